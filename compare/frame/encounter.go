package frame

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// matter is a sentence and the words by which it may meet one of the other
// article.
type matter struct {
	text.Span
	stems []string // different ones, those of words of grammar left out
}

// matters are the sentences of one article, and where their words stand.
type matters struct {
	list  []matter
	where map[string][]int32 // by stem: numbers in list
	bits  map[string]float64 // by stem: what it tells
}

const (
	plainBits  = 8.0 // "people" tells no more than that
	nameBits   = 3.0 // what a name tells: an article has it in every sentence
	rareBits   = 8.0 // what any other word tells at most
	leastBits  = 0.5
	manyPlaces = 0.7 // what it tells less for each doubling of the sentences that have it
	mostPlace  = 24  // sentences of an article; a word that stands in more joins none of them

	meetBits  = 7.0 // of the words that two sentences share, for them to meet
	meetWords = 2
	meetsEach = 5 // sentences that one meets, at most
)

// mattersOf reads the sentences of headline and text.
func mattersOf(s Side) *matters {
	m := &matters{where: make(map[string][]int32, len(s.stems)), bits: make(map[string]float64, len(s.stems))}
	stems := stemsOf(&s.vocables)
	for _, in := range s.Sentences {
		kind := s.Paragraphs[in.Paragraph].Kind
		if kind != text.Body && kind != text.Headline {
			continue
		}
		at := matter{Span: in.Span}
		words := s.WordsIn(in.Span)
		k := int32(len(m.list))
		for i, n := range s.vocables.in(s.Document, words) {
			bits, stem := stems.telling[n], &stems.each[stems.of[n]]
			if bits == 0 || len(stem.where) > 0 && stem.where[len(stem.where)-1] == k {
				continue
			}
			at.stems = append(at.stems, stem.stem)
			stem.where = append(stem.where, k)
			if i > 0 && kind != text.Headline && startsUpper(s.Document, words[i].Span) {
				bits = min(bits, nameBits)
			}
			if len(stem.where) == 1 || bits < stem.bits {
				stem.bits = bits
			}
		}
		m.list = append(m.list, at)
	}
	for i := range stems.each {
		if x := &stems.each[i]; len(x.where) > 0 {
			m.where[x.stem], m.bits[x.stem] = x.where, x.bits
		}
	}
	return m
}

// stemPlaces is a stem, the sentences that have it and what it tells there.
type stemPlaces struct {
	stem  string
	where []int32
	bits  float64
}

// placedStems are the stems of an article.
type placedStems struct {
	each    []stemPlaces
	of      []int32   // by vocable: the number of its stem
	telling []float64 // by vocable: what it tells, 0 for one that is no matter
}

func stemsOf(v *vocables) (x placedStems) {
	n := len(v.each)
	x = placedStems{make([]stemPlaces, 0, n), make([]int32, n), make([]float64, n)}
	number := make(map[string]int32, n)
	for i := range v.each {
		w := &v.each[i]
		k, met := number[w.stem]
		if !met {
			k = int32(len(x.each))
			number[w.stem] = k
			x.each = append(x.each, stemPlaces{stem: w.stem})
		}
		if x.of[i] = k; w.joins {
			x.telling[i] = min(rareBits, max(leastBits, w.surprise-plainBits))
		}
	}
	return x
}

// encounter is a sentence of A and one of B that share words which tell much,
// linked or not.
type encounter struct {
	a, b   matter
	bits   float64 // of the shared words; of less, the more sentences have them
	shared int
}

// encounters are the pairs of sentences that may tell of one thing, those that
// share most first.
func (c *Case) encounters() []encounter {
	if c.met != nil {
		return *c.met
	}
	var list []encounter
	if a, b := c.A.matters, c.B.matters; a != nil && b != nil {
		list = a.meet(b)
	}
	c.met = &list
	return list
}

// tells is what a stem of both articles tells of two sentences that share it, in bits.
func (m *matters) tells(other *matters, stem string) float64 {
	places := float64(len(m.where[stem]) * len(other.where[stem]))
	return max(leastBits, min(m.bits[stem], other.bits[stem])-manyPlaces*math.Log2(places))
}

func (m *matters) meet(other *matters) (list []encounter) {
	bits, shared := make([]float64, len(other.list)), make([]int, len(other.list))
	var touched []int32
	for i := range m.list {
		for _, stem := range m.list[i].stems {
			here, there := m.where[stem], other.where[stem]
			if len(there) == 0 || max(len(here), len(there)) > mostPlace {
				continue
			}
			told := m.tells(other, stem)
			for _, k := range there {
				if shared[k] == 0 {
					touched = append(touched, k)
				}
				bits[k] += told
				shared[k]++
			}
		}
		slices.Sort(touched)
		for _, k := range touched {
			if bits[k] >= meetBits && shared[k] >= meetWords {
				list = append(list, encounter{m.list[i], other.list[k], math.Round(100*bits[k]) / 100, shared[k]})
			}
		}
		for _, k := range touched {
			bits[k], shared[k] = 0, 0
		}
		touched = touched[:0]
	}
	stable.Sort(list, func(x, y encounter) int { // the same where the articles change places
		return cmp.Or(cmp.Compare(y.bits, x.bits), x.a.Start+x.b.Start-y.a.Start-y.b.Start, x.a.Len()+x.b.Len()-y.a.Len()-y.b.Len())
	})
	metA, metB := map[int]int{}, map[int]int{}
	return slices.DeleteFunc(list, func(e encounter) bool {
		if metA[e.a.Start] == meetsEach || metB[e.b.Start] == meetsEach {
			return true
		}
		metA[e.a.Start]++
		metB[e.b.Start]++
		return false
	})
}
