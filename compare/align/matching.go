package align

import (
	"cmp"
	"iter"
	"slices"

	"diptych/compare/stable"
)

// matched are the groups to be linked, in the order of A: sentences that are
// each other's best, and then, of those left over, sentences whose best was
// linked to another one.
func (p *pairs) matched(rel RelationKind) []group {
	t := taken{make([]bool, len(p.a)), make([]bool, len(p.b))}
	var best []*pair
	for i := range p.a {
		if q := p.forward.best(i); q != nil && p.mutual(q) && p.joined(q, rel) {
			best = append(best, q)
		}
	}
	out := p.groups(best, t)
	out = append(out, p.groups(p.leftOver(rel, t), t)...)
	stable.Sort(out, func(x, y group) int { return cmp.Compare(x.pair.a, y.pair.a) })
	return out
}

// taken are the statements of either side that a group holds.
type taken struct{ a, b []bool }

func (t taken) add(q *pair)      { t.a[q.a], t.b[q.b] = true, true }
func (t taken) has(q *pair) bool { return t.a[q.a] || t.b[q.b] }

// mutual reports whether q, the best pair of its sentence of A, is also the
// best of its sentence of B, and enough by itself to be a link.
func (p *pairs) mutual(q *pair) bool {
	return q.own >= linkFloor && p.backward.best(int(q.b)).a == q.a && p.proven(q)
}

// leading are the pairs of the first n sentences of either side that are each
// other's best, in the order of A.
func (p *pairs) leading(n int) iter.Seq[*pair] {
	return func(yield func(*pair) bool) {
		for i := range min(n, len(p.a)) {
			if q := p.forward.best(i); q != nil && int(q.b) < n && p.mutual(q) && !yield(q) {
				return
			}
		}
	}
}

// joined reports whether a pair that matches is worth a reader's look: it
// shares wording, or enough of what one of its sentences tells. In articles
// that are not on one event it has to share most of that, and not by names
// alone, unless it stands at the head of two articles on one story.
func (p *pairs) joined(q *pair, rel RelationKind) bool {
	switch agree := p.agreement(q); {
	case q.own == 1 || len(p.holds(q)) > 0:
		return true
	case rel == SameEvent || rel == Unknown:
		return agree >= joinFloor || p.headlines(q) || (agree >= ampleJoin || q.own >= sameFloor) && p.ample(q)
	case rel == SameStory:
		leads := max(q.a, q.b) < headSentences && agree >= joinFloor
		return leads || p.headlines(q) || agree >= deedFloor && !p.byNames(q)
	}
	return false
}

// byNames reports whether what a pair shares is names more than deeds.
func (p *pairs) byNames(q *pair) bool {
	g := p.proof(q)
	return g.deeds < g.names
}

func (p *pairs) headlines(q *pair) bool { return p.a[q.a].head && p.b[q.b].head }

// ample reports whether what a pair shares is nearly twice what joins one.
func (p *pairs) ample(q *pair) bool { return p.proof(q).weight(q) >= ampleProof }

// leftOver are the pairs of statements that are not taken, each the best of
// both that is left and more than enough by itself.
func (p *pairs) leftOver(rel RelationKind, t taken) (out []*pair) {
	if rel == Different {
		return nil
	}
	var all []*pair
	for _, k := range p.forward.at {
		if q := &p.forward.all[k]; q.own >= linkFloor && !t.has(q) && p.moreThanEnough(q) {
			all = append(all, q)
		}
	}
	slices.SortStableFunc(all, func(x, y *pair) int {
		if c := p.byScore(x, y); c != 0 {
			return c
		}
		return cmp.Compare(x.a+x.b, y.a+y.b)
	})
	now := taken{slices.Clone(t.a), slices.Clone(t.b)}
	for _, q := range all {
		if now.has(q) {
			continue
		}
		if p.proven(q) && (p.ample(q) || p.tiedTogether(q, p.agreement(q), fewestTies, wholeDeed)) && p.joined(q, rel) {
			now.add(q)
			out = append(out, q)
		}
	}
	return out
}

// moreThanEnough reports whether the two of q agree enough, and share what is ample by itself
// or would be with all that the grammar may tie.
func (p *pairs) moreThanEnough(q *pair) bool {
	agree := p.agreement(q)
	return agree >= joinFloor && (agree+bondShare*mostBonds >= wholeDeed || p.ample(q))
}
