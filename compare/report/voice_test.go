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

// Who perhaps speaks stands under the name that he has in the lists of who surely does.
func TestUnsureName(t *testing.T) {
	const b = "The pier\n\nMayor % cast the toll as a gift to the town on Monday.\n\n“The pier is shut,” Mayor % said.\n"
	a := text.Parse("The pier\n\n“The pier is safe,” the mayor, John A. Lund, said on Monday.\n\nMayor John A. Lund opened it in May.\n")
	for who, want := range map[string]string{"John Lund": "John A. Lund: cast", "Karl Lund": "Karl Lund: cast"} {
		out := string(Text(compare.Documents(a, text.Parse(strings.ReplaceAll(b, "%", who))), File{}, File{}, TextOptions{All: true}))
		if _, doubts, ok := strings.Cut(out, "Not certain"); !ok || !strings.Contains(doubts, want) {
			t.Errorf("%s: want %q among those not certain\n%s", who, want, out)
		}
	}
}
