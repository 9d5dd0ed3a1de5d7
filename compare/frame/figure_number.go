package frame

import (
	"strconv"
	"strings"

	"diptych/compare/align"
)

// number is what numberAt reads.
type number struct {
	amount
	next     int    // the word behind it
	glued    string // what is written on to it: "km", "yearold"
	digits   bool
	plain    float64 // as written, without what multiplies it
	decimals int     // digits behind its point
	joined   bool    // it is a range of two numbers joined by a hyphen
}

func (r *figureReader) numberAt(i int) (n number, ok bool) {
	w := r.words[i].Norm
	v, next, loose := align.GroupAt(r.words, i)
	switch {
	case next > i:
		return r.grouped(v, next, loose), true
	case i > 0 && (r.words[i-1].Norm == "a" || r.words[i-1].Norm == "one") && multiples[w] >= 100 && len(w) > 2:
		unit, next := r.multipleAt(i)
		return number{amount: scaled(1, 0, unit), next: next, plain: unit}, true // "a hundred billion"
	case w == "half" && i+2 < len(r.words) && r.words[i+1].Norm == "a" && multiples[r.words[i+2].Norm] > 0:
		return number{amount: scaled(.5, 1, multiples[r.words[i+2].Norm]), next: i + 3}, true
	case w != "" && w[0] >= '0' && w[0] <= '9':
		k := strings.IndexFunc(w, func(c rune) bool { return (c < '0' || c > '9') && c != '.' })
		if k < 0 {
			k = len(w)
		}
		var err error
		if v, err = strconv.ParseFloat(strings.TrimRight(w[:k], "."), 64); err != nil {
			return n, false
		}
		if _, f, ok := strings.Cut(strings.TrimRight(w[:k], "."), "."); ok {
			n.decimals = len(f)
		}
		n.glued, n.digits = w[k:], true
	default:
		if !opensSpelled(w) {
			return n, false
		}
		if v, ok = spelled[w]; !ok {
			k := min(len(w), longestSpelled+1)
			for k > 2 && !ok {
				k--
				v, ok = spelled[w[:k]]
			}
			if rest := w[k:]; !ok || rest != "yearold" && rest != "yearolds" && units[rest].of == 0 {
				return n, false
			}
			n.glued = w[k:]
		}
	}
	n.plain, n.next = v, i+1
	if n.next < len(r.words) && n.glued == "" && r.words[n.next].Start == r.words[i].End {
		if part := fractionSigns[r.d.Text(r.words[n.next].Span)]; part > 0 {
			v, n.plain, n.decimals = v+part, v+part, 1
			n.next++
		}
	}
	if part, decimals, next := r.saidFraction(i, n); next > n.next {
		v, n.plain, n.decimals, n.next = v+part, v+part, decimals, next
	}
	unit := 1.0
	if n.glued == "" {
		unit, n.next = r.multipleAt(n.next)
	} else if m := multiples[n.glued]; m > 0 {
		unit, n.glued = m, ""
	}
	if more, k := restAt(r.words, n.next, unit); k > 0 && !n.digits && unit >= 100 {
		n.next += k
		n.amount = exactly(v*unit + more)
		return n, true
	}
	n.amount = scaled(v, n.decimals, unit)
	return n, true
}

// inName reports whether the number at word i, in letters and with a capital, is the end of
// a name before a word in small ones: "the Final Four tickets", not "Fire Kills Four in Orlo".
func (r *figureReader) inName(i int) bool {
	if i == 0 || i+1 >= len(r.words) || isDigits(r.words[i].Norm) || englishWords[r.words[i-1].Norm] || englishWords[r.words[i+1].Norm] {
		return false
	}
	return startsUpper(r.d, r.words[i-1].Span) && startsUpper(r.d, r.words[i].Span) && !startsUpper(r.d, r.words[i+1].Span) && blankBetween(r.d, r.words[i-1], r.words[i])
}

// perhapsThousands reports whether the point in a number may set off thousands, as
// papers of half of Europe write them: "14.500". It is a fraction as often.
func perhapsThousands(norm string) bool {
	whole, rest, ok := strings.Cut(norm, ".")
	return ok && len(rest) == 3 && len(whole) <= 3 && isDigits(whole+rest) && norm[0] != '0'
}

// countsWhole reports whether the number before word i counts what has no fractions:
// the thing stands right there, in the plural, and is no measure, currency or multiple.
func (r *figureReader) countsWhole(i int) bool {
	if i > 1 && currenciesAhead[r.words[i-2].Norm] != "" || r.currencyAt(i) != "" {
		return false
	}
	if sign, _ := currencyBefore(r.d.Source[:r.words[i-1].Start]); sign != "" || i >= len(r.words) || !blankBetween(r.d, r.words[i-1], r.words[i]) {
		return false
	}
	for k := i; k < min(len(r.words), i+2) && blankBetween(r.d, r.words[k-1], r.words[k]); k++ {
		n := r.words[k].Norm
		if units[n].of > 0 || multiples[n] > 0 || fractions[n] || englishWords[n] {
			return false
		}
		if plural(n) || peopleNouns()[n] {
			return true
		}
	}
	return false
}

