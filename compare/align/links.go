package align

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// links are the statements that match, with the sentences beside them that
// they need.
func (p *pairs) links(rel RelationKind) []Link {
	var out []Link
	for _, g := range p.matched(rel) {
		out = append(out, p.link(g, rel))
	}
	return out
}

// twice are the links of an article with itself, the earlier sentence first.
// Sentences of one article are alike anyway, so only the same will do.
func (p *pairs) twice() []Link {
	var out []Link
	for i := range p.a {
		q := p.forward.best(i)
		if q == nil || int(q.b) < i || p.a[i].paragraph == p.b[q.b].paragraph || q.own < twiceFloor || !p.mutual(q) {
			continue
		}
		if l := p.link(p.alone(q), SameEvent); l.Kind.Agrees() {
			out = append(out, l)
		}
	}
	return out
}

func (p *pairs) link(g group, rel RelationKind) Link {
	l := Link{A: g.a.Span, B: g.b.Span, Score: g.score, Why: p.shares(g.pair), Contrast: p.v.contrast(g.a, g.b)}
	var but text.Said
	l.Kind, but = p.kind(g, rel)
	if l.Kind == Same && p.adds(g, l.Contrast) {
		l.Kind = Detailed
	}
	if l.Kind.Agrees() && rel == SameEvent {
		if other := p.exchange(g, l.Contrast); other != silent {
			l.Kind, but = Otherwise, other
		}
	}
	switch {
	case l.Kind == Otherwise:
		l.TellOtherwise(but)
	case but != silent:
		l.Why = inOne(l.Why, but)
	}
	return l
}

var (
	// silent is what keeps two apart that nothing does.
	silent text.Said
	// partly is the reason of a pair of which nothing more can be said.
	partly = text.Say("alike in part only")
)

// ofBoth are the words of either side that a reason shows.
func ofBoth(a, b string) text.With { return text.With{"Words": a + ", " + b} }

// kind says how close a linked pair is, and what they tell otherwise or keeps
// it from being the same.
func (p *pairs) kind(g group, rel RelationKind) (LinkKind, text.Said) {
	q := g.pair
	a, b := &p.a[q.a], &p.b[q.b]
	if q.own < 1 { // what is printed alike needs no parse
		if x, y, ok := otherStage(a, b); ok {
			return Parallel, text.Say("another stage: {{.Words}}", ofBoth(a.doc.Text(x.Span), b.doc.Text(y.Span)))
		}
	}
	but := p.clash(a, b)
	if but.voice && (readOut(a, b) && len(p.quotations(q)) > 0 || (a.facts.pronoun || b.facts.pronoun) && p.quotedWhole(q)) {
		but = clash{}
	}
	if but.what != silent && clashOf(g.a, g.b, true).what == silent {
		but = clash{} // the sentence beside has it
	}
	switch {
	case q.own == 1:
		return Same, silent
	case a.facts.standing && b.facts.standing && len(p.holds(q)) == 0 && min(q.a, q.b) >= ledeSentences:
		return Background, text.Say("both recall what has lasted")
	case but.what != silent && p.inside(but, q, rel):
		return Otherwise, but.what
	case but.count && q.own < alikeFloor:
		return Parallel, partly // the two count in two deeds
	case but.voice && rel == SameEvent && len(p.quotations(q)) == 0 && p.inPart(g):
		return Parallel, partly // the two speak of two things
	case but.what != silent:
		return Parallel, but.what
	case len(p.quotations(q)) > 0:
		return p.told(g), silent
	case rel != SameEvent && !(rel == SameStory && q.own >= alikeFloor && p.covered(q) >= saidShare):
		return Parallel, text.Say("nothing says that it is the same occasion")
	case q.own >= alikeFloor && opposite(a, b) && a.asks() == b.asks() && (p.eitherDenies(a, b) || !deniesAside(a, b)):
		if p.eitherDenies(a, b) {
			return Otherwise, text.Say("only one of them denies it")
		}
		return Parallel, partly
	case p.inPart(g):
		return Parallel, partly
	case opposite(a, b) && a.asks() != b.asks():
		return Parallel, partly // what is asked is neither said nor denied
	case opposite(a, b) && (p.deniesDeed(a, b) || p.deniesDeed(b, a)):
		return Parallel, text.Say("only one of them denies it")
	case a.ballot()*b.ballot() < 0:
		return Parallel, partly
	}
	if stage := p.stillToCome(a, b); stage != silent && !p.self {
		return Parallel, stage
	}
	return p.told(g), silent
}

