package align

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// timing is what the days of two articles say of whether they tell of one event.
type timing struct {
	daysApart *int       // between their dates, nil unless both are known
	otherTime bool       // they are of two times
	share     float64    // of their kinship that is left
	apart     *otherDays // to be said unless they are of one event and of one day; may be nil
	twoDays   bool       // either tells as done what the other puts on another day
}

// timing compares the dates of the articles or, where one has none, the days
// that they name. Of one report that is printed twice the dates do not count.
func (w *witness) timing() timing {
	t := timing{daysApart: w.dates(), share: 1}
	if t.daysApart != nil {
		again := *t.daysApart <= reprinted && w.copied() >= copiedEvent
		if t.otherTime = *t.daysApart > printedAfter && !again; !t.otherTime && !again {
			t.apart = w.apart(namedDays(w.p.a), namedDays(w.p.b))
			t.twoDays = t.apart != nil && t.apart.done
		}
		return t
	}
	t.otherTime = w.datesApart()
	if w.newsContradicts() {
		t.share, t.twoDays = otherNewsShare, true
	} else if t.apart = w.days(); t.apart != nil {
		t.share, t.twoDays = otherDayShare, t.apart.done
		t.otherTime = t.otherTime || t.apart.far
	}
	return t
}

// dates says when the articles are of, if both tell, and returns the days
// between them.
func (w *witness) dates() *int {
	a, okA := printedOn(w.in.A.Document)
	b, okB := printedOn(w.in.B.Document)
	if !okA || !okB {
		return nil
	}
	n, dayA, dayB := a.distance(b), dated(w.in.A.Document, a), dated(w.in.B.Document, b)
	sentence := text.Say("Dated {{.A}} and {{.B}}.", text.With{"A": dayA, "B": dayB})
	if dayA.String() == dayB.String() {
		sentence = text.Say("Both are dated {{.Day}}.", text.With{"Day": dayA})
	}
	w.say(spot(a), spot(b), sentence)
	return &n
}

// otherDays is what two articles name on different days for their news.
type otherDays struct {
	Evidence
	far  bool // further apart than one report of an event is printed after another
	done bool // both are days of what is done, as far as is known
}

// days compares the days that the two articles name for their news, and says so
// where they name one. It returns nil where the days may be the same.
func (w *witness) days() *otherDays {
	a, b := newsDays(w.in.A.Document, w.p.a), newsDays(w.in.B.Document, w.p.b)
	for _, p := range a {
		for _, q := range b {
			if same, known := p.may(q); same && known {
				if p.names(q) {
					w.say(spot(p), spot(q), text.Say("Both name {{.Day}}.", text.With{"Day": said(w.in.A.Document, p)}))
				}
				return nil
			}
		}
	}
	out := w.apart(a, b)
	if out == nil || out.done || out.far {
		return out
	}
	// One is the date of an article, which may be days after its news; two days that are named tell more.
	if named := w.apart(namedDays(w.p.a), namedDays(w.p.b)); named != nil && named.done {
		return named
	}
	return out
}

// apart is what days of the news of A and of B say where they are not the same; nil where
// they may be.
func (w *witness) apart(a, b []day) *otherDays {
	p, q, differ := otherDay(a, b)
	if !differ || oneNight(w.in.A.Document, p, w.in.B.Document, q) {
		return nil
	}
	out := &otherDays{Evidence: Evidence{A: spot(p), B: spot(q)}, done: w.p.done(p, q)}
	switch inA, inB := w.naming(p, q); {
	case inA && inB:
		return nil
	case inA && !q.printed:
		out.Said = bothName(said(w.in.B.Document, q), tells(w.in.A.Document, p))
	case inB && !p.printed:
		out.Said = bothName(said(w.in.A.Document, p), tells(w.in.B.Document, q))
	default:
		out.Said = eachTells(tells(w.in.A.Document, p), tells(w.in.B.Document, q), p.inferred(q, a, b))
		out.far = p.month > 0 && q.month > 0 && p.distance(q) > farApart
	}
	return out
}

// eachTells says which day either article tells, and how many days lie between
// the two if that is only inferred, 0 if not.
func eachTells(a, b text.Said, inferred int) text.Said {
	each := text.With{"A": a, "B": b}
	if inferred == 0 {
		return text.Say("One {{.A}}, the other {{.B}}.", each)
	}
	each["Apart"] = inDays(inferred)
	return text.Say("One {{.A}}, the other {{.B}}: {{.Apart}}, if the nearest year is meant.", each)
}

