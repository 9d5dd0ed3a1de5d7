package quote

import (
	"diptych/compare/text"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// deepest is how many quotations may stand inside one another; what goes
// deeper is a slip of the pen.
const deepest = 6

// marks reads the quotation marks of one paragraph after another.
type marks struct {
	doc    *text.Document
	src    string
	words  []text.Word // those that do not end before the place being read
	found  []Quotation
	open   []openMark // the quotations still open, outer first
	left   byte       // the kind of quotation that the last paragraph left open, 0 for none
	next   int        // where the next paragraph begins
	gone   []text.Span
	quoted text.Span // the paragraph before, if it is set off by a sign
	said   []block   // those that do not end before the paragraph
	across bool      // a quotation was found to run over paragraphs without marks of their own
	broken []int     // in found: those of the paragraph that another opening mark cut in the middle of a sentence
	torn   []int     // the same of the paragraph that left a quotation open
}

type openMark struct {
	number int  // in found
	kind   byte // 0 of a block, which no mark closes
	until  int  // of single marks: where the one that closes it stands
}

// The kinds of mark, told by what closes a quotation.
const (
	double   = '"'
	single   = '\''
	angular  = '>'
	chevrons = '}'
	corner   = ']'
	corners  = ')'
)

func (m *marks) paragraph(p text.Span) {
	first := len(m.found)
	m.open, m.broken = m.open[:0], m.broken[:0]
	from := p.Start
	if b, ok := m.block(p); ok {
		m.found = append(m.found, b)
		m.open = append(m.open, openMark{number: first})
		from, m.left, m.gone = b.Inner.Start, 0, m.gone[:0]
	}
	for i := from; i < p.End; {
		c := m.src[i]
		if c < 0x80 && (c > '`' || c != '"' && c != '\'' && c != '`' && c != ',') { // most are letters
			i++
			continue
		}
		i += m.mark(i, p)
	}
	m.endParagraph(p)
	if first < len(m.found) && m.left != 0 {
		m.found[first].Continued = m.found[first].Start == p.Start
	}
	m.leave(p, first)
}

// block is the words in p that are somebody's without marks: those of a
// [block], and a paragraph that a Markdown sign sets off. One of these that
// begins with a mark is read by its marks: it may name its speaker. A line that
// only signs it is none.
func (m *marks) block(p text.Span) (Quotation, bool) {
	for len(m.said) > 0 && m.said[0].End <= p.Start {
		m.said = m.said[1:]
	}
	if len(m.said) > 0 && m.said[0].Start < p.End {
		b := m.said[0].Span
		return Quotation{Span: b, Inner: b, Unmarked: true}, !m.said[0].silent
	}
	s := m.src[p.Start:p.End]
	sign := text.SetOff(s)
	body := s[sign:]
	if sign == 0 || len(body) < 2 || sign == 1 && !unicode.IsLetter(rune(body[0])) {
		m.quoted = text.Span{}
		return Quotation{}, false
	}
	r, _ := utf8.DecodeRuneInString(body)
	if strings.ContainsRune("\"“”„«»'‘`", r) || strings.ContainsRune("—–―", r) && len(body) < longestSignature {
		return Quotation{}, false
	}
	words := text.Span{Start: p.Start + sign, End: p.End}
	q := Quotation{Span: words, Inner: words, Continued: !m.quoted.Empty()}
	m.quoted = p
	return q, true
}

// endParagraph ends the quotations that are still open where p ends.
func (m *marks) endParagraph(p text.Span) {
	end := p.End
	for _, o := range m.open {
		q := &m.found[o.number]
		if o.kind == 0 {
			end = q.End
			continue
		}
		q.End, q.Inner.End, q.Open = max(q.Start, end), max(q.Inner.Start, end), true
	}
	if len(m.open) > 0 && m.open[0].kind != 0 {
		m.endWithSentence(m.open[0].number)
	}
}

// fragment reports whether the quotation that begins at i is part of a
// sentence, which does not run over paragraphs: its closing mark is missing.
func (m *marks) fragment(i int) bool {
	r, _ := utf8.DecodeRuneInString(m.src[i:])
	return unicode.IsLower(r)
}

// endWithSentence ends a fragment that nothing closes with its sentence. What
// is quoted behind it is no longer inside it.
func (m *marks) endWithSentence(number int) {
	q := &m.found[number]
	if q.Depth > 0 || !m.fragment(q.Inner.Start) {
		return
	}
	s := m.doc.SentencesIn(q.Inner)
	if len(s) == 0 || s[0].End >= q.End || s[0].End <= q.Inner.Start {
		return
	}
	q.End, q.Inner.End = s[0].End, s[0].End
	for k := number + 1; k < len(m.found); k++ {
		if in := &m.found[k]; in.Start >= q.End {
			in.Depth--
		} else {
			in.Span, in.Inner = in.Intersect(q.Span), in.Inner.Intersect(q.Span)
		}
	}
}

// acrossReach is the most paragraphs that a quotation runs over without marks
// at their beginnings.
const acrossReach = 5

// leave notes what the paragraph p, with the quotations from first on, leaves open.
func (m *marks) leave(p text.Span, first int) {
	switch {
	case len(m.open) > 0 && m.open[0].kind != 0 && m.found[m.open[0].number].End == p.End:
		m.left, m.gone = m.open[0].kind, m.gone[:0]
		m.torn = append(m.torn[:0], m.broken...)
	case m.left == double && first == len(m.found) && len(m.gone) < acrossReach:
		m.gone = append(m.gone, p)
		return // perhaps the quotation goes on
	default:
		m.left, m.gone, m.torn = 0, m.gone[:0], m.torn[:0]
	}
	if m.left == single && !m.reopens(single) {
		m.left = 0
	}
}

// closeAcross closes a quotation that an earlier paragraph left open and that
// ran on over whole paragraphs, with the mark at i of paragraph p.
func (m *marks) closeAcross(i, n int, p text.Span) {
	if m.left != double || len(m.open) > 0 || len(m.found) > 0 && m.found[len(m.found)-1].End > p.Start {
		return
	}
	m.mendTorn()
	for _, g := range m.gone {
		m.found = append(m.found, Quotation{Span: g, Inner: g, Open: true, Continued: true})
	}
	m.across = m.across || len(m.gone) > 0
	m.found = append(m.found, Quotation{Span: text.Span{Start: p.Start, End: i + n}, Inner: text.Span{Start: p.Start, End: i}, Continued: true})
	m.left = 0
}

// reopens reports whether the next paragraph begins with a mark of this kind,
// as it does when a quotation goes on there.
func (m *marks) reopens(kind byte) bool {
	r, _ := utf8.DecodeRuneInString(m.src[m.next:])
	if kind == single {
		return strings.ContainsRune("'‘", r) && !elision(m.src[min(m.next+utf8.RuneLen(r), len(m.src)):])
	}
	return strings.ContainsRune("\"“«„", r)
}

// mark reads what stands at i, opens or closes a quotation when it is a mark,
// and returns its length in bytes.
func (m *marks) mark(i int, p text.Span) int {
	r, n := utf8.DecodeRuneInString(m.src[i:])
	if m.inWord(i) {
		return n
	}
	before, after := m.around(i, n, p)
	switch r {
	case '"', '″', '＂':
		m.straight(i, n, p, before, after)
	case '“':
		if m.openedBy("„") || m.openedBy(",,") || unicode.IsSpace(after) && m.wronglyCloses(i, n, p, "“") {
			m.close(i, n, double)
		} else {
			m.begin(i, n, double)
		}
	case '„':
		m.begin(i, n, double)
	case ',':
		if strings.HasPrefix(m.src[i:p.End], ",,") && !wordRune(before) {
			if n = 2; wordRune(m.runeAt(i+2, p)) && m.ahead(i+2, p.End, "“", "''", "”") {
				m.begin(i, n, double)
			}
		}
	case '”':
		switch {
		case m.inside(double):
			m.close(i, n, double)
		case !wordRune(before) && !endMark(before) && wordRune(after) && m.ahead(i+n, p.End, "”") && !m.ahead(p.Start, p.End, "“"):
			m.begin(i, n, double) // ”so” in Swedish and Finnish
		case !m.mend(i, n):
			m.closeAcross(i, n, p)
		}
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
	case '‹', '›':
		m.chevron(i, n, r, before, after)
	case '「', '『', '」', '』':
		m.cornered(i, n, r)
	case '`':
		n = m.grave(i, p, after)
	case '\'', '‘', '’', '‚':
		n = m.apostrophe(i, n, r, p)
	}
	return n
}

// inWord reports whether the byte at i, not before those asked about earlier,
// is part of a word.
func (m *marks) inWord(i int) bool {
	for len(m.words) > 0 && m.words[0].End <= i {
		m.words = m.words[1:]
	}
	return len(m.words) > 0 && m.words[0].Start <= i
}

func (m *marks) chevron(i, n int, r, before, after rune) {
	switch opens := !wordRune(before) && !endMark(before) && wordRune(after); {
	case m.inside(chevrons):
		m.close(i, n, chevrons)
	case r == '‹' || opens:
		m.begin(i, n, chevrons)
	}
}

func (m *marks) cornered(i, n int, r rune) {
	switch r {
	case '「':
		m.begin(i, n, corner)
	case '『':
		m.begin(i, n, corners)
	case '」':
		m.close(i, n, corner)
	default:
		m.close(i, n, corners)
	}
}

// grave reads “so” and `so', and returns the length of the mark.
func (m *marks) grave(i int, p text.Span, after rune) int {
	if strings.HasPrefix(m.src[i:p.End], "``") {
		if m.wronglyCloses(i, 2, p, "``") {
			m.close(i, 2, double)
		} else {
			m.begin(i, 2, double)
		}
		return 2
	}
	if wordRune(after) {
		m.beginSingle(i, 1, p, true)
	}
	return 1
}

// openedBy reports whether the innermost open quotation begins with this mark,
// which another one than in English closes.
func (m *marks) openedBy(mark string) bool {
	k := len(m.open) - 1
	return k >= 0 && strings.HasPrefix(m.src[m.found[m.open[k].number].Start:], mark)
}

// around is the runes before i and after i+n inside the paragraph, a blank at its ends.
func (m *marks) around(i, n int, p text.Span) (before, after rune) {
	before = ' '
	if i > p.Start {
		before, _ = utf8.DecodeLastRuneInString(m.src[p.Start:i])
	}
	return before, m.runeAt(i+n, p)
}

// runeAt is the rune at i inside the paragraph, a blank behind its end.
func (m *marks) runeAt(i int, p text.Span) rune {
	if i >= p.End {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(m.src[i:p.End])
	return r
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
	case opens || i == p.Start, (wordRune(after) || after == '\'') && !(endMark(before) && !m.ahead(i+n, p.End, m.src[i:i+n])):
		m.begin(i, n, double)
	case m.inside(double):
		m.close(i, n, double)
	case (i+n == p.End || unicode.IsSpace(after)) && m.endsBefore(i, p) && !m.mend(i, n):
		m.closeAcross(i, n, p)
	}
}

// endsBefore reports whether a mark that ends a sentence or a part of one stands
// before i in the paragraph, with or without a blank between.
func (m *marks) endsBefore(i int, p text.Span) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(m.src[p.Start:i], " "))
	return endMark(r)
}

