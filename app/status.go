package app

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

const (
	statusHeight = 28
	statusInset  = 14
	keyHeight    = 17
	keyPad       = 4 // left and right of the name of a key
	keyGap       = 4 // to the words after it

	between = " · "
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

// AccessibilityLabel is both ends, as plain words.
func (s *status) AccessibilityLabel() string { return "Status: " + s.Text() + ". " + s.right }

// AccessibilityRole says that this is text to read.
func (s *status) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

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

func (r *statusRenderer) MinSize() fyne.Size { return fyne.NewSize(200, kit.Scaled(statusHeight)) }

func (r *statusRenderer) Layout(size fyne.Size) {
	middle := func(t *canvas.Text) float32 { return (size.Height - t.MinSize().Height) / 2 }
	end := size.Width - statusInset - r.right.MinSize().Width
	r.right.Move(fyne.NewPos(end, middle(r.right)))
	shown := fitting(r.s.left, end-3*statusInset, r.width)
	x := float32(statusInset)
	for i, t := range r.texts {
		kit.Show(t, i < len(shown))
		kit.Show(r.keys[i], i < len(shown) && shown[i].key)
		if i >= len(shown) {
			continue
		}
		t.Text = shown[i].text
		w := t.MinSize().Width
		if !shown[i].key {
			t.Move(fyne.NewPos(x, middle(t)))
			x += w
			continue
		}
		r.keys[i].Move(fyne.NewPos(x, float32(int(size.Height-kit.Scaled(keyHeight))/2)))
		r.keys[i].Resize(fyne.NewSize(w+2*keyPad, kit.Scaled(keyHeight)))
		t.Move(fyne.NewPos(x+keyPad, middle(t)))
		x += w + 2*keyPad + keyGap
	}
}

// width is the room that a line takes.
func (r *statusRenderer) width(line []piece) (w float32) {
	for _, p := range line {
		w += fyne.MeasureText(p.text, kit.Scaled(kit.SizeSmall), fyne.TextStyle{}).Width
		if p.key {
			w += 2*keyPad + keyGap
		}
	}
	return w
}

// fitting is what of a line there is room for: whole pieces of advice, each a
// key and the words after it, the first before the last. The first of them
// always stays; the words before it are cut short instead.
func fitting(line []piece, room float32, width func([]piece) float32) []piece {
	var advice []int
	for i, p := range line {
		if p.key {
			advice = append(advice, i)
		}
	}
	all := line
	line = ended(all)
	for n := len(advice) - 1; n > 0 && width(line) > room; n-- {
		line = ended(all[:advice[n]])
	}
	if len(line) == 0 || line[0].key || width(line) <= room {
		return line
	}
	words, after := []rune(line[0].text), ""
	if len(line) > 1 {
		after = between
	}
	cut := func(n int) string { return strings.TrimRight(string(words[:n]), " .,:;·") + "…" + after }
	n := sort.Search(len(words), func(n int) bool {
		line[0].text = cut(n + 1)
		return width(line) > room
	})
	line[0].text = cut(n)
	return line
}

// ended is a line that ends with words, not with what stands between words.
func ended(line []piece) []piece {
	line = slices.Clone(line)
	if n := len(line); n > 0 {
		line[n-1].text = strings.TrimSuffix(line[n-1].text, between)
	}
	return line
}

func (r *statusRenderer) Refresh() {
	for len(r.texts) < len(r.s.left) {
		r.texts = append(r.texts, &canvas.Text{})
		r.keys = append(r.keys, &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 1})
	}
	soft := kit.ColorOf(kit.ColorSoft)
	for i, t := range r.texts {
		t.TextSize, t.Color = kit.Scaled(kit.SizeSmall), soft
		r.keys[i].FillColor, r.keys[i].StrokeColor = kit.ColorOf(kit.ColorPage), kit.ColorOf(kit.ColorHairline)
	}
	r.right.Text, r.right.TextSize, r.right.Color = r.s.right, kit.Scaled(kit.SizeSmall), soft
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

func (w *Window) showHint(hint string) {
	w.hint = hint
	w.refreshStatus()
}

// refreshStatus words the foot of the window.
func (w *Window) refreshStatus() {
	right := fmt.Sprintf("%g px · %d characters a line", w.textSize(), w.desk.Articles[reading.A].LineLength())
	if w.reading == nil {
		w.status.Set(nil, right)
		return
	}
	if w.hint != "" {
		w.status.Set([]piece{{text: w.hint}}, right)
		return
	}
	w.status.Set(w.whereabouts(), right)
}

// whereabouts says where the reader stands and which keys lead on.
func (w *Window) whereabouts() []piece {
	var line []piece
	at, of := w.reading.Place()
	focus, focused := w.reading.Focus()
	a, b, found := w.reading.Found()
	if w.reading.Query().Text != "" && !focused {
		return w.whatWasFound()
	}
	switch {
	case found && !focused:
		line = append(line, piece{text: fmt.Sprintf("This word: %s in A, %s in B · ", times(a), times(b))})
	case at > 0:
		line = append(line, piece{text: fmt.Sprintf("%d of %d · %s · ", at, of, focus.Why)})
	case focused:
		line = append(line, piece{text: focus.Why + " · "})
	case of > 0:
		line = append(line, piece{text: fmt.Sprintf("%s · ", marks(of))})
	}
	if w.before != nil {
		line = append(line, piece{"F11", true}, piece{text: "leaves · "})
	}
	if of > 0 {
		line = append(line, piece{"F7", true}, piece{text: "next · "})
	}
	if focused || found {
		line = append(line, piece{"Esc", true}, piece{text: "let go · "})
	}
	lock := "scrolling locked by content"
	if !w.desk.Locked() {
		lock = "each page scrolls alone"
	}
	return append(line, piece{kit.Ctrl + " L", true}, piece{text: lock})
}

func marks(n int) string {
	if n == 1 {
		return "1 mark"
	}
	return reading.Thousands(n) + " marks"
}

func times(n int) string {
	switch n {
	case 0:
		return "not"
	case 1:
		return "once"
	}
	return reading.Thousands(n) + " times"
}
