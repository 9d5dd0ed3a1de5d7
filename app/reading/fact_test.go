package reading

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/seeds"
)

func TestAFactIsASentenceForAReader(t *testing.T) {
	for fact1, want := range map[[2]string]string{
		{"kind", "cause"}:                    "It tells why, or what followed.",
		{"kind", "plain"}:                    "",
		{"stance in B", "distancing"}:        "The verb of B keeps a distance from the words.",
		{"more words in A", "12"}:            "More words in A: 12",
		{"A says", "“nine sheep”"}:           "A says: “nine sheep”",
		{"in B", "not found in this text"}:   "Page B: not found in this text",
		{"speaker", "Ada B"}:                 "Speaker: Ada B",
		{"depth of the water", "three feet"}: "depth of the water: three feet",
	} {
		if got := fact(fact1[0], fact1[1]); got != want {
			t.Errorf("%v is said as %q, not %q", fact1, got, want)
		}
	}
}

// Every rule and every fact that the engine gives of the founding articles is
// said in the language of the reader.
func TestWhyIsSaidInTheLanguageOfTheReader(t *testing.T) {
	inCapitals(t)
	articles, seen := seeds.Founding(), 0
	for i, a := range articles {
		for _, b := range articles[i+1:] {
			r := New(compare.Documents(a.Document(), b.Document()))
			for _, f := range r.Findings {
				for _, x := range f.Facts {
					if said := fact(x.Name, x.Value); strings.HasPrefix(said, x.Name) {
						t.Errorf("%v is said as %q", x, said)
					}
				}
				for _, p := range rule(f.Device) {
					if seen++; p != strings.ToUpper(p) {
						t.Errorf("of %s stands %q", f.Device, p)
					}
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("%d paragraphs only", seen)
	}
}
