package desk

import (
	"cmp"
	"slices"
	"sort"

	"diptych/app/reading"
	"diptych/compare/stable"
)

// standing is items by where they stand on a page, so that what is on screen
// is found without a look at all the others.
type standing struct {
	side  reading.Side
	items []int
	bands []reading.Band // of items, by their tops
	reach []float32      // reach[i] is the furthest bottom of bands[:i+1]
}

// newStanding sorts those of the items that are wanted.
func newStanding(all [][2]reading.Band, s reading.Side, wanted func(item int) bool) standing {
	st := standing{side: s}
	for i := range all {
		if wanted(i) {
			st.items = append(st.items, i)
		}
	}
	st.settle(all)
	return st
}

// settle follows the same items to where they stand now. Their order hardly
// changes from one width to the next, and what is in order costs little to sort.
func (st *standing) settle(all [][2]reading.Band) {
	s := st.side
	stable.Sort(st.items, func(x, y int) int { return cmp.Compare(all[x][s].Top, all[y][s].Top) })
	st.bands, st.reach = slices.Grow(st.bands[:0], len(st.items)), slices.Grow(st.reach[:0], len(st.items))
	var furthest float32
	for _, i := range st.items {
		furthest = max(furthest, all[i][s].Bottom)
		st.bands, st.reach = append(st.bands, all[i][s]), append(st.reach, furthest)
	}
}

// appendBetween appends the items that stand between two heights of the page, or reach there.
func (st standing) appendBetween(list []int, top, bottom float32) []int {
	to := sort.Search(len(st.bands), func(i int) bool { return st.bands[i].Top >= bottom })
	for i := to - 1; i >= 0 && st.reach[i] > top; i-- {
		if st.bands[i].Bottom > top {
			list = append(list, st.items[i])
		}
	}
	return list
}
