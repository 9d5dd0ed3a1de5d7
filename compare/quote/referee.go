package quote

import (
	"diptych/compare/grammar"
	"diptych/compare/text"
	"strings"
)

// referee looks at the rows that the rules found once more, with the grammar of
// their sentence. It finds none itself and takes none away: it says which of
// them are sure. Where the grammar only fails to see what the rules see, the
// rules are believed; it errs more often than they do in what it does not find.
type referee struct {
	parses  *grammar.Parses
	units   []text.Span
	line    text.Span // of the sentence that was parsed last
	tree    *grammar.Sentence
	clauses []grammar.Clause
	at      []int    // 1 + the clause of a token
	doubts  []doubts // of the rows of this sentence, and of more that were not kept
}

// doubts is why the row with that cue is not sure, "" when it is.
type doubts struct {
	cue    text.Span
	why    string
	verb   bool // the cue is read as one verb
	clause bool // a statement may follow the cue
	opens  bool // "that" or words in marks follow, and nobody is told
	who    bool // the source is "who" behind the name of a person
	words  bool // a statement with words in marks: "believes he “is well”"
	plain  bool // a name and right behind it a verb that can be no noun
	act    Act  // what the verb may tell of its source where it tells no words
	full   bool // a thing that is plainly spoken of, or a stand or a wish of which all is told: "blamed it for the fire", "wants to go"
}

// of is what is known of the row with the cue.
func (r *referee) of(cue text.Span) doubts {
	for _, d := range r.doubts {
		if d.cue == cue {
			return d
		}
	}
	return doubts{}
}

// doubtsOf is what is known of a, made of the present reading.
func (f *finder) doubtsOf(a *Attribution) doubts {
	d := doubts{cue: a.Cue, why: f.doubt(a), plain: f.plain(a)}
	if c := f.now.cue; c != nil {
		from, _ := f.tokensOf(a.Source)
		d.opens = f.plainly(a) && a.Content[0].Start > a.Cue.Start && c.frames&person == 0
		d.who = f.isWord(from, "who") && a.Named && f.at(from-1).mark == ',' && f.cast.personOf(a.Speaker)
		_, whom := f.whomQuoted(f.now.verb)
		quotedAs := c.shape == gerund && (f.now.verb.passive || whom > 0)
		d.full = d.why == doubtDeed && f.allTold(a) || d.why == doubtThing && f.topical(a) || d.why == doubtRelative && (f.utters(a) || d.who && f.asksFor(a)) || d.why == doubtGerund && f.addsThing(a)
		i, _ := f.tokensOf(a.Content[0])
		d.clause = c.frames&clause != 0 || f.at(i).is(clauseWord) || c.shape == adjective || a.Stance == Mental
		d.words = c.frames&clause != 0 && f.bareClause(i) && f.remarks(a)
		d.act = f.actOf(a, d.why)
		d.verb = c.shape != noun && c.shape != adjective && c.shape != phrase && !quotedAs
	}
	return d
}

// judge looks at what was found in the sentence of f. A sentence is parsed only
// when a row of it has a cue that the grammar can judge.
func (f *finder) judge() {
	for k := f.start; k < len(f.found); k++ {
		if a := &f.found[k]; f.judged(a) {
			f.parsed()
			f.weigh(a)
		}
	}
	f.deny()
}

// judged reports whether the cue of a is a verb, and a is sure or may yet be.
func (f *finder) judged(a *Attribution) bool {
	if a.Cue.Empty() || a.Source.Empty() {
		return false
	}
	d := f.referee.of(a.Cue)
	return d.verb && (!a.Unsure && !f.plain(a) || grounds[d.why] && (d.full || d.clause || d.why != doubtDeed && d.why != doubtThing))
}

// plain reports whether nothing is to be asked about a: a name or a pronoun and
// right beside it a verb that can be no noun, "Lund said", “said Lund”.
func (f *finder) plain(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	i, k := f.tokensOf(a.Cue)
	if from >= to || i >= k || k-i > 2 || to != i && from != k {
		return false
	}
	e := f.at(k - 1).entry
	verb := e != nil && !e.noun && len(e.cues) > 0 && e.cues[0].shape != gerund
	if a.Direct && verb && from == k && f.at(i-1).mark == shutting && f.at(from).is(determiner) && !f.at(from).is(possessive) {
		return true // “...,” said an official speaking on the record
	}
	t := f.at(to - 1)
	if !t.upper && !(t.is(pronoun) && to-from == 1) || t.is(relative) || t.owner {
		return false
	}
	if p := f.at(from - 1); p.word() && !p.upper && (f.verbal(from-1) || f.pastForm(from-1) || p.is(preposition) && !p.is(subordinator)) {
		return false // "an aide who met Lund said"
	}
	return verb
}

