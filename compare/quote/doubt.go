package quote

import (
	"diptych/compare/text"
	"slices"
	"strings"
)

// The doubts that leave it certain that somebody said it.
const (
	doubtHe     = "he may be another"
	doubtThey   = "they may be others"
	doubtIt     = "they, it"
	doubtWho    = "several have the name"
	doubtOffice = "an office"
)

var unnamed = map[string]bool{doubtHe: true, doubtThey: true, doubtIt: true, doubtWho: true, doubtOffice: true}

// The doubts in which the grammar is asked who else speaks.
const (
	doubtPlace = "no subject"
	doubtMute  = "no speaker"
	doubtNone  = "nobody"
)

var mends = map[string]bool{doubtPlace: true, doubtMute: true, doubtNone: true}

// dubious says why the speaker of a, which is found[n], is not certain, "" when
// it is.
func (f *finder) dubious(a *Attribution, n int) string {
	from, to := f.tokensOf(a.Source)
	if from >= to {
		return ""
	}
	if from, to = f.trim(from, to); from >= to {
		return "no words"
	}
	if b := n - 1; b >= f.start && f.found[b].Source == a.Source && !f.found[b].Unsure {
		return ""
	}
	t := f.at(from)
	switch {
	case to-from == 1 && f.asQuoted(from, to) && isPronoun(f.text(from)):
		b := f.spokeLast()
		return when(b == nil || !b.Named || b.Speaker != a.Speaker, doubtHe)
	case to-from == 1 && pronounGender(t.norm) != 0:
		return when(f.rivalled(a, n, from) || f.hearsHimself(a) || f.namesHimself(a), doubtHe)
	case to-from == 1 && t.is(pronoun|possessive) && !t.is(group):
		if f.referee.of(a.Cue).verb && (a.Speaker == "" || !f.carriesOn(a, n)) {
			return doubtIt
		}
		return when(f.isWord(from, "they") && f.crowded(a, n), doubtThey)
	case to-from == 2 && f.reflexive(to-1) && a.Named && f.shared(t.norm):
		return doubtWho
	case t.is(relative):
		i := f.beforeAside(from - 1)
		return when(i < 0 || a.Speaker == "" || f.isWord(i, "one") || f.whoAreMany(a, from) || !f.credible(a, f.phraseStart(i), i+1) || f.cutTitle(a, from, i) || !f.isWord(i, a.Speaker) && f.verbWithin(f.phraseStart(i), i), "who, which")
	case f.endsInMost(a):
		return "an adjective"
	case a.Speaker == "" && f.ambiguousName(a, from, to):
		return doubtWho
	case a.Speaker == "":
		return doubtNone
	case f.stuck(from, to):
		return "two names in one line"
	case f.ownerless(a, from, to):
		return "somebody's"
	case f.listed(a, from):
		return "end of a list"
	case f.tagged(a, from, to):
		return "a name in the words"
	case f.misplaced(a, from), f.included(a, from):
		return doubtPlace
	case f.borrowed(a, to):
		return "another's verb"
	case f.newcomer(a, from, to), f.outOfSight(a, from, to):
		return doubtOffice
	case f.head && (f.clipped(a) || f.teammate(a, from, to)):
		return "headline"
	case !f.credible(a, from, to):
		return doubtMute
	}
	return ""
}

// shared reports whether the surname is that of two persons whom the article names in full: of
// Lena and Otto Brandt either may be "Brandt himself".
func (f *finder) shared(surname string) bool {
	n := 0
	for _, k := range latest(f.cast.byLast[surname]) {
		if g := &f.cast.figures[k]; g.named && g.isPerson() && len(g.words) > 1 {
			n++
		}
	}
	return n > 1
}

// whoAreMany reports whether the verb of a is one of several, and its "who" at token from
// stands behind one: "some of the stars, including Ann Lund, who have praised him".
func (f *finder) whoAreMany(a *Attribution, from int) bool {
	c, _ := f.tokensOf(a.Cue)
	return f.isWord(from, "who") && strings.Contains(a.Speaker, " ") && f.cast.personOf(a.Speaker) && (f.isWord(c, "have") || f.isWord(c, "are") || f.isWord(c, "were"))
}

