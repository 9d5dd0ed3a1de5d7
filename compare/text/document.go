// Package text is the one model of an article: its untouched source, and the
// paragraphs, sentences and words found in it, all as byte spans of that source.
package text

import (
	"slices"
	"sort"
	"strings"
)

// Kind says what a paragraph is to the article.
type Kind uint8

const (
	Body     Kind = iota // running text
	Headline             // at most one in an article
	Subhead              // a heading inside the running text
	Caption              // the words under a picture, photo credits among them
	Credit               // outlet, agency, byline or date on a line of its own
	Debris               // comment forms, share links, notices, markup residue: not article text
)

func (k Kind) String() string {
	return [...]string{"body", "headline", "subhead", "caption", "credit", "debris"}[k]
}

// Prose reports whether paragraphs of this kind hold sentences.
func (k Kind) Prose() bool { return k <= Subhead }

// Paragraph is a block of the source, without the blank space around it.
// Text broken in mid-sentence by a line end or a blank line is one paragraph.
type Paragraph struct {
	Span
	Kind Kind
}

// Sentence lies inside a paragraph of Prose kind.
type Sentence struct {
	Span
	Paragraph int // index in Document.Paragraphs
}

// Word is a run of letters and digits with what joins it: "U.S.", "Kerry’s",
// "day-to-day" and "1,000" are one word each, and so is "Kerry 's" in a text
// whose marks were set off with blanks. In scripts without blanks a word is
// what Unicode Standard Annex 29 calls one, often a single character.
type Word struct {
	Span
	// Norm is the word folded for matching only, never empty: small letters,
	// no accents, no possessive, no marks inside, no thousands separators, one
	// spelling for Sergei and Sergey: "us", "kerry", "daytoday", "1000", "3.5".
	Norm string
}

// Fields are the facts that stand beside an article's text. Every one is empty
// when neither the article nor its front matter says it: nothing is guessed.
type Fields struct {
	Title, Outlet, Agency, Byline, Dateline string
	Date                                    string // 2016-10-03 or 2016-10-03T13:04, as far as known
	URL, Story                              string
}

// Document is an article as read. Its Source is never altered; every other
// place in it is a span of Source, ordered and without overlap.
type Document struct {
	Source     string
	Fields     Fields
	Evidence   map[string]Span // where in Source a field was read, by its lower-case name (title, outlet, agency, byline, dateline, date, url); absent when it was not
	Basis      string          // how a field that Source does not state came to be known ("date inferred: ..."); Parse leaves it empty
	Paragraphs []Paragraph     // of every kind, in order
	Sentences  []Sentence      // of the headline, subheads and running text
	Words      []Word          // of the whole source, but for the numbers of list items

	ahead    []int32   // by stretch of Source: the first word that begins there or later; nil of a document that is not parsed
	unmarked *Document // the same as a reader sees it, nil where that is what Source says
	original *original // of a document that Unmarked gives: what it was read from
	language *tongue   // what Parse found of it, nil in a document that is made otherwise
}

// Text is the part of the source that s names, with its markup; see Plain.
func (d *Document) Text(s Span) string { return d.Source[s.Start:s.End] }

// Headline is the span of the headline, false when the source has none.
func (d *Document) Headline() (Span, bool) {
	for _, p := range d.Paragraphs {
		if p.Kind == Headline {
			return p.Span, true
		}
	}
	return Span{}, false
}

// Title is what the article is called, on one line as a reader sees it: the title
// that is stated, or its headline; "" when it has neither.
func (d *Document) Title() string {
	title := d.Fields.Title
	if h, ok := d.Headline(); ok && title == "" {
		title = d.Plain(h)
	}
	return PlainLine(title)
}

// PlainLine is words as a reader sees them, on one line: without marks of
// emphasis and the address of a link.
func PlainLine(words string) string {
	if strings.ContainsAny(words, "*_`[<&\\") {
		m := Parse(words)
		words = m.Plain(Span{0, len(words)})
	}
	return strings.Join(strings.Fields(words), " ")
}

// WordsIn lists the words that begin inside s; see [Document.WordAt] for the cost.
func (d *Document) WordsIn(s Span) []Word {
	i := d.WordAt(s.Start)
	return d.Words[i:max(i, d.WordAt(s.End))]
}

// WordAt is the index of the first word that begins at pos or later; len(d.Words)
// when there is none. However long a parsed document is, few words are looked at;
// of another it is a binary search.
func (d *Document) WordAt(pos int) int {
	from, to := 0, len(d.Words)
	if k := uint(pos) / stretch; k+1 < uint(len(d.ahead)) {
		from, to = int(d.ahead[k]), int(d.ahead[k+1])
	}
	return from + firstFrom(d.Words[from:to], pos)
}

// firstFrom is the index of the first of words that begins at pos or later, by binary
// search. It is asked for all over the engine, so it calls nothing.
func firstFrom(words []Word, pos int) int {
	from, to := 0, len(words)
	for from < to {
		if i := int(uint(from+to) / 2); words[i].Start < pos {
			from = i + 1
		} else {
			to = i
		}
	}
	return from
}

// stretch is how many bytes of Source have one entry in ahead: two or three words.
const stretch = 16

// lookAhead notes for each stretch of Source where its words begin.
func (d *Document) lookAhead() {
	d.ahead = make([]int32, len(d.Source)/stretch+2)
	k := 0
	for i, w := range d.Words {
		for ; k*stretch <= w.Start; k++ {
			d.ahead[k] = int32(i)
		}
	}
	for ; k < len(d.ahead); k++ {
		d.ahead[k] = int32(len(d.Words))
	}
}

// Vocabulary is about how many different words d has, as room to be made for
// them: half of an article's words, fewer of a long text's.
func (d *Document) Vocabulary() int { return min(len(d.Words)/2, 1<<14) }

// SentencesIn lists the sentences that share a byte with s, by binary search.
func (d *Document) SentencesIn(s Span) []Sentence {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > s.Start })
	j := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].Start >= s.End })
	return d.Sentences[i:max(i, j)]
}

// SentenceAt is the index of the sentence that begins at pos, and true; where none does, of
// the first that begins later, and false.
func (d *Document) SentenceAt(pos int) (int, bool) {
	return slices.BinarySearchFunc(d.Sentences, pos, func(s Sentence, pos int) int { return s.Start - pos })
}

// ParagraphAt is the index of the paragraph that holds the byte at pos, -1
// when pos stands between paragraphs.
func (d *Document) ParagraphAt(pos int) int {
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].End > pos })
	if i == len(d.Paragraphs) || pos < d.Paragraphs[i].Start {
		return -1
	}
	return i
}
