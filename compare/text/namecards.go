package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Longest parts of a card, in bytes.
const (
	longestCard  = 1000
	longestNames = 80
)

// cardEnd is the word of the button at the end of a card.
const cardEnd = "MORE"

// nameCards lists the cards that some sites set behind a name, where a page
// was taken over as text: the name once more and in full, headlines joined to
// it without a blank, and the word of a button, as in "Ann Lee Ann Mary LeeFive
// things to know MORE said". They are in order and apart.
func nameCards(src string) (cards []edit) {
	from := 0 // of the line, or behind the last card
	for i := 0; ; {
		n := strings.Index(src[i:], cardEnd)
		if n < 0 {
			return cards
		}
		i += n + len(cardEnd)
		if !cardIsWord(src, i-len(cardEnd), i) {
			continue
		}
		at := max(from, i-longestCard)
		at += strings.LastIndexByte(src[at:i], '\n') + 1
		if start := cardStart(src, at, i-len(cardEnd)); start >= 0 {
			cards = append(cards, edit{Span: Span{start, i}})
		}
		from = i // no card has another button in it
	}
}

// cardIsWord reports whether no letter stands right before or behind [from, to).
func cardIsWord(src string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(src[:from])
	behind, _ := utf8.DecodeRuneInString(src[to:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(behind)
}

// cardStart is the end of the first name in [from, to) that stands there once
// more with a headline joined to it, -1 for none.
func cardStart(src string, from, to int) int {
	for i := from + 1; i < to; i++ {
		if src[i] < 'A' || src[i] > 'Z' || src[i-1] < 'a' || src[i-1] > 'z' {
			continue
		}
		w := from + 1 + strings.LastIndexFunc(src[from:i], func(r rune) bool { return !unicode.IsLetter(r) })
		name := src[w:i]
		if first, _ := utf8.DecodeRuneInString(name); len(name) < 3 || !unicode.IsUpper(first) {
			continue
		}
		at := max(from, w-longestNames)
		n := strings.LastIndex(src[at:w], name)
		if n < 0 {
			continue
		}
		end := at + n + len(name)
		if between := strings.Fields(src[end:w]); cardIsWord(src, at+n, end) && len(between) > 0 && !slices.ContainsFunc(between, notOfName) {
			return end
		}
	}
	return -1
}

// notOfName reports whether a word is no part of a name in full: "Robert", "(Bob)".
func notOfName(w string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"“"))
	return !unicode.IsUpper(first)
}
