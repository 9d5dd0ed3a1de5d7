package align

import "slices"

// heard are the statements of one side, by their numbers, in which words of a
// speaker stand, by his last name.
type heard map[string][]int

func hear(all []statement) heard {
	h := heard{}
	for i := range all {
		for _, v := range all[i].facts.voices {
			h[v] = append(h[v], i)
		}
	}
	return h
}

// voiced are the pairs with words of one speaker, of one who has few.
func (p *pairs) voiced() (out []place) {
	for i := range p.a {
		for _, v := range p.a[i].facts.voices {
			if max(len(p.heardA[v]), len(p.heardB[v])) > voicesTried {
				continue
			}
			for _, j := range p.heardB[v] {
				out = append(out, placeOf(i, j))
			}
		}
	}
	return out
}

// oneVoice is how much it tells that both hold words of one speaker: 1 of one
// whose words stand in no other sentence of either side, less the more there are.
func (p *pairs) oneVoice(q *pair) float64 {
	best := 0.0
	for _, v := range p.a[q.a].facts.voices {
		if slices.Contains(p.b[q.b].facts.voices, v) {
			best = max(best, 1/float64(max(len(p.heardA[v]), len(p.heardB[v]))))
		}
	}
	return best
}
