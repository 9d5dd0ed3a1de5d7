package paper

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// line is what stands on one line, each run of it ending where its style does.
type line []Run

// broken is runs broken into lines no wider than wide. Every line but the last
// ends with a blank, so that what is copied from a page keeps its words apart.
func (d *Doc) broken(runs []Run, size, wide float64) (lines []line) {
	var now line
	used, parted := 0.0, true // parted: a blank may stand behind what was put last
	put := func(word string, s Style) {
		if n := len(now); n > 0 && now[n-1].Style == s {
			now[n-1].Text += word
		} else {
			now = append(now, Run{word, s})
		}
	}
	for _, r := range runs {
		for _, word := range d.words(printable(r.Text)) {
			d.face(r.Style, size)
			for i, part := range d.parts(word, size, wide) {
				w := d.width(strings.TrimRight(part, " "), size)
				if used+w > wide && used > 0 {
					if i == 0 && parted {
						now = ended(now)
					}
					lines, now, used = append(lines, now), nil, 0
				}
				put(part, r.Style)
				used += d.width(part, size)
			}
			parted = strings.HasSuffix(word, " ") || d.foreign.native(r.Text)
		}
	}
	if len(now) > 0 {
		lines = append(lines, now)
	}
	return lines
}

// ended is l with a blank at its end.
func ended(l line) line {
	if last := &l[len(l)-1]; !strings.HasSuffix(last.Text, " ") {
		last.Text += " "
	}
	return l
}

// words cuts s where a line may end: at blanks and, where letters of other
// scripts are among it, where these allow it.
func (d *Doc) words(s string) (list []string) {
	if d.foreign.native(s) {
		return strings.SplitAfter(s, " ")
	}
	var cut segmenter.Segmenter
	cut.Init([]rune(s))
	for lines := cut.LineIterator(); lines.Next(); {
		part := lines.Line().Text
		if n := len(list); n > 0 && !strings.HasSuffix(list[n-1], " ") && (d.foreign.has(part[0]) || unicode.Is(unicode.Hangul, part[0])) {
			list[n-1] += string(part) // these have blanks between words
			continue
		}
		list = append(list, string(part))
	}
	return list
}

// width is how wide s is in the face that is set.
func (d *Doc) width(s string, size float64) (sum float64) {
	if d.foreign.native(s) {
		return d.pdf.GetStringWidth(s)
	}
	for _, p := range d.foreign.pieces(line{{Text: s}}, false) {
		sum += d.pieceWidth(p, size)
	}
	return sum
}

// wideIn is how wide l is in a size.
func (d *Doc) wideIn(l line, size float64) (wide float64) {
	for _, r := range l {
		d.face(r.Style, size)
		wide += d.width(r.Text, size)
	}
	return wide
}

func (d *Doc) pieceWidth(p piece, size float64) float64 {
	if p.face == nil && !p.boxes {
		return d.pdf.GetStringWidth(d.foreign.without(p))
	}
	return d.drawn.wide(d.drawn.shape(p)) * size
}

// parts cuts a word that is wider than a line.
func (d *Doc) parts(word string, size, wide float64) (list []string) {
	if d.width(word, size) <= wide {
		return []string{word}
	}
	from, used := 0, 0.0
	for i, r := range word {
		w := d.width(string(r), size)
		if used+w > wide && i > from {
			list, from, used = append(list, word[from:i]), i, 0
		}
		used += w
	}
	return append(list, word[from:])
}

// printable is s on one line, without what has no sign.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			return ' '
		case unicode.IsControl(r), r == 0xad, r == 0xfeff:
			return -1
		}
		return r
	}, s)
}

// named is s as the writer below takes titles: it knows characters up to
// U+FFFF, so that one beyond them is given as the two halves that stand for it
// in UTF-16.
func named(s string) string {
	var b []byte
	for _, r := range printable(s) {
		if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
			for _, half := range []rune{high, low} {
				b = append(b, 0xe0|byte(half>>12), 0x80|byte(half>>6)&0xbf, 0x80|byte(half)&0xbf)
			}
			continue
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

func itoa(n int) string { return strconv.Itoa(n) }
