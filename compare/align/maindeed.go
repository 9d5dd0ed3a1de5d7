package align

import (
	"slices"

	"diptych/compare/grammar"
)

// mainDeeds are the terms of what s tells first of all: of its main predicate and of
// those that are coordinate with it, or said, wanted or begun in it. A verb that tells
// nothing, as "had" or "took", leaves that to its object.
func (p *pairs) mainDeeds(s *statement) []int32 {
	tree := s.parses.Parse(s.Span, nil)
	terms := p.tellingTokens(s, tree)
	var out []int32
	for i := range tree.Tokens {
		if !leads(tree, i) {
			continue
		}
		if terms[i] < 0 && verb(tree, i) {
			i = tree.Child(i, "obj")
		}
		if i >= 0 && terms[i] >= 0 {
			out = append(out, terms[i])
		}
	}
	return out
}

// leads reports whether the token i is the main predicate of its sentence, or hangs on
// it by nothing but coordination and clauses that are its content.
func leads(tree *grammar.Sentence, i int) bool {
	for h := tree.Tokens[i].Head; h >= 0; i, h = h, tree.Tokens[h].Head {
		switch tree.Tokens[i].Label {
		case "conj", "ccomp", "xcomp", "parataxis":
			if !verb(tree, h) && tree.Tokens[h].Head >= 0 {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// leadsAlike reports whether each of two statements tells a main deed of the other, in
// the same word or in one near in meaning; one that is not found proves nothing.
func (p *pairs) leadsAlike(a, b *statement) bool {
	told := func(s, o *statement) bool {
		deeds := p.mainDeeds(s)
		return len(deeds) == 0 || slices.ContainsFunc(deeds, func(t int32) bool { return p.v.met(t, o.terms) > 0 })
	}
	return told(a, b) && told(b, a)
}

// onlyTouch reports whether the two of a group have one thing or one man in common
// beside what either tells: neither answers most of the other, and what they share is
// names more than deeds, or neither what either tells first of all nor what is tied to
// a verb in both.
func (p *pairs) onlyTouch(g group) bool {
	q := g.pair
	if p.self || q.own >= alikeFloor || p.headlines(q) || p.covered(q) >= saidShare || max(p.answered(g.a, g.b), p.answered(g.b, g.a)) >= mostAnswered {
		return false
	}
	return p.byNames(q) || p.deedTies(q) < besideTies && !p.leadsAlike(&p.a[q.a], &p.b[q.b])
}

// onlyNamed reports whether two headlines have nothing in common but names: of the
// same people either tells another thing.
func (p *pairs) onlyNamed(g group) bool {
	q := g.pair
	if p.self || q.own == 1 || !p.headlines(q) || p.covered(q) >= saidShare {
		return false
	}
	proof := p.proof(q)
	return proof.deeds == 0 && proof.near < nothingNear
}
