package intake

import (
	"bytes"
	"errors"
	"math"
	"slices"
	"strings"
	"unicode"

	pdf "github.com/carlos7ags/folio/reader"

	"diptych/seeds"
)

// pdfText is what was read of a PDF.
type pdfText struct {
	title   string // of its metadata
	lines   []pdfLine
	heights []float64 // of its pages
	seen    int       // letters that are drawn
	unseen  int       // letters that are not drawn, which text recognition puts behind a picture
	wrong   int       // characters that are none
	cut     bool      // there are more pages than are read
	layered bool      // there are words on layers that are switched off
}

// Limits of what is read of one PDF.
const (
	pdfPages  = 400
	pdfSpans  = 2_000_000
	pdfStream = 64 << 20
	pdfTotal  = 512 << 20
)

func isPDF(in *input) bool {
	return bytes.Contains(in.data[:min(len(in.data), 1024)], []byte("%PDF-"))
}

var (
	errPDFLocked  = &seeds.Error{Problem: seeds.Say("this PDF is locked with a password"), Cure: seeds.Say("open it in a PDF reader, print it to a new PDF without a password, and bring that")}
	errPDFDamaged = &seeds.Error{Problem: seeds.Say("this PDF is damaged and cannot be read"), Cure: seeds.Say("download or print it once more")}
	errPDFHeavy   = &seeds.Error{Problem: seeds.Say("this PDF is too large or too involved to be read"), Cure: seeds.Say("print the pages of the article to a PDF of their own")}
	errPDFEmpty   = &seeds.Error{Problem: seeds.Say("this PDF has no text, only pictures of it perhaps"), Cure: seeds.Say("run text recognition (OCR) on it, or bring the article in another form")}
	errPDFCipher  = &seeds.Error{Problem: seeds.Say("the letters of this PDF cannot be told, because its fonts do not say what they are"), Cure: seeds.Say("bring the article in another form, or run text recognition (OCR) on it")}
)

// pdfTextOf reads the lines of a PDF in the order in which they are drawn.
func pdfTextOf(data []byte) (doc *pdfText, refusal *seeds.Error) {
	defer func() {
		if recover() != nil { // of the library, on files that nobody has met yet
			doc, refusal = nil, copyOf(errPDFDamaged)
		}
	}()
	r, err := pdf.ParseWithOptions(data, pdf.ReadOptions{MemoryLimits: pdf.MemoryLimits{MaxStreamSize: pdfStream, MaxTotalAlloc: pdfTotal}})
	if err != nil {
		return nil, pdfRefusal(data, err)
	}
	doc = &pdfText{}
	doc.title, _, _, _, _ = r.Info()
	scale, layers := &pdfScale{r, map[int]int{}}, layersOf(r)
	spans, drawn := 0, 0
	broken := false
	for i := range r.PageCount() {
		if doc.cut = i >= pdfPages || spans > pdfSpans; doc.cut {
			break
		}
		page, err := r.Page(i)
		if err != nil {
			broken = true
			continue
		}
		if drawn += scale.page(page); drawn > pdfDrawn {
			if doc.cut = doc.seen+doc.unseen > 0; !doc.cut {
				return nil, copyOf(errPDFHeavy)
			}
			break
		}
		doc.layered = layers.strip(page) || doc.layered
		instead := markInstead(r, page)
		markRises(page)
		pieces, err := page.TextSpans()
		pieces = withInstead(pieces, instead)
		if errors.Is(err, pdf.ErrFormBudgetExceeded) || errors.Is(err, pdf.ErrMemoryLimitExceeded) {
			return nil, copyOf(errPDFHeavy)
		}
		broken = broken || err != nil
		spans += len(pieces)
		box := page.VisibleBox()
		doc.heights = append(doc.heights, box.Y2-box.Y1)
		doc.page(len(doc.heights)-1, pieces, box)
	}
	switch {
	case doc.wrong*20 > doc.seen+doc.unseen:
		return nil, copyOf(errPDFCipher)
	case len(doc.heights) == 0, doc.seen+doc.unseen == 0 && broken:
		return nil, copyOf(errPDFDamaged)
	case doc.seen+doc.unseen == 0:
		return nil, copyOf(errPDFEmpty)
	}
	return doc, nil
}

func copyOf(e *seeds.Error) *seeds.Error {
	c := *e
	return &c
}

// pdfRefusal says why a PDF is not opened. A file that names a cipher and
// fails is locked, whatever the library says of it.
func pdfRefusal(data []byte, err error) *seeds.Error {
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword), errors.Is(err, pdf.ErrUnsupportedEncryption), bytes.Contains(data, []byte("/Encrypt")):
		return copyOf(errPDFLocked)
	case errors.Is(err, pdf.ErrMemoryLimitExceeded):
		return copyOf(errPDFHeavy)
	}
	return copyOf(errPDFDamaged)
}

