package frame

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// TestLed parts claims from what they quote, and leaves those alone that say
// nothing without it.
func TestLed(t *testing.T) {
	quotes := text.Say("Only {{.Own}} quotes {{.Speaker}}", text.With{"Own": "B", "Speaker": text.Quote("the mayor")})
	for _, c := range []struct {
		claim text.Said
		want  string
	}{
		{alone(tellsMore("A"), "The bridge shut", "No one was hurt"), "A tells more [“The bridge shut” “No one was hurt”] true"},
		{alone(quotes, "We knew"), "Only B quotes “the mayor” [“We knew”] true"},
		{eachTells(text.Say("Of one deed"), "It shut", "It was closed"), "Of one deed [“It shut” “It was closed”] true"},
		{inEach(howMany("hurt"), "60 hurt", "80 hurt"), "How many hurt [“60 hurt” “80 hurt”] true"},
		{against("a swap", "no swap"), " [“a swap” “no swap”] true"},
		{toldInTime(true, "rain is due", "it rained"), " [] false"},
		{text.Say("Only A gives a cause."), " [] false"},
		{text.Said{}, " [] false"},
	} {
		lead, quotes, ok := Finding{Claim: c.claim}.Led()
		if got := fmt.Sprint(lead, " ", quotes, " ", ok); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.claim, got, c.want)
		}
	}
}

// TestShortened: the longest of what a claim quotes ends sooner, and words that it
// does not quote stay.
func TestShortened(t *testing.T) {
	long := text.Quote(strings.TrimSpace(strings.Repeat("word ", 14)))
	for _, c := range []struct {
		claim text.Said
		want  []int // words of each quote, with the sign
	}{
		{inEach(howMany("hurt"), "60 hurt", "80 hurt"), []int{2, 2}},
		{against(long, "80 hurt"), []int{14, 2}},
		{inEach(howMany("of those who had come"), long, "80 hurt"), []int{12, 2}},
		{against(long, long), []int{12, 11}},
		{against(long+" …", long+" …"), []int{12, 11}},
		{text.Say("{{.Name}}: {{.Words}}.", text.With{"Name": strings.Repeat("name ", 30), "Words": listed([]text.Quote{long, "80 hurt"})}), []int{2, 2}},
	} {
		var got []int
		for _, q := range shortened(c.claim).Quotes() {
			got = append(got, len(strings.Fields(string(q))))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n has %d, want %d: %s", c.claim, got, c.want, shortened(c.claim))
		}
	}
}
