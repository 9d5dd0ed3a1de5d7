package pane

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"diptych/app/kit"
	"diptych/app/reading"
)

func shape(w, h float32) fyne.Size { return fyne.NewSize(w, h) }

// weave is n ribbons that cross each other.
func weave(n int) []Ribbon {
	var rs []Ribbon
	kinds := []reading.Kind{reading.Statement, reading.Quotation, reading.Copy}
	for i := range n {
		y, z := float32(i*120), float32((n-i)*100)
		rs = append(rs, Ribbon{y, y + 50, z, z + 30, kinds[i%3], i, false})
	}
	return rs
}

func painted(img image.Image, x, y int) bool {
	_, _, _, a := img.At(x, y).RGBA()
	return a > 0
}

// A pixel is painted where, and only where, a ribbon can be hit.
func TestRibbonsAreHitWhereTheyAreDrawn(t *testing.T) {
	start(t)
	for _, scale := range []int{1, 2} {
		r := NewRibbons()
		r.Resize(shape(72, 600))
		r.Set([]Ribbon{{ATop: -40, ABottom: 30, BTop: 200, BBottom: 240, Item: 1}, {ATop: 500, ABottom: 500, BTop: 640, BBottom: 700, Item: 2}})
		img := r.draw(72*scale, 600*scale)
		off := 0
		for y := range 600 * scale {
			for x := range 72 * scale {
				p := fyne.NewPos((float32(x)+.5)/float32(scale), (float32(y)+.5)/float32(scale))
				if (r.hit(p) >= 0) != painted(img, x, y) {
					off++
				}
			}
		}
		if edge := 4 * 300 * scale; off > edge { // the anti-aliased edges, a pixel or two wide
			t.Errorf("scale %d: %d pixels differ", scale, off)
		}
	}
}

func TestUpperRibbonIsHit(t *testing.T) {
	start(t)
	r := NewRibbons()
	r.Resize(shape(72, 600))
	flat := func(k reading.Kind, item int, strong bool) Ribbon {
		return Ribbon{100, 200, 100, 200, k, item, strong}
	}
	for _, c := range []struct {
		name    string
		ribbons []Ribbon
		want    int
	}{
		{"the later", []Ribbon{flat(reading.Copy, 1, false), flat(reading.Copy, 2, false)}, 2},
		{"a passage before a statement", []Ribbon{flat(reading.Copy, 1, false), flat(reading.Statement, 2, false)}, 1},
		{"the strong", []Ribbon{flat(reading.Statement, 1, true), flat(reading.Copy, 2, false)}, 1},
	} {
		r.Set(c.ribbons)
		if got := r.hit(fyne.NewPos(36, 150)); got != c.want {
			t.Errorf("%s: hit %d, want %d", c.name, got, c.want)
		}
	}
	if got := r.hit(fyne.NewPos(36, 250)); got != reading.None {
		t.Errorf("hit %d beside all", got)
	}
}

func TestRibbonsTell(t *testing.T) {
	start(t)
	r := NewRibbons()
	c := windowOf(t, r, 72, 600)
	r.Set([]Ribbon{{100, 200, 100, 200, reading.Copy, 7, false}})
	var hovered, tapped []int
	r.OnHover = func(i int) { hovered = append(hovered, i) }
	r.OnTapped = func(i int) { tapped = append(tapped, i) }
	test.TapCanvas(c, fyne.NewPos(30, 150))
	test.TapCanvas(c, fyne.NewPos(30, 350))
	for _, y := range []float32{150, 160, 350} {
		r.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(30, y)}})
	}
	if d := cmp.Diff([]int{7, -1}, tapped); d != "" {
		t.Error("tapped", d)
	}
	if d := cmp.Diff([]int{7, -1}, hovered); d != "" {
		t.Error("hovered", d)
	}
}

func TestFocusedRibbonIsTheStrongest(t *testing.T) {
	start(t)
	r := NewRibbons()
	weak, strong := Ribbon{Kind: reading.Copy, Item: 1}, Ribbon{Kind: reading.Copy, Item: 2, Strong: true}
	r.Set([]Ribbon{weak})
	alone := r.ink(weak).A
	r.Set([]Ribbon{weak, strong})
	if beside, lit := r.ink(weak).A, r.ink(strong).A; !(beside < alone && alone < lit) {
		t.Errorf("opacity %d beside a focus, %d alone, %d in focus", beside, alone, lit)
	}
}

func TestOverview(t *testing.T) {
	start(t)
	o := NewOverview(reading.A)
	c := windowOf(t, o, OverviewWidth, 400)
	o.SetTicks([]Tick{{.25, reading.Quotation, 1, 10}, {.5, reading.Statement, 2, 20}, {.75, reading.Naming, 3, 30}})
	o.SetThumb(.1, .3)
	golden(t, "overview.xml", c)

	img := o.draw(14, 400)
	var quotation color.Color = kit.ColorOf(kit.ColorTick)
	if r, g, b, _ := img.At(7, 100).RGBA(); [3]uint32{r, g, b} != rgbOf(quotation) {
		t.Errorf("no tick at a quarter: %v", img.At(7, 100))
	}
	var went []float32
	o.OnGo = func(at float32) { went = append(went, at) }
	test.TapCanvas(c, fyne.NewPos(5, 120))
	o.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 900)}})
	if d := cmp.Diff([]float32{.3, 1}, went); d != "" {
		t.Error(d)
	}
}

func rgbOf(c color.Color) [3]uint32 {
	r, g, b, _ := c.RGBA()
	return [3]uint32{r, g, b}
}

func TestThumbOfALongArticleStaysVisible(t *testing.T) {
	start(t)
	o := NewOverview(reading.B)
	windowOf(t, o, OverviewWidth, 400)
	o.SetThumb(.999, 1)
	if y, h := o.thumb.Position().Y, o.thumb.Size().Height; h < leastThumb || y+h > 400 {
		t.Errorf("the thumb is %v high at %v", h, y)
	}
}

func TestTickUnderThePointer(t *testing.T) {
	start(t)
	o := NewOverview(reading.A)
	c := windowOf(t, o, OverviewWidth, 403)
	o.SetTicks([]Tick{{.25, reading.Quotation, 1, 10}, {.26, reading.Copy, 2, 20}, {.5, reading.Statement, 3, 30}, {.5, reading.OnlyHere, 4, 40}, {.75, reading.Found, reading.None, 50}})
	var got []int
	o.OnTick = func(item, _ int) { got = append(got, item) }
	o.OnGo = func(float32) { got = append(got, -1) }
	for _, p := range []fyne.Position{
		{X: 5, Y: 101}, {X: 5, Y: 99}, {X: 5, Y: 104}, {X: 5, Y: 98}, {X: 10, Y: 202}, {X: 3, Y: 202}, {X: 5, Y: 302},
	} {
		test.TapCanvas(c, p)
	}
	if d := cmp.Diff([]int{1, 1, 2, -1, 3, 4, -1}, got); d != "" {
		t.Error(d)
	}
	for y, want := range map[float32]desktop.Cursor{101: desktop.PointerCursor, 150: desktop.DefaultCursor} {
		o.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, y)}})
		if o.Cursor() != want {
			t.Errorf("cursor %v at %v", o.Cursor(), y)
		}
	}
}
