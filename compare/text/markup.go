package text

import (
	"html"
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

// sign reads a zero-width sign, a ligature, a soft hyphen, a raised number, or
// what stands for an apostrophe or a hyphen inside a word.
func (m *inline) sign(i int) int {
	r, n := utf8.DecodeRuneInString(m.src[i:])
	switch r {
	case '\u00AD':
		if k := m.hyphen(i, n); k > 0 {
			return k
		}
		return m.hide(i, n, "")
	case '\u2010':
		return max(n, m.hyphen(i, n))
	case '\u2060', '\u200E', '\u200F', '\uFEFF', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069':
		return m.hide(i, n, "")
	case '\u200B', '\u200C', '\u200D':
		if before, after := m.around(i, i+n); !needsJoiner(before) && !needsJoiner(after) {
			return m.hide(i, n, "")
		}
	case '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		if before, _ := m.around(i, i); strings.ContainsRune(".,;:!?\"”’»)", before) || m.behindWord(i) {
			return m.hide(i, n+raised(m.src[i+n:]), "")
		}
	case 'ʼ', '´', '′', '‛', '＇':
		if before, after := m.around(i, i+n); unicode.IsLetter(before) && unicode.IsLetter(after) {
			return m.hide(i, n, "’")
		}
	case '－':
		if before, after := m.around(i, i+n); wordRune(before) && wordRune(after) {
			return m.hide(i, n, "-")
		}
	case 'ﬀ', 'ﬁ', 'ﬂ', 'ﬃ', 'ﬄ', 'ﬅ', 'ﬆ':
		return m.hide(i, n, ligatures[r-'ﬀ'])
	}
	return n
}

// longestPower is how many letters a unit has that is raised to a power: "km²".
const longestPower = 3

// behindWord reports whether the letters that end at i are more than a unit
// has: what is raised behind them is the mark of a note.
func (m *inline) behindWord(i int) bool {
	for range longestPower + 1 {
		r, n := utf8.DecodeLastRuneInString(m.src[:i])
		if !unicode.IsLetter(r) {
			return false
		}
		i -= n
	}
	return true
}

// raisedDigits are the raised forms of 0 to 9.
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// Raised is s with its digits raised and all else as it stands: "6b" as "⁶b".
func Raised(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return []rune(raisedDigits)[r-'0']
		}
		return r
	}, s)
}

// raised is the length of the raised digits that s begins with.
func raised(s string) int {
	for i, r := range s {
		if !strings.ContainsRune(raisedDigits, r) {
			return i
		}
	}
	return len(s)
}

// needsJoiner reports whether zero-width signs tell something beside r: in
// scripts without blanks or with joined letters, and in pictures.
func needsJoiner(r rune) bool {
	return r >= utf8.RuneSelf && !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Punct, unicode.Zs)
}

// ligatures are the letters of U+FB00 to U+FB06.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

// hyphen reads a hyphen of n bytes at i that the end of a line set into a
// word, and the line end with it: "quar-" and "ry" are "quarry". It is kept
// where the first part stands before hyphens of its own: "self-", "five-". In
// "pre-" before "and post-war" it is no such hyphen.
func (m *inline) hyphen(i, n int) int {
	k := i + n
	for k < len(m.src) && (m.src[k] == ' ' || m.src[k] == '\r') {
		k++
	}
	if k == len(m.src) || m.src[k] != '\n' {
		return 0
	}
	for k++; k < len(m.src) && m.src[k] == ' '; k++ {
	}
	before, after := m.around(i, k)
	if !unicode.IsLetter(before) || !unicode.IsLower(after) {
		return 0
	}
	first, rest := m.src[:i], m.src[k:]
	first = first[max(0, len(first)-longestEntity):]
	first = strings.ToLower(first[strings.LastIndexAny(first, " \n-\"“(")+1:])
	if e := strings.IndexByte(rest[:min(len(rest), 6)], ' '); e > 0 && suspended[rest[:e]] || utf8.RuneCountInString(first) < 2 {
		return 0
	}
	if hyphenated[first] {
		return n + m.hide(i+n, k-i-n, "")
	}
	return m.hide(i, k-i, "")
}

var suspended = set("and or to und oder bis et ou y o e")

var hyphenated = set(`one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety
	half self well ill ex non anti pro all then north south east west mid semi quasi vice so long short high low full part cross year old`)

// entity reads &amp; and its like, also one that was written twice over.
func (m *inline) entity(i int) int {
	n, with := entityAt(m.src[i:])
	if n == 0 {
		return 1
	}
	if with == "&" {
		if k, twice := entityAt("&" + m.src[i+n:min(len(m.src), i+n+longestEntity)]); k > 0 {
			n, with = n+k-1, twice
		}
	}
	switch with {
	case "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u2060":
		with = ""
	case "\n", "\r", "\t":
		with = " "
	}
	return m.hide(i, n, with)
}

// entityAt is the length of the entity that s begins with, and its character.
func entityAt(s string) (int, string) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 2 {
		return 0, ""
	}
	for k, c := range []byte(s[1:end]) {
		if !alnum[c] && !(c == '#' && k == 0) {
			return 0, ""
		}
	}
	with := html.UnescapeString(s[:end+1])
	if with == s[:end+1] || strings.HasSuffix(with, ";") && with != ";" || with == "\uFFFD" {
		return 0, ""
	}
	return end + 1, with
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
