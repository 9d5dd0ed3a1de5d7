package pane

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

// OverviewWidth is the width of the strip.
const OverviewWidth float32 = 14

// leastThumb keeps the thumb of a long article visible.
const leastThumb = float32(12)

// tickReach is how far from the middle of a tick, in pixels, it can be hit.
const tickReach = float32(3)

// Tick stands for a mark in the overview. At is the mark's place in the
// article, 0 at its top and 1 at its end.
type Tick struct {
	At   float32
	Kind reading.Kind
	Item int // number of the item, reading.None when it belongs to none
	Pos  int // byte of the source where the mark begins
}

// Overview is the strip outside a page: the whole article in miniature, with
// a tick for every mark and a thumb for what is on screen. Ticks of different
// families differ in shape as well as colour: underlines are half as long,
// statements stand at the edge towards the page, and see tickGaps.
type Overview struct {
	widget.BaseWidget

	Side reading.Side // decides at which edge its hairline stands

	OnGo    func(at float32)    // the reader pointed at this place, 0..1, to have it amid the view
	OnTick  func(item, pos int) // the reader hit the tick of an item
	OnHover func(item int)      // the tick under the pointer, reading.None beside all

	OnPointer func(at fyne.Position) // it moved, to a place of the window

	ticks       []Tick
	hover       int
	top, bottom float32
	ground      *canvas.Rectangle
	edge        *canvas.Rectangle
	raster      *canvas.Raster
	thumb       *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*Overview)(nil)
	_ fyne.Draggable     = (*Overview)(nil)
	_ fyne.Accessible    = (*Overview)(nil)
	_ desktop.Hoverable  = (*Overview)(nil)
	_ desktop.Cursorable = (*Overview)(nil)
)

// NewOverview makes an empty strip.
func NewOverview(side reading.Side) *Overview {
	o := &Overview{
		Side: side, bottom: 1, hover: reading.None,
		ground: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(color.Transparent), thumb: canvas.NewRectangle(color.Transparent),
	}
	o.thumb.CornerRadius = 3
	o.raster = canvas.NewRaster(o.draw)
	o.ExtendBaseWidget(o)
	return o
}

// SetTicks replaces all ticks; later ones are drawn over earlier ones.
func (o *Overview) SetTicks(ticks []Tick) {
	if slices.Equal(ticks, o.ticks) {
		return
	}
	o.ticks = slices.Clone(ticks)
	o.raster.Refresh()
}

// SetThumb says which part of the article is on screen, both 0..1.
func (o *Overview) SetThumb(top, bottom float32) {
	o.top, o.bottom = top, bottom
	o.placeThumb()
}

func (o *Overview) placeThumb() {
	h := o.Size().Height
	tall := max(leastThumb, min(1, o.bottom-o.top)*h)
	y := min(o.top*h, h-tall)
	kit.Place(o.thumb, 1, max(0, y), o.Size().Width-2, tall)
}

func (o *Overview) draw(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if o.Size().Width <= 0 {
		return img
	}
	scale := float32(w) / o.Size().Width
	for _, t := range o.ticks {
		x0, x1 := o.reach(t.Kind)
		y := int(tickTop(t, float32(h)/scale)*scale + .5)
		unit := max(1, int(scale+.5))
		r := image.Rect(int(x0*scale+.5), y, int(x1*scale+.5), y+tickHeight*unit)
		draw.Draw(img, r, image.NewUniform(tickColor(t.Kind)), image.Point{}, draw.Over)
		for _, gap := range tickGaps(t.Kind, r, unit) {
			draw.Draw(img, gap, image.Transparent, image.Point{}, draw.Src)
		}
	}
	return img
}

// tickGaps is what is left out of a tick, so that kinds differ in shape: a
// copy is two lines, a voice an outline, names are one line; of the underlines
// naming is dotted, wording broken in two, and what is only here a third lower;
// a note is the two ends of one.
func tickGaps(k reading.Kind, r image.Rectangle, unit int) []image.Rectangle {
	column := func(from, to int) image.Rectangle {
		return image.Rect(r.Min.X+from*unit, r.Min.Y, r.Min.X+to*unit, r.Max.Y)
	}
	switch k {
	case reading.Copy:
		return []image.Rectangle{image.Rect(r.Min.X, r.Min.Y+unit, r.Max.X, r.Max.Y-unit)}
	case reading.Voice:
		return []image.Rectangle{image.Rect(r.Min.X+unit, r.Min.Y+unit, r.Max.X-unit, r.Max.Y-unit)}
	case reading.Name, reading.Stock, reading.Furniture:
		return []image.Rectangle{image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Max.Y-unit)}
	case reading.Naming:
		return []image.Rectangle{column(1, 2), column(3, 4)}
	case reading.Wording:
		return []image.Rectangle{column(2, 3)}
	case reading.OnlyHere:
		return []image.Rectangle{image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Min.Y+unit)}
	case reading.Noted:
		return []image.Rectangle{column(2, 6)}
	}
	return nil
}

const (
	tickHeight = 3.0 // of a tick, in pixels
	stripRim   = 3.0 // from either edge of the strip to a tick that goes across
)

// tickTop is the y of a tick in a strip of height h.
func tickTop(t Tick, h float32) float32 { return t.At * (h - tickHeight) }

