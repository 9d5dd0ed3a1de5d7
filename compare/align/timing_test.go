package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// One report that is printed again some days later is of one event; one that
// comes weeks later in the same words is not.
func TestPrintedAgain(t *testing.T) {
	for date, want := range map[string]RelationKind{"2016-03-04": SameEvent, "2016-03-08": SameStory} {
		a, b := text.Parse(strings.Replace(storyA, "%", "The crew was safe.", 1)), text.Parse(strings.Replace(storyA, "%", "Nobody was hurt.", 1))
		a.Fields.Date, b.Fields.Date = "2016-02-28", date
		if r := Align(inputOf(a, b)).Relation; r.Kind != want {
			t.Errorf("%s: %s, %s", date, r.Kind, said1(r))
		}
	}
}

// Days of the news that lie weeks apart make two events of two reports that are
// alike; a day that one article names further down is said to be named by both.
func TestDaysOfTheNews(t *testing.T) {
	for _, c := range []struct {
		a, b string
		kind RelationKind
		want string
	}{
		{"It struck on May 2.", "It struck on June 13.", SameStory, "One names “May 2”, the other names “June 13”."},
		{"It struck on May 2.", "It struck on May 3.", SameEvent, ""},
		{"It struck on Friday.", "It struck on Wednesday.", SameEvent, ""},
	} {
		in := inputOf(text.Parse(strings.Replace(storyA, "%", c.a, 1)), text.Parse(strings.Replace(storyB, "%", c.b, 1)))
		r := Align(in).Relation
		if r.Kind != c.kind || !strings.Contains(said1(r), c.want) || c.want == "" && strings.Contains(said1(r), "the other names") {
			t.Errorf("%s and %s: %s, %s", c.a, c.b, r.Kind, said1(r))
		}
	}
	const (
		charged = "Man charged over death at store\n\nA driver from Norvik was charged on Friday over the death of a woman at a store in Tarnby.\n\nA court in Norvik set bail at a sum that his lawyer called absurd. The charge sheet runs to four pages. His employer, a dairy, dismissed him. He is to stand before a judge next month.\n\nElin Moe was walking home to Tarnby when she was struck on Wednesday, and Moe died there."
		killed  = "Candles beside the bakery\n\nA nurse, Elin Moe, was killed on Wednesday when a lorry mounted the pavement and rolled on.\n\nNeighbours in Tarnby lit candles for Moe, and the mayor of Tarnby promised lamps, a crossing and slower traffic beside the bakery."
	)
	for _, c := range [][2]string{{charged, killed}, {killed, charged}} {
		if r := Align(inputOf(text.Parse(c[0]), text.Parse(c[1]))).Relation; r.Kind == SameEvent || !strings.Contains(said1(r), "Both name “Wednesday”; one of them also names “Friday”.") {
			t.Errorf("%s, %s", r.Kind, said1(r))
		}
	}
}
