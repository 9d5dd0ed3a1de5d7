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
		{"It struck on Friday.", "It struck on Wednesday.", SameEvent, "One names “Friday”, the other names “Wednesday”."},
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

// Reports of one matter that put what was done on two days may tell of two events; one
// that names a day to come, or the other side of one night, tells of no other.
func TestOtherDays(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		other bool
		want  string
	}{
		{"The tanker was set free by tugs on Monday.", "The owner blamed the pilot of the tanker on Wednesday.", true, "One names “Monday”, the other names “Wednesday”."},
		{"The tanker was set free by tugs on Monday.", "The owner blamed the pilot of the tanker on Wednesday. He had called it a miracle on Monday.", true, "Both name “Monday”; one of them also names “Wednesday”."},
		{"The tanker was set free by tugs on Monday.", "The tanker was due to reach Tarifa on Wednesday.", false, ""},
		{"The tanker was set free by tugs on Monday.", "The owner will meet the pilot of the tanker on Wednesday.", false, ""},
		{"The tanker was set free by tugs on Monday.", "The owner blamed the pilot in a show to be sent on Wednesday.", true, ""},
		{"The tanker was set free late Monday.", "The tanker was set free by tugs early Tuesday.", false, ""},
		{"The tanker was set free by tugs Monday night.", "The owner blamed the pilot of the tanker Tuesday night.", true, ""},
		{"The tanker was set free by tugs on Monday.", "The owner blamed the pilot of the tanker on Monday.", false, "Both name “Monday”."},
	} {
		r := Align(inputOf(text.Parse(strings.Replace(storyA, "%", c.a, 1)), text.Parse(strings.Replace(storyB, "%", c.b, 1)))).Relation
		if r.Kind != SameEvent || r.OtherDays != c.other || !strings.Contains(said1(r), c.want) {
			t.Errorf("%s / %s: %s, other days %v\n%s", c.a, c.b, r.Kind, r.OtherDays, said1(r))
		}
	}
}

// Of two dated reports of one event those that name different days may tell of two.
func TestOtherDaysOfDatedArticles(t *testing.T) {
	for b, want := range map[string]bool{
		"The owner blamed the pilot of the tanker on Wednesday.": true,
		"The owner blamed the pilot of the tanker.":              false,
	} {
		x := text.Parse(strings.Replace(storyA, "%", "The tanker was set free by tugs on Monday.", 1))
		y := text.Parse(strings.Replace(storyB, "%", b, 1))
		x.Fields.Date, y.Fields.Date = "2016-02-29", "2016-03-02"
		if r := Align(inputOf(x, y)).Relation; r.Kind != SameEvent || r.OtherDays != want {
			t.Errorf("%s: %s, other days %v\n%s", b, r.Kind, r.OtherDays, said1(r))
		}
	}
}

// The date of one article may be days after its news: where both name a day of the week for
// theirs, those are set against one another, and not the date against one of them.
func TestNamedDaysBeforeTheDate(t *testing.T) {
	for a, other := range map[string]bool{
		"The tanker was set free by tugs on Monday.": true,
		"The tanker was set free by tugs.":           false,
	} {
		x := text.Parse(strings.Replace(storyA, "%", a, 1))
		y := text.Parse(strings.Replace(storyB, "%", "The owner blamed the pilot of the tanker on Thursday.", 1))
		x.Fields.Date = "2016-03-01" // a Tuesday
		r := Align(inputOf(x, y)).Relation
		if r.Kind != SameEvent || r.OtherDays != other || strings.Contains(said1(r), "One names “Monday”, the other names “Thursday”.") != other {
			t.Errorf("%s: %s, other days %v\n%s", a, r.Kind, r.OtherDays, said1(r))
		}
	}
}

// A day in a sentence that tells the news of its headline as of the day before is that of a
// deed beside; where the headline tells that deed, it stands.
func TestDayOfDeedBeside(t *testing.T) {
	const a = "Minister and union chief hold talks at harbour\n\nThe minister Ann Lund and the union chief Karl Moe met at the harbour office in Norvik on Sunday to end the strike of the pilots.\n\nThe pilots have refused to bring in tankers since the spring."
	const b = "%\n\nAnn Lund was flying to Tarnby on Monday, a day after talks with the union chief Karl Moe at the harbour office in Norvik to end the strike of the pilots.\n\nTankers have waited in the bay since the pilots stopped work."
	for head, want := range map[string]bool{
		"Lund, Moe in harbour talks":             false,
		"Lund flying to Tarnby to visit her son": true,
	} {
		r := Align(inputOf(text.Parse(a), text.Parse(strings.Replace(b, "%", head, 1)))).Relation
		if got := strings.Contains(said1(r), "“Sunday” in one, “Monday” in the other"); got != want {
			t.Errorf("%s: %s, %s", head, r.Kind, said1(r))
		}
	}
}
