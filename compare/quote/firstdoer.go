package quote

// firstDoer are the tokens [from, to) of the subject of the verb before "and", where that and
// the verb group g behind it are done to the same one, who is thus not their subject: "Berg
// said | Ann Lund | rang him on Friday and told him". from = to where nothing shows it.
func (f *finder) firstDoer(g verbGroup) (from, to int) {
	whom := f.at(g.head + 1)
	if !f.isWord(g.begin-1, "and") || !f.object1(g.head+1) {
		return 0, 0
	}
	k := g.begin - 2
	for k > 0 && f.at(k).is(timeWord|timeSpan|preposition) {
		k--
	}
	if k < 2 || f.at(k).norm != whom.norm || f.at(k).quoted != 0 || !f.verbal(k-1) && !f.pastForm(k-1) {
		return 0, 0
	}
	from, to, ok := f.subject(f.verbGroup(k-1).begin - 1)
	if !ok {
		return 0, 0
	}
	return from, to
}
