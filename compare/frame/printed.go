package frame

import (
	"slices"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// A letter, a testimony, a speech or an opinion may be printed whole, with no mark
// around it: then what stands outside of marks is the writer's and not the outlet's,
// and how many words he has in marks says nothing of how much he is heard.

const (
	printedFewest = 20  // sentences in the first person, outside of marks
	printedShare  = 0.5 // of all outside of marks
)

// printedWhole reports whether most of an article is told in the first person.
func printedWhole(s Side) bool {
	all, own, marks := 0, 0, s.marks()
	for _, in := range s.Sentences {
		if s.Paragraphs[in.Paragraph].Kind != text.Body || s.Voices.At(in.Span) == quote.Quoted || meets(marks, in.Span) {
			continue
		}
		all++
		if slices.ContainsFunc(s.WordsIn(in.Span), func(w text.Word) bool { return writing[w.Norm] }) {
			own++
		}
	}
	return own >= printedFewest && float64(own) >= printedShare*float64(all)
}

// writing are the words by which one tells of himself that are no country and no card.
var writing = setOf("i ive my me myself we weve our ourselves")

// marks are what stands in quotation marks, in order.
func (s Side) marks() []text.Span {
	list := make([]text.Span, len(s.quotes))
	for i, q := range s.quotes {
		list[i] = q.Span
	}
	return list
}

// writerIn is the family name of the one whose words x quotes and y prints whole:
// the one to whom x gives most of what the two share; "" where there is none.
func (c *Case) writerIn(x, y Side, ofA bool) string {
	if !y.printed {
		return ""
	}
	given, best := map[string]int{}, ""
	for _, p := range c.Passages {
		at := p.B
		if ofA {
			at = p.A
		}
		if p.Class != reuse.Quotation && p.Class != reuse.Voice {
			continue
		}
		for _, i := range x.said.of(at) {
			if a := x.Says[i]; a.Direct && a.Speaker != "" && slices.ContainsFunc(a.Content, at.Overlaps) {
				name := familyName(a.Speaker)
				if given[name] += at.Len(); given[name] > given[best] {
					best = name
				}
			}
		}
	}
	return best
}

// retells reports whether a sentence of x gives what the writer says whose words
// the other article prints whole: there it stands in his own words.
func (x *account) retells(s text.Span) bool {
	return x.writer != "" && slices.ContainsFunc(x.said.of(s), func(i int) bool { return familyName(x.Says[i].Speaker) == x.writer })
}
