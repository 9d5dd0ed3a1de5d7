package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Inputs that are long in one way only: the reading must stay within the
// promises of Document, and within memory in proportion to the input.
func TestParseLongInput(t *testing.T) {
	const size = 50_000
	for _, unit := range []string{
		"word ", "word", "\n", "\r\n", "\"", "“", ".", ". ", "U.", "é:", "a\n", "x. ", "[", "<", "{{", "(", " 's", "a-", "a\u0301", "東", "。",
		"http://a.example/c/ ", "by A\n", "John Kerry\n", "\xff", "\xe2", "---\n", "\u00a0", "\u00ad", ".)", "…", "the\n", "X (AP) — ", "1. ", "!?", "**", "# \n", "\v",
	} {
		source := strings.Repeat(unit, size/len(unit))
		check(t, Parse(source), source)
	}
}

func TestParseEmpty(t *testing.T) {
	for _, s := range []string{"", " ", "\n\n", "\u00a0\u200b\ufeff"} {
		if d := Parse(s); d.Source != s || len(d.Paragraphs)+len(d.Sentences)+len(d.Words)+len(d.Evidence) > 0 || d.Fields != (Fields{}) {
			t.Errorf("%q: %+v", s, d)
		}
	}
}

func TestDocument(t *testing.T) {
	d := Parse("Bridge closed for a week\n\nHe left at noon today. They stayed on the bridge.\n\nShare")
	if h, ok := d.Headline(); !ok || d.Text(h) != "Bridge closed for a week" {
		t.Errorf("headline %v %v", h, ok)
	}
	if _, ok := Parse("They stayed.").Headline(); ok {
		t.Error("a headline in one sentence")
	}
	at := strings.Index(d.Source, "They")
	if got := d.SentencesIn(Span{at - 1, at}); len(got) != 0 {
		t.Errorf("%v holds the blank between two sentences", got)
	}
	if got := d.SentencesIn(Span{at - 2, at + 1}); len(got) != 2 {
		t.Errorf("%d sentences over a border", len(got))
	}
	if got := d.WordsIn(Span{at + 1, at + 1}); len(got) != 0 {
		t.Errorf("%v in an empty span", got)
	}
	for pos, want := range map[int]int{0: 0, 23: 0, 24: -1, 26: 1, len(d.Source) - 1: 2, len(d.Source): -1} {
		if got := d.ParagraphAt(pos); got != want {
			t.Errorf("paragraph at %d: %d, want %d", pos, got, want)
		}
	}
}

func TestSpan(t *testing.T) {
	a, b, c := Span{2, 5}, Span{4, 8}, Span{5, 5}
	if !a.Overlaps(b) || a.Overlaps(c) || a.Overlaps(Span{5, 6}) {
		t.Error("overlap")
	}
	if a.Cover(b) != (Span{2, 8}) || a.Intersect(b) != (Span{4, 5}) || !a.Intersect(Span{7, 9}).Empty() {
		t.Error("cover or intersection")
	}
	if !a.Contains(c) || a.Contains(b) || a.Len() != 3 || !c.Empty() {
		t.Error("contents")
	}
}

