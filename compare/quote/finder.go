package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// finder reads one sentence after another and keeps what it found.
type finder struct {
	sentence
	doc     *text.Document
	quotes  []Quotation
	cast    *cast
	base    int    // found[base:] are of this paragraph
	head    bool   // a headline: verbs begin with capitals there
	start   int    // found[start:] are of this sentence
	used    []bool // quotations of depth 0 that are somebody's content
	found   []Attribution
	waiting *Attribution // announced by a colon at the end of the last sentence, without content yet
}

// find lists the attributions of the sentence in f.toks.
func (f *finder) find() {
	f.start = len(f.found)
	for i := 0; i < len(f.toks); i++ {
		t := &f.toks[i]
		if t.quoted != 0 || t.mark != 0 || t.entry == nil {
			if t.mark == ':' && t.quoted == 0 {
				f.colon(i)
			}
			continue
		}
		for k := range t.entry.cues {
			if f.try(i, &t.entry.cues[k]) {
				break
			}
		}
	}
	f.prune()
}

// prune drops what is said inside what somebody says when it is no more than a
// stand or a thought of theirs: in "she said she felt unsafe" only "said" reports.
func (f *finder) prune() {
	f.found = slices.DeleteFunc(f.found, func(a Attribution) bool { return false })
	all := f.found[f.start:]
	kept := all[:0:0]
	for i := range all {
		if !f.nested(all, i) {
			kept = append(kept, all[i])
		}
	}
	f.found = append(f.found[:f.start], kept...)
}

func (f *finder) nested(all []Attribution, i int) bool {
	a := &all[i]
	for k := range all {
		if k == i || all[k].Deed {
			continue
		}
		for _, s := range all[k].Content {
			if s.Contains(a.Cue) && (PR == 3 || PR == 1 && (a.Deed || a.Stance == Mental || a.Source.Empty()) || PR == 2 && (a.Deed || a.Stance == Mental || f.toks[0].Start < 0 || f.pron(a))) {
				return true
			}
		}
	}
	return false
}
func (f *finder) pron(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	return to == from+1 && f.toks[from].is(pronoun|relative)
}

var PR = 1

// try reads token i as the cue c, and reports whether it is one here.
func (f *finder) try(i int, c *cue) bool {
	if c.shape == phrase {
		return f.phrase(i, c)
	}
	if f.falseFriend(i) {
		return false
	}
	switch c.shape {
	case noun:
		return f.noun(i, c)
	case adjective:
		return f.adjective(i, c)
	}
	return (c.particle == "" || f.particle(i, c) > 0) && f.verb(i, c)
}

// particle is the token after the particle of the verb at i, 0 when the verb
// has none here: "called on", "called on Friday for".
func (f *finder) particle(i int, c *cue) int {
	if f.isWord(i+1, c.particle) {
		return i + 2
	}
	k := i + 1
	if f.isWord(k, "on") && f.at(k+1).is(timeWord) {
		k++
	} else if f.isWord(k, "to") {
		k = f.receiver(k + 1)
	}
	for f.at(k).is(timeWord|timeSpan) || f.at(k).is(adverb) {
		k++
	}
	if k > i+1 && f.isWord(k, c.particle) {
		return k + 1
	}
	return 0
}

// falseFriend reports whether token i stands in one of the listed phrases.
func (f *finder) falseFriend(i int) bool {
	for _, c := range f.toks[i].entry.false {
		if f.context(i, &c) {
			return true
		}
	}
	return false
}

func (f *finder) context(i int, c *context) bool {
	for k, w := range c.before {
		if !f.isWord(i-len(c.before)+k, w) {
			return false
		}
	}
	for k, w := range c.after {
		if !f.isWord(i+1+k, w) {
			return false
		}
	}
	return true
}

// phrase reads "according to X" and its like, whose last word is token i.
func (f *finder) phrase(i int, c *cue) bool {
	from := i - len(c.before)
	for k, w := range c.before {
		if !f.isWord(from+k, w) {
			return false
		}
	}
	end := f.speakerAfter(i + 1)
	if end == i+1 {
		return false
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(from, i+1), Source: f.cover(i+1, end)}
	if from == 0 || f.at(from-1).is(conjunction) && from == 1 {
		if f.at(end).mark == ',' {
			end++
		}
		f.content(&a, end, f.clauseEnd(end, nil))
	} else {
		b := from
		if f.at(b-1).mark == ',' || f.at(b-1).mark == '-' {
			b--
		}
		f.content(&a, f.clauseStart(b), b)
		if f.at(end).mark == ',' && f.at(end+1).mark == 0 && !f.at(end+1).is(relative|conjunction) && f.verbal(end+1) {
			f.content(&a, end+1, len(f.toks))
		}
	}
	return f.keep(a)
}

