package align

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// links are the pairs whose sentences are each other's best.
func (p *pairs) links(rel RelationKind) []Link {
	var out []Link
	for _, row := range p.forward {
		if len(row) > 0 && p.mutual(row[0]) {
			out = append(out, p.link(row[0], rel))
		}
	}
	return out
}

// twice are the links of an article with itself, the earlier sentence first.
// Sentences of one article are alike anyway, so only the same will do.
func (p *pairs) twice() []Link {
	var out []Link
	for i, row := range p.forward {
		if len(row) == 0 || int(row[0].b) < i || p.a[i].paragraph == p.b[row[0].b].paragraph || row[0].own < twiceFloor || !p.mutual(row[0]) {
			continue
		}
		if l := p.link(row[0], SameEvent); l.Kind == Same {
			out = append(out, l)
		}
	}
	return out
}

// mutual reports whether q, the best pair of its sentence of A, is also the
// best of its sentence of B, and enough by itself to be a link.
func (p *pairs) mutual(q *pair) bool {
	return q.own >= linkFloor && p.backward[q.b][0].a == q.a
}

func (p *pairs) link(q *pair, rel RelationKind) Link {
	a, b := &p.a[q.a], &p.b[q.b]
	kind, but := p.kind(q, rel)
	why := p.shares(q)
	if but != "" {
		why += "; " + but
	}
	return Link{A: a.Span, B: b.Span, Kind: kind, Score: q.score, Why: why, Contrast: p.v.contrast(a, b)}
}

// kind says how close a linked pair is, and what keeps it from being the same.
func (p *pairs) kind(q *pair, rel RelationKind) (LinkKind, string) {
	a, b := &p.a[q.a], &p.b[q.b]
	switch but := otherwise(a, b); {
	case q.own == 1:
		return Same, ""
	case a.facts.standing && b.facts.standing && len(q.passages) == 0:
		return Background, "both recall what has lasted"
	case but != "":
		return Parallel, but
	case len(p.quotations(q)) > 0:
		return Same, ""
	case rel != SameEvent:
		return Parallel, "nothing says that it is the same occasion"
	case q.own < sameFloor:
		return Parallel, "alike in part only"
	}
	return Same, ""
}

// quotations are the passages of q that are quoted on one side or both.
func (p *pairs) quotations(q *pair) []reuse.Passage {
	var out []reuse.Passage
	for _, n := range q.passages {
		if g := p.passages[n]; g.Class == reuse.Quotation || g.Class == reuse.Voice {
			out = append(out, g)
		}
	}
	return out
}

// shares says in words what the two sentences have in common.
func (p *pairs) shares(q *pair) string {
	a, b := &p.a[q.a], &p.b[q.b]
	if q.own == 1 {
		return "the same words"
	}
	var parts []string
	if quoted := p.quotations(q); len(quoted) > 0 {
		parts = append(parts, "shares the quoted words “"+shortened(a.doc, a.Intersect(quoted[0].A))+"”")
	} else if len(q.passages) > 0 {
		parts = append(parts, "shares the words “"+shortened(a.doc, a.Intersect(p.passages[q.passages[0]].A))+"”")
	}
	var o overlap
	o.of(a, b)
	if rare := p.v.telling(a, o.shared); len(rare) > 0 {
		parts = append(parts, "shares "+strings.Join(rare, ", "))
	}
	if alike := p.v.alike(a, b, &o); len(alike) > 0 {
		parts = append(parts, "near in meaning: "+strings.Join(alike, ", "))
	}
	if len(parts) == 0 {
		return "stands between sentences that match"
	}
	return strings.Join(parts, "; ")
}

// shortened is the text of s from its first word to its last, without its
// middle when that is long.
func shortened(d *text.Document, s text.Span) string {
	w := d.WordsIn(s)
	if len(w) == 0 {
		return ""
	}
	from := func(w []text.Word) string {
		return strings.Join(strings.Fields(d.Text(across(w))), " ")
	}
	if len(w) <= 12 {
		return from(w)
	}
	return from(w[:6]) + " … " + from(w[len(w)-5:])
}

func across(w []text.Word) text.Span { return w[0].Cover(w[len(w)-1].Span) }

// telling shows the heaviest of the terms, four at most, as s writes them.
func (v *vocabulary) telling(s *statement, terms []int32) []string {
	loud := func(t int32) bool { return v.terms[t].telling >= shownTelling }
	if slices.ContainsFunc(terms, loud) {
		terms = slices.DeleteFunc(slices.Clone(terms), func(t int32) bool { return !loud(t) })
	}
	terms = slices.Clone(terms)
	slices.SortStableFunc(terms, func(x, y int32) int { return cmp.Compare(v.terms[y].weight, v.terms[x].weight) })
	var out []string
	for _, t := range terms[:min(4, len(terms))] {
		out = append(out, v.asWritten(s, t))
	}
	return out
}

// alike shows the pairs of words that are near in meaning, three at most.
func (v *vocabulary) alike(a, b *statement, o *overlap) []string {
	var out []string
	left := slices.Clone(o.onlyB)
	for _, x := range o.onlyA {
		best, at := 0.0, -1
		for i, y := range left {
			if c := v.near(x, y); c > best && min(v.terms[x].telling, v.terms[y].telling) >= shownTelling {
				best, at = c, i
			}
		}
		if at >= 0 && len(out) < 3 {
			out = append(out, v.asWritten(a, x)+"/"+v.asWritten(b, left[at]))
			left = slices.Delete(left, at, at+1)
		}
	}
	return out
}

func (v *vocabulary) asWritten(s *statement, t int32) string {
	for _, w := range s.doc.WordsIn(s.Span) {
		if v.of(w) == t {
			return s.doc.Text(w.Span)
		}
	}
	return strconv.Itoa(int(t))
}
