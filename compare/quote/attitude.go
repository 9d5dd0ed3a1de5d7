package quote

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// attitudes finds which rows of this sentence tell what their sources think,
// want, back or oppose by the outlet's account: what the Penn Discourse Treebank
// calls propositional attitude, beside the assertion. Such a row stays as unsure
// of words as it was. It is an attitude when its verb is one of a stand, the
// grammar sees it affirmed of its source, and it is clear who that is.
func (f *finder) attitudes() {
	for n := f.start; n < len(f.found); n++ {
		a := &f.found[n]
		act := f.referee.of(a.Cue).act
		if act == "" && !a.Unsure && f.inMind(a) {
			a.Unsure = true
			continue
		}
		if act == "" || a.Source.Empty() || a.relay || f.toldOfNone(a) || f.tellsOnly(a) || f.compounded(a) || f.unaffirmed(a) || f.doneOnly(a) || f.scrap(a) || f.onlyAtFirst(a) {
			continue
		}
		if !a.Unsure {
			if act == Attitude && (a.Deed || a.Stance == Mental || f.inMind(a)) && (!f.holdsMarks(a) || f.onlyHeld(a)) {
				if a.Unsure = f.ownedSpeech(a.Source); a.Unsure {
					continue
				}
				a.Act = act
				f.cutContent(a)
			}
			continue
		}
		if f.ownedSpeech(a.Source) || f.elsewhere(a) || !f.goesOnWith(a) {
			continue
		}
		f.parsed()
		held := *a
		held.Content = slices.Clone(a.Content)
		held.Act, held.Unsure = act, false
		f.cutContent(&held)
		if !f.affirmed(&held) || !f.telling(&held) {
			continue
		}
		if f.certify(&held, n); !held.Unsure {
			held.Unsure = true
			*a = held
		}
	}
}

// onlyAtFirst reports whether the sentence opens with words by which what a tells of its
// source held for a time only, which the words of the row would not say: "Initially,".
func (f *finder) onlyAtFirst(a *Attribution) bool {
	from, _ := f.tokensOf(a.Source)
	i := f.dateline()
	switch f.at(i).norm {
	case "initially", "originally", "formerly":
		return i <= from && from <= i+2
	case "at":
		return f.isWord(i+1, "first") && f.at(i+2).mark == ','
	case "for":
		return f.isWord(i+1, "a") && (f.isWord(i+2, "time") || f.isWord(i+2, "while"))
	}
	return false
}

// inMind reports whether the cue of a is an adjective for what somebody thinks, and no word
// in marks shows that it was uttered: "a row of juries was convinced that".
func (f *finder) inMind(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	return !f.referee.of(a.Cue).verb && a.Content[0].Start >= a.Cue.End && !f.holdsMarks(a) && f.anyCue(k-1, func(c *cue) bool { return c.shape == adjective })
}

// tellsOnly reports whether the source of a says, in an aside, what goes on around it before
// the verb of a, which is then of what is told and not of who tells it: "the report, Lund
// said, listed the motives, and suggested a raid".
func (f *finder) tellsOnly(a *Attribution) bool {
	return slices.ContainsFunc(f.found[f.start:], func(b Attribution) bool {
		n := len(b.Content) - 1
		return b.Source == a.Source && b.Cue != a.Cue && n > 0 && !b.Direct && b.Content[0].Start < b.Source.Start &&
			b.Content[n].Start > b.Cue.End && b.Content[n].End <= a.Cue.Start
	})
}

// onlyHeld reports whether the verb of a tells no more than what its source is for or
// against, or thinks, and the words in its marks are few: "opposed any toll as “theft”" and
// "thought it was “cool”" utter none.
func (f *finder) onlyHeld(a *Attribution) bool {
	fr := f.frames(a)
	thought := a.Stance == Mental && fr&inner != 0 && a.Content[0].Start >= a.Cue.End
	if fr&stand == 0 || !thought && (!a.Deed || fr&(aloud|quoted|naming|taken) != 0) {
		return false
	}
	for _, c := range a.Content {
		for q := f.quoteAt(c); q >= 0 && q < len(f.quotes) && f.quotes[q].Start < c.End; q++ {
			if len(f.doc.WordsIn(f.quotes[q].Inner)) > scare {
				return false
			}
		}
	}
	return true
}

