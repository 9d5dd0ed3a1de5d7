package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// Quotation is a stretch of quoted words inside one paragraph, a block
// quotation among them.
type Quotation struct {
	text.Span           // with its marks
	Inner     text.Span // without them
	Depth     int       // 0 for a quotation, 1 for one inside it, and so on
	Open      bool      // no mark closes it in its paragraph
	Continued bool      // goes on from a quotation left open in the paragraph before
}

// singleReach is how far, in bytes, the mark that closes a single quotation is
// looked for. An apostrophe opens many false ones: a bound keeps the search
// linear, and a longer quotation in single marks is printed as a block.
const singleReach = 600

// Quotations lists the quoted stretches of d in the order they begin, an
// outer one before those inside it. It knows curly, straight, low, angular and
// typewriter marks (two grave accents, two apostrophes), single and double; a
// mark left open runs to the end of its paragraph.
func Quotations(d *text.Document) []Quotation {
	s := marks{src: d.Source}
	for _, p := range d.Paragraphs {
		if p.Kind == text.Debris {
			continue
		}
		s.paragraph(p.Span)
	}
	return s.found
}

// deepest is how many quotations may stand inside one another; what goes
// deeper is a slip of the pen.
const deepest = 6

type marks struct {
	src    string
	found  []Quotation
	open   []int // numbers in found of the quotations still open, outer first
	closer []byte
	left   bool // the last paragraph ended inside a quotation
}

// The kinds of mark, told by what closes a quotation.
const (
	double   = '"'
	single   = '\''
	angular  = '>'
	chevrons = '}'
)

func (m *marks) paragraph(p text.Span) {
	first := len(m.found)
	m.open, m.closer = m.open[:0], m.closer[:0]
	if strings.HasPrefix(m.src[p.Start:p.End], "> ") {
		m.found = append(m.found, Quotation{Span: p, Inner: text.Span{Start: p.Start + 2, End: p.End}})
		m.left = false
		return
	}
	for i := p.Start; i < p.End; {
		c := m.src[i]
		if c != '"' && c != '\'' && c != '`' && c < 0x80 {
			i++
			continue
		}
		i += m.mark(i, p)
	}
	for _, k := range m.open {
		q := &m.found[k]
		q.End, q.Inner.End, q.Open = p.End, p.End, true
	}
	if first < len(m.found) && m.left {
		m.found[first].Continued = m.found[first].Start == p.Start
	}
	m.left = len(m.open) > 0 && m.closer[0] == double
}

// mark reads what stands at i, opens or closes a quotation when it is a mark,
// and returns its length in bytes.
func (m *marks) mark(i int, p text.Span) int {
	r, n := utf8.DecodeRuneInString(m.src[i:])
	before, after := m.around(i, n, p)
	switch r {
	case '"':
		m.straight(i, 1, p, before, after)
	case '“':
		if m.openedBy("„") {
			m.close(i, n, double)
		} else {
			m.begin(i, n, double)
		}
	case '„':
		m.begin(i, n, double)
	case '”':
		m.close(i, n, double)
	case '«':
		if m.openedBy("»") {
			m.close(i, n, angular)
		} else {
			m.begin(i, n, angular)
		}
	case '»': // »so« in German, »so» in Swedish
		if !m.inside(angular) && !wordRune(before) && !endMark(before) && wordRune(after) {
			m.begin(i, n, angular)
		} else {
			m.close(i, n, angular)
		}
	case '‹':
		m.begin(i, n, chevrons)
	case '›':
		m.close(i, n, chevrons)
	case '`':
		if strings.HasPrefix(m.src[i:p.End], "``") {
			n = 2
			m.begin(i, n, double)
		}
	case '\'':
		if strings.HasPrefix(m.src[i:p.End], "''") {
			n = 2
			_, after = m.around(i, n, p)
			m.straight(i, n, p, before, after)
		} else {
			m.apostrophe(i, n, p, before, after)
		}
	case '‘':
		if !wordRune(before) && m.closing(i+n, p.End) > 0 {
			m.begin(i, n, single)
		}
	case '’':
		m.apostrophe(i, n, p, before, after)
	}
	return n
}

// openedBy reports whether the innermost open quotation begins with this mark,
// which another one than in English closes.
func (m *marks) openedBy(mark string) bool {
	k := len(m.open) - 1
	return k >= 0 && strings.HasPrefix(m.src[m.found[m.open[k]].Start:], mark)
}

// around is the runes before i and after i+n inside the paragraph, a blank at its ends.
func (m *marks) around(i, n int, p text.Span) (before, after rune) {
	before, after = ' ', ' '
	if i > p.Start {
		before, _ = utf8.DecodeLastRuneInString(m.src[p.Start:i])
	}
	if i+n < p.End {
		after, _ = utf8.DecodeRuneInString(m.src[i+n : p.End])
	}
	return before, after
}

