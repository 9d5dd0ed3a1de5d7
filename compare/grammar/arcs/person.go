package arcs

// person hangs the parts of a person's name as Universal Dependencies do: the
// first is the head of those behind it (flat), and what says who it is hangs
// under it (nmod). Three kinds of hanging are mended that the moves often choose:
// the first name under a particle, or under the last name where a title stands
// before the two (compound), and the name under its title (flat).
func (p *Parser) person(t *Tree) {
	for i := 0; i+1 < len(t.Heads); i++ {
		if names>>t.Tags[i]&1 == 0 || names>>t.Tags[i+1]&1 == 0 {
			continue
		}
		next := p.snt.ws[i+1].low
		switch {
		case t.Heads[i] == i+1 && t.Labels[i] == compound && (particles[next] || p.titled(t, i, i+1)) && !t.has(i+1, 1<<det):
			t.raise(i, i+1, flat)
		case t.Heads[i+1] == i && t.Labels[i+1] == flat && p.snt.ws[i].shape&shapeUpper != 0 && ranks[p.snt.ws[i].low] && !particles[next]:
			t.raise(i+1, i, nmod)
		}
	}
}

// whole makes one name of two that are both the subject of one verb and stand side by
// side: the second goes on with the first, "Navy Captain | Jeff Davis".
func (p *Parser) whole(t *Tree) {
	for i := 1; i < len(t.Heads); i++ {
		if t.Labels[i] != nsubj || names>>t.Tags[i]&1 == 0 {
			continue
		}
		first := i - 1
		for first > 0 && t.Labels[first] == flat && t.Heads[first] < first {
			first = t.Heads[first]
		}
		if t.Labels[first] != nsubj || t.Heads[first] != t.Heads[i] || names>>t.Tags[first]&1 == 0 {
			continue
		}
		for k, up := range t.Heads {
			if up == i {
				t.Heads[k] = first
			}
		}
		t.Heads[i], t.Labels[i] = first, flat
	}
}

// titled reports whether right before the first of two names stands what says who
// is meant, a rank or a noun, without a preposition of its own.
func (p *Parser) titled(t *Tree, first, second int) bool {
	i := first - 1
	if i < 0 || t.Heads[i] != first && t.Heads[i] != second || t.has(i, 1<<caseLabel) {
		return false
	}
	rank := ranks[p.snt.ws[i].low]
	return rank && t.Labels[i] == compound || (rank || nouns>>t.Tags[i]&1 != 0) && t.Labels[i] == nmod
}

// raise gives token i the place of its head h, which goes under it with the
// label l. What else hangs under h goes with i, but for what belongs to a title.
func (t *Tree) raise(i, h int, l Label) {
	t.Heads[i], t.Labels[i] = t.Heads[h], t.Labels[h]
	t.Heads[h], t.Labels[h] = i, l
	for k, up := range t.Heads {
		if up == h && k != i && (l == flat || k > i || own>>t.Labels[k]&1 == 0) {
			t.Heads[k] = i
		}
	}
}

var (
	flat     = LabelOf["flat"]
	compound = LabelOf["compound"]
	nmod     = LabelOf["nmod"]
	det      = LabelOf["det"]

	names = tagSetOf("PROPN")
	own   = labelSetOf("compound", "amod", "nmod", "nmod:poss", "det", "nummod") // of a title: "former Spanish Prime" Minister

	// particles stand between the names of a person.
	particles = lows(`al el bin bint ibn ben abu abd ul de del della di da dos van von der den la le`)

	// ranks are titles that stand before a name.
	ranks = lows(`president senator governor mayor judge justice general colonel col. major captain capt. lieutenant lt. sergeant
		professor prof. dr. doctor mr. mrs. ms. mr mrs ms dr sir dame inspector ambassador chancellor bishop archbishop sheikh`)
)
