package align

import "diptych/compare/align/vectors"

// kindred compares statements of A with those of B, one of A after the other. Which terms
// of the two articles are near is looked for once if they are short, as their sentences are
// compared with one another many times; else anew for each statement of A, once for all of
// its counterparts.
type kindred struct {
	p     *pairs
	each  bool       // it is looked for anew
	known []relative // by term
	kins  []kin      // those of one term of A behind one another
	of    *statement // that is compared
	own   []ownKin   // from 1 on
	terms []int32    // of its counterparts, or of B
	laid  laid       // the same
	best  []float64  // scratch of soft: how near each of its terms comes to its counterpart, inBoth where that has it
}

// relative is a term of either side.
type relative struct {
	own      int32 // 1 + its number in the statement that is compared, 0 where that has it not
	from, to int32 // kins[from:to] are its kins, of a term of A
	first    int32 // of its own kins, of a term of B, 0 where it has none
	asked    bool  // it is one of kindred.terms
}

// kin is a term of B that is near to one of A.
type kin struct {
	term int32
	near float64
}

// ownKin is a term of the statement that is compared which is near to one of B.
type ownKin struct {
	number int32 // in the statement
	next   int32 // own kin of that one, 0 for none
	near   float64
}

const (
	inBoth   = 2.0 // more than any two terms are near
	kinsEach = 4   // room for the kins of a term: two articles of news have three for each
)

// kindred makes ready to compare the statements of all.
func (p *pairs) kindred(all []pair) *kindred {
	k := &kindred{p: p, known: make([]relative, len(p.v.terms)), own: make([]ownKin, 1), of: &statement{}}
	asked := 0
	for n := range all {
		asked += len(p.a[all[n].a].terms) * len(p.b[all[n].b].terms)
	}
	a, b := p.v.held(p.a), p.v.held(p.b)
	if k.each = asked < len(a)*len(b); !k.each {
		k.kins = make([]kin, 0, kinsEach*len(a))
		k.ask(b)
		k.meet(a)
	}
	return k
}

// held are the terms of statements, each once.
func (v *vocabulary) held(all []statement) (terms []int32) {
	has := make([]bool, len(v.terms))
	for i := range all {
		for _, t := range all[i].terms {
			if !has[t] {
				has[t] = true
				terms = append(terms, t)
			}
		}
	}
	return terms
}

// ask adds to terms those that are not among them.
func (k *kindred) ask(terms []int32) {
	for _, y := range terms {
		if r := &k.known[y]; !r.asked {
			r.asked = true
			k.terms = append(k.terms, y)
		}
	}
}

// meet finds which of the terms of A are near to which of k.terms.
func (k *kindred) meet(terms []int32) {
	v := k.p.v
	k.laid.out(v, k.terms)
	for _, x := range terms {
		r := &k.known[x]
		r.from = int32(len(k.kins))
		for _, n := range k.laid.near(&v.sieves[x]) {
			y := k.terms[n]
			if near := v.close(x, y); near > 0 && x != y {
				k.kins = append(k.kins, kin{y, near})
			}
		}
		r.to = int32(len(k.kins))
	}
}

// lay makes ready to compare the statement of A in the first of these pairs with those of B
// in that one and in the pairs behind it, which are in order.
func (k *kindred) lay(pairs []pair) {
	for _, x := range k.of.terms {
		k.known[x].own = 0
		for _, e := range k.kinsOf(x) {
			k.known[e.term].first = 0
		}
	}
	k.of = &k.p.a[pairs[0].a]
	if k.each {
		k.askAnew(pairs)
	}
	k.own = k.own[:1]
	for i, x := range k.of.terms {
		k.known[x].own = int32(i + 1)
		for _, e := range k.kinsOf(x) {
			first := &k.known[e.term].first
			k.own = append(k.own, ownKin{int32(i), *first, e.near})
			*first = int32(len(k.own) - 1)
		}
	}
}

// askAnew finds the kins of the statement that is compared.
func (k *kindred) askAnew(pairs []pair) {
	for _, y := range k.terms {
		k.known[y].asked = false
	}
	k.terms, k.kins = k.terms[:0], k.kins[:0]
	for n := 0; n < len(pairs) && pairs[n].a == pairs[0].a; n++ {
		k.ask(k.p.b[pairs[n].b].terms)
	}
	k.meet(k.of.terms)
}

// kinsOf are the kins of a term of A.
func (k *kindred) kinsOf(x int32) []kin { return k.kins[k.known[x].from:k.known[x].to] }

// soft is the weight of the terms in both the statement that is compared and b over the
// mean weight of the two, where a term that the other one lacks counts by its nearest one
// in meaning there.
func (k *kindred) soft(b *statement) float64 {
	terms := k.p.v.terms
	k.best = append(k.best[:0], make([]float64, len(k.of.terms))...)
	shared, sumB := 0.0, 0.0
	for _, y := range b.terms {
		r, best := &k.known[y], 0.0
		for n := r.first; n > 0; n = k.own[n].next {
			e := &k.own[n]
			best = max(best, e.near)
			k.best[e.number] = max(k.best[e.number], e.near)
		}
		if r.own > 0 {
			shared += terms[y].weight
			k.best[r.own-1] = inBoth
		} else {
			sumB += float64(best * terms[y].weight)
		}
	}
	sumA := 0.0
	for i, x := range k.of.terms {
		if best := k.best[i]; best < inBoth {
			sumA += float64(best * terms[x].weight)
		}
	}
	if all := 2*shared + (sumA + sumB); all > 0 {
		return all / (k.of.mass + b.mass)
	}
	return 0
}

// laid is the sieves of some terms, side by side: most pairs of terms go
// through them and no further.
type laid struct {
	sieves []sieve
	signs  []vectors.Signs // of those that are listed
	at     []int32         // their numbers among the terms
	others []int32         // the numbers of those that are not
	passed []int32         // scratch of near
}

func (l *laid) out(v *vocabulary, terms []int32) {
	if cap(l.sieves) < len(terms) {
		l.sieves, l.signs, l.at = make([]sieve, 0, len(terms)), make([]vectors.Signs, 0, len(terms)), make([]int32, 0, len(terms))
	}
	l.sieves, l.signs, l.at, l.others = l.sieves[:0], l.signs[:0], l.at[:0], l.others[:0]
	for i, t := range terms {
		s := v.sieves[t]
		l.sieves = append(l.sieves, s)
		if s.listed {
			l.signs, l.at = append(l.signs, s.signs), append(l.at, int32(i))
		} else {
			l.others = append(l.others, int32(i))
		}
	}
}

// near is the numbers of the terms that may be near to that of s, in any order,
// until the next call.
func (l *laid) near(s *sieve) []int32 {
	l.passed = l.passed[:0]
	if s.listed {
		signs := s.signs
		for k, t := range l.signs {
			if signs.MayBeNear(t) {
				l.passed = append(l.passed, l.at[k])
			}
		}
	} else {
		for _, i := range l.at {
			if s.spelledMuchLike(&l.sieves[i]) {
				l.passed = append(l.passed, i)
			}
		}
	}
	for _, i := range l.others {
		if s.spelledMuchLike(&l.sieves[i]) {
			l.passed = append(l.passed, i)
		}
	}
	return l.passed
}
