package frame

import (
	"slices"
	"strconv"
	"sync"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// learned is what is known of one article by itself: made once, and never
// changed.
type learned struct {
	vocables vocables
	told     *told
	hand     hand

	joining     sync.Once
	junctions   *junctions // made when one first looks for joins
	concordance concordance
	capitals    capitals

	studied sync.Once         // what follows is for the devices, and made when one first looks
	quotes  []quote.Quotation // outer ones
	few     []quote.Quotation // of few words, inner ones too
	said    bySentence
	saysAt  contents // of what is surely said
	doubtAt contents // and of what is not
	heard   []heard
	inMarks []inMarks // nil of another language
	wording
	text        body
	loaded      inLists // nil of another language
	unquoted    unquoted
	scare       *scareSide
	answers     *answering
	terms       *termCount
	matters     *matters // nil of another language
	tellsMatter []bool   // by vocable: see mattersTold
	tellers     tellers
	lemmas      []string // by vocable, nil of another language
	headed      []bool   // by vocable: it stands in a headline or in the first sentence
	manners     []manner // by sentence, nil of another language
	occasions   []namedOccasion
	puzzle      text.Span // see puzzleIn
	printed     bool      // see printedWhole
	silences    bool      // somebody says nothing, see keepsSilent
}

// learn reads s for all who ask.
func learn(s Side, words *reuse.Lexicon) *learned {
	l := &learned{vocables: vocablesOf(words)}
	l.told = toldIn(s.Document, &l.vocables)
	if s.English() {
		l.hand = handOf(s.Document, &l.vocables)
	}
	return l
}

// Study reads s for the devices, once: an article that is set beside itself, or
// beside others of different matters, need not be. [Findings] does it where nobody has.
func (s Side) Study() {
	s.studied.Do(func() { s.readForDevices() })
}

func (s Side) readForDevices() {
	l := s.learned
	l.said, l.heard = saidIn(s), castOf(s)
	l.saysAt, l.doubtAt = contentsOf(s.Says), contentsOf(s.Doubt)
	for _, q := range s.Voices.Quotations {
		if q.Depth == 0 {
			l.quotes = append(l.quotes, q)
		}
		if n := len(s.WordsIn(q.Inner)); !q.Open && n > 0 && n <= fewQuoted {
			l.few = append(l.few, q)
		}
	}
	l.wording = wordingOf(s)
	l.text = bodyOf(s)
	l.scare = newScareSide(s)
	l.occasions = occasionsIn(s)
	l.puzzle = puzzleIn(s)
	if s.English() {
		l.loaded = loadedIn(s)
		l.unquoted = unquotedIn(s)
		l.inMarks = quotedBy(s)
		l.printed = printedWhole(s)
		l.answers = newAnswering(s)
		l.terms = countTerms([]*text.Document{s.Document})
		l.lemmas = lemmasOf(&s.vocables)
		l.matters = mattersOf(s)
		l.tellsMatter = mattersTold(s)
		l.tellers = tellersIn(s)
		l.headed = headedIn(s)
		l.manners = mannersOf(s)
		l.silences = slices.ContainsFunc(l.manners, func(is manner) bool { return is&silencing != 0 })
	}
}

// stem is the stem of a word of s.
func (s Side) stem(norm string) string { return s.vocables.stem(norm) }

// unquoted are the words of doubt and of certainty that no speaker is quoted
// with.
type unquoted struct{ doubts, sures []text.Span }

func unquotedIn(s Side) (x unquoted) {
	lists := readCertainty()
	plain := func(list []text.Span) []text.Span {
		return slices.DeleteFunc(list, func(w text.Span) bool { return s.Voices.At(w) == quote.Quoted })
	}
	for _, in := range s.Sentences {
		words := s.WordsIn(in.Span)
		x.doubts = append(x.doubts, plain(lists["doubt"].in(words))...)
		x.sures = append(x.sures, plain(lists["sure"].in(words))...)
	}
	cues := map[int]bool{}
	for _, a := range slices.Concat(s.Says, s.Doubt) {
		cues[a.Cue.Start] = true
	}
	x.sures = slices.DeleteFunc(x.sures, func(w text.Span) bool { return cues[w.Start] }) // verbs of saying have their own device
	return x
}

// body is what an article has beside its headlines.
type body struct {
	*vocables
	stems    []bool          // by the number of the stem
	figures  map[string]bool // of the numbers that are written out
	families map[string]bool
	words    int
}

func bodyOf(s Side) body {
	x := body{vocables: &s.learned.vocables, stems: make([]bool, len(s.vocables.uses)), figures: map[string]bool{}, families: map[string]bool{}}
	met := make([]bool, len(s.vocables.each))
	for _, in := range s.Sentences {
		if s.Paragraphs[in.Paragraph].Kind == text.Headline {
			continue
		}
		for _, n := range s.vocables.in(s.Document, s.WordsIn(in.Span)) {
			x.words++
			if met[n] {
				continue
			}
			met[n] = true
			v := &s.vocables.each[n]
			if x.stems[v.stemmed] = true; v.family != "" {
				x.families[v.family] = true
			}
		}
	}
	for stem, figures := range spelledStems() {
		if k, ok := s.vocables.stems[stem]; ok && x.stems[k] {
			x.figures[figures] = true
		}
	}
	return x
}

// spelledStems gives, by the stem of a number that is written out, its figures.
var spelledStems = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for n := range text.MostSpelled + 1 {
		of[stemOf(n.String())] = strconv.Itoa(int(n))
	}
	return of
})

// has reports whether the text has a word in another form, or one of its family.
func (x *body) has(s Side, w text.Word) bool {
	stem := s.stem(w.Norm)
	n, known := x.vocables.stems[stem]
	return known && x.stems[n] || x.figures[stem] || x.families[familyBy(w.Norm, stem)]
}

// inList is what the lists of words that judge say of the words that begin at
// a place, and how many of them that is.
type inList struct {
	at    int
	score float64
	words int
}

// inLists are those of an article, in order.
type inLists []inList

// in are those that begin in s.
func (l inLists) in(s text.Span) inLists {
	place := func(of inList, at int) int { return of.at - at }
	from, _ := slices.BinarySearchFunc(l, s.Start, place)
	to, _ := slices.BinarySearchFunc(l[from:], s.End, place)
	return l[from : from+to]
}

func loadedIn(s Side) (all inLists) {
	entries := readEvaluative().entries(&s.vocables)
	for _, in := range s.Sentences {
		words := s.WordsIn(in.Span)
		numbers := s.vocables.in(s.Document, words)
		for i, w := range words {
			if score, n := entries[numbers[i]].at(numbers[i:], &s.vocables); score > 0 {
				all = append(all, inList{w.Start, score, n})
			}
		}
	}
	return all
}
