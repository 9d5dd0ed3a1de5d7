package frame

import (
	"strings"

	"diptych/compare/text"
)

// line is a sentence with what is known of its words.
type line struct {
	words []text.Word
	is    []*class
	title bool // set in title case
}

// phraser reads the phrases of both articles.
type phraser struct {
	*lexicon
	known map[string]*class // of every word of the articles
	lines [2][]line
	doc   *text.Document
	side  int
	line
	upper   []bool // the word is part of a name
	phrases []phrase
	owner   []string // of the phrase that comes next
	ownland int
}

const (
	longerWord   = 3 // letters from which a title-case line has capitals
	smallInTitle = 5 // capitals for each word that has none by mistake
)

// newPhraser learns how the words of a and b are written, to tell names from
// words that only begin a sentence, and nouns from verbs.
func newPhraser(a, b *text.Document) *phraser {
	p := &phraser{lexicon: readLexicon(), known: make(map[string]*class, (len(a.Words)+len(b.Words))/2)}
	for side, d := range []*text.Document{a, b} {
		p.doc = d
		list := make([]*class, 0, len(d.Words))
		for _, s := range d.Sentences {
			from := len(list)
			words := d.WordsIn(s.Span)
			for _, w := range words {
				list = append(list, p.meet(w.Norm))
			}
			p.line = line{words: words, is: list[from:]}
			p.title = p.titleCase()
			p.learn()
			p.lines[side] = append(p.lines[side], p.line)
		}
	}
	return p
}

// meet is what is known of a folded word.
func (p *phraser) meet(norm string) *class {
	c, ok := p.known[norm]
	if !ok {
		c = new(class)
		*c = p.classes[norm]
		p.known[norm] = c
	}
	return c
}

// learned reports whether the articles show that of a folded word.
func (p *phraser) learned(norm string, c class) bool {
	known, ok := p.known[norm]
	return ok && *known&c != 0
}

// has reports whether word i is of one of the classes.
func (p *phraser) has(i int, c class) bool { return *p.is[i]&c != 0 }

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
func (p *phraser) learn() {
	for i, w := range p.words {
		if !startsUpper(p.doc, w.Span) {
			*p.is[i] |= smallWord
		} else if i > 0 && !p.title && p.joined(i) && !p.opensQuote(i) {
			*p.is[i] |= capitalWord
			if p.has(i, stopWord|verbWord) && (p.has(i-1, honorificWord) || !p.has(i-1, stopWord|verbWord|determinerWord) && startsUpper(p.doc, p.words[i-1].Span)) {
				*p.is[i] |= surnameWord
			}
		}
		if i == 0 || !p.has(i-1, determinerWord) || p.has(i, stopWord|determinerWord|verbWord) || !p.joined(i) {
			continue
		}
		*p.is[i] |= afterDeterminer
		if i+1 == len(p.words) || !p.joined(i+1) || p.has(i+1, stopWord|verbWord) {
			*p.is[i] |= nounWord
			*p.meet(singular(w.Norm)) |= nounWord
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
	if strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s") {
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
