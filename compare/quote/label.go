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
	if to-from > 2 && s.at(to-1).is(ofWord) && !s.at(to).upper {
		for to-from > 1 && (s.loose(to-1) || s.at(to-1).is(ofWord|preposition|timeWord)) {
			to-- // "A memo from late January of last year"
		}
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
	if strings.HasSuffix(t.norm, "ed") && s.at(i+1).is(preposition) && !s.at(i+1).is(subordinator|ofWord) && s.nominal(i-1) && !s.at(i-1).is(determiner|soul|group) {
		return true // "a tally based on figures"
	}
	if p := s.at(i - 1); i+1 == len(s.toks) || !s.at(i+1).upper && s.at(i+1).word() || s.at(i+1).mark == ',' {
		if strings.HasSuffix(t.norm, "ed") && (p.upper && !p.is(determiner) || p.is(message)) && !t.is(soul|group|body) {
			return true // "the Index released last year"
		}
	}
	return t.is(timeWord|timeSpan|adverb) || len(t.norm) > 4 && strings.HasSuffix(t.norm, "ly") && !t.is(soul|firm|body|mute|message) || s.isWord(i, "last") || s.isWord(i, "late") || s.isWord(i, "early")
}

// longLabel is the most words of a speaker who is told by no grammar.
const longLabel = 5

// listed reports whether the source of a, which begins at token from, is the end
// of a list of speakers: "Ministers, teachers and doctors".
func (f *finder) listed(a *Attribution, from int) bool {
	k := from - 2
	if f.isWord(from-1, "and") && k > 0 && f.at(k).mark == ';' {
		return true // "Lund, of York; Berg, of Kent; and Holm said"
	}
	if f.isWord(from-1, "and") && k > 0 && f.at(k).mark == ',' && a.Cue.Start > a.Source.Start && !f.hasVerb(f.opener(), k) {
		return true // "Lund, the mayor, and other leaders said"
	}
	if f.isWord(from-1, "and") && k >= 0 && a.Cue.Start > a.Source.Start && !f.at(k).upper && !f.at(k).is(timeSpan) && !f.at(from).upper && (f.at(k).is(group) || plural(f.text(k))) && !f.at(from).is(determiner) {
		return true // "activists and parents"
	}
	return k >= 0 && f.at(k+1).mark == ',' && strings.Contains(a.Speaker, " and ") && (f.at(k).is(group) || plural(f.text(k))) && f.phraseStart(k) == 0
}

// tagged reports whether tokens [from, to), the source of a, tell of somebody
// whose name the words before them have swallowed: “... wide, Carl Berg, a manager told”.
func (f *finder) tagged(a *Attribution, from, to int) bool {
	return from > 2 && f.at(from-1).mark == ',' && f.at(from).is(determiner) && f.at(f.headOf(from, to)).is(soul) &&
		f.at(from-2).upper && f.at(from-3).upper && !f.at(from-2).is(place) && within(a.Content, f.cover(from-2, from-1))
}

// fromWords gives a, whose source is the words for what somebody is, the name before it that
// the words that are said have swallowed: “...,” | Carl Berg, chief pilot of the port, said.
func (f *finder) fromWords(a *Attribution) {
	from, to := f.tokensOf(a.Source)
	n := len(a.Content) - 1
	if from < 3 || from >= to || a.Source.Start > a.Cue.Start || f.at(from-1).mark != ',' || !f.at(f.headOf(from, to)).is(role) {
		return
	}
	start := f.phraseStart(from - 2)
	m := f.at(start - 1).mark
	if !f.at(from-2).upper || from-1-start < 2 || m != ',' && m != shutting || !within(a.Content[n:], f.cover(start, from-1)) || a.Content[n].Start >= f.at(start).Start {
		return
	}
	if who, named := f.cast.resolve(&f.sentence, start, from-1); named && f.cast.personOf(who) {
		i, _ := f.tokensOf(a.Content[n])
		if p := f.pieces(i, start); len(p) == 1 {
			a.Content[n], a.Source = p[0], f.cover(start, to)
			a.Speaker, a.Named = who, true
			f.recount(a)
		}
	}
}

// ownerless reports whether tokens [from, to) are a body of somebody who is not
// clear: "his office".
func (f *finder) ownerless(a *Attribution, from, to int) bool {
	t := f.at(from)
	return t.is(possessive) && pronounGender(t.norm) != 0 && to-from > 1 && !f.at(f.headOf(from, to)).is(soul) && !strings.Contains(a.Speaker, "'s ") && !f.inFull(a, from, to)
}

