package arcs

// invert makes the phrase behind a verb of saying its subject where the verb
// stands behind a mark and has none: "..., says the boy". The moves often take
// such a phrase for what is said. One that stands beside another verb shares
// the subject of that one: "He rose, said goodbye and left".
func (p *Parser) invert(t *Tree) {
	for v := 1; v+1 < len(t.Heads); v++ {
		if !finite(t.Tags[v]) || !inverted[p.snt.ws[v].low] || t.Tags[v-1] < firstMark || sharing>>t.Labels[v]&1 != 0 {
			continue
		}
		if d := t.phraseBehind(v); d >= 0 && nouns>>t.Tags[d]&1 != 0 && taken>>t.Labels[d]&1 != 0 {
			t.Labels[d] = nsubj
		}
	}
}

// phraseBehind is the head of the phrase without a preposition that begins right
// behind v and hangs under it, -1 when v has a subject or an auxiliary.
func (t *Tree) phraseBehind(v int) int {
	d := v + 1
	for steps := 0; t.Heads[d] != v; steps++ {
		if d = t.Heads[d]; d <= v || steps == chain {
			return -1
		}
	}
	if t.has(d, 1<<caseLabel) || t.has(v, withSubject) {
		return -1
	}
	return d
}

// has reports whether something hangs under token h with one of the labels.
func (t *Tree) has(h int, labels uint64) bool {
	for i, up := range t.Heads {
		if up == h && labels>>t.Labels[i]&1 != 0 {
			return true
		}
	}
	return false
}

var (
	caseLabel   = LabelOf["case"]
	withSubject = labelSetOf("nsubj", "nsubj:pass", "csubj", "expl", "aux", "aux:pass", "cop")
	taken       = labelSetOf("obj", "iobj", "obl:unmarked", "xcomp", "ccomp", "dep")
	sharing     = labelSetOf("conj", "acl", "acl:relcl", "advcl", "xcomp", "csubj", "amod", "compound")

	// inverted verbs can stand before the one who says it.
	inverted = lows(`said says say asked asks replied replies added adds explained explains wrote writes reported reports argued argues
		noted notes warned warns insisted insists announced announces claimed claims declared`)
)