// inPart reports whether the two of a group tell of one thing in a part of what they
// tell only: the deeds are two, or what they share is a place, a time, a man, a thing.
func (p *pairs) inPart(g group) bool {
	q := g.pair
	return p.covered(q) < saidShare && !p.oneDeed(g) || !p.self && q.own < alikeFloor && p.onlySetting(q) || p.onlyTouch(g) || p.onlyNamed(g) || p.oneMore(g)
}

// told says how alike a group tells one thing: Same where the other answers all
// but a word or two of what either tells, and every number.
func (p *pairs) told(g group) LinkKind {
	if eachCounts(g.a, g.b) && min(p.answered(g.a, g.b), p.answered(g.b, g.a)) >= sameAnswered {
		return Same
	}
	return Detailed
}

// exchange says which words stand for one another in two sentences that are
// word for word the same but for one place: rise here, fall there. What they
// mean is not asked; the reader sees that one thing is told otherwise. It is
// silent where more differs or less: a form or spelling of one word, a verb of
// saying, words that are only here; and where both say one thing, see oneNumber
// and oneSense, or name a day in two ways: days that clash are found by themselves.
func (p *pairs) exchange(g group, differ []Difference) text.Said {
	a, b := g.a, g.b
	if len(differ) != 1 || differ[0].A.Empty() || differ[0].B.Empty() {
		return silent
	}
	x, y := a.doc.WordsIn(differ[0].A), b.doc.WordsIn(differ[0].B)
	if max(len(x), len(y)) > exchangedWords || min(a.words-len(x), b.words-len(y)) < sameAround {
		return silent
	}
	around := func(s *statement, at text.Span) (before, behind []text.Word) {
		return s.doc.WordsIn(text.Span{Start: s.Start, End: at.Start}), s.doc.WordsIn(text.Span{Start: at.End, End: s.End})
	}
	beforeA, behindA := around(a, differ[0].A)
	beforeB, behindB := around(b, differ[0].B)
	if !sameWords(beforeA, beforeB) || !sameWords(behindA, behindB) || oneFamily(x, y) || oneNumber(x, y) || oneSense(x, y) || tellsDay(a.doc, x) && tellsDay(b.doc, y) || a.vouches(p.v.of(x[0])) || b.vouches(p.v.of(y[0])) {
		return silent
	}
	return text.Say("another word: {{.Words}}", ofBoth(a.doc.Text(differ[0].A), b.doc.Text(differ[0].B)))
}

// sameWords reports whether two stretches are the same, word for word.
func sameWords(x, y []text.Word) bool {
	return slices.EqualFunc(x, y, func(v, w text.Word) bool { return v.Norm == w.Norm })
}

// oneFamily reports whether two stretches begin with forms or spellings of
// one word.
func oneFamily(x, y []text.Word) bool {
	v, w := x[0].Norm, y[0].Norm
	return len(x) == len(y) && len(v) >= familyLetters && len(w) >= familyLetters && v[:familyLetters] == w[:familyLetters]
}

// oneNumber reports whether two stretches are one number, told otherwise: "two
// dozen" and 24.
func oneNumber(x, y []text.Word) bool {
	bare := func(w []text.Word) []text.Word {
		if w[0].Norm == "a" && len(w) > 1 {
			return w[1:]
		}
		return w
	}
	v, w := bare(x), bare(y)
	p, end := countAt(v, 0)
	q, stop := countAt(w, 0)
	return p != "" && p == q && sameWords(v[end:], w[stop:])
}

// oneDeed reports whether the two sentences of q tell of one deed of the same
// people: the grammar of both ties the same to the same, and one of them tells
// little that the other does not. Two headlines have more to prove, as they
// name the same people anyway. Of one article, which says its remarks twice in
// other words, likeness is enough.
func (p *pairs) oneDeed(g group) bool {
	q := g.pair
	agree := max(p.agreement(q), p.agreementOf(g))
	switch {
	case p.self:
		return q.own >= sameFloor
	case q.own >= alikeFloor:
		return true
	case p.headlines(q):
		return agree >= headlineDeed || p.tiedTogether(q, agree, mostBonds, deedFloor)
	}
	return p.proof(q).weight(q) >= deedProof && p.tiedTogether(q, agree, fewestBonds, deedFloor)
}

// inside reports whether a clash lies inside one statement, so that the two
// tell of one thing otherwise: one deed on one occasion, or the same quoted
// words.
func (p *pairs) inside(but clash, q *pair, rel RelationKind) bool {
	switch {
	case rel != SameEvent:
		return false
	case but.voice:
		return p.quotedWhole(q)
	}
	return q.own >= alikeFloor || q.own >= sameFloor && p.sameDeed(&p.a[q.a], &p.b[q.b], but)
}

