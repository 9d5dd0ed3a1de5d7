package frame

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// Contradiction is the name of the device that shows where two statements of one
// thing contradict one another.
const Contradiction = "conflict"

var conflict = Device{
	Name: Contradiction,
	Doc: `Where the two contradict one another: another number of the same people or things, another share of one whole, another day, hour or age, or a thing that one says happened or is to come and the other says did not or hardly will.

Two statements are compared where they are linked and their sentences say the same of the same. What both count once only, a share of one whole and what is to come are compared without a link, by the words around them. A number counts as another one only where it cannot be the other rounded, where the other article has it nowhere, and where it is no sum of the other's numbers.

Both may be right at their hour: counts grow as a day goes on.`,
	Find: findConflicts,
}

const (
	conflictNear   = 0.35 // how near statements must be that are alike and not the same
	conflictSure   = 0.45 // and for money, shares and measures
	opposedBits    = 8.0  // that sentences share which are not linked
	sureBits       = 24.0 // and for money, shares and measures
	clauseWords    = 10   // of a clause in a claim
	sumParts       = 4    // numbers of one sentence that are tried as a sum
	sharedBeside   = 2    // nouns that clauses must share beside a predicate that is not the same
	conflictWeight = 1.0
)

func findConflicts(c *Case) []Finding {
	if !c.english() || !oneOccasion(c) {
		return nil
	}
	x := newContradictions(c)
	for _, m := range c.pairings() {
		x.compare(m)
	}
	x.dates()
	x.clocks()
	x.reworded()
	x.wills()
	x.sites()
	x.unknowns()
	x.none()
	x.disputes()
	x.ages()
	x.compounds()
	x.soleCounts()
	x.portions()
	x.forecasts()
	return x.found
}

// contradictions gathers findings; the words of one are told once.
type contradictions struct {
	c     *Case
	a, b  *witnessed
	found []Finding
}

func newContradictions(c *Case) *contradictions {
	if c.witnesses == nil {
		c.witnesses = &[2]witnessed{{Side: c.A}, {Side: c.B}}
	}
	return &contradictions{c: c, a: &c.witnesses[0], b: &c.witnesses[1]}
}

// witnessed is one article while its clauses are compared, by any device.
type witnessed struct {
	Side
	parsed map[int]*clauses // by where the sentence starts
	read   map[int]*worded  // too
}

// clauses is the sentence at s, parsed once for each pair.
func (w *witnessed) clauses(s text.Span) *clauses {
	if w.parsed == nil {
		w.parsed = map[int]*clauses{}
	}
	x := w.parsed[s.Start]
	if x == nil {
		x = parse(w.Side, s)
		w.parsed[s.Start] = x
	}
	return x
}

// worded is the sentence at s, read once for each pair.
func (w *witnessed) worded(s text.Span) *worded {
	if w.read == nil {
		w.read = map[int]*worded{}
	}
	x := w.read[s.Start]
	if x == nil {
		x = newWorded(w.WordsIn(s))
		w.read[s.Start] = x
	}
	return x
}

func (w *witnessed) figuresIn(s text.Span) []Figure {
	from, _ := slices.BinarySearchFunc(w.told.figures, s.Start, func(f Figure, at int) int { return f.number.Start - at })
	to := from
	for to < len(w.told.figures) && w.told.figures[to].number.Start < s.End {
		to++
	}
	return w.told.figures[from:to]
}

// writes reports whether the article has a form of a word anywhere.
func (w *witnessed) writes(l string) bool {
	return slices.ContainsFunc(w.Words, func(v text.Word) bool {
		return l != "" && v.Norm != "" && v.Norm[0] == l[0] && lemma(v.Norm) == l
	})
}