// verb reads token i as a form of a reporting verb.
func (f *finder) verb(i int, c *cue) bool {
	t := &f.toks[i]
	if t.upper && i > 0 && !f.head {
		return false
	}
	b := i // where the verb phrase begins
	var passive, modalBefore, toBefore, controlled bool
	for b > 0 && i-b < 8 {
		p := f.at(b - 1)
		if p.is(auxiliary|negation) || p.is(adverb) && (!p.upper || f.head) && !p.is(determiner) || p.is(control) {
			passive = passive || p.is(be)
			modalBefore = modalBefore || p.is(modal)
			controlled = controlled || p.is(control) && toBefore
			b--
			continue
		}
		if f.isWord(b-1, "to") {
			toBefore = true
			b--
			continue
		}
		break
	}
	for b < i && f.at(b).is(adverb) && f.at(b-1).mark == ',' && b == 1 {
		b++
	}
	p := f.at(b - 1)
	blocked := p.is(determiner) && !p.is(relative|group) || p.owner || p.is(preposition|ofWord) && !toBefore
	if toBefore && !controlled {
		if _, ok := f.opens(i+1, c); !ok || c.shape != plain {
			return false
		}
	}
	switch c.shape {
	case plain:
		if !toBefore && !modalBefore && (blocked || !f.pluralSubject(b-1)) {
			return false
		}
	case third:
		if blocked || f.ambiguous(i) && !f.followed(i+1, c) || p.number || f.manySubject(b-1) || f.at(b-1).word() && f.at(b-1).is(group) && !f.at(b-1).is(pronoun|role) && plural(f.text(b-1)) {
			return false
		}
	case past, participle:
		if passive {
			return f.passive(i, b, c)
		}
		if blocked || c.shape == participle && b == i {
			return false
		}
		if f.reducedPassive(i, c) {
			return f.reduced(i, b, c)
		}
	case gerund:
		if blocked && !p.is(preposition) {
			return false
		}
	}
	return f.active(i, b, c, toBefore)
}

// pluralSubject reports whether the words up to token k may be the subject of
// a plain form.
func (f *finder) pluralSubject(k int) bool {
	from, to, ok := f.subject(k)
	if !ok {
		return false
	}
	h := f.headOf(from, to)
	t := f.at(h)
	if t.is(pronoun | relative | group) {
		return true
	}
	for i := from; i < h; i++ {
		if f.isWord(i, "and") || f.isWord(i, "percent") {
			return true
		}
	}
	return !t.is(timeWord|timeSpan|adverb) && plural(f.text(h))
}

// manySubject reports whether the noun phrase that ends at token k begins with
// a word for more than one: "some European".
func (f *finder) manySubject(k int) bool {
	if !f.nominal(k) {
		return false
	}
	for i := k - 1; i >= 0 && k-i < 4 && f.at(i).word(); i-- {
		if f.at(i).is(determiner) {
			return f.at(i).is(group) && i < k
		}
	}
	return false
}

// ambiguous reports whether token i may as well be a noun.
func (f *finder) ambiguous(i int) bool { return f.verbShape(i) == noun || f.at(i).is(role|title) }

// followed reports whether what follows shows that the word before j is a verb.
func (f *finder) followed(j int, c *cue) bool {
	t := f.at(j)
	if s := f.at(j - 2); c.particle != "" {
		return s.upper || s.is(pronoun|relative|role)
	}
	return t.is(determiner|pronoun|relative|subordinator) && !t.is(preposition) || t.mark == opening || t.mark == ':' || t.upper && !t.is(timeWord) ||
		f.at(j-2).upper && !f.at(j-2).owner && f.nominal(j) && !f.verbal(j) && !f.verbal(j+1) || j >= len(f.toks) && f.at(j-2).word()
}

// reducedPassive reports whether the past form at i is a participle after its
// noun: "the laws proposed by", "the plan announced on Friday".
func (f *finder) reducedPassive(i int, c *cue) bool {
	return f.isWord(i+1, "by") && c.frames&(words|deed|clause) != 0 && !f.at(i+2).is(timeWord)
}

