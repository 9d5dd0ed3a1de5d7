package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/pane"
)

const (
	statusHeight = 28
	statusInset  = 14
)

// piece is some words of the status line, or the name of a key.
type piece struct {
	text string
	key  bool
}

// status is the line at the foot of the window: on the left where the reader
// stands and which keys help there, on the right how the text is set.
type status struct {
	widget.BaseWidget
	left  []piece
	right string
}

func newStatus() *status {
	s := &status{}
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces both ends.
func (s *status) Set(left []piece, right string) {
	s.left, s.right = left, right
	s.Refresh()
}

// Text is the left end in one string, with the keys in brackets.
func (s *status) Text() string {
	var t string
	for _, p := range s.left {
		if p.key {
			p.text = "[" + p.text + "]"
		}
		t += p.text
	}
	return t
}

func (s *status) CreateRenderer() fyne.WidgetRenderer {
	r := &statusRenderer{s: s, right: &canvas.Text{}}
	r.Refresh()
	return r
}

// statusRenderer keeps its objects and reuses them: the words of the line
// change with every click.
type statusRenderer struct {
	s     *status
	texts []*canvas.Text
	keys  []*canvas.Rectangle // as many as texts; empty where a text is no key
	right *canvas.Text
}

func (r *statusRenderer) MinSize() fyne.Size { return fyne.NewSize(200, pane.Scaled(statusHeight)) }

func (r *statusRenderer) Layout(size fyne.Size) {
	middle := func(t *canvas.Text) float32 { return (size.Height - t.MinSize().Height) / 2 }
	end := size.Width - statusInset - r.right.MinSize().Width
	r.right.Move(fyne.NewPos(end, middle(r.right)))
	x := float32(statusInset)
	for i, t := range r.texts {
		w := t.MinSize().Width
		room := x+w < end-statusInset
		t.Hidden, r.keys[i].Hidden = !room, !room
		if i < len(r.s.left) && r.s.left[i].key {
			r.keys[i].Move(fyne.NewPos(x+2, (size.Height-pane.Scaled(17))/2))
			r.keys[i].Resize(fyne.NewSize(w+8, pane.Scaled(17)))
			t.Move(fyne.NewPos(x+6, middle(t)))
			x += w + 12
			continue
		}
		r.keys[i].Resize(fyne.Size{})
		t.Move(fyne.NewPos(x, middle(t)))
		x += w
	}
}

func (r *statusRenderer) Refresh() {
	for len(r.texts) < len(r.s.left) {
		r.texts = append(r.texts, &canvas.Text{})
		r.keys = append(r.keys, &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 1})
	}
	soft := themed(pane.ColorSoft)
	for i, t := range r.texts {
		t.Text, t.TextSize, t.Color = "", pane.Scaled(pane.SizeSmall), soft
		if i < len(r.s.left) {
			t.Text = r.s.left[i].text
		}
		r.keys[i].FillColor, r.keys[i].StrokeColor = themed(pane.ColorPage), themed(pane.ColorHairline)
	}
	r.right.Text, r.right.TextSize, r.right.Color = r.s.right, pane.Scaled(pane.SizeSmall), soft
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *statusRenderer) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, 0, 2*len(r.texts)+1)
	for i, t := range r.texts {
		objects = append(objects, r.keys[i], t)
	}
	return append(objects, r.right)
}

func (r *statusRenderer) Destroy() {}
