package quote

// verbGroup is a verb with the small words before it: "has long been saying".
type verbGroup struct {
	begin, head int // its first token, and the verb itself
	passive     bool
	denied      bool // "not", "never"
	modal       bool // a plain form needs no plural subject after "would", "did"
	unreal      bool // "may", "will", "not": nothing has been said
	infinitive  bool // "to demand"
	controlled  bool // "managed to ask"
	implied     bool // the same, where it came about, as it may not have in "tried to ask"
	unsaid      bool // "expected to announce", "refused to say"
}

// groupReach is the most small words looked over before a verb.
const groupReach = 8

// verbGroup finds the small words before the verb at token i.
func (f *finder) verbGroup(i int) verbGroup {
	g := verbGroup{begin: i, head: i}
	for ; g.begin > 0 && i-g.begin < groupReach; g.begin-- {
		p := f.at(g.begin - 1)
		switch {
		case p.is(auxiliary|negation|control) && (!p.upper || f.head || g.begin == 1) || p.is(adverb) && (!p.upper || f.head) && !p.is(determiner):
			g.passive = g.passive || p.is(be)
			g.modal = g.modal || p.is(modal)
			g.unreal = g.unreal || p.is(unreal)
			g.denied = g.denied || p.is(negation)
			g.unsaid = g.unsaid || p.is(unsaid)
			g.controlled = g.controlled || p.is(control) && g.infinitive
			g.implied = g.implied || p.is(implicative)
		case (f.isWord(g.begin-1, "earlier") || f.isWord(g.begin-1, "later")) && f.at(g.begin-2).is(auxiliary): // "had earlier said"
		case f.isWord(g.begin-1, "to"):
			g.infinitive = true
		case f.isWord(g.begin-1, "as") && f.quotedAs(g.begin-2) > 0:
			g.begin = f.quotedAs(g.begin-2) + 1
		default:
			return g
		}
	}
	return g
}

// quotedAs is the token that says in what follows who is quoted: "was quoted
// as saying", "was cited by AFP as saying". 0 when token k ends nothing of the kind.
func (f *finder) quotedAs(k int) int {
	for i := k; i > 0 && k-i < groupReach; i-- {
		if f.isWord(i, "quoted") || f.isWord(i, "cited") {
			return i
		}
		if i < k && f.isWord(i, "as") {
			return 0
		}
	}
	return 0
}

// whomQuoted are the tokens [from, to) of whom a paper quotes by the verb group g, from = to
// where it quotes nobody so: "the Herald quoted | Ann Lund | as saying".
func (f *finder) whomQuoted(g verbGroup) (from, to int) {
	if g.passive || g.unreal || g.denied || !f.isWord(g.head-1, "as") {
		return 0, 0
	}
	i := f.quotedAs(g.head - 2)
	if i == 0 {
		return 0, 0
	}
	if from, to = i+1, f.object(i+1); to != g.head-1 || f.at(from).is(preposition) {
		return 0, 0
	}
	return from, to
}

// asQuoted reports whether the tokens [from, to) are whom somebody quotes as saying a thing.
func (f *finder) asQuoted(from, to int) bool {
	return from > 1 && f.isWord(to, "as") && f.quotedAs(from-1) == from-1
}

// verb reads token i as a form of a reporting verb.
func (f *finder) verb(i int, c *cue) bool {
	if f.toks[i].upper && i > 0 && !f.head {
		return false
	}
	g := f.verbGroup(i)
	if f.unuttered(g, c) || f.onlyUnnamed(i) {
		return false
	}
	f.now.verb = g
	if g.infinitive && !g.controlled {
		if _, ok := f.opens(i+1, c); !ok || c.shape != plain {
			return false
		}
	}
	p := f.at(g.begin - 1)
	blocked := f.verbBefore(g.begin-1) || p.is(determiner) && !p.is(relative|group) || p.owner || p.is(preposition|ofWord) && !g.infinitive
	switch c.shape {
	case plain:
		if !g.infinitive && !g.modal && (blocked || !f.pluralSubject(g.begin-1) || f.ambiguous(i) && !(f.begins(g.begin-1) && f.people(g.begin-1, i, c))) {
			return false
		}
	case third:
		if blocked || !f.singularSubject(g.begin-1) || f.ambiguous(i) && !(f.followed(i+1, c) && f.begins(g.begin-1)) && !f.afterMarks(g.begin-1) {
			return false
		}
	case past, participle:
		switch {
		case g.passive:
			return f.passive(g, c)
		case f.addressed(g, c):
			return f.askedOf(i, c)
		case blocked || c.shape == participle && g.begin == i, f.otherVerb(i, c):
			return false
		case f.reducedPassive(i, c):
			return f.reduced(g, c)
		}
	case gerund:
		if f.unlessDone(g.begin) || blocked && !p.is(preposition) || g.begin == i && p.word() && f.toks[i].entry.noun && !p.is(preposition|conjunction) {
			return false
		}
	}
	return f.active(g, c)
}

// onlyUnnamed reports whether the verb at token i asks for no more than not to be known:
// "an aide who asked not to be named said".
func (f *finder) onlyUnnamed(i int) bool {
	if !f.isWord(i-1, "who") {
		return false
	}
	for k := i + 1; k < i+groupReach && f.at(k).word(); k++ {
		if f.unnamedSource(k) == i-1 {
			return f.sentence.speaks(f.afterAdverbs(k + 1))
		}
	}
	return false
}

