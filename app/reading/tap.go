package reading

import (
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Under is the visible item at byte pos of one side, None when there is none:
// of several the shortest, shared wording before statements.
func (r *Reading) Under(s Side, pos int) int {
	if under := r.under(s, pos); len(under) > 0 {
		return under[0]
	}
	return None
}

// At is the item that a click at byte pos of one side means: the one Under it,
// or when that is in focus already, the next longer, so that a second click
// reaches what lies below.
func (r *Reading) At(s Side, pos int) int {
	under := r.under(s, pos)
	if len(under) == 0 {
		return None
	}
	k := slices.Index(under, r.focus.Item) // -1 when another is in focus: then the first
	return under[(k+1)%len(under)]
}

// under lists the visible items at a place, the uppermost first.
func (r *Reading) under(s Side, pos int) []int {
	var under []int
	for i, it := range r.Items {
		if _, ok := it.at(s, pos); ok && r.Visible(i) {
			under = append(under, i)
		}
	}
	stable.Sort(under, func(i, j int) int { return r.depth(s, pos, i) - r.depth(s, pos, j) })
	return under
}

// depth orders items at a place: statements lie under wording, long under short.
func (r *Reading) depth(s Side, pos, i int) int {
	it := r.Items[i]
	at, _ := it.at(s, pos)
	d := it.Places[s][at].Len()
	if it.Kind == Statement || it.Kind == OnlyHere {
		d += 1 << 40
	}
	return d
}

// Tap is a click at byte pos of one side: it takes the item there into focus,
// or else the sentence there and what is nearest to it on the other side; a
// place that is neither lets go.
func (r *Reading) Tap(s Side, pos int) {
	if r.tapNote(s, pos) {
		return
	}
	if i := r.At(s, pos); i != None {
		r.FocusAt(i, s, pos)
		return
	}
	r.focusSentence(s, pos)
}

// FocusAt takes item i into focus as a click on the place of it does that
// stands at byte pos of one side.
func (r *Reading) FocusAt(i int, s Side, pos int) {
	r.FocusItem(i)
	r.focus.Side = s
	if _, ok := r.Items[i].at(s, pos); ok {
		r.lead(s, pos)
	}
}

// lead puts the place that was clicked before the other places of the item, so
// that it is the one to be set level. What stands on one side only is set
// beside the nearest sentence of the other, which is said first: it stands bright and
// is not what was clicked.
func (r *Reading) lead(s Side, pos int) {
	it := r.Items[r.focus.Item]
	at, _ := it.at(s, pos)
	places := slices.Clone(it.Places[s])
	first := places[at]
	r.focus.Places[s] = slices.Insert(slices.Delete(places, at, at+1), 0, first)
	if it.Kind != OnlyHere {
		return
	}
	if c, ok := r.nearest(s, first); ok {
		r.focus.Places[s.Other()] = []text.Span{c.Span}
		r.focus.Why = L("Nearest: {{.Words}}", With{"Words": r.opening(s.Other(), c.Span)}) + " · " + r.focus.Why
	}
}

// opening is the first words of a place, in quotation marks.
func (r *Reading) opening(s Side, span text.Span) string {
	const enough = 7
	end := "”"
	if words := r.Document(s).WordsIn(span); len(words) > enough {
		span.End, end = words[enough-1].End, " …”"
	}
	return "“" + strings.Trim(flat(r.Document(s).Plain(span)), "\"“”") + end
}

// focusSentence sets a sentence beside its nearest counterpart. Where the
// sentences of a side were not compared, there is nothing to say of one.
func (r *Reading) focusSentence(s Side, pos int) {
	was := r.focus
	r.Clear()
	in := r.Document(s).SentencesIn(text.Span{Start: pos, End: pos + 1})
	if len(in) == 0 || len(r.near(s)) == 0 {
		return
	}
	if was.Item == None && slices.Equal(was.Places[s], []text.Span{in[0].Span}) {
		return // the second click on it
	}
	there := With{"Page": s.Other()}
	r.focus.Side, r.focus.Why = s, L("Page {{.Page}}: not found in this text", there)
	r.focus.Places[s] = []text.Span{in[0].Span}
	if c, ok := r.nearest(s, in[0].Span); ok {
		r.focus.Places[s.Other()] = []text.Span{c.Span}
		there["Words"] = r.opening(s.Other(), c.Span)
		r.focus.Why = L("Page {{.Page}}: not found in this text; nearest: {{.Words}}", there)
	}
}
