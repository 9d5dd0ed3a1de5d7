package frame

import (
	"math"
	"slices"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// A dated deed is one that its sentence gives a day or a year: "voted on
// Tuesday", "ends in 2019". The two articles may name many days, so what
// counts is not whether the other one has a day anywhere but whether it has it
// with that deed.

const (
	datedBits   = 9.0 // that sentences share which are not linked
	datedBeside = 2   // words of both beside the deed, where its doer is not named alike
	datedReach  = 9   // words from a deed to the day behind it
)

// dates compares the days and years of one deed.
func (x *contradictions) dates() {
	for _, m := range slices.Concat(x.c.pairings(), x.c.aroundQuotations()) {
		if !m.linked && m.bits < datedBits {
			continue
		}
		for _, f := range x.a.figuresIn(m.a) {
			for _, g := range x.b.figuresIn(m.b) {
				if f.Kind == g.Kind && f.otherDate(&g) {
					x.dated(f, g, m)
				}
			}
		}
	}
}

// otherDate reports whether f and g are days or years that are not the same one.
func (f *Figure) otherDate(g *Figure) bool {
	switch f.Kind {
	case Year:
		return f.value != g.value
	case Hour:
		return !f.agrees(g.amount)
	case Day:
		x, y := f.day, g.day
		switch {
		case x.weekday > 0 && y.weekday > 0:
			return x.weekday != y.weekday
		case x.date > 0 && y.date > 0:
			return x.date != y.date || x.month != y.month
		}
		return x.month > 0 && y.month > 0 && x.month != y.month
	}
	return false
}

// otherHalf reports whether two hours are one by the clock, in the morning and
// in the evening.
func (f *Figure) otherHalf(g *Figure) bool {
	return math.Abs(math.Abs(f.value-g.value)-12) < .01
}

// dated tells of f and g where both are of one deed, and neither article has
// the other's with it.
func (x *contradictions) dated(f, g Figure, m pairing) {
	a, b := x.a.clauses(m.a), x.b.clauses(m.b)
	p, deedA, q, deedB, ok := x.a.datedAlike(&f, x.b, &g)
	if i, k := a.dates(&f), b.dates(&g); !ok && i >= 0 && k >= 0 && !m.quoted && x.oneDated(a, i, b, k, m) {
		p, q, ok = a.upTo(i, f.Span), b.upTo(k, g.Span), true
		deedA, deedB = a.word(a.list[i].Head), b.word(b.list[k].Head)
	}
	if !ok || x.b.dates(&f, deedB) || x.a.dates(&g, deedA) {
		return
	}
	what := text.Say("On which day")
	if f.Kind == Hour {
		what = text.Say("At what hour")
	} else if f.Kind == Year {
		what = text.Say("In which year")
	} else if f.day.weekday == 0 && f.day.date == 0 {
		what = text.Say("In which month")
	}
	x.add(Finding{
		Claim: inEach(what, quoted(x.a.Document, p, clauseWords), quoted(x.b.Document, q, clauseWords)),
		A:     []text.Span{f.Span}, B: []text.Span{g.Span}, Weight: conflictWeight,
	}, p, q)
}

// clocks compares hours that are one by the clock, to the minute, in the morning
// and in the evening, wherever they stand.
func (x *contradictions) clocks() {
	for i := range x.a.told.figures {
		f := &x.a.told.figures[i]
		if f.Kind != Hour || f.value == math.Floor(2*f.value)/2 {
			continue
		}
		k := slices.IndexFunc(x.b.told.figures, func(g Figure) bool { return g.Kind == Hour && f.otherHalf(&g) })
		if k < 0 || x.b.has(f) || x.a.has(&x.b.told.figures[k]) {
			continue
		}
		g := &x.b.told.figures[k]
		for _, s := range x.a.SentencesIn(f.number) {
			for _, t := range x.b.SentencesIn(g.number) {
				if x.a.worded(s.Span).common(x.b.worded(t.Span)) > 0 {
					p, q := x.a.nearby(f.Span), x.b.nearby(g.Span)
					x.add(Finding{
						Claim: inEach(text.Say("At what hour"), quoted(x.a.Document, p, clauseWords), quoted(x.b.Document, q, clauseWords)),
						A:     []text.Span{f.Span}, B: []text.Span{g.Span}, Weight: conflictWeight,
					}, p, q)
				}
			}
		}
	}
}

const nearbyWords = 5 // before an hour in a claim

// nearby is s with the words before it in its sentence.
func (w *witnessed) nearby(s text.Span) text.Span {
	for _, t := range w.SentencesIn(s) {
		if words := w.WordsIn(text.Span{Start: t.Start, End: s.Start}); len(words) > 0 {
			return words[max(0, len(words)-nearbyWords)].Cover(s)
		}
	}
	return s
}

// oneDated reports whether clause i of a and k of b tell of one deed.
func (x *contradictions) oneDated(a *clauses, i int, b *clauses, k int, m pairing) bool {
	p, q := &a.list[i], &b.list[k]
	t := meet(a, i, b, k)
	v, w := a.word(p.Head), b.word(q.Head)
	if t.uncertain || mood(p) != mood(q) || t.light || !t.predicate && !(votes(v) && votes(w)) || t.subject < 0 || t.object < 0 && p.DoneTo() != p.Doer() {
		return false
	}
	return t.shared > 0 && t.subject+t.object > 0 || t.shared >= datedBeside || t.subject > 0 && m.linked && m.near >= conflictSure
}

// datedAlike finds one deed by its words, however the trees hang them: the verb
// right before the date is the same, and so is one of the words before it.
func (w *witnessed) datedAlike(f *Figure, o *witnessed, g *Figure) (p text.Span, deedA string, q text.Span, deedB string, ok bool) {
	mine, deedA := w.beforeDate(f)
	theirs, deedB := o.beforeDate(g)
	if deedA == "" || lemma(deedA) != lemma(deedB) || lightDeeds[lemma(deedA)] || w.dateless(mine) || o.dateless(theirs) {
		return
	}
	for i := len(mine) - 2; i >= 0; i-- {
		v := mine[i]
		if k := slices.IndexFunc(theirs[:len(theirs)-1], func(u text.Word) bool { return lemma(u.Norm) == lemma(v.Norm) }); k >= 0 && (w.bits(v) > 0 || startsUpper(w.Document, v.Span) && !opensSentence(w.Document, v.Start)) && !peopleNouns()[lemma(v.Norm)] {
			return fromFull(mine[:i+1]).Cover(f.Span), deedA, fromFull(theirs[:k+1]).Cover(g.Span), deedB, true
		}
	}
	return
}

// fromFull is the first of words that is none of grammar.
func fromFull(words []text.Word) text.Span {
	for _, w := range words {
		if !englishWords[w.Norm] {
			return w.Span
		}
	}
	return words[len(words)-1].Span
}

// dateless reports whether a word tells that what is dated is one of several.
func (w *witnessed) dateless(words []text.Word) bool {
	return slices.ContainsFunc(words, func(v text.Word) bool {
		return partWords[v.Norm] && !startsUpper(w.Document, v.Span) || negating[v.Norm] || awaiting[v.Norm]
	})
}

const datedBefore = 7 // words up to a verb right before a date

// beforeDate are the words of the sentence up to the verb that stands right
// before a date, and that verb; "" where there is none.
func (w *witnessed) beforeDate(f *Figure) (words []text.Word, deed string) {
	in := w.SentencesIn(f.number)
	if len(in) == 0 {
		return nil, ""
	}
	s := in[0].Span
	words = w.WordsIn(text.Span{Start: s.Start, End: f.number.Start})
	if n := len(words); n > 0 && (words[n-1].Norm == "on" || words[n-1].Norm == "in") {
		words = words[:n-1]
	}
	n := len(words)
	if n < 2 || strings.ContainsAny(w.Source[words[n-1].End:f.number.Start], ",;:(") {
		return nil, ""
	}
	i := w.clauses(s).tree.At(words[n-1].Start)
	_, irregular := verbForms()[words[n-1].Norm]
	if i < 0 {
		return nil, ""
	}
	if tag := w.clauses(s).tree.Tokens[i].Tag; !strings.HasPrefix(tag, "VERB.") && !irregular && !(tag == "NOUN.plur" && strings.HasSuffix(words[n-1].Norm, "s")) {
		return nil, ""
	}
	return words[max(0, n-datedBefore):], words[n-1].Norm
}

// dates reports whether the article has the date f in a sentence that has the
// deed.
func (w *witnessed) dates(f *Figure, deed string) bool {
	return slices.ContainsFunc(w.told.figures, func(g Figure) bool {
		if g.Kind != f.Kind || f.otherDate(&g) {
			return false
		}
		return slices.ContainsFunc(w.SentencesIn(g.number), func(s text.Sentence) bool {
			return slices.ContainsFunc(w.WordsIn(s.Span), func(v text.Word) bool {
				return sameDeedWords(v.Norm, deed) || votes(v.Norm) && votes(deed)
			})
		})
	})
}

// dates is the clause whose deed the day or year f dates, -1 where that is not
// clear: the verb it follows, or right behind it the one whose doer stands before it.
func (x *clauses) dates(f *Figure) int {
	at := x.tree.At(f.number.Start)
	if at < 0 {
		return -1
	}
	if k := x.openedBy(at, f); k >= 0 {
		return k
	}
	for i := at - 1; i >= max(0, at-datedReach); i-- {
		switch k := x.of[i]; {
		case x.tree.Is(i, ",") || x.tree.Is(i, ";") || x.tree.Is(i, "—") || x.tree.Is(i, "--") || x.tree.Is(i, "and") || x.tree.Is(i, "that"):
			return -1
		case k >= 0 && strings.HasPrefix(x.tree.Tokens[i].Tag, "VERB."):
			return k
		case weekdays[x.word(i)] > 0 || x.tree.Is(i, "since") || x.tree.Is(i, "until") || x.tree.Is(i, "before") || x.tree.Is(i, "after") || x.tree.Is(i, "from") || x.tree.Is(i, "to") || x.tree.Is(i, "through"):
			return -1
		}
	}
	return -1
}

// openedBy is the clause with which the sentence goes on behind a day: "On
// Wednesday, the House voted", "The House on Wednesday voted".
func (x *clauses) openedBy(at int, f *Figure) int {
	t := x.tree
	last := t.At(f.number.End - 1)
	if at == 0 || at == 1 && (t.Is(0, "on") || t.Is(0, "in")) {
		for k := range x.list {
			c := &x.list[k]
			if c.Level == 0 && c.Finite && c.Own && c.Subject > last && c.Subject < c.Head && strings.HasPrefix(t.Tokens[c.Head].Tag, "VERB.") {
				return k
			}
		}
		return -1
	}
	if last+1 >= len(t.Tokens) {
		return -1
	}
	if k := x.of[last+1]; k >= 0 && x.list[k].Finite && x.list[k].Own && x.list[k].Subject >= 0 && x.list[k].Subject < at && strings.HasPrefix(t.Tokens[last+1].Tag, "VERB.past") {
		return k
	}
	return -1
}

// upTo is clause k from its doer, where that stands before it, to the end of s.
func (x *clauses) upTo(k int, s text.Span) text.Span {
	c := &x.list[k]
	at := c.Verb.Cover(s)
	if d := c.Subject; d >= 0 && x.tree.Tokens[d].Start < c.Verb.Start {
		at = at.Cover(x.tree.Phrase(d))
	}
	if o := c.Object; o >= 0 {
		at = at.Cover(x.tree.Phrase(o))
	}
	return at.Intersect(x.Span)
}

// votes reports whether a verb tells how a body decides.
func votes(w string) bool { return voting[lemma(w)] }

var voting = lemmas("vote pass approve adopt")

func lemmas(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[lemma(w)] = true
	}
	return set
}

// aroundQuotations are the sentences that hold a quotation of both, or stand
// right before it, where the other article's have it.
func (c *Case) aroundQuotations() (list []pairing) {
	around := func(s Side, at text.Span) (near []text.Span) {
		in := s.SentencesIn(at)
		if len(in) == 0 {
			return nil
		}
		if i, ok := s.SentenceAt(in[0].Start); ok && i > 0 {
			near = append(near, s.Sentences[i-1].Span)
		}
		for _, t := range in {
			near = append(near, t.Span)
		}
		return near
	}
	for _, l := range c.Passages {
		if l.Class != reuse.Quotation || l.Words < quotationWords {
			continue
		}
		for _, a := range around(c.A, l.A) {
			for _, b := range around(c.B, l.B) {
				list = append(list, pairing{a: a, b: b, aroundA: a, aroundB: b, linked: true, quoted: true})
			}
		}
	}
	return list
}

const quotationWords = 8
