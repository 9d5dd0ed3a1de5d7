package quote

import "strings"

// clauseEnd is where content that begins at token j ends. c is the cue it
// follows, nil when none does.
func (f *finder) clauseEnd(j int, c *cue) int {
	from := j + 1
	if f.at(j).mark == opening {
		end, over := f.quotationEnd(j)
		if over {
			return end
		}
		j, from = end, end
	}
	loose := c != nil && c.frames&clause == 0 // the object of a verb, no statement
	paired := -1                              // the dash that closes the last pair
	for i := from; i < len(f.toks); i++ {
		if f.toks[i].mark == shutting && f.closes(i) && (f.trailing(i+1) || f.gerundCue(i+1) || f.tail(i+1, loose) || i+1 < len(f.toks) && f.summary(i+1)) {
			return i + 1
		}
		t := &f.toks[i]
		if t.mark == ':' && f.isQuestion(j) && f.at(i+1).mark == opening {
			return i // "asked if she was well: “No”"
		}
		if t.mark == ')' && t.quoted == 0 && !f.bracketIn(j, i) {
			return i // the report stands in brackets
		}
		if t.mark == ',' && f.isWord(i+1, "but") && f.finds(j, i, "not") && !f.hasVerb(j, i) {
			continue // "called it not a slip, but a lie"
		}
		if (t.quoted == 0 || t.mark == opening) && (f.ends(i, loose) || t.is(conjunction) && f.secondPredicate(j, i)) {
			return i
		}
		if t.mark == '-' && t.quoted == 0 && i > paired {
			if paired = f.otherDash(j, i); paired < 0 && !f.sums(i+1) && f.at(i+1).mark != opening {
				return i
			}
		}
	}
	return len(f.toks)
}

// bracketIn reports whether an opening bracket stands among the tokens [j, i).
func (f *finder) bracketIn(j, i int) bool {
	for k := i - 1; k >= j; k-- {
		if f.at(k).mark == '(' {
			return true
		}
	}
	return false
}

// ends reports whether token i, a mark or a word outside quotations, ends content.
func (f *finder) ends(i int, loose bool) bool {
	t := &f.toks[i]
	switch {
	case t.mark == ';':
		return !f.inSeries(i)
	case t.mark == ',' || t.mark == '-':
		return f.breaks(i+1, loose)
	case t.mark != 0:
		return false
	case t.is(conjunction) && f.isWord(i+1, "only") || f.isWord(i-1, "only"):
		return false // "but only after the vote"
	case t.is(conjunction) && (f.newCue(i+1) || f.newSpeaker(i+1) || f.closes(i-1) && f.walksOut(i+1)):
		return true
	case loose && f.gerundCue(i) && !f.at(i-1).is(preposition) && (f.isWord(i+1, "that") || f.at(i+1).mark == opening || f.bareClause(i+1)):
		return true // "called it a trick saying that"
	case loose && (t.is(conjunction) && f.newClause(i+1) && !f.twoSubjects(i) || t.is(circumstance) && !f.isWord(i-1, "even") && !f.at(i-2).is(relative) && !f.at(i-3).is(relative)):
		return true
	case loose && f.at(i-1).mark == shutting && ((f.isWord(i, "that") || f.isWord(i, "which")) && !f.quotesBehind(i) || t.is(conjunction) && f.pastForm(i+1) || f.gerundCue(i) || f.wherever(i)):
		return true // "“smart walls” that", "the “plank” and scheduled"
	case f.isWord(i, "even") && (f.isWord(i+1, "as") || f.isWord(i+1, "though")):
		return true
	case loose && f.isWord(i, "despite") && !f.quotesBehind(i):
		return true // "called it a plan despite looking ready for sale"
	case f.isWord(i, "but") && (f.holdsBack(f.afterAdverbs(i+1)) || f.nextDeed(i+1)), f.isWord(i, "while") && f.newSpeaker(i+1):
		return true
	}
	return f.isWord(i, "according") && f.isWord(i+1, "to")
}

// inSeries reports whether the semicolon at token i parts the members of a list
// that goes on to "; and".
func (f *finder) inSeries(i int) bool {
	for k := i; k < len(f.toks); k++ {
		if f.at(k).mark == ';' && f.at(k).quoted == 0 && (f.isWord(k+1, "and") || f.isWord(k+1, "or")) && !f.hasVerb(i+1, min(i+3, len(f.toks))) {
			return k > i || f.list(i)
		}
	}
	return false
}