// cut returns the words of the verb phrase as a span, with the particle.
func (f *finder) cueSpan(b, i int, c *cue) (text.Span, int) {
	if c.particle == "" {
		return f.cover(b, i+1), i + 1
	}
	j := f.particle(i, c)
	if j == i+2 {
		i++
	}
	return f.cover(b, i+1), j
}

// active reads a verb with its subject before it, after it, or understood.
func (f *finder) active(i, b int, c *cue, toBefore bool) bool {
	a := Attribution{Stance: c.stance}
	var j int
	a.Cue, j = f.cueSpan(b, i, c)
	if f.inverted(i, b, j, c) {
		end := f.speakerAfter(j)
		a.Source = f.cover(j, end)
		if f.left(&a, b) {
			f.right(&a, end, c, true)
		} else if f.at(end).mark == ',' {
			f.content(&a, end+1, f.clauseEnd(end+1, nil))
		}
		return f.keep(a)
	}
	from, to, ok := f.subject(b - 1)
	if ok && c.shape == gerund {
		for k := from; k < to; k++ {
			if f.at(k).is(conjunction) {
				from = k + 1 // "and Spain saying"
			}
		}
	}
	inherits := !ok || toBefore && b == i
	if c.shape == gerund && b == i && (f.at(b-1).mark == ',' || f.at(b-1).mark == '-' || f.at(b-1).is(preposition|subordinator|conjunction)) {
		ok, inherits = false, true
	}
	if inherits && !ok {
		a.Source, ok = f.understood(b)
		if !ok {
			return false
		}
	} else {
		a.Source = f.cover(from, to)
	}
	if c.shape == third && from == b-1 && f.at(from).is(relative) && f.nominal(from-1) && plural(f.text(from-1)) && !inherits {
		return false // "a shift in some states that suggests": not the states
	}
	if f.right(&a, j, c, false) {
		return f.keep(a)
	}
	if k := f.adjunct(j); f.at(k).mark == ':' && k+1 == len(f.toks) && c.frames&quoted != 0 {
		f.name(&a)
		f.found = append(f.found, a) // its quotation follows in the next sentence
		return true
	}
	if k := f.adjunct(j); f.isWord(from-1, "as") && (from == 1 || !f.at(from-2).word() || f.at(from-2).is(conjunction)) && f.at(k).mark == ',' {
		f.content(&a, k+1, len(f.toks)) // "As Politico reported on Tuesday, ..."
		return f.keep(a)
	}
	if c.frames&quoted != 0 && from < len(f.toks) && ok && !inherits {
		if f.left(&a, from) {
			f.right(&a, f.adjunct(j), c, true)
			return f.keep(a)
		}
	}
	return false
}

// understood is the source of a verb that has no subject of its own: that of
// the verb before it, or the one who opens the sentence.
func (f *finder) understood(b int) (text.Span, bool) {
	for k := len(f.found) - 1; k >= f.start; k-- {
		if s := f.found[k].Source; !s.Empty() && s.End <= f.toks[b].Start {
			return s, true
		}
	}
	if b == 0 {
		return f.announced()
	}
	if f.at(b-1).mark == ',' && f.verbShape(b) != gerund {
		return text.Span{}, false
	}
	i := f.dateline()
	if i == 0 {
		i = f.adjunct(0)
	}
	for i < b && i < reach && (f.at(i).mark != 0 || f.at(i).is(conjunction|subordinator|adverb) || f.at(i).is(preposition)) {
		if f.at(i).is(preposition) && f.at(i).word() {
			i = f.adjunct(i)
			if f.at(i).mark != ',' {
				return text.Span{}, false
			}
		}
		i++
	}
	if i >= b {
		return text.Span{}, false
	}
	e := f.object(i)
	if e == i || e > b {
		return text.Span{}, false
	}
	return f.cover(i, e), true
}

// announced is the source of a sentence that opens with a reporting
// participle: "Citing reports, Trump accused".
func (f *finder) announced() (text.Span, bool) {
	for i := 1; i < len(f.toks) && i < reach; i++ {
		if f.at(i).mark == ',' {
			if e := f.object(i + 1); e > i+1 && f.verbal(e) {
				return f.cover(i+1, e), true
			}
		}
	}
	return text.Span{}, false
}

