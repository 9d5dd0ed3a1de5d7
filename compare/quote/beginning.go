package quote

import (
	"diptych/compare/text"
)

// restart lets the content of a begin where the words do, behind who is spoken
// to and what they are about: "wrote | the mayor last week | that", "says | this
// of the boats: | “...”".
func (f *finder) restart(a *Attribution) {
	n := len(a.Content) - 1
	if a.Direct || a.Content[n].Start < a.Cue.End {
		return
	}
	i, e := f.tokensOf(a.Content[n])
	if f.at(i).is(clauseWord) || f.at(i).mark == opening {
		return
	}
	if f.at(i).number && f.at(i-1).is(timeWord) && f.at(i+1).is(message) {
		if p := f.pieces(i+2, e); len(p) > 0 {
			a.Content[n] = p[0] // "said in a Dec. 22 letter it could"
		}
		return
	}
	fr := f.frames(a)
	for k := i + 1; k < min(e, i+reach); k++ {
		t := f.at(k)
		switch {
		case t.quoted != 0:
			return
		case t.mark == ':' && f.at(k+1).mark == opening && !f.hasVerb(i, k) && !f.othersNotice(i, k+1) && (fr&quoted != 0 || f.saysBehind(k)):
			if p := f.pieces(k+1, e); len(p) > 0 {
				a.Content[n] = p[0]
				f.recount(a)
			}
			return
		case t.mark != 0 && t.mark != ',':
			return
		case f.isWord(k, "that") && fr&clause != 0:
			if p := f.pieces(k, e); len(p) > 0 && (f.ingForm(i) && !f.hasVerb(i+1, k) || fr&words == 0 && f.receives(i, k) || fr&hearer != 0 && f.onlyHeard(i, k)) {
				a.Content[n] = p[0]
			}
			return
		}
	}
}

// receives reports whether the tokens [i, k) are who is spoken to, and when.
func (f *finder) receives(i, k int) bool {
	o := f.object(i)
	if o == i || o > k || !f.at(i).upper && !f.at(i).is(group|pronoun) || f.at(o-1).is(message) {
		return false
	}
	for ; o < k; o = f.adjunct(o) {
		if f.adjunct(o) == o {
			return false
		}
	}
	return o == k
}

// onlyHeard reports whether the tokens [i, k) hold no clause and no topic.
func (f *finder) onlyHeard(i, k int) bool {
	for ; i < k; i++ {
		if f.at(i).is(auxiliary|relative|subordinator) && !f.at(i).is(preposition) || f.isWord(i, "of") && !f.at(i-1).upper || f.isWord(i, "about") {
			return false
		}
	}
	return true
}

// frames is what may follow the cue of a, in any of its readings.
func (f *finder) frames(a *Attribution) (all frame) {
	from, to := f.tokensOf(a.Cue)
	for k := from; k < to; k++ {
		f.anyCue(k, func(c *cue) bool { all |= c.frames; return false })
	}
	return all
}

// withParticle lets the content of a begin with the particle of its verb where
// other words part the two: "called Friday | for new talks".
func (f *finder) withParticle(a *Attribution) {
	i, e := f.tokensOf(a.Content[0])
	_, k := f.tokensOf(a.Cue)
	if i < 1 || i-1 < k || e <= i {
		return
	}
	verb := f.at(k - 1).entry
	for c := 0; verb != nil && c < len(verb.cues); c++ {
		if p := verb.cues[c].particle; p != "" && f.isWord(i-1, p) {
			a.Content[0].Start = f.toks[i-1].Start
		}
	}
}

// withoutEffect leaves out of a what the writer tells in a form in -ing behind who
// said it: "“Who?” he said, drawing laughter".
func (f *finder) withoutEffect(a *Attribution) {
	n := len(a.Content) - 1
	if n < 1 || a.Content[n].Start < a.Cue.End || a.Content[n].Start < a.Source.End {
		return
	}
	i, k := f.tokensOf(a.Content[n])
	if f.ingForm(i) && !f.finds(i, k, "and") && f.at(f.lastToken(a.Content[n-1])).mark == shutting {
		a.Content = a.Content[:n]
		f.recount(a)
	}
}

// lastToken is the last token of s.
func (f *finder) lastToken(s text.Span) int {
	_, k := f.tokensOf(s)
	return k - 1
}

// recount sees anew whether all of a stands in marks.
func (f *finder) recount(a *Attribution) {
	a.Direct = true
	for _, s := range a.Content {
		q := f.quoteAt(s)
		a.Direct = a.Direct && q >= 0 && f.quotes[q].Contains(s)
	}
}

// withoutLead leaves out of a what only tells when its words in marks were said.
func (f *finder) withoutLead(a *Attribution) {
	if len(a.Content) < 2 || a.Content[0].End > a.Source.Start {
		return
	}
	i, k := f.tokensOf(a.Content[0])
	j, _ := f.tokensOf(a.Content[1])
	if f.adjunct(i+1) >= k && (f.at(i).is(timeSpan|timeWord|adverb) || f.isWord(i, "moments")) && f.at(j).mark == opening {
		a.Content = a.Content[1:]
		f.recount(a)
	}
}

// withoutPraise leaves out of a what the writer calls the step that is told of behind
// it, before who tells: "In a bold move, | the firm will buy the mill, the mayor said".
func (f *finder) withoutPraise(a *Attribution) {
	if len(a.Content) != 1 || a.Content[0].End > a.Source.Start || a.Source.Empty() {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	if !f.isWord(i, "in") || !f.at(i+1).is(determiner) {
		return
	}
	for m := i + 2; m < e; m++ {
		if t := f.at(m); t.quoted != 0 {
			return
		} else if t.mark == ',' {
			if p := f.pieces(m+1, e); f.finds(i, m, "move", "step", "bid", "sign", "blow", "twist") && f.newSubject(m+1) && len(p) == 1 {
				a.Content = p
			}
			return
		}
	}
}

// lastClause leaves a the last of two clauses before its cue, the one that is
// surely the speaker's: "The pier was shut, and | nobody was hurt, she said". What
// "but" sets against the first one means little without it.
func (f *finder) lastClause(a *Attribution) {
	if len(a.Content) != 1 || a.Content[0].End > a.Cue.Start || a.Content[0].End > a.Source.Start {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	for m := e - 2; m > i+2; m-- {
		if t := f.at(m); t.quoted != 0 {
			return
		}
		if (f.at(m).mark == ',' || f.at(m).mark == '-') && f.isWord(m+1, "and") && f.newSubject(m+2) && f.hasVerb(i, m) {
			if f.sameMood(i, m, e) {
				return
			}
			if p := f.pieces(m+2, e); len(p) == 1 {
				a.Content = p
			}
			return
		}
	}
}

// sameMood reports whether the tokens [i, m) and those behind the "and" at token m, up to
// token e, tell alike what should or may be: both are then of one speaker.
func (f *finder) sameMood(i, m, e int) bool {
	first := f.moodIn(i, m)
	return first != "" && first == f.moodIn(m+1, e)
}

// moodIn is the first modal verb among the tokens [i, e), "" for none.
func (f *finder) moodIn(i, e int) string {
	for ; i < e; i++ {
		if f.at(i).is(modal) && f.at(i).is(auxiliary) && f.at(i).quoted == 0 {
			return f.at(i).norm
		}
	}
	return ""
}
