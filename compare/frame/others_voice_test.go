package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A word before a mark that ends a quotation stands in one.
func TestBeforeClosing(t *testing.T) {
	for _, x := range []struct {
		sentence string
		want     bool
	}{
		{`Brandt has shown why she is seen as a farce and worse," Ivo Hart said.`, true},
		{`Brandt has shown why she is seen as a farce and worse,” Ivo Hart said.`, true},
		{`“It is late,” he said of the farce in the hall.`, false},
		{`The evening became a farce, and "it is late," Ivo Hart said.`, false},
		{`The evening became a farce, and “it is late,” Ivo Hart said.`, false},
		{`The evening became a farce.`, false},
		{`The evening became a farce under the "star" of Orlo.`, false},
		{`The evening was "late," a farce.`, false},
	} {
		d := text.Parse("Orlo\n\n" + x.sentence)
		s := caseOf(d, d).A
		i := strings.Index(d.Source, "farce")
		if got := s.beforeClosing(text.Span{Start: i, End: i + len("farce")}, text.Span{Start: len("Orlo\n\n"), End: len(d.Source)}); got != x.want {
			t.Errorf("%s: %v", x.sentence, got)
		}
	}
}

// Behind a verb and its "that" stands what somebody else says, whoever it is.
func TestUnderThat(t *testing.T) {
	for _, x := range []struct {
		sentence string
		want     bool
	}{
		{"She also iterated that the rusted cables snap in a storm.", true},
		{"The engineer told Orlo that the rusted cables snap in a storm.", false}, // a name: her verb is known
		{"He then wrote that the rusted cables snap in a storm.", true},
		{"The rusted cables snap in a storm that passes.", false},
		{"In that storm the rusted cables snap.", false},
	} {
		d := text.Parse("Orlo\n\n" + x.sentence)
		s := caseOf(d, d).A
		i := strings.Index(d.Source, "rusted")
		if got := s.underThat(text.Span{Start: len("Orlo\n\n"), End: len(d.Source)}, text.Span{Start: i, End: i + len("rusted cables")}); got != x.want {
			t.Errorf("%s: %v", x.sentence, got)
		}
	}
}
