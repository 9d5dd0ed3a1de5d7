package quote

import (
	"slices"
	"testing"

	"diptych/compare/text"
)

// Whoever may be the same as a member of another cast is among the namesakes.
func TestNamesakes(t *testing.T) {
	a, _ := Read(text.Parse("The mill\n\nAnn Lund left the Ferry Board. Lund said it was late. Otto Brandt of Kent stayed, Mr. Brandt's wife Lena Brandt did not. The Water Board met in Kent.\n"))
	b, _ := Read(text.Parse("The pier\n\nA. Lund stayed. Jo Lund said it was early. Mr. Brandt left the Ferry Board of York. The Board met in Kent.\n"))
	same := 0
	for i := range a.Members {
		m := &a.Members[i]
		found := slices.Collect(b.Namesakes(m))
		for k := range b.Members {
			if n := &b.Members[k]; n.Same(m) {
				if same++; !slices.Contains(found, n) {
					t.Errorf("%s is none of the namesakes of %s", n.Name, m.Name)
				}
			}
		}
		if !slices.IsSortedFunc(found, func(x, y *Member) int { return x.Mentions[0].Start - y.Mentions[0].Start }) || len(found) == len(b.Members) {
			t.Errorf("namesakes of %s: %v", m.Name, found)
		}
	}
	if same < 4 {
		t.Errorf("%d of A are the same as one of B", same)
	}
}
