package text

import (
	"strings"
	"unicode"
)

// opensBracket reads what a square bracket begins: a note mark such as [^1]
// or [4], a link, or words in brackets.
func (m *inline) opensBracket(i int) int {
	if n := m.note(i, i); n > 0 {
		return m.hide(i, n, "")
	}
	if n := m.noteInLine(i); n > 0 {
		return m.hide(i-1, n+1, "") - 1
	}
	if strings.HasPrefix(m.src[i:], "[[") {
		if n := m.wiki(i); n > 0 {
			return n
		}
	}
	m.marks = append(m.marks, len(m.edits))
	m.hide(i, 0, "")
	return 1
}

// noteInLine is the length of the words of a note that stands in the line
// itself, "^[as the mayor said]", from its bracket at i on.
func (m *inline) noteInLine(i int) int {
	if i < 2 || m.src[i-1] != '^' || m.src[i-2] <= ' ' {
		return 0
	}
	line, _ := lineEnd(m.src[:min(len(m.src), i+longestTag)], i)
	end := strings.IndexByte(m.src[i:line], ']')
	if end < 2 || strings.IndexByte(m.src[i+1:i+end], '[') >= 0 {
		return 0
	}
	return end + 1
}

// note is the length from start of a note mark whose bracket opens at i, 0
// when there is none. A number in brackets is one when it is set on to the
// word or mark before it; at the beginning of a line it numbers an entry, and
// after a blank it may be an insertion: "we saw [12] people".
func (m *inline) note(start, i int) int {
	end := strings.IndexByte(m.src[i:min(len(m.src), i+longestLabel)], ']')
	if end < 2 || m.src[i] != '[' {
		return 0
	}
	label, after := strings.TrimSuffix(m.src[i+1:i+end], `\`), i+end+1
	lineStart := start == 0 || m.src[start-1] == '\n'
	switch {
	case label == "":
		return 0
	case label[0] == '^':
		if len(label) < 2 || strings.ContainsAny(label, " \n[") {
			return 0
		}
		if lineStart && after < len(m.src) && m.src[after] == ':' {
			for after++; after < len(m.src) && m.src[after] == ' '; after++ {
			}
		}
	case !lineStart && paperCite(label):
	case lineStart, m.src[start-1] <= ' ', !citation(label):
		return 0
	case len(label) == 1 && isLower(label[0]|0x20) && (m.src[start-1] == '!' || after < len(m.src) && (m.src[after] == '(' || alnum[m.src[after]])):
		return 0 // a link, or a letter that a writer set in: "[b]ut", "“[W]e"
	case m.src[start-1] != '[':
		after += m.address(after)
	}
	return after - start
}

// paperCite reports whether label cites by keys, with pages or none, as Pandoc reads it:
// "@lind2019, p. 3; @finch2020".
func paperCite(label string) bool {
	for part := range strings.SplitSeq(label, ";") {
		key, _, _ := strings.Cut(strings.TrimSpace(part), ",")
		if len(key) < 3 || key[0] != '@' || strings.ContainsAny(key, " \n[]") || !strings.ContainsAny(key, "0123456789") {
			return false
		}
	}
	return true
}

// citation reports whether label is numbers, or one of the labels of notes
// that an encyclopedia sets: 4, "4, 7", "4–6", "note 3", a, "citation needed".
func citation(label string) bool {
	switch label = strings.ToLower(label); {
	case len(label) > 2 && label[0] == '@' && !strings.ContainsAny(label, " \n[]"): // [@lind2019]
		return true
	case label == "citation needed", label == "clarification needed", label == "edit", len(label) == 1 && isLower(label[0]):
		return true
	}
	label = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(label, "note "), "nb "), "n ")
	digits := 0
	for i := range len(label) {
		if c := label[i]; isDigit(c) {
			digits++
		} else if strings.IndexByte(", -\xe2\x80\x93", c) < 0 {
			return false
		}
	}
	return digits > 0 && digits <= 12 && isDigit(label[0]) && !(digits == 4 && len(label) == 4) // a year
}

// wiki reads [[Page]] and [[Page|words]] at i.
func (m *inline) wiki(i int) int {
	end := strings.Index(m.src[i:min(len(m.src), i+longestTag)], "]]")
	if end < 3 {
		return 0
	}
	in := m.src[i+2 : i+end]
	if strings.ContainsAny(in, "[\n(") || citation(in) {
		return 0
	}
	bar := strings.LastIndexByte(in, '|') + 1
	if i > 0 && m.src[i-1] == '!' { // ![[picture.png]]
		m.edits = append(m.edits, edit{Span: Span{i - 1, i + end + 2}})
		return end + 2
	}
	m.hide(i, 2+bar, "")
	m.hide(i+end, 2, "")
	return end + 2
}

// closesBracket reads the end of a link: "](https://…)", or "][label]". The
// words of a link stay; of a picture nothing does.
func (m *inline) closesBracket(i int) int {
	top := len(m.marks) - 1
	if top < 0 {
		return 1
	}
	k := m.marks[top]
	m.marks = m.marks[:top]
	open := &m.edits[k]
	n := m.address(i + 1)
	if n == 0 {
		if n = m.label(open.Start+1, i); n < 0 {
			return 1
		}
	}
	n++
	if open.Start > 0 && m.src[open.Start-1] == '!' {
		if m.tellsPicture(open.Start+1, i, i+n) {
			open.Start, open.End = open.Start-1, open.Start+1
			return m.hide(i, n, "")
		}
		*open = edit{Span: Span{open.Start - 1, i + n}}
		m.edits = m.edits[:k+1] // nothing in it is read
		m.forget(k)
		return n
	}
	if out := m.cites(open.Start, i, i+n); out >= 0 {
		*open = edit{Span: Span{open.Start - out, i + n + out}, with: "\n\n"}
		m.edits = m.edits[:k+1]
		m.forget(k)
		return n + out
	}
	open.End = open.Start + 1
	return m.hide(i, n, "")
}

// tellsPicture reports whether the words of a picture from start to i, whose
// address ends at end, stand alone on their line and tell what is seen: they
// are read, as those under a picture are.
func (m *inline) tellsPicture(start, i, end int) bool {
	from := start - len("![")
	line := m.src[max(0, from-longestTag):from]
	line = strings.TrimLeft(line[strings.LastIndexByte(line, '\n')+1:], " \t")
	to, _ := lineEnd(m.src[:min(len(m.src), end+longestTag)], end)
	rest := strings.TrimRight(m.src[end:to], " \t")
	return pictureTold(m.src[start:i]) && (line == "" && rest == "" || line == "[" && strings.HasPrefix(rest, "]("))
}

// cites is how far round the link from start to end, its words up to i, the mark of a
// reading program reaches that says where a highlight is from: 1 for brackets around the
// link, "([Finch, 2024, p. 1](zotero://…))", 0 for brackets in it, "[(Finch, p.
// 1)](zotero://…)"; -1 where it is none. The highlight ends there, and what follows is the
// reader's note.
func (m *inline) cites(start, i, end int) int {
	switch {
	case !strings.HasPrefix(m.src[i:], "](zotero:"):
		return -1
	case start > 0 && m.src[start-1] == '(' && strings.HasPrefix(m.src[end:], ")"):
		return 1
	case m.src[start+1] == '(' && m.src[i-1] == ')':
		return 0
	}
	return -1
}

// forget leaves out the delimiters that stand in an edit from number k on.
func (m *inline) forget(k int) {
	for _, list := range []*[]delimiter{&m.stars, &m.bars, &m.pairs} {
		for len(*list) > 0 && (*list)[len(*list)-1].edit >= k {
			*list = (*list)[:len(*list)-1]
		}
	}
}

// address is the length of the address in brackets at i, 0 when none is there.
func (m *inline) address(i int) int {
	if i >= len(m.src) || m.src[i] != '(' || i < m.paren {
		return 0
	}
	k, depth := i+1, 0
	limit := min(len(m.src), i+longestLink)
	for k < limit && m.src[k] == ' ' {
		k++
	}
	if k < limit && m.src[k] == '<' { // an address with blanks in it
		if e := strings.IndexAny(m.src[k+1:limit], ">\n<"); e >= 0 && m.src[k+1+e] == '>' {
			k += 1 + e
		}
	}
	for ; k < limit && m.src[k] > ' '; k++ {
		switch m.src[k] {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 {
				return k + 1 - i
			}
		case '\\':
			k++
		}
	}
	for k < limit && m.src[k] == ' ' {
		k++
	}
	if k < limit && (m.src[k] == '"' || m.src[k] == '\'') { // the link's title
		line, _ := lineEnd(m.src[:limit], k)
		for _, end := range []string{m.src[k:k+1] + ")", m.src[k:k+1] + " )"} {
			if e := strings.Index(m.src[k+1:line], end); e >= 0 {
				return k + 1 + e + len(end) - i
			}
		}
	}
	m.paren = k
	return 0
}

// label is the length of the "[label]" at i+1, or 0 where the words of the
// link are the label themselves; -1 when no line defines it.
func (m *inline) label(from, i int) int {
	name, n := m.src[from:i], 0
	if i+1 < len(m.src) && m.src[i+1] == '[' {
		end := strings.IndexByte(m.src[i+1:min(len(m.src), i+1+longestLabel)], ']')
		if end < 0 {
			return -1
		}
		if end > 1 {
			name = m.src[i+2 : i+1+end]
		}
		n = end + 1
	}
	if len(name) > longestLabel || n == 0 && i+1 < len(m.src) && m.src[i+1] == ':' {
		return -1
	}
	if m.refs == nil {
		m.refs = definitions(m.src)
	}
	if !m.refs[strings.ToLower(name)] {
		return -1
	}
	return n
}

// definitions are the labels of the lines that give a link its address:
// "[label]: https://…".
func definitions(src string) map[string]bool {
	refs := map[string]bool{}
	for at := 0; ; {
		k := strings.Index(src[at:], "]: ")
		if k < 0 {
			return refs
		}
		at += k + len("]: ")
		line := src[max(0, at-3-longestLabel) : at-3]
		line = line[strings.LastIndexByte(line, '\n')+1:]
		if line = strings.TrimLeft(line, " "); len(line) > 1 && line[0] == '[' && line[1] != '^' {
			refs[strings.ToLower(line[1:])] = true
		}
	}
}

// tag reads an HTML tag, a comment, or an address in angle brackets.
func (m *inline) tag(i int) int {
	t := m.src[i:min(len(m.src), i+longestTag)]
	switch {
	case strings.HasPrefix(t, "<!--"):
		return m.through(i, "-->", 0)
	case strings.HasPrefix(t, "<http://"), strings.HasPrefix(t, "<https://"), strings.HasPrefix(t, "<mailto:"):
		if e := strings.IndexAny(t, "> \n"); e > 0 && t[e] == '>' && !strings.HasSuffix(m.src[:i], "]: ") {
			return m.hide(i, e+1, "")
		}
		return 1
	}
	name, n := tagName(t)
	if n == 0 {
		return 1
	}
	switch name {
	case "script":
		return max(n, m.through(i, "</script>", 1))
	case "style":
		return max(n, m.through(i, "</style>", 2))
	case "sup":
		if t[1] != '/' {
			if k := m.raisedNote(i, n, t); k > 0 {
				return k
			}
		}
	case "br", "p", "div", "li", "td", "th", "tr":
		if before, after := m.around(i, i+n); wordOrMark(before) && wordOrMark(after) {
			return m.hide(i, n, " ")
		}
	}
	return m.hide(i, n, "")
}

func wordOrMark(r rune) bool { return r > ' ' && r != '\u00A0' }

// raisedNote is the length of a note mark from <sup> to </sup>, or of a power,
// which is shown by raised digits; 0 where words are raised: "4<sup>th</sup>".
func (m *inline) raisedNote(i, n int, t string) int {
	end := strings.Index(t, "</sup>")
	if end < n {
		return 0
	}
	in := t[n:end]
	for k := strings.IndexByte(in, '<'); k >= 0; k = strings.IndexByte(in, '<') {
		e := strings.IndexByte(in[k:], '>')
		if e < 0 {
			return 0
		}
		in = in[:k] + in[k+e+1:]
	}
	if !citation(strings.Trim(in, "[] ")) {
		return 0
	}
	before, _ := m.around(i, i)
	if isPower := unicode.IsDigit(before) || unicode.IsLetter(before) && !m.behindWord(i); isPower && strings.TrimLeft(in, "0123456789") == "" && !strings.Contains(t[n:end], "<a ") {
		return m.hide(i, end+len("</sup>"), Raised(in))
	}
	return m.hide(i, end+len("</sup>"), "")
}

// through hides what stands from i up to and with end.
func (m *inline) through(i int, end string, kind int) int {
	if m.gone[kind] {
		return 1
	}
	k := strings.Index(m.src[i:], end)
	if k < 0 {
		m.gone[kind] = true
		return 1
	}
	return m.hide(i, k+len(end), "")
}

// tagName is the name of the tag that t begins with, in small letters, and
// the tag's length, 0 when t begins with no tag of HTML.
func tagName(t string) (string, int) {
	k := 1
	if k < len(t) && t[k] == '/' {
		k++
	}
	from := k
	for k < len(t) && alnum[t[k]] {
		k++
	}
	if k == from || k == len(t) || strings.IndexByte("> /\n\t", t[k]) < 0 || k-from > 10 {
		return "", 0
	}
	name := strings.ToLower(t[from:k])
	end := strings.IndexByte(t[k:], '>')
	if end < 0 || !tagNames[name] || strings.IndexByte(t[k:k+end], '<') >= 0 {
		return "", 0
	}
	return name, k + end + 1
}

var tagNames = set(`a abbr article aside b big blockquote body br button center cite code dd del details div dl dt em figcaption figure font
	footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link main mark meta nav noscript ol p picture pre q
	s samp script section small source span strike strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var
	video wbr`)
