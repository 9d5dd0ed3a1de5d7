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
	for why, want := range map[string]string{
		"the same words": "dieselben Wörter",
		"shares the words “sank in the night”": "gemeinsame Wörter: „sank in the night“",
		"shares the quoted words “sank {A}”":   "gemeinsame zitierte Wörter: „sank {A}“",
		"shares harbour, ferry and quay":       "gemeinsam: harbour, ferry und quay",
		"“boat” here, “ship” there":            "hier „boat“, dort „ship“",
		"shares quay; alike in part only":      "shares quay; alike in part only", // of no statements that tell the same
		"a reason of no form":                  "a reason of no form",
	} {
		if got := german.reason(why); got != want {
			t.Errorf("%q is said as %q, not %q", why, got, want)
		}
		if got := WordingOf("en").reason(why); got != why {
			t.Errorf("in English %q is said as %q", why, got)
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
