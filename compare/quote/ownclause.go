package quote

// behindAsidesComma reports whether the words of a, told by somebody's account, begin
// behind a comma that opens an aside within what is told of that account: "According to
// reports that began after, | under pressure, the stations ended their strike".
func (f *finder) behindAsidesComma(a *Attribution) bool {
	i, _ := f.tokensOf(a.Content[0])
	if !f.byAccount(a) || a.Content[0].Start < a.Source.End || f.at(i-1).mark != ',' || i < 3 {
		return false
	}
	switch f.at(i - 2).norm {
	case "after", "before", "since":
		return !(f.at(i-3).is(timeSpan) && (f.at(i-4).is(determiner) || f.at(i-4).number || f.at(i-4).is(adverb))) // "the day after"
	case "when", "because", "while", "although", "though", "if", "and", "but", "that", "which", "who":
		return true
	}
	return false
}

// measuredClause leaves a, a body's measure by "according to", the clause behind "as" or
// "when" that alone has figures: "Guests fled | as a quake of 7.6 struck, according to
// the Survey". What comes before is what the writer saw.
func (f *finder) measuredClause(a *Attribution) {
	if !f.byAccount(a) || len(a.Content) != 1 || a.Content[0].End > a.Source.Start || f.holdsMarks(a) || f.cast.personOf(a.Speaker) {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	for m := i; m+2 < e; m++ {
		if f.at(m).counts() {
			return
		}
		if m < i+2 || !f.isWord(m, "as") && !f.isWord(m, "when") || !f.at(m+1).is(determiner) || !f.marksClause(m, e) && !f.strikes(m+1, e) {
			continue
		}
		if p := f.pieces(m+1, e); len(p) == 1 && f.countsIn(m, e) {
			a.Content = p
		}
		return
	}
}

// strikes reports whether a verb for what a quake or a storm does, of which the grammar
// makes no clause, stands among the tokens [i, e).
func (f *finder) strikes(i, e int) bool {
	for ; i < e; i++ {
		switch f.at(i).norm {
		case "struck", "hit", "shook", "swept", "tore", "rocked", "jolted", "rattled":
			return true
		}
	}
	return false
}

// countsIn reports whether a figure stands among the tokens [i, e).
func (f *finder) countsIn(i, e int) bool {
	for ; i < e; i++ {
		if f.at(i).counts() {
			return true
		}
	}
	return false
}
