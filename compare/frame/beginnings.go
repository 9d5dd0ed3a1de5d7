package frame

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/text"
)

const (
	leadNear   = 0.45 // first sentences less near than this tell the news otherwise
	leadStory  = 0.75 // and of two stages of one story, which words of one matter tell, or in a place left free
	leadShown  = 30   // words of each in a claim
	leadWeight = 0.76 // of 26 pairs of first sentences 14 showed readers a difference, of two headlines three of four
)

// beginnings sets the first sentences side by side of two articles of which no headline
// tells how they differ, or that tell of other days of one story.
func beginnings(c *Case, titled bool) []Finding {
	story, most := c.Relation.Kind == align.SameStory, leadNear
	if story {
		most = leadStory
	}
	if !story && (titled || c.Relation.Kind != align.SameEvent) {
		return nil
	}
	if a, b, ok := c.firsts(most); ok {
		return []Finding{c.begins(a, b)}
	}
	return nil
}

// firsts are the first sentences of the two articles, if both may tell the news and they
// are less near to one another than most.
func (c *Case) firsts(most float64) (a, b text.Span, ok bool) {
	a, okA := firstSentence(c.A)
	b, okB := firstSentence(c.B)
	if !okA || !okB || !c.english() || nearby(c.NearA, a, b, most) || nearby(c.NearB, b, a, most) {
		return a, b, false
	}
	return a, b, true
}

// begins tells how the two articles begin.
func (c *Case) begins(a, b text.Span) Finding {
	a, b = c.A.behindDateline(a), c.B.behindDateline(b)
	x, y := c.accounts()
	return Finding{
		Claim: text.Say("A begins with {{.A}}; B begins with {{.B}}.", text.With{
			"Lead": text.Say("How the two begin"), "A": x.sentence(a, y, leadShown), "B": y.sentence(b, x, leadShown),
		}),
		A: []text.Span{a}, B: []text.Span{b}, Voice: quote.Outlet, Weight: leadWeight,
	}
}

// begun puts how the two articles begin behind the findings that are shown first, where
// these leave a place free and show neither first sentence. Of 15 such rows of 313 pairs of
// articles 10 were worth a reader's time and none was false; of those nearer to one another
// than leadStory one of four.
func (c *Case) begun(list []Finding) []Finding {
	shown := strong(list)
	if shown >= mostFirst(len(c.A.Words), len(c.B.Words)) || c.Relation.Kind != align.SameEvent {
		return list
	}
	a, b, ok := c.firsts(leadStory)
	if !ok {
		return list
	}
	if told := (Finding{A: []text.Span{c.A.behindDateline(a)}, B: []text.Span{c.B.behindDateline(b)}}); slices.ContainsFunc(list[:shown], told.meets) {
		return list
	}
	if x, y := c.accounts(); !x.opensNews(a) || !y.opensNews(b) {
		return list
	}
	return slices.Insert(list, shown, headline.ready([]Finding{c.begins(a, b)})[0])
}

// opensNews reports whether a first sentence tells something, and is no heading, caption,
// question or exclamation.
func (x *account) opensNews(s text.Span) bool {
	told := parse(x.Side, x.behindDateline(s)).list
	return slices.ContainsFunc(told, func(c grammar.Clause) bool { return c.Finite }) &&
		strings.HasSuffix(strings.TrimRight(x.Source[s.Start:s.End], marksOfQuotation+" "), ".") && !x.is(s, asking|addressing|captioning|hollowing|straying)
}

// nearby reports whether b is among the sentences that are at least so near to a.
func nearby(list []align.Near, a, b text.Span, least float64) bool {
	return slices.ContainsFunc(list, func(n align.Near) bool {
		return n.Sentence.Overlaps(a) && slices.ContainsFunc(n.Candidates, func(m align.Candidate) bool { return m.Span.Overlaps(b) && m.Score >= least })
	})
}
