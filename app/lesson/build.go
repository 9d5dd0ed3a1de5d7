package lesson

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"diptych/compare"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Kinds of tasks, in the order in which they are offered.
const (
	KindBlind      Kind = "blind"
	KindVoices     Kind = "voices"
	KindOnlyHere   Kind = "only-here"
	KindStatements Kind = "statements"
	KindFigures    Kind = "figures"
	KindNaming     Kind = "naming"
	KindHeadline   Kind = "headline"
	KindLoaded     Kind = "loaded"
	KindProminence Kind = "prominence"
	KindRewrite    Kind = "rewrite"
	KindColours    Kind = "colours"
	KindFrame      Kind = "frame"
)

// maker makes the items of one kind of task. Why is said where there are none:
// what the pair of articles lacks for it.
type maker struct {
	kind    Kind
	minutes int
	make    func(*builder) (items []Item, why string)
}

var makers = []maker{
	{KindBlind, 12, (*builder).blindReading},
	{KindVoices, 8, (*builder).voices},
	{KindOnlyHere, 7, (*builder).onlyHere},
	{KindStatements, 8, (*builder).statements},
	{KindFigures, 7, (*builder).figures},
	{KindNaming, 7, (*builder).naming},
	{KindHeadline, 8, (*builder).headline},
	{KindLoaded, 8, (*builder).loaded},
	{KindProminence, 8, (*builder).prominence},
	{KindRewrite, 12, (*builder).rewrite},
	{KindColours, 12, (*builder).colours},
	{KindFrame, 10, (*builder).frame},
}

// Kinds lists all kinds of tasks, in the order in which they are offered.
func Kinds() (list []Kind) {
	for _, m := range makers {
		list = append(list, m.kind)
	}
	return list
}

// Minutes is how long a class takes for a task of a kind, the articles read.
func (k Kind) Minutes() int {
	for _, m := range makers {
		if m.kind == k {
			return m.minutes
		}
	}
	return 0
}

// Options say what exercise is wanted. The zero Options ask for a lesson of
// fifty minutes: two tasks that this pair is good for, in English, blind.
type Options struct {
	Kinds    []Kind  // in the order of the lesson
	Language string  // "en", "de", or that of Words
	Words    Wording // a translation, for a language that does not come with the program
	Title    string  // names no outlet; left empty a plain one
	Open     bool    // outlets are named from the start
}

// Left is a kind of task that this pair of articles is no good for.
type Left struct {
	Kind Kind
	Why  string // a sentence
}

// usual are the kinds that Options without any ask for, the first two of which
// there are questions.
var usual = []Kind{KindVoices, KindOnlyHere, KindLoaded, KindFrame}

// Build makes an exercise of c: see [Pair.Build], for more than one of a pair.
func Build(c *compare.Comparison, o Options) (Exercise, []Left) { return PairOf(c).Build(o) }

// Build makes an exercise. Keys are given only where the text itself is the
// key, and what the engine is not sure of is asked of nobody. The same
// comparison and options give the same exercise. What was asked for and cannot
// be had of these articles is listed.
func (p *Pair) Build(o Options) (Exercise, []Left) {
	e := Exercise{Version: Version, Language: cmp.Or(o.Language, "en"), Words: maps.Clone(o.Words), Blind: !o.Open}
	b := builder{Pair: p, words: e.Wording()}
	e.Title = cmp.Or(o.Title, b.words["title"])
	covered := slices.Contains(o.Kinds, KindHeadline)
	for s := range sides {
		b.articles[s] = p.articles[s].clone()
		if covered { // from the tasks too: what stands there is not to be found
			b.articles[s].coverHeadline()
		}
	}
	kinds, most := o.Kinds, len(o.Kinds)
	if most == 0 {
		kinds, most = usual, 2
	}
	var left []Left
	for _, k := range kinds {
		if len(e.Tasks) == most {
			break
		}
		t, why := b.task(k, len(e.Tasks)+1)
		if why != "" {
			left = append(left, Left{k, why})
			continue
		}
		e.Tasks = append(e.Tasks, t)
	}
	e.A, e.B = b.articles[0], b.articles[1]
	if covered && !e.Has(KindHeadline) {
		e.A, e.B = p.articles[0].clone(), p.articles[1].clone()
	}
	e.stamp()
	return e, left
}

// task is that of a kind as the nth of the lesson.
func (b *builder) task(k Kind, n int) (Task, string) {
	i := slices.IndexFunc(makers, func(m maker) bool { return m.kind == k })
	if i < 0 {
		return Task{}, fmt.Sprintf("there is no task called %q", k)
	}
	items, why := makers[i].make(b)
	if why != "" {
		return Task{}, why
	}
	t := Task{Kind: k, Title: b.words[string(k)+".title"], Prompt: b.words[string(k)+".prompt"], Minutes: makers[i].minutes, Items: items}
	for i := range t.Items {
		it := &t.Items[i]
		it.ID = fmt.Sprintf("%d.%d", n, i+1)
		if it.Again != "" {
			it.Again = fmt.Sprintf("%d.%s", n, it.Again)
		}
	}
	return t, ""
}

// Pair is two articles, read for as many exercises as are wanted. All its places
// are those of the articles as a reader sees them.
type Pair struct {
	c        *compare.Comparison
	doc      [2]*text.Document
	articles [2]Article
	cast     [2]*quote.Cast
	says     [2][]quote.Attribution
}

