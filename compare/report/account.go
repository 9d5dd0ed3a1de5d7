package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/quote"
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
	Faces    [2][]byte    // of a PDF: regular and bold, TrueType
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
}

func tellerOf(c *compare.Comparison, a, b File, o Options) *teller {
	return &teller{c: c, o: o, account: account{sides: witnessesOf(c, a, b)}}
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
	t.notice = notice
	return t.account
}

const notice = "The words quoted belong to those who published them; cite the articles themselves. What is said of them was found by rules: it is no judgement, and different is not false."

// add puts a section at the end, unless it is empty.
func (t *teller) add(id, title string, blocks ...block) {
	if len(blocks) > 0 {
		marks := slices.ContainsFunc(blocks, func(b block) bool { return b.entry != nil })
		known := slices.ContainsFunc(t.sections, func(s section) bool { return s.keyed })
		t.sections = append(t.sections, section{id, title, blocks, marks && !known})
	}
}

func (t *teller) summary() {
	s := t.c.Summary()
	var blocks []block
	for _, line := range [][]compare.Phrase{s.Relation, s.Shared, s.Limits} {
		if said := each(line, func(p compare.Phrase) string { return smooth(p.Said.String()) }); len(said) > 0 {
			blocks = append(blocks, block{words: strings.Join(said, " ")})
		}
	}
	t.add("summary", "In short", blocks...)
}

var passageTitles = []struct {
	class              reuse.Class
	title, label, says string
}{
	{reuse.Copy, "Copied passages", "Same wording in both", "Both have the same %s in their own voice."},
	{reuse.Quotation, "Shared quotations", "Quoted in both", "Both quote the same %s."},
	{reuse.Voice, "In quotation marks in one article, without them in the other", "Quoted in one", "The same %s: quoted in one, not in the other."},
}

// passageSays tells of a passage; the classes that are not shown have no title.
func passageSays(p reuse.Passage) (label, claim string) {
	label, says := "Shared wording", "Both have the same %s."
	for _, k := range passageTitles {
		if k.class == p.Class {
			label, says = k.label, k.says
		}
	}
	return label, fmt.Sprintf(says, words(p.Words))
}

func (t *teller) passages() {
	var blocks []block
	for _, k := range passageTitles {
		var list []block
		for _, g := range t.c.Shared(k.class) {
			if g = t.standing(g); len(g) > 0 {
				list = append(list, block{entry: t.passage(g)})
			}
		}
		blocks = append(blocks, headed(k.title, list)...)
	}
	t.add("shared", "Shared wording", blocks...)
}

// standing are the passages that the reader has not put aside.
func (t *teller) standing(group []reuse.Passage) []reuse.Passage {
	return slices.DeleteFunc(slices.Clone(group), func(p reuse.Passage) bool { return t.o.Held[t.passageNumber(p)].Aside })
}

func (t *teller) passageNumber(p reuse.Passage) int {
	return slices.IndexFunc(t.c.Passages, func(q reuse.Passage) bool { return q.Class == p.Class && q.A == p.A && q.B == p.B })
}

// passage tells of wording that stands in several places, the rarest first.
func (t *teller) passage(group []reuse.Passage) *entry {
	p := group[0]
	a, b := differing(p.Gaps)
	label, claim := passageSays(p)
	e := &entry{label: label, claim: claim, why: sentence(p.Why), held: t.heldOf(t.passageNumber(p))}
	e.sides[0] = []quotation{t.sides[0].around(p.A, []text.Span{p.A}, a)}
	e.sides[1] = []quotation{t.sides[1].around(p.B, []text.Span{p.B}, b)}
	for _, r := range group[1:] {
		if r.A != p.A {
			e.more[0]++
		}
		if r.B != p.B {
			e.more[1]++
		}
	}
	return e
}

func (t *teller) statements() {
	var blocks []block
	for _, k := range linkTitles {
		var list []block
		for i, l := range t.c.Links {
			if n := t.linkNumber(i); l.Kind == k.kind && !t.o.Held[n].Aside {
				list = append(list, block{entry: t.statement(n, k.title, l)})
			}
		}
		list, more := few(list, t.o.Whole)
		blocks = append(blocks, headed(k.title, list)...)
		if more > 0 {
			blocks = append(blocks, block{words: fmt.Sprintf("%d more of this kind are quoted only where the whole articles are asked for.", more)})
		}
	}
	t.add("statements", "Statements side by side", blocks...)
}

