package frame

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// narrowed leaves of a row the clauses whose deed no sentence of y tells, and
// reports whether they still tell something.
func (r *row) narrowed(x, y *account) bool {
	t := parse(x.Side, r.Span)
	if !r.uttered(x) && !slices.ContainsFunc(t.tree.Tokens, func(k grammar.Token) bool { return strings.HasPrefix(k.Tag, "VERB") || strings.HasPrefix(k.Tag, "AUX") }) {
		return false // a line of a page, a heading
	}
	kept, told := t.untold(x, y)
	if !told {
		return true
	}
	kept, whole := x.trimmed(kept), x.WordsIn(r.Span)
	words := x.WordsIn(kept)
	if len(words) < fewestTold || kept.Len() == r.Len() {
		return false
	}
	if _, _, ok := x.news(words, y); !ok || r.speaker != "" || x.loose(words, y) {
		return false
	}
	var lead text.Quote
	if kept.Start > whole[0].Start {
		lead = "… "
	}
	r.Span = kept
	r.words = func() text.Quote { return lead + x.sentence(kept, y, rowWords) }
	return true
}

// uttered reports whether a verb of saying gives the row to its speaker: such words
// need not be a sentence.
func (r *row) uttered(x *account) bool {
	return r.speaker != "" && slices.ContainsFunc(x.said.of(r.Span), func(i int) bool { return !x.Says[i].Cue.Empty() })
}

// trimmed is a part of a sentence without what joins it to the rest.
func (x *account) trimmed(s text.Span) text.Span {
	words := x.WordsIn(s)
	for len(words) > 0 && joining[words[0].Norm] {
		words = words[1:]
	}
	if len(words) == 0 {
		return text.Span{}
	}
	return words[0].Cover(words[len(words)-1].Span)
}

var joining = setOf("and but or so yet while then")

// untold is what the main clauses of a sentence cover of which y does not tell
// the deed, the longest run of them; told reports whether it tells any.
func (t *clauses) untold(x, y *account) (kept text.Span, told bool) {
	var starts []int
	var own []bool
	for i := range t.list {
		c := &t.list[i]
		if c.Relative || strings.HasPrefix(t.tree.Tokens[c.Head].Label, "acl") || !c.Finite && c.Level > 0 || c.Level > 1 || c.Level == 1 && !t.isContent(i) && t.tree.Tokens[c.Head].Label != "conj" {
			continue
		}
		at := c.Verb.Start
		if c.Own && c.Subject >= 0 {
			at = min(at, t.tree.Whole(c.Subject).Start)
		}
		starts = append(starts, at)
		own = append(own, y.tells(x, t, c))
	}
	best := text.Span{}
	for i := range starts {
		if own[i] {
			told = true
			continue
		}
		run := text.Span{Start: starts[i], End: t.End}
		for k := range starts {
			if own[k] && starts[k] > run.Start {
				run.End = min(run.End, starts[k])
			}
		}
		if run.Len() > best.Len() && t.ownSubject(starts[i]) {
			best = run
		}
	}
	return best, told
}

// isContent reports whether clause i is what another one governs: "said he would".
func (t *clauses) isContent(i int) bool {
	return slices.ContainsFunc(t.list, func(c grammar.Clause) bool { return c.Content == t.list[i].Head })
}

// ownSubject reports whether the clause that begins at a place has its subject
// there.
func (t *clauses) ownSubject(at int) bool {
	return slices.ContainsFunc(t.list, func(c grammar.Clause) bool {
		return c.Own && c.Subject >= 0 && t.tree.Whole(c.Subject).Start == at
	})
}

// aloneBits is what a verb tells that needs no shared noun to be the same deed.
const aloneBits = 15.0

// tells reports whether a sentence of y has the deed of c, in a form or word of
// its family, and the one it is done to, or by.
func (y *account) tells(x *account, t *clauses, c *grammar.Clause) bool {
	deed := t.word(c.Head)
	if lightDeeds[lemma(deed)] || !t.tagged(c.Head, "VERB") || englishWords[deed] {
		return false
	}
	stem, family, like := x.stem(deed), familyOf(deed), likeDeeds()[lemma(deed)] != ""
	if y.vocables.stemUses(stem) == 0 && (family == "" || !y.families[family]) && !like {
		return false
	}
	beside := map[string]bool{}
	add := func(i int) {
		if i < 0 || !noun(t.tree.Tokens[i].Tag) {
			return
		}
		for _, w := range x.WordsIn(text.Span{Start: t.tree.Phrase(i).Start, End: t.tree.Tokens[i].End}) {
			if says(w) > 0 {
				beside[beginning(w.Norm)] = true
			}
		}
	}
	if add(c.DoneTo()); len(beside) == 0 { // what it is done to decides, where that is named
		add(c.Subject)
		add(c.Agent)
	}
	like = like || tollOf[deed] != "" // else no other word is like it
	rare := reuse.Surprise(deed) >= aloneBits && (c.Subject < 0 || !noun(t.tree.Tokens[c.Subject].Tag))
	for _, in := range y.Sentences {
		words := y.WordsIn(in.Span)
		if slices.ContainsFunc(words, func(w text.Word) bool {
			return y.stem(w.Norm) == stem || family != "" && familyOf(w.Norm) == family || like && likeDeeds()[lemma(w.Norm)] != "" && sameDeedWords(deed, w.Norm)
		}) && (rare || slices.ContainsFunc(words, func(w text.Word) bool { return beside[beginning(w.Norm)] && y.stem(w.Norm) != stem })) {
			return true
		}
	}
	return false
}
