package frame

import (
	"slices"

	"diptych/compare/text"
)

// listed reports whether one sentence of y has so many of the telling words of
// s, names among them, that it may tell the same in short: in a list, or in
// passing.
func (x *account) listed(s text.Span, y *account) bool {
	t := &y.tellers
	counted, hits := make([]bool, len(t.words)), make([]int, len(y.Sentences))
	listed := func(words []int32) bool {
		return slices.ContainsFunc(words, func(k int32) bool {
			if counted[k] {
				return false
			}
			counted[k] = true
			in := t.words[k]
			hits[in]++
			return hits[in] >= listShared && float64(hits[in]) >= listShare*float64(t.in[in])
		})
	}
	found := false
	x.telling(s, func(w text.Word, v *vocable) {
		for part := range nameParts(x.Document, w) {
			n, begun := y.vocables.begun[part]
			found = found || begun && listed(t.alike[n]) || listed(t.marked[part])
		}
		found = found || listed(t.families[v.family])
	})
	return found
}

// tellers are the words by which the sentences of an article may be known again, of
// words of one sentence that begin alike the first, and where they stand in words.
type tellers struct {
	words    []int32            // the sentence of each
	in       []int32            // by sentence: how many of them it has
	alike    [][]int32          // by the first vocable alike
	families map[string][]int32 // by family
	marked   map[string][]int32 // by what hyphens join, of a word that is written with marks
}

func tellersIn(s Side) tellers {
	t := tellers{in: make([]int32, len(s.Sentences)), alike: make([][]int32, len(s.vocables.each)), families: map[string][]int32{}, marked: map[string][]int32{}}
	last := make([]int32, len(s.vocables.each)) // by the first vocable alike: the last sentence that has one, from 1
	for i, in := range s.Sentences {
		s.telling(in.Span, func(w text.Word, v *vocable) {
			if last[v.alike] == int32(i+1) {
				return
			}
			last[v.alike] = int32(i + 1)
			k := int32(len(t.words))
			t.words = append(t.words, int32(i))
			t.in[i]++
			t.alike[v.alike] = append(t.alike[v.alike], k)
			if v.family != "" {
				t.families[v.family] = append(t.families[v.family], k)
			}
			if w.Len() != len(w.Norm) {
				for part := range nameParts(s.Document, w) {
					t.marked[part] = append(t.marked[part], k)
				}
			}
		})
	}
	return t
}

// telling hands over the words of a sentence by which it may be known again.
func (x Side) telling(s text.Span, take func(text.Word, *vocable)) {
	words := x.WordsIn(s)
	for i, n := range x.vocables.in(x.Document, words) {
		if v := &x.vocables.each[n]; !v.digits && !v.common {
			take(words[i], v)
		}
	}
}
