package notebook

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"diptych/seeds/note"
)

// change is what was done to a note, or to what is held of a finding: written,
// changed or deleted. A blank note is none.
type change struct {
	before, after written
	at            int // see Acts
}

// reversed is what takes the change back.
func (c change) reversed() change { return change{c.after, c.before, c.at} }

// did remembers a change that can be taken back. What was taken back before
// cannot be done again after it.
func (n *Notebook) did(before, after written) {
	if before.Text != after.Text || !slices.Equal(before.Tags, after.Tags) {
		n.changes, n.undone = append(n.changes, change{before, after, n.acts}), nil
	}
}

// Acts counts what was done in the notebook, letter by letter, so that what is
// done elsewhere has its place in that order.
func (n *Notebook) Acts() int { return n.acts }

// Since reports whether TakeBack would take back what was done after so many acts.
func (n *Notebook) Since(acts int) bool {
	if n.editing != nil {
		return n.acts > acts
	}
	end := len(n.changes) - 1
	return end >= 0 && n.changes[end].at > acts
}

// TakeBack takes back what was written, changed or deleted last since the pair
// was opened, or held of a finding, the note that is being written first.
func (n *Notebook) TakeBack() {
	if n.reading == nil {
		return
	}
	n.stopWriting()
	c, ok := last(&n.changes)
	if !ok {
		n.OnSay(lang.L("There is nothing to take back in the notes on these two articles."))
		return
	}
	if n.apply(c.reversed()) {
		n.undone = append(n.undone, c)
		n.OnSay(c.taken())
	}
}

// DoAgain does again what was taken back last, unless something else was
// written since.
func (n *Notebook) DoAgain() {
	if n.reading == nil {
		return
	}
	n.stopWriting()
	c, ok := last(&n.undone)
	if !ok {
		n.OnSay(lang.L("Nothing was taken back last in the notes on these two articles."))
		return
	}
	if n.apply(c) {
		n.acts++
		c.at = n.acts
		n.changes = append(n.changes, c)
		n.OnSay(c.again())
	}
}

// stopWriting brings the keyboard from a note that is being written to the list.
func (n *Notebook) stopWriting() {
	if n.editing != nil {
		n.leave()
		n.OnFocus(n.List)
	}
}

// last takes the last of some changes off them.
func last(list *[]change) (c change, ok bool) {
	end := len(*list) - 1
	if end < 0 {
		return change{}, false
	}
	c, *list = (*list)[end], (*list)[:end]
	return c, true
}

// apply makes the change, unless somebody else changed the note since: it says
// so then and reports false.
func (n *Notebook) apply(c change) bool {
	now, there := n.find(cmp.Or(c.before.ID, c.after.ID))
	if !there {
		now.Note.Text, now.Tags = "", nil
	}
	if now.Text != c.before.Text || !slices.Equal(now.Tags, c.before.Tags) {
		n.renew()
		n.OnSay(lang.L("This note was changed elsewhere since; it stays as it is."))
		return false
	}
	n.gone = slices.DeleteFunc(n.gone, func(x written) bool { return x.ID == c.after.ID })
	if blank(c.after.Note) {
		c.before.binder.Delete(c.before.ID)
		if !c.before.Assessing { // which has no row among the notes
			n.gone = append(n.gone, c.before)
		}
	} else {
		c.after.binder.Put(c.after.Note)
	}
	n.renew()
	n.List.Point(cmp.Or(c.before.ID, c.after.ID))
	return true
}

// Delete takes a note away, and keeps its row as the way back.
func (n *Notebook) Delete(id string) {
	x, ok := n.find(id)
	if !ok {
		return
	}
	n.gone = append(n.gone, x)
	n.acts++
	n.did(x, written{note.Note{ID: id}, x.binder})
	x.binder.Delete(id)
	n.renew()
}

// Undo brings back a note that was deleted since the pair was opened.
func (n *Notebook) Undo(id string) {
	i := slices.IndexFunc(n.gone, func(x written) bool { return x.ID == id })
	if i < 0 {
		return
	}
	x := n.gone[i]
	n.gone = slices.Delete(n.gone, i, i+1)
	if _, back := n.find(id); !back {
		x.binder.Put(x.Note)
		n.acts++
		n.did(written{note.Note{ID: id}, x.binder}, x)
	}
	n.renew()
}

// ofFinding reports whether it is about what is held of a finding.
func (c change) ofFinding() bool { return c.before.Assessing || c.after.Assessing }

// taken says that a change was taken back.
func (c change) taken() string {
	switch {
	case c.ofFinding():
		return lang.L("Taken back: what you held of a finding.")
	case blank(c.before.Note):
		return lang.L("Taken back: a note was written.")
	case blank(c.after.Note):
		return lang.L("Taken back: a note was deleted.")
	}
	return lang.L("Taken back: a note was changed.")
}

// again says that a change was made once more.
func (c change) again() string {
	switch {
	case c.ofFinding():
		return lang.L("Done again: what you held of a finding.")
	case blank(c.before.Note):
		return lang.L("Done again: a note was written.")
	case blank(c.after.Note):
		return lang.L("Done again: a note was deleted.")
	}
	return lang.L("Done again: a note was changed.")
}
