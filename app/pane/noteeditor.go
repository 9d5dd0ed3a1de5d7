package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"diptych/app/reading"
)

// NoteEditor is where a note is written: the words it is about, a field for
// the text and one for the tags. It reports every change as it is typed.
type NoteEditor struct {
	widget.BaseWidget

	OnText func(text string)
	OnTags func(typed string)
	OnDone func() // the reader has written what there is to write

	row   reading.NoteRow
	faces typefaces
	quote *sheet
	text  *noteField
	tags  *noteField
	done  *TextButton
	saved *canvas.Text
	line  *canvas.Rectangle
	quiet bool // the fields are filled, not typed in
	lost  bool // what is typed does not get to the disk
}

// NewNoteEditor makes an editor of nothing.
func NewNoteEditor() *NoteEditor {
	e := &NoteEditor{faces: newTypefaces(), quote: newSheet(), text: newNoteField("Your note"), tags: newNoteField("tags, separated by commas"), saved: &canvas.Text{}, line: &canvas.Rectangle{}}
	e.done = NewTextButton("Done", e.end)
	e.text.MultiLine, e.text.Wrapping = true, fyne.TextWrapWord
	e.text.SetMinRowsVisible(2)
	e.tags.OnSubmitted = func(string) { e.end() }
	e.text.onDone, e.tags.onDone = e.end, e.end
	e.text.OnChanged = func(s string) { e.changed(e.OnText, s) }
	e.tags.OnChanged = func(s string) { e.changed(e.OnTags, s) }
	e.ExtendBaseWidget(e)
	return e
}

// SetOnKey hands on keys and shortcuts that the editor has no use for.
func (e *NoteEditor) SetOnKey(typed func(*fyne.KeyEvent), shortcut func(fyne.Shortcut)) {
	e.text.onKey, e.tags.onKey, e.done.OnKey = typed, typed, typed
	e.text.onShortcut, e.tags.onShortcut = shortcut, shortcut
}

// Edit fills the editor with a note.
func (e *NoteEditor) Edit(row reading.NoteRow) {
	e.row = row
	e.quiet = true
	e.text.SetText(row.Text)
	e.tags.SetText(strings.Join(row.Tags, ", "))
	e.quiet = false
	e.Refresh()
}

// Field is the field for the text, to give it the keyboard: writing goes on at
// the end of what is there. The editor must have its size by then.
func (e *NoteEditor) Field() fyne.Focusable {
	for _, f := range []*noteField{e.tags, e.text} {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	return e.text
}

// Text is what stands in the field.
func (e *NoteEditor) Text() string { return e.text.Text }

// SetSaved says whether what is typed gets to the disk.
func (e *NoteEditor) SetSaved(saved bool) {
	if e.lost == saved {
		e.lost = !saved
		e.Refresh()
	}
}

func (e *NoteEditor) changed(tell func(string), s string) {
	if tell != nil && !e.quiet {
		tell(s)
	}
}

func (e *NoteEditor) end() {
	if e.OnDone != nil {
		e.OnDone()
	}
}

// Height is how much room the editor wants in a width, and how much it needs
// at least.
func (e *NoteEditor) Height(width float32) (wanted, least float32) {
	head := e.head(width).height * scale()
	foot := e.tags.MinSize().Height + Scaled(editorGap) + e.done.MinSize().Height + 2*Scaled(editorGap)
	line := e.text.MinSize().Height
	return head + 2.4*line + foot, head + line + foot
}

const editorGap = float32(8)

// head sets what kind of note it is and the words it is about.
func (e *NoteEditor) head(width float32) *slip {
	e.faces.follow()
	b := &slip{}
	b.write(strings.ToUpper(e.row.Label), e.faces.smallBold, rowPad, rowTop, smallLead, ColorSoft)
	b.height = e.faces.evidence(b, e.row.Evidence, rowTop+smallLead+4, width/scale()-2*rowPad) + editorGap
	return b
}

// CreateRenderer is for Fyne.
func (e *NoteEditor) CreateRenderer() fyne.WidgetRenderer {
	r := noteEditorRenderer{e}
	r.paint()
	return r
}

type noteEditorRenderer struct{ e *NoteEditor }

func (r noteEditorRenderer) Layout(size fyne.Size) {
	e := r.e
	if size.Width < 2*rowPad {
		return
	}
	head := e.head(size.Width)
	e.quote.Resize(fyne.NewSize(size.Width, head.height*scale()))
	e.quote.begin()
	e.quote.draw(placed{head, 0})
	e.quote.end()
	x, gap := Scaled(rowPad), Scaled(editorGap)
	w := size.Width - 2*x
	done := e.done.MinSize()
	y := size.Height - gap - done.Height
	e.done.Move(fyne.NewPos(size.Width-x-done.Width, y))
	e.done.Resize(done)
	e.saved.Move(fyne.NewPos(x, y+(done.Height-e.saved.MinSize().Height)/2))
	tags := e.tags.MinSize().Height
	y -= gap + tags
	e.tags.Move(fyne.NewPos(x, y))
	e.tags.Resize(fyne.NewSize(w, tags))
	top := head.height * scale()
	e.text.Move(fyne.NewPos(x, top))
	e.text.Resize(fyne.NewSize(w, max(e.text.MinSize().Height, y-gap-top)))
	place(e.line, 0, size.Height-1, size.Width, 1)
}

func (r noteEditorRenderer) paint() {
	say := "Saved as you type"
	if r.e.lost {
		say = "Not saved yet: in this window only"
	}
	write(r.e.saved, say, Scaled(SizeSmall), ColorSoft)
	r.e.line.FillColor = colorOf(ColorHairline)
}

func (r noteEditorRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 60) }

// Refresh follows a change of theme or note.
func (r noteEditorRenderer) Refresh() {
	r.paint()
	r.Layout(r.e.Size())
	canvas.Refresh(r.e)
}

func (r noteEditorRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.quote, r.e.text, r.e.tags, r.e.saved, r.e.done, r.e.line}
}

func (r noteEditorRenderer) Destroy() {}

// noteField is a field of one line or several that ends with Esc or Ctrl+Enter,
// and leaves Tab and the keys that write nothing to the window.
type noteField struct {
	widget.Entry

	onDone     func()
	onKey      func(*fyne.KeyEvent)
	onShortcut func(fyne.Shortcut)
}

var (
	_ fyne.Tabbable   = (*noteField)(nil)
	_ fyne.Accessible = (*noteField)(nil)
)

func newNoteField(placeholder string) *noteField {
	f := &noteField{}
	f.PlaceHolder = placeholder
	f.ExtendBaseWidget(f)
	return f
}

// AcceptsTab lets Tab go on to the tags.
func (f *noteField) AcceptsTab() bool { return false }

// TypedKey edits, ends, or hands on.
func (f *noteField) TypedKey(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape:
		f.onDone()
	case len(k.Name) > 1 && k.Name[0] == 'F' && f.onKey != nil: // F1 to F12
		f.onKey(k)
	default:
		f.Entry.TypedKey(k)
	}
}

// TypedShortcut edits, ends, or hands on.
func (f *noteField) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	switch {
	case ok && (custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter) && custom.Modifier == fyne.KeyModifierShortcutDefault:
		f.onDone()
	case !edits(s) && f.onShortcut != nil:
		f.onShortcut(s)
	default:
		f.Entry.TypedShortcut(s)
	}
}

// AccessibilityLabel is what the empty field says.
func (f *noteField) AccessibilityLabel() string { return f.PlaceHolder }

// AccessibilityRole is that of text: Fyne knows none for a field.
func (f *noteField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
