package report

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/text"
)

func at(s, words string) text.Span {
	i := strings.Index(s, words)
	return text.Span{Start: i, End: i + len(words)}
}

// TestContrasted marks what is less, the same on both sides, whatever order
// the differences come in and though they overlap.
func TestContrasted(t *testing.T) {
	a := text.Parse("Bakers fear a long hard winter here.")
	b := text.Parse("Millers fear a mild winter here.")
	spans := func(d *text.Document, words ...string) (list []text.Span) {
		for _, w := range words {
			list = append(list, at(d.Source, w))
		}
		return list
	}
	for _, c := range []struct {
		name         string
		differA      []text.Span
		differB      []text.Span
		wantA, wantB string
	}{
		{"little differs", spans(a, "Bakers"), spans(b, "Millers"),
			"*Bakers* fear a long hard winter here.", "*Millers* fear a mild winter here."},
		{"nothing differs", nil, nil, a.Source, b.Source},
		{"much differs", spans(a, "long hard winter", "Bakers", "hard winter here"), spans(b, "winter here", "Millers", "mild winter"),
			"Bakers _fear a_ long hard winter here.", "Millers _fear a_ mild winter here."},
	} {
		gotA, gotB := contrasted(a, at(a.Source, a.Source), c.differA, b, at(b.Source, b.Source), c.differB)
		if gotA != c.wantA || gotB != c.wantB {
			t.Errorf("%s: %q and %q, want %q and %q", c.name, gotA, gotB, c.wantA, c.wantB)
		}
	}
}

func TestExcerpt(t *testing.T) {
	short := text.Parse("One two three.")
	if got := excerpt(short, at(short.Source, "One two three")); got != "One two three" {
		t.Errorf("%q", got)
	}
	long := text.Parse(strings.Repeat("one two three four five six seven ", 6) + "end")
	want := strings.Repeat("one two three four five six seven ", 2) + "… two three four five six seven one two three four five six seven end"
	if got := excerpt(long, at(long.Source, long.Source)); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhere(t *testing.T) {
	d := &text.Document{Source: "Head\n\nOne.\n\nCap\n\nTwo.\n", Paragraphs: []text.Paragraph{
		{Span: text.Span{Start: 0, End: 4}, Kind: text.Headline}, {Span: text.Span{Start: 6, End: 10}},
		{Span: text.Span{Start: 12, End: 15}, Kind: text.Caption}, {Span: text.Span{Start: 17, End: 21}},
	}}
	for words, want := range map[string]string{"Head": "headline", "One": "paragraph 1", "Cap": "caption", "Two": "paragraph 2"} {
		if got := where(d, at(d.Source, words)).String(); got != want {
			t.Errorf("%s stands in %s, want %s", words, got, want)
		}
	}
}

// TestSingleWords: findings of single words end the list, each in a line that says
// where the words stand.
func TestSingleWords(t *testing.T) {
	body := "The town council met on Monday to vote on the new bridge over the river Lenne. "
	a := text.Parse(body + "\n\nThe evening became a farce. The vote was put off for a week.")
	b := text.Parse(body + "\n\nMayor Ada Brandt told the members that the bridge would cost four million crowns. The vote was put off for a week.")
	out := string(Text(compare.Documents(a, b), File{Name: "a"}, File{Name: "b"}, TextOptions{Width: 120, All: true}))
	if want := "  - In its own voice only A has “farce”. [Strong words: A, paragraph 2]\n"; !strings.Contains(out, want) {
		t.Errorf("not in the text: %s\n%s", want, out)
	}
	if strings.Contains(out, ". In its own voice") {
		t.Error("numbered")
	}
}

// TestPlacesAreFew: of a word that stands all over a book the first places are listed,
// each once.
func TestPlacesAreFew(t *testing.T) {
	d := text.Parse(strings.Repeat("The vote was a farce, and a farce it stayed.\n\n", first+2))
	var spans []text.Span
	for i := 0; ; {
		n := strings.Index(d.Source[i:], "farce")
		if n < 0 {
			break
		}
		spans = append(spans, text.Span{Start: i + n, End: i + n + len("farce")})
		i += n + 1
	}
	all := newPage(TextOptions{}).placesOf("A", d, spans)[0]
	if !strings.HasPrefix(all, "A, paragraph 1, paragraph 2, ") || !strings.HasSuffix(all, ", and 2 more") || strings.Count(all, "paragraph") != first {
		t.Error(all)
	}
	if one := newPage(TextOptions{}).placesOf("A", d, spans[:2])[0]; one != "A, paragraph 1" {
		t.Error(one)
	}
}

// TestNearestIsPlain: a page shows the words of the nearest sentence, not how a link or
// stress is written.
func TestNearestIsPlain(t *testing.T) {
	a := text.Parse("The bell of the mill rang all night.")
	b := text.Parse("The **mill** of [Vik](http://vik.example) was quiet.")
	c := &compare.Comparison{A: a, B: b, Findings: []frame.Finding{{Device: onlyHere, Claim: text.Say("A tells more."), A: []text.Span{a.Sentences[0].Span}, Nearest: b.Sentences[0].Span}}}
	if page := string(HTML(c, File{Name: "a"}, File{Name: "b"}, Options{})); !strings.Contains(page, "Nearest in B, paragraph 1: “The mill of Vik was quiet.”") {
		t.Error(page)
	}
}

// TestQuotedPlacesArePrinted: of the sentences that a claim quotes all are printed, of
// those that have a word two.
func TestQuotedPlacesArePrinted(t *testing.T) {
	d := text.Parse("The bell rang. The ferry sank. The mayor wept.")
	var spans []text.Span
	for _, s := range d.Sentences {
		spans = append(spans, s.Span)
	}
	for _, x := range []struct {
		claim text.Said
		more  bool
	}{
		{text.Say("A tells more: {{.Words}}.", text.With{"Words": text.Quote("The bell rang …")}), false},
		{text.Say("A has many words."), true},
	} {
		c := &compare.Comparison{A: d, B: text.Parse("The mill was quiet."), Findings: []frame.Finding{{Device: onlyHere, Weight: 1, Claim: x.claim, A: spans}}}
		page := string(Text(c, File{Name: "a"}, File{Name: "b"}, TextOptions{All: true}))
		if strings.Contains(page, "_The mayor wept_") == x.more || strings.Contains(page, "and 1 more") != x.more {
			t.Errorf("%s\n%s", x.claim, page)
		}
	}
}
