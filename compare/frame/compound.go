package frame

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// compound is a number with a unit that stands before a noun: "400-pound
// gorilla", "4-year-old boy".
type compound struct {
	text.Span
	number  text.Span   // with its unit
	sort    string      // "age", or the unit
	written string      // the first word of it, folded: "400pound"
	words   []text.Word // behind it; the noun is among them
	amount
	dated bool // its sentence tells a year or another time
}

const compoundReach = 4 // words from the number to its noun

// compoundsIn reads the sentence at s.
func compoundsIn(d *text.Document, s text.Span) (list []compound) {
	words := d.WordsIn(s)
	dated := false
	for i := range words {
		dated = dated || yearLike(words[i]) || pastTimes[words[i].Norm]
	}
	r := figureReader{d: d, words: words}
	for i := range words {
		n, ok := r.numberAt(i)
		if !ok || n.glued == "" || strings.ContainsAny(n.glued, "0123456789") {
			continue
		}
		c := compound{number: words[i].Cover(words[n.next-1].Span), written: words[i].Norm, amount: n.amount, dated: dated}
		if !strings.Contains(d.Text(c.number), "-") && !strings.Contains(d.Text(c.number), "‑") {
			continue
		}
		switch {
		case n.glued == "yearold":
			c.sort = "age"
		case bodily[n.glued]:
			c.sort = n.glued
		default:
			continue
		}
		for k := n.next; k < min(len(words), n.next+compoundReach) && !englishWords[words[k].Norm]; k++ {
			gap := strings.TrimSpace(d.Source[words[k-1].End:words[k].Start])
			if gap == "(" {
				continue // "400-pound (180-kg) gorilla"
			}
			if gap != "" && gap != ")" {
				break
			}
			c.words = append(c.words, words[k])
		}
		if len(c.words) > 0 || c.sort == "age" {
			list = append(list, c)
		}
	}
	return list
}

// pastTimes are words of a sentence that may tell of another time.
var pastTimes = setOf("ago earlier previous previously former once")

// bodily are units that are written on to a number before the noun that is
// measured.
var bodily = setOf("pound kilogram kg kilo ton tonne foot metre meter mile inch acre minute hour day storey story year month week page seat count member")

// compounds compares what the two measure of one thing before its noun, in
// sentences that are linked or share telling words.
func (x *contradictions) compounds() {
	if len(x.a.told.compounds) == 0 || len(x.b.told.compounds) == 0 {
		return
	}
	var found []Finding
	for _, m := range x.c.pairings() {
		for _, f := range within(x.a.told.compounds, ofMeasured, m.a) {
			for _, g := range within(x.b.told.compounds, ofMeasured, m.b) {
				found = append(found, x.compound(m, f, g)...)
				found = append(found, x.children(f, g)...)
			}
		}
	}
	for _, f := range singly(append(found, x.topics()...)) {
		x.add(f, f.A[0], f.B[0])
	}
}

// topicUses are uses of a noun in either article, for it to be what both tell
// of. One event has not two papers of a kind of which the pages are numbered.
const topicUses = 4

// topics compares the measures of what both articles tell of all along,
// wherever they have them.
func (x *contradictions) topics() (found []Finding) {
	for _, f := range x.a.told.compounds {
		for _, g := range x.b.told.compounds {
			if f.sort != g.sort || f.sort == "age" || f.agrees(g.amount) {
				continue
			}
			for _, v := range f.words {
				stem := x.a.stem(v.Norm)
				if (f.sort == "page" || min(x.a.vocables.stemUses(stem), x.b.vocables.stemUses(stem)) >= topicUses) && slices.ContainsFunc(g.words, func(w text.Word) bool { return w.Norm == v.Norm }) {
					found = append(found, x.compound(pairing{a: x.a.SentencesIn(f.number)[0].Span, b: x.b.SentencesIn(g.number)[0].Span}, f, g)...)
				}
			}
		}
	}
	return found
}

func (x *contradictions) compound(m pairing, f, g compound) []Finding {
	if f.sort != g.sort || (f.dated || g.dated) && f.sort != "page" || f.agrees(g.amount) {
		return nil
	}
	noun := x.sharedNoun(m, &f, &g)
	if noun == "" || x.a.measures(&g, noun) || x.b.measures(&f, noun) {
		return nil
	}
	return []Finding{{
		Claim: inEach(text.Say("Another figure"), quoted(x.a.Document, f.Span, quotedWords), quoted(x.b.Document, g.Span, quotedWords)),
		A:     []text.Span{f.Span}, B: []text.Span{g.Span}, Weight: conflictWeight,
	}}
}

func ofMeasured(c *compound) text.Span { return c.number }

