package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// phrase reads "according to X" and its like, whose last word is token i.
func (f *finder) phrase(i int, c *cue) bool {
	from := i - len(c.before)
	if !f.spells(from, c.before) {
		return false
	}
	end := f.speakerAfter(i + 1)
	e := f.object(i + 1)
	if (from <= 1 || f.beginsAnew(from, e)) && e > i+1 && end > e && f.at(e).mark == ',' && (f.at(end).mark != ',' || f.someOther(e+1, end)) {
		end = e // "According to Jo Park, the fares rise"
	}
	if end == i+1 {
		return false
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(from, i+1), Source: f.cover(i+1, end)}
	if from == 0 || from == 1 && f.at(0).is(conjunction) || f.beginsAnew(from, end) {
		for k := end; k < min(len(f.toks), end+asideReach); k++ {
			if f.at(k).mark == ',' { // "According to a complaint filed by them, ..."
				end = k + 1
				break
			}
		}
		f.content(&a, end, f.clauseEnd(end, nil))
		return f.keep(a)
	}
	b := from
	if m := f.at(b - 1).mark; m == ',' || m == '-' {
		b--
	}
	f.content(&a, f.behindDash(f.clauseStart(b), b, end), b)
	if e := f.object(end + 1); f.isWord(end, "by") && f.at(e).mark == ',' {
		end = e // "according to excerpts provided by his office, has three parts"
	}
	if f.at(end).mark == ',' && f.verbal(end+1) && !f.at(end+1).is(relative|conjunction) {
		f.content(&a, end+1, len(f.toks))
	}
	return f.keep(a)
}

// someOther reports whether tokens [i, end) are one of many of whom more is told behind
// a comma, and so not whom the words before tell of: "According to the Board, [one sailor],
// who". "According to Jo Park, one of the sailors, it" tells who Jo Park is.
func (f *finder) someOther(i, end int) bool {
	if !f.at(end + 1).is(relative) {
		return false
	}
	return f.at(i).counts() || f.isWord(i, "another") || f.isWord(i, "some")
}

// behindDash is where the words begin that "according to" gives to a source whose words
// end before token end, when both stand within dashes: "that past -- | 40 fires since May,
// according to the Watch -- is". It is start for words that stand in none.
func (f *finder) behindDash(start, b, end int) int {
	if f.at(end).mark != '-' || !f.trueDash(end) {
		return start
	}
	for k := b - 1; k > start; k-- {
		if f.at(k).mark == '-' && f.trueDash(k) && f.at(k).quoted == 0 {
			if f.at(k+1).is(conjunction) && !f.at(k+1).is(determiner) {
				k++
			}
			return k + 1
		}
	}
	return start
}

// noun reads "his claim that", "allegations of". Without a source it is kept
// when it says that the words are somebody's, and doubted.
func (f *finder) noun(i int, c *cue) bool {
	if p := f.at(i - 1); f.toks[i].upper && !f.head || p.is(pronoun|auxiliary) && !p.is(possessive) {
		return false
	}
	j, ok := f.nounContent(i, c)
	if !ok {
		return f.nounFrom(i, c)
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(i, max(i+1, j))}
	b := i
	for b > 0 && i-b < 4 && f.nominal(b-1) && !f.at(b-1).is(determiner) && !f.at(b-1).owner {
		b--
	}
	switch p := f.at(b - 1); {
	case p.is(possessive):
		a.Source = f.cover(b-1, b)
	case p.owner:
		a.Source = f.cover(f.phraseStart(b-1), b)
	case f.isWord(j, "that") && c.frames&clause != 0:
	case c.stance != Accusing && c.stance != Distancing:
		return false
	}
	e := f.nounEnd(j)
	if f.content(&a, j, e); len(a.Content) > 0 && !a.Source.Empty() {
		if v := f.nounVerb(&a, e); v < e {
			a.Content = f.pieces(j, v)
		}
	}
	return f.keep(a)
}