// BenchmarkParse reads the founding articles, one after the other, as one
// article of about so many words.
func BenchmarkParse(b *testing.B) {
	bodies := foundingArticles(b)
	var all []string
	for _, body := range bodies {
		all = append(all, body)
	}
	slices.Sort(all)
	whole := strings.Join(all, "\n\n")
	per := len(Parse(whole).Words)
	for _, n := range []int{1_000, 10_000, 100_000} {
		source := strings.Repeat(whole+"\n\n", n/per+1)
		if n < per {
			source = whole[:len(whole)*n/per]
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			words := 0
			for b.Loop() {
				words += len(Parse(source).Words)
			}
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

// A title that is known from elsewhere leaves the first sentence to the text.
func TestParseUnder(t *testing.T) {
	const body = "\n\nFerries will run every ten minutes from the old pier to the market square."
	for _, c := range []struct{ title, first, headline string }{
		{"", "Two held over bridge fire.", "Two held over bridge fire."},
		{"Bridge closed for a week", "Two held over bridge fire.", ""},
		{"Two Held over Bridge Fire", "Two held over bridge fire.", "Two held over bridge fire."},
		{"Island ferry stops for the winter", "The ferry stops.", ""},
		{"Council votes to shut the old bridge", "It will shut.", ""},
		{"Nobody was held over the bridge fire", "Two held.", ""},
		{"Bridge closed for a week", "# Two held over bridge fire.", "Two held over bridge fire."},
		{"Bridge closed for a week", "Two held over bridge fire", "Two held over bridge fire"},
	} {
		d := ParseUnder(c.title, c.first+body)
		h, _ := d.Headline()
		if got := d.Text(h); got != c.headline {
			t.Errorf("%q under %q: headline %q, want %q", c.first, c.title, got, c.headline)
		}
	}
}

// What an article is called is what is stated, in the words that a reader sees.
func TestTitle(t *testing.T) {
	const body = "\n\nFerries will run every ten minutes from the old pier to the market square."
	for _, c := range []struct{ stated, first, want string }{
		{"", "Two held over bridge fire", "Two held over bridge fire"},
		{"", "**Two held** over [bridge fire](https://x.example/a)", "Two held over bridge fire"},
		{"Bridge closed", "Two held over bridge fire", "Bridge closed"},
		{"Ferry stops", "The ferry stops.", "Ferry stops"},
		{"**Bridge** [closed](https://x.example/b_c) for _a week_", "It shut.", "Bridge closed for a week"},
		{"Fish &amp; chips: 5 * 3 = 15, says trust", "It shut.", "Fish & chips: 5 * 3 = 15, says trust"},
		{"Snake_case and [sic] stay", "It shut.", "Snake_case and [sic] stay"},
		{"", "", ""},
	} {
		d := ParseUnder(c.stated, c.first+body)
		if c.stated != "" {
			d.Fields.Title = c.stated
		}
		if c.first == "" {
			d = Parse("")
		}
		if got := d.Title(); got != c.want {
			t.Errorf("%q over %q: called %q, want %q", c.stated, c.first, got, c.want)
		}
	}
}

// The signature of a post, and the addresses before it, are parted from its text.
func TestSignedPosts(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"We are sorry. https://t.co/x1 pic.twitter.com/AbC12 — Harbour Trust (@harbour) May 3, 2016", "body: We are sorry.|debris: https://t.co/x1 pic.twitter.com/AbC12|credit: — Harbour Trust (@harbour) May 3, 2016"},
		{"We at the port are sorry for the trouble that this makes you.pic.twitter.com/AbC12", "body: We at the port are sorry for the trouble that this makes you.pic.twitter.com/AbC12"},
		{"— Harbour Trust (@harbour) May 3, 2016", "credit: — Harbour Trust (@harbour) May 3, 2016"},
		{"Red cars A post shared by Harbour (@harbour) on Dec 22, 2017 at 2:57pm PST", "body: Red cars|credit: A post shared by Harbour (@harbour) on Dec 22, 2017 at 2:57pm PST"},
		{"The trust — Harbour Trust (@harbour) — said it was sorry.", "body: The trust — Harbour Trust (@harbour) — said it was sorry."},
		{"The picture, pic.twitter.com/AbC12, was deleted.", "body: The picture, pic.twitter.com/AbC12, was deleted."},
	} {
		source := "Bridge closed for a week\n\nThe port has closed the bridge for a week, its director told reporters on Friday.\n\n" + c.line + "\n\nThe mayor said the closing was a shame."
		d := Parse(source)
		check(t, d, source)
		var got []string
		for _, p := range d.Paragraphs[2 : len(d.Paragraphs)-1] {
			got = append(got, p.Kind.String()+": "+d.Text(p.Span))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("got  %s\nwant %s", s, c.want)
		}
	}
}
