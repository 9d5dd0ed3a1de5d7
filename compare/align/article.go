package align

import (
	"math/bits"
	"slices"
	"strings"

	"diptych/compare/align/vectors"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Article is what there is to know of one article before it is set beside
// another: the stems of its words, what they mean, and the facts of its
// sentences. It is made once and may be aligned with many.
type Article struct {
	*text.Document
	terms      []stemmed // in the order of first occurrence; a term's number is its place
	sieves     []sieve   // of the terms
	byStem     map[string]int32
	words      *reuse.Lexicon
	termOf     []int32     // by the number of a word, -1 of one that stands in no sentence
	held       [][]int32   // the terms of each sentence, once each, in rising order
	statements []statement // without terms, which depend on the other article
	person     []text.Span // the sentences in which its writer says "I", of an article in the first person
	asks       []text.Span // the questions of its writer, of an article that asks
	glimpse    glance
}

// stemmed is a term and the stem that its forms share. Its weight is that of no pair yet.
type stemmed struct {
	term
	stem string
}

// Read makes d ready. Says are its attributions, in the order of the text. The
// cost is linear in the length of d.
func Read(d *text.Document, says []quote.Attribution) *Article {
	return ReadWith(d, says, grammar.Of(d), reuse.LexiconOf(d))
}

// ReadWith is Read with sentences that are parsed in p, and the words of d.
func ReadWith(d *text.Document, says []quote.Attribution, p *grammar.Parses, words *reuse.Lexicon) *Article {
	x := &Article{
		Document: d,
		terms:    make([]stemmed, 0, d.Vocabulary()),
		byStem:   make(map[string]int32, d.Vocabulary()),
		words:    words,
		termOf:   make([]int32, len(words.Norms)),
	}
	of := x.count()
	x.sieves = make([]sieve, len(x.terms))
	for i := range x.terms {
		x.terms[i].tell()
		x.sieves[i] = x.terms[i].sieve()
	}
	x.giveVectors()
	x.statements = make([]statement, len(d.Sentences))
	head, ok := d.Headline()
	for i, s := range d.Sentences {
		words := d.WordsIn(s.Span)
		f := x.factsOf(words)
		x.statements[i] = statement{Span: s.Span, doc: d, parses: p, paragraph: s.Paragraph, words: len(words), head: ok && head.Contains(s.Span), facts: f.kept()}
	}
	giveSpeakers(x.statements, says)
	x.giveVouchers(says, of)
	x.countNames(of)
	x.person = x.inPerson(says)
	x.asks = x.asking(says)
	x.glimpse = x.glance(of)
	return x
}

// count finds the terms, and those of each sentence; of says of each word of a sentence,
// by its place in the article, which it is.
func (x *Article) count() (of []int32) {
	for n := range x.termOf {
		x.termOf[n] = -1
	}
	of = make([]int32, len(x.Words))
	x.held = make([][]int32, len(x.Sentences))
	room := make([]int32, 0, len(x.Words))
	for i, s := range x.Sentences {
		from, first := len(room), x.WordAt(s.Start)
		for k := range x.WordsIn(s.Span) {
			n := x.words.Numbers[first+k]
			t := x.termOf[n]
			if t < 0 {
				t = x.add(n)
			}
			of[first+k] = t
			room = append(room, t)
		}
		slices.Sort(room[from:])
		x.held[i] = slices.Compact(room[from:])
		for _, t := range x.held[i] {
			x.terms[t].sentences++
		}
	}
	return of
}

// add gives word n its term.
func (x *Article) add(n int32) int32 {
	norm, stem := x.words.Norms[n], x.words.Stems()[n]
	told, rank := x.words.Bits[n], int(x.words.Ranks[n])
	id, ok := x.byStem[stem]
	if !ok {
		id = int32(len(x.terms))
		x.byStem[stem] = id
		x.terms = append(x.terms, stemmed{term{norm: norm, bits: told, rank: rank}, stem})
	} else if t := &x.terms[id]; told < t.bits {
		t.norm, t.bits, t.rank = norm, told, rank
	}
	x.termOf[n] = id
	return id
}

// term is the number of the term of a folded word, 0 and false of one that stands in no
// sentence.
func (x *Article) term(norm string) (t int32, ok bool) {
	if n, known := x.words.Number(norm); known && x.termOf[n] >= 0 {
		return x.termOf[n], true
	}
	return 0, false
}

// exact reports whether a word is near in meaning to words that contradict
// it: Monday to Friday, two to three.
func exact(norm string) bool {
	_, number := numeral(norm)
	return number || slices.Contains(weekdays, norm) || slices.Contains(months, norm)
}

// tell says what the term tells.
func (t *term) tell() { t.telling = max(0, min(t.bits, loudBits)-silentBits) }

// giveVectors says where the terms that tell something stand among the words of English.
func (x *Article) giveVectors() {
	var stand []*term
	for i := range x.terms {
		if t := &x.terms[i].term; t.telling > 0 && t.rank >= 0 && !exact(t.norm) {
			stand = append(stand, t)
		}
	}
	room := make([]vectors.Vector, len(stand))
	for i, t := range stand {
		room[i] = vectors.Of(t.rank)
		t.vector = &room[i]
	}
}

func (t *term) sieve() sieve {
	s := sieve{signs: vectors.SignsOf(t.rank), letterPairs: letterPairs(t.norm), listed: t.rank >= 0}
	s.nPairs = int32(bits.OnesCount64(s.letterPairs))
	return s
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
