package frame

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// meeting is how two clauses meet.
type meeting struct {
	predicate       bool // the same
	light           bool // it tells little by itself
	subject, object int  // 1 the same, 0 not known or not there, -1 another
	shared          int  // nouns of both beside the predicate
	uncertain       bool // one is a question, a condition, or denied and the other not
	opposed         bool // one is negated and the other not
}

func meet(x *clauses, i int, y *clauses, k int) meeting {
	p, q := &x.list[i], &y.list[k]
	m := meeting{
		predicate: sameDeedAt(x, p.Head, y, q.Head),
		light:     lightDeeds[x.lemma(p.Head)],
		opposed:   x.negated(p) != y.negated(q),
	}
	m.uncertain = p.Question || q.Question || p.Conditional != q.Conditional || p.Conditional || m.opposed
	m.subject = sameThing(x, p.Doer(), y, q.Doer())
	if m.subject < 0 && slices.ContainsFunc(named(x.tree, p.Doer()), func(n string) bool { return slices.Contains(named(y.tree, q.Doer()), n) }) {
		m.subject = 1
	}
	m.object = sameThing(x, p.DoneTo(), y, q.DoneTo())
	mine, theirs := x.nouns(i), y.nouns(k)
	for _, n := range mine {
		if slices.Contains(theirs, n) {
			m.shared++
		}
	}
	return m
}

var lightDeeds = setOf("be have do say think know want go get make take come see tell call give put ask use tri need")

func (x *clauses) word(i int) string { return strings.ToLower(x.tree.Text(i)) }

// refusing are verbs by which what hangs on them is not done, or is not so.
var refusing = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq("refuse decline fail deny avoid refrain forget neglect cease stop doubt dispute") {
		set[lemma(w)] = true
	}
	return set
})

// negated adds to what the grammar says the objects that "no" denies.
func (x *clauses) negated(c *grammar.Clause) bool {
	if c.Negated && !x.notOnly(c) {
		return true
	}
	if t := x.tree.Tokens[c.Head]; t.Head >= 0 && (t.Label == "xcomp" || t.Label == "ccomp") && refusing()[x.lemma(t.Head)] {
		return true // "refused to answer"
	}
	for _, i := range []int{c.Object, c.Subject} {
		if i < 0 {
			continue
		}
		if d := x.tree.Child(i, "det"); d >= 0 && x.tree.Is(d, "no") || negating[x.word(i)] {
			return true
		}
	}
	return false
}

// limiting are words behind which "not" denies nothing: "not only shut but sold".
var limiting = setOf("only just merely simply solely")

// notOnly reports whether c is negated by such words alone.
func (x *clauses) notOnly(c *grammar.Clause) bool {
	t := x.tree
	only := false
	for i := range t.Tokens {
		if !t.Is(i, "not") || t.Tokens[i].Head != c.Head && i+2 != c.Head {
			continue
		}
		if i+1 == len(t.Tokens) || !limiting[x.word(i+1)] {
			return false
		}
		only = true
	}
	return only
}

// denial is the words of c that affirm or deny its deed: the verb, and the
// subject or object that "no" stands with.
func (x *clauses) denial(c *grammar.Clause) text.Span {
	s := c.Verb
	for _, i := range []int{c.Object, c.Subject} {
		if i >= 0 && x.tree.Child(i, "det") >= 0 && x.tree.Is(x.tree.Child(i, "det"), "no") {
			s = s.Cover(x.tree.Tokens[i].Span).Cover(x.tree.Tokens[x.tree.Child(i, "det")].Span)
		}
	}
	return s
}

// sameDeedWords reports whether two words are forms of one verb, tell the same
// toll or are two plain words for one deed.
func sameDeedWords(v, w string) bool { return oneDeedOfForms(v, lemma(v), w, lemma(w)) }

// sameDeedAt is sameDeedWords of two tokens.
func sameDeedAt(x *clauses, i int, y *clauses, k int) bool {
	return oneDeedOfForms(x.word(i), x.lemma(i), y.word(k), y.lemma(k))
}

// oneDeedOfForms is sameDeedWords of two words whose lemmas are x and y.
func oneDeedOfForms(v, x, w, y string) bool {
	return x == y || tollOf[v] != "" && tollOf[v] == tollOf[w] || likeDeeds()[x] != "" && likeDeeds()[x] == likeDeeds()[y]
}

//go:embed lexicon/like_deeds.txt
var likeDeedsFile string

// likeDeeds gives, by lemma, the first of the verbs that tell one deed in plain
// words.
var likeDeeds = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range contentLines(likeDeedsFile) {
		first := ""
		for w := range strings.FieldsSeq(line) {
			if first == "" {
				first = lemma(w)
			}
			of[lemma(w)] = first
		}
	}
	return of
})

// sameThing compares two heads of noun phrases.
func sameThing(x *clauses, i int, y *clauses, k int) int {
	if i < 0 || k < 0 {
		return 0
	}
	s, t := x.tree.Tokens[i].Tag, y.tree.Tokens[k].Tag
	switch {
	case pointing(s) || pointing(t):
		return 0
	case x.lemma(i) == y.lemma(k):
		return 1
	case peopleNouns()[x.lemma(i)] && peopleNouns()[y.lemma(k)]:
		return 1
	}
	return -1
}

// pointing tags are of words that only point at something.
func pointing(tag string) bool {
	return strings.HasPrefix(tag, "PRON") || strings.HasPrefix(tag, "DET") || tag == "UNIT" || tag == "NUM" || tag == "SYM" || tag == "X"
}

// nouns are the lemmas of the nouns in clause k beside its predicate, those of
// the clauses in it among them.
func (x *clauses) nouns(k int) []string {
	if x.within[k] == nil {
		x.within[k] = x.nounsIn(&x.list[k])
	}
	return x.within[k]
}

func (x *clauses) nounsIn(c *grammar.Clause) []string {
	list, s := []string{}, x.tree.Whole(c.Head)
	for i, t := range x.tree.Tokens {
		if i != c.Head && s.Contains(t.Span) && noun(t.Tag) {
			if l := x.lemma(i); !slices.Contains(list, l) {
				list = append(list, l)
			}
		}
	}
	return list
}

//go:embed lexicon/people.txt
var peopleFile string

var peopleNouns = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range contentLines(peopleFile) {
		for w := range strings.FieldsSeq(line) {
			set[lemma(w)] = true
		}
	}
	return set
})

// oneDeed reports whether a clause of each of two sentences tells one deed: of the same
// doer, or one that tells much by itself and of no other doer or thing. Else it is not
// said that they tell of one matter.
func (x *sides) oneDeed(m pairing) bool {
	a, b := parse(x.a.Side, m.a), parse(x.b.Side, m.b)
	for i := range a.list {
		for k := range b.list {
			if met := meet(a, i, b, k); met.predicate && (met.subject > 0 || !met.light && met.subject >= 0 && met.object >= 0) {
				return true
			}
		}
	}
	return false
}
