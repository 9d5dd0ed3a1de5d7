package bar

import (
	"slices"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
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

// Piece is some words of the status line, or the name of a key.
type Piece struct {
	Text string
	Key  bool
}

// Status is the line at the foot of the window: on the left where the reader
// stands and which keys help there, on the right how the text is set.
type Status struct {
	widget.BaseWidget
	left    []Piece
	right   string
	hint    string // shown in place of left
	passing bool   // the hint, until left is set
}

// NewStatus makes a line that says nothing.
func NewStatus() *Status {
	s := &Status{}
	s.ExtendBaseWidget(s)
	return s
}

// Set replaces both ends, and what was said in passing.
func (s *Status) Set(left []Piece, right string) {
	if s.passing {
		s.hint, s.passing = "", false
	}
	s.left, s.right = left, right
	s.Refresh()
}

// Hint shows words in place of the left end, if that has any, until it is
// called again with "".
func (s *Status) Hint(words string) {
	s.hint, s.passing = words, false
	s.Refresh()
}

// Say shows words in place of the left end until that is set anew.
func (s *Status) Say(words string) {
	s.hint, s.passing = words, true
	s.Refresh()
}

// line is what stands at the left end.
func (s *Status) line() []Piece {
	if s.hint != "" && len(s.left) > 0 {
		return []Piece{{Text: s.hint}}
	}
	return s.left
}

// Text is the left end in one string, with the keys in brackets.
func (s *Status) Text() string {
	var t string
	for _, p := range s.line() {
		if p.Key {
			p.Text = "[" + p.Text + "]"
		}
		t += p.Text
	}
	return t
}

// AccessibilityLabel is both ends, as plain words.
func (s *Status) AccessibilityLabel() string {
	return lang.L("Status: {{.Left}}. {{.Right}}", kit.With{"Left": s.Text(), "Right": s.right})
}

// AccessibilityRole says that this is text to read.
func (s *Status) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (s *Status) CreateRenderer() fyne.WidgetRenderer {
	r := &statusRenderer{s: s, right: &canvas.Text{}}
	r.Refresh()
	return r
}

// statusRenderer keeps its objects and reuses them: the words of the line
// change with every click.
type statusRenderer struct {
	s     *Status
	texts []*canvas.Text
	keys  []*canvas.Rectangle // as many as texts; empty where a text is no key
	right *canvas.Text
}

func (r *statusRenderer) MinSize() fyne.Size { return fyne.NewSize(200, kit.Scaled(statusHeight)) }

func (r *statusRenderer) Layout(size fyne.Size) {
	middle := func(t *canvas.Text) float32 { return (size.Height - t.MinSize().Height) / 2 }
	end := size.Width - statusInset - r.right.MinSize().Width
	r.right.Move(fyne.NewPos(end, middle(r.right)))
	shown := fitting(r.s.line(), end-3*statusInset, r.width)
	x := float32(statusInset)
	for i, t := range r.texts {
		kit.Show(t, i < len(shown))
		kit.Show(r.keys[i], i < len(shown) && shown[i].Key)
		if i >= len(shown) {
			continue
		}
		kit.Write(t, shown[i].Text, kit.Scaled(kit.SizeSmall), kit.ColorSoft)
		w := t.MinSize().Width
		if !shown[i].Key {
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
func (r *statusRenderer) width(line []Piece) (w float32) {
	small := canvas.Text{TextSize: kit.Scaled(kit.SizeSmall)}
	for _, p := range line {
		w += kit.WidthOf(&small, p.Text)
		if p.Key {
			w += 2*keyPad + keyGap
		}
	}
	return w
}

// fitting is what of a line there is room for: whole pieces of advice, each a
// key and the words after it, the first before the last. The first of them
// always stays; the words before it are cut short instead.
func fitting(line []Piece, room float32, width func([]Piece) float32) []Piece {
	var advice []int
	for i, p := range line {
		if p.Key {
			advice = append(advice, i)
		}
	}
	all := line
	line = ended(all)
	for n := len(advice) - 1; n > 0 && width(line) > room; n-- {
		line = ended(all[:advice[n]])
	}
	if len(line) == 0 || line[0].Key || width(line) <= room {
		return line
	}
	words, after := []rune(line[0].Text), ""
	if len(line) > 1 {
		after = between
	}
	cut := func(n int) string { return strings.TrimRight(string(words[:n]), " .,:;·") + "…" + after }
	n := sort.Search(len(words), func(n int) bool {
		line[0].Text = cut(n + 1)
		return width(line) > room
	})
	line[0].Text = cut(n)
	return line
}

// ended is a line that ends with words, not with what stands between words.
func ended(line []Piece) []Piece {
	line = slices.Clone(line)
	if n := len(line); n > 0 {
		line[n-1].Text = strings.TrimSuffix(line[n-1].Text, between)
	}
	return line
}

func (r *statusRenderer) Refresh() {
	for len(r.texts) < len(r.s.line()) {
		r.texts = append(r.texts, &canvas.Text{})
		r.keys = append(r.keys, &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 1})
	}
	for _, k := range r.keys {
		k.FillColor, k.StrokeColor = kit.ColorOf(kit.ColorPage), kit.ColorOf(kit.ColorHairline)
	}
	kit.Write(r.right, r.s.right, kit.Scaled(kit.SizeSmall), kit.ColorSoft)
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

// Whereabouts says where the reader stands in a reading and which keys lead
// on: in a room, and with pages that scroll together.
func Whereabouts(r *reading.Reading, room, locked bool) []Piece {
	var line []Piece
	add := func(on bool, key, words string) {
		if on {
			line = append(line, Piece{key, true}, Piece{Text: words})
		}
	}
	_, of := r.Place()
	_, focused := r.Focus()
	_, _, found := r.Found()
	if words := standing(r); words != "" {
		line = append(line, Piece{Text: words + between})
	}
	add(room, "F11", lang.L("leaves")+between)
	add(of > 0, "F7", lang.L("next")+between)
	add(focused || found, lang.L("Esc"), lang.L("let go")+between)
	add(locked, kit.KeysHere(fyne.KeyL), lang.L("scrolling locked by content"))
	add(!locked, kit.KeysHere(fyne.KeyL), lang.L("each page scrolls alone"))
	return line
}

// standing says what is in focus, or what there is to be.
func standing(r *reading.Reading) string {
	at, of := r.Place()
	focus, focused := r.Focus()
	a, b, found := r.Found()
	switch {
	case found && !focused:
		return lang.L("This word: {{.A}} in A, {{.B}} in B", kit.With{"A": times(a), "B": times(b)})
	case at > 0:
		return lang.L("{{.At}} of {{.All}} · {{.What}}", kit.With{"At": at, "All": of, "What": focus.Why})
	case focused:
		return focus.Why
	case of > 0:
		return kit.N(of, "{{.N}} mark", "{{.N}} marks")
	}
	return ""
}

// Hits is a line about what is looked for, and the keys that lead on where it
// was found.
func Hits(words string, found bool) []Piece {
	if !found {
		return []Piece{{Text: words}}
	}
	return []Piece{{Text: words + between}, {lang.L("Enter"), true}, {Text: lang.L("next") + between}, {lang.L("Esc"), true}, {Text: lang.L("close")}}
}

func times(n int) string {
	if n == 0 {
		return lang.L("not")
	}
	return kit.N(n, "once", "{{.N}} times")
}
