package pane

import (
	"image"
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/stable"
)

// GutterWidth is the space between the pages that the ribbons cross.
const GutterWidth float32 = 72

// slimmest is the least thickness, in pixels, that a ribbon is drawn and can
// be hit at.
const slimmest = float32(5)

// Ribbon joins a band of page A, at the gutter's left edge, to a band of page
// B at its right. The bands are in the gutter's own coordinates and may lie
// partly or wholly outside it.
type Ribbon struct {
	ATop, ABottom, BTop, BBottom float32
	Kind                         reading.Kind
	Item                         int
	Strong                       bool // in focus
}

// at is the ribbon's upper and lower edge at u, 0 at its left end and 1 at
// its right: the cubic curve that leaves and arrives level. The same formula
// draws the ribbon and finds it under the pointer.
func (r Ribbon) at(u float32) (top, bottom float32) {
	e := u * u * (3 - 2*u)
	top, bottom = r.ATop+(r.BTop-r.ATop)*e, r.ABottom+(r.BBottom-r.ABottom)*e
	if lack := slimmest - (bottom - top); lack > 0 {
		top, bottom = top-lack/2, bottom+lack/2
	}
	return top, bottom
}

// rim is the thickness of the lines along a ribbon.
const rim = float32(1)

func (r Ribbon) upperRim(u float32) (top, bottom float32) {
	top, _ = r.at(u)
	return top, top + rim
}

func (r Ribbon) lowerRim(u float32) (top, bottom float32) {
	_, bottom = r.at(u)
	return bottom - rim, bottom
}

// Ribbons is the gutter.
type Ribbons struct {
	widget.BaseWidget

	OnTapped func(item int) // reading.None beside all ribbons
	OnHover  func(item int) // reading.None beside all ribbons

	OnPointer func(at fyne.Position) // it moved, to a place of the window

	ribbons []Ribbon
	hover   int
	ground  *canvas.Rectangle
	raster  *canvas.Raster
	edges   [2]*canvas.Rectangle // the hairlines along the pages
}

var (
	_ fyne.Tappable      = (*Ribbons)(nil)
	_ desktop.Hoverable  = (*Ribbons)(nil)
	_ desktop.Cursorable = (*Ribbons)(nil)
)

