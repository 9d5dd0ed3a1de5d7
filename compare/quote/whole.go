package quote

import (
	"diptych/compare/text"
	"slices"
	"strings"
)

// label is what was made of the source of a row of this sentence; rows that
// share the source share it.
type label struct {
	at, source text.Span
	speaker    string
	named      bool
	why        string // the doubt about it, "" for none
}

// complete gives a, a row whose grammar is certain, the whole words for a
// speaker who has no name, and says why these are no label, "" when they are:
// "the board" of which nothing more is told is not one.
func (f *finder) complete(a *Attribution) string {
	from, to := f.tokensOf(a.Source)
	f.longer(a, from, to)
	if from < to {
		if f.withoutTown(a, from); f.byName(a, from, to) || f.apposed(a, from, to) || f.twoOffices(a, to) {
			return ""
		}
	}
	if f.unseen(a, from, to) {
		a.Speaker = ""
	}
	if f.whoByOtherWords(a, from, to) {
		return "another name for somebody"
	}
	if from, to = f.trim(from, to); a.Speaker == "" || from >= to || f.at(from).is(relative) && !f.at(from).is(determiner) || to-from == 1 && f.at(from).is(pronoun|possessive) && !f.at(from).is(group) {
		return ""
	}
	if f.opensByCapital(from) && from+1 < to {
		f.relabel(a, from+1, to)
		from++
	}
	if f.inStatement(a, from, to) || f.withSecond(a, from, to) || f.samePair(a) || f.joined(a, from, to) || a.Named && f.at(from-1).mark == ',' && f.finds(from, to, "and") && !f.cast.personOf(a.Speaker) && f.joinedList(a, from, to) {
		return ""
	}
	if f.countryman(from, to) || f.ourOwn(from, to) {
		return "another name for somebody"
	}
	if f.hisOwn(a, from, to) {
		return ""
	}
	if why, is := f.firmOf(a, from, to-1); is {
		return why
	}
	head := f.headOf(from, to)
	if f.officeOnTop(a, head) || f.byHisOffice(a, head) {
		return "another name for somebody"
	}
	f.ownersName(a, from, head, to)
	if why := f.cutLabel(a, from, to); why != "" || a.Named && (!runners[f.at(head).norm] && !f.lauded(head) || f.cast.personOf(a.Speaker)) {
		return why
	}
	if f.widen(a, from, to) {
		if from, to = f.tokensOf(a.Source); contracted[f.at(from).norm] && f.at(from).owner {
			return "a clause" // "That's twice the tax claims"
		}
	}
	if head = f.headOf(from, to); head+1 >= to {
		if f.takenUp(a, from, head) || f.asIntroduced(a, from, head) || f.twoAgain(a, head) || f.sameSource(a, from, head) {
			return ""
		}
		if why, is := f.again(a, from, head); is {
			return why
		}
	}
	switch {
	case f.ofThePress(a, from, head):
		a.Speaker = ""
		return ""
	case f.byOtherWords(a, from, head, to):
		return "another name for somebody"
	case personally[f.at(head).norm] && (f.isBare(a) || f.hers(head+1, to)):
		return "somebody's paper"
	case f.isBare(a):
		return f.bareLabel(a, head)
	case f.variation(a, from, head, to):
		return when(!f.standsFor(a, from, head), "another name for somebody")
	case a.Source.Start < a.Cue.Start && !a.Direct && f.stranger(from, head, to):
		return "named further down"
	}
	return ""
}

// contracted are words behind which 's is a verb and makes no owner.
var contracted = map[string]bool{"that": true, "it": true, "there": true, "here": true, "what": true, "he": true, "she": true, "who": true, "this": true, "where": true}

// withoutTown takes from the name of a, whose source begins with token from, the end
// of that of a town: "Water Watch" for "York-based Water Watch" in "New York-based".
func (f *finder) withoutTown(a *Attribution, from int) {
	first, rest, ok := strings.Cut(a.Speaker, " ")
	if ok && strings.HasSuffix(first, "-based") && f.at(from).upper && !strings.HasPrefix(first, f.text(from)) {
		a.Speaker = rest
	}
}

