package align

import (
	"strconv"
	"strings"

	"diptych/compare/text"
)

// nearCount is how many times another the larger of two counts is at most that are taken
// for counts of one thing, where only their unit says so: "229 feet" and "230 feet",
// "$44 million" and "$43 million".
const nearCount = 1.25

// otherNear finds the two numbers of one unit or currency that are nearest, whether the
// sides have others of it in common or not, where neither of the two stands on the other
// side: "more than $1 million" does not differ from "$1.1 million".
func otherNear(x, y []number) (p, q number, ok bool) {
	nearest := nearCount
	for _, n := range x {
		for _, m := range y {
			if !n.sameUnit(m) || counts(y, n.value) || counts(x, m.value) {
				continue
			}
			v, w := n.amount(), m.amount()
			if low, high := min(v, w), max(v, w); 0 < low && low < high && high < nearest*low && !(n.least && v == low) && !(m.least && w == low) {
				p, q, ok, nearest = n, m, true, high/low
			}
		}
	}
	return p, q, ok
}

// sameUnit reports whether two numbers are sums of one currency, or count in one unit.
func (n number) sameUnit(m number) bool {
	if n.sign != "" || m.sign != "" {
		return n.sign == m.sign
	}
	return n.of >= 0 && n.of == m.of && !n.year()
}

// year reports whether a number may be a year.
func (n number) year() bool { return len(n.value) == 4 && n.value >= "1800" && n.value < "2100" }

// amount is the number itself, 0 for a word for a crowd.
func (n number) amount() float64 {
	v, _ := strconv.ParseFloat(strings.TrimRight(n.value, "."), 64)
	return v
}

// priced is the text at a place of d, with the sign of a currency that stands before it.
func priced(d *text.Document, at text.Span) string {
	return signBefore(d.Source[:at.Start]) + d.Text(at)
}
