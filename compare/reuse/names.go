package reuse

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

var (
	//go:embed function.txt
	functionFile string
	//go:embed titles.txt
	titlesFile string
)

var functionWords = sync.OnceValue(func() map[string]bool { return wordSet(functionFile) })
var titleWords = sync.OnceValue(func() map[string]bool { return wordSet(titlesFile) })

func wordSet(file string) map[string]bool {
	set := map[string]bool{}
	for line := range dataLines(file) {
		for _, w := range strings.Fields(line) {
			set[w] = true
		}
	}
	return set
}

// tag says what a word may do in a name.
type tag uint8

const (
	plain    tag = iota
	function     // "of", "the", "and"
	title        // "spokesman", "president", written small
	named        // capitalised where that tells something, or a number
	mute         // capitalised where all words are
)

// tags says of every word of d what it may do in a name. Capitals tell nothing
// in a paragraph that is set in capitals throughout, as many headlines are, nor in a
// word that the article also writes small.
func tags(d *text.Document) []tag {
	out := make([]tag, len(d.Words))
	functions, titles := functionWords(), titleWords()
	small := smallWords(d)
	for i, w := range d.Words {
		switch first, _ := utf8.DecodeRuneInString(d.Source[w.Start:]); {
		case functions[w.Norm] && !initials(d.Text(w.Span)):
			out[i] = function
		case unicode.IsDigit(first), unicode.IsUpper(first) && !small[w.Norm]:
			out[i] = named
		case titles[w.Norm]:
			out[i] = title
		}
	}
	shouting(d, out)
	return out
}

// initials reports whether a word is letters said one by one: "US", not "us".
func initials(w string) bool {
	const longest = len("U.S.")
	return len(w) > 1 && len(w) <= longest && strings.ToUpper(w) == w
}

// smallWords are the words that d writes without a capital somewhere.
func smallWords(d *text.Document) map[string]bool {
	set := map[string]bool{}
	for _, w := range d.Words {
		if first, _ := utf8.DecodeRuneInString(d.Source[w.Start:]); !unicode.IsUpper(first) {
			set[w.Norm] = true
		}
	}
	return set
}

// titleCase is the share of capitalised words, function words left out, from
// which a paragraph counts as set in capitals. "Lavrov Warns of Incidents" has
// 1.0; a sentence full of names stays under 0.7.
const titleCase = 0.75

// shouting makes the names of headlines in title case mute.
func shouting(d *text.Document, tags []tag) {
	for _, p := range d.Paragraphs {
		if p.Kind != text.Headline && p.Kind != text.Subhead {
			continue
		}
		first := wordAt(d, p.Start)
		last := first + len(d.WordsIn(p.Span))
		capitals, content := 0, 0
		for _, t := range tags[first:last] {
			if t != function {
				content++
			}
			if t == named {
				capitals++
			}
		}
		if float64(capitals) < titleCase*float64(content) {
			continue
		}
		for i := first; i < last; i++ {
			if tags[i] == named {
				tags[i] = mute
			}
		}
	}
}