// list reports whether a semicolon before token i parts members too.
func (f *finder) list(i int) bool { return f.behindSemicolon(i) > 0 }

// isQuestion reports whether the content that begins at token j is what was asked.
func (f *finder) isQuestion(j int) bool {
	return f.isWord(j, "if") || f.isWord(j, "whether")
}

// quotationEnd is the token behind the quotation that begins at token j. over
// says that the content ends with it; a quotation that ends without a mark of
// its own is part of a longer clause.
func (f *finder) quotationEnd(j int) (end int, over bool) {
	q := f.at(j).quoted
	for end = j; end < len(f.toks) && f.toks[end].quoted == q; end++ {
	}
	if end == len(f.toks) || !f.toks[end].word() {
		return end, true
	}
	line := strings.Contains(f.src[f.toks[end-1].End:f.toks[end].Start], "\n") && f.toks[end].upper
	line = line || f.toks[end].upper && f.toks[end].is(determiner) && !f.toks[end].is(pronoun) && f.verbalFrom(end)
	return end, line || f.closes(end-1)
}

// verbalFrom reports whether a subject and its verb begin at token i.
func (f *finder) verbalFrom(i int) bool {
	e := f.object(i)
	return e > i+1 && f.verbal(e)
}

// sums reports whether the words from token i on, behind a dash, to the end are
// an amount: "a bill — more than $284 billion".
func (f *finder) sums(i int) bool {
	k := i
	for k < i+4 && f.at(k).word() && !f.at(k).number && f.text(k) != "$" {
		k++
	}
	return f.at(k).number && !f.hasVerb(i, len(f.toks)) && !f.finds(i, k, "and", "with", "which", "who")
}

// breaks reports whether the words from token i on, behind a comma, no longer
// belong to the content before it.
func (f *finder) breaks(i int, loose bool) bool {
	t := f.at(i)
	if !t.word() || i >= len(f.toks) || t.is(conjunction) && f.isWord(i+1, "only") {
		return false
	}
	if f.head && f.anyCue(i, func(c *cue) bool { return c.shape == third && c.frames&(quoted|uttered|person) != 0 }) {
		return true // "Lee sorry for picture, says she went too far"
	}
	if f.contrasts(i) || f.leaves(i) || f.outerSays(i) || f.tail(i, loose) || t.is(conjunction) && f.nextDeed(i+1) {
		return true
	}
	return f.isWord(i, "according") || f.gerundCue(i) || f.anyCue(i, func(c *cue) bool { return c.shape == gerund && c.frames&(hearer|person) != 0 && c.frames&clause != 0 }) || f.otherSays(i) || t.is(reaction) || f.summary(i) || t.is(conjunction) && f.walksOut(i+1) || t.is(conjunction) && f.newCue(i+1) || f.trailing(i) ||
		loose && t.is(relative|conjunction|subordinator)
}

// contrasts reports whether the words from token i on, behind a comma, set
// something of the writer's against what was said: "even though nobody came".
func (f *finder) contrasts(i int) bool {
	return f.isWord(i, "although") || f.isWord(i, "though") && f.at(i+1).mark != ',' || f.isWord(i, "whereas") || f.isWord(i, "even") && (f.isWord(i+1, "though") || f.isWord(i+1, "as"))
}

