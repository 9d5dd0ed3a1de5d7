package quote

import "strings"

// subject is the noun phrase that ends at or before token k, found by walking
// left, with a name's apposition. ok is false when there is none.
func (s *sentence) subject(k int) (from, to int, ok bool) {
	t := s.at(k)
	switch {
	case t.mark == ',' || t.mark == '-' || t.mark == ')':
		return s.subjectBeforeAside(k)
	case t.is(pronoun) && !t.is(group) || t.is(relative):
		return k, k + 1, true
	case t.is(timeWord|timeSpan) && !t.is(group), s.isWord(k, "past") && s.at(k-1).is(determiner) && s.at(k-2).is(preposition):
		return s.subjectBeforeTime(k)
	case s.unnamedSource(k) > 0:
		return s.subject(s.unnamedSource(k) - 1)
	case !s.nominal(k), t.entry == nil && !t.upper && strings.HasSuffix(s.text(k), "ed") && s.at(k-1).is(auxiliary):
		return 0, 0, false
	}
	from = s.phraseStart(k)
	if t := s.at(from); from < k && t.is(preposition) && !t.upper && !t.is(determiner) && s.at(k).upper && !s.at(from+1).number {
		return 0, 0, false // "also on Fox News defended"
	}
	return from, k + 1, from <= k
}

// unnamedSource is the token of the "who" that begins how one who speaks wishes not to be
// known, which ends with token k: "an aide [who asked not to be named]"; 0 for none.
func (s *sentence) unnamedSource(k int) int {
	switch s.at(k).norm {
	case "named", "identified", "anonymity", "publicly", "quoted":
	default:
		return 0
	}
	for i := k - 1; i > 0 && k-i < asideReach && s.at(i).word(); i-- {
		if s.isWord(i, "who") && s.nominal(i-1) {
			return i
		}
	}
	return 0
}

// subjectBeforeTime finds the subject when words of time stand between it and
// its verb: "Trump in recent days has suggested".
func (s *sentence) subjectBeforeTime(k int) (from, to int, ok bool) {
	i := k
	for i >= 0 && k-i < groupReach {
		t := s.at(i)
		if !t.number && !t.is(timeWord|timeSpan|determiner|preposition|adverb) && !s.isWord(i, "recent") && !s.isWord(i, "past") && !(i < k && s.isWord(i, "late")) && !(i < k && s.isWord(i, "early")) {
			break
		}
		i--
	}
	if i < 0 || !s.at(i).word() || s.at(i).is(conjunction) {
		return 0, 0, false
	}
	return s.subject(i)
}

// afterAdverbs is the first token from i on that is no adverb.
func (s *sentence) afterAdverbs(i int) int {
	for s.at(i).is(adverb) && !s.at(i).is(determiner) {
		i++
	}
	return i
}

// phraseStart is where the noun phrase that ends with token k begins.
func (s *sentence) phraseStart(k int) int {
	i := k
	for i > 0 && k-i < reach && s.precedes(i) {
		if s.at(i - 1).is(ofWord) {
			i-- // and the noun before it
		}
		i--
	}
	return i
}

// precedes reports whether the token before i, a part of a noun phrase,
// belongs to the phrase too.
func (s *sentence) precedes(i int) bool {
	t, p := s.at(i), s.at(i-1)
	switch {
	case s.initialA(i), s.byname(i), p.owner, t.upper && t.is(possessive) && p.upper && p.word() && i > 1:
		return true // "the Bring Back Our Ferry campaign"
	case s.further(i) && p.is(conjunction):
		return s.coordinates(i - 1)
	case t.is(determiner) && s.isWord(i-1, "said"):
		return false // "One said the driver told"
	case (s.isWord(i, "a") || s.isWord(i, "an")) && p.word() && !p.is(determiner|adverb|preposition|ofWord|conjunction|be):
		return false // "after the storm a member of the crew"
	case t.is(determiner) && !p.is(ofWord) && !s.at(i-2).is(determiner) && !(p.is(determiner) && !t.upper):
		return p.is(preposition) && s.joins(i-1)
	case p.is(ofWord):
		return s.nominal(i - 2)
	case p.is(preposition) && !p.is(timeWord):
		return s.joins(i - 1)
	case p.is(conjunction):
		return s.coordinates(i - 1)
	case s.briefed(i - 1):
		return s.nominal(i-2) || s.isWord(i-2, "those")
	case !s.nominal(i-1) || s.verbal(i-1) && !s.modifies(i-1):
		return false
	case p.is(adverb) && !p.upper && !s.at(i-2).is(determiner):
		return false
	}
	return !p.is(timeWord) || t.is(timeWord|timeSpan)
}

