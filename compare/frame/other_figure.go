package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// figures compares the figures of two sentences.
func (x *contradictions) figures(m pairing) {
	inA, inB := x.a.figuresIn(m.a), x.b.figuresIn(m.b)
	type two struct{ f, g *Figure }
	var list []two
	for i := range inA {
		for k := range inB {
			if f, g := &inA[i], &inB[k]; f.Kind == g.Kind && x.mayDiffer(f, g, inA, inB, m) {
				list = append(list, two{f, g})
			}
		}
	}
	other := func(p two) int {
		if p.f.key == p.g.key {
			return 0
		}
		return 1
	}
	stable.Sort(list, func(p, q two) int {
		return cmp.Or(other(p)-other(q), p.f.Start+p.g.Start-q.f.Start-q.g.Start)
	})
	for _, p := range list {
		f, g := x.a.clauses(m.a).place(*p.f), x.b.clauses(m.b).place(*p.g)
		if x.differ(f, g, m) {
			x.tell(f, g)
		}
	}
}

// mayDiffer reports whether f and g could be of the same thing, and another
// value that the other article has nowhere.
func (x *contradictions) mayDiffer(f, g *Figure, inA, inB []Figure, m pairing) bool {
	if ofPart(x.a.Document, f.Span) != ofPart(x.b.Document, g.Span) {
		return false
	}
	switch f.Kind {
	case Count:
		if f.key == "" || g.key == "" || f.key != g.key && !(peopleNouns()[f.key] && peopleNouns()[g.key]) {
			return false
		}
	case Year, Age:
		return false
	default:
		if f.key != g.key || only(inA, f.Kind) == nil || only(inB, f.Kind) == nil {
			return false
		}
	}
	return f.against(g) || !f.mayBe(g) && !x.b.has(f) && !x.a.has(g) && !x.b.sum(f, m.aroundB) && !x.a.sum(g, m.aroundA)
}

// differ reports whether f and g stand for the same thing in what their
// clauses say.
func (x *contradictions) differ(f, g *Figure, p pairing) bool {
	if f.clause < 0 || g.clause < 0 {
		return false
	}
	m := meet(f.in, f.clause, g.in, g.clause)
	if m.uncertain || f.Kind != Hour && !sameTimes(x.a, f, x.b, g) {
		return false
	}
	quantity := f.Kind == Money || f.Kind == Share || f.Kind == Measure
	like := m.predicate && (f.part() == g.part() || quantity && f.part() != "doer" && g.part() != "doer")
	switch f.Kind {
	case Count:
		return f.counts(g) && (like || f.part() == g.part() && m.subject > 0 && m.shared > 0) ||
			peopleNouns()[f.key] && peopleNouns()[g.key] && f.part() == g.part() && (like && m.shared > 0 || f.part() == "doer" && m.shared >= sharedBeside)
	case Money, Share, Measure:
		return like && (p.sure() && m.subject+m.object > 0 && m.subject >= 0 || p.linked && x.namedOtherwise(f, g, m))
	}
	if f.Kind == Hour && like && m.shared > 0 && m.object >= 0 && m.subject >= 0 {
		return true
	}
	return m.predicate && m.subject >= 0 && m.object >= 0 && m.subject+m.object > 0
}

// namedOtherwise reports whether two figures in linked sentences are of one deed
// that each article calls by a noun of its own: "the closure will save", "the
// cut will save". Who has the other's noun somewhere may mean another thing by it.
func (x *contradictions) namedOtherwise(f, g *Figure, m meeting) bool {
	i, k := f.in.list[f.clause].Doer(), g.in.list[g.clause].Doer()
	if i < 0 || k < 0 || m.light || m.subject >= 0 || m.object < 0 || m.shared == 0 {
		return false
	}
	v, w := f.in.lemma(i), g.in.lemma(k)
	return f.in.commonNoun(i) && g.in.commonNoun(k) && !peopleNouns()[v] && !peopleNouns()[w] && !x.b.writes(v) && !x.a.writes(w)
}

// commonNoun reports whether token i is a common noun.
func (x *clauses) commonNoun(i int) bool { return x.tagged(i, "NOUN") }

// sure reports whether two sentences are near enough for money, shares and
// measures to be compared.
func (m pairing) sure() bool { return m.near >= conflictSure || m.bits >= sureBits }

// only is the figure of a kind, nil where there is none or are several.
func only(list []Figure, kind FigureKind) (f *Figure) {
	for i := range list {
		if list[i].Kind != kind {
			continue
		}
		if f != nil {
			return nil
		}
		f = &list[i]
	}
	return f
}

