package quote

import (
	"strings"

	"diptych/compare/text"
)

const (
	leastPulled = 3  // words of a pull quotation
	mostPulls   = 16 // are looked at in one article
)

// pulls gives the quotations that are printed twice for the eye, in a
// paragraph of their own without a verb, to whoever says them in the text. They are
// one utterance, so the repetition counts for nobody.
func pulls(d *text.Document, found []Attribution) []Attribution {
	said, left := map[int]string{}, mostPulls
	for i := range found {
		p := &found[i]
		if left == 0 || !p.Cue.Empty() || !p.Direct || len(p.Content) != 1 || !alone(d, p.Content[0]) {
			continue
		}
		left--
		words := d.WordsIn(p.Content[0])
		if k := saying(d, found, i, normed(words), said); k >= 0 && len(words) >= leastPulled {
			p.Speaker, p.Named, p.Unsure = found[k].Speaker, found[k].Named, true
		}
	}
	return found
}

// alone reports whether s is all the words of its paragraph.
func alone(d *text.Document, s text.Span) bool {
	n := d.ParagraphAt(s.Start)
	return n >= 0 && len(d.WordsIn(d.Paragraphs[n].Span)) == len(d.WordsIn(s))
}

// saying is the attribution with a verb and a speaker that holds the words, -1
// for none; said keeps the words of those that were looked at.
func saying(d *text.Document, found []Attribution, pull int, words string, said map[int]string) int {
	for k := range found {
		b := &found[k]
		if k == pull || b.Speaker == "" || !b.Direct || b.Cue.Empty() && !(k+1 < len(found) && goesOnIn(d, b, &found[k+1])) {
			continue
		}
		all, ok := said[k]
		if !ok {
			for _, c := range b.Content {
				all += normed(d.WordsIn(c))
			}
			said[k] = all
		}
		if strings.Contains(all, words) {
			return k
		}
	}
	return -1
}

// goesOnIn reports whether the words of b, which have no verb, go on in those of next, the
// row behind it, whose verb names the same speaker.
func goesOnIn(d *text.Document, b, next *Attribution) bool {
	last := b.Content[len(b.Content)-1].End
	return next.Speaker == b.Speaker && !next.Cue.Empty() && !next.Unsure && next.Direct && next.Content[0].Start >= last && len(d.WordsIn(text.Span{Start: last, End: next.Content[0].Start})) == 0
}

func normed(words []text.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(' ')
		b.WriteString(w.Norm)
	}
	return b.String() + " "
}
