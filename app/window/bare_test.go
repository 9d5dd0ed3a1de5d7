package window

import (
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// showing is a window that calls back when it is shown.
type showing struct {
	fyne.Window
	shown func()
}

func (w showing) Show() {
	w.shown()
	w.Window.Show()
}

// A window is made under the name that the desktop entry has for its class, and has its title afterwards.
func TestAWindowIsOfTheClassOfItsEntry(t *testing.T) {
	entry, err := os.ReadFile("../../.ci/ship.d/diptych.desktop")
	if err != nil {
		t.Fatal(err)
	}
	w, _ := start(t)
	title := w.win.Title()
	showBare(showing{w.win, func() {
		if made := w.win.Title(); !slices.Contains(strings.Split(string(entry), "\n"), "StartupWMClass="+made) {
			t.Errorf("the window is made as %q, which the entry does not have", made)
		}
	}})
	if w.win.Title() != title || title == class {
		t.Errorf("the title is %q, was %q", w.win.Title(), title)
	}
}

// What is in a window is painted once: beside the window while it is shown, also
// where that gives the content another size, and in its place after it.
func TestAWindowIsShownWithItsGroundAlone(t *testing.T) {
	w, _ := start(t)
	content := w.win.Content().(*fyne.Container)
	where := func() (all []fyne.Position) {
		for _, o := range content.Objects {
			all = append(all, o.Position())
		}
		return all
	}
	was, size, least := where(), content.Size(), content.MinSize()
	showBare(showing{w.win, func() {
		for range 2 {
			if at := where(); slices.ContainsFunc(at, func(p fyne.Position) bool { return p.X <= 10000 }) {
				t.Errorf("the content stands at %v while the window is shown", at)
			}
			if content.MinSize() != least {
				t.Errorf("the content asks for %v while the window is shown, and for %v else", content.MinSize(), least)
			}
			content.Resize(size.AddWidthHeight(100, 100))
		}
		content.Resize(size)
	}})
	if at := where(); !slices.Equal(at, was) {
		t.Errorf("the content stands at %v after the window was shown, and at %v before", at, was)
	}
	if _, aside := content.Layout.(beside); aside || content.Size() != size {
		t.Errorf("the content has the layout %T and the size %v", content.Layout, content.Size())
	}
	content.Resize(size.AddWidthHeight(100, 100))
	if box := w.column.Box; box.Size() != content.Size() {
		t.Errorf("the window is %v and what is in it %v", content.Size(), box.Size())
	}
}