// modifies reports whether the verb form at i stands as an adjective between a
// determiner and a noun.
func (s *sentence) modifies(i int) bool { return s.at(i-1).is(determiner) || s.at(i-1).owner }

// joins reports whether the preposition at i hangs on a noun phrase before it
// that names people: "a spokesman for", "Diplomats in".
func (s *sentence) joins(i int) bool {
	if s.briefed(i - 1) {
		return true
	}
	if !s.nominal(i-1) || s.at(i-1).is(timeWord|timeSpan) || s.at(i-1).number || s.verbal(i-1) {
		return false
	}
	t := s.at(i - 1)
	if t.upper && t.is(body|group) && !t.is(role) && s.bodyEnd(i) > i {
		return true
	}
	return (s.at(i).is(joiner) || s.isWord(i, "on")) && (t.is(role|group) || !t.upper && s.plainStart(i-1))
}

// further reports whether token i brings more of a kind: "and other officials".
func (s *sentence) further(i int) bool {
	return s.isWord(i, "other") || s.isWord(i, "some") || s.isWord(i, "many") || s.isWord(i, "several")
}

// briefed reports whether token i, behind a noun, tells of those who were told:
// "people briefed on the talks".
func (s *sentence) briefed(i int) bool {
	return s.isWord(i, "briefed") && (s.isWord(i+1, "on") || s.isWord(i+1, "about")) && (s.nominal(i-1) || s.isWord(i-1, "those"))
}

// plainStart reports whether the noun phrase ending at i opens the sentence or
// a clause, so that no verb stands before it.
func (s *sentence) plainStart(i int) bool {
	for n := 0; i >= 0 && n < 6 && s.at(i).word(); i, n = i-1, n+1 {
		t := s.at(i)
		if t.is(preposition|ofWord|subordinator|conjunction|auxiliary|verb|pronoun) || s.verbal(i) {
			return t.is(subordinator | conjunction)
		}
	}
	return i < 0 || !s.at(i).word()
}

// coordinates reports whether the conjunction at i joins two parts of one noun phrase.
func (s *sentence) coordinates(i int) bool {
	if !s.isWord(i, "and") && !s.isWord(i, "or") || !s.nominal(i-1) {
		return false
	}
	a, b := s.at(i-1), s.at(i+1)
	if a.is(timeSpan) && !a.is(group) && !b.is(timeSpan) {
		return false // "went home after five years and the police said"
	}
	if crowd := a.is(group) || plural(s.text(i-1)); crowd && (!a.upper && b.upper || i == 1 && a.upper && !b.upper || s.further(i+1)) && (a.upper && i == 1 || s.plainStart(i-1)) && (s.nominal(i+1) || s.further(i+1)) {
		return true // "House officials and Democratic lawmakers", "Lawmakers and other officials"
	}
	return a.upper && (b.upper || b.is(determiner)) || !a.upper && !b.upper && b.word() && !b.is(determiner|pronoun) && s.plainStart(i-1)
}

