package quote

import "strings"

// countrymen are nouns for one person of a country, whom the article most likely names.
var countrymen = map[string]bool{"brit": true, "briton": true, "american": true, "german": true, "frenchman": true, "spaniard": true, "italian": true, "dutchman": true, "finn": true, "swede": true, "dane": true, "norwegian": true,
	"australian": true, "aussie": true, "canadian": true, "russian": true, "mexican": true, "brazilian": true, "argentine": true, "austrian": true, "belgian": true, "scot": true, "welshman": true, "irishman": true, "englishman": true, "texan": true}

// countryman reports whether tokens [from, to) are "the" and a noun for one person of a
// country and no more.
func (s *sentence) countryman(from, to int) bool {
	return s.isWord(from, "the") && to-from == 2 && countrymen[s.at(to-1).norm]
}

// hisOwn gives a, whose source is "his", "her" or "their" and what one person has one of,
// tokens [from, to), the only person with a name of whom the article tells that: "Her doctor"
// for Dr. Ann Lund. It reports whether there is one.
func (f *finder) hisOwn(a *Attribution, from, to int) bool {
	if a.Named || to-from != 2 || !f.at(from).is(possessive) || ownOnes[f.at(to-1).norm] == "" {
		return false
	}
	one := nobody
	for k := range f.cast.figures {
		if c := &f.cast.figures[k]; !c.named || !c.isPerson() || !c.is(f.at(to-1).norm) && !c.is(ownOnes[f.at(to-1).norm]) {
			continue
		}
		if one != nobody {
			return false
		}
		one = k
	}
	if one == nobody {
		return false
	}
	a.Speaker, a.Named = f.cast.figures[one].name, true
	return true
}

// ownOnes are nouns for those of whom one person has one, by another word for the same.
// Lawyers, aides and spokesmen stand in an article for many.
var ownOnes = map[string]string{"doctor": "dr", "physician": "dr", "publicist": "rep", "rep": "publicist"}

// ourOwn reports whether tokens [from, to) are one who writes for the paper itself, where
// somebody with a name spoke before: "our correspondent".
func (f *finder) ourOwn(from, to int) bool {
	switch f.at(to - 1).norm {
	case "correspondent", "reporter", "editor":
	default:
		return false
	}
	if to-from > 3 || !f.isWord(from, "our") && !f.isWord(from, "my") {
		return false
	}
	for b := range f.surelyBefore() {
		if b.Named && f.cast.personOf(b.Speaker) {
			return true
		}
	}
	return false
}

// included reports whether the source of a, which begins with token from before its cue, tells more of
// one who is only among those who speak: "Relatives - even his brother, a priest - insisted".
func (f *finder) included(a *Attribution, from int) bool {
	if f.at(from-1).mark != ',' || !f.isWord(from, "a") && !f.isWord(from, "an") || from < 3 || a.Cue.Start < a.Source.End {
		return false
	}
	p := f.at(f.phraseStart(from-2) - 1)
	return p.norm == "including" || p.norm == "even"
}

// withOthers reports whether the source at token from, which stands before its cue, is the
// second of two behind a preposition: "villagers along with teachers and nurses said".
func (f *finder) withOthers(from int) bool {
	if !f.isWord(from-1, "and") || from < 3 {
		return false
	}
	p := f.phraseStart(from-2) - 1
	return f.isWord(p, "with") && p > 0
}

// ownersName takes from the label of a, whose source is tokens [from, to) with the noun at
// token head, what is said of the person whose publicist, lawyer or the like it is: "Tara
// Holm's publicist" for "The one and only queen of clubs Tara Holm's publicist".
func (f *finder) ownersName(a *Attribution, from, head, to int) {
	i := from
	for i < head && !f.at(i).owner {
		i++
	}
	start := i
	for start > from && f.at(start-1).upper && !f.at(start-1).is(determiner) {
		start--
	}
	if i == head || f.cast.personOf(a.Speaker) || !f.at(head).is(soul) && !onePerson(f.at(head).norm) || i-start != 1 || !f.at(start).is(heName|sheName) || start-from < 2 || f.at(start-1).is(soul) {
		return
	}
	f.relabel(a, start, to)
	a.Speaker = closedUp.Replace(a.Speaker)
}

var closedUp = strings.NewReplacer(" 's", "'s", " ’s", "’s")
