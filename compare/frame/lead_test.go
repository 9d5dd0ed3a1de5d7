package frame

import (
	"fmt"
	"testing"

	"diptych/compare/text"
)

// TestLed parts claims from what they quote, and leaves those alone that say
// nothing without it.
func TestLed(t *testing.T) {
	here := []text.Span{{Start: 1, End: 2}}
	for _, c := range []struct {
		finding Finding
		want    string
	}{
		{Finding{Device: "only-here", Claim: "Only A tells: “The bridge shut” and “No one was hurt”.", A: here}, "Only A tells [The bridge shut No one was hurt] true"},
		{Finding{Device: "only-here", Claim: "Only B quotes Ann Lund: “We knew”.", B: here}, "Only B quotes Ann Lund [We knew] true"},
		{Finding{Device: "only-here", Claim: "B: “It shut” and “No one fell”; nearest in A: “It was closed”.", A: here, B: here}, " [It shut No one fell It was closed] true"},
		{Finding{Device: "only-here", Claim: "A quotes Ann Lund: “We knew”; nearest in B: “She was told”.", A: here, B: here}, "A quotes Ann Lund [We knew She was told] true"},
		{Finding{Device: "same-matter", Claim: "Of one matter, A tells “It shut”; B tells “It was closed”.", A: here, B: here}, " [It shut It was closed] true"},
		{Finding{Device: "same-matter", Claim: "A tells “It shut”; B tells “It was mended”.", A: here, B: here}, " [It shut It was mended] true"},
		{Finding{Device: "same-matter", Claim: "Of the words of Ann Lund, A quotes “We knew”, B “We hoped”.", A: here, B: here}, "Of the words of Ann Lund [We knew We hoped] true"},
		{Finding{Device: "conflict", Claim: "How many hurt: “60 hurt” in A; “80 hurt” in B.", A: here, B: here}, "How many hurt [60 hurt 80 hurt] true"},
		{Finding{Device: "headline", Claim: "A begins with “It shut”; B begins with “It was closed”.", A: here, B: here}, "How the two begin [It shut It was closed] true"},
		{Finding{Device: "conflict", Claim: "A: “a swap”; B: “no swap”.", A: here, B: here}, " [a swap no swap] true"},
		{Finding{Device: "conflict", Claim: "A tells what is hoped: “rain”; B what is feared: “hail”.", A: here, B: here}, " [] false"},
		{Finding{Device: "loaded-wording", Claim: "In its own voice only A has “woeful”.", A: here}, " [] false"},
		{Finding{Device: "only-here", Claim: "Only A gives a cause.", A: here}, " [] false"},
	} {
		lead, quotes, ok := c.finding.Led()
		if got := fmt.Sprint(lead, " ", quotes, " ", ok); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.finding.Claim, got, c.want)
		}
	}
}
