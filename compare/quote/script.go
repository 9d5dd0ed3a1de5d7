package quote

import "diptych/compare/text"

// script is the sentences of an article as tokens, read once.
type script struct {
	toks       []token
	lines      []line
	paragraphs []passage
	words      *text.Lexicon
	sights     []sight // of each word, by its number
}

// passage is a paragraph.
type passage struct {
	number      int // in Document.Paragraphs
	from, to    int // its tokens
	first, last int // its lines
	head        bool
}

// line is a sentence, or a part of one that is too long to be a sentence.
type line struct {
	text.Span // of the whole sentence
	from, to  int
	head      bool // of a headline: words begin with capitals there
	ends      bool // no other part of the sentence follows
	names     []name
}

// sight is how an article writes a word: with a capital where every word would
// have one, with a capital elsewhere, and without one; where it stands first, and
// where first behind a word that brings somebody or something new, 0 for nowhere.
type sight struct{ opens, inside, small, first, brought int }

// any reports whether the word stands anywhere.
func (w *sight) any() bool { return w.opens+w.inside+w.small > 0 }

// longest is how many tokens are read as one sentence. What is longer is a
// list or a text without full stops; the bound keeps the cost of those linear.
const longest = 300

func readScript(d *text.Document, words *text.Lexicon, quotes []Quotation) *script {
	sc := &script{
		lines:      make([]line, 0, len(d.Sentences)),
		paragraphs: make([]passage, 0, len(d.Paragraphs)),
		words:      words,
		sights:     make([]sight, len(words.Norms)),
	}
	r := reader{doc: d, words: lexicon(), quotes: quotes, spaced: setApart(d.Source), toks: make([]token, 0, len(d.Words)+len(d.Words)/5)}
	rest := d.Sentences
	for n, p := range d.Paragraphs {
		if !p.Kind.Prose() {
			continue
		}
		x := passage{number: n, from: len(r.toks), first: len(sc.lines), head: p.Kind != text.Body}
		r.read(p.Span)
		x.to = len(r.toks)
		for at := x.from; len(rest) > 0 && rest[0].Paragraph <= n; rest = rest[1:] {
			at = sc.sentence(r.toks, at, line{Span: rest[0].Span, head: x.head})
		}
		x.last = len(sc.lines)
		sc.paragraphs = append(sc.paragraphs, x)
	}
	sc.toks = r.toks
	sc.learn(d)
	sc.surnames()
	sc.name(d.Source)
	return sc
}

// name finds the names in all lines.
func (sc *script) name(src string) {
	s := sentence{src: src, script: sc}
	all := make([]name, 0, len(sc.toks)/wordsToName)
	for k := range sc.lines {
		l := &sc.lines[k]
		s.toks = sc.toks[l.from:l.to]
		from := len(all)
		all = s.namesIn(all, 0, len(s.toks))
		l.names = all[from:len(all):len(all)]
	}
}

// wordsToName is about how many words of news stand to each name.
const wordsToName = 10

// sentence adds the lines of the sentence l, which begins at token at, and
// returns the token behind it.
func (sc *script) sentence(toks []token, at int, l line) int {
	end := at
	for end < len(toks) && toks[end].Start < l.End {
		end++
	}
	for {
		l.from, l.to = at, min(end, at+longest)
		l.ends = l.to == end
		sc.lines = append(sc.lines, l)
		if at = l.to; l.ends {
			return end
		}
	}
}

// learn counts how the words are written.
func (sc *script) learn(d *text.Document) {
	at := 0 // in d.Words
	for _, l := range sc.lines {
		left := 0 // how many words of a phrase that brings something new may follow
		for i := l.from; i < l.to; i++ {
			t := &sc.toks[i]
			if left = stillNew(t, left); !t.word() {
				continue
			}
			if i > l.from && sc.toks[i-1].norm == "as" && brings(t) {
				left = 0 // "as a director, you learn": nobody is told of
			}
			for d.Words[at].Start < t.Start {
				at++
			}
			w := &sc.sights[sc.words.Numbers[at]]
			w.count(t, l.head || i == l.from || capitalAfter(sc.toks[i-1].mark))
			if left == 0 || w.brought != 0 {
				continue
			}
			named := i+1 < l.to && sc.toks[i+1].word() && sc.toks[i+1].upper && (t.is(soul) || acclaimed[t.norm])
			if !named { // and not "the Gulls' champion Karl Berg"
				w.brought = t.Start
			}
		}
	}
}