// straight decides what a mark that looks alike on both sides does: it closes
// an open quotation unless it stands before a word and after a blank.
func (m *marks) straight(i, n int, p text.Span, before, after rune) {
	opens := (unicode.IsSpace(before) || strings.ContainsRune("([{—–―-/…", before)) && !unicode.IsSpace(after) && !endMark(after)
	switch {
	case m.inside(double) && !opens:
		m.close(i, n, double)
	case m.inside(double) && m.inside(single) && opens:
		m.begin(i, n, double)
	case opens || i == p.Start, (wordRune(after) || after == '\'') && !(endMark(before) && !m.doubleAhead(i+n, p.End)):
		m.begin(i, n, double)
	case m.inside(double):
		m.close(i, n, double)
	}
}

// doubleAhead reports whether a further straight mark stands after from, within reach.
func (m *marks) doubleAhead(from, end int) bool {
	return strings.IndexByte(m.src[from:min(end, from+singleReach)], '"') >= 0
}

// apostrophe decides what a closing or straight single mark does. Behind an s
// it may be that of "others’ way", if a mark that closes the quotation follows.
func (m *marks) apostrophe(i, n int, p text.Span, before, after rune) {
	switch {
	case len(m.closer) > 0 && m.closer[len(m.closer)-1] == single && !wordRune(after) && !unicode.IsSpace(before):
		if before != 's' || m.closing(i+n, p.End) < 0 {
			m.close(i, n, single)
		}
	case n == 1 && !wordRune(before) && !unicode.IsSpace(after) && (wordRune(after) || after == '.' || after == '[') && !elision(m.src[i+1:p.End]) && m.closing(i+n, p.End) > 0:
		m.begin(i, n, single)
	}
}

// elision reports whether s begins with a short form that an apostrophe
// stands before: 'em, '90s.
func elision(s string) bool {
	for _, e := range [...]string{"em ", "tis ", "twas ", "cause ", "til ", "n ", "n' ", "n’ "} {
		if len(s) >= len(e) && strings.EqualFold(s[:len(e)], e) {
			return true
		}
	}
	return len(s) > 2 && s[0] >= '0' && s[0] <= '9' && s[1] == '0' && s[2] == 's'
}

// closing is where, after from, a mark stands that may close a single
// quotation, -1 when none does before the quotation it stands in, the
// paragraph or the reach ends.
func (m *marks) closing(from, end int) int {
	end = min(end, from+singleReach)
	for i := from; i < end; i++ {
		switch c := m.src[i]; {
		case c == '"':
			return -1
		case c == '\'' && i > from && !unicode.IsSpace(rune(m.src[i-1])) && !letterAt(m.src, i+1, end):
			return i
		case c == 0xE2 && strings.HasPrefix(m.src[i:], "’") && i > from && m.src[i-1] != ' ' && !letterAt(m.src, i+3, end):
			return i
		case c == 0xE2 && strings.HasPrefix(m.src[i:], "”"):
			return -1
		}
	}
	return -1
}

func letterAt(src string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(src[i:])
	return wordRune(r)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func endMark(r rune) bool { return strings.ContainsRune(".,;:!?)]}", r) }

// inside reports whether a quotation with this kind of mark is open.
func (m *marks) inside(kind byte) bool {
	for _, k := range m.closer {
		if k == kind {
			return true
		}
	}
	return false
}

func (m *marks) begin(i, n int, kind byte) {
	if len(m.open) == deepest {
		return
	}
	for m.inside(kind) && (len(m.closer) < 2 || m.closer[len(m.closer)-1] == kind) {
		m.cut(i) // its closing mark is missing
	}
	m.open = append(m.open, len(m.found))
	m.closer = append(m.closer, kind)
	m.found = append(m.found, Quotation{Span: text.Span{Start: i, End: i + n}, Inner: text.Span{Start: i + n, End: i + n}, Depth: len(m.open) - 1})
}

// cut ends the innermost open quotation before i, without a mark of its own.
func (m *marks) cut(i int) {
	k := len(m.open) - 1
	q := &m.found[m.open[k]]
	q.End = q.Inner.Start + len(strings.TrimRightFunc(m.src[q.Inner.Start:max(i, q.Inner.Start)], unicode.IsSpace))
	q.Inner.End, q.Open = q.End, true
	m.open, m.closer = m.open[:k], m.closer[:k]
}

// close ends the innermost open quotation of this kind, and with it those inside it.
func (m *marks) close(i, n int, kind byte) {
	if !m.inside(kind) {
		return
	}
	for {
		k := len(m.open) - 1
		q, c := &m.found[m.open[k]], m.closer[k]
		m.open, m.closer = m.open[:k], m.closer[:k]
		q.Inner.End, q.End = i, i+n
		if c == kind {
			return
		}
		q.End = i
	}
}
