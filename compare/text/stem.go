package text

import (
	"strings"
	"unicode/utf8"
)

// Stem is what the forms of an English word have in common, by Porter's second
// algorithm (https://snowballstem.org/algorithms/english/stemmer.html):
// "meeting", "meetings" and "meets" have "meet". The word is in small letters,
// as [Word.Norm] is.
func Stem(word string) string {
	word = strings.TrimLeft(word, "'")
	if len(word) <= 2 || len(word) > longestStemmed {
		return word
	}
	if known := exception(word); known != "" {
		return known
	}
	s := stemmer{word: word}
	s.read()
	s.possessive()
	s.plural()
	s.past()
	s.y()
	s.endings()
	s.endsInSecond()
	s.e()
	return s.String()
}

// exception is the stem of a word that the algorithm names as an exception to its
// rules, "" for any other.
func exception(word string) string {
	switch word {
	case "skis":
		return "ski"
	case "skies":
		return "sky"
	case "dying":
		return "die"
	case "lying":
		return "lie"
	case "tying":
		return "tie"
	case "idly", "gently", "singly":
		return word[:len(word)-1]
	case "ugly":
		return "ugli"
	case "early":
		return "earli"
	case "only":
		return "onli"
	case "sky", "news", "howe", "atlas", "cosmos", "bias", "andes", "inning", "outing", "canning", "herring", "earring":
		return word
	case "innings", "outings", "cannings", "herrings", "earrings":
		return word[:len(word)-1]
	case "proceed", "proceeds", "proceeded", "proceeding":
		return "proceed"
	case "exceed", "exceeds", "exceeded", "exceeding":
		return "exceed"
	case "succeed", "succeeds", "succeeded", "succeeding":
		return "succeed"
	}
	return ""
}

// longestStemmed is longer than any in English.
const longestStemmed = 56

// stemmer is a word while it loses its endings.
type stemmer struct {
	word   string
	room   [longestStemmed + 8]byte
	size   int // of its letters in room, one byte each
	r1, r2 int // behind the first consonant that follows a vowel, and behind the next such
}

// aLetter stands for one that is not in ASCII: a consonant that no ending has.
const aLetter = 0xFF

func (s *stemmer) letters() []byte { return s.room[:s.size] }

func (s *stemmer) read() {
	for i := 0; i < len(s.word); i++ {
		c := s.word[i]
		switch {
		case c >= utf8.RuneSelf:
			if !utf8.RuneStart(c) {
				continue
			}
			c = aLetter
		case c == 'y' && (s.size == 0 || vowels[s.room[s.size-1]]):
			c = 'Y' // a consonant
		}
		s.room[s.size] = c
		s.size++
	}
	s.r1 = s.region(0)
	for _, p := range [...]string{"gener", "commun", "arsen"} {
		if strings.HasPrefix(s.word, p) {
			s.r1 = len(p)
		}
	}
	s.r2 = s.region(s.r1)
}

// region is where the letters begin that stand behind the first consonant after
// a vowel, from at on.
func (s *stemmer) region(at int) int {
	for i := at + 1; i < s.size; i++ {
		if vowels[s.room[i-1]] && !vowels[s.room[i]] {
			return i + 1
		}
	}
	return s.size
}

var vowels = [256]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'y': true}

// String is what is left, a piece of the word where it can be.
func (s *stemmer) String() string {
	if s.size <= len(s.word) && s.word[:s.size] == string(s.letters()) {
		return s.word[:s.size]
	}
	at := 0 // in the word: as far as it is unchanged
	for k, c := range s.letters() {
		if c == 'Y' {
			c = 'y'
			s.room[k] = c
		}
		r, n := utf8.DecodeRuneInString(s.word[at:])
		if n == 0 || r != rune(c) && c != aLetter {
			return s.word[:at] + string(s.letters()[k:])
		}
		at += n
	}
	return s.word[:at]
}

func (s *stemmer) has(ending string) bool {
	n := s.size - len(ending)
	return n >= 0 && string(s.letters()[n:]) == ending
}

// last is the last letter, by which a step tells which endings it looks for: most
// words have none of them.
func (s *stemmer) last() byte {
	if s.size == 0 {
		return 0
	}
	return s.room[s.size-1]
}

// put sets by in the place of the last n letters.
func (s *stemmer) put(n int, by string) {
	s.size -= n
	s.size += copy(s.room[s.size:], by)
	s.r1, s.r2 = min(s.r1, s.size), min(s.r2, s.size)
}

// first is the first of endings that s has, "" for none.
func (s *stemmer) first(endings ...string) string {
	for _, e := range endings {
		if s.has(e) {
			return e
		}
	}
	return ""
}

// voiced reports whether there is a vowel among the first n letters.
func (s *stemmer) voiced(n int) bool {
	for _, c := range s.room[:max(n, 0)] {
		if vowels[c] {
			return true
		}
	}
	return false
}

func (s *stemmer) possessive() {
	if strings.IndexByte(s.word, '\'') >= 0 {
		s.put(len(s.first("'s'", "'s", "'")), "")
	}
}

