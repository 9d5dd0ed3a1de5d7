package align

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare/text"
)

func TestContrast(t *testing.T) {
	for _, c := range []struct {
		name, a, b, want string
	}{
		{"one word", "The rebels left the town at dawn.", "The militants left the town at dawn.", "rebels/militants"},
		{"added", "The rebels left the town.", "The rebels left the burning town.", "/burning"},
		{"taken away", "The rebels hastily left the town.", "The rebels left the town.", "hastily/"},
		{"nothing", "The rebels left the town.", "The rebels left the town.", ""},
		{"only words that tell nothing", "The rebels left the town.", "The rebels left a town.", ""},
		{"small words do not part a difference", "Troops broke the siege of Aleppo.", "Troops saw the end of Aleppo.", "broke the siege/saw the end"},
		{"moved", "On Monday the rebels left the burning town.", "The rebels left the burned-out town on Monday’s eve.", "/eve"},
		{"another order", "Convoys reached Aleppo on Sunday as the truce held.", "As the ceasefire held on Sunday, Aleppo was reached by convoys.", "truce/ceasefire"},
	} {
		t.Run(c.name, func(t *testing.T) {
			A, B := text.Parse(c.a+"\n"), text.Parse(c.b+"\n")
			v := newVocabulary(Read(A, nil), Read(B, nil))
			a, b := v.statements(0), v.statements(1)
			if len(a) != 1 || len(b) != 1 {
				t.Fatal("not one sentence each")
			}
			var got []string
			for _, d := range v.contrast(&a[0], &b[0]) {
				got = append(got, A.Text(d.A)+"/"+B.Text(d.B))
			}
			if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
				t.Errorf("%q", got)
			}
		})
	}
}

// Runes between D800 and DFFF would come back from the diff as U+FFFD.
func TestRunesAvoidSurrogates(t *testing.T) {
	last := rune(0)
	for term := range int32(200_000) {
		r := runeOf(term)
		if !utf8.ValidRune(r) || r <= last {
			t.Fatalf("term %d is %U after %U", term, r, last)
		}
		last = r
	}
}

// A side of more words than diffWords is not compared, and nothing breaks.
func TestContrastOfEndlessSentences(t *testing.T) {
	var w []string
	for i := range 6000 {
		w = append(w, fmt.Sprint("word", i))
	}
	d := text.Parse(strings.Join(w, " ") + ".\n")
	v := newVocabulary(Read(d, nil))
	s := v.statements(0)
	if got := v.contrast(&s[0], &s[0]); got != nil {
		t.Errorf("%d differences", len(got))
	}
}
