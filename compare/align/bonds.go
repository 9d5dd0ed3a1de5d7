package align

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
)

// bond is two terms of a sentence that its grammar ties to one another: a deed
// and one whom it concerns, a thing and what is said of it. Which of them
// hangs on the other does not matter: "the prince resigned", "the resignation
// of the prince".
type bond struct {
	x, y int32
	deed bool // one of them is a verb
}

// bonds counts what the grammar ties together in both sentences, in the same
// words or in words near in meaning; two names that stand together count for
// nothing.
func (p *pairs) bonds(q *pair) float64 {
	a, b := p.bondsOf(&p.a[q.a]), p.bondsOf(&p.b[q.b])
	return min(p.tied(a, b), p.tied(b, a))
}

// deedTies counts what the grammar of one sentence ties to a verb and that of the
// other ties too, of whichever has more.
func (p *pairs) deedTies(q *pair) float64 {
	a, b := p.bondsOf(&p.a[q.a]), p.bondsOf(&p.b[q.b])
	return max(p.tied(deedsOf(a), b), p.tied(deedsOf(b), a))
}

func deedsOf(list []bond) []bond {
	return slices.DeleteFunc(slices.Clone(list), func(m bond) bool { return !m.deed })
}

func verb(tree *grammar.Sentence, i int) bool { return strings.HasPrefix(tree.Tokens[i].Tag, "VERB") }

// tied counts those of x that stand in y.
func (p *pairs) tied(x, y []bond) float64 {
	sum := 0.0
	for _, m := range x {
		best := 0.0
		for _, n := range y {
			best = max(best, float64(p.like(m.x, n.x)*p.like(m.y, n.y)), float64(p.like(m.x, n.y)*p.like(m.y, n.x)))
		}
		sum += best
	}
	return rounded(sum)
}

func (p *pairs) like(x, y int32) float64 {
	if x == y {
		return 1
	}
	return p.v.near(x, y)
}

// bondsOf are the bonds of s, once each, over words between them that tell
// nothing.
func (p *pairs) bondsOf(s *statement) []bond {
	tree := s.parses.Parse(s.Span, nil)
	terms := p.tellingTokens(s, tree)
	var out []bond
	for i, t := range terms {
		h := holder(tree, i)
		for range lightHolders {
			if h >= 0 && terms[h] < 0 {
				h = tree.Tokens[h].Head
			}
		}
		if t < 0 || h < 0 || terms[h] < 0 || terms[h] == t || p.v.terms[t].names > 0 && p.v.terms[terms[h]].names > 0 {
			continue
		}
		m := bond{min(t, terms[h]), max(t, terms[h]), verb(tree, i) || verb(tree, h)}
		switch k := slices.IndexFunc(out, func(o bond) bool { return o.x == m.x && o.y == m.y }); {
		case k < 0:
			out = append(out, m)
		case m.deed:
			out[k].deed = true
		}
	}
	return out
}

// tellingTokens are the terms of the tokens of tree, -1 for one that tells
// nothing or only who vouches.
func (p *pairs) tellingTokens(s *statement, tree *grammar.Sentence) []int32 {
	out := make([]int32, len(tree.Tokens))
	words := s.doc.WordsIn(s.Span)
	for i, t := range tree.Tokens {
		for len(words) > 0 && words[0].End <= t.Start {
			words = words[1:]
		}
		out[i] = -1
		if len(words) == 0 || !words[0].Overlaps(t.Span) || strings.HasPrefix(t.Tag, "PUNCT") {
			continue
		}
		if n := p.v.of(words[0]); p.v.terms[n].telling > 0 && !s.vouches(n) {
			out[i] = n
		}
	}
	return out
}

// holder is the token that i hangs on; what is coordinate or set beside a noun
// hangs where that hangs.
func holder(tree *grammar.Sentence, i int) int {
	h := tree.Tokens[i].Head
	switch tree.Tokens[i].Label {
	case "conj", "flat", "appos":
		for h >= 0 && tree.Tokens[h].Label == "conj" {
			h = tree.Tokens[h].Head
		}
		if h >= 0 {
			h = tree.Tokens[h].Head
		}
	}
	return h
}
