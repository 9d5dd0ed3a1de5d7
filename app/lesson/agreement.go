package lesson

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Agreement is how far a class is of one mind.
type Agreement struct {
	// Percent is of every hundred pairs of pupils who answered the same how many
	// gave the same answer; NaN where no two answered.
	Percent float64
	// Alpha is Krippendorff's: 1 where all agree, 0 where they agree as often as
	// by chance; NaN where it is not defined.
	Alpha float64
	// Why says why Alpha is not defined, or what is to be minded about it; "" where
	// there is nothing to say.
	Why Reason
}

// Reason is a sentence on alpha for a reader, by its key in a Wording.
type Reason string

// In is the sentence in the words of w.
func (r Reason) In(w Wording) string { return w[string(r)] }

// What there is to say on alpha.
const (
	whyFew      Reason = "why.few"
	whyNoPair   Reason = "why.no-pair"
	whyOne      Reason = "why.one"
	whyNearly   Reason = "why.nearly"
	whyNoMarks  Reason = "why.no-marks"
	whyLists    Reason = "why.lists"
	whyWritten  Reason = "why.written"
	whySingle   Reason = "why.single"
	whyNoChoice Reason = "why.no-choice"
	whyTally    Reason = "why.tally"
)

// nearly is the share of all answers from which on one of them is nearly all.
const nearly = 0.95

// nominal is the agreement on units, each with how often it was given which
// value, by the formula for any number of observers and missing values
// (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", D). Units
// with fewer than two values do not count.
func nominal(units []map[string]int) Agreement {
	return alphaOf(units, func(a, b string) float64 {
		if a == b {
			return 0
		}
		return 1
	})
}

// interval is the agreement on ratings: two that are far apart disagree more.
// Values are as strconv.Itoa writes them.
func interval(units []map[string]int) Agreement {
	return alphaOf(units, func(a, b string) float64 {
		d := float64(atoi(a) - atoi(b))
		return d * d
	})
}

func atoi(s string) (n int) {
	fmt.Sscan(s, &n)
	return n
}

func alphaOf(units []map[string]int, distance func(a, b string) float64) Agreement {
	all := map[string]float64{} // values that can be paired
	var n, observed, same, pairs float64
	for _, u := range units {
		m := 0
		for _, k := range u {
			m += k
		}
		if m < 2 {
			continue
		}
		values := slices.Sorted(maps.Keys(u))
		for _, a := range values {
			all[a] += float64(u[a])
			for _, b := range values {
				k := float64(u[a]) * float64(u[b])
				if a == b {
					k -= float64(u[a])
					same += k
				}
				pairs += k
				observed += k * distance(a, b) / float64(m-1)
			}
		}
		n += float64(m)
	}
	if n == 0 {
		return Agreement{math.NaN(), math.NaN(), whyNoPair}
	}
	out := Agreement{Percent: 100 * same / pairs}
	var expected, most float64
	values := slices.Sorted(maps.Keys(all))
	for _, a := range values {
		most = max(most, all[a])
		for _, b := range values {
			expected += all[a] * all[b] * distance(a, b)
		}
	}
	if expected == 0 {
		out.Alpha, out.Why = math.NaN(), whyOne
		return out
	}
	out.Alpha = 1 - (n-1)*observed/expected
	if most/n >= nearly {
		out.Why = whyNearly
	}
	return out
}

// unitizing is the agreement of pupils who each marked stretches of a text of
// length bytes with one of some options: alpha as in Krippendorff (2004),
// "Measuring the Reliability of Qualitative Text Analysis Data", over all
// options, and that of each option. Marks of one option that overlap or touch
// are one. Percent is that of the bytes which two pupils mark alike or both do
// not mark, over all pairs and options.
func unitizing(pupils [][]Marked, options []string, length int) (all Agreement, each map[string]Agreement) {
	each = map[string]Agreement{}
	if len(pupils) < 2 || length < 1 {
		all = Agreement{math.NaN(), math.NaN(), whyFew}
		for _, o := range options {
			each[o] = all
		}
		return all, each
	}
	var observed, expected, percent float64
	for _, o := range options {
		units := make([][]text.Span, len(pupils))
		for i, marks := range pupils {
			units[i] = unitsOf(marks, o)
		}
		do, de, same := disagreement(units, length)
		observed, expected, percent = observed+do, expected+de, percent+same
		each[o] = marked(do, de, same)
	}
	return marked(observed, expected, percent/float64(max(1, len(options)))), each
}

