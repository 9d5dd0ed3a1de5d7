// Package story finds, among thousands of articles, those that tell of one
// event.
//
// Of every article a [Gist] is kept: the words that tell most, by how rare they
// are in English, how often the article has them and whether its head does. Two
// gists are kin by the cosine of what their heads tell and of what the whole
// tells, where a word that many articles of the library have counts less. This
// costs a thousandth of setting the two articles side by side, and finds events
// about as well (see the package align, which says what a reader can check).
package story

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Numbers that decide something, chosen on labelled pairs of
// articles on one event or not; each is level for a step in either direction.
const (
	headSentences = 4   // with the headline
	headShare     = .5  // of the kinship is that of the heads
	silentBits    = 7.0 // a word tells what is beyond them, see reuse.Surprise
	loudBits      = 20.0
	keptTerms     = 160 // of an article, those that weigh most
	otherDayShare = .9  // is left where the heads name other days of the week
	daySentences  = 3
)

// Gist is what an article tells, in a kilobyte or two. The zero Gist tells nothing.
type Gist struct {
	Day      int32 // on which it was printed, days since 1970-01-01; 0 when that is not known
	weekdays uint8 // named in its first sentences, a bit for each
	terms    []weighed
}

// weighed is a stem, by its hash, and what it weighs in the head and in all.
type weighed struct {
	stem       uint32
	head, body float32
}

// Of is the gist of d, in time linear in its words.
func Of(d *text.Document) Gist { return new(Reader).Of(d) }

// Reader makes gists of many articles, and remembers what it learned of their
// words. The zero Reader is ready for use, by one goroutine at a time.
type Reader struct {
	known map[string]nearby // by the folded word
	near  []nearby          // those met last, where they are found without missing the processor's cache
}

// nearby is a word that a Reader knows, at the place that its hash gives it.
type nearby struct {
	norm string
	told
}

// mostNear is how many places there are for them, a power of two.
const mostNear = 1 << 12

// told is what a word tells, by itself.
type told struct {
	stem uint32 // its hash
	bits float32
	days uint8 // its bit, of a day of the week
}

// mostKnown is how many words a Reader remembers, some ten megabytes.
const mostKnown = 150_000

// Of is [Of].
func (r *Reader) Of(d *text.Document) Gist {
	d = d.Unmarked()
	g := Gist{Day: dayOf(d.Fields.Date)}
	found := make(map[uint32]counted, d.Vocabulary())
	foreign := d.Foreign()
	for i, s := range d.Sentences {
		for _, w := range d.WordsIn(s.Span) {
			t := r.word(w.Norm)
			if i < daySentences {
				g.weekdays |= t.days
			}
			if foreign && len(w.Norm) < shortForeign {
				continue
			}
			c, ok := found[t.stem]
			if c.body++; i < headSentences {
				c.head++
			}
			if !ok || t.bits < c.bits {
				c.bits = t.bits
			}
			found[t.stem] = c
		}
	}
	g.terms = weigh(found)
	return g
}

func (r *Reader) word(norm string) told {
	if r.near == nil {
		r.near = make([]nearby, mostNear)
	}
	at := &r.near[hash(norm)%mostNear]
	if at.norm != norm {
		*at = r.recall(norm)
	}
	return at.told
}

// recall is a word that is not near, and is known from now on.
func (r *Reader) recall(norm string) nearby {
	if w, ok := r.known[norm]; ok {
		return w
	}
	if len(r.known) >= mostKnown || r.known == nil {
		r.known = map[string]nearby{}
	}
	w := nearby{strings.Clone(norm), told{hash(text.Stem(norm)), float32(min(reuse.Surprise(norm), loudBits)), weekday[norm]}}
	r.known[w.norm] = w
	return w
}

// counted is how often an article and its head have a stem, and the bits of
// its most common form.
type counted struct {
	body, head int32
	bits       float32
}

// shortForeign is a length below which words of other languages, of which
// nobody here knows how rare they are, tell nothing.
const shortForeign = 4

