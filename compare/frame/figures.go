package frame

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// FigureState says how the two articles stand to one figure.
type FigureState string

const (
	Otherwise FigureState = "conflict" // they contradict one another
	Agreed    FigureState = "same"     // both have it, told more or less exactly
	OnlyA     FigureState = "a"
	OnlyB     FigureState = "b"
)

// FigureRow is a number or a date of one article or of both, with every place
// that has it.
type FigureRow struct {
	Kind  FigureKind
	What  string // what is counted, the currency, the unit, whose age; "" when that is not clear
	State FigureState
	A, B  []text.Span
}

// Figures lists what numbers and dates the two articles have: first those of
// findings that contradict one another, then those that both have, then what
// one has alone, of things that both count before others.
func Figures(c *Case, found []Finding) []FigureRow {
	a, b := tabulated(c.A), tabulated(c.B)
	var rows []FigureRow
	for _, f := range found {
		if f.Device == conflict.Name || f.Device == numbers.Name {
			rows = append(rows, a.contradicting(b, f)...)
		}
	}
	both := len(rows)
	if c.turned() {
		rows = append(rows, b.beside(a, OnlyB, OnlyA)...)
		for i := range rows[both:] {
			r := &rows[both+i]
			r.A, r.B = r.B, r.A
		}
	} else {
		rows = append(rows, a.beside(b, OnlyA, OnlyB)...)
	}
	rows = append(rows[:both], inOneOnly(c, rows[both:], a, b)...)
	stable.Sort(rows[both:], func(x, y FigureRow) int {
		return cmp.Or(cmp.Compare(standingOf(x, a, b), standingOf(y, a, b)), cmp.Compare(x.State, y.State), slices.CompareFunc(x.A, y.A, byPlace), slices.CompareFunc(x.B, y.B, byPlace))
	})
	return rows
}

// beside are the rows of the figures of t and of another article that stand in
// none yet; those of t are in A.
func (t *table) beside(other *table, here, there FigureState) (rows []FigureRow) {
	for i := range t.list {
		if t.taken[i] {
			continue
		}
		r := t.row(i, other)
		if len(r.B) == 0 {
			r.State = here
		}
		rows = append(rows, r)
	}
	for i := range other.list {
		if !other.taken[i] {
			r := other.row(i, nil)
			r.A, r.B, r.State = nil, r.A, there
			if other.list[i].Kind == Year {
				if r.A = t.daysOf(other.list[i].value); len(r.A) > 0 {
					r.State = Agreed
				}
			}
			rows = append(rows, r)
		}
	}
	return rows
}

// inOneOnly is rows without those of one article alone whose number the other has
// too, of whatever it counts there: that is not said to stand in one only. A
// number that is hardly met by chance, of which both have a row, is one row.
func inOneOnly(c *Case, rows []FigureRow, a, b *table) (kept []FigureRow) {
	unmet := map[float64][]text.Span{} // by number, where B has one that is hardly met by chance
	for _, r := range rows {
		if r.State != OnlyB {
			continue
		}
		if f := b.at(r.B); f.singular() && unmet[f.value] == nil {
			unmet[f.value] = r.B
		}
	}
	for _, r := range rows {
		switch {
		case r.State == OnlyA && c.B.hasFigure(a.at(r.A)):
			if f := a.at(r.A); f.singular() && unmet[f.value] != nil {
				r.State, r.B = Agreed, unmet[f.value]
				kept = append(kept, r)
			}
		case r.State == OnlyB && c.A.hasFigure(b.at(r.B)):
		default:
			kept = append(kept, r)
		}
	}
	return kept
}

// at is the figure that stands at the first of the places of a row.
func (t *table) at(places []text.Span) *Figure {
	return &t.list[t.place[places[0]]]
}

const (
	aMillion   = 1e6 // a number beyond is told for its own sake, whatever it counts
	manyDigits = 100 // from here on a number is hardly met by chance
	smallCount = 12  // up to here it is
)

// singular reports whether f is a count that two articles hardly share by chance,
// so that it is one number of things that have two names: 140 politicians, 140 figures.
func (f *Figure) singular() bool { return f.Kind == Count && f.value >= manyDigits }

// hasFigure reports whether s has the f of another article in some form: its
// number, a small one beside the thing that it counts.
func (s Side) hasFigure(f *Figure) bool {
	numerals := s.told.numerals
	switch {
	case f.between:
		return f.Kind == Share && numerals[f.ends[0]] && numerals[f.ends[1]]
	case f.Kind == Day || f.Kind == Hour:
		return false
	case f.Kind == Age:
		return f.value > smallCount && numerals[f.value]
	case f.Kind == Count && f.value <= smallCount:
		return numerals[f.value] && (s.vocables.stemUses(f.key) > 0 || f.value > fewCounted && s.counts(f))
	case f.Kind == Measure:
		return f.written > smallCount && numerals[f.written]
	}
	return numerals[f.value]
}

