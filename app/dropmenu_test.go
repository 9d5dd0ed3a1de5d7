package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestMenusByKeyboard(t *testing.T) {
	w, _ := start(t)
	c := w.win.Canvas()
	keys := func(list ...fyne.KeyName) {
		for _, k := range list {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	const down, right, left, enter, esc = fyne.KeyDown, fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape
	press(w, fyne.KeyF10)
	keys(down, down, down, right, down, enter) // View, How the text is set
	if w.over() != "menu" || c.Focused() == nil {
		t.Fatalf("over the window lies %q", w.over())
	}
	keys(fyne.KeyRight) // larger, on the card
	if w.textSize() != 20 {
		t.Errorf("the card for the type has not the keyboard: %v px", w.textSize())
	}
	press(w, esc)

	on := w.bar.shown[0].On
	press(w, fyne.KeyF10)
	keys(down, down, down, enter, enter, enter) // View, Marks, the first
	if w.over() != "" || w.bar.shown[0].On == on {
		t.Error("Enter does not open the menus within")
	}

	press(w, fyne.KeyF10)
	keys(down, right, left, down, down, down, down, down, down, enter)
	if w.over() != "Keys" {
		t.Errorf("over the window lies %q", w.over())
	}
	press(w, esc)
	press(w, fyne.KeyF10)
	keys(esc)
	if w.over() != "" {
		t.Error("Esc does not close the menu")
	}
}

func TestTheKeyboardDoesNothingThatIsGreyedOut(t *testing.T) {
	w, _ := ships(t)
	w.win.Canvas().Focus(w.desk.articles[0])
	for _, item := range w.pageItems(0, len(shipA)-1) {
		if item.Disabled && item.Action != nil {
			t.Errorf("%q", item.Label)
		}
	}
}
