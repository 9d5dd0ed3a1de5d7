package frame

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

const (
	deedNear   = 0.4  // how near linked statements must be
	deedBits   = 14.8 // what one of two verbs says at least: "dragged", not "taken"
	deedMet    = 9.0  // of sentences that are not linked: what they share
	deedShared = 3
	deedBeside = 2  // things beside what is done to that two clauses share
	deedLinks  = 60 // linked statements that are read for their deeds, at most
	deedPair   = 0.95
	deedPhrase = 4 // words of a verb in a claim
)

// lightVerbs say too little to be another word for a deed.
var lightVerbs = setOf(`be is are was were been being am have has had having do does did done doing say says said saying tell tells told
	make makes made making take takes took taken taking get gets got give gives gave given go goes went gone come comes came put puts
	keep keeps kept let lets seem seems seemed become becomes became need needs needed want wants wanted try tries tried use uses used
	ask asks asked add adds added call calls called know knows knew think thinks thought see sees saw seen look looks looked
	expect expects expected include includes included follow follows followed report reports reported write writes wrote begin begins began start started`)

// predicate is a deed that the outlet tells in its own words.
type predicate struct {
	shown  text.Span // the verb with its particle
	whom   text.Span // it is done to
	norm   string    // of the verb itself
	doer   string    // stem, "" where none is named
	doers  []string  // all nouns of it, with what stands beside as another name
	doneTo string
	beside []string // the other nouns in its clause
}

// otherVerbs tells of deeds that have another verb on each side: the same is
// done to the same, by the same or among the same things. Sentences are read
// that are linked, or share words that tell much.
func otherVerbs(c *Case) []Finding {
	if c.A.printed || c.B.printed {
		return nil // its verbs are not the outlet's
	}
	x := &sameDeeds{c: c, of: [2]map[int][]predicate{{}, {}}, colour: [2]map[int]bool{{}, {}}, kins: map[int][]kin{}}
	read := 0
	for _, l := range c.Links {
		if l.Kind == align.Background || l.Score < deedNear || read == deedLinks {
			continue
		}
		read++
		x.compare(l.A, l.B)
	}
	for _, e := range c.encounters() {
		if e.bits >= deedMet && e.shared >= deedShared && oneOccasion(c) && read < deedLinks {
			read++
			x.compare(e.a.Span, e.b.Span)
		}
	}
	return x.found
}

// sameDeeds gathers findings of one deed under two verbs.
type sameDeeds struct {
	c      *Case
	of     [2]map[int][]predicate // by where a statement begins
	colour [2]map[int]bool        // too: whether a verb of it colours
	kins   map[int][]kin          // too, of those of B: its words
	found  []Finding
}

func (x *sameDeeds) predicates(side int, s Side, at text.Span) []predicate {
	list, read := x.of[side][at.Start]
	if !read {
		list = predicates(s, at)
		x.of[side][at.Start] = list
	}
	return list
}

// coloured reports whether a verb of a deed colours at a place, as far as words tell.
func (x *sameDeeds) coloured(side int, s Side, at text.Span) bool {
	so, read := x.colour[side][at.Start]
	if !read {
		so = slices.ContainsFunc(s.SentencesIn(at), func(in text.Sentence) bool {
			return slices.ContainsFunc(s.parses.Tagged(in.Span), func(t grammar.Token) bool { return s.ownDeed(&t) && colours(strings.ToLower(s.Text(t.Span))) })
		})
		x.colour[side][at.Start] = so
	}
	return so
}

// ownDeed reports whether a token is a verb of the outlet's by which a deed may be told.
func (s Side) ownDeed(t *grammar.Token) bool {
	return isVerb(t) && !lightVerbs[strings.ToLower(s.Text(t.Span))] && s.Voices.At(t.Span) == quote.Outlet
}

func (x *sameDeeds) compare(inA, inB text.Span) {
	if !x.coloured(0, x.c.A, inA) && !x.coloured(1, x.c.B, inB) {
		return // see otherWord
	}
	a := x.predicates(0, x.c.A, inA)
	if !x.mayTell(a, inB) {
		return
	}
	b := x.predicates(1, x.c.B, inB)
	for _, p := range a {
		for _, q := range b {
			if p.otherWord(q) && !alsoTells(x.c.B, p, q) && !alsoTells(x.c.A, q, p) && !x.shown(p, q) {
				x.tell(p, q)
			}
		}
	}
}

