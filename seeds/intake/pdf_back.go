package intake

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// A PDF draws Arabic and Hebrew as they are seen, left to right.

// asRead is a line as it is read, from one that is seen: letters that run right
// to left are turned round, and numbers and Latin words among them not.
func asRead(seen string) string {
	letters := []rune(seen)
	back, on := 0, 0
	for _, r := range letters {
		switch wayOf(r) {
		case bidi.R:
			back++
		case bidi.L:
			on++
		}
	}
	switch {
	case back == 0:
		return seen
	case back >= on:
		turn(letters)
		return string(letters)
	}
	for i := 0; i < len(letters); i++ {
		if wayOf(letters[i]) != bidi.R {
			continue
		}
		end := i + 1
		for j := end; j < len(letters) && wayOf(letters[j]) != bidi.L; j++ {
			if wayOf(letters[j]) == bidi.R || unicode.In(letters[j], unicode.Mn) && j == end {
				end = j + 1
			}
		}
		turn(letters[i:end])
		i = end
	}
	return string(letters)
}

// wayOf is R of a letter that runs right to left, L of another one, EN of a
// digit, ON of all else.
func wayOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	switch c := p.Class(); c {
	case bidi.R, bidi.AL:
		return bidi.R
	case bidi.L:
		return c
	case bidi.EN, bidi.AN:
		return bidi.EN
	}
	return bidi.ON
}

// turn turns letters round; marks stay behind their letter, numbers and words
// that run left to right as they are.
func turn(letters []rune) {
	slices.Reverse(letters)
	for i := 0; i < len(letters); i++ {
		end := i
		for j := i; j < len(letters) && wayOf(letters[j]) != bidi.R; j++ {
			if w := wayOf(letters[j]); w == bidi.L || w == bidi.EN {
				end = j + 1
			} else if end == i || unicode.IsSpace(letters[j]) && !slices.ContainsFunc(letters[i:end], func(r rune) bool { return wayOf(r) == bidi.L }) {
				break // two numbers are two
			}
		}
		if end > i {
			slices.Reverse(letters[i:end])
			i = end - 1
			continue
		}
		marks := i
		for marks < len(letters) && unicode.Is(unicode.Mn, letters[marks]) {
			marks++
		}
		if marks > i && marks < len(letters) { // they came before their letter
			slices.Reverse(letters[i : marks+1])
			i = marks
		}
	}
}

// seenLigature is the text of a piece as it is seen: lam with any alef is one
// sign, whose two letters are given as they are read.
func seenLigature(text string) string {
	if r := []rune(text); len(r) == 2 && r[0] == 'ل' && strings.ContainsRune("اأإآ", r[1]) {
		return string([]rune{r[1], r[0]})
	}
	return text
}
