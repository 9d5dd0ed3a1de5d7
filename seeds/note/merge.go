package note

import "time"

// state is what a window knows: the notes, and which of them it took out
// since it last saw the file, with the time of the change it took out.
type state struct {
	notes map[string]entry
	gone  map[string]time.Time
}

// merge is what stands after a window in the state s has seen the file p.
// Of a note changed on both sides the later change stands. A note is out when
// this window deleted it and the file has no change the window had not seen,
// or when another window took it out of the file and this one did not change
// it since. A file that is damaged or not there takes nothing out.
func merge(s state, p page) state {
	out := state{map[string]entry{}, map[string]time.Time{}}
	for id, theirs := range p.notes {
		seen, deleted := s.gone[id]
		mine, have := s.notes[id]
		switch {
		case deleted && !theirs.Changed.After(seen):
			out.gone[id] = seen
		case have && mine.edited != 0:
			out.notes[id] = newer(mine, theirs)
		default:
			out.notes[id] = theirs
		}
	}
	for id, mine := range s.notes {
		if _, theirs := p.notes[id]; !theirs && (mine.edited != 0 || !p.sound) {
			out.notes[id] = mine
		}
	}
	return out
}

// newer is the later of two changes of a note. Mine goes into what the other
// window wrote, so that nothing of it is lost that is not of the note.
func newer(mine, theirs entry) entry {
	over := entry{theirs.with(mine.Note), mine.edited}
	if later(over.annotation, theirs.annotation) {
		return over
	}
	return theirs
}