// builder makes the tasks of a pair in one wording.
type builder struct {
	*Pair
	articles [2]Article // those of the exercise
	words    Wording
}

// sides name the articles, as Side has it.
var sides = [2]string{"a", "b"}

// PairOf reads the articles of c. It takes many times as long as an exercise of
// what was read: a tenth of a second of two articles of 2,000 words.
func PairOf(c *compare.Comparison) *Pair {
	p := &Pair{c: c, doc: [2]*text.Document{c.A.Unmarked(), c.B.Unmarked()}}
	for s, says := range [2][]quote.Attribution{c.SaysA, c.SaysB} {
		p.articles[s] = articleOf(p.doc[s], p.doc[0].Fields, p.doc[1].Fields)
		p.cast[s], _ = quote.Read(p.doc[s])
		p.says[s] = quote.Placed(says, p.original(s).Seen)
	}
	return p
}

// original is an article as c has it.
func (p *Pair) original(side int) *text.Document {
	return [2]*text.Document{p.c.A, p.c.B}[side]
}

func articleOf(d *text.Document, facts ...text.Fields) Article {
	f := d.Fields
	a := Article{Title: d.Title(), Outlet: f.Outlet, Agency: f.Agency, Byline: f.Byline, Date: f.Date, URL: f.URL, Source: d.Source}
	for _, p := range d.Paragraphs {
		a.Paragraphs = append(a.Paragraphs, Paragraph{p.Span, p.Kind})
	}
	a.Masks = masks(d.Source, facts...)
	return a
}

// coverHeadline masks the headline wherever it stands.
func (a *Article) coverHeadline() {
	headlines := []string{a.Title}
	for _, p := range a.Paragraphs {
		if p.Kind == text.Headline {
			headlines = append(headlines, a.Source[p.Start:p.End])
		}
	}
	for _, h := range headlines {
		for from := 0; h != ""; {
			i := strings.Index(a.Source[from:], h)
			if i < 0 {
				break
			}
			a.Masks = append(a.Masks, Mask{Span: text.Span{Start: from + i, End: from + i + len(h)}, Why: WhyHeadline})
			from += i + len(h)
		}
	}
	stable.Sort(a.Masks, func(x, y Mask) int { return cmp.Or(x.Start-y.Start, y.End-x.End) })
	a.Masks = slices.CompactFunc(a.Masks, func(x, y Mask) bool { return x.Span == y.Span && x.Why == y.Why })
}

// article is how the pupils know one: “Article A”.
func (b *builder) article(side int) string { return b.words[sides[side]] }

// plain is the text at a place on one line.
func (b *builder) plain(side int, s text.Span) string { return flat(b.doc[side].Text(s)) }

// quoted is the text at a place with the article it is of, for the teacher.
func (b *builder) quoted(side int, s text.Span) string {
	return strings.ToUpper(sides[side]) + ": " + b.plain(side, s)
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// masked reports whether a mask covers words at a place.
func (b *builder) masked(side int, s text.Span) bool {
	return slices.ContainsFunc(b.articles[side].Masks, func(m Mask) bool { return m.Overlaps(s) })
}

// sentences are those of the running text that say something by themselves,
// with fewest to most words and nothing masked in them.
func (b *builder) sentences(side, fewest, most int) (list []text.Span) {
	d := b.doc[side]
	for _, s := range d.Sentences {
		n := len(d.WordsIn(s.Span))
		if d.Paragraphs[s.Paragraph].Kind == text.Body && n >= fewest && n <= most && !b.masked(side, s.Span) && alone(d.Text(s.Span)) && !d.Evidence["dateline"].Overlaps(s.Span) {
			list = append(list, s.Span)
		}
	}
	return list
}

// alone reports whether a sentence can be understood where nothing stands
// before it, so far as its first word and its quotation marks tell.
func alone(s string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	first = strings.ToLower(strings.Trim(first, ",“”\"'’‘"))
	first, _, _ = strings.Cut(first, "’")
	first, _, _ = strings.Cut(first, "'")
	if dangling[first] || strings.HasSuffix(s, ":") {
		return false
	}
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, `"`)%2 == 0 && !strings.ContainsAny(s, "█\n")
}

// dangling are words at the head of a sentence that lean on the one before.
var dangling = wordSet(`he she it they we i you this that these those his her its their him them there such both either another
		but and or so yet however meanwhile moreover furthermore also instead nevertheless still then thus therefore
		later afterwards earlier nor too rather otherwise besides likewise similarly
		er sie es wir ihr diese dieser dieses das dies aber und oder doch jedoch auch dann außerdem dennoch`)

// wordSet is a set of the words of a text.
func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// number is an ID within its item.
func number(i int) string { return strconv.Itoa(i + 1) }

// options numbers texts.
func options(texts ...string) (list []Option) {
	for i, t := range texts {
		list = append(list, Option{ID: number(i), Text: t})
	}
	return list
}

// placed is an option taken from an article.
func (b *builder) placed(i, side int, s text.Span) Option {
	return Option{ID: number(i), Text: b.plain(side, s), Side: sides[side], At: &s}
}

// shuffled puts spans of a side into an order that tells nothing of the text's
// and is the same each time.
func (b *builder) shuffled(side int, spans []text.Span) []text.Span {
	out := slices.Clone(spans)
	stable.Sort(out, func(x, y text.Span) int {
		return cmp.Compare(lot(b.plain(side, x)), lot(b.plain(side, y)))
	})
	return out
}

// lot is a number drawn for s, always the same.
func lot(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32() * 2654435761
}
