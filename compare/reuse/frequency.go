package reuse

import (
	_ "embed"
	"math"
	"strings"
	"sync"
)

var (
	//go:embed frequency/words.txt
	wordsFile string
	//go:embed frequency/beside.txt
	besideFile string
)

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

type frequencies struct {
	rank   map[string]int32
	beside map[string]int32
}

var frequency = sync.OnceValue(func() frequencies {
	f := frequencies{rank: make(map[string]int32, 50_000), beside: map[string]int32{}}
	for line := range dataLines(wordsFile) {
		f.rank[foldListed(line)] = int32(len(f.rank))
	}
	for line := range dataLines(besideFile) {
		if w := strings.Fields(line); len(w) == 2 {
			f.beside[w[0]] = f.rank[w[1]]
		}
	}
	return f
})

// Rank is the place of a folded word in the list of the 50,000 most frequent
// English words, 0 for the most frequent, -1 when the list does not hold it.
// The rank is also the word's line in frequency/words.txt, header not counted.
func Rank(norm string) int {
	if r, ok := frequency().rank[norm]; ok {
		return int(r)
	}
	return -1
}

// Surprise is how much a folded word tells by itself, in bits: 5 for "the",
// 13 for the thousandth word, 20 for a word that the list does not hold. It is
// Zipf's estimate from the rank, not a count.
func Surprise(norm string) float64 {
	f := frequency()
	r, ok := f.beside[norm]
	if !ok {
		r, ok = f.rank[norm]
	}
	switch {
	case ok:
		return math.Log2((float64(r) + zipfShift) * zipfMass)
	case strings.ContainsAny(norm, "0123456789"):
		return numberBits
	default:
		return unknownBits
	}
}

// listedJoints is what text.Word.Norm leaves out of the words as they are listed.
var listedJoints = strings.NewReplacer("-", "", ".", "", "'", "")

// foldListed folds a listed word as text.Word.Norm is folded.
func foldListed(w string) string { return listedJoints.Replace(w) }
