package frame

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// One speaker is often heard in both articles, each with other words of his: the charge
// here, the threat there. What only A has of them is set beside what only B has, in one
// finding, which takes the place of those that show a part of it.

const (
	spokenShown = 3  // sentences of a speaker in one article
	spokenWords = 60 // and their words
	spokenTurns = 2  // findings of one speaker
	spokenMany  = 4  // sentences of a speaker in one article, of which more speak of several questions

	spokenSame    = 0.6  // two sentences as near as this tell the same
	questionBits  = 5.0  // that join two of one question, where each article has many, see exchange.joins
	matterJoins   = 2.0  // and where one has
	spokenJoined  = 8.0  // of these are worth 1
	spokenNext    = 0.4  // what a sentence beside the first one is worth more
	spokenTold    = 1.0  // and one that another finding shows
	spokenWeight  = 0.7  // of a finding
	spokenHeavier = 0.08 // for each 1 that its first two sentences are worth
)

// ofOneSpeaker is list with, for each person who is heard in both articles, what only A has
// of his words beside what only B has, in place of the findings that show these alone.
func (c *Case) ofOneSpeaker(list []Finding) []Finding {
	if !c.english() || c.A.matters == nil || c.B.matters == nil || !oneOccasion(c) || c.A.printed || c.B.printed {
		return list
	}
	x := &sides{c: c, sharedA: sharedIn(c, true), sharedB: sharedIn(c, false)}
	x.a, x.b = c.accounts()
	for _, who := range x.heardInBoth() {
		list = x.spokenApart(who, list)
	}
	return list
}

// heardTwice is one person as the two articles hear him.
type heardTwice struct{ a, b *heard }

// bears reports whether one of the articles hears him by a family name, which they may spell
// in two ways.
func (w heardTwice) bears(family string) bool { return family == w.a.family || family == w.b.family }

// heardInBoth are the persons whom both articles hear by name, those with most words first.
func (x *sides) heardInBoth() (list []heardTwice) {
	for i := range x.a.heard {
		h := &x.a.heard[i]
		if k := samePerson(h, x.b.heard); k != nil && samePerson(k, x.a.heard) == h {
			list = append(list, heardTwice{h, k})
		}
	}
	stable.Sort(list, func(v, w heardTwice) int {
		return cmp.Or(w.a.words+w.b.words-v.a.words-v.b.words, strings.Compare(min(v.a.family, v.b.family), min(w.a.family, w.b.family)))
	})
	return list
}

// spokenPair is a sentence of each article with words of one speaker.
type spokenPair struct {
	a, b  *spokenIn
	joins float64 // as of two remarks
}

func (p spokenPair) worth() float64 {
	return p.a.worth + p.b.worth + min(p.joins/spokenJoined, spokenMost)
}

// before reports whether p is worth more than q, or stands earlier, whichever article is A.
func (p spokenPair) before(q spokenPair) bool {
	return cmp.Or(cmp.Compare(q.worth(), p.worth()), p.a.in.Start+p.b.in.Start-q.a.in.Start-q.b.in.Start, max(p.a.in.Start, p.b.in.Start)-max(q.a.in.Start, q.b.in.Start), p.a.in.Len()+p.b.in.Len()-q.a.in.Len()-q.b.in.Len()) < 0
}

// dialogue is what one person says in the two articles.
type dialogue struct {
	*sides
	who      heardTwice
	inA, inB []spokenIn   // that no finding of him has
	met      [][]inCommon // by their places at first
}

// inCommon is what two sentences have in common.
type inCommon struct {
	stems int
	bits  float64 // that these tell
}