// leaves reports whether the words from token i on, behind a comma, go on with
// the sentence of which the report is an aside or an opening: "After she said
// so, they left", "The woman who said so, left".
func (f *finder) leaves(i int) bool {
	from, _ := f.tokensOf(f.now.source)
	if f.now.cue == nil || f.now.source.Empty() || f.toks[i].Start < f.now.source.End {
		return false
	}
	if f.at(from).is(relative) {
		v := f.afterAdverbs(i)
		return f.verbal(v) && !f.at(i).is(conjunction) && f.verbShape(v) != gerund && (!f.isWord(f.now.head+1, "that") || f.hasVerb(f.now.head+2, i))
	}
	b := from - 1
	if f.isWord(b, "that") && f.at(b-1).is(timeSpan) && b < groupReach {
		e := f.afterAdverbs(f.object(i))
		return e > i && f.verbal(e) || f.at(i).is(pronoun) && f.newSubject(i) // "the day that Lund spoke, I left"
	}
	anew := f.at(b-1).is(conjunction) && f.at(b-2).mark == ',' // "..., and when she said so, Lund left"
	if b < 0 || b > 2 && !anew || !f.at(b).is(subordinator|circumstance) || f.at(b).is(relative) {
		return false
	}
	e := f.object(i)
	if e > i {
		e = f.behindBracket(e) // "Rep. Lund (R), the chairman, left"
	}
	if e > i && f.at(e).mark == ',' {
		return f.verbAfterAside(e + 1) // "While she said so, Lund, the mayor, left"
	}
	e = f.afterAdverbs(e)
	return e > i && f.verbal(e)
}

// behindBracket is the token behind the short bracket that begins at token i, i when none does.
func (f *finder) behindBracket(i int) int {
	for k := i + 1; f.at(i).mark == '(' && k < min(i+longestBracket, len(f.toks)); k++ {
		if f.at(k).mark == ')' {
			return k + 1
		}
	}
	return i
}

// longestBracket is the most tokens of a bracket with somebody's party or age.
const longestBracket = 8

// outerSays reports whether the word at token i, behind a comma, says with its own words
// what somebody does who was named before the report: "Lee, who left when they denied it,
// [said it was late]".
func (f *finder) outerSays(i int) bool {
	return f.now.cue != nil && !f.now.source.Empty() && f.toks[i].Start > f.now.source.End &&
		f.anyCue(i, func(c *cue) bool { return c.shape == past && c.frames&simply != 0 && c.frames&hearer == 0 }) && (f.isWord(i+1, "that") || f.bareClause(i+1))
}

// nextDeed reports whether the words from token i on, behind a comma and "and"
// or "but", tell of the next thing the speaker said or did: "but it commended".
func (f *finder) nextDeed(i int) bool {
	t, w := f.at(i), f.now.cue
	if w == nil || w.shape != past || !t.is(pronoun) || t.is(possessive|objective|relative) {
		return false
	}
	if f.keepsBack(i + 1) {
		return true
	}
	for i++; f.at(i).is(adverb); i++ {
	}
	return f.anyCue(i, func(c *cue) bool { return c.shape == past && c.stance != Mental && c.frames&(deed|quoted|words) != 0 })
}

// summary reports whether the words from token i on sum up in a noun what was
// said: "a move that stunned allies", "the latest sign of".
func (f *finder) summary(i int) bool {
	if f.isWord(i, "something") {
		return true // "something she has denied"
	}
	if t := f.at(i); t.is(summing) && plural(f.text(i)) && f.at(i+1).is(relative) {
		return true // "comments that stunned allies"
	}
	if !f.at(i).is(determiner) || f.at(i).is(possessive) {
		return false
	}
	if ordinals[f.at(i+1).norm] && f.isWord(i+2, "time") && f.at(i+3).word() {
		return true // "the second time she has been asked to"
	}
	for k := i + 1; k < i+5 && f.at(k).word(); k++ {
		n := f.at(k + 1)
		if f.at(k).is(summing) && (!n.word() || n.is(relative|preposition|ofWord|auxiliary) || f.isWord(k+1, "to") || f.denies(k+1)) {
			return true
		}
		if f.at(k).is(preposition | relative | auxiliary | pronoun) {
			return false
		}
	}
	return false
}

var ordinals = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "last": true}

// denies reports whether the words from token i on are somebody and a verb of
// denying: "a charge [the mayor has denied]".
func (f *finder) denies(i int) bool {
	e := f.object(i)
	if e == i {
		return false
	}
	for f.at(e).is(auxiliary | adverb) {
		e++
	}
	return f.anyCue(e, func(c *cue) bool { return c.stance == Denying })
}

