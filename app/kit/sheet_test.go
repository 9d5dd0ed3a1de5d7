package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestALongSheetScrollsByKeys(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(800, 400))
	s := ShowSheet(w.Canvas(), "Long", 400, widget.NewLabel(strings.Repeat("line\n", 60)))
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyEnd})
	end := s.roll.Offset.Y
	if end == 0 {
		t.Fatal("End does not scroll")
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.roll.Offset.Y > end {
		t.Error("the arrow goes beyond the end")
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyPageUp})
	if s.roll.Offset.Y >= end {
		t.Error("Page Up does not scroll")
	}
}

// What the keyboard comes to is seen, from the first control to the last and back;
// a button at the foot scrolls nothing.
func TestASheetShowsWhatTheKeyboardIsOn(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(800, 400))
	rows := container.NewVBox()
	for range 30 {
		rows.Add(NewTextButton("A control", nil))
	}
	rows.Add(NewField("words", nil).Dressed())
	foot := NewTextButton("Save", nil)
	s := ShowSheet(w.Canvas(), "Long", 400, rows, foot)
	seen := func(o fyne.CanvasObject) bool {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(s.roll).Y
		return at >= 0 && at+o.Size().Height <= s.roll.Size().Height
	}
	for i := range 60 {
		if i < 30 {
			w.Canvas().FocusNext()
		} else {
			w.Canvas().FocusPrevious()
		}
		if on, ok := w.Canvas().Focused().(fyne.CanvasObject); ok && on != s.close && on != foot && !seen(on) {
			t.Fatalf("step %d: the keyboard is on what is not seen", i)
		}
	}
	was := s.roll.Offset
	if w.Canvas().Focus(foot); s.roll.Offset != was {
		t.Error("a button at the foot scrolls the sheet")
	}
	hovered := rows.Objects[0].(*TextButton)
	s.ToEnd()
	was = s.roll.Offset
	hovered.MouseIn(nil)
	if w.Canvas().Focus(hovered); s.roll.Offset != was {
		t.Error("what the pointer is on is moved away under it")
	}
}

// A field on a sheet takes Enter for itself, and leaves the keys that write nothing to the
// sheet unless it has a use of its own for them.
func TestASheetIsClosedFromItsFields(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(800, 400))
	entered, kept := 0, 0
	one, many, own := NewField("words", nil), NewField("words", nil), NewField("words", nil)
	one.OnEnter = func() { entered++ }
	many.SetLines(3)
	own.OnKey = func(*fyne.KeyEvent) { kept++ }
	closed := 0
	s := ShowSheet(w.Canvas(), "Fields", 400, container.NewVBox(one.Dressed(), container.NewHBox(many.Dressed()), own.Dressed()))
	s.OnClosed = func() { closed++ }
	for _, f := range []*Field{one, many, own} {
		press(f, fyne.KeyReturn)
	}
	if entered != 1 || kept != 1 || closed != 0 || many.Text != "\n" {
		t.Errorf("Enter: %d of the field, %d kept, closed %d times, and %q written", entered, kept, closed, many.Text)
	}
	for _, f := range []*Field{one, many, own} {
		press(f, fyne.KeyEscape)
	}
	if closed != 2 || kept != 2 {
		t.Errorf("Esc closed %d times and was kept %d times", closed, kept)
	}
}

