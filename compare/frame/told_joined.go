package frame

import (
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
	words := map[string]bool{}
	for j := range here {
		words[j.one], words[j.other] = true, true
	}
	there, most, deed := map[join]int{}, joinsLeast-1, false
	for _, in := range l.y.Sentences {
		if !l.y.inBody(in.Span) || !l.y.hasTwo(words, in.Span) {
			continue
		}
		n := 0
		for j, verb := range l.y.joins(in.Span) {
			if ofVerb, both := here[j]; both {
				n++
				there[j]++
				deed = deed || verb || ofVerb
			}
		}
		if n > most {
			at, most = in.Span, n
		}
	}
	rare := 0
	for _, sentences := range there {
		if sentences <= joinedMost {
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

// joins are the joins of a sentence, each with whether one of the two is a verb. Names of
// several words are none.
func (x *account) joins(s text.Span) map[join]bool {
	list := map[join]bool{}
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
		j := join{x.joined(t.Span), x.joined(head.Span)}
		if j.one > j.other {
			j = join{j.other, j.one}
		}
		if j.one != "" && j.one != j.other {
			list[j] = list[j] || isVerb(t) || isVerb(head)
		}
	}
	return list
}

func (x *account) upper(t *grammar.Token) bool { return startsUpper(x.Document, t.Span) }

func isVerb(t *grammar.Token) bool { return strings.HasPrefix(t.Tag, "VERB") }

// hasTwo reports whether a sentence has two of the words.
func (x *account) hasTwo(words map[string]bool, s text.Span) bool {
	first := ""
	for _, w := range x.WordsIn(s) {
		switch k := x.joined(w.Span); {
		case !words[k] || k == first:
		case first != "":
			return true
		default:
			first = k
		}
	}
	return false
}

// joined is what the last word of a token is called in a join, "" for one of grammar, of
// the calendar or in digits. A token can be a part of a word with hyphens.
func (x *account) joined(token text.Span) string {
	words := x.WordsIn(token)
	if len(words) == 0 {
		return joinedPart(strings.ToLower(x.Text(token)))
	}
	v := &x.vocables.each[x.vocables.in(x.Document, words[len(words)-1:])[0]]
	switch {
	case englishWords[v.norm] || v.digits || weekdays[v.norm] > 0 || months[v.norm] > 0:
		return ""
	case v.family != "":
		return v.family
	}
	return v.stem
}

// joinedPart is joined of a part of a word.
func joinedPart(norm string) string {
	if englishWords[norm] || len(norm) < partLeast-1 {
		return ""
	}
	if family := familyOf(norm); family != "" {
		return family
	}
	return stemOf(norm)
}
