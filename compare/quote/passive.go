package quote

import (
	"slices"
	"strings"
)

// passive reads "was rejected by", "was described as", "was accused of".
func (f *finder) passive(g verbGroup, c *cue) bool {
	from, to, ok := f.subject(g.begin - 1)
	if !ok {
		return false
	}
	a := Attribution{Stance: c.stance}
	var j int
	a.Cue, j = f.cueSpan(g, c)
	switch {
	case c.frames&(words|deed) == 0:
		return false // "was found by"
	case f.isWord(j, "by"):
		end := f.object(j + 1)
		if end == j+1 || f.isWord(end, "as") {
			return false // "was quoted by AFP as saying"
		}
		a.Source, a.Deed = f.cover(j+1, end), c.frames&deed != 0
		f.content(&a, from, to)
		return f.keep(a)
	case f.isWord(j, "as"):
		if c.frames&(taken|deed|naming|words) == 0 || !f.at(j+1).word() || f.verbShape(j+1) == gerund {
			return false
		}
		j++
		a.Cue = f.cover(g.begin, j)
	case c.frames&person != 0, f.at(j).is(preposition) && c.stance != Accusing:
		return false
	}
	f.content(&a, from, to)
	f.content(&a, j, f.clauseEnd(j, c))
	return len(a.Content) > 1 && f.keep(a)
}

// reducedPassive reports whether the past form at token i is a participle after
// its noun: "the laws proposed by".
func (f *finder) reducedPassive(i int, c *cue) bool {
	if from, _, ok := f.subject(i - 1); ok && f.closes(from-1) || f.at(i+2).is(means) {
		return false // "“...,” he said by telephone"
	}
	return f.isWord(i+1, "by") && c.frames&(words|deed|clause) != 0 && !f.at(i+2).is(timeWord) && f.verbShape(i+2) != gerund && !strings.HasSuffix(f.text(min(i+2, len(f.toks)-1)), "ing")
}

// reduced reads "the laws proposed by X".
func (f *finder) reduced(g verbGroup, c *cue) bool {
	by := g.head + 2
	end := f.speakerAfter(by)
	if end == by {
		return false
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(g.begin, g.head+1), Source: f.cover(by, end), Deed: c.frames&deed != 0}
	if n := len(f.found) - 1; n >= f.start && f.at(g.begin-1).mark == ',' {
		a.Content = slices.Clone(f.found[n].Content) // "“...,” Kirby said, cited by AFP"
		return f.keep(a)
	}
	from, to, ok := f.subject(g.begin - 1)
	if !ok {
		return false
	}
	f.content(&a, from, to)
	return f.keep(a)
}
