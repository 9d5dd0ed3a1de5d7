package frame

import (
	"testing"

	"diptych/compare/text"
)

// A sentence of another language has no manner, and asking for it is no mistake.
func TestMannerOfAnotherLanguage(t *testing.T) {
	for _, x := range []struct {
		article string
		want    bool
	}{
		{"The mill of Orlo\n\nThe mill of Orlo burned down on Friday night. Who is to pay for the mill of Orlo and its roof?", true},
		{"Die Mühle von Orlo\n\nDie Mühle von Orlo ist in der Nacht zum Freitag abgebrannt, und niemand weiß, warum. Wer soll nun für die Mühle von Orlo und das Dach bezahlen?", false},
	} {
		d := text.Parse(x.article)
		s := caseOf(d, d).A
		if got := s.is(s.Sentences[len(s.Sentences)-1].Span, asking); got != x.want {
			t.Errorf("%q: %v", x.article, got)
		}
	}
}
