package main

import (
	"slices"
	"strings"

	"diptych/compare/grammar/arcs"
)

// titled is s as a headline: without its full stop, every word with a capital
// letter but the smallest; false when it is too long or short for one. The
// treebanks hold few headlines of this kind.
func (s *sentence) titled() (arcs.Example, bool) {
	n := len(s.Words)
	if n < 5 || n > 16 || s.Words[n-1] != "." || s.Heads[n-1] == n || slices.Contains(s.Heads, n-1) {
		return arcs.Example{}, false
	}
	e := arcs.Example{Tags: s.Tags[:n-1], Labels: s.Labels[:n-1]}
	for i, w := range s.Words[:n-1] {
		switch s.Tags[i].String() {
		case "ADP", "DET", "CCONJ", "PART.to", "PART.poss", "PART.not", "PUNCT", "PUNCT.comma":
		default:
			if w[0] < 0x80 {
				w = strings.ToUpper(w[:1]) + w[1:]
			}
		}
		e.Words = append(e.Words, w)
		h := s.Heads[i]
		if h == n {
			h = n - 1
		}
		e.Heads = append(e.Heads, h)
	}
	return e, true
}
