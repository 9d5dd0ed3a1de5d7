package align

import (
	"slices"
	"strconv"
	"strings"

	"diptych/compare/text"
)

// GroupAt reads at word i a number that is told by a group of so many: "half a
// dozen", "two-dozen", "dozen", "couple of boats", "score of boats", the last
// two behind "a" only. next is the word behind it and behind its "of", i where
// there is none; loose says that nobody has counted: a couple may be three. What
// multiplies a dozen from a word of its own, "two dozen", is not read.
func GroupAt(words []text.Word, i int) (value float64, next int, loose bool) {
	at := func(k int) string {
		if k < 0 || k >= len(words) {
			return ""
		}
		return words[k].Norm
	}
	n := words[i].Norm
	switch {
	case n == "half" && at(i+1) == "a" && at(i+2) == "dozen":
		return 6, i + 3, false
	case n == "half" && at(i+1) == "dozen":
		return 6, i + 2, false
	case n == "halfdozen":
		return 6, i + 1, false
	case n == "dozen":
		return 12, i + 1, false
	case (n == "couple" || n == "score") && at(i-1) == "a" && at(i+1) == "of" && manyAt(words, i+2):
		return map[string]float64{"couple": 2, "score": 20}[n], i + 2, true
	}
	if tens, ok := strings.CutSuffix(n, "dozen"); ok {
		if of := spelled(tens); of > 0 {
			return float64(12 * of), i + 1, false
		}
	}
	return 0, i, false
}

// manyAt reports whether more than one thing is named at word i, or a number
// that a couple multiplies: "a couple of hundred".
func manyAt(words []text.Word, i int) bool {
	for k := i; k < min(len(words), i+groupReach); k++ {
		n := words[k].Norm
		if _, number := numeral(n); number || n == "the" {
			return false
		}
		if multiples[n] > 0 || strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") || slices.Contains([]string{"people", "men", "women", "children", "police"}, n) {
			return true
		}
	}
	return false
}

const groupReach = 3 // words behind "a couple of" that name the things

// multiples are words that multiply the number before them.
var multiples = map[string]float64{"dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

// crowds are words for a number that nobody has counted, with the least it is.
var crowds = map[string]float64{"dozens": 20, "scores": 30, "hundreds": 200, "thousands": 1000, "millions": 1e6}

// sameCount reports whether two numbers in digits, or words for a crowd, may be
// the same one.
func sameCount(p, q string) bool {
	least, most := crowds[p], crowds[q]
	if p == q || least > 0 && most > 0 {
		return true
	}
	if most > 0 {
		p, q, least = q, p, most
	}
	v, err := strconv.ParseFloat(strings.TrimRight(q, "."), 64)
	return least > 0 && err == nil && v >= least
}

// countAt is the number at word i in digits, with what multiplies it, and the
// word behind it: "24" for "two dozen", "dozens" for "dozens of". It is "" for
// none.
func countAt(words []text.Word, i int) (value string, next int) {
	if crowds[words[i].Norm] > 0 && i+1 < len(words) && words[i+1].Norm == "of" {
		return words[i].Norm, i + 2
	}
	v, next, _ := GroupAt(words, i)
	if next == i {
		digits, ok := numeral(words[i].Norm)
		if !ok {
			return "", i
		}
		if next = i + 1; next == len(words) || multiples[words[next].Norm] == 0 {
			return digits, next
		}
		var err error
		if v, err = strconv.ParseFloat(strings.TrimRight(digits, "."), 64); err != nil {
			return digits, next
		}
	}
	for next < len(words) && multiples[words[next].Norm] > 0 {
		v *= multiples[words[next].Norm]
		next++
	}
	return strconv.FormatFloat(v, 'f', -1, 64), next
}
