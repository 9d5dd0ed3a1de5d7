package frame

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// junctions are the words of an article that joins are of, and the joins of its sentences,
// as far as somebody asked for them.
type junctions struct {
	sentences []namedWords     // in order
	names     []string         // what words are called in a join
	number    map[string]int32 // of a name

	lock sync.Mutex
	read map[text.Span][]verbJoin // by sentence, at most mostJoined
}

// mostJoined is more sentences than an article has.
const mostJoined = 4096

// namedWords are a sentence and the numbers of what its words, and the tokens of its
// parse, are called in a join. Those that are in none are left out.
type namedWords struct {
	text.Span
	body   bool // it stands in the text
	words  []int32
	tokens []namedToken
}

// namedToken is a token of a parse, by its name.
type namedToken struct {
	name  int32
	at    int32 // its place among the tokens of its sentence
	upper bool  // two of these are no join
}

// joinable is junctionsOf s, read once.
func (s Side) joinable() *junctions {
	s.joining.Do(func() { s.learned.junctions = junctionsOf(s) })
	return s.learned.junctions
}

func junctionsOf(s Side) *junctions {
	j := &junctions{number: make(map[string]int32, len(s.vocables.each)), read: map[text.Span][]verbJoin{}}
	of := make([]int32, len(s.vocables.each))
	for n := range s.vocables.each {
		of[n] = j.numbered(s.vocables.each[n].joinName())
	}
	for _, in := range s.Sentences {
		words := s.WordsIn(in.Span)
		if len(words) == 0 {
			continue
		}
		named := namedWords{Span: in.Span, body: s.inBody(in.Span), words: make([]int32, 0, len(words)), tokens: make([]namedToken, 0, len(words))}
		numbers := s.vocables.in(s.Document, words)
		for _, n := range numbers {
			if of[n] != noName {
				named.words = append(named.words, of[n])
			}
		}
		begun := 0 // words that begin before the end of a token
		for at, t := range grammar.Tokens(s.Source, in.Span) {
			for begun < len(words) && words[begun].Start < t.End {
				begun++
			}
			var n int32
			if begun == 0 || words[begun-1].Start < t.Start {
				n = j.numbered(s.partName(t))
			} else {
				n = of[numbers[begun-1]]
			}
			if n != noName {
				named.tokens = append(named.tokens, namedToken{n, int32(at), startsUpper(s.Document, t)})
			}
		}
		j.sentences = append(j.sentences, named)
	}
	return j
}

const noName = -1

// numbered is the number of a name, a new one if need be; noName of the empty name.
func (j *junctions) numbered(name string) int32 {
	if name == "" {
		return noName
	}
	n, known := j.number[name]
	if !known {
		n = int32(len(j.names))
		j.names, j.number[name] = append(j.names, name), n
	}
	return n
}

// joins are the joins of a sentence, each once. Names of several words are none.
func (s Side) joins(in text.Span) []verbJoin {
	j := s.joinable()
	j.lock.Lock()
	defer j.lock.Unlock()
	list, known := j.read[in]
	if !known {
		if len(j.read) == mostJoined {
			clear(j.read)
		}
		list = s.readJoins(in)
		j.read[in] = list
	}
	return list
}

// named is the sentence in span s, one without words where there is none.
func (j *junctions) named(s text.Span) namedWords {
	i, ok := slices.BinarySearchFunc(j.sentences, s, func(n namedWords, s text.Span) int { return cmp.Compare(n.Start, s.Start) })
	if !ok || j.sentences[i].Span != s {
		return namedWords{}
	}
	return j.sentences[i]
}

// joinSearch looks for joins of one article in the sentences of the other.
type joinSearch struct {
	*junctions
	theirs   *junctions
	here     []int32    // by their number: the number here, noName where no word has that name
	sought   []int32    // by number: the last search that asked for it
	lower    []int32    // too, of a token that is not upper
	met      []seenName // by number
	searches int32
	looks    int32
	ends     []namedToken // scratch of endsIn
}

// seenName is the last look that met a name, and the last that met it in small letters.
type seenName struct{ look, lower int32 }

// joinSearch looks in x for joins of y.
func (x *account) joinSearch(y *account) *joinSearch {
	if x.search == nil {
		j, theirs := x.joinable(), y.joinable()
		n := len(j.names)
		x.search = &joinSearch{junctions: j, theirs: theirs, here: make([]int32, len(theirs.names)), sought: make([]int32, n), lower: make([]int32, n), met: make([]seenName, n)}
		for k, name := range theirs.names {
			x.search.here[k] = noName
			if here, known := j.number[name]; known {
				x.search.here[k] = here
			}
		}
	}
	return x.search
}

// mayJoin reports whether the sentences of the text can have joinsLeast joins of s, a
// sentence of the other article: of words of both, not of two that are upper.
func (j *joinSearch) mayJoin(s text.Span) bool {
	j.searches++
	for _, t := range j.theirs.named(s).tokens {
		if n := j.here[t.name]; n != noName {
			j.sought[n] = j.searches
			if !t.upper {
				j.lower[n] = j.searches
			}
		}
	}
	var first [2]int32
	met := 0
	return slices.ContainsFunc(j.sentences, func(in namedWords) bool {
		return j.pairIn(in, func(one, other int32) bool {
			if pair := [2]int32{min(one, other), max(one, other)}; met == 0 || pair != first {
				first = pair
				met++
			}
			return met == joinsLeast
		})
	})
}

