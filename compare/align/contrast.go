package align

import (
	"github.com/sergi/go-diff/diffmatchpatch"

	"diptych/compare/text"
)

// contrast lists where the words of two linked sentences differ, in the order
// of both.
func (v *vocabulary) contrast(a, b *statement) []Difference {
	x, y := a.doc.WordsIn(a.Span), b.doc.WordsIn(b.Span)
	differ := diffmatchpatch.New()
	differ.DiffTimeout = 0
	var out []Difference
	i, j := 0, 0
	for _, d := range differ.DiffMainRunes(v.runes(x), v.runes(y), false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			i += n
			j += n
		case diffmatchpatch.DiffDelete:
			out = append(out, Difference{across(x[i : i+n]), place(b, y, j)})
			i += n
		case diffmatchpatch.DiffInsert:
			at := Difference{place(a, x, i), across(y[j : j+n])}
			if last := len(out) - 1; last >= 0 && out[last].B.Empty() && i > 0 && out[last].A.End == x[i-1].End {
				out[last].B = at.B
			} else {
				out = append(out, at)
			}
			j += n
		}
	}
	return out
}

func across(w []text.Word) text.Span { return w[0].Cover(w[len(w)-1].Span) }

// place is the empty span before word i of the sentence, at its end after the last.
func place(s *statement, w []text.Word, i int) text.Span {
	if i < len(w) {
		return text.Span{Start: w[i].Start, End: w[i].Start}
	}
	return text.Span{Start: s.End, End: s.End}
}

// The diff works on runes, one for each term. They begin above ASCII and step
// over the surrogates, which no string can hold.
const (
	firstRune     = 0x100
	surrogates    = 0xD800
	surrogateSpan = 0x800
)

func (v *vocabulary) runes(words []text.Word) []rune {
	out := make([]rune, len(words))
	for i, w := range words {
		r := v.of(w) + firstRune
		if r >= surrogates {
			r += surrogateSpan
		}
		out[i] = r
	}
	return out
}
