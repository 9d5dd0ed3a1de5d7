package reuse

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Matcher finds shared wording with a library's word for what is rare. The
// zero Matcher goes by the frequency list alone. It changes nothing and may be used from
// several goroutines.
type Matcher struct {
	Library *Index      // may be nil
	Stop    func() bool // asked at every passage: what is found after it says so is of no use; may be nil
}

// Passages is [Passages]. Words that many articles of the library have weigh
// less, and a passage that many of them have is a stock phrase.
func (m Matcher) Passages(a, b *text.Document) []Passage {
	return m.Between(Of(a, quote.Attributions(a.Unmarked())), Of(b, quote.Attributions(b.Unmarked())))
}

// Self is [Self].
func (m Matcher) Self(d *text.Document) []Passage {
	s := Unheard(d)
	a, b := prepare(s, s)
	b.later = true
	return slices.DeleteFunc(m.between(a, b, false), func(p Passage) bool { return p.A.End > p.B.Start })
}

// Between is Passages of two articles that are ready for it.
func (m Matcher) Between(a, b *Side) []Passage {
	// Two articles have no order, and what they share must not depend on which is
	// called A: they are looked at in the order of their texts.
	turned := a.doc.Source > b.doc.Source
	if turned {
		a, b = b, a
	}
	x, y := prepare(a, b)
	return m.between(x, y, turned)
}

// between is what two sides share, told as of (b, a) when they are turned.
func (m Matcher) between(a, b *side, turned bool) []Passage {
	run := &matcher{a: a, b: b, library: m.Library, stop: m.Stop}
	if m.Library != nil {
		run.known = make([]float64, len(a.words.Norms))
	}
	cs := run.evident()
	if run.stopped() {
		return nil
	}
	kept := settle(a, b, cs)
	if turned {
		run.a, run.b = b, a
	}
	var found []Passage
	for _, c := range kept {
		if turned {
			c.turn()
		}
		found = append(found, Placed(run.passage(c), run.a.in, run.b.in))
	}
	stable.Sort(found, func(x, y Passage) int {
		return cmp.Or(cmp.Compare(y.Rarity, x.Rarity), cmp.Compare(y.Words, x.Words), cmp.Compare(x.A.Start, y.A.Start), cmp.Compare(x.B.Start, y.B.Start))
	})
	return found
}

type matcher struct {
	a, b    *side
	library *Index
	stop    func() bool
	mask    []bool    // buffer
	known   []float64 // with a library, bits of the word of an id, 0 when not looked up yet
}

func (m *matcher) stopped() bool { return m.stop != nil && m.stop() }

// evident are the chains that are evidence of something, cut at the quotation
// marks, each with what it is evidence of.
func (m *matcher) evident() (out []chain) {
	keep := func(cs []chain) {
		for _, c := range cs {
			if c.class != "" {
				out = append(out, c)
			}
		}
	}
	chains(m.a, m.b, m.stop, func(c chain) {
		if c.words < leastWords {
			return
		}
		if pieces := m.cut(c); len(pieces) > 1 {
			keep(m.pieces(pieces))
		} else {
			keep(m.whole(pieces[0]))
		}
	})
	return out
}

// whole is a chain that no mark cuts. Names and stock phrases have no gaps and no loose
// small words around them: there the equal words are chains of their own.
func (m *matcher) whole(c chain) []chain {
	switch c = m.judged(c); c.class {
	case "":
		return nil
	case Name, Stock:
		return m.bare(c)
	}
	return []chain{m.judged(m.refine(c))}
}

// pieces judges what marks have cut a chain into. Its prose is judged together: a few
// words between two quotations are copied where all that stands between them is.
func (m *matcher) pieces(pieces []chain) []chain {
	var all []run
	for _, p := range pieces {
		if p.layer == prose {
			all = append(all, p.islands...)
		}
	}
	class := Class("")
	if len(all) > 0 {
		class = m.judged(newChain(all)).class
	}
	for k, p := range pieces {
		p.thicken()
		p = m.judged(m.refine(p))
		if p.layer == prose && p.class != Furniture {
			if p.class = class; p.words < leastWords {
				p.class = ""
			}
		}
		if p.class == "" && p.words > 1 {
			p.class = Stock
		}
		pieces[k] = p
	}
	return pieces
}

