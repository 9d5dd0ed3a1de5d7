package quote

import (
	"slices"
	"strings"
)

// misread reports whether the words around a show that its source or its words were
// taken for what they are not.
func (f *finder) misread(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	i, e := f.tokensOf(a.Content[0])
	c, k := f.tokensOf(a.Cue)
	switch {
	case to-from == 1 && !f.asQuoted(from, to) && (f.isWord(from, "them") || f.isWord(from, "him") || f.isWord(from, "me") || f.isWord(from, "us")):
		return true // "One of them told"
	case f.hears(a), f.beforeInverted(a), f.calledUpon(from, to):
		return true
	case i >= k && f.inBackground(from) && !f.holdsMarks(a) && !f.at(i).is(clauseWord) && !(f.frames(a)&infinitive != 0 && f.urges(i, e)) && !f.clausal(i, e):
		return true // "months after Lund announced the cuts"
	case i >= k && f.frames(a)&(person|naming) == person && f.behindMarks(a) && f.onlyHearer(i):
		return true // “Have you gone?” Lund asked her crew on what became a day of its own
	case c == 0 && from-e > 1 && f.verbShape(k-1) == gerund:
		return true // "Shouting “No,” the crowd left, sources said"
	case to == c && to-from > 1 && qualifiers[f.at(to-1).norm] && i == k:
		return true // "One of the key suspected gang bosses"
	case f.ofLaterPaper(a):
		return true // "Her letter came after Berg issued a statement, saying"
	case f.ofPaperReceived(a):
		return true // "Lund read a letter Tuesday saying"
	case f.compounded(a):
		return true // "The Athens protest march that began at noon"
	case f.behindAsidesComma(a):
		return true // "According to reports that began after, under pressure, the stations left"
	case f.dealtOut(a):
		return true // "Each made a promise, Lund by pledging to stay"
	case f.missesObject(from, i):
		return true // "a matter that Lund promised to raise with the mayor"
	case e <= c && f.hasObject(a, k):
		return true // "Despite the report that it was “sound,” the crew dismissed the claims"
	case i >= k && f.namedSo(a, k-1, i, e):
		return true // "A company called Heritage Boats picked them up"
	case i > k && f.isWord(k-1, "suspected") && f.isWord(k, "in"):
		return true // "Arson suspected in a fire that destroyed the pier"
	case i > k && f.at(i-1).mark == ':' && f.isWord(k-1, "found"):
		return true // "Girl found in May: I miss the sea"
	case i == k && f.nextLine(a):
		return true // "the pier is shut, Lund said\n“It is late,” Ann Lee said"
	case i >= k && f.isWord(from-1, "let") && f.anyCue(k-1, func(c *cue) bool { return c.shape == plain }):
		return true // "do not let anyone tell you it is small"
	case i >= k && (strings.HasPrefix(f.at(k-1).norm, "show") || strings.HasPrefix(f.at(k-1).norm, "demonstrat")) && f.cast.personOf(a.Speaker):
		return true // "Lund showed “passion”"
	case i == k && f.isWord(i, "that") && (f.isWord(i+1, "i") || f.isWord(i+1, "we")) && f.behindPreposition(from) && f.nounForm(a.Cue):
		return true // "From all the press reports that I have read"
	case f.remarksOnItself(i, e):
		return true // "said it would help (my reading, not hers)"
	case i >= k && f.isWord(i, "no") && f.frames(a)&clause == 0 && !f.at(i+1).upper && !f.holdsMarks(a):
		return true // "expressed no doubt"
	case i >= k && from < to && !f.referee.of(a.Cue).verb && f.at(to-1).owner && f.relatedTo(i):
		return true // "Lund's promise that was kept"
	case f.byAccount(a) && len(a.Content) == 1 && e <= from:
		return f.conceded(i) || f.figureAlone(i, e) || f.onlyTag(i, e) || f.halted(e, to) || f.yetUnsaid(i, e)
	}
	return false
}

// behindPreposition reports whether a preposition stands before the noun phrase at token i, or
// before "all" and the like before it.
func (f *finder) behindPreposition(i int) bool {
	for i--; f.at(i).is(determiner) && !f.at(i).is(preposition); i-- {
	}
	return f.at(i).is(preposition)
}

// hasObject reports whether behind the cue of a, which ends before token k and is one of
// a deed, stands the thing that it is done to: the words before it are then none of its.
func (f *finder) hasObject(a *Attribution, k int) bool {
	t := f.at(k)
	return a.Source.Start < a.Cue.Start && f.frames(a)&deed != 0 && f.frames(a)&(clause|person|hearer) == 0 &&
		t.is(determiner|possessive) && !t.is(clauseWord|timeWord) && f.object(k) > k+1 && !f.at(f.object(k)-1).is(timeWord|timeSpan)
}

