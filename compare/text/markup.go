package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline reads a source once from left to right and notes what a reader does
// not see of it, or sees otherwise: inline Markdown, HTML, note marks,
// entities, zero-width signs, ligatures, hyphens at the end of a line. What
// marks a whole line (# - > |) stays, for the rules about lines.
//
// A mark that may open something is noted as an empty edit, and filled when
// what closes it is found in the same block; one that stays empty is text.
type inline struct {
	src   string
	edits []edit
	stars []delimiter // open runs of * in this block, of _, of ~ and =
	bars  []delimiter
	pairs []delimiter
	marks []int           // open square brackets: numbers of edits
	refs  map[string]bool // labels that a line such as "[1]: https://…" defines
	tick  int             // up to here no backtick closes another
	paren int             // up to here no bracket closes an address
	gone  [3]bool         // no "-->", "</script", "</style" stands further on
}

// delimiter is a run of marks of emphasis that may open.
type delimiter struct {
	edit int // its number
	n    int // marks not yet closed
}

// Longest parts of markup, in bytes: what is longer is text. They bound the
// cost of what never closes.
const (
	longestLink   = 2000
	longestTag    = 1000
	longestEntity = 12
	longestLabel  = 60
)

// hidden lists what a reader of src does not see, or sees otherwise.
func hidden(src string) []edit {
	m := inline{src: src}
	for i := 0; i < len(src); {
		if !opensMarkup[src[i]] {
			i++
			continue
		}
		i += max(1, m.at(i))
	}
	return overlaid(overlaid(tableMarks(src), m.settled()), nameCards(src))
}

var opensMarkup = func() (t [256]bool) {
	for _, c := range []byte("*_[]<&\\~=`-\n\u00ad\u200b\ufb01\u02bc") {
		t[c] = true
	}
	for c := 0x80; c < 0xC0; c++ {
		t[c] = false // bytes inside a rune
	}
	return t
}()

// at reads the mark at i and returns its length, 0 of what is none.
func (m *inline) at(i int) int {
	switch m.src[i] {
	case '\n':
		m.lineEnd(i)
	case '*', '_':
		return m.emphasis(i)
	case '~', '=':
		return m.paired(i)
	case '[':
		return m.opensBracket(i)
	case ']':
		return m.closesBracket(i)
	case '<':
		return m.tag(i)
	case '&':
		return m.entity(i)
	case '\\':
		return m.escape(i)
	case '`':
		return m.code(i)
	case '-':
		return m.hyphen(i, 1)
	default:
		return m.sign(i)
	}
	return 0
}

// hide notes that a reader sees with in the place of n bytes at i.
func (m *inline) hide(i, n int, with string) int {
	m.edits = append(m.edits, edit{Span: Span{i, i + n}, with: with})
	return n
}

// lineEnd ends a block where a blank line follows the line end at i. Of a
// block quotation, the mark of every line but its first is hidden.
func (m *inline) lineEnd(i int) {
	k := i + 1
	for k < len(m.src) && (m.src[k] == ' ' || m.src[k] == '\t' || m.src[k] == '\r') {
		k++
	}
	if k == len(m.src) || m.src[k] == '\n' {
		m.stars, m.bars, m.pairs, m.marks = m.stars[:0], m.bars[:0], m.pairs[:0], m.marks[:0]
		return
	}
	if strings.HasPrefix(m.src[k:], "> ") && k+2 < len(m.src) && m.src[k+2] > ' ' && m.src[k+2] != '>' {
		if from := strings.LastIndexByte(m.src[max(0, i-longestTag):i], '\n') + 1 + max(0, i-longestTag); strings.HasPrefix(m.src[from:i], "> ") && strings.TrimSpace(m.src[from+1:i]) != "" {
			m.hide(k, 2, "")
		}
	}
}

// emphasis reads a run of * or _. It closes what the same mark opened, or may
// open, by the flanking rules of CommonMark; one inside a word opens nothing,
// so that f***ing and snake_case stay as they are.
func (m *inline) emphasis(i int) int {
	c := m.src[i]
	n := run(m.src, i)
	if n > 3 {
		return n
	}
	open := &m.stars
	if c == '_' {
		open = &m.bars
	}
	before, after := m.around(i, i+n)
	left, right := flanks(before, after)
	if top := len(*open) - 1; top >= 0 && (right || n == 2 && (*open)[top].n == 2 && m.sameLine((*open)[top], i)) && !(c == '_' && wordRune(after)) {
		return m.closes(open, i, n)
	}
	if left && !wordRune(before) {
		m.opens(open, i, n)
	}
	return n
}

func run(src string, i int) int {
	n := 1
	for i+n < len(src) && src[i+n] == src[i] {
		n++
	}
	return n
}

func (m *inline) opens(open *[]delimiter, i, n int) {
	*open = append(*open, delimiter{len(m.edits), n})
	m.hide(i, 0, "")
}

