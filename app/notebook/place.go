package notebook

import (
	"cmp"
	"slices"

	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds/note"
)

// notes is all notes that the two files hold, as the reading wants them; of
// the one that is being written only where it stands. Notes whose words moved
// are amended.
func (n *Notebook) notes() []reading.Note {
	var list []reading.Note
	there := map[string]bool{}
	n.each(func(x note.Note, k *binder, home reading.Side) {
		if x.Assessing {
			return
		}
		placed, moved := n.place(&x, home)
		if moved {
			k.Amend(x)
		}
		if n.editing != nil && n.editing.ID == x.ID {
			placed.Text, placed.Tags = "", nil
		}
		list = append(list, placed)
		there[x.ID] = true
	})
	for _, x := range n.gone {
		if there[x.ID] {
			continue // another window brought it back, or wrote on it
		}
		placed, _ := n.place(&x.Note, reading.Side(slices.Index(n.pair[:], x.binder)))
		placed.Gone = true
		list = append(list, placed)
	}
	return list
}

// each goes through all that the two files hold: what is kept in which of them,
// with the article of which page.
func (n *Notebook) each(do func(x note.Note, k *binder, home reading.Side)) {
	for side, k := range n.pair {
		if k == nil || k.file == nil || side > 0 && k == n.pair[0] {
			continue
		}
		for _, x := range k.Notes() {
			do(x, k, reading.Side(side))
		}
	}
}

// place finds the words of a note that is kept with the article of a side, and
// anchors it anew where they stand elsewhere or read otherwise.
func (n *Notebook) place(x *note.Note, home reading.Side) (placed reading.Note, moved bool) {
	placed = reading.Note{ID: x.ID, Text: x.Text, Tags: x.Tags, Made: x.Made}
	x.Anchors = slices.Clone(x.Anchors)
	for i, a := range x.Anchors {
		s, open := n.sideOf(a, i, home)
		if !open {
			placed.Away = append(placed.Away, reading.Away{Article: a.Article, Words: a.Exact})
			continue
		}
		at := n.locate(a, s)
		if !at.ok {
			placed.Lost[s] = append(placed.Lost[s], a.Exact)
			continue
		}
		placed.Places[s] = append(placed.Places[s], at.Span)
		if (at.Span != text.Span{Start: a.Start, End: a.End} || n.docs[s].Text(at.Span) != a.Exact) {
			x.Anchors[i] = note.Mark(n.names[s], n.docs[s], at.Span)
			moved = true
		}
	}
	return placed, moved
}

// locate looks for the words of an anchor once: to learn that they are lost may
// take some milliseconds, and is asked at every letter that is typed.
func (n *Notebook) locate(a note.Anchor, s reading.Side) locus {
	at, known := n.spots[s][a]
	if !known {
		at.Span, at.ok = a.Find(n.docs[s])
		n.spots[s][a] = at
	}
	return at
}

// sideOf is the page an anchor is about, the i-th of its note. The first names
// the article beside which the note is kept, also where that was renamed.
func (n *Notebook) sideOf(a note.Anchor, i int, home reading.Side) (s reading.Side, open bool) {
	mine, other := n.names[home], home.Other()
	switch {
	case i > 0 && a.Article == n.names[other]:
		return other, true
	case a.Article == mine:
		return home, true
	case a.Article == n.names[other] && n.pair[home] == n.pair[other]:
		return other, true
	case i == 0 && note.Beside(a.Article) != note.Beside(mine):
		return home, true
	}
	return home, false
}

// anchors marks the first place of either side for something new, which is kept
// at home once both files were read.
func (n *Notebook) anchors(places [2][]text.Span) (list []note.Anchor, home *binder) {
	for _, k := range n.pair {
		k.Wait()
	}
	for s, spans := range places {
		if len(spans) == 0 {
			continue
		}
		if a := note.Mark(n.names[s], n.docs[s], spans[0]); a.Exact != "" {
			list = append(list, a)
			home = cmp.Or(home, n.pair[s])
		}
	}
	return list, home
}

// find is a note of the two files.
func (n *Notebook) find(id string) (x written, ok bool) {
	for _, k := range n.pair {
		if k == nil || k.file == nil {
			continue
		}
		if m, there := k.Note(id); there {
			return written{m, k}, true
		}
	}
	return x, false
}
