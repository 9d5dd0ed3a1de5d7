package align

import (
	"strings"
	"testing"
)

// Of one thing two reports count nearly as much: a sum of money, or what is left where
// another count of the unit is in both.
func TestNearCounts(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		kind       LinkKind
		why        string
	}{
		{"another sum",
			"The owners of the tanker earned $62 million in the year and paid $14 million to the fishermen of Tarifa.",
			"To the fishermen of Tarifa the owners of the tanker paid $13 million in the year.",
			Otherwise, "another number: $14 million, $13 million"},
		{"a sum far from the other",
			"The owners of the tanker paid $14 million to the fishermen of Tarifa in the year.",
			"To the fishermen of Tarifa the owners of the tanker paid millions in the year, and $300,000 to the pilots.",
			Detailed, ""},
		{"a sum of another currency",
			"The owners of the tanker paid $14 million to the fishermen of Tarifa in the year.",
			"To the fishermen of Tarifa the owners of the tanker paid £13 million in the year.",
			Detailed, ""},
		{"more than a sum",
			"The owners of the tanker paid $1.1 million to the fishermen of Tarifa in the year.",
			"To the fishermen of Tarifa the owners of the tanker paid more than $1 million in the year.",
			Detailed, ""},
		{"up to a sum",
			"The owners of the tanker paid $13 million to the fishermen of Tarifa in the year.",
			"To the fishermen of Tarifa the owners of the tanker paid less than $14 million in the year.",
			Detailed, ""},
		{"a sum with fewer figures",
			"The owners of the tanker paid $13.6 million to the fishermen of Tarifa in the year.",
			"To the fishermen of Tarifa the owners of the tanker paid $14 million in the year.",
			Detailed, ""},
		{"dollars of another country",
			"The owners of the tanker paid C$14 million to the fishermen of Tarifa in the year.",
			"To the fishermen of Tarifa the owners of the tanker paid $13 million in the year.",
			Detailed, ""},
		{"one sum in both",
			"The owners of the tanker paid $14 million to the fishermen of Tarifa, and $15 million in all.",
			"To the fishermen of Tarifa the owners of the tanker paid $14 million.",
			Detailed, ""},
		{"one of two counts in a unit",
			"The tanker that struck the reef of Tarifa measures 318 feet from bow to stern and 55 feet in width.",
			"The tanker that struck the reef of Tarifa measures 55 feet in width and 321 feet from bow to stern.",
			Otherwise, "another number: 318, 321"},
		{"both counts in a unit",
			"The tanker that struck the reef of Tarifa measures 318 feet from bow to stern and 55 feet in width.",
			"The tanker that struck the reef of Tarifa measures 55 feet in width and 318 feet from bow to stern.",
			Same, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, swapped := range []bool{false, true} {
				a, b := c.a, c.b
				if swapped {
					a, b = b, a
				}
				kind, why := linked(t, a, b)
				if kind != c.kind && !(c.kind == Detailed && kind == Same) || c.why != "" && !swapped && !strings.Contains(why, c.why) {
					t.Errorf("%q: %s", kind, why)
				}
			}
		})
	}
}
