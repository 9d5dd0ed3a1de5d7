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

// listed is what the lists say of a word.
type listed struct {
	rank int32 // -1 of one that is only listed beside another
	as   int32 // the rank that says how much it tells: its own, or that of the word it is beside
}

var frequency = sync.OnceValue(func() *wordList {
	l := newWordList(len(wordsFile))
	for line := range dataLines(wordsFile) {
		n := int32(l.size)
		l.set(foldListed(line), listed{n, n})
	}
	for line := range dataLines(besideFile) {
		if w := strings.Fields(line); len(w) == 2 {
			word, known := l.find(w[0])
			if !known {
				word.rank = -1
			}
			as, _ := l.find(w[1])
			word.as = max(0, as.rank)
			l.set(w[0], word)
		}
	}
	return l
})

// Rank is the place of a folded word in the list of the 50,000 most frequent
// English words, 0 for the most frequent, -1 when the list does not hold it.
// The rank is also the word's line in frequency/words.txt, header not counted.
func Rank(norm string) int {
	if w, ok := frequency().find(norm); ok {
		return int(w.rank)
	}
	return -1
}

// Surprise is how much a folded word tells by itself, in bits: 5 for "the",
// 13 for the thousandth word, 20 for a word that the list does not hold. It is
// Zipf's estimate from the rank, not a count.
func Surprise(norm string) float64 {
	w, ok := frequency().find(norm)
	switch {
	case ok:
		return math.Log2((float64(w.as) + zipfShift) * zipfMass)
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