// compare compares two sentences. Most have nothing that could contradict the
// other, and are not parsed.
func (x *contradictions) compare(m pairing) {
	x.figures(m)
	if (m.linked || m.bits >= opposedBits) && mayOppose(x.a.worded(m.a), x.b.worded(m.b)) {
		x.opposites(x.a.clauses(m.a), x.b.clauses(m.b))
		x.exchanged(m.a, m.b)
	}
	x.doerCounts(m)
	x.denials(m)
}

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
	slices.SortStableFunc(list, func(p, q two) int {
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
	switch f.Kind {
	case Count:
		if f.key == "" || g.key == "" || f.key != g.key && !(peopleNouns()[f.key] && peopleNouns()[g.key]) {
			return false
		}
	case Year, Age:
		return false
	default:
		if f.key != g.key || !one(inA, f.Kind) || !one(inB, f.Kind) {
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
	v, w := lemma(f.in.word(i)), lemma(g.in.word(k))
	return f.in.commonNoun(i) && g.in.commonNoun(k) && !peopleNouns()[v] && !peopleNouns()[w] && !x.b.writes(v) && !x.a.writes(w)
}

// commonNoun reports whether token i is a common noun.
func (x *clauses) commonNoun(i int) bool { return x.tagged(i, "NOUN") }

// sure reports whether two sentences are near enough for money, shares and
// measures to be compared.
func (p pairing) sure() bool { return p.near >= conflictSure || p.bits >= sureBits }

func one(list []Figure, kind FigureKind) bool {
	n := 0
	for _, f := range list {
		if f.Kind == kind {
			n++
		}
	}
	return n == 1
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
	x, y := timesIn(a, f), timesIn(b, g)
	return slices.Equal(x, y)
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

// meeting is how two clauses meet.
type meeting struct {
	predicate       bool // the same
	light           bool // it tells little by itself
	subject, object int  // 1 the same, 0 not known or not there, -1 another
	shared          int  // nouns of both beside the predicate
	uncertain       bool // one is a question, a condition, or denied and the other not
	opposed         bool // one is negated and the other not
}

func meet(x *clauses, i int, y *clauses, k int) meeting {
	p, q := &x.list[i], &y.list[k]
	m := meeting{
		predicate: sameDeedWords(x.word(p.Head), y.word(q.Head)),
		light:     lightDeeds[lemma(x.word(p.Head))],
		opposed:   x.negated(p) != y.negated(q),
	}
	m.uncertain = p.Question || q.Question || p.Conditional != q.Conditional || p.Conditional || m.opposed
	m.subject = sameThing(x, p.Doer(), y, q.Doer())
	if m.subject < 0 && slices.ContainsFunc(named(x.tree, p.Doer()), func(n string) bool { return slices.Contains(named(y.tree, q.Doer()), n) }) {
		m.subject = 1
	}
	m.object = sameThing(x, p.DoneTo(), y, q.DoneTo())
	mine, theirs := x.nouns(i), y.nouns(k)
	for _, n := range mine {
		if slices.Contains(theirs, n) {
			m.shared++
		}
	}
	return m
}

var lightDeeds = setOf("be have do say think know want go get make take come see tell call give put ask use tri need")

func (x *clauses) word(i int) string { return strings.ToLower(x.tree.Text(i)) }

// refusing are verbs by which what hangs on them is not done, or is not so.
var refusing = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq("refuse decline fail deny avoid refrain forget neglect cease stop doubt dispute") {
		set[lemma(w)] = true
	}
	return set
})

// negated adds to what the grammar says the objects that "no" denies.
func (x *clauses) negated(c *grammar.Clause) bool {
	if c.Negated {
		return true
	}
	if t := x.tree.Tokens[c.Head]; t.Head >= 0 && (t.Label == "xcomp" || t.Label == "ccomp") && refusing()[lemma(x.word(t.Head))] {
		return true // "refused to answer"
	}
	for _, i := range []int{c.Object, c.Subject} {
		if i < 0 {
			continue
		}
		if d := x.tree.Child(i, "det"); d >= 0 && x.tree.Is(d, "no") || negating[x.word(i)] {
			return true
		}
	}
	return false
}

// denial is the words of c that affirm or deny its deed: the verb, and the
// subject or object that "no" stands with.
func (x *clauses) denial(c *grammar.Clause) text.Span {
	s := c.Verb
	for _, i := range []int{c.Object, c.Subject} {
		if i >= 0 && x.tree.Child(i, "det") >= 0 && x.tree.Is(x.tree.Child(i, "det"), "no") {
			s = s.Cover(x.tree.Tokens[i].Span).Cover(x.tree.Tokens[x.tree.Child(i, "det")].Span)
		}
	}
	return s
}

// sameDeedWords reports whether two words are forms of one verb, tell the same
// toll or are two plain words for one deed.
func sameDeedWords(v, w string) bool {
	x, y := lemma(v), lemma(w)
	return x == y || tollOf[v] != "" && tollOf[v] == tollOf[w] || likeDeeds()[x] != "" && likeDeeds()[x] == likeDeeds()[y]
}

//go:embed lexicon/like_deeds.txt
var likeDeedsFile string

// likeDeeds gives, by lemma, the first of the verbs that tell one deed in plain
// words.
var likeDeeds = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range contentLines(likeDeedsFile) {
		first := ""
		for w := range strings.FieldsSeq(line) {
			if first == "" {
				first = lemma(w)
			}
			of[lemma(w)] = first
		}
	}
	return of
})