// actOf is what a, made of the present reading and doubted for that reason, may tell
// of its source: the verb is one that has come about, and who does it can.
func (f *finder) actOf(a *Attribution, why string) Act {
	switch fr := f.now.cue.frames; {
	case why != "" && why != doubtDone && !grounds[why] || f.now.cue.shape == noun || !f.cameAbout(a):
		return ""
	case fr&stand != 0 && fr&clause != 0 && fr&(words|infinitive|taken) == 0 && !f.statement(f.tokensOf(a.Content[0])):
		return "" // "knew the man"
	case fr&stand != 0, f.now.cue.shape == adjective, fr&upon != 0 && f.meets(a):
		return Attitude
	case fr&(topic|thing) != 0 && why != doubtDone:
		return Mention
	}
	return ""
}

// cameAbout reports whether what the verb just read tells of the source of a is told as
// a fact, of somebody who can think and speak.
func (f *finder) cameAbout(a *Attribution) bool {
	c, g := f.now.cue, f.now.verb
	from, k := f.tokensOf(a.Source)
	if f.heldToDo(a) || g.passive && c.shape != gerund || g.unreal || g.denied || g.infinitive || g.unsaid || f.conditional(from) || f.asksWhether(a) {
		return false
	}
	if w := strings.ToLower(strings.ReplaceAll(f.src[a.Source.Start:a.Source.End], "’", "'")); w == "i" || w == "we" || strings.HasSuffix(w, "'d") || strings.HasSuffix(w, "'ll") {
		return false
	}
	for ; k < g.head; k++ {
		if surmises[f.at(k).norm] {
			return false // "apparently felt she had to go"
		}
	}
	if w := f.at(from - 1); w.quoted == 0 && (asking[w.norm] && !(a.Deed && f.at(from-2).mark == ',') || presumed[w.norm]) {
		return false // "asked why she thinks it is late", "before Lund knew it was late"
	}
	return a.Content[0].Start >= a.Cue.End && (a.Named || f.speaks(a.Source) || singular(f.nounOf(a.Source).norm)&soul != 0 || f.isWord(from, "who")) && !f.mute(a.Source)
}

// heldToDo reports whether the verb just read may as well tell what is expected of the
// source of a: "Lund expected to resign on Friday".
func (f *finder) heldToDo(a *Attribution) bool {
	i, _ := f.tokensOf(a.Content[0])
	from, _ := f.tokensOf(a.Source)
	return f.now.cue.shape == past && f.now.verb.begin == f.now.head && f.isWord(f.now.head, "expected") && f.isWord(i, "to") && !f.at(from).is(pronoun)
}

// asking are words behind which no more is told than what somebody asks.
var asking = map[string]bool{"why": true, "how": true, "what": true, "whether": true, "which": true, "where": true, "whom": true, "whose": true}

// presumed are words behind which a thing may never have come about, or is told by the way.
var presumed = map[string]bool{"before": true, "until": true, "unless": true, "lest": true, "than": true, "as": true}

// meets reports whether the content of a begins with a person by name or with what is
// somebody's.
func (f *finder) meets(a *Attribution) bool {
	i, k := f.tokensOf(a.Content[0])
	e := min(f.object(i), k)
	if e <= i {
		return false
	}
	if f.at(i).is(possessive) && e-i > 1 {
		return true
	}
	for n := i; n < e-1; n++ {
		if f.at(n).owner {
			return true
		}
	}
	name, _ := f.cast.resolve(&f.sentence, i, e)
	return f.cast.personOf(name)
}

// surmises are words by which a writer only supposes what somebody thinks.
var surmises = map[string]bool{"apparently": true, "probably": true, "perhaps": true, "possibly": true, "maybe": true, "presumably": true, "reportedly": true,
	"allegedly": true, "supposedly": true, "likely": true, "seemingly": true, "clearly": true, "evidently": true, "obviously": true}

