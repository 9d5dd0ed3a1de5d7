package reuse

import (
	"math"
	"slices"
)

// How a passage grows over words that differ. Measured in half words, so that
// sums stay whole numbers.
const (
	seedWords = 3 // equal words in a row from which a passage may grow
	maxGap    = 4 // words on either side that a gap may hold
	// A matching word gains two, a function word one. See gapCost for what they pay for.
	contentGain  = 2
	functionGain = 1
	// How far below its best a growing end may fall before it is given up.
	maxDrop = 16
	// Two parts that could each be shown as copied are one passage only while fewer words than these
	// differ between them, equal words in between that are no seed not counted.
	firmGap = 2
	// Of the longer side of a passage, this share of the words must match.
	minMatch = 0.6
	// A word that stands in so many chains, on either side, is linked well enough: from where both
	// words of a pair are, nothing grows. It keeps a pattern of words that stands hundreds of times on
	// both sides, with other figures each time, from making a chain of every two occurrences.
	maxLinks = 8
)

// gapCost is what a gap of n words on its longer side costs: "to comply" pays
// for one word, and ten words for the longest gap. An end of a passage that does not
// pay for the gap before it is left off.
func gapCost(n int) int { return max(0, 4*n-1) }

// chain is equal words in the same order on both sides, with gaps between them.
type chain struct {
	islands []run
	words   int // matching ones
	class   Class
	tally   tally
	layer   layer
	part    bool // equal words of the same chain stand around it
}

func (c *chain) first() run { return c.islands[0] }
func (c *chain) last() run  { return c.islands[len(c.islands)-1] }

// turn makes A of B and B of A.
func (c *chain) turn() {
	for k, r := range c.islands {
		c.islands[k] = run{r.b, r.a, r.n}
	}
	c.tally.inA, c.tally.inB = c.tally.inB, c.tally.inA
}

// lengths is how many words the chain covers on each side, gaps and all.
func (c *chain) lengths() (a, b int) {
	f, l := c.first(), c.last()
	return l.a + l.n - f.a, l.b + l.n - f.b
}

// chains grows every seed to a passage, each once, in the order of the seeds, and
// visits it; its islands are overwritten after that. Linear in the seeds and the
// words. When stop, which may be nil, says so, the rest is left out.
func chains(a, b *side, stop func() bool, visit func(chain)) {
	g := &grower{a: a, b: b, visit: visit}
	bracketed := bracketSeeds(a, b)
	g.seeds = seedsOf(a, b, seedWords)
	g.used = make([]bool, len(g.seeds.list))
	g.linksA, g.linksB = make([]uint8, len(a.ids)), make([]uint8, len(b.ids))
	for _, s := range bracketed {
		g.grow(s)
	}
	for i, s := range g.seeds.list {
		if stop != nil && stop() {
			return
		}
		if r := s.run(); !g.used[i] && !g.linked(r) {
			g.single[0] = r
			g.grow(g.single[:])
		}
	}
}

type grower struct {
	a, b  *side
	seeds seeds
	used  []bool // seeds that are part of a chain already
	visit func(chain)

	single             [1]run // buffers
	left, right, whole []run
	parted             []chain

	linksA, linksB []uint8 // in how many chains each word stands, up to maxLinks
}

// linked reports whether the words of r stand in as many chains as any word does.
func (g *grower) linked(r run) bool {
	full := func(a, b int) bool { return g.linksA[a] == maxLinks && g.linksB[b] == maxLinks }
	return full(r.a, r.b) && full(r.a+r.n-1, r.b+r.n-1)
}

// link counts a chain to its words.
func (g *grower) link(c *chain) {
	for _, r := range c.islands {
		for k := range r.n {
			g.linksA[r.a+k] = min(g.linksA[r.a+k]+1, maxLinks)
			g.linksB[r.b+k] = min(g.linksB[r.b+k]+1, maxLinks)
		}
	}
}

// grow visits the chain around a seed, or the parts of it. The seed is one run,
// or several with bracketed insertions between them.
func (g *grower) grow(seed []run) {
	for _, r := range seed {
		g.use(r)
	}
	g.right = g.reach(seed[len(seed)-1], after, g.right[:0])
	g.left = g.reach(seed[0], before, g.left[:0])
	if len(g.left)+len(g.right) == 0 && len(seed) == 1 && seed[0].n < leastWords {
		return
	}
	slices.Reverse(g.left)
	g.whole = append(append(append(g.whole[:0], g.left...), seed...), g.right...)
	c := newChain(g.whole)
	for _, part := range g.parts(&c) {
		g.best(&part)
		part.thicken()
		g.trim(&part)
		g.link(&part)
		g.visit(part)
	}
}

func newChain(islands []run) chain {
	c := chain{islands: islands}
	for _, r := range islands {
		c.words += r.n
	}
	return c
}

// parts splits a chain where much differs between two parts that stand on
// their own. The answer holds until the next call.
func (g *grower) parts(c *chain) []chain {
	out := g.parted[:0]
	from, words := 0, 0
	firm, weak := 0, 0               // the last island of seedWords or more, and the words that differ since
	since, head := 0, c.islands[0].n // the words of the islands from from on, and of those up to firm
	for k, r := range c.islands {
		if k > from {
			q := c.islands[k-1]
			if !g.alike(q.a+q.n, r.a, q.b+q.n, r.b) {
				weak += max(r.a-q.a-q.n, r.b-q.b-q.n)
			}
		}
		if r.n < seedWords {
			since += r.n
			continue
		}
		if weak >= firmGap && head >= copiedWords && c.words-words-head >= copiedWords {
			out = append(out, newChain(c.islands[from:firm+1]))
			words += since
			from, since = k, 0
		}
		since += r.n
		firm, weak, head = k, 0, since
	}
	g.parted = append(out, newChain(c.islands[from:]))
	return g.parted
}

