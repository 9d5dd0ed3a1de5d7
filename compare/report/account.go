package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"

	"diptych/compare"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Options say what a report of a comparison holds besides what was found.
type Options struct {
	Whole    bool         // both articles to the last word, with marks; their quotations alone otherwise
	Letter   bool         // of a PDF: pages for North America, A4 otherwise
	Version  string       // of the program
	Notes    []Note       // what the reader wrote
	Held     map[int]Held // what he holds of what was found, by its number: passages, then links, then findings
	Settings []Setting    // how he looked at it
	Tongue   Tongue       // whose language it is in; nil is English
	// Faces are asked by a PDF, and by nothing else: regular and bold, TrueType.
	Faces [2]func() []byte
	// Others is asked by a PDF for a face with letters that Faces have not; it
	// may be nil, and gives nil where there is none.
	Others func(letters []rune) *font.Face
}

// Note is what a reader wrote on words of either article, or of both.
type Note struct {
	ID    string // an IRI
	Text  string
	Tags  []string
	Made  string // RFC 3339; may be empty
	A, B  []text.Span
	Words []string // those that it is about and that stand in neither article
}

// Held is what a reader holds of something found: that it is wrong and is put
// aside, or that it is right.
type Held struct {
	Aside  bool
	Reason string // may be empty
}

// Setting is one way in which a comparison was looked at.
type Setting struct{ Name, Value string }

// account is a comparison in sections, which HTML, PDF and DOCX set each in
// its own way.
type account struct {
	title    string
	cards    [2]card
	sections []section // whole articles stand after the first
	sides    [2]witness
	marks    [2][]looked // of whole articles, where they are asked for
	notice   string      // at the foot of the whole
	in       Tongue
	apart    string // the language of the articles where it is another than that of the report, "" where it is not known
}

// card says what article it is.
type card struct {
	letter, title string
	facts         []fact
}

type fact struct{ name, value string }

type section struct {
	id, title string
	blocks    []block
	keyed     bool // it is the first with entries, and says what their marks mean
}

// block is one of its fields.
type block struct {
	words string // a paragraph
	head  string // a heading below that of the section
	list  []string
	entry *entry
	table *table
}

// entry is one thing that was found, or that the reader wrote.
type entry struct {
	label string // of what kind it is
	claim string
	held  string // what the reader holds of it
	why   string
	sides [2][]quotation
	more  [2]int // places not quoted
}

// quotation is words of an article with where they come from.
type quotation struct {
	runs   []run
	source string
}

// run is words of one look.
type run struct {
	text string
	look look
}

// look is how words stand out.
type look uint8

const (
	lit     look = 1 << iota // also those that a claim speaks of
	differs                  // from what the other article has there
	quoted                   // in both; these and the following are of whole articles
	copied
	voiced // in quotation marks in one, without them in the other
	told   // otherwise than in the other
	alone  // in this article only
)

// table has a heading for each column; the first cell of a row is its heading.
type table struct {
	caption string
	head    []string
	rows    [][]string
}

// teller puts a comparison into words.
type teller struct {
	c *compare.Comparison
	o Options
	account
	stages [2]*stage
}

func tellerOf(c *compare.Comparison, a, b File, o Options) *teller {
	in := o.tongue()
	t := &teller{c: c, o: o, account: account{sides: witnessesOf(c, a, b, in), in: in}, stages: stagesOf(c)}
	if in.Language() != "en" && !c.A.Foreign() && !c.B.Foreign() {
		t.apart = "en"
	}
	return t
}

// accountOf is c in sections.
func accountOf(c *compare.Comparison, a, b File, o Options) account {
	t := tellerOf(c, a, b, o)
	if o.Whole {
		t.marks = t.marked()
	}
	t.title = t.sides[0].title() + " | " + t.sides[1].title()
	for i, w := range t.sides {
		t.cards[i] = w.card()
	}
	t.summary()
	if c.A.Source != c.B.Source {
		t.passages()
		t.statements()
		t.findings()
		t.figures()
		t.naming()
	} else {
		t.twice()
	}
	t.voices()
	t.notes()
	t.aside()
	t.hidden()
	t.settings()
	t.rules()
	t.notice = t.in.Said(notice)
	return t.account
}

var notice = text.Say("The words quoted belong to those who published them; cite the articles themselves. What is said of them was found by rules: it is no judgement, and different is not false.")

// add puts a section at the end, unless it is empty.
func (t *teller) add(id string, title text.Said, blocks ...block) {
	t.addTitled(id, t.in.Said(title), blocks...)
}

func (t *teller) addTitled(id, title string, blocks ...block) {
	if len(blocks) > 0 {
		marks := slices.ContainsFunc(blocks, func(b block) bool { return b.entry != nil })
		known := slices.ContainsFunc(t.sections, func(s section) bool { return s.keyed })
		t.sections = append(t.sections, section{id, title, blocks, marks && !known})
	}
}

// summary says the comparison in short; what the reader put aside is not counted.
func (t *teller) summary() {
	s := t.c.Summary()
	s.Shared = t.c.Without(func(number int) bool { return t.o.Held[number].Aside }).Summary().Shared
	var blocks []block
	for _, line := range [][]compare.Phrase{s.Relation, s.Shared, s.Limits} {
		if said := each(line, func(p compare.Phrase) string { return smooth(t.in.Said(p.Said)) }); len(said) > 0 {
			blocks = append(blocks, block{words: strings.Join(said, " ")})
		}
	}
	t.add("summary", text.Say("In short"), blocks...)
}

// marked are the marks of both articles: what is shared, and what of the first
// findings differs or stands in one alone.
func (t *teller) marked() (marks [2][]looked) {
	of := map[reuse.Class]look{reuse.Quotation: quoted, reuse.Copy: copied, reuse.Voice: voiced}
	for i, p := range t.c.Passages {
		if l := of[p.Class]; l != 0 && !t.o.Held[i].Aside {
			a, b := differing(p.Gaps)
			marks[0] = append(append(marks[0], looked{p.A, l}), spansOf(differs, a)...)
			marks[1] = append(append(marks[1], looked{p.B, l}), spansOf(differs, b)...)
		}
	}
	for i, f := range t.c.Findings {
		if t.o.Held[t.findingNumber(i)].Aside {
			continue
		}
		l := told
		if f.Device == onlyHere {
			l = alone
		}
		marks[0] = append(marks[0], spansOf(l, f.A)...)
		marks[1] = append(marks[1], spansOf(l, f.B)...)
	}
	return marks
}

func headed(title string, list []block) []block {
	if len(list) == 0 {
		return nil
	}
	return append([]block{{head: fmt.Sprintf("%s (%d)", title, len(list))}}, list...)
}

// sentence is s on one line, with a capital and a full stop.
func sentence(s string) string {
	if s = smooth(s); s == "" {
		return s
	}
	r := []rune(s)
	s = strings.ToUpper(string(r[:1])) + string(r[1:])
	if strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}