// byName gives a, whose source is the tokens [from, to), the name that stands at the
// end of the words for who speaks, or before these, which are the last of two things
// said of it: "ambassador to Ostland Sir Karl Berg", "Ann Lee, deputy mayor and
// spokeswoman". It reports whether there is one.
func (f *finder) byName(a *Attribution, from, to int) bool {
	if f.cast.personOf(a.Speaker) || a.Source.Start > a.Cue.Start {
		return false
	}
	for k := from + 1; k+1 < to; k++ {
		if honorifics[f.at(k).norm] && f.at(k).upper && f.at(k-1).upper && f.allUpper(k+1, to) && to-k < 5 {
			a.Speaker, a.Named = f.plainName(k+1, to), true
			return true
		}
	}
	if f.isWord(from-1, "and") && !f.at(from).is(determiner) && f.at(f.headOf(from, to)).is(soul) {
		s := f.phraseStart(from - 2)
		if n := f.phraseStart(s - 2); s > 1 && f.at(s-1).mark == ',' && s-1-n > 1 && f.allUpper(n, s-1) && f.at(f.headOf(s, from-1)).is(soul) {
			a.Speaker, a.Named = f.plainName(n, s-1), true
			a.Source = f.cover(n, to)
			return f.cast.personOf(a.Speaker)
		}
	}
	return false
}

var honorifics = map[string]bool{"sir": true, "dame": true, "lord": true, "lady": true}

// allUpper reports whether the tokens [i, k) are words with capitals.
func (f *finder) allUpper(i, k int) bool {
	for n := i; n < k; n++ {
		if !f.at(n).word() || !f.at(n).upper {
			return false
		}
	}
	return i < k
}

// unseen reports whether he or she, the source of a, is read as somebody without a
// name of whom no sure row tells by more than a pronoun: "Born the son of a sailor, he".
func (f *finder) unseen(a *Attribution, from, to int) bool {
	if to-from != 1 || pronounGender(f.at(from).norm) == 0 || a.Named || a.Speaker == "" {
		return false
	}
	return !slices.ContainsFunc(f.found[max(0, len(f.found)-remembered):], func(b Attribution) bool {
		return b.Speaker == a.Speaker && !b.Unsure && !b.Source.Empty() && pronounGender(strings.ToLower(f.src[b.Source.Start:b.Source.End])) == 0
	})
}

// opensByCapital reports whether token i, with a capital, opens the sentence and is no
// part of who speaks: "Even ministers said".
func (f *finder) opensByCapital(i int) bool {
	switch f.at(i).norm {
	case "even", "only", "still", "perhaps", "maybe", "also":
		return f.at(i).upper && !f.at(i+1).upper || f.at(i).upper && i == 0
	}
	return false
}

// relabel gives a the tokens [from, to) for its source and their words for its speaker.
func (f *finder) relabel(a *Attribution, from, to int) {
	old := a.Speaker
	a.Source = f.cover(from, to)
	for f.at(from).is(determiner|possessive) && !f.at(from).owner && from+1 < to {
		from++
	}
	if f.at(to-1).mark == ')' || f.at(to-1).mark == ',' {
		to--
	}
	a.Speaker = f.plainName(from, to)
	if f.cast.group == old {
		f.cast.group = a.Speaker
	}
}