// inverted reports whether the subject follows the verb: "…,” said Toner".
func (f *finder) inverted(i, b, j int, c *cue) bool {
	if c.frames&quoted == 0 || c.shape == gerund || c.particle != "" || b != i {
		return false
	}
	p := f.at(b - 1)
	if p.mark != shutting && p.mark != ',' && p.mark != '?' && p.mark != '-' || f.at(j).is(relative) {
		return false
	}
	e := f.object(j)
	if e == j || f.at(j).is(timeWord) {
		return false
	}
	if p.mark != shutting && p.mark != '?' && !f.hasVerb(0, b) {
		return f.at(e).mark == ',' && f.clauseStart(b) == b // "But, said Lavrov, he"
	}
	n := f.at(e)
	return !n.word() || n.is(preposition|relative|timeWord|conjunction|adverb|pronoun) && !n.is(auxiliary)
}

// hasVerb reports whether a finite verb seems to stand among tokens [i, k).
func (f *finder) hasVerb(i, k int) bool {
	for ; i < k; i++ {
		if f.verbal(i) && !f.modifies(i) {
			return true
		}
	}
	return false
}

// passive reads "was accused of", "was quoted as saying", "was asked whether".
func (f *finder) passive(i, b int, c *cue) bool {
	from, to, ok := f.subject(b - 1)
	if !ok {
		return false
	}
	a := Attribution{Stance: c.stance}
	var j int
	a.Cue, j = f.cueSpan(b, i, c)
	if f.isWord(j, "by") {
		end := f.object(j + 1)
		a.Source = f.cover(j+1, end)
		f.content(&a, from, to)
		return end > j+1 && f.keep(a)
	}
	if f.isWord(j, "as") && c.frames&(taken|deed|naming|words) != 0 && f.at(j+1).word() && f.verbShape(j+1) != gerund {
		a.Cue = f.cover(b, j+1)
		f.content(&a, from, to)
		f.content(&a, j+1, f.clauseEnd(j+1, c))
		return len(a.Content) > 1 && f.keep(a)
	}
	if f.isWord(j, "as") && c.frames&words != 0 && f.at(j+1).entry != nil && f.verbShape(j+1) == gerund {
		return false
	}
	if c.frames&person != 0 && c.frames&words == 0 || f.at(j).is(preposition) && c.stance != Accusing {
		return false
	}
	f.content(&a, from, to)
	f.content(&a, j, f.clauseEnd(j, c))
	return len(a.Content) > 1 && f.keep(a)
}

// reduced reads "the laws proposed by X".
func (f *finder) reduced(i, b int, c *cue) bool {
	end := f.speakerAfter(i + 2)
	from, to, ok := f.subject(b - 1)
	if end == i+2 || !ok {
		return false
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(b, i+1), Source: f.cover(i+2, end)}
	f.content(&a, from, to)
	a.Deed = c.frames&deed != 0
	return f.keep(a)
}

// noun reads "his claim that", "allegations of".
func (f *finder) noun(i int, c *cue) bool {
	t := &f.toks[i]
	if t.upper && !f.head || f.at(i-1).is(pronoun|auxiliary) && !f.at(i-1).is(possessive) {
		return false
	}
	j := i + 1
	switch {
	case f.isWord(j, "that") && c.frames&clause != 0:
	case f.isWord(j, "to") && c.frames&infinitive != 0:
	case f.prep(j, c):
		j++
	default:
		return f.nounFrom(i, c)
	}
	b := i
	for b > 0 && i-b < 4 && f.nominal(b-1) && !f.at(b-1).is(determiner) && !f.at(b-1).owner {
		b--
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(i, j)}
	if j == i+1 {
		a.Cue = f.cover(i, i+1)
	}
	switch p := f.at(b - 1); {
	case p.is(possessive):
		a.Source = f.cover(b-1, b)
	case p.owner:
		a.Source = f.cover(f.phraseStart(b-1), b)
	default:
		if (c.frames&clause == 0 || !f.isWord(i+1, "that")) && c.stance != Accusing && c.stance != Distancing {
			return false
		}
	}
	end := f.nounEnd(j)
	f.content(&a, j, end)
	return f.keep(a)
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
	if !f.prep(j, c) {
		return false
	}
	b, linked := i, false
	for b > 0 && i-b < 8 && f.at(b-1).is(auxiliary|negation|adverb) && !f.at(b-1).is(determiner) {
		b--
		linked = linked || f.at(b).is(be)
	}
	from, to, ok := f.subject(b - 1)
	if !linked || !ok {
		return false
	}
	a := Attribution{Stance: c.stance, Source: f.cover(from, to), Cue: f.cover(b, i+1)}
	if !f.isWord(j, "that") {
		a.Cue, a.Deed = f.cover(b, j+1), true
		j++
	}
	f.content(&a, j, f.clauseEnd(j, &cue{frames: deed}))
	return f.keep(a)
}

