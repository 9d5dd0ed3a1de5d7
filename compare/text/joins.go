package text

import "strings"

// markJoins finds the lines that go on with the paragraph before them.
func markJoins(lines []line, width int) {
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if a.kind != Body || b.kind != Body || a.heading() > 0 || b.heading() > 0 || a.bold() || b.bold() || bullet(a.text) && a.last() == '-' || bullet(b.text) || row(a.raw) && row(b.raw) {
			continue
		}
		if _, _, dated := dateLine(b); dated {
			continue
		}
		switch open := !a.ended(); {
		case b.gap:
			b.joined = open && b.goesOn() && len(a.words) >= runningWords
		case width > 0 && a.full(width, b):
			b.joined = true
		default:
			b.joined = open && (b.goesOn() || a.last() != ';' && a.breaksOff() && len(a.words) > 2 || len(a.words) >= runningWords && (a.hard || a.saying()) || quotedOn(a, b))
		}
	}
}

// quotedOn reports whether b is the next line of a paragraph of a block
// quotation, which Markdown breaks where it likes.
func quotedOn(a, b *line) bool {
	return strings.HasPrefix(a.raw, "> ") && strings.HasPrefix(b.raw, "> ") && len(a.words) > 2 && !strings.ContainsAny(a.text[len(a.text)-1:], "\"'”’") &&
		!strings.HasSuffix(a.text, "”") && !strings.HasPrefix(b.text, "—") && !strings.HasPrefix(b.text, "–") && !strings.HasPrefix(b.text, "-")
}

// row reports whether t is a row of a table, by its strokes.
func row(t string) bool { return strings.HasPrefix(t, "|") || strings.Contains(t, " | ") }

// saying reports whether the line breaks off at a verb of saying, whose subject
// stands in the next.
func (l *line) saying() bool {
	w := l.words[len(l.words)-1]
	return w.End == l.End && sayingVerbs[l.text[w.Start-l.Start:w.End-l.Start]]
}

// wrapWidth is the length in bytes at which the lines of the text were broken
// without regard to sentences, 0 when they were not. Of the line ends in such
// a text at least a third stand in mid-sentence, nearly all at about one
// length, and what follows most of them begins with a small letter.
func wrapWidth(lines []line) int {
	pairs, small, sum := 0, 0, 0
	var broken []int // lengths of the lines that were broken in mid-sentence
	for i := range lines {
		for piece := range lines[i].cut() {
			pairs, small, sum = pairs+1, small+1, sum+piece
			broken = append(broken, piece)
		}
		if i == 0 || lines[i].gap {
			continue
		}
		pairs++
		if last := &lines[i-1]; last.broken() {
			broken = append(broken, last.width())
			sum += last.width()
			if lines[i].goesOn() {
				small++
			}
		}
	}
	if len(broken) < 2 || len(broken)*3 < pairs || small*5 < len(broken)*3 {
		return 0
	}
	mean, near, width := sum/len(broken), 0, 0
	for _, n := range broken {
		if n*4 >= mean*3 && n*4 <= mean*5 {
			near++
			width = max(width, n)
		}
	}
	if near*4 < len(broken)*3 {
		return 0
	}
	return width
}

// broken reports whether the line may have been broken in mid-sentence.
func (l *line) broken() bool { return len(l.words) >= 4 && !l.ended() }

// inWrapped reports whether line i of a text whose lines are broken at width
// stands inside a paragraph of more than one line.
func inWrapped(lines []line, i, width int) bool {
	return !lines[i].gap && lines[i-1].full(width, &lines[i]) || i+1 < len(lines) && !lines[i+1].gap && lines[i].full(width, &lines[i+1])
}
