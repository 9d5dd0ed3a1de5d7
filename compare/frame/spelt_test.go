package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// One letter in a long word of a full name is a spelling; in a short one it is another
// name, and so are two letters.
func TestSpelledAlike(t *testing.T) {
	for _, x := range []struct {
		name, other string
		want        bool
	}{
		{"Elias Demos", "Ilias Demos", true},
		{"Sergei Orlow", "Sergey Orlow", true},
		{"Anton Orlov", "Anton Orlow", true},
		{"Mikhail Brod", "Mikail Brod", true},
		{"Anna Lund", "Anna Lund", false},
		{"Jon Smith", "Jan Smith", false},
		{"Ilias", "Elias", false},
		{"Elias Demas", "Ilias Demos", false},
		{"Elias Demos", "Tobias Demos", false},
		{"Elias Demos", "Elias K Demos", false},
	} {
		if got := spelledAlike(nameWords(x.name), nameWords(x.other)); got != x.want {
			t.Errorf("%s, %s: %v", x.name, x.other, got)
		}
	}
}

// A row does not say that one article alone quotes somebody whom the other quotes under
// a name spelt otherwise.
func TestQuotedUnderNameSpeltOtherwise(t *testing.T) {
	here := "Orlo\n\n“The ministers have taken what our fathers won in forty winters,” said Elias Demopol."
	for other, want := range map[string]bool{"Ilias Demopol": false, "Bob Demopol": false, "Anna Demopol": true, "Ilias Brod": true} {
		c := caseOf(text.Parse(here), text.Parse("Orlo\n\n“This crowd is a letter that nobody can send back unread,” said "+other+"."))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		var r row
		r.quoteOf(a, b, a.Says[0], a.Says[0].Content[0], "A")
		if r.only != want || strings.HasPrefix(r.lead.String(), "Only") != want {
			t.Errorf("%s: %q", other, r.lead)
		}
	}
}
