package pane

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"diptych/compare/text"
)

func TestShown(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"plain", "Kerry called.", "Kerry called."},
		{"heading sign", "## Lavrov warns", "Lavrov warns"},
		{"quotation sign", "> He said so.", "He said so."},
		{"hashtag is a word", "#Syria talks", "#Syria talks"},
		{"bold", "It was **never** said", "It was never said"},
		{"bold whole", "**The statement**", "The statement"},
		{"italic", "the *Guardian* wrote", "the Guardian wrote"},
		{"a product is no emphasis", "2 * 3 * 4", "2 * 3 * 4"},
		{"open bold stays", "2 ** 3", "2 ** 3"},
		{"link", "see [the text](https://example.org/a) now", "see the text now"},
		{"picture in a sentence", "So ![Kerry](http://example.org/k.jpg) speaks", "So speaks"},
		{"both emphases", "It was *nine to four*, **two members** away", "It was nine to four, two members away"},
		{"entity", "Marks &amp; Sons", "Marks & Sons"},
		{"address for itself", "see <https://a.example/b>.", "see https://a.example/b."},
		{"tag", "<b>never</b> said", "never said"},
		{"note mark", "He was elected.[^1] She was not.[4]", "He was elected. She was not."},
		{"apostrophe", "itʼs here", "it’s here"},
		{"brackets alone stay", "since we [Russia] are", "since we [Russia] are"},
		{"line end", "one\ntwo", "one two"},
		{"line end of DOS", "one\r\ntwo", "one two"},
		{"blank runs", "one  \t two", "one two"},
		{"blank ends", " one ", "one"},
		{"no-break space", "5\u00a0May", "5 May"},
		{"soft hyphen", "mili\u00adtary", "military"},
		{"control characters", "a\x00b\x07c", "abc"},
		{"broken encoding", "a\xffb", "a\ufffdb"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := shownOf("before\n\n"+c.source+"\n\nafter", 8, 8+len(c.source))
			if s.text != c.want {
				t.Errorf("%q is shown as %q, want %q", c.source, s.text, c.want)
			}
		})
	}
}

func shownOf(source string, start, end int) shown {
	return newShown(text.Parse(source), text.Span{Start: start, End: end})
}

// Every word can be found where it is drawn, and back.
func TestShownKeepsPlaces(t *testing.T) {
	source := "Intro.\n\n## It\u00a0was **never** said,\r\n[the text](http://a.b/c) has it"
	s := shownOf(source, 8, len(source))
	for _, word := range []string{"It", "was", "never", "said,", "the text", "has it"} {
		at, src := strings.Index(s.text, word), strings.Index(source, word)
		if got := s.place(src); got != at {
			t.Errorf("%q stands at %d, want %d", word, got, at)
		}
		if got := s.source(at, false); got != src {
			t.Errorf("%q comes from %d, want %d", word, got, src)
		}
		if got := s.source(at+len(word), true); got != src+len(word) {
			t.Errorf("%q ends at %d, want %d", word, got, src+len(word))
		}
	}
}

func TestShownOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.OneOf(rapid.String(), rapid.StringMatching(`([#>*]{0,3} ?|\[|\]\(http://a\)|[a-z \n\x{a0}\xff]{0,4})*`)).Draw(t, "source")
		checkShown(t, source)
	})
}

func FuzzShown(f *testing.F) {
	for _, s := range []string{"## a **b** c", "[x](http://y) \xff\x00", " \u00a0\u200b\n", "****", "![", "](http"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) { checkShown(t, source) })
}

func checkShown(t interface {
	Fatalf(string, ...any)
}, source string) {
	s := shownOf(source, 0, len(source))
	if !utf8.ValidString(s.text) || strings.ContainsFunc(s.text, func(r rune) bool { return r != ' ' && (unicode.IsSpace(r) || unicode.IsControl(r)) }) {
		t.Fatalf("%q is shown as %q", source, s.text)
	}
	last := 0
	for i := range s.text {
		src := s.source(i, false)
		if src < last || src > len(source) {
			t.Fatalf("%q: byte %d of %q comes from %d after %d", source, i, s.text, src, last)
		}
		if got := s.place(src); s.text[i] != ' ' && got != i {
			t.Fatalf("%q: byte %d of %q comes from %d, which stands at %d", source, i, s.text, src, got)
		}
		last = src
	}
	if end := s.source(len(s.text), true); end > len(source) {
		t.Fatalf("%q ends at %d", source, end)
	}
}
