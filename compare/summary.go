package compare

import (
	"math"

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
	Said  text.Said
	Shown text.Said // in its place where wording that is hidden at first is shown; says nothing of other wording
	Topic Topic
	A, B  []text.Span
}

func phrase(on Topic, said text.Said, a, b []text.Span) Phrase {
	return Phrase{Said: said, Topic: on, A: a, B: b}
}

// Summary is what a reader should know first, in two lines: what the two
// articles are to one another and how that can be checked, then what they
// share, an honest zero among it; and a third where much of that is not read.
// It holds no judgement of either.
type Summary struct{ Relation, Shared, Limits []Phrase }

// Summary words c for a reader.
func (c *Comparison) Summary() Summary {
	if c.A.Source == c.B.Source {
		return Summary{Relation: []Phrase{phrase(OnRelation, text.Say("The two are the same text."), nil, nil)}, Limits: c.limits()}
	}
	relation := []Phrase{phrase(OnRelation, c.relationSentence(), nil, nil)}
	for _, e := range c.Relation.Evidence {
		relation = append(relation, phrase(OnEvidence, e.Said, e.A, e.B))
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

// Without is c but for what is gone, by its number: passages are counted first, then
// links, then findings. What the two articles are to one another stays as it is.
func (c *Comparison) Without(gone func(number int) bool) *Comparison {
	left := *c
	links := len(c.Passages)
	left.Passages = without(c.Passages, 0, gone)
	left.Links = without(c.Links, links, gone)
	left.Findings = without(c.Findings, links+len(c.Links), gone)
	first := len(without(c.Findings[:c.First()], links+len(c.Links), gone))
	left.left = &first // none that was behind these comes to the front
	return &left
}

// without is a list, of which the first is number from, but for what is gone.
func without[T any](list []T, from int, gone func(number int) bool) (left []T) {
	for i, x := range list {
		if !gone(from + i) {
			left = append(left, x)
		}
	}
	return left
}

// limits says what is not read of articles in other languages, in one phrase.
func (c *Comparison) limits() []Phrase {
	a, b := c.A.Foreign(), c.B.Foreign()
	if !a && !b {
		return nil
	}
	in, event := text.Say("English"), false
	if c.A.OtherScript() || c.B.OtherScript() {
		in, event = text.Say("a language that is read"), c.Relation.Kind == align.Unknown
	}
	page := "B"
	if a {
		page = "A"
	}
	return []Phrase{phrase(OnLanguage, limit(a && b, event, text.With{"Page": page, "Language": in}), nil, nil)}
}

// limit is the sentence on both articles or one; event is whether it is not read
// either what they tell of.
func limit(both, event bool, with text.With) text.Said {
	switch {
	case both && event:
		return text.Say("Neither article is in {{.Language}}: whether they tell of one event, who speaks, and how it is told, is not read in them. Shared wording and quotation marks are.", with)
	case both:
		return text.Say("Neither article is in {{.Language}}: who speaks, and how it is told, is not read in them. Shared wording and quotation marks are.", with)
	case event:
		return text.Say("{{.Page}} is not in {{.Language}}: whether they tell of one event, who speaks in it, and how it is told, is not read. Shared wording and quotation marks are.", with)
	}
	return text.Say("{{.Page}} is not in {{.Language}}: who speaks in it, and how it is told, is not read. Shared wording and quotation marks are.", with)
}

// sharing is how one kind of shared wording is said.
type sharing struct {
	topic   Topic
	classes []reuse.Class
	some    func(n int, words text.With) text.Said
	shown   func(n int) text.Said // nil for what is never hidden
	none    text.Said             // says nothing where that goes without saying
}

var sharings = []sharing{
	{OnCopies, []reuse.Class{reuse.Copy}, func(n int, words text.With) text.Said {
		return text.Count(n, "{{.N}} copied passage ({{.Words}}).", "{{.N}} copied passages ({{.Words}}).", words)
	}, nil, text.Say("No copied passages.")},
	{OnQuotations, []reuse.Class{reuse.Quotation}, func(n int, words text.With) text.Said {
		return text.Count(n, "{{.N}} shared quotation ({{.Words}}).", "{{.N}} shared quotations ({{.Words}}).", words)
	}, nil, text.Say("No shared quotations.")},
	{OnVoice, []reuse.Class{reuse.Voice}, func(n int, words text.With) text.Said {
		return text.Count(n, "{{.N}} passage ({{.Words}}) in quotation marks in one article and without them in the other.",
			"{{.N}} passages ({{.Words}}) in quotation marks in one article and without them in the other.", words)
	}, nil, text.Said{}},
	{OnHidden, []reuse.Class{reuse.Name, reuse.Stock}, func(n int, _ text.With) text.Said {
		return text.Count(n, "{{.N}} shared name or term hidden.", "{{.N}} shared names and terms hidden.")
	}, func(n int) text.Said {
		return text.Count(n, "{{.N}} shared name or term shown.", "{{.N}} shared names and terms shown.")
	}, text.Said{}},
	{OnHidden, []reuse.Class{reuse.Furniture}, func(n int, _ text.With) text.Said {
		return text.Count(n, "{{.N}} shared line outside the article text hidden.", "{{.N}} shared lines outside the article text hidden.")
	}, func(n int) text.Said {
		return text.Count(n, "{{.N}} shared line outside the article text shown.", "{{.N}} shared lines outside the article text shown.")
	}, text.Said{}},
}

// phrase is what there is to say, false for nothing.
func (s sharing) phrase(c *Comparison) (Phrase, bool) {
	t := c.Tally(s.classes...)
	if t.Passages == 0 {
		return phrase(s.topic, s.none, nil, nil), s.none.String() != ""
	}
	p := phrase(s.topic, s.some(t.Passages, text.With{"Words": text.Count(t.Words, "{{.N}} word", "{{.N}} words")}), t.A, t.B)
	if s.shown != nil {
		p.Shown = s.shown(t.Passages)
	}
	return p, true
}

// linkWords say what each kind of link is: one by itself, or some of several.
var linkWords = []struct {
	kind  align.LinkKind
	alone text.Said
	some  func(n text.With) text.Said
}{
	{align.Otherwise, text.Say("told otherwise"), func(n text.With) text.Said { return text.Say("{{.Some}} told otherwise", n) }},
	{align.Same, text.Say("the same"), func(n text.With) text.Said { return text.Say("{{.Some}} the same", n) }},
	{align.Detailed, text.Say("told with other details"), func(n text.With) text.Said { return text.Say("{{.Some}} told with other details", n) }},
	{align.Parallel, text.Say("alike"), func(n text.With) text.Said { return text.Say("{{.Some}} alike", n) }},
	{align.Background, text.Say("recalling a standing fact"), func(n text.With) text.Said { return text.Say("{{.Some}} recalling a standing fact", n) }},
}

func (c *Comparison) statements() Phrase {
	if len(c.Links) == 0 {
		return phrase(OnStatements, text.Say("No statements to set side by side."), nil, nil)
	}
	var a, b []text.Span
	count := map[align.LinkKind]int{}
	for _, l := range c.Links {
		count[l.Kind]++
		a, b = append(a, l.A), append(b, l.B)
	}
	n := len(c.Links)
	for _, k := range linkWords {
		if count[k.kind] == n {
			return phrase(OnStatements, ofOneKind(n, k.alone, k.some), a, b)
		}
	}
	return phrase(OnStatements, text.Say("{{.N}} statements side by side: {{.Kinds}}.", text.With{"N": n, "Kinds": ofEachKind(count)}), a, b)
}

// ofOneKind says of n statements side by side, of one kind all, which that is.
func ofOneKind(n int, alone text.Said, some func(text.With) text.Said) text.Said {
	switch n {
	case 1:
		return text.Say("1 statement side by side: {{.Kind}}.", text.With{"Kind": alone})
	case 2:
		return text.Say("2 statements side by side, {{.Kind}}.", text.With{"Kind": some(text.With{"Some": text.Say("both")})})
	}
	return text.Say("{{.N}} statements side by side, {{.Kind}}.", text.With{"N": n, "Kind": some(text.With{"Some": text.Say("all")})})
}

// ofEachKind says how many of the statements side by side are of each kind.
func ofEachKind(count map[align.LinkKind]int) (kinds []text.Said) {
	for _, k := range linkWords {
		if n := count[k.kind]; n > 0 {
			kinds = append(kinds, k.some(text.With{"Some": n}))
		}
	}
	return kinds
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
	one, _ := c.copied()
	return one
}

// copied reports whether two articles are one text, and how many words they share if so.
func (c *Comparison) copied() (one bool, words int) {
	of := min(articleWords(c.A), articleWords(c.B))
	if of < textWords {
		return false, 0
	}
	words = c.equalWords(reuse.Copy, reuse.Quotation)
	return float64(words) >= oneText*float64(of) && float64(c.equalWords(reuse.Copy)) >= copiedText*float64(of), words
}

// Part is "A" or "B" where most of that article stands word for word in the other,
// whole, of which it is less than half: a round-up of several matters; "" otherwise.
func (c *Comparison) Part() (part, whole string) {
	return c.partOf(c.copied())
}

// partOf is Part of two articles that are one text, or not, with so many words in common.
func (c *Comparison) partOf(one bool, words int) (part, whole string) {
	a, b := articleWords(c.A), articleWords(c.B)
	switch {
	case !one || 2*words >= max(a, b):
		return "", ""
	case a < b:
		return "A", "B"
	}
	return "B", "A"
}

func articleWords(d *text.Document) (n int) {
	for _, s := range d.Sentences {
		n += len(d.WordsIn(s.Span))
	}
	return n
}

// First is how many of c's findings are worth showing first.
func (c *Comparison) First() int {
	if c.left != nil {
		return *c.left
	}
	return frame.First(c.Findings, len(c.A.Words), len(c.B.Words))
}

func (c *Comparison) findings() Phrase {
	n := c.First()
	var a, b []text.Span
	for _, f := range c.Findings[:n] {
		a, b = append(a, f.A...), append(b, f.B...)
	}
	return phrase(OnFindings, text.Count(n, "{{.N}} difference in the telling.", "{{.N}} differences in the telling."), merged(a), merged(b))
}

// relationSentence says what two articles are to one another, and how far
// apart they are where both dates are known.
func (c *Comparison) relationSentence() text.Said {
	r, with := c.Relation, text.With{}
	if r.DaysApart != nil {
		with["Apart"] = Apart(*r.DaysApart)
	}
	dated := r.DaysApart != nil
	one, words := c.copied()
	if part, whole := c.partOf(one, words); part != "" {
		with["Part"], with["Whole"] = part, whole
		if dated {
			return text.Say("Most of {{.Part}} is a part of {{.Whole}}, word for word; {{.Whole}} has more beside it. They are {{.Apart}}.", with)
		}
		return text.Say("Most of {{.Part}} is a part of {{.Whole}}, word for word; {{.Whole}} has more beside it.", with)
	}
	switch {
	case one && dated:
		return text.Say("For the most part one text, word for word, {{.Apart}}.", with)
	case one:
		return text.Say("For the most part one text, word for word.")
	case r.OtherDays && dated:
		return text.Say("One matter, perhaps two events: {{.Apart}}.", with)
	case r.OtherDays:
		return text.Say("One matter, perhaps two events.")
	case r.Essay && dated:
		return text.Say("Two texts on one event, {{.Apart}}.", with)
	case r.Essay:
		return text.Say("Two texts on one event.")
	case r.Kind == align.SameEvent && dated:
		return text.Say("Two reports of one event, {{.Apart}}.", with)
	case r.Kind == align.SameEvent:
		return text.Say("Two reports of one event.")
	case r.Kind == align.SameStory && dated:
		return text.Say("One story, but not one event: {{.Apart}}.", with)
	case r.Kind == align.SameStory:
		return text.Say("One story, but not one event.")
	case r.Kind == align.Different && dated:
		return text.Say("Two different matters, {{.Apart}}.", with)
	case r.Kind == align.Different:
		return text.Say("Two different matters.")
	case dated:
		return text.Say("Whether these tell of one event cannot be read from the texts; they are {{.Apart}}.", with)
	}
	return text.Say("Whether these tell of one event cannot be read from the texts.")
}

// Apart words a number of days between two articles as a reader would say it,
// with the days themselves where it rounds: "five months apart (153 days)".
func Apart(days int) text.Said {
	days = max(days, -days)
	round := func(unit float64) (n int, with text.With) {
		n = int(math.Round(float64(days) / unit))
		return n, text.With{"Spelled": text.Spelled(n), "Days": days}
	}
	switch {
	case days == 0:
		return text.Say("of the same day")
	case days < 14:
		n, with := round(1)
		return text.Count(n, "one day apart", "{{.Spelled}} days apart", with)
	case days < 60:
		n, with := round(7)
		return text.Count(n, "one week apart ({{.Days}} days)", "{{.Spelled}} weeks apart ({{.Days}} days)", with)
	case days < 700:
		n, with := round(30.44)
		return text.Count(n, "one month apart ({{.Days}} days)", "{{.Spelled}} months apart ({{.Days}} days)", with)
	}
	n, with := round(365.25)
	return text.Count(n, "one year apart ({{.Days}} days)", "{{.Spelled}} years apart ({{.Days}} days)", with)
}
