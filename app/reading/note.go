package reading

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Note is what a reader wrote about words of these two articles, or of one of
// them and another that is not open.
type Note struct {
	ID     string
	Text   string
	Tags   []string
	Places [2][]text.Span // where its words stand on either page
	Lost   [2][]string    // words that an article no longer has
	Away   []Away         // words of articles that are not open
	Gone   bool           // deleted just now: it still has a row, but no mark
	Made   time.Time
}

// Away is words of an article that is on neither page.
type Away struct{ Article, Words string }

// Placed reports whether the note has a place on either page.
func (n Note) Placed() bool { return len(n.Places[A])+len(n.Places[B]) > 0 }

// NoteRow is a note as the panel lists it.
type NoteRow struct {
	Note
	Label    string      // which pages it is about: "Note on A and B"
	Evidence [2]Evidence // the words it is about, those that are lost too
}

// NoteGroup is notes that stand alike to the two articles. Those that have
// their place come first and need no title.
type NoteGroup struct {
	Title string
	Rows  []NoteRow
}

// SetNotes replaces the notes on this pair, and lets go of one that is in
// focus and no longer among them.
func (r *Reading) SetNotes(notes []Note) {
	r.notes = slices.Clone(notes)
	stable.Sort(r.notes, byFirstPlace)
	if i := r.noteNumber(r.focus.Note); r.focus.Note != "" && (i < 0 || r.notes[i].Gone) {
		r.Clear()
	}
}

// byFirstPlace orders notes as items are: page A before what stands on B only.
func byFirstPlace(x, y Note) int {
	a, b := x.side(), y.side()
	if a != b || !x.Placed() || !y.Placed() {
		return cmp.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(x.Places[a][0].Start, y.Places[a][0].Start), cmp.Compare(x.Places[a][0].End, y.Places[a][0].End))
}

// side is the first page that it has a place on, beyond both when it has none.
func (n Note) side() Side {
	switch {
	case len(n.Places[A]) > 0:
		return A
	case len(n.Places[B]) > 0:
		return B
	}
	return B + 1
}

// NotesKnown is how many notes there are on the pair.
func (r *Reading) NotesKnown() int { return r.countNotes(func(Note) bool { return true }) }

// NotesPlaced is how many notes are marked on the pages.
func (r *Reading) NotesPlaced() int { return r.countNotes(Note.Placed) }

// NotesLost is how many notes are about words that are no longer there.
func (r *Reading) NotesLost() int { return r.countNotes(Note.lost) }

func (r *Reading) countNotes(which func(Note) bool) (n int) {
	for _, note := range r.notes {
		if !note.Gone && which(note) {
			n++
		}
	}
	return n
}

func (n Note) lost() bool { return !n.Placed() && len(n.Lost[A])+len(n.Lost[B]) > 0 }

// Notes lists the notes, the newest first: those with a place, then those that
// are about another pair too, then those that lost their place.
func (r *Reading) Notes() []NoteGroup {
	groups := []NoteGroup{
		{}, {Title: L("About another pair")}, {Title: L("Lost its place: the words are no longer in the article")},
	}
	newest := slices.Clone(r.notes)
	stable.Sort(newest, func(x, y Note) int { return y.Made.Compare(x.Made) })
	for _, n := range newest {
		at := 0
		switch {
		case n.lost():
			at = 2
		case len(n.Away) > 0:
			at = 1
		}
		groups[at].Rows = append(groups[at].Rows, r.NoteRow(n))
	}
	return slices.DeleteFunc(groups, func(g NoteGroup) bool { return len(g.Rows) == 0 })
}

