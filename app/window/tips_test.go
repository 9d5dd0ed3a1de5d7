package window

import (
	"strings"
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
		"a key":      func() { press(w, fyne.KeyF7) },
		"a shortcut": func() { pressCtrl(w, fyne.KeyO); w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top()) },
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

func TestAMarkSaysWhatItIs(t *testing.T) {
	w, l := start(t, article(t, "a.txt", councilA), article(t, "b.txt", councilB))
	l.Rest()
	quoted := reading.None
	for i, it := range w.reading.Items {
		if it.Kind == reading.Quotation {
			quoted = i
		}
	}
	it, a := w.reading.Items[quoted], w.desk.Articles[reading.A]
	at := fyne.NewPos(1240, 300)
	a.OnHover(it.A.Start + 1)
	a.OnPointer(at)
	if !tipShown(w).Empty() {
		t.Error("at once")
	}
	at = at.AddXY(10, 10)
	a.OnPointer(at)
	l.Rest()
	card := w.tips.Card
	if tip := tipShown(w); !strings.HasPrefix(tip.Text, it.Claim) {
		t.Errorf("a quotation says %q", tip)
	}
	if x, y := card.Position().X, card.Position().Y; x+card.Size().Width > 1280 || y < at.Y || y > at.Y+40 {
		t.Errorf("the tip of what is at %v stands at %v", at, card.Position())
	}
	a.ScrollTo(40, false)
	if tip := tipShown(w); !tip.Empty() {
		t.Errorf("the page moves, and %q stays", tip)
	}
	a.OnHover(-1)
	w.desk.Ribbons.OnHover(quoted)
	w.desk.Ribbons.OnPointer(at)
	l.Rest()
	if tipShown(w).Empty() {
		t.Error("a ribbon says nothing")
	}
	press(w, fyne.KeyF7)
	w.desk.Ribbons.OnPointer(at)
	l.Rest()
	if tip := tipShown(w); !tip.Empty() {
		t.Errorf("after a key %q comes back", tip)
	}
	w.desk.Ribbons.OnHover(reading.None)
	w.summary.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, 26)}})
	l.Rest()
	if tip := tipShown(w); tip.Text != w.reading.AboutBadge() {
		t.Errorf("the badge says %q", tip)
	}
}
