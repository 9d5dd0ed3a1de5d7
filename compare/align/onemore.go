package align

import (
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// oneMore reports whether one side of a group tells of one more of what the other tells of
// as if there were no other: "a second operation", "an operation".
func (p *pairs) oneMore(g group) bool {
	return !p.self && (p.countsOn(g.a, g.b) || p.countsOn(g.b, g.a))
}

// countsOn reports whether s counts on, by a word that o has not, what o names too. Of what
// somebody has, as "her second son", o may tell without the count.
func (p *pairs) countsOn(s, o *statement) bool {
	there := o.doc.WordsIn(o.Span)
	has := func(norm string) bool {
		return slices.ContainsFunc(there, func(w text.Word) bool { return w.Norm == norm })
	}
	words := s.doc.WordsIn(s.Span)
	for i, w := range words[:max(0, len(words)-1)] {
		if w.Norm != "second" && w.Norm != "third" || i > 0 && possessives[words[i-1].Norm] || has(w.Norm) {
			continue
		}
		next := words[i+1]
		if inRow[next.Norm] || reuse.Function(next.Norm) || capital(s.doc, w) && capital(s.doc, next) {
			continue
		}
		if _, named := slices.BinarySearch(o.terms, p.v.of(next)); named && !slices.ContainsFunc(there, func(w text.Word) bool { return reckons[w.Norm] }) {
			return true
		}
	}
	return false
}

// inRow are what everybody counts, one after another: the second half is no second one.
var inRow = map[string]bool{"quarter": true, "half": true, "term": true, "time": true, "day": true, "week": true, "month": true, "year": true, "season": true, "round": true, "place": true, "person": true, "world": true,
	"amendment": true, "generation": true, "floor": true, "party": true, "lap": true, "stage": true, "set": true, "district": true, "largest": true, "biggest": true, "highest": true,
	"straight": true, "consecutive": true, "successive": true}

// possessives are folded words for whose something is.
var possessives = map[string]bool{"his": true, "her": true, "its": true, "their": true, "my": true, "our": true}

// reckons are folded words that say in another way that there was one before.
var reckons = map[string]bool{"again": true, "also": true, "more": true, "further": true, "two": true, "both": true, "later": true, "new": true, "latest": true, "other": true, "another": true, "twice": true, "2nd": true, "3rd": true}
