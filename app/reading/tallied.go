package reading

import (
	"slices"

	"diptych/compare"
	"diptych/compare/reuse"
)

// tallied is what is counted of a comparison for the window, which asks at every
// step: a comparison does not change, and counting takes the longer the more the
// articles share.
type tallied struct {
	summary  compare.Summary
	oneText  bool
	passages map[Kind]int // of a chip, by its first kind
}

// tallies counts when first asked, and again after something was put aside: what
// is put aside is not shared. What the two articles are to one another is said of
// all.
func (r *Reading) tallies() *tallied {
	if r.tallied != nil {
		return r.tallied
	}
	t := &tallied{r.Comparison.Summary(), r.Comparison.OneText(), map[Kind]int{}}
	kept := r.kept()
	if kept != r.Comparison {
		t.summary.Shared = kept.Summary().Shared
	}
	for _, c := range chips {
		if classes := classesOf(c.Kinds); classes != nil {
			t.passages[c.Kinds[0]] = kept.Tally(classes...).Passages
		}
	}
	r.tallied = t
	return t
}

// kept is the comparison without what is put aside; the comparison itself where
// nothing is.
func (r *Reading) kept() *compare.Comparison {
	if r.PutAside() == 0 {
		return r.Comparison
	}
	gone := make([]bool, len(r.Items))
	for i, it := range r.Items {
		gone[it.rank] = r.aside(i)
	}
	return r.Comparison.Without(func(number int) bool { return gone[number] })
}

// classesOf is the classes of shared wording that kinds stand for, nil for none.
func classesOf(kinds []Kind) (classes []reuse.Class) {
	for class, k := range kindOf { // a set: the tally does not mind the order
		if slices.Contains(kinds, k) {
			classes = append(classes, class)
		}
	}
	return classes
}
