package frame

import (
	_ "embed"
	"strings"
	"sync"

	"diptych/compare/text"
)

//go:embed lexicon/evaluative.txt
var evaluativeFile string

//go:embed lexicon/vader.txt
var vaderFile string

// evaluative is what the files of folder lexicon say of words that judge. Its
// numbers speak for a word's being chosen for its force.
type evaluative struct {
	forms   map[string]float64 // by folded word
	stems   map[string]float64
	feeling map[string]bool           // by folded word
	phrases map[string][]loadedPhrase // by first stem
}

type loadedPhrase struct {
	stems []string
	score float64
}

var readEvaluative = sync.OnceValue(func() *evaluative {
	l := &evaluative{forms: map[string]float64{}, stems: map[string]float64{}, feeling: map[string]bool{}, phrases: map[string][]loadedPhrase{}}
	headings := map[string]float64{"[strong]": ofStrong, "[clear]": ofClear}
	score := 0.0
	for line := range contentLines(evaluativeFile) {
		if s, ok := headings[line]; ok {
			score = s
			continue
		}
		for w := range strings.FieldsSeq(line) {
			l.add(w, score)
		}
	}
	for line := range contentLines(vaderFile) {
		for w := range strings.FieldsSeq(line) {
			l.feeling[w] = true
		}
	}
	return l
})

// add takes one entry of evaluative.txt into the lists, unless a stronger one
// did before.
func (l *evaluative) add(entry string, score float64) {
	if form, ok := strings.CutPrefix(entry, "="); ok {
		l.forms[folded(form)] = max(l.forms[folded(form)], score)
		return
	}
	if !strings.Contains(entry, "_") {
		stem := stemOf(folded(entry))
		l.stems[stem] = max(l.stems[stem], score)
		return
	}
	var stems []string
	for part := range strings.SplitSeq(entry, "_") {
		stems = append(stems, stemOf(folded(part)))
	}
	l.phrases[stems[0]] = append(l.phrases[stems[0]], loadedPhrase{stems, score + ofPhrase})
}

// entry is what the lists say of a word by itself, and the phrases that begin with it.
type entry struct {
	score   float64
	phrases []loadedPhrase
}

// entries are what the lists say of each word of v.
func (l *evaluative) entries(v *vocables) []entry {
	list := make([]entry, len(v.each))
	for i := range v.each {
		norm, stem := v.each[i].norm, v.each[i].stem
		list[i] = entry{max(l.forms[norm], l.stems[stem]), l.phrases[stem]}
		if l.feeling[norm] {
			list[i].score += ofFeeling
		}
	}
	return list
}

// at is what the lists say of the words that words begin with, by their numbers in
// v, and how many of them that is: a phrase, or one word. The first word has entry e.
func (e *entry) at(words []int32, v *vocables) (score float64, n int) {
	for _, p := range e.phrases {
		if len(p.stems) > len(words) || len(p.stems) <= n {
			continue
		}
		same := true
		for i, s := range p.stems {
			same = same && v.each[words[i]].stem == s
		}
		if same {
			score, n = p.score, len(p.stems)
		}
	}
	if n > 0 {
		return score, n
	}
	return e.score, 1
}

// stemOf is the stem of a folded word, by the Porter2 rules; a short word is
// its own.
func stemOf(norm string) string {
	if len(norm) <= shortestStem {
		return norm
	}
	return text.Stem(norm)
}
