package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// caret is where the next letter goes in a field of several lines, in letters
// from the beginning. Fyne holds a row and a column and loses the place
// wherever a row ends at a blank, which belongs to no row, or the rows are
// broken anew: letters then go in before the blank that was typed. So the
// place is held here, and Fyne is told of it before it edits and after.
type caret struct {
	at    int
	known bool // nothing but what goes through here has moved it
}

// place brings the caret behind as many letters as at, and shows it there.
func (f *Field) place(at int) {
	row, col := f.CursorRow, f.CursorColumn
	at = max(0, min(at, len([]rune(f.Text))))
	r := max(0, f.CursorRow)
	for r > 0 && (f.begin(r) == 0 || f.begin(r) > at) {
		r--
	}
	for b := f.begin(r + 1); b != 0 && b <= at; b = f.begin(r + 1) {
		r++
	}
	f.caret = caret{at, true}
	to := at - f.begin(r)
	f.CursorRow, f.CursorColumn = r, to
	if r != row || to != col {
		f.Entry.MouseUp(nil)
		f.Refresh() // which knows no column behind a row
		f.CursorRow, f.CursorColumn = r, to
	}
	f.Entry.MouseUp(nil) // so that the selection learns of it
}

// begin is before which letter a row begins, 0 for one that is not there.
func (f *Field) begin(row int) int {
	f.CursorRow, f.CursorColumn = row, 0
	return f.CursorTextOffset()
}

// hold is where the caret is, and sees that Fyne has it there too.
func (f *Field) hold() int {
	at := f.caret.at
	if !f.caret.known {
		at = f.CursorTextOffset()
	}
	f.place(at)
	return f.caret.at
}

// erase has remove take out what is selected, if anything is.
func (f *Field) erase(remove func()) bool {
	at := f.hold()
	gone := []rune(f.SelectedText())
	if len(gone) == 0 {
		return false
	}
	text := []rune(f.Text)
	back := at >= len(gone) && slices.Equal(text[at-len(gone):at], gone)
	fore := at+len(gone) <= len(text) && slices.Equal(text[at:at+len(gone)], gone)
	remove()
	// The caret is at one end of the selection. Where the same letters stand on
	// both sides, Fyne is right within a letter.
	if back && (!fore || f.CursorTextOffset() <= at-(len(gone)+1)/2) {
		at -= len(gone)
	}
	f.place(at)
	return true
}

// replaced takes out what is selected because something comes in its place,
// and tells nobody yet. It returns where that comes.
func (f *Field) replaced() int {
	tell := f.OnChanged
	f.OnChanged = nil
	f.erase(f.press(fyne.KeyBackspace))
	f.OnChanged = tell
	return f.hold()
}

func (f *Field) press(k fyne.KeyName) func() {
	return func() { f.Entry.TypedKey(&fyne.KeyEvent{Name: k}) }
}

// TypedRune writes a letter.
func (f *Field) TypedRune(r rune) {
	if !f.MultiLine {
		f.Entry.TypedRune(r)
		return
	}
	at := f.replaced()
	f.Entry.TypedRune(r)
	f.place(at + 1)
}

// rewrite is a key that edits or moves the caret, in a field of several lines.
func (f *Field) rewrite(k fyne.KeyName) {
	switch k {
	case fyne.KeyBackspace:
		f.take(k, -1)
	case fyne.KeyDelete:
		f.take(k, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		at := f.replaced()
		f.press(k)()
		f.place(at + 1)
	default:
		f.move(k)
	}
}

// take takes out the selection, or one letter.
func (f *Field) take(k fyne.KeyName, by int) {
	if f.erase(f.press(k)) {
		return
	}
	at := f.hold()
	f.press(k)()
	f.place(at + by)
}

// move moves the caret. A blank where a row ends is a place to go to as well.
func (f *Field) move(k fyne.KeyName) {
	at, selected := f.hold(), f.SelectedText() != ""
	f.press(k)()
	to := f.CursorTextOffset()
	selected = selected || f.SelectedText() != ""
	switch {
	case k == fyne.KeyPageDown, k == fyne.KeyEnd && f.blankFrom(to):
		to = len([]rune(f.Text))
	case k == fyne.KeyLeft && !selected:
		to = at - 1
	case k == fyne.KeyRight && !selected:
		to = at + 1
	}
	f.place(to)
}

// blankFrom reports whether nothing but the blanks at which a row ends follows.
func (f *Field) blankFrom(at int) bool {
	return strings.TrimLeft(string([]rune(f.Text)[at:]), " \t") == ""
}

// edit is a shortcut that edits a field of several lines.
func (f *Field) edit(s fyne.Shortcut) {
	do := func() { f.Entry.TypedShortcut(s) }
	switch x := s.(type) {
	case *fyne.ShortcutPaste:
		if x.Clipboard.Content() == "" {
			f.erase(f.press(fyne.KeyBackspace))
			return
		}
		at, rest := f.replaced(), len([]rune(f.Text))
		do()
		f.place(at + len([]rune(f.Text)) - rest)
	case *fyne.ShortcutCut:
		f.erase(do)
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		f.restored(do)
	case *fyne.ShortcutSelectAll:
		do()
		f.place(len([]rune(f.Text)))
	case *desktop.CustomShortcut:
		f.byWord(x, do)
	default:
		do()
	}
}

// restored brings the caret behind what undo or redo changed.
func (f *Field) restored(do func()) {
	at, was := f.hold(), []rune(f.Text)
	do()
	now := []rune(f.Text)
	if slices.Equal(was, now) {
		f.place(at)
		return
	}
	same := 0
	for same < min(len(was), len(now)) && was[len(was)-1-same] == now[len(now)-1-same] {
		same++
	}
	f.place(len(now) - same)
}

// byWord moves or deletes by words.
func (f *Field) byWord(s *desktop.CustomShortcut, do func()) {
	if k := s.KeyName; k != fyne.KeyBackspace && k != fyne.KeyDelete {
		f.hold()
		do()
		f.place(f.CursorTextOffset())
		return
	}
	if f.erase(f.press(fyne.KeyBackspace)) {
		return
	}
	at, was := f.hold(), []rune(f.Text)
	if s.KeyName == fyne.KeyDelete && (at == len(was) || was[at] == '\n') {
		f.take(fyne.KeyDelete, 0) // Fyne looks for a word in the row, which may end before
		return
	}
	do()
	if s.KeyName == fyne.KeyBackspace {
		at -= len(was) - len([]rune(f.Text))
	}
	f.place(at)
}

// MouseDown brings the caret to the pointer.
func (f *Field) MouseDown(e *desktop.MouseEvent) {
	f.Entry.MouseDown(e)
	f.caret.known = false
}

// SetText puts other words into the field.
func (f *Field) SetText(s string) {
	f.Entry.SetText(s)
	f.caret.known = false
}

// Resize breaks the rows anew; the caret stays before the letter where it is.
// What was selected is not: Fyne holds it by rows.
func (f *Field) Resize(size fyne.Size) {
	if !f.MultiLine || size.Width == f.Size().Width || f.Text == "" {
		f.Entry.Resize(size)
		return
	}
	at, selected := f.hold(), f.SelectedText() != ""
	f.Entry.Resize(size)
	if selected {
		f.press(fyne.KeyPageDown)()
	}
	f.place(at)
}
