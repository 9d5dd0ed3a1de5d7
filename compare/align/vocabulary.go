package align

import (
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"

	"diptych/compare/align/vectors"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// vocabulary numbers the stems of the articles that are compared, and weighs
// them. A stem's number is its place in terms, in order of first occurrence.
type vocabulary struct {
	terms  []term
	byNorm map[string]int32
}

type term struct {
	norm      string  // its most common form
	bits      float64 // of that form, see reuse.Surprise
	rank      int     // of that form, -1 when it is not listed
	exact     bool    // a number, day or month: no other word stands for it
	sentences int     // that hold it, in all the articles
	telling   float64 // how rare it is in English, 0 when common
	weight    float64 // the same times how rare it is here
	vector    vectors.Vector

	letterPairs uint64
}

func newVocabulary(docs ...*text.Document) *vocabulary {
	v := &vocabulary{byNorm: map[string]int32{}}
	byStem := map[string]int32{}
	sentences := 0
	for _, d := range docs {
		for _, s := range d.Sentences {
			sentences++
			v.count(d.WordsIn(s.Span), byStem)
		}
	}
	for i := range v.terms {
		v.terms[i].weigh(sentences)
	}
	return v
}

// count takes in the words of one sentence.
func (v *vocabulary) count(words []text.Word, byStem map[string]int32) {
	for _, w := range words {
		if _, ok := v.byNorm[w.Norm]; !ok {
			v.add(w.Norm, byStem)
		}
	}
	for _, t := range v.distinct(words) {
		v.terms[t].sentences++
	}
}

func (v *vocabulary) add(norm string, byStem map[string]int32) {
	stem := english.Stem(norm, true)
	told, rank := reuse.Surprise(norm), reuse.Rank(norm)
	id, ok := byStem[stem]
	if !ok {
		id = int32(len(v.terms))
		byStem[stem] = id
		v.terms = append(v.terms, term{norm: norm, letterPairs: letterPairs(norm), bits: told, rank: rank, exact: exact(norm)})
	} else if t := &v.terms[id]; told < t.bits {
		t.norm, t.bits, t.rank, t.letterPairs = norm, told, rank, letterPairs(norm)
	}
	v.byNorm[norm] = id
}

// exact reports whether a word is near in meaning to words that contradict
// it: Monday to Friday, two to three.
func exact(norm string) bool {
	_, number := numeral(norm)
	return number || slices.Contains(weekdays, norm) || slices.Contains(months, norm)
}

// weigh multiplies how rare the word is in English by how rare it is here:
// 1 in one sentence only, 0 in all.
func (t *term) weigh(sentences int) {
	t.telling = max(0, min(t.bits, loudBits)-silentBits)
	n := float64(sentences + 1)
	here := math.Log(n/float64(t.sentences)) / math.Log(n)
	t.weight = math.Round(1000*t.telling*here) / 1000
	if t.weight > 0 && !t.exact {
		t.vector = vectors.Of(t.rank)
	}
}

// of is the number of the term of a word that the vocabulary was made from.
func (v *vocabulary) of(w text.Word) int32 { return v.byNorm[w.Norm] }

// distinct lists the terms of words once each, in rising order.
func (v *vocabulary) distinct(words []text.Word) []int32 {
	ids := make([]int32, len(words))
	for i, w := range words {
		ids[i] = v.of(w)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// near is how near two different terms are in meaning, 0 when less than
// nearWords. A word without a vector, mostly a name, is near to one that is
// spelled like it: "Tartus" and "Tartous".
func (v *vocabulary) near(x, y int32) float64 {
	p, q := &v.terms[x], &v.terms[y]
	if p.rank < 0 || q.rank < 0 {
		return p.spelledLike(q)
	}
	if !p.vector.MayBeNear(&q.vector) {
		return 0
	}
	if c := p.vector.Cosine(&q.vector); c >= nearWords {
		return c
	}
	return 0
}

// spelledLike is the share of letter pairs that two words of five letters and
// more have in common, in order; 0 when it is less than alikeSpelling.
func (p *term) spelledLike(q *term) float64 {
	shared := bits.OnesCount64(p.letterPairs & q.letterPairs)
	if 2*float64(shared) < alikeSpelling*float64(bits.OnesCount64(p.letterPairs)+bits.OnesCount64(q.letterPairs)) || shared == 0 {
		return 0
	}
	x, y := p.norm, q.norm
	if x > y {
		x, y = y, x
	}
	same, from := 0, 0
	for i := 0; i+1 < len(x); i++ {
		if j := strings.Index(y[from:], x[i:i+2]); j >= 0 {
			same++
			from += j + 1
		}
	}
	if s := 2 * float64(same) / float64(len(x)+len(y)-2); s >= alikeSpelling {
		return s
	}
	return 0
}

// letterPairs is a sieve for spelledLike: a bit for each two letters that
// follow one another. It is empty for short words and for those with digits.
func letterPairs(norm string) uint64 {
	if len(norm) < 5 || strings.ContainsAny(norm, "0123456789") {
		return 0
	}
	var set uint64
	for i := 0; i+1 < len(norm); i++ {
		set |= 1 << ((uint(norm[i])*31 + uint(norm[i+1])*7) % 64)
	}
	return set
}
