package panel

import (
	"testing"

	"fyne.io/fyne/v2/canvas"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/app/reading/crowd"
)

func TestAPanelOpensAlone(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	p := New(canvas.NewRectangle(nil))
	writing := false
	p.OnFollow = func(reading.Focus) {}
	p.Writing = func() bool { return writing }
	var taken []int
	p.OnItem = func(item int) { taken = append(taken, item) }
	kittest.Window(t, p.Box, 340, 700)
	r := crowd.Reading(1_000)
	p.Show(r, [2]string{"One paper", "The other"})
	item := r.Rows()[0].Rows[0].Item
	r.FocusItem(item)
	p.Tabs.Choose(TabNotes)
	if writing = true; p.Tabs.Chosen() != TabNotes {
		t.Fatal("the notes do not come")
	}
	p.Follow()
	if p.Tabs.Chosen() != TabNotes {
		t.Error("turned away from the note that is written")
	}
	writing = false
	r.Clear()
	p.Follow()
	r.FocusItem(item)
	p.Follow()
	if p.Tabs.Chosen() != TabFindings || !p.Findings.Visible() {
		t.Errorf("what is in focus is on tab %d", p.Tabs.Chosen())
	}
	p.Findings.OnRow(item)
	if len(taken) != 1 || taken[0] != item || item == reading.None {
		t.Errorf("a row tells of %v", taken)
	}
}
