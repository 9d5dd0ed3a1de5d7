package quote

import "strings"

// doneOnly reports whether a verb of saying tells by its object of a deed: "denied a
// request", "questioned the student", "told lies".
func (f *finder) doneOnly(a *Attribution) bool {
	c, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	if i < k || c >= k {
		return false
	}
	verb := f.at(k - 1).norm
	switch {
	case strings.HasPrefix(verb, "inform") && i == k && f.at(i).is(clauseWord) && !f.isWord(i, "that"):
		return true // "what they lived through informs how they vote"
	case f.tellsTales(k, i), f.tellsHearer(a, k, i, e):
		return true
	case f.holdsMarks(a):
		return false
	case strings.HasPrefix(verb, "refus") && f.isWord(i, "to"):
		return f.isWord(i+1, "let") && f.isWord(i+2, "go") || f.isWord(i+1, "die") || f.isWord(i+1, "loosen")
	case strings.HasPrefix(verb, "den") && a.Stance == Denying:
		return requests[f.objectNoun(i, e)]
	case strings.HasPrefix(verb, "question"):
		return f.whom(i, e)
	}
	return false
}

// requests are what somebody who decides may deny: no word of his is told by that.
var requests = map[string]bool{"request": true, "requests": true, "motion": true, "motions": true, "application": true, "applications": true,
	"appeal": true, "appeals": true, "petition": true, "petitions": true, "bid": true, "bids": true, "permit": true, "permits": true,
	"permission": true, "access": true, "entry": true, "bail": true, "parole": true, "clemency": true, "visa": true, "visas": true,
	"asylum": true, "coverage": true, "benefits": true, "service": true, "injunction": true, "plea": true, "pleas": true,
	"license": true, "licence": true, "funding": true, "loan": true, "loans": true, "leave": true}

// objectNoun is the noun of the object that begins at token i, "" when the tokens [i, e)
// begin with none.
func (f *finder) objectNoun(i, e int) string {
	for k := i; k < e && f.at(k).word() && !f.at(k).is(clauseWord); k++ {
		n := f.at(k + 1)
		if k+1 >= e || !n.word() || n.is(preposition|ofWord|conjunction|relative|subordinator|timeWord) || f.isWord(k+1, "to") || f.isWord(k+1, "that") {
			return f.at(k).norm
		}
	}
	return ""
}

// tellsTales reports whether between a verb of telling, which ends before token k, and the
// words that begin at token i stands what is told, which is none of them: "tell lies that".
func (f *finder) tellsTales(k, i int) bool {
	if i <= k || !f.anyCue(k-1, func(c *cue) bool { return c.frames&hearer != 0 }) {
		return false
	}
	switch f.at(i - 1).norm {
	case "lies", "lie", "truth", "tales", "tale", "stories", "jokes", "joke", "fibs":
		return true
	}
	return false
}

// tellsHearer reports whether the words of a, the tokens [i, e), right behind an article and a verb
// of telling that ends before token k, are a word in marks for who is told: "told the “girls”".
func (f *finder) tellsHearer(a *Attribution, k, i, e int) bool {
	if len(a.Content) > 1 || f.frames(a)&hearer == 0 {
		return false
	}
	switch {
	case i == k+1:
		return f.at(k).is(determiner) && f.fewIn(i)
	case i != k:
		return false
	case f.at(i).is(determiner):
		return f.fewIn(i + 1)
	}
	return f.fewIn(i) && f.shut(i) < e-1 && f.at(f.shut(i)+1).is(determiner) // "told “Harbour Hour” the plan"
}

// fewIn reports whether token i is a mark that opens on so few words that they say nothing.
func (f *finder) fewIn(i int) bool {
	return f.at(i).mark == opening && f.shut(i) < i+fewestUttered
}

// shut is the token of the mark that closes the one at token i, len(f.toks) where none does.
func (f *finder) shut(i int) int {
	for k := i + 1; k < len(f.toks); k++ {
		if f.toks[k].mark == shutting && f.toks[k].quoted == f.toks[i].quoted {
			return k
		}
	}
	return len(f.toks)
}
