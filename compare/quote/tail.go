package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// tail reports whether the words from token i on, behind a comma, are the
// writer's own, who goes on after what was said: "as part of a plan", "while
// the crowd laughed", "leaving the team with", "Oduya, who has argued".
func (f *finder) tail(i int, loose bool) bool {
	t, p := f.at(i), f.at(i-2)
	if !t.word() || i >= len(f.toks) {
		return false
	}
	switch {
	case f.spells(i, partOf[:]), t.is(outcome), t.is(preposition) && (f.isWord(i+1, "which") || f.isWord(i+1, "whom")):
	case f.isWord(i, "as") && (f.newSubject(i+1) || f.besideThing(i)), f.participleTail(i) && !f.series(i), f.isWord(i, "but") && f.ownBut(i+1):
		if !loose && f.quotesBehind(i) && !f.anyCue(i, func(c *cue) bool { return c.shape == gerund }) {
			return false
		}
	case f.isWord(i, "while"):
		if p.is(clauseWord | conjunction) {
			return false // "that, while they are old, they are safe"
		}
	case f.isWord(i, "who") || f.isWord(i, "which"):
		if (!p.upper || p.is(timeWord) || !f.states(i+1) || f.likened(i)) && !f.viewed(i) {
			return false
		}
	default:
		return false
	}
	return !f.resumes(i)
}

// newSubject reports whether the words from token i on are a subject and its
// verb: "as [he charged] into the hall".
func (f *finder) newSubject(i int) bool {
	t := f.at(i)
	if t.is(pronoun) && !t.is(possessive|objective) {
		return f.at(i + 1).word()
	}
	e := f.object(i)
	return e > i && (f.verbal(e) || f.pastForm(e))
}

// besideThing reports whether the "as" at token i opens a clause beside a thing that is
// spoken of, and no statement: "concern about the toll, [as] crews in the bay meet".
func (f *finder) besideThing(i int) bool {
	k := f.now.head
	return f.now.cue != nil && k < i-1 && !f.clausal(k+1, i-1) && (f.marksClause(i, len(f.toks)) || f.actsOn(i+1))
}

// actsOn reports whether the words from token i on, up to a mark, are those who do something
// and a word right before what they do it to, which is then a verb, though it may be a noun
// elsewhere: "crews in the bay [voice their] fears".
func (f *finder) actsOn(i int) bool {
	const none = preposition | ofWord | conjunction | determiner | possessive | pronoun | adverb | timeWord | timeSpan
	for k := i + 1; k+1 < len(f.toks) && f.at(k).word(); k++ {
		t, n := f.at(k), f.at(k+1)
		switch {
		case t.is(relative | auxiliary | subordinator | clauseWord), f.isWord(k, "to"), f.ingForm(k):
			return false
		case n.is(determiner|possessive) && !f.at(k+2).is(timeWord|timeSpan) && !t.is(none) && !t.upper && !t.owner:
			return true
		}
	}
	return false
}

// ownBut reports whether the words from token i on, behind ", but", are a
// clause of which somebody else is the subject: "but [the crew had none]".
func (f *finder) ownBut(i int) bool {
	t := f.at(i)
	if t.is(pronoun|clauseWord|subordinator|preposition|negation|adverb) && !t.is(determiner) {
		return false
	}
	e := f.object(i)
	return e > i && f.states(e)
}

// likened reports whether the clause that token i opens, behind a comma, tells of what
// somebody or something is set against: "40, compared with Kent, which had 60".
func (f *finder) likened(i int) bool { return f.finds(max(0, i-5), i-1, "compared", "than", "unlike") }

// viewed reports whether the "which" or "who" at token i is what somebody else
// thinks of or does with it, to the end of the sentence: "which Democrats view as costly".
func (f *finder) viewed(i int) bool {
	if f.quotesBehind(i) || !f.hasVerb(0, i) {
		return false
	}
	t := f.at(i + 1)
	return t.upper && !t.is(pronoun) || t.is(determiner|group) && f.at(f.object(i+1)).word()
}

