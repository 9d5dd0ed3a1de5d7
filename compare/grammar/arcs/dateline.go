package arcs

import "slices"

// dateline gives a verb the subject that stands behind a dateline, where the moves took
// the place for it: "LISBON (Reuters) - The port said". The place hangs beside the verb.
func (p *Parser) dateline(t *Tree) {
	place := 0
	for place < len(t.Heads) && (withNames>>t.Labels[place]&1 == 0 || t.Heads[place] < place) {
		place++
	}
	begin := t.behindDateline()
	if begin == 0 || place >= begin {
		return
	}
	verb, h := t.Heads[place], begin
	for steps := 0; h >= begin && t.Heads[h] != place; steps++ {
		if h = t.Heads[h]; h == verb || steps == chain {
			return
		}
	}
	if h < begin || h > verb || nouns>>t.Tags[h]&1 == 0 {
		return
	}
	t.Heads[h], t.Labels[h] = verb, t.Labels[place]
	t.Labels[place] = parataxis
}

// behindDateline is where a sentence begins behind a place and an agency of one or two
// words in brackets and a dash, 0 when it has none.
func (t *Tree) behindDateline() int {
	open := slices.Index(t.Tags[:min(longestPlace, len(t.Tags))], bracket)
	if open < 1 {
		return 0
	}
	for shut := open + 2; shut < min(open+4, len(t.Tags)-2); shut++ {
		if t.Tags[shut] == bracket && t.Tags[shut+1] == dash {
			return shut + 2
		}
	}
	return 0
}

const longestPlace = 8 // tokens, with a day: "NEW ASHTON, March 4 (Reuters)"

var (
	withNames = labelSetOf("nsubj", "nsubj:pass")
	bracket   = TagOf["PUNCT.paren"]
	dash      = TagOf["PUNCT.dash"]
)
