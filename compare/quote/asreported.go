package quote

// asReported gives the words in marks with which the content of a ends to a alone, where an
// opening in that content reports them as well: in "As the Herald reported on Friday, the
// pier was “old,” a guard said", the guard uttered “old,” and the Herald is not sure.
func (f *finder) asReported(a *Attribution) {
	i, e := f.tokensOf(a.Content[0])
	if len(a.Content) > 1 || !f.isWord(i, "as") || f.at(i).quoted != 0 || a.Cue.Start < a.Content[0].End || f.at(e-1).mark != shutting {
		return
	}
	for k := f.start; k < len(f.found); k++ {
		b := &f.found[k]
		if n := len(b.Content) - 1; b.Source != a.Source && !b.Source.Empty() && f.behindOpening(a.Content[0], b.Source) && b.Content[n].End == a.Content[0].End && f.lastMarks(a) {
			b.Unsure = true
			return
		}
	}
}