// grounds are the doubts that grammar can lift.
var grounds = map[string]bool{doubtDeed: true, doubtGerund: true, doubtThing: true, doubtRelative: true}

// parsed makes sure that the sentence in f.line is parsed. Of a very long one f.toks
// is only a part.
func (f *finder) parsed() {
	if r := &f.referee; r.tree == nil || r.line != f.line {
		f.parse()
	}
}

// parse reads the sentence in f.line, each long quotation as one thing.
func (f *finder) parse() {
	r := &f.referee
	s := f.line
	r.line, r.units = s, r.units[:0]
	for q := f.quoteAt(s); q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
		if u := f.quotes[q].Span.Intersect(s); !u.Empty() && f.long(f.quotes[q].Inner) {
			r.units = append(r.units, u)
		}
	}
	r.tree = r.parses.Parse(s, r.units)
	r.clauses = r.tree.Clauses()
	r.at = append(r.at[:0], make([]int, len(r.tree.Tokens))...)
	for k := range r.clauses {
		r.at[r.clauses[k].Head] = k + 1
	}
}

// long reports whether the quotation is more than a few words of the writer's sentence.
func (f *finder) long(q text.Span) bool {
	n := 0
	for _, w := range f.doc.WordsIn(q) {
		if n++; n > 3 || w.End > q.End {
			return true
		}
	}
	return strings.ContainsAny(f.src[max(q.Start, q.End-1):q.End], ",.?!")
}

// weigh makes a unsure when the grammar speaks against it, and sure when it was
// doubted for want of a sign that the grammar gives.
func (f *finder) weigh(a *Attribution) {
	r := &f.referee
	c := r.clause(a.Cue)
	switch {
	case a.Unsure:
		d := r.of(a.Cue)
		a.Unsure = !f.saysBehindAside(a) && !f.goesOnSaying(a) && !f.whoSays(a) && !f.beginsSaying(a) && (c == nil && !(d.plain && d.full && a.Stance != Mental) || c != nil && !r.vouches(c, a))
	case f.wantsNoName(a): // the grammar stumbles over the two verbs in a row
	case f.saysBehindAside(a):
	case c == nil:
		a.Unsure = f.verbless(a)
	case f.mend(c, a):
	default:
		a.Unsure = r.refuses(c, a) && !f.goesOnSaying(a)
	}
}

// whoSays reports whether a is of "who" behind a comma and a person's name, and right behind
// it a verb that does no more than tell what follows: "Lund, who says he is well".
func (f *finder) whoSays(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	c, k := f.tokensOf(a.Cue)
	i, _ := f.tokensOf(a.Content[0])
	if !f.isWord(from, "who") || to != c || k != c+1 || !f.referee.of(a.Cue).who || f.frames(a)&(simply|hearer) == 0 {
		return false
	}
	return i == k && (f.bareClause(i) || f.at(i).is(clauseWord)) || i > k && f.isWord(i, "that")
}

// wantsNoName reports whether what stands between the source of a and its cue is that the
// source wishes not to be known.
func (f *finder) wantsNoName(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	c, _ := f.tokensOf(a.Cue)
	return a.Source.End < a.Cue.Start && f.unnamedSource(c-1) == to
}

// saysBehindAside reports whether the source of a stands right behind its words in
// marks, and nothing but an aside within dashes between it and its verb:
// "“It is over,” Ann Kahn – once a sailor – said".
func (f *finder) saysBehindAside(a *Attribution) bool {
	from, _ := f.tokensOf(a.Source)
	c, _ := f.tokensOf(a.Cue)
	_, e := f.tokensOf(a.Content[len(a.Content)-1])
	dash := from
	for dash < c && f.at(dash).word() {
		dash++
	}
	return a.Direct && a.Named && from-e >= 0 && from-e <= 1 && c-dash > 2 && f.at(dash).mark == '-' && f.at(c-1).mark == '-' && f.frames(a)&quoted != 0
}

