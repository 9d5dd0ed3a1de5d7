package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/command"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
)

func TestMenusByKeyboard(t *testing.T) {
	w, _ := start(t)
	c := w.win.Canvas()
	keys := func(list ...fyne.KeyName) {
		for _, k := range list {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	const down, up, right, left, enter, esc = fyne.KeyDown, fyne.KeyUp, fyne.KeyRight, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEscape
	press(w, fyne.KeyF10)
	keys(down, down, down, right, down, enter) // View, How the text is set
	if over(w.win.Canvas()) != "menu" || c.Focused() == nil {
		t.Fatalf("over the window lies %q", over(w.win.Canvas()))
	}
	keys(fyne.KeyRight) // larger, on the card
	if w.desk.Type().Size != 20 {
		t.Errorf("the card for the type has not the keyboard: %v px", w.desk.Type().Size)
	}
	press(w, esc)

	on := w.bar.Shown[0].On
	press(w, fyne.KeyF10)
	keys(down, down, down, enter, enter, enter) // View, Marks, the first
	if over(w.win.Canvas()) != "" || w.bar.Shown[0].On == on {
		t.Error("Enter does not open the menus within")
	}

	press(w, fyne.KeyF10)
	keys(down, right, left, up, right, enter) // round to Help, Keys
	if over(w.win.Canvas()) != "Keys" {
		t.Errorf("over the window lies %q", over(w.win.Canvas()))
	}
	press(w, esc)
	press(w, fyne.KeyF10)
	keys(esc)
	if over(w.win.Canvas()) != "" {
		t.Error("Esc does not close the menu")
	}
}

func TestTheKeyboardDoesNothingThatIsGreyedOut(t *testing.T) {
	w, _ := ships(t)
	w.win.Canvas().Focus(w.desk.Articles[0])
	for _, item := range w.pageItems(0, len(shipA)-1) {
		if item.Disabled && item.Action != nil {
			t.Errorf("%q", item.Label)
		}
	}
}

func TestTheMenuOfAMacFollows(t *testing.T) {
	w, l := ships(t)
	var menu *fyne.MainMenu
	set := 0
	mac := func(w *Window) {
		w.mac = &command.MacMenu{Set: func(m *fyne.MainMenu) { menu, set = m, set+1 }}
		w.renewMacMenu()
	}
	mac(w)
	item := func(label string) *fyne.MenuItem {
		for _, m := range menu.Items {
			for _, item := range m.Items {
				if item.Label == label {
					return item
				}
			}
		}
		t.Fatalf("no %q", label)
		return nil
	}
	locked := item("Scroll the pages together").Checked
	w.ToggleLock()
	if item("Scroll the pages together").Checked == locked {
		t.Error("the tick of the lock is stale")
	}
	w.flip(w.bar.Shown[0])
	if item("Marks").ChildMenu.Items[0].Checked {
		t.Error("the ticks of the marks are stale")
	}
	w.table.TogglePanel()
	if item("Findings beside the pages").Checked != w.panel.Box.Visible() {
		t.Error("the tick of the findings is stale")
	}
	w.SetAppearance(kit.Dark)
	if !item("Appearance").ChildMenu.Items[2].Checked {
		t.Error("the tick of the appearance is stale")
	}
	before := set
	w.Next()
	w.Next()
	if set != before {
		t.Error("the menu is set anew although nothing of it changed")
	}
	x := another(w)
	mac(x)
	w.opener.Choose(reading.A, shelf.Wanted{Book: w.opener.Shelf[0]})
	l.Finish()
	item("Full screen, large type").Action()
	if w.before == nil || x.before != nil {
		t.Error("the menu works on another window than the one in use")
	}
}
