package quote

import (
	"slices"
	"strings"
)

// trim is the tokens [from, to) without what stands beside the words for a
// speaker and is no part of them: "reportedly", "initially", "last month".
func (s *sentence) trim(from, to int) (int, int) {
	for from < to && s.loose(to-1) {
		to--
	}
	for from < to && s.loose(from) && !(from+1 < to && s.at(from+1).is(group) && !s.at(from+1).upper) {
		from++
	}
	return from, to
}

// loose reports whether token i tells when or how, and nobody.
func (s *sentence) loose(i int) bool {
	t := s.at(i)
	switch {
	case !t.word():
		return t.mark == ','
	case t.owner || t.is(group|role|pronoun|relative|determiner|possessive|title):
		return false
	case t.upper:
		return i == 0 && (t.is(adverb) && s.at(1).mark == ',' || t.entry == nil && strings.HasSuffix(t.norm, "edly"))
	}
	return t.is(timeWord|timeSpan|adverb) || len(t.norm) > 4 && strings.HasSuffix(t.norm, "ly") && !t.is(soul|firm|body|mute) || s.isWord(i, "last") || s.isWord(i, "late") || s.isWord(i, "early")
}

// vet makes those rows of this sentence unsure whose speaker only one sign
// shows: silence beats a wrong name.
func (f *finder) vet() {
	for k := f.start; k < len(f.found); k++ {
		if a := &f.found[k]; !a.Unsure {
			a.Unsure = f.dubious(a, k)
		}
	}
	f.referee.doubts = f.referee.doubts[:0]
}

// dubious reports whether the speaker of a, which is found[n], is not certain.
func (f *finder) dubious(a *Attribution, n int) bool {
	from, to := f.tokensOf(a.Source)
	if from >= to {
		return false
	}
	if from, to = f.trim(from, to); from >= to {
		return true
	}
	if b := n - 1; b >= f.start && f.found[b].Source == a.Source && !f.found[b].Unsure {
		return false
	}
	t := f.at(from)
	switch {
	case to-from == 1 && pronounGender(t.norm) != 0:
		return f.rivalled(a, n, from)
	case to-from == 1 && t.is(pronoun|possessive) && !t.is(group):
		return f.referee.of(a.Cue).verb && (a.Speaker == "" || !f.carriesOn(a, n))
	case t.is(relative):
		i := f.beforeAside(from - 1)
		return a.Speaker == "" || f.isWord(i, "one") || !f.credible(a, f.phraseStart(max(i, 0)), i+1)
	}
	return a.Speaker == "" || f.ownerless(a, from, to) || f.listed(a, from) || f.misplaced(a, from) || f.newcomer(a, from, to) || f.head && f.clipped(a) || !f.credible(a, from, to)
}

// carriesOn reports whether the speaker of a, found[n], is whom the sentence
// names before, or who spoke last.
func (f *finder) carriesOn(a *Attribution, n int) bool {
	if n > 0 && f.found[n-1].Speaker == a.Speaker {
		return true
	}
	before := f.src[f.toks[0].Start:a.Source.Start]
	return strings.Contains(before, a.Speaker)
}

// rivalled reports whether he or she, the source of a at token i, may be
// another one as well: of two who were just named the one who spoke last is
// taken, if any.
func (f *finder) rivalled(a *Attribution, n, i int) bool {
	if a.Speaker == "" {
		return false
	}
	r := f.cast.refAt(&f.sentence, i, i+1)
	if r == nil || r.figure < 0 || n > 0 && f.found[n-1].Speaker == a.Speaker {
		return false
	}
	return r.rivals || n > 0 && f.cast.mayBe(f.found[n-1].Source, pronounGender(f.at(i).norm))
}

// misplaced reports whether what stands before the source at token from, which
// stands before its cue, says that it is no subject: "at the Gate", "told Lund".
func (f *finder) misplaced(a *Attribution, from int) bool {
	if a.Cue.Start < a.Source.Start || !f.referee.of(a.Cue).verb || f.isWord(from-1, "as") {
		return false
	}
	p := f.at(from - 1)
	if strings.HasSuffix(f.src[:a.Cue.End], "ing") {
		return false // "with Austria saying"
	}
	return p.is(preposition|ofWord) && !p.is(subordinator|adverb|timeWord) || f.anyCue(from-1, func(c *cue) bool { return c.frames&hearer != 0 })
}

