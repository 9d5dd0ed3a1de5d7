package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
)

func topSheet(w *Window) *kit.Sheet {
	s, _ := w.win.Canvas().Overlays().Top().(*kit.Sheet)
	return s
}

func TestASheetClosesAndGivesTheKeyboardBack(t *testing.T) {
	w, _ := ships(t)
	c := w.win.Canvas()
	c.Focus(w.bar.Swap)
	for name, leave := range map[string]func(){
		"Esc":    func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"Enter":  func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
		"beside": func() { test.TapCanvas(c, fyne.NewPos(20, 300)) },
		"Esc without keyboard": func() {
			c.Unfocus()
			press(w, fyne.KeyEscape)
		},
	} {
		ask(w, "Keys")
		s := topSheet(w)
		cross := c.Focused()
		if s == nil || cross == nil {
			t.Fatalf("%s: no sheet with the keyboard", name)
		}
		at, _, _ := cardOf(s)
		test.TapCanvas(c, at.AddXY(30, 30))
		if topSheet(w) != s || c.Focused() != cross {
			t.Errorf("%s: a tap on the card closes it", name)
		}
		leave()
		if topSheet(w) != nil {
			t.Errorf("%s does not close the sheet", name)
			s.Close()
		}
		if c.Focused() != w.bar.Swap {
			t.Errorf("%s: the keyboard is at %T", name, c.Focused())
		}
	}
}

func TestSheetsFitTheSmallestWindow(t *testing.T) {
	w, l := ships(t)
	for _, size := range []fyne.Size{{Width: leastWidth, Height: leastHeight}, {Width: 1000, Height: 640}, {Width: 1280, Height: 800}} {
		w.win.Resize(size)
		for name, show := range map[string]func(){"keys": func() { ask(w, "Keys") }, "sources": func() { ask(w, "About these two articles…") }, "about": func() { ask(w, "About Diptych") }, "log": w.ShowLog} {
			show()
			l.Finish()
			s := topSheet(w)
			at, card, roll := cardOf(s)
			if at.X < 8 || at.Y < 8 || at.X+card.Width > size.Width-8 || at.Y+card.Height > size.Height-8 {
				t.Errorf("%s in %v: card %v at %v", name, size, card, at)
			}
			if need := s.Body.MinSize(); name == "keys" && size.Height >= 640 && need.Height > roll.Height {
				t.Errorf("the list of keys needs %v and has %v", need, roll)
			}
			s.Close()
		}
	}
}

// cardOf is where the card of a sheet stands, its size, and that of what rolls on it.
func cardOf(s *kit.Sheet) (at fyne.Position, card, roll fyne.Size) {
	o := test.WidgetRenderer(s).Objects()
	return o[1].Position(), o[1].Size(), o[4].Size()
}
