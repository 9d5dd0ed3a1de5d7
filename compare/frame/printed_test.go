package frame

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// letter is an article that prints a letter with so many sentences in the first
// person.
func letter(n int) *text.Document {
	b := strings.Builder{}
	b.WriteString("Letter of ferryman Emil Trask to Orlo\n\nThe town of Orlo put out the letter of ferryman Emil Trask on Monday, days before it votes on the bridge.\n\n")
	b.WriteString("I was seared by the monstrous toll that the bridge takes from every ferryman of this cunning town.\n\n")
	for i := range n - 1 {
		fmt.Fprintf(&b, "I mended plank %d of the barge myself before the fog came.\n\n", i+100)
	}
	return text.Parse(b.String())
}

// Of a letter printed whole it is not said that the outlet judges, nor that its
// writer is not quoted, nor that only the other article tells what he says; of one
// that is shorter, it is.
func TestLettersPrintedWhole(t *testing.T) {
	report := text.Parse(`Ferryman Emil Trask warns Orlo

The town of Orlo votes on the bridge this week, and ferryman Emil Trask wrote it a letter.

"I was seared by the monstrous toll that the bridge takes from every ferryman of this cunning town," Emil Trask wrote. "It breaks hulls, it drowns lanterns, and it will turn Orlo into a parking lot for hauliers from Novara."

Mayor Pia Lund said carpenters from Novara had found walnut beams for a chapel on the quay.
`)
	for n, want := range map[int]bool{printedFewest - 1: true, printedFewest: false} {
		c := caseOf(letter(n), report)
		claims := func(of func(*Case) []Finding, part string) bool {
			return slices.ContainsFunc(of(c), func(f Finding) bool { return strings.Contains(f.Claim.String(), part) })
		}
		for _, x := range []struct {
			of   func(*Case) []Finding
			part string
			want bool
		}{
			{findVoices, "Emil Trask", want},
			{findOnlyHere, "parking lot", want},
			{findOnlyHere, "walnut beams", true},
		} {
			if got := claims(x.of, x.part); got != x.want {
				t.Errorf("%d sentences, %q: %t", n, x.part, got)
			}
		}
	}
	for n, want := range map[int]bool{printedFewest - 1: true, printedFewest: false} {
		c := caseOf(letter(n), text.Parse("Orlo votes on bridge\n\nThe town of Orlo votes on the bridge this week, and ferrymen are against it.\n"))
		if got := slices.ContainsFunc(findLoadedWording(c), func(f Finding) bool { return len(f.A) > 0 && strings.Contains(f.Claim.String(), "monstrous") }); got != want {
			t.Errorf("%d sentences: judges: %t", n, got)
		}
	}
}