// participleTail reports whether token i is a form in -ing that tells what the
// writer makes of it: "playing down a goal". Lists go on: "including the poor".
func (f *finder) participleTail(i int) bool {
	t, n := f.at(i), f.at(i+1)
	w := f.text(i)
	if onlyIf[t.norm] || f.anyCue(i, func(c *cue) bool { return c.stance == Mental }) {
		return false // "the firm had erred, thinking that"
	}
	return !t.upper && len(w) > 5 && strings.HasSuffix(w, "ing") && !t.is(preposition|pronoun|group|role|timeSpan|timeWord|mute) &&
		n.word() && (strings.HasSuffix(n.norm, "self") || n.is(determiner|pronoun|possessive|preposition|particle|clauseWord) || n.upper) && f.hasVerb(0, i)
}

// onlyIf begin the condition under which what was said holds: "will come, depending on the wind".
var onlyIf = map[string]bool{"depending": true, "assuming": true, "barring": true, "considering": true, "pending": true, "excluding": true}

// series reports whether the form in -ing at token i, behind a comma, is of a list
// of them: "by paying fines, [learning] the rules and going home".
func (f *finder) series(i int) bool {
	first := false
	for k := i - 2; k > 0 && f.at(k).mark != ','; k-- {
		first = first || f.ingForm(k)
	}
	for k := i + 1; first && k+1 < len(f.toks); k++ {
		if f.at(k).is(conjunction) && f.ingForm(k+1) {
			return true
		}
	}
	return false
}

// wherever reports whether token i begins where or when something was said in
// marks: "called it “mad” [in an interview]".
func (f *finder) wherever(i int) bool {
	c := f.now.cue
	if c == nil || c.frames&(naming|taken|deed|words) == 0 {
		return false
	}
	if (f.isWord(i, "before") || f.isWord(i, "after")) && f.ingForm(i+1) {
		return true // "called it “mad” before leaving"
	}
	if c.frames&(naming|taken|deed) == 0 || f.quotesBehind(i) {
		return false
	}
	when := f.isWord(i, "during") || f.isWord(i, "after") || f.isWord(i, "before") || f.isWord(i, "amid")
	return when || f.isWord(i, "in") || f.isWord(i, "on") && f.at(i+1).is(timeWord)
}

// holdsBack reports whether token i is a verb of not saying, without a subject
// of its own: "but [refused] to comment", "but [did] not say".
func (f *finder) holdsBack(i int) bool {
	return f.isWord(i, "refused") || f.isWord(i, "declined") || f.isWord(i, "did") && f.at(i+1).is(negation) || f.at(i).norm == "didnt" || f.isWord(i, "gave") || f.pastForm(i) && f.isWord(i+1, "no")
}

// keepsBack reports whether token i begins what somebody did not say: "[did not] name
// them", "[declined] to say".
func (f *finder) keepsBack(i int) bool {
	if f.isWord(i, "declined") || f.isWord(i, "refused") || f.isWord(i, "gave") && f.isWord(i+1, "no") {
		return true
	}
	v := i + 1
	if f.isWord(i, "did") && f.at(v).is(negation) {
		v++
	} else if f.at(i).norm != "didnt" {
		return false
	}
	v = f.afterAdverbs(v)
	return withheld[f.at(v).norm] || f.anyCue(v, func(c *cue) bool { return c.shape == plain && c.frames&quoted != 0 })
}

// withheld are verbs of telling that report nothing themselves.
var withheld = map[string]bool{"name": true, "identify": true, "give": true, "provide": true, "offer": true, "elaborate": true, "specify": true, "detail": true, "go": true, "address": true}

// otherSays reports whether the words from token i on, behind a comma, are
// somebody who says, and what: ", he said, “Never”".
func (f *finder) otherSays(i int) bool {
	e := f.object(i)
	if t := f.at(i); t.is(pronoun) && !t.is(possessive) {
		e = i + 1
	}
	if e > i && f.at(e).mark == ',' {
		if k := f.speakerAfter(i); k > e && f.at(k).mark == ',' && f.anyCue(k+1, func(c *cue) bool { return c.frames&simply != 0 }) {
			return f.at(k+2).is(subordinator|preposition|timeWord) && !f.isWord(k+2, "that") // "its editor, Jo Park, said after"
		}
	}
	m := f.at(e + 1).mark
	return e > i && (m == ',' || m == ':') && f.at(e+2).mark == opening && f.anyCue(e, func(c *cue) bool { return c.frames&simply != 0 })
}

