package quote

import (
	"strings"

	"diptych/compare/text"
)

// doubtThing is the doubt whether words were uttered where the content is no
// statement: "laid out the charges". The referee may lift it.
const doubtThing = "a thing, and no words"

// unspoken says why the content of a, with a verb as its cue, may be no words of
// the speaker's, "" when it is plainly some: it holds marks of quotation, or is
// a statement with a verb of its own, or what somebody undertakes or asks for.
func (f *finder) unspoken(a *Attribution) string {
	from, _ := f.tokensOf(a.Source)
	i, k := f.tokensOf(a.Content[0])
	if w := strings.ToLower(strings.ReplaceAll(f.src[a.Source.Start:a.Source.End], "’", "'")); w == "i" || w == "we" {
		return "the writer"
	} else if strings.HasSuffix(w, "'s") && f.at(from).is(pronoun) && f.now.cue.shape == past && f.now.cue.frames&person != 0 && f.now.verb.begin == f.now.head {
		return "passive" // "he's asked"
	} else if strings.HasSuffix(w, "'d") || strings.HasSuffix(w, "'ll") {
		return "may, will, not"
	}
	c := f.now.cue
	last := f.lastOf(a)
	switch e := f.at(last); {
	case c.frames&paper != 0 && !f.speaks(a.Source) && !f.surveyed(a.Source) && !(f.recorded(a.Source) && f.statement(i, k)):
		return "a thing that shows"
	case c.frames&paper != 0 && (f.surveyed(a.Source) || f.recorded(a.Source)) && f.setsRight(a.Cue):
		return "the outlet's own finding"
	case e.word() && e.is(conjunction|subordinator|ofWord) && !e.is(pronoun|relative|adverb|preposition) || f.isWord(last, "for") || f.isWord(last, "since"):
		return "cut off"
	case a.Content[0].Start > a.Cue.Start && f.onlyDone(a, i):
		return doubtDone
	case f.holdsMarks(a):
		return ""
	}
	switch before := a.Content[0].Start < a.Cue.Start; {
	case before && f.midPhrase(i):
		return "begins in mid-phrase"
	case before && a.Stance == Denying && from >= i:
		return "denied by somebody else" // "..., something she has denied"
	case before && !f.now.verb.passive:
		if !f.hasVerb(i, k) && !f.goesOn(a) && c.frames&simply == 0 {
			return doubtThing
		}
		return ""
	case f.isWord(from-1, "what") || f.isWord(from-1, "which") || f.contact(from) || f.lacks(from, i) || f.at(i).is(auxiliary) || f.at(i-1).is(auxiliary):
		return "what he said" // and "polls that he claimed were false"
	case (c.frames&clause != 0 || c.shape == adjective) && f.statement(i, k), f.full(i, k), c.frames&naming != 0, c.frames&infinitive != 0 && f.urges(i, k), accusing(c) && f.finds(i, k, "of", "for"):
		return ""
	}
	return doubtThing
}

// recorded reports whether the words sp name what is kept in writing or in figures, and
// tells what it shows in a statement.
func (f *finder) recorded(sp text.Span) bool { return records[f.nounOf(sp).norm] }

// setsRight reports whether the words cue tell that something is so against what is held
// of it, which is the writer's to say: "numbers actually show".
func (f *finder) setsRight(cue text.Span) bool {
	i, k := f.tokensOf(cue)
	return f.finds(i, k, "actually", "really")
}

var records = map[string]bool{"record": true, "records": true, "returns": true, "filing": true, "filings": true, "figures": true, "numbers": true, "data": true,
	"statistics": true, "materials": true, "minutes": true, "transcripts": true, "logs": true, "receipts": true, "results": true}

// doubtDone is the doubt whether the verb tells of words: "added a goal",
// "expected to win", "proposed a tax", "the files revealed a debt".
const doubtDone = "a deed, and no words"

