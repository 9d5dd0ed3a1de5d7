package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// sentence is the tokens of one sentence, with the reading of its phrases.
// All positions are indices in toks; -1 and len(toks) are its borders.
type sentence struct {
	toks []token
	src  string
}

// The longest subject, addressee or aside that is looked over, in tokens. It
// bounds the cost of a text without full stops; no news sentence needs more.
const reach = 40

func (s *sentence) at(i int) *token {
	if i < 0 || i >= len(s.toks) {
		return &edge
	}
	return &s.toks[i]
}

var edge = token{mark: '.'}

func (s *sentence) text(i int) string { return s.src[s.toks[i].Start:s.toks[i].End] }

// isWord reports whether token i is the word w, in small letters.
func (s *sentence) isWord(i int, w string) bool {
	if i < 0 || i >= len(s.toks) || s.toks[i].mark != 0 || s.toks[i].End-s.toks[i].Start != len(w) {
		return false
	}
	return equalFold(s.text(i), w)
}

func equalFold(s, low string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != low[i] {
			return false
		}
	}
	return true
}

// nominal reports whether token i may stand inside a noun phrase: a name,
// number, noun or adjective, as far as the lists tell.
func (s *sentence) nominal(i int) bool {
	t := s.at(i)
	const no = pronoun | relative | ofWord | preposition | conjunction | subordinator | auxiliary | negation | verb
	if !t.word() {
		return false
	}
	if t.upper && !t.is(pronoun|relative|ofWord|preposition|conjunction|subordinator|auxiliary) {
		return true
	}
	return !t.is(no) || t.is(title|role|group)
}

// plainVerb reports whether token i, inside or after a noun phrase, is rather a verb.
func (s *sentence) verbal(i int) bool {
	t := s.at(i)
	if !t.word() || t.upper {
		return false
	}
	if t.is(auxiliary | verb | control) {
		return true
	}
	if t.entry == nil {
		return s.pastLooks(i)
	}
	return len(t.entry.cues) > 0 && s.verbShape(i) != noun
}

// pastLooks reports whether the unlisted word at i looks like a past tense
// between its subject and its object: "the museum compensated for".
func (s *sentence) pastLooks(i int) bool {
	w := s.text(i)
	if len(w) < 4 || w[len(w)-2:] != "ed" {
		return false
	}
	p, n := s.at(i-1), s.at(i+1)
	return p.word() && !p.is(determiner|preposition|ofWord|conjunction|auxiliary|adverb) && !p.owner &&
		(!n.word() || n.upper || n.number || n.is(determiner|pronoun|preposition|adverb|relative))
}

// verbShape is the shape in which token i is a verb of the list, noun when it
// is none or its form may as well be a noun.
func (s *sentence) verbShape(i int) shape {
	e := s.at(i).entry
	if e == nil || e.noun {
		return noun
	}
	found := noun
	for k := range e.cues {
		if sh := e.cues[k].shape; sh == noun {
			return noun
		} else if sh < adjective {
			found = sh
		}
	}
	return found
}

// subject is the noun phrase that ends at or before token k, found by walking
// left, with a name's apposition. ok is false when there is none.
func (s *sentence) subject(k int) (from, to int, ok bool) {
	t := s.at(k)
	switch {
	case t.mark == ',' || t.mark == '-' || t.mark == ')':
		return s.subjectBeforeAside(k)
	case t.is(pronoun) && !t.is(group) || t.is(relative):
		return k, k + 1, true
	case t.is(timeWord|timeSpan) && !t.is(group):
		return s.subjectBeforeTime(k)
	case !s.nominal(k), t.entry == nil && !t.upper && strings.HasSuffix(s.text(k), "ed") && s.at(k-1).is(auxiliary):
		return 0, 0, false
	}
	from = s.phraseStart(k)
	return from, k + 1, from <= k
}

// subjectBeforeTime finds the subject when words of time stand between it and
// its verb: "Trump in recent days has suggested".
func (s *sentence) subjectBeforeTime(k int) (from, to int, ok bool) {
	i := k
	for i >= 0 && k-i < groupReach {
		t := s.at(i)
		if !t.number && !t.is(timeWord|timeSpan|determiner|preposition|adverb) && !s.isWord(i, "recent") && !s.isWord(i, "past") {
			break
		}
		i--
	}
	if i < 0 || !s.at(i).word() || s.at(i).is(conjunction) {
		return 0, 0, false
	}
	return s.subject(i)
}

