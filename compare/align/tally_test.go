package align

import (
	"testing"

	"diptych/compare/text"
)

func TestOtherTally(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"The board backed it by 312 to 96.", "It was backed by 340 votes to 96.", "312 to 96, 340 votes to 96"},
		{"One of the three pumps had failed.", "Two of the three pumps were broken.", "One of the three pumps, Two of the three pumps"},
		{"The bill passed by nine votes to four.", "It was a vote of 9 to 4.", ""},
		{"One of the three pumps had failed.", "Two of the five pumps were broken.", ""}, // of other pumps, it may be
		{"One of the three pumps had failed, and two of the three pumps were old.", "One of the three pumps had failed.", ""},
		{"It takes 10 to 12 ships.", "It takes 11 to 14 ships.", ""}, // a range
		{"Prices rose by 10 to 12 percent.", "Prices rose by 11 to 14 percent.", ""},
		{"The bill fell by a vote of 96 to 312.", "The bill fell by 96 votes to 340.", "96 to 312, 96 votes to 340"},
		{"Prices rose from 12 to 14 crowns.", "It passed by 7 to 2.", ""},
	} {
		p, q, ok := otherTally(tallied(c.a), tallied(c.b))
		got := ""
		if ok {
			got = c.a[p.Start:p.End] + ", " + c.b[q.Start:q.End]
		}
		if got != c.want {
			t.Errorf("%s / %s: %q, want %q", c.a, c.b, got, c.want)
		}
		if _, _, back := otherTally(tallied(c.b), tallied(c.a)); back != ok {
			t.Errorf("%s / %s: %t, the other way %t", c.a, c.b, ok, back)
		}
	}
}

func tallied(s string) []tally { return talliesIn(text.Parse(s).Words) }