// mend gives a the subject of its verb for a source where the rules took a name
// inside the words for the subject: "an aide who met Lund said". It reports
// whether a is then sure.
func (f *finder) mend(c *grammar.Clause, a *Attribution) bool {
	r := &f.referee
	if c.Subject < 0 || !c.Own || c.Passive || c.Modal != "" || c.Conditional || c.Negated || r.agrees(c, a) || a.Source.Start > a.Cue.Start {
		return false
	}
	sp := r.tree.Phrase(c.Subject)
	if sp.Overlaps(a.Source) || within(a.Content, sp) || !r.tree.Whole(c.Subject).Contains(a.Source) || sp.End > a.Cue.Start {
		return false
	}
	from, to := f.tokensOf(sp)
	if t := r.tree.Tokens[c.Subject].Tag; f.head || from >= to || from < f.dateline() || !strings.HasPrefix(t, "NOUN") && !strings.HasPrefix(t, "PROPN") || r.apposed(a.Source) || f.mute(sp) || f.at(f.headOf(from, to)).is(mute) {
		return false
	}
	if from, to = f.trim(from, to); from >= to {
		return false
	}
	a.Source = f.cover(from, to)
	a.Speaker, a.Named = f.cast.resolve(&f.sentence, from, to)
	return a.Speaker != ""
}

// nounForm reports whether the cue, which the grammar takes for no verb, has
// the form of a noun too, as "report".
func (f *finder) nounForm(cue text.Span) bool {
	from, to := f.tokensOf(cue)
	for i := from; i < to; i++ {
		if e := f.toks[i].entry; e != nil && len(e.cues) > 0 {
			return e.noun
		}
	}
	return false
}

// clause is the clause whose verb is the cue, or the last of several as in
// "went on to say"; nil when the cue is no verb.
func (r *referee) clause(cue text.Span) (c *grammar.Clause) {
	for i := max(r.tree.At(cue.Start), 0); i < len(r.tree.Tokens) && r.tree.Tokens[i].Start < cue.End; i++ {
		if k := r.headedBy(i); k != nil && strings.HasPrefix(r.tree.Tokens[i].Tag, "VERB") {
			c = k
		}
	}
	return c
}

// headedBy is the clause whose verb is token i of the tree, nil for none.
func (r *referee) headedBy(i int) *grammar.Clause {
	if i < 0 || r.at[i] == 0 {
		return nil
	}
	return &r.clauses[r.at[i]-1]
}

// refuses reports whether the clause c of its cue speaks against a.
func (r *referee) refuses(c *grammar.Clause, a *Attribution) bool {
	agrees := r.agrees(c, a)
	t := r.tree.Tokens[c.Head]
	switch {
	case c.Modal != "" || c.Conditional || c.Negated:
		return true
	case r.joinedInAside(c, a), r.noSubject(c):
		return true
	case c.Passive && !agrees:
		return !r.governs(c) && !r.of(a.Cue).opens
	case c.Relative && !c.Own:
		return !r.governs(c)
	case t.Tag == "VERB.ger" && !c.Finite:
		if t.Label == "acl" {
			return !r.states(c, a) && !r.governs(c) || !r.bears(t.Head)
		}
		return !agrees && !r.governs(c)
	}
	inverted := a.Source.Start > a.Cue.Start // "said Lund": often taken for an object
	return c.Subject >= 0 && !agrees && !inverted && (r.mistaken(c, a.Source) || r.nearer(c, a))
}

// vouches reports whether the clause c bears out a, which the rules doubted: its
// subject is the source and it is finite, or adds to what the source says.
func (r *referee) vouches(c *grammar.Clause, a *Attribution) bool {
	if c.Modal != "" || c.Conditional || c.Negated || c.Passive {
		return false
	}
	d := r.of(a.Cue)
	if d.why == doubtRelative || d.who && c.Relative && a.Stance != Mental {
		return c.Relative && !c.Own && c.Finite && d.full && (r.states(c, a) || d.who && r.bounds(c, a))
	}
	if c.Relative && !r.relates(c, a) || !c.Relative && !r.agrees(c, a) && !d.plain {
		return false
	}
	t := r.tree.Tokens[c.Head]
	finite := c.Finite || d.plain && a.Stance != Mental
	switch d.why {
	case doubtDeed:
		return finite && (a.Stance == Mental && (r.states(c, a) || d.words) || d.full)
	case doubtThing:
		return finite && (r.states(c, a) || d.full && r.bounds(c, a))
	case doubtGerund:
		return (r.governs(c) || d.full && r.bounds(c, a)) && (t.Label == "advcl" || t.Label == "conj")
	}
	return false
}

