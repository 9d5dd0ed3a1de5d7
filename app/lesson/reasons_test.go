package lesson

import (
	"regexp"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

var room = regexp.MustCompile(`\{\{\.(\w+)\}\}`)

// English reasons are those of the engine to the letter.
func TestReasonsInEnglish(t *testing.T) {
	english := WordingOf("en")
	for form, key := range reasons {
		if want := room.ReplaceAllString(form, "{$1}"); english[key] != want {
			t.Errorf("%s is %q, want %q", key, english[key], want)
		}
	}
}

func TestReasonsInTheLanguageOfTheLesson(t *testing.T) {
	german := WordingOf("de")
	words := func(w string) text.With { return text.With{"Words": w} }
	partly := text.Say("{{.First}}; {{.Second}}", text.With{"First": text.Say("shares {{.Words}}", words("quay")), "Second": text.Say("alike in part only")})
	for _, c := range []struct {
		why           text.Said
		english, want string
	}{
		{text.Say("the same words"), "the same words", "dieselben Wörter"},
		{text.Say("shares the words “{{.Words}}”", words("sank in the night")), "shares the words “sank in the night”", "gemeinsame Wörter: „sank in the night“"},
		{text.Say("shares the quoted words “{{.Words}}”", words("sank {A}")), "shares the quoted words “sank {A}”", "gemeinsame zitierte Wörter: „sank {A}“"},
		{text.Say("shares {{.Some}} and {{.Last}}", text.With{"Some": "harbour, ferry", "Last": "quay"}), "shares harbour, ferry and quay", "gemeinsam: harbour, ferry und quay"},
		{text.Say("“{{.A}}” here, “{{.B}}” there", text.With{"A": "boat", "B": "ship"}), "“boat” here, “ship” there", "hier „boat“, dort „ship“"},
		{partly, "shares quay; alike in part only", "shares quay; alike in part only"}, // of no statements that tell the same
		{text.Count(2, "a boat", "{{.N}} boats"), "2 boats", "2 boats"},
		{text.Said{}, "", ""},
	} {
		if got := german.reason(c.why); got != c.want {
			t.Errorf("%q is said as %q, not %q", c.english, got, c.want)
		}
		if got := WordingOf("en").reason(c.why); got != c.english {
			t.Errorf("in English %q is said as %q", c.english, got)
		}
	}
}

// The key of a German lesson says in German why statements match.
func TestAGermanKeyGivesGermanReasons(t *testing.T) {
	a := text.Parse(`Fire destroys the paper mill at Lenne

A fire destroyed the paper mill at Lenne on Monday night, and forty workers were led out unharmed.

Mayor Ada Brandt said the mill would be rebuilt within two years. "We will not leave these families alone in the winter," she said.

The owners offered a reward of 5,000 crowns for news of the cause.
`)
	b := text.Parse(`Lenne mill burns down

The paper mill at Lenne was destroyed by a fire on Monday night; forty workers were led out unharmed.

"We will not leave these families alone in the winter," said Mayor Ada Brandt, who wants the mill rebuilt within two years.

The owners have offered a reward of 5,000 crowns for news of what caused it.
`)
	for language, want := range map[string]string{"en": "shares ", "de": "gemeinsame "} {
		e, left := Build(compare.Documents(a, b), Options{Kinds: []Kind{KindStatements}, Language: language})
		if len(e.Tasks) == 0 {
			t.Fatal(left)
		}
		why := e.Tasks[0].Items[0].Why
		if !strings.Contains(why, want) || language == "de" && strings.Contains(why, "shares ") {
			t.Errorf("%s: the key says %q", language, why)
		}
	}
}
