package note

import (
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"diptych/compare/text"
)

// marked takes the signs ⟦⟧ out of s and tells where they stood; the span is
// empty where there were none.
func marked(s string) (string, text.Span) {
	before, rest, ok := strings.Cut(s, "⟦")
	if !ok {
		return s, text.Span{}
	}
	in, after, _ := strings.Cut(rest, "⟧")
	return before + in + after, text.Span{Start: len(before), End: len(before) + len(in)}
}

func TestFind(t *testing.T) {
	file, err := os.ReadFile("testdata/find.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(file), "\n=== ")[1:]
	if len(cases) < 25 {
		t.Fatalf("%d cases only", len(cases))
	}
	for _, c := range cases {
		name, c, _ := strings.Cut(c, "\n")
		before, after, _ := strings.Cut(c, "\n---\n")
		t.Run(name, func(t *testing.T) {
			source, s := marked(before)
			edition, want := marked(after)
			a := Mark("a.md", text.Parse(source), s)
			if a.Exact != source[s.Start:s.End] {
				t.Fatalf("marked %q", a.Exact)
			}
			d := text.Parse(edition)
			switch got, ok := a.Find(d); {
			case ok && want.Empty():
				t.Errorf("found %q, though it lost its place", d.Text(got))
			case !ok && !want.Empty():
				t.Errorf("did not find %q", d.Text(want))
			case ok && got != want:
				t.Errorf("found %q at %v, want %q at %v", d.Text(got), got, d.Text(want), want)
			}
		})
	}
}

// TestFindWithoutPlace has anchors as other programs write them: without
// positions, without what stood around the words, or counted in code points.
func TestFindWithoutPlace(t *testing.T) {
	d := text.Parse("„Über“ — he said. The talks with Moscow are over, he said. Nobody knows why.")
	for _, c := range []struct {
		name string
		a    Anchor
		want string
	}{
		{"five words alone", Anchor{Exact: "The talks with Moscow are"}, "The talks with Moscow are"},
		{"one word alone", Anchor{Exact: "Moscow"}, ""},
		{"one word and around it", Anchor{Exact: "Moscow", Prefix: "The talks with ", Suffix: " are over"}, "Moscow"},
		{"nothing", Anchor{Start: 3, End: 3}, ""},
		{"marks only", Anchor{Exact: "…", Start: 3, End: 4}, ""},
		{"behind the end", Anchor{Exact: "Moscow", Start: 1 << 40, End: 1<<40 + 6}, ""},
		{"before the beginning", Anchor{Exact: "Moscow", Start: -4, End: 2}, ""},
		{"code points", Anchor{Exact: "said", Start: 12, End: 16, points: pointsAt(text.Span{Start: 12, End: 16}, text.Span{Start: 12, End: 16}, true)}, "said"},
	} {
		s, ok := c.a.Find(d)
		if ok != (c.want != "") || d.Text(s) != c.want {
			t.Errorf("%s: found %q, %v", c.name, d.Text(s), ok)
		}
	}
}

func TestMark(t *testing.T) {
	d := text.Parse("Ein Wort über Kerry’s “plan” und mehr.")
	at := func(s string) int { return strings.Index(d.Source, s) }
	for _, c := range []struct {
		name string
		s    text.Span
		want string
	}{
		{"words", text.Span{Start: at("über"), End: at("’s")}, "über Kerry’s"},
		{"blanks around", text.Span{Start: at(" über"), End: at("Kerry")}, "über"},
		{"in the middle of a rune", text.Span{Start: at("ber") - 1, End: at("ber")}, "über"},
		{"its marks", text.Span{Start: at("“"), End: at(" und")}, "“plan”"},
		{"a caret", text.Span{Start: at(" und"), End: at(" und")}, ""},
		{"outside", text.Span{Start: -5, End: 1 << 20}, d.Source},
		{"turned round", text.Span{Start: 8, End: 2}, ""},
	} {
		a := Mark("x.md", d, c.s)
		if a.Exact != c.want || a.Article != "x.md" || a.Start+len(a.Exact) != a.End {
			t.Errorf("%s: %+v", c.name, a)
		}
		if !strings.HasSuffix(d.Source[:a.Start], a.Prefix) || !strings.HasPrefix(d.Source[a.End:], a.Suffix) {
			t.Errorf("%s: around it %q, %q", c.name, a.Prefix, a.Suffix)
		}
		if s, ok := a.Find(d); ok != (c.want != "") || ok && d.Text(s) != c.want {
			t.Errorf("%s: found again %q", c.name, d.Text(s))
		}
	}
}

// book is n words, frequent and rare ones as in English, none of its
// sentences twice.
func book(n int) string {
	common := strings.Fields("the of and to in a said that is was for on with by he it from as at U.S.")
	var b strings.Builder
	r := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(r, 1.1, 8, 30_000)
	for i := range n {
		if k := int(zipf.Uint64()); k < len(common) {
			b.WriteString(common[k])
		} else {
			b.WriteString(strings.Map(func(d rune) rune { return d + 'b' - '0' }, strconv.Itoa(k*7919)))
		}
		if i%19 == 18 {
			b.WriteString(".\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// ten are anchors all over the document, from a word to three sentences.
func ten(d *text.Document) []Anchor {
	var list []Anchor
	for i := range 10 {
		from := i * (len(d.Words) - 100) / 10
		list = append(list, Mark("book.md", d, text.Span{Start: d.Words[from].Start, End: d.Words[from+i*6].End}))
	}
	return list
}

func TestFindInABook(t *testing.T) {
	before := text.Parse(book(100_000))
	after := text.Parse("A correction stands above it now.\n\n" + before.Source)
	for i, a := range ten(before) {
		s, ok := a.Find(after)
		if want := a.Start + len(after.Source) - len(before.Source); i > 0 && (!ok || s.Start != want) {
			t.Errorf("%d: %q found at %v, want %d", i, a.Exact, s, want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	before := text.Parse(book(100_000))
	anchors := ten(before)
	for name, after := range map[string]string{
		"same":  before.Source,
		"moved": "A correction stands above it now.\n\n" + before.Source,
		"lost":  strings.NewReplacer("b", "cb", "g", "gg").Replace(before.Source),
	} {
		d := text.Parse(after)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, a := range anchors {
					a.Find(d)
				}
			}
		})
	}
}

// long is a note on nearly all of a text, and that text with a word added in front
// and one in its middle.
func long(source string) (Anchor, *text.Document) {
	d := text.Parse(source)
	a := Mark("x.md", d, text.Span{Start: d.Words[3].Start, End: d.Words[len(d.Words)-3].End})
	middle := d.Words[len(d.Words)/2].Start
	return a, text.Parse("New here. " + source[:middle] + "changed " + source[middle:])
}

// echo says the same over and over, in n words: slow ways to look never end there.
func echo(n int) string { return strings.Repeat("so ", n) }

func TestFindLong(t *testing.T) {
	a, after := long(book(100_000))
	want := text.Span{Start: a.Start + len("New here. "), End: a.End + len("New here. changed ")}
	if s, ok := a.Find(after); !ok || s != want {
		t.Errorf("found at %v, %v, want %v", s, ok, want)
	}
	a, after = long(echo(100_000))
	inside(t, a, after)
}

func BenchmarkFindLong(b *testing.B) {
	for name, source := range map[string]string{"book": book(100_000), "echo": echo(100_000)} {
		a, after := long(source)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				a.Find(after)
			}
		})
	}
}
