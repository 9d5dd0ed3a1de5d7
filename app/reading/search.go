package reading

import (
	"sort"
	"strings"
	"unicode/utf8"

	"diptych/compare/text"
)

// Query is what a reader looks for in both articles. Capital and small
// letters, straight and curly quotation marks, hyphens and dashes of every
// length and blanks of every kind and number are the same, line ends too. A
// letter without an accent stands for all its accented ones, one with an
// accent for itself only. Signs of Markdown emphasis are overlooked; the
// addresses of links are not.
type Query struct {
	Text  string
	Whole bool // only where no letter or digit adjoins
	Case  bool // capital and small letters differ
}

// hits is what is marked as found: the places of a query, or of a word or name
// that was pointed at.
type hits struct {
	query  Query // empty when no query led to them
	places [2][]text.Span
	at     int // the one where the reader is, counted through A and on through B; None for none
}

func noHits() hits { return hits{at: None} }

func (h *hits) count() int { return len(h.places[A]) + len(h.places[B]) }

// place is the side and span of the ith.
func (h *hits) place(i int) (Side, text.Span) {
	if n := len(h.places[A]); i >= n {
		return B, h.places[B][i-n]
	}
	return A, h.places[A][i]
}

// Search marks q wherever it stands, instead of what was found before. The hit
// where the reader was stays the current one if it is one still; else it is
// the next one from there, or where there was none, the first on screen: seen
// is what is on screen of each page. A query without a letter, digit or other
// sign to look for marks nothing.
func (r *Reading) Search(q Query, seen [2]text.Span) {
	was := r.found
	r.found = hits{query: q, at: None}
	for _, s := range []Side{A, B} {
		r.found.places[s] = r.folded(s).find(q)
	}
	if r.found.count() == 0 {
		return
	}
	from := r.found.onScreen(seen)
	if was.at != None && was.query.Text != "" {
		from = r.found.from(was.place(was.at))
	}
	r.goToHit(from)
}

// SearchAlong is Search that leaves in focus what is.
func (r *Reading) SearchAlong(q Query, seen [2]text.Span) {
	focus := r.focus
	r.Search(q, seen)
	r.focus = focus
}

// onScreen is the first hit that a reader sees, or else the next below on page
// A, on page B, or the very first.
func (h *hits) onScreen(seen [2]text.Span) int {
	below := None
	for _, s := range []Side{A, B} {
		i := h.from(s, seen[s])
		if side, span := h.place(i); side == s && span.Start >= seen[s].Start {
			if span.Start < seen[s].End {
				return i
			}
			if below == None {
				below = i
			}
		}
	}
	return max(0, below)
}

// from is the first hit that begins at a place or after it, going round at the end.
func (h *hits) from(s Side, place text.Span) int {
	i := sort.Search(h.count(), func(i int) bool {
		side, span := h.place(i)
		return side > s || side == s && span.Start >= place.Start
	})
	return i % h.count()
}

func (r *Reading) goToHit(i int) {
	r.found.at = i
	r.focus = Focus{Item: None}
}

// StepHit goes on to the next hit, or back when by is -1: through A, then
// through B. It reports whether it went round.
func (r *Reading) StepHit(by int) (round bool) {
	n := r.found.count()
	if n == 0 {
		return false
	}
	i := r.found.at + by
	if r.found.at == None {
		i = min(0, by)
	}
	r.goToHit((i + n) % n)
	return i < 0 || i >= n
}

// Hit is where the reader is among the hits of a query, counted from 1; n is 0
// when nowhere.
func (r *Reading) Hit() (s Side, place text.Span, n int) {
	if r.found.at == None {
		return A, text.Span{}, 0
	}
	s, place = r.found.place(r.found.at)
	return s, place, r.found.at + 1
}

// Query is what is looked for, its text empty when nothing is.
func (r *Reading) Query() Query { return r.found.query }

// EndSearch takes the marks of a query away.
func (r *Reading) EndSearch() {
	if r.searching() {
		r.found = noHits()
	}
}

func (r *Reading) searching() bool { return r.found.query.Text != "" }

// withFound puts what was found on one side among marks that are in order.
func (r *Reading) withFound(marks []Mark, s Side) []Mark {
	places := r.found.places[s]
	if len(places) == 0 {
		return marks
	}
	side, current, n := r.Hit()
	all := make([]Mark, 0, len(marks)+len(places))
	for _, span := range places {
		m := Mark{span, Found, None}
		if n > 0 && side == s && span == current {
			m.Kind = Hit
		}
		for len(marks) > 0 && byPlace(marks[0], m) <= 0 {
			all, marks = append(all, marks[0]), marks[1:]
		}
		all = append(all, m)
	}
	return append(all, marks...)
}

// longPhrase is how long, in letters, a selection may be to be looked for.
const longPhrase = 80

// QueryFor is a selection as a query: in one line, "" when it is longer than
// anyone looks for, or goes over the end of a paragraph.
func QueryFor(d *text.Document, selection text.Span) string {
	s := strings.Join(strings.Fields(d.Text(selection)), " ")
	if utf8.RuneCountInString(s) >= longPhrase || d.ParagraphAt(selection.Start) != d.ParagraphAt(max(selection.Start, selection.End-1)) {
		return ""
	}
	return s
}

// folded is the article of one side, folded once and kept.
func (r *Reading) folded(s Side) *folded {
	if r.folds[s] == nil {
		r.folds[s] = newFolded(r.Document(s).Source)
	}
	return r.folds[s]
}
