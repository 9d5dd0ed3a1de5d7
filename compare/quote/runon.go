package quote

// runOn ends the content of a where the writer goes on to tell what came of a request, or
// what somebody else did, behind a thing that was only spoken about. It reports whether no
// more is left than that thing.
func (f *finder) runOn(a *Attribution) (thing bool) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if a.Direct || a.Content[n].Start < a.Cue.End {
		return false
	}
	request, about := f.frames(a)&infinitive != 0, f.isWord(i, "about")
	for m := i + 2; m+1 < e && (request || about); m++ {
		if f.at(m).quoted != 0 || !f.isWord(m, "and") && !f.isWord(m, "but") {
			continue
		}
		if f.clausal(i, m) {
			return false
		}
		if request && f.finds(i, m, "to") && f.pronounActs(m+1) || about && f.at(m-1).mark == ',' && f.newSubject(m+1) {
			a.part(f.pieces(i, m), f.pieces(m, e))
			return about && !f.holdsMarks(a)
		}
	}
	return false
}

// pronounActs reports whether "he" or the like stands at token i, with a verb with tense
// behind it: "told him to stop but [he kept going]".
func (f *finder) pronounActs(i int) bool {
	switch f.at(i).norm {
	case "he", "she", "they":
		return f.at(i+1).is(auxiliary) || f.pastForm(i+1) || f.verbal(i+1)
	}
	return false
}
