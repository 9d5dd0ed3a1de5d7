package library

import (
	"strings"
	"testing"

	"diptych/seeds"
)

func TestGrid(t *testing.T) {
	l, _ := open(t, fires(t))
	names := []string{"one.md", "copy.md", "two.md", "letter.md"}
	for _, of := range []*Library{l, nil} {
		g := NewGrid(of)
		for _, name := range names {
			a, err := l.Load(name)
			if err != nil {
				t.Fatal(err)
			}
			g.Add(a.Document())
		}
		if len(g.Cells) != 4 || len(g.Cells[3]) != 3 {
			t.Fatalf("%v", g.Cells)
		}
		if c := g.Cells[1][0]; c.Words < 25 || !c.OneEvent {
			t.Errorf("a copy: %+v", c)
		}
		if c := g.Cells[2][0]; c.Words != 0 || !c.OneEvent {
			t.Errorf("another account: %+v", c)
		}
		for k, c := range g.Cells[3] {
			if c.Words != 0 || c.OneEvent {
				t.Errorf("a letter and %s: %+v", names[k], c)
			}
		}
	}
}

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
