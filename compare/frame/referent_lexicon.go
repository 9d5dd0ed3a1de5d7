package frame

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/stable"
)

//go:embed lexicon/phrases.txt
var phrasesFile string

//go:embed lexicon/roles.txt
var rolesFile string

//go:embed lexicon/countries.txt
var countriesFile string

//go:embed lexicon/labels.txt
var labelsFile string

// class is what a word does in noun phrases; a word may be of several.
type class uint16

const (
	determinerWord class = 1 << iota
	indefiniteWord
	honorificWord
	beforeRole // "former", "acting"
	stopWord
	verbWord
	roleWord
	landWord  // first word of a country's name
	emptyWord // as the head of a phrase it names nothing: "last year", "the way"

	placeWord // as the last word of a name: of a place or body, not a person
	labelWord // without its plural ending the last word of a label

	// What the two articles show of a word.
	capitalWord     // stands with a capital inside a sentence
	smallWord       // stands with a small letter
	nounWord        // ends a phrase that a determiner begins
	afterDeterminer // stands right behind one
	surnameWord     // as "May" behind "Mrs." or a first name
)

// land is a country or union.
type land struct {
	name   string
	people string // what is of that country: "Syrian"
}

// landName is one name of a country: its folded words and which country.
type landName struct {
	words  []string
	land   int
	people bool // an adjective or the name of its people: "Syrian"
}

// labelSet is a line of labels.txt.
type labelSet struct {
	sign  byte     // '=', '+', '~' or '-', see labels.txt
	words []string // folded, the last word of each singular
	judge []bool   // which of them have a * behind
}

// merged reports whether the words of the set are names of one referent.
func (s *labelSet) merged() bool { return s.sign == '=' || s.sign == '+' }

// judges reports whether a word of the set has a * behind.
func (s *labelSet) judges(word string) bool {
	i := slices.Index(s.words, word)
	return i >= 0 && s.judge[i]
}

// lexicon is what the files of folder lexicon say of words that name things.
type lexicon struct {
	classes map[string]class
	lands   []land
	named   map[string][]landName // by first word, the longest first
	sets    []labelSet
	labels  map[string][]int // the sets a label stands in
	ends    map[string]int   // last words of labels, and how many words the longest of them has
	rulers  map[string]int   // countries by the folded family names of their rulers
}

var readLexicon = sync.OnceValue(func() *lexicon {
	l := &lexicon{classes: map[string]class{}, named: map[string][]landName{}, labels: map[string][]int{}, ends: map[string]int{}, rulers: map[string]int{}}
	l.readPhrases(phrasesFile)
	for line := range contentLines(rolesFile) {
		for w := range strings.FieldsSeq(line) {
			l.classes[folded(w)] |= roleWord
			l.classes[folded(w)+"s"] |= roleWord
		}
	}
	for line := range contentLines(countriesFile) {
		l.readLand(line)
	}
	for _, names := range l.named {
		stable.Sort(names, func(a, b landName) int { return len(b.words) - len(a.words) })
	}
	for line := range contentLines(labelsFile) {
		l.readLabels(line)
	}
	return l
})

// contentLines lists the lines of a reviewed file that are no comment.
func contentLines(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// folded is a word of a list as text.Word.Norm has it.
func folded(w string) string {
	w = strings.ToLower(w)
	return joints.Replace(strings.TrimSuffix(w, "'s"))
}

var joints = strings.NewReplacer(".", "", "-", "", "'", "")

func (l *lexicon) readPhrases(file string) {
	headings := map[string]class{"[determiner]": determinerWord, "[indefinite]": indefiniteWord, "[honorific]": honorificWord, "[before]": beforeRole, "[stop]": stopWord, "[empty]": emptyWord, "[place]": placeWord, "[verb]": verbWord}
	var c class
	for line := range contentLines(file) {
		if h, ok := headings[line]; ok {
			c = h
			continue
		}
		for w := range strings.FieldsSeq(line) {
			l.classes[folded(w)] |= c
		}
	}
}

// readLand reads "name, names: people | seats | rulers".
func (l *lexicon) readLand(line string) {
	line, seats, _ := strings.Cut(line, "|")
	seats, rulers, _ := strings.Cut(seats, "|")
	names, people, _ := strings.Cut(line, ":")
	k := len(l.lands)
	add := func(list string, people bool) {
		for name := range strings.SplitSeq(list, ",") {
			var words []string
			for w := range strings.FieldsSeq(name) {
				words = append(words, folded(w))
			}
			if len(words) > 0 {
				l.named[words[0]] = append(l.named[words[0]], landName{words, k, people})
				l.classes[words[0]] |= landWord
			}
		}
	}
	for ruler := range strings.SplitSeq(rulers, ",") {
		if words := strings.Fields(ruler); len(words) > 0 {
			l.rulers[folded(words[len(words)-1])] = k
		}
	}
	first, _, _ := strings.Cut(names, ",")
	adjective, _, _ := strings.Cut(people, ",")
	l.lands = append(l.lands, land{first, cmp.Or(strings.TrimSpace(adjective), first)})
	add(names, false)
	add(people, true)
	add(seats, false)
}

func (l *lexicon) readLabels(line string) {
	set := labelSet{sign: line[0]}
	for label := range strings.SplitSeq(line[1:], ",") {
		var words []string
		label, judges := strings.CutSuffix(strings.TrimSpace(label), "*")
		for w := range strings.FieldsSeq(label) {
			words = append(words, folded(w))
		}
		words[len(words)-1] = singular(words[len(words)-1])
		set.words = append(set.words, strings.Join(words, " "))
		set.judge = append(set.judge, judges)
	}
	for _, w := range set.words {
		last := w[strings.LastIndexByte(w, ' ')+1:]
		l.ends[last] = max(l.ends[last], strings.Count(w, " ")+1)
		if !slices.Contains(l.labels[w], len(l.sets)) {
			l.labels[w] = append(l.labels[w], len(l.sets))
		}
	}
	l.sets = append(l.sets, set)
}

// mergedSet is the set with the sign "=" or "+" that a label stands in, -1 for none.
func (l *lexicon) mergedSet(label string) int {
	for _, k := range l.labels[label] {
		if l.sets[k].merged() {
			return k
		}
	}
	return -1
}

// grouped is the set of those who work for one person.
func (l *lexicon) grouped(head string) bool {
	k := l.mergedSet(head)
	return k >= 0 && k == l.mergedSet("team")
}

// singular is a folded English noun without its plural ending.
func singular(w string) string {
	switch w {
	case "media", "news", "people", "series", "talks":
		return w
	case "allies":
		return "ally"
	case "children":
		return "child"
	case "memoranda":
		return "memorandum"
	case "men":
		return "man"
	case "women":
		return "woman"
	}
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's' || w[n-2] == 's' || w[n-2] == 'u' || w[n-2] == 'i':
		if n > 5 && strings.HasSuffix(w, "men") {
			return w[:n-2] + "an"
		}
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "xes"), strings.HasSuffix(w, "sses"):
		return w[:n-2]
	}
	return w[:n-1]
}