// endsInMost reports whether the source of a ends with "the most" right before its verb,
// which is then no verb: "Lund, the most awaited witness".
func (f *finder) endsInMost(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	c, _ := f.tokensOf(a.Cue)
	return to == c && f.isWord(to-2, "the") && (f.isWord(to-1, "most") || f.isWord(to-1, "least"))
}

// verbWithin reports whether a past form that no list knows parts the tokens [from, to], which
// were taken for one name: "the arrests angered shopkeepers, who".
func (f *finder) verbWithin(from, to int) bool {
	inside := false // a preposition stands between, or "of"
	for k := from + 1; k <= to; k++ {
		t, p := f.at(k), f.at(k-1)
		if f.pastForm(k) && p.word() && !t.is(auxiliary) && !p.is(determiner|adverb|preposition|ofWord|conjunction|possessive) && !p.number && !p.owner && (plural(p.norm) && !p.upper || inside && plural(f.at(k+1).norm)) {
			return true
		}
		inside = inside || t.is(preposition|ofWord)
	}
	return false
}

func when(is bool, why string) string {
	if is {
		return why
	}
	return ""
}

// ambiguousName reports whether tokens [from, to), the source of a, are the name
// of several, or a body of which there are several: "Clinton", "the company".
func (f *finder) ambiguousName(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	if f.misplaced(a, from) || !f.credible(a, from, to) {
		return false
	}
	if t := f.at(head); t.is(firm) && f.isWord(from, "the") {
		return true
	}
	n, ok := f.headName(from, head+1)
	return ok && !f.offices(n) && f.cast.find(&f.sentence, n) == unclear
}

// stuck reports whether tokens [from, to) are two names that stand in one line
// by chance: a caption behind a credit.
func (f *finder) stuck(from, to int) bool {
	n, ok := f.headName(from, f.headOf(from, to)+1)
	if !ok {
		return false
	}
	r := f.cast.written(&f.sentence, n)
	return r != nil && f.cast.glued(r)
}

// reseat gives a the subject that the grammar sees, where the rules took a noun
// within it: "a source in the Senate told". It reports whether there is one.
func (f *finder) reseat(a *Attribution) bool {
	r := &f.referee
	if a.Cue.Start < a.Source.Start || !f.ofVerb(a) {
		return false
	}
	f.parsed()
	c := r.clause(a.Cue)
	if c == nil || !c.Own || !c.Finite || c.Passive || c.Subject < 0 || c.Subject > c.Head {
		return false
	}
	if tag := r.tree.Tokens[c.Subject].Tag; strings.HasPrefix(tag, "ADJ") || strings.HasPrefix(tag, "VERB") || strings.HasPrefix(tag, "ADV") {
		return false
	}
	sp := r.tree.Phrase(c.Subject)
	from, to := f.tokensOf(sp)
	if from >= to || sp.Overlaps(a.Source) && r.tree.Tokens[c.Subject].Overlaps(a.Source) || sp.Start > a.Source.Start || f.at(from).is(pronoun|relative) && !f.at(from).is(determiner) {
		return false
	}
	for to > from+1 && f.at(to-1).quoted == 0 && (f.at(to-1).mark != 0 || f.loose(to-1)) {
		to--
	}
	speaker, named := f.cast.resolve(&f.sentence, from, to)
	if speaker == "" {
		return false
	}
	a.Source, a.Speaker, a.Named = f.cover(from, to), speaker, named
	return true
}

// carriesOn reports whether the speaker of a, found[n], is whom the sentence
// names before, outside marks of quotation and behind no preposition, or who
// spoke last.
func (f *finder) carriesOn(a *Attribution, n int) bool {
	if n > 0 && f.found[n-1].Speaker == a.Speaker {
		return true
	}
	from, _ := f.tokensOf(a.Source)
	for i := f.dateline(); i < from; i++ {
		if t := f.at(i); t.quoted == 0 && strings.HasPrefix(f.src[t.Start:a.Source.Start], a.Speaker) {
			_, k := f.tokensOf(text.Span{Start: t.Start, End: t.Start + len(a.Speaker)})
			if n := f.at(k); n.word() && !n.upper && f.nominal(k) && !f.verbal(k) && !n.is(adverb) {
				continue // "the Harbour House transcript was out, it read"
			}
			p := f.at(f.phraseStart(i) - 1)
			return !p.is(preposition|ofWord) || p.is(subordinator|timeWord)
		}
	}
	return false
}

