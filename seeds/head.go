package seeds

import (
	"strings"
)

// headLine is a line of a head without fences, as MultiMarkdown has it:
// "Title:   Island ferry stops".
var headLine = pattern(`^(\p{L}[\p{L}\p{N} _-]{0,30}):[ \t]+(\S.*)$`)

// headFront reads facts that stand on the first lines of input, up to a blank
// one, without a fence around them. Only a title and another fact together are
// no text: a paragraph may well begin with a word and a colon.
func headFront(input string) (f front) {
	fields := map[string]bool{}
	n, size := 0, 0
	for line := range strings.Lines(input) {
		n++
		size += len(line)
		m := headLine().FindStringSubmatch(strings.TrimRight(line, " \t\r\n"))
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

// titleBlock reads the head that Pandoc writes: up to three lines that begin
// with "%", the title, the authors and the date, a long one going on in
// indented lines.
func titleBlock(input string) (f front) {
	n, size := 0, 0
	for line := range strings.Lines(input) {
		n++
		size += len(line)
		text, marked := strings.CutPrefix(line, "%")
		switch {
		case size > maxFront:
			return front{}
		case isBlank(line) && len(f.entries) > 1:
			f.size = size
			return f
		case marked && len(f.entries) < len(titleKeys):
			f.entries = append(f.entries, factEntry(titleKeys[len(f.entries)], authored(len(f.entries), strings.TrimSpace(text)), n))
		case len(f.entries) > 0 && !isBlank(line) && strings.ContainsAny(line[:1], " \t"):
			f.entries[len(f.entries)-1].more(strings.TrimSpace(line))
		default:
			return front{}
		}
	}
	return front{}
}

var titleKeys = []string{"title", "author", "date"}

// authored is the value of line i of a title block: of the second, names with
// semicolons between them.
func authored(i int, value string) any {
	if titleKeys[i] != "author" {
		return value
	}
	var names []any
	for name := range strings.SplitSeq(value, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