// longLabel is the most words of a speaker who is told by no grammar.
const longLabel = 5

// listed reports whether the source of a, which begins at token from, is the end
// of a list of speakers: "Ministers, teachers and doctors".
func (f *finder) listed(a *Attribution, from int) bool {
	k := from - 2
	return k >= 0 && f.at(k+1).mark == ',' && strings.Contains(a.Speaker, " and ") && (f.at(k).is(group) || plural(f.text(k))) && f.phraseStart(k) == 0
}

// ownerless reports whether tokens [from, to) are a body of somebody who is not
// clear: "his office".
func (f *finder) ownerless(a *Attribution, from, to int) bool {
	t := f.at(from)
	return t.is(possessive) && pronounGender(t.norm) != 0 && to-from > 1 && !f.at(f.headOf(from, to)).is(soul) && !strings.Contains(a.Speaker, "'s ")
}

// credible reports whether tokens [from, to), which stand for the speaker of a,
// are a noun phrase that can speak.
func (f *finder) credible(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	t := f.at(head)
	capitals := 0
	for i := from; i < to; i++ {
		if x := f.text(i); f.at(i).word() && len(x) > 3 && x == strings.ToUpper(x) && !f.at(i).number && !strings.Contains(x, ".") && !f.party(i) {
			capitals++
		}
		if i < head && i > from && f.verbal(i) && !f.modifies(i) && !f.at(i).is(auxiliary) && f.givesName(i) == 0 {
			return false
		}
	}
	switch {
	case strings.ContainsAny(f.src[f.toks[from].Start:f.toks[head].Start], "/|\n") && !f.at(from).is(determiner):
		return false // a credit beside the name
	case capitals > 1 && capitals < to-from || t.number || t.is(mute) && !t.upper:
		return false
	case t.upper && (head > 0 || t.entry != nil || f.script.sight(t).inside > 0), t.is(group | message | body | firm), t.is(soul):
		return strings.Count(a.Speaker, " ") < 2*longLabel
	case a.Direct && t.entry == nil && f.at(from).is(determiner) && to-from <= longLabel && a.Source.Start == a.Cue.End+1:
		return true // “...,” said an industry lobbyist
	}
	return f.subjectOf(a)
}

// subjectOf reports whether the grammar of the sentence too makes the source
// of a the one who speaks.
func (f *finder) subjectOf(a *Attribution) bool {
	if !f.referee.of(a.Cue).verb {
		return true
	}
	if t := f.referee.tree; t == nil || len(t.Tokens) == 0 || t.Tokens[0].Start != f.toks[0].Start {
		f.parse()
	}
	c := f.referee.clause(a.Cue)
	return c != nil && f.referee.agrees(c, a)
}

// newcomer reports whether tokens [from, to) stand for somebody by an office
// that the article has given to nobody: "the majority leader" is most likely
// one whom it names elsewhere.
func (f *finder) newcomer(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	if !f.isWord(from, "the") || a.Named || !f.cast.persons() || !f.at(head).is(title) || !f.at(head).is(role) || f.at(head+1).is(ofWord|preposition) {
		return false
	}
	for i := len(f.cast.mentions) - 1; i >= 0; i-- {
		k := f.cast.mentions[i].member
		if g := &f.cast.figures[k]; g.name == a.Speaker && !g.named {
			return g.count < 2
		}
	}
	return true
}

// clipped reports whether a headline leaves it open what the cue of a is: a
// noun ("Trump comments"), or said of its subject ("Lund urged to go").
func (f *finder) clipped(a *Attribution) bool {
	from, to := f.tokensOf(a.Cue)
	if from >= to || a.Source.Start > a.Cue.Start {
		return false
	}
	n := f.at(to)
	return f.nounForm(a.Cue) && !n.upper && !n.is(determiner|pronoun|relative) && n.mark != opening && !f.subjectOf(a) || strings.HasSuffix(f.at(to-1).norm, "ed") && f.isWord(to, "to")
}

// persons reports whether the article names any.
func (c *cast) persons() bool {
	return slices.ContainsFunc(c.figures, func(f figure) bool { return f.named && f.isPerson() })
}
