package pane

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

const (
	chipHeight  = float32(26)
	chipPad     = float32(9)
	swatchWide  = float32(14)
	swatchTall  = float32(10)
	swatchRight = float32(6) // from swatch to label
)

// Chip switches a family of marks on and off; its swatch is drawn as the mark
// is. When it is off the swatch is hollow and the label soft.
type Chip struct {
	widget.BaseWidget
	kit.Control
	kit.Tipping

	Label     string
	About     string // what the marks are, for the tip; "" for none
	Kind      reading.Kind
	OnChanged func(on bool)

	on     bool
	count  int
	label  *canvas.Text
	swatch []*canvas.Rectangle
}

var (
	_ fyne.Tappable     = (*Chip)(nil)
	_ fyne.Focusable    = (*Chip)(nil)
	_ fyne.Accessible   = (*Chip)(nil)
	_ desktop.Hoverable = (*Chip)(nil)
)

// NewChip makes a chip that is on and counts nothing.
func NewChip(label string, kind reading.Kind, changed func(on bool)) *Chip {
	c := &Chip{
		Label: label, Kind: kind, OnChanged: changed,
		on: true, Control: kit.Control{Ground: kit.NewGround(chipHeight/2, true)}, label: canvas.NewText("", nil),
	}
	for range swatchParts(kind) {
		c.swatch = append(c.swatch, canvas.NewRectangle(color.Transparent))
	}
	c.ExtendBaseWidget(c)
	c.paint()
	return c
}

// On reports whether the marks are shown.
func (c *Chip) On() bool { return c.on }

// SetOn switches without calling OnChanged.
func (c *Chip) SetOn(on bool) {
	c.on = on
	c.paint()
}

// SetCount sets the number after the label.
func (c *Chip) SetCount(n int) {
	c.count = n
	c.paint()
	c.Refresh() // it may need another width
}

// Tapped switches.
func (c *Chip) Tapped(*fyne.PointEvent) {
	c.Tip(c, kit.Tip{})
	c.SetOn(!c.on)
	if c.OnChanged != nil {
		c.OnChanged(c.on)
	}
}

// MouseIn shows the pointer, and what the marks are.
func (c *Chip) MouseIn(*desktop.MouseEvent) {
	c.Ground.Hover(true)
	if c.About == "" {
		return
	}
	does := lang.L("Click to hide them.")
	if !c.on {
		does = lang.L("Hidden: click to show them.")
	}
	c.Tip(c, kit.Tip{Text: c.About + ".\n" + does})
}

// MouseOut shows that it left.
func (c *Chip) MouseOut() {
	c.Ground.Hover(false)
	c.Tip(c, kit.Tip{})
}

// TypedKey switches.
func (c *Chip) TypedKey(e *fyne.KeyEvent) { c.Press(e, c.Tapped) }

// AccessibilityLabel tells label, count and state.
func (c *Chip) AccessibilityLabel() string {
	state := lang.L("shown")
	if !c.on {
		state = lang.L("hidden")
	}
	return c.text() + ", " + state
}

func (c *Chip) text() string { return c.Label + " " + strconv.Itoa(c.count) }

func (c *Chip) paint() {
	ink := kit.ColorInk
	if !c.on || c.count == 0 {
		ink = kit.ColorSoft
	}
	kit.Write(c.label, c.text(), kit.ControlText, ink)
	c.Ground.Paint()
	for i, r := range c.swatch {
		r.FillColor, r.StrokeColor, r.StrokeWidth = kit.ColorOf(KindColor(c.Kind)), nil, 0
		if i > 0 {
			r.FillColor = edgeColor(c.Kind)
		}
		if c.Kind == reading.Noted && i == 0 {
			kit.Outline(r, kit.ColorSoft, 1)
		}
		if c.Kind == reading.Voice {
			r.StrokeColor, r.StrokeWidth = kit.ColorOf(kit.ColorOutline), 1
		}
		if !c.on {
			kit.Outline(r, kit.ColorFaint, 1)
		}
		r.Refresh()
	}
}