// sharedNoun is the noun behind both, "" for none: a word that the trees of
// both take for a noun.
func (x *contradictions) sharedNoun(m pairing, f, g *compound) string {
	for _, v := range f.words {
		for _, w := range g.words {
			if lemma(v.Norm) != lemma(w.Norm) || !x.a.clauses(m.a).isNoun(v.Span) || !x.b.clauses(m.b).isNoun(w.Span) {
				continue
			}
			f.Span, g.Span = f.number.Cover(v.Span), g.number.Cover(w.Span)
			return lemma(v.Norm)
		}
	}
	return ""
}

func (x *clauses) isNoun(s text.Span) bool {
	i := x.tree.At(s.Start)
	return i >= 0 && x.commonNoun(i)
}

// measures reports whether the article has the measure of f for something of
// that noun, or has its number otherwise.
func (w *witnessed) measures(f *compound, noun string) bool {
	if slices.ContainsFunc(w.told.compounds, func(g compound) bool {
		return !g.dated && g.sort == f.sort && g.agrees(f.amount) && slices.ContainsFunc(g.words, func(v text.Word) bool { return lemma(v.Norm) == noun })
	}) {
		return true
	}
	if f.sort != "age" {
		plain := strings.TrimRight(f.written, "abcdefghijklmnopqrstuvwxyz")
		return slices.ContainsFunc(w.Words, func(v text.Word) bool { return v.Norm == plain })
	}
	return slices.ContainsFunc(w.told.figures, func(g Figure) bool {
		return g.Kind == Age && g.agrees(f.amount) && !w.told.inCompound(&g)
	})
}

// inCompound reports whether f is the number of a compound.
func (t *told) inCompound(f *Figure) bool {
	return slices.ContainsFunc(t.compounds, func(c compound) bool { return c.number.Overlaps(f.number) })
}

// grown is the age of those whom news no longer calls a boy, a girl or "a
// 4-year-old".
const grown = 14

// children compares the ages of a child, where each article has the age of
// only one.
func (x *contradictions) children(f, g compound) []Finding {
	if f.sort != "age" || g.sort != "age" || f.agrees(g.amount) || !x.a.onlyChild(f) || !x.b.onlyChild(g) {
		return nil
	}
	p, q := f.child(), g.child()
	if p == "" && q == "" || p != "" && q != "" && p != q {
		return nil
	}
	at := func(c compound, noun string) text.Span {
		if noun == "" {
			return c.number
		}
		return c.number.Cover(c.words[0].Span)
	}
	s, t := at(f, p), at(g, q)
	return []Finding{{
		Claim: inEach(text.Say("Another age"), quoted(x.a.Document, s, quotedWords), quoted(x.b.Document, t, quotedWords)),
		A:     []text.Span{s}, B: []text.Span{t}, Weight: conflictWeight,
	}}
}

// child is the word for a child right behind an age.
func (c compound) child() string {
	if len(c.words) > 0 && childWords[c.words[0].Norm] {
		return c.words[0].Norm
	}
	return ""
}

var childWords = setOf("boy girl child toddler")

// onlyChild reports whether c is the age of a child, and of no other child the age
// is told.
func (w *witnessed) onlyChild(c compound) bool {
	if c.dated || c.value >= grown || c.thing() {
		return false
	}
	return !slices.ContainsFunc(w.told.compounds, func(o compound) bool {
		return o.sort == "age" && !o.dated && o.value < grown && o.value != c.value
	}) && !slices.ContainsFunc(w.told.figures, func(o Figure) bool {
		return o.Kind == Age && o.value < grown && o.value != c.value && !w.told.inCompound(&o) && !w.ofThing(&o)
	})
}

// ofThing reports whether f is the age of something: "the picture is four years old".
func (w *witnessed) ofThing(f *Figure) bool {
	for _, s := range w.SentencesIn(f.number) {
		in := w.clauses(s.Span)
		if k, _ := in.roleOf(in.tree.At(f.number.Start)); k >= 0 {
			n := in.list[k].Subject
			return n >= 0 && in.commonNoun(n) && !peopleNouns()[lemma(in.word(n))] && !childWords[in.word(n)] && !kinWords[in.word(n)]
		}
	}
	return false
}

var kinWords = setOf("son daughter brother sister cousin nephew niece grandson granddaughter kid baby infant youngster girl boy sibling twin friend victim")

// thing reports whether something that is no word for a child stands behind
// c: "a 4-year-old horse" and not "a 4-year-old fell".
func (c compound) thing() bool {
	if len(c.words) == 0 || c.child() != "" {
		return false
	}
	_, verb := verbForms()[c.words[0].Norm]
	return !verb && !strings.HasSuffix(c.words[0].Norm, "ed")
}
