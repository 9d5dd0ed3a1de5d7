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
	tokens := x.parses.Tagged(r.Span)
	if !r.uttered(x) && !slices.ContainsFunc(tokens, func(t grammar.Token) bool { return isVerb(&t) || strings.HasPrefix(t.Tag, "AUX") }) {
		return false // a line of a page, a heading
	}
	if !y.mayHaveDeed(x, r.Span, tokens) {
		return true // whatever its tree
	}
	kept, told := parse(x.Side, r.Span).untold(x, y)
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

// mayHaveDeed reports whether a sentence of y has a verb of s, in a form or word of its family,
// and another word of s, or such a verb that needs none: else y tells the deed of no clause.
func (y *account) mayHaveDeed(x *account, s text.Span, tokens []grammar.Token) bool {
	beside := x.toldAlike(nil, s)
	return slices.ContainsFunc(tokens, func(t grammar.Token) bool {
		return isVerb(&t) && y.hasDeed(x, strings.ToLower(x.Text(t.Span)), beside, true)
	})
}

// tells reports whether a sentence of y has the deed of c, in a form or word of
// its family, and the one it is done to, or by.
func (y *account) tells(x *account, t *clauses, c *grammar.Clause) bool {
	if !t.tagged(c.Head, "VERB") {
		return false
	}
	var beside []int32
	add := func(i int) {
		if i >= 0 && noun(t.tree.Tokens[i].Tag) {
			beside = x.toldAlike(beside, text.Span{Start: t.tree.Phrase(i).Start, End: t.tree.Tokens[i].End})
		}
	}
	if add(c.DoneTo()); len(beside) == 0 { // what it is done to decides, where that is named
		add(c.Subject)
		add(c.Agent)
	}
	return y.hasDeed(x, t.word(c.Head), beside, c.Subject < 0 || !noun(t.tree.Tokens[c.Subject].Tag))
}

// toldAlike adds to list the first words of the other article that begin as those of s
// which tell something.
func (x *account) toldAlike(list []int32, s text.Span) []int32 {
	words := x.WordsIn(s)
	for _, n := range x.vocables.in(x.Document, words) {
		if x.vocables.each[n].says > 0 {
			list = append(list, x.alike[n])
		}
	}
	return list
}

// hasDeed reports whether a sentence of y has the deed of a verb of x, and beside it a
// word that begins as one of some; where the verb may stand alone, not if it is rare.
func (y *account) hasDeed(x *account, verb string, beside []int32, alone bool) bool {
	forms := y.formsOf(x, verb)
	if len(forms) == 0 {
		return false
	}
	alone = alone && reuse.Surprise(verb) >= aloneBits
	stem := x.stem(verb)
	return slices.ContainsFunc(y.Sentences, func(in text.Sentence) bool {
		words := y.vocables.in(y.Document, y.WordsIn(in.Span))
		return slices.ContainsFunc(words, func(n int32) bool { return slices.Contains(forms, n) }) && (alone || slices.ContainsFunc(words, func(n int32) bool {
			v := &y.vocables.each[n]
			return slices.Contains(beside, v.alike) && v.stem != stem
		}))
	})
}

// formsOf are the words of y that tell the deed of a verb of x, by vocable; none of a verb
// that tells little.
func (y *account) formsOf(x *account, verb string) (list []int32) {
	if englishWords[verb] || lightDeeds[lemma(verb)] {
		return nil
	}
	stem, family, like := x.stem(verb), familyOf(verb), likeDeeds()[lemma(verb)] != ""
	number, has := y.vocables.stems[stem]
	if !has && (family == "" || !y.families[family]) && !like {
		return nil
	}
	like = like || tollOf[verb] != "" // else no other word is like it
	for n := range y.vocables.each {
		v := &y.vocables.each[n]
		if has && v.stemmed == number || family != "" && v.family == family || like && likeDeeds()[y.lemmas[n]] != "" && sameDeedWords(verb, v.norm) {
			list = append(list, int32(n))
		}
	}
	return list
}
