package pane

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

// NoteEditor is where a note is written: the words it is about, a field for
// the text and one for the tags. It reports every change as it is typed.
type NoteEditor struct {
	widget.BaseWidget

	OnText func(text string)
	OnTags func(typed string)
	OnDone func() // the reader has written what there is to write

	onKey      func(*fyne.KeyEvent)
	onShortcut func(fyne.Shortcut)

	row   reading.NoteRow
	faces typefaces
	quote *sheet
	text  *kit.Field
	tags  *kit.Field
	boxes [2]*kit.FieldBox // of both
	done  *kit.TextButton
	saved *canvas.Text
	line  *canvas.Rectangle
	quiet bool // the fields are filled, not typed in
	lost  bool // what is typed does not get to the disk
}

// NewNoteEditor makes an editor of nothing.
func NewNoteEditor() *NoteEditor {
	e := &NoteEditor{
		faces: newTypefaces(), quote: newSheet(), saved: &canvas.Text{}, line: &canvas.Rectangle{},
		text: kit.NewField(lang.L("Your note"), nil), tags: kit.NewField(lang.L("tags, separated by commas"), nil),
	}
	e.done = kit.NewTextButton(lang.L("Done"), e.end)
	e.text.SetLines(2)
	e.boxes = [2]*kit.FieldBox{e.text.Dressed(), e.tags.Dressed()}
	for _, f := range []*kit.Field{e.text, e.tags} {
		f.OnKey, f.OnShortcut = e.typed, e.shortcut
	}
	e.text.OnChanged = func(s string) { e.changed(e.OnText, s) }
	e.tags.OnChanged = func(s string) { e.changed(e.OnTags, s) }
	e.ExtendBaseWidget(e)
	return e
}

// SetOnKey hands on keys and shortcuts that the editor has no use for.
func (e *NoteEditor) SetOnKey(typed func(*fyne.KeyEvent), shortcut func(fyne.Shortcut)) {
	e.onKey, e.onShortcut, e.done.OnKey = typed, shortcut, typed
}

// typed is a key that writes nothing: Esc ends, and on one line Enter does too.
func (e *NoteEditor) typed(k *fyne.KeyEvent) {
	switch {
	case k.Name == fyne.KeyEscape || k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter:
		e.end()
	case e.onKey != nil:
		e.onKey(k)
	}
}

func (e *NoteEditor) shortcut(s fyne.Shortcut) {
	switch {
	case ends(s):
		e.end()
	case e.onShortcut != nil:
		e.onShortcut(s)
	}
}

// ends reports whether a shortcut is Ctrl+Enter.
func ends(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) && c.Modifier == fyne.KeyModifierShortcutDefault
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
	e.tags.GoToEnd()
	e.text.GoToEnd()
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
	head := e.head(width).height * kit.Scale()
	foot := e.boxes[1].MinSize().Height + kit.Scaled(editorGap) + e.done.MinSize().Height + 2*kit.Scaled(editorGap)
	line := e.boxes[0].MinSize().Height
	return head + 2.4*line + foot, head + line + foot
}

const editorGap = float32(8)

// head sets what kind of note it is and the words it is about.
func (e *NoteEditor) head(width float32) *slip {
	e.faces.follow()
	b := &slip{}
	b.write(strings.ToUpper(e.row.Label), e.faces.smallBold, kit.RowPad, rowTop, smallLead, kit.ColorSoft)
	b.height = e.faces.evidence(b, e.row.Evidence, rowTop+smallLead+4, width/kit.Scale()-2*kit.RowPad, nil) + editorGap
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
	if size.Width < 2*kit.RowPad {
		return
	}
	head := e.head(size.Width)
	e.quote.Resize(fyne.NewSize(size.Width, head.height*kit.Scale()))
	e.quote.begin()
	e.quote.draw(placed{head, 0})
	e.quote.end()
	x, gap := kit.Scaled(kit.RowPad), kit.Scaled(editorGap)
	w := size.Width - 2*x
	done := e.done.MinSize()
	y := size.Height - gap - done.Height
	e.done.Move(fyne.NewPos(size.Width-x-done.Width, y))
	e.done.Resize(done)
	e.saved.Move(fyne.NewPos(x, y+(done.Height-e.saved.MinSize().Height)/2))
	text, tags := e.boxes[0], e.boxes[1]
	y -= gap + tags.MinSize().Height
	tags.Move(fyne.NewPos(x, y))
	tags.Resize(fyne.NewSize(w, tags.MinSize().Height))
	top := head.height * kit.Scale()
	text.Move(fyne.NewPos(x, top))
	text.Resize(fyne.NewSize(w, max(text.MinSize().Height, y-gap-top)))
	kit.Place(e.line, 0, size.Height-1, size.Width, 1)
}

func (r noteEditorRenderer) paint() {
	say := lang.L("Saved as you type")
	if r.e.lost {
		say = lang.L("Not saved yet: in this window only")
	}
	kit.Write(r.e.saved, say, kit.Scaled(kit.SizeSmall), kit.ColorSoft)
	r.e.line.FillColor = kit.ColorOf(kit.ColorHairline)
}

func (r noteEditorRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 60) }

// Refresh follows a change of theme or note.
func (r noteEditorRenderer) Refresh() {
	r.paint()
	r.Layout(r.e.Size())
	canvas.Refresh(r.e)
}

func (r noteEditorRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.e.quote, r.e.boxes[0], r.e.boxes[1], r.e.saved, r.e.done, r.e.line}
}

func (r noteEditorRenderer) Destroy() {}

// Within is what takes another look by itself.
func (e *NoteEditor) Within() []fyne.CanvasObject {
	return []fyne.CanvasObject{e.quote, e.boxes[0], e.boxes[1], e.done}
}
