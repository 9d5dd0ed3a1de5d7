package align

import (
	"math"
	"strconv"
	"strings"

	"diptych/compare/text"
)

// nearCount is how many times another the larger of two counts is at most that are taken
// for counts of one thing, where only their unit says so: "$17 million" and "$16 million".
const nearCount = 1.25

// sum is a number that the other side has not, and how much it is.
type sum struct {
	number
	amount float64 // 0 for a word for a crowd
}

// otherNear finds the two numbers of one unit or currency that are nearest and not the same,
// whether the sides have others of it in common or not.
func otherNear(x, y []number) (p, q number, ok bool) {
	if len(x) == 0 || len(y) == 0 {
		return p, q, false
	}
	others, nearest := without(y, x), nearCount
	for _, n := range without(x, y) {
		for _, m := range others {
			low, high := n, m
			if low.amount > high.amount {
				low, high = m, n
			}
			if 0 < low.amount && high.amount < nearest*low.amount && n.sameUnit(m.number) && !low.maySame(high) {
				p, q, ok, nearest = n.number, m.number, true, high.amount/low.amount
			}
		}
	}
	return p, q, ok
}

// without is what x counts that y does not.
func without(x, y []number) (list []sum) {
	for _, n := range x {
		if !counts(y, n.value) {
			v, _ := strconv.ParseFloat(strings.TrimRight(n.value, "."), 64)
			list = append(list, sum{n, v})
		}
	}
	return list
}

// sameUnit reports whether two numbers are sums of one currency, or count in one unit.
func (n number) sameUnit(m number) bool {
	if n.sign != "" || m.sign != "" {
		return n.sign == m.sign
	}
	return n.of >= 0 && n.of == m.of && !n.year() && !m.year()
}

// year reports whether a number may be a year.
func (n number) year() bool { return len(n.value) == 4 && n.value >= "1800" && n.value < "2100" }

// maySame reports whether n may be the same as a higher number: it is the least there is,
// "more than $1 million" of "$1.1 million", the other is the most, or one is the other with
// fewer figures, "$14 million" for "$13.6 million".
func (n sum) maySame(higher sum) bool {
	return n.least || higher.most || higher.amount-n.amount <= max(n.lastPlace(), higher.lastPlace())/2
}

// lastPlace is what the last figure of a number counts that is no nought: 100 of 1,500.
func (n sum) lastPlace() float64 {
	if _, decimals, ok := strings.Cut(strings.TrimRight(n.value, "."), "."); ok {
		return math.Pow10(-len(decimals))
	}
	return math.Pow10(len(n.value) - len(strings.TrimRight(n.value, "0")))
}

// priced is the text at a place of d, with the sign of a currency that stands before it.
func priced(d *text.Document, at text.Span) string {
	return signBefore(d.Source[:at.Start]) + d.Text(at)
}