// reach is how far across the strip a tick goes.
func (o *Overview) reach(k reading.Kind) (x0, x1 float32) {
	w := o.Size().Width
	inner, outer := w-stripRim, float32(stripRim) // towards the page, towards the window's edge
	if o.Side == reading.B {
		inner, outer = outer, inner
	}
	switch k {
	case reading.Statement:
		mid := inner + (outer-inner)*.45
		return min(inner, mid), max(inner, mid)
	case reading.Naming, reading.Wording, reading.Attribution, reading.OnlyHere:
		mid := outer + (inner-outer)*.6
		return min(outer, mid), max(outer, mid)
	}
	return stripRim, w - stripRim
}

// tickColor is darker than a fill: a tick is too small for a pale one.
func tickColor(k reading.Kind) color.NRGBA {
	switch k {
	case reading.Quotation, reading.Voice:
		return kit.ColorOf(kit.ColorTick)
	case reading.Copy:
		return kit.ColorOf(kit.ColorCopyTick)
	case reading.Name, reading.Stock, reading.Furniture:
		return kit.ColorOf(kit.ColorFaint)
	}
	return kit.ColorOf(KindColor(k))
}

// hit is the tick of an item that is nearest to p.
func (o *Overview) hit(p fyne.Position) (tick Tick, ok bool) {
	least := float64(o.Size().Width)
	for _, t := range o.ticks {
		dy := p.Y - tickTop(t, o.Size().Height) - tickHeight/2
		if t.Item == reading.None || dy < -tickReach || dy > tickReach {
			continue
		}
		x0, x1 := o.reach(t.Kind)
		dx := max(0, x0-p.X, p.X-x1)
		if away := math.Hypot(float64(dx), float64(dy)); away <= least {
			tick, ok, least = t, true, away // of two alike the one that is drawn above
		}
	}
	return tick, ok
}

// Tapped takes a tick, or goes there.
func (o *Overview) Tapped(e *fyne.PointEvent) {
	if t, ok := o.hit(e.Position); ok && o.OnTick != nil {
		o.OnTick(t.Item, t.Pos)
		return
	}
	o.goTo(e.Position.Y)
}

// Dragged goes along.
func (o *Overview) Dragged(e *fyne.DragEvent) { o.goTo(e.Position.Y) }

// DragEnd is there because Dragged is.
func (o *Overview) DragEnd() {}

func (o *Overview) goTo(y float32) {
	if h := o.Size().Height; o.OnGo != nil && h > 0 {
		o.OnGo(max(0, min(1, y/h)))
	}
}

// MouseIn strengthens the thumb.
func (o *Overview) MouseIn(e *desktop.MouseEvent) {
	o.colourThumb(kit.ColorAccent)
	o.MouseMoved(e)
}

// MouseMoved reports the tick under the pointer when it is another one.
func (o *Overview) MouseMoved(e *desktop.MouseEvent) {
	item := reading.None
	if t, ok := o.hit(e.Position); ok {
		item = t.Item
	}
	o.point(item)
	if o.OnPointer != nil {
		o.OnPointer(e.AbsolutePosition)
	}
}

// MouseOut calms the thumb.
func (o *Overview) MouseOut() {
	o.colourThumb(kit.ColorSoft)
	o.point(reading.None)
}

func (o *Overview) point(item int) {
	if item == o.hover {
		return
	}
	o.hover = item
	if o.OnHover != nil {
		o.OnHover(item)
	}
}

// Cursor is a hand over a tick.
func (o *Overview) Cursor() desktop.Cursor {
	if o.hover != reading.None {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (o *Overview) colourThumb(c fyne.ThemeColorName) {
	kit.Outline(o.thumb, c, 1)
	o.thumb.Refresh()
}

// AccessibilityLabel tells what the strip shows: how much is marked and what
// part of the article is on screen.
func (o *Overview) AccessibilityLabel() string {
	percent := func(f float32) int { return int(100*max(0, min(1, f)) + .5) }
	return kit.N(len(o.ticks), "Overview of page {{.Page}}: {{.N}} mark, {{.Top}} to {{.Bottom}} per cent of the article on screen",
		"Overview of page {{.Page}}: {{.N}} marks, {{.Top}} to {{.Bottom}} per cent of the article on screen",
		kit.With{"Page": o.Side, "Top": percent(o.top), "Bottom": percent(o.bottom)})
}

// AccessibilityRole says that this is text to read: the keys of the page do
// what a click here does.
func (o *Overview) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (o *Overview) CreateRenderer() fyne.WidgetRenderer {
	r := overviewRenderer{o}
	r.colour()
	return r
}

type overviewRenderer struct{ o *Overview }

func (r overviewRenderer) Layout(size fyne.Size) {
	r.o.ground.Resize(size)
	r.o.raster.Resize(size)
	x := size.Width - 1
	if r.o.Side == reading.B {
		x = 0
	}
	kit.Place(r.o.edge, x, 0, 1, size.Height)
	r.o.placeThumb()
}

func (r overviewRenderer) MinSize() fyne.Size { return fyne.NewSize(OverviewWidth, 1) }

// Refresh follows a change of theme.
func (r overviewRenderer) Refresh() {
	r.colour()
	r.o.raster.Refresh()
	canvas.Refresh(r.o)
}

func (r overviewRenderer) colour() {
	r.o.ground.FillColor = kit.ColorOf(kit.ColorGround)
	r.o.edge.FillColor = kit.ColorOf(kit.ColorHairline)
	kit.Outline(r.o.thumb, kit.ColorSoft, 1)
}

func (r overviewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.o.ground, r.o.edge, r.o.raster, r.o.thumb}
}

func (r overviewRenderer) Destroy() {}
