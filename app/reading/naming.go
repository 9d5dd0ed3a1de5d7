package reading

import (
	"slices"
	"strings"

	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Referent is who or what the articles name, with every place that names it.
type Referent struct {
	Name    string
	Cells   [2][3][]text.Span // by side, and by voice: own, reported, quoted
	Unclear [2][]text.Span    // by side, where it is not clear whose words they are
	Labels  [2][]Counted      // by which names, the most frequent first
}

// cellOf is the order of the cells of a Referent.
var cellOf = map[quote.Voice]int{quote.Outlet: 0, quote.Reported: 1, quote.Quoted: 2}

// Places is every mention on either side.
func (n Referent) Places() (places [2][]text.Span) {
	for s, cells := range n.Cells {
		places[s] = union(append(slices.Concat(cells[:]...), n.Unclear[s]...))
	}
	return places
}

// Names lists who and what the two articles name, those that both name first,
// the most mentioned first among them.
func (r *Reading) Names() []Referent {
	list := make([]Referent, 0, len(r.Referents))
	for _, ref := range r.Referents {
		n := Referent{Name: ref.Name}
		for s, mentions := range [2][]frame.Mention{ref.A, ref.B} {
			n.take(r.Document(Side(s)), Side(s), mentions)
		}
		list = append(list, n)
	}
	stable.Sort(list, func(x, y Referent) int { return y.both() - x.both() })
	return list
}

func (n Referent) both() int {
	if len(n.Labels[A]) > 0 && len(n.Labels[B]) > 0 {
		return 1
	}
	return 0
}

func (n *Referent) take(d *text.Document, s Side, mentions []frame.Mention) {
	for _, m := range mentions {
		if c, clear := cellOf[m.Voice]; clear {
			n.Cells[s][c] = append(n.Cells[s][c], m.Span)
		} else {
			n.Unclear[s] = append(n.Unclear[s], m.Span)
		}
		label := bare(d.Plain(m.Span))
		i := slices.IndexFunc(n.Labels[s], func(v Counted) bool { return strings.EqualFold(v.Text, label) })
		if i < 0 {
			i = len(n.Labels[s])
			n.Labels[s] = append(n.Labels[s], Counted{Text: label})
		}
		n.Labels[s][i].Count++
	}
	stable.Sort(n.Labels[s], func(x, y Counted) int { return y.Count - x.Count })
}

// bare is a name without the article before it.
func bare(s string) string {
	s = flat(s)
	for _, the := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		if rest, ok := strings.CutPrefix(s, the); ok {
			return rest
		}
	}
	return s
}

// NameAt is which of the names stands at a place of one side, None when none does.
func NameAt(names []Referent, s Side, place text.Span) int {
	return slices.IndexFunc(names, func(n Referent) bool {
		return slices.ContainsFunc(n.Cells[s][:], func(cell []text.Span) bool {
			return slices.ContainsFunc(cell, place.Overlaps)
		}) || slices.ContainsFunc(n.Unclear[s], place.Overlaps)
	})
}
