package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

func spanOf(t testing.TB, w *Window, s reading.Side, words string) text.Span {
	t.Helper()
	i := strings.Index(w.reading.Document(s).Source, words)
	if i < 0 {
		t.Fatalf("page %s does not hold %q", s, words)
	}
	return text.Span{Start: i, End: i + len(words)}
}

// Mark, ribbon, tick and row of one item lead to the same focus.
func TestTheSameFocusEverywhere(t *testing.T) {
	const words = "stone harbour"
	for name, clicks := range map[string]func(w *Window, item int){
		"mark": func(w *Window, _ int) {
			w.desk.Articles[reading.A].OnTapped(spanOf(t, w, reading.A, words).Start, true)
		},
		"ribbon": func(w *Window, item int) {
			r := w.desk.Ribbons
			a, b := w.desk.OnScreen(item, reading.A), w.desk.OnScreen(item, reading.B)
			r.Tapped(&fyne.PointEvent{Position: fyne.NewPos(r.Size().Width/2, (a.Top+a.Bottom+b.Top+b.Bottom)/4)})
		},
		"tick": func(w *Window, item int) {
			o := w.desk.Overviews[reading.A]
			top, bottom := w.desk.Articles[reading.A].Band(w.reading.Items[item].A)
			at := (top + bottom) / 2 / w.desk.Articles[reading.A].ContentHeight()
			o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(o.Size().Width/2, at*(o.Size().Height-3)+2)})
		},
		"row": func(w *Window, item int) { w.panel.OnItem(item) },
	} {
		t.Run(name, func(t *testing.T) {
			w, _ := ships(t)
			s := spanOf(t, w, reading.A, words)
			item := w.reading.Under(reading.A, s.Start)
			if item == reading.None {
				t.Fatal("no mark")
			}
			clicks(w, item)
			if f, _ := w.reading.Focus(); f.Item != item {
				t.Errorf("in focus is %d (%s), want %d", f.Item, f.Why, item)
			}
		})
	}
}

func TestPointingStrengthensTheMarks(t *testing.T) {
	w, _ := ships(t)
	item := w.reading.Under(reading.A, spanOf(t, w, reading.A, "stone harbour").Start)
	before := test.RenderToMarkup(w.win.Canvas())
	w.desk.Ribbons.OnHover(item)
	if test.RenderToMarkup(w.win.Canvas()) == before {
		t.Error("a ribbon under the pointer changes nothing on the pages")
	}
	w.desk.Ribbons.OnHover(reading.None)
	before = test.RenderToMarkup(w.win.Canvas())
	w.desk.Overviews[reading.B].OnHover(item)
	if test.RenderToMarkup(w.win.Canvas()) == before {
		t.Error("a tick under the pointer changes nothing")
	}
}

func TestCopyWithSource(t *testing.T) {
	w, _ := ships(t)
	clip := w.app.Clipboard()
	a, b := w.desk.Articles[reading.A], w.desk.Articles[reading.B]
	const sourceA = " — “Ship leaves”, outlet not named, no date"
	const sourceB = " — “Late ship”, outlet not named, no date"

	w.desk.CopyWithSource(w.app.Clipboard())
	if clip.Content() != "" {
		t.Errorf("with nothing chosen: %q", clip.Content())
	}
	w.reading.FocusItem(w.reading.Under(reading.A, spanOf(t, w, reading.A, "stone harbour").Start))
	w.desk.CopyWithSource(w.app.Clipboard())
	if got := clip.Content(); !strings.Contains(got, sourceA+"\n\n“") || !strings.HasSuffix(got, sourceB) || strings.Count(got, "stone harbour") != 2 {
		t.Errorf("what is in focus: %q", got)
	}
	a.Select(spanOf(t, w, reading.A, "The mayor of the town"))
	w.desk.CopyWithSource(w.app.Clipboard())
	if got, want := clip.Content(), "“The mayor of the town”"+sourceA; got != want {
		t.Errorf("selected on one page: %q, want %q", got, want)
	}
	b.Select(spanOf(t, w, reading.B, "A crowd came."))
	w.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	if got, want := clip.Content(), "“The mayor of the town”"+sourceA+"\n\n“A crowd came.”"+sourceB; got != want {
		t.Errorf("selected on both: %q, want %q", got, want)
	}
}

// Each page has a selection of its own: to point at one leaves the other's.
func TestCopyOfThePageUsedLast(t *testing.T) {
	w, _ := ships(t)
	a, b := w.desk.Articles[reading.A], w.desk.Articles[reading.B]
	a.Select(spanOf(t, w, reading.A, "stone harbour"))
	b.Select(spanOf(t, w, reading.B, "A crowd"))
	w.win.Canvas().Focus(b)
	w.desk.Copy(w.app.Clipboard())
	if got := w.app.Clipboard().Content(); got != "A crowd" {
		t.Errorf("copied %q", got)
	}
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, b.Height()-5)})
	if !b.Selection().Empty() || a.Selection().Empty() {
		t.Errorf("a click on B leaves %v on A, %v on B", a.Selection(), b.Selection())
	}
	w.desk.Copy(w.app.Clipboard())
	if got := w.app.Clipboard().Content(); got != "stone harbour" {
		t.Errorf("with nothing on B: copied %q", got)
	}
}

func offered(items []*fyne.MenuItem) (can, cannot string) {
	for _, i := range items {
		switch {
		case i.IsSeparator:
		case i.Disabled:
			cannot += i.Label + "|"
		default:
			can += i.Label + "|"
		}
	}
	return can, cannot
}

func TestPageMenu(t *testing.T) {
	w, _ := ships(t)
	a := w.desk.Articles[reading.A]
	can, cannot := offered(w.pageItems(reading.A, -1))
	if can != "Select all|" || cannot != "Copy|Copy with source|Copy as HTML|Note…|What stands beside it|Let go|" {
		t.Errorf("beside the words: can %s, cannot %s", can, cannot)
	}
	s := spanOf(t, w, reading.A, "harbour")
	a.Select(s)
	items := w.pageItems(reading.A, s.Start)
	if can, cannot = offered(items); !strings.Contains(can, "Copy|Copy with source|Find “harbour” in both articles|") || !strings.Contains(can, "What stands beside it|") {
		t.Errorf("on a marked word: can %s, cannot %s", can, cannot)
	}
	for _, i := range items {
		if i.Label == "What stands beside it" {
			i.Action()
		}
	}
	if f, _ := w.reading.Focus(); f.Item != w.reading.Under(reading.A, s.Start) {
		t.Errorf("in focus is %+v", f)
	}
}

func TestPageMenuTakesTheKeyboard(t *testing.T) {
	w, _ := ships(t)
	a, c := w.desk.Articles[reading.A], w.win.Canvas()
	c.Focus(a)
	a.Select(spanOf(t, w, reading.A, "harbour"))
	a.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	menu, ok := c.Focused().(*kit.DropMenu)
	if !ok {
		t.Fatalf("the keyboard is at %T", c.Focused())
	}
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := w.app.Clipboard().Content(); got != "harbour" {
		t.Errorf("Enter on the first item copied %q", got)
	}
	a.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Focused() != fyne.Focusable(a) {
		t.Errorf("after Esc the keyboard is at %T", c.Focused())
	}
}
