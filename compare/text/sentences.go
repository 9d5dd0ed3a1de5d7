package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitter finds the sentences of one document, paragraph by paragraph. It
// decides itself where a full stop, question or exclamation mark plainly ends
// a sentence or plainly does not, and asks Punkt only about the rest.
type splitter struct {
	src   string
	words []Word // those not yet passed
	out   []Sentence
	punkt punkt
}

// paragraph adds the sentences of the text in p, paragraph number n, whose
// first open bytes are a dateline and end none. Every word of p lies in one of
// them, and no word in two; a paragraph without words is one sentence. A quotation
// without words belongs to the sentence before.
func (s *splitter) paragraph(p Span, open, n int) {
	for len(s.words) > 0 && s.words[0].End <= p.Start {
		s.words = s.words[1:]
	}
	if len(s.words) == 0 || s.words[0].Start >= p.End {
		s.out = append(s.out, Sentence{trim(s.src, p), n})
		return
	}
	scan := scanner{src: s.src[:p.End], from: p.Start, punkt: &s.punkt}
	start := p.Start + SetOff(s.src[p.Start:p.End])
	for i := max(start, p.Start+open); i < p.End; {
		end, next := scan.boundary(i)
		if s.sentence(Span{start, end}, n) {
			start = next
		}
		i = next
	}
}

// SetOff is the length of the Markdown sign that sets off the paragraph s as a quotation,
// with the space behind it; 0 where there is none.
func SetOff(s string) int {
	if !strings.HasPrefix(s, ">") {
		return 0
	}
	return len(s) - len(strings.TrimLeft(s, "> "))
}

// more adds sp, which has a quotation mark and no word, to the last sentence, if that is one of
// paragraph n: the “…” that goes on with what somebody said, or the mark that closes it.
func (s *splitter) more(sp Span, n int) bool {
	last := len(s.out) - 1
	if last < 0 || s.out[last].Paragraph != n || !strings.ContainsAny(s.src[sp.Start:sp.End], quotationMarks) {
		return false
	}
	s.out[last].End = trim(s.src, sp).End
	return true
}

// quotationMarks are those that open or close a quotation, without those that are apostrophes too.
const quotationMarks = "\"“”„«»"

// sentence adds the sentence sp, unless it would cut a word; without one it is no sentence of its own.
func (s *splitter) sentence(sp Span, n int) bool {
	k := 0
	for k < len(s.words) && s.words[k].Start < sp.End {
		k++
	}
	if k == 0 {
		return s.more(sp, n)
	}
	if s.words[k-1].End > sp.End {
		return false
	}
	s.words = s.words[k:]
	s.out = append(s.out, Sentence{trim(s.src, sp), n})
	return true
}

func blank(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' }

// trim narrows sp past the blank space at either end.
func trim(src string, sp Span) Span {
	for sp.Start < sp.End {
		r, n := utf8.DecodeRuneInString(src[sp.Start:sp.End])
		if !blank(r) {
			break
		}
		sp.Start += n
	}
	for sp.Start < sp.End {
		r, n := utf8.DecodeLastRuneInString(src[sp.Start:sp.End])
		if !blank(r) {
			break
		}
		sp.End -= n
	}
	return sp
}