var partOf = [...]string{"as", "part", "of"}

// states reports whether token i tells what is so, not what may be.
func (f *finder) states(i int) bool {
	return f.at(i).is(auxiliary) && !f.at(i).is(modal|unreal)
}

// resumes reports whether the aside that begins at token i, behind a comma,
// ends with another one, and the clause around it goes on with its verb.
func (f *finder) resumes(i int) bool {
	for k := i + 1; k < min(len(f.toks), i+asideReach); k++ {
		if t := f.at(k + 1); f.at(k).mark == ',' && f.at(k).quoted == 0 && f.verbal(k+1) && !t.is(conjunction) && f.verbShape(k+1) != gerund {
			return true
		}
	}
	return false
}

// otherDash is the dash that closes the aside opened by the one at token i, in
// content from token j on, -1 when the clause does not go on behind one. What
// is no true dash is its own pair.
func (f *finder) otherDash(j, i int) int {
	if !f.trueDash(i) || f.at(i+1).is(conjunction) && f.quotesBehind(i+1) {
		return i
	}
	for k := i + 1; k+1 < len(f.toks); k++ {
		n := f.at(k + 1)
		if f.at(k).mark != '-' || f.at(k).quoted != 0 || !f.trueDash(k) || !n.word() {
			continue
		}
		if n.is(conjunction) && f.hasVerb(j, i) {
			return -1 // "... a deal -- it was none -- and went home"
		}
		return k
	}
	return -1
}

// quotesBehind reports whether words in marks follow token i in the sentence:
// "— but the park “stays shut”" are words of the same speaker.
func (f *finder) quotesBehind(i int) bool {
	for k := i; k < min(len(f.toks), i+reach); k++ {
		if f.at(k).mark == opening {
			return true
		}
	}
	return false
}

// trueDash reports whether the mark at token i parts what stands beside it, and
// neither ties words together, as in 2016–17, nor tells that some are left out.
func (f *finder) trueDash(i int) bool {
	t, s := f.at(i), f.text(i)
	tight := f.at(i-1).End == t.Start || f.at(i+1).Start == t.End
	return s != "…" && !(tight && (s == "–" || s == "-"))
}

// secondPredicate reports whether the conjunction at token i, in content from
// token j on, brings what the speaker did next, without a comma: "and compared
// it with". A participle behind "had" or "was" is of the one spoken of.
func (f *finder) secondPredicate(j, i int) bool {
	w := f.now.cue
	if w == nil || w.shape != past || !f.isWord(i, "and") {
		return false
	}
	k := i + 1
	for f.at(k).is(adverb) {
		k++
	}
	n := f.at(k + 1)
	if f.weighs(k) || f.pastForm(k) && (n.is(determiner|possessive) || n.upper) && f.infinitiveOnly(j, i) {
		return true
	}
	if f.at(k).upper || !n.is(determiner|pronoun|possessive) && !n.upper {
		return false
	}
	stop := f.closes(i - 1) // “..., and urged”
	return f.anyCue(k, func(c *cue) bool {
		return c.shape == past && c.stance != Mental && (stop || c.frames&infinitive == 0) && c.particle == ""
	}) && (stop || !f.participle(j, i))
}

// infinitiveOnly reports whether the tokens [j, i) ask for something to be done
// and state nothing: no past form goes on with them.
func (f *finder) infinitiveOnly(j, i int) bool {
	for k := j; k < i; k++ {
		if t := f.at(k); t.is(auxiliary|clauseWord|relative|subordinator) || f.pastForm(k) || f.verbShape(k) == past {
			return false
		}
	}
	return f.urges(j, i)
}

// weighs reports whether the past form at token k sets what was said beside
// something else that is said: "contrasted that with what he called".
func (f *finder) weighs(k int) bool {
	if !f.pastForm(k) {
		return false
	}
	for m := k + 1; m < k+groupReach && f.at(m).word(); m++ {
		if n := f.at(m + 1); f.isWord(m, "what") && (n.is(pronoun) || n.upper) {
			return true
		}
	}
	return false
}

