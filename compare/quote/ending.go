package quote

import (
	"diptych/compare/text"
	"slices"
)

// shorten ends what is reported in this sentence where the writer may go on
// himself: what stands behind is kept as the rest of the row, and is not sure.
func (f *finder) shorten() {
	f.background()
	f.hearsay()
	f.byWay()
	for k := f.start; k < len(f.found); k++ {
		a := &f.found[k]
		if a.Unsure || a.Cue.Empty() || a.Source.Empty() {
			continue
		}
		f.withoutClause(a)
		f.withoutQuestion(a)
		if f.retells(a) {
			a.Unsure = !f.lastMarks(a)
		}
		f.asReported(a)
		f.outside(a)
		a.Unsure = a.Unsure || f.refuted(a)
		if !a.Unsure {
			f.trimContent(a)
			a.Unsure = f.runOn(a) || f.unsaidIn(a)
		}
		if !a.Unsure && !a.Direct {
			f.untilTurn(a)
		}
	}
	f.swallow()
	f.attitudes()
	f.referee.doubts = f.referee.doubts[:0]
}

// refuted reports whether the content of a is none that its source said.
func (f *finder) refuted(a *Attribution) bool {
	return f.wordless(a) || f.misread(a) || f.unsaidIn(a) || f.foreignTo(a) || f.hollow(a) || f.speechless(a) || f.unaffirmed(a) || f.doneOnly(a) || f.scrap(a) || f.teaser(a)
}

// trimContent gives the content of a its bounds. Each rule sees what those before it left.
func (f *finder) trimContent(a *Attribution) {
	f.restart(a)
	f.withoutLead(a)
	f.withoutPraise(a)
	f.lastClause(a)
	f.withParticle(a)
	f.withoutEffect(a)
	f.withoutAim(a)
	f.markedOnly(a)
	f.readOut(a)
	f.withObject(a)
	f.withFor(a)
	f.withoutDay(a)
	f.behindColon(a)
	f.measuredClause(a)
	f.behindAside(a)
	f.withoutRelayed(a)
	f.withoutUndone(a)
	f.withoutText(a)
}

// untilTurn parts the content of a where the writer takes over.
func (f *finder) untilTurn(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if a.Content[n].Start < a.Cue.End {
		return
	}
	if m := f.turn(a, i, e); m > 0 {
		a.part(f.pieces(i, m), f.pieces(m, e))
	}
	f.reversed(a)
	a.Unsure = f.hollow(a)
}

// readOut leaves of a, whose verb tells what a paper reads, no more than the words in marks
// right before it: "There was a sign at the door, | “No boats,” it read".
func (f *finder) readOut(a *Attribution) {
	_, k := f.tokensOf(a.Cue)
	if a.Direct || len(a.Content) > 1 || a.Content[0].End > a.Cue.Start || !f.isWord(k-1, "read") && !f.isWord(k-1, "reads") {
		return
	}
	for q := f.quoteAt(a.Content[0]); q >= 0 && q < len(f.quotes) && f.quotes[q].End <= a.Content[0].End; q++ {
		if f.quotes[q].End == a.Content[0].End && f.long(f.quotes[q].Inner) {
			a.Content, a.Direct = []text.Span{f.quotes[q].Span}, true
			return
		}
	}
}

// markedOnly ends words that are in marks, right behind the verb, where their marks
// end: what follows tells how or when they were said.
func (f *finder) markedOnly(a *Attribution) {
	_, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	if a.Direct || len(a.Content) > 1 || f.at(i).mark != opening || i < k || i > k+1 || f.frames(a)&simply == 0 {
		return
	}
	q := f.quoteAt(f.toks[i].Span)
	if q < 0 || f.quotes[q].Start != a.Content[0].Start || !f.long(f.quotes[q].Inner) {
		return
	}
	_, m := f.tokensOf(f.quotes[q].Span)
	if t := f.at(m); m < e && t.word() && t.is(preposition|subordinator) && !t.is(ofWord|determiner) {
		a.Content, a.Direct = []text.Span{f.quotes[q].Span}, true
	}
}

// withObject gives words that end with marks the object of the verb in these: “It
// was not "backing off" its promise”.
func (f *finder) withObject(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if a.Direct || f.at(e-1).mark != shutting || f.at(e-2).mark != 0 || a.Content[n].Start < a.Cue.End {
		return
	}
	if t := f.at(e); e < len(f.toks) && t.word() && t.quoted == 0 && t.is(determiner|possessive) && !t.is(group|clauseWord|relative) {
		if o := f.object(e); o > e && !f.doing(o) {
			if p := f.pieces(i, o); len(p) == 1 {
				a.Content[n] = p[0]
			}
		}
	}
}

// behindAside gives a, whose words end with marks, those that go on in small letters
// behind who or what was meant: "told her to talk to “Lee,” referring to Kay Lee, | “and
// see what we can do”".
func (f *finder) behindAside(a *Attribution) {
	_, e := f.tokensOf(a.Content[len(a.Content)-1])
	if a.Content[0].Start < a.Cue.End || f.at(e-1).mark != shutting || !f.isWord(e, "referring") && !f.isWord(e, "meaning") {
		return
	}
	for m := e + 1; m+2 < len(f.toks) && m < e+asideReach && f.at(m).mark != opening; m++ {
		if n := f.at(m + 2); f.at(m).mark == ',' && f.at(m+1).mark == opening && n.word() && !n.upper {
			if q := f.quoteAt(n.Span); q >= 0 {
				a.Content = append(a.Content, f.quotes[q].Span)
				f.recount(a)
			}
			return
		}
	}
}

