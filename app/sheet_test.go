package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func topSheet(w *Window) *sheet {
	s, _ := w.win.Canvas().Overlays().Top().(*sheet)
	return s
}

func TestASheetClosesAndGivesTheKeyboardBack(t *testing.T) {
	w, _ := ships(t)
	c := w.win.Canvas()
	c.Focus(w.bar.swap)
	for name, leave := range map[string]func(){
		"Esc":    func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"Enter":  func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
		"beside": func() { test.TapCanvas(c, fyne.NewPos(20, 300)) },
		"Esc without keyboard": func() {
			c.Unfocus()
			press(w, fyne.KeyEscape)
		},
	} {
		w.ShowKeys()
		s := topSheet(w)
		if s == nil || c.Focused() != s.close {
			t.Fatalf("%s: no sheet with the keyboard", name)
		}
		test.TapCanvas(c, s.card.Position().AddXY(30, 30))
		if topSheet(w) != s {
			t.Errorf("%s: a tap on the card closes it", name)
		}
		leave()
		if topSheet(w) != nil {
			t.Errorf("%s does not close the sheet", name)
			s.Close()
		}
		if c.Focused() != w.bar.swap {
			t.Errorf("%s: the keyboard is at %T", name, c.Focused())
		}
	}
}

func TestSheetsFitTheSmallestWindow(t *testing.T) {
	w, _ := ships(t)
	for _, size := range []fyne.Size{{Width: leastWidth, Height: leastHeight}, {Width: 1280, Height: 800}} {
		w.win.Resize(size)
		for name, show := range map[string]func(){"keys": w.ShowKeys, "sources": w.ShowSources, "about": w.ShowAbout, "log": w.ShowLog} {
			show()
			s := topSheet(w)
			at, card := s.card.Position(), s.card.Size()
			if at.X < 8 || at.Y < 8 || at.X+card.Width > size.Width-8 || at.Y+card.Height > size.Height-8 {
				t.Errorf("%s in %v: card %v at %v", name, size, card, at)
			}
			if need := s.body.MinSize(); name == "keys" && need.Height > s.roll.Size().Height {
				t.Errorf("the list of keys needs %v and has %v", need, s.roll.Size())
			}
			s.Close()
		}
	}
}

func TestALongSheetScrollsByKeys(t *testing.T) {
	w, _ := ships(t)
	w.win.Resize(fyne.NewSize(leastWidth, 400))
	w.ShowKeys()
	s := topSheet(w)
	s.typed(&fyne.KeyEvent{Name: fyne.KeyEnd})
	end := s.roll.Offset.Y
	if end == 0 {
		t.Fatal("End does not scroll")
	}
	s.typed(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.roll.Offset.Y > end {
		t.Error("the arrow goes beyond the end")
	}
	s.typed(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if s.roll.Offset.Y >= end {
		t.Error("Page Up does not scroll")
	}
}

func TestEveryLibraryIsNamedWithItsLicence(t *testing.T) {
	var all []string
	for _, l := range licences {
		all = append(all, l.known)
	}
	named := strings.Join(all, " ")
	for _, f := range sources(t) {
		for _, path := range f.imports() {
			first, _, _ := strings.Cut(path, "/")
			if !strings.Contains(first, ".") {
				continue
			}
			parts := strings.Split(path, "/")
			module := strings.Join(parts[:min(len(parts), map[bool]int{true: 2, false: 3}[first == "fyne.io"])], "/")
			if !slices.Contains(strings.FieldsFunc(named, func(r rune) bool { return r == ' ' || r == ',' }), module) {
				t.Errorf("%s imports %s, which About does not name", f.path, module)
			}
		}
	}
}
