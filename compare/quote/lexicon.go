package quote

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/stable"
)

// What the words of an article do is read from lists, reviewed by hand.
var (
	//go:embed cues.txt
	cueList string
	//go:embed words.txt
	wordList string
	//go:embed given.txt
	givenList string
)

// frame is what may follow a reporting word.
type frame uint32

const (
	clause frame = 1 << iota
	quoted
	words
	deed
	person
	infinitive
	taken   // what its object is taken for follows: "saw it as a threat"
	naming  // a name for its object follows: "called him a liar"
	hearer  // what stands behind it is the one spoken to, never the speaker: "told Reuters"
	marked  // a quotation in marks and nothing else: "“It is over,” he sighed"
	strict  // a clause only behind "that": "found that", but not "found it safe"
	uttered // the thing that follows is said in full: "called for an end to the strike"
	simply  // to say and no more: whatever has a verb in it is a statement
	act     // what is done, and no words or wish: "sought to win"
	topic   // the thing that follows is what is spoken of: "cited the report"
	aloud   // a deed that is done with words and in no other way: "thanked the crew"
	polled  // of what people answered a thing may follow: "the survey gives Lund a lead"
	paper   // of what is written a thing may follow, of a person it is a deed: "the poll shows a lead"
	inner   // a state of mind, which a writer may only surmise: "felt she had to go"
	thing   // what follows is plainly spoken of where the grammar sees it so: "promised a bridge"
	upon    // a stand where what follows is a person by name, or somebody's: "slammed her plan", not "slammed the door"
	stand   // what its subject thinks, wants, backs or opposes, said or not: "opposed the plan"
)

var frameNames = map[string]frame{"clause": clause, "quote": quoted, "words": words, "deed": deed, "person": person, "to": infinitive, "name": naming, "as": taken, "hearer": hearer, "paper": paper, "inner": inner, "stand": stand, "upon": upon, "thing": thing, "strict": strict, "uttered": uttered | words, "simply": simply, "topic": topic, "act": act, "aloud": aloud, "poll": polled, "marks": marked | quoted}

// shape is the form of a verb.
type shape uint8

const (
	noun shape = iota
	plain
	third      // says
	past       // said, which may be a participle too
	participle // written
	gerund     // saying
	adjective  // concerned: after a form of "be"
	phrase     // "according to", by its last word
)

// cue is one form of a reporting word.
type cue struct {
	stance   Stance
	frames   frame
	shape    shape
	particle string   // "out" of "pointed out", "" for none
	preps    []string // what may follow a noun: "of", "about"
	before   []string // the words of a phrase before its last
}

// entry is what is known of a word.
type entry struct {
	class class
	cues  []cue
	noun  bool      // may be a noun as well as a verb
	false []context // phrases in which the word is no cue
}

// context is a phrase around a word.
type context struct{ before, after []string }

// class is what a word does in a sentence. A word may do several things.
type class uint64

const (
	determiner class = 1 << iota
	possessive
	pronoun
	relative
	ofWord
	preposition
	conjunction
	subordinator
	auxiliary
	be
	modal
	negation
	adverb
	timeWord
	timeSpan
	title
	role
	group
	verb
	control
	objective
	message
	clauseWord
	circumstance
	joiner
	body
	place
	human
	mute
	firm
	opener
	heName
	sheName
	unreal
	condition
	particle
	unsaid
	ofName
	man
	woman
	reaction
	outcome
	summing
	means
	placeLead
	implicative
)

var classNames = map[string]class{
	"determiner": determiner, "possessive": possessive, "pronoun": pronoun, "relative": relative,
	"of": ofWord, "preposition": preposition, "conjunction": conjunction, "subordinator": subordinator,
	"auxiliary": auxiliary, "be": be, "modal": modal, "not": negation, "adverb": adverb, "time": timeWord,
	"span of time": timeSpan, "title": title, "role": role, "group": group, "verb": verb, "control": control, "control, and it came about": implicative, "object form": objective, "message": message,
	"opens a clause": clauseWord, "begins a circumstance": circumstance, "joins nouns": joiner, "body": body, "place": place, "he": heName, "she": sheName,
	"not yet real": unreal, "condition": condition, "makes another verb": particle, "tells the effect of words": reaction, "tells what comes of it": outcome, "sums up what was said": summing, "means of speech": means, "begins the name of a place": placeLead, "to say it is not to have said it": unsaid,
	"in names": ofName, "person": human, "never speaks": mute, "company": firm, "opens a sentence": opener, "man": man, "woman": woman,
}

// wordbook is what is known of words. What holds a pointer for each of thousands of words
// is gone through whenever garbage is collected: most words have a class and nothing else,
// and share the entry of those that have the same.
type wordbook struct {
	place   map[string]uint16 // in entries
	entries []entry
}

