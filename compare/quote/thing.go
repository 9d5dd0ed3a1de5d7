package quote

import (
	"slices"
	"strings"
)

// speechless reports whether a, by who or what its source is and what its verb takes,
// gives nobody words: a thing that shows, praise of which no reason is told, a call.
func (f *finder) speechless(a *Attribution) bool {
	i, e := f.tokensOf(a.Content[0])
	fr := f.frames(a)
	switch {
	case fr&naming != 0 && fr&(clause|quoted) == 0 && len(a.Content) == 1 && e == i+1 && f.at(i).is(pronoun):
		return true // "had called to greet him"
	case a.Deed && fr&aloud != 0 && len(a.Content) == 1 && !f.holdsMarks(a) && a.Content[0].Start > a.Cue.Start:
		return !f.finds(i, e, "for", "as", "over") && !f.somebody(i) // "applauded the news that"
	case !f.thingly(a) || f.byAccount(a):
		return false
	case f.written(a.Source) && f.signedOn(a):
		return true
	case fr&quoted == 0 && fr&clause != 0:
		return fr&paper != 0 // "the memos underscore that"
	}
	return fr&paper != 0 && f.toldOf(a) // "the mayor said the papers show"
}

// signedOn reports whether those who gave out the paper that a has for its source are
// more than the rules took in: "said a letter from Lee, R-Va., | and Mayor Roe".
func (f *finder) signedOn(a *Attribution) bool {
	_, k := f.tokensOf(a.Source)
	if f.at(k).mark == ',' && f.party(k+1) {
		k += 2
	}
	return a.Source.Start > a.Cue.Start && f.at(k).mark == ',' && f.isWord(k+1, "and") && f.at(k+2).upper
}

// somebody reports whether the noun phrase at token i is a person, or several.
func (f *finder) somebody(i int) bool {
	o := f.object(i)
	if o == i {
		return false
	}
	t := f.at(f.headOf(i, o))
	return t.upper || t.is(soul|group|body|firm|pronoun) || singular(t.norm)&soul != 0
}

// toldOf reports whether a lies in what somebody surely says in this sentence.
func (f *finder) toldOf(a *Attribution) bool {
	return slices.ContainsFunc(f.found[f.start:], func(b Attribution) bool {
		return b.Cue != a.Cue && !b.Unsure && !b.Deed && !b.Source.Empty() && within(b.Content, a.Cue)
	})
}

// thingly reports whether the source of a is a thing or a paper.
func (f *finder) thingly(a *Attribution) bool {
	t := f.nounOf(a.Source)
	return !a.Named && t.word() && !t.upper && !t.is(soul|group|body|firm|title|pronoun|relative|place)
}

// callsBack reports whether the cue that ends before token k takes goods back, of which the
// number stands at token i: "is recalling about 300,000 bikes".
func (f *finder) callsBack(i, k int) bool {
	if i < k || !strings.HasPrefix(f.at(k-1).norm, "recall") {
		return false
	}
	for f.at(i).word() && !f.at(i).number && f.at(i).is(adverb|preposition|determiner) {
		i++
	}
	return f.at(i).number && f.at(i+1).word() && !f.at(i+1).is(timeSpan)
}

// wordsBetween reports whether the cue that ends before token k and the mark before what is
// quoted at token i have words between them, and neither a comma nor a colon.
func (f *finder) wordsBetween(k, i int) bool {
	for i > k && f.at(i-1).mark == opening {
		i--
	}
	for k < i && f.at(k).is(adverb) {
		k++
	}
	return k < i && f.at(i-1).word()
}
