package quote

import "strings"

// isBare reports whether the speaker of a is called by one common noun.
func (f *finder) isBare(a *Attribution) bool {
	return !strings.ContainsAny(a.Speaker, " -") && a.Speaker == strings.ToLower(a.Speaker)
}

// numerals stand for one or more of whom the text has told before.
var numerals = map[string]bool{"one": true, "all": true, "both": true, "each": true, "two": true, "three": true, "four": true, "former": true, "latter": true, "other": true,
	"first": true, "second": true, "third": true, "fourth": true, "next": true, "last": true}

// personally are papers of one person, who says what is in them.
var personally = map[string]bool{"tweet": true, "tweets": true, "excerpt": true, "excerpts": true, "remarks": true, "speech": true, "caption": true}

// bareLabel finds more of the speaker of a, who is called by the noun at token
// head and no more, and says why it is no label, "" when it is.
func (f *finder) bareLabel(a *Attribution, head int) string {
	t := f.at(head)
	switch w := t.norm; {
	case numerals[w]:
		return "one of several"
	case f.at(head - 1).owner:
		f.relabel(a, f.phraseStart(head-1), head+1)
		return ""
	case f.fuller(a, head):
		return ""
	case f.pair(a, head):
		return ""
	case t.entry == nil && onePerson(t.norm) && f.isWord(head-1, "the") && f.script.sight(t).first >= t.Start:
		return "another name for somebody" // "the strongman", told of by no other word
	case f.bodies(head) || partisan[w], (works[w] || t.is(man|woman) && !t.is(role)) && f.isWord(head-1, "the"):
		return "a bare noun"
	}
	return ""
}

// onePerson reports whether the noun w looks like one for a person, by its ending.
func onePerson(w string) bool {
	for _, end := range [...]string{"tor", "ist", "man", "woman", "crat", "eer", "ian"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// partisan are words for a body that always has a name.
var partisan = map[string]bool{"party": true, "campaign": true, "network": true, "group": true}

// bodies reports whether token i is a noun for several bodies: "groups".
func (f *finder) bodies(i int) bool {
	w := f.at(i).norm
	return plural(w) && singular(w)&firm != 0
}

// pair gives a, whose speakers are called by the noun of many at token head and no
// more, the two bodies that the sentence before names together.
func (f *finder) pair(a *Attribution, head int) bool {
	if !f.bodies(head) || !f.isWord(head-1, "the") {
		return false
	}
	s, ok := f.sentenceBefore()
	if !ok {
		return false
	}
	for i := 1; i+1 < len(s.toks); i++ {
		if !s.isWord(i, "and") || !s.at(i-1).upper || s.at(i).quoted != 0 || s.bodyJoin(i) {
			continue
		}
		start, end := s.phraseStart(i-1), s.object(i+1)
		end = max(end, s.bodyEnd(end))
		if p := s.at(start - 1); p.word() && !p.is(timeWord) || !s.at(end-1).upper || end <= i+1 || start == i {
			continue
		}
		for s.at(start).is(determiner) {
			start++
		}
		a.Speaker, a.Named = s.plainName(start, end), true
		f.cast.group, f.cast.known = a.Speaker, true
		return true
	}
	return false
}