// quotedWhole reports whether the two of q have one utterance: a quotation that is much of
// what either tells, and longer than a title or a motto that two may both use.
func (p *pairs) quotedWhole(q *pair) bool {
	return p.covered(q) >= saidShare && slices.ContainsFunc(p.quotations(q), func(g reuse.Passage) bool { return g.Words >= utteranceWords })
}

// quotations are the passages of q that are quoted on one side or both.
func (p *pairs) quotations(q *pair) []reuse.Passage {
	var out []reuse.Passage
	for _, h := range p.holds(q) {
		if g := p.passages[h.n]; g.Class == reuse.Quotation || g.Class == reuse.Voice {
			out = append(out, g)
		}
	}
	return out
}

// shares says what the two sentences have in common.
func (p *pairs) shares(q *pair) text.Said {
	a, b := &p.a[q.a], &p.b[q.b]
	if q.own == 1 {
		return text.Say("the same words")
	}
	if quoted := p.quotations(q); len(quoted) > 0 {
		return text.Say("shares the quoted words “{{.Words}}”", text.With{"Words": shortened(a.doc, a.Intersect(quoted[0].A))})
	}
	if held := p.holds(q); len(held) > 0 {
		return text.Say("shares the words “{{.Words}}”", text.With{"Words": shortened(a.doc, a.Intersect(p.passages[held[0].n].A))})
	}
	var o overlap
	o.of(a, b)
	if rare := p.v.telling(a, b, o.shared); len(rare) > 0 {
		return shared(rare)
	}
	if x, y := p.v.alike(a, b, &o); x != "" {
		return text.Say("“{{.A}}” here, “{{.B}}” there", text.With{"A": x, "B": y})
	}
	return text.Say("tells of the same in other words")
}

// shared says which words, one at least, two sentences share.
func shared(words []string) text.Said {
	last := len(words) - 1
	if last == 0 {
		return text.Say("shares {{.Words}}", text.With{"Words": words[0]})
	}
	return text.Say("shares {{.Some}} and {{.Last}}", text.With{"Some": strings.Join(words[:last], ", "), "Last": words[last]})
}

// shortened is the text of s from its first word to its last, without its
// middle when that is long.
func shortened(d *text.Document, s text.Span) string {
	w := d.WordsIn(s)
	if len(w) == 0 {
		return ""
	}
	from := func(w []text.Word) string {
		return strings.Join(strings.Fields(d.Text(across(w))), " ")
	}
	if len(w) <= 12 {
		return from(w)
	}
	return from(w[:6]) + " … " + from(w[len(w)-5:])
}

func across(w []text.Word) text.Span { return w[0].Cover(w[len(w)-1].Span) }

// telling shows the heaviest of the terms that say what is told, and not who
// says it nor in which unit ("per cent"), shownWords at most, as a writes them.
func (v *vocabulary) telling(a, b *statement, terms []int32) []string {
	terms = slices.DeleteFunc(slices.Clone(terms), func(t int32) bool {
		return v.terms[t].telling < shownTelling || v.terms[t].norm == "cent" || a.vouches(t) || b.vouches(t)
	})
	stable.Sort(terms, func(x, y int32) int {
		return cmp.Or(cmp.Compare(v.terms[y].weight, v.terms[x].weight), cmp.Compare(v.terms[x].norm, v.terms[y].norm))
	})
	var out []string
	for _, t := range terms[:min(shownWords, len(terms))] {
		out = append(out, v.asWritten(a, t))
	}
	return out
}

// alike shows the two words that are nearest in meaning, if a reader would
// see that they are: near ones that tell enough, and no names.
func (v *vocabulary) alike(a, b *statement, o *overlap) (string, string) {
	best, s, t := shownNear, int32(-1), int32(-1)
	for _, x := range o.onlyA {
		for _, y := range o.onlyB {
			if c := v.near(x, y); c > best && v.shown(x) && v.shown(y) {
				best, s, t = c, x, y
			}
		}
	}
	if s < 0 {
		return "", ""
	}
	return v.asWritten(a, s), v.asWritten(b, t)
}

func (v *vocabulary) shown(t int32) bool {
	return v.terms[t].telling >= shownTelling && v.terms[t].names <= 0
}

func (v *vocabulary) asWritten(s *statement, t int32) string {
	for _, w := range s.doc.WordsIn(s.Span) {
		if v.of(w) == t {
			return s.doc.Text(w.Span)
		}
	}
	return strconv.Itoa(int(t))
}
