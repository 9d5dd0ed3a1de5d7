package library

import (
	"strings"
	"testing"

	"diptych/seeds"
)

func TestHolding(t *testing.T) {
	l, _ := open(t, fires(t))
	one, err := l.Load("one.md")
	if err != nil {
		t.Fatal(err)
	}
	again := one
	again.Name, again.Source = "other.txt", strings.ReplaceAll(one.Source, " ", "  ")
	changed := one
	changed.Source = strings.ReplaceAll(one.Source, "four", "five")
	bare, _ := seeds.Parse("x.txt", []byte(one.Fields.Title+"\n\n"+one.Source))
	other, _ := seeds.Parse("x.txt", []byte("Bridge closes\n\nThe old bridge closes for good on Monday, the mayor said at noon.\n"))
	for _, c := range []struct {
		what           string
		a              seeds.Article
		name           string
		same, anything bool
	}{
		{"itself", one, "one.md", true, true},
		{"other blanks", again, "one.md", true, true},
		{"the headline in the text", bare, "one.md", true, true},
		{"other words", changed, "one.md", false, true},
		{"another article", other, "", false, false},
	} {
		got, same, found := l.Holding(c.a)
		if got.Name != c.name || same != c.same || found != c.anything {
			t.Errorf("%s: %q, same %v, found %v", c.what, got.Name, same, found)
		}
	}
}