// weigh are the terms that weigh most, by stem.
func weigh(found map[uint32]counted) []weighed {
	terms := make([]weighed, 0, len(found))
	for stem, c := range found {
		if c.bits <= silentBits {
			continue
		}
		t := weighed{stem: stem, body: often(c.body) * (c.bits - silentBits)}
		if c.head > 0 {
			t.head = often(c.head) * (c.bits - silentBits)
		}
		terms = append(terms, t)
	}
	keys := make([]uint64, len(terms))
	for i, t := range terms {
		keys[i] = descending(t.head+t.body, t.stem)
	}
	slices.Sort(keys)
	if len(keys) > keptTerms {
		last := keys[keptTerms-1]
		terms = slices.DeleteFunc(terms, func(t weighed) bool { return descending(t.head+t.body, t.stem) > last })
	}
	terms = slices.Clone(terms)
	stable.Sort(terms, func(s, t weighed) int { return cmp.Compare(s.stem, t.stem) })
	return terms
}

// often is 1 and the logarithm of n.
func often(n int32) float32 {
	if n == 1 {
		return 1
	}
	return float32(1 + math.Log(float64(n)))
}

// descending orders by weight, which is not below zero, the largest first, and
// then by n.
func descending(weight float32, n uint32) uint64 {
	return uint64(^math.Float32bits(weight))<<32 | uint64(n)
}

// hash is FNV-1a. It is part of the form in which gists are kept.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

var weekday = map[string]uint8{"monday": 1, "tuesday": 2, "wednesday": 4, "thursday": 8, "friday": 16, "saturday": 32, "sunday": 64}

// dayOf is a date like 2016-10-03 as a number of days, 0 for what is none.
func dayOf(date string) int32 {
	if len(date) < len("2016-10-03") || date[4] != '-' || date[7] != '-' {
		return 0
	}
	y, e1 := strconv.Atoi(date[:4])
	m, e2 := strconv.Atoi(date[5:7])
	d, e3 := strconv.Atoi(date[8:10])
	if e1 != nil || e2 != nil || e3 != nil || y < 1 || m < 1 || m > 12 || d < 1 || d > 31 {
		return 0
	}
	if m < 3 { // years begin in March, so that the leap day is their last
		y, m = y-1, m+12
	}
	return int32(365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d - 1 - 719468)
}

// Kinship is how alike two articles are in what they tell, 0 to 1, by
// themselves: no library says how common their words are.
func Kinship(g, h Gist) float64 {
	return rounded(kin(g.terms, h.terms) * g.at(h))
}

// OneEvent is the kinship from which on two articles tell of one event.
const OneEvent = .23

// at is what other days leave of the kinship of two articles.
func (g Gist) at(h Gist) float64 {
	if g.Day == 0 || h.Day == 0 {
		if g.weekdays != 0 && h.weekdays != 0 && g.weekdays&h.weekdays == 0 {
			return otherDayShare
		}
		return 1
	}
	switch apart := max(g.Day-h.Day, h.Day-g.Day); {
	case apart <= printedAfter:
		return 1
	case apart <= 7:
		return .8
	case apart <= 30:
		return .5
	}
	return .3
}

// printedAfter is how many days after one another two accounts of one event
// are printed.
const printedAfter = 2

// kin is the kinship of two lists of terms, both by stem.
func kin(s, t []weighed) float64 { return normed(s).kin(normed(t)) }

// vector is a list of terms, and the squares of its lengths.
type vector struct {
	terms      []weighed
	head, body float64
}

func normed(terms []weighed) vector {
	v := vector{terms: terms}
	for _, t := range terms {
		v.head += float64(t.head * t.head)
		v.body += float64(t.body * t.body)
	}
	return v
}

func (v vector) kin(w vector) float64 {
	var head, body float64
	s, i := v.terms, 0
	for _, y := range w.terms {
		for i < len(s) && s[i].stem < y.stem {
			i++
		}
		if i < len(s) && s[i].stem == y.stem {
			head += float64(s[i].head * y.head)
			body += float64(s[i].body * y.body)
		}
	}
	return float64(headShare*cosine(head, v.head, w.head)) + float64((1-headShare)*cosine(body, v.body, w.body))
}

func cosine(dot, s, t float64) float64 {
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(s*t)
}

// rounded is to three decimals, so that one machine says what another does.
func rounded(x float64) float64 { return math.Round(1000*x) / 1000 }
