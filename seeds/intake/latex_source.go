package intake

import "strings"

// withoutComments is s without its comments and the end of their lines, and without what
// its lines are set in by.
func withoutComments(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		line = strings.TrimLeft(line, " \t")
		switch at := commentIn(line); {
		case strings.TrimSpace(line) == "":
			b.WriteString("\n\n")
		case at >= 0:
			b.WriteString(line[:at])
		default:
			b.WriteString(line)
		}
	}
	return b.String()
}

// commentIn is where a comment begins in line, -1 where none does.
func commentIn(line string) int {
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '%':
			return i
		}
	}
	return -1
}

// close closes each brace that nothing closes right behind it: what was to stand in it is
// read as text, lest the rest of the file be taken for a footnote or the name of a place.
func (t *latex) close(s string) string {
	var open []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			open = append(open, i+1)
		case '}':
			open = open[:max(0, len(open)-1)]
		}
	}
	var b strings.Builder
	from := 0
	for _, at := range open {
		b.WriteString(s[from:at] + "} ")
		from = at
	}
	if len(open) > 0 && t.open == 0 {
		t.behind = firstWords(s[open[0]:])
	}
	t.open += len(open)
	return b.String() + s[from:]
}

// firstWords are the first few words of s, for a note on the place.
func firstWords(s string) string {
	words := strings.Fields(s[:min(len(s), 100)])
	return strings.ToValidUTF8(strings.Join(words[:min(len(words), 4)], " "), "")
}
