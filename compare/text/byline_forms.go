package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// officeByline reads a name with the office of one who writes, "Jane Roe,
// Transport Correspondent", or with the place: "From Jane Roe in Rome", "From Jane Roe,
// Rome". Of a name with another office nothing is known.
func officeByline(l *line) *byline {
	if place, ok := strings.CutPrefix(l.text, "From "); ok {
		name, place, in := strings.Cut(place, " in ")
		if !in {
			name, place, in = strings.Cut(name, ", ")
		}
		if in && nameAndPlace(l, name, place) {
			start := l.Start + len("From ")
			return &byline{names: []Span{{start, start + len(name)}}}
		}
		return nil
	}
	name, office, ok := strings.Cut(l.text, ", ")
	if !ok || len(l.words) > longestOffice || l.ended() || strings.ContainsAny(l.text, "\"“”‘;:?!") {
		return nil
	}
	start := len(name) - len(strings.TrimLeft(name, "*_"))
	r := bylineReader{line: l}
	if name = name[start:]; !titled(name) || !titled(office) || !r.person(name) || !writes(office) && !agencies[foldName(office)] {
		return nil
	}
	b := &byline{names: []Span{{l.Start + start, l.Start + start + len(name)}}}
	if agencies[foldName(office)] {
		b.agency = Span{l.End - len(office), l.End}
	}
	return b
}

// stampedName reads a name with nothing behind it but a date, an address or the
// name of a paper: "Jane Roe | 3 May 2016", "Jane Roe jane.roe@example.org", "Jane
// Roe / The Echo". In a line that is known to be a credit a place may stand there:
// "Jane Roe in Rome".
func stampedName(l *line) *byline {
	if len(l.words) > longestOffice || strings.ContainsAny(l.text, "\"“”‘;?!") {
		return nil
	}
	r := bylineReader{line: l}
	for _, sep := range []string{" | ", " • ", " · ", " / ", " – ", " — ", " - ", " (@", " "} {
		name, rest, ok := strings.Cut(l.text, sep)
		if sep == " " {
			at := strings.IndexByte(l.text, '@')
			if at < 0 {
				break
			}
			k := strings.LastIndexByte(l.text[:at], ' ')
			name, rest, ok = l.text[:max(k, 0)], l.text[k+1:], k > 0
		}
		if !ok || !titled(name) || !r.person(name) || strings.ContainsAny(name, ",:.@") {
			continue
		}
		after := line{Span: Span{l.End - len(rest), l.End}, text: rest, words: l.words[len(wordsOf(name, new(folder))):]}
		if _, _, dated := dateLine(after.untilMinutes()); dated || strings.Contains(sep+rest, "@") && !strings.Contains(rest, " ") || strings.TrimSpace(sep) != "" && paper(rest) {
			return &byline{names: []Span{{l.Start, l.Start + len(name)}}}
		}
	}
	if name, place, in := strings.Cut(l.text, " in "); l.kind == Credit && in && placedName(l, name, place) {
		return &byline{names: []Span{{l.Start, l.Start + len(name)}}}
	}
	return nil
}

// untilMinutes is l without how long it takes to read, "3 May 2016 • 3 min read".
func (l *line) untilMinutes() *line {
	for _, sep := range []string{" | ", " • ", " · "} {
		head, rest, ok := cutLast(l.text, sep)
		if ok && strings.HasSuffix(rest, " min read") {
			return &line{Span: Span{l.Start, l.Start + len(head)}, text: head, words: l.words[:len(wordsOf(head, new(folder)))]}
		}
	}
	return l
}

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
	if l.ended() || strings.ContainsAny(l.text, "\"“”‘;:?!@,") {
		return nil
	}
	fields := strings.Fields(l.text)
	n := len(fields) - 2
	if n < 1 || n > longestPaper {
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
