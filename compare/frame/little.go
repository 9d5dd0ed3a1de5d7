package frame

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// A sentence of few words that are new, none of them a name or a figure, tells in an
// idiom or a judgement what the other article may tell plainly: "it has not played out
// that way" and "a disappointing start". Such a sentence is no claim of what one tells more.

// littleNew are the most such words. Of rows with more of them some tell a deed that the
// other article has nowhere.
const littleNew = 3

// saysLittle reports whether a sentence has little that y has in no form, and no figure or
// name that is news.
func (x *account) saysLittle(s text.Span, y *account) bool {
	words := x.WordsIn(s)
	if !x.loose(words, y) || slices.ContainsFunc(x.figuresIn(s), func(f Figure) bool { return f.Kind == Money || f.Kind == Share || f.Kind == Count }) {
		return false
	}
	x.sentences++
	fresh := 0
	for i, n := range x.vocables.in(x.Document, words) {
		if v := &x.vocables.each[n]; v.says > 0 && x.met[v.alike] != x.sentences && x.alone(y, words[i], n) {
			x.met[v.alike] = x.sentences
			fresh++
		}
	}
	return fresh <= littleNew
}

// cutOff reports whether a sentence begins with what stands in brackets, or within them,
// and goes on in small letters: who does what it tells stands before it, as behind
// "Orlo Corp. (NYSE: ORL) has".
func (s Side) cutOff(at text.Span) bool {
	in := strings.TrimLeft(s.Text(at), "(")
	head, rest, ok := strings.Cut(in, ")")
	next, _ := utf8.DecodeRuneInString(strings.TrimSpace(rest))
	return ok && !strings.Contains(head, "(") && unicode.IsLower(next)
}

// credits reports whether a sentence is the credit of a picture: names and the words of
// such lines, and no other that tells something, as "Ada Brun/epa via Orlo News, file".
func (s Side) credits(at text.Span) bool {
	marked := strings.Contains(s.Text(at), "/")
	for _, w := range s.WordsIn(at) {
		switch {
		case creditWords[w.Norm]:
			marked = true
		case !startsUpper(s.Document, w.Span) && !englishWords[w.Norm] && !isDigits(w.Norm):
			return false
		}
	}
	return marked
}

var creditWords = setOf("file photo photos image images picture handout courtesy via dpa epa afp ap")

// misspeltLeast are the fewest letters of a name that one letter more, less or other
// leaves the same name.
const misspeltLeast = 8

// misspells reports whether w, a word of another article, is a name that s has but for
// one letter: "Schenectady" and "Schnectady".
func (s Side) misspells(d *text.Document, w text.Word) bool {
	if utf8.RuneCountInString(w.Norm) < misspeltLeast || !startsUpper(d, w.Span) {
		return false
	}
	name := []rune(w.Norm)
	first := string(name[0])
	return slices.ContainsFunc(s.capitalsFrom(first), func(other string) bool {
		return max(len(other), len(w.Norm))-min(len(other), len(w.Norm)) <= utf8.UTFMax && oneLetterApart(name, []rune(other))
	})
}