// onlyDone reports whether the verb of a, whose content begins at token i behind
// it, is as well that of a deed, and what follows announces no words.
func (f *finder) onlyDone(a *Attribution, i int) bool {
	t, w := f.at(i), f.at(f.now.head).norm
	if t.mark == opening || t.is(clauseWord) {
		return false
	}
	switch {
	case strings.HasPrefix(w, "add"):
		return f.isWord(i, "a") || f.isWord(i, "an") || f.isWord(i, "another") || t.counts()
	case strings.HasPrefix(w, "expect"):
		from, _ := f.tokensOf(a.Source)
		return f.isWord(i, "to") && !f.at(from).is(pronoun)
	case strings.HasPrefix(w, "propos"):
		return !f.isWord(i, "to") && f.object(i) > i && !strings.HasSuffix(t.norm, "ing")
	case strings.HasPrefix(w, "reveal"):
		_, k := f.tokensOf(a.Content[0])
		for ; i < k && f.written(a.Source); i++ {
			if f.pastForm(i) || f.clausal(i, i+1) {
				return false
			}
		}
		return f.written(a.Source)
	case strings.HasPrefix(w, "claim"):
		return f.finds(i, i+fewestUttered, "lives")
	}
	return false
}

var counted = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true}

// counts reports whether t is a figure, or a small one in letters.
func (t *token) counts() bool { return t.number || counted[t.norm] }

// contact reports whether the pronoun at token i begins a clause that says more of
// the noun before it: "the sum [she said they had paid]".
func (f *finder) contact(i int) bool {
	t, p := f.at(i), f.at(i-1)
	if i == 0 || !t.is(pronoun) || t.is(relative|possessive|objective|group|determiner) || !p.word() || p.upper || p.number || p.owner || p.entry != nil && !p.is(timeSpan|role|human|message|body) {
		return false
	}
	return !p.is(adverb|preposition) && f.nominal(i-1) && !strings.HasSuffix(f.text(i-1), "ly") && (f.at(i-2).is(determiner|ofWord|possessive) || f.at(i-2).is(preposition))
}

// lacks reports whether the words that begin at token i lack what stands before
// who says them, at token from: "a man who [aides said] met him", "an issue that
// [he promised] to raise".
func (f *finder) lacks(from, i int) bool {
	p := f.at(from - 1)
	if !p.is(relative) || f.at(from).is(relative) || !f.nominal(from-2) && f.at(from-2).mark != ',' {
		return false
	}
	if f.isWord(from-1, "who") || f.isWord(from-1, "whom") {
		return f.pastForm(i) || f.verbal(i) && !f.at(i).is(pronoun|determiner)
	}
	return f.isWord(from-1, "that") && f.isWord(i, "to") && !f.at(from-2).is(message) && f.at(from-2).entry == nil
}

// fewestUttered are the fewest words that make the thing said more than a name for it:
// "called for an end to the strike", but not "announced it".
const fewestUttered = 4

// claimed reports whether a noun of speech gives a statement to the one whose
// it is: "her claim that she won".
func (f *finder) claimed(a *Attribution) bool {
	i, k := f.tokensOf(a.Content[0])
	_, to := f.tokensOf(a.Source)
	return a.Source.End <= a.Cue.Start && f.at(to-1).owner && f.isWord(i, "that") &&
		f.statement(i, k) && (!f.at(k).word() || k >= len(f.toks))
}

// full reports whether the tokens [i, k), a thing that is said, are all of it.
func (f *finder) full(i, k int) bool {
	c := f.now.cue
	return k-i >= fewestUttered && (c.frames&uttered != 0 || c.frames&paper != 0 && f.written(f.now.source) || c.frames&(paper|polled) != 0 && f.surveyed(f.now.source))
}

// goesOn reports whether a verb stands in what a's content has behind its cue:
// "Still, she said, even that would be enough".
func (f *finder) goesOn(a *Attribution) bool {
	for _, s := range a.Content[1:] {
		if i, k := f.tokensOf(s); f.hasVerb(i, k) {
			return true
		}
	}
	return false
}

// lastOf is the last token of the content of a.
func (f *finder) lastOf(a *Attribution) int {
	_, k := f.tokensOf(a.Content[len(a.Content)-1])
	return k - 1
}