func marked(observed, expected, percent float64) Agreement {
	if expected == 0 {
		return Agreement{percent, math.NaN(), whyNoMarks}
	}
	return Agreement{Percent: percent, Alpha: 1 - observed/expected}
}

// unitsOf are the stretches that marks of an option cover, in order and apart.
func unitsOf(marks []Marked, option string) (units []text.Span) {
	var spans []text.Span
	for _, m := range marks {
		if m.Option == option && !m.Empty() {
			spans = append(spans, m.Span)
		}
	}
	stable.Sort(spans, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	for _, s := range spans {
		if n := len(units); n > 0 && s.Start <= units[n-1].End {
			units[n-1].End = max(units[n-1].End, s.End)
		} else {
			units = append(units, s)
		}
	}
	return units
}

// disagreement is observed and expected disagreement on one option, and how
// many of a hundred bytes two pupils take alike.
func disagreement(pupils [][]text.Span, length int) (observed, expected, percent float64) {
	m, l := float64(len(pupils)), float64(length)
	gaps := make([][]text.Span, len(pupils))
	for i, units := range pupils {
		gaps[i] = gapsOf(units, length)
	}
	var differ int
	for i := range pupils {
		for j := range i { // and the other way round, which is the same
			observed += 2 * pairDisagreement(pupils[i], pupils[j], gaps[i], gaps[j])
			differ += 2 * symmetric(pupils[i], pupils[j])
		}
	}
	pairs := m * (m - 1)
	return observed / (pairs * l * l), expectedOn(pupils, gaps, m, l), 100 * (1 - float64(differ)/(pairs*l))
}

// gapsOf are the stretches between, before and after units.
func gapsOf(units []text.Span, length int) (gaps []text.Span) {
	at := 0
	for _, u := range units {
		if u.Start > at {
			gaps = append(gaps, text.Span{Start: at, End: u.Start})
		}
		at = u.End
	}
	if at < length {
		gaps = append(gaps, text.Span{Start: at, End: length})
	}
	return gaps
}

// pairDisagreement is what sections of two pupils differ by: units that meet by
// the squares of how far their ends are apart, a unit inside a gap of the other
// by the square of its length.
func pairDisagreement(a, b, gapsA, gapsB []text.Span) (sum float64) {
	square := func(n int) float64 { return float64(n) * float64(n) }
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if a[i].Overlaps(b[j]) {
			sum += square(a[i].Start-b[j].Start) + square(a[i].End-b[j].End)
		}
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	within := func(units, gaps []text.Span) {
		g := 0
		for _, u := range units {
			for g < len(gaps) && gaps[g].End < u.End {
				g++
			}
			if g < len(gaps) && gaps[g].Contains(u) {
				sum += square(u.Len())
			}
		}
	}
	within(a, gapsB)
	within(b, gapsA)
	return sum
}

// symmetric is how many bytes one of two pupils has marked and the other has not.
func symmetric(a, b []text.Span) (n int) {
	for _, s := range a {
		n += s.Len()
	}
	for _, s := range b {
		n += s.Len()
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		n -= 2 * a[i].Intersect(b[j]).Len()
		if a[i].End < b[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

// expectedOn is the disagreement that the same sections would have if they
// stood anywhere.
func expectedOn(pupils, gaps [][]text.Span, m, l float64) float64 {
	var lengths []float64 // of gaps
	for _, list := range gaps {
		for _, g := range list {
			lengths = append(lengths, float64(g.Len()))
		}
	}
	sort.Float64s(lengths)
	rest := make([]float64, len(lengths)+1) // sum of lengths from i on
	for i := len(lengths) - 1; i >= 0; i-- {
		rest[i] = rest[i+1] + lengths[i]
	}
	units, sum, own := 0.0, 0.0, 0.0
	for _, list := range pupils {
		units += float64(len(list))
	}
	for _, list := range pupils {
		for _, u := range list {
			n := float64(u.Len())
			i := sort.SearchFloat64s(lengths, n)
			longer := rest[i] - float64(len(lengths)-i)*(n-1)
			sum += (units-1)/3*(2*n*n*n-3*n*n+n) + n*n*longer
			own += n * (n - 1)
		}
	}
	if sum == 0 {
		return 0
	}
	return 2 / l * sum / (m*l*(m*l-1) - own)
}