// mayTell reports whether B has at a place a word of what one of the deeds is done to, and
// one of what stands beside it: else its grammar need not be asked.
func (x *sameDeeds) mayTell(deeds []predicate, at text.Span) bool {
	if len(deeds) == 0 {
		return false
	}
	kins, read := x.kins[at.Start]
	if !read {
		kins = x.c.B.kinsIn(at)
		x.kins[at.Start] = kins
	}
	has := func(w string) bool { return slices.ContainsFunc(kins, kinOf(w).oneThing) }
	return slices.ContainsFunc(deeds, func(p predicate) bool { return has(p.doneTo) && slices.ContainsFunc(p.beside, has) })
}

// kinsIn are the words of s at a place, as those of their kind are told by.
func (s Side) kinsIn(at text.Span) (kins []kin) {
	for _, in := range s.SentencesIn(at) {
		for _, t := range grammar.Tokens(s.Source, in.Span) {
			kins = append(kins, kinOf(strings.ToLower(s.Text(t))))
		}
	}
	return kins
}

func (x *sameDeeds) shown(p, q predicate) bool {
	return slices.ContainsFunc(x.found, func(f Finding) bool { return f.A[0] == p.shown || f.B[0] == q.shown })
}

// alsoTells reports whether s has the verb of p for what is done to the same,
// somewhere.
func alsoTells(s Side, p, q predicate) bool {
	deed, whom := kinOf(p.norm), kinOf(q.doneTo)
	for _, in := range s.Sentences {
		verb, thing := false, false
		for _, n := range s.vocables.in(s.Document, s.WordsIn(in.Span)) {
			v := &s.vocables.each[n]
			k := kin{s.stem(v.norm), v.beginning, v.family}
			verb = verb || k.oneVerb(deed)
			thing = thing || k.oneThing(whom)
		}
		if verb && thing {
			return true
		}
	}
	return false
}

// wider is the words at a with those around them that stand around b too.
func (x *sameDeeds) wider(a, b text.Span) text.Span {
	v, w := x.c.A.WordsIn(text.Span{Start: a.End, End: min(len(x.c.A.Source), a.End+whomReach)}), x.c.B.WordsIn(text.Span{Start: b.End, End: min(len(x.c.B.Source), b.End+whomReach)})
	if len(v) > 1 && len(w) > 1 && v[0].Norm == w[0].Norm && !englishWords[v[0].Norm] && x.c.A.Source[a.End:v[0].Start] == " " {
		a.End = v[0].End
	}
	return a
}

const whomReach = 40 // bytes behind a noun in which the next word begins and ends

func (x *sameDeeds) tell(p, q predicate) {
	x.found = append(x.found, Finding{
		Claim: text.Say("Of {{.Whom}}, A has {{.A}} and B has {{.B}}, each in its own voice.", text.With{
			"Whom": text.Quote(x.c.A.Text(x.wider(p.whom, q.whom))), "A": quoted(x.c.A.Document, p.shown, deedPhrase), "B": quoted(x.c.B.Document, q.shown, deedPhrase),
		}),
		A: []text.Span{p.shown}, B: []text.Span{q.shown}, Voice: quote.Outlet, Weight: deedPair, Deed: true,
	})
}

func predicates(s Side, at text.Span) (list []predicate) {
	for _, in := range s.SentencesIn(at) {
		tree := s.parses.Parse(in.Span, nil)
		for _, c := range tree.Clauses() {
			verb := tree.Tokens[c.Head]
			if c.Negated || c.Conditional || !s.ownDeed(&verb) {
				continue
			}
			p := predicate{doers: named(tree, c.Doer()), shown: withParticle(tree, c.Head, shortVerb(c.Verb, verb.Span)), norm: strings.ToLower(s.Text(verb.Span)), doer: thing(tree, c.Doer()), doneTo: thing(tree, c.DoneTo())}
			if p.doneTo == "" {
				continue
			}
			p.whom = whomIn(tree, c.DoneTo())
			if p.beside = besideIn(tree, &c); len(p.beside) > 0 { // see otherWord
				list = append(list, p)
			}
		}
	}
	return list
}