// speaks reports whether what sp names can tell something: a paper, or somebody;
// "the image showed" tells nobody's words.
func (f *finder) speaks(sp text.Span) bool {
	from, to := f.tokensOf(sp)
	if from >= to {
		return false
	}
	t := f.at(f.headOf(from, to))
	return t.is(message|soul|group|title|body) || t.upper && f.shortUpToComma(from, to) && !t.is(mute) || t.is(pronoun) && !t.is(relative)
}

// shortUpToComma reports whether the tokens [from, to) are few, but for what stands
// behind a comma: "Ann Lee, who has led the harbour office for ten years".
func (f *finder) shortUpToComma(from, to int) bool {
	for k := from; k < to; k++ {
		if f.at(k).mark == ',' {
			to = k
		}
	}
	return to-from < longestName
}

// longestName is one token more than a name has with what stands before it.
const longestName = 8

// holdsMarks reports whether the content of a has words in marks of quotation.
func (f *finder) holdsMarks(a *Attribution) bool {
	for _, s := range a.Content {
		for i, k := f.tokensOf(s); i < k; i++ {
			if f.toks[i].quoted > 0 {
				return true
			}
		}
	}
	return false
}

// midPhrase reports whether the content that begins at token i begins within a
// phrase of the writer's: "The Ashton [storm, she said, was]".
func (f *finder) midPhrase(i int) bool {
	p := f.at(i - 1)
	return i > 0 && p.word() && !p.is(conjunction|adverb|subordinator)
}

// statement reports whether the tokens [i, k) are a clause: behind "that" or
// bare, with a verb in it.
func (f *finder) statement(i, k int) bool {
	t := f.at(i)
	if !t.is(clauseWord) {
		says := f.now.cue.frames&simply != 0 && k-i > fewestUttered && !t.is(preposition|relative|auxiliary|subordinator)
		return !f.isWord(i, "to") && (f.bareClause(i) || says)
	}
	if f.isWord(i+1, "to") {
		return true // "how to go on"
	}
	if k-i >= fewestUttered {
		return true // its verb may be in no list
	}
	for j := i + 2; j < k; j++ {
		if f.verbal(j) || f.verbLike(j) || f.at(j).quoted > 0 {
			return true
		}
	}
	return false
}

// urges reports whether "to" and a verb stand among the tokens [i, k), for what
// is to be done: "promised to go", "urged the crew to leave".
func (f *finder) urges(i, k int) bool {
	for ; i < min(k, i+asideReach); i++ {
		if n := f.at(i + 1); f.isWord(i, "to") && n.word() && (!n.upper || f.head) && !n.is(determiner|possessive|pronoun) {
			return true
		}
	}
	return false
}

func accusing(c *cue) bool { return c.stance == Accusing && c.frames&deed == 0 }

func (s *sentence) finds(i, k int, words ...string) bool {
	for i = max(i, 0); i < min(k, len(s.toks)); i++ {
		t := &s.toks[i]
		for _, w := range words {
			if len(w) == t.End-t.Start && t.word() && equalFold(s.text(i), w) {
				return true
			}
		}
	}
	return false
}

// allTold reports whether the content of a, a stand or a wish, says for what it
// is taken or what is wished.
func (f *finder) allTold(a *Attribution) bool {
	i, k := f.tokensOf(a.Content[0])
	c := f.now.cue
	switch {
	case c.frames&act != 0 || f.isWord(i, "to") && i+1 == k:
		return false
	case a.Stance == Mental:
		return f.isWord(i, "to") && !f.onlyDone(a, i) || c.frames&taken != 0
	case a.Stance == Denying && c.frames&(deed|infinitive) == deed && f.speaks(a.Source) && f.takenFor(i, k):
		return true // "dismissed him as a fool"
	case a.Stance == Denying && c.frames&deed != 0 && f.claimOf(i) && f.speaks(a.Source):
		return true // "dismissed that notion in an interview"
	case c.frames&aloud != 0 && f.speaks(a.Source) && f.someone(i, k):
		return true
	}
	return a.Stance == Accusing && f.finds(i+1, k, "for", "as")
}

