package text

import (
	"strings"
	"testing"
)

func TestWhatIsSaidIsSaidInAnotherLanguage(t *testing.T) {
	german := map[string]string{"{{.Place}}: {{.Sentence}}": "{{.Place}}: {{.Sentence}}", "the page has more than {{.MB}} MB": "mehr als {{.MB}} MB hat die Seite"}
	say := func(form string, values ...any) string {
		words := german[form]
		for name, value := range values[0].(map[string]any) {
			words = strings.ReplaceAll(words, "{{."+name+"}}", Say("{{.V}}", With{"V": value}).String())
		}
		return words
	}
	s := Say("{{.Place}}: {{.Sentence}}", With{"Place": "a.md", "Sentence": Say("the page has more than {{.MB}} MB", With{"MB": 16})})
	if got := s.String(); got != "a.md: the page has more than 16 MB" {
		t.Errorf("in English %q", got)
	}
	if got := s.In(say, nil); got != "a.md: mehr als 16 MB hat die Seite" {
		t.Errorf("in German %q", got)
	}
	if got := (Said{}).String() + (Said{}).In(say, nil); got != "" {
		t.Errorf("nothing is said as %q", got)
	}
	if !s.Is(Say("{{.Place}}: {{.Sentence}}")) || s.Is(Said{}) {
		t.Error("what is said is not known again")
	}
}

// A value that looks like room for another is a value.
func TestValuesAreNotFilled(t *testing.T) {
	if got := Say("{{.A}}, {{.B}}", With{"A": "{{.B}}", "B": "{{.A}}"}).String(); got != "{{.B}}, {{.A}}" {
		t.Error(got)
	}
}
