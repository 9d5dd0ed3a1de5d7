package report

import (
	"bytes"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

// Who without a name may be one of those named is told in the list of voices and in JSON.
func TestPerhapsNamed(t *testing.T) {
	for _, tt := range []struct {
		perhaps []string
		want    string
	}{
		{nil, "aide (no name)"},
		{[]string{"Vera Holm"}, "aide (no name; perhaps Vera Holm)"},
		{[]string{"Vera Holm", "Ann Lund"}, "aide (no name; perhaps one of those named)"},
	} {
		if got := (witness{in: english{}}).titleOf(voice{speaker: "aide", perhaps: tt.perhaps}); got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
	a := text.Parse("The pier\n\nBut a spokeswoman for the force said the pier was safe on Monday.\n\n“Nobody fell,” Ashton police spokeswoman Vera Holm told the Herald.\n")
	b := text.Parse("The pier\n\nA spokeswoman for the airline said the flight was late on Monday.\n\n“Nobody fell,” Ashton police spokeswoman Vera Holm told the Herald.\n")
	out, err := JSON(compare.Documents(a, b), File{}, File{})
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out, []byte(`"perhaps"`)); n != 1 || !strings.Contains(string(out), "Vera Holm") {
		t.Errorf("%d rows that may be of another, want 1", n)
	}
}

// Of who perhaps speaks only the words are told, and not those by which he surely does.
func TestUnsureWords(t *testing.T) {
	a := text.Parse("The pier\n\n“The pier is safe,” the mayor, John A. Lund, said on Monday.\n")
	b := text.Parse("The pier\n\nMayor Karl Lund cast the toll as a gift to the town on Monday.\n\n“The pier is shut,” Mayor Karl Lund said.\n")
	out := string(Text(compare.Documents(a, b), File{}, File{}, TextOptions{All: true}))
	_, doubts, _ := strings.Cut(out, "Not certain")
	doubts, _, _ = strings.Cut(doubts, "\n\n")
	if !strings.Contains(doubts, "paragraph 1: cast\n") || strings.Contains(doubts, "Lund") || strings.Contains(doubts, ": said") {
		t.Errorf("%q are not certain in\n%s", doubts, out)
	}
}
