package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

// Sign is a kind of mark and what it says.
type Sign struct {
	Kind  reading.Kind
	Short string // for a row of them: "told in both"
	About string // a sentence
}

// Signs are the marks as a reader is taught them, the commonest first.
func Signs() []Sign {
	return []Sign{
		{reading.Quotation, lang.L("quoted in both"), lang.L("Words that both articles quote.")},
		{reading.Copy, lang.L("the same words"), lang.L("The same words in both articles, without quotation marks.")},
		{reading.Voice, lang.L("quoted in one only"), lang.L("The same words: one article quotes somebody, the other says them itself.")},
		{reading.Statement, lang.L("told in both"), lang.L("Two sentences about the same thing. A band across the middle joins them.")},
		{reading.Naming, lang.L("a name"), lang.L("What somebody or something is called. The other article may use another name.")},
		{reading.Wording, lang.L("strong words"), lang.L("Words that are strong, or that judge or doubt what is told.")},
		{reading.Attribution, lang.L("who speaks"), lang.L("Who is said to speak, and how that is put.")},
		{reading.OnlyHere, lang.L("here only"), lang.L("A sentence that stands in this article only.")},
		{reading.Name, lang.L("a name in both"), lang.L("A name or a term that both articles use. Hidden until you ask for it.")},
		{reading.Noted, lang.L("your note"), lang.L("Words that you wrote a note about.")},
	}
}

// Sample is some words marked as the pages mark them.
type Sample struct {
	widget.BaseWidget
	kind  reading.Kind
	words *canvas.Text
	marks []*canvas.Rectangle // the first lies under the words
}

const (
	sampleLead  = float32(8)  // left of the words, where bars stand
	samplePad   = float32(5)  // right of them, where ends stand
	sampleBar   = float32(4)  // from a bar to the words
	sampleFoot  = float32(3)  // below them, for lines
	sampleParts = 14          // pieces of a broken line, at most
	sampleText  = float32(14) // of the words
)

// NewSample marks words as a kind.
func NewSample(k reading.Kind, words string) *Sample {
	s := &Sample{kind: k, words: canvas.NewText(words, nil)}
	for range sampleParts {
		s.marks = append(s.marks, &canvas.Rectangle{})
	}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for Fyne.
func (s *Sample) CreateRenderer() fyne.WidgetRenderer {
	r := &sampleRenderer{s}
	r.paint()
	return r
}

type sampleRenderer struct{ s *Sample }

func (r *sampleRenderer) MinSize() fyne.Size {
	box := r.s.words.MinSize()
	return fyne.NewSize(box.Width+kit.Scaled(sampleLead)+kit.Scaled(samplePad), box.Height+kit.Scaled(sampleFoot))
}

func (r *sampleRenderer) Layout(size fyne.Size) {
	box := r.s.words.MinSize()
	at := fyne.NewPos(kit.Scaled(sampleLead), kit.Whole((size.Height-box.Height-kit.Scaled(sampleFoot))/2))
	r.s.words.Move(at)
	r.s.place(at, box)
}

// Baseline is how far below the top of s its words stand, where it has the
// height that it needs.
func (s *Sample) Baseline() float32 {
	return kit.BaselineOf(s.words)
}

// Edge is how far from the left of s its marks and words begin.
func (s *Sample) Edge() float32 {
	edge := kit.Scaled(sampleLead)
	for _, m := range s.marks {
		if m.Visible() {
			edge = min(edge, m.Position().X)
		}
	}
	return edge
}

// place sets the marks about words that stand at a place.
func (s *Sample) place(at fyne.Position, box fyne.Size) {
	for _, m := range s.marks {
		m.Hide()
	}
	n := 0
	put := func(x, y, w, h float32) {
		if n < len(s.marks) {
			kit.Place(s.marks[n], at.X+x, at.Y+y, w, h)
			s.marks[n].Show()
			n++
		}
	}
	line, bar := box.Height, -kit.Scaled(barWidth)-kit.Scaled(sampleBar)
	switch s.kind {
	case reading.Statement:
		put(bar, 0, kit.Scaled(barWidth), box.Height)
	case reading.OnlyHere:
		for y := float32(0); y < box.Height-2; y += box.Height / 3 {
			put(bar, y, kit.Scaled(barWidth), box.Height/3-2)
		}
	case reading.Naming:
		brokenLine(put, box.Width, line, 2, 2)
	case reading.Wording:
		brokenLine(put, box.Width, line, 6, 3)
	case reading.Attribution:
		put(0, line, box.Width, 2)
		put(0, line-2, 2, 2)
		put(box.Width-2, line-2, 2, 2)
	case reading.Copy:
		put(-2, 0, box.Width+4, box.Height)
		put(-2, 0, endWidth, box.Height)
		put(box.Width, 0, endWidth, box.Height)
	case reading.Noted:
		for _, x := range []float32{-3, box.Width - 1} {
			put(x, 0, 4, 1)
			put(x, line-1, 4, 1)
		}
		put(-3, 0, 1, box.Height)
		put(box.Width+2, 0, 1, box.Height)
	default:
		put(-2, 0, box.Width+4, box.Height)
	}
}

// brokenLine draws a line in pieces, as many as there are at most.
func brokenLine(put func(x, y, w, h float32), width, y, on, off float32) {
	step := max(on+off, width/(sampleParts-1))
	for x := float32(0); x+on <= width; x += step {
		put(x, y, step*on/(on+off), 2)
	}
}

func (r *sampleRenderer) paint() {
	s := r.s
	s.words.FontSource = kit.Serif
	kit.Write(s.words, s.words.Text, kit.Scaled(sampleText), kit.ColorInk)
	for i, m := range s.marks {
		m.FillColor, m.StrokeColor, m.StrokeWidth = kit.ColorOf(KindColor(s.kind)), nil, 0
		if i > 0 {
			m.FillColor = edgeColor(s.kind)
		}
		if s.kind == reading.Voice {
			m.StrokeColor, m.StrokeWidth = kit.ColorOf(kit.ColorOutline), 1
		}
	}
}

// Refresh follows a change of theme.
func (r *sampleRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *sampleRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, m := range r.s.marks {
		objects = append(objects, m)
	}
	return append(objects, r.s.words)
}

func (r *sampleRenderer) Destroy() {}