// closes ends with the n marks at i what they may end, the innermost first.
func (m *inline) closes(open *[]delimiter, i, n int) int {
	left := n
	for left > 0 && len(*open) > 0 {
		d := &(*open)[len(*open)-1]
		k := min(left, d.n)
		e := &m.edits[d.edit]
		if e.Empty() { // of a longer run the inner marks are the last
			e.Start += d.n - k
			e.End = e.Start + k
		} else {
			e.Start -= k
		}
		left -= k
		if d.n -= k; d.n == 0 {
			*open = (*open)[:len(*open)-1]
		}
	}
	m.hide(i, n-left, "")
	return n
}

// sameLine reports whether no line ends between a delimiter and i.
func (m *inline) sameLine(d delimiter, i int) bool {
	at := m.edits[d.edit].Start
	return i-at < longestTag && strings.IndexByte(m.src[at:i], '\n') < 0
}

// flanks says whether a run of marks between these two runes may open, and may close.
func flanks(before, after rune) (left, right bool) {
	sb, sa := unicode.IsSpace(before), unicode.IsSpace(after)
	pb, pa := punctuation(before), punctuation(after)
	return !sa && (!pa || sb || pb), !sb && (!pb || sa || pa)
}

func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// around is the rune before i and the rune at j, a blank at the ends of the text.
func (m *inline) around(i, j int) (before, after rune) {
	before, after = ' ', ' '
	if i > 0 {
		before, _ = utf8.DecodeLastRuneInString(m.src[:i])
	}
	if j < len(m.src) {
		after, _ = utf8.DecodeRuneInString(m.src[j:])
	}
	return before, after
}

// paired reads ~~struck~~ and ==marked== words.
func (m *inline) paired(i int) int {
	n := run(m.src, i)
	if n != 2 {
		return n
	}
	before, after := m.around(i, i+n)
	top := len(m.pairs) - 1
	switch {
	case top >= 0 && m.src[m.edits[m.pairs[top].edit].Start] == m.src[i] && !unicode.IsSpace(before):
		return m.closes(&m.pairs, i, n)
	case !unicode.IsSpace(after) && !wordRune(before):
		m.opens(&m.pairs, i, n)
	}
	return n
}

// escape reads a backslash before a mark, which then is no markup, and one
// before the end of a line.
func (m *inline) escape(i int) int {
	if n := m.note(i, i+1); n > 0 {
		return m.hide(i, n, "")
	}
	if i+1 == len(m.src) || !markdownMarks[m.src[i+1]] {
		return 1
	}
	m.hide(i, 1, "")
	if m.src[i+1] == '\n' {
		return 1
	}
	return 2
}

var markdownMarks = func() (t [256]bool) {
	for _, c := range []byte("\\`*_{}[]()#+-.!>~|<&$\"'\n") {
		t[c] = true
	}
	return t
}()

// code reads the marks around `words set like code`. Doubled marks are
// quotation marks of a typewriter, or fences.
func (m *inline) code(i int) int {
	if n := run(m.src, i); n > 1 {
		return n
	}
	if i < m.tick {
		return 1
	}
	limit := min(len(m.src), i+longestTag)
	k := strings.IndexByte(m.src[i+1:limit], '`')
	if k < 0 {
		m.tick = limit
		return 1
	}
	end := i + 1 + k
	if strings.IndexByte(m.src[i:end], '\n') >= 0 {
		return 1
	}
	if before, after := m.around(end, end+1); k == 0 || unicode.IsSpace(before) || after == '`' || wordRune(after) {
		return 1
	}
	m.hide(i, 1, "")
	m.hide(end, 1, "")
	return end + 1 - i
}

// settled are the edits in order, without those that stayed empty and those
// that would leave nothing of a line: a line of markup alone is told by it.
func (m *inline) settled() []edit {
	edits := m.edits[:0]
	last := 0
	for _, e := range m.edits {
		if !e.Empty() && e.Start >= last {
			edits = append(edits, e)
			last = e.End
		}
	}
	out, to := edits[:0], 0
	for k := 0; k < len(edits); {
		from := to + 1 + strings.LastIndexByte(m.src[to:max(to, edits[k].Start)], '\n')
		to, _ = lineEnd(m.src, edits[k].Start)
		n := k + 1
		for n < len(edits) && edits[n].Start < to {
			n++
		}
		if edits[n-1].End > to || m.says(Span{from, to}, edits[k:n]) {
			out = append(out, edits[k:n]...)
		}
		k = n
	}
	return out
}

// overlaid is edits but for what overlaps one of over, and these in their places;
// all are in order.
func overlaid(edits, over []edit) []edit {
	if len(edits) == 0 {
		return over
	}
	if len(over) == 0 {
		return edits
	}
	list := make([]edit, 0, len(edits)+len(over))
	for _, e := range edits {
		for len(over) > 0 && over[0].End <= e.Start {
			list, over = append(list, over[0]), over[1:]
		}
		if len(over) == 0 || e.End <= over[0].Start {
			list = append(list, e)
		}
	}
	return append(list, over...)
}

// says reports whether the line in sp has a word beside its markup, or an
// entity.
func (m *inline) says(sp Span, edits []edit) bool {
	from := sp.Start
	for _, e := range edits {
		if e.with != "" || worded(m.src[min(from, e.Start):e.Start]) {
			return true
		}
		from = e.End
	}
	return worded(m.src[from:sp.End])
}

func worded(s string) bool { return strings.IndexFunc(s, wordRune) >= 0 }
