package align

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// bounds are the numbers of words that a word before them makes the least or the
// most, half of something among them: "more than half", "under 200".
func (x *Article) bounds(words []text.Word) (list []number) {
	for i := range words {
		least, from := boundBefore(words, i)
		if from == i {
			continue
		}
		value, next := countAt(words, i)
		if words[i].Norm == "half" {
			value, next = "half", i+1
		}
		if value == "" {
			continue
		}
		b := number{Span: words[from].Cover(words[next-1].Span), value: value, of: -1, least: least, most: !least}
		for next < len(words) && reuse.Function(words[next].Norm) {
			next++
		}
		if next < len(words) {
			b.of, _ = x.term(words[next].Norm)
		}
		list = append(list, b)
	}
	return list
}

// boundBefore reads the words before the number at i that make it the least or
// the most, from word from on; i for none.
func boundBefore(words []text.Word, i int) (least bool, from int) {
	at := func(back int) string {
		if i < back {
			return ""
		}
		return words[i-back].Norm
	}
	switch last := at(1); {
	case last == "than" && (at(2) == "more" || at(2) == "less" || at(2) == "fewer"):
		if at(3) == "no" || at(3) == "not" {
			return at(2) != "more", i - 3
		}
		return at(2) == "more", i - 2
	case at(2) == "at" && (last == "least" || last == "most"):
		return last == "least", i - 2
	case last == "over", last == "above":
		return true, i - 1
	case last == "under", last == "below", last == "nearly", last == "almost":
		return false, i - 1
	case last == "to" && at(2) == "up":
		return false, i - 2
	}
	return false, i
}

// otherBound finds a number that is the least on one side and the most on the
// other, of one thing, and on neither both.
func otherBound(x, y []number) (p, q number, ok bool) {
	for _, b := range x {
		for _, c := range y {
			switch {
			case b.value != c.value || b.of != c.of:
			case b.least == c.least:
				return p, q, false
			case !ok:
				p, q, ok = b, c, true
			}
		}
	}
	return p, q, ok
}

// opposite reports whether one of two like statements denies what the other
// affirms. What is unsafe is denied to be safe, where the other has that word.
func opposite(a, b *statement) bool {
	v, w := a.doc.WordsIn(a.Span), b.doc.WordsIn(b.Span)
	return a.denies() != (b.denies() != (inWord(v, w) != inWord(w, v)))
}

// asks reports whether s is a question.
func (s *statement) asks() bool {
	return strings.HasSuffix(strings.TrimRight(s.text(), "\"'”’») "), "?")
}

// ballot is how s tells that a vote or a decision went: 1 for, -1 against, 0 where it tells
// none or denies something. Of one that tells both, its main deeds tell: "a bill that the
// Commons passed fell short in the Lords".
func (s *statement) ballot() int {
	yes, no := s.votes()
	if len(yes) > 0 && len(no) > 0 {
		tree := s.parses.Parse(s.Span, nil)
		besides := func(w text.Word) bool {
			i := slices.IndexFunc(tree.Tokens, func(t grammar.Token) bool { return t.Overlaps(w.Span) })
			return i < 0 || !leads(tree, i)
		}
		yes, no = slices.DeleteFunc(yes, besides), slices.DeleteFunc(no, besides)
	}
	switch {
	case (len(yes) > 0) == (len(no) > 0) || s.denies():
		return 0
	case len(yes) > 0:
		return 1
	}
	return -1
}

// votes are the words by which s tells of votes and decisions for something, and against.
func (s *statement) votes() (yes, no []text.Word) {
	words := s.doc.WordsIn(s.Span)
	ofBill := slices.ContainsFunc(words, func(w text.Word) bool { return bills[w.Norm] })
	for i, w := range words {
		next := ""
		if i+1 < len(words) {
			next = words[i+1].Norm
		}
		switch {
		case votesFor[w.Norm], w.Norm == "voted" && (next == "for" || next == "in"), ofBill && w.Norm == "passed":
			yes = append(yes, w)
		case votesAgainst[w.Norm], w.Norm == "voted" && (next == "against" || next == "down"), w.Norm == "threw" && next == "out", w.Norm == "turned" && next == "down",
			ofBill && w.Norm == "fell" && next == "short":
			no = append(no, w)
		}
	}
	return yes, no
}

var (
	votesFor     = map[string]bool{"approved": true, "backed": true, "endorsed": true, "ratified": true}
	votesAgainst = map[string]bool{"rejected": true, "vetoed": true}

	// bills are what passes or falls short in a house.
	bills = map[string]bool{"bill": true, "bills": true, "resolution": true, "motion": true, "amendment": true, "legislation": true, "measure": true}
)