// crowded reports whether others, for whom "they" may stand, are named since
// those for whom it is taken: the source of a, which is found[n].
func (f *finder) crowded(a *Attribution, n int) bool {
	since := a.Source.Start - theyReach
	for k := n - 1; k >= max(0, n-looksBack); k-- {
		if b := &f.found[k]; b.Speaker == a.Speaker && !b.Source.Empty() {
			since = max(since, b.Source.End)
			break
		}
	}
	toks := f.script.toks
	i, _ := slices.BinarySearchFunc(toks, a.Source.Start, func(t token, at int) int { return t.Start - at })
	for i--; i > 0 && toks[i].Start >= since; i-- {
		t := &toks[i]
		if t.norm == "and" && t.quoted == 0 && toks[i-1].upper && i+1 < len(toks) && (toks[i+1].upper || toks[i+1].is(determiner)) && !strings.Contains(a.Speaker, " and ") {
			return true // "Moscow and the West"
		}
		if w := f.src[t.Start:t.End]; t.quoted != 0 || !plural(w) || strings.Contains(a.Speaker, w) || bystanders[t.norm] {
			continue
		}
		if t.is(group) && !t.is(determiner) {
			return true
		}
		if t.entry == nil && singular(t.norm)&soul != 0 {
			return true
		}
	}
	return false
}

// theyReach is how many bytes before "they" others are looked for.
const theyReach = 400

// bystanders are told things and say none, or are no persons.
var bystanders = map[string]bool{"reporters": true, "journalists": true, "viewers": true, "listeners": true, "readers": true,
	"companies": true, "reports": true, "polls": true, "surveys": true, "campaigns": true, "groups": true, "organizations": true,
	"countries": true, "nations": true, "states": true, "governments": true, "courts": true}

// borrowed reports whether the cue of a, far behind its source, which ends before
// token to, has by the grammar a subject of its own.
func (f *finder) borrowed(a *Attribution, to int) bool {
	i, _ := f.tokensOf(a.Cue)
	if i-to < farOff || !f.at(i-1).is(conjunction) || !f.at(to).word() || !f.referee.of(a.Cue).verb {
		return false
	}
	f.parsed()
	c := f.referee.clause(a.Cue)
	return c != nil && c.Subject >= 0 && c.Subject < c.Head && !c.Relative && !f.referee.agrees(c, a)
}

// farOff is how many tokens lie at least between a verb and a subject that it
// may only seem to have.
const farOff = 5

// rivalled reports whether he or she, the source of a at token i, may be
// another one as well: of two who were just named the one who spoke last is
// taken, if any.
func (f *finder) rivalled(a *Attribution, n, i int) bool {
	if a.Speaker == "" {
		return false
	}
	n = f.outermost(n)
	r := f.cast.refAt(&f.sentence, i, i+1)
	if r == nil || r.figure < 0 {
		return false
	}
	if r.passed || f.nearby(r.figure, i) {
		return true
	}
	if f.madeRemarks(a, n, r.figure) {
		return false
	}
	if n > 0 && f.found[n-1].Speaker == a.Speaker || f.cast.alone(&f.sentence, r.figure, i) {
		return false
	}
	if n == 0 || r.rivals {
		return r.rivals
	}
	last := f.found[n-1].Source
	_, owner := cutPossessive(f.src[last.Start:last.End])
	return !owner && f.cast.mayBe(last, pronounGender(f.at(i).norm))
}

// nearby reports whether the clause of circumstance that opens the sentence names a person
// for whom he or she at token i, behind it, may stand rather than figure, whom the sentence
// does not name: "While nobody told Kay Berg, she said".
func (f *finder) nearby(figure, i int) (is bool) {
	if !f.at(f.dateline()).is(subordinator) {
		return false
	}
	g := pronounGender(f.at(i).norm)
	for _, r := range f.cast.here {
		if r.Start >= f.at(i).Start || isPronoun(f.src[r.Start:r.End]) {
			continue
		}
		if r.figure == figure {
			return false
		}
		if r.figure >= 0 {
			k := &f.cast.figures[r.figure]
			is = is || k.named && k.isPerson() && k.likely() == g
		}
	}
	return is
}

