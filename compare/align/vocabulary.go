package align

import (
	"cmp"
	"math"
	"math/bits"
	"strings"

	"diptych/compare/align/vectors"
	"diptych/compare/text"
)

// vocabulary numbers the stems of the articles that are compared, and weighs
// them. The stems of the first article keep their numbers of [Article], those
// that only the second has follow.
type vocabulary struct {
	terms     []term
	sieves    []sieve // of the terms
	numbering []numbering
}

// numbering says which number the terms of one article have in a vocabulary.
type numbering struct {
	*Article
	here []int32 // by their number in the article
}

type term struct {
	norm      string          // its most common form
	bits      float64         // of that form, see reuse.Surprise
	rank      int             // of that form, -1 when it is not listed
	sentences int             // that hold it, in all the articles
	names     int             // how much more often it stands as a name than not
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

func newVocabulary(articles ...*Article) *vocabulary {
	room := 0
	for _, x := range articles {
		room += len(x.terms)
	}
	v := &vocabulary{terms: make([]term, 0, room), sieves: make([]sieve, 0, room)}
	sentences := 0
	for _, x := range articles {
		v.numbering = append(v.numbering, numbering{x, v.admit(x)})
		sentences += len(x.Sentences)
	}
	for i := range v.terms {
		v.terms[i].weigh(sentences)
	}
	v.terms, v.sieves = append(v.terms, term{rank: -1}), append(v.sieves, sieve{}) // of every other word
	return v
}

// admit takes in the terms of x, and returns the number here of each.
func (v *vocabulary) admit(x *Article) []int32 {
	here := make([]int32, len(x.terms))
	for i := range x.terms {
		t := &x.terms[i]
		id, ok := v.known(t.stem)
		here[i] = id
		switch {
		case !ok:
			v.terms, v.sieves = append(v.terms, t.term), append(v.sieves, x.sieves[i])
			continue
		case t.commoner(&v.terms[id]):
			was := v.terms[id]
			v.terms[id], v.sieves[id] = t.term, x.sieves[i]
			v.terms[id].sentences, v.terms[id].names = was.sentences, was.names
		}
		v.terms[id].sentences += t.sentences
		v.terms[id].names += t.names
	}
	return here
}

// commoner reports whether the form of t is the one to tell of for a stem that u has,
// too; of two that are as common it is the same one whichever article is first.
func (t *term) commoner(u *term) bool {
	return cmp.Or(cmp.Compare(t.bits, u.bits), cmp.Compare(t.norm, u.norm)) < 0
}

// known is the number of a stem, and whether an article before had it; if
// none had, the number it is due.
func (v *vocabulary) known(stem string) (int32, bool) {
	for _, n := range v.numbering {
		if t, ok := n.byStem[stem]; ok {
			return n.here[t], true
		}
	}
	return int32(len(v.terms)), false
}

// of is the number of the term of a word that the vocabulary was made from; a word
// of no sentence, which neighbouring statements may have between them, has the last
// term, that tells nothing.
func (v *vocabulary) of(w text.Word) int32 {
	for _, n := range v.numbering {
		if t, ok := n.term(w.Norm); ok {
			return n.here[t]
		}
	}
	return int32(len(v.terms) - 1)
}

// weigh multiplies how rare the word is in English by how rare it is here:
// 1 in one sentence only, 0 in all.
func (t *term) weigh(sentences int) {
	n := float64(sentences + 1)
	here := math.Log(n/float64(t.sentences)) / math.Log(n)
	t.weight = math.Round(1024*t.telling*here) / 1024 // sums of these are the same in any order
	if t.weight == 0 {
		t.vector = nil
	}
}

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
	return s.spelledMuchLike(t)
}

// spelledMuchLike is the sieve for a pair of which one is not listed.
func (s *sieve) spelledMuchLike(t *sieve) bool {
	shared := bits.OnesCount64(s.letterPairs & t.letterPairs)
	return shared > 0 && float64(2*shared) >= alikeSpelling*float64(s.nPairs+t.nPairs)
}

// spelledLike is the share of letter pairs that two words of five letters and
// more have in common, in order; 0 when it is less than alikeSpelling.
func (t *term) spelledLike(u *term) float64 {
	x, y := t.norm, u.norm
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