// subjectBeforeAside finds the subject of a verb that follows an aside, which
// ends with the mark at token k: "Toner, a spokesman, said", "Kirby (left)
// said", "the film ― which ... ― says".
func (s *sentence) subjectBeforeAside(k int) (from, to int, ok bool) {
	i, ok := s.asideStart(k)
	if !ok && s.at(k).mark == ',' && s.at(k-1).mark == ')' {
		from, to, ok = s.subjectBeforeAside(k - 1)
		return from, to, ok && s.phraseStart(from) == 0 // "Rep. Ann Lund (D-Ohio), tweeted"
	}
	if !ok {
		return 0, 0, false
	}
	if s.party(i-1) && s.at(i-2).mark == ',' {
		i -= 2
	}
	switch t := s.at(i - 1); {
	case t.is(pronoun | relative):
		return i - 1, i, true
	case t.mark == ')':
		if from, _, ok = s.subjectBeforeAside(i - 1); !ok {
			return 0, 0, false
		}
	case s.nominal(i-1) && !t.is(timeWord):
		from = s.phraseStart(i - 1)
	default:
		return 0, 0, false
	}
	end := i
	if s.apposition(i+1, k) || s.namesItself(i+1, k) {
		end = k
	}
	if longer, ok := s.longerAside(from); ok {
		from = longer
	}
	return from, end, true
}

// asideStart is the mark that opens the aside which the mark at token k closes.
func (s *sentence) asideStart(k int) (int, bool) {
	open := s.at(k).mark
	if open == ')' {
		open = '('
	}
	for i := k - 1; i > 0 && k-i < reach; i-- {
		switch s.at(i).mark {
		case open:
			return i, true
		case opening, shutting:
			return 0, false
		}
	}
	return 0, false
}

// longerAside is where a name begins whose description token from stands in:
// "Scott Pruitt, the attorney general, one of them, said", "Ann Lee, 59, of Ashton, said".
func (s *sentence) longerAside(from int) (int, bool) {
	if s.at(from-1).mark == ',' && s.at(from-3).is(ofWord) && s.at(from-2).upper {
		from -= 2 // "of Ashton, Md."
	} else if start, ok := s.beforeTown(from); ok {
		return start, true
	}
	k := from - 1
	describes := s.at(from).is(determiner) || s.at(from).number
	if s.at(k).is(ofWord) {
		k, describes = k-1, true
	}
	if !describes || s.at(k).mark != ',' || k < 1 || !s.at(k-1).upper && !s.at(k-1).number {
		return 0, false
	}
	if s.at(k-1).number && s.at(k-2).mark == ',' {
		k -= 2 // an age
	}
	if !s.at(k-1).upper || !s.nominal(k-1) || s.at(k-1).is(adverb) {
		return 0, false // "However, the mayor, Ann Lee, said"
	}
	start := s.phraseStart(k - 1)
	return start, start == 0 || !s.at(start-1).word() || s.at(start-1).is(conjunction|subordinator)
}

// beforeTown is where a name begins behind which it is told what he is, in which town and, at
// token from, of what country: "Ann Lee, a fellow at the Institute in Ashton, Ostland".
func (s *sentence) beforeTown(from int) (int, bool) {
	if !s.at(from).is(place) || s.at(from-1).mark != ',' || !s.at(from-2).upper || !s.at(from-3).is(preposition) {
		return 0, false
	}
	k := from - 4
	for k > 0 && from-k < reach && s.at(k).word() && !s.at(k).is(relative|auxiliary|pronoun) && !s.verbal(k) {
		k--
	}
	if s.at(k).mark != ',' || k < 1 || !s.at(k+1).is(determiner) || !s.at(k-1).upper || !s.nominal(k-1) || s.at(k-1).is(adverb|place) {
		return 0, false
	}
	start := s.phraseStart(k - 1)
	return start, start == 0 || !s.at(start-1).word() || s.at(start-1).is(conjunction|subordinator)
}

// namesItself reports whether the aside of tokens [i, k), behind a common noun, tells by
// which name he goes whom it stands for: "A driver, [who identified himself as Ben], said".
func (s *sentence) namesItself(i, k int) bool {
	if !s.isWord(i, "who") || s.at(i-2).upper {
		return false
	}
	for i++; i < k-1; i++ {
		if s.givesName(i) > 1 && s.nameWord(i+1) {
			return true
		}
	}
	return false
}