// sameThing compares two heads of noun phrases.
func sameThing(x *clauses, i int, y *clauses, k int) int {
	if i < 0 || k < 0 {
		return 0
	}
	s, t := x.tree.Tokens[i].Tag, y.tree.Tokens[k].Tag
	switch {
	case pointing(s) || pointing(t):
		return 0
	case lemma(x.word(i)) == lemma(y.word(k)):
		return 1
	case peopleNouns()[lemma(x.word(i))] && peopleNouns()[lemma(y.word(k))]:
		return 1
	}
	return -1
}

// pointing tags are of words that only point at something.
func pointing(tag string) bool {
	return strings.HasPrefix(tag, "PRON") || strings.HasPrefix(tag, "DET") || tag == "UNIT" || tag == "NUM" || tag == "SYM" || tag == "X"
}

// nouns are the lemmas of the nouns in clause k beside its predicate, those of
// the clauses in it among them.
func (x *clauses) nouns(k int) []string {
	if x.within[k] == nil {
		x.within[k] = x.nounsIn(&x.list[k])
	}
	return x.within[k]
}

func (x *clauses) nounsIn(c *grammar.Clause) []string {
	list, s := []string{}, x.tree.Whole(c.Head)
	for i, t := range x.tree.Tokens {
		if i != c.Head && s.Contains(t.Span) && noun(t.Tag) {
			if l := lemma(x.word(i)); !slices.Contains(list, l) {
				list = append(list, l)
			}
		}
	}
	return list
}

//go:embed lexicon/people.txt
var peopleFile string

var peopleNouns = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range contentLines(peopleFile) {
		for w := range strings.FieldsSeq(line) {
			set[lemma(w)] = true
		}
	}
	return set
})

// opposites compares what the clauses of two sentences affirm and deny.
func (x *contradictions) opposites(a, b *clauses) {
	x.states(a, b)
	for i := range a.list {
		for k := range b.list {
			m := meet(a, i, b, k)
			p, q := &a.list[i], &b.list[k]
			if m.predicate && !m.uncertain && swapped(a, p, b, q) {
				x.say(a, i, b, k, a.doerSpan(p), b.doerSpan(q))
			}
			if p.Question || q.Question || p.Conditional != q.Conditional || mood(p) != mood(q) || m.subject < 0 || m.object < 0 || m.subject+m.object == 0 || !sameContent(a, p, b, q) {
				continue
			}
			if m.light && m.subject+m.object < 2 {
				continue
			}
			switch {
			case m.predicate && m.opposed && !x.denied(a, p, b, q):
				x.say(a, i, b, k, a.denial(p), b.denial(q))
			case !m.opposed && opposites().deed[lemma(a.word(p.Head))][lemma(b.word(q.Head))] && !x.b.writes(lemma(a.word(p.Head))) && !x.a.writes(lemma(b.word(q.Head))):
				x.say(a, i, b, k, a.tree.Tokens[p.Head].Span, b.tree.Tokens[q.Head].Span)
			case m.predicate && !m.opposed:
				x.links(a, i, b, k)
			}
		}
	}
}

// links compares how the same things stand to one deed: with or without them,
// before or after them.
func (x *contradictions) links(a *clauses, i int, b *clauses, k int) {
	p, q := &a.list[i], &b.list[k]
	a.tree.Children(p.Head, func(n int) bool {
		in := a.tree.Child(n, "case")
		if in < 0 || !noun(a.tree.Tokens[n].Tag) {
			return true
		}
		b.tree.Children(q.Head, func(o int) bool {
			at := b.tree.Child(o, "case")
			if at < 0 || lemma(a.word(n)) != lemma(b.word(o)) || !opposites().link[a.word(in)][b.word(at)] || x.a.near(b.word(at), a.word(n)) || x.b.near(a.word(in), a.word(n)) {
				return true
			}
			x.say(a, i, b, k, a.tree.Tokens[in].Cover(a.tree.Tokens[n].Span), b.tree.Tokens[at].Cover(b.tree.Tokens[o].Span))
			return false
		})
		return true
	})
}

