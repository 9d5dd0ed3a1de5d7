// Package crowd makes articles with more on them than real ones have, to
// measure by.
package crowd

import (
	"fmt"
	"strings"

	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// long is an article of n words, of ten to a sentence and fifty to a paragraph.
func long(n int) *text.Document {
	var b strings.Builder
	b.WriteString("A long article\n\n")
	for i := range n {
		fmt.Fprintf(&b, "word%d", i%997)
		switch {
		case i%50 == 49:
			b.WriteString(".\n\n")
		case i%10 == 9:
			b.WriteString(". ")
		default:
			b.WriteString(" ")
		}
	}
	return text.Parse(b.String())
}

// Reading is two articles of n words with marks of every kind, twice as many
// as in the founding articles: in each paragraph of fifty words a passage, a
// statement with words that differ, a name, a stock phrase or site text, and
// two differences in the telling; in every second one something of its own.
// All marks are shown, and a word is looked for.
func Reading(n int) *reading.Reading {
	d := long(n)
	c := &compare.Comparison{A: d, B: d}
	run := func(from, words int) text.Span {
		return text.Span{Start: d.Words[from].Start, End: d.Words[from+words-1].End}
	}
	loud := []reuse.Class{reuse.Quotation, reuse.Copy, reuse.Voice}
	quiet := []reuse.Class{reuse.Name, reuse.Stock, reuse.Furniture}
	devices := []string{"naming", "loaded-wording", "reporting-verb"}
	pass := func(at, words int, class reuse.Class) {
		s := run(at, words)
		c.Passages = append(c.Passages, reuse.Passage{A: s, B: s, Class: class, Words: words, Gaps: []reuse.Gap{{A: run(at+1, 1), B: run(at+2, 1)}}})
	}
	for i, at := 0, 3; at+50 < len(d.Words); i, at = i+1, at+50 { // the headline has three words
		pass(at+1, 8, loud[i%3])
		pass(at+41, 3, quiet[i%3])
		c.Links = append(c.Links, align.Link{A: run(at+10, 10), B: run(at+10, 10), Kind: align.Same, Contrast: []align.Difference{{A: run(at+12, 1), B: run(at+13, 1)}}})
		for j := range 2 {
			s := []text.Span{run(at+25+4*j, 2)}
			c.Findings = append(c.Findings, frame.Finding{Device: devices[(i+j)%3], Claim: text.Say("Two words."), A: s, B: s})
		}
		if i%2 == 0 {
			c.Findings = append(c.Findings, frame.Finding{Device: "only-here", Claim: text.Say("In A only."), A: []text.Span{run(at+30, 10)}})
		}
	}
	r := reading.New(c)
	for _, chip := range r.Chips() {
		if !chip.On {
			r.Flip(chip)
		}
	}
	r.Find(d.Words[20])
	return r
}
