package reuse

import (
	"slices"
	"unicode"

	"diptych/compare/text"
)

// layer says where a chain stands to the quotation marks of the two sides.
type layer uint8

const (
	prose layer = iota // in none, but for a word or two
	both               // in one quotation on either side
	one                // in a quotation on one side only
)

// sentenceWords is how many words a whole sentence in marks must have to be a
// shared quotation, where equal words stand around it: “Nobody came,” he said.
const sentenceWords = 2

// layerOf is where the pair of equal words (i, j) stands, and in which quotations.
func (m *matcher) layerOf(i, j int) (l layer, inA, inB int32) {
	switch inA, inB = m.a.quotation[i], m.b.quotation[j]; {
	case inA > 0 && inB > 0:
		return both, inA, inB
	case inA > 0 || inB > 0:
		return one, inA, inB
	}
	return prose, 0, 0
}

// cut parts a chain at the quotation marks of both sides, so that every
// quotation is a chain of its own and so is the prose between. A title, a term or a scrap in
// marks parts nothing.
func (m *matcher) cut(c chain) []chain {
	pieces := m.strict(c)
	var out []chain
	loose := false // the last of out is prose that takes in what comes
	for k := 0; k < len(pieces); k++ {
		p := pieces[k]
		weak := p.layer != prose && m.weak(p)
		switch {
		case p.layer == prose && loose, weak && loose:
			out[len(out)-1] = out[len(out)-1].with(p, prose)
		case weak && k+1 < len(pieces) && pieces[k+1].layer == prose:
			pieces[k+1] = p.with(pieces[k+1], prose)
		default:
			out = append(out, p)
			loose = p.layer == prose
		}
	}
	for k := range out {
		out[k].part = len(out) > 1
	}
	return out
}

// strict parts a chain at every mark.
func (m *matcher) strict(c chain) []chain {
	if m.unmarked(&c) {
		return []chain{{islands: c.islands, words: c.words}}
	}
	var out []chain
	var lastA, lastB int32
	for _, r := range c.islands {
		for k := range r.n {
			i, j := r.a+k, r.b+k
			l, inA, inB := m.layerOf(i, j)
			if len(out) == 0 || inA != lastA || inB != lastB {
				out = append(out, chain{layer: l})
				lastA, lastB = inA, inB
			}
			out[len(out)-1].append(i, j)
		}
	}
	return out
}

// unmarked reports whether none of the chain stands in a quotation.
func (m *matcher) unmarked(c *chain) bool {
	marked := func(number int32) bool { return number > 0 }
	for _, r := range c.islands {
		if slices.ContainsFunc(m.a.quotation[r.a:r.a+r.n], marked) || slices.ContainsFunc(m.b.quotation[r.b:r.b+r.n], marked) {
			return false
		}
	}
	return true
}

// append adds a pair of equal words behind the chain.
func (c *chain) append(i, j int) {
	c.words++
	if n := len(c.islands); n > 0 {
		if l := &c.islands[n-1]; l.a+l.n == i && l.b+l.n == j {
			l.n++
			return
		}
	}
	c.islands = append(c.islands, run{i, j, 1})
}

// with is the two chains as one.
func (c chain) with(d chain, l layer) chain {
	islands := append(append([]run(nil), c.islands...), d.islands...)
	out := newChain(joined(islands))
	out.layer = l
	return out
}

// weak reports whether a piece in marks is no quotation by itself: too short, a
// title or a term.
func (m *matcher) weak(p chain) bool {
	p.part = true
	class := m.judged(p).class
	return class != Quotation && class != Voice && class != Furniture
}

// complete reports whether the chain is a whole quotation on both sides that
// begins as a sentence does.
func (m *matcher) complete(c *chain) bool {
	f, l := c.first(), c.last()
	return m.a.opens(f.a) && m.b.opens(f.b) && m.a.closes(l.a+l.n-1) && m.b.closes(l.b+l.n-1)
}

// opens reports whether a quotation begins with the word i, and that with a capital.
func (s *Side) opens(i int) bool {
	return (i == 0 || s.quotation[i-1] != s.quotation[i]) && unicode.IsUpper(firstRune(s.doc, s.doc.Words[i]))
}

// closes reports whether a quotation ends with the word i.
func (s *Side) closes(i int) bool {
	return i+1 == len(s.quotation) || s.quotation[i+1] != s.quotation[i]
}

// entire reports whether the words from..to are a whole quotation.
func (s *Side) entire(from, to int) bool {
	return s.quotation[from] > 0 && (from == 0 || s.quotation[from-1] != s.quotation[from]) && s.closes(to-1)
}

// titled reports whether the chain, which stands in marks, is written as the title of a
// book or a law is: all words with capitals but the small ones, and no end of a sentence.
// Where the small ones have capitals too, two words are enough: “This Hour”.
func (m *matcher) titled(c *chain) bool {
	capitals, throughout := 0, c.words >= 2
	for _, r := range c.islands {
		for k := range r.n {
			i, j := r.a+k, r.b+k
			switch {
			case m.a.capital(i) && m.b.capital(j):
				if !m.small(i, j) {
					capitals++
				}
			case !m.small(i, j):
				return false
			default:
				throughout = false
			}
		}
	}
	return (capitals >= 2 || capitals == 1 && throughout) && m.a.kind(c.first().a) == text.Body && m.b.kind(c.first().b) == text.Body
}

func (s *Side) capital(i int) bool {
	r := firstRune(s.doc, s.doc.Words[i])
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}