// deniesTold reports whether what s denies, the first word behind its negation
// that tells something or what stands behind "un" in one word, is told in o.
func (p *pairs) deniesTold(s, o *statement) bool {
	words := s.doc.WordsIn(s.Span)
	if inWord(words, o.doc.WordsIn(o.Span)) {
		return true
	}
	return p.denies(s, o, denial)
}

// eitherDenies reports whether one of two statements denies what the other tells.
func (p *pairs) eitherDenies(a, b *statement) bool { return p.deniesTold(a, b) || p.deniesTold(b, a) }

// deniesAside reports whether all that two statements deny stands in clauses that only
// describe something or say when and why.
func deniesAside(a, b *statement) bool {
	return !a.deniesMainly() && !b.deniesMainly()
}

// deniesMainly reports whether a word of s denies outside of such a clause.
func (s *statement) deniesMainly() bool {
	var tree *grammar.Sentence
	for _, w := range s.doc.WordsIn(s.Span) {
		if !denial(w.Norm) {
			continue
		}
		if tree == nil {
			tree = s.parses.Parse(s.Span, nil)
		}
		if i := tree.At(w.Start); i < 0 || !aside(tree, i) {
			return true
		}
	}
	return false
}

// denies reports whether the first word that tells something behind one of s that
// denies is told in o.
func (p *pairs) denies(s, o *statement, denial func(norm string) bool) bool {
	words := s.doc.WordsIn(s.Span)
	for i, w := range words {
		if !denial(w.Norm) {
			continue
		}
		for _, v := range words[i+1:] {
			t := p.v.of(v)
			if p.v.terms[t].telling <= 0 || strings.HasSuffix(v.Norm, "ly") {
				continue
			}
			if slices.Contains(o.terms, t) {
				return true
			}
			break
		}
	}
	return false
}

// deniesDeed reports whether s says with "not" or "never" that something is done which
// o tells, and does not turn by a verb: "would not predict" is "declined to predict".
func (p *pairs) deniesDeed(s, o *statement) bool {
	turned := slices.ContainsFunc(o.doc.WordsIn(o.Span), func(w text.Word) bool { return refusals[text.Stem(w.Norm)] })
	return !turned && p.denies(s, o, verbDenial)
}

// verbDenial reports whether a folded word denies the verb behind it.
func verbDenial(norm string) bool {
	return verbDenials[norm] || strings.HasSuffix(norm, "nt") && reuse.Function(norm)
}

var verbDenials = map[string]bool{"not": true, "never": true, "cannot": true}

// refusals are the stems of words that say what is not done.
var refusals = stemSet("declined refused failed rejected denied avoided stopped ceased unable unwilling lacked")

// inWord reports whether an odd number of the words of x deny, by their
// beginning, a word of y that x does not have without it.
func inWord(x, y []text.Word) bool {
	has := func(words []text.Word, norm string) bool {
		return slices.ContainsFunc(words, func(w text.Word) bool { return w.Norm == norm })
	}
	odd := false
	for _, w := range x {
		if of := affirmed(w.Norm); of != "" && has(y, of) && !has(x, of) && !has(y, w.Norm) {
			odd = !odd
		}
	}
	return odd
}

// affirmed is a word without the beginning that denies it, "" where it has none.
func affirmed(norm string) string {
	for _, prefix := range []string{"un", "in", "im", "il", "ir", "dis", "non"} {
		if of, ok := strings.CutPrefix(norm, prefix); ok && len(of) >= affirmedLetters {
			return of
		}
	}
	return ""
}

// undenied are the words that are denied in a stretch, and whether they are.
func undenied(words []text.Word) (of string, denied bool) {
	var rest []string
	for _, w := range words {
		switch bare := affirmed(w.Norm); {
		case denial(w.Norm):
			denied = !denied
		case bare != "":
			denied = !denied
			rest = append(rest, bare)
		default:
			rest = append(rest, w.Norm)
		}
	}
	return strings.Join(rest, " "), denied
}

// oneSense reports whether two stretches say one thing in other words: "not
// safe" and "unsafe", shops and stores. How near words are in meaning does not
// tell: wheat is nearer to corn than a shop to a store.
func oneSense(x, y []text.Word) bool {
	v, denied := undenied(x)
	w, also := undenied(y)
	return v == w && denied == also || len(x) == 1 && len(y) == 1 && synonyms()[text.Stem(x[0].Norm)][text.Stem(y[0].Norm)]
}
