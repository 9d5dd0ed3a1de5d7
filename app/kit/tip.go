package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	tipWidth = float32(340) // of its text, at most
	tipPadX  = float32(10)
	tipPadY  = float32(7)
	tipText  = float32(12)
	tipHead  = float32(14)
)

// Tip is what a control says of itself when the pointer rests on it.
type Tip struct {
	Head string // set in the reading face; "" for none
	Text string // its lines are divided by line feeds
}

// Empty reports whether there is nothing to say.
func (t Tip) Empty() bool { return t == Tip{} }

// Tipping is part of a control that has a tip.
type Tipping struct {
	OnTip func(of fyne.CanvasObject, t Tip) // the pointer came (its tip) or left, or the control was used (an empty one)
}

// Tip says what stands in a tip, or with an empty one that there is none.
func (t *Tipping) Tip(of fyne.CanvasObject, words Tip) {
	if t.OnTip != nil {
		t.OnTip(of, words)
	}
}

// Pointing is part of what shows many things and has a tip for each.
type Pointing struct {
	OnPoint func(of fyne.CanvasObject, at fyne.Position, t Tip) // the pointer is at a place of the window, on what the tip is of; or on nothing
}

// Point says what the pointer is on, an empty tip for nothing.
func (p *Pointing) Point(of fyne.CanvasObject, at fyne.Position, words Tip) {
	if p.OnPoint != nil {
		p.OnPoint(of, at, words)
	}
}

// TipCard draws a tip: the colours of the page the other way round.
type TipCard struct {
	widget.BaseWidget

	words  Tip
	ground *canvas.Rectangle
	lines  []*canvas.Text // those beyond the words are empty
	size   fyne.Size
}

// NewTipCard makes a card that says nothing.
func NewTipCard() *TipCard {
	c := &TipCard{ground: canvas.NewRectangle(ColorOf(ColorInk))}
	c.ground.CornerRadius = 6
	c.ExtendBaseWidget(c)
	return c
}

// Set replaces the words and takes the size they need.
func (c *TipCard) Set(t Tip) {
	c.words = t
	c.Refresh()
	c.Resize(c.size)
}

// Words is what the card says.
func (c *TipCard) Words() Tip { return c.words }

func (c *TipCard) paint() {
	c.ground.FillColor = ColorOf(ColorInk)
	y, wide, n := Scaled(tipPadY), float32(0), 0
	for _, part := range []struct {
		words string
		size  float32
		font  fyne.Resource
	}{{c.words.Head, tipHead, SerifBold}, {c.words.Text, tipText, nil}} {
		measure := &canvas.Text{TextSize: Scaled(part.size), FontSource: part.font}
		for _, line := range wrap(measure, part.words, Scaled(tipWidth)) {
			t := c.line(n)
			t.FontSource = part.font
			Write(t, line, measure.TextSize, ColorPage)
			t.Move(fyne.NewPos(Scaled(tipPadX), y))
			y += t.MinSize().Height
			wide = max(wide, t.MinSize().Width)
			n++
		}
	}
	for _, t := range c.lines[n:] {
		t.Hide()
	}
	c.size = fyne.NewSize(wide+2*Scaled(tipPadX), y+Scaled(tipPadY))
}

// line is the nth line, made when it is not there yet.
func (c *TipCard) line(n int) *canvas.Text {
	if n == len(c.lines) {
		c.lines = append(c.lines, canvas.NewText("", nil))
	}
	c.lines[n].Show()
	return c.lines[n]
}

// wrap breaks s into lines that t can draw in width.
func wrap(t *canvas.Text, s string, width float32) []string {
	var lines []string
	for paragraph := range strings.Lines(s) {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			longer := strings.TrimPrefix(line+" "+word, " ")
			if line != "" && WidthOf(t, longer) > width {
				lines = append(lines, line)
				longer = word
			}
			line = longer
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// CreateRenderer is for Fyne.
func (c *TipCard) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return tipRenderer{c}
}

type tipRenderer struct{ c *TipCard }

func (r tipRenderer) Layout(size fyne.Size) { r.c.ground.Resize(size) }
func (r tipRenderer) MinSize() fyne.Size    { return r.c.size }

// Refresh follows a change of words or theme.
func (r tipRenderer) Refresh() {
	r.c.paint()
	canvas.Refresh(r.c)
}

func (r tipRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.c.ground}
	for _, t := range r.c.lines {
		objects = append(objects, t)
	}
	return objects
}

func (r tipRenderer) Destroy() {}
