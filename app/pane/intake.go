package pane

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// The measures of an intake, at the usual size of the interface.
const (
	intakeFields = float32(268) // the width of the column of fields
	intakeGap    = float32(20)
	intakeHeight = float32(456)
	fieldStep    = float32(62) // a label, a field, and the gap below it
	fieldLabel   = float32(20)
)

// Fact is something known about an article that a reader may correct.
type Fact struct {
	Key   string // as text.Document.Evidence spells it
	Label string // "Outlet"
	Value string
	Known string    // whence: "read in the text", "not stated"
	Place text.Span // where it was read, empty when it was not
}

// Intake shows a text that has come in beside what was read from it. Every
// fact is outlined where it stands, and in focus while its field has the
// keyboard.
type Intake struct {
	widget.BaseWidget

	OnKey func(*fyne.KeyEvent) // keys that the fields have no use for

	remarks *Remarks
	text    fyne.Widget // what came in
	lit     func(Fact)  // shows where a fact was read
	rim     *canvas.Rectangle
	facts   []Fact
	labels  []*canvas.Text
	known   []*canvas.Text
	fields  []*kit.Field
	boxes   []fyne.CanvasObject
}

var (
	_ fyne.Widget     = (*Intake)(nil)
	_ fyne.Accessible = (*Intake)(nil)
)

// NewIntake shows d and what is known of it, below remarks.
func NewIntake(d *text.Document, facts []Fact, remarks ...Remark) *Intake {
	page := NewArticle()
	page.SetType(Type{Size: kit.Scaled(15), Chars: Usual.Chars, Lead: Usual.Lead})
	page.SetDocument(d, d.Fields)
	var marks []reading.Mark
	for _, f := range facts {
		if !f.Place.Empty() {
			marks = append(marks, reading.Mark{Span: f.Place, Kind: reading.Found, Item: reading.None})
		}
	}
	page.SetMarks(marks)
	n := newIntake(page, facts, remarks)
	n.lit = func(f Fact) { light(page, f.Place) }
	page.OnKey = func(e *fyne.KeyEvent) { n.hand(e) }
	return n
}

// NewRawIntake shows what was read of a file beside what it holds.
func NewRawIntake(raw *RawText, facts []Fact, remarks ...Remark) *Intake {
	n := newIntake(raw, facts, remarks)
	n.lit = func(f Fact) { raw.Light(f.Key) }
	raw.OnKey = func(e *fyne.KeyEvent) { n.hand(e) }
	return n
}

func newIntake(text fyne.Widget, facts []Fact, remarks []Remark) *Intake {
	n := &Intake{text: text, rim: &canvas.Rectangle{}, facts: facts, remarks: NewRemarks(remarks)}
	for _, f := range facts {
		n.add(f)
	}
	n.remarks.OnKey = n.hand
	n.ExtendBaseWidget(n)
	return n
}

func (n *Intake) add(f Fact) {
	field := kit.NewField(f.Known, nil)
	field.Text, field.OnKey = f.Value, n.hand
	field.OnFocused = func() { n.lit(f) }
	n.fields = append(n.fields, field)
	n.boxes = append(n.boxes, field.Dressed())
	n.labels = append(n.labels, canvas.NewText(f.Label, nil))
	n.known = append(n.known, canvas.NewText("", nil))
}

// Value is what stands in the field of a fact now.
func (n *Intake) Value(key string) string {
	for i, f := range n.facts {
		if f.Key == key {
			return n.fields[i].Text
		}
	}
	return ""
}

// First is the field that takes the keyboard at first.
func (n *Intake) First() fyne.Focusable { return n.fields[0] }

// Remarks are the sentences above the text.
func (n *Intake) Remarks() []string { return n.remarks.Words() }

// light brings the place of a fact on screen and dims the rest.
func light(page *Article, place text.Span) {
	if place.Empty() {
		page.SetFocus(nil)
		return
	}
	page.SetFocus([]text.Span{place})
	top, _ := page.Band(place)
	page.ScrollTo(top-page.Height()/3, true)
}

func (n *Intake) hand(e *fyne.KeyEvent) {
	if n.OnKey != nil {
		n.OnKey(e)
	}
}

// AccessibilityLabel says what this is.
func (n *Intake) AccessibilityLabel() string {
	return lang.L("The text that came in, and what was read from it")
}

// AccessibilityRole is that of text.
func (n *Intake) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (n *Intake) CreateRenderer() fyne.WidgetRenderer {
	r := intakeRenderer{n}
	r.paint()
	return r
}

type intakeRenderer struct{ n *Intake }

func (r intakeRenderer) MinSize() fyne.Size {
	return fyne.NewSize(kit.Scaled(intakeFields)+300, kit.Scaled(intakeHeight))
}

func (r intakeRenderer) Layout(size fyne.Size) {
	n, wide, step := r.n, kit.Scaled(intakeFields), kit.Scaled(fieldStep)
	left := size.Width - wide - kit.Scaled(intakeGap)
	top := min(n.remarks.HighAt(left), kit.Whole(size.Height/3))
	n.remarks.Resize(fyne.NewSize(left, top))
	if top > 0 {
		top += kit.Scaled(4)
	}
	kit.Place(n.rim, 0, top, left, size.Height-top)
	n.text.Move(fyne.NewPos(1, top+1))
	n.text.Resize(fyne.NewSize(left-2, size.Height-top-2))
	x := size.Width - wide
	for i, box := range n.boxes {
		y := float32(i) * step
		n.labels[i].Move(fyne.NewPos(x, y))
		n.known[i].Move(fyne.NewPos(size.Width-n.known[i].MinSize().Width, y))
		box.Move(fyne.NewPos(x, y+kit.Scaled(fieldLabel)))
		box.Resize(fyne.NewSize(wide, box.MinSize().Height))
	}
}

func (r intakeRenderer) paint() {
	kit.Outline(r.n.rim, kit.ColorHairline, 1)
	for i, l := range r.n.labels {
		kit.Write(l, r.n.facts[i].Label, kit.Scaled(kit.SizeSmall), kit.ColorSoft)
		known := r.n.facts[i].Known
		if r.n.facts[i].Value == "" {
			known = "" // the empty field says it
		}
		kit.Write(r.n.known[i], known, kit.Scaled(kit.SizeSmall), kit.ColorSoft)
	}
}

// Refresh follows a change of theme.
func (r intakeRenderer) Refresh() {
	r.paint()
	r.Layout(r.n.Size())
	canvas.Refresh(r.n)
}

func (r intakeRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.n.remarks, r.n.rim, r.n.text}
	for i, box := range r.n.boxes {
		objects = append(objects, r.n.labels[i], r.n.known[i], box)
	}
	return objects
}

func (r intakeRenderer) Destroy() {}

// Within is what takes another look by itself.
func (n *Intake) Within() []fyne.CanvasObject {
	return append(slices.Clone(n.boxes), n.text, n.remarks)
}

// Raw is what the file holds, nil where the text is shown as a page.
func (n *Intake) Raw() *RawText {
	raw, _ := n.text.(*RawText)
	return raw
}