// apposition reports whether the aside of tokens [i, k) describes the name
// before it, rather than adding a circumstance.
func (s *sentence) apposition(i, k int) bool {
	t := s.at(i)
	if i >= k || !t.word() || t.is(relative|preposition|subordinator|pronoun|conjunction) && !t.is(determiner) {
		return false
	}
	for ; i < k; i++ {
		if s.at(i).is(role) {
			return true
		}
		if s.at(i).is(relative | auxiliary) {
			break
		}
	}
	return t.is(determiner) || t.upper && !t.is(timeWord)
}

// object is the end of the noun phrase that begins at token j, j when none does.
func (s *sentence) object(j int) int {
	if t := s.at(j); t.is(pronoun) && !t.is(group|determiner) {
		return j + 1
	}
	head := false // the last word is a noun that may carry a preposition
	for i := j; ; i++ {
		t := s.at(i)
		if i-j >= reach || !s.extends(i, j, head) {
			return i
		}
		if !t.is(ofWord|conjunction) && !(t.is(preposition) && !t.upper) {
			head = !t.upper && !t.is(determiner) || t.is(role|group)
		}
	}
}

// extends reports whether token i belongs to the noun phrase that begins at
// token j and holds all before i. head says that a noun stands before i that
// may carry a preposition.
func (s *sentence) extends(i, j int, head bool) bool {
	t, p, n := s.at(i), s.at(i-1), s.at(i+1)
	switch {
	case i >= len(s.toks) || !t.word():
		return false
	case t.is(ofWord):
		return i > j && (s.nominal(i+1) || n.is(determiner))
	case t.is(conjunction):
		names := p.upper && n.upper
		nouns := !p.upper && !n.upper && s.nominal(i+1) && !n.is(determiner|pronoun) && !s.verbal(i+1)
		return i > j && (names || nouns || s.isWord(i+1, "other")) && !s.isWord(i, "but")
	case t.is(determiner) && i > j && !p.is(determiner|ofWord|preposition|conjunction):
		return s.byname(i)
	case t.is(preposition) && i > j && p.owner && s.nominal(i+1):
		return true // "the mayor's outside counsel"
	case t.is(preposition) && (!t.upper || !s.nominal(i)):
		return i > j && head && t.is(joiner) && !n.is(timeWord)
	case !s.nominal(i):
		return false
	case i == j:
		return true
	}
	dated := i == j+1 && t.upper && (s.isWord(j, "a") || s.isWord(j, "an")) && s.nominal(i+1) && !n.is(determiner|pronoun) // "a March report"
	return (dated || !(t.is(timeWord) && !t.is(group))) && !(s.verbal(i) && !s.modifies(i)) && !(t.is(adverb) && !t.upper && !p.is(determiner))
}

// speakerAfter is the end of the words that name a speaker from token j on,
// with the apposition behind a name.
func (s *sentence) speakerAfter(j int) int {
	if s.at(j).mark == opening {
		for i := j + 1; i < len(s.toks) && i-j < reach; i++ {
			if s.at(i).mark == shutting {
				return i + 1
			}
		}
	}
	e := s.object(j)
	if e == j || s.at(j).is(pronoun) {
		return e
	}
	if s.at(e).mark == '(' {
		for i := e; i < len(s.toks) && i-e < 8; i++ {
			if s.at(i).mark == ')' {
				e = i + 1
				break
			}
		}
	}
	for n := 0; n < 2 && s.at(e).mark == ','; n++ {
		k := s.object(e + 1)
		for k > e+1 && s.at(k).is(preposition) && !s.at(k+1).is(timeWord|pronoun) && s.object(k+1) > k+1 {
			k = s.object(k + 1)
		}
		if k == e+1 || !s.apposition(e+1, k) || s.verbal(k) || s.at(k).is(conjunction) && n == 0 && s.at(e+1).is(pronoun) {
			break
		}
		e = k
	}
	return e
}
