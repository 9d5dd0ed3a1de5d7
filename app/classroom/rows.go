package classroom

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
)

// rowLayout sets objects in rows of columns, the last of which takes the rest,
// all of a row on one middle line.
type rowLayout struct {
	columns []float32 // widths, at the usual size of the interface
	gap     float32   // between rows
}

// leastWide is the width below which words are not wrapped any more.
const leastWide = 120

func (l rowLayout) rows(objects []fyne.CanvasObject) (rows [][]fyne.CanvasObject) {
	n := len(l.columns) + 1
	for len(objects) >= n {
		rows, objects = append(rows, objects[:n]), objects[n:]
	}
	return rows
}

func high(row []fyne.CanvasObject) (h float32) {
	for _, o := range row {
		h = max(h, o.MinSize().Height)
	}
	return h
}

// Layout is for Fyne.
func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, row := range l.rows(objects) {
		x, h := float32(0), high(row)
		for i, o := range row {
			wide := max(kit.Scaled(leastWide), size.Width-x)
			if i < len(l.columns) {
				wide = kit.Scaled(l.columns[i])
			}
			m := o.MinSize()
			if _, ok := o.(*kit.Toggle); ok {
				wide = min(wide, m.Width) // its ground is no wider than its words
			}
			o.Resize(fyne.NewSize(wide, m.Height))
			o.Move(fyne.NewPos(x, y+(h-m.Height)/2))
			if i < len(l.columns) {
				x += kit.Scaled(l.columns[i])
			}
		}
		y += h + l.gap
	}
}

// MinSize is for Fyne.
func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	y := float32(0)
	for _, row := range l.rows(objects) {
		y += high(row) + l.gap
	}
	return fyne.NewSize(10, max(0, y-l.gap))
}

func paragraph(words string) *widget.Label {
	l := widget.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// soft is a remark in the second ink.
func soft(words string) *widget.RichText {
	t := widget.NewRichText(&widget.TextSegment{Text: words, Style: widget.RichTextStyle{ColorName: kit.ColorSoft, SizeName: theme.SizeNameCaptionText}})
	t.Wrapping = fyne.TextWrapWord
	return t
}

// tag is a remark of a word or two, on one line.
func tag(words string) *widget.RichText {
	t := soft(words)
	t.Wrapping = fyne.TextWrapOff
	return t
}

// heading stands over what belongs together.
func heading(words string) *widget.RichText {
	t := widget.NewRichText(&widget.TextSegment{Text: words, Style: widget.RichTextStyle{TextStyle: fyne.TextStyle{Bold: true}}})
	t.Wrapping = fyne.TextWrapWord
	return t
}

// padded keeps what stands on a card away from its scroll bar.
func padded(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(awayFromBar{}, o)
}

// awayFromBar leaves room for a scroll bar on the right. On the left it brings
// words, which stand a little from the edge of their line, below the title.
type awayFromBar struct{}

const scrollBar = 18 // wide, while the pointer is on it

func (awayFromBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(scrollBar-theme.InnerPadding(), 0)
}

func (awayFromBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width-scrollBar+theme.InnerPadding(), size.Height))
	objects[0].Move(fyne.NewPos(-theme.InnerPadding(), 0))
}

// abreast sets buttons side by side, as far apart as those at the foot of a card.
func abreast(buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(kit.Scaled(8)), buttons...)
}

// setHeading says a heading otherwise.
func setHeading(t *widget.RichText, words string) {
	t.Segments[0].(*widget.TextSegment).Text = words
	t.Refresh()
}

// bar is a share of a whole, drawn.
type bar struct {
	widget.BaseWidget
	share float32
	role  fyne.ThemeColorName
	bed   *canvas.Rectangle
	fill  *canvas.Rectangle
}

const barHigh = 8

func newBar(share float64, role fyne.ThemeColorName) *bar {
	b := &bar{share: float32(share), role: role, bed: &canvas.Rectangle{CornerRadius: 2}, fill: &canvas.Rectangle{CornerRadius: 2}}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is for Fyne.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	r := barRenderer{b}
	r.paint()
	return r
}

type barRenderer struct{ b *bar }

func (r barRenderer) paint() {
	r.b.bed.FillColor, r.b.fill.FillColor = kit.ColorOf(kit.ColorName), kit.ColorOf(r.b.role)
}

func (r barRenderer) Layout(size fyne.Size) {
	r.b.bed.Resize(size)
	r.b.fill.Resize(fyne.NewSize(size.Width*r.b.share, size.Height))
}

func (r barRenderer) MinSize() fyne.Size { return fyne.NewSize(40, kit.Scaled(barHigh)) }

func (r barRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.b)
}

func (r barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.bed, r.b.fill}
}

func (r barRenderer) Destroy() {}

// whyLeft says of which tasks there are none, and why: a line each.
func whyLeft(left []lesson.Left) string {
	words := lesson.WordingOf(kit.Spoken())
	var list []string
	for _, l := range left {
		list = append(list, words[string(l.Kind)+".title"]+" – "+l.Why)
	}
	return strings.Join(list, "\n")
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
