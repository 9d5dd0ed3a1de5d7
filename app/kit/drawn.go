package kit

import (
	"slices"
	"strings"
	"unicode"
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

func leftward(r rune) bool {
	return r >= firstLeftward && (unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) || r == '،' || r == '؛' || r == '؟') && !unicode.IsDigit(r)
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

// turned writes the parts of a stretch, the last first.
func turned(b *strings.Builder, runes []rune) {
	parts := parted(runes)
	slices.Reverse(parts)
	for _, p := range parts {
		switch {
		case leftward(p[0]):
			b.WriteString(toRight + string(p) + toRight)
		case unicode.IsDigit(p[0]):
			b.WriteString(string(p))
		default:
			slices.Reverse(p)
			for _, r := range p {
				b.WriteRune(mirrored(r))
			}
		}
	}
}

// parted cuts a stretch into words with the blanks between them, numbers, and what
// stands between those.
func parted(runes []rune) (parts [][]rune) {
	kind := func(i int) int {
		switch r := runes[i]; {
		case leftward(r) || unicode.IsMark(r):
			return 0
		case unicode.IsDigit(r):
			return 1
		case unicode.IsSpace(r) && i > 0 && i+1 < len(runes) && leftward(runes[i+1]) && (leftward(runes[i-1]) || unicode.IsMark(runes[i-1])):
			return 0
		case (r == '.' || r == ',') && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
			return 1
		}
		return 2
	}
	start := 0
	for i := 1; i <= len(runes); i++ {
		if i == len(runes) || kind(i) != kind(start) {
			parts = append(parts, slices.Clone(runes[start:i]))
			start = i
		}
	}
	return parts
}

// mirrored is a bracket that opens for one that closes, and the other way round.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	list := []rune(pairs)
	if i := slices.Index(list, r); i >= 0 {
		return list[i^1]
	}
	return r
}
