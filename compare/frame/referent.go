package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Mention is a place where a referent is named, pronouns left out.
type Mention struct {
	text.Span
	Voice quote.Voice
}

// Referent is a person, group, place or thing and every mention of it on
// either side, in the order of the texts.
type Referent struct {
	Name string
	A, B []Mention
}

// Referents lists who and what the two sides of c name, the most mentioned
// first: persons, countries and their governments, bodies and things, by names,
// titles and nouns that stand for one another, never by pronouns. What is no
// name and mentioned once is left out, unless it is a contested label. There
// are none of articles in other languages than English. The cost is linear but
// for the sorting, 2 ms for two articles of 800 words.
func Referents(c *Case) []Referent {
	if !c.english() {
		return nil
	}
	if c.turned() {
		list := Referents(&Case{A: c.B, B: c.A})
		for i, r := range list {
			list[i].A, list[i].B = r.B, r.A
		}
		return list
	}
	p := newPhraser(c.A, c.B)
	p.phrases = make([]phrase, 0, phrasesIn(len(c.A.Words)+len(c.B.Words)))
	p.read(c.A.Document, 0)
	p.read(c.B.Document, 1)
	m := newMerger(p, identify(c, p.phrases))
	m.merge()
	list := make([]Referent, 0, len(m.entities))
	for i := range m.entities {
		if r := m.referent(c, &m.entities[i]); len(r.A)+len(r.B) > 0 {
			list = append(list, r)
		}
	}
	stable.Sort(list, func(a, b Referent) int { return cmp.Compare(len(b.A)+len(b.B), len(a.A)+len(a.B)) })
	return list
}

// isLabel reports whether the head of x is a label.
func (m *merger) isLabel(x *phrase) bool {
	return m.read.of(x.head, labelWord) && len(m.labels[m.head(x)]) > 0
}

// referent is e with its mentions in order and a name to show.
func (m *merger) referent(c *Case, e *entity) (r Referent) {
	slices.Sort(e.list)
	if len(e.list) < 2 && e.name == nil && e.land < 0 && !m.isLabel(&m.phrases[e.list[0]]) {
		return r
	}
	inA := 0
	for _, i := range e.list {
		if m.phrases[i].side == 0 {
			inA++
		}
	}
	r.A, r.B = slices.Grow(r.A, inA), slices.Grow(r.B, len(e.list)-inA)
	for _, i := range e.list {
		x := &m.phrases[i]
		if x.side == 0 {
			r.A = append(r.A, Mention{x.Span, c.A.Voices.At(x.Span)})
		} else {
			r.B = append(r.B, Mention{x.Span, c.B.Voices.At(x.Span)})
		}
	}
	r.Name = m.shown(c, e)
	return r
}

// shown is the name of e that a reader is shown: of a country its own, of a
// government the country's with it, else the most frequent one of the texts.
func (m *merger) shown(c *Case, e *entity) string {
	if e.rules {
		return m.lands[e.land].people + m.ruling(e)
	}
	if e.land >= 0 {
		return m.lands[e.land].name
	}
	best, names := "", map[string]int{}
	for _, i := range e.list {
		x := &m.phrases[i]
		if e.name != nil && x.kind != aName {
			continue
		}
		name := m.display(c, x)
		names[name]++
		if n := names[name]; best == "" || e.name != nil && len(m.name(x)) > strings.Count(best, " ")+1 || n > names[best] && (e.name == nil || len(m.name(x)) > strings.Count(best, " ")) {
			best = name
		}
	}
	return best
}

// ruling is the noun for those who govern in e: "officials" when the articles
// have no more than these.
func (m *merger) ruling(e *entity) string {
	if slices.ContainsFunc(e.list, func(i int32) bool { return m.mergedSet(m.head(&m.phrases[i])) >= 0 }) {
		return " government"
	}
	return " officials"
}

// display is a phrase on one line without the small words before it, of a
// name its titles left off.
func (m *merger) display(c *Case, x *phrase) string {
	side := c.A
	if x.side == 1 {
		side = c.B
	}
	words := side.WordsIn(x.Span)
	first := 0
	if x.kind == aName {
		first = len(words) - len(m.name(x))
	}
	for first < len(words)-1 && m.classes[words[first].Norm]&determinerWord != 0 {
		first++
	}
	return onOneLine(side.Source[words[first].Start:x.End])
}