// swatchParts is how a kind of mark is drawn within 14 x 10.
func swatchParts(k reading.Kind) []fyne.Position {
	switch k {
	case reading.Naming:
		return []fyne.Position{{X: 0}, {X: 4}, {X: 8}, {X: 12}}
	case reading.Wording:
		return []fyne.Position{{X: 0}, {X: 8}}
	case reading.OnlyHere:
		return []fyne.Position{{Y: 0}, {Y: 5}, {Y: 10}}
	case reading.Copy:
		return []fyne.Position{{}, {}, {X: swatchWide - endWidth}}
	case reading.Quotation, reading.Name:
		return []fyne.Position{{}, {Y: swatchTall - edgeHeight}}
	case reading.Noted:
		return []fyne.Position{{}, {X: 2.5, Y: 3.5}, {X: 2.5, Y: 6.5}}
	}
	return []fyne.Position{{}}
}

// edgeHeight is the line on which the swatch of a pale fill stands: alone it
// would be too weak a sign on a control.
const edgeHeight = float32(2)

// edgeColor is the colour of all parts of a swatch but the first.
func edgeColor(k reading.Kind) color.NRGBA {
	switch k {
	case reading.Quotation, reading.Copy, reading.Name:
		return tickColor(k)
	}
	return kit.ColorOf(KindColor(k))
}

// swatchSize is the size of one part, and where the parts stand in 14 x 10.
func swatchSize(k reading.Kind) (size fyne.Size, at fyne.Position) {
	switch k {
	case reading.Naming:
		return fyne.NewSize(2, 2), fyne.NewPos(0, 7)
	case reading.Wording:
		return fyne.NewSize(6, 2), fyne.NewPos(0, 7)
	case reading.Attribution, reading.Differing:
		return fyne.NewSize(swatchWide, 2), fyne.NewPos(0, 7)
	case reading.Statement:
		return fyne.NewSize(barWidth, 12), fyne.NewPos(6, -1)
	case reading.OnlyHere:
		return fyne.NewSize(barWidth, 3), fyne.NewPos(6, -1)
	case reading.Noted:
		return fyne.NewSize(leafWide, leafTall), fyne.NewPos(3, -1)
	}
	return fyne.NewSize(swatchWide, swatchTall), fyne.Position{}
}

func swatchRadius(k reading.Kind, part fyne.Size) float32 {
	if k == reading.Copy {
		return 0
	}
	return min(2, part.Height/2-.5)
}

// CreateRenderer is for Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer { return chipRenderer{c} }

type chipRenderer struct{ c *Chip }

func (r chipRenderer) Layout(size fyne.Size) {
	y := (size.Height - chipHeight) / 2
	kit.Place(r.c.Ground.Rect, 0, y, size.Width, chipHeight)
	part, at := swatchSize(r.c.Kind)
	for i, p := range swatchParts(r.c.Kind) {
		at := at.Add(p).AddXY(chipPad, y+(chipHeight-swatchTall)/2)
		switch {
		case i > 0 && r.c.Kind == reading.Copy:
			part.Width = endWidth
		case i > 0 && r.c.Kind == reading.Noted:
			part = fyne.NewSize(leafWide-5, 1)
		case i > 0 && r.c.Kind <= reading.Name:
			part.Height = edgeHeight
		}
		kit.Place(r.c.swatch[i], at.X, at.Y, part.Width, part.Height)
		r.c.swatch[i].CornerRadius = swatchRadius(r.c.Kind, part)
	}
	box := r.c.label.MinSize()
	r.c.label.Move(fyne.NewPos(chipPad+swatchWide+swatchRight, y+(chipHeight-box.Height)/2))
	r.c.label.Resize(box)
}

func (r chipRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*chipPad+swatchWide+swatchRight+r.c.label.MinSize().Width+2, chipHeight)
}

// Refresh follows a change of theme or count.
func (r chipRenderer) Refresh() {
	r.c.paint()
	r.Layout(r.c.Size())
}

func (r chipRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.c.Ground.Rect}
	for _, s := range r.c.swatch {
		objects = append(objects, s)
	}
	return append(objects, r.c.label)
}

func (r chipRenderer) Destroy() {}
