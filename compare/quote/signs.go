package quote

// offices reports whether a run of capitals is titles and nothing else: "Prime Minister".
func (s *sentence) offices(n name) bool {
	for i := n.from; i < n.to; i++ {
		if !s.at(i).is(title|role) || s.at(i).is(body|heName|sheName) {
			return false
		}
	}
	return true
}

// personal weighs the signs beside a name that it is a person's.
func (s *sentence) personal(n name) (signs int) {
	first, p := s.at(n.from), s.at(n.run-1)
	for i := n.run; i < n.from; i++ {
		if s.at(i).is(soul) || s.office(i) {
			signs++ // a title, and not "House" or "State"
			break
		}
	}
	if n.from > n.run && s.at(n.run-2).is(role) && !s.at(n.run).is(soul) {
		signs++ // "ambassador to Ostland Liu Ming"
	}
	if n.to-n.from > 1 {
		if first.is(heName | sheName) {
			signs++
		}
		if first.End-first.Start == 1 || s.at(n.from+1).End-s.at(n.from+1).Start == 1 {
			signs++ // an initial
		}
	}
	if p.is(soul) && !p.upper && !p.owner || s.givesName(n.run-1) > 0 && s.at(n.run-2).is(soul) {
		signs++
	}
	if last, q := s.at(n.to-1), s.at(n.run-2); p.mark == ',' && q.is(soul) && !q.upper && !q.owner && s.at(n.to).mark == ',' && (n.to-n.from > 1 || s.at(n.run-3).is(possessive)) && !last.is(body|firm|place) && !plural(s.text(n.to-1)) {
		signs++ // "the captain, Aleksi Niemi, had left"
	}
	if s.seated(n) {
		return signs // what follows tells of the one before: "Lund of York, who"
	}
	if m := s.at(n.to).mark; m == ',' || m == '(' {
		a, z := s.at(n.to+1), s.at(n.to+2)
		if a.number && a.End-a.Start <= 2 && (z.mark == ',' || z.mark == ')') {
			signs += 2 // an age
		}
		if s.isWord(n.to+1, "who") || s.describes(n.to+1) > 0 && !s.reached(n) {
			signs++
		}
	}
	if s.isWord(n.to, "who") {
		signs++
	}
	return signs
}

// soul is the words for one person by what he or she is or does.
const soul = role | man | woman | human

// givesName is the number of words that end with token i and say that a name
// follows, 0 for none: "named", "known as".
func (s *sentence) givesName(i int) int {
	switch {
	case s.isWord(i, "named"), s.isWord(i, "called"), s.isWord(i, "nicknamed"), s.isWord(i, "dubbed"):
		return 1
	case s.isWord(i, "as") && (s.isWord(i-1, "known") || s.isWord(i-1, "identified")):
		return 2
	case s.isWord(i, "as") && s.reflexive(i-1) && s.isWord(i-2, "identified"):
		return 3
	}
	return 0
}

// seated reports whether the name n says where somebody or something is, or is
// from: "Lund of York", "a crash in Kent".
func (s *sentence) seated(n name) bool {
	return s.isWord(n.run-1, "in") || s.isWord(n.run-1, "near") || s.at(n.run-1).is(ofWord) && s.at(n.run-2).upper && !s.at(n.run-2).is(title)
}

// reached reports whether n is a place that something goes to or lies in, after
// which a comma begins what is told of somebody else: "a cable to Japan, a
// spokeswoman who asked not to be named said".
func (s *sentence) reached(n name) bool {
	p := s.at(n.run - 1)
	return s.at(n.from).is(place) && p.is(preposition) && !p.is(subordinator) && s.isWord(n.to+1, "a")
}

// describes is the token of the role in the words from token i on, which stand
// behind a name and a comma; 0 for none.
func (s *sentence) describes(i int) int {
	for k := i; k < i+12 && s.at(k).word(); k++ {
		if t := s.at(k); t.is(soul) && (!t.upper || parties[t.norm] && s.at(k+1).is(ofWord)) {
			if s.saysNext(k + 1) {
				return 0 // "near York, a source close to the firm said"
			}
			return k
		} else if t.is(auxiliary|relative|pronoun|preposition|conjunction|subordinator) && !t.is(possessive|ofWord) || s.verbal(k) {
			break
		}
	}
	return 0
}

// saysNext reports whether a verb of saying follows from token i on before any mark.
func (s *sentence) saysNext(i int) bool {
	for k := i; k < i+8 && s.at(k).word() && !s.at(k).is(relative); k++ {
		if s.speaks(k) && !s.at(k).upper && s.verbShape(k) != noun {
			return true
		}
	}
	return false
}

// chairOf reports whether token i is what the office before it is of, where that has an
// article: "Leader of the [Opposition] Ann Lee".
func (s *sentence) chairOf(i int) bool {
	switch s.at(i).norm {
	case "opposition", "exchequer", "treasury", "interior", "republic", "faculty":
	default:
		return false
	}
	return s.isWord(i-1, "the") && s.at(i-2).is(ofWord) && s.at(i-3).is(role|title)
}
