package reading

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/text"
	"diptych/seeds"
)

// A fact is a sentence for a reader, in his quotation marks; what is not worth telling is
// none.
func TestAFactIsASentenceForAReader(t *testing.T) {
	inCapitals(t)
	c := told(t)
	c.Findings = c.Findings[:1]
	c.Findings[0].Facts = []frame.Fact{
		{Name: "B says", Value: "“nine sheep”", Said: text.Say("{{.Page}} says: {{.Value}}", text.With{"Page": "B", "Value": text.Quote("nine sheep")})},
		{Name: "kind", Value: "plain"},
		{Name: "kind", Value: "cause", Said: text.Say("It tells why, or what followed.")},
	}
	r := New(c)
	for _, it := range r.Items {
		if it.Finding == None {
			continue
		}
		facts := r.why(it)[:2]
		if got, want := strings.Join(facts, " "), "B SAYS: “nine sheep”. IT TELLS WHY, OR WHAT FOLLOWED."; got != want {
			t.Errorf("says %s, not %s", got, want)
		}
	}
}

// Every rule and every fact that the engine gives of the founding articles is
// said in the language of the reader.
func TestWhyIsSaidInTheLanguageOfTheReader(t *testing.T) {
	inCapitals(t)
	articles, seen, letters := seeds.Founding(), 0, 0
	for i, a := range articles {
		for _, b := range articles[i+1:] {
			r := New(compare.Documents(a.Document(), b.Document()))
			for _, f := range r.Findings {
				for _, x := range f.Facts {
					english, said := x.Said.String(), Tongue{}.Fact(x)
					if english == "" && x.Value != "plain" || english != "" && (said == english || !strings.EqualFold(said, english)) {
						t.Errorf("%s, %s is said as %q", x.Name, x.Value, said)
					}
					letters += len(said)
				}
				for _, p := range rule(f.Device) {
					if seen++; p != strings.ToUpper(p) {
						t.Errorf("of %s stands %q", f.Device, p)
					}
				}
			}
		}
	}
	if seen < 50 || letters == 0 {
		t.Errorf("%d paragraphs only, and facts of %d letters", seen, letters)
	}
}