// near reports whether two words stand near one another in the article.
func (w *witnessed) near(first, second string) bool {
	const reach = 6
	for i, v := range w.Words {
		if v.Norm == first && slices.ContainsFunc(w.Words[i:min(len(w.Words), i+reach)], func(u text.Word) bool { return u.Norm == second }) {
			return true
		}
	}
	return false
}

// swapped reports whether those who do it in the one are those to whom it is
// done in the other, and the other way round.
func swapped(a *clauses, p *grammar.Clause, b *clauses, q *grammar.Clause) bool {
	done := func(x *clauses, c *grammar.Clause) int {
		if n := c.DoneTo(); n >= 0 {
			return n
		}
		n := -1
		x.tree.Children(c.Head, func(k int) bool {
			if in := x.tree.Child(k, "case"); in >= 0 && (x.tree.Is(in, "at") || x.tree.Is(in, "on") || x.tree.Is(in, "against")) && n < 0 {
				n = k
			}
			return true
		})
		return n
	}
	same := func(i, k int) bool {
		return i >= 0 && k >= 0 && !pointing(a.tree.Tokens[i].Tag) && lemma(a.word(i)) == lemma(b.word(k))
	}
	return same(p.Doer(), done(b, q)) && same(done(a, p), q.Doer()) && !same(p.Doer(), q.Doer())
}

// doerSpan is the one who does it, as the sentence has it.
func (x *clauses) doerSpan(c *grammar.Clause) text.Span { return x.tree.Phrase(c.Doer()) }

// says reports whether clause c says of its subject that it is what token i
// is: "was unsafe", however the tree hangs what follows.
func (x *clauses) says(i, c int) bool {
	h := x.list[c].Head
	return h == i || x.tree.Tokens[i].Head == h && x.tree.Child(h, "cop") >= 0
}

// mood sets apart what will be, what can be and what is.
func mood(c *grammar.Clause) string {
	switch c.Modal {
	case "":
		return ""
	case "can", "could", "ca", "may", "might":
		return "can"
	case "must", "should", "ought":
		return "must"
	}
	return "will"
}

// sameContent reports whether clauses that govern another govern the same.
func sameContent(x *clauses, p *grammar.Clause, y *clauses, q *grammar.Clause) bool {
	if p.Content < 0 && q.Content < 0 {
		return true
	}
	return p.Content >= 0 && q.Content >= 0 && lemma(x.word(p.Content)) == lemma(y.word(q.Content))
}

// denied reports whether either article also says of that deed what the other
// one says: the one that affirms it denies it elsewhere, or the other way.
func (x *contradictions) denied(a *clauses, p *grammar.Clause, b *clauses, q *grammar.Clause) bool {
	word := lemma(a.word(p.Head))
	return x.a.says(word, !a.negated(p), a) || x.b.says(word, !b.negated(q), b)
}

// says reports whether a sentence other than in has the deed, negated or not.
func (w *witnessed) says(deed string, negated bool, in *clauses) bool {
	for _, s := range w.Sentences {
		if s.Start == in.Start {
			continue
		}
		words := w.WordsIn(s.Span)
		for i, v := range words {
			if lemma(v.Norm) != deed {
				continue
			}
			no := denying(words[max(0, i-5):i])
			if no == negated {
				return true
			}
		}
	}
	return false
}

// states compares the adjectives that the two have of the same thing.
func (x *contradictions) states(a, b *clauses) {
	for i := range a.tree.Tokens {
		against := opposites().state[a.word(i)]
		if against == nil {
			continue
		}
		for k := range b.tree.Tokens {
			if !against[b.word(k)] || x.b.writes(lemma(a.word(i))) || x.a.writes(lemma(b.word(k))) {
				continue
			}
			c, _ := a.roleOf(i)
			d, _ := b.roleOf(k)
			if c < 0 || d < 0 {
				continue
			}
			m := meet(a, c, b, d)
			own := sameThing(a, a.tree.Tokens[i].Head, b, b.tree.Tokens[k].Head) > 0
			if s, t := a.tree.Child(i, "nsubj"), b.tree.Child(k, "nsubj"); s >= 0 && t >= 0 && sameThing(a, s, b, t) > 0 && m.object >= 0 {
				m.subject = 1
			}
			if !m.uncertain && m.object >= 0 && m.subject >= 0 && (m.subject > 0 && a.says(i, c) && b.says(k, d) || own && m.predicate && m.subject > 0) {
				x.say(a, c, b, d, a.tree.Tokens[i].Span, b.tree.Tokens[k].Span)
			}
		}
	}
}

