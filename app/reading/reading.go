package reading

import (
	"slices"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// None stands for no item.
const None = -1

// nearEnough is the score from which a sentence that has no counterpart still
// has a nearest one worth showing. Below it two sentences share little more
// than a name, and to set them level would suggest what is not there.
const nearEnough = 0.2

// Reading is a comparison as a reader sees it: what is switched on, and what
// is in focus. It is changed by its methods only and is not safe for use by
// two goroutines.
type Reading struct {
	*compare.Comparison
	Items []Item // in the order of page A

	off    Switches
	focus  Focus
	found  hits
	notes  []Note            // in the order of the text
	judged map[int]Judgement // by item

	undrawn [2][]rune // letters that no font has

	tallied *tallied              // made when the first count is asked for
	heard   *[2]*witness          // made when the first row is
	names   *[2]map[string]string // of speakers, made when the first are listed
	folds   [2]*folded            // made when the first query is
}

// Focus is what the reader looks at: an item, a sentence and what is nearest
// to it, or the places that a phrase of the summary points at.
type Focus struct {
	Item   int            // number of the item, None when it is something else
	Side   Side           // the page that was clicked, and that need not move
	Places [2][]text.Span // what is looked at on either page, nothing where it has no place
	Why    string         // what to say of it, in words
	Note   string         // of a note its ID, "" for the rest
}

func (f Focus) empty() bool { return len(f.Places[A])+len(f.Places[B]) == 0 }

// New lays c out for reading: names, stock phrases and site text are counted
// but not shown at first, and nothing is in focus.
func New(c *compare.Comparison) *Reading {
	r := &Reading{Comparison: c, Items: items(c), found: noHits()}
	for _, k := range []Kind{Name, Stock, Furniture} {
		r.off[k] = true
	}
	r.Clear()
	return r
}

// Resume takes over from another reading what was switched off and, where the
// same two places are an item here too, what was in focus. With swapped set
// the other reading's A is this one's B.
func (r *Reading) Resume(old *Reading, swapped bool) {
	r.off = old.off
	if old.focus.Item == None {
		return
	}
	was := old.Items[old.focus.Item]
	a, b := was.Places[A], was.Places[B]
	if swapped {
		a, b = b, a
	}
	i := slices.IndexFunc(r.Items, func(it Item) bool {
		return it.Kind == was.Kind && slices.Equal(it.Places[A], a) && slices.Equal(it.Places[B], b)
	})
	if i >= 0 {
		r.FocusItem(i)
	}
}

// Document is the article on one side.
func (r *Reading) Document(s Side) *text.Document {
	if s == A {
		return r.Comparison.A
	}
	return r.Comparison.B
}

// Switches says of every kind whether its marks are off.
type Switches [kinds]bool

// Switched is which marks are off now.
func (r *Reading) Switched() Switches { return r.off }

// Shown reports whether marks of kind k are switched on.
func (r *Reading) Shown(k Kind) bool { return !r.off[k] }

// Show switches the marks of kind k on or off, and lets go of an item that is
// thereby hidden.
func (r *Reading) Show(k Kind, on bool) {
	r.off[k] = !on
	if r.focus.Item != None && !r.Visible(r.focus.Item) || r.focus.Note != "" && r.off[Noted] {
		r.Clear()
	}
}

// Marks lists what is to be drawn on one side, in the order of the text.
// Words that differ inside a passage are marked with it; those inside two
// statements only while the statements are in focus, as there are many.
func (r *Reading) Marks(s Side) []Mark {
	var marks []Mark
	for i, it := range r.Items {
		if !r.Visible(i) {
			continue
		}
		for _, span := range it.Places[s] {
			if it.marked(span) {
				marks = append(marks, Mark{span, it.Kind, i})
			}
		}
		if it.Kind == Statement && r.focus.Item != i {
			continue
		}
		for _, d := range it.Differ {
			if span := d.On(s); !span.Empty() {
				marks = append(marks, Mark{span, Differing, i})
			}
		}
	}
	marks = r.appendNoted(marks, s)
	stable.Sort(marks, byPlace)
	return slices.CompactFunc(r.withFound(marks, s), func(x, y Mark) bool { return x.Span == y.Span && x.Kind == y.Kind })
}

// byPlace orders marks by where they begin, longer ones first.
func byPlace(x, y Mark) int {
	switch {
	case x.Start != y.Start:
		return x.Start - y.Start
	case x.End != y.End:
		return y.End - x.End
	}
	return int(x.Kind) - int(y.Kind)
}

// Focus is what is in focus now, false when nothing is.
func (r *Reading) Focus() (Focus, bool) { return r.focus, !r.focus.empty() }

// Clear lets go of what is in focus, and of a word that was looked for; what a
// query found stays until EndSearch.
func (r *Reading) Clear() {
	r.focus = Focus{Item: None}
	if !r.searching() {
		r.found = noHits()
	}
}

// Find looks for a word in both articles, in all its spellings, and marks it.
// Nothing dims: a word is looked for to be seen where it stands.
func (r *Reading) Find(w text.Word) {
	r.EndSearch()
	r.Clear()
	for _, s := range []Side{A, B} {
		for _, v := range r.Document(s).Words {
			if v.Norm == w.Norm {
				r.found.places[s] = append(r.found.places[s], v.Span)
			}
		}
	}
}

// Found is how often what was looked for stands on either side, false when
// nothing was or it stands nowhere.
func (r *Reading) Found() (a, b int, ok bool) {
	a, b = len(r.found.places[A]), len(r.found.places[B])
	return a, b, a+b > 0
}

// FocusItem takes item i into focus, and switches its kind on if it was off.
func (r *Reading) FocusItem(i int) {
	it := r.Items[i]
	r.Clear()
	r.off[it.Kind] = false
	r.focus = Focus{Item: i, Side: it.side(), Places: it.Places, Why: it.Label}
	switch {
	case it.Finding != None:
		r.focus.Why += ": " + it.Claim
	case it.Kind == Statement:
		if why := it.Why.In(L, N); why != "" {
			r.focus.Why += ": " + why
		}
	}
}

// Look takes places into focus that belong to no item, and marks their words
// if that is asked for. Why says in words what they are.
func (r *Reading) Look(places [2][]text.Span, why string, mark bool) {
	r.Clear()
	r.focus.Places, r.focus.Why = places, why
	if mark && !r.searching() {
		for s, spans := range places {
			r.found.places[s] = slices.Clone(spans)
			stable.Sort(r.found.places[s], func(x, y text.Span) int { return x.Start - y.Start })
		}
	}
	if len(places[A]) == 0 {
		r.focus.Side = B
	}
}

// Next takes the next visible item into focus, the first one when none is in
// focus, and goes round at the end. It reports false when there is none.
func (r *Reading) Next() bool { return r.step(1) }

// Prev is Next the other way.
func (r *Reading) Prev() bool { return r.step(-1) }

func (r *Reading) step(by int) bool {
	n := len(r.Items)
	i := r.focus.Item
	if i == None && by < 0 {
		i = n
	}
	for range n {
		i = ((i+by)%n + n) % n
		if r.Visible(i) {
			r.FocusItem(i)
			return true
		}
	}
	return false
}

// Place says which of the visible items is in focus, counted from 1 (0 when
// none is), and how many there are.
func (r *Reading) Place() (at, of int) {
	for i := range r.Items {
		if !r.Visible(i) {
			continue
		}
		of++
		if i == r.focus.Item {
			at = of
		}
	}
	return at, of
}

func (r *Reading) witnesses() [2]*witness {
	if r.heard == nil {
		r.heard = &[2]*witness{newWitness(r.Document(A), r.SaysA), newWitness(r.Document(B), r.SaysB)}
	}
	return *r.heard
}

// listedAs is under which names the speakers of one side stand in a list of both; see
// [compare.Comparison.Names].
func (r *Reading) listedAs(s Side) map[string]string {
	if r.names == nil {
		a, b := r.Comparison.Names()
		r.names = &[2]map[string]string{a, b}
	}
	return r.names[s]
}

func (r *Reading) near(s Side) []align.Near {
	if s == A {
		return r.NearA
	}
	return r.NearB
}

// nearest is the best counterpart of a sentence, false when none is near enough.
func (r *Reading) nearest(s Side, sentence text.Span) (align.Candidate, bool) {
	for _, n := range r.near(s) {
		if n.Sentence == sentence && len(n.Candidates) > 0 && n.Candidates[0].Score >= nearEnough {
			return n.Candidates[0], true
		}
	}
	return align.Candidate{}, false
}

// Lit lists what stays bright on one side while the rest dims: the whole
// sentences that hold what is in focus. It is nil when nothing is in focus,
// and empty when the focus has no place on this side, so that all of it dims.
func (r *Reading) Lit(s Side) []text.Span {
	if r.focus.empty() {
		return nil
	}
	lit := []text.Span{}
	for _, span := range r.focus.Places[s] {
		for _, sentence := range r.Document(s).SentencesIn(span) {
			span = span.Cover(sentence.Span)
		}
		lit = append(lit, span)
	}
	return lit
}

// Words lists the very words of one side that are in focus, where they are
// only some of a sentence that Lit keeps bright. Words that are marked as found
// stand out already.
func (r *Reading) Words(s Side) []text.Span {
	if len(r.found.places[A])+len(r.found.places[B]) > 0 {
		return nil
	}
	var list []text.Span
	for _, span := range r.focus.Places[s] {
		d, whole := r.Document(s), span
		for _, sentence := range d.SentencesIn(span) {
			whole = whole.Cover(sentence.Span)
		}
		if len(d.WordsIn(span)) < len(d.WordsIn(whole)) {
			list = append(list, span)
		}
	}
	return list
}

// Focused reports whether something is in focus.
func (r *Reading) Focused() bool {
	_, on := r.Focus()
	return on
}

// Held reports whether there is something that Clear lets go of: what is in
// focus, or what was found.
func (r *Reading) Held() bool {
	_, _, found := r.Found()
	return found || r.Focused()
}
