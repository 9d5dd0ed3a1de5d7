package quote

// runOn ends the content of a where the writer goes on to tell what came of a request, or
// what somebody else did, behind a thing that was only spoken about. It reports whether, of a,
// no more than that thing would be left.
func (f *finder) runOn(a *Attribution) (thing bool) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	request, about := f.frames(a)&infinitive != 0, f.isWord(i, "about")
	if a.Direct || a.Content[n].Start < a.Cue.End || !request && !about {
		return false
	}
	for m := i + 2; m+1 < e; m++ {
		if f.at(m).quoted != 0 || !f.isWord(m, "and") && !f.isWord(m, "but") {
			continue
		}
		if f.clausal(i, m) {
			return false
		}
		if request && f.finds(i, m, "to") && (f.pronounActs(m+1) || f.didNext(a, i, m)) || about && f.at(m-1).mark == ',' && f.anotherActs(m+1) {
			first := f.pieces(i, m)
			if about && !f.holdsMarks(&Attribution{Content: first}) {
				return true
			}
			a.part(first, f.pieces(m, e))
			return false
		}
	}
	return false
}

// didNext reports whether behind the conjunction at token m the speaker of a did, in the past,
// the next thing: "invited Lee to testify | and subpoenaed the firm".
func (f *finder) didNext(a *Attribution, i, m int) bool {
	_, k := f.tokensOf(a.Cue)
	n := f.at(m + 2)
	return f.anyCue(k-1, func(c *cue) bool { return c.shape == past }) && f.pastForm(m+1) && (n.upper || n.is(determiner|possessive)) &&
		!f.at(m-1).is(preposition) && !f.pastForm(m-1) && !f.clausal(i, m)
}

// background ends what is said in a clause that tells when or why something else was said
// where that clause ends: "why the firm claimed it was safe, | Lund explained “...”".
func (f *finder) background() {
	all := f.found[f.start:]
	for n := range all {
		a := &all[n]
		if from, _ := f.tokensOf(a.Source); !f.inBackground(from) {
			continue
		}
		for k := n + 1; k < min(len(all), n+looksBack); k++ {
			b := &all[k]
			from, _ := f.tokensOf(b.Source)
			if b.Direct && !b.Source.Empty() && b.Source.Start < b.Cue.Start && b.Cue.End <= b.Content[0].Start && f.at(from-1).mark == ',' && f.at(from-2).quoted == 0 {
				a.end(f.at(from-2).End, b.Source.Cover(b.Cue))
			}
		}
	}
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

// anotherActs reports whether words for somebody or something stand at token i, with no
// preposition among them, and behind them a verb with tense: "the harbor bar Quay sold".
func (f *finder) anotherActs(i int) bool {
	if t := f.at(i); !t.upper && !t.is(determiner|pronoun) || t.is(objective|preposition) {
		return false
	}
	for k := i + 1; k < i+longSubject && f.at(k).word() && !f.at(k).is(preposition|ofWord|conjunction); k++ {
		if f.verbal(k) || f.pastForm(k) {
			return true
		}
	}
	return false
}

// longSubject is the most tokens of a subject and its verb that are looked through.
const longSubject = 8

// feltToo reports whether behind the comma at token m the writer tells how those felt who
// say, in the present, what the tokens [i, m) hold, in the present as well: "some say the
// toll should go, | and were disappointed that it stayed".
func (f *finder) feltToo(a *Attribution, i, m int) bool {
	if !f.isWord(m+1, "and") || !f.isWord(m+2, "was") && !f.isWord(m+2, "were") || !feelings[f.at(m+3).norm] {
		return false
	}
	_, k := f.tokensOf(a.Cue)
	if !f.anyCue(k-1, func(c *cue) bool { return c.shape == plain || c.shape == third }) {
		return false
	}
	for n := i; n < m; n++ {
		if f.at(n).quoted != 0 || f.finds(n, n+1, "was", "were", "had", "did") {
			return false
		}
	}
	return f.finds(i, m, "is", "are", "has", "have", "should", "must", "will", "can", "cannot")
}

// feelings are words for how one felt about what came about.
var feelings = map[string]bool{"disappointed": true, "dismayed": true, "upset": true, "angry": true, "angered": true, "furious": true, "frustrated": true,
	"unhappy": true, "glad": true, "happy": true, "pleased": true, "relieved": true, "delighted": true, "surprised": true, "alarmed": true}
