package quote

import "strings"

// acts reports whether the words [from, to) seem to be the subject of a clause.
func (s *sentence) acts(from, to int) bool {
	if s.at(to - 1).owner {
		return false
	}
	if s.putsIt(to) && s.isWord(0, "as") && s.phraseStart(from) == 1 {
		return true // "As Senator Lund put it"
	}
	if p := s.at(from - 1); p.is(preposition|ofWord) && !p.is(subordinator) {
		return s.isWord(from-1, "from") && rejoinders[s.at(from-2).norm]
	}
	if k := from - 2; s.isWord(from-1, "and") && s.at(k).upper && s.at(k-1).is(preposition|ofWord) && !s.at(k-1).is(subordinator) {
		return s.governs(to) // "of Lee and Berg"
	}
	if s.speaks(to) && s.at(to-1).upper && s.endsAt(to+1) {
		return true // "Some fear to go back Lund said."
	}
	begin := s.phraseStart(from)
	if begin == 0 && from > 0 && s.at(0).upper && s.verbShape(0) == gerund {
		begin = 1 // "Saying President Lund, he thought"
	}
	p := s.at(begin - 1)
	from = begin
	switch {
	case p.mark == shutting && p.Start > 0 && !strings.ContainsRune(",.?!…-—", rune(s.src[p.Start-1])):
		return s.governs(to) // "he “respects” Lund and left"
	case !p.word():
		return true
	case s.speaks(from - 1):
		m := s.at(from - 2).mark
		return m == shutting || m == '?' || m == ',' && !s.closesAside(from-2)
	case p.is(be) && s.leadsTo(from-1):
		return true // "Just as glad was Ann Lee"
	case p.is(preposition|ofWord) && !p.is(subordinator), s.verbal(from - 1), p.is(be):
		return false
	case from == 1 && p.upper && s.verbShape(0) == gerund:
		return false // "Citing Lund, she said"
	case p.is(conjunction):
		return s.governs(to)
	}
	return true
}

// endsAt reports whether nothing but a full stop stands from token i on.
func (s *sentence) endsAt(i int) bool {
	return i >= len(s.toks) || s.at(i).mark == '.' && i+1 >= len(s.toks)
}

// rejoinders are words for what somebody says, from whom it comes: "a sharp response from Lund".
var rejoinders = map[string]bool{"response": true, "reply": true, "reaction": true, "criticism": true, "praise": true, "rebuke": true, "condemnation": true, "protest": true}

// putsIt reports whether "put it" stands behind the name that ends before token to, or behind
// the party after it: "Lund, R-Ky., put it".
func (s *sentence) putsIt(to int) bool {
	if s.at(to).mark == ',' && s.party(to+1) {
		for to += 2; to < len(s.toks) && (s.at(to).mark == ',' || s.at(to).mark == '.'); {
			to++
		}
	}
	return (s.isWord(to, "put") || s.isWord(to, "puts")) && s.isWord(to+1, "it")
}

// leadsTo reports whether the "was" at token i stands before its subject: no name
// and no noun with a small word goes before it in the sentence.
func (s *sentence) leadsTo(i int) bool {
	if i == 0 || i > 4 {
		return false
	}
	for k := 0; k < i; k++ {
		if t := s.at(k); !t.word() || t.upper && k > 0 || t.is(determiner|pronoun|relative|soul|group|body|place|heName|sheName) || !t.is(adverb|subordinator|preposition) && k+1 < i {
			return false
		}
	}
	return true
}

// closesAside reports whether the comma at token k closes what is told of the one
// who opens the sentence: "Ann Lee, R-Ark., accused".
func (s *sentence) closesAside(k int) bool {
	from, _, ok := s.subjectBeforeAside(k)
	return ok && from <= s.dateline()+1 && s.at(from).upper && (s.party(k-1) || s.at(k-1).upper || s.apposition(from+1, k))
}

// didThere reports whether a verb that no list has stands at token i, behind the full name of
// one who acts, as what follows shows: "drove a bus", "spent nineteen years".
func (s *sentence) didThere(i int) bool {
	for s.at(i).is(adverb) && i < len(s.toks) {
		i++
	}
	t, n := s.at(i), s.at(i+1)
	return t.word() && !t.upper && !t.number && t.entry == nil && (n.is(determiner) && !n.upper || n.number && !t.owner)
}

// utters reports whether the name n stands beside a verb of saying as its subject.
func (s *sentence) utters(n name) bool {
	if s.speaks(n.run - 1) {
		return s.acts(n.run, n.to)
	}
	i := n.to
	for i < n.to+4 && s.at(i).is(adverb|auxiliary) {
		i++
	}
	return s.speaks(i) && s.acts(n.run, n.to)
}

// speaks reports whether token i is a verb of saying.
func (s *sentence) speaks(i int) bool {
	e := s.at(i).entry
	if e == nil {
		return false
	}
	for k := range e.cues {
		if e.cues[k].frames&quoted != 0 {
			return true
		}
	}
	return false
}

// governs reports whether a verb follows at token i, an aside between left out.
func (s *sentence) governs(i int) bool {
	for n := 0; n < 4; n++ {
		t := s.at(i + n)
		if t.is(auxiliary|verb) || s.verbal(i+n) || s.speaks(i+n) {
			return true
		}
		if !t.is(adverb) {
			return false
		}
	}
	return false
}

// callsBy reports whether at token i, behind a name, stands the noun for those or that which
// is only called by it: "the Lund [administration]", "Lund [aides]".
func (s *sentence) callsBy(i int) bool {
	t := s.at(i)
	return t.Start == s.at(i-1).End+1 && t.is(body|group|soul) && !t.upper && !t.is(determiner|pronoun|adverb|preposition|timeWord|place) && !s.verbal(i) && !s.speaks(i)
}