// brings reports whether somebody or something is new to the reader behind t.
func brings(t *token) bool {
	switch t.norm {
	case "a", "an", "another", "one", "two", "three", "four", "some", "several":
		return true
	}
	return false
}

// stillNew is how many words from t on may belong to a phrase that brings something new,
// where left may as t is reached: "a retired bus driver", "her lawyer", but not "a man in the car".
func stillNew(t *token, left int) int {
	switch {
	case brings(t), t.is(possessive), t.owner:
		return longestNew
	case t.mark != 0 && t.mark != '-', t.is(preposition | ofWord | auxiliary | relative | determiner):
		return 0
	}
	return max(0, left-1)
}

// longestNew is the most words of a phrase behind the word that brings it.
const longestNew = 6

// surnames takes words off the lists where the article uses them as names:
// "Day disputed" of Michael Day, "Jan" of Jan Roth.
func (sc *script) surnames() {
	known := map[string]bool{}
	for i := 1; i < len(sc.toks); i++ {
		p, t := &sc.toks[i-1], &sc.toks[i]
		if !p.upper || t.Start != p.End+1 || !t.upper && !betweenNames[t.norm] {
			continue
		}
		switch {
		case p.is(timeWord) && givenMonths[p.norm] && (t.entry == nil || !t.upper) && !t.number:
			p.class, p.entry = heName|sheName, nil
		case t.upper && t.entry == nil && t.class == 0 && givenMonths[t.norm] && p.is(heName|sheName|title):
			known[t.norm] = true
		case t.upper && p.is(heName|sheName) && t.is(timeSpan|mute) && !t.is(heName|sheName|body|place):
			known[t.norm] = true
		case t.upper && p.is(heName|sheName) && t.is(adverb) && !t.is(determiner|preposition|subordinator|conjunction|body|place) && !sc.inHead(t):
			t.class, t.entry = 0, nil // Marie Long
		}
	}
	for i := range sc.toks {
		if t := &sc.toks[i]; len(known) > 0 && t.upper && known[t.norm] && !sc.dated(i) {
			t.class, t.entry = 0, nil
		}
	}
}

// dated reports whether token i, the name of a month, stands as that: "in May", "May 3".
func (sc *script) dated(i int) bool {
	if !givenMonths[sc.toks[i].norm] {
		return false
	}
	if i+1 < len(sc.toks) && sc.toks[i+1].number || i == 0 {
		return true
	}
	p := &sc.toks[i-1]
	if sc.toks[i].Start > p.End+1 {
		return false // a sentence begins
	}
	return p.number || p.is(preposition|timeWord|timeSpan|ofWord|determiner) || p.norm == "early" || p.norm == "late" || p.norm == "last" || p.norm == "next"
}

// inHead reports whether t stands in a headline, where any word has a capital.
func (sc *script) inHead(t *token) bool {
	for _, p := range sc.paragraphs {
		if p.head && p.from < p.to && sc.toks[p.from].Start <= t.Start && t.Start <= sc.toks[p.to-1].Start {
			return true
		}
	}
	return false
}

// betweenNames are small words that stand in names and behind no month.
var betweenNames = map[string]bool{"van": true, "von": true, "der": true, "den": true, "de": true, "del": true, "da": true, "dos": true, "ter": true, "bin": true}

// givenMonths are the months, and short forms of them, that people are named.
var givenMonths = map[string]bool{"jan": true, "april": true, "may": true, "june": true, "august": true}

// capitalAfter reports whether any word has a capital behind a mark.
func capitalAfter(mark byte) bool {
	return mark == opening || mark == ':' || mark == '?' || mark == '-' || mark == '('
}

// count adds how t, the word, is written.
func (w *sight) count(t *token, opens bool) {
	if !w.any() {
		w.first = t.Start
	}
	switch {
	case !t.upper:
		w.small++
	case opens:
		w.opens++
	default:
		w.inside++
	}
}

// sight is how the article writes the word t.
func (sc *script) sight(t *token) sight { return sc.sightOf(t.norm) }

// sightOf is how the article writes a folded word.
func (sc *script) sightOf(norm string) sight {
	if k, ok := sc.words.Number(norm); ok {
		return sc.sights[k]
	}
	return sight{}
}