// namedSo reports whether the verb of naming at token v tells what its source is called, and
// behind that name, which begins at token i, the verb of the source follows.
func (f *finder) namedSo(a *Attribution, v, i, e int) bool {
	if f.frames(a)&naming == 0 || f.verbShape(v) != past || !f.at(i).upper || f.at(i).quoted != 0 || f.at(v-1).is(auxiliary) {
		return false
	}
	o := i
	for o < e && f.at(o).upper {
		o++
	}
	return o+1 < e && f.doing(o)
}

// nextLine reports whether the words of a begin a line of their own behind its cue, and
// another row has them with a cue behind them: the line before lacks its full stop.
func (f *finder) nextLine(a *Attribution) bool {
	s := a.Content[0]
	return strings.Contains(f.src[a.Cue.End:s.Start], "\n") && slices.ContainsFunc(f.found[f.start:], func(b Attribution) bool {
		return b.Source != a.Source && !b.Source.Empty() && b.Cue.Start > s.Start && b.Content[0].Start == s.Start
	})
}

// remarksOnItself reports whether the tokens [i, e) hold, outside marks, a bracket in
// which the writer speaks of himself.
func (f *finder) remarksOnItself(i, e int) bool {
	within := false
	for ; i < e; i++ {
		switch t := f.at(i); {
		case t.quoted != 0:
		case t.mark == '(':
			within = true
		case t.mark == ')':
			within = false
		case within && (t.norm == "i" || t.norm == "my" || t.norm == "mine"):
			return true
		}
	}
	return false
}

// qualifiers are words that stand before a noun of their own: behind them a participle does too.
var qualifiers = map[string]bool{"key": true, "main": true, "prime": true, "leading": true, "chief": true, "top": true}

// inBackground reports whether who speaks, at token from, stands behind a word that
// begins when, where or why something else came about: what is done there is told for the
// sake of that.
func (f *finder) inBackground(from int) bool {
	switch f.at(from - 1).norm {
	case "when", "after", "before", "since", "where", "because", "until", "once", "why":
		return true
	}
	return false
}

// behindMarks reports whether the source of a stands right behind words in marks.
func (f *finder) behindMarks(a *Attribution) bool {
	before := strings.TrimRight(f.src[:a.Source.Start], " ")
	return strings.HasSuffix(before, "”") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "''")
}

// onlyHearer reports whether the words from token i on, behind words in marks and a verb of
// asking or telling, are who was asked, and not what.
func (f *finder) onlyHearer(i int) bool {
	o := f.object(i)
	t := f.at(o)
	return o > i && !f.at(i).is(clauseWord|subordinator) && !t.is(clauseWord|subordinator) && !f.isWord(o, "to") && !f.isWord(o, "about") && t.mark == 0 && t.quoted == 0
}

// conceded reports whether the words from token i on, told by somebody's account, begin
// with what the writer concedes: "Though he does not call it “a cut,” it would".
func (f *finder) conceded(i int) bool {
	return f.isWord(i, "though") || f.isWord(i, "although") || f.isWord(i, "while") || f.isWord(i, "whereas")
}

// figureAlone reports whether the tokens [i, e), told by somebody's account, end behind a
// dash with a figure that may be all of that account: "his plan has like savings -- some
// $40 million, according to the Office".
func (f *finder) figureAlone(i, e int) bool {
	number := false
	for k := e - 1; k > i; k-- {
		switch t := f.at(k); {
		case t.mark == '-' && f.src[t.Start:t.End] != "-":
			return number && !f.verbIn(k+1, e)
		case t.mark == '-' || t.quoted != 0:
			return false
		default:
			number = number || t.number
		}
	}
	return false
}

// dealtOut reports whether the source of a is "each" of several, and the verb of a is that
// of one of them by name: "Each candidate made his case, Lund by pledging to stay".
func (f *finder) dealtOut(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	each := f.isWord(from, "each") || f.isWord(from, "every") || f.isWord(from, "both")
	return each && to < c && f.verbShape(k-1) == gerund && f.isWord(c-1, "by") && f.at(c-2).upper && f.at(c-2).word()
}

// byReports reports whether the tokens [from, to) are reports of which no more is told, and
// somebody's name, whose words they are not: "According to various reports Ann Lee left".
func (f *finder) byReports(from, to int) bool {
	for k := from + 1; k < to && f.at(k-1).word() && !f.at(k-1).upper; k++ {
		if n := f.at(k - 1).norm; (n == "reports" || n == "accounts") && f.at(k).upper && f.at(k).word() {
			return true
		}
	}
	return false
}

