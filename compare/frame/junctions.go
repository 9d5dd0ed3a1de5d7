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
	sentences []namedWords     // of the text
	number    map[string]int32 // by what words are called in a join

	lock sync.Mutex
	read map[text.Span][]verbJoin // by sentence, at most mostJoined
}

// mostJoined is more sentences than an article has.
const mostJoined = 4096

// namedWords are a sentence and the numbers of what its words, and the tokens of its
// parse, are called in a join. Those that are in none are left out.
type namedWords struct {
	text.Span
	words, tokens []int32
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
		if len(words) == 0 || !s.inBody(in.Span) {
			continue
		}
		named := namedWords{Span: in.Span, words: make([]int32, 0, len(words)), tokens: make([]int32, 0, len(words))}
		for _, n := range s.vocables.in(s.Document, words) {
			named.words = append(named.words, of[n])
		}
		for _, t := range grammar.Tokens(s.Source, in.Span) {
			named.tokens = append(named.tokens, j.numbered(s.joinName(t, words)))
		}
		none := func(n int32) bool { return n == noName }
		named.words, named.tokens = slices.DeleteFunc(named.words, none), slices.DeleteFunc(named.tokens, none)
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
		n = int32(len(j.number))
		j.number[name] = n
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

// joinSearch looks for joins in the sentences of one article.
type joinSearch struct {
	*junctions
	sought   []int // by number: the last search that asked for it
	met      []int // by number: the last look that met it
	searches int
	looks    int
}

func (x *account) joinSearch() *joinSearch {
	if x.search == nil {
		j := x.joinable()
		n := len(j.number)
		x.search = &joinSearch{junctions: j, sought: make([]int, n), met: make([]int, n)}
	}
	return x.search
}

// mayJoin reports whether the sentences can have joinsLeast joins of words with the names.
func (j *joinSearch) mayJoin(names []string) bool {
	j.searches++
	for _, name := range names {
		j.seek(name)
	}
	j.looks++
	met := 0
	for _, s := range j.sentences {
		if !j.hasTwo(s) {
			continue
		}
		for _, n := range s.tokens {
			if j.sought[n] == j.searches && j.met[n] != j.looks {
				j.met[n] = j.looks
				met++
			}
		}
		if met > joinsLeast {
			return true
		}
	}
	return false
}

// mayHave are the sentences that have both words of one of the joins of a list; none
// where that holds of fewer than joinsLeast joins.
func (j *joinSearch) mayHave(list []verbJoin) (found []text.Span) {
	j.searches++
	ends := make([][2]int32, 0, len(list))
	for _, l := range list {
		one, other := j.seek(l.one), j.seek(l.other)
		if one != noName && other != noName {
			ends = append(ends, [2]int32{one, other})
		}
	}
	joins := make([]bool, len(ends))
	several := 0
	for _, s := range j.sentences {
		if !j.hasTwo(s) {
			continue
		}
		j.looks++
		for _, n := range s.tokens {
			j.met[n] = j.looks
		}
		both := false
		for k, e := range ends {
			if j.met[e[0]] == j.looks && j.met[e[1]] == j.looks {
				both = true
				if !joins[k] {
					joins[k] = true
					several++
				}
			}
		}
		if both {
			found = append(found, s.Span)
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

// joinNames are the names of the words that a parse of in has, some of them empty.
func (s Side) joinNames(in text.Span) []string {
	words, tokens := s.WordsIn(in), grammar.Tokens(s.Source, in)
	names := make([]string, len(tokens))
	for i, t := range tokens {
		names[i] = s.joinName(t, words)
	}
	return names
}

// joinName is what the last word of a token is called in a join, "" for one of grammar,
// of the calendar or in digits. A token can be a part of a word with hyphens. The words
// are those of its sentence.
func (s Side) joinName(token text.Span, words []text.Word) string {
	i, _ := slices.BinarySearchFunc(words, token.End, func(w text.Word, end int) int { return cmp.Compare(w.Start, end) })
	if i == 0 || words[i-1].Start < token.Start {
		return joinedPart(strings.ToLower(s.Text(token)))
	}
	return s.vocables.each[s.vocables.number[words[i-1].Norm]].joinName()
}

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
