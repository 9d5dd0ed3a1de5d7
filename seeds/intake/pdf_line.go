package intake

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfLine is a line of a page, or its part in one column.
type pdfLine struct {
	text   string
	page   int     // from 0
	x0, x1 float64 // its ends, in points from the left
	y      float64 // of its baseline, in points from the bottom
	size   float64 // of its letters, in points
	font   string
	row    bool // cells of a table that stand far apart
}

// takes adds a piece to the line where it is a part of it.
func (l *pdfLine) takes(piece pdfLine) bool {
	em := math.Max(math.Max(l.size, piece.size), 1)
	gap := piece.x0 - l.x1
	switch {
	case l.raises(piece):
		l.add(raisedIf(piece.y > l.y, piece.text), piece.x1, gap > .15*em)
		return true
	case piece.raises(*l) && piece.y < l.y && utf8.RuneCountInString(l.text) <= 3: // the mark of a note begins the line
		l.text, l.y, l.size, l.font = raisedIf(true, l.text), piece.y, piece.size, piece.font
	case math.Abs(piece.y-l.y) <= .1*em && gap > 1.6*em && l.isRow() && pdfFigure().MatchString(strings.TrimSpace(piece.text)):
		l.add(piece.text, piece.x1, true)
		l.row = true
		return true
	case math.Abs(piece.y-l.y) > .3*em || gap > 1.6*em:
		return false
	case gap < -.5*em: // over the line again: bold letters made of two, or another line
		return piece.x0 >= l.x0-1 && strings.HasSuffix(l.text, piece.text) && math.Abs(piece.x1-l.x1) < 2
	}
	l.add(piece.text, piece.x1, gap > .15*em)
	l.size = math.Max(l.size, piece.size)
	return true
}

var (
	pdfFigure   = pattern(`^[-+−±~<>≈$€£]?\d[\d.,:]*[^\s\d]{0,2}$`)
	pdfRowStart = pattern(`^(?:\p{L}\S* ){0,3}(?:\p{L}\S*|[-+−±~<>≈$€£]?\d[\d.,:]*\S{0,2})(?: [-+−±~<>≈$€£]?\d[\d.,:]*\S{0,2}){0,10}$`)
)

// isRow tells the beginning of a row of a table, to which figures are added however
// far to the right they stand: up to four words or a figure, and figures.
func (l pdfLine) isRow() bool {
	s := strings.TrimSpace(l.text)
	return utf8.RuneCountInString(s) <= 60 && pdfRowStart().MatchString(s) && !sentenceEnd().MatchString(s)
}

// add adds words that end at x, after a blank where there is a gap.
func (l *pdfLine) add(words string, x float64, gap bool) {
	if gap && !strings.HasSuffix(l.text, " ") && !strings.HasPrefix(words, " ") {
		l.text += " "
	}
	l.text += words
	l.x1 = math.Max(l.x1, x)
}

// raises tells a piece beside l that stands above or below its baseline in
// smaller letters, as the power of a figure or the mark of a note does. A first
// letter over several lines is much larger than those beside it.
func (l pdfLine) raises(piece pdfLine) bool {
	off := math.Abs(piece.y - l.y)
	gap := math.Max(piece.x0-l.x1, l.x0-piece.x1)
	return piece.size < .92*l.size && piece.size > .5*l.size && off > .1*l.size && off < .7*l.size &&
		math.Abs(gap) < .3*l.size && utf8.RuneCountInString(piece.text) <= 6
}

func (l pdfLine) wide() bool { return len(l.text) > 15 }

// maxCapLines is how many lines a page has at most whose first letters are looked
// for; a drawing of letters has more.
const maxCapLines = 5000

// dropCaps gives first letters that stand over several lines to the words that
// they begin, as a program may draw them elsewhere; what is left of them is empty.
func dropCaps(lines []pdfLine) {
	if len(lines) > maxCapLines {
		return
	}
	for i, l := range lines {
		at := l.begunBy(lines)
		if at < 0 {
			continue
		}
		words := lines[at].text
		if first, _, _ := strings.Cut(words, " "); l.text == "A" || l.text == "I" {
			if known := wholeWords(lines); known[bareWord(first)] && !known[bareWord(l.text+first)] {
				words = " " + words
			}
		}
		lines[at].text, lines[at].x0, lines[i].text = l.text+words, l.x0, ""
	}
}

// begunBy is the line, of those of its page, that a letter of double size and
// more begins: it stands beside its top, and another line is set in under it.
// It is -1 where l is no such letter.
func (l pdfLine) begunBy(lines []pdfLine) int {
	const (
		capital = .7 // of the size: how high a capital is
		most    = 10 // lines beside its top, of which a page that is read has one
	)
	if letter := lastRune(l.text); utf8.RuneCountInString(l.text) > 2 || !unicode.IsUpper(letter) {
		return -1
	}
	beside := func(o pdfLine) bool {
		return o.size < .55*l.size && o.x0 > l.x0 && math.Abs(o.x0-l.x1) < .3*l.size && o.y > l.y-.3*o.size
	}
	tries := most
	for i, o := range lines {
		if !beside(o) || math.Abs(o.y+capital*o.size-l.y-capital*l.size) > .4*o.size {
			continue
		}
		if tries--; tries < 0 {
			break
		}
		for _, under := range lines {
			if beside(under) && under.y < o.y-.8*o.size && math.Abs(under.x0-o.x0) < 1 {
				return i
			}
		}
	}
	return -1
}
