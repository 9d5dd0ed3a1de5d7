package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lowerByline reads a byline in small letters throughout, "by jane roe and john doe,
// business editor". Only names of two words or more are told from other words there.
func lowerByline(l *line) *byline {
	rest, ok := strings.CutPrefix(l.text, "by ")
	if !ok || len(l.words) > longestOffice || l.ended() || strings.ToLower(rest) != rest || strings.ContainsAny(rest, "\"“”‘;:?!|@0123456789") {
		return nil
	}
	b, at := &byline{}, l.Start+len("by ")
	for i, part := range splitNames(rest) {
		if i > 0 && writes(part.text) {
			continue
		}
		fields := strings.Fields(part.text)
		if len(fields) < 2 || len(fields) > 4 {
			return nil
		}
		for _, w := range fields {
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(r) || noName[w] || orgWords[w] || offices[w] || noNameAmong[w] {
				return nil
			}
		}
		b.names = append(b.names, Span{at + part.at, at + part.at + len(part.text)})
	}
	return b
}

// noNameAmong are small words that stand in no name.
var noNameAmong = set(`the a an and or of to in on at for with from into than is was are were be not more most about over under after before between
	large own hand foot way means train bus car sea air land mail phone post weight heart degrees`)

// namePart is a part of a line, and where in it.
type namePart struct {
	text string
	at   int
}

// splitNames parts a line at its commas and at "and" and "&".
func splitNames(t string) (parts []namePart) {
	at := 0
	for {
		i, n := len(t), 0
		for _, sep := range []string{", and ", ", ", " and ", " & "} {
			if k := strings.Index(t[at:], sep); k >= 0 && at+k < i {
				i, n = at+k, len(sep)
			}
		}
		if i > at {
			parts = append(parts, namePart{t[at:i], at})
		}
		if n == 0 {
			return parts
		}
		at = i + n
	}
}

// placedNames reads two names or more, each with a place: "Jane Roe in Rome and
// John Doe in New Delhi".
func placedNames(l *line) *byline {
	if l.ended() || len(l.words) > bylineLength || strings.ContainsAny(l.text, "\"“”‘;:?!@") {
		return nil
	}
	b, r := &byline{}, bylineReader{line: l}
	for _, part := range splitNames(l.text) {
		name, place, in := strings.Cut(part.text, " in ")
		if !in || !titled(name) || !titled(place) || !r.person(name) {
			return nil
		}
		b.names = append(b.names, Span{l.Start + part.at, l.Start + part.at + len(name)})
	}
	if len(b.names) < 2 {
		return nil
	}
	return b
}

// officeAhead reads the office of one who writes with the name behind it: "Chief political
// correspondent Jane Roe".
func officeAhead(l *line) *byline {
	fields := strings.Fields(l.text)
	n := len(fields) - 2
	if n < 1 || n > longestPaper || l.ended() || strings.ContainsAny(l.text, "\"“”‘;:?!@,") {
		return nil
	}
	name := fields[n] + " " + fields[n+1]
	r := bylineReader{line: l}
	if !titled(name) || !r.person(name) || !writerWords[strings.ToLower(fields[n-1])] || !strings.HasSuffix(l.text, name) {
		return nil
	}
	for _, w := range fields[:n] {
		if w = strings.ToLower(w); !bylineWords[w] && !orgWords[w] || w == "the" {
			return nil
		}
	}
	return &byline{names: []Span{{l.End - len(name), l.End}}}
}