// spokenApart is list with what one person says in either article alone.
func (x *sides) spokenApart(who heardTwice, list []Finding) []Finding {
	d := &dialogue{sides: x, who: who, inA: x.a.spokenBy(who.a, x.b, x.sharedA), inB: x.b.spokenBy(who.b, x.a, x.sharedB)}
	d.inA = d.notOfOthers(d.inA, list, func(f Finding) []text.Span { return f.A })
	d.inB = d.notOfOthers(d.inB, list, func(f Finding) []text.Span { return f.B })
	if len(d.inA) == 0 || len(d.inB) == 0 {
		return list
	}
	saidA, saidB := sentencesOf(d.inA), sentencesOf(d.inB)
	d.meet()
	d.unlike()
	for i := range d.inA {
		d.inA[i].told(list, func(f Finding) []text.Span { return f.A })
	}
	for i := range d.inB {
		d.inB[i].told(list, func(f Finding) []text.Span { return f.B })
	}
	least, turns := 0.0, 1
	switch {
	case min(len(d.inA), len(d.inB)) > spokenMany:
		least, turns = questionBits, spokenTurns
	case max(len(d.inA), len(d.inB)) > spokenMany:
		least = matterJoins
	}
	for turn := range turns {
		p, ok := d.best(least)
		if !ok {
			break
		}
		if turn == 0 {
			list = slices.DeleteFunc(list, func(f Finding) bool { return who.bears(f.speaker()) && (overlap(f.A, saidA) || overlap(f.B, saidB)) })
		}
		f := d.finding(p)
		list = append(f.insteadOf(list), f)
		if turns == 1 {
			list = d.withoutRest(list)
		}
	}
	return list
}

// withoutRest is list without the findings that show only what else the speaker says.
func (d *dialogue) withoutRest(list []Finding) []Finding {
	restA, restB := sentencesOf(d.inA), sentencesOf(d.inB)
	return slices.DeleteFunc(list, func(f Finding) bool {
		return f.tellsWhole() && !f.Beside() && allWithin(f.A, restA) && allWithin(f.B, restB)
	})
}

func sentencesOf(list []spokenIn) (spans []text.Span) {
	for _, p := range list {
		spans = append(spans, p.in)
	}
	return spans
}

// notOfOthers are the sentences that no finding of another speaker, who tells of them, shows.
func (d *dialogue) notOfOthers(said []spokenIn, list []Finding, of func(Finding) []text.Span) []spokenIn {
	return slices.DeleteFunc(said, func(p spokenIn) bool {
		return slices.ContainsFunc(list, func(f Finding) bool {
			who := f.speaker()
			return who != "" && !d.who.bears(who) && pointAlike(of(f), p.in)
		})
	})
}

// meet learns what sentences of the two have in common.
func (d *dialogue) meet() {
	with := map[string][]int{} // places in inB by stem
	for k := range d.inB {
		d.inB[k].place = k
		for _, stem := range d.inB[k].stems {
			with[stem] = append(with[stem], k)
		}
	}
	d.met = make([][]inCommon, len(d.inA))
	for i := range d.inA {
		d.inA[i].place, d.met[i] = i, make([]inCommon, len(d.inB))
		for _, stem := range d.inA[i].stems {
			tells := d.c.A.matters.tells(d.c.B.matters, stem)
			for _, k := range with[stem] {
				d.met[i][k].stems++
				d.met[i][k].bits += tells
			}
		}
	}
}

// unlike leaves out what the other article has of the same speaker in other words.
func (d *dialogue) unlike() {
	alikeA, alikeB := make([]bool, len(d.inA)), make([]bool, len(d.inB))
	for i := range d.inA {
		for k := range d.inB {
			if d.alike(&d.inA[i], &d.inB[k]) {
				alikeA[i], alikeB[k] = true, true
			}
		}
	}
	d.inA = slices.DeleteFunc(d.inA, func(p spokenIn) bool { return alikeA[p.place] })
	d.inB = slices.DeleteFunc(d.inB, func(q spokenIn) bool { return alikeB[q.place] })
}

// alike reports whether a sentence of A and one of B tell the same.
func (d *dialogue) alike(p, q *spokenIn) bool {
	n, both := min(len(p.stems), len(q.stems)), d.met[p.place][q.place].stems
	return n > 1 && (2*both > n || both > 0 && d.c.nearness(p.in, q.in) >= spokenSame)
}

// told makes words worth more that a finding of list shows already.
func (p *spokenIn) told(list []Finding, of func(Finding) []text.Span) {
	if slices.ContainsFunc(list, func(f Finding) bool { return f.tellsWhole() && pointAlike(of(f), p.in) }) {
		p.worth += spokenTold
	}
}

// joins is how much joins a sentence of A and one of B.
func (d *dialogue) joins(p, q *spokenIn) float64 {
	bits := math.Round(100*d.met[p.place][q.place].bits) / 100
	return exchange{bits: bits, near: d.c.nearness(p.in, q.in)}.joins()
}