func (s *stemmer) plural() {
	last := s.last()
	switch {
	case last != 's' && last != 'd':
	case s.has("sses"):
		s.put(2, "")
	case s.has("ied") || s.has("ies"):
		if s.size > 4 {
			s.put(2, "")
		} else {
			s.put(1, "")
		}
	case last == 'd' || s.has("us") || s.has("ss"):
	case s.voiced(s.size - 2):
		s.put(1, "")
	}
}

// past takes off the endings of verbs, and gives back the e that they took.
func (s *stemmer) past() {
	e := ""
	switch s.last() {
	case 'd':
		e = s.first("eed", "ed")
	case 'g':
		e = s.first("ing")
	case 'y':
		e = s.first("eedly", "ingly", "edly")
	}
	switch e {
	case "":
		return
	case "eed", "eedly":
		if len(e) <= s.size-s.r1 {
			s.put(len(e), "ee")
		}
		return
	}
	if !s.voiced(s.size - len(e)) {
		return
	}
	r1, r2 := s.r1, s.r2
	s.put(len(e), "")
	switch double := s.first("at", "bl", "iz", "bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"); double {
	case "":
		if s.r1 >= s.size && s.short(s.size) {
			s.put(0, "e")
			s.r1, s.r2 = s.size, s.size
			return
		}
	case "at", "bl", "iz":
		s.put(0, "e")
	default:
		s.put(1, "")
	}
	s.r1, s.r2 = min(r1, s.size), min(r2, s.size)
}

// short reports whether the letters before i end in a short syllable.
func (s *stemmer) short(i int) bool {
	if i == 2 {
		return vowels[s.room[0]] && !vowels[s.room[1]]
	}
	if i < 3 {
		return false
	}
	c := s.room[i-1]
	return !vowels[c] && c != 'w' && c != 'x' && c != 'Y' && vowels[s.room[i-2]] && !vowels[s.room[i-3]]
}

func (s *stemmer) y() {
	n := s.size
	if n > 2 && (s.room[n-1] == 'y' || s.room[n-1] == 'Y') && !vowels[s.room[n-2]] {
		s.room[n-1] = 'i'
	}
}

// ending is one that becomes another.
type ending struct{ is, by string }

// The endings of nouns, adjectives and adverbs, by their last letter and the
// longest first.
var (
	doubled   = byLast("ational:ate fulness:ful iveness:ive ization:ize ousness:ous biliti:ble lessli:less tional:tion alism:al aliti:al ation:ate entli:ent fulli:ful iviti:ive ousli:ous anci:ance abli:able alli:al ator:ate enci:ence izer:ize bli:ble ogi: li:")
	simple    = byLast("ational:ate tional:tion alize:al icate:ic ative: iciti:ic ical:ic ful: ness:")
	inSecond  = byLast("ement: ance: ence: able: ible: ment: ent: ant: ism: ate: iti: ous: ive: ize: ion: al: er: ic:")
	liFollows = "cdeghkmnrt"
)

// shortestEnding is how long each of them is at least: most words have no room for one.
const shortestEnding = 2

func byLast(list string) (by [26][]ending) {
	for e := range strings.FieldsSeq(list) {
		is, to, _ := strings.Cut(e, ":")
		last := is[len(is)-1] - 'a'
		by[last] = append(by[last], ending{is, to})
	}
	return by
}

// longest is the first ending of list that s has, nil for none.
func (s *stemmer) longest(list *[26][]ending) *ending {
	c := s.last() - 'a'
	if c >= 26 {
		return nil
	}
	for k := range list[c] {
		if e := &list[c][k]; s.has(e.is) {
			return e
		}
	}
	return nil
}

func (s *stemmer) endings() {
	if s.size-s.r1 < shortestEnding {
		return
	}
	if e := s.longest(&doubled); e != nil && len(e.is) <= s.size-s.r1 {
		n := s.size - len(e.is)
		switch {
		case e.is == "li":
			if n > 0 && strings.IndexByte(liFollows, s.room[n-1]) >= 0 {
				s.put(2, "")
			}
		case e.is == "ogi":
			if n > 0 && s.room[n-1] == 'l' {
				s.put(1, "")
			}
		default:
			s.put(len(e.is), e.by)
		}
	}
	if e := s.longest(&simple); e != nil && len(e.is) <= s.size-s.r1 {
		if e.is != "ative" || len(e.is) <= s.size-s.r2 {
			s.put(len(e.is), e.by)
		}
	}
}

// endsInSecond takes off an ending that lies in the second region.
func (s *stemmer) endsInSecond() {
	if s.size-s.r2 < shortestEnding {
		return
	}
	e := s.longest(&inSecond)
	if e == nil || len(e.is) > s.size-s.r2 {
		return
	}
	if n := s.size - len(e.is); e.is != "ion" || n > 0 && (s.room[n-1] == 's' || s.room[n-1] == 't') {
		s.put(len(e.is), "")
	}
}

// e takes off the last e or l.
func (s *stemmer) e() {
	last := s.size - 1
	switch {
	case s.r1 > last:
	case s.room[last] == 'e':
		if s.r2 <= last || !s.short(last) {
			s.put(1, "")
		}
	case s.r2 <= last && s.room[last] == 'l' && last > 0 && s.room[last-1] == 'l':
		s.put(1, "")
	}
}
