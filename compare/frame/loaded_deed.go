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
	deedNear   = 0.4 // how near linked statements must be
	deedBits   = 8.0 // what one of two verbs says at least: "dragged", not "taken"
	deedLinks  = 60  // linked statements that are read for their deeds, at most
	deedPair   = 0.95
	deedPhrase = 4 // words of a verb in a claim
)

// lightVerbs say too little to be another word for a deed.
var lightVerbs = setOf(`be is are was were been being am have has had having do does did done doing say says said saying tell tells told
	make makes made making take takes took taken taking get gets got give gives gave given go goes went gone come comes came put puts
	keep keeps kept let lets seem seems seemed become becomes became need needs needed want wants wanted try tries tried use uses used
	ask asks asked add adds added call calls called know knows knew think thinks thought see sees saw seen look looks looked
	include includes included follow follows followed report reports reported write writes wrote begin begins began start started`)

// predicate is a deed that the outlet tells in its own words.
type predicate struct {
	verb   text.Span
	norm   string // of the verb itself
	doer   string // stem, "" where none is named
	doneTo string
}

// otherVerbs tells of deeds of one linked statement that have another verb on
// each side: the same is done to the same, or by the same.
func otherVerbs(c *Case) (found []Finding) {
	read := 0
	for _, l := range c.Links {
		if l.Kind == align.Background || l.Score < deedNear || read == deedLinks {
			continue
		}
		read++
		a := predicates(c.A, l.A)
		if len(a) == 0 {
			continue
		}
		b := predicates(c.B, l.B)
		for _, x := range a {
			i := slices.IndexFunc(b, func(y predicate) bool { return x.otherWord(y) })
			if i < 0 || slices.ContainsFunc(b, func(y predicate) bool { return kinVerbs(x.norm, y.norm) }) || slices.ContainsFunc(a, func(y predicate) bool { return kinVerbs(b[i].norm, y.norm) }) {
				continue
			}
			found = append(found, Finding{
				Claim: "For one deed, A has " + quoted(c.A.Document, x.verb, deedPhrase) + " and B has " + quoted(c.B.Document, b[i].verb, deedPhrase) + ", each in its own voice.",
				A:     []text.Span{x.verb}, B: []text.Span{b[i].verb}, Voice: quote.Outlet, Weight: deedPair, Deed: true,
			})
		}
	}
	return found
}

func predicates(s Side, at text.Span) (list []predicate) {
	for _, in := range s.SentencesIn(at) {
		tree := s.parses.Parse(in.Span, nil)
		for _, c := range tree.Clauses() {
			verb := tree.Tokens[c.Head]
			norm := strings.ToLower(s.Text(verb.Span))
			if !strings.HasPrefix(verb.Tag, "VERB") || lightVerbs[norm] || c.Negated || c.Conditional || s.Voices.At(verb.Span) != quote.Outlet {
				continue
			}
			list = append(list, predicate{shortVerb(c.Verb, verb.Span), norm, thing(s, tree, c.Doer()), thing(s, tree, c.DoneTo())})
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

// thing is the stem of the noun at token i, "" for none and for a pronoun.
func thing(s Side, tree *grammar.Sentence, i int) string {
	if i < 0 || !strings.HasPrefix(tree.Tokens[i].Tag, "NOUN") && !strings.HasPrefix(tree.Tokens[i].Tag, "PROPN") {
		return ""
	}
	return s.stem(strings.ToLower(s.Text(tree.Tokens[i].Span)))
}

// otherWord reports whether x and y are one deed under two verbs of which one
// at least is more than plain.
func (x predicate) otherWord(y predicate) bool {
	if x.doneTo == "" || !oneThing(x.doneTo, y.doneTo) || x.doer != "" && y.doer != "" && !oneThing(x.doer, y.doer) {
		return false
	}
	return !kinVerbs(x.norm, y.norm) && (colours(x.norm) || colours(y.norm))
}

// oneThing reports whether two stems of nouns are one, or of one family.
func oneThing(v, w string) bool {
	f := familyOf(v)
	return v == w || f != "" && f == familyOf(w)
}

// kinVerbs reports whether two verbs are forms of one, or of one family.
func kinVerbs(v, w string) bool {
	f := familyOf(v)
	return stemOf(v) == stemOf(w) || beginning(v) == beginning(w) || f != "" && f == familyOf(w)
}

// colours reports whether a verb tells more than that something is done.
func colours(v string) bool {
	l := readEvaluative()
	return max(l.stems[stemOf(v)], l.forms[v]) > 0 || reuse.Surprise(v) >= deedBits
}
