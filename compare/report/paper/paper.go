// Package paper sets text on pages as a tagged PDF: headings, paragraphs,
// lists, tables and lines to write on, in embedded faces, legible in grey. It
// opens no file, and the same calls give the same bytes.
package paper

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-text/typesetting/font"
)

// Size is a size of paper in points, 72 to the inch.
type Size struct{ Width, Height float64 }

// The sizes that printers in classrooms have.
var (
	A4     = Size{595.28, 841.89}
	Letter = Size{612, 792}
)

// Options say what a document is and how its pages look.
type Options struct {
	Size          Size
	Title         string
	Language      string // of its words: "en", "de"
	Foot          string // at the foot of every page, before the page's number; may be empty
	Regular, Bold []byte // the faces, TrueType
	// Others is asked for a face with as many as can be of some letters that
	// the two have not; it is nil where there is none. Its outlines are drawn.
	Others func(letters []rune) *font.Face
}

// Style is how a run of words is set.
type Style uint16

const (
	Plain  Style = 0
	Strong Style = 1 << iota // bold
	Soft                     // grey
	Filled                   // on a grey band
	Lined                    // underlined
	Barred                   // under a black bar: it is copied and read aloud, not seen
)

// Shades is how many greys Shaded has.
const Shades = 4

// shade is where a Style has its grey.
const shade = 8

// Shaded is on a band of grey, the darker the higher step is, from 1 to Shades;
// black words can be read on all of them. 0 is no band.
func Shaded(step int) Style { return Style(min(max(step, 0), Shades)) << shade }

// greys are the steps of Shaded, from white.
var greys = [Shades + 1]int{255, 234, 212, 188, 164}

// Run is words set in one style.
type Run struct {
	Text  string
	Style Style
}

// Text is s as one plain run.
func Text(s string) []Run { return []Run{{Text: s}} }

// Measures in points.
const (
	margin   = 56.0
	body     = 10.5
	leading  = 1.42
	gap      = 6.0 // between blocks
	indent   = 16.0
	footSize = 8.5
	padding  = 4.0 // in a cell
	writing  = 24.0
)

var headSizes = []float64{19, 13.5, 11}

// Doc is a document while it is set. After the first error nothing is done any
// more; PDF returns it.
type Doc struct {
	o       Options
	pdf     *fpdf.Fpdf
	tags    tags
	foreign foreign
	drawn   drawn
	left    float64 // where lines begin, and how wide they are
	wide    float64
	y       float64 // of the next line's top
	dry     bool    // nothing is set: it is only looked how high it would be
}

// New is an empty document.
func New(o Options) *Doc {
	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: o.Size.Width, Ht: o.Size.Height}})
	f.SetCatalogSort(true)
	f.SetCreationDate(time.Unix(0, 0).UTC()) // the same words give the same bytes
	f.SetModificationDate(time.Unix(0, 0).UTC())
	f.SetTitle(named(o.Title), true)
	f.SetProducer("Diptych", true)
	f.SetLang(o.Language)
	f.SetAutoPageBreak(false, 0)
	f.AddUTF8FontFromBytes("face", "", bytes.Clone(o.Regular)) // it alters what it is given
	f.AddUTF8FontFromBytes("face", "B", bytes.Clone(o.Bold))
	d := &Doc{o: o, pdf: f, left: margin, wide: o.Size.Width - 2*margin}
	d.foreign = foreign{find: o.Others, asked: map[rune]bool{}}
	d.foreign.own, _ = font.ParseTTF(bytes.NewReader(o.Regular)) // one that cannot be read is told by the writer
	d.drawn.known, d.drawn.shaped = map[string]int{}, map[shapeKey][]int{}
	d.tags.pdf = f
	d.Break()
	return d
}

// Break begins a new page.
func (d *Doc) Break() {
	d.tags.pause()
	d.pdf.AddPage()
	d.tags.page = d.pdf.PageNo()
	d.foot()
	d.y = margin
	d.tags.resume()
}

// Together sets what set sets on one page, where it fits on one: it begins the
// next page rather than be torn. Set is called twice, and does the same twice.
func (d *Doc) Together(set func()) {
	if d.dry {
		set()
		return
	}
	from := d.y
	d.dry = true
	set()
	d.dry = false
	height := d.y - from
	d.y = from
	if height <= d.o.Size.Height-2*margin {
		d.room(height)
	}
	set()
}

// foot sets the foot of the page.
func (d *Doc) foot() {
	d.artifact(func() {
		d.face(Soft, footSize)
		y := d.o.Size.Height - margin/2
		d.run(Run{Text: printable(d.o.Foot), Style: Soft}, margin, y, footSize)
		n := itoa(d.pdf.PageNo())
		d.pdf.Text(d.o.Size.Width-margin-d.pdf.GetStringWidth(n), y, n)
	})
}

