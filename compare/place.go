package compare

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// The engine reads an article as a reader sees it, [text.Document.Unmarked],
// and what it finds is brought back into the source here: every span of a
// Comparison is moved, and nothing else.

// placed is c with its places in the sources of a and b, of which it compared
// the text without markup. Where a source hides nothing its places stay.
func (c *Comparison) placed(a, b *text.Document) *Comparison {
	inA, inB := placesOf(c.A, a), placesOf(c.B, b)
	if inA == nil && inB == nil {
		return c
	}
	p := pairPlaces{inA, inB}
	out := *c
	out.A, out.B = a, b
	out.SaysA, out.SaysB = quote.Placed(c.SaysA, inA), quote.Placed(c.SaysB, inB)
	out.Passages = each(c.Passages, func(q reuse.Passage) reuse.Passage { return reuse.Placed(q, inA, inB) })
	out.Links = each(c.Links, p.link)
	out.NearA, out.NearB = p.near(c.NearA, inA, inB), p.near(c.NearB, inB, inA)
	out.Relation.Evidence = each(c.Relation.Evidence, func(e align.Evidence) align.Evidence {
		e.A, e.B = spans(e.A, inA), spans(e.B, inB)
		return e
	})
	out.Referents = each(c.Referents, func(r frame.Referent) frame.Referent {
		r.A, r.B = mentions(r.A, inA), mentions(r.B, inB)
		return r
	})
	out.Findings = each(c.Findings, func(f frame.Finding) frame.Finding {
		of := inB // the article that has nothing of what the other tells alone
		if len(f.A) == 0 {
			of = inA
		}
		f.A, f.B, f.Nearest = spans(f.A, inA), spans(f.B, inB), of.move(f.Nearest)
		return f
	})
	out.Figures = each(c.Figures, func(r frame.FigureRow) frame.FigureRow {
		r.A, r.B = spans(r.A, inA), spans(r.B, inB)
		return r
	})
	return &out
}

// places moves a span into the source, nil where all stay where they are.
type places func(text.Span) text.Span

func placesOf(read, d *text.Document) places {
	if read == d {
		return nil
	}
	return read.Place
}

func (in places) move(s text.Span) text.Span {
	if in == nil {
		return s
	}
	return in(s)
}

type pairPlaces struct{ a, b places }

func (p pairPlaces) link(l align.Link) align.Link {
	l.A, l.B = p.a.move(l.A), p.b.move(l.B)
	l.Contrast = each(l.Contrast, func(d align.Difference) align.Difference {
		return align.Difference{A: p.a.move(d.A), B: p.b.move(d.B)}
	})
	return l
}

func (pairPlaces) near(list []align.Near, here, there places) []align.Near {
	return each(list, func(n align.Near) align.Near { return n.Placed(here.move, there.move) })
}

func spans(list []text.Span, in places) []text.Span { return each(list, in.move) }

func mentions(list []frame.Mention, in places) []frame.Mention {
	return each(list, func(m frame.Mention) frame.Mention {
		m.Span = in.move(m.Span)
		return m
	})
}

// each is f of every item of a copy of list; of nil it is nil.
func each[T any](list []T, f func(T) T) []T {
	list = slices.Clone(list)
	for i := range list {
		list[i] = f(list[i])
	}
	return list
}
