package window

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
	"diptych/app/reading"
)

func tipShown(w *Window) kit.Tip {
	if !w.tips.Card.Visible() {
		return kit.Tip{}
	}
	return w.tips.Card.Words()
}

func TestTipsComeWithThePointerAndGo(t *testing.T) {
	w, l := ships(t)
	l.Rest()
	p, swap := w.bar.Pickers[reading.B], w.bar.Swap
	p.MouseIn(&desktop.MouseEvent{})
	if tip := tipShown(w); !tip.Empty() {
		t.Errorf("%q is shown at once", tip)
	}
	l.Rest()
	if tip := tipShown(w); tip.Head != "Late ship" {
		t.Errorf("the picker says %q", tip)
	}
	at, size := w.tips.Card.Position(), w.tips.Card.Size()
	if size.Height < 20 || at.Y < 42 || at.X+size.Width > 1280 {
		t.Errorf("the tip stands at %v, %v", at, size)
	}
	for name, leave := range map[string]func(){
		"leaving": p.MouseOut, "a tap": func() { p.Tapped(nil); w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top()) },
		"a key": func() { press(w, fyne.KeyF7) },
	} {
		p.MouseIn(&desktop.MouseEvent{})
		l.Rest()
		if tipShown(w).Empty() {
			t.Fatal("no tip")
		}
		leave()
		if tip := tipShown(w); !tip.Empty() {
			t.Errorf("after %s the tip stays: %q", name, tip)
		}
	}
	p.MouseIn(&desktop.MouseEvent{})
	p.MouseOut()
	swap.MouseIn(&desktop.MouseEvent{})
	l.Rest()
	if tip := tipShown(w); tip.Text != swap.Hint {
		t.Errorf("the pointer went on, and the tip says %q", tip)
	}
}

func TestNoTipOverASheet(t *testing.T) {
	w, l := ships(t)
	w.bar.Swap.MouseIn(&desktop.MouseEvent{})
	ask(w, "Keys")
	l.Rest()
	w.tips.Point(w.bar.Swap, kit.Tip{Text: "x"})
	l.Rest()
	if tip := tipShown(w); !tip.Empty() {
		t.Errorf("%q over a sheet", tip)
	}
}