// withFor lets words that are asked for begin with what is asked for, where the marks
// begin further on: "asked | for more time to “look at it”".
func (f *finder) withFor(a *Attribution) {
	_, k := f.tokensOf(a.Cue)
	i, e := f.tokensOf(a.Content[0])
	if !f.isWord(k, "for") || i <= k || i > k+groupReach || f.at(i).mark != opening || f.frames(a)&infinitive == 0 {
		return
	}
	for n := k; n < i; n++ {
		if !f.at(n).word() {
			return
		}
	}
	if p := f.pieces(k, e); len(p) == 1 {
		a.Content[0] = p[0]
		f.recount(a)
	}
}

// withoutDay takes from what somebody praised or blamed the day on which it was done:
// "criticized the mayor on Sunday".
func (f *finder) withoutDay(a *Attribution) {
	if !a.Deed || len(a.Content) > 1 || f.holdsMarks(a) || f.frames(a)&aloud == 0 || a.Content[0].Start < a.Cue.End {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	for k := i + 1; k < e; k++ {
		if t := f.at(k); t.quoted != 0 || f.doing(k) && k > i+1 {
			return
		} else if t.upper && t.is(timeWord) && !t.owner && (k+1 == e || !f.at(k+1).upper) {
			if f.at(k - 1).is(preposition) {
				k--
			}
			if p := f.pieces(i, k); k > i && len(p) == 1 {
				a.Content = p
			}
			return
		}
	}
}

// swallow doubts what somebody is said to do within the words that the same one reports,
// where these have a subject of their own: "Lund wrote that Lee had called and pressed him".
func (f *finder) swallow() {
	all := f.found[f.start:]
	for i := range all {
		b := &all[i]
		c, _ := f.tokensOf(b.Cue)
		for k := range all {
			if a := &all[k]; k != i && f.at(c-1).is(conjunction) && !a.Unsure && !b.Unsure && !a.Cue.Empty() && !b.Cue.Empty() && !b.Source.Empty() && a.Source == b.Source && a.Cue.End <= b.Cue.Start && a.Content[0].Start > a.Cue.Start && within(a.Content, b.Cue) {
				b.Unsure = true
			}
		}
	}
}

// part leaves a the first of two parts of its last piece of content.
func (a *Attribution) part(first, rest []text.Span) {
	if n := len(a.Content) - 1; len(first) > 0 && len(rest) > 0 {
		a.Content[n], a.rest = first[0], rest[0]
	}
}

func (f *finder) pieces(i, k int) []text.Span {
	var a Attribution
	f.content(&a, i, k)
	return a.Content
}

// withRests lists behind each row of found the rest of it, which is not sure.
func withRests(found []Attribution) []Attribution {
	all := slices.Grow(found[:0:0], len(found))
	for _, a := range found {
		rest := a.rest
		a.rest = text.Span{}
		if all = append(all, a); !rest.Empty() {
			a.Content, a.Unsure, a.Act = []text.Span{rest}, true, ""
			all = append(all, a)
		}
	}
	return all
}

// withoutQuestion takes from the answer of a what was asked: "Asked twice, “Is
// it safe?” Lund replied, “No.”"
func (f *finder) withoutQuestion(a *Attribution) {
	if len(a.Content) < 2 || a.Content[0].End > a.Source.Start || a.Content[1].Start < a.Cue.End {
		return
	}
	if i, _ := f.tokensOf(a.Content[0]); f.isWord(i, "asked") || f.isWord(i, "pressed") || f.isWord(i, "told") {
		a.Content = a.Content[1:]
		_, k := f.tokensOf(a.Content[0])
		a.Direct = f.at(k-1).mark == shutting && len(a.Content) == 1 && f.src[a.Content[0].Start:a.Content[0].Start+1] == f.src[f.toks[k-1].Start:f.toks[k-1].End]
	}
}

// retells reports whether what stands before the cue of a is a report with a
// verb of the same speaker: "Lund said the pier was shut, she said".
func (f *finder) retells(a *Attribution) bool {
	if a.Content[0].Start > a.Cue.Start {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		b := &f.found[k]
		if b.Cue != a.Cue && !b.Unsure && b.Stance != Mental && !b.Deed && b.Speaker == a.Speaker && !b.Source.Empty() && b.Cue.End <= b.Content[0].Start &&
			a.Content[0].Contains(b.Cue) && a.Content[0].Contains(b.Source) && f.behindOpening(a.Content[0], b.Source) {
			return true
		}
	}
	return false
}

// lastMarks leaves a the words in marks that end its first piece of content, if it ends so.
func (f *finder) lastMarks(a *Attribution) bool {
	_, k := f.tokensOf(a.Content[0])
	if f.at(k-1).mark != shutting {
		return false
	}
	q := f.quoteAt(f.toks[k-1].Span)
	if q < 0 || f.quotes[q].Start <= a.Content[0].Start {
		return false
	}
	a.Content[0] = f.quotes[q].Span
	a.Direct = len(a.Content) == 1
	return true
}

// behindOpening reports whether source opens the words s.
func (f *finder) behindOpening(s, source text.Span) bool {
	i, _ := f.tokensOf(s)
	k, _ := f.tokensOf(source)
	return f.at(i).mark != opening && k-i < 2
}