// cutContent ends the content of a where the outlet goes on: with the next verb of the
// same subject, or with an aside.
func (f *finder) cutContent(a *Attribution) {
	f.parsed()
	if c := f.referee.predicate(a.Cue); c != nil {
		f.referee.cutAtNext(c, a)
	}
	f.cutAtAside(a)
	f.cutAtAnother(a)
	if i, e := f.tokensOf(a.Content[0]); a.Content[0].Start >= a.Cue.End {
		if m := f.turn(a, i, e); f.at(m).mark == ',' {
			a.end(f.at(m-1).End, f.at(m).Span)
		}
	}
}

// affirmed reports whether the grammar sees the verb of a affirmed of its source.
func (f *finder) affirmed(a *Attribution) bool {
	r := &f.referee
	c, d := r.predicate(a.Cue), r.of(a.Cue)
	g, k := f.tokensOf(a.Cue)
	if c == nil {
		return f.adjacent(a) && !f.nounForm(a.Cue) && f.verbShape(f.cueVerb(g, k)) != gerund
	}
	if c.Passive || c.Negated || c.Conditional || c.Modal != "" || c.Question || !r.bounds(c, a) {
		return false
	}
	t := r.tree.Tokens[c.Head]
	switch {
	case t.Label == "ccomp" && r.isCue(t.Head):
		return false // "did not say that he intended to go"
	case c.Relative:
		return !c.Own && c.Finite && d.who
	case f.verbShape(f.cueVerb(g, k)) == gerund && !f.at(g).is(be):
		return f.fronted(a) && (a.Act == Attitude || f.speaksToo(a)) || a.Act == Attitude && f.at(g-1).mark == ',' && (t.Label == "advcl" || t.Label == "conj") && f.goesOnFrom(c, a)
	case !c.Finite:
		return t.Label != "acl" && f.adjacent(a)
	}
	return r.agrees(c, a) || f.adjacent(a) && !r.mistaken(c, a.Source) && (c.Subject < 0 || !r.nearer(c, a))
}

// cueVerb is the last of the tokens [i, k) of a cue that is a verb's, behind which a
// particle may stand: "boasted" of "boasted about".
func (f *finder) cueVerb(i, k int) int {
	for v := k - 1; v > i; v-- {
		if f.verbShape(v) != noun {
			return v
		}
	}
	return i
}

// goesOnFrom reports whether the verb in -ing of a, with the clause c, goes on from what
// its source does in the same sentence: "Lund stayed, hoping the rain would stop".
func (f *finder) goesOnFrom(c *grammar.Clause, a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	from, _ := f.tokensOf(a.Source)
	if a.Source.Start > a.Cue.Start || !f.referee.agrees(c, a) && !f.referee.main(a.Source) || from > f.opener() && !f.referee.main(a.Source) && !f.saysHere(a) {
		return false
	}
	return a.Stance != Mental || f.referee.states(c, a) || f.bareClause(k)
}

// goesOnWith reports whether nothing but small words stands between the cue of a and
// its content: "sought for months to question her" is not of her.
func (f *finder) goesOnWith(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	i, _ := f.tokensOf(a.Content[0])
	for ; k < i; k++ {
		if t := f.at(k); t.word() && (f.isWord(k, "to") && f.at(k+1).is(verb) || !t.is(adverb|timeWord|timeSpan|preposition|ofWord) && !strings.HasSuffix(t.norm, "ly")) {
			return false
		}
	}
	return true
}

// adjacent reports whether the source of a stands right before its cue, but for words
// of time: "the court this month rejected".
func (f *finder) adjacent(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	i, _ := f.tokensOf(a.Cue)
	owner := f.at(to - 1).owner
	for to < i && (f.at(to).is(timeWord|timeSpan) || f.at(to+1).is(timeWord|timeSpan) && f.at(to).is(determiner)) {
		to++
	}
	return to == i && !owner
}

// telling reports whether the content of a says what the stand is: not "them",
// and nothing that breaks off.
func (f *finder) telling(a *Attribution) bool {
	i, _ := f.tokensOf(a.Content[0])
	k := f.lastOf(a) + 1
	if i >= k || f.remarks(a) {
		return false
	}
	if f.finite(i) || f.referee.twoSubjects(a.Cue) {
		return false // "the kind of boat she wants remains unclear"
	}
	if t := f.at(i); k-i == 1 && (t.is(pronoun) || t.is(determiner) || t.is(adverb)) {
		return false
	}
	last := f.at(k - 1)
	return !last.word() || !last.is(conjunction|subordinator|ofWord|preposition) || last.is(adverb|pronoun)
}

