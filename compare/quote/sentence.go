package quote

import (
	"sort"

	"diptych/compare/text"
)

// sentence is the tokens of one sentence, with the reading of its phrases.
// All positions are indices in toks; -1 and len(toks) are its borders.
type sentence struct {
	toks   []token
	src    string
	script *script // the article it stands in
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
	return !t.is(no) || t.is(title|role|group) || s.foremost(i)
}

// foremost reports whether token i is the adjective "lead" before what a named person is:
// "says lead author Ann Lee".
func (s *sentence) foremost(i int) bool {
	return s.isWord(i, "lead") && s.at(i+1).is(soul) && (s.at(i+2).upper || s.at(i-1).is(determiner))
}

// verbal reports whether token i, inside or after a noun phrase, is rather a verb.
func (s *sentence) verbal(i int) bool {
	t := s.at(i)
	if !t.word() || t.upper || s.foremost(i) {
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
		if p := e.cues[k].particle; p != "" && !s.isWord(i+1, p) {
			continue
		}
		if sh := e.cues[k].shape; sh == noun {
			return noun
		} else if sh < adjective {
			found = sh
		}
	}
	return found
}

// adjunct is the end of the circumstances that begin at token j: when, where
// and to whom ("on Monday in a statement to reporters"), j when there are none.
func (s *sentence) adjunct(j int) int {
	for {
		t := s.at(j)
		switch {
		case t.owner && j+1 < len(s.toks) && s.at(j+1).word():
			return j // "Monday’s indictment"
		case t.is(timeWord) || t.is(timeSpan) || t.is(adverb) && !t.upper && !t.is(determiner):
			j++
		case (s.isWord(j, "last") || s.isWord(j, "this") || s.isWord(j, "earlier") || s.isWord(j, "late") || s.isWord(j, "early") || s.isWord(j, "next")) && s.at(j+1).is(timeWord|timeSpan):
			j += 2
		case s.isWord(j, "local") && s.isWord(j+1, "time"):
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
	if !s.at(j).upper || s.at(j).is(determiner) {
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
	if len(s.toks) > 3 && s.agency(0) {
		if s.at(3).mark == '-' {
			return 4 // "(Reuters) - The boats were late"
		}
		if initials(s.text(1)) {
			return 3 // "(CNN) The boats were late"
		}
	}
	if n := s.agencyEnd(); n > 0 {
		return n
	}
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

// agencyEnd is the end of a place and an agency that open the sentence, 0 where there
// are none: "New Ashton (AFP) –".
func (s *sentence) agencyEnd() int {
	i := 0
	for i < 4 && s.at(i).word() && s.at(i).upper {
		i++
	}
	if i > 0 && s.agency(i) && s.at(i+3).mark == '-' {
		return i + 4
	}
	return 0
}

// agency reports whether an agency, or initials that may be those of one, stand in brackets
// at token i: "(Reuters)", but not the party in "Ann Lund (Greens)".
func (s *sentence) agency(i int) bool {
	return s.at(i).mark == '(' && s.at(i+1).word() && s.at(i+2).mark == ')' && (initials(s.text(i+1)) || s.at(i+1).upper && isPress(s.text(i+1)))
}

// cover is the span of tokens [i, k).
func (s *sentence) cover(i, k int) text.Span {
	return text.Span{Start: s.toks[i].Start, End: s.toks[k-1].End}
}

// tokensOf is the tokens [from, to) that lie in sp.
func (s *sentence) tokensOf(sp text.Span) (from, to int) {
	at := func(pos int) int { return sort.Search(len(s.toks), func(i int) bool { return s.toks[i].Start >= pos }) } // a token is too large to be handed over
	return at(sp.Start), at(sp.End)
}
