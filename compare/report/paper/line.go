package paper

import (
	"strconv"
	"strings"
	"unicode"
)

// line is what stands on one line, each run of it ending where its style does.
type line []Run

// broken is runs broken into lines no wider than wide. Every line but the last
// ends with a blank, so that what is copied from a page keeps its words apart.
func (d *Doc) broken(runs []Run, size, wide float64) (lines []line) {
	var now line
	used := 0.0
	put := func(word string, s Style) {
		if n := len(now); n > 0 && now[n-1].Style == s {
			now[n-1].Text += word
		} else {
			now = append(now, Run{word, s})
		}
	}
	for _, r := range runs {
		for _, word := range strings.SplitAfter(printable(r.Text), " ") {
			d.face(r.Style, size)
			for i, part := range d.parts(word, wide) {
				w := d.pdf.GetStringWidth(strings.TrimRight(part, " "))
				if used+w > wide && used > 0 {
					if i == 0 {
						now = ended(now)
					}
					lines, now, used = append(lines, now), nil, 0
				}
				put(part, r.Style)
				used += d.pdf.GetStringWidth(part)
			}
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

// parts cuts a word that is wider than a line.
func (d *Doc) parts(word string, wide float64) (list []string) {
	if d.pdf.GetStringWidth(word) <= wide {
		return []string{word}
	}
	from, used := 0, 0.0
	for i, r := range word {
		w := d.pdf.GetStringWidth(string(r))
		if used+w > wide && i > from {
			list, from, used = append(list, word[from:i]), i, 0
		}
		used += w
	}
	return append(list, word[from:])
}

// printable is s on one line as the writer below can set it: a character
// beyond U+FFFF, one of which would lose it the whole file, becomes a box.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r > 0xffff:
			return '\u25a1'
		case unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f':
			return ' '
		case unicode.IsControl(r), r == 0xad, r == 0xfeff:
			return -1
		}
		return r
	}, s)
}

func itoa(n int) string { return strconv.Itoa(n) }