// aheadReach is how far, in bytes, a further mark is looked for. It keeps the
// search linear.
const aheadReach = 1500

// ahead reports whether one of these marks stands in [from, end), within reach.
func (m *marks) ahead(from, end int, marks ...string) bool {
	s := m.src[from:max(from, min(end, from+aheadReach))]
	return slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(s, mark) })
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func endMark(r rune) bool { return strings.ContainsRune(".,;:!?)]}", r) }

// inside reports whether a quotation with this kind of mark is open.
func (m *marks) inside(kind byte) bool {
	return slices.ContainsFunc(m.open, func(o openMark) bool { return o.kind == kind })
}

func (m *marks) begin(i, n int, kind byte) {
	if len(m.open) == deepest {
		return
	}
	for m.inside(kind) && (len(m.open) < 2 || m.open[len(m.open)-1].kind == kind) {
		m.cut(i) // its closing mark is missing
	}
	m.open = append(m.open, openMark{number: len(m.found), kind: kind})
	m.found = append(m.found, Quotation{Span: text.Span{Start: i, End: i + n}, Inner: text.Span{Start: i + n, End: i + n}, Depth: len(m.open) - 1})
}

// cut ends the innermost open quotation before i, without a mark of its own.
func (m *marks) cut(i int) {
	k := len(m.open) - 1
	q := &m.found[m.open[k].number]
	if r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(m.src[q.Inner.Start:max(i, q.Inner.Start)], " ")); wordRune(r) && m.open[k].kind == double && k == 0 {
		m.broken = append(m.broken, m.open[k].number)
	}
	q.End = q.Inner.Start + len(strings.TrimRightFunc(m.src[q.Inner.Start:max(i, q.Inner.Start)], unicode.IsSpace))
	q.Inner.End, q.Open = q.End, true
	m.endWithSentence(m.open[k].number)
	m.open = m.open[:k]
}

// close ends the innermost open quotation of this kind, and with it those inside it.
func (m *marks) close(i, n int, kind byte) {
	if !m.inside(kind) {
		return
	}
	for {
		k := len(m.open) - 1
		o := m.open[k]
		q := &m.found[o.number]
		m.open = m.open[:k]
		q.Inner.End, q.End = i, i+n
		m.trim(q)
		if o.kind == kind {
			return
		}
		q.End = i
	}
}

// trim narrows the inner words past the blanks that French sets inside the marks.
func (m *marks) trim(q *Quotation) {
	s := m.src[q.Inner.Start:q.Inner.End]
	if t := strings.TrimFunc(s, unicode.IsSpace); t != "" && len(t) < len(s) {
		q.Inner.Start += strings.Index(s, t)
		q.Inner.End = q.Inner.Start + len(t)
	}
}
