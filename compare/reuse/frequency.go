package reuse

import (
	_ "embed"
	"math"
	"strings"
)

// frequency is the table of words.txt and beside.txt, laid out by a test; behind it
// stand, for each line of beside.txt, one more than the rank of its word, 0 for none,
// and the rank of the other, both uint16 in little endian.
//
//go:embed frequency/words.table
var frequency wordTable

// Bits of a word that the frequency list does not hold. A number is nearly as
// free as a rare word, but years and small counts stand everywhere.
const (
	unknownBits = 20.0
	numberBits  = 13.0
)

// Zipf and Mandelbrot: the word of rank r has the probability
// 1/((r+zipfShift)*zipfMass); zipfMass is what makes the 400,000 words of the
// source sum to one.
const (
	zipfShift = 2.7
	zipfMass  = 11.9
)

// listedRanks are how many words words.txt has. A number of the table from there on is
// no rank but a line of beside.txt.
const listedRanks = 50_000

// listed is what the lists say of a word.
type listed struct {
	rank int // -1 of one that is only listed beside another
	as   int // the rank that says how much it tells: its own, or that of the word it is beside
}

// listedOf is what the lists say of a word, false where they have none.
func listedOf(word string) (listed, bool) {
	n, ok := frequency.find(word)
	if n < listedRanks {
		return listed{n, n}, ok
	}
	pair := frequency.behind()[4*(n-listedRanks):]
	return listed{uint16At(pair, 0) - 1, uint16At(pair, 2)}, true
}

// Rank is the place of a folded word in the list of the 50,000 most frequent
// English words, 0 for the most frequent, -1 when the list does not hold it.
// The rank is also the word's line in frequency/words.txt, header not counted.
func Rank(norm string) int {
	if w, ok := listedOf(norm); ok {
		return w.rank
	}
	return -1
}

// Surprise is how much a folded word tells by itself, in bits: 5 for "the",
// 13 for the thousandth word, 20 for a word that the list does not hold. It is
// Zipf's estimate from the rank, not a count.
func Surprise(norm string) float64 {
	bits, _ := bitsAndRank(norm)
	return bits
}

// bitsAndRank is [Surprise] and [Rank] of a folded word.
func bitsAndRank(norm string) (bits float64, rank int) {
	w, ok := listedOf(norm)
	switch {
	case ok:
		return math.Log2((float64(w.as) + zipfShift) * zipfMass), w.rank
	case strings.ContainsAny(norm, "0123456789"):
		return numberBits, -1
	default:
		return unknownBits, -1
	}
}
