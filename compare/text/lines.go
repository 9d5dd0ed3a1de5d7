package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of the source that is not blank, without the blank space
// around it.
type line struct {
	Span
	text   string
	raw    string // with its inline markup, as the file has it
	words  []Word // that begin in it
	gap    bool   // blank lines, or the beginning of the source, before it
	hard   bool   // two blanks behind it break the line, as Markdown does inside a paragraph
	kind   Kind
	joined bool // goes on with the paragraph of the line before it
	part   bool // of a line of the source whose beginning is the line before it
}

// linesOf lists the lines of d, whose words are known.
func linesOf(d *Document) []line {
	var out []line
	src, words := d.Source, d.Words
	gap := true
	for i := 0; i < len(src); {
		e, next := lineEnd(src, i)
		sp := trim(src, Span{i, e})
		i = next
		if sp.Empty() {
			gap = true
			continue
		}
		k := 0
		for k < len(words) && words[k].Start < sp.End {
			k++
		}
		out = append(out, line{Span: sp, text: src[sp.Start:sp.End], raw: d.raw(sp), words: words[:k:k], gap: gap, hard: strings.HasPrefix(src[sp.End:], "  \n")})
		words, gap = words[k:], false
	}
	return out
}

// lineEnd is where the line that goes on at i ends, and where the next begins.
func lineEnd(src string, i int) (end, next int) {
	for ; i < len(src); i++ {
		if !mayBreak[src[i]] {
			continue
		}
		switch c := src[i]; {
		case c == '\r' && i+1 < len(src) && src[i+1] == '\n':
			return i, i + 2
		case c == '\n', c == '\r', c == '\v', c == '\f':
			return i, i + 1
		case c == 0xE2 && (strings.HasPrefix(src[i:], "\u2028") || strings.HasPrefix(src[i:], "\u2029")):
			return i, i + 3
		}
	}
	return i, i
}

var mayBreak = [256]bool{'\n': true, '\r': true, '\v': true, '\f': true, 0xE2: true}

// ended reports whether the line ends as a sentence does, or with a colon.
func (l *line) ended() bool {
	r := l.last()
	return r == ':' || strings.ContainsRune(terminators, r)
}

// last is the last rune of the line that closes nothing and is no markup.
func (l *line) last() rune {
	t := strings.TrimRight(l.text, "\"'”’»)]}*_` ")
	r, _ := utf8.DecodeLastRuneInString(t)
	return r
}

// sentence reports whether the line ends in a full stop that is not the last
// of an abbreviation.
func (l *line) sentence() bool {
	if r := l.last(); r == '。' || r == '।' || r == '۔' {
		return true
	}
	if l.last() != '.' || len(l.words) == 0 {
		return false
	}
	w := l.words[len(l.words)-1]
	return l.text[min(w.End-l.Start, len(l.text))-1] != '.' // "U.S." is one word
}

// breaksOff reports whether the line ends in the middle of a sentence: with a
// comma, or with a word such as "the" that calls for another.
func (l *line) breaksOff() bool {
	switch l.last() {
	case ',', ';', '-', '(', '&':
		return true
	}
	return len(l.words) > 1 && !l.ended() && leading[l.words[len(l.words)-1].Norm]
}

var leading = set(`a an the of to and or nor for with by from that which who whose as is are was were be been
	his her its their our your my this these has have had will would could should than into if when while because`)

// cut lists the lengths of the lines of the file that end inside a word of
// this one, at a hyphen.
func (l *line) cut() iter.Seq[int] {
	return func(yield func(int) bool) {
		for rest := l.raw; len(l.raw) != l.Len(); {
			i := strings.IndexByte(rest, '\n')
			if i < 0 || !yield(i) {
				return
			}
			rest = rest[i+1:]
		}
	}
}

// width is the length of the line, of one with such ends in it that of the last.
func (l *line) width() int {
	if len(l.raw) == l.Len() {
		return l.Len()
	}
	if i := strings.LastIndexByte(l.raw, '\n'); i >= 0 {
		return len(l.raw) - i - 1
	}
	return l.Len()
}

// full reports whether the line was broken because it was full: because the
// first word of the next had no room before width. A line that ends no
// sentence need only come near.
func (l *line) full(width int, next *line) bool {
	if !l.ended() {
		return l.width() >= width*2/3
	}
	first := strings.IndexByte(next.text, ' ')
	if first < 0 {
		first = next.Len()
	}
	return l.width()+1+first > width
}

// goesOn reports whether the line begins in the middle of a sentence: with a
// small letter.
func (l *line) goesOn() bool {
	r, _ := utf8.DecodeRuneInString(l.text)
	return unicode.IsLower(r)
}

// heading is the number of bytes of a Markdown heading mark before the line's
// text, 0 when there is none.
func (l *line) heading() int {
	n := 0
	for n < len(l.text) && l.text[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n == len(l.text) || l.text[n] != ' ' {
		return 0
	}
	return len(l.text) - len(strings.TrimLeft(l.text[n:], " "))
}

// bold reports whether the whole line is set in bold Markdown.
func (l *line) bold() bool {
	t := l.raw
	return len(t) > 4 && (strings.HasPrefix(t, "**") && strings.HasSuffix(t, "**") ||
		strings.HasPrefix(t, "__") && strings.HasSuffix(t, "__"))
}

// asksAslant reports whether the whole line is a question set in italics, as
// those of an interview are.
func (l *line) asksAslant() bool {
	t := l.raw
	return len(t) > 2 && l.last() == '?' && (t[0] == '*' || t[0] == '_') && strings.Count(t, t[:1]) == 2 && t[len(t)-1] == t[0]
}

// capitals is the share of the line's words that begin with a capital or a
// digit, small function words left out; 0 of none.
func (l *line) capitals() float64 {
	n, up := 0, 0
	for _, w := range l.words {
		if len(w.Norm) < 4 && functionWords[w.Norm] {
			continue
		}
		n++
		if r, _ := utf8.DecodeRuneInString(l.text[w.Start-l.Start:]); !unicode.IsLower(r) {
			up++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(up) / float64(n)
}

var functionWords = set(`a an and as at but by for from in into is of off on or out over per so than the to up via vs with
	de la le du des el al der den von van bin ibn`)
