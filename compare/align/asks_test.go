package align

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// An article whose headline asks, or whose writer asks again and again in words that are
// nobody else's, is more than a report.
func TestTheWriterAsks(t *testing.T) {
	const (
		report = "Fire guts mill in Lipno\n\n"
		body   = "A fire gutted the old Brandt mill in Lipno on Friday night, and police suspect arson.\n\n" +
			"Forty firemen from Lipno and Orland fought the flames at the Brandt mill until dawn.\n\n"
	)
	for _, c := range []struct{ name, head, more, want string }{
		{"a headline that asks", "Did Lipno let its mill burn?\n\n", "Nobody was hurt.\n", "The writer of B asks: “Did Lipno let its mill burn?”"},
		{"questions of a feature", report, "But another question came up: should old mills stand at all?\n\nAnd who is to pay for them?\n", "The writer of B asks: “But another question came up: should old mills stand at all?”"},
		{"two of its own", report, "Should old mills be left to stand at all?\n\nAnd who is to pay for them?\n", "The writer of B asks: “Should old mills be left to stand at all?”"},
		{"one in a report", report, "Who set the fire?\n\nPolice have no answer.\n", ""},
		{"quoted", report, "“Should old mills be left to stand at all?” asked Iva Holm. “And who is to pay for them?”\n", ""},
		{"a headline that quotes", "“Who let the mill burn?”\n\n", "Nobody was hurt.\n", ""},
		{"an interview", report, "Reporter: Should old mills be left to stand?\n\nHolm: No.\n\nReporter: And who is to pay for them?\n\nHolm: The owners.\n", ""},
		{"a page that turns to the reader", report, "Did you see the fire at the mill?\n\nDo you have pictures of the fire?\n", ""},
		{"a speech", report, "Why am I here at the mill today?\n\nWhat is to become of my town and its mill?\n", ""},
		{"names with a mark", report, "The mayor of Lipno himself?\n\nThe sole heir of Anton Brandt?\n", ""},
		{"a headline that asks at its end", "A mill burns, but will Lipno miss it?\n\n", "Nobody was hurt.\n", "The writer of B asks: “A mill burns, but will Lipno miss it?”"},
		{"no question", report, "Nobody was hurt.\n", ""},
	} {
		a, b := text.Parse(report+body), text.Parse(c.head+body+c.more)
		r := Align(Input{A: Read(a, quote.Attributions(a)), B: Read(b, quote.Attributions(b))}).Relation
		got := ""
		for _, e := range r.Evidence {
			if s := e.Said.String(); strings.Contains(s, " asks: ") {
				got = s
			}
		}
		if got != c.want || r.Kind != SameEvent || r.Essay != (c.want != "") {
			t.Errorf("%s: %s, essay %v: %q, want %q", c.name, r.Kind, r.Essay, got, c.want)
		}
	}
}