// NoteRow is a note in words, be it among the notes of the pair or not yet.
func (r *Reading) NoteRow(n Note) NoteRow {
	row, most := NoteRow{Note: n}, wordsOf(n.about(A) && n.about(B))
	for i, w := range r.witnesses() {
		s := Side(i)
		row.Evidence[s] = w.evidence(n.Places[s], []text.Span{}, snippetsShown, most) // the words alone: nothing in them differs
		for _, words := range n.Lost[s] {
			row.Evidence[s].Snippets = append(row.Evidence[s].Snippets, Snippet{
				Who: L("no longer in the article"), Runs: []Run{{Text: firstWords(words, most)}},
			})
		}
	}
	switch a, b := n.about(A), n.about(B); {
	case a && b:
		row.Label = L("Note on A and B")
	case a:
		row.Label = L("Note on A")
	case b:
		row.Label = L("Note on B")
	}
	return row
}

// about reports whether it is about words of a page, be they lost or not.
func (n Note) about(s Side) bool { return len(n.Places[s])+len(n.Lost[s]) > 0 }

// FocusNote takes the places of a note into focus, and switches the marks of
// notes on if they were off. A note without a place is only let go to: false.
func (r *Reading) FocusNote(id string) bool {
	i := r.noteNumber(id)
	if i < 0 || r.notes[i].Gone || !r.notes[i].Placed() {
		r.Clear()
		return false
	}
	n := r.notes[i]
	r.Look(n.Places, L("Note: {{.Text}}", With{"Text": firstWords(n.Text, shortNote)}), false)
	r.off[Noted] = false
	r.focus.Note = id
	return true
}

// shortNote is how many words of a note the foot of the window has room for.
const shortNote = 9

func (r *Reading) noteNumber(id string) int {
	return slices.IndexFunc(r.notes, func(n Note) bool { return n.ID == id })
}

// appendNoted marks the words that notes are about.
func (r *Reading) appendNoted(marks []Mark, s Side) []Mark {
	if r.off[Noted] {
		return marks
	}
	for _, n := range r.notes {
		if n.Gone {
			continue
		}
		for _, span := range n.Places[s] {
			marks = append(marks, Mark{span, Noted, None})
		}
	}
	return marks
}

// stop is what a click may mean: a note, or else an item.
type stop struct {
	note        string
	item, depth int
}

// tapNote is a click where a note is marked. What lies there is gone through as
// At does, with the notes among the items: the shortest first, and a note before
// an item of the same words. It reports false where there is no note.
func (r *Reading) tapNote(s Side, pos int) bool {
	stops := r.notesAt(s, pos)
	if len(stops) == 0 {
		return false
	}
	for _, i := range r.under(s, pos) {
		stops = append(stops, stop{item: i, depth: r.depth(s, pos, i)})
	}
	stable.Sort(stops, func(x, y stop) int { return cmp.Compare(x.depth, y.depth) })
	k := slices.IndexFunc(stops, func(x stop) bool { return x.note == r.focus.Note && x.item == r.focus.Item })
	next := stops[(k+1)%len(stops)]
	if next.note != "" {
		r.FocusNote(next.note)
	} else {
		r.FocusItem(next.item)
		r.lead(s, pos)
	}
	r.focus.Side = s
	return true
}

func (r *Reading) notesAt(s Side, pos int) (stops []stop) {
	if r.off[Noted] {
		return nil
	}
	for _, n := range r.notes {
		at := slices.IndexFunc(n.Places[s], func(p text.Span) bool { return p.Start <= pos && pos < p.End })
		if at >= 0 && !n.Gone {
			stops = append(stops, stop{n.ID, None, n.Places[s][at].Len()})
		}
	}
	return stops
}

// Tags reads what was typed for tags: words between commas, with or without a
// number sign, each once.
func Tags(typed string) []string {
	var tags []string
	for _, t := range strings.Split(typed, ",") {
		t = strings.TrimSpace(strings.TrimLeft(flat(t), "# "))
		if t != "" && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return tags
}

// firstWords is s on one line, at most n words of it.
func firstWords(s string, n int) string {
	words := strings.Fields(s)
	if len(words) <= n {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:n], " ") + "\u00a0…"
}