// Heading sets a heading of level 1 to 3 and a bookmark to it.
func (d *Doc) Heading(level int, s string) {
	level = min(max(level, 1), len(headSizes))
	size := headSizes[level-1]
	d.space(gap * float64(4-level))
	below := 3 * body * leading // a heading does not stand alone at the foot, nor with the next one
	if level < len(headSizes) {
		below += 2*gap + headSizes[level]*leading
	}
	d.room(size*leading + below)
	if !d.dry {
		d.pdf.Bookmark(named(s), level-1, d.y)
	}
	d.block("H"+itoa(level), []Run{{s, Strong}}, size)
	d.space(gap / 2)
}

// Paragraph sets runs as one paragraph.
func (d *Doc) Paragraph(runs ...Run) {
	d.block("P", runs, body)
	d.space(gap)
}

// Quote sets runs as a quotation of its own, with a rule beside it.
func (d *Doc) Quote(runs ...Run) {
	d.inset(indent, func() {
		d.open("BlockQuote")
		top, page := d.y, d.pdf.PageNo()
		d.block("P", runs, body)
		if page != d.pdf.PageNo() {
			top = margin
		}
		d.rule(d.left-indent/2, top+2, d.left-indent/2, d.y-2)
		d.close()
	})
	d.space(gap)
}

// List sets items with a mark before each: "•", "☐" as a box to tick, or what
// numbers them.
func (d *Doc) List(mark func(i int) string, items ...[]Run) {
	d.open("L")
	for i, item := range items {
		d.open("LI")
		m := mark(i)
		d.room(body * leading)
		d.label(m)
		d.inset(indent+d.wideOf(m), func() { d.block("LBody", item, body) })
		d.close()
		d.space(gap / 3)
	}
	d.close()
	d.space(gap / 2)
}

// Bullet and Box are marks of a List.
func Bullet(int) string { return "•" }
func Box(int) string    { return box }

// box is drawn, for the faces have no such sign.
const box = "\u2610"

func (d *Doc) wideOf(mark string) float64 {
	if mark == box {
		return body
	}
	d.face(Plain, body)
	return d.width(mark, body)
}

// label sets the mark of an item without moving on.
func (d *Doc) label(m string) {
	if m != box {
		y := d.y
		d.block("Lbl", Text(m), body)
		d.y = y
		return
	}
	d.artifact(func() {
		d.pdf.SetDrawColor(60, 60, 60)
		d.pdf.Rect(d.left+2, d.y+3, body-2, body-2, "D")
	})
}

// Lines leaves n lines to write on.
func (d *Doc) Lines(n int) {
	for range n {
		d.room(writing)
		d.y += writing
		d.rule(d.left, d.y-2, d.left+d.wide, d.y-2)
	}
	d.space(gap)
}

// Table sets rows under a head; widths are shares of the line. A row that does
// not fit on what is left of a page begins the next one.
func (d *Doc) Table(head []string, widths []float64, rows ...[][]Run) {
	d.open("Table")
	d.row("TH", widths, each(head, func(s string) []Run { return []Run{{s, Strong}} }))
	for _, cells := range rows {
		d.row("TD", widths, cells)
	}
	d.close()
	d.space(gap)
}

func (d *Doc) row(tag string, widths []float64, cells [][]Run) {
	sum := 0.0
	for _, w := range widths {
		sum += w
	}
	left, wide := d.left, d.wide
	defer func() { d.left, d.wide = left, wide }()
	lines, most, x := make([][]line, len(cells)), 1, left
	at := make([]column, len(cells))
	for i, c := range cells {
		w := wide * widths[i] / sum
		at[i] = column{x + padding, w - 2*padding, backward(c)}
		lines[i] = d.broken(c, body-1, w-2*padding)
		most = max(most, len(lines[i]))
		x += w
	}
	height := (body - 1) * leading
	d.open("TR")
	perPage := int((d.o.Size.Height - 2*margin) / height)
	if most < perPage {
		d.room(float64(most)*height + 2*padding)
	}
	d.rule(left, d.y, left+wide, d.y)
	d.y += padding
	for from := 0; from < most; from += perPage - 1 { // a row longer than a page goes on
		if from > 0 && !d.dry {
			d.Break()
		}
		top := d.y
		for i := range cells {
			d.y = top
			d.open(tag)
			for _, l := range lines[i][min(from, len(lines[i])):min(from+perPage-1, len(lines[i]))] {
				d.line(l, at[i], body-1)
			}
			d.close()
		}
		d.y = top + float64(min(most-from, perPage-1))*height
	}
	d.y += padding
	d.close()
}

// Set is the document that build makes. It is built a second time where no face
// has some of its letters: absent holds them, so that the document can say so.
func Set(o Options, build func(d *Doc, absent []rune)) ([]byte, error) {
	d := New(o)
	build(d, nil)
	if absent := d.foreign.absent; len(absent) > 0 {
		d = New(o)
		build(d, absent)
	}
	return d.PDF()
}

// Some names letters, the first dozen of them: "क ख ग …".
func Some(letters []rune) string {
	const few = 12
	list := each(letters[:min(len(letters), few)], func(r rune) string { return string(r) })
	if len(letters) > few {
		list = append(list, "…")
	}
	return strings.Join(list, " ")
}