// bare is the islands of a chain of names or stock phrases.
func (m *matcher) bare(c chain) []chain {
	var out []chain
	for _, r := range c.islands {
		island := m.judged(newChain([]run{r}))
		if island.class == Name {
			for r.n > 0 && m.small(r.a, r.b) {
				r = run{r.a + 1, r.b + 1, r.n - 1}
			}
			for r.n > 0 && m.small(r.a+r.n-1, r.b+r.n-1) {
				r.n--
			}
			island = m.judged(newChain([]run{r}))
		}
		if r.n >= leastWords {
			out = append(out, island)
		}
	}
	return out
}

// small reports whether the word i of a and j of b, the same word, is a function
// word: one side may print it as initials or in capitals.
func (m *matcher) small(i, j int) bool { return m.a.tags[i] == function || m.b.tags[j] == function }

// judged is the chain with its tally and its class.
func (m *matcher) judged(c chain) chain {
	c.tally = m.count(c)
	c.class = m.class(&c.tally, &c)
	return c
}

// passage shows a chain.
func (m *matcher) passage(c *chain) Passage {
	f, l := c.first(), c.last()
	p := Passage{A: m.a.span(f.a, l.a+l.n), B: m.b.span(f.b, l.b+l.n), Class: c.class, Words: c.words, Rarity: c.tally.rarity()}
	for k, r := range c.islands[1:] {
		q := c.islands[k]
		p.Gaps = append(p.Gaps, Gap{A: m.a.between(q.a+q.n, r.a), B: m.b.between(q.b+q.n, r.b)})
	}
	p.Why = m.why(&p, c)
	return p
}

// class is what the tally makes of a chain, unless the library knows better.
func (m *matcher) class(t *tally, c *chain) Class {
	class := t.class(c, m.a.kind(c.first().a), m.b.kind(c.first().b), m.complete(c), m.titled(c), m.a.entire(c.first().a, c.last().a+c.last().n) || m.b.entire(c.first().b, c.last().b+c.last().n))
	switch {
	case class != Voice:
	case m.saidThere(t, c):
		class = Quotation
	case t.content < fewestVoiced:
		class = Stock
	case !m.plainly(t, c):
		if class = Stock; t.words >= copiedWords {
			class = Quotation
		}
	}
	if class == Copy && m.b.later {
		class = Repeat
	}
	if m.library != nil && (class == Copy || class == Voice) && t.words <= hiddenLength && len(c.islands) == 1 {
		n := m.library.DocumentFrequency(m.a.doc.Text(m.a.span(c.first().a, c.first().a+c.first().n)))
		if n >= stockArticles && float64(n) >= stockShare*float64(m.library.Len()) {
			t.articles = n
			return Stock
		}
	}
	return class
}

// What a library must say of a passage before it counts as a stock phrase. Ten
// articles may all be the copies of one dispatch; one in a hundred may not.
const (
	stockArticles = 10
	stockShare    = 0.01
)

// bits is what the word i of a and j of b, the same word, tells: little where
// it is common anywhere, and little where either article has it often.
func (m *matcher) bits(i, j int) float64 {
	na, nb := m.a.words.Numbers[i], m.b.words.Numbers[j]
	return min(m.surprise(na), m.a.topical[na], m.b.topical[nb])
}

// How the library's word is weighed against the frequency list's: as much as
// priorArticles articles do. A word that every article has tells libraryBits.
const (
	priorArticles = 200
	libraryBits   = 7
)

// surprise is what the word of an id tells by itself.
func (m *matcher) surprise(id int32) float64 {
	prior := m.a.words.Bits[id]
	if m.library == nil {
		return prior
	}
	if m.known[id] == 0 {
		n := float64(m.library.Len())
		here := libraryBits + math.Log2((n+1)/float64(m.library.wordFrequency(m.a.words.Norms[id])+1))
		m.known[id] = (float64(prior*priorArticles) + float64(here*n)) / (priorArticles + n)
	}
	return m.known[id]
}

func round3(x float64) float64 { return math.Round(x*1000) / 1000 }
