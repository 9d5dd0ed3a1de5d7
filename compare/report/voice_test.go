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
