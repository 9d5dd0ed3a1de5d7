package compare

import (
	"fmt"
	"math"
	"strings"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Topic is what a Phrase speaks of.
type Topic string

const (
	OnRelation   Topic = "relation"
	OnEvidence   Topic = "evidence" // of the relation
	OnCopies     Topic = "copies"
	OnQuotations Topic = "quotations"
	OnVoice      Topic = "voice"
	OnHidden     Topic = "hidden" // shared wording that is counted and not shown
	OnStatements Topic = "statements"
	OnFindings   Topic = "findings"
	OnLanguage   Topic = "language" // what is not read of an article that is not in English
)

// Phrase is one sentence of a Summary and the words it counts or points at,
// in the order of the articles; none where it says that there are none.
type Phrase struct {
	Text  string
	Topic Topic
	A, B  []text.Span
}

// Summary is what a reader should know first, in two lines: what the two
// articles are to one another and how that can be checked, then what they
// share, an honest zero among it; and a third where much of that is not read.
// It holds no judgement of either.
type Summary struct{ Relation, Shared, Limits []Phrase }

// Summary words c for a reader.
func (c *Comparison) Summary() Summary {
	if c.A.Source == c.B.Source {
		return Summary{Relation: []Phrase{{Text: "The two are the same text.", Topic: OnRelation}}, Limits: c.limits()}
	}
	relation := []Phrase{{Text: c.relationSentence(), Topic: OnRelation}}
	for _, e := range c.Relation.Evidence {
		relation = append(relation, Phrase{e.Text, OnEvidence, e.A, e.B})
	}
	shared := []Phrase{}
	for _, s := range sharings {
		if p, ok := s.phrase(c); ok {
			shared = append(shared, p)
		}
	}
	shared = append(shared, c.statements())
	if c.First() > 0 {
		shared = append(shared, c.findings())
	}
	return Summary{relation, shared, c.limits()}
}

// limits says what is not read of articles in other languages, in one phrase.
func (c *Comparison) limits() []Phrase {
	in, event := "English", ""
	if c.A.OtherScript() || c.B.OtherScript() {
		in = "a language that is read"
		if c.Relation.Kind == align.Unknown {
			event = "whether they tell of one event, "
		}
	}
	which := ""
	switch a, b := c.A.Foreign(), c.B.Foreign(); {
	case a && b:
		which = "Neither article is in " + in + ": " + event + "who speaks, and how it is told, is not read in them."
	case a:
		which = "A is not in " + in + ": " + event + "who speaks in it, and how it is told, is not read."
	case b:
		which = "B is not in " + in + ": " + event + "who speaks in it, and how it is told, is not read."
	default:
		return nil
	}
	return []Phrase{{Text: which + " Shared wording and quotation marks are.", Topic: OnLanguage}}
}

// sharing is how one kind of shared wording is said.
type sharing struct {
	topic     Topic
	classes   []reuse.Class
	one, many string
	after     string // "%s" stands for the number of words
	none      string // "" says nothing where there is none
}

var sharings = []sharing{
	{OnCopies, []reuse.Class{reuse.Copy}, "copied passage", "copied passages", " (%s).", "No copied passages."},
	{OnQuotations, []reuse.Class{reuse.Quotation}, "shared quotation", "shared quotations", " (%s).", "No shared quotations."},
	{OnVoice, []reuse.Class{reuse.Voice}, "passage", "passages", " (%s) in quotation marks in one article and without them in the other.", ""},
	{OnHidden, []reuse.Class{reuse.Name, reuse.Stock}, "shared name or term", "shared names and terms", " hidden.", ""},
	{OnHidden, []reuse.Class{reuse.Furniture}, "shared line", "shared lines", " outside the article text hidden.", ""},
}

func (s sharing) phrase(c *Comparison) (Phrase, bool) {
	t := c.Tally(s.classes...)
	if t.Passages == 0 {
		return Phrase{Text: s.none, Topic: s.topic}, s.none != ""
	}
	after := strings.ReplaceAll(s.after, "%s", counted(t.Words, "word", "words"))
	return Phrase{counted(t.Passages, s.one, s.many) + after, s.topic, t.A, t.B}, true
}

// linkWords say what each kind of link is.
var linkWords = []struct {
	kind  align.LinkKind
	words string
}{
	{align.Otherwise, "told otherwise"},
	{align.Same, "the same"},
	{align.Parallel, "alike"},
	{align.Background, "recalling a standing fact"},
}

func (c *Comparison) statements() Phrase {
	p := Phrase{Text: "No statements to set side by side.", Topic: OnStatements}
	count := map[align.LinkKind]int{}
	for _, l := range c.Links {
		count[l.Kind]++
		p.A, p.B = append(p.A, l.A), append(p.B, l.B)
	}
	if len(c.Links) == 0 {
		return p
	}
	var parts []string
	for _, k := range linkWords {
		if n := count[k.kind]; n == len(c.Links) {
			parts = append(parts, k.words)
		} else if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, k.words))
		}
	}
	p.Text = fmt.Sprintf("%s side by side: %s.", counted(len(c.Links), "statement", "statements"), strings.Join(parts, ", "))
	return p
}

