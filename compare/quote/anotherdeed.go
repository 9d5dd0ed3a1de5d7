package quote

// cutAtAnother ends the content of a before a comma behind which somebody else does
// something, by the outlet's account: "opposed the toll[, and the Anchor bar gave a party]".
func (f *finder) cutAtAnother(a *Attribution) {
	i, e := f.tokensOf(a.Content[0])
	if a.Content[0].Start < a.Cue.End {
		return
	}
	for k := i + 2; k+3 < e; k++ {
		if f.at(k).mark == ',' && f.at(k).quoted == 0 && (f.isWord(k+1, "and") || f.isWord(k+1, "but") || f.isWord(k+1, "while")) && f.anotherDoes(k+2, e) {
			a.end(f.at(k-1).End, f.at(k).Span)
			return
		}
	}
}

// anotherDoes reports whether a subject begins at token i and its verb, in the past, stands
// behind it, before token e: "the Anchor bar gave".
func (f *finder) anotherDoes(i, e int) bool {
	if t := f.at(i); !t.upper && !t.is(determiner|possessive) {
		return false
	}
	for k := i; k < min(e, i+reach); k++ {
		t := f.at(k)
		if k > i && !t.upper && f.doing(k) {
			return !f.isWord(k+1, "by") && !f.at(k-1).is(determiner|adverb|possessive)
		}
		if !t.word() || t.quoted != 0 || t.is(relative|subordinator|preposition|conjunction|pronoun) && !t.is(determiner|possessive|ofWord) && !t.upper {
			return false
		}
	}
	return false
}
