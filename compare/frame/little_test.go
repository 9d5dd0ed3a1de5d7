package frame

import (
	"testing"

	"diptych/compare/text"
)

// lastSentences is a case of two texts about one bridge, and the last sentence of each.
func lastSentences(here, there string) (c *Case, inA, inB text.Span) {
	c = caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is new. "+here), text.Parse("Orlo\n\nThe bridge of Orlo is new. "+there))
	return c, c.A.Sentences[len(c.A.Sentences)-1].Span, c.B.Sentences[len(c.B.Sentences)-1].Span
}

// An idiom, a judgement and a name spelt otherwise are no news; a deed in many new words,
// a name and a figure are.
func TestSaysLittle(t *testing.T) {
	const there = "After a disappointing start the driver, from Brindelmark, left the town of Orlo."
	for _, x := range []struct {
		name, here string
		want       bool
	}{
		{"an idiom", "Unfortunately, it has not played out so.", true},
		{"a name spelt otherwise", "They caught up with the driver, who is from Brindlmark.", true},
		{"another name", "They caught up with the driver, who is from Novaraburg.", false},
		{"a figure", "Unfortunately, it has played out so for two harpooners.", false},
		{"a deed in many words", "The keepers were recalled at once, but the gorilla stayed in the yard and dragged a toddler through the moat.", false},
	} {
		c, s, _ := lastSentences(x.here, there)
		a, b := c.accounts()
		if got := a.saysLittle(s, b); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

func TestCutOff(t *testing.T) {
	for s, want := range map[string]bool{
		"( NYSE : ORL ) has opened a mill":           true,
		"NYSE: ORL) has opened a mill":               true,
		"(Herald) Orlo Corp. has opened a mill":      false,
		"Orlo Corp. (NYSE: ORL) has opened a mill":   false,
		"Orlo has opened a mill":                     false,
		"(Orlo has opened a mill beside the bridge)": false,
	} {
		c := caseOf(text.Parse(s), text.Parse("Orlo is old."))
		if got := c.A.cutOff(text.Span{End: len(s)}); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// The credit of a picture tells nothing; a sentence of few words about a picture does.
func TestCredits(t *testing.T) {
	for in, want := range map[string]bool{
		"(Ada Brun/dpa via Orlo News, file) (Orlo Press)": true,
		"Ada Brun/Orlo Images":                            true,
		"The photo of Ada Brun was stolen in Orlo.":       false,
		"Ada Brun was in Orlo on Friday.":                 false,
		"Brun/Haldor ferries sank.":                       false,
	} {
		d := text.Parse("Orlo\n\n" + in)
		if got := (Side{Document: d}).credits(d.Sentences[1].Span); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
