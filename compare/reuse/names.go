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

// listedTags holds the words of both lists, each with what it is; a word that stands in
// both is a function word.
var listedTags = sync.OnceValue(func() map[string]tag {
	listed := map[string]tag{}
	for _, list := range []struct {
		file string
		tag  tag
	}{{titlesFile, title}, {functionFile, function}} {
		for line := range dataLines(list.file) {
			for _, w := range strings.Fields(line) {
				listed[w] = list.tag
			}
		}
	}
	return listed
})

// Function reports whether a folded word tells nothing by itself: "of", "the".
func Function(norm string) bool { return listedTags()[norm] == function }

// tag says what a word may do in a name.
type tag uint8

const (
	plain    tag = iota
	function     // "of", "the", "and"
	title        // "spokesman", "president", written small
	named        // capitalised where that tells something, or a number
	mute         // capitalised where all words are
)

// tags says of every word of d what it may do in a name; ids are those of its
// words, below count. Capitals tell nothing in a headline that is set in capitals throughout, nor in a
// word that the article also writes small.
func tags(d *text.Document, ids []int32, count int) []tag {
	out := make([]tag, len(d.Words))
	listed := listedTags()
	const unknown = tag(255)
	small := make([]bool, count) // written small somewhere
	known := make([]tag, count)  // what a word is when it is written small
	for i := range known {
		known[i] = unknown
	}
	for i, w := range d.Words {
		id := ids[i]
		if known[id] == unknown {
			known[id] = listed[w.Norm]
		}
		if !unicode.IsUpper(firstRune(d, w)) {
			small[id] = true
		}
	}
	for i, w := range d.Words {
		id, first := ids[i], firstRune(d, w)
		switch out[i] = known[id]; {
		case known[id] == function && !(unicode.IsUpper(first) && initials(d.Text(w.Span))):
		case unicode.IsDigit(first), unicode.IsUpper(first) && !(small[id] && known[id] != function):
			out[i] = named
		}
	}
	shouting(d, out)
	return out
}

func firstRune(d *text.Document, w text.Word) rune {
	if c := d.Source[w.Start]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeRuneInString(d.Source[w.Start:])
	return r
}

// initials reports whether a word is letters said one by one: "US", not "us".
func initials(w string) bool {
	const longest = len("U.S.")
	return len(w) > 1 && len(w) <= longest && strings.ToUpper(w) == w
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
		first := d.WordAt(p.Start)
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