// nounContent is where the content of the noun at token i begins.
func (f *finder) nounContent(i int, c *cue) (int, bool) {
	j := i + 1
	switch {
	case f.isWord(j, "that") && c.frames&clause != 0, f.isWord(j, "to") && c.frames&infinitive != 0:
		return j, true
	case f.prep(j, c):
		return j + 1, true
	}
	return 0, false
}

// nounFrom reads "demands from the opposition that".
func (f *finder) nounFrom(i int, c *cue) bool {
	if !f.isWord(i+1, "from") && !f.isWord(i+1, "by") || c.frames&clause == 0 {
		return false
	}
	e := f.object(i + 2)
	if e == i+2 || !f.isWord(e, "that") {
		return false
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(i, i+1), Source: f.cover(i+2, e)}
	f.content(&a, e, f.nounEnd(e))
	return f.keep(a)
}

// adjective reads "was concerned that", "is critical of".
func (f *finder) adjective(i int, c *cue) bool {
	j := i + 1
	if !f.prep(j, c) || f.isWord(i-1, "so") && f.isWord(j, "that") {
		return false // "were so sure that it would win that"
	}
	b, linked := i, false
	for b > 0 && i-b < groupReach && f.at(b-1).is(auxiliary|negation|adverb) && !f.at(b-1).is(determiner) {
		b--
		linked = linked || f.at(b).is(be)
		f.now.verb.unreal = f.now.verb.unreal || f.at(b).is(unreal|negation)
	}
	from, to, ok := f.subject(b - 1)
	if !linked || !ok {
		return false
	}
	a := Attribution{Stance: c.stance, Source: f.cover(from, to), Cue: f.cover(b, j)}
	if !f.isWord(j, "that") {
		a.Cue, a.Deed = f.cover(b, j+1), true
		j++
	}
	f.content(&a, j, f.clauseEnd(j, &cue{frames: deed}))
	return f.keep(a)
}

// prep reports whether token j is one of the words that may follow c.
func (f *finder) prep(j int, c *cue) bool {
	for _, p := range c.preps {
		if f.isWord(j, p) {
			return true
		}
	}
	return false
}

// colonReach is the most tokens before the colon that names a speaker.
const colonReach = 8

// colon reads "Kerry to Lavrov: Russia must stop" in a headline.
func (f *finder) colon(i int) {
	if !f.head || i == 0 || i > colonReach || len(f.found) > f.start {
		return
	}
	e := f.object(0)
	if e == 0 || !f.at(0).upper || !f.at(e-1).upper || e < i && !f.isWord(e, "to") {
		return
	}
	a := Attribution{Stance: Neutral, Cue: f.toks[i].Span, Source: f.cover(0, e)}
	f.content(&a, i+1, len(f.toks))
	f.keep(a)
}

// withoutTopics drops headlines such as "Brexit: the vote as it happened":
// what stands before the colon is a speaker only if it speaks in the text too.
func withoutTopics(d *text.Document, found []Attribution) []Attribution {
	topic := func(a Attribution) bool {
		return d.Text(a.Cue) == ":" && strings.TrimSpace(d.Source[a.Source.End:a.Cue.Start]) == ""
	}
	speaks := map[string]bool{}
	for _, a := range found {
		if !a.Cue.Empty() && !topic(a) {
			speaks[a.Speaker] = true
		}
	}
	return slices.DeleteFunc(found, func(a Attribution) bool { return topic(a) && !speaks[a.Speaker] && !tells(d.Text(a.Source)) })
}

// tells reports whether w, which stands before the colon of a headline, is one word for
// those or that by whose account the rest of it is told.
func tells(w string) bool { return accounts[strings.ToLower(w)] }

var accounts = map[string]bool{"poll": true, "polls": true, "survey": true, "study": true, "studies": true, "report": true, "reports": true, "police": true,
	"official": true, "officials": true, "source": true, "sources": true, "expert": true, "experts": true, "analyst": true, "analysts": true, "authorities": true, "witnesses": true,
	"researchers": true, "scientists": true, "prosecutors": true, "investigators": true, "doctors": true, "lawyer": true, "lawyers": true}
