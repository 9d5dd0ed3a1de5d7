package pane

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

const (
	typographyPad   = float32(16)
	typographyLabel = float32(88)
	typographyWide  = float32(316) // of a control
	typographyGap   = float32(8)   // between rows
)

// Typography is a card on which a reader says how the text is set. Every change
// is told at once; nothing on the card changes before Set.
type Typography struct {
	widget.BaseWidget

	OnStep       func(by int) // a larger or, negative, a smaller size was asked for
	OnType       func(t Type)
	OnAppearance func(a kit.Appearance)

	typ               Type
	contrast          kit.Appearance // more of it, or 0
	size              *kit.Stepper
	chars, lead, look *kit.Segments
	usual             *kit.TextButton
	card, line        *canvas.Rectangle
	labels            [4]*canvas.Text
	note              *canvas.Text
}

var _ fyne.Widget = (*Typography)(nil)

// NewTypography makes a card. Keys that no control on it has a use for go to onKey.
func NewTypography(onKey func(*fyne.KeyEvent)) *Typography {
	y := &Typography{
		size:  kit.NewStepper(),
		chars: kit.NewSegments(lang.L("Length of the lines"), lang.L("short"), lang.L("medium"), lang.L("usual"), lang.L("long")),
		lead:  kit.NewSegments(lang.L("Space between the lines"), lang.L("tight"), lang.X("spacing.usual", "usual"), lang.L("open"), lang.L("wide")),
		look:  kit.NewSegments(lang.L("Appearance"), lang.L("As the desktop"), lang.L("Light"), lang.L("Dark")),
		card:  &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, line: &canvas.Rectangle{},
		note: &canvas.Text{},
	}
	for i, s := range []string{lang.L("Size"), lang.L("Lines"), lang.L("Spacing"), lang.L("Appearance")} {
		y.labels[i] = &canvas.Text{Text: s}
	}
	y.usual = kit.NewTextButton(lang.L("Usual settings"), func() { y.OnType(Usual) })
	y.size.OnKey, y.chars.OnKey, y.lead.OnKey, y.look.OnKey, y.usual.OnKey = onKey, onKey, onKey, onKey, onKey
	y.size.OnStep = func(by int) { y.OnStep(by) }
	y.chars.OnChosen = func(i int) { y.change(func(t *Type) { t.Chars = LineLengths[i] }) }
	y.lead.OnChosen = func(i int) { y.change(func(t *Type) { t.Lead = LineSpacings[i] }) }
	y.look.OnChosen = func(i int) { y.OnAppearance(kit.Appearance(i) | y.contrast) }
	y.ExtendBaseWidget(y)
	return y
}

func (y *Typography) change(do func(*Type)) {
	t := y.typ
	do(&t)
	y.OnType(t)
}

// Set shows how the text is set now, whether its size is the least or the most
// there is, and the appearance.
func (y *Typography) Set(t Type, least, most bool, a kit.Appearance) {
	y.typ, y.contrast = t, a&kit.MoreContrast
	y.size.Set(lang.L("{{.Size}} px", kit.With{"Size": kit.Decimal(t.Size)}), least, most)
	y.chars.SetChosen(max(0, slices.Index(LineLengths, t.Chars)))
	y.lead.SetChosen(max(0, slices.Index(LineSpacings, t.Lead)))
	y.look.SetChosen(int(a.Plain()))
	y.Refresh()
}

// First is the control that has the keyboard first.
func (y *Typography) First() fyne.Focusable { return y.size }

func (y *Typography) paint() {
	y.card.FillColor, y.card.StrokeColor = kit.ColorOf(kit.ColorRaised), kit.ColorOf(kit.ColorFaint)
	y.line.FillColor = kit.ColorOf(kit.ColorHairline)
	for _, l := range y.labels {
		kit.Write(l, l.Text, kit.Scaled(kit.SegmentText), kit.ColorSoft)
	}
	kit.Write(y.note, lang.L("at most {{.Letters}} characters, lines {{.Lead}} apart", kit.With{"Letters": y.typ.Chars, "Lead": kit.Decimal(y.typ.Lead)}), kit.Scaled(kit.SizeSmall), kit.ColorSoft)
}

// CreateRenderer is for Fyne.
func (y *Typography) CreateRenderer() fyne.WidgetRenderer {
	y.paint()
	return typographyRenderer{y}
}

type typographyRenderer struct{ y *Typography }

func (r typographyRenderer) controls() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.y.size, r.y.chars, r.y.lead, r.y.look}
}

func (r typographyRenderer) Layout(size fyne.Size) {
	y, pad, high := r.y, kit.Scaled(typographyPad), kit.Scaled(kit.SegmentsHeight)
	y.card.Resize(size)
	at := pad
	for i, c := range r.controls() {
		c.Move(fyne.NewPos(pad+kit.Scaled(typographyLabel), at))
		c.Resize(fyne.NewSize(size.Width-2*pad-kit.Scaled(typographyLabel), high))
		y.labels[i].Move(fyne.NewPos(pad, at+float32(int(high-y.labels[i].MinSize().Height)/2)))
		at += high + kit.Scaled(typographyGap)
	}
	at += kit.Scaled(typographyGap) / 2
	kit.Place(y.line, pad, at, size.Width-2*pad, 1)
	at += 1 + kit.Scaled(typographyGap) + kit.Scaled(typographyGap)/2
	box := y.usual.MinSize()
	y.usual.Resize(box)
	y.usual.Move(fyne.NewPos(size.Width-pad-box.Width, at))
	y.note.Move(fyne.NewPos(pad, at+float32(int(box.Height-y.note.MinSize().Height)/2)))
}

func (r typographyRenderer) MinSize() fyne.Size {
	rows := 4 * (kit.SegmentsHeight + typographyGap)
	foot := 2*typographyGap + kit.TextButtonHeight
	return fyne.NewSize(kit.Scaled(2*typographyPad+typographyLabel+typographyWide), kit.Scaled(2*typographyPad-4+rows+foot)+1)
}

// Refresh follows a change of theme or settings.
func (r typographyRenderer) Refresh() {
	r.y.paint()
	for _, c := range append(r.controls(), r.y.usual) {
		c.Refresh()
	}
	r.Layout(r.y.Size())
	canvas.Refresh(r.y)
}

func (r typographyRenderer) Objects() []fyne.CanvasObject {
	y := r.y
	objects := []fyne.CanvasObject{y.card, y.line, y.note}
	for i, c := range r.controls() {
		objects = append(objects, y.labels[i], c)
	}
	return append(objects, y.usual)
}

func (r typographyRenderer) Destroy() {}

// Within is what takes another look by itself.
func (y *Typography) Within() []fyne.CanvasObject {
	return typographyRenderer{y}.Objects()
}
