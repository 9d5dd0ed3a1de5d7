package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A sentence that names who made a report tells nothing of its matter.
func TestCredited(t *testing.T) {
	for _, x := range []struct {
		sentence string
		want     bool
	}{
		{"Editing by Lena Falk; please credit the news room of Orlo.", true},
		{"Additional reporting by Ottokar Lindqvist in Novara.", true},
		{"Reporting on the bridge by night was forbidden.", false},
		{"By writing to the mayor she saved the bridge.", false},
	} {
		if got := credited(text.Parse(x.sentence).Words); got != x.want {
			t.Errorf("%s: %v", x.sentence, got)
		}
	}
}

// A word of grammar that one quotation lacks is no difference of what was said, but for one
// that denies.
func TestGapOfGrammar(t *testing.T) {
	const said = "“The issuing of permits is %s considered by the harbour council of Orlo until it has read every letter of the fishermen,” said the mayor Lena Falk."
	for _, x := range []struct {
		word string
		want bool
	}{
		{"being", false},
		{"never", true},
		{"shamefully", true},
	} {
		c := caseOf(text.Parse("Orlo permits\n\n"+strings.Replace(said, "%s", x.word, 1)), text.Parse("Orlo permits\n\n"+strings.Replace(said, " %s", "", 1)))
		got := false
		for _, f := range quoteCut.Find(c) {
			got = got || strings.Contains(f.Claim.String(), x.word)
		}
		if got != x.want {
			t.Errorf("%s: %v", x.word, got)
		}
	}
}
