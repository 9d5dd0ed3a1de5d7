package align

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// told is what a day in a sentence is the day of.
type told int8

const (
	deedTold   told = iota // what the sentence tells first of all
	sayingTold             // who says it, and when
	besideTold             // what is told beside: "after it was counted on Monday"
)

// otherTimes reports whether two days that clash are not days of the same: one is that
// of what is told, the other that of what is told beside it or of who says so.
func (p *pairs) otherTimes(a, b *statement, c clash) bool {
	return p.toldAt(a, c.a) != p.toldAt(b, c.b)
}

// toldAt is what the day at a place of s is the day of.
func (p *pairs) toldAt(s *statement, at text.Span) told {
	tree := s.parses.Parse(s.Span, nil)
	i := tree.At(at.Start)
	switch {
	case i < 0:
		return deedTold
	case aside(tree, i):
		return besideTold
	}
	for i >= 0 && !verb(tree, i) {
		i = tree.Tokens[i].Head
	}
	if i >= 0 && s.vouches(p.termAt(s, tree.Tokens[i].Span)) {
		return sayingTold
	}
	return deedTold
}

// newsBefore reports whether s tells what the headline of its article does as some days
// before its own day, and only there: "left on Monday, a day after they met", where the
// headline has them meet. The day of s is then that of a deed beside.
func (s *statement) newsBefore() bool {
	head, ok := s.doc.Headline()
	words := s.doc.WordsIn(s.Span)
	for i := 2; ok && i < len(words); i++ {
		if words[i].Norm == "after" && (words[i-1].Norm == "day" || words[i-1].Norm == "days") && !head.Contains(s.Span) {
			return s.shares(head, words[i+1:]) && !s.shares(head, words[:i-2])
		}
	}
	return false
}

// shares reports whether one of words, which are of s, is that of the headline or of its
// stem: a function word or a name is none.
func (s *statement) shares(head text.Span, words []text.Word) bool {
	told := s.doc.WordsIn(head)
	return slices.ContainsFunc(words, func(w text.Word) bool {
		return !capital(s.doc, w) && !reuse.Function(w.Norm) && slices.ContainsFunc(told, func(h text.Word) bool { return text.Stem(h.Norm) == text.Stem(w.Norm) })
	})
}

// done reports whether x and y, days that A and B name for their news, are both days of
// what is done: a game to come is not the news, and an article without a day of its own
// may be printed some days after what it tells.
func (p *pairs) done(x, y day) bool {
	if x.printed != y.printed && (x.month == 0 || y.month == 0) {
		return false
	}
	return !toCome(p.a, x) && !toCome(p.b, y)
}

// toCome reports whether one of all tells of x as a day to come: "will meet on Sunday",
// "are due to meet on Sunday".
func toCome(all []statement, x day) bool {
	for i := range all {
		if s := &all[i]; s.Contains(x.Span) && !x.Empty() {
			return s.toCome(x.Span)
		}
	}
	return false
}

// toCome reports whether the first finite verb above the day at a place of s is of the
// future, or a verb with "to" below it hangs on what tells an outlook.
func (s *statement) toCome(at text.Span) bool {
	tree := s.parses.Parse(s.Span, nil)
	clauses := tree.Clauses()
	for i := tree.At(at.Start); i >= 0; i = tree.Tokens[i].Head {
		if over := tree.Tokens[i].Head; over >= 0 && verb(tree, i) && hasTo(tree, i) && outlooks[strings.ToLower(tree.Text(over))] {
			return true
		}
		if n := slices.IndexFunc(clauses, func(c grammar.Clause) bool { return c.Head == i && c.Finite }); n >= 0 {
			return clauses[n].Future
		}
	}
	return false
}

// oneNight reports whether x in d and y in o, two days in a row, may be one hour told in
// two parts of the world, or the two sides of one night: "Friday evening", "early Saturday".
func oneNight(d *text.Document, x day, o *text.Document, y day) bool {
	return late(d, x) && early(o, y) && next(x, y) || early(d, x) && late(o, y) && next(y, x)
}

// next reports whether y is the day of the week after x.
func next(x, y day) bool { return x.weekday > 0 && y.weekday == x.weekday%7+1 }

func late(d *text.Document, x day) bool  { return timed(d, x, "late", "evening", "night", "afternoon") }
func early(d *text.Document, x day) bool { return timed(d, x, "early", "morning") }

// timed reports whether before stands before the day x, or one of behind behind it.
func timed(d *text.Document, x day, before string, behind ...string) bool {
	i, n := d.WordAt(x.Start), d.WordAt(x.End)
	return i > 0 && d.Words[i-1].Norm == before || n < len(d.Words) && slices.Contains(behind, d.Words[n].Norm)
}
