package note

import "slices"

// entry is a note in memory.
type entry struct {
	annotation
	edited int  // when it was changed after it was last seen in the file, counted from 1; 0 when it was not
	was    Note // what the file had when that began; no ID when it had none
}

// seen is the note as the window has it from the file.
func (e entry) seen() Note {
	if e.edited == 0 {
		return e.Note
	}
	return e.was
}

// written reports whether the words of e are other than those in the file. A
// note that only has new anchors is not.
func (e entry) written() bool { return e.edited != 0 && !(e.was.ID != "" && e.says(e.was)) }

// state is what a window knows: the notes, and those it took out since it
// last saw the file.
type state struct{ notes, gone map[string]entry }

// merge is what stands after a window in the state s has seen the file p.
// Of a note on which both wrote the words of this window stand, and those of
// the other are kept beside them as a note of their own. A note is out when
// one of the two took it out and the other wrote nothing on it since. A file
// that is damaged or not there takes nothing out.
func merge(s state, p page) state {
	out := state{make(map[string]entry, len(p.notes)), map[string]entry{}}
	for id, theirs := range p.notes {
		mine, have := s.notes[id]
		taken, deleted := s.gone[id]
		switch {
		case deleted && (theirs.says(taken.Note) || theirs.says(taken.seen())):
			out.gone[id] = taken
		case !have || !mine.written():
			out.notes[id] = theirs
		default:
			out.notes[id] = mine.over(theirs)
			if !theirs.says(mine.was) && !theirs.says(mine.Note) {
				other := theirs.Note
				other.ID = newID()
				out.notes[other.ID] = entry{annotation: annotation{}.with(other), edited: mine.edited}
			}
		}
	}
	for id, mine := range s.notes {
		if _, theirs := p.notes[id]; !theirs && (mine.written() || !p.sound) {
			out.notes[id] = mine
		}
	}
	return out
}

// over is e put into what another window wrote, so that nothing of that is
// lost that is not of the note.
func (e entry) over(theirs entry) entry {
	n := e.Note
	n.Changed = after(n.Changed, theirs.Changed)
	return entry{theirs.with(n), e.edited, e.was}
}

// says reports whether n and m are in the same words.
func (n Note) says(m Note) bool { return n.Text == m.Text && slices.Equal(n.Tags, m.Tags) }

// same reports whether a reader would see no difference between n and m.
func (n Note) same(m Note) bool {
	return n.says(m) && n.Made.Equal(m.Made) && n.Assessing == m.Assessing && slices.Equal(n.Anchors, m.Anchors)
}
