package quote

import (
	"strings"

	"diptych/compare/text"
)

// reading is how a word is read as a cue while its attribution is made.
type reading struct {
	cue    *cue
	head   int // the token it ends with
	source text.Span
	verb   verbGroup // of a verb
}

// The doubts that the referee may lift.
const (
	doubtDeed     = "no words: a thought or a deed"
	doubtGerund   = "gerund"
	doubtRelative = "who, which"
)

// doubt says why the attribution a, made of the present reading, is not
// certain, "" when it is. Silence beats a false claim: what is only likely
// keeps its row and counts for nothing.
func (f *finder) doubt(a *Attribution) string {
	c := f.now.cue
	switch {
	case c == nil:
		return ""
	case a.Source.Empty():
		return "nobody is named for it"
	case c.shape == phrase:
		if i, k := f.tokensOf(a.Content[0]); len(a.Content) == 1 && a.Content[0].Start < a.Cue.Start && (k-i < fewestUttered || f.at(i).is(preposition) && !f.closing(a)) && !f.hasVerb(i, k) && !f.holdsMarks(a) {
			return doubtThing
		}
		return ""
	case c.shape == noun:
		if !f.claimed(a) {
			return "a noun"
		}
		return ""
	case c.stance == Mental && f.asksWhether(a):
		return "condition"
	case (c.stance == Mental || c.frames&deed != 0 || c.shape == adjective) && !f.plainly(a):
		return doubtDeed
	}
	return f.doubtVerb(a, f.now.verb)
}

// closing reports whether the source of a, behind the cue, ends the sentence.
func (f *finder) closing(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	return to >= len(f.toks)
}

func (f *finder) doubtVerb(a *Attribution, g verbGroup) string {
	from, _ := f.tokensOf(a.Source)
	switch {
	case f.briefed(g.head):
		return "passive"
	case g.unreal || g.denied || f.at(from-1).is(auxiliary) && (f.isWord(from-2, "nor") || f.isWord(from-2, "neither")):
		return "may, will, not" // and "nor did he say"
	case g.infinitive && !g.implied:
		return "infinitive"
	case g.passive && f.now.cue.shape == gerund:
		if f.finds(g.begin, g.head, "as") {
			return "" // "was quoted as saying"
		}
		return f.unspoken(a) // "is saying"
	case g.passive:
		return "passive"
	case f.conditional(from):
		return "condition"
	case f.at(from).is(relative) && !f.plainly(a):
		return doubtRelative
	case f.now.cue.shape == gerund:
		if _, whom := f.whomQuoted(g); whom == 0 && !f.adds(a, g) {
			return doubtGerund
		}
	}
	return f.unspoken(a)
}

// plainly reports whether the content of a is shown to be words: by marks of
// quotation at its start, or by "that" and its like.
func (f *finder) plainly(a *Attribution) bool {
	for _, s := range a.Content {
		i, k := f.tokensOf(s)
		if t := f.at(i); t.mark == opening || t.mark == 0 && t.is(clauseWord) {
			return true
		}
		for ; i < k && f.now.cue.frames&deed != 0; i++ {
			if f.at(i).mark == opening {
				return true // "criticized it as a “crazy system”"
			}
		}
	}
	return false
}

// adds reports whether the verb in -ing brings further words of a speaker who is
// plain: "..., adding that", "issued a statement saying that".
func (f *finder) adds(a *Attribution, g verbGroup) bool {
	i, _ := f.tokensOf(a.Content[0])
	p := f.at(g.begin - 1)
	if p.is(conjunction) && f.at(g.begin-2).mark != 0 {
		p = &token{mark: ','} // "“...,” but adding that"
	}
	if !f.plainly(a) && (f.now.cue.frames&clause == 0 || !f.bareClause(i)) || p.mark != ',' && !p.is(message) {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		if b := &f.found[k]; b.Unsure && !b.Deed && b.Source == a.Source {
			return false
		}
	}
	return true
}

// addsThing reports whether the verb in -ing tells of what is said in full: with words
// in marks, or behind a comma a thing that is plainly spoken of, praised or blamed.
func (f *finder) addsThing(a *Attribution) bool {
	c := f.now.cue
	if c.frames&(naming|deed|taken|person) != 0 && f.holdsMarks(a) {
		return true
	}
	if p := f.at(f.now.verb.begin - 1); p.mark != ',' || c.particle != "" {
		return false
	}
	i, k := f.tokensOf(a.Content[0])
	return f.topical(a) && !strings.HasPrefix(f.at(f.now.head).norm, "echo") || c.frames&aloud != 0 && f.someone(i, k) || (c.frames&(uttered|taken) != 0 || c.frames&infinitive != 0) && f.statement(i, k)
}

// asksWhether reports whether the source of a is asked about: "asked whether she wished".
func (f *finder) asksWhether(a *Attribution) bool {
	from, _ := f.tokensOf(a.Source)
	return f.isWord(from-1, "whether") || f.isWord(from-1, "if")
}

// conditional reports whether the clause whose subject begins at token i tells
// what may come to pass: "if she refuses".
func (f *finder) conditional(i int) bool {
	for k := i - 1; k >= max(0, i-3) && f.at(k).word(); k-- {
		if f.at(k).is(condition) {
			return true
		}
	}
	return false
}

// written reports whether the words sp name something that is read: a poll, a
// report, a letter.
func (f *finder) written(sp text.Span) bool {
	return f.nounOf(sp).is(message)
}

// surveys are what people answered who were asked: what they show is said by these.
var surveys = map[string]bool{"poll": true, "polls": true, "polling": true, "survey": true, "surveys": true, "average": true, "averages": true}

// surveyed reports whether the words sp name answers of people who were asked.
func (f *finder) surveyed(sp text.Span) bool {
	return surveys[f.nounOf(sp).norm]
}

// mute reports whether the words sp name nobody who could speak: "this",
// "you", a participle at the head of its clause.
func (f *finder) mute(sp text.Span) bool {
	from, to := f.tokensOf(sp)
	if from >= to {
		return false
	}
	if f.isWord(from, "no") || f.isWord(from, "neither") || f.isWord(from, "none") {
		return true // "no group has claimed"
	}
	h := f.headOf(from, to)
	t, w := f.at(h), strings.ToLower(f.text(h))
	switch w {
	case "this", "these", "those", "there", "what", "you", "such", "it's", "that's":
		return h == from
	case "nobody", "none", "neither", "nothing", "noone":
		return true
	case "that":
		return h == from && (from == 0 || !f.nominal(from-1))
	}
	if f.verbShape(h) == gerund && (h == from || f.at(h-1).is(adverb)) {
		return true
	}
	if h > from && !f.at(from).is(adverb) || t.entry != nil || t.upper && from > 0 {
		return false
	}
	return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "less")
}

// utters reports whether the cue of a says that words are said, and they are a
// quotation or a clause.
func (f *finder) utters(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	said := f.anyCue(k-1, func(c *cue) bool {
		return c.frames&clause != 0 && c.frames&quoted != 0 && c.stance != Mental && c.shape != gerund
	})
	i, end := f.tokensOf(a.Content[0])
	switch {
	case said && !a.Deed && len(a.Content) > 1 && f.frames(a)&simply != 0:
		return true // "The benefit, it says, would be small"
	case !said || a.Deed:
		return false
	case a.Direct || f.holdsMarks(a) || f.at(i).is(clauseWord):
		return true
	case a.Content[0].Start < a.Cue.Start:
		return f.hasVerb(i, end)
	}
	return f.bareClause(i) && end-i > 2
}
