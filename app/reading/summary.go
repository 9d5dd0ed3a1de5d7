package reading

import (
	"slices"
	"strings"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/text"
)

// Phrase is a sentence of the summary; where Places hold any, it is a link to them.
type Phrase struct {
	Text   string
	Strong bool
	Topic  compare.Topic
	Places [2][]text.Span
}

// Link reports whether there is something to go to.
func (p Phrase) Link() bool { return len(p.Places[A])+len(p.Places[B]) > 0 }

// Part is words of a phrase that are a link, or that are none.
type Part struct {
	Text string
	Link bool
}

// Parts says which words of the phrase to draw as a link, so that a summary
// is not underlined throughout: what it quotes, or else what it counts.
func (p Phrase) Parts() []Part {
	if !p.Link() {
		return []Part{{p.Text, false}}
	}
	var parts []Part
	rest := p.Text
	open, closing, _ := strings.Cut(L("“{{.Words}}”", With{"Words": "\n"}), "\n")
	for {
		before, quoted, found := strings.Cut(rest, open)
		words, after, closed := strings.Cut(quoted, closing)
		if !found || !closed {
			break
		}
		parts = appendPart(parts, before, false)
		parts = appendPart(parts, open+words+closing, true)
		rest = after
	}
	if len(parts) > 0 {
		return appendPart(parts, rest, false)
	}
	end := len(strings.TrimSuffix(rest, "."))
	for _, tail := range []string{" (", ": ", " " + L("hidden") + ".", " " + L("shown") + ".", " " + L("in quotation marks")} {
		if i := strings.Index(rest, tail); i > 0 {
			end = min(end, i)
		}
	}
	return appendPart([]Part{{rest[:end], true}}, rest[end:], false)
}

func appendPart(parts []Part, text string, link bool) []Part {
	if text == "" {
		return parts
	}
	return append(parts, Part{text, link})
}

// Badge says in a few words what the two articles are to one another, "" when
// the texts do not tell.
func (r *Reading) Badge() string {
	if r.tallies().oneText {
		return "" // the sentence of the summary says what it is
	}
	if r.Relation.OtherDays {
		return L("Same matter, perhaps not the same event")
	}
	return map[align.RelationKind]string{
		align.SameEvent: L("Same event"),
		align.SameStory: L("Same story, not the same event"),
		align.Different: L("Different matters"),
	}[r.Relation.Kind]
}

// Summary is what the articles are to one another, and then what they share.
// It is worded by package compare; here it learns the reader's language and what
// is switched on. What a Badge says already is not said twice.
func (r *Reading) Summary() []Phrase {
	s := r.tallies().summary
	var list []Phrase
	for _, p := range slices.Concat(s.Relation, s.Shared, s.Limits) {
		if p.Topic == compare.OnRelation && r.Badge() != "" {
			continue
		}
		q := Phrase{Text: p.Said.In(L, N), Topic: p.Topic, Places: [2][]text.Span{p.A, p.B}}
		if p.Topic == compare.OnHidden && r.anyShown(r.quietAt(q.Places)) {
			q.Text = p.Shown.In(L, N)
		}
		if n := r.count(framing); p.Topic == compare.OnFindings && n > 0 {
			// The chip Framing and its rows have this number; a report counts what
			// stands in one article only as well, and calls it the telling.
			q.Text = N(n, "{{.N}} difference in framing.", "{{.N}} differences in framing.")
		}
		q.Strong = !q.Link() && p.Topic != compare.OnRelation && p.Topic != compare.OnLanguage
		list = append(list, q)
	}
	return slices.Concat(list, r.scriptLimit(), r.fontLimit())
}

// quietAt lists the kinds, of those that are off at first, that shared wording
// at places is of.
func (r *Reading) quietAt(places [2][]text.Span) []Kind {
	var kinds []Kind
	for _, it := range r.Items {
		quiet := it.Kind == Name || it.Kind == Stock || it.Kind == Furniture
		if quiet && !slices.Contains(kinds, it.Kind) && slices.ContainsFunc(places[A], it.A.Overlaps) {
			kinds = append(kinds, it.Kind)
		}
	}
	return kinds
}

func (r *Reading) anyShown(of []Kind) bool { return slices.ContainsFunc(of, r.Shown) }

// Follow is a click on a phrase of the summary. What it counts is switched on,
// and off again by a second click if it was off at first; its places come into
// focus.
func (r *Reading) Follow(p Phrase) {
	if !p.Link() {
		return
	}
	if p.Topic == compare.OnHidden {
		quiet := r.quietAt(p.Places)
		on := !r.anyShown(quiet)
		for _, k := range quiet {
			r.Show(k, on)
		}
		return
	}
	if i := r.first(p); i != None {
		r.FocusItem(i)
		return
	}
	r.Clear()
	r.focus.Places, r.focus.Why = p.Places, p.Text
}

// firstFinding is the finding that a reader should see first, None when there
// is none.
func (r *Reading) firstFinding() int {
	return slices.IndexFunc(r.Items, func(it Item) bool { return it.Finding == 0 })
}

// first is the first item that a phrase counts, None when it counts none.
func (r *Reading) first(p Phrase) int {
	if p.Topic == compare.OnFindings {
		return r.firstFinding()
	}
	kind, ok := map[compare.Topic]Kind{
		compare.OnCopies:     Copy,
		compare.OnQuotations: Quotation,
		compare.OnVoice:      Voice,
		compare.OnStatements: Statement,
	}[p.Topic]
	if !ok {
		return None
	}
	return slices.IndexFunc(r.Items, func(it Item) bool { return it.Kind == kind })
}