func (f *finder) prep(j int, c *cue) bool {
	for _, p := range c.preps {
		if f.isWord(j, p) {
			return true
		}
	}
	return false
}

// colon reads "Kerry to Lavrov: Russia must stop" in a headline.
func (f *finder) colon(i int) {
	if !f.head || i == 0 || i > 8 || len(f.found) > f.start {
		return
	}
	e := f.object(0)
	if e == 0 || !f.at(0).upper || e < i && !f.isWord(e, "to") {
		return
	}
	a := Attribution{Stance: Neutral, Cue: f.toks[i].Span, Source: f.cover(0, e)}
	f.content(&a, i+1, len(f.toks))
	f.keep(a)
}

// left takes the words before token k, where a source or cue begins, as content.
func (f *finder) left(a *Attribution, k int) bool {
	p := f.at(k - 1)
	if k == 0 || p.mark != ',' && p.mark != shutting && p.mark != '?' && p.mark != '-' {
		return false
	}
	from := f.clauseStart(k - 1)
	return f.content(a, from, k)
}

// clauseStart is where the words begin that a cue after token k gives to its
// source: the sentence, without a word that links it to the last one.
func (f *finder) clauseStart(k int) int {
	i := f.dateline()
	for i < k && (f.at(i).is(conjunction) && !f.at(i).is(determiner) || f.isWord(i, "however") || f.at(i).mark == ',' || f.at(i).mark == '-') {
		i++
	}
	return i
}

// dateline is where the sentence begins behind "WASHINGTON, March 3 (AFP) -".
func (f *finder) dateline() int {
	if len(f.toks) == 0 || !initials(f.text0()) {
		return 0
	}
	for i := 1; i < 10; i++ {
		if f.at(i).mark == '-' {
			return i + 1
		}
	}
	return 0
}

func (f *finder) text0() string {
	if !f.toks[0].word() {
		return ""
	}
	return f.text(0)
}

// right takes the words from token j on as content.
func (f *finder) right(a *Attribution, j int, c *cue, more bool) bool {
	start, ok := f.rightStart(j, c, more)
	if !ok {
		return false
	}
	end := f.clauseEnd(start, c)
	if _, plain := f.opens(start, c); !plain && c.frames&deed != 0 {
		a.Deed = true
	}
	return f.content(a, start, end)
}

// rightStart is where the content after a cue begins. more says that there is
// content before the cue already.
func (f *finder) rightStart(j int, c *cue, more bool) (int, bool) {
	if more {
		k := f.adjunct(j)
		if (f.at(k).mark == ',' || f.at(k).mark == ':') && f.at(k+1).mark == opening {
			return k + 1, true
		}
		if t := f.at(k + 1); f.at(k).mark == ',' && t.word() && (t.is(auxiliary|verb) || t.is(conjunction) && !f.newCue(k+2) || f.isWord(k+1, "to") || f.isWord(k+1, "because") || t.is(adverb) && !t.is(preposition)) {
			return k + 1, true
		}
		return 0, false
	}
	if k, ok := f.opens(j, c); ok {
		return k, true
	}
	if c.frames&person != 0 {
		e := f.addressee(j)
		if e > j {
			if k, ok := f.opens(f.adjunct(e), c); ok {
				return k, true
			}
			if c.frames&infinitive != 0 && (f.isWord(e, "to") || f.at(e).is(negation) && f.isWord(e+1, "to")) {
				return j, true
			}
			if f.isWord(e, "of") || f.isWord(e, "about") {
				if k, ok := f.opens(e+1, c); ok {
					return k, true
				}
				if e+1 < len(f.toks) && f.at(e+1).word() && c.frames&quoted != 0 {
					return e + 1, true
				}
			}
			if c.frames&clause != 0 && f.at(e).word() && f.at(e).is(pronoun|determiner) {
				return e, true
			}
		}
	}
	if f.isWord(j, "to") && c.frames&infinitive != 0 {
		return j, true
	}
	k := f.adjunct(j)
	if k > j {
		if m, ok := f.opens(k, c); ok {
			return m, true
		}
		if !f.at(k).word() || k >= len(f.toks) {
			return 0, false
		}
		if f.at(k).is(pronoun|determiner) || f.at(k).upper {
			return k, c.frames&(clause|words|deed) != 0
		}
		j = k
	}
	t := f.at(j)
	switch {
	case !t.word() || j >= len(f.toks):
		return 0, false
	case f.isWord(j, "to"):
		return j, c.frames&infinitive != 0
	case t.is(preposition|conjunction|ofWord) && !t.is(determiner) && !f.isWord(j+1, "least") && !f.isWord(j+1, "most"):
		return 0, false
	case c.frames&(words|deed|clause) == 0:
		return 0, false
	case t.is(auxiliary):
		if t.is(be) && f.at(j+1).is(determiner) {
			j++ // "what they say is a buildup"
		}
		return j, c.frames&clause != 0
	case c.frames&(words|deed) == 0 && !f.bareClause(j):
		return 0, false
	case c.frames&taken != 0 && !f.takenAs(j):
		return 0, false
	case c.frames&naming != 0 && !f.named(j):
		return 0, false
	}
	return j, true
}