// phraseStart is where the noun phrase that ends with token k begins.
func (s *sentence) phraseStart(k int) int {
	i := k
	for i > 0 && k-i < reach {
		t, p := s.at(i), s.at(i-1)
		switch {
		case p.owner:
		case t.is(determiner) && !p.is(ofWord) && !s.at(i-2).is(determiner) && !(p.is(determiner) && !t.upper):
			if p.is(preposition) && s.joins(i-1) {
				break
			}
			return i
		case p.is(ofWord):
			if !s.nominal(i - 2) {
				return i
			}
			i--
		case p.is(preposition) && !p.is(timeWord):
			if !s.joins(i - 1) {
				return i
			}
		case p.is(conjunction):
			if !s.coordinates(i - 1) {
				return i
			}
		case !s.nominal(i-1) || s.verbal(i-1) && !s.modifies(i-1):
			return i
		case p.is(adverb) && !p.upper && !s.at(i-2).is(determiner):
			return i
		case p.is(timeWord) && !t.is(timeWord|timeSpan):
			return i
		}
		i--
	}
	return i
}

// modifies reports whether the verb form at i stands as an adjective between a
// determiner and a noun.
func (s *sentence) modifies(i int) bool { return s.at(i-1).is(determiner) || s.at(i-1).owner }

// joins reports whether the preposition at i hangs on a noun phrase before it
// that names people: "a spokesman for", "Diplomats in".
func (s *sentence) joins(i int) bool {
	if !s.nominal(i-1) || s.at(i-1).is(timeWord|timeSpan) || s.at(i-1).number || s.verbal(i-1) {
		return false
	}
	t := s.at(i - 1)
	return (s.at(i).is(joiner) || s.isWord(i, "on")) && (t.is(role|group) || !t.upper && s.plainStart(i-1))
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
	return a.upper && (b.upper || b.is(determiner)) || !a.upper && !b.upper && b.word() && !b.is(determiner|pronoun) && s.plainStart(i-1)
}

// subjectBeforeAside finds the subject of a verb that follows an aside:
// "Toner, a spokesman, said", "Kirby (left) said", "the film ― which ... ― says".
func (s *sentence) subjectBeforeAside(k int) (from, to int, ok bool) {
	close := s.at(k).mark
	open := close
	if close == ')' {
		open = '('
	}
	i := k - 1
	for ; i > 0 && k-i < reach && s.at(i).mark != open; i-- {
		if m := s.at(i).mark; m == opening || m == shutting {
			return 0, 0, false
		}
	}
	if s.at(i).mark != open || i <= 0 {
		return 0, 0, false
	}
	if t := s.at(i - 1); !t.is(relative) && s.nominal(i-1) && !t.is(timeWord) {
		from = s.phraseStart(i - 1)
	} else if t.is(pronoun | relative) {
		return i - 1, i, true
	} else if t.mark == ')' {
		if from, _, ok = s.subjectBeforeAside(i - 1); !ok {
			return 0, 0, false
		}
	} else {
		return 0, 0, false
	}
	end := i
	if s.apposition(i+1, k) {
		end = k
	}
	if f, ok := s.longerAside(from); ok {
		return f, end, true
	}
	return from, end, true
}

