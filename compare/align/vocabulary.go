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
	sieves []sieve // of the terms
	byNorm map[string]int32
	held   map[*text.Document][][]int32 // the terms of each sentence, once each, in rising order
}

type term struct {
	norm      string          // its most common form
	bits      float64         // of that form, see reuse.Surprise
	rank      int             // of that form, -1 when it is not listed
	sentences int             // that hold it, in all the articles
	telling   float64         // how rare it is in English, 0 when common
	weight    float64         // the same times how rare it is here
	vector    *vectors.Vector // nil for an exact one, and for one that weighs nothing
}

// sieve is what keeps most pairs of terms from a close look.
type sieve struct {
	signs       vectors.Signs
	letterPairs uint64
	nPairs      int32
	listed      bool // the term has a rank
}

func newVocabulary(docs ...*text.Document) *vocabulary {
	words := 0
	for _, d := range docs {
		words += len(d.Words)
	}
	v := &vocabulary{byNorm: make(map[string]int32, words/2), held: map[*text.Document][][]int32{}}
	byStem := make(map[string]int32, words/2)
	sentences := 0
	for _, d := range docs {
		sentences += len(d.Sentences)
		v.held[d] = v.count(d, byStem)
	}
	v.sieves = make([]sieve, len(v.terms))
	for i := range v.terms {
		v.terms[i].weigh(sentences)
		v.sieves[i] = v.terms[i].sieve()
	}
	return v
}

// count takes in the words of d, and returns the terms of each sentence, once
// each, in rising order.
func (v *vocabulary) count(d *text.Document, byStem map[string]int32) [][]int32 {
	out := make([][]int32, len(d.Sentences))
	room := make([]int32, 0, len(d.Words))
	for i, s := range d.Sentences {
		from := len(room)
		for _, w := range d.WordsIn(s.Span) {
			t, ok := v.byNorm[w.Norm]
			if !ok {
				t = v.add(w.Norm, byStem)
			}
			room = append(room, t)
		}
		slices.Sort(room[from:])
		out[i] = slices.Compact(room[from:])
		for _, t := range out[i] {
			v.terms[t].sentences++
		}
	}
	return out
}

func (v *vocabulary) add(norm string, byStem map[string]int32) int32 {
	stem := norm
	if !isStem(norm) {
		stem = english.Stem(norm, true)
	}
	told, rank := reuse.Surprise(norm), reuse.Rank(norm)
	id, ok := byStem[stem]
	if !ok {
		id = int32(len(v.terms))
		byStem[stem] = id
		v.terms = append(v.terms, term{norm: norm, bits: told, rank: rank})
	} else if t := &v.terms[id]; told < t.bits {
		t.norm, t.bits, t.rank = norm, told, rank
	}
	v.byNorm[norm] = id
	return id
}

// isStem reports of many words that the stemmer leaves them as they are: they
// have no ending that it knows. It costs a hundredth of asking.
func isStem(norm string) bool {
	n := len(norm)
	if n < 3 {
		return false
	}
	switch norm[n-1] {
	case 'a', 'b', 'f', 'h', 'j', 'k', 'o', 'p', 'q', 'u', 'v', 'w', 'x', 'z':
		return true
	case 't':
		return norm[n-2] != 'n' || norm[n-3] != 'a' && norm[n-3] != 'e'
	case 'n':
		return norm[n-2] != 'o' || norm[n-3] != 'i'
	case 'g':
		return norm[n-2] != 'n' || norm[n-3] != 'i'
	case 'd':
		return norm[n-2] != 'e'
	case 'c':
		return norm[n-2] != 'i'
	case 'm':
		return norm[n-2] != 's'
	case 'r':
		return norm[n-2] != 'e' && norm[n-2] != 'o'
	case 'l':
		return norm[n-2] != 'a' && norm[n-2] != 'u' && norm[n-2] != 'l'
	case 'y':
		return norm[n-2] == 'a' || norm[n-2] == 'e' || norm[n-2] == 'o'
	}
	return '0' <= norm[n-1] && norm[n-1] <= '9'
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
	if t.weight > 0 && !exact(t.norm) {
		v := vectors.Of(t.rank)
		t.vector = &v
	}
}

func (t *term) sieve() sieve {
	s := sieve{signs: vectors.SignsOf(t.rank), letterPairs: letterPairs(t.norm), listed: t.rank >= 0}
	s.nPairs = int32(bits.OnesCount64(s.letterPairs))
	return s
}

// of is the number of the term of a word that the vocabulary was made from.
func (v *vocabulary) of(w text.Word) int32 { return v.byNorm[w.Norm] }

// near is how near two different terms are in meaning, 0 when less than
// nearWords. A word without a vector, mostly a name, is near to one that is
// spelled like it: "Tartus" and "Tartous".
func (v *vocabulary) near(x, y int32) float64 {
	if !v.sieves[x].mayBeNear(&v.sieves[y]) {
		return 0
	}
	return v.close(x, y)
}

// nearest is how near the nearest of terms is to x.
func (v *vocabulary) nearest(x int32, terms []int32) float64 {
	s, best := &v.sieves[x], 0.0
	for _, y := range terms {
		if s.mayBeNear(&v.sieves[y]) {
			best = max(best, v.close(x, y))
		}
	}
	return best
}

// close is near for terms that passed the sieve.
func (v *vocabulary) close(x, y int32) float64 {
	p, q := &v.terms[x], &v.terms[y]
	switch {
	case p.rank < 0 || q.rank < 0:
		return p.spelledLike(q)
	case p.vector == nil || q.vector == nil:
		return 0
	}
	return p.vector.Near(q.vector, nearWords)
}

func (s *sieve) mayBeNear(t *sieve) bool {
	if s.listed && t.listed {
		return s.signs.MayBeNear(t.signs)
	}
	shared := bits.OnesCount64(s.letterPairs & t.letterPairs)
	return shared > 0 && float64(2*shared) >= alikeSpelling*float64(s.nPairs+t.nPairs)
}

// spelledLike is the share of letter pairs that two words of five letters and
// more have in common, in order; 0 when it is less than alikeSpelling.
func (p *term) spelledLike(q *term) float64 {
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

// letterPairs is// letterPairs is a sieve for spelledLike: a bit for each two letters that
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