// bareClause reports whether the words from token j on read like a statement
// without "that": a subject, and a verb after it.
func (f *finder) bareClause(j int) bool {
	if f.at(j).is(pronoun) && !f.at(j).is(possessive) || f.at(j).is(subordinator) {
		return !f.isWord(j, "him") && !f.isWord(j, "them") && !f.isWord(j, "me") && !f.isWord(j, "us")
	}
	i := f.object(j)
	if i == j {
		return false
	}
	for n := 0; n < 4; n++ {
		t := f.at(i)
		switch {
		case f.verbal(i):
			return true
		case t.is(relative):
			return true
		case t.mark == ',':
			return f.verbAfterAside(i + 1)
		case t.mark == '(':
			for i++; f.at(i).word(); i++ {
			}
			i++
			continue
		case !t.word():
			return t.mark == opening
		}
		if k := f.adjunct(i); k > i {
			i = k
			continue
		}
		s := f.text(i)
		return !t.upper && !t.is(preposition|determiner|conjunction|ofWord) && len(s) > 3 && (s[len(s)-1] == 's' || s[len(s)-2:] == "ed")
	}
	return false
}

// verbAfterAside reports whether the aside that begins at token i ends before a verb.
func (f *finder) verbAfterAside(i int) bool {
	for k := i; k < len(f.toks) && k-i < 15; k++ {
		if f.at(k).mark == ',' {
			return f.verbal(k + 1)
		}
	}
	return false
}

// takenAs reports whether "as" follows the object that begins at j.
func (f *finder) takenAs(j int) bool {
	for i := j; i < j+12 && f.at(i).word(); i++ {
		if f.isWord(i, "as") && i > j {
			return true
		}
	}
	return false
}

// named reports whether a name for it follows the object that begins at j:
// "called him a liar", but not "called him on Friday".
func (f *finder) named(j int) bool {
	e := f.object(j)
	t := f.at(e)
	return e > j && e < len(f.toks) && (t.mark == opening || t.word() && !t.is(timeWord|conjunction|relative) && !t.is(preposition) && !f.isWord(e, "to"))
}

// addressee is the end of the words for the one spoken to, j when there are none.
func (f *finder) addressee(j int) int {
	if f.at(j).is(pronoun) && !f.at(j).is(possessive) {
		return j + 1
	}
	e := f.object(j)
	for i := j + 1; i < e; i++ {
		if f.at(i).is(ofWord) && f.at(i-1).upper && f.at(i+1).owner {
			return i // "told Lavrov of Washington's concerns"
		}
	}
	if f.at(e).mark == ',' && e > j {
		if k := f.speakerAfter(j); f.at(k).mark == ',' && f.isWord(k+1, "that") {
			return k + 1
		}
	}
	return e
}