// page makes lines of what is drawn on a page: pieces that follow one another
// on one baseline, without a gap as between columns. What stands beside the
// page that a reader sees, a printer's marks, is passed over.
func (doc *pdfText) page(n int, spans []pdf.TextSpan, box pdf.Box) {
	var lines []pdfLine
	for _, s := range placed(spans) {
		if s.Y < box.Y1 || s.Y > box.Y2 || s.X > box.X2 || s.X+s.Width < box.X1 {
			continue
		}
		text := seenLigature(doc.characters(s))
		if text == "" || s.Matrix[1] != 0 && s.Matrix[0] == 0 {
			continue // nothing, or up along the edge
		}
		x, y := s.X-box.X1, s.Y-box.Y1+rise(s)
		piece := pdfLine{text: text, page: n, x0: x, x1: x + s.Width, y: y, size: s.Height, font: s.Font}
		if len(lines) == 0 || !lines[len(lines)-1].takes(piece) {
			lines = append(lines, piece)
		}
	}
	dropCaps(lines)
	for _, l := range pdfOrdered(lines) {
		if l.text = asRead(flow(l.text)); l.text != "" {
			doc.lines = append(doc.lines, l)
		}
	}
}

// placed puts pieces where they stand. Of an array of pieces whose size is in
// the matrix of the text alone, as Firefox and cairo write them, the library
// moves on by the width that a piece has at a size of 1.
func placed(spans []pdf.TextSpan) []pdf.TextSpan {
	out := slices.Clone(spans)
	for i := 1; i < len(spans); i++ {
		p, s := spans[i-1], spans[i]
		step := s.X - p.X
		scaled := step * s.Height
		off := math.Abs(scaled - p.Width)
		if s.Y == p.Y && s.Height == p.Height && s.Text != p.Text && step > 0 && off < .6*s.Height && off < math.Abs(step-p.Width) {
			out[i].X = out[i-1].X + scaled
		}
	}
	return out
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// characters is the text of a piece, its ligatures as letters. What is no
// character, where a quotation mark may have stood, becomes U+FFFD.
func (doc *pdfText) characters(s pdf.TextSpan) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\n' || c == '\r' || c == '\u00a0':
			return ' '
		case c == 0:
			return -1
		case c == 0xf0b7, c == 0xf0a7: // of the fonts of signs that lists are set with
			return '•'
		case unicode.IsControl(c), c == unicode.ReplacementChar, c >= 0xe000 && c <= 0xf8ff:
			doc.wrong++
			return unicode.ReplacementChar
		case unicode.IsSpace(c):
		case s.Visible:
			doc.seen++
		default:
			doc.unseen++
		}
		return c
	}, ligatures.Replace(s.Text))
}

// pdfOrdered is lines in the order of reading. They are drawn in it mostly; a
// page that is drawn across its columns is put in order by them.
func pdfOrdered(lines []pdfLine) []pdfLine {
	across := 0
	for i := 1; i < len(lines); i++ {
		if math.Abs(lines[i].y-lines[i-1].y) < 1 && lines[i].x0 > lines[i-1].x1+8 && lines[i].wide() && lines[i-1].wide() {
			across++
		}
	}
	if across < 5 || across*4 < len(lines) {
		return lines
	}
	gutter, ok := pdfGutter(lines)
	if !ok {
		return lines
	}
	var out, first, second []pdfLine
	end := func() {
		out = append(append(out, first...), second...)
		first, second = nil, nil
	}
	for _, l := range lines {
		switch {
		case l.x1 <= gutter:
			first = append(first, l)
		case l.x0 >= gutter:
			second = append(second, l)
		default:
			end()
			out = append(out, l)
		}
	}
	end()
	return out
}

// pdfGutter is where two columns part: the place that the fewest lines cross,
// of those where many begin on its right.
func pdfGutter(lines []pdfLine) (at float64, ok bool) {
	starts := map[int]int{}
	for _, l := range lines {
		if l.wide() {
			starts[int(l.x0)]++
		}
	}
	best := len(lines)
	for x := range 2000 {
		if starts[x]*5 < len(lines) {
			continue
		}
		crossed, before := 0, 0
		for _, l := range lines {
			if l.x0 < float64(x)-1 && l.x1 > float64(x)-1 {
				crossed++
			}
			if l.x1 <= float64(x)-1 {
				before++
			}
		}
		if crossed < best && before*5 >= len(lines) {
			best, at, ok = crossed, float64(x)-1, true
		}
	}
	return at, ok && best*5 < len(lines)
}

// notes says what is doubtful about all of the text.
func (doc *pdfText) notes(d *draft) {
	if doc.unseen > doc.seen {
		d.note(seeds.Say("A machine recognised the text of this PDF in a picture; letters may be wrong."))
	}
	if doc.wrong > 0 {
		d.note(seeds.Say("In {{.N}} places of this PDF stands a character that is none, where a quotation mark may have been; it is shown as “\ufffd”.", seeds.With{"N": doc.wrong}))
	}
	if doc.cut {
		d.note(seeds.Say("Only the first {{.N}} pages of this PDF were read.", seeds.With{"N": len(doc.heights)}))
	}
	if doc.layered {
		d.note(seeds.Say("Words on layers of this PDF that are switched off were left out."))
	}
}
