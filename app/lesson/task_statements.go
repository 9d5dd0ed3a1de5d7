package lesson

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

const (
	statementFewest = 7 // words of a statement that is asked about
	statementMost   = 42
	eachSide        = 2    // statements of one article only, of either
	bothAsked       = 2    // and of both
	far             = 0.22 // nothing of the other article is nearer to a statement that stands in one only
	near            = 0.42 // a link as near as this joins the same statement
	telling         = 9.0  // bits from which on a word says something
	newWords        = 4    // words of a statement that the other article has in no form
	newShare        = 0.6  // and this share of all that say something
	stray           = 0.15 // of the words of a statement of both that one of them has not
	matched         = 5    // statements to match at most
	leftOver        = 2    // sentences of B that match none
)

// onlyHere asks where statements stand: in one article, or in both.
func (b *builder) onlyHere() ([]Item, string) {
	type statement struct {
		side int
		at   text.Span
		key  string
		why  string
	}
	has := [2]map[string]bool{vocabularyOf(b.doc[0]), vocabularyOf(b.doc[1])}
	var asked []statement
	for s := range sides {
		alone := b.alone(s, has[1-s])
		if len(alone) == 0 {
			return nil, b.words.say("left.only-here", "n", strings.ToUpper(sides[s]))
		}
		for _, at := range alone[:min(len(alone), eachSide)] {
			asked = append(asked, statement{s, at, number(s), b.quoted(s, at)})
		}
	}
	both := 0
	for _, l := range b.same() {
		at := [2]text.Span{l.A, l.B}
		for _, s := range []int{both % 2, 1 - both%2} {
			if both < bothAsked && b.wholly(s, at[s], at[1-s], has[1-s]) {
				asked = append(asked, statement{s, at[s], "3", b.quoted(0, l.A) + " " + b.quoted(1, l.B)})
				both++
				break
			}
		}
	}
	if len(asked) < 3 {
		return nil, b.words["left.only-here.few"]
	}
	stable.Sort(asked, func(x, y statement) int {
		return cmp.Compare(lot(b.plain(x.side, x.at)), lot(b.plain(y.side, y.at)))
	})
	var items []Item
	for _, s := range asked {
		items = append(items, Item{
			Form: One, Options: options(b.words["only-here.a"], b.words["only-here.b"], b.words["only-here.both"]),
			Prompt: b.words.say("only-here.item", "statement", b.plain(s.side, s.at)), Key: []string{s.key}, Why: s.why,
		})
	}
	return items, ""
}

// alone lists the statements of one article that the other, of these words,
// surely does not tell, those with most that is new first.
func (b *builder) alone(side int, other map[string]bool) (list []text.Span) {
	fresh := map[text.Span]int{}
	for _, s := range b.sentences(side, statementFewest, statementMost) {
		if n, all := b.unheard(side, s, other); n >= newWords && float64(n) >= newShare*float64(all) && !b.answered(side, s) {
			fresh[s] = n
			list = append(list, s)
		}
	}
	stable.Sort(list, func(x, y text.Span) int { return fresh[y] - fresh[x] })
	return list
}

// wholly reports whether the other article, of these words, tells all that
// stands at a place: nearly every word that says something, and each number in
// its counterpart.
func (b *builder) wholly(side int, s, counterpart text.Span, other map[string]bool) bool {
	fresh, all := b.unheard(side, s, other)
	if float64(fresh) > stray*float64(all) {
		return false
	}
	has := numbersAmong(b.doc[1-side].WordsIn(counterpart))
	return !slices.ContainsFunc(numbersAmong(b.doc[side].WordsIn(s)), func(n string) bool { return !slices.Contains(has, n) })
}