// of is what is known of a word, nil where no list has it.
func (l *wordbook) of(word string) *entry {
	i, ok := l.place[word]
	if !ok {
		return nil
	}
	return &l.entries[i]
}

// lexicon is the lists, by word.
var lexicon = sync.OnceValue(func() *wordbook {
	l := listReader{wordbook: wordbook{place: make(map[string]uint16, 5500)}, alike: map[class]uint16{}}
	for section, line := range sections(cueList) {
		l.cueLine(section, line)
	}
	for i := range l.entries {
		stable.Sort(l.entries[i].cues, func(a, b cue) int { return len(b.particle) - len(a.particle) })
	}
	l.own = len(l.entries)
	for _, list := range [...]string{wordList, givenList} {
		for section, line := range sections(list) {
			class := classNames[section]
			for w := range strings.FieldsSeq(line) {
				l.classify(w, class)
			}
		}
	}
	return &wordbook{l.place, slices.Clip(l.entries)}
})

// sections yields the lines of a list that say something, each under its heading.
func sections(list string) func(yield func(section, line string) bool) {
	return func(yield func(section, line string) bool) {
		section := ""
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			switch {
			case line == "" || line[0] == '#':
			case line[0] == '[':
				section = strings.Trim(line, "[]")
			case !yield(section, line):
				return
			}
		}
	}
}

// listReader reads the words that report first, and of the rest only the classes.
type listReader struct {
	wordbook
	own   int              // entries[own:] are shared
	alike map[class]uint16 // of these, by their class
}

// entry is the entry of w alone, until the next is asked for.
func (l *listReader) entry(w string) *entry {
	i, known := l.place[w]
	if !known {
		i = l.enter(w, entry{})
	}
	return &l.entries[i]
}

// enter gives w a new entry, and returns its place.
func (l *listReader) enter(w string, e entry) uint16 {
	i := uint16(len(l.entries))
	l.entries = append(l.entries, e)
	l.place[w] = i
	return i
}

// classify says that w is of class c as well.
func (l *listReader) classify(w string, c class) {
	i, known := l.place[w]
	switch {
	case known && int(i) < l.own:
		l.entries[i].class |= c
		return
	case known:
		c |= l.entries[i].class
	}
	if i, known = l.alike[c]; !known {
		l.alike[c] = l.enter(w, entry{class: c})
		return
	}
	l.place[w] = i
}

func (l *listReader) cueLine(section, line string) {
	kind, stance, two := strings.Cut(section, " ")
	switch {
	case section == "also nouns":
		for _, w := range strings.Fields(line) {
			l.entry(w).noun = true
		}
	case section == "false friends":
		l.falseFriend(strings.Fields(line))
	case two && kind == "nouns":
		l.nouns(Stance(stance), line)
	case two && kind == "adjectives":
		w := strings.Fields(strings.Replace(line, "=", "", 1))
		e := l.entry(w[0])
		e.cues = append(e.cues, cue{stance: Stance(stance), shape: adjective, preps: w[1:]})
	case two && kind == "phrases":
		w := strings.Fields(line)
		n := len(w) - 1
		e := l.entry(w[n])
		e.cues = append(e.cues, cue{stance: Stance(stance), shape: phrase, before: w[:n]})
	default:
		l.verb(Stance(section), line)
	}
}

func (l *listReader) verb(stance Stance, line string) {
	left, right, _ := strings.Cut(line, "=")
	c := cue{stance: stance}
	left, particle, _ := strings.Cut(left, "+")
	c.particle = strings.TrimSpace(particle)
	for _, f := range strings.Fields(right) {
		c.frames |= frameNames[f]
	}
	for i, form := range strings.Fields(left) {
		c.shape = shapeOf(i, form)
		e := l.entry(form)
		e.cues = append(e.cues, c)
	}
}

func shapeOf(i int, form string) shape {
	switch {
	case i == 0:
		return plain
	case strings.HasSuffix(form, "ing"):
		return gerund
	case i == 1:
		return third
	case i > 3 && !strings.HasSuffix(form, "ed"):
		return participle
	}
	return past
}

func (l *listReader) nouns(stance Stance, line string) {
	left, right, _ := strings.Cut(line, "=")
	c := cue{stance: stance, shape: noun}
	for _, f := range strings.Fields(right) {
		switch f {
		case "clause":
			c.frames |= clause
		case "to":
			c.frames |= infinitive
			c.preps = append(c.preps, f)
		default:
			c.preps = append(c.preps, f)
		}
	}
	for _, form := range strings.Fields(left) {
		e := l.entry(form)
		e.cues = append(e.cues, c)
	}
}

// falseFriend files a phrase under each of its words; those that are no cue never ask.
func (l *listReader) falseFriend(w []string) {
	for i := range w {
		e := l.entry(w[i])
		e.false = append(e.false, context{slices.Clone(w[:i]), w[i+1:]})
	}
}
