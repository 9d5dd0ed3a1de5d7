package stable_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"diptych/compare/stable"
)

// The order is that of the standard library's stable sort, whatever the list.
func TestSort(t *testing.T) {
	type thing struct{ key, at int }
	by := func(a, b thing) int { return cmp.Compare(a.key, b.key) }
	r := rand.New(rand.NewPCG(7, 11))
	for n := range 200 {
		list := make([]thing, n)
		for i := range list {
			list[i] = thing{key: r.IntN(n/3 + 1), at: i}
		}
		want := slices.Clone(list)
		slices.SortStableFunc(want, by)
		if stable.Sort(list, by); !slices.Equal(list, want) {
			t.Fatalf("%d things: %v, want %v", n, list, want)
		}
	}
}
