package align

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// witness gathers the evidence of a relation.
type witness struct {
	in       Input
	a, b     []statement
	v        *vocabulary
	evidence []Evidence
}

func (w *witness) say(a, b []text.Span, format string, args ...any) {
	w.evidence = append(w.evidence, Evidence{fmt.Sprintf(format, args...), a, b})
}

// dates says when the articles are of, if both tell, and returns the days
// between them.
func (w *witness) dates() *int {
	a, okA := printedOn(w.in.A)
	b, okB := printedOn(w.in.B)
	if !okA || !okB {
		return nil
	}
	n := a.distance(b)
	w.say(spot(a), spot(b), "Dated %s and %s: %s.", a.civil(), b.civil(), inDays(n))
	return &n
}

// days compares the days that the two articles name for their news, and
// reports whether they cannot be the same.
func (w *witness) days() bool {
	a, b := newsDays(w.in.A, w.a), newsDays(w.in.B, w.b)
	for _, p := range a {
		for _, q := range b {
			if same, known := p.may(q); same && known {
				w.say(spot(p), spot(q), "Both name %s.", said(w.in.A, p))
				return false
			}
		}
	}
	p, q, differ := otherDay(a, b)
	if !differ {
		return false
	}
	text := fmt.Sprintf("One names %s, the other %s.", said(w.in.A, p), said(w.in.B, q))
	if n := p.inferred(q, a, b); n > 0 {
		text = fmt.Sprintf("One names %s, the other %s: %s, if the nearest year is meant.", said(w.in.A, p), said(w.in.B, q), inDays(n))
	}
	w.say(spot(p), spot(q), "%s", text)
	return true
}

// newsDays are the days that the head of an article names, and its own date.
func newsDays(d *text.Document, all []statement) []day {
	var out []day
	if p, ok := printedOn(d); ok {
		out = append(out, p)
	}
	for i := range all[:min(newsSentences, len(all))] {
		out = append(out, all[i].facts.days...)
	}
	return out
}

// inferred is the days between two dates of which only one says its year, 0
// for any other two. Of the years that fit the weekdays named beside the
// other, the nearest one is taken.
func (x day) inferred(y day, besideX, besideY []day) int {
	if x.month == 0 || y.month == 0 || (x.year == 0) == (y.year == 0) {
		return 0
	}
	if x.year == 0 {
		x, y, besideY = y, x, besideX
	}
	least, fits := 0, false
	for year := x.year - 3; year <= x.year+3; year++ {
		y.year = year
		n := abs(x.civil().number() - y.civil().number())
		fit := slices.ContainsFunc(besideY, func(d day) bool { return d.month == 0 && d.weekday == y.civil().weekday() })
		if least == 0 || fit && !fits || fit == fits && n < least {
			least, fits = n, fit
		}
	}
	return least
}

func spot(d day) []text.Span {
	if d.Empty() {
		return nil
	}
	return []text.Span{d.Span}
}

// said is a day as the article has it, or its own date.
func said(d *text.Document, x day) string {
	if x.printed {
		return "the date " + x.civil().String()
	}
	return "“" + d.Text(x.Span) + "”"
}

func inDays(n int) string {
	switch {
	case n == 0:
		return "the same day"
	case n == 1:
		return "one day apart"
	case n < 60:
		return fmt.Sprintf("%d days apart", n)
	}
	return fmt.Sprintf("about %d months apart", (n*12+182)/365)
}

// quotations points at the rarest words that both articles quote.
func (w *witness) quotations() {
	for _, p := range w.in.Passages {
		if p.Class == reuse.Quotation {
			w.say([]text.Span{p.A}, []text.Span{p.B}, "Both quote “%s”.", shortened(w.in.A, p.A))
			return
		}
	}
}

// actors points at the names that both articles have most, four at most, and
// returns how many names they share.
func (w *witness) actors() int {
	type name struct {
		a, b named
		n    int
	}
	var shared []name
	inB := w.v.names(w.b)
	for t, a := range w.v.names(w.a) {
		if b := inB[t]; a.n > 0 && b.n > 0 {
			shared = append(shared, name{a, b, min(a.n, b.n)})
		}
	}
	slices.SortStableFunc(shared, func(x, y name) int { return cmp.Compare(y.n, x.n) })
	if len(shared) == 0 {
		return 0
	}
	var list []string
	var a, b []text.Span
	for _, s := range shared[:min(4, len(shared))] {
		list = append(list, w.in.A.Text(s.a.first))
		a, b = append(a, s.a.first), append(b, s.b.first)
	}
	w.say(a, b, "Both name %s.", enumerated(list))
	return len(shared)
}

// named is how often an article has a name, and where first.
type named struct {
	n     int
	first text.Span
}

// names are, for every term, where it stands as a name: with a capital letter
// inside a sentence, and not as a day or month.
func (v *vocabulary) names(all []statement) []named {
	out := make([]named, len(v.terms))
	for i := range all {
		s := &all[i]
		for k, w := range s.doc.WordsIn(s.Span) {
			if k == 0 || !capital(s.doc, w) || weekdayOf(s.doc, w) > 0 || monthOf(s.doc, w) > 0 {
				continue
			}
			if t := v.of(w); v.terms[t].telling > 0 {
				if out[t].n == 0 {
					out[t].first = w.Span
				}
				out[t].n++
			}
		}
	}
	return out
}

func enumerated(list []string) string {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return strings.Join(list[:last], ", ") + " and " + list[last]
}
