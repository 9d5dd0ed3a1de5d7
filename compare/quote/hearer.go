package quote

// hears reports whether the one whose words a seems to tell is rather the one to whom they
// were put, by a participle between commas: "Ann Lund, asked whether the ship was safe,
// laughed", "Ann Lund, told that the crew had left, wept".
func (f *finder) hears(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	if k != c+1 || !putTo[f.at(c).norm] || f.at(c-1).mark != ',' || to > c || to < c-1 || i != k || !f.at(i).is(clauseWord) && !f.isWord(i, "if") {
		return false
	}
	for n := from; n < c-1; n++ {
		if f.at(n).mark == ',' {
			return false // "Ann Lund, a nurse, told"
		}
	}
	for n := i + 1; n < e; n++ {
		if f.at(n).mark == ',' && f.at(n).quoted == 0 && f.doing(n+1) {
			return true
		}
	}
	return false
}

// putTo are participles of what is put to somebody.
var putTo = map[string]bool{"asked": true, "told": true, "informed": true, "warned": true, "pressed": true, "questioned": true}

// beforeInverted reports whether between the source of a, a name with an aside, and its cue
// stands that name's own verb, so that the cue has the speaker behind it: "Ann Lund, 44, was
// on the ward, said manager Carl Berg".
func (f *finder) beforeInverted(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	i, _ := f.tokensOf(a.Content[0])
	if k != c+1 || i != k || f.at(c-1).mark != ',' || !f.at(i).upper && !f.at(i).is(soul) {
		return false
	}
	for n := to + 1; n < c-1; n++ {
		if f.at(n-1).mark == ',' && f.at(n).is(auxiliary|be) && f.at(n).quoted == 0 {
			return true
		}
	}
	return false
}

// calledUpon reports whether the token [from, to) is a verb behind its pronoun, and no
// speaker: "Two of those we rang confirmed it".
func (f *finder) calledUpon(from, to int) bool {
	if to-from != 1 || f.at(from).upper {
		return false
	}
	switch f.at(from - 1).norm {
	case "we", "he", "she", "they":
		return true
	}
	return false
}
