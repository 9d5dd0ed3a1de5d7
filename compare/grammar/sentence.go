// Package grammar parses English sentences: the head of every word, and of
// every clause its subject, object and doer, whether it is passive, negated,
// conditional or future, and what is said in it.
//
// The trees follow Universal Dependencies (universaldependencies.org); they
// come from a parser trained on treebanks (see arcs), which errs in about one
// head of seven, less often in the subject of a verb and more often in what
// is loosely added. Build on what two signs agree on. In another language than
// English there are trees too, and they mean nothing.
package grammar

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"diptych/compare/grammar/arcs"
	"diptych/compare/text"
)

// Token is a word or a mark of a sentence. "Lund's", "didn't" and "day-to-day"
// are two, two and five tokens.
type Token struct {
	text.Span
	Tag   string // "VERB.past": a part of speech, with what arcs sets apart behind a full stop
	Label string // "nsubj:pass": what the token is to its head
	Head  int    // index of a token, -1 for the root
}

// Sentence is a parsed sentence. Its heads form one tree.
type Sentence struct {
	Tokens []Token
	src    string
	first  []int // the first child of a token, -1 for none
	next   []int // the next child of the same head
	edge   []text.Span
	start  int // of the span that was parsed

	clauses []Clause // nil until they are kept
}

// Parser parses sentences. It keeps room to work in, so it is not for use by
// two at a time. The zero Parser is ready.
type Parser struct {
	// Width is how many readings are kept side by side: 0 is the usual width, 4;
	// 1 takes a quarter of the time, and errs in one head of five.
	Width int
	arcs  *arcs.Parser

	pieces []piece // scratch
	words  []string
}

// Parse parses the sentence that lies in span s of src. Each of units, in
// order, is read as one thing whose inside does not matter: a quotation. The
// cost is linear in the length of s.
func (p *Parser) Parse(src string, s text.Span, units []text.Span) *Sentence {
	p.read(src, s, units)
	tree := p.arcs.Parse(p.words, cmp.Or(p.Width, usual))
	list := make([]Token, len(p.pieces))
	for i, t := range p.pieces {
		list[i] = Token{t.Span, tree.Tags[i].String(), tree.Labels[i].String(), tree.Heads[i]}
	}
	return newSentence(src, list)
}

// read finds the pieces of the sentence in span s, and their words.
func (p *Parser) read(src string, s text.Span, units []text.Span) {
	if p.arcs == nil {
		p.arcs = arcs.NewParser(arcs.English())
	}
	p.pieces, p.words = tokens(p.pieces[:0], src, s, units), p.words[:0]
	for _, t := range p.pieces {
		switch {
		case t.unit:
			p.words = append(p.words, arcs.Unit)
		case digit(src[t.End-1]):
			p.words = append(p.words, strings.ReplaceAll(src[t.Start:t.End], " ", "")) // "2 , 500" of a tokenised text
		default:
			p.words = append(p.words, src[t.Start:t.End])
		}
	}
}

// usual is the width that the table was trained with.
const usual = 4

func newSentence(src string, list []Token) *Sentence {
	n := len(list)
	numbers := make([]int, 2*n)
	s := &Sentence{Tokens: list, src: src, first: numbers[:n], next: numbers[n:], edge: make([]text.Span, n)}
	for i := range numbers {
		numbers[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		if h := list[i].Head; h >= 0 {
			s.next[i], s.first[h] = s.first[h], i
		}
	}
	s.widen()
	return s
}

// moved is s as it would be, were it printed by more bytes behind.
func (s *Sentence) moved(by int) *Sentence {
	list := slices.Clone(s.Tokens)
	for i := range list {
		list[i].Start += by
		list[i].End += by
	}
	m := newSentence(s.src, list)
	m.start = s.start + by
	return m
}

// widen finds what the tokens under each token cover. A tree is walked from
// its leaves: a token hands on what it covers once all its children have.
func (s *Sentence) widen() {
	left := make([]int, len(s.Tokens))
	for i := range s.Tokens {
		s.edge[i] = s.Tokens[i].Span
		if h := s.Tokens[i].Head; h >= 0 {
			left[h]++
		}
	}
	for i := range s.Tokens {
		for k := i; k >= 0 && left[k] == 0; {
			left[k] = -1
			h := s.Tokens[k].Head
			if h >= 0 {
				s.edge[h] = s.edge[h].Cover(s.edge[k])
				left[h]--
			}
			k = h
		}
	}
}

// Text is the words of token i.
func (s *Sentence) Text(i int) string { return s.src[s.Tokens[i].Start:s.Tokens[i].End] }

// Is reports whether token i is the word low, in any case.
func (s *Sentence) Is(i int, low string) bool {
	w := s.Text(i)
	if len(w) != len(low) {
		return false
	}
	for k := 0; k < len(w); k++ {
		c := w[k]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != low[k] {
			return false
		}
	}
	return true
}

// At is the token that holds the byte at pos, or the first behind it, -1 when
// there is none.
func (s *Sentence) At(pos int) int {
	i := sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].End > pos })
	if i == len(s.Tokens) {
		return -1
	}
	return i
}

// Child is the first token under i with one of the labels, -1 for none.
func (s *Sentence) Child(i int, labels ...string) int {
	for c := s.first[i]; c >= 0; c = s.next[c] {
		for _, l := range labels {
			if s.Tokens[c].Label == l {
				return c
			}
		}
	}
	return -1
}

// Children calls f with each token under i, from left to right, until f
// returns false.
func (s *Sentence) Children(i int, f func(c int) bool) {
	for c := s.first[i]; c >= 0 && f(c); c = s.next[c] {
	}
}

// Under reports whether token i is token h or stands below it.
func (s *Sentence) Under(i, h int) bool {
	for i >= 0 && i != h {
		i = s.Tokens[i].Head
	}
	return i >= 0
}

// Whole is what token i and all below it cover.
func (s *Sentence) Whole(i int) text.Span { return s.edge[i] }

// Phrase is token i with what belongs to the noun: determiners, adjectives,
// names, "of" and other phrases behind it, and coordinate nouns; without
// relative clauses, appositions, asides, and the preposition before it.
func (s *Sentence) Phrase(i int) text.Span {
	sp := s.Tokens[i].Span
	s.Children(i, func(c int) bool {
		switch s.Tokens[c].Label {
		case "det", "amod", "compound", "flat", "fixed", "nummod", "nmod:poss", "goeswith", "nmod", "advmod":
			sp = sp.Cover(s.edge[c])
		case "case":
			if s.Tokens[c].Tag == "PART.poss" {
				break
			}
		case "conj":
			sp = sp.Cover(s.Phrase(c))
		}
		return true
	})
	return sp
}
