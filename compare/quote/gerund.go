package quote

import (
	"diptych/compare/text"
	"slices"
)

// goesOnSaying reports whether the verb in -ing of a stands behind a comma, with "that",
// words in marks or a plain statement behind it, and the source of a opens the sentence
// or is who surely says something before in it:
// "Lund left the hall at noon, warning that it was late". The grammar often hangs it on
// a noun that stands nearer.
func (f *finder) goesOnSaying(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	i, _ := f.tokensOf(a.Content[0])
	if from >= to || from > f.opener() && !f.saysHere(a) && !f.referee.main(a.Source) || to > c || i < k || f.verbShape(k-1) != gerund || a.Stance == Mental || !f.speaks(a.Source) || f.at(from).is(relative) {
		return false
	}
	p := c - 1
	for f.at(p).is(adverb) && !f.at(p).is(determiner) {
		p--
	}
	if f.at(p).mark != ',' {
		return false
	}
	for n := to; n < p; n++ {
		if t := f.at(n); t.quoted == 0 && t.is(relative) && !t.is(determiner) {
			return false // "met Berg, who left, saying"
		}
	}
	fr := f.frames(a)
	return fr&quoted != 0 && (f.isWord(i, "that") && !f.relatedTo(i) || f.at(i).mark == opening && f.remarks(a) || fr&simply != 0 && f.bareClause(i))
}

// ofLaterPaper reports whether the source of a, words on a paper, has its verb in -ing only
// behind what is told of another paper, whose words may be meant as well: "Her letter came
// after Berg issued a statement, saying".
func (f *finder) ofLaterPaper(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	if t := f.nounOf(a.Source); f.verbShape(k-1) != gerund || !t.is(message) && !issued[t.norm] {
		return false
	}
	for n := to; n < c; n++ {
		if t := f.at(n); t.quoted == 0 && issued[t.norm] && f.isWord(n-1, "a") && f.at(n-2).word() && !f.at(n-2).is(preposition) {
			return true
		}
	}
	return false
}

// ofPaperReceived reports whether the verb in -ing of a belongs to a paper right before it that
// the source of a only has from somebody: "Lund read a letter Tuesday saying".
func (f *finder) ofPaperReceived(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	if f.verbShape(k-1) != gerund || a.Source.Start > a.Cue.Start {
		return false
	}
	_, end, ok := f.subject(c - 1)
	if !ok || end <= to || !f.at(end-1).is(message) {
		return false
	}
	v := f.phraseStart(end-1) - 1
	return v >= to && receiving[f.at(v).norm] && f.at(v).quoted == 0
}

// receiving are verbs of those who have a paper, or tell of one, that is another's.
var receiving = map[string]bool{"saw": true, "read": true, "received": true, "receive": true, "receives": true, "got": true, "found": true, "obtained": true,
	"cited": true, "cites": true, "quoted": true, "noted": true, "mentioned": true, "ignored": true, "criticized": true, "criticised": true, "denounced": true}

// main reports whether source is the subject of the sentence's own verb.
func (r *referee) main(source text.Span) bool {
	for k := range r.clauses {
		if c := &r.clauses[k]; c.Parent < 0 && c.Own && c.Finite && !c.Passive {
			return r.tree.Phrase(c.Subject).Overlaps(source)
		}
	}
	return false
}

// beginsSaying reports whether the verb in -ing of a opens the sentence with a statement,
// and behind its comma the source of a does something: "Claiming it was late, Lund left".
func (f *finder) beginsSaying(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	i, _ := f.tokensOf(a.Content[0])
	fr := f.frames(a)
	return f.fronted(a) && !a.Deed && a.Stance != Mental && fr&clause != 0 && fr&quoted != 0 && i == k && (f.at(i).is(clauseWord) || f.at(i).mark == opening && f.remarks(a) || f.bareClause(i))
}

// fronted reports whether the verb in -ing of a opens the sentence, and the source of a
// follows behind the comma after its words.
func (f *finder) fronted(a *Attribution) bool {
	c, k := f.tokensOf(a.Cue)
	from, to := f.tokensOf(a.Source)
	_, e := f.tokensOf(a.Content[len(a.Content)-1])
	if c != 0 || f.verbShape(k-1) != gerund || e > from || from-e > 1 || !f.speaks(a.Source) {
		return false
	}
	v := f.ownVerb(to)
	return (f.at(from-1).mark == ',' || f.at(from-1).mark == shutting) && (f.verbal(v) || f.pastForm(v))
}

// ownVerb is the verb behind a subject that ends before token k, past small words.
func (f *finder) ownVerb(k int) int {
	for f.at(k).is(adverb|auxiliary|timeWord|timeSpan) && f.at(k).word() {
		k++
	}
	return k
}

// speaksToo reports whether the verb right behind the source of a is one that reports:
// "Echoing the mayor, Lund said", and not "Echoing the mood of the town, Lund lost".
func (f *finder) speaksToo(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	return f.anyCue(f.ownVerb(to), func(c *cue) bool { return c.shape != noun && c.shape != adjective })
}

// saysHere reports whether the source of a surely says something in this sentence before
// the cue of a.
func (f *finder) saysHere(a *Attribution) bool {
	return slices.ContainsFunc(f.found[f.start:], func(b Attribution) bool {
		return b.Source == a.Source && !b.Unsure && !b.Deed && !b.Cue.Empty() && b.Cue.End <= a.Cue.Start
	})
}
