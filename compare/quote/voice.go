package quote

import (
	"cmp"
	"slices"
	"sort"

	"diptych/compare/text"
)

// Voice says whose words a stretch of an article is in.
type Voice string

const (
	Outlet   Voice = "outlet"   // the outlet's own
	Reported Voice = "reported" // what a source says, in the outlet's words
	Quoted   Voice = "quoted"   // inside quotation marks
)

// Voices tells whose words every place of one document is in.
type Voices struct{ parts []part }

type part struct {
	text.Span
	voice Voice
}

// VoicesOf prepares the query for d and what [Attributions] found in it. Every
// quotation is Quoted, whether or not its speaker is known; content outside
// quotations is Reported unless it is a Deed.
func VoicesOf(d *text.Document, as []Attribution) *Voices {
	var quotes, reports []text.Span
	for _, q := range Quotations(d) {
		if q.Depth == 0 {
			quotes = append(quotes, q.Span)
		}
	}
	for _, a := range as {
		if !a.Deed {
			reports = append(reports, a.Content...)
		}
	}
	slices.SortFunc(reports, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	return &Voices{lay(quotes, reports)}
}

// lay puts the quotations over the reports, in order and without overlap.
func lay(quotes, reports []text.Span) []part {
	var out []part
	pos := 0 // all before it is laid
	report := func(s text.Span) {
		if s.Start = max(s.Start, pos); !s.Empty() {
			out = append(out, part{s, Reported})
			pos = s.End
		}
	}
	for _, q := range quotes {
		for len(reports) > 0 && reports[0].Start < q.Start {
			r := reports[0]
			report(text.Span{Start: r.Start, End: min(r.End, q.Start)})
			if r.End > q.End {
				break // goes on behind the quotation
			}
			reports = reports[1:]
		}
		out = append(out, part{q, Quoted})
		pos = max(pos, q.End)
	}
	for _, r := range reports {
		report(r)
	}
	return out
}

// At is the voice that most of s is in, the outlet's where it is a draw.
func (v *Voices) At(s text.Span) Voice {
	i := sort.Search(len(v.parts), func(i int) bool { return v.parts[i].End > s.Start })
	var reported, quoted int
	for ; i < len(v.parts) && v.parts[i].Start < s.End; i++ {
		if n := v.parts[i].Intersect(s).Len(); v.parts[i].voice == Quoted {
			quoted += n
		} else {
			reported += n
		}
	}
	switch own := s.Len() - reported - quoted; {
	case quoted > reported && quoted > own:
		return Quoted
	case reported > own:
		return Reported
	}
	return Outlet
}