// twoSubjects reports whether the verb of a cue has one subject behind another: it
// tells of the first, and what follows it is said of that.
func (r *referee) twoSubjects(cue text.Span) bool {
	c := r.clause(cue)
	if c == nil {
		return false
	}
	n := 0
	r.tree.Children(c.Head, func(k int) bool {
		if k < c.Head && r.tree.Tokens[k].Label == "nsubj" {
			n++
		}
		return n < 2
	})
	return n > 1
}

// finite reports whether grammar sees a verb in the present with a subject at token i.
func (f *finder) finite(i int) bool {
	f.parsed()
	k := f.referee.tree.At(f.at(i).Start)
	return k >= 0 && f.referee.tree.Tokens[k].Tag == "VERB.pres3"
}

// elsewhere reports whether the cue of a lies in what somebody is surely said to have said:
// that he thinks so is then told by him, not by the outlet.
func (f *finder) elsewhere(a *Attribution) bool {
	return slices.ContainsFunc(f.found[f.start:], func(b Attribution) bool {
		return b.Cue != a.Cue && !b.Deed && b.Stance != Mental && !b.Cue.Empty() && within(b.Content, a.Cue)
	})
}

// predicate is the clause whose verb or adjective is the cue, nil when there is none.
func (r *referee) predicate(cue text.Span) *grammar.Clause {
	if c := r.clause(cue); c != nil {
		return c
	}
	for i := max(r.tree.At(cue.Start), 0); i < len(r.tree.Tokens) && r.tree.Tokens[i].Start < cue.End; i++ {
		if c := r.headedBy(i); c != nil && strings.HasPrefix(r.tree.Tokens[i].Tag, "ADJ") {
			return c
		}
	}
	return nil
}

// isCue reports whether token i of the tree is a word that gives words to somebody.
func (r *referee) isCue(i int) bool {
	e := r.entry(i)
	return e != nil && len(e.cues) > 0
}

// cutAtNext ends the content of a before the next verb that shares the subject of c:
// "opposed the plan [and called for a vote]", "wants to stay [and left the hall]".
func (r *referee) cutAtNext(c *grammar.Clause, a *Attribution) {
	next := r.conjunct(c.Head, a.Cue.End, "VERB")
	if next < 0 && c.Content >= 0 && r.tree.Tokens[c.Content].Tag == "VERB.base" {
		next = r.conjunct(c.Content, a.Cue.End, "VERB.past")
	}
	if next >= 0 {
		at := r.tree.Tokens[next].Start
		a.end(r.wordBefore(next), text.Span{Start: at, End: at})
	}
}

// conjunct is the token behind from that is joined to token i by "and" or the like and has
// a tag of that kind, -1 for none.
func (r *referee) conjunct(i, from int, tag string) (found int) {
	found = -1
	r.tree.Children(i, func(k int) bool {
		if t := r.tree.Tokens[k]; t.Label == "conj" && t.Start >= from && strings.HasPrefix(t.Tag, tag) && r.tree.Child(k, "cc") >= 0 {
			found = k
		}
		return found < 0
	})
	return found
}

// cutAtAside ends the content of a, if that is no statement, before a comma behind which
// the outlet goes on: "declined to comment[, as did the mayor]".
func (f *finder) cutAtAside(a *Attribution) {
	i, e := f.tokensOf(a.Content[0])
	if f.at(i).is(clauseWord) || f.bareClause(i) {
		return
	}
	for k := i + 1; k < e; k++ {
		if t := f.at(k + 1); f.at(k).mark == ',' && f.at(k+1).quoted == 0 && t.word() && (t.is(relative|subordinator) || f.isWord(k+1, "as")) && !t.is(determiner) {
			a.end(f.at(k-1).End, t.Span)
			return
		}
	}
}

// wordBefore is where the last word before all that hangs on token k ends.
func (r *referee) wordBefore(k int) int {
	at := r.tree.Whole(k).Start
	i := r.tree.At(at)
	for i > 0 && r.tree.Tokens[i-1].Label == "punct" {
		i--
	}
	if i < 1 {
		return at
	}
	return r.tree.Tokens[i-1].End
}
