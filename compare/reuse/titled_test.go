package reuse

import (
	"testing"

	"diptych/compare/text"
)

// A programme's title in marks is no shared quotation, also where one of its two words is a
// small one; words in small letters are.
func TestTitled(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"title", "Ann Lee appeared on KTV's “This Hour” on Sunday.", "The crew left during a talk on KTV's “This Hour.”", ""},
		{"title of more words", "Ann Lee appeared on KTV's “After The Storm” on Sunday.", "The crew left during a talk on KTV's “After The Storm.”", ""},
		{"small letters", "Ann Lee appeared on KTV's “This hurts” on Sunday.", "The crew left during a talk on KTV's “This hurts.”", "This hurts"},
		{"answer", "Asked of the pier, Ann Lee said: “I mended the old pier for Norvik.”", "“I mended the old pier for Norvik,” said Ann Lee of the pier.", "I mended the old pier for Norvik"},
	} {
		a, b := text.Parse("The pier\n\n"+c.a+"\n"), text.Parse("A harbour\n\n"+c.b+"\n")
		got := ""
		for _, p := range Passages(a, b) {
			if p.Class.Shown() {
				got += a.Text(p.A)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
