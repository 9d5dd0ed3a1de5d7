package report

import (
	"fmt"
	"strings"

	"diptych/compare"
	"diptych/compare/text"
)

// page is a text report being written, top to bottom.
type page struct {
	c     *compare.Comparison
	a, b  File
	all   bool
	width int
	in    Tongue
	out   strings.Builder
}

func newPage(o TextOptions) *page {
	p := &page{all: o.All, width: min(max(o.Width, 40), 120), in: english{}}
	if o.Width == 0 {
		p.width = 80
	}
	return p
}

// line prints s wrapped, its first line after lead and the others under it.
func (p *page) line(lead, s string) {
	indent := strings.Repeat(" ", cells(lead))
	for i, l := range wrap(s, p.width-cells(lead)) {
		if i > 0 {
			lead = indent
		}
		p.out.WriteString(strings.TrimRight(lead+l, " ") + "\n")
	}
}

func (p *page) heading(title text.Said, n int) { p.headline(p.in.Said(title), n) }

func (p *page) headline(s string, n int) {
	if n > 0 {
		s = fmt.Sprintf("%s (%d)", s, n)
	}
	p.out.WriteString("\n")
	p.line("", strings.ToUpper(s))
}

// columns prints A's lines beside B's.
func (p *page) columns(a, b []string) {
	w := p.column()
	for i := range max(len(a), len(b)) {
		var l, r string
		if i < len(a) {
			l = a[i]
		}
		if i < len(b) {
			r = b[i]
		}
		p.out.WriteString(strings.TrimRight("    "+padded(l, w)+" │ "+r, " ") + "\n")
	}
}

// column is the width of one of two columns: four cells of indent, three
// between them.
func (p *page) column() int { return (p.width - 7) / 2 }

// more says how many there are besides, if there are any.
func (p *page) more(n int, say text.Said) {
	if n > 0 {
		p.out.WriteString("\n")
		p.line("   ", p.in.Said(say))
	}
}

func moreOfThese(n int) (int, text.Said) {
	return n, text.Count(n, "{{.N}} more of these: -all prints them.", "{{.N}} more of these: -all prints them.")
}

func moreOfThisKind(n int) (int, text.Said) {
	return n, text.Count(n, "{{.N}} more of this kind: -all prints them.", "{{.N}} more of this kind: -all prints them.")
}

func moreThatTellLess(n int) (int, text.Said) {
	return n, text.Count(n, "{{.N}} more that tell less: -all prints them.", "{{.N}} more that tell less: -all prints them.")
}

// rest says how many lines of a column are not printed, none where all are.
func (p *page) rest(n int) []string {
	if n == 0 {
		return nil
	}
	return []string{p.in.Said(text.Count(n, "{{.N}} more: -all prints them", "{{.N}} more: -all prints them"))}
}

// few is the part of list that is printed, and how many are not.
func few[T any](list []T, all bool) (printed []T, more int) {
	if all || len(list) <= first {
		return list, 0
	}
	return list[:first], len(list) - first
}
