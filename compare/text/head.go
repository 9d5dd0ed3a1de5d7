package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markHead finds, before the running text begins, the lines that hold a date
// and nothing else, and the names that stand under the first picture.
func markHead(lines []line, src string) {
	for i := range lines {
		l := &lines[i]
		if l.kind != Body || l.joined || len(l.words) > nameWords || l.sentence() {
			continue
		}
		if _, ok := dateLine(l); ok {
			l.kind = Credit
		} else if i > 0 && i+1 < len(lines) && nameLine(l, src[lines[i+1].Start:]) {
			l.kind = Caption
		}
	}
}

// nameLine reports whether l is the name of a person of whom the rest of the
// text speaks: words with capitals, whose last stands in the rest too.
func nameLine(l *line, rest string) bool {
	if n := len(l.words); n < 2 || l.ended() || l.breaksOff() || l.heading() > 0 || strings.ContainsAny(l.text, `"“”:;?!'‘`) {
		return false
	}
	for _, w := range l.words {
		if r, _ := utf8.DecodeRuneInString(l.text[w.Start-l.Start:]); !unicode.IsUpper(r) && !functionWords[w.Norm] {
			return false
		}
	}
	n := len(l.words)
	name := l.text[l.words[n-2].Start-l.Start : l.words[n-1].End-l.Start]
	return strings.Contains(rest, name) || roleWord(l) && strings.Contains(rest, l.text[l.words[n-1].Start-l.Start:l.words[n-1].End-l.Start])
}

// roleWord reports whether l holds a word for an office.
func roleWord(l *line) bool {
	for _, w := range l.words {
		if roles[w.Norm] {
			return true
		}
	}
	return false
}

var roles = set(`president minister secretary senator governor chancellor ambassador general spokesman spokeswoman chairman chief
	director leader king queen prince premier representative congressman congresswoman mayor judge justice sen rep gov gen
	commissioner candidate nominee envoy deputy`)
