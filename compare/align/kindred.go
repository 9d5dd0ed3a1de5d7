package align

// kindred are the terms of each of two articles that are near to a term of the other: of
// short articles, whose sentences are compared with one another many times, they are
// looked for once.
type kindred struct {
	of    [][]kin // by term
	place []int32 // by term, while two statements are compared: 1 + where it stands among those only B has, inBoth for one of both
}

// kin is a term that is near to another one.
type kin struct {
	term int32
	near float64
}

const inBoth = -1

// kindredFor finds the kindred terms of the two articles, nil where the pairs ask for fewer
// comparisons of terms than that takes.
func (p *pairs) kindredFor(all []pair) *kindred {
	asked := 0
	for k := range all {
		asked += len(p.a[all[k].a].terms) * len(p.b[all[k].b].terms)
	}
	a, b := p.v.held(p.a), p.v.held(p.b)
	if asked < len(a)*len(b) {
		return nil
	}
	return p.v.kindred(a, b)
}

// held are the terms of statements, each once, in rising order.
func (v *vocabulary) held(all []statement) []int32 {
	has, n := make([]bool, len(v.terms)), 0
	for i := range all {
		for _, t := range all[i].terms {
			if !has[t] {
				has[t] = true
				n++
			}
		}
	}
	terms := make([]int32, 0, n)
	for t, held := range has {
		if held {
			terms = append(terms, int32(t))
		}
	}
	return terms
}

// kindred finds which of the terms a are near to which of b.
func (v *vocabulary) kindred(a, b []int32) *kindred {
	type bond struct {
		x, y int32
		near float64
	}
	var bonds []bond
	var room laid
	room.out(v, b)
	count := make([]int32, len(v.terms))
	for _, x := range a {
		for _, i := range room.near(&v.sieves[x]) {
			y := b[i]
			if near := v.close(x, y); near > 0 && x != y {
				bonds = append(bonds, bond{x, y, near})
				count[x]++
				count[y]++
			}
		}
	}
	k := &kindred{of: make([][]kin, len(v.terms)), place: make([]int32, len(v.terms))}
	kins := make([]kin, 2*len(bonds))
	for t, n := range count {
		k.of[t], kins = kins[:0:n], kins[n:]
	}
	for _, e := range bonds { // two of both articles are met twice, which does no harm
		k.of[e.x] = append(k.of[e.x], kin{e.y, e.near})
		k.of[e.y] = append(k.of[e.y], kin{e.x, e.near})
	}
	return k
}

// meet is [vocabulary.meet] by the terms that are known to be near.
func (k *kindred) meet(v *vocabulary, o *overlap) float64 {
	for i, y := range o.onlyB {
		k.place[y] = int32(i + 1)
	}
	for _, t := range o.shared {
		k.place[t] = inBoth
	}
	sum := 0.0
	for _, x := range o.onlyA {
		best := 0.0
		for _, e := range k.of[x] {
			i := k.place[e.term]
			if i == 0 {
				continue
			}
			best = max(best, e.near)
			if i != inBoth {
				o.bestB[i-1] = max(o.bestB[i-1], e.near)
			}
		}
		sum += float64(best * v.terms[x].weight)
	}
	for i, y := range o.onlyB {
		for _, e := range k.of[y] {
			if k.place[e.term] == inBoth {
				o.bestB[i] = max(o.bestB[i], e.near)
			}
		}
	}
	for _, y := range o.onlyB {
		k.place[y] = 0
	}
	for _, t := range o.shared {
		k.place[t] = 0
	}
	return sum
}