// inFull reports whether tokens [from, to) end with a person's name of two words
// or more behind what he or she is: "her aide Petra Holm".
func (f *finder) inFull(a *Attribution, from, to int) bool {
	n, ok := f.headName(from, f.headOf(from, to)+1)
	return ok && a.Named && n.to-n.from > 1 && f.at(n.from-1).is(soul) && f.cast.personOf(a.Speaker)
}

// credible reports whether tokens [from, to), which stand for the speaker of a,
// are a noun phrase that can speak.
func (f *finder) credible(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	t := f.at(head)
	shouted := 0
	for i := from; i < to; i++ {
		if x := f.text(i); f.at(i).word() && len(x) > 3 && capitals(x) && !f.at(i).number && !strings.Contains(x, ".") && !f.party(i) {
			shouted++
		}
		if i < head && i > from && f.verbal(i) && !f.modifies(i) && !f.at(i).is(auxiliary) && f.givesName(i) == 0 {
			return false
		}
	}
	switch {
	case surveys[t.norm]:
		return strings.Count(a.Speaker, " ") < 2*longLabel
	case strings.ContainsAny(f.src[f.toks[from].Start:f.toks[head].Start], "/|\n") && !f.at(from).is(determiner):
		return false // a credit beside the name
	case shouted > 1 && shouted < to-from || t.number || t.is(mute) && !t.upper:
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
	f.parsed()
	c := f.referee.clause(a.Cue)
	return c != nil && (f.referee.agrees(c, a) || f.referee.relates(c, a))
}

// newcomer reports whether tokens [from, to) stand for somebody by an office
// that the article has given to nobody: "the majority leader" is most likely
// one whom it names elsewhere.
func (f *finder) newcomer(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	if !f.isWord(from, "the") || a.Named || !f.cast.persons() || !(f.at(head).is(title) && f.at(head).is(role) || runners[f.at(head).norm]) || f.at(head+1).is(ofWord|preposition) {
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

// officeOnTop reports whether a, of a headline, is given to nobody by name but to an office,
// its noun at token head: below it the article names who bears it.
func (f *finder) officeOnTop(a *Attribution, head int) bool {
	t := f.at(head)
	return f.head && !f.cast.personOf(a.Speaker) && t.is(role) && t.is(title|soul) && !t.is(group) && !plural(t.norm) && f.cast.persons()
}

// byHisOffice reports whether a is given to an office with a capital, its noun at token head,
// as to a name, which the article gives to a person with one: "America's Favourite Sheriff".
func (f *finder) byHisOffice(a *Attribution, head int) bool {
	t := f.at(head)
	if !a.Named || !t.upper || !t.is(title) || !t.is(role) || f.at(head+1).is(ofWord|preposition) || f.cast.personOf(a.Speaker) || strings.Contains(a.Speaker, " and ") {
		return false
	}
	return slices.ContainsFunc(latest(f.cast.byRole[t.norm]), func(k int) bool { return f.cast.figures[k].named && f.cast.figures[k].isPerson() })
}

// outOfSight reports whether tokens [from, to) are the bare word for an office, whose
// bearer has not been named for long, and others have since: of two presidents in an
// article the one told of last is most likely meant.
func (f *finder) outOfSight(a *Attribution, from, to int) bool {
	if !f.isWord(from, "the") || to-from != 2 || !f.at(to-1).is(role) || !a.Named {
		return false
	}
	others := false
	for _, m := range slices.Backward(latest(f.cast.mentions)) {
		k := &f.cast.figures[m.member]
		switch {
		case m.quoted || m.Start >= a.Source.Start || !k.named || !k.isPerson():
		case k.name == a.Speaker:
			return others && a.Source.Start-m.Start > sightReach
		default:
			others = true
		}
	}
	return others
}

// sightReach is how many bytes ago the bearer of an office was told of at most where
// others have been since.
const sightReach = 300

// runners are words for one whom an article that speaks of him so names elsewhere.
var runners = map[string]bool{"nominee": true, "candidate": true, "congressman": true, "congresswoman": true, "lawmaker": true, "billionaire": true, "businessman": true, "mogul": true, "politician": true, "contender": true,
	"republican": true, "democrat": true}

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
