package frame

import (
	"cmp"
	"slices"

	"diptych/compare/align"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var prominence = Device{
	Name: "prominence",
	Doc: `What stands first is read first, and by many it is all that is read. This device speaks when the same statement stands in the headline or the first two paragraphs of one article and in the last third of the other.

Only statements that are linked as the same and longer shared wording count, and only articles of six paragraphs or more: in a short one everything is near the top. A text that was cut, or rearranged by whoever copied it, may have lost its order.`,
	Find: findProminence,
}

const (
	topParagraphs    = 2
	fewestParagraphs = 6
	lateFrom         = 2.0 / 3 // of the paragraphs
	prominenceWords  = 8       // of the statement in a claim
	movedScore       = 0.5     // how near linked statements must be
	fewestMoved      = 8       // words of a statement or of shared wording
	toldEarly        = 1.0 / 3 // of what a statement tells, by the bits of its words
)

func findProminence(c *Case) []Finding {
	a, b := orderOf(c.A.Document), orderOf(c.B.Document)
	same := slices.DeleteFunc(sameStatements(c, movedScore), func(d align.Difference) bool {
		return min(len(c.A.WordsIn(d.A)), len(c.B.WordsIn(d.B))) < fewestMoved
	})
	inA, inB := func(d align.Difference) text.Span { return d.A }, func(d align.Difference) text.Span { return d.B }
	var found []Finding
	for _, d := range a.firstOf(same, b, inA, inB) {
		found = append(found, moved(c, d, "A", b.rank(d.B), b.body, "B"))
	}
	for _, d := range b.firstOf(same, a, inB, inA) {
		found = append(found, moved(c, d, "B", a.rank(d.A), a.body, "A"))
	}
	return found
}

// firstOf are, of each paragraph near the top, the longest of the statements
// that stand late in the other article.
func (o order) firstOf(same []align.Difference, other order, here, there func(align.Difference) text.Span) (first []align.Difference) {
	list := slices.DeleteFunc(slices.Clone(same), func(d align.Difference) bool {
		return !top(o.rank(here(d))) || !other.late(other.rank(there(d)))
	})
	stable.Sort(list, func(x, y align.Difference) int {
		return cmp.Or(here(y).Len()+there(y).Len()-here(x).Len()-there(x).Len(), byPlace(here(x), here(y)), byPlace(there(x), there(y)))
	})
	told := map[int]bool{}
	for _, d := range list {
		if rank := o.rank(here(d)); !told[rank] && !other.tellsEarly(there(d)) {
			told[rank] = true
			first = append(first, d)
		}
	}
	return first
}

func moved(c *Case, same align.Difference, first string, rank, of int, last string) Finding {
	return Finding{
		Claim: text.Say("{{.First}} has near its top what is in paragraph {{.Rank}} of {{.All}} in {{.Last}}: {{.Words}}.", text.With{
			"First": first, "Rank": rank, "All": of, "Last": last, "Words": quoted(c.A.Document, same.A, prominenceWords),
		}),
		A: []text.Span{same.A}, B: []text.Span{same.B},
		Weight: float64(rank) / float64(of),
	}
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

// tellsEarly reports whether the headline and the first paragraphs have much of
// what the words at s tell: then these only say it once more.
func (o order) tellsEarly(s text.Span) bool {
	early := map[string]bool{}
	for i, p := range o.d.Paragraphs {
		if top(o.number[i]) {
			for _, w := range o.d.WordsIn(p.Span) {
				early[beginning(w.Norm)] = true
			}
		}
	}
	all, both := 0.0, 0.0
	for _, w := range o.d.WordsIn(s) {
		bits := says(w)
		all += bits
		if early[beginning(w.Norm)] {
			both += bits
		}
	}
	return both >= toldEarly*all
}

func top(rank int) bool { return rank >= 0 && rank <= topParagraphs }

func (o order) late(rank int) bool {
	return o.body >= fewestParagraphs && float64(rank) > lateFrom*float64(o.body)
}
