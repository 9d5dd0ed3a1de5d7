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
	y := l.y.joinSearch(l.x)
	if !y.mayJoin(s) || !y.mayJoinVerb(l.x.Side, l.y.Side, s) {
		return at, false
	}
	here := l.x.joins(s)
	may := y.mayHave(here)
	left := make([]int, len(here)) // sentences not read that may have a join
	for _, in := range may {
		for _, k := range in.joins {
			left[k]++
		}
	}
	there, most, deed := make([]int, len(here)), joinsLeast-1, false
	for _, in := range may {
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
		for _, k := range in.joins {
			left[k]--
		}
		if rareJoins(there, left) < joinsLeast {
			return at, false // whatever the rest have
		}
	}
	return at, deed && rareJoins(there, left) >= joinsLeast
}

// rareJoins is how many joins, by how many sentences have them and how many more may, are
// or may yet be rare.
func rareJoins(there, left []int) (rare int) {
	for k, n := range there {
		if n <= joinedMost && n+left[k] > 0 {
			rare++
		}
	}
	return rare
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

func (s Side) readJoins(in text.Span) (list []verbJoin) {
	words := s.WordsIn(in)
	tree := s.parses.Parse(in, nil)
	for i := range tree.Tokens {
		t := &tree.Tokens[i]
		label, _, _ := strings.Cut(t.Label, ":")
		if t.Head < 0 || !joinedLabels[label] {
			continue
		}
		head := &tree.Tokens[t.Head]
		if s.upper(t) && s.upper(head) {
			continue
		}
		j := join{s.joinName(t.Span, words), s.joinName(head.Span, words)}
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

func (s Side) upper(t *grammar.Token) bool { return startsUpper(s.Document, t.Span) }

func isVerb(t *grammar.Token) bool { return strings.HasPrefix(t.Tag, "VERB") }