// longer gives a, whose source is the tokens [from, to), all of a name or of words for
// a speaker of which it has a part: "Defense Command" for "Command", "mogul and star"
// for "mogul".
func (f *finder) longer(a *Attribution, from, to int) {
	if a.Speaker == "" || from >= to {
		return
	}
	if f.standingFor(from, to) {
		e := from + 2
		for e < to && f.at(e).word() {
			e++
		}
		f.relabel(a, from, e)
		a.Named = false
		return
	}
	h := f.headOf(from, to)
	if a.Named && a.Speaker == f.text(h) && (f.isWord(from, "the") || h == to-1 && from == h-1 && f.at(h).is(place|mute) && !f.at(from).is(soul|title|timeWord|preposition|adverb)) && !f.cast.personOf(a.Speaker) && h > from && f.at(h-1).upper && !f.at(h-1).owner && !f.at(h-1).is(determiner) {
		i := h
		for i > from && f.at(i-1).word() && f.at(i-1).upper && !f.at(i-1).owner && !f.at(i-1).is(determiner) {
			i--
		}
		a.Speaker = f.plainName(i, h+1)
	}
	if a.Named || !f.at(from).is(pronoun) || to-from > 1 {
		return
	}
	for k := len(f.found) - 1; k >= max(0, len(f.found)-looksBack); k-- {
		if b := &f.found[k]; strings.HasPrefix(b.Speaker, a.Speaker+" and ") {
			a.Speaker = b.Speaker
			return
		}
	}
}

// standingFor reports whether the tokens [from, to), words for a speaker, are those
// who stand for others: "Groups representing Kent".
func (f *finder) standingFor(from, to int) bool {
	switch f.at(from + 1).norm {
	case "representing", "opposing", "supporting", "defending":
		return from+2 < to && f.at(from).is(group|body|firm|soul) && !f.at(from).is(determiner|pronoun)
	}
	return false
}

// cutLabel says why the words [from, to) for the speaker of a seem to be cut in the
// middle, "" when they are whole.
func (f *finder) cutLabel(a *Attribution, from, to int) string {
	n, p := f.at(to), f.at(from-1)
	switch {
	case to-from == 2 && f.isWord(from, "the") && f.isWord(to-1, "news"):
		return "what is told"
	case to-from > 1 && f.at(to-1).word() && f.at(to-1).is(ofWord):
		return "the start of a name" // "Sailors of"
	case f.head && a.Named && (f.isWord(from, "a") || f.isWord(from, "an")) && !f.cast.personOf(a.Speaker):
		return "a name behind a noun" // "Mending a Market Ashton Thought Was Lost"
	case to-from < 3 && f.at(from-1).mark == '-' && f.at(from).upper && from > f.dateline()+1 && f.at(from-2).upper && !f.at(from-2).is(place|timeWord) && a.Source.Start < a.Cue.Start && f.src[f.at(from-1).Start:f.at(from-1).End] == "-":
		return "the end of a name" // "Berg - Lund"
	case to-from > 1 && (f.isWord(to-1, "all") || f.isWord(to-1, "both")):
		return "the end of a list"
	case a.Source.Start < a.Cue.Start && f.isWord(from-1, "both") && f.isWord(from-2, "of"), f.isWord(from, "both") && f.isWord(from-1, "of"):
		return "what hangs on another word" // "members of both parties"
	case f.titled(from, to):
		return "words of a title"
	case f.head && to-from > 1 && a.Source.Start < a.Cue.Start && f.isWord(to-1, "resolution"):
		return "a paper by another name" // "Harbor Union Resolution Calls on Lund"
	case f.byReports(from, to):
		return "reports and who is named behind them"
	case f.contactClause(from, to):
		return "a noun and who tells of it"
	case a.Source.Start < a.Cue.Start && n.word() && n.upper && !f.gap(to-1) && !a.Named && !n.is(timeWord|adverb|pronoun) && a.Cue.Start > n.Start:
		return "a name behind it"
	case f.isWord(from, "the") && !f.at(from).upper && p.word() && p.upper && !p.owner && !p.is(timeWord|preposition|conjunction|subordinator|adverb|relative|determiner|auxiliary) && f.at(from+1).upper:
		return "a name before it"
	}
	return ""
}