// participle reports whether an auxiliary and a past form stand among the tokens
// [j, i): "had lied".
func (f *finder) participle(j, i int) bool {
	for k := i - 1; k > j && i-k < asideReach; k-- {
		// "had been hacked and dismissed it": what is done to a thing does nothing
		if a, t := f.at(k-1), f.at(k); a.is(auxiliary) && !a.is(be) && !t.is(auxiliary) && (f.verbal(k) || f.pastForm(k)) {
			return true
		}
	}
	return false
}

// semicolonReach is how far back a semicolon is looked for, in tokens.
const semicolonReach = 4 * reach

// behindSemicolon is the token behind the last semicolon before token k, 0 when
// there is none: what stands before it may be another's.
func (f *finder) behindSemicolon(k int) int {
	for i := k - 1; i > 0 && k-i < semicolonReach; i-- {
		if f.at(i).mark == ';' && f.at(i).quoted == 0 {
			return i + 1
		}
	}
	return 0
}

// beginsAnew reports whether the source whose words begin at token from and end
// before token end opens a clause within the sentence: "and according to Lee, ...".
func (f *finder) beginsAnew(from, end int) bool {
	p := f.at(from - 1)
	if p.mark == ',' {
		p = f.at(from - 2)
	}
	return f.at(end).mark == ',' && end+1 < len(f.toks) && (p.is(conjunction) && !p.is(determiner) || f.at(from-1).mark == ';')
}

// behindShow is the "that" behind the name in marks of a programme or paper that
// was told, and the day, token j when there is none: "told “Morning Joe” on Monday that".
// Behind a station's name no "that" is needed: "told KTV's “Day One” the pier was shut".
func (f *finder) behindShow(j int) int {
	e := f.addressee(j)
	if f.at(e).mark != opening {
		return j
	}
	end, _ := f.quotationEnd(e)
	if k := f.adjunct(end); f.isWord(k, "that") || f.programme(int(f.toks[e].quoted)-1) && f.bareClause(k) {
		return k
	}
	return j
}

// onShow is where what was said begins behind the name in marks of a programme in which it
// was, and the day, token j when there is none: "said on KTV's “Face the Town” on Sunday that".
func (f *finder) onShow(j int) int {
	e := f.object(j + 1)
	if !f.isWord(j, "on") || f.at(e).mark != opening || !f.programme(int(f.at(e).quoted)-1) {
		return j
	}
	end, _ := f.quotationEnd(e)
	if k := f.adjunct(end); f.isWord(k, "that") || f.bareClause(k) {
		return k
	}
	return j
}

// programme reports whether quotation q is a few words with capitals that are somebody's,
// and so rather a name than speech: "CBS' “Face the Nation.”".
func (f *finder) programme(q int) bool {
	if q < 0 || q >= len(f.quotes) {
		return false
	}
	before := strings.TrimRight(f.src[:f.quotes[q].Start], " ")
	words := f.doc.WordsIn(f.quotes[q].Inner)
	if n := len(words); n == 0 || n > scare || !f.capital(words[0]) || !f.capital(words[n-1]) {
		return false
	}
	owner := before[strings.LastIndexAny(before, " \n")+1:]
	for _, end := range [...]string{"'s", "’s", "S'", "S’"} {
		if strings.HasSuffix(owner, end) {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(owner)
	return unicode.IsUpper(r) && (strings.HasSuffix(owner, "s'") || strings.HasSuffix(owner, "s’")) // "Harbour News' “Face the Day”"
}

func (f *finder) capital(w text.Word) bool {
	r, _ := utf8.DecodeRuneInString(f.src[w.Start:])
	return unicode.IsUpper(r)
}

// issued is the end of the words from token k on that tell how the statement
// before them was given, token k when there are none: "a letter [sent on Friday] that".
func (f *finder) issued(k int) int {
	if !f.pastForm(k) && !f.isWord(k, "sent") && !f.isWord(k, "seen") && !f.isWord(k, "written") {
		return k
	}
	if m := f.adjunct(k + 1); f.at(k-1).is(message) || f.isWord(m, "that") {
		return m
	}
	return k
}

// pastForm reports whether token i is a word in small letters that ends in -ed.
func (f *finder) pastForm(i int) bool {
	t := f.at(i)
	return t.word() && i < len(f.toks) && !t.upper && strings.HasSuffix(f.text(i), "ed")
}
