package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// modifiedReach is how many words before a noun, or behind it, say whose it is.
const modifiedReach = 3

// modified reports whether a side says of one of the names at least whose it is,
// where the referent is one of many of its kind: the Russian government. Beside
// another country's name the same noun is of that one.
func (n *namer) modified(r *Referent, s Side, list []called) bool {
	of := strings.Fields(r.Name)
	if len(of) < 2 || !isUpper(of[0]) || isUpper(of[len(of)-1]) {
		return true
	}
	whose := beginning(folded(of[0]))
	return slices.ContainsFunc(list, func(x called) bool {
		at, end := s.WordAt(x.Start), s.WordAt(x.End)
		if slices.ContainsFunc(s.Words[max(0, at-modifiedReach):min(len(s.Words), end+modifiedReach)], func(w text.Word) bool {
			return beginning(w.Norm) == whose || startsUpper(s.Document, w.Span) && !englishWords[w.Norm]
		}) {
			return true
		}
		p := s.ParagraphAt(x.Start)
		return p >= 0 && oneBegins(s.WordsIn(s.Paragraphs[p].Span), whose)
	})
}

// ofIts are those of a list that no word before them gives to another country than
// that of the referent: "the pro-Russian regime" is not the American one.
func (n *namer) ofIts(r *Referent, s Side, list []called) []called {
	of := strings.Fields(r.Name)
	if len(of) < 2 || !isUpper(of[0]) {
		return list
	}
	whose := beginning(folded(of[0]))
	return slices.DeleteFunc(slices.Clone(list), func(x called) bool {
		at := s.WordAt(x.Start)
		return slices.ContainsFunc(s.Words[max(0, at-modifiedReach):at], func(w text.Word) bool {
			word := s.Text(w.Span)
			last := word[strings.LastIndexByte(word, '-')+1:]
			return len(last) < len(word) && isUpper(last) && beginning(folded(last)) != whose && len(n.named[folded(last)]) > 0
		})
	})
}

// judged reports whether a set of plain synonyms is told: one side has a name
// that judges and the other has not, or no other name where this side has one.
func (n *namer) judged(set *labelSet, only, other []called) bool {
	return len(judging(set, only)) > 0 || len(only) > 0 && len(judging(set, other)) == len(other)
}

// notIn are those of a whose label b does not have.
func notIn(a, b []called) []called {
	return slices.DeleteFunc(slices.Clone(a), func(x called) bool {
		return slices.ContainsFunc(b, func(y called) bool { return oneName(x.label, y.label) })
	})
}

// holds reports whether s has the label of one of a list in a word of several parts,
// "ISIS-affiliated" has the name too, or behind a word of the name of the
// referent, or, where it judges, anywhere: such a word is not one that only the
// other article chose, whomever s calls by it.
func (n *namer) holds(r *Referent, set *labelSet, s Side, list []called) bool {
	whose := folded(strings.Fields(r.Name)[0])
	var asked []string
	return slices.ContainsFunc(list, func(x called) bool {
		if slices.Contains(asked, x.label) {
			return false
		}
		asked = append(asked, x.label)
		return s.hasLabel(strings.Fields(x.label), func(i int) bool { return set.judges(x.label) || i > 0 && s.Words[i-1].Norm == whose }) || s.hasInParts(x.label)
	})
}

// hasInParts reports whether a word of several parts has a label among them.
func (s Side) hasInParts(label string) bool {
	return slices.ContainsFunc(s.Words, func(w text.Word) bool {
		if w.Len() == len(w.Norm) || !strings.ContainsAny(s.Text(w.Span), "-/") {
			return false // a mark between parts is folded away
		}
		parts := strings.FieldsFunc(s.Text(w.Span), func(r rune) bool { return r == '-' || r == '/' })
		return len(parts) > 1 && slices.ContainsFunc(parts, func(part string) bool { return folded(part) == label })
	})
}

// hasLabel reports whether the words of a label stand in s one behind the other,
// from a word on that will do.
func (s Side) hasLabel(label []string, will func(from int) bool) bool {
	last := len(label) - 1
	for i := last; i < len(s.Words); i++ {
		if norm := s.Words[i].Norm; norm != "" && norm[0] == label[last][0] && singular(norm) == label[last] && will(i-last) && slices.EqualFunc(label[:last], s.Words[i-last:i], func(l string, w text.Word) bool { return w.Norm == l }) {
			return true
		}
	}
	return false
}

// oneName reports whether one label only says more than the other: "war" and
// "civil war", "cessation" and "cessation of hostilities".
func oneName(a, b string) bool {
	return a == b || strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a) || strings.HasPrefix(a, b+" of ") || strings.HasPrefix(b, a+" of ")
}

func judging(set *labelSet, list []called) []called {
	return slices.DeleteFunc(slices.Clone(list), func(x called) bool { return !set.judges(x.label) })
}

// inOwnVoice reports whether one of the list is in the outlet's own voice.
func inOwnVoice(list []called) bool {
	return slices.ContainsFunc(list, func(x called) bool { return x.Voice == quote.Outlet })
}
