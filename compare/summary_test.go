package compare

import (
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

func ptr(n int) *int { return &n }

// document is a Document of words and one sentence, without text.Parse.
func document(source string) *text.Document {
	d := &text.Document{Source: source}
	for i := 0; i < len(source); {
		j := i + strings.IndexByte(source[i:]+" ", ' ')
		d.Words = append(d.Words, text.Word{Span: text.Span{Start: i, End: j}, Norm: source[i:j]})
		i = j + 1
	}
	return d
}

func span(t *testing.T, d *text.Document, words string) text.Span {
	t.Helper()
	i := strings.Index(d.Source, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, d.Source)
	}
	return text.Span{Start: i, End: i + len(words)}
}

func TestSummary(t *testing.T) {
	a := document("one two three four five six seven eight nine ten")
	b := document("nine ten two three four new five two three four seven")
	p := func(class reuse.Class, inA, inB string, gaps ...reuse.Gap) reuse.Passage {
		q := reuse.Passage{Class: class, A: span(t, a, inA), B: span(t, b, inB), Gaps: gaps}
		return q
	}
	link := func(k align.LinkKind) align.Link {
		return align.Link{Kind: k, A: span(t, a, "one two"), B: span(t, b, "nine ten")}
	}
	gap := reuse.Gap{A: text.Span{Start: span(t, a, "five").Start, End: span(t, a, "five").Start}, B: span(t, b, "new")}
	again := p(reuse.Copy, "two three four", "two three four")
	again.B.Start, again.B.End = strings.LastIndex(b.Source, "two"), strings.LastIndex(b.Source, "two")+14

	for _, c := range []struct {
		name     string
		found    Comparison
		relation string
		shared   string
	}{
		{"nothing", Comparison{},
			"Whether these tell of one event cannot be read from the texts.",
			"No copied passages. No shared quotations. No statements to set side by side."},
		{"five months apart", Comparison{Relation: align.Relation{Kind: align.SameStory, DaysApart: ptr(153),
			Evidence: []align.Evidence{{Said: text.Say("Both name Kerry and Lavrov.")}}}},
			"One story, but not one event: five months apart (153 days). Both name Kerry and Lavrov.",
			"No copied passages. No shared quotations. No statements to set side by side."},
		{"one quotation of two hidden classes", Comparison{
			Relation: align.Relation{Kind: align.SameEvent, DaysApart: ptr(0)},
			Passages: []reuse.Passage{
				p(reuse.Quotation, "two three four five", "two three four new five", gap),
				p(reuse.Name, "nine ten", "nine ten"), p(reuse.Stock, "seven", "seven")}},
			"Two reports of one event, of the same day.",
			"No copied passages. 1 shared quotation (4 words). 2 shared names and terms hidden. No statements to set side by side."},
		{"two occurrences are one passage", Comparison{Passages: []reuse.Passage{p(reuse.Copy, "two three four", "two three four"), again}},
			"Whether these tell of one event cannot be read from the texts.",
			"1 copied passage (3 words). No shared quotations. No statements to set side by side."},
		{"voice and furniture", Comparison{Passages: []reuse.Passage{
			p(reuse.Voice, "two three", "two three"), p(reuse.Furniture, "nine ten", "nine ten")}},
			"Whether these tell of one event cannot be read from the texts.",
			"No copied passages. No shared quotations. 1 passage (2 words) in quotation marks in one article and without them in the other. 1 shared line outside the article text hidden. No statements to set side by side."},
		{"statements", Comparison{Relation: align.Relation{Kind: align.Different, DaysApart: ptr(-1)},
			Links: []align.Link{link(align.Same), link(align.Same), link(align.Background)}},
			"Two different matters, one day apart.",
			"No copied passages. No shared quotations. 3 statements side by side: 2 the same, 1 recalling a standing fact."},
		{"statements of one kind", Comparison{Relation: align.Relation{Kind: align.Different},
			Links: []align.Link{link(align.Parallel), link(align.Parallel), link(align.Parallel)}},
			"Two different matters.",
			"No copied passages. No shared quotations. 3 statements side by side, all alike."},
		{"two statements of one kind", Comparison{Relation: align.Relation{Kind: align.SameEvent},
			Links: []align.Link{link(align.Detailed), link(align.Detailed)}},
			"Two reports of one event.",
			"No copied passages. No shared quotations. 2 statements side by side, both told with other details."},
		{"a writer who says I", Comparison{Relation: align.Relation{Kind: align.SameEvent, Essay: true}},
			"Two texts on one event.",
			"No copied passages. No shared quotations. No statements to set side by side."},
		{"a writer who says I, dated", Comparison{Relation: align.Relation{Kind: align.SameEvent, Essay: true, DaysApart: ptr(1)}},
			"Two texts on one event, one day apart.",
			"No copied passages. No shared quotations. No statements to set side by side."},
		{"two days of one matter", Comparison{Relation: align.Relation{Kind: align.SameEvent, OtherDays: true, Essay: true}},
			"One matter, perhaps two events.",
			"No copied passages. No shared quotations. No statements to set side by side."},
		{"two days of one matter, dated", Comparison{Relation: align.Relation{Kind: align.SameEvent, OtherDays: true, DaysApart: ptr(2)}},
			"One matter, perhaps two events: two days apart.",
			"No copied passages. No shared quotations. No statements to set side by side."},
		{"one statement", Comparison{Relation: align.Relation{Kind: align.Unknown, DaysApart: ptr(20)}, Links: []align.Link{link(align.Parallel)}},
			"Whether these tell of one event cannot be read from the texts; they are three weeks apart (20 days).",
			"No copied passages. No shared quotations. 1 statement side by side: alike."},
		{"findings", Comparison{Findings: []frame.Finding{{Device: "naming", Weight: 1, A: []text.Span{span(t, a, "two")}}, {Device: "naming", Weight: 1, B: []text.Span{span(t, b, "ten")}}}},
			"Whether these tell of one event cannot be read from the texts.",
			"No copied passages. No shared quotations. No statements to set side by side. 2 differences in the telling."},
	} {
		c.found.A, c.found.B = a, b
		s := c.found.Summary()
		if got := sentences(s.Relation); got != c.relation {
			t.Errorf("%s: relation\n got %s\nwant %s", c.name, got, c.relation)
		}
		if got := sentences(s.Shared); got != c.shared {
			t.Errorf("%s: shared\n got %s\nwant %s", c.name, got, c.shared)
		}
	}
}

