package quote_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/text"
	"diptych/seeds"
)

// FuzzAttributions: every span lies on rune borders of the source, content
// inside one paragraph, pieces in order and apart, sources and cues not empty
// where they are said to stand; and the same text gives the same answer.
func FuzzAttributions(f *testing.F) {
	for _, a := range seeds.Founding() {
		f.Add(a.Source)
	}
	for _, s := range []string{
		"“We won,” he said. “We\u00a0won.\n\n“Again.”", `"a "b" 'c' d" said X, "`, "Kerry to Lavrov: stop", "> a block\n\nX said that",
		"According to", "said", "“", "''a'' said ``b", "X, a Y, said, \"z\"", "he said, she said, they said, it said that",
		"\"' \"' \"'", "‘a ‘b ’c’ “d” ‘", "Él dijo: «no» – said Él.", "A title\n\nThat bridge domi to mitorra for town asked residents lost",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		d := text.Parse(strings.ToValidUTF8(source, "?"))
		as := quote.Attributions(d)
		for _, a := range as {
			if len(a.Content) == 0 {
				t.Fatalf("no content: %+v", a)
			}
			for i, s := range a.Content {
				checkSpan(t, d, s)
				if p := d.ParagraphAt(s.Start); p < 0 || !d.Paragraphs[p].Contains(s) {
					t.Fatalf("content %q leaves its paragraph", d.Text(s))
				}
				if i > 0 && a.Content[i-1].End > s.Start {
					t.Fatalf("pieces out of order or overlapping: %q", source)
				}
			}
			for _, s := range []text.Span{a.Cue, a.Source} {
				if !s.Empty() {
					checkSpan(t, d, s)
				}
			}
		}
		v := quote.VoicesOf(d, as)
		for i, q := range quote.Quotations(d) {
			checkSpan(t, d, q.Span)
			if !q.Contains(q.Inner) {
				t.Fatalf("quotation %d: %v does not hold %v", i, q.Span, q.Inner)
			}
			if v.At(q.Span) != quote.Quoted && !q.Empty() {
				t.Fatalf("quotation %q is not quoted", d.Text(q.Span))
			}
		}
		if again := quote.Attributions(d); readable(d, as) != readable(d, again) {
			t.Fatal("two answers for one text")
		}
	})
}

func checkSpan(t *testing.T, d *text.Document, s text.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(d.Source) ||
		s.Start < len(d.Source) && !utf8.RuneStart(d.Source[s.Start]) || s.End < len(d.Source) && !utf8.RuneStart(d.Source[s.End]) {
		t.Fatalf("span %v of %q", s, d.Source)
	}
}

func BenchmarkAttributions(b *testing.B) {
	var source string
	for _, a := range seeds.Founding() {
		source += a.Source + "\n\n"
	}
	for len(source) < 100_000 {
		source += source
	}
	d := text.Parse(source)
	b.ReportAllocs()
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		quote.Attributions(d)
	}
	b.ReportMetric(float64(len(d.Words))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mwords/s")
}
