package lesson

import (
	"math"
	"strings"
	"testing"

	"diptych/compare/text"
)

// units reads observers' lines of values, a point where there is none.
func units(lines ...string) []map[string]int {
	var list []map[string]int
	for _, line := range lines {
		for i, v := range strings.Fields(line) {
			if i == len(list) {
				list = append(list, map[string]int{})
			}
			if v != "." {
				list[i][v]++
			}
		}
	}
	return list
}

// The examples A, B and C of Krippendorff (2011), “Computing Krippendorff’s
// Alpha-Reliability”: alpha is .095, .692 and .743, and .849 where the third is
// taken as intervals.
func TestAlphaOfPublishedExamples(t *testing.T) {
	missing := units(
		"1 2 3 3 2 1 4 1 2 . . .",
		"1 2 3 3 2 2 4 1 2 5 . 3",
		". 3 3 3 2 3 4 2 2 5 1 .",
		"1 2 3 3 2 4 4 1 2 5 1 .")
	for _, c := range []struct {
		name string
		got  Agreement
		want float64
	}{
		{"A, binary", nominal(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")), .095},
		{"B, nominal", nominal(units("a a b b d c c c e d d a", "b a b b b c c c e d d d")), .692},
		{"C, missing values", nominal(missing), .743},
		{"C, intervals", interval(missing), .849},
	} {
		if math.Abs(c.got.Alpha-c.want) > .0005 || c.got.Why != "" {
			t.Errorf("%s: alpha is %.4f (%s), published %.3f", c.name, c.got.Alpha, c.got.Why, c.want)
		}
	}
}

// The example of Krippendorff (2004), “Measuring the Reliability of Qualitative
// Text Analysis Data”: two observers unitize a text of 300 by two categories.
// Published are c .7286, k 1, and .8591 of terms rounded to four places, which
// is .8587 of terms that are not.
func TestUnitizingAlphaOfPublishedExample(t *testing.T) {
	mark := func(option string, start, length int) Marked {
		return Marked{text.Span{Start: start - 150, End: start - 150 + length}, option}
	}
	both := []Marked{mark("k", 180, 60), mark("k", 300, 50)}
	i := append([]Marked{mark("c", 225, 70), mark("c", 370, 30)}, both...)
	j := append([]Marked{mark("c", 220, 80), mark("c", 355, 20), mark("c", 400, 20)}, both...)
	all, each := unitizing([][]Marked{i, j}, []string{"c", "k"}, 300)
	for _, c := range []struct {
		name            string
		got, want, near float64
	}{
		{"c", each["c"].Alpha, .7286, .0002}, {"k", each["k"].Alpha, 1, 1e-9}, {"both", all.Alpha, .8587, .0001}, {"both, as published", all.Alpha, .8591, .0005},
	} {
		if math.Abs(c.got-c.want) > c.near {
			t.Errorf("%s: alpha is %.4f, published %.4f", c.name, c.got, c.want)
		}
	}
	if p := each["k"].Percent; p != 100 {
		t.Errorf("k is agreed on by %v of a hundred", p)
	}
	if p := each["c"].Percent; math.Abs(p-100*(1-70.0/300)) > 1e-9 { // 5 and 5 about the first, 15 and 25 about the second, all 20 of the third
		t.Errorf("c is agreed on by %v of a hundred", p)
	}
}

// Expected disagreement is reckoned with sums; here it is as the formula has it,
// unit by gap.
func TestExpectedDisagreementIsThatOfTheFormula(t *testing.T) {
	pupils := [][]text.Span{{{Start: 3, End: 10}, {Start: 40, End: 41}}, {{Start: 0, End: 25}}, {}, {{Start: 5, End: 90}}}
	const length = 100
	m, l := float64(len(pupils)), float64(length)
	var count, sum, own float64
	var gaps [][]text.Span
	for _, p := range pupils {
		count += float64(len(p))
		gaps = append(gaps, gapsOf(p, length))
	}
	for _, p := range pupils {
		for _, u := range p {
			n := float64(u.Len())
			sum += (count - 1) / 3 * (2*n*n*n - 3*n*n + n)
			own += n * (n - 1)
			for _, list := range gaps {
				for _, g := range list {
					if g.Len() >= u.Len() {
						sum += n * n * float64(g.Len()-u.Len()+1)
					}
				}
			}
		}
	}
	want := 2 / l * sum / (m*l*(m*l-1) - own)
	if got := expectedOn(pupils, gaps, m, l); math.Abs(got-want) > 1e-12 {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Where alpha is not defined, or says little, a sentence says why.
func TestAlphaSaysWhyNot(t *testing.T) {
	one := []map[string]int{{"x": 30}, {"x": 30}}
	var nearlyOne []map[string]int
	for range 9 {
		nearlyOne = append(nearlyOne, map[string]int{"x": 30})
	}
	nearlyOne = append(nearlyOne, map[string]int{"x": 29, "y": 1})
	for _, c := range []struct {
		name, why Reason
		got       Agreement
		alpha     float64
	}{
		{"no answers", whyNoPair, nominal(nil), math.NaN()},
		{"one answer each", whyNoPair, nominal([]map[string]int{{"x": 1}, {"y": 1}}), math.NaN()},
		{"one value", whyOne, nominal(one), math.NaN()},
		{"nearly one value", whyNearly, nominal(nearlyOne), 0},
	} {
		if c.got.Why != c.why || math.IsNaN(c.alpha) != math.IsNaN(c.got.Alpha) || math.Abs(c.got.Alpha-c.alpha) > .001 {
			t.Errorf("%s: %+v", c.name, c.got)
		}
	}
	if p := nominal(one).Percent; p != 100 {
		t.Errorf("one value is agreed on by %v of a hundred", p)
	}
	nobody, _ := unitizing([][]Marked{{}, {}}, []string{"1"}, 100)
	single, _ := unitizing([][]Marked{{{text.Span{Start: 1, End: 2}, "1"}}}, []string{"1"}, 100)
	if nobody.Why != whyNoMarks || single.Why != whyFew || !math.IsNaN(nobody.Alpha) || nobody.Percent != 100 {
		t.Errorf("nobody marked: %+v; one pupil: %+v", nobody, single)
	}
	against, _ := unitizing([][]Marked{{{text.Span{Start: 10, End: 20}, "1"}}, {}}, []string{"1"}, 100)
	if math.IsNaN(against.Alpha) || against.Alpha > .01 {
		t.Errorf("one marks, one does not: %+v", against)
	}
}

// Marks of one pupil that overlap or touch are one unit.
func TestUnits(t *testing.T) {
	got := unitsOf([]Marked{{text.Span{Start: 5, End: 9}, "1"}, {text.Span{Start: 0, End: 5}, "1"}, {text.Span{Start: 7, End: 8}, "1"}, {text.Span{Start: 20, End: 22}, "2"}}, "1")
	if len(got) != 1 || got[0] != (text.Span{Start: 0, End: 9}) {
		t.Errorf("got %v", got)
	}
}