// best leaves the islands that gain most together: an end that does not pay
// for the gap before it goes, on whichever side the seed stood.
func (g *grower) best(c *chain) {
	sum, most, from := 0, math.MinInt, 0
	bestFrom, bestTo := 0, 0
	for k, r := range c.islands {
		if k > 0 {
			q := c.islands[k-1]
			if sum -= g.cost(q.a+q.n, r.a, q.b+q.n, r.b); sum < 0 {
				sum, from = 0, k
			}
		}
		if sum += g.a.weight(r.a, r.a+r.n); sum >= most {
			most, bestFrom, bestTo = sum, from, k+1
		}
	}
	*c = newChain(c.islands[bestFrom:bestTo])
}

// cost is what a gap of the words fromA..toA and fromB..toB costs.
func (g *grower) cost(fromA, toA, fromB, toB int) int {
	if g.alike(fromA, toA, fromB, toB) {
		return 0
	}
	return gapCost(max(g.a.gap(fromA, toA), g.b.gap(fromB, toB)))
}

// thicken cuts the thinner end while less than minMatch of the words match.
func (c *chain) thicken() {
	for len(c.islands) > 1 {
		a, b := c.lengths()
		if float64(c.words) >= minMatch*float64(max(a, b)) {
			return
		}
		if c.first().n < c.last().n {
			c.words -= c.first().n
			c.islands = c.islands[1:]
		} else {
			c.words -= c.last().n
			c.islands = c.islands[:len(c.islands)-1]
		}
	}
}

type direction int

const (
	before direction = -1
	after  direction = +1
)

// gap is the words from..to that are left out when x follows where i was due.
func (d direction) gap(i, x int) (from, to int) {
	if d == before {
		return x + 1, i + 1
	}
	return i, x
}

// reach collects the islands of equal words on one side of a seed, nearest
// first, as far as they pay for the gaps between.
func (g *grower) reach(at run, d direction, islands []run) []run {
	score, best, kept := 0, 0, 0
	for {
		next, gain := g.next(at, d)
		if next.n == 0 || score+gain < best-maxDrop || g.linked(next) {
			break
		}
		islands = append(islands, next)
		if score += gain; score >= best {
			best, kept = score, len(islands)
		}
		at = next
	}
	for _, r := range islands[:kept] {
		g.use(r)
	}
	return islands[:kept]
}

// comparedWords bounds how much of an island is weighed against another.
const comparedWords = 16

// next is the island nearest to at that gains most, and what it gains; an
// empty run when there is none.
func (g *grower) next(at run, d direction) (best run, gain int) {
	gain = math.MinInt
	i, j := at.a+at.n, at.b+at.n
	if d == before {
		i, j = at.a-1, at.b-1
	}
	step := int(d)
	endA, endB := i+step*g.a.window(i, d), j+step*g.b.window(j, d)
	for x := i; x != endA; x += step {
		for y := j; y != endB; y += step {
			if g.a.ids[x] != g.b.ids[y] {
				continue
			}
			n := g.equal(x, y, d, comparedWords)
			got := g.a.weight(x, x+step*n)
			if got <= gain {
				continue
			}
			fromA, toA := d.gap(i, x)
			fromB, toB := d.gap(j, y)
			if got -= g.cost(fromA, toA, fromB, toB); got > gain {
				best, gain = run{x, y, n}, got
			}
		}
	}
	if best.n == comparedWords {
		best.n = g.equal(best.a, best.b, d, math.MaxInt)
		gain += g.a.weight(best.a, best.a+step*best.n) - g.a.weight(best.a, best.a+step*comparedWords)
	}
	if d == before && best.n > 0 {
		best.a, best.b = best.a-best.n+1, best.b-best.n+1
	}
	return best, gain
}

// alike reports whether the words from..to of the two sides differ in nothing
// but the blanks and hyphens between them: "cease fire", "cease-fire".
func (g *grower) alike(fromA, toA, fromB, toB int) bool {
	return fromA < toA && fromB < toB && max(toA-fromA, toB-fromB) <= maxGap &&
		sameLetters(g.a.doc.Words[fromA:toA], g.b.doc.Words[fromB:toB])
}

// equal counts the equal words from (x, y) on, at most most, in one zone.
func (g *grower) equal(x, y int, d direction, most int) int {
	n, step := 1, int(d)
	for x, y = x+step, y+step; n < most; n, x, y = n+1, x+step, y+step {
		if !g.a.beside(x-step, x) || !g.b.beside(y-step, y) || g.a.ids[x] != g.b.ids[y] {
			break
		}
	}
	return n
}

// use marks the seed that r is, or ends, so that nothing more grows from it.
func (g *grower) use(r run) {
	for range comparedWords {
		if r.a == 0 || r.b == 0 || !g.a.beside(r.a, r.a-1) || !g.b.beside(r.b, r.b-1) || g.a.ids[r.a-1] != g.b.ids[r.b-1] {
			break
		}
		r.a, r.b = r.a-1, r.b-1
	}
	if i, ok := g.seeds.number(r); ok {
		g.used[i] = true
	}
}
