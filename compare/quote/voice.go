package quote

import (
	"cmp"
	"sort"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Voice says whose words a stretch of an article is in.
type Voice string

const (
	Outlet   Voice = "outlet"   // the outlet's own
	Reported Voice = "reported" // what a source says, in the outlet's words
	Quoted   Voice = "quoted"   // inside quotation marks
	Unclear  Voice = ""         // perhaps reported: nothing can be said of whose they are
)

// Voices tells whose words every place of one document is in.
type Voices struct {
	Quotations []Quotation // of the document, as [Quotations] lists them; not to be changed
	parts      []part
}

type part struct {
	text.Span
	voice Voice
}

// VoicesOf prepares the query for d and what [Attributions] found in it. Every
// quotation is Quoted, whether or not its speaker is known; content outside
// quotations is Reported unless it is a Deed, and Unclear where only an unsure
// attribution or an Act has it. Of an article that is not in English all that is not
// quoted is Unclear: whether it is reported is not read.
func VoicesOf(d *text.Document, as []Attribution) *Voices { return VoicesWith(d, Quotations(d), as) }

// VoicesWith is VoicesOf with the [Quotations] of d.
func VoicesWith(d *text.Document, marked []Quotation, as []Attribution) *Voices {
	var quotes, reports, doubts []text.Span
	for _, q := range marked {
		if q.Depth == 0 {
			quotes = append(quotes, q.Span)
		}
	}
	for _, a := range as {
		switch {
		case a.Deed:
		case a.Unsure, a.Act != "":
			doubts = append(doubts, a.Content...)
		default:
			reports = append(reports, a.Content...)
		}
	}
	if d.Foreign() {
		doubts = []text.Span{{Start: 0, End: len(d.Source)}}
		reports = nil
	}
	over := make([]part, len(quotes))
	for i, q := range quotes {
		over[i] = part{q, Quoted}
	}
	return &Voices{marked, lay(lay(over, reports, Reported), doubts, Unclear)}
}

// lay puts the spans of a further voice under what is laid already, in order
// and without overlap.
func lay(over []part, under []text.Span, voice Voice) []part {
	stable.Sort(under, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	var out []part
	pos := 0 // all before it is laid
	add := func(s text.Span) {
		if s.Start = max(s.Start, pos); !s.Empty() {
			out = append(out, part{s, voice})
			pos = s.End
		}
	}
	for _, p := range over {
		for len(under) > 0 && under[0].Start < p.Start {
			u := under[0]
			add(text.Span{Start: u.Start, End: min(u.End, p.Start)})
			if u.End > p.End {
				break // goes on behind it
			}
			under = under[1:]
		}
		out = append(out, p)
		pos = max(pos, p.End)
	}
	for _, u := range under {
		add(u)
	}
	return out
}

// At is the voice that most of s is in, the outlet's where it is a draw.
func (v *Voices) At(s text.Span) Voice {
	i := sort.Search(len(v.parts), func(i int) bool { return v.parts[i].End > s.Start })
	var reported, quoted, unclear int
	for ; i < len(v.parts) && v.parts[i].Start < s.End; i++ {
		n := v.parts[i].Intersect(s).Len()
		switch v.parts[i].voice {
		case Quoted:
			quoted += n
		case Reported:
			reported += n
		default:
			unclear += n
		}
	}
	switch own := s.Len() - reported - quoted - unclear; {
	case quoted > max(reported, unclear, own):
		return Quoted
	case reported > max(unclear, own):
		return Reported
	case unclear > own:
		return Unclear
	}
	return Outlet
}
