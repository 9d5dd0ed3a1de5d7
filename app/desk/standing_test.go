package desk

import (
	"math/rand"
	"slices"
	"testing"

	"diptych/app/reading"
)

// What stands on screen is what a look at every item finds.
func TestWhatStandsOnScreen(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	all := make([][2]reading.Band, 300)
	for i := range all {
		top, height := rnd.Float32()*5000, rnd.Float32()*60
		if i%50 == 0 {
			height = 2000
		}
		all[i][reading.B] = reading.Band{Top: top, Bottom: top + height}
	}
	even := func(i int) bool { return i%2 == 0 }
	st := newStanding(all, reading.B, even)
	checkStanding(t, st, all, even)
	for i, b := range all { // set in another width
		all[i][reading.B] = reading.Band{Top: b[reading.B].Top*1.3 + rnd.Float32()*90, Bottom: b[reading.B].Bottom*1.3 + 90}
	}
	st.settle(all)
	checkStanding(t, st, all, even)
	if got := (standing{}).appendBetween(nil, 0, 700); len(got) != 0 {
		t.Errorf("of nothing, %v", got)
	}
}

func checkStanding(t *testing.T, st standing, all [][2]reading.Band, wanted func(int) bool) {
	t.Helper()
	for top := float32(-100); top < 7000; top += 90 {
		var want []int
		for i, b := range all {
			if b := b[reading.B]; wanted(i) && b.Bottom > top && b.Top < top+700 {
				want = append(want, i)
			}
		}
		got := st.appendBetween(nil, top, top+700)
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Fatalf("at %v: %v, want %v", top, got, want)
		}
	}
}