// outermost is 1 + the row before found[n] that lies in no words of another one before:
// after "Lund said that Berg called for it" Lund spoke last, and not Berg. 0 for none.
func (f *finder) outermost(n int) int {
	for k := n - 2; k >= max(0, n-looksBack); k-- {
		if b := &f.found[k]; !f.found[n-1].Cue.Empty() && !b.Source.Empty() && b.Speaker != f.found[n-1].Speaker && within(b.Content, f.found[n-1].Cue) {
			n = k + 1
		}
	}
	return n
}

// hearsHimself reports whether the clause names for its hearer whom he or she, the
// source of a, is read as: "he asked the mayor if", where he is not the mayor.
func (f *finder) hearsHimself(a *Attribution) bool {
	i, _ := f.tokensOf(a.Source)
	r := f.cast.refAt(&f.sentence, i, i+1)
	if r == nil || r.figure < 0 {
		return false
	}
	for _, o := range f.cast.here {
		if o.Start >= a.Cue.End && o.End <= a.Content[0].Start && a.Source.End <= a.Cue.Start && o.figure == r.figure && !isPronoun(f.src[o.Start:o.End]) {
			return true
		}
	}
	return false
}

// namesHimself reports whether words in marks tell of the person whom he or she, the
// source of a, is read as: of “Lund did well,” he added, Lund is not the speaker.
func (f *finder) namesHimself(a *Attribution) bool {
	if !a.Direct || !a.Named {
		return false
	}
	for _, name := range strings.Fields(a.Speaker) {
		for _, s := range a.Content {
			if i := strings.Index(f.src[s.Start:s.End], name+" "); i >= 0 && len(name) > 3 && !strings.Contains(f.src[s.Start:s.Start+i], "I am ") {
				return true
			}
		}
	}
	return false
}

// misplaced reports whether what stands before the source at token from, which
// stands before its cue, says that it is no subject: "at the Gate", "told Lund".
func (f *finder) misplaced(a *Attribution, from int) bool {
	if a.Cue.Start < a.Source.Start || !f.ofVerb(a) || f.isWord(from-1, "as") {
		return false
	}
	p := f.at(from - 1)
	if !p.upper && strings.HasSuffix(p.norm, "ing") && f.verbal(from-1) && f.at(from-2).is(preposition|ofWord) {
		return true // "a man with years of challenging the party said"
	}
	if strings.HasSuffix(f.src[:a.Cue.End], "ing") && !strings.Contains(f.src[a.Cue.Start:a.Cue.End], " ") {
		return f.at(from).is(preposition) && !f.at(from).is(adverb|timeWord) || p.is(preposition) && !p.is(subordinator|timeWord) && !f.isWord(from-1, "with") // and not "with Austria saying"
	}
	if q := f.at(from - 2); f.isWord(from-1, "that") && q.is(preposition|ofWord) && !q.is(subordinator|adverb|timeWord) {
		return true // "the odd part of that blaze reported"
	}
	if p.is(preposition) && p.is(subordinator) && !p.is(adverb|timeWord) {
		return f.at(from).is(possessive) || !f.subjectOf(a) // "after their release said", "since he said"
	}
	if (f.isWord(from-1, "both") || f.isWord(from, "both")) && f.at(from-1).is(preposition|determiner) {
		q := f.at(from - 2)
		return f.isWord(from, "both") || q.is(preposition|ofWord) && !q.is(adverb|subordinator) // "lawmakers from both sides said"
	}
	return p.is(preposition|ofWord) && !p.is(adverb|timeWord) || f.withOthers(from) || f.anyCue(from-1, func(c *cue) bool { return c.frames&hearer != 0 })
}

// ofVerb reports whether the cue of a is read as a verb, be it one of what was
// going on: "was explaining".
func (f *finder) ofVerb(a *Attribution) bool {
	from, to := f.tokensOf(a.Cue)
	return f.referee.of(a.Cue).verb || to-from > 1 && f.at(from).is(be) && f.verbShape(to-1) == gerund
}
