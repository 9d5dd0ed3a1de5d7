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

// tallies counts when first asked.
func (r *Reading) tallies() *tallied {
	if r.tallied == nil {
		r.tallied = &tallied{r.Comparison.Summary(), r.Comparison.OneText(), map[Kind]int{}}
		for _, c := range chips {
			if classes := classesOf(c.Kinds); classes != nil {
				r.tallied.passages[c.Kinds[0]] = r.Tally(classes...).Passages
			}
		}
	}
	return r.tallied
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