// bothName says of a day that is the news of one article that the other names it
// too, further down, and what else one of them tells.
func bothName(day, also text.Said) text.Said {
	return text.Say("Both name {{.Day}}; one of them also {{.Also}}.", text.With{"Day": day, "Also": also})
}

// datesApart compares the date of one article with the full dates that the
// other names, when that one has no date of its own, and reports whether all
// of them are further away than an article would look back or ahead.
func (w *witness) datesApart() bool {
	a, okA := printedOn(w.in.A.Document)
	b, okB := printedOn(w.in.B.Document)
	switch {
	case okA && !okB:
		if q, far := farFrom(a, w.in.B.Document); far {
			w.say(spot(a), spot(q), nearestTo(dated(w.in.A.Document, a), w.in.B.Text(q.Span)))
			return true
		}
	case okB && !okA:
		if p, far := farFrom(b, w.in.A.Document); far {
			w.say(spot(p), spot(b), nearestTo(dated(w.in.B.Document, b), w.in.A.Text(p.Span)))
			return true
		}
	}
	return false
}

func nearestTo(printed text.Said, named string) text.Said {
	return text.Say("One is dated {{.Day}}; the nearest date that the other names is {{.Named}}.", text.With{"Day": printed, "Named": named})
}

// farFrom is the date with a year in d, captions included, that is nearest to
// printed, and whether it is more than lookBack days away.
func farFrom(printed day, d *text.Document) (nearest day, far bool) {
	least := -1
	for _, x := range daysIn(d, d.Words) {
		if x.year == 0 {
			continue
		}
		if n := x.distance(printed); least < 0 || n < least {
			least, nearest = n, x
		}
	}
	return nearest, least > lookBack
}

// newsContradicts reports whether two sentences that match, both in the heads
// of their articles, put what they tell on different days. The day
// of a sentence that tells the news itself as earlier does not count.
func (w *witness) newsContradicts() bool {
	for q := range w.p.leading(headSentences) {
		s, t := &w.p.a[q.a], &w.p.b[q.b]
		if s.newsBefore() || t.newsBefore() {
			continue
		}
		if x, y, ok := otherDay(s.facts.days, t.facts.days); ok && !w.eachNames(x, y) && !oneNight(w.in.A.Document, x, w.in.B.Document, y) {
			w.say(spot(x), spot(y), text.Say("Sentences that match name {{.A}} in one, {{.B}} in the other.", text.With{"A": said(w.in.A.Document, x), "B": said(w.in.B.Document, y)}))
			return true
		}
	}
	return false
}

// eachNames reports whether A somewhere names the day y of B, and B the day x
// of A: then the two may tell of the same two days.
func (w *witness) eachNames(x, y day) bool {
	inA, inB := w.naming(x, y)
	return inA && inB
}

// naming reports whether A somewhere names the day y of B, and B the day x of A.
func (w *witness) naming(x, y day) (inA, inB bool) {
	names := func(d *text.Document, day day) bool {
		return slices.ContainsFunc(daysIn(d, d.Words), day.names)
	}
	return names(w.in.A.Document, y), names(w.in.B.Document, x)
}

// newsDays are the days that the head of an article names, and its own date.
func newsDays(d *text.Document, all []statement) []day {
	var out []day
	if p, ok := printedOn(d); ok {
		out = append(out, p)
	}
	return append(out, namedDays(all)...)
}

// namedDays are the days that the head of an article names.
func namedDays(all []statement) (out []day) {
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
func said(d *text.Document, x day) text.Said {
	if x.printed {
		return text.Say("the date {{.Day}}", text.With{"Day": dated(d, x)})
	}
	return text.Say("“{{.Words}}”", text.With{"Words": bare(d.Text(x.Span))})
}

// tells is what an article does with a day: it names it or is dated so.
func tells(d *text.Document, x day) text.Said {
	if x.printed {
		return text.Say("is dated {{.Day}}", text.With{"Day": dated(d, x)})
	}
	return text.Say("names {{.Day}}", text.With{"Day": said(d, x)})
}

// dated is the article's own date in words, and whether it is only inferred.
func dated(d *text.Document, x day) text.Said {
	if strings.Contains(d.Basis, "date inferred") {
		return text.Say("{{.Day}} (inferred)", text.With{"Day": x.civil().said()})
	}
	return x.civil().said()
}

func inDays(n int) text.Said {
	switch {
	case n == 0:
		return text.Say("the same day")
	case n < 60:
		return text.Count(n, "one day apart", "{{.N}} days apart")
	}
	return text.Say("about {{.Months}} months apart", text.With{"Months": (n*12 + 182) / 365})
}
