package pane

import (
	"testing"

	"diptych/compare/text"
)

// Tab stops at remarks where there are any, and nowhere unseen.
func TestTabPassesByWhereNothingIsRemarked(t *testing.T) {
	start(t)
	for _, list := range [][]Remark{nil, {{Words: "The file names no date."}}} {
		n := NewIntake(document(text.Headline, "The ferry stops", text.Body, "It stopped on Monday."), []Fact{{Key: "title", Label: "Headline"}, {Key: "outlet", Label: "Outlet"}}, list...)
		c := windowOf(t, n, 700, 400)
		stops := map[any]bool{}
		for range 10 {
			c.FocusNext()
			stops[c.Focused()] = true
		}
		if stops[n.remarks] != (len(list) > 0) || !stops[n.fields[1]] || len(stops) != 3+len(list) {
			t.Errorf("with %d remarks Tab stops at %v", len(list), stops)
		}
	}
}