// A title that is long for its sheet ends before the button that closes it; a
// short one is as large as any.
func TestALongTitleKeepsClearOfTheButton(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(1000, 640))
	sizes := map[string]float32{}
	for _, title := range []string{
		"Short", "Open the exercise that stands in the folder of the answers of the class",
		"Save the pair as one file: both articles, your notes, the lesson with its key", // a little too wide
		strings.Repeat("Words without end ", 12),
	} {
		s := ShowSheet(w.Canvas(), title, 680, widget.NewLabel("words"))
		if end := s.title.Position().X + s.title.MinSize().Width; end > s.close.Position().X {
			t.Errorf("“%s” ends at %v, the button begins at %v", title, end, s.close.Position().X)
		}
		s.Refresh() // as after a change of theme
		if end := s.title.Position().X + s.title.MinSize().Width; end > s.close.Position().X {
			t.Errorf("“%s” ends at %v when refreshed", title, end)
		}
		if s.Title() != title {
			t.Errorf("“%s” says that it is called “%s”", title, s.Title())
		}
		sizes[title] = s.title.TextSize
		s.Close()
	}
	if sizes["Short"] != Scaled(sheetTitle) {
		t.Errorf("the short title is set in %v", sizes["Short"])
	}
}

// What came of something is told between the title and the button, as far as
// there is room; where there is none it is left out.
func TestASheetTellsWhatCameOfIt(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(1000, 640))
	words := "Saved: “A lesson - worksheet.pdf” in /home/teacher/Documents"
	for title, room := range map[string]bool{"Short": true, strings.Repeat("Words without end ", 12): false} {
		s := ShowSheet(w.Canvas(), title, 500, widget.NewLabel("words"))
		s.Say(words)
		from, to := s.said.Position().X, s.said.Position().X+s.said.MinSize().Width
		if shown := s.said.Text != ""; shown != room || s.tells != words || shown && (from < s.title.Position().X+s.title.MinSize().Width || to > s.close.Position().X) {
			t.Errorf("“%s”: %q from %v to %v", title, s.said.Text, from, to)
		}
		if room && !strings.HasSuffix(s.said.Text, "Documents") {
			t.Errorf("%q does not tell where it is", s.said.Text)
		}
		s.Close()
	}
}

// Esc closes the sheet wherever the keyboard is, but for a control whose keys
// somebody has asked for.
func TestKeysOfControlsComeToTheirSheet(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(800, 400))
	asked := 0
	tick, own := NewToggle("Tick", nil), NewToggle("Own", nil)
	own.OnKey = func(*fyne.KeyEvent) { asked++ }
	closed := 0
	s := ShowSheet(w.Canvas(), "Ticks", 400, container.NewVBox(container.NewHBox(tick), own))
	s.OnClosed = func() { closed++ }
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	if own.TypedKey(esc); asked != 1 || closed != 0 {
		t.Errorf("a key that was asked for: %d asked, %d closed", asked, closed)
	}
	if tick.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}); !tick.On() || closed != 0 {
		t.Error("Space does not tick")
	}
	if tick.TypedKey(esc); closed != 1 {
		t.Error("Esc on a tick does not close the sheet")
	}
}

// Tab goes through the buttons at the foot as they are read, also where they
// stand in two rows, and then to the cross.
func TestTabGoesFromLeftToRightAtTheFoot(t *testing.T) {
	start(t)
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(800, 400))
	var ways []*TextButton
	for _, name := range []string{"Save for the class", "Worksheet to print", "Key to print", "More of these"} {
		ways = append(ways, NewTextButton(name, nil))
	}
	for wide, want := range map[float32]int{700: 1, 360: 2} {
		s := ShowSheet(w.Canvas(), "Lesson", wide, widget.NewLabel("words"), ways...)
		if got := len(s.rows(wide - 2*sheetInset)); got != want {
			t.Fatalf("%d rows, want %d", got, want)
		}
		last := fyne.NewPos(0, 0)
		for i := range ways {
			w.Canvas().FocusNext()
			at := w.Canvas().Focused().(*TextButton).Position()
			if i > 0 && (at.Y < last.Y || at.Y == last.Y && at.X < last.X) {
				t.Errorf("%v wide: from %v Tab goes to %v", wide, last, at)
			}
			last = at
		}
		if w.Canvas().FocusNext(); w.Canvas().Focused() != s.close {
			t.Errorf("%v wide: Tab does not end at the cross", wide)
		}
		s.Close()
	}
}
