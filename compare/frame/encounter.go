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
	stems map[string]int32 // the numbers of the stems
	where [][]int32        // by the number of a stem: numbers in list
	bits  []float64        // too: what it tells
}

// places are the sentences that have a stem.
func (m *matters) places(stem string) []int32 {
	where, _ := m.at(stem)
	return where
}

// at is the sentences that have a stem, and what it tells there.
func (m *matters) at(stem string) (where []int32, bits float64) {
	if n, ok := m.stems[stem]; ok {
		return m.where[n], m.bits[n]
	}
	return nil, 0
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
	v := &s.vocables
	m := &matters{stems: v.stems, where: roomFor(v), bits: make([]float64, len(v.uses))}
	stems := make([]string, 0, len(s.Words))
	for _, in := range s.Sentences {
		kind := s.Paragraphs[in.Paragraph].Kind
		if kind != text.Body && kind != text.Headline {
			continue
		}
		words := s.WordsIn(in.Span)
		k, from := int32(len(m.list)), len(stems)
		for i, n := range v.in(s.Document, words) {
			x := &v.each[n]
			where := m.where[x.stemmed]
			if !x.joins || len(where) > 0 && where[len(where)-1] == k {
				continue
			}
			stems = append(stems, x.stem)
			m.where[x.stemmed] = append(where, k)
			bits := min(rareBits, max(leastBits, x.surprise-plainBits))
			if i > 0 && kind != text.Headline && startsUpper(s.Document, words[i].Span) {
				bits = min(bits, nameBits)
			}
			if len(where) == 0 || bits < m.bits[x.stemmed] {
				m.bits[x.stemmed] = bits
			}
		}
		m.list = append(m.list, matter{in.Span, slices.Clip(stems[from:])})
	}
	return m
}

// roomFor has room for the sentences of every stem.
func roomFor(v *vocables) [][]int32 {
	where, room := make([][]int32, len(v.uses)), make([]int32, len(v.Numbers))
	for n, uses := range v.uses {
		where[n], room = room[:0:uses], room[uses:]
	}
	return where
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
	return max(leastBits, m.rarity(other, stem))
}

// rarity is tells without its lower bound.
func (m *matters) rarity(other *matters, stem string) float64 {
	here, bits := m.at(stem)
	there, theirs := other.at(stem)
	return rarity(here, there, min(bits, theirs))
}

// rarity is what a stem of so many bits tells that has these sentences of two articles.
func rarity(here, there []int32, bits float64) float64 {
	return bits - manyPlaces*math.Log2(float64(len(here)*len(there)))
}

func (m *matters) meet(other *matters) (list []encounter) {
	bits, shared := make([]float64, len(other.list)), make([]int, len(other.list))
	var touched []int32
	for i := range m.list {
		for _, stem := range m.list[i].stems {
			there, theirs := other.at(stem)
			if len(there) == 0 || len(there) > mostPlace {
				continue
			}
			here, ours := m.at(stem)
			if len(here) > mostPlace {
				continue
			}
			told := max(leastBits, rarity(here, there, min(ours, theirs)))
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
