package frame

import (
	"fmt"

	"diptych/compare/align"
	"diptych/compare/text"
)

var prominence = Device{
	Name: "prominence",
	Doc: `What stands first is read first, and by many it is all that is read. This device speaks when the same statement stands in the headline or the first two paragraphs of one article and in the last third of the other.

Only statements that are linked as the same count, and only articles of six paragraphs or more: in a short one everything is near the top. A text that was cut, or rearranged by whoever copied it, may have lost its order.`,
	Find: findProminence,
}

const (
	topParagraphs    = 2
	fewestParagraphs = 6
	lateFrom         = 2.0 / 3 // of the paragraphs
	prominenceWords  = 8       // of the statement in a claim
)

func findProminence(c *Case) []Finding {
	var found []Finding
	a, b := orderOf(c.A.Document), orderOf(c.B.Document)
	for _, l := range c.Links {
		if l.Kind != align.Same {
			continue
		}
		x, y := a.rank(l.A), b.rank(l.B)
		words := quoted(c.A.Document, l.A, prominenceWords)
		switch {
		case top(x) && b.late(y):
			found = append(found, Finding{
				Claim: fmt.Sprintf("A has near its top what is paragraph %d of %d in B: %s.", y, b.body, words),
				A:     []text.Span{l.A}, B: []text.Span{l.B}, Weight: l.Score,
			})
		case top(y) && a.late(x):
			found = append(found, Finding{
				Claim: fmt.Sprintf("B has near its top what is paragraph %d of %d in A: %s.", x, a.body, words),
				A:     []text.Span{l.A}, B: []text.Span{l.B}, Weight: l.Score,
			})
		}
	}
	return found
}

// order numbers the paragraphs of running text from 1, the headline as 0.
type order struct {
	d      *text.Document
	number []int // by paragraph, -1 for what is neither
	body   int
}

func orderOf(d *text.Document) order {
	o := order{d: d}
	for _, p := range d.Paragraphs {
		n := -1
		switch p.Kind {
		case text.Body:
			o.body++
			n = o.body
		case text.Headline:
			n = 0
		}
		o.number = append(o.number, n)
	}
	return o
}

func (o order) rank(s text.Span) int {
	if i := o.d.ParagraphAt(s.Start); i >= 0 {
		return o.number[i]
	}
	return -1
}

func top(rank int) bool { return rank >= 0 && rank <= topParagraphs }

func (o order) late(rank int) bool {
	return o.body >= fewestParagraphs && float64(rank) > lateFrom*float64(o.body)
}
