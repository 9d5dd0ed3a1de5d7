package frame

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// fullest is the longer of two names of one speaker.
func fullest(a, b string) string {
	if len(strings.Fields(b)) > len(strings.Fields(a)) {
		return b
	}
	return a
}

// sameSpeaker reports whether two attributions, one of each side, name one
// speaker: by family name and, where both have one, the first letter before it.
func sameSpeaker(s Side, a quote.Attribution, t Side, b quote.Attribution) bool {
	if a.Speaker == "" || a.Named != b.Named || familyName(a.Speaker) != familyName(b.Speaker) {
		return false
	}
	if !a.Named {
		return strings.EqualFold(a.Speaker, b.Speaker)
	}
	if x, y := s.member(a.Speaker), t.member(b.Speaker); x != nil && y != nil {
		return x.Same(y)
	}
	if strings.Contains(a.Speaker, " and ") || strings.Contains(b.Speaker, " and ") {
		return a.Speaker == b.Speaker
	}
	x, y := strings.Fields(a.Speaker), strings.Fields(b.Speaker)
	return len(x) == 1 || len(y) == 1 || strings.EqualFold(x[0][:1], y[0][:1])
}

// mayBeOne reports whether two attributions, one of each side, are of one speaker or may be:
// one without a name may be the other.
func mayBeOne(s Side, a quote.Attribution, t Side, b quote.Attribution) bool {
	return sameSpeaker(s, a, t, b) || mayBear(a.Perhaps, familyName(b.Speaker)) || mayBear(b.Perhaps, familyName(a.Speaker)) ||
		slices.ContainsFunc(a.Perhaps, func(n string) bool { return mayBear(b.Perhaps, familyName(n)) })
}

// familyName is the last word of a name, folded; an Arabic article is no part
// of it.
func familyName(speaker string) string {
	speaker = strings.TrimRightFunc(speaker, unicode.IsSpace)
	if i := strings.LastIndexFunc(speaker, unicode.IsSpace); i >= 0 {
		_, n := utf8.DecodeRuneInString(speaker[i:])
		speaker = speaker[i+n:]
	}
	speaker = strings.ReplaceAll(strings.ToLower(speaker), "’", "'")
	return strings.TrimPrefix(speaker, "al-")
}

// bySentence finds the attributions that have content in a sentence.
type bySentence struct {
	side Side
	at   map[int][]int // index into Says by where the sentence begins
}

func saidIn(s Side) bySentence {
	x := bySentence{s, map[int][]int{}}
	for i, a := range s.Says {
		for _, piece := range a.Content {
			for _, in := range s.SentencesIn(piece) {
				if list := x.at[in.Start]; len(list) == 0 || list[len(list)-1] != i {
					x.at[in.Start] = append(list, i)
				}
			}
		}
	}
	return x
}

// of lists the attributions with content in the sentences of s, each once.
func (x bySentence) of(s text.Span) (says []int) {
	for _, in := range x.side.SentencesIn(s) {
		for _, i := range x.at[in.Start] {
			if !slices.Contains(says, i) {
				says = append(says, i)
			}
		}
	}
	return says
}
