package quote

import (
	"slices"
	"strings"
)

// bodyEnd is the end of the name of a body whose first words end before token i,
// i when it does not go on: "Department of Health and Human Services",
// "Center for Law and Justice", "People for the Ethical Treatment of Animals".
func (s *sentence) bodyEnd(i int) int {
	if !s.isWord(i, "of") && !s.isWord(i, "for") && !s.isWord(i, "against") && !s.isWord(i, "on") {
		return i
	}
	end := i
	for i < len(s.toks) && s.at(i).word() {
		j := i
		for j < i+3 && s.nameLink(j) {
			j++
		}
		switch t := s.at(j); {
		case j == i && s.speaks(j) && !s.field(j), !t.upper || !t.word() || t.is(timeWord|pronoun|relative) || t.quoted != s.at(i).quoted:
			return end
		case !s.isWord(i, "of") && j > i && (s.addressed(j) || s.isWord(i, "on") && t.is(place)):
			return end // "the Council for Mr Lund", "the Court and Ann Lee"
		}
		i = j + 1
		if end = i; s.at(j).owner || s.gap(j) {
			return end
		}
	}
	return end
}

// field reports whether token i, the form of a verb with a capital, is what a body is for,
// in a line in which other words are small: "the Office for Harbor [Forecasting]".
func (s *sentence) field(i int) bool {
	return s.at(i).upper && strings.HasSuffix(s.at(i).norm, "ing") && !s.titleCase()
}

// addressed reports whether a person is named at token i: "Mr Lund", "Ann Lee".
func (s *sentence) addressed(i int) bool {
	t, n := s.at(i), s.at(i+1)
	return t.is(title|heName|sheName) && n.word() && n.upper && !s.gap(i)
}

// nameLink reports whether token i is a small word that stands between the
// parts of the name of a body.
func (s *sentence) nameLink(i int) bool {
	t := s.at(i)
	if t.upper || !t.word() || s.gap(i-1) || s.gap(i) {
		return false
	}
	switch t.norm {
	case "of", "for", "the", "a", "and", "to", "on", "against":
		return true
	}
	return false
}

// goesBySeveral is the name of a body that begins with a word for a crowd or for
// a kind of body, among tokens [from, to): "the animal group People for the Ethical
// Treatment of Animals".
func (s *sentence) goesBySeveral(from, to int) (start, end int) {
	for i := from + 1; i < to; i++ {
		p, t := s.at(i-1), s.at(i)
		crowd := t.is(group) || plural(s.text(i)) && (p.is(firm|body) || works[p.norm])
		if t.upper && crowd && !t.is(role|body) && p.word() && !p.upper && s.nameLink(i+1) && !s.isWord(i+1, "and") && !s.isWord(i+1, "of") && !s.isWord(i+1, "to") {
			if end = s.bodyEnd(i + 1); end > i+1 {
				return i, end
			}
		}
	}
	return 0, 0
}

// leads reports whether token i, an adverb or preposition with a capital within
// a sentence, begins the name of a body: "parent company First Energy".
func (s *sentence) leads(i int) bool {
	p, n := s.at(i-1), s.at(i+1)
	if i < 1 || !p.word() || p.upper || p.number || s.gap(i) || s.gap(i-1) {
		return false
	}
	return n.word() && n.upper && !n.is(title|soul|determiner|pronoun|timeWord|heName|sheName|place|preposition|conjunction|adverb) && len(s.text(i+1)) > 1
}

// dated reports whether the time at token i begins the name of a body:
// "Time Inc.", "the Sunday Times".
func (s *sentence) dated(i int) bool {
	switch s.at(i + 1).norm {
	case "inc", "corp", "ltd", "plc", "warner":
		return s.at(i+1).upper && !s.gap(i)
	case "times", "post", "mail", "mirror", "telegraph", "express", "magazine":
		return s.at(i+1).upper && s.isWord(i-1, "the") && !s.gap(i)
	}
	return false
}

// works are words before the name of what somebody writes, runs or owns.
var works = map[string]bool{"blog": true, "website": true, "site": true, "podcast": true, "outlet": true, "newsletter": true, "charity": true,
	"nonprofit": true, "magazine": true, "newspaper": true, "show": true, "film": true, "book": true, "band": true, "label": true, "brand": true, "app": true}

// work reports whether the name n is told to be that of a firm or of a work:
// "the law firm Lund Berg", "founder of the blog Green Days"; and not "the firm
// Ann Lee founded" or "the builder Hilke Berg".
func (s *sentence) work(n name) bool {
	p := s.at(n.run - 1)
	firms := p.is(firm) && !p.is(soul) && !strings.HasSuffix(p.norm, "er") && !strings.HasSuffix(p.norm, "or")
	if n.run < 1 || p.upper || p.owner || s.gap(n.run-1) || s.at(n.from).is(heName|sheName|title) || !firms && !works[p.norm] {
		return false
	}
	return s.speaks(n.to) || s.at(n.to).is(auxiliary|be) || !s.governs(n.to)
}

// inFull gives figure k, a body named at n, the name that goes on behind it with "of" or
// the like: "the National Conference [of Harbor Masters]".
func (c *cast) inFull(s *sentence, n name, k int) {
	f, last := &c.figures[k], s.at(n.to-1)
	if f.kind == Person || !last.is(body) && last.norm != "academy" && !(last.is(role) && s.isWord(n.to, "for")) {
		return
	}
	z := s.bodyEnd(n.to)
	if z <= n.to {
		return
	}
	f.name = s.plainName(n.from, z)
	if !slices.Contains(c.byName[f.name], k) {
		c.byName[f.name] = append(c.byName[f.name], k)
	}
}

// sideOfLand reports whether token i, which opens a sentence, is the adjective of a side of
// the sky before a word with a capital, in a line in which other words are small:
// "Northern Rail said".
func (s *sentence) sideOfLand(i int) bool {
	return strings.HasSuffix(s.at(i).norm, "ern") && s.at(i+1).word() && !s.at(i+1).is(group|role) && !s.gap(i) && !s.titleCase()
}