// verbBefore reports whether token k is a reporting verb itself, so that the
// form behind it is an adjective: "declined repeated attempts".
func (f *finder) verbBefore(k int) bool {
	t := f.at(k)
	if !t.word() || t.upper || t.is(auxiliary|control|unsaid) && f.isWord(k+1, "to") || f.modifies(k) {
		return false
	}
	sh := f.verbShape(k)
	return sh == past || sh == third || sh == gerund
}

// unuttered reports whether the verb group g says that nothing was said: "did
// not say", "refused to confirm", "is expected to announce".
func (f *finder) unuttered(g verbGroup, c *cue) bool {
	return g.infinitive && (g.unsaid || f.at(g.begin-1).is(unsaid)) || g.denied && c.stance != Mental && c.frames&deed == 0
}

// addressed reports whether the past form is a participle of the one spoken to
// or of: "Asked whether it was safe, Oduya said", "when told that".
func (f *finder) addressed(g verbGroup, c *cue) bool {
	if g.begin < g.head {
		return false
	}
	p := f.at(g.begin - 1)
	return g.begin == 0 || p.word() && p.is(subordinator) && !p.is(relative|determiner)
}

// askedOf reads the past form at token i of one who is asked or told something, it is not
// said by whom: "when asked whether it was late". The row is never sure.
func (f *finder) askedOf(i int, c *cue) bool {
	j := f.afterAdverbs(i + 1)
	if c.frames&person == 0 || c.frames&clause == 0 || !f.at(j).is(clauseWord) {
		return false
	}
	end := f.clauseEnd(j, c)
	for k := j; k < end && i == 0; k++ {
		if e := f.object(k + 1); f.at(k).mark == ',' && e > k+1 && f.at(e).word() && e < len(f.toks) {
			end = k // "Told that it was late, Ann Lee left"
		}
	}
	a := Attribution{Stance: c.stance, Cue: f.cover(i, i+1)}
	return f.content(&a, j, end) && f.keep(a)
}

// otherVerb reports whether a small word makes another verb of the one at token
// i: "called off the search", "blasted off".
func (f *finder) otherVerb(i int, c *cue) bool {
	if c.particle != "" || !f.at(i+1).is(particle) {
		return false
	}
	n := f.at(i + 2)
	return n.mark != opening && n.mark != ',' && !f.isWord(i+2, "that") || c.frames&quoted == 0
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

// singularSubject reports whether the words up to token k may stand before a
// form in -s: not a number, nor "some European", nor "officials".
func (f *finder) singularSubject(k int) bool {
	t := f.at(k)
	if t.number || t.is(determiner) && t.is(group) || t.word() && t.is(group) && !t.is(pronoun|role) && k >= 0 && plural(f.text(k)) {
		return false
	}
	for i := k - 1; f.nominal(k) && i >= 0 && k-i < 4 && f.at(i).word(); i-- {
		if f.at(i).is(determiner) {
			return !f.at(i).is(group)
		}
	}
	return true
}

// ambiguous reports whether token i may as well be a noun.
func (f *finder) ambiguous(i int) bool { return f.verbShape(i) == noun || f.at(i).is(role|title) }

// people reports whether token k, before a plain form at i that is as often a
// noun, shows people who speak: not "one suspect fled".
func (f *finder) people(k, i int, c *cue) bool {
	t := f.at(k)
	return t.is(group|pronoun|role|relative|message) && !t.is(determiner) || t.upper && !t.is(determiner) || f.followed(i+1, c)
}

// begins reports whether the noun phrase that ends with token k begins a clause,
// and is not what a verb or preposition before it takes.
func (f *finder) begins(k int) bool {
	from, _, ok := f.subject(k)
	if !ok {
		return true
	}
	p := f.at(from - 1)
	return !p.word() || p.is(conjunction|subordinator|relative|clauseWord|timeWord|timeSpan|adverb) || f.isWord(from-1, "as") ||
		f.anyCue(from-1, func(c *cue) bool { return c.frames&clause != 0 }) // "said surveys show"
}

// afterMarks reports whether the subject that ends with token k stands right behind
// a quotation that leads up to it: "“...,” Lund reports on Monday".
func (f *finder) afterMarks(k int) bool {
	from, _, ok := f.subject(k)
	return ok && f.at(k).upper && f.closes(from-1)
}

// followed reports whether what stands around the word before token j shows
// that it is a verb.
func (f *finder) followed(j int, c *cue) bool {
	t, s := f.at(j), f.at(j-2)
	switch {
	case c.particle != "":
		return s.upper || s.is(pronoun|relative|role)
	case t.is(relative) && f.verbal(j+1):
		return false // "the states that have"
	case t.is(determiner|pronoun|relative|subordinator) && !t.is(preposition), t.mark == opening, t.mark == ':', t.upper && !t.is(timeWord):
		return true
	case j >= len(f.toks):
		return s.word()
	}
	return s.upper && !s.owner && f.nominal(j) && !f.verbal(j) && !f.verbal(j+1)
}
