package frame

import (
	_ "embed"
	"strings"
	"sync"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// told is what is read of an article before it is set beside another, to find
// where they contradict one another. Sentences are parsed later, when two of
// them seem to.
type told struct {
	figures   []Figure   // in the order of the article
	compounds []compound // too
	sited     []sited    // too
	numerals  map[float64]bool
	goes      map[string]bool // folded words that are verbs of opposites' wills
}

// clauses is a parsed sentence.
type clauses struct {
	text.Span
	src  string
	tree *grammar.Sentence
	list []grammar.Clause
	of   []int // the clause that a token belongs to, -1 for none

	within [][]string // by clause, see nouns; nil where nobody has asked
	lemmas []string   // by token, see lemma; "" too
}

// lemma is that of the word at token i.
func (x *clauses) lemma(i int) string {
	if x.lemmas == nil {
		x.lemmas = make([]string, len(x.tree.Tokens))
	}
	if x.lemmas[i] == "" {
		x.lemmas[i] = lemma(x.word(i))
	}
	return x.lemmas[i]
}

// tagged reports whether there is a token, and its part of speech is this one.
func (x *clauses) tagged(token int, part string) bool {
	return token >= 0 && strings.HasPrefix(x.tree.Tokens[token].Tag, part)
}

// toldIn reads d, whose different words are v.
func toldIn(d *text.Document, v *vocables) *told {
	t := &told{}
	if !d.English() {
		return t
	}
	for _, s := range d.Sentences {
		t.figures = append(t.figures, figuresIn(d, s.Span)...)
		t.compounds = append(t.compounds, compoundsIn(d, s.Span)...)
		if d.Paragraphs[s.Paragraph].Kind == text.Body {
			t.sited = append(t.sited, sitedIn(d, d.WordsIn(s.Span))...)
		}
	}
	t.goes, t.numerals = goesIn(v), numeralsOf(d)
	return t
}

// figuresIn are the figures whose number stands within at.
func (s Side) figuresIn(at text.Span) []Figure {
	return within(s.learned.told.figures, func(f *Figure) text.Span { return f.number }, at)
}

func parse(d Side, s text.Span) *clauses {
	x := &clauses{Span: s, src: d.Source, tree: d.parses.Parse(s, nil)}
	x.list = append(x.tree.Clauses(), behind(x.tree)...)
	x.of, x.within = make([]int, len(x.tree.Tokens)), make([][]string, len(x.list))
	for i := range x.of {
		x.of[i] = -1
	}
	for k := range x.list {
		x.of[x.list[k].Head] = k
	}
	return x
}

var negating = setOf(`not no never none nobody nothing neither nor cannot without cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt
	wouldnt couldnt shouldnt aint mustnt`)

// slot is where a figure stands in what its sentence tells.
type slot struct {
	in      *clauses
	clause  int    // -1 where it belongs to none
	role    string // "subject", "object", "predicate", or the preposition
	passive bool
	noun    int // the token counted, -1 for none
	token   int // of the number
}

// place is f with where it stands in its clause, and what it counts by the
// tree where the words beside it did not tell.
func (x *clauses) place(f Figure) *Figure {
	t := x.tree
	f.slot = slot{in: x, clause: -1, noun: -1, token: t.At(f.number.Start)}
	if f.token < 0 {
		return &f
	}
	at := f.token
	if f.Kind == Count {
		last := t.At(f.number.End - 1)
		for _, k := range []int{last, f.token} {
			if n := t.Counted(k); n >= 0 && n > k && n-k < countedReach+2 && f.noun < 0 && noun(t.Tokens[n].Tag) {
				f.noun = n
			}
		}
		if i := t.At(f.thing.Start); f.noun < 0 && !f.thing.Empty() && noun(t.Tokens[i].Tag) {
			f.noun = i // the place decides where the tree does not
		}
		if f.noun >= 0 {
			at = f.noun
			f.What, f.key = t.Text(at), lemma(x.word(at))
			f.Span = f.Cover(t.Tokens[at].Span)
		}
	}
	f.clause, f.role = x.roleOf(at)
	if f.clause >= 0 && f.Kind != Count && f.Contains(t.Tokens[x.list[f.clause].Head].Span) {
		f.clause, f.role = x.around(&f) // "pounds" is no deed
	}
	if k := x.opened(&f); k >= 0 {
		f.clause, f.role = k, "subject"
	}
	if f.clause < 0 && f.noun >= 0 {
		f.clause, f.role = x.under(f.noun), "subject"
	}
	if f.clause < 0 && f.Kind != Count {
		f.clause, f.role = x.before(f.token), "near"
	}
	if f.clause >= 0 {
		if f.role == "at" && f.noun >= 0 && t.At(f.Start) == 0 && t.Tokens[f.noun].Start < x.list[f.clause].Verb.Start {
			f.role = "subject" // what begins a sentence without a preposition: "200 people, some of them old, stood"
		}
		f.passive = x.list[f.clause].Passive
		if f.passive && x.opened(&f) >= 0 {
			f.passive = t.Child(x.list[f.clause].Head, "aux:pass") >= 0 // the other noun is no subject at all
		}
	}
	return &f
}

// around is the clause in which the unit of f stands that the tree takes for a
// verb, and as what: behind its predicate as the object.
func (x *clauses) around(f *Figure) (clause int, role string) {
	t := x.tree
	for h := t.Tokens[x.list[f.clause].Head].Head; h >= 0; h = t.Tokens[h].Head {
		if k := x.of[h]; k >= 0 && !f.Contains(t.Tokens[h].Span) {
			if h < f.token {
				return k, "object"
			}
			return k, "subject"
		}
	}
	return -1, ""
}

// opened is the main clause of a sentence that counted people open and
// of which the tree takes another noun for the subject: "150 villagers, some
// with babies in their arms, stood"; -1 where that is not so.
func (x *clauses) opened(f *Figure) int {
	t := x.tree
	if f.Kind != Count || f.noun < 0 || f.token > openingWords || !peopleNouns()[f.key] || f.noun+1 >= len(t.Tokens) || t.Text(f.noun+1) != "," {
		return -1
	}
	for k := range x.list {
		c := &x.list[k]
		if h := t.Tokens[c.Head]; h.Head < 0 && c.Head > f.noun && c.Own && c.Subject != f.noun && c.Subject > f.noun && c.Subject < c.Head {
			return k
		}
	}
	return -1
}

// openingWords may stand before the number that opens a sentence: "More than".
const openingWords = 3

// under is the clause that describes the noun at token i, as one hung there in
// error does and a participle: "200 people, many of them old, stood",
// "12 people killed"; -1 for none.
func (x *clauses) under(i int) int {
	k := -1
	x.tree.Children(i, func(c int) bool {
		if l := x.tree.Tokens[c].Label; l == "acl" || l == "acl:relcl" || l == "amod" && c > i {
			k = c
		}
		return k < 0
	})
	if k < 0 || x.of[k] < 0 {
		return -1
	}
	if s := x.list[x.of[k]].Subject; s >= 0 && s != i {
		return -1
	}
	return x.of[k]
}

// before is the last clause whose predicate stands before token i, -1 for none.
func (x *clauses) before(i int) int {
	for i--; i >= 0; i-- {
		if x.of[i] >= 0 {
			return x.of[i]
		}
	}
	return -1
}

// source is the text at s.
func (x *clauses) source(s text.Span) string { return x.src[s.Start:s.End] }

func noun(tag string) bool { return strings.HasPrefix(tag, "NOUN") || strings.HasPrefix(tag, "PROPN") }

// behind are clauses that a tree takes for an adjective: a verb that stands
// behind its noun.
func behind(t *grammar.Sentence) (list []grammar.Clause) {
	for i, tok := range t.Tokens {
		if tok.Label == "amod" && tok.Head >= 0 && tok.Head < i && strings.HasPrefix(tok.Tag, "VERB.") {
			list = append(list, grammar.Clause{Head: i, Verb: tok.Span, Subject: tok.Head, Object: -1, Hearer: -1, Agent: -1, Content: -1, Parent: -1, Finite: true, Own: true})
		}
	}
	return list
}

// roleOf is the clause that token i is a part of, and as what.
func (x *clauses) roleOf(i int) (clause int, role string) {
	t := x.tree
	for steps := 0; i >= 0 && steps < 8; steps++ {
		if k := x.of[i]; k >= 0 {
			return k, "predicate"
		}
		tok := t.Tokens[i]
		h := tok.Head
		if h < 0 {
			return -1, ""
		}
		if k := x.of[h]; k >= 0 {
			switch tok.Label {
			case "nsubj", "nsubj:pass", "csubj":
				return k, "subject"
			case "obj":
				return k, "object"
			case "obl", "obl:agent", "advmod", "nmod", "obl:unmarked", "nmod:unmarked":
				if c := t.Child(i, "case"); c >= 0 {
					return k, strings.ToLower(t.Text(c))
				}
				return k, "at"
			case "conj", "appos", "parataxis", "list":
				return -1, ""
			}
			return k, tok.Label
		}
		if tok.Label == "conj" || tok.Label == "appos" || tok.Label == "parataxis" || tok.Label == "list" {
			return -1, ""
		}
		i = h
	}
	return -1, ""
}

//go:embed lexicon/irregular.txt
var irregularFile string

var verbForms = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range contentLines(irregularFile) {
		forms := strings.Fields(line)
		for _, w := range forms {
			if _, ok := of[w]; !ok {
				of[w] = text.Stem(forms[0])
			}
		}
	}
	return of
})

// lemma is one form for all forms of a word in small letters.
func lemma(w string) string {
	if base, ok := verbForms()[w]; ok {
		return base
	}
	return text.Stem(w)
}

// lemma is that of the word, of which the stem is known.
func (v *vocable) lemma() string {
	if base, ok := verbForms()[v.norm]; ok {
		return base
	}
	if len(v.norm) <= shortestStem {
		return text.Stem(v.norm)
	}
	return v.stem
}

// lemmasOf are those of all words of v.
func lemmasOf(v *vocables) []string {
	list := make([]string, len(v.each))
	for n := range v.each {
		list[n] = v.each[n].lemma()
	}
	return list
}