// longerAside is where a name begins whose description token from stands in:
// "Scott Pruitt, the attorney general, one of them, said", "Ann Lee, 59, of Ashton, said".
func (s *sentence) longerAside(from int) (int, bool) {
	if s.at(from-1).mark == ',' && s.at(from-3).is(ofWord) && s.at(from-2).upper {
		from -= 2 // "of Ashton, Md."
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
	if !s.at(k-1).upper || !s.nominal(k-1) {
		return 0, false
	}
	start := s.phraseStart(k - 1)
	return start, start == 0 || !s.at(start-1).word() || s.at(start-1).is(conjunction|subordinator)
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
	t := s.at(j)
	if t.is(pronoun) && !t.is(group|determiner) {
		return j + 1
	}
	i := j
	head := false // a noun was seen that may carry a preposition
	for ; i < len(s.toks) && i-j < reach; i++ {
		t := s.at(i)
		switch {
		case t.mark != 0:
			return i
		case t.is(ofWord):
			if i == j || !s.nominal(i+1) && !s.at(i+1).is(determiner) {
				return i
			}
			continue
		case t.is(conjunction):
			if !(s.at(i-1).upper && s.at(i+1).upper || !s.at(i-1).upper && s.nominal(i+1) && !s.at(i+1).upper && !s.at(i+1).is(determiner|pronoun) && !s.verbal(i+1)) || i == j || s.isWord(i, "but") {
				return i
			}
			continue
		case t.is(determiner) && i > j && !s.at(i-1).is(determiner|ofWord|preposition|conjunction):
			return i
		case t.is(preposition) && !s.nominal(i) || t.is(preposition) && !t.upper:
			if i == j || !head || s.at(i+1).is(timeWord) || !t.is(joiner) {
				return i
			}
			continue
		case !s.nominal(i) || t.is(timeWord) && i > j && !t.is(group):
			return i
		case i > j && s.verbal(i) && !s.modifies(i):
			return i
		case t.is(adverb) && !t.upper && i > j && !s.at(i-1).is(determiner):
			return i
		}
		head = !t.upper && !t.is(determiner) || t.is(role|group)
	}
	return i
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

// adjunct is the end of the circumstances that begin at token j: when, where
// and to whom ("on Monday in a statement to reporters"), j when there are none.
func (s *sentence) adjunct(j int) int {
	for {
		t := s.at(j)
		switch {
		case t.is(timeWord) || t.is(timeSpan) || t.is(adverb) && !t.upper && !t.is(determiner):
			j++
		case (s.isWord(j, "last") || s.isWord(j, "this") || s.isWord(j, "earlier") || s.isWord(j, "late") || s.isWord(j, "early") || s.isWord(j, "next")) && s.at(j+1).is(timeWord|timeSpan):
			j += 2
		case s.isWord(j, "at") && (s.isWord(j+1, "least") || s.isWord(j+1, "most")) || s.isWord(j, "about"):
			return j
		case t.is(preposition) && !s.isWord(j, "as") && !s.isWord(j, "against") && !s.isWord(j, "like"):
			e := s.object(j + 1)
			if s.isWord(j, "to") {
				e = s.receiver(j + 1)
			}
			if s.at(j + 1).is(timeWord) {
				e = j + 2
				for s.at(e).number || s.at(e).is(timeWord) {
					e++
				}
			}
			if e == j+1 || s.at(j+1).is(pronoun) && !s.at(j+1).is(objective|possessive) {
				return j // "before he died" is a clause
			}
			j = e
		default:
			return j
		}
	}
}

// receiver is the end of the words for the one spoken to that begin at token
// j: of a name no more than the name, as in "expressed to Lavrov concern".
func (s *sentence) receiver(j int) int {
	e := s.object(j)
	if !s.at(j).upper {
		return e
	}
	for i := j + 1; i < e; i++ {
		if t := s.at(i); !t.upper && !t.is(role|group|body|ofWord) {
			return i
		}
	}
	return e
}

// dateline is where the sentence begins behind "WASHINGTON, March 3 (AFP) -", 0
// when it has none.
func (s *sentence) dateline() int {
	if len(s.toks) == 0 || !s.at(0).word() || !initials(s.text(0)) {
		return 0
	}
	for i := 1; i < 10; i++ {
		if s.at(i).mark == '-' {
			return i + 1
		}
	}
	return 0
}

// cover is the span of tokens [i, k).
func (s *sentence) cover(i, k int) text.Span {
	return text.Span{Start: s.toks[i].Start, End: s.toks[k-1].End}
}

// tokensOf is the tokens [from, to) that lie in sp.
func (s *sentence) tokensOf(sp text.Span) (from, to int) {
	at := func(t token, pos int) int { return t.Start - pos }
	from, _ = slices.BinarySearchFunc(s.toks, sp.Start, at)
	to, _ = slices.BinarySearchFunc(s.toks, sp.End, at)
	return from, to
}
