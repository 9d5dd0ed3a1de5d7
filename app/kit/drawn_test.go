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

// A line of a text that is read from right to left is turned round as a whole; what
// it has of other scripts is read as it stands.
func TestALineIsDrawnFromRightToLeft(t *testing.T) {
	for line, want := range map[string]string{
		"שלום רב.":                      ".|שלום רב|",
		"\"שלום\", אמר.":                ".|אמר| ,\"|שלום|\"",
		"קנה 1,200 כרטיסים (זולים).":    ".(|זולים|) |כרטיסים| 1,200 |קנה|",
		"כתב ב New York Times 12, ושתק": "|ושתק| ,New York Times 12 |כתב ב|",
		"العبارة BBC، والميناء":         "|والميناء| ،BBC |العبارة|",
		"«نعم»، قالت، ثم لا":            "|قالت، ثم لا| ،«|نعم|»",
		"صحيفة · 5 March 2024":          "5 March 2024 · |صحيفة|",
		"نعم 40, 50":                    "50 ,40 |نعم|",
		"𞤀𞤣𞤤𞤢𞤥 ߒߞߏ 12":                  "12 |𞤀𞤣𞤤𞤢𞤥 ߒߞߏ|",
	} {
		if got := strings.ReplaceAll(DrawnLeftward(line), toRight, "|"); got != want {
			t.Errorf("%q is drawn as %q, not %q", line, got, want)
		}
		if !Leftward(line) {
			t.Errorf("%q is not set from right to left", line)
		}
	}
	for _, line := range []string{"", "12", "The word שלום", "1. Ship", "שלום is the word for peace"} {
		if Leftward(line) {
			t.Errorf("%q is set from right to left", line)
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
