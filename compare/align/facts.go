package align

import (
	"slices"
	"strconv"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// facts are what may tell two like statements apart.
type facts struct {
	speakers []string // full names of those whose words stand in it
	voices   []string // the last names, folded, of all of them whose name is known
	days     []day
	numbers  []number
	bounds   []number // that are only the least or the most there is
	tallies  []tally
	quoted   bool    // words between quotation marks stand in it
	standing bool    // it recalls what has long been so
	pronoun  bool    // of the speakers one is named by a pronoun
	vouchers []int32 // terms that stand only in the words for a speaker and the saying
}

// noFacts are those of most sentences of a book, which share them; they are never changed.
var noFacts facts

// kept is f, in memory of its own only where there is something in it.
func (f *facts) kept() *facts {
	if !f.standing && !f.quoted && len(f.speakers)+len(f.voices)+len(f.days)+len(f.numbers)+len(f.bounds)+len(f.tallies)+len(f.vouchers) == 0 {
		return &noFacts
	}
	own := *f
	return &own
}

// ownFacts are the facts of s to be added to.
func (s *statement) ownFacts() *facts {
	if s.facts == &noFacts {
		s.facts = new(facts)
	}
	return s.facts
}

// number is a number and the stem of the word after it: 23 pirates.
type number struct {
	text.Span
	value string // in digits, or a word for a crowd
	of    int32  // its term, -1 at the end of a sentence
	sign  string // of the currency before it, "" where it is no sum
	least bool   // it is only the least there is: "more than 23 pirates"
	most  bool   // it is only the most: "up to 23 pirates", "nearly 23 pirates"
}

func (x *Article) factsOf(words []text.Word) facts {
	f := facts{days: slices.DeleteFunc(daysIn(x.Document, words), x.ofName), bounds: x.bounds(words), tallies: talliesIn(words)}
	behind := 0 // the number read last
	for i, w := range words {
		f.standing = f.standing || standing(words, i)
		value, next := countAt(words, i)
		if value == "" || i < behind || slices.ContainsFunc(f.days, func(d day) bool { return d.Contains(w.Span) }) {
			continue
		}
		behind = next
		last := next - 1
		if words[last].Norm == "of" {
			last--
		}
		n := number{Span: w.Cover(words[last].Span), value: value, of: -1, sign: signBefore(x.Source[:w.Start])}
		least, from := boundBefore(words, i)
		n.least, n.most = least, from < i && !least
		if measure := measureBefore(words, i); measure != "" {
			n.of, _ = x.term(measure)
			if behind = x.fraction(words, next); behind > next {
				n.Span, n.value = n.Cover(words[next].Span), value+"."+words[next].Norm
			}
		} else if next < len(words) && !reuse.Function(words[next].Norm) {
			n.of, _ = x.term(words[next].Norm)
		}
		f.numbers = append(f.numbers, n)
	}
	return f
}

// measures stand before their number: "magnitude 6.1", "a magnitude of 6.1".
var measures = map[string]bool{"magnitude": true, "category": true, "flight": true, "article": true, "section": true, "route": true, "highway": true}

// measureBefore is the measure of the number at i that stands before it, "" for none.
func measureBefore(words []text.Word, i int) string {
	if i > 1 && words[i-1].Norm == "of" {
		i--
	}
	if i > 0 && measures[words[i-1].Norm] {
		return words[i-1].Norm
	}
	return ""
}

// fraction is the number of the word behind the decimals at next that a tokenised text
// sets apart from their number by blanks, "6 . 1"; next where there are none.
func (x *Article) fraction(words []text.Word, next int) int {
	if next == len(words) || x.Source[words[next-1].End:words[next].Start] != " . " {
		return next
	}
	if _, digits := numeral(words[next].Norm); !digits {
		return next
	}
	return next + 1
}

// renumber takes n into the vocabulary of a pair.
func (n *number) renumber(here []int32) {
	if n.of >= 0 {
		n.of = here[n.of]
	}
}

// renumbered is f in the vocabulary of a pair: here is the number there of each term.
func (f *facts) renumbered(here []int32) *facts {
	if len(f.numbers)+len(f.bounds)+len(f.vouchers) == 0 {
		return f
	}
	g := *f
	g.numbers, g.bounds, g.vouchers = slices.Clone(f.numbers), slices.Clone(f.bounds), termsOf(f.vouchers, here)
	for i := range g.numbers {
		g.numbers[i].renumber(here)
	}
	for i := range g.bounds {
		g.bounds[i].renumber(here)
	}
	return &g
}

// termsOf are terms as the vocabulary of a pair numbers them.
func termsOf(terms, here []int32) []int32 {
	terms = slices.Clone(terms)
	for i, t := range terms {
		terms[i] = here[t]
	}
	return terms
}

// numeral is the value in digits of a number, or of a word for 2 to 12: "one"
// is too often no number.
func numeral(norm string) (string, bool) {
	if norm == "" {
		return "", false
	}
	if last := norm[len(norm)-1]; last == '.' || '0' <= last && last <= '9' {
		return norm, strings.Trim(norm, "0123456789.") == ""
	}
	if n := spelled(norm); n > 0 {
		return strconv.Itoa(n), true
	}
	return "", false
}

// spelled is the value of a word for 2 to 12, 0 of any other.
func spelled(norm string) int {
	switch norm {
	case "two":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve":
		return 12
	}
	return 0
}

// standing reports whether the words at i say that something has lasted:
// "since March", "four-year-long", "in recent months", "years ago". An age of
// somebody does not.
func standing(words []text.Word, i int) bool {
	switch n := words[i].Norm; n {
	case "since", "ago", "decades", "longstanding", "longrunning":
		return true
	case "recent", "past", "last":
		return i+1 < len(words) && slices.Contains([]string{"months", "years", "year", "decade"}, words[i+1].Norm)
	default:
		before, after, ok := strings.Cut(n, "year")
		_, isNumber := numeral(before)
		return ok && isNumber && !strings.HasPrefix(after, "old")
	}
}

// giveSpeakers notes in every statement whose words stand in it, and whether they
// are quoted. Only full names count as speakers: "Moscow" and "the ministry" may speak
// through the same person.
func giveSpeakers(all []statement, says []quote.Attribution) {
	for _, s := range says {
		if s.Direct {
			giveQuoted(all, s.Content)
		}
		if s.Unsure || !s.Named {
			continue
		}
		full, last := strings.Contains(s.Speaker, " "), strings.ToLower(lastName(s.Speaker))
		for _, c := range s.Content {
			for i := first(all, c); i < len(all) && all[i].Start < c.End; i++ {
				f := all[i].ownFacts()
				if full && !slices.Contains(f.speakers, s.Speaker) {
					f.speakers = append(f.speakers, s.Speaker)
					f.pronoun = f.pronoun || pronouns[strings.ToLower(all[i].doc.Text(s.Source))]
				}
				if !slices.Contains(f.voices, last) {
					f.voices = append(f.voices, last)
				}
			}
		}
	}
}

// pronouns are words for a speaker by which a reader takes him for somebody named before.
var pronouns = wordSet("he she they")

// clash is what two like statements tell differently.
type clash struct {
	what  text.Said // silent when nothing clashes
	a, b  text.Span
	voice bool // it is who says it
	count bool // it is how many
	day   bool // it is when
}

// clash finds what keeps two like statements from being one and the same.
func (p *pairs) clash(a, b *statement) clash {
	c := clashOf(a, b, true)
	if c.day && p.otherTimes(a, b, c) {
		return clashOf(a, b, false)
	}
	return c
}

// clashOf is what is found in the facts of two statements, of their days if days is set.
func clashOf(a, b *statement, days bool) clash {
	x, y := a.facts, b.facts
	if apart(x.speakers, y.speakers, namesake) {
		return clash{what: text.Say("another speaker: {{.Words}}", ofBoth(lastName(x.speakers[0]), lastName(y.speakers[0]))), voice: true}
	}
	words := func(p, q text.Span) text.With { return ofBoth(priced(a.doc, p), priced(b.doc, q)) }
	number := func(p, q text.Span) clash {
		return clash{what: text.Say("another number: {{.Words}}", words(p, q)), a: p, b: q, count: true}
	}
	back := turned(a, b)
	if p, q, ok := inTurn(back, x.days, y.days, otherDay); ok && days {
		return clash{what: text.Say("another day: {{.Words}}", words(p.Span, q.Span)), a: p.Span, b: q.Span, day: true}
	}
	if p, q, ok := inTurn(back, x.numbers, y.numbers, otherNumber); ok {
		return number(p.Span, q.Span)
	}
	if p, q, ok := inTurn(back, x.numbers, y.numbers, otherNear); ok {
		return number(p.Span, q.Span)
	}
	if p, q, ok := inTurn(back, x.bounds, y.bounds, otherBound); ok {
		return number(p.Span, q.Span)
	}
	if p, q, ok := inTurn(back, x.tallies, y.tallies, otherTally); ok {
		return number(p.Span, q.Span)
	}
	return clash{}
}

// inTurn is what find finds, where back is true with y read before x.
func inTurn[T any](back bool, x, y []T, find func(x, y []T) (T, T, bool)) (p, q T, ok bool) {
	if back {
		q, p, ok = find(y, x)
		return p, q, ok
	}
	return find(x, y)
}

// namesake reports whether two full names have a word in common, so that they
// may be of one person.
func namesake(p, q string) bool {
	words := strings.Fields(q)
	return slices.ContainsFunc(strings.Fields(p), func(w string) bool {
		return slices.ContainsFunc(words, func(o string) bool { return strings.EqualFold(w, o) })
	})
}

func lastName(name string) string {
	words := strings.Fields(name)
	return words[len(words)-1]
}

// readOut reports whether one of two who speak is a paper, as "the council's letter" is: what
// stands in it another writes or reads out.
func readOut(a, b *statement) bool {
	paper := func(name string) bool { return lastName(name) == strings.ToLower(lastName(name)) }
	return slices.ContainsFunc(a.facts.speakers, paper) != slices.ContainsFunc(b.facts.speakers, paper)
}

// denies reports whether a statement turns its sense with an odd number of words.
func (s *statement) denies() bool {
	n := 0
	words := s.doc.WordsIn(s.Span)
	for i, w := range words {
		if denial(w.Norm) && !(i+2 < len(words) && words[i+2].Norm == "than") { // "no fewer than"
			n++
		}
	}
	return n%2 == 1
}

// denial reports whether a folded word turns the sense of its sentence.
func denial(norm string) bool {
	return nounDenials[norm] || verbDenial(norm)
}

var nounDenials = map[string]bool{"no": true, "nobody": true, "none": true, "neither": true, "nor": true, "without": true}

// apart reports whether both lists hold something, and nothing in common.
func apart[T any](x, y []T, same func(p, q T) bool) bool {
	for _, p := range x {
		for _, q := range y {
			if same(p, q) {
				return false
			}
		}
	}
	return len(x) > 0 && len(y) > 0
}

// otherNumber finds a thing that both sides count, with no count in common, where
// neither count stands on the other side of something else: "32 million, against 55
// million last year" does not differ from "55 million people watched".
func otherNumber(x, y []number) (p, q number, ok bool) {
	first, agreed := map[int32]number{}, map[int32]bool{}
	for _, q := range y {
		if _, ok := first[q.of]; !ok {
			first[q.of] = q
		}
		for _, p := range x {
			agreed[p.of] = agreed[p.of] || p.of == q.of && sameCount(p.value, q.value)
		}
	}
	for _, p := range x {
		if q, ok := first[p.of]; ok && p.of >= 0 && !agreed[p.of] && !counts(y, p.value) && !counts(x, q.value) {
			return p, q, true
		}
	}
	return p, q, false
}

// counts reports whether a number stands among list, of whatever.
func counts(list []number, value string) bool {
	return slices.ContainsFunc(list, func(n number) bool { return n.value == value })
}
