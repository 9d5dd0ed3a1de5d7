package notebook

import (
	"fyne.io/fyne/v2/lang"
	"slices"
)

// change is what was done to a note: written, changed or deleted. A blank note
// is none.
type change struct{ before, after written }

// did remembers a change that can be taken back.
func (n *Notebook) did(before, after written) {
	if before.Text != after.Text || !slices.Equal(before.Tags, after.Tags) {
		n.changes = append(n.changes, change{before, after})
	}
}

// TakeBack takes back what was written, changed or deleted last since the pair
// was opened, the note that is being written first.
func (n *Notebook) TakeBack() {
	if n.reading == nil {
		return
	}
	if n.editing != nil {
		n.leave()
		n.OnFocus(n.List)
	}
	last := len(n.changes) - 1
	if last < 0 {
		n.OnSay(lang.L("There is nothing to take back in the notes on these two articles."))
		return
	}
	c := n.changes[last]
	n.changes = n.changes[:last]
	now, there := n.find(c.after.ID)
	if !there {
		now.Note.Text, now.Tags = "", nil
	}
	if now.Text != c.after.Text || !slices.Equal(now.Tags, c.after.Tags) {
		n.renew()
		n.OnSay(lang.L("This note was changed elsewhere since; it stays as it is."))
		return
	}
	n.gone = slices.DeleteFunc(n.gone, func(x written) bool { return x.ID == c.before.ID })
	if blank(c.before.Note) {
		c.after.binder.Delete(c.after.ID)
		n.gone = append(n.gone, c.after)
	} else {
		c.before.binder.Put(c.before.Note)
	}
	n.renew()
	n.List.Point(c.after.ID)
	n.OnSay(taken(c))
}

// taken says what a change was.
func taken(c change) string {
	switch {
	case blank(c.before.Note):
		return lang.L("Taken back: a note was written.")
	case blank(c.after.Note):
		return lang.L("Taken back: a note was deleted.")
	}
	return lang.L("Taken back: a note was changed.")
}
