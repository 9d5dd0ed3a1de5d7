// Package quote finds who says what, and by which verb.
//
// An attribution has a content, a cue and a source, as in the corpora PARC 3 and
// PolNeAR: “It is over,” [content] said [cue] Mark Toner [source]. A sentence is
// read once from left to right. A word of cues.txt that stands as a verb (noun,
// adjective) looks for its source in the noun phrase before it, after it, or
// with the verb before; and for its content in what follows, or in what led up
// to it. What its neighbours are is told from words.txt, from capitals and
// endings; there is no tagger and no model. Quotations that no cue claims go to
// whoever is speaking.
//
// Speakers are then named: a surname by the full name given elsewhere, "he" by
// the last fitting person who spoke or opened a sentence, "the ministry" and
// "the top US diplomat" by the words that stand beside a name.
//
// The lists are English. In another language quotations are found, and little else.
package quote

import (
	"slices"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// Stance is what a reporting verb says of the words it reports.
type Stance string

const (
	Neutral    Stance = "neutral"
	Endorsing  Stance = "endorsing"
	Distancing Stance = "distancing"
	Forceful   Stance = "forceful"
	Accusing   Stance = "accusing"
	Conceding  Stance = "conceding"
	Denying    Stance = "denying"
	Mental     Stance = "mental"
)

// Act is what a row without words certainly tells of its source, by the outlet's
// account. Nothing that counts words or rests on their absence may count it.
type Act string

const (
	Attitude Act = "attitude" // what one thinks, wants, backs or opposes: "opposed the plan"
	Mention  Act = "mention"  // what one speaks of: "cited the report"
)

// Attribution is words given to a speaker.
type Attribution struct {
	Content []text.Span // the words attributed; several pieces when the cue splits them
	Cue     text.Span   // the reporting words, empty when there are none
	Source  text.Span   // the words that name the speaker in this sentence, empty when there are none
	Speaker string      // resolved name, "" when not known
	Named   bool        // false for "US officials", "a source"
	Perhaps []string    // names in the cast of which one may be the Speaker, who has none here: who counts speakers counts no more for it
	Direct  bool        // inside quotation marks
	Deed    bool        // a stand or an act told in the outlet's words ("praised the deal"): no words of the speaker's
	Unsure  bool        // found, but not certain: no claim, count or silence rests on it
	Act     Act         // what the row certainly tells of, where that is no words; it may be Unsure all the same
	Stance  Stance
	rest    text.Span // words behind the last piece of content that may be the writer's
	relay   bool      // the words of another in marks, by whose account: "“...,” he said, according to an aide"
}

// Acts are those of as that certainly tell of somebody without words of his, in the order
// of the text.
func Acts(as []Attribution) (acts []Attribution) {
	for _, a := range as {
		if a.Act != "" {
			acts = append(acts, a)
		}
	}
	return acts
}

// Told is the words of an act, from the verb on: “opposed the new bridge”.
func (a *Attribution) Told() text.Span {
	if s := a.Content[0]; s.Start >= a.Cue.End {
		return a.Cue.Cover(s)
	}
	return a.Cue
}

// Sure splits what [Attributions] found into what a reader can rely on and what
// was found without certainty, each in the order of the text.
func Sure(as []Attribution) (sure, unsure []Attribution) {
	for _, a := range as {
		if a.Unsure {
			unsure = append(unsure, a)
		} else {
			sure = append(sure, a)
		}
	}
	return sure, unsure
}

// Certain reports whether a reader can rely on a, be it words or not.
func (a *Attribution) Certain() bool { return !a.Unsure || a.Act != "" }

// add puts s among the pieces of content, in order; pieces that meet become one.
func (a *Attribution) add(s text.Span) {
	i := len(a.Content)
	for i > 0 && a.Content[i-1].End > s.Start {
		i--
	}
	k := i
	for k < len(a.Content) && a.Content[k].Start < s.End {
		s = s.Cover(a.Content[k])
		k++
	}
	a.Content = slices.Replace(a.Content, i, k, s)
}

// Placed is a copy of as with its places moved by in, as itself where that is nil.
func Placed(as []Attribution, in func(text.Span) text.Span) []Attribution {
	if in == nil {
		return as
	}
	as = slices.Clone(as)
	for i := range as {
		a := &as[i]
		a.Cue, a.Source = in(a.Cue), in(a.Source)
		a.Content = slices.Clone(a.Content)
		for k := range a.Content {
			a.Content[k] = in(a.Content[k])
		}
	}
	return as
}

// Attributions lists who says what in d, in the order of the text. The cost is
// linear in the length of d.
func Attributions(d *text.Document) []Attribution {
	_, found := Read(d)
	return found
}

// Read finds whom d names, and who says what in it, in the order of the text.
// The cost is linear in the length of d. Of an article that is not in English
// it lists what stands in quotation marks, and nobody.
func Read(d *text.Document) (*Cast, []Attribution) {
	if u := d.Unmarked(); u != d {
		c, found := Read(u)
		return c.placed(u.Place), Placed(found, u.Place)
	}
	return ReadWith(d, text.LexiconOf(d), Quotations(d), grammar.Of(d), nil)
}

// ReadWith is Read of an article that has no marks for programs in it, and these words
// and [Quotations]; its sentences are parsed in p. When stop, which may be nil, says so,
// the rest is left unread.
func ReadWith(d *text.Document, words *text.Lexicon, marked []Quotation, p *grammar.Parses, stop func() bool) (*Cast, []Attribution) {
	if d.Foreign() {
		return new(Cast), unspoken(d, marked)
	}
	f := finder{doc: d, sentence: sentence{src: d.Source}, referee: referee{parses: p}}
	f.blocks = blocks(d)
	for _, q := range marked {
		if q.Depth == 0 {
			f.quotes = append(f.quotes, q)
		}
	}
	f.used = make([]bool, len(f.quotes))
	sc := readScript(d, words, f.quotes)
	f.script = sc
	f.cast = gather(sc, d.Source)
	for _, p := range sc.paragraphs {
		f.base, f.head = len(f.found), p.head
		if f.teases(sc.toks[p.from:p.to]) {
			continue
		}
		for i := p.first; i < p.last && !f.silent(d.Paragraphs[p.number].Span); i++ {
			if stop != nil && stop() {
				return new(Cast), nil
			}
			l := &sc.lines[i]
			f.turnTo(l)
			f.cast.meet(&f.sentence, l)
			f.find()
			f.judge()
			f.vet()
			f.shorten()
			if l.ends {
				f.hold(l.Span)
			}
		}
		f.adopt(d.Paragraphs[p.number], sc.toks[p.from:p.to])
		if f.head && len(f.found) > f.base {
			f.above = len(f.found)
		}
	}
	found := pulls(d, withoutTopics(d, f.found))
	fragments(d, found)
	c := f.cast.value(d)
	return c, f.withPerhaps(withRests(f.withArticles(f.goneOn(found))), c)
}

// unspoken are the quotations of an article in another language than English.
// Who utters them is not read there.
func unspoken(d *text.Document, marked []Quotation) (as []Attribution) {
	for _, q := range marked {
		if q.Depth == 0 && len(d.WordsIn(q.Span)) >= unspokenWords {
			as = append(as, Attribution{Content: []text.Span{q.Span}, Direct: true})
		}
	}
	return as
}

// unspokenWords are the fewest that are a remark, and no title or term.
const unspokenWords = 4