// takenFor reports whether among the tokens [i, k) "as" and a noun with its article, or
// words in marks, say for what the thing before is taken; "dismissed her as coach" does not.
func (f *finder) takenFor(i, k int) bool {
	for i++; i+1 < k; i++ {
		if t := f.at(i + 1); f.isWord(i, "as") && f.at(i).quoted == 0 && (t.is(determiner) && !t.is(possessive|pronoun) || t.mark == opening) {
			return true
		}
	}
	return false
}

// asksFor reports whether the content of a is in full what is asked for or undertaken, or
// holds what was said in marks: "called for an end to the strike", "pledged to go".
func (f *finder) asksFor(a *Attribution) bool {
	i, k := f.tokensOf(a.Content[0])
	return f.full(i, k) || f.now.cue.frames&infinitive != 0 && f.urges(i, k) || f.remarks(a)
}

// someone reports whether the tokens [i, k) name what is praised or blamed.
func (f *finder) someone(i, k int) bool {
	return f.object(i) > i && !f.at(i).is(pronoun) && (k-i >= fewestUttered || f.finds(i, k, "for", "as", "over"))
}

// claims are words for what somebody holds true, which others deny with words only.
var claims = map[string]bool{"claim": true, "claims": true, "notion": true, "idea": true, "suggestion": true, "suggestions": true, "accusation": true, "accusations": true,
	"allegation": true, "allegations": true, "charge": true, "charges": true, "criticism": true, "rumor": true, "rumors": true, "rumour": true, "rumours": true, "assertion": true, "speculation": true}

// claimOf reports whether what begins at token i is a claim of somebody's.
func (f *finder) claimOf(i int) bool {
	e := f.object(i)
	return e > i && claims[f.at(f.headOf(i, e)).norm]
}

// deny doubts what is said inside what somebody denies or disputes: "denied
// that she had said it was safe".
func (f *finder) deny() {
	all := f.found[f.start:]
	for i := range all {
		if all[i].Stance != Denying {
			continue
		}
		for k := max(0, i-looksBack); k < min(len(all), i+looksBack); k++ {
			if k != i && !all[k].Cue.Empty() && within(all[i].Content, all[k].Cue) && all[k].Cue.Start > all[i].Cue.Start {
				all[k].Unsure = true
			}
		}
	}
}

func within(content []text.Span, s text.Span) bool {
	for _, c := range content {
		if c.Contains(s) {
			return true
		}
	}
	return false
}

// itsThing reports whether the tokens [i, k), of which a person told by name speaks, are a
// thing with "the" or an owner before it: "boasted about the golf course".
func (f *finder) itsThing(a *Attribution, i, k int) bool {
	t := f.at(i)
	return k-i == fewestUttered-1 && a.Named && f.cast.personOf(a.Speaker) && (t.is(determiner|possessive) || t.owner) && !t.is(group)
}

// topical reports whether the content of a is a thing that its source, somebody
// who can speak, is plainly said to have spoken of.
func (f *finder) topical(a *Attribution) bool {
	i, k := f.tokensOf(a.Content[0])
	t := f.at(i)
	if f.head || f.now.cue.frames&topic == 0 || len(a.Content) > 1 || k-i < 2 || k-i < fewestUttered && a.Stance != Denying && !f.counts(i, k) && !f.itsThing(a, i, k) || a.Content[0].Start < a.Cue.Start || !f.speaks(a.Source) {
		return false
	}
	if strings.HasPrefix(f.at(f.now.head).norm, "echo") && t.upper && !t.owner {
		return false // "echoed the mayor", of whom no words are told
	}
	if f.now.cue.frames == words|topic && f.now.cue.particle == "" && f.at(i-1).norm != "" && strings.HasPrefix(f.toks[f.now.head].norm, "describ") {
		return t.is(clauseWord) && !f.isWord(i, "what") || f.finds(i+1, k, "as")
	}
	return !t.is(preposition|ofWord|conjunction|objective) && !(t.is(pronoun) && !t.is(possessive|group|determiner)) && !f.isWord(i, "to")
}