// oneText is the share of the shorter article from which on two are no two
// reports, and copiedText that which is copied prose: two may quote the same
// speech at length.
const (
	oneText    = 0.6
	copiedText = 0.3
	textWords  = 40 // of an article at least: a line is no text
)

// OneText reports whether most of the shorter article stands in the other word
// for word.
func (c *Comparison) OneText() bool {
	of := min(articleWords(c.A), articleWords(c.B))
	return of >= textWords &&
		float64(c.Tally(reuse.Copy, reuse.Quotation).Words) >= oneText*float64(of) &&
		float64(c.Tally(reuse.Copy).Words) >= copiedText*float64(of)
}

func articleWords(d *text.Document) (n int) {
	for _, s := range d.Sentences {
		n += len(d.WordsIn(s.Span))
	}
	return n
}

// First is how many of c's findings are worth showing first.
func (c *Comparison) First() int {
	return frame.First(c.Findings, min(len(c.A.Words), len(c.B.Words)))
}

func (c *Comparison) findings() Phrase {
	n := c.First()
	p := Phrase{Text: counted(n, "difference", "differences") + " in the telling.", Topic: OnFindings}
	for _, f := range c.Findings[:n] {
		p.A, p.B = append(p.A, f.A...), append(p.B, f.B...)
	}
	p.A, p.B = merged(p.A), merged(p.B)
	return p
}

// relationSentence says what two articles are to one another, and how far
// apart they are where both dates are known.
func (c *Comparison) relationSentence() string {
	r, apart := c.Relation, ""
	if r.DaysApart != nil {
		apart = Apart(*r.DaysApart)
	}
	if c.OneText() {
		return joined("For the most part one text, word for word", ", ", apart)
	}
	switch r.Kind {
	case align.SameEvent:
		return joined("Two reports of one event", ", ", apart)
	case align.SameStory:
		return joined("One story, but not one event", ": ", apart)
	case align.Different:
		return joined("Two different matters", ", ", apart)
	}
	return joined("Whether these tell of one event cannot be read from the texts", "; they are ", apart)
}

func joined(s, by, more string) string {
	if more != "" {
		s += by + more
	}
	return s + "."
}

// Apart words a number of days between two articles as a reader would say it,
// with the days themselves where it rounds: "five months apart (153 days)".
func Apart(days int) string {
	round := func(unit float64) int { return int(math.Round(float64(days) / unit)) }
	switch {
	case days < 0:
		return Apart(-days)
	case days == 0:
		return "of the same day"
	case days < 14:
		return spelled(days, "day", "days") + " apart"
	case days < 60:
		return fmt.Sprintf("%s apart (%d days)", spelled(round(7), "week", "weeks"), days)
	case days < 700:
		return fmt.Sprintf("%s apart (%d days)", spelled(round(30.44), "month", "months"), days)
	}
	return fmt.Sprintf("%s apart (%d days)", spelled(round(365.25), "year", "years"), days)
}

var small = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// spelled is counted with small numbers as words, for running text.
func spelled(n int, one, many string) string {
	s := counted(n, one, many)
	if n < len(small) {
		_, noun, _ := strings.Cut(s, " ")
		return small[n] + " " + noun
	}
	return s
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
