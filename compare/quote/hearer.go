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
