package text

import (
	"regexp"
	"strings"
)

var wordRe = regexp.MustCompile(`[\pL\pN]+(?:['’.\-,][\pL\pN]+)*`)

// Parse finds the paragraphs, sentences and words of source. It cannot fail.
//
// PROVISIONAL body, to be replaced.
func Parse(source string) *Document {
	d := &Document{Source: source, Evidence: map[string]Span{}}
	pos := 0
	for _, line := range strings.SplitAfter(source, "\n") {
		t := strings.TrimSpace(line)
		if t != "" {
			s := pos + strings.Index(line, t)
			k := Body
			if len(d.Paragraphs) == 0 && len(t) < 120 {
				k = Headline
			}
			d.Paragraphs = append(d.Paragraphs, Paragraph{Span{s, s + len(t)}, k})
			p := len(d.Paragraphs) - 1
			from := 0
			for i := range t {
				if strings.HasPrefix(t[i:], ". ") || i+1 == len(t) {
					d.Sentences = append(d.Sentences, Sentence{Span{s + from, s + i + 1}, p})
					from = min(len(t), i+2)
				}
			}
		}
		pos += len(line)
	}
	for _, m := range wordRe.FindAllStringIndex(source, -1) {
		n := strings.ToLower(strings.NewReplacer(".", "", "-", "", ",", "", "’s", "", "'s", "").Replace(source[m[0]:m[1]]))
		d.Words = append(d.Words, Word{Span{m[0], m[1]}, n})
	}
	return d
}