// mayBe reports whether two figures may be the same one.
func (f *Figure) mayBe(g *Figure) bool {
	if f.Kind != Day {
		return f.agrees(g.amount) && !f.against(g)
	}
	x, y := f.day, g.day
	switch {
	case x.weekday > 0 && y.weekday > 0:
		return x.weekday == y.weekday
	case x.date > 0 && y.date > 0:
		return x.date == y.date && x.month == y.month
	}
	return true
}

// against reports whether one and the same number is the least in one figure
// and not reached in the other: "at least four dozen", "almost four dozen".
func (f *Figure) against(g *Figure) bool {
	return f.value == g.value && min(f.how, g.how) == more && max(f.how, g.how) == less
}

// part is what f takes part in its clause as, the same for active and passive.
func (f *Figure) part() string {
	switch {
	case f.role == "subject" && f.passive, f.role == "object":
		return "done to"
	case f.role == "subject":
		return "doer"
	}
	return f.role
}

// counts reports whether f and g count the same sort of thing.
func (f *Figure) counts(g *Figure) bool {
	if f.key == "" || f.key != g.key || f.noun < 0 || g.noun < 0 {
		return false
	}
	a, b := f.in.described(f.noun), g.in.described(g.noun)
	if partial(a) != partial(b) || partial(a) {
		return false
	}
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// described are the lemmas of what stands before the noun at token i.
func (x *clauses) described(i int) (list []string) {
	x.tree.Children(i, func(c int) bool {
		switch x.tree.Tokens[c].Label {
		case "amod", "compound", "nmod:poss":
			list = append(list, lemma(strings.ToLower(x.tree.Text(c))))
		}
		return c < i
	})
	return list
}

var partWords = setOf("other more another addit extra new further remain first last second third next previous former recent earlier")

func partial(list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return partWords[w] })
}

// has reports whether the article has the figure f of the other one, or one
// that may be the same, anywhere.
func (w *witnessed) has(f *Figure) bool {
	return slices.ContainsFunc(w.told.figures, func(g Figure) bool {
		if f.Kind != g.Kind || !f.mayBe(&g) {
			return false
		}
		return f.Kind != Count || f.key == g.key || f.key == "" || g.key == "" || people(f.key) && people(g.key) || f.value >= 13 && !f.crowd() && !g.crowd()
	})
}

// people reports whether a noun may count people: "12 dead" are some too.
func people(key string) bool { return peopleNouns()[key] || key == "dead" }

// crowd reports whether f is a word for many, which any number may be.
func (f *Figure) crowd() bool { return f.high > crowdSpread*f.low }

const crowdSpread = 4

// sum reports whether numbers of the statement at s, taken together, may be f.
func (w *witnessed) sum(f *Figure, s text.Span) bool {
	if f.Kind != Count && f.Kind != Money {
		return false
	}
	var parts []amount
	add := func(at text.Span, v amount) { parts = append(parts, v) }
	figures := w.figuresIn(s)
	for _, word := range w.WordsIn(s) {
		if i := slices.IndexFunc(figures, func(g Figure) bool { return g.number.Start == word.Start && g.Kind == f.Kind }); i >= 0 {
			add(word.Span, figures[i].amount)
		} else if f.Kind == Count && ones[word.Norm] > 0 {
			add(word.Span, exactly(ones[word.Norm]))
		}
	}
	for i := range parts {
		total := parts[i]
		for k := i + 1; k < min(len(parts), i+sumParts); k++ {
			total = amount{value: total.value + parts[k].value, low: total.low + parts[k].low, high: total.high + parts[k].high, rounded: true}
			if total.agrees(f.amount) {
				return true
			}
		}
	}
	return false
}

var ones = map[string]float64{"a": 1, "an": 1, "one": 1, "another": 1, "couple": 2, "pair": 2, "twins": 2, "both": 2, "himself": 1, "herself": 1, "his": 1, "her": 1}

// sameTimes reports whether f and g are told of the same time, as far as the
// words of their sentences go.
func sameTimes(a *witnessed, f *Figure, b *witnessed, g *Figure) bool {
	return slices.Equal(timesIn(a, f), timesIn(b, g)) && slices.Equal(f.years(), g.years())
}

// years are those that date the clause of f or one that it hangs on: in "a wave
// killed nine in a town that burned in 2004" none does.
func (f *Figure) years() (list []string) {
	x := f.in
	for i := range x.tree.Tokens {
		if year := x.word(i); isDigits(year) && yearLike(text.Word{Norm: year}) && f.hangsOn(i) && !slices.Contains(list, year) {
			list = append(list, year)
		}
	}
	slices.Sort(list)
	return list
}