// saidFraction is what the words behind n, which is read at word i and said in words,
// add to it: "one point five", "two and a half"; next is the word behind them. "At one
// point" is a time.
func (r *figureReader) saidFraction(i int, n number) (part float64, decimals, next int) {
	next = n.next
	switch {
	case n.digits || n.glued != "" || next >= len(r.words):
	case r.norm(next) == "and" && r.norm(next+1) == "a" && r.norm(next+2) == "half":
		return .5, 1, next + 3
	case r.norm(next) == "point" && (i == 0 || r.words[i-1].Norm != "at"):
		unit := 1.0
		for k := next + 1; k < len(r.words) && r.words[k].Start == r.words[k-1].End+1; k++ {
			digit, ok := spelled[r.words[k].Norm]
			if !ok || digit > 9 {
				break
			}
			unit /= 10
			part, decimals, next = part+digit*unit, decimals+1, k+1
		}
	}
	return part, decimals, next
}

// grouped is a number by the dozen, the couple or the score, up to word next,
// with what multiplies it: "a couple of hundred".
func (r *figureReader) grouped(v float64, next int, loose bool) number {
	n := number{amount: exactly(v), next: next}
	if loose {
		n.round(about)
	}
	if v == pairOf {
		n.low, n.high = v, v+1
	}
	unit, next := r.multipleAt(next)
	n.value, n.low, n.high, n.next = unit*n.value, unit*n.low, unit*n.high, next
	return n
}

// multipleAt is what the words from i on multiply the number before them by, 1
// where none does, and the word behind them. A letter does not: "5 m" are metres.
func (r *figureReader) multipleAt(i int) (unit float64, next int) {
	unit = 1
	for ; i < len(r.words) && len(r.words[i].Norm) > 1 && multiples[r.words[i].Norm] > 0; i++ {
		unit *= multiples[r.words[i].Norm]
	}
	return unit, i
}

const pairOf = 2 // a couple, which may be three

// takeRange reads on where a number is the first of two between which the true
// one lies: "70 to 80", "between 70 and 80", "$40-$60 million", "40- to 60-hour".
func (r *figureReader) takeRange(n *number, i int) {
	if r.takeJoined(n, i) || n.next >= len(r.words) || n.glued != "" || i > 0 && r.words[i-1].Norm == "from" {
		return
	}
	behind, from := r.d.Source[r.words[n.next-1].End:r.words[n.next].Start], n.next
	if behind != "-$" && behind != "–$" {
		if to := r.words[from].Norm; to != "to" && (to != "and" || i == 0 || r.words[i-1].Norm != "between") || from+1 >= len(r.words) {
			return
		}
		from++
	}
	m, ok := r.numberAt(from)
	if !ok || m.glued != "" && behind != "- " || m.value <= n.value || yearLike(r.words[i]) || m.digits != n.digits ||
		m.next < len(r.words) && (r.words[m.next].Norm == "am" || r.words[m.next].Norm == "pm" || months[r.words[m.next].Norm] > 0) {
		return
	}
	if unit := m.value / max(m.plain, 1); n.value == n.plain && unit >= 1000 {
		n.low *= unit // "5 to 7 million"
	}
	n.upTo(m)
}

// upTo makes n the range from n to m.
func (n *number) upTo(m number) {
	n.amount = amount{value: (n.low + m.value) / 2, low: n.low, high: m.high, rounded: true, between: true, ends: [2]float64{n.value, m.value}}
	n.next, n.glued = m.next, m.glued
}

// takeJoined reads what is written on to a number as the second of a range: "40-60 hours",
// "a 20-30-minute ride". What is neither measured nor paid so is a score, a vote or a season,
// see [number.joined].
func (r *figureReader) takeJoined(n *number, i int) bool {
	rest, ok := strings.CutPrefix(n.glued, "-")
	k := strings.IndexFunc(rest, func(c rune) bool { return c < '0' || c > '9' })
	if k < 0 {
		k = len(rest)
	}
	v, err := strconv.ParseFloat(rest[:k], 64)
	if !ok || err != nil || v <= n.plain || n.next != i+1 {
		return false
	}
	m := number{next: n.next, glued: strings.TrimPrefix(rest[k:], "-"), plain: v}
	unit := 1.0
	if m.glued == "" {
		unit, m.next = r.multipleAt(m.next)
	}
	m.amount = scaled(v, 0, unit)
	n.low *= unit
	n.upTo(m)
	n.joined = true
	return true
}

// fractionSigns are written on to a number: "5½" is two words.
var fractionSigns = map[string]float64{"½": .5, "¼": .25, "¾": .75}
