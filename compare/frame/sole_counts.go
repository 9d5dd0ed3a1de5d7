package frame

import (
	"iter"
	"maps"
	"slices"
)

// Things that an article counts once only, "23 steps", are the same things in
// another report of the event that counts such things once only, where the two
// sentences tell of one matter.

const (
	soleHeads  = 100 // of people: of few of them every story tells several times
	headCommon = 4   // words that sentences share which count people
	soleCommon = 3   // words that the two sentences share, the thing among them
	soleLeast  = 3   // from here on: everything comes in twos
)

// looseNouns are of things of which every story has several sorts.
var looseNouns = lemmas("times point case year part thing way reason example question issue group member game day")

// soleCounts compares what each article counts with one number only.
func (x *contradictions) soleCounts() {
	inA, inB := x.a.soleCounts(), x.b.soleCounts()
	for _, key := range slices.Sorted(maps.Keys(inA)) {
		for _, f := range inA[key] {
			for _, g := range inB[key] {
				x.soleCount(f, g, soleCommon)
			}
		}
	}
	x.rounded()
	if f, g := x.a.soleHeads(), x.b.soleHeads(); f != nil && g != nil && f.key == g.key {
		x.soleCount(f, g, headCommon)
	}
}

// rounded compares what both count with one number that only one of them says is
// reached, however often either counts such things.
func (x *contradictions) rounded() {
	bounds := map[figureName][]*Figure{}
	for g := range x.b.bounded() {
		bounds[g.name()] = append(bounds[g.name()], g)
	}
	for f := range x.a.bounded() {
		for _, g := range bounds[f.name()] {
			if f.against(g) {
				x.soleCount(f, g, soleCommon)
			}
		}
	}
}

// bounded are the figures of things that the article counts with a word for more or less.
func (w *witnessed) bounded() iter.Seq[*Figure] {
	return func(yield func(*Figure) bool) {
		for i := range w.told.figures {
			f := &w.told.figures[i]
			if f.Kind == Count && f.key != "" && (f.how == more || f.how == less) && !yield(f) {
				return
			}
		}
	}
}

// soleHeads is the figure of many people where the article counts no other
// people by the hundred, nil else.
func (w *witnessed) soleHeads() (sole *Figure) {
	for i := range w.told.figures {
		f := &w.told.figures[i]
		if f.Kind != Count || !peopleNouns()[f.key] || f.value < soleHeads || f.crowd() {
			continue
		}
		if sole != nil && sole.value != f.value {
			return nil
		}
		sole = f
	}
	return sole
}

// soleCount compares two figures whose sentences share so many words.
func (x *contradictions) soleCount(f, g *Figure, common int) {
	if f.mayBe(g) || !f.against(g) && (x.a.told.numerals[g.value] || x.b.told.numerals[f.value]) {
		return
	}
	for _, s := range x.a.SentencesIn(f.number) {
		for _, t := range x.b.SentencesIn(g.number) {
			if x.a.worded(s.Span).common(x.b.worded(t.Span)) < common || x.b.sum(f, t.Span) || x.a.sum(g, s.Span) {
				continue
			}
			if p, q := x.a.clauses(s.Span).place(*f), x.b.clauses(t.Span).place(*g); p.counts(q) && !ofTwo(p, q) && (!peopleNouns()[p.key] || sameTimes(x.a, p, x.b, q)) {
				x.tell(p, q)
			}
		}
	}
}

// ofTwo reports whether f and g may be of two persons' deeds: each clause has a doer, named
// otherwise in the other, or named in one only and a pronoun in the other.
func ofTwo(f, g *Figure) bool {
	if f.clause < 0 || g.clause < 0 {
		return false
	}
	i, k := f.in.list[f.clause].Doer(), g.in.list[g.clause].Doer()
	if i < 0 || k < 0 || !f.in.person(i) || !g.in.person(k) {
		return false
	}
	return f.in.lemma(i) != g.in.lemma(k) && !slices.ContainsFunc(named(f.in.tree, i), func(n string) bool { return slices.Contains(named(g.in.tree, k), n) })
}

// person reports whether token i may name or point at one person.
func (x *clauses) person(i int) bool {
	return x.tagged(i, "PROPN") || x.word(i) == "he" || x.word(i) == "she"
}

// soleCounts are the figures of things that the article counts with one number
// only, by what is counted.
func (w *witnessed) soleCounts() map[string][]*Figure {
	of, several := map[string][]*Figure{}, map[string]bool{}
	for i := range w.told.figures {
		f := &w.told.figures[i]
		if f.Kind != Count || f.key == "" {
			continue
		}
		several[f.key] = several[f.key] || f.value < soleLeast || f.crowd() || peopleNouns()[f.key] || looseNouns[f.key] ||
			len(of[f.key]) > 0 && of[f.key][0].value != f.value
		of[f.key] = append(of[f.key], f)
	}
	maps.DeleteFunc(of, func(key string, _ []*Figure) bool { return several[key] })
	return of
}