// opens reports whether content plainly begins at token j, behind a comma or
// colon: a quotation, "that", "whether".
func (f *finder) opens(j int, c *cue) (int, bool) {
	if m := f.at(j).mark; m == ',' || m == ':' || m == '-' {
		if f.at(j+1).mark == opening {
			return j + 1, true
		}
		if m == ':' && c.frames&quoted != 0 && j+1 < len(f.toks) {
			return j + 1, true
		}
		if k := f.adjunct(j + 1); m == ',' && k > j+1 && f.at(k).mark == ',' && (f.isWord(k+1, "that") || f.at(k+1).mark == opening) {
			return k + 1, true
		}
		return 0, false
	}
	t := f.at(j)
	if t.mark == opening {
		return j, true
	}
	if c.frames&clause != 0 && (f.isWord(j, "that") || f.isWord(j, "whether") || f.isWord(j, "how") || f.isWord(j, "why") || f.isWord(j, "what") || f.isWord(j, "if")) && t.word() {
		return j, true
	}
	return 0, false
}

// clauseEnd is where content that begins at token j ends.
func (f *finder) clauseEnd(j int, c *cue) int {
	loose := c != nil && c.frames&clause == 0 // the object of a verb, no statement
	if f.at(j).mark == opening {
		q := f.at(j).quoted
		for i := j; i < len(f.toks); i++ {
			if f.toks[i].quoted == q {
				continue
			}
			if f.toks[i].word() && f.runsOn(f.quotes[q-1]) {
				j = i
				break
			}
			return i
		}
		if f.at(j).mark == opening {
			return len(f.toks)
		}
	}
	for i := j + 1; i < len(f.toks); i++ {
		t := &f.toks[i]
		if t.quoted != 0 && t.mark != opening {
			continue
		}
		switch t.mark {
		case ';':
			return i
		case ',', '-':
			if f.breaks(i+1, loose) {
				return i
			}
		case 0:
			if t.is(conjunction) && (f.newCue(i+1) || f.newSpeaker(i+1)) {
				return i
			}
			if loose && t.is(conjunction) && f.newClause(i+1) {
				return i
			}
			if loose && (f.isWord(i, "because") || f.isWord(i, "while") || f.isWord(i, "although") || f.isWord(i, "after") || f.isWord(i, "during")) {
				return i
			}
			if f.isWord(i, "according") && f.isWord(i+1, "to") {
				return i
			}
		}
	}
	return len(f.toks)
}

// runsOn reports whether quotation q ends without a mark of its own, so that
// the sentence may go on with it.
func (f *finder) runsOn(q Quotation) bool {
	return q.Inner.Empty() || !strings.ContainsRune(".,!?…-", rune(f.src[q.Inner.End-1]))
}

// breaks reports whether the words from token i on, behind a comma, no longer
// belong to the content before it.
func (f *finder) breaks(i int, loose bool) bool {
	t := f.at(i)
	if t.mark != 0 || i >= len(f.toks) {
		return false
	}
	if f.isWord(i, "according") || f.gerundCue(i) {
		return true
	}
	if t.is(conjunction) && f.newCue(i+1) || f.trailing(i) {
		return true
	}
	return loose && (t.is(relative|conjunction|subordinator) || f.isWord(i, "which"))
}

// trailing reports whether the words from token i on are a source and its verb
// and no more: "..., RT reported today".
func (f *finder) trailing(i int) bool {
	e := f.object(i)
	if e == i || f.at(e).entry == nil {
		return false
	}
	for k := range f.at(e).entry.cues {
		c := &f.at(e).entry.cues[k]
		if (c.shape == past || c.shape == third || c.shape == plain) && c.frames&quoted != 0 && c.particle == "" {
			return f.adjunct(e+1) >= len(f.toks)
		}
	}
	return false
}

// gerundCue reports whether token i is "adding", "saying" and the like.
func (f *finder) gerundCue(i int) bool {
	e := f.at(i).entry
	if e == nil {
		return false
	}
	for k := range e.cues {
		if e.cues[k].shape == gerund && e.cues[k].frames&quoted != 0 && (e.cues[k].particle == "" || f.isWord(i+1, e.cues[k].particle)) {
			return true
		}
	}
	return false
}

// newClause reports whether a subject and its verb begin at token i.
func (f *finder) newClause(i int) bool {
	i = f.adjunct(i)
	for f.at(i).is(adverb|subordinator) && i < len(f.toks) {
		i++
	}
	e := f.object(i)
	return e > i && f.at(e).is(auxiliary)
}

