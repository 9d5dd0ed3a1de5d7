package reading

import (
	"testing"

	"diptych/compare/text"
)

func TestCite(t *testing.T) {
	all := text.Fields{
		Outlet: "The Paper", Agency: "AFP", Byline: "By Ann Example", Dateline: "GENEVA",
		Date: "3 October 2016", URL: "https://example.org/a",
	}
	one := func(paragraphs ...string) [][]string { return [][]string{paragraphs} }
	for _, c := range []struct {
		name     string
		quotes   [][]string
		headline string
		fields   text.Fields
		want     string
	}{
		{"all that is known", one("The truce held."), "Truce holds", all,
			"“The truce held.” — “Truce holds”, The Paper (AFP), by Ann Example, 3 October 2016, https://example.org/a"},
		{"what is missing is said", one("The truce held."), "", text.Fields{},
			"“The truce held.” — no headline, outlet not named, no date"},
		{"an agency is no outlet", one("The truce held."), "Truce holds", text.Fields{Agency: "AFP"},
			"“The truce held.” — “Truce holds”, outlet not named (AFP), no date"},
		{"an agency of its own", one("The truce held."), "Truce holds", text.Fields{Outlet: "AFP", Agency: "AFP", Date: "May 2016"},
			"“The truce held.” — “Truce holds”, AFP, May 2016"},
		{"quotation marks within", one(`He said “no less”, and "so" ("all") it was.`), `He said "no"`, text.Fields{Outlet: "P", Date: "d"},
			"“He said ‘no less’, and ‘so’ (‘all’) it was.” — “He said ‘no’”, P, d"},
		{"apostrophes stay", one("Kerry’s and Lavrov's"), "T", text.Fields{Outlet: "P", Date: "d"},
			"“Kerry’s and Lavrov's” — “T”, P, d"},
		{"paragraphs", one("One.", "Two.", "Three."), "T", text.Fields{Outlet: "P", Date: "d"},
			"“One.\n\n“Two.\n\n“Three.” — “T”, P, d"},
		{"words left out between", one("", "One.", "", "Two.", ""), "T", text.Fields{Outlet: "P", Date: "d"},
			"“One.\n\n[…]\n\n“Two.” — “T”, P, d"},
		{"several places", [][]string{{"the regime"}, {" regime "}}, "T", text.Fields{Outlet: "P", Date: "d"},
			"“the regime” … “regime” — “T”, P, d"},
		{"a headline of two lines", one("One."), "A\n  long one", text.Fields{Outlet: "P", Date: "d"},
			"“One.” — “A long one”, P, d"},
		{"no words", one("", " "), "T", all, ""},
		{"nothing", nil, "T", all, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Cite(c.quotes, c.headline, c.fields); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestBrief(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"ceasefire", "ceasefire"},
		{"one two three four five", "one two three…"},
		{"one two, three four five", "one two, three…"},
		{"xxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxx…"},
		{"", ""},
	} {
		if got := Brief(c.in, 16); got != c.want {
			t.Errorf("%q is %q in brief, want %q", c.in, got, c.want)
		}
	}
}