// hangsOn reports whether the clause of f is that of token i, or hangs on it.
func (f *Figure) hangsOn(i int) bool {
	c, _ := f.in.roleOf(i)
	if c < 0 {
		return false
	}
	for h := f.in.list[f.clause].Head; h >= 0; h = f.in.tree.Tokens[h].Head {
		if h == f.in.list[c].Head {
			return true
		}
	}
	return false
}

var otherTimes = setOf(`last previous previously earlier since ago annual annually quarter average averaged record usually typically each every per capacity
	expected estimate estimates forecast target goal projected total initially originally first second half year years month months weekly monthly daily yearly now remaining still`)

func timesIn(w *witnessed, f *Figure) (list []string) {
	words := w.WordsIn(f.in.Span)
	for i, word := range words {
		if f.Contains(word.Span) || f.Start <= word.Start && word.Start < f.End || word.Norm == "total" && i+1 < len(words) && words[i+1].Norm == "of" {
			continue
		}
		if otherTimes[word.Norm] || yearLike(word) {
			list = append(list, word.Norm)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// tell adds that f and g are figures of one thing.
func (x *contradictions) tell(f, g *Figure) {
	x.add(Finding{
		Claim: inEach(f.label(g), quoted(x.a.Document, f.Span, quotedWords), quoted(x.b.Document, g.Span, quotedWords)),
		A:     []text.Span{f.Span}, B: []text.Span{g.Span}, Weight: conflictWeight,
	}, f.told(), g.told())
}

// told is the clause that f stands in; f alone where its sentence has no verb.
func (f *Figure) told() text.Span {
	if f.clause < 0 {
		return f.Span
	}
	return f.in.shown(f.clause).Cover(f.Span)
}

// label asks what f and g answer.
func (f *Figure) label(g *Figure) text.Said {
	verb := ""
	if f.clause >= 0 {
		v := f.in.list[f.clause].Verb
		verb = strings.Join(strings.Fields(f.in.source(v)), " ")
	}
	switch f.Kind {
	case Count:
		if f.key == lemma("toll") {
			return text.Say("How high the toll is")
		}
		if f.role == "subject" && f.beforeVerb() && (f.clause < 0 || !lightDeeds[f.in.lemma(f.in.list[f.clause].Head)]) {
			return howMany(verb)
		}
		return howMany(f.What)
	case Money:
		return text.Say("How much money")
	case Share:
		return text.Say("What share")
	case Measure:
		switch f.What {
		case "time":
			return text.Say("How long")
		case "length":
			return text.Say("How far")
		}
		return text.Say("How much")
	case Day:
		return text.Say("On which day")
	case Hour:
		return text.Say("At what hour")
	}
	return text.Say("Another figure")
}

// beforeVerb reports whether the verb of its clause stands behind f with no mark between,
// so that a label may ask how many did it.
func (f *Figure) beforeVerb() bool {
	if f.clause < 0 {
		return false
	}
	verb := f.in.list[f.clause].Verb
	if verb.Start < f.End {
		return false
	}
	between := f.in.source(text.Span{Start: f.End, End: verb.Start})
	return !strings.ContainsAny(between, ",;:–—") && !strings.Contains(between, "--")
}

// howMany asks for a number of things, or of those who did something.
func howMany(words string) text.Said {
	return text.Say("How many {{.Words}}", text.With{"Words": words})
}

// ages compares the ages that the two give to people of one full name.
func (x *contradictions) ages() {
	for i := range x.a.told.figures {
		f := &x.a.told.figures[i]
		if f.Kind != Age || f.key == "" {
			continue
		}
		k := slices.IndexFunc(x.b.told.figures, func(g Figure) bool { return g.Kind == Age && g.key == f.key })
		if k < 0 || x.agreeOnAge(f.key) {
			continue
		}
		g := &x.b.told.figures[k]
		x.add(Finding{
			Claim: inEach(text.Say("How old {{.Name}} is", text.With{"Name": f.What}), quoted(x.a.Document, f.number, quotedWords), quoted(x.b.Document, g.number, quotedWords)),
			A:     []text.Span{f.number}, B: []text.Span{g.number}, Weight: conflictWeight,
		}, f.Cover(f.thing), g.Cover(g.thing))
	}
}

// agreeOnAge reports whether the two have one age of the person of this name,
// or of somebody whose name is not told.
func (x *contradictions) agreeOnAge(name string) bool {
	of := func(f Figure) bool { return f.Kind == Age && (f.key == name || f.key == "") }
	return slices.ContainsFunc(x.a.told.figures, func(f Figure) bool {
		return of(f) && slices.ContainsFunc(x.b.told.figures, func(g Figure) bool { return of(g) && g.value == f.value && f.key+g.key != "" })
	})
}