// newSpeaker reports whether token i begins what another speaker says: "and
// Spain saying".
func (f *finder) newSpeaker(i int) bool {
	e := f.object(i)
	if e == i || e-i > 8 || f.at(e).entry == nil || f.at(e).quoted != 0 {
		return false
	}
	for k := range f.at(e).entry.cues {
		c := &f.at(e).entry.cues[k]
		if (c.shape == past || c.shape == gerund) && c.frames&clause != 0 && c.frames&quoted != 0 && f.at(e+1).word() && c.particle == "" {
			return c.stance != Mental
		}
	}
	return false
}

// newCue reports whether token i is a further verb of the same speaker: "and
// added that".
func (f *finder) newCue(i int) bool {
	for f.at(i).is(adverb) {
		i++
	}
	e := f.at(i).entry
	if e == nil {
		return false
	}
	for k := range e.cues {
		c := &e.cues[k]
		if (c.shape == past || c.shape == third) && c.frames&(clause|quoted) != 0 && (f.isWord(i+1, "that") || f.at(i+1).mark == opening) {
			return true
		}
	}
	return false
}

// nounEnd is where the content of a noun of speech ends.
func (f *finder) nounEnd(j int) int {
	i := j
	seen := false
	for ; i < len(f.toks); i++ {
		t := &f.toks[i]
		if t.mark == ',' || t.mark == ';' || t.mark == '-' && t.quoted == 0 {
			return i
		}
		if t.is(auxiliary) && t.quoted == 0 {
			if seen {
				return i
			}
			seen = f.isWord(j, "that")
			if !seen {
				return i
			}
		}
	}
	return i
}

// content adds the tokens [i, k) to a, without marks at their ends that are no
// quotation's.
func (f *finder) content(a *Attribution, i, k int) bool {
	for i < k && f.toks[i].mark != 0 && f.toks[i].mark != opening && f.toks[i].mark != '(' {
		i++
	}
	for k > i && f.toks[k-1].mark != 0 && f.toks[k-1].mark != shutting && f.toks[k-1].mark != ')' && f.toks[k-1].mark != '?' {
		k--
	}
	if i >= k {
		return false
	}
	s := f.cover(i, k)
	if q := f.toks[i].quoted; q > 0 {
		s = s.Cover(f.quotes[q-1].Span)
	}
	if q := f.toks[k-1].quoted; q > 0 {
		s = s.Cover(f.quotes[q-1].Span)
	}
	a.add(s)
	return true
}

// add puts s among the pieces of content, in order; pieces that meet become one.
func (a *Attribution) add(s text.Span) {
	i := len(a.Content)
	for i > 0 && a.Content[i-1].End > s.Start {
		i--
	}
	k := i
	for k < len(a.Content) && a.Content[k].Start < s.End {
		s = s.Cover(a.Content[k])
		k++
	}
	a.Content = slices.Replace(a.Content, i, k, s)
}

// cover is the span of tokens [i, k).
func (f *finder) cover(i, k int) text.Span {
	return text.Span{Start: f.toks[i].Start, End: f.toks[k-1].End}
}

// keep files a when it has content, and marks the quotations it takes.
func (f *finder) keep(a Attribution) bool {
	if len(a.Content) == 0 {
		return false
	}
	a.Direct = true
	for _, s := range a.Content {
		q := f.quoteAt(s)
		if q < 0 || f.quotes[q].Start > s.Start || f.quotes[q].End < s.End {
			a.Direct = false
		}
		for ; q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
			f.used[q] = true
		}
	}
	f.name(&a)
	for _, b := range f.found[f.base:] {
		if b.Speaker == a.Speaker && slices.Equal(b.Content, a.Content) {
			return true // "Lavrov said, “...,” Lavrov said."
		}
	}
	f.found = append(f.found, a)
	return true
}

// name resolves the speaker of a. A source that was understood from another
// verb has that verb's speaker.
func (f *finder) name(a *Attribution) {
	for k := len(f.found) - 1; k >= f.start; k-- {
		if f.found[k].Source == a.Source {
			a.Speaker, a.Named = f.found[k].Speaker, f.found[k].Named
			return
		}
	}
	from, to := f.tokensOf(a.Source)
	a.Speaker, a.Named = f.cast.resolve(&f.sentence, from, to)
}

// quoteAt is the number of the first quotation that meets s, -1 for none.
func (f *finder) quoteAt(s text.Span) int {
	lo, hi := 0, len(f.quotes)
	for lo < hi {
		if m := (lo + hi) / 2; f.quotes[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(f.quotes) && f.quotes[lo].Start < s.End {
		return lo
	}
	return -1
}
