package seeds

import (
	"regexp"
	"strings"
)

// headLine is a line of a head without fences, as MultiMarkdown has it:
// "Title:   Island ferry stops".
var headLine = regexp.MustCompile(`^(\p{L}[\p{L}\p{N} _-]{0,30}):[ \t]+(\S.*)$`)

// headFront reads facts that stand on the first lines of input, up to a blank
// one, without a fence around them. Only a title and another fact together are
// no text: a paragraph may well begin with a word and a colon.
func headFront(input string) (f front) {
	fields := map[string]bool{}
	n, size := 0, 0
	for line := range strings.Lines(input) {
		n++
		size += len(line)
		m := headLine.FindStringSubmatch(strings.TrimRight(line, " \t\r\n"))
		indented := strings.ContainsAny(line[:1], " \t")
		switch {
		case size > maxFront:
			return front{}
		case isBlank(line):
			if !fields["title"] || len(fields) < 2 {
				return front{}
			}
			f.size = size
			return f
		case indented && len(f.entries) > 0:
			f.entries[len(f.entries)-1].more(strings.TrimSpace(line))
		case m == nil:
			return front{}
		default:
			key := strings.ToLower(m[1])
			if field, _, ok := fieldOf(key); ok {
				fields[field] = true
			}
			f.entries = append(f.entries, factEntry(key, flow(m[2]), n))
		}
	}
	return front{}
}

// more is a line that goes on with the value of e: another author, or words.
func (e *entry) more(line string) {
	e.value += " " + line
	if field, _, _ := fieldOf(e.key); field == "byline" {
		e.fact = []any{e.fact, line}
	} else {
		e.fact = e.value
	}
}