// besideIn are the nouns in a clause that are neither its doer nor
// what is done to.
func besideIn(tree *grammar.Sentence, c *grammar.Clause) (list []string) {
	whole := tree.Whole(c.Head)
	for i, t := range tree.Tokens {
		if noun(t.Tag) && i != c.DoneTo() && whole.Contains(t.Span) {
			list = append(list, strings.ToLower(tree.Text(i)))
		}
	}
	return list
}

// shortVerb is a verb as a claim shows it: with its auxiliaries and particle,
// unless they stand far from it.
func shortVerb(whole, verb text.Span) text.Span {
	if whole.Len() > 3*verb.Len()+8 || !whole.Contains(verb) {
		return verb
	}
	return whole
}

// named are the nouns of the phrase of token i, and of what stands beside it as
// another name: "the company, Halden Stone".
func named(tree *grammar.Sentence, i int) (list []string) {
	if i < 0 {
		return nil
	}
	list = append(list, strings.ToLower(tree.Text(i)))
	tree.Children(i, func(k int) bool {
		switch tree.Tokens[k].Label {
		case "appos", "compound", "flat":
			if noun(tree.Tokens[k].Tag) {
				list = append(list, named(tree, k)...)
			}
		}
		return true
	})
	return list
}

const whomShown = 4 // words of the one that something is done to

// whomIn is the noun at token i with the nouns that are one name with it.
func whomIn(tree *grammar.Sentence, i int) text.Span {
	at := tree.Tokens[i].Span
	first, last := i, i
	for first > 0 && noun(tree.Tokens[first-1].Tag) && last-first < whomShown-1 {
		first--
	}
	for last+1 < len(tree.Tokens) && noun(tree.Tokens[last+1].Tag) && last-first < whomShown-1 {
		last++
	}
	return at.Cover(tree.Tokens[first].Span).Cover(tree.Tokens[last].Span)
}

// withParticle is a verb with the word of direction right behind it: "led
// away".
func withParticle(tree *grammar.Sentence, head int, verb text.Span) text.Span {
	if k := head + 1; k < len(tree.Tokens) && directions[tree.Text(k)] {
		return verb.Cover(tree.Tokens[k].Span)
	}
	return verb
}

var directions = setOf("away off out up down back over aside in")

// thing is the noun at token i in small letters, "" for none and for a pronoun.
func thing(tree *grammar.Sentence, i int) string {
	if i < 0 || !noun(tree.Tokens[i].Tag) {
		return ""
	}
	return strings.ToLower(tree.Text(i))
}

// otherWord reports whether x and y are one deed under two verbs of which one
// at least is more than plain: the same is done to the same, and the same does
// it or stands beside it.
func (x predicate) otherWord(y predicate) bool {
	if !oneThing(x.doneTo, y.doneTo) || kinOf(x.norm).oneVerb(kinOf(y.norm)) || !colours(x.norm) && !colours(y.norm) {
		return false
	}
	beside := 0
	for i, v := range x.beside {
		if !slices.Contains(x.beside[:i], v) && slices.ContainsFunc(y.beside, func(w string) bool { return oneThing(v, w) }) {
			beside++
		}
	}
	sameDoer := slices.ContainsFunc(x.doers, func(v string) bool {
		return slices.ContainsFunc(y.doers, func(w string) bool { return oneThing(v, w) })
	})
	if x.doer != "" && y.doer != "" && !sameDoer {
		return false
	}
	return beside >= deedBeside || sameDoer && beside > 0
}

// kin is what a word has in common with its forms and with its family.
type kin struct{ stem, beginning, family string }

func kinOf(w string) kin {
	stem := stemOf(w)
	return kin{stem, beginning(w), familyBy(w, stem)}
}

// oneThing reports whether two nouns are forms of one, or of one family.
func (k kin) oneThing(o kin) bool {
	return k.stem == o.stem || k.family != "" && k.family == o.family
}

// oneVerb reports whether two verbs are forms of one, or of one family.
func (k kin) oneVerb(o kin) bool { return k.oneThing(o) || k.beginning == o.beginning }

func oneThing(v, w string) bool { return kinOf(v).oneThing(kinOf(w)) }

// colours reports whether a verb tells more than that something is done.
func colours(v string) bool {
	l := readEvaluative()
	return max(l.stems[stemOf(v)], l.forms[v]) > 0 || reuse.Surprise(v) >= deedBits
}