// NewRibbons makes an empty gutter.
func NewRibbons() *Ribbons {
	r := &Ribbons{hover: reading.None, ground: canvas.NewRectangle(color.Transparent)}
	r.raster = canvas.NewRaster(r.draw)
	r.edges = [2]*canvas.Rectangle{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
	r.ExtendBaseWidget(r)
	return r
}

// Set replaces the ribbons; later ones lie above earlier ones, strong ones above all.
func (r *Ribbons) Set(ribbons []Ribbon) {
	if slices.Equal(ribbons, r.ribbons) {
		return
	}
	r.ribbons = slices.Clone(ribbons)
	stable.Sort(r.ribbons, func(a, b Ribbon) int { return rank(a) - rank(b) })
	r.raster.Refresh()
}

// rank puts statements, which are broad, below passages, and what is in focus
// above both.
func rank(r Ribbon) int {
	n := 0
	if r.Kind != reading.Statement {
		n++
	}
	if r.Strong {
		n += 2
	}
	return n
}

// draw paints w x h pixels of the screen, not of the window's units.
func (r *Ribbons) draw(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	size := r.Size()
	if size.Width <= 0 || w <= 0 {
		return img
	}
	scale := float32(w) / size.Width
	for _, b := range r.ribbons {
		ink := r.ink(b)
		fillBand(img, b.at, scale, ink)
		if c, ok := rimColor(b.Kind); ok {
			c.A = ink.A
			fillBand(img, b.upperRim, scale, c)
			fillBand(img, b.lowerRim, scale, c)
		}
	}
	return img
}

// ink is the colour of a ribbon: the stronger ones are those in focus or
// under the pointer, and the others step back when anything is in focus.
func (r *Ribbons) ink(b Ribbon) color.NRGBA {
	c := kit.ColorOf(KindColor(b.Kind))
	strong := b.Strong || b.Item == r.hover && b.Item != reading.None
	share := float32(.85)
	if b.Kind.Framing() { // the colour of a thin line: too strong for a band
		share = .25
	} else if b.Kind == reading.Statement {
		share = .2
		if strong {
			share = .5
		}
	} else if !strong {
		if r.focused() {
			share = .4
		}
	} else {
		share = 1
	}
	c.A = uint8(float32(c.A) * share)
	return c
}

func (r *Ribbons) focused() bool {
	return slices.ContainsFunc(r.ribbons, func(b Ribbon) bool { return b.Strong })
}

// rimColor is the colour of the two lines along a ribbon that set its kind
// apart without its fill, as the outlines of the marks do.
func rimColor(k reading.Kind) (c color.NRGBA, ok bool) {
	switch k {
	case reading.Voice:
		return kit.ColorOf(kit.ColorOutline), true
	case reading.Copy:
		return kit.ColorOf(kit.ColorCopyTick), true
	}
	return c, false
}

// fillBand fills the band between two edges, column by column; at gives the
// edges at 0..1 of the way across.
func fillBand(img *image.RGBA, at func(u float32) (top, bottom float32), scale float32, c color.NRGBA) {
	w, h := img.Bounds().Dx(), img.Bounds().Dy()
	t0, b0 := at(0)
	for x := range w {
		t1, b1 := at(float32(x+1) / float32(w))
		upper, lower := newRamp(t0*scale, t1*scale), newRamp(b0*scale, b1*scale)
		for y := max(0, int(upper.from)-1); y < h && float32(y) <= lower.to+1; y++ {
			cover := float32(1)
			if middle := float32(y) + .5; middle < upper.to+.5 || middle > lower.from-.5 {
				cover = upper.past(middle) - lower.past(middle)
			}
			blend((*[4]uint8)(img.Pix[img.PixOffset(x, y):]), c, cover)
		}
		t0, b0 = t1, b1
	}
}

// ramp is how an edge crosses a column of pixels: between from and to.
type ramp struct{ from, to float32 }

func newRamp(a, b float32) ramp { return ramp{min(a, b), max(a, b)} }

// past is the share of a pixel with its middle at y that lies below the edge.
func (r ramp) past(y float32) float32 {
	return max(0, min(1, (y-r.from+.5)/(r.to-r.from+1)))
}

// blend lays c over a premultiplied pixel that it covers in part.
func blend(pix *[4]uint8, c color.NRGBA, cover float32) {
	if cover <= 0 {
		return
	}
	alpha := uint32(float32(c.A)*cover + .5)
	rest := 255 - alpha
	pix[0] = uint8((uint32(c.R)*alpha + uint32(pix[0])*rest + 127) / 255)
	pix[1] = uint8((uint32(c.G)*alpha + uint32(pix[1])*rest + 127) / 255)
	pix[2] = uint8((uint32(c.B)*alpha + uint32(pix[2])*rest + 127) / 255)
	pix[3] = uint8((255*alpha + uint32(pix[3])*rest + 127) / 255)
}

// hit is the item of the uppermost ribbon at p.
func (r *Ribbons) hit(p fyne.Position) int {
	if w := r.Size().Width; w > 0 {
		for _, b := range slices.Backward(r.ribbons) {
			if top, bottom := b.at(p.X / w); top <= p.Y && p.Y < bottom {
				return b.Item
			}
		}
	}
	return reading.None
}

// Tapped reports the ribbon that was hit.
func (r *Ribbons) Tapped(e *fyne.PointEvent) {
	if r.OnTapped != nil {
		r.OnTapped(r.hit(e.Position))
	}
}

// MouseIn is a MouseMoved.
func (r *Ribbons) MouseIn(e *desktop.MouseEvent) { r.MouseMoved(e) }

// MouseMoved strengthens the ribbon under the pointer.
func (r *Ribbons) MouseMoved(e *desktop.MouseEvent) {
	r.point(r.hit(e.Position))
	if r.OnPointer != nil {
		r.OnPointer(e.AbsolutePosition)
	}
}

// MouseOut lets go of it.
func (r *Ribbons) MouseOut() { r.point(reading.None) }

func (r *Ribbons) point(item int) {
	if item == r.hover {
		return
	}
	r.hover = item
	r.raster.Refresh()
	if r.OnHover != nil {
		r.OnHover(item)
	}
}

// Cursor is a pointer over a ribbon.
func (r *Ribbons) Cursor() desktop.Cursor {
	if r.hover != reading.None {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer is for Fyne.
func (r *Ribbons) CreateRenderer() fyne.WidgetRenderer {
	n := ribbonsRenderer{r}
	n.colour()
	return n
}

type ribbonsRenderer struct{ r *Ribbons }

func (n ribbonsRenderer) Layout(size fyne.Size) {
	n.r.ground.Resize(size)
	n.r.raster.Resize(size)
	kit.Place(n.r.edges[0], 0, 0, 1, size.Height)
	kit.Place(n.r.edges[1], size.Width-1, 0, 1, size.Height)
}

func (n ribbonsRenderer) MinSize() fyne.Size { return fyne.NewSize(GutterWidth, 1) }

// Refresh follows a change of theme.
func (n ribbonsRenderer) Refresh() {
	n.colour()
	n.r.raster.Refresh()
	canvas.Refresh(n.r)
}

func (n ribbonsRenderer) colour() {
	n.r.ground.FillColor = kit.ColorOf(kit.ColorGround)
	n.r.edges[0].FillColor = kit.ColorOf(kit.ColorHairline)
	n.r.edges[1].FillColor = kit.ColorOf(kit.ColorHairline)
}

func (n ribbonsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{n.r.ground, n.r.edges[0], n.r.edges[1], n.r.raster}
}

func (n ribbonsRenderer) Destroy() {}
