package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// plain is s on one line, every blank a single space, without control
// characters: an article cannot move the cursor or colour the terminal.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// wrap breaks s into lines of at most width cells, between words where it can.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, w := range strings.Fields(s) {
		n := cells(w)
		if used > 0 && used+1+n > width {
			lines, line, used = append(lines, line), "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		for n > width {
			var head string
			head, w = split(w, width)
			lines, n = append(lines, head), n-cells(head)
		}
		line, used = line+w, used+n
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// hanging is s wrapped, every line indented.
func hanging(s string, width, indent int) []string {
	lines := wrap(s, width-indent)
	for i := range lines {
		lines[i] = strings.Repeat(" ", indent) + lines[i]
	}
	return lines
}

// split cuts a word that is wider than a line.
func split(w string, width int) (head, tail string) {
	used := 0
	for i, r := range w {
		n := runeCells(r)
		if i > 0 && used+n > width {
			return w[:i], w[i:]
		}
		used += n
	}
	return w, ""
}

func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-cells(s)))
}

// cells is how many columns of a terminal s takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += runeCells(r)
	}
	return n
}

// runeCells follows Unicode Standard Annex 11: two for wide characters, none
// for marks that stand over another.
func runeCells(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
