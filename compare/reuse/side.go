package reuse

import (
	"math"
	"slices"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Side is the wording of one article made ready for matching: learned once,
// compared many times. It is not changed by that, and may be used from several goroutines.
type Side struct {
	doc   *text.Document            // the article as a reader sees it
	in    func(text.Span) text.Span // its places in the article it was made of, nil where they are the same
	words *Lexicon
	zone  []int32 // words of one zone may stand in one passage

	solid  []int32 // how many words before this one stand outside bracketed insertions
	weighs []int32 // what the words before this one gain a passage
	breaks []bool  // a sentence or a quotation begins with this word, or one has ended before it
	tags   []tag
	layers
	stocks  []uint16  // of each word, the stock phrases that begin with it
	pulled  []bool    // printed a second time for the eye
	topical []float64 // see topicalBits; by the number of a word
}

// Of makes the wording of d ready for matching, in time linear in its words.
// says is what [quote.Attributions] found in d.Unmarked().
func Of(d *text.Document, says []quote.Attribution) *Side {
	u := d.Unmarked()
	return OfWith(d, says, quote.Quotations(u), LexiconOf(u))
}

// OfWith is Of with the [quote.Quotations] and the words of d.Unmarked().
func OfWith(d *text.Document, says []quote.Attribution, marked []quote.Quotation, words *Lexicon) *Side {
	s := sideOf(d, says, marked, words)
	s.heard = true
	return s
}

// Unheard is Of where nobody has looked who says what: of words without
// quotation marks no passage says whose they are.
func Unheard(d *text.Document) *Side {
	u := d.Unmarked()
	return sideOf(d, nil, quote.Quotations(u), LexiconOf(u))
}

func sideOf(d *text.Document, says []quote.Attribution, marked []quote.Quotation, words *Lexicon) *Side {
	var in func(text.Span) text.Span
	if u := d.Unmarked(); u != d {
		d, in = u, u.Place
	}
	s := &Side{doc: d, in: in, words: words, zone: zones(d), layers: layersOf(d, marked, says)}
	s.breaks = breaks(d, s.quotation)
	s.pulled = s.pulls()
	s.stocks = stocks(s.words.Numbers, s.words.Norms)
	s.tags = tags(d, s.words.Numbers, len(s.words.Norms))
	s.topical = s.topicalBits()
	s.sums(insertions(d))
	return s
}

// topicalBits is the surprise of each distinct word, in bits, to one who
// knows how often it stands elsewhere in this article; nothing is known of a word
// that does not.
func (s *Side) topicalBits() []float64 {
	out := make([]float64, len(s.words.Norms))
	for _, n := range s.words.Numbers {
		out[n]++
	}
	for n, often := range out {
		out[n] = math.Inf(1)
		if often > 1 {
			out[n] = math.Log2(float64(len(s.words.Numbers)) / (often - 1))
		}
	}
	return out
}

// side is one of a pair. Word numbers are places in doc.Words; equal words
// of the two sides have equal ids, and one that the other has not a negative id.
type side struct {
	*Side
	ids   []int32
	later bool // the other side is the same text, and only what stands later in this one counts

	closed, own ofParagraphs // see closedAround and saidAt
}

// ofParagraphs is what was asked of paragraphs, by their numbers: one that is long may hold
// very many passages, and is read once.
type ofParagraphs map[int]bool

func (x *ofParagraphs) of(p int, find func(p int) bool) bool {
	is, known := (*x)[p]
	if !known {
		if *x == nil {
			*x = ofParagraphs{}
		}
		is = find(p)
		(*x)[p] = is
	}
	return is
}

// The ids of words that only one of the sides has.
const (
	onlyInA = -1
	onlyInB = -2
)

// prepare gives the words of both sides ids from one vocabulary.
func prepare(a, b *Side) (*side, *side) {
	inA, inB := make([]int32, len(a.words.Norms)), make([]int32, len(b.words.Norms))
	for i := range inA {
		inA[i] = onlyInA
	}
	for i, norm := range b.words.Norms {
		inB[i] = onlyInB
		if n, ok := a.words.Number(norm); ok {
			inA[n], inB[i] = n, n
		}
	}
	x := &side{Side: a, ids: a.through(inA, onlyInA)}
	if a == b && !slices.Contains(a.pulled, true) {
		return x, &side{Side: b, ids: x.ids} // no word is one side's alone
	}
	return x, &side{Side: b, ids: b.through(inB, onlyInB)}
}

// through is the ids of the words by those of the distinct ones. What is printed
// for the eye is matched where it is said.
func (s *Side) through(table []int32, none int32) []int32 {
	out := make([]int32, len(s.words.Numbers))
	for i, n := range s.words.Numbers {
		if out[i] = table[n]; s.pulled[i] {
			out[i] = none
		}
	}
	return out
}

// sums fills solid and weighs; bracketed says which words are insertions.
func (s *Side) sums(bracketed []bool) {
	s.solid, s.weighs = make([]int32, len(s.words.Numbers)+1), make([]int32, len(s.words.Numbers)+1)
	for i := range s.words.Numbers {
		s.solid[i+1], s.weighs[i+1] = s.solid[i], s.weighs[i]+contentGain
		if !bracketed[i] {
			s.solid[i+1]++
		}
		if s.tags[i] == function {
			s.weighs[i+1] += functionGain - contentGain
		}
	}
}

// gap is how many words from..to are, bracketed ones left out.
func (s *side) gap(from, to int) int { return int(s.solid[to] - s.solid[from]) }

// weight is what the words from i up to j gain a passage; j is the lower one
// when they are walked backwards.
func (s *side) weight(i, j int) int {
	if j < i {
		i, j = j+1, i+1
	}
	return int(s.weighs[j] - s.weighs[i])
}

// window is how many words, from i on, a passage may go on with that wants i next.
func (s *side) window(i int, d direction) int {
	last, n := i-int(d), 0
	for x := i; s.beside(last, x) && n <= maxGap+maxInsertion && s.gap(d.gap(i, x)) <= maxGap; x += int(d) {
		n++
	}
	return n
}

// beside reports whether the word j exists and stands in one zone with i.
func (s *side) beside(i, j int) bool { return j >= 0 && j < len(s.ids) && s.zone[i] == s.zone[j] }

// oneZone reports whether n words from i on exist and stand in one zone.
func (s *side) oneZone(i, n int) bool { return i+n <= len(s.ids) && s.zone[i] == s.zone[i+n-1] }

// zones numbers the stretches of a document that no passage leaves: a headline,
// a caption, a credit, a block of debris, and what runs on as body text between them.
func zones(d *text.Document) []int32 {
	zone := make([]int32, len(d.Words))
	p, now := 0, int32(0)
	last := text.Body
	for i, w := range d.Words {
		for p < len(d.Paragraphs) && d.Paragraphs[p].End <= w.Start {
			p++
			if p < len(d.Paragraphs) {
				if k := d.Paragraphs[p].Kind; !runsOn(last, k) {
					now++
				}
				last = d.Paragraphs[p].Kind
			}
		}
		if i == 0 && p < len(d.Paragraphs) {
			last = d.Paragraphs[p].Kind
		}
		zone[i] = now
	}
	return zone
}

// runsOn reports whether copied text may go on from a paragraph of one kind
// into a next one of the other.
func runsOn(from, to text.Kind) bool {
	body := func(k text.Kind) bool { return k == text.Body || k == text.Subhead }
	return body(from) && body(to)
}

// span is the place of the words from..to, half-open and not empty.
func (s *Side) span(from, to int) text.Span {
	return text.Span{Start: s.doc.Words[from].Start, End: s.doc.Words[to-1].End}
}

// between is the place of the words from..to, empty and before the word from
// when there are none.
func (s *side) between(from, to int) text.Span {
	if from >= to {
		at := s.doc.Words[from].Start
		return text.Span{Start: at, End: at}
	}
	return s.span(from, to)
}

// kind is that of the paragraph that holds the word i.
func (s *Side) kind(i int) text.Kind {
	if p := s.doc.ParagraphAt(s.doc.Words[i].Start); p >= 0 {
		return s.doc.Paragraphs[p].Kind
	}
	return text.Body
}

// sameLetters reports whether two rows of words, set solid, are spelled the same.
func sameLetters(a, b []text.Word) bool {
	var x, y string
	for {
		for x == "" && len(a) > 0 {
			x, a = a[0].Norm, a[1:]
		}
		for y == "" && len(b) > 0 {
			y, b = b[0].Norm, b[1:]
		}
		n := min(len(x), len(y))
		if n == 0 {
			return x == y
		}
		if x[:n] != y[:n] {
			return false
		}
		x, y = x[n:], y[n:]
	}
}