func (t *teller) statement(number int, title string, l align.Link) *entry {
	a, b := contrastOf(l)
	same, differ := lesser(t.c.A, l.A, a, t.c.B, l.B, b)
	e := &entry{label: title, claim: sentence(l.Why), held: t.heldOf(number)}
	e.sides[0] = []quotation{t.sides[0].at(l.A, same[0], differ[0])}
	e.sides[1] = []quotation{t.sides[1].at(l.B, same[1], differ[1])}
	return e
}

// onlyHere is the device of what one article has alone.
const onlyHere = "only-here"

func (t *teller) findings() {
	first := t.c.First()
	var conflicts, telling, weak, alone []block
	for i, f := range t.c.Findings {
		n := t.findingNumber(i)
		if t.o.Held[n].Aside {
			continue
		}
		e := block{entry: t.finding(n, f)}
		switch {
		case f.Device == frame.Contradiction:
			conflicts = append(conflicts, e)
		case f.Device == onlyHere:
			alone = append(alone, e)
		case i < first:
			telling = append(telling, e)
		default:
			weak = append(weak, e)
		}
	}
	t.add("conflicts", "Two accounts", conflicts...)
	t.add("findings", "Told differently", append(telling, headed("Less telling: single words and weak signs", weak)...)...)
	t.add("only-here", "Only here", alone...)
}

// linkNumber and findingNumber are how Options.Held counts.
func (t *teller) linkNumber(i int) int    { return len(t.c.Passages) + i }
func (t *teller) findingNumber(i int) int { return len(t.c.Passages) + len(t.c.Links) + i }

func (t *teller) finding(number int, f frame.Finding) *entry {
	e := &entry{label: frame.Title(f.Device), claim: smooth(f.Claim), held: t.heldOf(number)}
	for _, fact := range f.Facts {
		e.why += sentence(fact.Name+": "+fact.Value) + " "
	}
	e.why = strings.TrimSpace(e.why)
	e.sides[0], e.more[0] = t.sides[0].places(f.A)
	e.sides[1], e.more[1] = t.sides[1].places(f.B)
	return e
}

// numbered is what Options.Held counts as number, nil for nothing.
func (t *teller) numbered(number int) *entry {
	link, finding := number-t.linkNumber(0), number-t.findingNumber(0)
	switch {
	case number < 0 || finding >= len(t.c.Findings):
		return nil
	case finding >= 0:
		return t.finding(number, t.c.Findings[finding])
	case link >= 0:
		return t.statement(number, "Statements side by side", t.c.Links[link])
	}
	return t.passage(t.c.Passages[number : number+1])
}

func (t *teller) heldOf(number int) string {
	h, ok := t.o.Held[number]
	if !ok {
		return ""
	}
	say := "Confirmed by the reader"
	if h.Aside {
		say = "Put aside by the reader as wrong"
	}
	if reason := smooth(h.Reason); reason != "" {
		say += ": " + reason
	}
	return sentence(say)
}

func (t *teller) figures() {
	var rows [][]string
	figures := figuresOf(t.c)
	for _, part := range figureTitles {
		for _, r := range figures {
			if slices.Contains(part.states, r.State) {
				rows = append(rows, []string{part.title, cmp.Or(figureWords(t.c.A, r, r.A), "–"), cmp.Or(figureWords(t.c.B, r, r.B), "–")})
			}
		}
	}
	if len(rows) > 0 {
		t.add("figures", "Numbers and dates", block{table: &table{"Numbers and dates of both articles", []string{"", "A", "B"}, rows}})
	}
}

