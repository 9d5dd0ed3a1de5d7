package align

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Only a writer who says "I" again and again in words that are nobody else's tells
// no report.
func TestTheWriterSaysI(t *testing.T) {
	const report = "Fire guts mill in Lipno\n\nA fire gutted the old Brandt mill in Lipno on Friday night, and police suspect arson.\n\n" +
		"Forty firemen from Lipno and Orland fought the flames at the Brandt mill until dawn.\n\n"
	for _, c := range []struct{ name, more, want string }{
		{"a comment", "For months I have watched the owners let it rot.\n\nI still do not see why nobody was sent to guard it.\n", "The writer of B says “I”: “For months I have watched the owners let it rot”."},
		{"one sentence of three", "While I joke about it, I still do not see why nobody was sent to guard it.\n", "The writer of B says “I”: “While I joke about it, I … was sent to guard it”."},
		{"a report", "Nobody was hurt.\n", ""},
		{"what a reporter saw once", "From the bridge I saw smoke.\n\nNobody was hurt.\n\nThe mill had stood empty for years.\n", ""},
		{"quoted", "“For months I have watched it rot,” said Iva Holm. “I do not see why I should be silent.”\n", ""},
		{"quoted, the mark is never closed", "“For months I have watched it rot, said Iva Holm.\n\nI do not see why I should be silent.\n\nI told the council so.\n", ""},
		{"in single marks over paragraphs", "Iva Holm was sad.\n\n'I have watched it rot.\n\nI do not see why I should be silent.\n\nI told them so,' she said.\n", ""},
		{"reported", "Iva Holm said I was wrong and I had no idea.\n", ""},
		{"in turns", "Reporter: Why now?\n\nHolm: I have watched it rot and I am sad.\n\nReporter: And then?\n\nHolm: I told the council, and I wrote to them.\n", ""},
		{"announced", "Iva Holm wrote to the council:\n\nI have watched it rot and I am sad.\n", ""},
		{"an agency that says we", "We have asked the owners. We have had no answer. We will go on asking.\n", ""},
		{"a card", "Voters must show an ID card. An ID can be had for nothing, and nobody needs an ID to fight a fire.\n", ""},
		{"a comment in short forms", "For months I've watched the owners let it rot.\n\nI’d like to see why nobody was sent to guard it.\n", "The writer of B says “I”: “For months I've watched the owners let it rot”."},
		{"a numeral", "It was built before World War I began, under Otto I of Lipno, and burnt in World War I too.\n", ""},
	} {
		a, b := text.Parse(report), text.Parse(report+c.more)
		x, y := Read(a, quote.Attributions(a)), Read(b, quote.Attributions(b))
		r := Align(Input{A: x, B: y}).Relation
		got := ""
		for _, e := range r.Evidence {
			if s := e.Said.String(); strings.Contains(s, "“I”") {
				got = s
			}
		}
		if got != c.want || r.Kind != SameEvent || r.Essay != (c.want != "") {
			t.Errorf("%s: %s, in person %v: %q, want %q", c.name, r.Kind, r.Essay, got, c.want)
		}
	}
}