// contactClause reports whether the tokens [from, to) are a noun behind a comma or a mark
// and, with no word between, who does something with what it stands for: "“...,” a point
// the press office | denied".
func (f *finder) contactClause(from, to int) bool {
	if m := f.at(from - 1).mark; m != ',' && m != shutting && m != '-' || !f.isWord(from, "a") && !f.isWord(from, "an") && !f.isWord(from, "something") {
		return false
	}
	for k := from + 1; k < to && f.at(k).word() && !f.at(k).is(preposition|ofWord|conjunction|relative); k++ {
		t, noun := f.at(k), f.at(k-1)
		if noun.upper || noun.owner || noun.is(soul|group|body) || k-1 == from && !f.isWord(from, "something") {
			continue
		}
		if f.isWord(k, "the") || t.is(possessive) || t.upper && (noun.is(summing) || f.isWord(k-1, "something")) {
			return true
		}
	}
	return false
}

// missesObject reports whether who speaks, at token from, stands behind "that" or "which"
// and a noun, which is what the words that begin at token i, "to" and a verb, are about.
func (f *finder) missesObject(from, i int) bool {
	p := from - 2
	return f.isWord(i, "to") && (f.isWord(from-1, "that") || f.isWord(from-1, "which")) && p >= 0 && f.nominal(p) && !f.at(p).is(message) &&
		!f.anyCue(p, func(c *cue) bool { return c.frames&clause != 0 })
}

// onlyTag reports whether the tokens [i, e) are who says the words in marks before
// them, and no more: “...?” Lund planned to ask, according to.
func (f *finder) onlyTag(i, e int) bool {
	return (i == 0 && e-i <= longestTag || f.at(i-1).mark == shutting) && f.anyCue(e-1, func(c *cue) bool { return c.frames&quoted != 0 })
}

// yetUnsaid reports whether behind marks the tokens [i, e) end with who is only to say
// what stands in them: “I was afraid,” Lund is expected to say, according to.
func (f *finder) yetUnsaid(i, e int) bool {
	if !f.isWord(e-2, "to") || !f.anyCue(e-1, func(c *cue) bool { return c.shape == plain && c.frames&quoted != 0 }) {
		return false
	}
	for k := i; k < e; k++ {
		if f.closes(k) {
			return true
		}
	}
	return false
}

// longestTag is the most tokens of who says it where the words stand before in a
// sentence of their own.
const longestTag = 6

// halted reports whether the words that end with token e break off before "according
// to", and go on behind who is named there up to token to: "we know, at least
// according to one report, that it failed".
func (f *finder) halted(e, to int) bool {
	n := to + 1
	return f.at(to).mark == ',' && f.at(n).is(clauseWord) && f.at(n).mark == 0 && e < to
}

// verbless reports whether the cue of a, which the grammar takes for no verb, is as well
// a noun, and neither "that" nor a mark shows that it reports: "could face protests if".
func (f *finder) verbless(a *Attribution) bool {
	if !f.nounForm(a.Cue) {
		return false
	}
	_, k := f.tokensOf(a.Cue)
	if a.Content[0].Start < a.Source.Start {
		from, to := f.tokensOf(a.Source)
		return f.at(k).mark == ':' || to-from > longestPaper // and not "..., the Herald reports"
	}
	i, _ := f.tokensOf(a.Content[0])
	return !f.referee.of(a.Cue).opens || !f.opensClause(a) || f.isWord(i, "if")
}

// longestPaper is the most tokens of a name before a verb that is as well a noun.
const longestPaper = 4

// relatedTo reports whether "that" at token i goes on with a verb: what follows tells
// of the noun before it, "a promise that was kept".
func (f *finder) relatedTo(i int) bool {
	n := f.afterAdverbs(i + 1)
	return f.isWord(i, "that") && (f.at(n).is(auxiliary) || f.verbal(n) && !f.at(n).upper)
}

// nounVerb is the token of the verb whose subject the cue of a is, a noun, behind what is
// said to be its words, which end at token e; e when there is none: "his claim that he
// had won | fooled nobody".
func (f *finder) nounVerb(a *Attribution, e int) int {
	f.parsed()
	t := f.referee.tree
	n := t.At(a.Cue.Start)
	if n < 0 || !strings.HasPrefix(t.Tokens[n].Tag, "NOUN") || !strings.HasPrefix(t.Tokens[n].Label, "nsubj") {
		return e
	}
	h := t.Tokens[n].Head
	if h < 0 || t.Tokens[h].Start < a.Content[0].Start {
		return e
	}
	at := t.Tokens[h].Span
	t.Children(h, func(c int) bool {
		if x := t.Tokens[c]; strings.HasPrefix(x.Label, "aux") && x.Start > a.Content[0].Start {
			at = at.Cover(x.Span)
		}
		return true
	})
	k, _ := f.tokensOf(at)
	return min(e, k)
}