func TestSummaryOfAnArticleAndItself(t *testing.T) {
	a := document("one two")
	s := (&Comparison{A: a, B: a}).Summary()
	if got := sentences(append(s.Relation, s.Shared...)); got != "The two are the same text." {
		t.Error(got)
	}
}

func sentences(phrases []Phrase) string {
	var s []string
	for _, p := range phrases {
		s = append(s, p.Said.String())
	}
	return strings.Join(s, " ")
}

func TestPhraseOpensTheWordsItCounts(t *testing.T) {
	a, b := document("x two three y"), document("two three z")
	c := Comparison{A: a, B: b, Passages: []reuse.Passage{{Class: reuse.Quotation, A: span(t, a, "two three"), B: span(t, b, "two three")}}}
	for _, p := range c.Summary().Shared {
		if p.Topic != OnQuotations {
			continue
		}
		if len(p.A) != 1 || a.Text(p.A[0]) != "two three" || len(p.B) != 1 || b.Text(p.B[0]) != "two three" {
			t.Errorf("%q opens %v and %v", p.Said.String(), p.A, p.B)
		}
	}
}

func TestApart(t *testing.T) {
	for days, want := range map[int]string{
		0: "of the same day", 1: "one day apart", 13: "13 days apart", 14: "two weeks apart (14 days)",
		59: "eight weeks apart (59 days)", 60: "two months apart (60 days)", 153: "five months apart (153 days)",
		699: "23 months apart (699 days)", 700: "two years apart (700 days)", -7: "seven days apart",
	} {
		if got := Apart(days).String(); got != want {
			t.Errorf("Apart(%d) = %q, want %q", days, got, want)
		}
	}
}
