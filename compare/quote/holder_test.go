package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Who is shown though it is not certain that he speaks, and what is not.
func TestMayHold(t *testing.T) {
	cast, _ := quote.Read(text.Parse("Ann Lee, the mayor, waved. Lee said the Harbor Council was late.\n"))
	for speaker, want := range map[string]bool{
		"Ann Lee": true, "sailors": true, "RNC members": true, "aides to the mayor": true, "chief prosecutor": true,
		"": false, "camera": false, "insisting": false, "4 percent": false, "Harbor Weekly site": false, "Toughest Sheriff": false, "measure": false,
	} {
		_, named := cast.Named(speaker)
		a := quote.Attribution{Speaker: speaker, Named: named || speaker == "Harbor Weekly site" || speaker == "Toughest Sheriff", Unsure: true}
		if got := cast.MayHold(&a); got != want {
			t.Errorf("%q: %t", speaker, got)
		}
	}
}
