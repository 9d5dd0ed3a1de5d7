package text

import (
	"slices"
	"strings"
)

// patterns is a reviewed list of lines, told by their words. The file
// debris.txt says at its top how an entry is written.
type patterns struct {
	anchored map[string][]pattern // by the first word of the line
	floating map[string][]pattern // by the first word of an entry that begins with …
	starts   [256]uint64          // lengths of the words in floating, by their first byte
}

// pattern is an entry: the words between its …, which stand for any words.
type pattern struct {
	parts          [][]patternWord
	before, beyond bool // … at its beginning, at its end
}

type patternWord struct {
	norm  string // "#" for a number
	colon bool   // a colon or an upright stroke follows
}

// longestPatternLine is the number of words up to which a line is looked up:
// no notice is longer than a long sentence, and a line may be a whole book.
const longestPatternLine = 60

func readPatterns(file string) patterns {
	p := patterns{anchored: map[string][]pattern{}, floating: map[string][]pattern{}}
	f := new(folder)
	for l := range strings.Lines(file) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '%' {
			p.add(readPattern(l, f))
		}
	}
	return p
}

func readPattern(entry string, f *folder) pattern {
	pat := pattern{before: strings.HasPrefix(entry, "…"), beyond: strings.HasSuffix(entry, "…")}
	words := make([]patternWord, 0, strings.Count(entry, " ")+1)
	for part := range strings.SplitSeq(entry, "…") {
		first := len(words)
		for field := range strings.FieldsSeq(part) {
			if field == "#" {
				words = append(words, patternWord{norm: "#"})
				continue
			}
			if plain(field) {
				words = append(words, patternWord{norm: f.fold(field)})
				continue
			}
			for _, w := range wordsOf(field, f) {
				words = append(words, patternWord{w.Norm, strings.HasPrefix(field[w.End:], ":")})
			}
		}
		if len(words) > first {
			pat.parts = append(pat.parts, words[first:len(words):len(words)])
		}
	}
	return pat
}

func (p *patterns) add(pat pattern) {
	if len(pat.parts) == 0 {
		return
	}
	first := pat.parts[0][0].norm
	if pat.before {
		p.floating[first] = append(p.floating[first], pat)
		p.starts[first[0]] |= 1 << min(len(first), 63)
	} else {
		p.anchored[first] = append(p.anchored[first], pat)
	}
}

// match reports whether the words of l are one of the lines listed.
func (p *patterns) match(l *line) bool {
	if len(l.words) == 0 || len(l.words) > longestPatternLine {
		return false
	}
	for _, pat := range p.anchored[key(l.words[0])] {
		if pat.match(l, 0) {
			return true
		}
	}
	return p.within(l, 1)
}

// within reports whether n entries of p that begin with … match l, which may be of
// any length.
func (p *patterns) within(l *line, n int) bool {
	var found []*pattern
	for i, w := range l.words {
		if p.starts[w.Norm[0]]&(1<<min(len(w.Norm), 63)) == 0 && !isDigit(w.Norm[0]) {
			continue
		}
		list := p.floating[key(w)]
		for k := range list {
			pat := &list[k]
			if !pat.match(l, i) || slices.Contains(found, pat) {
				continue
			}
			if found = append(found, pat); len(found) == n {
				return true
			}
		}
	}
	return false
}

// match reports whether the pattern's first part stands at word i of l, and
// the others after it.
func (pat *pattern) match(l *line, i int) bool {
	for k, part := range pat.parts {
		if k > 0 {
			for i < len(l.words) && !partAt(l, i, part) {
				i++
			}
			if k == len(pat.parts)-1 && !pat.beyond {
				i = max(i, len(l.words)-len(part))
			}
		}
		if !partAt(l, i, part) {
			return false
		}
		i += len(part)
	}
	return pat.beyond || i == len(l.words)
}

func partAt(l *line, i int, part []patternWord) bool {
	if i+len(part) > len(l.words) {
		return false
	}
	for k, want := range part {
		w := l.words[i+k]
		if key(w) != want.norm || want.colon && !labels(l.text[w.End-l.Start:]) {
			return false
		}
	}
	return true
}

// labels reports whether what stands before t is a label: a colon follows, or
// an upright stroke.
func labels(t string) bool {
	return strings.HasPrefix(t, ":") || strings.HasPrefix(strings.TrimLeft(t, " "), "|")
}

// key is how a word is listed: by its Norm, "#" if that is a number.
func key(w Word) string {
	if !isDigit(w.Norm[0]) {
		return w.Norm
	}
	return "#"
}
