package align

import (
	"slices"
	"testing"

	"diptych/compare/text"
)

// In two reports of one event, of what is near to a quotation that nothing is linked to,
// other quotations are listed first, and the scores of the list fall; which are nearest by
// their words stays as it is.
func TestQuotationsListedFirst(t *testing.T) {
	quotation, told := statement{facts: &facts{quoted: true}}, statement{facts: &noFacts}
	at := func(s statement, n int) statement {
		s.Span = text.Span{Start: 10 * n, End: 10*n + 9}
		return s
	}
	for _, c := range []struct {
		what string
		a    statement
		rel  RelationKind
		link []Link
		want []float64 // scores as they are listed
		head int       // of B, the first that is listed
	}{
		{"quotation", quotation, SameEvent, nil, []float64{.2, .1, .1}, 1},
		{"quotation of another event", quotation, SameStory, nil, []float64{.3, .2, .15}, 0},
		{"words of the outlet", told, SameEvent, nil, []float64{.3, .2, .15}, 0},
		{"linked quotation", quotation, SameEvent, []Link{{A: text.Span{End: 9}, B: text.Span{Start: 30, End: 39}}}, []float64{.3, .2, .15}, 0},
		{"nearest is linked", quotation, SameEvent, []Link{{A: text.Span{Start: 10, End: 19}, B: text.Span{End: 9}}}, []float64{.3, .2, .15}, 0},
		{"another is linked", quotation, SameEvent, []Link{{A: text.Span{Start: 10, End: 19}, B: text.Span{Start: 20, End: 29}}}, []float64{.2, .1, .1}, 1},
	} {
		p := &pairs{
			a: []statement{at(c.a, 0), at(told, 1)},
			b: []statement{at(told, 0), at(quotation, 1), at(told, 2), at(quotation, 3)},
		}
		p.forward = p.rows(2, []pair{{b: 0, score: .3}, {b: 1, score: .2}, {b: 2, score: .15}, {b: 3, score: .1}}, func(q *pair) int32 { return q.a })
		x, y := p.sides(c.link, c.rel)
		n := x.nearest(&y)[0]
		if best := n.Candidates[0]; best.Span != p.b[0].Span || best.Score != .3 {
			t.Errorf("%s: the nearest is %v", c.what, best)
		}
		var scores []float64
		for _, m := range n.Listed() {
			scores = append(scores, m.Score)
		}
		if !slices.Equal(scores, c.want) || n.Listed()[0].Span != p.b[c.head].Span {
			t.Errorf("%s: %v", c.what, n.Listed())
		}
	}
}

// Words between marks that somebody says make their sentence quoted; a report of
// what he says does not.
func TestQuoted(t *testing.T) {
	d := text.Parse("Harbour closed\n\n“My ship is my home,” Nikos Reva said.\n\nMarta Olsen said the quay was too short.")
	in := inputOf(d, d)
	for i, want := range []bool{false, true, false} {
		if got := in.A.statements[i].facts.quoted; got != want {
			t.Errorf("%s: quoted is %v", in.A.Text(in.A.statements[i].Span), got)
		}
	}
}
