package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// typed makes paragraphs of lines that a machine broke at a width, as wires
// and databases print text. A paragraph ends at an empty line, before a line
// that is set in, and after a sentence whose line had room for the next word.
// width is that of the widest line, for it may not stand among these; 0 looks.
func typed(lines []string, width int) []string {
	if width == 0 {
		width = widest(lines)
	}
	var out []string
	var run []string // the lines of a paragraph
	end := func() {
		if len(run) > 0 {
			out = append(out, strings.Join(run, " "))
		}
		run = nil
	}
	for i, line := range lines {
		words := flow(strings.TrimFunc(line, unicode.IsSpace))
		if words == "" {
			end()
			continue
		}
		if len(run) > 0 && begins(lines[i-1], line, words, width) {
			end()
		}
		run = append(run, words)
	}
	end()
	return out
}

// begins tells whether line, which holds words, begins a paragraph though the
// line before it is not empty.
func begins(before, line, words string, width int) bool {
	return setIn(line) && indent(line) != indent(before) || roomy(before, words, width)
}

// filled are the strings of list that are not empty.
func filled(list []string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// widest is the number of characters of the longest line, at least that of a
// narrow page.
func widest(lines []string) int {
	width := 50
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(strings.TrimRightFunc(l, unicode.IsSpace)))
	}
	return min(width, 100)
}

var sentenceEnd = pattern(`[.!?…:]["'”’»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$`)

// roomy tells a line that ends a sentence although the first of the words
// after it would have had room in it.
func roomy(line, next string, width int) bool {
	line = strings.TrimRightFunc(line, unicode.IsSpace)
	first, _, _ := strings.Cut(next, " ")
	return sentenceEnd().MatchString(line) && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(first)+2 <= width
}

// setIn tells a line that begins with blanks, no-break ones too.
func setIn(line string) bool { return indent(line) >= 2 }

func indent(line string) int {
	n := 0
	for _, r := range line {
		if !unicode.IsSpace(r) {
			break
		}
		n++
	}
	return n
}
