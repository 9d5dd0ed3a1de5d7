package frame

import (
	"fmt"
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
