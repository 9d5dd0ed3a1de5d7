package frame

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// join is two words of a sentence of which the one hangs on the other in its parse: a
// verb and its object, a noun and what is said of it. They are stems or families of
// words, the lesser first: "opposition faces him" and "facing opposition" have one join.
type join struct{ one, other string }

// Readers judged 532 claims that one article tells more. Where the other article joins words
// as the sentence does, 4 of the 16 wrong ones fall, wholly or in part, and 3 of the 421 true.
const (
	joinsLeast = 2 // joins of both articles, one of a verb
	joinedMost = 3 // sentences of the other article that have one: more have its topic
)

// joinedThere reports whether the other article's text has more than one of the joins of
// s, one of a verb: it may tell in other words what s does, in at, the sentence that has
// several, or in more than one, and then at is empty.
func (l *lonely) joinedThere(s text.Span) (at text.Span, told bool) {
	here := l.x.joins(s)
	if len(here) < joinsLeast {
		return at, false
	}
	y := l.y.joinIndex()
	y.seek(here)
	there, most, deed := make([]int, len(here)), joinsLeast-1, false
	for _, in := range y.sentences {
		if !y.hasTwo(in) {
			continue
		}
		n := 0
		for _, j := range l.y.joins(in.Span) {
			if k := slices.IndexFunc(here, func(h verbJoin) bool { return h.join == j.join }); k >= 0 {
				n++
				there[k]++
				deed = deed || j.verb || here[k].verb
			}
		}
		if n > most {
			at, most = in.Span, n
		}
	}
	rare := 0
	for _, sentences := range there {
		if sentences > 0 && sentences <= joinedMost {
			rare++
		}
	}
	return at, deed && rare >= joinsLeast
}

// inTwoJoins reports whether the other article tells s so.
func (l *lonely) inTwoJoins(s text.Span) bool {
	_, told := l.joinedThere(s)
	return told
}

// joinedLabels are what a word can be to the one it hangs on for the two to be a join.
var joinedLabels = setOf("nsubj obj iobj obl nmod amod compound acl xcomp ccomp advcl nummod")

// verbJoin is a join and whether one of the two is a verb.
type verbJoin struct {
	join
	verb bool
}

// joins are the joins of a sentence, each once. Names of several words are none.
func (x *account) joins(s text.Span) []verbJoin {
	y := x.joinIndex()
	list, known := y.read[s]
	if !known {
		list = x.readJoins(s)
		y.read[s] = list
	}
	return list
}

func (x *account) readJoins(s text.Span) (list []verbJoin) {
	tree := x.parses.Parse(s, nil)
	for i := range tree.Tokens {
		t := &tree.Tokens[i]
		label, _, _ := strings.Cut(t.Label, ":")
		if t.Head < 0 || !joinedLabels[label] {
			continue
		}
		head := &tree.Tokens[t.Head]
		if x.upper(t) && x.upper(head) {
			continue
		}
		j := join{x.joinName(t.Span), x.joinName(head.Span)}
		if j.one > j.other {
			j = join{j.other, j.one}
		}
		if j.one == "" || j.one == j.other {
			continue
		}
		k := slices.IndexFunc(list, func(h verbJoin) bool { return h.join == j })
		if k < 0 {
			k = len(list)
			list = append(list, verbJoin{join: j})
		}
		list[k].verb = list[k].verb || isVerb(t) || isVerb(head)
	}
	return list
}

func (x *account) upper(t *grammar.Token) bool { return startsUpper(x.Document, t.Span) }

func isVerb(t *grammar.Token) bool { return strings.HasPrefix(t.Tag, "VERB") }

// joinIndex is what is asked of the sentences of a text for their joins, again and again:
// kept for as long as the article is compared.
type joinIndex struct {
	sentences []namedWords
	number    map[string]int32 // by what words are called in a join
	sought    []int            // by number: the last search that asked for it
	searches  int
	read      map[text.Span][]verbJoin // by sentence
}

// namedWords are a sentence and, for each of its words, the number of what it is called
// in a join, noName for one that is in none.
type namedWords struct {
	text.Span
	words []int32
}

const noName = -1

func (x *account) joinIndex() *joinIndex {
	if x.joinsRead != nil {
		return x.joinsRead
	}
	j := &joinIndex{number: make(map[string]int32, len(x.vocables.each)), read: map[text.Span][]verbJoin{}}
	of := make([]int32, len(x.vocables.each)) // by vocable: its number
	for n := range x.vocables.each {
		of[n] = j.numbered(x.vocables.each[n].joinName())
	}
	j.sought = make([]int, len(j.number))
	words := make([]int32, len(x.vocables.of))
	for i, n := range x.vocables.of {
		words[i] = of[n]
	}
	for _, s := range x.Sentences {
		if in := x.WordsIn(s.Span); len(in) > 0 && x.inBody(s.Span) {
			i := x.WordAt(in[0].Start)
			j.sentences = append(j.sentences, namedWords{s.Span, words[i : i+len(in)]})
		}
	}
	x.joinsRead = j
	return j
}

func (j *joinIndex) numbered(name string) int32 {
	if name == "" {
		return noName
	}
	n, known := j.number[name]
	if !known {
		n = int32(len(j.number))
		j.number[name] = n
	}
	return n
}

// seek marks the words of the joins of a list, for hasTwo.
func (j *joinIndex) seek(list []verbJoin) {
	j.searches++
	for _, l := range list {
		for _, name := range [...]string{l.one, l.other} {
			if n, known := j.number[name]; known {
				j.sought[n] = j.searches
			}
		}
	}
}

// hasTwo reports whether a sentence has two of the words last sought.
func (j *joinIndex) hasTwo(s namedWords) bool {
	first := int32(noName)
	for _, n := range s.words {
		switch {
		case n == noName || n == first || j.sought[n] != j.searches:
		case first != noName:
			return true
		default:
			first = n
		}
	}
	return false
}

// joinName is what the last word of a token is called in a join, "" for one of grammar,
// of the calendar or in digits. A token can be a part of a word with hyphens.
func (x *account) joinName(token text.Span) string {
	words := x.WordsIn(token)
	if len(words) == 0 {
		return joinedPart(strings.ToLower(x.Text(token)))
	}
	return x.vocables.each[x.vocables.in(x.Document, words[len(words)-1:])[0]].joinName()
}

// joinName is what the word is called in a join.
func (v *vocable) joinName() string {
	switch {
	case v.grammar || v.digits || weekdays[v.norm] > 0 || months[v.norm] > 0:
		return ""
	case v.family != "":
		return v.family
	}
	return v.stem
}

// joinedPart is joinName of a part of a word.
func joinedPart(norm string) string {
	if englishWords[norm] || len(norm) < partLeast-1 {
		return ""
	}
	if family := familyOf(norm); family != "" {
		return family
	}
	return stemOf(norm)
}