// say adds that clause i of a and k of b contradict one another by the words
// at inA and inB.
func (x *contradictions) say(a *clauses, i int, b *clauses, k int, inA, inB text.Span) {
	x.show(a.shown(i), b.shown(k), inA, inB)
}

// show adds that the words p of A and q of B contradict one another by those at
// inA and inB.
func (x *contradictions) show(p, q, inA, inB text.Span) {
	x.add(Finding{
		Claim: "A: " + quoted(x.a.Document, p, clauseWords) + "; B: " + quoted(x.b.Document, q, clauseWords) + ".",
		A:     []text.Span{inA}, B: []text.Span{inB}, Weight: conflictWeight,
	}, p, q)
}

// shown is clause i without what hangs loosely on it: subject, verb, object.
func (x *clauses) shown(i int) text.Span {
	c := &x.list[i]
	t := x.tree
	s := c.Verb
	subject := c.Subject
	if n := t.Child(c.Head, "nsubj", "nsubj:pass"); n >= 0 {
		subject = n // of two the noun
	}
	if subject >= 0 && t.Tokens[subject].Start < c.Verb.Start && c.Own {
		s = s.Cover(t.Whole(subject))
	}
	if c.Object >= 0 {
		s = s.Cover(t.Phrase(c.Object))
	}
	t.Children(c.Head, func(k int) bool {
		if l := t.Tokens[k].Label; (l == "obl" || l == "obl:agent" || l == "cop" || l == "xcomp") && x.of[k] < 0 {
			s = s.Cover(t.Whole(k))
		}
		return true
	})
	return s.Intersect(x.Span)
}

// tell adds that f and g are figures of one thing.
func (x *contradictions) tell(f, g *Figure) {
	x.add(Finding{
		Claim: f.label(g) + ": " + quoted(x.a.Document, f.Span, quotedWords) + " in A; " + quoted(x.b.Document, g.Span, quotedWords) + " in B.",
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
func (f *Figure) label(g *Figure) string {
	verb := ""
	if f.clause >= 0 {
		v := f.in.list[f.clause].Verb
		verb = strings.Join(strings.Fields(f.in.source(v)), " ")
	}
	switch f.Kind {
	case Count:
		if f.key == lemma("toll") {
			return "How high the toll is"
		}
		if f.role == "subject" && (f.clause < 0 || !lightDeeds[lemma(f.in.word(f.in.list[f.clause].Head))]) {
			return "How many " + verb
		}
		return "How many " + f.What
	case Money:
		return "How much money"
	case Share:
		return "What share"
	case Measure:
		switch f.What {
		case "time":
			return "How long"
		case "length":
			return "How far"
		}
		return "How much"
	case Day:
		return "On which day"
	case Hour:
		return "At what hour"
	}
	return "Another figure"
}

func (x *contradictions) add(f Finding, clauseA, clauseB text.Span) {
	for _, g := range x.found {
		if overlap(g.A, f.A) || overlap(g.B, f.B) {
			return
		}
	}
	if v := x.a.Voices.At(f.A[0]); v == x.b.Voices.At(f.B[0]) {
		f.Voice = v
	}
	f.Facts = []Fact{
		{"A says", quoted(x.a.Document, clauseA, claimWords)},
		{"B says", quoted(x.b.Document, clauseB, claimWords)},
	}
	x.found = append(x.found, f)
}

func overlap(a, b []text.Span) bool {
	return slices.ContainsFunc(a, func(s text.Span) bool {
		return slices.ContainsFunc(b, s.Overlaps)
	})
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
			Claim: "How old " + f.What + " is: " + quoted(x.a.Document, f.number, quotedWords) + " in A; " + quoted(x.b.Document, g.number, quotedWords) + " in B.",
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
