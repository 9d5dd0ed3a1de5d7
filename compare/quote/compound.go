package quote

// compounded reports whether the cue of a is no verb but stands between a
// name and a noun that it belongs to: "The Athens | protest | march that began at noon". That
// noun, one thing without an article, is neither spoken to nor does the name act on it.
func (f *finder) compounded(a *Attribution) bool {
	c, k := f.tokensOf(a.Cue)
	from, to := f.tokensOf(a.Source)
	i, _ := f.tokensOf(a.Content[0])
	name := f.at(c - 1)
	if from == to || to != c || k != c+1 || !name.upper || name.is(soul|group) || f.at(c).upper || !f.nounForm(a.Cue) || f.verbShape(c) == past {
		return false
	}
	return i == k && f.bareThing(k) && (f.at(k+1).is(relative|clauseWord|auxiliary) || f.ingForm(k+1))
}

// bareThing reports whether token i is a noun for one thing, in small letters and with
// no word of its own before it.
func (f *finder) bareThing(i int) bool {
	t := f.at(i)
	return i < len(f.toks) && t.word() && !t.upper && t.quoted == 0 && !plural(t.norm) && !f.ingForm(i) && f.nominal(i) &&
		!t.is(soul|group|pronoun|determiner|possessive|adverb|preposition|timeWord|timeSpan|conjunction|clauseWord)
}
