package text

import (
	"fmt"
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

// A part of a sentence has no full stop in any language, and keeps those of its values.
func TestAPartHasNoFullStop(t *testing.T) {
	shout := func(form string, values ...any) string {
		return fill(strings.ReplaceAll(strings.ToUpper(form), "WORDS", "Words"), values...)
	}
	count := func(_ int, _, other string, values ...map[string]any) string { return shout(other, values[0]) }
	s := Say("{{.A}} lost {{.B}}.", With{"A": "She", "B": Quote("a boat.")})
	whole := Say("{{.A}}; {{.Words}}", With{"A": s.Part(), "Words": s})
	if got := whole.String(); got != "She lost “a boat.”; She lost “a boat.”." {
		t.Errorf("in English %s", got)
	}
	if got := s.Part().In(shout, nil); got != "She LOST “a boat.”" {
		t.Errorf("in capitals %s", got)
	}
	if got := Count(2, "a boat.", "boats.", With{}).Part().In(shout, count); got != "BOATS" {
		t.Errorf("of several %s", got)
	}
	if got := s.Part().Requoted(func(Quote) Quote { return "two" }).String(); got != "She lost “two”" {
		t.Errorf("of other words %s", got)
	}
	if (Said{}).Part() != (Said{}) || Say("No boats").Part().String() != "No boats" {
		t.Error("what has no full stop is said otherwise")
	}
}

// A value that looks like room for another is a value.
func TestValuesAreNotFilled(t *testing.T) {
	if got := Say("{{.A}}, {{.B}}", With{"A": "{{.B}}", "B": "{{.A}}"}).String(); got != "{{.B}}, {{.A}}" {
		t.Error(got)
	}
}

// What is quoted stands in the marks of the language that speaks of it; words that an
// article has in marks of its own keep these.
func TestQuotesHaveTheMarksOfTheLanguage(t *testing.T) {
	german := func(form string, values ...any) string {
		return fill(strings.NewReplacer("“{{.Words}}”", "„{{.Words}}“", "tells", "erzählt").Replace(form), values...)
	}
	s := Say("{{.Page}} tells {{.One}}, {{.More}}{{.None}}.", With{"Page": "A", "One": Quote("the “old” boats"), "More": []Quote{"a rise", "£2"}, "None": Quote("")})
	if got := s.In(german, nil); got != "A erzählt „the “old” boats“, „a rise“, „£2“." {
		t.Errorf("in German %s", got)
	}
	if got := s.String(); got != "A tells “the “old” boats”, “a rise”, “£2”." {
		t.Errorf("in English %s", got)
	}
}

// What is quoted stands in its marks, and can be cut.
func TestQuotesAreSaidInTheirMarks(t *testing.T) {
	inner := Say("{{.Some}} and {{.Last}}", With{"Some": []Quote{"one {{.B}}", "two"}, "Last": Quote("three")})
	s := Say("{{.B}}: {{.A}}; {{.None}}{{.Name}}", With{"A": Quote("four"), "B": inner, "Name": "“Ann”", "None": Quote(""), "Aside": Quote("five")})
	if got := s.String(); got != "“one {{.B}}”, “two” and “three”: “four”; “Ann”" {
		t.Errorf("says %s", got)
	}
	if got := fmt.Sprint(s.Quotes()); got != "[“one {{.B}}” “two” “three” “four” ]" {
		t.Errorf("quotes %s", got)
	}
	n := 0
	cut := s.Requoted(func(q Quote) Quote {
		n++
		return Quote(fmt.Sprint(n))
	})
	if got := cut.String(); got != "“1”, “2” and “3”: “4”; “5”“Ann”" {
		t.Errorf("says of others %s", got)
	}
	if got := s.String(); got != "“one {{.B}}”, “two” and “three”: “four”; “Ann”" {
		t.Errorf("says in the end %s", got)
	}
	if s.Value("Aside") != Quote("five") || s.Value("C") != nil {
		t.Error("a value is not known")
	}
}

func TestFill(t *testing.T) {
	with := map[string]any{"A": "{{.B}}", "B": 2}
	for form, want := range map[string]string{
		"":                  "",
		"nothing":           "nothing",
		"{{.A}} and {{.B}}": "{{.B}} and 2", // what is filled in is no form
		"{{.C}}{{.B}}":      "{{.C}}2",
		"{{.B}} of {{.A":    "2 of {{.A",
	} {
		if got := fill(form, with); got != want {
			t.Errorf("%q is filled as %q, not as %q", form, got, want)
		}
	}
}