// bounds reports whether the content of a, a thing spoken of, begins with what
// hangs on the verb of c.
func (r *referee) bounds(c *grammar.Clause, a *Attribution) (found bool) {
	at := a.Content[0]
	r.tree.Children(c.Head, func(k int) bool {
		w := r.tree.Whole(k)
		found = w.Start <= at.Start && w.End > at.Start && w.Start >= a.Cue.Start
		return !found
	})
	return found
}

// states reports whether a clause with tense of its own hangs on the verb of c,
// in the content of a.
func (r *referee) states(c *grammar.Clause, a *Attribution) bool {
	if c.Content < 0 || !a.Content[0].Contains(r.tree.Tokens[c.Content].Span) {
		return false
	}
	k := r.headedBy(c.Content)
	return k != nil && k.Finite
}

// agrees reports whether the one who does what c tells is the source of a.
func (r *referee) agrees(c *grammar.Clause, a *Attribution) bool {
	who := c.Doer()
	return who >= 0 && r.tree.Phrase(who).Overlaps(a.Source)
}

// nearer reports whether the verb of c shares its subject with a verb before it,
// and that subject stands between the source and the verb: "Lund joined them as
// the mayor went on and vowed to stay".
func (r *referee) nearer(c *grammar.Clause, a *Attribution) bool {
	t, h := r.tree.Tokens[c.Subject], r.tree.Tokens[c.Head]
	return !c.Own && h.Label == "conj" && r.tree.Tokens[h.Head].Label == "advcl" && t.Start >= a.Source.End && t.End <= a.Cue.Start && !strings.HasPrefix(t.Tag, "PRON")
}

// bears reports whether token i is a paper, whose words are those of who gave it out:
// "issued a report arguing".
func (r *referee) bears(i int) bool {
	e := r.entry(i)
	return e != nil && e.class&message != 0
}

// entry is what the lists have of token i of the tree, nil where they have nothing and
// where i is none.
func (r *referee) entry(i int) *entry {
	if i < 0 {
		return nil
	}
	return lexicon().of(strings.ToLower(r.tree.Text(i)))
}

// mistaken reports whether the source is what is never the subject of c: its
// object, an oblique, an adverb, or a verb.
func (r *referee) mistaken(c *grammar.Clause, source text.Span) bool {
	i := r.top(source)
	if i < 0 {
		return false
	}
	t := r.tree.Tokens[i]
	if strings.HasPrefix(t.Tag, "VERB") || strings.HasPrefix(t.Tag, "ADV") {
		return true
	}
	return t.Head == c.Head && (t.Label == "obl" || t.Label == "obl:unmarked" || t.Label == "advmod" || t.Label == "obj")
}

// apposed reports whether sp says who the noun before it is: "the sponsor, Lund".
func (r *referee) apposed(sp text.Span) bool {
	i := r.top(sp)
	return i >= 0 && r.tree.Tokens[i].Label == "appos"
}

// top is the token of sp that the others of it hang on.
func (r *referee) top(sp text.Span) int {
	t := r.tree.Tokens
	for i := max(r.tree.At(sp.Start), 0); i < len(t) && t[i].Start < sp.End; i++ {
		if h := t[i].Head; h < 0 || !sp.Contains(t[h].Span) {
			return i
		}
	}
	return -1
}

// governs reports whether a clause or a quotation hangs on the verb of c, or
// the verb on it.
func (r *referee) governs(c *grammar.Clause) bool {
	t := r.tree.Tokens
	if c.Content >= 0 || t[c.Head].Label == "parataxis" {
		return true
	}
	if h := t[c.Head].Head; h >= 0 && t[h].Tag == "UNIT" || r.unitBehind(c.Head) {
		return true
	}
	found := false
	r.tree.Children(c.Head, func(k int) bool {
		found = t[k].Tag == "UNIT" || t[k].Label == "parataxis"
		return !found
	})
	return found
}
