package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func TestTabsFindRoomInANarrowPanel(t *testing.T) {
	start(t)
	tabs := NewTabs("Findings", "Figures", "Naming", "Voices", "Only here", "Notes")
	windowOf(t, tabs, 600, TabsHeight)
	size := tabs.labels[0].TextSize
	for _, width := range []float32{560, 340, 300, 280} {
		tabs.Resize(fyne.NewSize(width, TabsHeight))
		end := float32(0)
		for i, l := range tabs.labels {
			x, w := tabs.extent(i)
			if x < end-0.1 || x+w > width+0.1 {
				t.Errorf("width %v: tab %d stands from %v to %v", width, i, x, x+w)
			}
			if l.MinSize().Width > w || l.TextSize < SizeSmall {
				t.Errorf("width %v: %q has no room, or is set in %v", width, l.Text, l.TextSize)
			}
			end = x + w
		}
		_, pad := tabs.measure()
		if right := width - end + pad; width >= 340 && right < RowPad-0.1 {
			t.Errorf("width %v: the last ends %v before the edge", width, right)
		}
		if width >= 560 && tabs.labels[0].TextSize != size {
			t.Error("smaller though there is room")
		}
	}
	tapAt(tabs, 270, 10)
	if tabs.Chosen() != 5 {
		t.Errorf("chose %d", tabs.Chosen())
	}
}

func TestTabs(t *testing.T) {
	start(t)
	tabs := NewTabs("Findings", "Naming", "Voices")
	var chosen []int
	tabs.OnChosen = func(i int) { chosen = append(chosen, i) }
	c := windowOf(t, tabs, 340, TabsHeight)
	golden(t, "tabs/first.xml", c)
	x, w := tabs.extent(2)
	tapAt(tabs, x+w/2, 10)
	tapAt(tabs, 330, 10) // beside them
	c.Focus(tabs)
	press(tabs, fyne.KeyRight) // there is none
	press(tabs, fyne.KeyLeft)
	golden(t, "tabs/focused.xml", c)
	if fmt.Sprint(chosen) != "[2 1]" || tabs.Chosen() != 1 {
		t.Errorf("chose %v", chosen)
	}
}