// walksOut reports whether the verb at token i, behind a comma and "and" or
// "but", tells what the speaker did next: "and walked out", "but did not say when".
func (f *finder) walksOut(i int) bool {
	for f.at(i).is(adverb) && !f.at(i).is(determiner|conjunction) {
		i++
	}
	t := f.at(i)
	if f.isWord(i, "did") || f.isWord(i, "does") || f.at(i).norm == "didnt" || f.isWord(i, "gave") || f.isWord(i, "declined") || f.isWord(i, "refused") {
		return true
	}
	w := f.now.cue
	if w != nil && !t.upper && f.anyCue(i, func(c *cue) bool {
		return c.shape == w.shape && c.shape == past && c.stance != Mental && c.frames&infinitive == 0
	}) {
		return true // "and rejected the charge"
	}
	return w != nil && w.shape == past && t.word() && !t.upper && t.is(verb) && !t.is(auxiliary)
}

// anyCue reports whether token i can be a cue for which ok holds.
func (f *finder) anyCue(i int, ok func(*cue) bool) bool {
	e := f.at(i).entry
	if e == nil {
		return false
	}
	for k := range e.cues {
		if c := &e.cues[k]; ok(c) && (c.particle == "" || f.isWord(i+1, c.particle)) {
			return true
		}
	}
	return false
}

// trailing reports whether the words from token i on are a source and its verb
// and no more: "..., RT reported today".
func (f *finder) trailing(i int) bool {
	e := f.object(i)
	if e > i+1 && f.adjunct(e) >= len(f.toks) && f.ambiguous(e-1) {
		e-- // "the Herald reports"
	}
	return e > i && f.anyCue(e, func(c *cue) bool {
		return (c.shape == past || c.shape == third || c.shape == plain) && c.frames&quoted != 0 && c.particle == ""
	}) && (f.adjunct(e+1) >= len(f.toks) || f.isWord(e+1, "in") && f.at(f.object(e+2)-1).is(message) && !f.finds(e+2, min(len(f.toks), e+reach), "that"))
}

// gerundCue reports whether token i is "adding", "saying" and the like.
func (f *finder) gerundCue(i int) bool {
	return f.anyCue(i, func(c *cue) bool { return c.shape == gerund && c.frames&quoted != 0 })
}

// newCue reports whether token i is a further verb of the same speaker: "and
// added that".
func (f *finder) newCue(i int) bool {
	for n := 0; f.at(i).is(adverb) && n < groupReach; n++ {
		i++
	}
	opens := f.isWord(i+1, "that") || f.at(i+1).mark == opening || (f.at(i+1).mark == ',' || f.at(i+1).mark == ':') && f.at(i+2).mark == opening
	w := f.now.cue
	return f.anyCue(i, func(c *cue) bool {
		return (c.shape == past || c.shape == third || c.shape == plain && c.frames&simply != 0 && w != nil && w.shape == plain) && c.frames&(clause|quoted) != 0 &&
			(opens || w != nil && c.shape == w.shape && c.frames&simply != 0 && f.bareClause(i+1))
	})
}

// newSpeaker reports whether token i begins what another speaker says: "and
// Spain saying".
func (f *finder) newSpeaker(i int) bool {
	e := f.object(i)
	if e > i && (f.isWord(e, "has") || f.isWord(e, "have")) && f.anyCue(e+1, func(c *cue) bool { return c.shape == past && c.frames&infinitive != 0 && c.stance == Forceful }) {
		return e-i <= asideReach && f.at(e).quoted == 0 // "and the agency has urged people to go"
	}
	return e > i && e-i <= asideReach && f.at(e).quoted == 0 && f.at(e+1).word() && f.anyCue(e, func(c *cue) bool {
		return (c.shape == past || c.shape == gerund) && c.frames&clause != 0 && c.frames&quoted != 0 && c.stance != Mental
	})
}

// twoSubjects reports whether the conjunction at token i stands behind "whether" or the
// like, and no verb between: it joins those of whom the clause tells.
func (f *finder) twoSubjects(i int) bool {
	for k := i - 1; k > 0 && i-k < asideReach && f.at(k).word() && !f.verbal(k); k-- {
		if f.at(k).is(clauseWord) {
			return true
		}
	}
	return false
}

// newClause reports whether a subject and its verb begin at token i.
func (f *finder) newClause(i int) bool {
	i = f.adjunct(i)
	for n := 0; f.at(i).is(adverb|subordinator) && n < groupReach; n++ {
		i++
	}
	e := f.object(i)
	return e > i && f.at(e).is(auxiliary)
}
