package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/quote"
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

// Referents lists who and what the two sides of c name, the most mentioned first.
func Referents(c *Case) []Referent {
	if !english(c.A.Document) || !english(c.B.Document) {
		return nil
	}
	p := newPhraser(c.A.Document, c.B.Document)
	phrases := p.read(c.A.Document, 0)
	n := len(phrases)
	phrases = append(phrases, p.read(c.B.Document, 1)...)
	for i := n; i < len(phrases); i++ {
		if phrases[i].same >= 0 {
			phrases[i].same += n
		}
	}
	m := newMerger(p.lexicon, p.noun, phrases)
	m.merge()
	var list []Referent
	for i := range m.entities {
		if r := m.referent(c, &m.entities[i]); len(r.A)+len(r.B) > 0 {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b Referent) int { return cmp.Compare(len(b.A)+len(b.B), len(a.A)+len(a.B)) })
	return list
}

// referent is e with its mentions in order and a name to show.
func (m *merger) referent(c *Case, e *entity) (r Referent) {
	slices.Sort(e.list)
	if len(e.list) < 2 && e.name == nil && e.land < 0 {
		return r
	}
	names := map[string]int{}
	for _, i := range e.list {
		x := &m.phrases[i]
		side := c.A
		if x.side == 1 {
			side = c.B
		}
		mention := Mention{x.Span, side.Voices.At(x.Span)}
		if x.side == 0 {
			r.A = append(r.A, mention)
		} else {
			r.B = append(r.B, mention)
		}
		shown := strings.Join(strings.Fields(side.Text(x.Span)), " ")
		names[shown]++
		if n := names[shown]; r.Name == "" || n > names[r.Name] || n == names[r.Name] && len(shown) > len(r.Name) {
			r.Name = shown
		}
	}
	if e.land >= 0 && !e.rules {
		r.Name = m.lands[e.land].name
	}
	return r
}