// answered reports whether the other article may tell what stands at a place.
func (b *builder) answered(side int, s text.Span) bool {
	for _, l := range b.c.Links {
		if b.end(side, l.A, l.B).Overlaps(s) {
			return true
		}
	}
	for _, p := range b.c.Passages {
		if p.Class.Shown() && b.end(side, p.A, p.B).Overlaps(s) {
			return true
		}
	}
	for _, n := range [2][]align.Near{b.c.NearA, b.c.NearB}[side] {
		if b.original(side).Seen(n.Sentence).Overlaps(s) && len(n.Candidates) > 0 && n.Candidates[0].Score > far {
			return true
		}
	}
	return false
}

// end is the end of a link or passage on one side, as a reader sees it.
func (b *builder) end(side int, inA, inB text.Span) text.Span {
	return b.original(side).Seen([2]text.Span{inA, inB}[side])
}

// unheard counts the words at a place that say something, and those of them
// that the other article has in no form.
func (b *builder) unheard(side int, s text.Span, other map[string]bool) (fresh, all int) {
	for _, w := range b.doc[side].WordsIn(s) {
		if reuse.Surprise(w.Norm) < telling || w.Norm[0] >= '0' && w.Norm[0] <= '9' {
			continue
		}
		all++
		if !other[text.Stem(w.Norm)] && !other[head(w.Norm)] {
			fresh++
		}
	}
	return fresh, all
}

// vocabularyOf is every word of d, as its stem and as the letters it begins with.
func vocabularyOf(d *text.Document) map[string]bool {
	has := map[string]bool{}
	for _, w := range d.Words {
		has[text.Stem(w.Norm)], has[head(w.Norm)] = true, true
	}
	return has
}

// head is the letters by which forms of one word are told: Syria, Syrian.
func head(norm string) string { return norm[:min(len(norm), 5)] + "-" }

// same lists the links that join one statement for certain, the nearest first:
// whole sentences that share words in a row, or a name and a number.
func (b *builder) same() (list []align.Link) {
	for _, l := range b.c.Links {
		l.A, l.B = b.c.A.Seen(l.A), b.c.B.Seen(l.B)
		if l.Kind.Agrees() && l.Score >= near && b.askable(0, l.A) && b.askable(1, l.B) {
			list = append(list, l)
		}
	}
	stable.Sort(list, func(x, y align.Link) int { return cmp.Compare(y.Score, x.Score) })
	return list
}

// askable reports whether a place is sentences that can be shown by themselves.
func (b *builder) askable(side int, s text.Span) bool {
	d := b.doc[side]
	n := len(d.WordsIn(s))
	p := d.ParagraphAt(s.Start)
	return n >= statementFewest && n <= statementMost && p >= 0 && d.Paragraphs[p].Kind == text.Body && !b.masked(side, s) && alone(d.Text(s))
}

// statements asks which sentence of B tells what one of A tells.
func (b *builder) statements() ([]Item, string) {
	links := b.same()
	links = links[:min(len(links), matched)]
	if len(links) < 2 {
		return nil, b.words["left.statements"]
	}
	stable.Sort(links, func(x, y align.Link) int { return x.A.Start - y.A.Start })
	var targets []text.Span
	for _, l := range links {
		targets = append(targets, l.B)
	}
	targets = b.shuffled(1, append(targets, b.leftOvers(links)...))
	it := Item{Form: Match, Prompt: b.words["statements.item"]}
	for i, t := range targets {
		it.Targets = append(it.Targets, b.placed(i, 1, t))
	}
	var why []string
	for i, l := range links {
		it.Options = append(it.Options, b.placed(i, 0, l.A))
		it.Key = append(it.Key, number(i)+"="+number(slices.Index(targets, l.B)))
		why = append(why, number(i)+" "+b.words.reason(l.Why))
	}
	it.Why = strings.Join(why, "; ")
	return []Item{it}, ""
}

// leftOvers are sentences of B that are near to nothing in A.
func (b *builder) leftOvers(links []align.Link) (list []text.Span) {
	for _, s := range b.sentences(1, statementFewest, statementMost) {
		if len(list) < leftOver && !b.answered(1, s) && !slices.ContainsFunc(links, func(l align.Link) bool { return l.B.Overlaps(s) }) {
			list = append(list, s)
		}
	}
	return list
}
