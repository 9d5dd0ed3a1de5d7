package align

import (
	"math"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// proof is what two sentences have in common that tells of one thing: the
// weight of the terms in both, where a name counts for less than a deed, a
// word near in meaning for half, and who vouches for it for nothing.
type proof struct {
	deeds, names, near float64
	signs              int  // different terms in both that tell much
	deed               bool // one of them is no name, and no word that only joins
}

// weight is the proof in one figure; what stands at the head of both articles
// needs less of it.
func (g proof) weight(q *pair) float64 {
	sum := g.deeds + float64(nameProof*g.names) + float64(nearProof*g.near)
	return rounded(sum + float64(sum*ledeProof*math.Exp(-float64(q.a+q.b)/ledeReach)))
}

// proven reports whether a pair shares enough to be set side by side: the
// same wording, or terms that tell of one thing. Two headlines are set side by
// side for less: both say what their article is about.
func (p *pairs) proven(q *pair) bool {
	if q.own == 1 || len(p.holds(q)) > 0 {
		return true
	}
	g := p.proof(q)
	switch w := g.weight(q); {
	case p.headlines(q):
		return g.signs >= fewestSigns
	case w >= proofFloor:
		return (g.signs >= fewestSigns || q.own >= fewSigns) && !p.oneName(q, g)
	default:
		return w >= tiedProof && g.signs >= fewestSigns && !p.oneName(q, g) && p.tiedTogether(q, p.agreement(q), fewestTies, deedFloor)
	}
}

// oneName reports whether the two sentences of a pair, of which g is the proof, share nothing that tells but, at
// most, the name of one man or body, with its office and place: "Speaker Ana Lund of Vik";
// or names of which nothing is told in both. A word that only joins, as "since", is
// nothing told.
func (p *pairs) oneName(q *pair, g proof) bool {
	if g.deed {
		return false
	}
	a, b := &p.a[q.a], &p.b[q.b]
	var o overlap
	o.of(a, b)
	named := slices.DeleteFunc(o.shared, func(t int32) bool {
		return p.v.terms[t].telling < shownTelling || joins[p.v.terms[t].norm] || a.vouches(t) || b.vouches(t)
	})
	return p.inOneRun(a, named) && p.inOneRun(b, named) || g.near < nothingNear && p.bonds(q) == 0
}

// nothingNear is what the words near in meaning of two sentences weigh less than where they
// tell of no common deed.
const nothingNear = 1.0

// joins are folded words that say when, where or why something is told, and nothing of it.
var joins = wordSet("since until although though because despite among amid amidst however meanwhile later earlier already yet still ago instead including whether once soon throughout toward towards within without upon nearly almost")

// inOneRun reports whether terms stand in s beside one another, with a short word or
// two between them at most.
func (p *pairs) inOneRun(s *statement, terms []int32) bool {
	last := -1
	for i, w := range s.doc.WordsIn(s.Span) {
		if !slices.Contains(terms, p.v.of(w)) {
			continue
		}
		if last >= 0 && i-last > nameGap {
			return false
		}
		last = i
	}
	return true
}

// nameGap is how many words on the next word of a name stands at most: "Lund, the mayor of Vik".
const nameGap = 3

// tiedTogether reports whether the grammar of both sentences ties the same to
// the same, least times or more, and what they agree in reaches floor with that.
func (p *pairs) tiedTogether(q *pair, agree, least, floor float64) bool {
	if agree+bondShare*mostBonds < floor {
		return false
	}
	tied := min(mostBonds, p.bonds(q))
	return tied >= least && agree+float64(bondShare*tied) >= floor
}

// agreement is how much of the lighter of two sentences the other tells too,
// and half of how near they are. Words near in meaning bring sentences into
// order, but much of what is told has to be the same.
func (p *pairs) agreement(q *pair) float64 {
	return p.agreementOf(p.alone(q))
}

func (p *pairs) agreementOf(g group) float64 {
	return rounded(p.v.common(g.a, g.b)/max(1, min(g.a.mass, g.b.mass)) + g.own/2)
}

func (p *pairs) proof(q *pair) proof {
	a, b := &p.a[q.a], &p.b[q.b]
	vouches := func(t int32) bool { return a.vouches(t) || b.vouches(t) }
	var g proof
	o := &p.met
	o.of(a, b)
	for _, t := range o.shared {
		if vouches(t) {
			continue
		}
		term := &p.v.terms[t]
		if term.telling >= shownTelling {
			g.signs++
			g.deed = g.deed || term.names <= 0 && !joins[term.norm]
		}
		if term.names > 0 {
			g.names += term.weight
		} else {
			g.deeds += term.weight
		}
	}
	g.near = p.nearby(o, vouches)
	return g
}

// nearby is the mean of what the terms weigh that only A has and that have one near in
// meaning in B, and of the same the other way round.
func (p *pairs) nearby(o *overlap, vouches func(int32) bool) float64 {
	best := make([]float64, len(o.onlyB))
	sumA, sumB := 0.0, 0.0
	for _, x := range o.onlyA {
		most := 0.0
		for i, y := range o.onlyB {
			if c := p.v.near(x, y); c > 0 && !vouches(x) && !vouches(y) {
				weight := float64(c * min(p.v.terms[x].weight, p.v.terms[y].weight))
				most, best[i] = max(most, weight), max(best[i], weight)
			}
		}
		sumA += most
	}
	for _, weight := range best {
		sumB += weight
	}
	return (sumA + sumB) / 2
}

// vouches reports whether t only says whose words stand in s.
func (s *statement) vouches(t int32) bool { return slices.Contains(s.facts.vouchers, t) }

// vouching reports whether the words of passage n in two sentences tell mostly
// whose words stand in one of them: "said Dr Lund, who runs the clinic in Vik".
func (p *pairs) vouching(n int, a, b *statement) bool {
	g := &p.passages[n]
	return g.Class != reuse.Quotation && p.mostlyVouches(a, b, a.Intersect(g.A)) && p.mostlyVouches(b, a, b.Intersect(g.B))
}

// mostlyVouches reports whether the words of s at a place vouch, in s or in o,
// for more than they tell.
func (p *pairs) mostlyVouches(s, o *statement, at text.Span) bool {
	vouched, told := 0.0, 0.0
	for _, w := range s.doc.WordsIn(at) {
		if t := p.v.of(w); s.vouches(t) || o.vouches(t) {
			vouched += p.v.terms[t].telling
		} else {
			told += p.v.terms[t].telling
		}
	}
	return vouched > told
}

// countNames counts how often each term stands with a capital letter inside a
// sentence, and how often without. A headline proves neither: it may be all
// capitals. Of is as of [Article.count].
func (x *Article) countNames(of []int32) {
	head, hasHead := x.Headline()
	for _, s := range x.Sentences {
		if hasHead && head.Contains(s.Span) {
			continue
		}
		first := x.WordAt(s.Start)
		for i, w := range x.WordsIn(s.Span) {
			if t := &x.terms[of[first+i]]; !capital(x.Document, w) {
				t.names--
			} else if i > 0 {
				t.names++
			}
		}
	}
}

// giveVouchers notes in every statement the terms that only say whose words
// they are, and by which verb, or stand in a stock phrase. Of is as of [Article.count].
func (x *Article) giveVouchers(says []quote.Attribution, of []int32) {
	in := make([]bool, len(x.Words))
	mark := func(s text.Span) {
		for i := x.WordAt(s.Start); i < len(x.Words) && x.Words[i].Start < s.End; i++ {
			in[i] = true
		}
	}
	for _, s := range says {
		mark(s.Source)
		mark(x.aside(s))
		if !x.deed(s.Cue) {
			mark(s.Cue)
		}
	}
	for i := range x.Words {
		for k := range reuse.StockPhrase(x.Words[i:]) {
			in[i+k] = true
		}
	}
	for k := range x.statements {
		st := &x.statements[k]
		if st.head {
			continue
		}
		from, to := x.WordAt(st.Start), x.WordAt(st.End)
		if only := only(in[from:to], of[from:to]); len(only) > 0 {
			st.ownFacts().vouchers = only
		}
	}
}

// aside is what stands between commas behind the name of a speaker: "Lund, who
// runs the port, said".
func (x *Article) aside(s quote.Attribution) text.Span {
	at := text.Span{Start: s.Source.End, End: s.Cue.Start}
	if s.Source.Empty() || s.Cue.Empty() || at.Len() < 3 || len(x.SentencesIn(s.Source.Cover(s.Cue))) != 1 {
		return text.Span{}
	}
	if between := strings.TrimSpace(x.Text(at)); len(between) < 2 || between[0] != ',' || between[len(between)-1] != ',' {
		return text.Span{}
	}
	return at
}

// only are those of the terms of some words that stand at words marked in, and at no other.
func only(in []bool, terms []int32) []int32 {
	if !slices.Contains(in, true) {
		return nil
	}
	var told, other []int32
	for i, t := range terms {
		if in[i] {
			told = append(told, t)
		} else {
			other = append(other, t)
		}
	}
	slices.Sort(other)
	slices.Sort(told)
	return slices.DeleteFunc(slices.Compact(told), func(t int32) bool {
		_, ok := slices.BinarySearch(other, t)
		return ok
	})
}

// deed reports whether a verb of saying tells by itself what is done:
// "apologised", not "said".
func (x *Article) deed(cue text.Span) bool {
	return slices.ContainsFunc(x.WordsIn(cue), func(w text.Word) bool {
		t, ok := x.term(w.Norm)
		return ok && x.terms[t].telling >= shownTelling
	})
}