// PDF is the document's bytes.
func (d *Doc) PDF() ([]byte, error) {
	d.tags.pause()
	var out bytes.Buffer
	if err := d.pdf.Output(&out); err != nil {
		return nil, err
	}
	return d.tags.append(out.Bytes(), &d.drawn)
}

// open and close are the ends of an element of the structure.
func (d *Doc) open(kind string) {
	if !d.dry {
		d.tags.open(kind)
	}
}

func (d *Doc) close() {
	if !d.dry {
		d.tags.close()
	}
}

// block sets runs as one element of the structure, line by line.
func (d *Doc) block(tag string, runs []Run, size float64) {
	d.open(tag)
	at := column{d.left, d.wide, backward(runs)}
	for _, l := range d.broken(runs, size, d.wide) {
		d.room(size * leading)
		d.line(l, at, size)
	}
	d.close()
}

// column is where lines stand.
type column struct {
	left, wide float64
	back       bool // they begin on the right
}

// line sets l and moves on to the next one.
func (d *Doc) line(l line, at column, size float64) {
	if d.dry {
		d.y += size * leading
		return
	}
	base := d.y + size*(leading+1)/2 - size*0.12
	x := at.left
	if at.back {
		x += at.wide - d.wideIn(l, size)
	}
	for _, p := range seen(d.pieces(l, at.back), at.back) {
		x += d.styled(p, x, base, size)
	}
	d.y += size * leading
}

// pieces are l in pieces that are set one by one; runs in the document's own
// faces stay as they are.
func (d *Doc) pieces(l line, back bool) (list []piece) {
	if back || slices.ContainsFunc(l, func(r Run) bool { return !d.foreign.native(r.Text) }) {
		return d.foreign.pieces(l, back)
	}
	for _, r := range l {
		list = append(list, piece{letters: []rune(r.Text), style: r.Style})
	}
	return list
}

// run sets r as it is at x and base.
func (d *Doc) run(r Run, x, base, size float64) {
	for _, p := range seen(d.pieces(line{r}, false), false) {
		x += d.styled(p, x, base, size)
	}
}

// styled sets p with what its style asks for under it, and says how wide it is.
func (d *Doc) styled(p piece, x, base, size float64) float64 {
	d.face(p.style, size)
	text := d.foreign.without(p)
	shown := d.pieceWidth(piece{letters: []rune(strings.TrimRight(string(p.letters), " ")), face: p.face, back: p.back, boxes: p.boxes}, size)
	top := base - size*(leading+1)/2 + size*0.12
	if p.style&Filled != 0 {
		d.pdf.SetFillColor(222, 222, 222)
		d.pdf.Rect(x, top+1, shown, size*leading-2, "F")
	}
	if step := p.style >> shade; step > 0 {
		d.pdf.SetFillColor(greys[step], greys[step], greys[step])
		d.pdf.Rect(x, top+1, shown, size*leading-2, "F")
	}
	if p.style&Barred != 0 {
		d.pdf.SetFillColor(0, 0, 0)
		d.pdf.Rect(x, top+2, shown, size*leading-4, "F")
	}
	if p.style&Lined != 0 {
		d.rule(x, base+2, x+shown, base+2)
	}
	if p.face == nil && !p.boxes {
		d.pdf.Text(x, base, text)
		return d.pdf.GetStringWidth(text)
	}
	signs := d.drawn.shape(p)
	d.pdf.RawWriteStr(d.drawn.show(signs, x, d.o.Size.Height-base, size, grey(p.style)/255, p.style&Strong != 0))
	return d.drawn.wide(signs) * size
}

func grey(s Style) float64 {
	if s&Soft != 0 {
		return 90
	}
	return 0
}

func (d *Doc) face(s Style, size float64) {
	bold, tone := "", int(grey(s))
	if s&Strong != 0 {
		bold = "B"
	}
	d.pdf.SetTextColor(tone, tone, tone)
	d.pdf.SetFont("face", bold, size)
}

// rule draws a line.
func (d *Doc) rule(x1, y1, x2, y2 float64) {
	d.artifact(func() {
		d.pdf.SetDrawColor(140, 140, 140)
		d.pdf.SetLineWidth(0.6)
		d.pdf.Line(x1, y1, x2, y2)
	})
}

// artifact draws what is no part of the text, be it inside an element or not.
func (d *Doc) artifact(draw func()) {
	if d.dry {
		return
	}
	if !d.tags.on {
		d.pdf.RawWriteStr("/Artifact BMC\n")
		defer d.pdf.RawWriteStr("EMC\n")
	}
	draw()
}

// room begins a new page where so much does not fit on this one.
func (d *Doc) room(height float64) {
	if !d.dry && d.y+height > d.o.Size.Height-margin && d.y > margin {
		d.Break()
	}
}

// space moves on, but not at the head of a page.
func (d *Doc) space(height float64) {
	if d.y > margin {
		d.y += height
	}
}

func (d *Doc) inset(by float64, set func()) {
	d.left, d.wide = d.left+by, d.wide-by
	set()
	d.left, d.wide = d.left-by, d.wide+by
}

func each[T, U any](list []T, f func(T) U) []U {
	out := make([]U, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}
