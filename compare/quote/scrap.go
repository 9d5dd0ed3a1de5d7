package quote

// scrap reports whether what was taken for the words of a is a piece of them that says
// something else, or nothing, alone.
func (f *finder) scrap(a *Attribution) bool {
	if len(a.Content) > 1 {
		return false
	}
	c, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	switch {
	case f.isWord(e-1, "that") && f.at(e-1).quoted == 0 && (e == c || f.at(e).mark == ','):
		return true // "The Herald has learned that according to a post"
	case i >= k && (f.isWord(i, "that") || f.isWord(i, "how") || f.isWord(i, "why")) && f.at(e).is(conjunction) && e < len(f.toks) && !f.verbIn(i+1, e):
		return true // "explained that letters [and other papers showed]"
	case i >= k && f.isWord(i, "to") && f.at(i+1).word() && f.at(i+2).quoted == 0 && f.at(i+2).is(auxiliary):
		return true // "the fund he vowed to fix has sunk"
	case a.Stance == Mental && i >= k && f.wantsToo(k, i, e):
		return true
	case i >= k && f.frames(a)&naming != 0 && !f.holdsMarks(a) && f.gerundCue(e) && f.at(e+1).mark == opening && f.object(i) >= e:
		return true // "called the timing of the [warning “chance”]"
	case i > k && f.halfVerb(i):
		return true
	case f.accounted(a, c, i, e), f.titleOf(i, e):
		return true
	}
	return false
}

// halfVerb reports whether the words from token i on begin with the second of two verbs
// behind "to": "said despite the failure to find or even | save the boats".
func (f *finder) halfVerb(i int) bool {
	p := i - 1
	for f.at(p).is(adverb) && !f.at(p).is(conjunction) {
		p--
	}
	if !f.at(p).is(conjunction) || !f.at(i).word() || f.at(i).upper || f.at(i).quoted != 0 {
		return false
	}
	for n := p - 1; n > p-groupReach && f.at(n).word(); n-- {
		if f.isWord(n, "to") {
			return f.isWord(p, "or") || f.isWord(p, "and")
		}
	}
	return false
}

// accounted reports whether a bracket behind words in marks tells by whose account they
// are, and more than these was taken for that one's: “when Lund “fled” (according to Lee)”.
func (f *finder) accounted(a *Attribution, c, i, e int) bool {
	return f.byAccount(a) && e <= c && f.at(c-1).mark == '(' && f.at(e-1).mark == shutting && f.at(i).mark != opening
}

// titleOf reports whether the tokens [i, e) are the title of the work that the noun before
// them calls by what it is: "revealed in his book, “The Old Ferry,” that".
func (f *finder) titleOf(i, e int) bool {
	n := i - 1
	if f.at(n).mark == ',' {
		n--
	}
	return f.at(i).mark == opening && f.at(e-1).mark == shutting && f.at(i+1).quoted == f.at(e-2).quoted && e-i <= titleReach && creations[f.at(n).norm] && f.titleCase(i+1, e-1)
}

// titleCase reports whether the tokens [i, e) are written as a title is: the first word and the
// last have capitals, and so has each that is longer than the small ones.
func (f *finder) titleCase(i, e int) bool {
	for e > i && !f.at(e-1).word() {
		e--
	}
	for k := i; k < e; k++ {
		t := f.at(k)
		if t.word() && !t.upper && !t.number && (k == i || k == e-1 || len(t.norm) > len("with")) {
			return false
		}
	}
	return e > i
}

// titleReach is the most tokens of the title of a work, with its marks.
const titleReach = 12

// creations are nouns for what somebody makes and gives a title.
var creations = map[string]bool{"book": true, "memoir": true, "autobiography": true, "biography": true, "novel": true, "film": true, "movie": true, "documentary": true,
	"song": true, "album": true, "podcast": true, "play": true, "poem": true}

// nounCue reports whether token n is a noun for what somebody says or thinks.
func (f *finder) nounCue(n int) bool {
	return f.anyCue(n, func(c *cue) bool { return c.shape == noun && c.frames&clause != 0 })
}

// wantsToo reports whether behind a comma among the tokens [i, e) somebody else has the verb that
// ends before token k: "Lund wants boats, Berg wants nets".
func (f *finder) wantsToo(k, i, e int) bool {
	for n := i; n < e; n++ {
		if f.at(n).mark != ',' || f.at(n).quoted != 0 {
			continue
		}
		if o := f.object(n + 1); o > n+1 && o < e && f.at(o).norm == f.at(k-1).norm {
			return true
		}
	}
	return false
}