// degrees are small words that have a capital within a sentence only in the title
// of a work.
var degrees = map[string]bool{"more": true, "less": true, "most": true, "very": true, "how": true, "why": true, "so": true, "too": true}

// titled reports whether the words [from, to) are some of the title of a work.
func (f *finder) titled(from, to int) bool {
	for i := max(1, from-1); i < to; i++ {
		if p := f.at(i - 1); f.at(i).upper && degrees[f.at(i).norm] && (p.word() || p.mark == ',') {
			return true
		}
	}
	return false
}

// longSource is the most words of a speaker that are taken without a look.
const longSource = 12

// widen adds to the source of a, tokens [from, to), what tells more of a speaker
// without a name: whose it is before it, whom it is by behind it. It reports
// whether there is any.
func (f *finder) widen(a *Attribution, from, to int) bool {
	i, k := from, to
	if t, h := f.at(from), f.headOf(from, to); !t.upper && !t.is(determiner|possessive|group|pronoun) && !t.owner && !f.at(h).is(group) && !plural(f.text(h)) {
		for i > 0 && from-i < 4 && f.at(i-1).word() && !f.at(i-1).is(preposition|conjunction|subordinator|auxiliary|relative|pronoun) && !f.at(i-1).owner {
			if i--; f.at(i).is(determiner) || f.at(i).owner {
				break
			}
		}
		if i > 0 && f.at(i-1).owner {
			i--
		}
		if i < from && !f.at(i).is(determiner) && !f.at(i).owner {
			i = from
		}
		if f.at(i).owner {
			i = f.phraseStart(i)
		}
	}
	behind := a.Source.Start > a.Cue.Start
	if last := f.at(to - 1); last.word() && last.is(preposition) && !last.is(adverb) {
		for k < len(f.toks) && k-to < longSource && f.at(k).word() && f.at(k).quoted == 0 {
			k++
		}
	} else if (f.isWord(to, "by") || f.isWord(to, "from") || f.isWord(to, "of")) && behind && f.at(f.headOf(from, to)).is(message|body|firm) {
		if k = max(k, f.object(to+1)); f.at(k-1).upper && f.isWord(k, "the") && f.at(k+1).upper {
			k = f.object(k) // "by Save the Coast"
		}
	}
	if i == from && k == to || k <= i {
		return false
	}
	f.relabel(a, i, k)
	return true
}

// sentenceBefore is the sentence before the present one, false where there is none.
func (f *finder) sentenceBefore() (sentence, bool) {
	s, lines := f.sentence, f.script.lines
	i, _ := slices.BinarySearchFunc(lines, f.toks[0].Start, func(l line, at int) int { return l.Start - at })
	if i == 0 || i > len(lines) {
		return s, false
	}
	b := lines[i-1]
	s.toks = f.script.toks[b.from:b.to]
	return s, !b.head
}

// hers reports whether a word for one who is not named stands among tokens [from, to).
func (f *finder) hers(from, to int) bool {
	for i := from; i < to; i++ {
		if pronounGender(f.at(i).norm) != 0 {
			return true
		}
	}
	return false
}

// personOf reports whether the article has a person of that name.
func (c *cast) personOf(name string) bool {
	return slices.ContainsFunc(c.byName[name], func(k int) bool {
		f := &c.figures[k]
		return f.named && f.isPerson() && f.name == name
	})
}

// cutTitle reports whether the name of a, whose source is the "which" at token from, is only
// the beginning of the title before it, which ends with token i: "The Closing of the Northern
// Mind, which".
func (f *finder) cutTitle(a *Attribution, from, i int) bool {
	if !f.isWord(from, "which") || !a.Named || strings.Contains(a.Speaker, " ") {
		return false
	}
	for k := f.phraseStart(i); k+1 < i; k++ {
		if f.text(k) == a.Speaker {
			return f.at(k+1).is(ofWord) && f.at(i).upper && !f.at(k).is(body|group|firm|title|role)
		}
	}
	return false
}