// counts reports whether s has the number of f of other things: they may be the
// same by another noun, "five sites" and "five locations".
func (s Side) counts(f *Figure) bool {
	return slices.ContainsFunc(s.told.figures, func(g Figure) bool {
		return g.Kind == Count && g.value == f.value && g.key != "" && s.vocables.stemUses(f.key) == 0 && peopleNouns()[f.key] == peopleNouns()[g.key]
	})
}

const fewCounted = 2 // everything comes in twos

// numeralsOf are the values of all numbers in d, in digits or in words, both of
// a range.
func numeralsOf(d *text.Document) map[float64]bool {
	of := map[float64]bool{}
	r := figureReader{d: d, words: d.Words}
	for i := range d.Words {
		n, ok := r.numberAt(i)
		if !ok {
			continue
		}
		of[n.value], of[n.plain] = true, true
		if r.takeJoined(&n, i) {
			of[n.ends[1]] = true
		}
		if ahead := d.Source[:r.words[i].Start]; n.digits && (strings.HasSuffix(ahead, " .") || strings.HasSuffix(ahead, " . ")) {
			of[n.plain/math.Pow(10, float64(r.words[i].Len()))] = true // ".41"
		}
	}
	return of
}

func standingOf(r FigureRow, a, b *table) int {
	switch {
	case r.State == Agreed:
		return 0
	case r.What != "" && a.counts[r.Kind][lemma(r.What)] && b.counts[r.Kind][lemma(r.What)]:
		return 1
	}
	return 2
}

// table is the figures of one article while they are set into rows.
type table struct {
	list   []Figure
	place  map[text.Span]int // of a figure in list, by where it stands
	taken  []bool
	open   map[shelf][]int                // where those are that stand in no row yet
	dates  map[int]int                    // by month, the only date that is named in it, -1 for several
	counts map[FigureKind]map[string]bool // what is counted, by lemma
}

func tabulated(s Side) *table {
	t := &table{list: make([]Figure, 0, len(s.told.figures)), place: map[text.Span]int{}, open: map[shelf][]int{}, dates: map[int]int{}, counts: map[FigureKind]map[string]bool{}}
	for _, f := range s.told.figures {
		if f.Kind == Count && (f.value == 1 || f.key == "" && (f.value <= aMillion || f.crowd())) {
			continue // "one" is seldom a count
		}
		at := shelfOf(&f)
		t.open[at] = append(t.open[at], len(t.list))
		if _, known := t.place[f.Span]; !known {
			t.place[f.Span] = len(t.list)
		}
		t.list = append(t.list, f)
		if f.Kind == Day {
			t.setDate(f.day)
		}
		if t.counts[f.Kind] == nil {
			t.counts[f.Kind] = map[string]bool{}
		}
		t.counts[f.Kind][lemma(f.What)] = true
	}
	t.taken = make([]bool, len(t.list))
	return t
}

// contradicting are the rows of one finding.
func (t *table) contradicting(other *table, f Finding) (rows []FigureRow) {
	at := func(t *table, spans []text.Span) int {
		return slices.IndexFunc(t.list, func(g Figure) bool {
			return slices.ContainsFunc(spans, func(s text.Span) bool { return s.Contains(g.number) })
		})
	}
	i, k := at(t, f.A), at(other, f.B)
	if i < 0 || k < 0 || t.taken[i] || other.taken[k] || t.list[i].Kind != other.list[k].Kind {
		return nil
	}
	what := t.list[i].What
	if w := other.list[k].What; w != what && t.list[i].key != other.list[k].key {
		what = min(what, w) + " / " + max(what, w)
	}
	row := FigureRow{Kind: t.list[i].Kind, What: what, State: Otherwise}
	row.A, row.B = t.take(t.list[i]), other.take(other.list[k])
	return append(rows, row)
}

// row is the i-th figure with all that are the same one, here and in the other
// article.
func (t *table) row(i int, other *table) FigureRow {
	f := t.list[i]
	r := FigureRow{Kind: f.Kind, What: f.What, State: OnlyA, A: t.take(f)}
	if other != nil {
		if r.B = other.take(f); len(r.B) == 0 && f.Kind == Year {
			r.B = other.daysOf(f.value)
		} else if len(r.B) == 0 && f.Kind == Day && t.dateIn(f.day.month) != other.dateIn(f.day.month) {
			r.B = other.takeMonth(f.day)
		}
		if len(r.B) > 0 {
			r.State = Agreed
		}
	}
	return r
}

