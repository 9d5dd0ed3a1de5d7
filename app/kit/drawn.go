package kit

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// firstLeftward is where the scripts begin that are written from right to left.
const firstLeftward = '\u0590'

// toRight has what stands beside it drawn from left to right, and is not seen.
const toRight = "\u200e"

// Drawn is a line of text in the order in which a canvas has to be given it. Fyne
// shapes words of Arabic and Hebrew from right to left, but sets the parts of a
// line, words and numbers and quotation marks, from left to right. So the parts
// of such a stretch are turned round. A line of other scripts is as it was.
func Drawn(line string) string {
	if !strings.ContainsFunc(line, leftward) {
		return line
	}
	runes := []rune(line)
	var b strings.Builder
	for i := 0; i < len(runes); {
		end := stretch(runes[i:])
		if end == 0 {
			b.WriteRune(runes[i])
			i++
			continue
		}
		turned(&b, runes[i:i+end])
		i += end
	}
	return b.String()
}

// leftward reports whether a rune is written from right to left. The comma of Arabic
// is that too: it has its place behind a word.
func leftward(r rune) bool {
	if r < firstLeftward {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL || r == '،'
}

// stretch is how many of the first runes are read from right to left: up to the
// last such letter before any that is read otherwise.
func stretch(runes []rune) (end int) {
	if !leftward(runes[0]) {
		return 0
	}
	for i, r := range runes {
		switch {
		case leftward(r):
			end = i + 1
		case unicode.IsLetter(r):
			return end
		case unicode.IsMark(r) && end == i:
			end++
		}
	}
	return end
}

// Leftward reports whether a text is set from right to left: most of its letters are
// of scripts that are written so, or the first of them and a third of all.
func Leftward(words string) bool {
	first, left, letters := false, 0, 0
	for _, r := range words {
		if !unicode.IsLetter(r) {
			continue
		}
		if letters++; leftward(r) {
			left++
			first = first || letters == 1
		}
	}
	return 2*left > letters || first && 3*left >= letters
}

// DrawnLeftward is Drawn for a line that is set from right to left as a whole.
func DrawnLeftward(line string) string {
	var b strings.Builder
	turned(&b, []rune(line))
	return b.String()
}

// turned writes the parts of a stretch, the last first.
func turned(b *strings.Builder, runes []rune) {
	parts := parted(runes)
	slices.Reverse(parts)
	for _, p := range parts {
		switch {
		case leftward(p[0]) && p[0] != '،':
			b.WriteString(toRight + string(p) + toRight)
		case unicode.IsDigit(p[0]), unicode.IsLetter(p[0]):
			b.WriteString(string(p))
		default:
			slices.Reverse(p)
			for _, r := range p {
				b.WriteRune(mirrored(r))
			}
		}
	}
}

// The kinds of parts of a stretch.
const (
	wordsLeftward  = iota // with the blanks between them
	wordsRightward        // of other scripts, with what stands between them; numbers
	between
)

// parted cuts a stretch into its parts.
func parted(runes []rune) (parts [][]rune) {
	kinds := kindsOf(runes)
	start := 0
	for i := 1; i <= len(runes); i++ {
		if i == len(runes) || kinds[i] != kinds[start] {
			parts = append(parts, slices.Clone(runes[start:i]))
			start = i
		}
	}
	return parts
}

// kindsOf is the kind of part that each rune belongs to.
func kindsOf(runes []rune) []int {
	kinds := make([]int, len(runes))
	rightward := false // the last letter is
	for i, r := range runes {
		inside := i > 0 && i+1 < len(runes)
		switch {
		case r == '،' && (i == 0 || kinds[i-1] != wordsLeftward): // it begins no words, and would be drawn behind them
			kinds[i] = between
		case leftward(r):
			rightward = false
		case unicode.IsMark(r):
			kinds[i] = kinds[max(0, i-1)]
		case unicode.IsLetter(r):
			kinds[i], rightward = wordsRightward, true
		case unicode.IsDigit(r):
			kinds[i], rightward = wordsRightward, rightward || goesOn(runes[i:], unicode.IsLetter) // “5 March”
		case unicode.IsSpace(r) && inside && kinds[i-1] == wordsLeftward && leftward(runes[i+1]) && (leftward(runes[i-1]) || unicode.IsMark(runes[i-1])):
		case (r == '.' || r == ',') && inside && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
			kinds[i] = wordsRightward
		case rightward && goesOn(runes[i:], letterOrDigit):
			kinds[i] = wordsRightward
		default:
			kinds[i] = between
		}
	}
	return kinds
}

// goesOn reports whether the next rune of a kind is read from left to right.
func goesOn(runes []rune, kind func(rune) bool) bool {
	i := slices.IndexFunc(runes, kind)
	return i >= 0 && !leftward(runes[i])
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// mirrored is a bracket that opens for one that closes, and the other way round.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	list := []rune(pairs)
	if i := slices.Index(list, r); i >= 0 {
		return list[i^1]
	}
	return r
}
