package reading

import (
	"diptych/compare/align"
)

// Tell says in a sentence or two what is marked at byte pos of one side: the
// note or the item there, as a click would take it, and how many more there
// are. It is "" where nothing is marked. item is the one that is Under pos.
func (r *Reading) Tell(s Side, pos int) (item int, words string) {
	under := r.under(s, pos)
	notes := r.notesAt(s, pos)
	item = None
	if len(under) > 0 {
		item = under[0]
	}
	switch {
	case len(notes) > 0:
		words = L("Your note: “{{.Text}}”", With{"Text": firstWords(r.notes[r.noteNumber(notes[0].note)].Text, toldWords)})
	case len(under) > 0:
		words = r.TellItem(item)
	}
	if more := len(under) + len(notes) - 1; more > 0 {
		words += "\n" + N(more, "One more mark lies here: click again to reach it.", "{{.N}} more marks lie here: click again to reach them.")
	}
	return item, words
}

// toldWords is how many words of a note a tip has room for.
const toldWords = 30

// TellItem says in a sentence or two what an item is.
func (r *Reading) TellItem(i int) string {
	it := r.Items[i]
	switch {
	case it.Finding != None:
		return it.Label + ": " + it.Claim
	case it.Kind == Statement && len(it.Differ) > 0:
		return it.Claim + "\n" + L("A click underlines the words that differ.")
	}
	return it.Claim
}

// About says what the marks of an item are in general: what its device looks
// for, or what its chip is of.
func (r *Reading) About(i int) string {
	it := r.Items[i]
	if it.Finding != None {
		return flat(rule(r.Findings[it.Finding].Device)[0])
	}
	for _, c := range chips {
		for _, k := range c.Kinds {
			if k == it.Kind {
				return L(c.About) + "."
			}
		}
	}
	return ""
}

// AboutBadge says what the words of the badge mean.
func (r *Reading) AboutBadge() string {
	if r.Relation.OtherDays {
		return L("Both articles tell of one matter, but of different days: perhaps of two events. Where they differ, each may be right about its own day.")
	}
	return map[align.RelationKind]string{
		align.SameEvent: L("Both articles tell of one event. The words beside this say what shows it."),
		align.SameStory: L("The articles belong to one story but tell of different events or days. Where they differ, each may be right about its own day."),
		align.Different: L("The two texts share too little to be about one matter."),
	}[r.Relation.Kind]
}
