package kit

import (
	"strings"
	"testing"
)

// A stretch is drawn with its parts from the last to the first, each of them as it
// is written.
func TestALineIsGivenInTheOrderItIsDrawnIn(t *testing.T) {
	for line, want := range map[string]string{
		"A says “שלום”; B says nothing.":       "A says “|שלום|”; B says nothing.",
		"He said “שלום עולם” twice":            "He said “|שלום עולם|” twice",
		"title: שלום \"רב\" לכם":               "title: |לכם| \"|רב|\" |שלום|",
		"A: قال 12.5 (مليون) شخص, B: 7 people": "A: |شخص| (|مليون|) 12.5 |قال|, B: 7 people",
		"“مرحبا، كيف؟” and “نعم”":              "“|مرحبا، كيف؟|” and “|نعم|”",
		"the word שלום 12 times":               "the word |שלום| 12 times",
		"שָׁלוֹם":                              "|שָׁלוֹם|",
	} {
		if got := strings.ReplaceAll(Drawn(line), toRight, "|"); got != want {
			t.Errorf("%q is drawn as %q, not %q", line, got, want)
		}
	}
}

func TestALineOfOtherScriptsIsAsItWas(t *testing.T) {
	for _, line := range []string{"", "A: “truce” (3.5 km), “Straße”; Москва 12", "\u00a0…"} {
		if got := Drawn(line); got != line {
			t.Errorf("%q became %q", line, got)
		}
	}
}
