package quote

import "strings"

// unaffirmed reports whether the words around the verb of a show that nobody is told to
// have said, or to think, what stands behind it.
func (f *finder) unaffirmed(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	i, _ := f.tokensOf(a.Content[0])
	switch {
	case f.impersonal(a, from, to, k), f.letsSee(a):
		return true
	case from < c && f.isWord(from-1, "not") && f.everyone(from, to):
		return true // "not everyone agrees"
	case from < c && f.isWord(from-1, "that") && allegations[f.at(from-2).norm]:
		return true // "allegations that Lund told her so"
	case from < c && f.isWord(from-1, "that") && contesting[f.at(from-2).norm] && f.at(from-2).quoted == 0:
		return true // "it did not dispute that Lund had told her so"
	case to == c && f.alsoIn(from):
		return true // "Lund, who left in May, also on Harbour Radio defended"
	case from < c && f.awaited(from, k):
		return true
	case from < c && f.isWord(from-1, "thing") && (f.isWord(from-2, "next") || f.isWord(from-2, "last")):
		return true // "the next thing Lund knows"
	case to < c && f.isWord(from-1, "as") && f.verbShape(k-1) == gerund && f.at(c-1).mark == ',' && f.saysHere(a):
		return true // "As Lund said, the crew left, noting that"
	case i >= k && from < c && f.surmised(from, to, c, k):
		return true // "the sender is probably announcing that"
	case from < to && to < c && f.couldBy(to, c, k):
		return true // "Lund could answer by noting the cost and saying"
	}
	return false
}

// allegations are what nobody has yet shown to be so.
var allegations = map[string]bool{"allegation": true, "allegations": true, "accusation": true, "accusations": true, "rumor": true, "rumors": true,
	"rumour": true, "rumours": true, "speculation": true, "suspicion": true, "suspicions": true}

// contesting are verbs of those who hold that something is not so, or do not say that it is.
var contesting = map[string]bool{"dispute": true, "disputes": true, "disputed": true, "disputing": true, "deny": true, "denies": true, "denied": true, "denying": true,
	"contest": true, "contests": true, "contested": true, "refute": true, "refutes": true, "refuted": true, "doubt": true, "doubts": true, "doubted": true}

// impersonal reports whether the source of a, the tokens [from, to), is the "it" that
// stands for what follows: "it is now clear that the boats are late".
func (f *finder) impersonal(a *Attribution, from, to, k int) bool {
	if to-from != 1 || !f.isWord(from, "it") || !f.isWord(k-1, "clear") {
		return false
	}
	i, _ := f.tokensOf(a.Content[0])
	return i >= k && f.at(i).is(clauseWord)
}

// alsoIn reports whether who speaks, at token from, stands behind a preposition and "also" or the like,
// which tell where somebody else did so: "also on Harbour Radio".
func (f *finder) alsoIn(from int) bool {
	p := from - 1
	if f.at(from).is(preposition) {
		p = from
	}
	if !f.isWord(p, "on") && !f.isWord(p, "in") && !f.isWord(p, "at") || !f.at(p+1).upper {
		return false
	}
	switch f.at(p - 1).norm {
	case "also", "again", "later", "once", "then":
		return p > 2 && f.at(p-2).mark != 0
	}
	return false
}

// everyone reports whether the tokens [from, to) stand for all of some.
func (f *finder) everyone(from, to int) bool {
	for k := from; k < to; k++ {
		switch f.at(k).norm {
		case "everyone", "everybody", "all", "every":
			return true
		}
	}
	return false
}

// awaited reports whether the clause of a verb in the present, which ends before token k,
// with its subject at token from, opens with a word that sets a time to come: "years may
// pass before everybody admits it", "once the mayor shows that". With "will" or "may"
// elsewhere in the sentence it has not come yet.
func (f *finder) awaited(from, k int) bool {
	switch f.at(from - 1).norm {
	case "before", "until", "once", "till", "unless":
	default:
		return false
	}
	if !f.anyCue(k-1, func(c *cue) bool { return c.shape == plain || c.shape == third }) {
		return false
	}
	for n := range f.toks {
		switch f.at(n).norm {
		case "will", "may", "might", "shall", "must":
			if f.at(n).quoted == 0 && !f.at(n).upper {
				return true
			}
		}
	}
	return false
}

// couldBy reports whether the verb in -ing at [c, k) is a way, or one of two, in which the
// one whose words end before token to may do what he has not done.
func (f *finder) couldBy(to, c, k int) bool {
	if !f.at(to).is(modal) || !f.at(to).is(auxiliary) || f.verbShape(k-1) != gerund {
		return false
	}
	for n := to + 1; n < c; n++ {
		if f.isWord(n, "by") && f.at(n).quoted == 0 && (n+1 == c || strings.HasSuffix(f.at(n+1).norm, "ing")) {
			return true
		}
	}
	return false
}

// surmised reports whether a word among the tokens of a verb [c, k), or between it and the
// subject [from, to), makes a guess of the writer's of the saying itself.
func (f *finder) surmised(from, to, c, k int) bool {
	if to <= from || to > c {
		return false
	}
	for n := to; n < k && f.at(n).word(); n++ {
		switch strings.ToLower(f.text(n)) {
		case "probably", "possibly", "perhaps", "presumably", "conceivably":
			return f.at(n).quoted == 0
		}
	}
	return false
}