// best is the pair worth most of those that are joined by so much at least.
func (d *dialogue) best(least float64) (best spokenPair, ok bool) {
	for i := range d.inA {
		for k := range d.inB {
			p := spokenPair{&d.inA[i], &d.inB[k], d.joins(&d.inA[i], &d.inB[k])}
			if p.joins >= least && (!ok || p.before(best)) {
				best, ok = p, true
			}
		}
	}
	return best, ok
}

// finding sets the two sentences of p side by side, each with what else the speaker says to
// its question, and leaves the rest of his words.
func (d *dialogue) finding(p spokenPair) Finding {
	inA, restA := d.a.shownWith(p.a, d.inA, func(q *spokenIn) float64 { return d.joins(q, p.b) })
	inB, restB := d.b.shownWith(p.b, d.inB, func(q *spokenIn) float64 { return d.joins(p.a, q) })
	d.inA, d.inB = restA, restB
	f := Finding{Device: sameMatterName, Weight: rounded(spokenWeight + spokenHeavier*p.worth())}
	with := text.With{"Name": fullest(d.who.a.name, d.who.b.name)}
	lead := text.Say("Of the words of {{.Name}}", with)
	f.A, f.B = sentencesOf(inA), sentencesOf(inB)
	if told := func(q spokenIn) bool { return !q.direct }; slices.ContainsFunc(inA, told) || slices.ContainsFunc(inB, told) {
		lead = text.Say("Of what {{.Name}} said", with)
	}
	f.Claim = text.Say("{{.Lead}}: A {{.A}}; B {{.B}}.", text.With{"Lead": lead, "A": d.a.utters(inA, d.b), "B": d.b.utters(inB, d.a)})
	if a, b := f.Claim.Value("A").(text.Said).Quotes(), f.Claim.Value("B").(text.Said).Quotes(); len(a) == 1 && len(b) == 1 && inA[0].direct && inB[0].direct {
		f.Claim = eachQuotes(lead, a[0], b[0])
	}
	return f
}

// shownWith are the sentences of list, in order, that are shown with first, one of them, and
// the rest.
func (x *account) shownWith(first *spokenIn, list []spokenIn, joins func(*spokenIn) float64) (shown, rest []spokenIn) {
	worth := make([]float64, len(list))
	var order []int
	for i := range list {
		p := &list[i]
		worth[i] = p.worth + min(joins(p)/spokenJoined, spokenMost)
		beside := max(p.number-first.number, first.number-p.number) == 1
		if beside {
			worth[i] += spokenNext
		}
		if p != first && (beside || !p.brief()) {
			order = append(order, i)
		}
	}
	stable.Sort(order, func(i, k int) int { return cmp.Compare(worth[k], worth[i]) })
	taken, n, room := make([]bool, len(list)), 1, spokenWords-x.shownWords(first)
	for _, i := range order {
		if p := &list[i]; n < spokenShown && x.shownWords(p) <= room {
			taken[i] = true
			n, room = n+1, room-x.shownWords(p)
		}
	}
	for i := range list {
		if taken[i] || &list[i] == first {
			shown = append(shown, list[i])
		} else {
			rest = append(rest, list[i])
		}
	}
	return shown, rest
}

// insteadOf is list without the findings of which f shows all.
func (f Finding) insteadOf(list []Finding) []Finding {
	return slices.DeleteFunc(list, func(g Finding) bool {
		return g.tellsWhole() && allWithin(g.A, f.A) && allWithin(g.B, f.B)
	})
}

// tellsWhole reports whether f shows whole sentences of one article, or of both.
func (f *Finding) tellsWhole() bool { return f.Device == onlyHereName || f.Device == sameMatterName }

// speaker is the family name of the one whose words f sets side by side, "" for nobody.
func (f *Finding) speaker() string {
	lead, _ := f.Claim.Value("Lead").(text.Said)
	if f.Device != sameMatterName || !lead.Is(wordsOfOne) && !lead.Is(whatOneSaid) {
		return ""
	}
	return f.family()
}

// family is the family name of the one whom the claim of f names before it tells, "" where
// it names nobody.
func (f *Finding) family() string {
	lead, _ := f.Claim.Value("Lead").(text.Said)
	name, _ := lead.Value("Name").(string)
	return familyName(name)
}
