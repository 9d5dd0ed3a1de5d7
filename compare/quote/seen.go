package quote

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
)

// seen files the reports of the sentence that only its grammar shows, since more
// stands between a verb and its subject than the rules look over: "A man who was
// there said it was late".
func (f *finder) seen() {
	if f.head {
		return
	}
	for i := range f.toks {
		c := f.missed(i)
		if c == nil {
			continue
		}
		f.parsed()
		r := &f.referee
		if k := r.headedBy(r.tree.At(f.toks[i].Start)); k != nil && r.reports(k) {
			f.report(i, c, k)
		}
	}
}

// missed is how token i can be read as a verb of saying with a statement behind it
// that no row has, nil for no such verb.
func (f *finder) missed(i int) *cue {
	t := &f.toks[i]
	if t.entry == nil || t.quoted != 0 || t.upper {
		return nil
	}
	k := slices.IndexFunc(t.entry.cues, func(c cue) bool {
		return c.particle == "" && (c.shape == past || c.shape == third || c.shape == plain) && c.frames&clause != 0 && c.frames&(quoted|person|strict) != 0
	})
	if k < 0 || !f.at(i+1).is(clauseWord) && !f.bareClause(i+1) && t.entry.cues[k].frames&person == 0 || f.falseFriend(i) {
		return nil
	}
	for n := f.start; n < len(f.found); n++ {
		if f.found[n].Cue.Overlaps(t.Span) || within(f.found[n].Content, t.Span) {
			return nil
		}
	}
	c := &t.entry.cues[k]
	if g := f.verbGroup(i); g.infinitive || g.passive || g.unreal || g.denied || f.at(g.begin-1).is(relative) {
		return nil
	}
	if _, ok := f.rightStart(i+1, c); !ok {
		return nil
	}
	return c
}

// reports reports whether c is a plain statement of somebody, on whose verb
// another statement hangs.
func (r *referee) reports(c *grammar.Clause) bool {
	if !c.Own || !c.Finite || c.Passive || c.Negated || c.Conditional || c.Future || c.Modal != "" || c.Relative || c.Question || c.Subject < 0 || c.Subject > c.Head {
		return false
	}
	if told := r.headedBy(c.Content); c.Content < c.Head || told == nil || !told.Finite {
		return false
	}
	tag, _, _ := strings.Cut(r.tree.Tokens[c.Subject].Tag, ".")
	return tag == "NOUN" || tag == "PROPN" || tag == "PRON" || tag == "DET" || tag == "NUM" || tag == "ADJ"
}

// report files the verb at token i, read as c, with the subject that the grammar
// gives to its clause k.
func (f *finder) report(i int, c *cue, k *grammar.Clause) {
	g := f.verbGroup(i)
	from, to := f.tokensOf(f.referee.tree.Phrase(k.Subject))
	if from, to = f.trim(from, to); from >= to || g.begin < to {
		return
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(g.begin, i+1), Source: f.cover(from, to)}
	if f.mute(a.Source) {
		return
	}
	f.now = reading{cue: c, head: i, verb: g, source: a.Source}
	if start, ok := f.rightStart(i+1, c); ok && f.content(&a, start, f.clauseEnd(start, c)) {
		f.keep(a)
	}
}
