package main

import "diptych/compare/grammar/arcs"

// collapsed is s with its first quotation made one token, as a sentence is
// parsed whose quotations are known; false when it has none whose words hang
// together.
func (s *sentence) collapsed() (arcs.Example, bool) {
	from, to := s.quotation()
	if from < 0 {
		return arcs.Example{}, false
	}
	top := -1
	for i := from + 1; i < to-1; i++ {
		if h := s.Heads[i]; h < from || h >= to {
			if top >= 0 {
				return arcs.Example{}, false
			}
			top = i
		}
	}
	if top < 0 {
		return arcs.Example{}, false
	}
	place := func(h int) int {
		switch {
		case h < from:
			return h
		case h < to:
			return from
		}
		return h - (to - from) + 1
	}
	var e arcs.Example
	for i := range s.Words {
		switch {
		case i == from:
			e.Words = append(e.Words, arcs.Unit)
			e.Tags = append(e.Tags, arcs.TagOf["UNIT"])
			e.Heads = append(e.Heads, place(s.Heads[top]))
			e.Labels = append(e.Labels, s.Labels[top])
		case i > from && i < to:
		default:
			e.Words = append(e.Words, s.Words[i])
			e.Tags = append(e.Tags, s.Tags[i])
			e.Heads = append(e.Heads, place(s.Heads[i]))
			e.Labels = append(e.Labels, s.Labels[i])
		}
	}
	return e, len(e.Words) > 1
}

// quotation is the tokens [from, to) of the first quotation, its marks among
// them; from is -1 when there is none.
func (s *sentence) quotation() (from, to int) {
	from = -1
	for i, w := range s.Words {
		if w != `"` && w != "“" && w != "”" && w != "``" && w != "''" {
			continue
		}
		if from >= 0 && i > from+1 {
			return from, i + 1
		}
		from = i
	}
	return -1, 0
}
