package align

import (
	"slices"

	"diptych/compare/text"
)

// nearListed is how many candidates for a sentence are told at most.
const nearListed = 3

// side is the statements of one article, with their pairs and which of them are linked.
type side struct {
	all      []statement
	rows     *rows
	theirs   func(*pair) int32 // the statement of the other side
	linked   []bool            // by statement
	oneEvent bool              // both sides tell of it
}

// sides are both sides of p, once their links and what joins the articles are known.
func (p *pairs) sides(links []Link, rel RelationKind) (a, b side) {
	one := rel == SameEvent
	a = side{p.a, &p.forward, func(q *pair) int32 { return q.b }, make([]bool, len(p.a)), one}
	b = side{p.b, &p.backward, func(q *pair) int32 { return q.a }, make([]bool, len(p.b)), one}
	for i := range links {
		a.link(links[i].A)
		b.link(links[i].B)
	}
	return a, b
}

// link notes that the statements in s are linked.
func (x *side) link(s text.Span) {
	for i := first(x.all, s); i < len(x.all) && x.all[i].Start < s.End; i++ {
		x.linked[i] = true
	}
}

// nearest lists for every statement of x its nearListed best pairs.
func (x *side) nearest(y *side) []Near {
	out := make([]Near, len(x.all))
	n := 0
	for i := range x.all {
		n += min(nearListed, len(x.rows.of(i)))
	}
	room := make([]Candidate, 0, n)
	for i := range x.all {
		out[i].Sentence = x.all[i].Span
		from := len(room)
		for _, k := range x.rows.of(i) {
			if q := &x.rows.all[k]; q.score > 0 && len(room)-from < nearListed {
				room = append(room, Candidate{y.all[x.theirs(q)].Span, q.score})
			}
		}
		if len(room) > from {
			out[i].Candidates = room[from:len(room):len(room)]
			out[i].quoted = x.quoted(y, i)
		}
	}
	return out
}

// quoted lists the pairs of statement i with other quotations before all its other ones,
// with scores that fall: two reports of one event quote the same people. It is nil where i
// is no quotation, or stands there word for word, or where a link tells what it or the
// statement nearest to it belongs to. Of 357 quotations that two outlets share, all quoted
// words blanked out, on which nothing was chosen, 10 find their counterpart first that did
// not, and 4 no more.
func (x *side) quoted(y *side, i int) []Candidate {
	best := x.rows.best(i)
	if !x.oneEvent || !x.all[i].facts.quoted || x.linked[i] || best.score == 1 || y.linked[x.theirs(best)] {
		return nil
	}
	var quotations, others []Candidate
	for _, k := range x.rows.of(i) {
		q := &x.rows.all[k]
		if t := &y.all[x.theirs(q)]; q.score > 0 && t.facts.quoted {
			quotations = append(quotations, Candidate{t.Span, q.score})
		} else if q.score > 0 {
			others = append(others, Candidate{t.Span, q.score})
		}
	}
	if len(quotations) == 0 {
		return nil
	}
	list := slices.Concat(quotations, others)
	list = list[:min(len(list), nearListed)]
	for n := 1; n < len(list); n++ {
		list[n].Score = min(list[n].Score, list[n-1].Score)
	}
	return list
}

// giveQuoted notes in every statement that has a part of content that it is quoted.
func giveQuoted(all []statement, content []text.Span) {
	for _, c := range content {
		for i := first(all, c); i < len(all) && all[i].Start < c.End; i++ {
			all[i].ownFacts().quoted = true
		}
	}
}
