package frame

import (
	"strings"

	"diptych/compare/text"
)

// line is a sentence with what is known of its words.
type line struct {
	words []text.Word
	is    []int32 // what each of them is: a place in shown
	title bool    // set in title case
}

// hand is how the words of one article are written.
type hand struct {
	lines []line           // what is known of a word is by vocable
	shown []class          // of each vocable
	more  map[string]class // of words that it does not have: of the singular of those that it has
}

// phraser reads the phrases of both articles.
type phraser struct {
	*lexicon
	a, b  Side
	hand          // of both
	ofB   []int32 // places in shown of the vocables of b
	sides [2][]line
	doc   *text.Document
	side  int
	line
	upper   []bool // the word is part of a name
	split   []part // room for the parts of a chunk
	phrases []phrase
	from    int // phrases[from:] are of doc
	owner   run // of the phrase that comes next
	ownland int16
	runs    [][]string // by run
	ones    []string   // the singular of each term that was asked for
	onlyB   []string   // the terms that a does not have
}

const (
	longerWord   = 3 // letters from which a title-case line has capitals
	smallInTitle = 5 // capitals for each word that has none by mistake
)

// handOf learns how the words of d are written, to tell names from words that
// only begin a sentence, and nouns from verbs.
func handOf(d *text.Document, v *vocables) hand {
	p := &phraser{lexicon: readLexicon(), doc: d, hand: hand{shown: make([]class, len(v.each)), more: map[string]class{}}}
	for n := range v.each {
		p.shown[n] = p.classes[v.each[n].norm]
		if p.lexicon.ends[singular(v.each[n].norm)] > 0 {
			p.shown[n] |= labelWord
		}
	}
	for _, s := range d.Sentences {
		words := d.WordsIn(s.Span)
		p.line = line{words: words, is: v.in(d, words)}
		p.title = p.titleCase()
		p.learn(v)
		p.lines = append(p.lines, p.line)
	}
	return p.hand
}

// newPhraser puts together how a and b write their words.
func newPhraser(a, b Side) *phraser {
	x, y := &a.hand, &b.hand
	p := &phraser{lexicon: readLexicon(), a: a, b: b, ofB: make([]int32, len(y.shown)), runs: make([][]string, 1)}
	p.shown = append(make([]class, 0, len(x.shown)+len(y.shown)), x.shown...)
	for n, c := range y.shown {
		at, both := a.vocables.Number(b.vocables.each[n].norm)
		if !both {
			at = int32(len(p.shown))
			p.shown = append(p.shown, 0)
			p.onlyB = append(p.onlyB, b.vocables.each[n].norm)
		}
		p.shown[at] |= c
		p.ofB[n] = at
	}
	for norm, c := range x.more {
		if n, ok := b.vocables.Number(norm); ok {
			p.shown[p.ofB[n]] |= c
		}
	}
	for norm, c := range y.more {
		if n, ok := a.vocables.Number(norm); ok {
			p.shown[n] |= c
		}
	}
	p.sides[0], p.sides[1] = x.lines, y.lines
	p.ones = make([]string, len(p.shown))
	return p
}

// term is a word that stands in one of the articles: its place in shown counted
// from 1, 0 for none.
type term int32

// term is word i.
func (p *phraser) term(i int) term { return term(p.is[i] + 1) }

// norm is a term as it is folded, "" of none.
func (p *phraser) norm(t term) string {
	known := p.a.vocables.each
	switch n := int(t) - 1; {
	case n < 0:
		return ""
	case n < len(known):
		return known[n].norm
	default:
		return p.onlyB[n-len(known)]
	}
}

// singular is a term without its plural ending, "" of none.
func (p *phraser) singular(t term) string {
	if t == 0 {
		return ""
	}
	one := &p.ones[t-1]
	if *one == "" {
		*one = singular(p.norm(t))
	}
	return *one
}

// run is some folded words: a place in runs.
type run int32

// none is the run of no words.
const none run = 0

// keep is the run of words.
func (p *phraser) keep(words []string) run {
	p.runs = append(p.runs, words)
	return run(len(p.runs) - 1)
}

// learned reports whether the articles show that of a folded word.
func (p *phraser) learned(norm string, c class) bool {
	if n, ok := p.a.vocables.Number(norm); ok {
		return p.shown[n]&c != 0
	}
	if n, ok := p.b.vocables.Number(norm); ok {
		return p.shown[p.ofB[n]]&c != 0
	}
	return (p.a.hand.more[norm]|p.b.hand.more[norm])&c != 0
}

// kind is what is known of word i.
func (p *phraser) kind(i int) *class { return &p.shown[p.is[i]] }

// has reports whether word i is of one of the classes.
func (p *phraser) has(i int, c class) bool { return p.shown[p.is[i]]&c != 0 }

// of reports whether a term is of one of the classes.
func (p *phraser) of(t term, c class) bool { return t != 0 && p.shown[t-1]&c != 0 }

