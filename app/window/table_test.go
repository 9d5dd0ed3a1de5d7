package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/desk"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
)

func TestWidthsBesideThePages(t *testing.T) {
	for _, c := range []struct {
		name        string
		columns     columns
		width, k    float32
		side, panel float32
	}{
		{"first start", columns{}, 1280, 1, 0, 340},
		{"small window", columns{}, 1000, 1, 0, 0},
		{"findings asked for in a small window", columns{findings: unfolded}, 1000, 1, 0, 296},
		{"articles in a small window", columns{articles: true}, 1000, 1, 260, 0},
		{"articles take the findings’ room", columns{articles: true}, 1280, 1, 260, 0},
		{"room for both", columns{articles: true}, 1920, 1, 260, 340},
		{"both asked for, in a narrow window", columns{articles: true, findings: unfolded}, 1200, 1, 204, 296},
		{"both, findings last, no room", columns{articles: true, findings: unfolded}, 1000, 1, 0, 296},
		{"both, articles last, no room", columns{articles: true, findings: unfolded, articlesLast: true}, 1000, 1, 260, 0},
		{"drawn", columns{articles: true, findings: unfolded, sideWidth: 300, panelWidth: 500}, 1920, 1, 300, 500},
		{"drawn wider than there is room", columns{findings: unfolded, panelWidth: 560}, 1000, 1, 0, 300},
		{"damaged settings", columns{articles: true, sideWidth: 9999, panelWidth: -5}, 1920, 1, 420, 340},
		{"a room", columns{articles: true, findings: unfolded}, 1920, 1.5, 390, 510},
	} {
		side, panel := c.columns.fit(c.width, c.k)
		if side != c.side || panel != c.panel {
			t.Errorf("%s: %v and %v, want %v and %v", c.name, side, panel, c.side, c.panel)
		}
		if left := c.width - side - panel; left < desk.Least {
			t.Errorf("%s: %v left for the pages", c.name, left)
		}
	}
}

// draw drags a divider in steps, as a pointer does.
func draw(d *kit.Divider, steps ...float32) {
	for _, by := range steps {
		d.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by, 0)})
	}
	d.DragEnd()
}

func TestDrawingBorders(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	w, _ := startIn(t, a)
	w.win.Resize(fyne.NewSize(1920, 1080))
	w.ToggleSide()
	draw(w.table.borders[0], 10, 30)
	draw(w.table.borders[1], -60, -40)
	draw(w.desk.Gutter[1], -40, -20)
	side, panel := w.library.Box.Size().Width, w.panel.Box.Size().Width
	if side != 300 || panel != 440 {
		t.Errorf("side %v, panel %v", side, panel)
	}
	pages := [2]float32{w.desk.Articles[reading.A].Size().Width, w.desk.Articles[reading.B].Size().Width}
	if d := pages[1] - pages[0]; d < 118 || d > 122 {
		t.Errorf("pages %v", pages)
	}

	v, _ := startIn(t, a)
	v.win.Resize(fyne.NewSize(1920, 1080))
	if v.library.Box.Size().Width != side || v.panel.Box.Size().Width != panel || v.desk.Articles[reading.A].Size().Width != pages[0] {
		t.Error("forgotten at the next start")
	}
	draw(v.desk.Gutter[0], 5000)
	draw(v.table.borders[0], -5000)
	if v.desk.Split() != 1-desk.SplitLeast || v.library.Box.Size().Width != shelf.Narrow {
		t.Errorf("no bounds: split %v, side %v", v.desk.Split(), v.library.Box.Size().Width)
	}
	v.desk.Gutter[0].DoubleTapped(nil)
	v.table.borders[1].DoubleTapped(nil)
	if v.desk.Split() != desk.SplitUsual || v.panel.Box.Size().Width != panelWidth {
		t.Error("two clicks do not restore")
	}
	v.table.UsualWidths()
	if v.library.Box.Size().Width != sideWidth || v.set.Columns().sideWidth != 0 {
		t.Error("usual widths do not restore the articles")
	}
}

func TestABorderStopsBeforeThePages(t *testing.T) {
	w, _ := start(t)
	w.ToggleSide()
	w.table.TogglePanel()
	draw(w.table.borders[0], 500)
	draw(w.table.borders[1], -500)
	if got := w.desk.Box.Size().Width; got < desk.Least {
		t.Errorf("%v left for the pages", got)
	}
	if w.table.panelWidth > 580 {
		t.Errorf("a panel of %v waits for a larger window", w.table.panelWidth)
	}
}

func TestAClickOnTheEdgeOfTheGutterIsOneInTheGutter(t *testing.T) {
	w, _ := start(t)
	var at []int
	w.desk.Ribbons.OnTapped = func(item int) { at = append(at, item) }
	test.TapAt(w.desk.Gutter[0], fyne.NewPos(3, 40)) // the ribbon of the headlines
	test.TapAt(w.desk.Gutter[1], fyne.NewPos(1, 40))
	w.desk.Ribbons.Tapped(&fyne.PointEvent{Position: fyne.NewPos(36, 40)})
	if len(at) != 3 || at[0] != at[2] || at[1] != at[2] || at[2] == reading.None {
		t.Errorf("the clicks lead to %v", at)
	}
}
