package frame

import (
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

// joinIndex is what words the sentences of a text have that joins are of, for as long as
// the article is compared. It tells which of them need not be parsed.
type joinIndex struct {
	sentences []namedWords
	number    map[string]int32 // by what words are called in a join
	sought    []int            // by number: the last search that asked for it
	met       []int            // by number: the last look that met it
	searches  int
	looks     int
	read      map[text.Span][]verbJoin // by sentence
}

// namedWords are a sentence and the numbers of what its words, and the tokens of its
// parse, are called in a join. Those that are in none are left out.
type namedWords struct {
	text.Span
	words, tokens []int32
}

func (x *account) joinIndex() *joinIndex {
	if x.joinsRead != nil {
		return x.joinsRead
	}
	j := &joinIndex{number: make(map[string]int32, len(x.vocables.each)), read: map[text.Span][]verbJoin{}}
	for _, s := range x.Sentences {
		if words := x.WordsIn(s.Span); len(words) > 0 && x.inBody(s.Span) {
			in := namedWords{Span: s.Span, words: make([]int32, 0, len(words)), tokens: make([]int32, 0, len(words))}
			for _, n := range x.vocables.in(x.Document, words) {
				in.words = j.add(in.words, x.vocables.each[n].joinName())
			}
			for _, name := range x.joinNames(s.Span) {
				in.tokens = j.add(in.tokens, name)
			}
			j.sentences = append(j.sentences, in)
		}
	}
	j.sought, j.met = make([]int, len(j.number)), make([]int, len(j.number))
	x.joinsRead = j
	return j
}

// add appends the number of a name.
func (j *joinIndex) add(list []int32, name string) []int32 {
	if name == "" {
		return list
	}
	n, known := j.number[name]
	if !known {
		n = int32(len(j.number))
		j.number[name] = n
	}
	return append(list, n)
}

// mayJoin reports whether the sentences can have joinsLeast joins of words with the names.
func (j *joinIndex) mayJoin(names []string) bool {
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
func (j *joinIndex) mayHave(list []verbJoin) (found []text.Span) {
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

const noName = -1

// seek marks a name as one that is sought, and returns its number, noName if no word has it.
func (j *joinIndex) seek(name string) int32 {
	n, known := j.number[name]
	if !known {
		return noName
	}
	j.sought[n] = j.searches
	return n
}

// hasTwo reports whether a sentence has words of two of the names last sought.
func (j *joinIndex) hasTwo(s namedWords) bool {
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

// joinNames are the names of what a parse of s has as tokens, some of them empty.
func (x *account) joinNames(s text.Span) []string {
	tokens := grammar.Tokens(x.Source, s)
	names := make([]string, len(tokens))
	for i, t := range tokens {
		names[i] = x.joinName(t)
	}
	return names
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