func (t *teller) naming() {
	var rows [][]string
	for _, r := range t.c.Referents {
		row := []string{smooth(r.Name)}
		for i, mentions := range [2][]frame.Mention{r.A, r.B} {
			row = append(row, count3(byVoice(mentions)), t.sides[i].labels(mentions))
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		t.add("naming", "Who and what is named, and how",
			block{words: "How often each name stands in the article’s own voice / in reported words / in quoted words, and by which words it is meant."},
			block{table: &table{"Names in both articles", []string{"Name", "A: own / reported / quoted", "A: by which names", "B: own / reported / quoted", "B: by which names"}, rows}})
	}
}

// byVoice is how many of the mentions are in each voice.
func byVoice(mentions []frame.Mention) map[quote.Voice]int {
	n := map[quote.Voice]int{}
	for _, m := range mentions {
		n[m.Voice]++
	}
	return n
}

func count3(n map[quote.Voice]int) string {
	s := fmt.Sprintf("%d\u00a0/\u00a0%d\u00a0/\u00a0%d", n[quote.Outlet], n[quote.Reported], n[quote.Quoted])
	if other := n[""] + n[quote.Unclear]; other > 0 {
		s += fmt.Sprintf(" (%d not clear)", other)
	}
	return s
}

func (t *teller) voices() {
	var blocks []block
	for _, w := range t.sides {
		if w.d.Foreign() {
			blocks = append(blocks, block{head: "In " + w.letter}, block{words: "This article is not in English, and who speaks in it is not read."})
			continue
		}
		var rows [][]string
		for _, v := range voicesOf(w) {
			rows = append(rows, []string{v.title(), fmt.Sprint(v.quoted), fmt.Sprint(v.reported), v.verbs()})
		}
		blocks = append(blocks, block{head: "In " + w.letter}, block{words: sentence(shares(w))})
		if len(rows) > 0 {
			blocks = append(blocks, block{table: &table{"Who speaks in " + w.letter, []string{"Who", "Words quoted", "Words reported", "By which verbs"}, rows}})
		}
	}
	t.add("voices", "Who says what", blocks...)
}

func (t *teller) notes() {
	var blocks []block
	for _, n := range t.o.Notes {
		blocks = append(blocks, block{entry: t.note(n)})
	}
	t.add("notes", "The reader’s notes", blocks...)
}

func (t *teller) note(n Note) *entry {
	e := &entry{label: "Note", claim: smooth(n.Text)}
	if n.Made != "" {
		e.label += " of " + n.Made[:min(10, len(n.Made))]
	}
	if len(n.Tags) > 0 {
		e.why = "Tags: " + smooth(strings.Join(n.Tags, ", "))
	}
	e.sides[0], e.more[0] = t.sides[0].places(n.A)
	e.sides[1], e.more[1] = t.sides[1].places(n.B)
	for _, w := range n.Words {
		e.why = strings.TrimSpace(e.why + " On words of another text: “" + smooth(w) + "”.")
	}
	return e
}

// aside lists what the reader put aside, each with his reason.
func (t *teller) aside() {
	var blocks []block
	for i := range len(t.c.Passages) + len(t.c.Links) + len(t.c.Findings) {
		if t.o.Held[i].Aside {
			blocks = append(blocks, block{entry: t.numbered(i)})
		}
	}
	t.add("aside", "Put aside by the reader", blocks...)
}

func (t *teller) twice() {
	links := t.c.Twice()
	var blocks []block
	for _, l := range links {
		if l.Kind.One() {
			e := &entry{label: "Alike inside it", claim: sentence(l.Why)}
			e.sides[0] = []quotation{t.sides[0].at(l.A, nil, nil)}
			e.sides[1] = []quotation{t.sides[0].at(l.B, nil, nil)}
			blocks = append(blocks, block{entry: e})
		}
	}
	t.add("twice", "Alike inside it", blocks...)
}

func (t *teller) hidden() {
	if t.c.A.Source == t.c.B.Source {
		return
	}
	if texts := hiddenTexts(t.c); len(texts) > 0 {
		t.add("hidden", "Counted, not shown: shared names, set phrases and lines of the site", block{list: texts})
	}
}

func (t *teller) settings() {
	list := []string{"Quoted: " + map[bool]string{false: "what the findings rest on, with a few words around it", true: "both articles to the last word"}[t.o.Whole]}
	for _, s := range t.o.Settings {
		list = append(list, smooth(s.Name+": "+s.Value))
	}
	if t.o.Version != "" {
		list = append(list, "Made with Diptych "+smooth(t.o.Version))
	}
	t.add("settings", "How this was made", block{list: list})
}

// rules says how each kind of what is listed above is found.
func (t *teller) rules() {
	var blocks []block
	for _, d := range frame.Devices() {
		if slices.ContainsFunc(t.c.Findings, func(f frame.Finding) bool { return f.Device == d.Name }) {
			blocks = append(blocks, block{head: frame.Title(d.Name)})
			for _, p := range strings.Split(d.Doc, "\n\n") {
				blocks = append(blocks, block{words: smooth(p)})
			}
		}
	}
	t.add("rules", "How each kind of finding is found", blocks...)
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
