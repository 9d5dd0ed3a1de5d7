package align

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// witness gathers the evidence of a relation.
type witness struct {
	in             Input
	p              *pairs
	namesA, namesB []named // by term
	shared         []actor // the most often named and rarest first
	evidence       []Evidence
}

func (w *witness) say(a, b []text.Span, said text.Said) {
	w.evidence = append(w.evidence, Evidence{said, a, b})
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

// days compares the days that the two articles name for their news, and
// reports whether they cannot be the same.
func (w *witness) days() bool {
	a, b := newsDays(w.in.A.Document, w.p.a), newsDays(w.in.B.Document, w.p.b)
	for _, p := range a {
		for _, q := range b {
			if same, known := p.may(q); same && known {
				if p.names(q) {
					w.say(spot(p), spot(q), text.Say("Both name {{.Day}}.", text.With{"Day": said(w.in.A.Document, p)}))
				}
				return false
			}
		}
	}
	p, q, differ := otherDay(a, b)
	if !differ || w.eachNames(p, q) {
		return false
	}
	each := text.With{"A": tells(w.in.A.Document, p), "B": tells(w.in.B.Document, q)}
	sentence := text.Say("One {{.A}}, the other {{.B}}.", each)
	if n := p.inferred(q, a, b); n > 0 {
		each["Apart"] = inDays(n)
		sentence = text.Say("One {{.A}}, the other {{.B}}: {{.Apart}}, if the nearest year is meant.", each)
	}
	w.say(spot(p), spot(q), sentence)
	return true
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
// of their articles, put what they tell on different days.
func (w *witness) newsContradicts() bool {
	for _, row := range w.p.forward[:min(headSentences, len(w.p.a))] {
		if len(row) == 0 || int(row[0].b) >= headSentences || !w.p.mutual(row[0]) {
			continue
		}
		a, b := w.p.a[row[0].a].facts.days, w.p.b[row[0].b].facts.days
		if x, y, ok := otherDay(a, b); ok && !w.eachNames(x, y) {
			w.say(spot(x), spot(y), text.Say("Sentences that match name {{.A}} in one, {{.B}} in the other.", text.With{"A": said(w.in.A.Document, x), "B": said(w.in.B.Document, y)}))
			return true
		}
	}
	return false
}

// eachNames reports whether A somewhere names the day y of B, and B the day x
// of A: then the two may tell of the same two days.
func (w *witness) eachNames(x, y day) bool {
	names := func(d *text.Document, day day) bool {
		return slices.ContainsFunc(daysIn(d, d.Words), day.names)
	}
	return names(w.in.A.Document, y) && names(w.in.B.Document, x)
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
func said(d *text.Document, x day) text.Said {
	if x.printed {
		return text.Say("the date {{.Day}}", text.With{"Day": dated(d, x)})
	}
	return text.Say("“{{.Words}}”", text.With{"Words": d.Text(x.Span)})
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

// quotations points at the rarest words that both articles quote.
func (w *witness) quotations() {
	for _, p := range w.in.Passages {
		if p.Class == reuse.Quotation {
			w.say([]text.Span{p.A}, []text.Span{p.B}, text.Say("Both quote “{{.Words}}”.", text.With{"Words": shortened(w.in.A.Document, p.A)}))
			return
		}
	}
}

// actor is a name that both articles have.
type actor struct {
	a, b    named
	telling float64
}

// nameActors finds the names in each article, and those in both.
func (w *witness) nameActors() {
	w.namesA, w.namesB = w.p.v.names(w.p.a), w.p.v.names(w.p.b)
	for t, a := range w.namesA {
		if b := w.namesB[t]; a.n > 0 && b.n > 0 {
			w.shared = append(w.shared, actor{a, b, w.p.v.terms[t].telling})
		}
	}
	weight := func(x actor) float64 { return float64(min(x.a.n, x.b.n)) * x.telling }
	slices.SortStableFunc(w.shared, func(x, y actor) int { return cmp.Compare(weight(y), weight(x)) })
}

// oneStory reports whether the two articles are of the same people or places:
// heads that are alike and a name, or several names that few articles have.
// One place or one politician that both mention makes no story.
func (w *witness) oneStory(heads float64) bool {
	known, often, rare := false, 0, 0
	for _, s := range w.shared {
		known = known || s.telling >= knownName && min(s.a.n, s.b.n) > 1
		if !w.rare(s) {
			continue
		}
		if min(s.a.n, s.b.n) > 1 {
			often++
		}
		if max(s.a.n, s.b.n) > 1 {
			rare++
		}
	}
	return known && heads >= storyHeads || often >= 2 || rare >= 3
}

// rare reports whether few articles have a name, which is no title or initial.
func (w *witness) rare(s actor) bool {
	return s.telling >= rareName && len(w.in.A.Text(s.a.first)) > shortName
}

// actors points at the first four names that both articles have, each whole.
func (w *witness) actors() {
	var list []string
	var a, b []text.Span
	known := map[string]bool{}
	for _, s := range w.shared[:min(2*namesSaid, len(w.shared))] {
		known[w.in.A.Text(s.a.first)] = true
	}
	for _, s := range w.shared[:min(namesSaid, len(w.shared))] {
		name := whole(w.in.A.Document, s.a.first, w.in.B.Document, known)
		if name == "" || slices.ContainsFunc(list, func(n string) bool { return strings.Contains(" "+n+" ", " "+name+" ") }) {
			continue
		}
		list = append(list, name)
		a, b = append(a, s.a.first), append(b, s.b.first)
	}
	if len(list) > 0 {
		list[len(list)-1] = strings.TrimSuffix(list[len(list)-1], ".")
		names := text.With{"Names": enumerated(list)}
		sentence := text.Say("Both name {{.Names}}.", names)
		if w.in.A.Foreign() && w.in.B.Foreign() {
			sentence = text.Say("Both have the words {{.Names}}.", names) // German writes every noun as English does a name
		}
		w.say(a, b, sentence)
	}
}

const namesSaid = 4

var titles = map[string]bool{"gov": true, "sen": true, "rep": true, "mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "gen": true, "col": true, "lt": true,
	"sgt": true, "capt": true, "rev": true, "president": true, "minister": true, "senator": true, "governor": true, "secretary": true}

// whole is the name that the word at s belongs to, as far as its parts are known
// names and the other article has it so too, without a possessive end; "" for a
// title.
func whole(d *text.Document, s text.Span, other *text.Document, known map[string]bool) string {
	words := d.Words
	i, ok := slices.BinarySearchFunc(words, s.Start, func(w text.Word, at int) int { return w.Start - at })
	if !ok || titles[words[i].Norm] {
		return ""
	}
	bare := func(t string) string { return strings.TrimSuffix(strings.TrimSuffix(t, "'s"), "’s") }
	joins := func(k int) bool { // word k and the next
		v, w := words[k], words[k+1]
		return capital(d, v) && capital(d, w) && known[d.Text(v.Span)] && known[d.Text(w.Span)] && !titles[v.Norm] && !titles[w.Norm] && d.Source[v.End:w.Start] == " " && bare(d.Text(v.Span)) == d.Text(v.Span)
	}
	has := func(from, to int) bool {
		return strings.Contains(other.Source, bare(d.Text(words[from].Cover(words[to].Span))))
	}
	from, to := i, i
	if h, ok := d.Headline(); ok && h.Contains(s) {
		return bare(d.Text(s)) // every word may have a capital there
	}
	for to+1 < len(words) && joins(to) && has(from, to+1) {
		to++
	}
	for from > 0 && joins(from-1) && has(from-1, to) {
		from--
	}
	return bare(d.Text(words[from].Cover(words[to].Span)))
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

// enumerated is a name, or a Said of several.
func enumerated(list []string) any {
	last := len(list) - 1
	if last == 0 {
		return list[0]
	}
	return text.Say("{{.Some}} and {{.Last}}", text.With{"Some": strings.Join(list[:last], ", "), "Last": list[last]})
}
