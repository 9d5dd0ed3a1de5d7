package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markDates finds the lines that hold a date and nothing else.
func markDates(lines []line) {
	for i := range lines {
		if _, _, ok := dateLine(&lines[i]); ok && lines[i].kind == Body {
			lines[i].kind = Credit
		}
	}
}

// markOffices finds the author and, on the line below, the office.
func markOffices(lines []line) {
	for i := 1; i+1 < len(lines); i++ {
		l, below := &lines[i], &lines[i+1]
		switch {
		case below.kind != Body && below.kind != Credit || below.gap:
		case l.kind == Body && l.gap && officeBelow(lines, i):
			l.kind, below.kind = Credit, Credit
		case l.kind == Credit && bylineLead(l) > 0 && len(below.words) <= nameWords && titled(below.text) && writes(below.text) && !below.ended():
			below.kind = Credit
		}
	}
}

// markNames finds the names that stand under the first picture, and that of
// the author where it stands with a place: "Jane Roe in Rome".
func markNames(lines []line, src string) {
	for i := 1; i+1 < len(lines); i++ {
		l := &lines[i]
		if l.kind != Body || l.joined {
			continue
		}
		rest := src[lines[i+1].Start:]
		name, place, in := strings.Cut(l.text, " in ")
		switch {
		case nameLine(l, rest):
			l.kind = Caption
		case in && l.gap && (lines[i+1].gap || lines[i+1].kind == Credit) && placedName(l, name, place) && !strings.Contains(rest, name[strings.LastIndexByte(name, ' ')+1:]):
			l.kind = Credit // who is not heard of again wrote it
		}
	}
}

// nameLine reports whether l is the name of a person, with an office before it
// or not, of whom the rest of the text speaks: "US Secretary of State John Kerry".
func nameLine(l *line, rest string) bool {
	n := len(l.words)
	if n < 2 || n > nameWords || l.ended() || l.heading() > 0 || strings.ContainsAny(l.text, `"“”:;,?!'‘’|·`) {
		return false
	}
	office := false
	for _, w := range l.words {
		r, _ := utf8.DecodeRuneInString(l.text[w.Start-l.Start:])
		switch {
		case offices[w.Norm]:
			office = true
		case nameParticles[w.Norm]:
		case !unicode.IsUpper(r), leading[w.Norm], functionWords[w.Norm]:
			return false
		}
	}
	first, last := l.words[n-2], l.words[n-1]
	if !office && n > 3 {
		return false
	}
	name := l.text[first.Start-l.Start : last.End-l.Start]
	return strings.Contains(rest, name) || office && strings.Contains(rest, l.text[last.Start-l.Start:last.End-l.Start])
}

var nameParticles = set(`of for and the de la le du des el al der den von van bin ibn`)

var offices = set(`president minister secretary senator governor chancellor ambassador general spokesman spokeswoman chairman chief
	director leader king queen prince premier representative congressman congresswoman mayor judge justice sen rep gov gen
	commissioner candidate nominee envoy deputy`)