// mayJoinVerb reports whether one of the joins that mayJoin last found can be of a verb, in
// the sentence s of x that it asked for or in one of y.
func (j *joinSearch) mayJoinVerb(x, y Side, s text.Span) bool {
	verbs := j.theirs.named(s).verbs(x)
	for i, n := range verbs {
		verbs[i] = j.here[n]
	}
	ofVerb := func(verbs []int32) func(one, other int32) bool {
		return func(one, other int32) bool { return slices.Contains(verbs, one) || slices.Contains(verbs, other) }
	}
	if slices.ContainsFunc(j.sentences, func(in namedWords) bool { return j.pairIn(in, ofVerb(verbs)) }) {
		return true
	}
	return slices.ContainsFunc(j.sentences, func(in namedWords) bool {
		return j.pairIn(in, func(_, _ int32) bool { return true }) && j.pairIn(in, ofVerb(in.verbs(y)))
	})
}

// verbs are the names of the verbs in a sentence of x.
func (s namedWords) verbs(x Side) (names []int32) {
	tokens := x.parses.Tagged(s.Span)
	for _, t := range s.tokens {
		if int(t.at) < len(tokens) && isVerb(&tokens[t.at]) {
			names = append(names, t.name)
		}
	}
	return names
}

// pairIn reports whether is holds of the names of two words that can be a join of those
// sought in a sentence of the text.
func (j *joinSearch) pairIn(s namedWords, is func(one, other int32) bool) bool {
	if !s.body || !j.hasTwo(s) {
		return false
	}
	ends := j.endsIn(s)
	for i, e := range ends {
		for _, f := range ends[:i] {
			if !(e.upper && f.upper) && (j.lower[e.name] == j.searches || j.lower[f.name] == j.searches) && is(e.name, f.name) {
				return true
			}
		}
	}
	return false
}

// endsIn are the names in a sentence that are sought, each once, upper where it is nowhere
// in small letters, until the next call.
func (j *joinSearch) endsIn(s namedWords) []namedToken {
	j.look(s)
	ends := j.ends[:0]
	for _, t := range s.tokens {
		if j.sought[t.name] == j.searches && j.met[t.name].look == j.looks {
			ends = append(ends, namedToken{name: t.name, upper: j.met[t.name].lower != j.looks})
			j.met[t.name].look = 0
		}
	}
	j.ends = ends
	return ends
}

// look meets the names in a sentence.
func (j *joinSearch) look(s namedWords) {
	j.looks++
	for _, t := range s.tokens {
		if j.met[t.name].look = j.looks; !t.upper {
			j.met[t.name].lower = j.looks
		}
	}
}

// holder is a sentence that has both words of some joins of a list, and the places of these
// in the list.
type holder struct {
	text.Span
	joins []int
}

// mayHave are the sentences of the text that have both words of joins of a list; none
// where that holds of fewer than joinsLeast joins.
func (j *joinSearch) mayHave(list []verbJoin) (found []holder) {
	j.searches++
	type ends struct {
		one, other int32
		at         int // in the list
	}
	sought := make([]ends, 0, len(list))
	for k, l := range list {
		one, other := j.seek(l.one), j.seek(l.other)
		if one != noName && other != noName {
			sought = append(sought, ends{one, other, k})
		}
	}
	held := make([]bool, len(list))
	several := 0
	for _, s := range j.sentences {
		if !s.body || !j.hasTwo(s) {
			continue
		}
		j.look(s)
		h := holder{Span: s.Span}
		for _, e := range sought {
			one, other := j.met[e.one], j.met[e.other]
			if one.look != j.looks || other.look != j.looks || one.lower != j.looks && other.lower != j.looks {
				continue
			}
			h.joins = append(h.joins, e.at)
			if !held[e.at] {
				held[e.at] = true
				several++
			}
		}
		if len(h.joins) > 0 {
			found = append(found, h)
		}
	}
	if several < joinsLeast {
		return nil
	}
	return found
}

// seek marks a name as one that is sought, and returns its number, noName if no word has it.
func (j *joinSearch) seek(name string) int32 {
	n, known := j.number[name]
	if !known {
		return noName
	}
	j.sought[n] = j.searches
	return n
}

// hasTwo reports whether a sentence has words of two of the names last sought.
func (j *joinSearch) hasTwo(s namedWords) bool {
	first := int32(noName)
	for _, n := range s.words {
		switch {
		case n == first || j.sought[n] != j.searches:
		case first != noName:
			return true
		default:
			first = n
		}
	}
	return false
}

// joinName is what the last word of a token is called in a join, "" for one of grammar,
// of the calendar or in digits. A token can be a part of a word with hyphens. The words
// are those of its sentence.
func (s Side) joinName(token text.Span, words []text.Word) string {
	i, _ := slices.BinarySearchFunc(words, token.End, func(w text.Word, end int) int { return cmp.Compare(w.Start, end) })
	if i == 0 || words[i-1].Start < token.Start {
		return s.partName(token)
	}
	return s.vocables.of(words[i-1]).joinName()
}

// partName is joinName of a token in which no word begins.
func (s Side) partName(token text.Span) string { return joinedPart(strings.ToLower(s.Text(token))) }

// joinName is what the word is called in a join.
func (v *vocable) joinName() string {
	switch {
	case !v.joins:
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