// take takes the figures that are f.
func (t *table) take(f Figure) (spans []text.Span) {
	at := shelfOf(&f)
	var taken []int
	for _, size := range [...]int{at.size - 1, at.size, at.size + 1} {
		taken = append(taken, t.takeFrom(shelf{at.kind, at.key, size}, &f)...)
	}
	slices.Sort(taken)
	for _, i := range taken {
		spans = append(spans, t.list[i].Span)
	}
	return spans
}

// takeFrom takes the figures on one shelf that are f, by their places in list.
func (t *table) takeFrom(at shelf, f *Figure) (taken []int) {
	open := t.open[at]
	if len(open) == 0 {
		return nil
	}
	left := open[:0]
	for _, i := range open {
		switch {
		case t.taken[i]:
		case f.is(&t.list[i]):
			t.taken[i] = true
			taken = append(taken, i)
		default:
			left = append(left, i)
		}
	}
	t.open[at] = left
	return taken
}

// dateIn is the only date that is named in a month, 0 for a month without or
// with several.
func (t *table) dateIn(month int) int { return max(0, t.dates[month]) }

// setDate notes the date that a day names in its month.
func (t *table) setDate(d calendar) {
	switch known := t.dates[d.month]; {
	case d.date == 0:
	case known == 0:
		t.dates[d.month] = d.date
	case known != d.date:
		t.dates[d.month] = -1
	}
}

// takeMonth takes what is named of the month of a day, where only one of the
// two tells the date.
func (t *table) takeMonth(of calendar) (spans []text.Span) {
	if of.month == 0 || of.date == 0 && t.dateIn(of.month) == 0 {
		return nil
	}
	for i, g := range t.list {
		if !t.taken[i] && g.Kind == Day && g.day.month == of.month && (g.day.date == 0) != (of.date == 0) && (g.day.year == of.year || g.day.year == 0 || of.year == 0) {
			t.taken[i] = true
			spans = append(spans, g.Span)
		}
	}
	return spans
}

// daysOf are the years that are named with a day.
func (t *table) daysOf(year float64) (spans []text.Span) {
	for _, g := range t.list {
		if g.Kind == Day && float64(g.day.year) == year {
			spans = append(spans, text.Span{Start: g.End - yearDigits, End: g.End})
		}
	}
	return spans
}

const yearDigits = 4

// How near two numbers must be, however they are rounded, to stand in one row,
// and two that no word rounds.
const (
	oneRow   = 0.8
	plainRow = 0.95
)

// narrowRange is how near the two numbers of a range must be for it to stand in
// one row with a single number: "70 to 80" and 75.
const narrowRange = 0.7

// yearOf is the year that stands behind who is so old.
func yearOf(whose string) string {
	_, year, _ := strings.Cut(whose, " ")
	return year
}

// narrow reports whether f, if it is two numbers, says little less than one.
func (f *Figure) narrow() bool { return !f.between || f.low >= narrowRange*f.high }

// unit is what a measure was told in, 1 for any other figure.
func (f *Figure) unit() float64 {
	if f.Kind != Measure || f.written == 0 {
		return 1
	}
	return f.value / f.written
}

// is reports whether f and g are one figure, so far as they tell.
func (f *Figure) is(g *Figure) bool {
	if f.Kind != g.Kind {
		return false
	}
	least := oneRow
	if !f.rounded && !g.rounded && math.Abs(f.unit()-g.unit()) < unitSlack*f.unit() {
		least = plainRow
	}
	if min(f.value, g.value) < least*max(f.value, g.value) || f.between != g.between && !(f.narrow() && g.narrow()) {
		return false
	}
	if f.Kind == Money && f.crowd() != g.crowd() {
		return false
	}
	switch f.Kind {
	case Day:
		x, y := f.day, g.day
		if x.weekday > 0 || y.weekday > 0 {
			return x.weekday == y.weekday
		}
		return x.month == y.month && x.date == y.date && (x.year == y.year || x.date > 0 && (x.year == 0 || y.year == 0)) // a month without a year is that of the news
	case Year:
		return f.value == g.value
	case Share:
		if !f.rounded && !g.rounded && f.whole() && g.whole() && f.value != g.value {
			return false // 60 % is no 61 %
		}
	case Count:
		return f.agrees(g.amount) && (f.key == g.key || peopleNouns()[f.key] && peopleNouns()[g.key])
	case Age:
		return f.value == g.value && (f.key == g.key || f.key == "" || g.key == "") && (f.key != "" || g.key != "" || yearOf(f.whose) == yearOf(g.whose))
	}
	return f.key == g.key && f.agrees(g.amount)
}