// titleCase reports whether the sentence is set in title case, where capitals
// tell nothing: all of its longer words but the small ones have them.
func (p *phraser) titleCase() bool {
	capped, small := 0, 0
	for i, w := range p.words {
		if p.has(i, stopWord|determinerWord) || w.Len() < longerWord {
			continue
		}
		if startsUpper(p.doc, w.Span) {
			capped++
		} else {
			small++
		}
	}
	return capped > smallInTitle*small
}

// learn takes note of how the words of the sentence are written.
func (p *phraser) learn(v *vocables) {
	for i, w := range p.words {
		if !startsUpper(p.doc, w.Span) {
			*p.kind(i) |= smallWord
		} else if i > 0 && !p.title && p.joined(i) && !p.opensQuote(i) {
			*p.kind(i) |= capitalWord
			if p.has(i, stopWord|verbWord) && (p.has(i-1, honorificWord) || !p.has(i-1, stopWord|verbWord|determinerWord) && startsUpper(p.doc, p.words[i-1].Span)) {
				*p.kind(i) |= surnameWord
			}
		}
		if i == 0 || !p.has(i-1, determinerWord) || p.has(i, stopWord|determinerWord|verbWord) || !p.joined(i) {
			continue
		}
		*p.kind(i) |= afterDeterminer
		if i+1 == len(p.words) || !p.joined(i+1) || p.has(i+1, stopWord|verbWord) {
			*p.kind(i) |= nounWord
			one := singular(w.Norm)
			if n, has := v.Number(one); has {
				p.shown[n] |= nounWord
			} else {
				p.more[one] |= nounWord
			}
		}
	}
}

func (p *phraser) opensQuote(i int) bool {
	gap := p.doc.Source[p.words[i-1].End:p.words[i].Start]
	return strings.HasSuffix(gap, "“") || strings.HasSuffix(gap, "\"") || strings.HasSuffix(gap, "‘") || strings.HasSuffix(gap, "'") || strings.Contains(gap, ":")
}

// joined reports whether nothing but blanks stands between words i-1 and i.
func (p *phraser) joined(i int) bool {
	a, b := p.words[i-1], p.words[i]
	gap := p.doc.Source[a.End:b.Start]
	if gap == " " {
		return true
	}
	if gap = strings.TrimSpace(gap); gap == "." {
		return p.has(i-1, honorificWord) || len(a.Norm) == 1
	}
	return gap == ""
}

// owns reports whether word i ends in a possessive.
func (p *phraser) owns(i int) bool {
	s := p.doc.Text(p.words[i].Span)
	if owning(s) {
		return true
	}
	rest := p.doc.Source[p.words[i].End:]
	return strings.HasSuffix(s, "s") && (strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ "))
}

// markNames tells which words of the sentence are parts of names.
func (p *phraser) markNames() {
	p.upper = p.upper[:0]
	for i, w := range p.words {
		up := p.capped(w)
		if up && (p.title || i == 0 || !p.joined(i) && p.opensQuote(i)) {
			up = p.has(i, capitalWord) || p.has(i, landWord|honorificWord) ||
				!p.title && !p.has(i, smallWord) && !p.has(i, stopWord|determinerWord|verbWord) && i+1 < len(p.words) && (startsUpper(p.doc, p.words[i+1].Span) || p.has(i+1, verbWord))
		}
		if up && p.has(i, stopWord|determinerWord|verbWord) && !p.has(i, landWord) {
			up = i > 0 && (p.has(i, surnameWord) && (p.upper[i-1] && p.joined(i) || !p.title && !beforeMonths[p.words[i-1].Norm]) || p.upper[i-1] && p.initial(i))
		}
		if up && i > 0 && p.upper[i-1] && p.has(i, smallWord) && p.has(i, nounWord) && !p.has(i, placeWord|roleWord|landWord|beforeRole) {
			up = false // "the Roe Memos", where others are memos
		}
		p.upper = append(p.upper, up)
	}
}

// Words behind which "May" is a month.
var beforeMonths = setOf("in of since until by from to before after during early late mid last next this and or on")

// initial reports whether word i is the shortened middle of a name: "A."
func (p *phraser) initial(i int) bool {
	return p.words[i].Len() == 1 && strings.HasPrefix(p.doc.Source[p.words[i].End:], ". ")
}

// capped reports whether w begins with a capital letter, behind an Arabic
// article too: "al-Assad".
func (p *phraser) capped(w text.Word) bool {
	if startsUpper(p.doc, w.Span) {
		return true
	}
	at := articleOf(p.doc.Text(w.Span))
	return at > 0 && startsUpper(p.doc, text.Span{Start: w.Start + at, End: w.End})
}

// articleOf is the length of the Arabic article before a name, 0 for none.
func articleOf(w string) int {
	if len(w) > 4 && w[2] == '-' && (w[:2] == "al" || w[:2] == "el" || w[:2] == "Al" || w[:2] == "El") {
		return 3
	}
	return 0
}
