package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/text"
)

// TestQueryFinds shows which words a query finds: those in [brackets].
func TestQueryFinds(t *testing.T) {
	for _, c := range []struct {
		name  string
		query Query
		want  string
	}{
		{"literal, capitals aside", Query{Text: "the"}, "[The] ship left [the] o[the]r harbour"},
		{"capitals", Query{Text: "The", Case: true}, "[The] ship left the Other harbour, OTHER"},
		{"whole words", Query{Text: "the", Whole: true}, "[The] ship left [the] other harbour; [the]."},
		{"whole words beside marks", Query{Text: "kerry", Whole: true}, "[Kerry]’s “[Kerry]”, Kerryman"},
		{"whole of what is no word", Query{Text: "%", Whole: true}, "50[%]off"},
		{"curly for straight", Query{Text: "\"don't\""}, "he said [“don’t”] and [\"don't\"] and [«don`t»]"},
		{"straight for curly", Query{Text: "“don’t”"}, "he said [\"don't\"]"},
		{"hyphens and dashes", Query{Text: "day-to-day"}, "[day-to-day], [day‑to–day], [day−to—day], day to day"},
		{"blanks and line ends", Query{Text: "old stone  harbour"}, "an [old\nstone harbour], [old\u00a0 \tstone\r\n\r\nharbour]"},
		{"a blank at the end", Query{Text: "ship "}, "[ship  ]ships [ship\n\n]."},
		{"plain letters find accents", Query{Text: "Zoe"}, "[Zoë], [Zoé], [Zoe], [zoe\u0301], Zo"},
		{"accents find themselves", Query{Text: "Zoé"}, "Zoë, [Zoé], Zoe, [zoe\u0301]"},
		{"accents find themselves, one letter", Query{Text: "é"}, "[é]cole, ecole, [É]cole"},
		{"accents and capitals", Query{Text: "Zoé", Case: true}, "[Zoé], zoé, ZOÉ, Zoe"},
		{"strokes", Query{Text: "malmo"}, "[Malmø], [Malmö]"},
		{"strokes typed", Query{Text: "malmø"}, "[Malmø], Malmö, malmo"},
		{"ligatures and widths", Query{Text: "office 12"}, "[oﬃce 12], [ｏｆｆｉｃｅ １２]"},
		{"part of a ligature", Query{Text: "of"}, "[oﬃ]ce"},
		{"sharp s", Query{Text: "s"}, "[S]tra[ß]e"},
		{"other scripts", Query{Text: "мои"}, "[мои], мой, мо\u0438\u0306"},
		{"other scripts, composed or not", Query{Text: "мой"}, "мои, [мой], [мо\u0438\u0306]"},
		{"final sigma", Query{Text: "ΛΟΓΟΣ"}, "[λογος]"},
		{"Hangul", Query{Text: "하"}, "한 [하]"},
		{"signs that are not seen", Query{Text: "so much"}, "**[so** mu\u00adch] *[so much]*, [so \u200bmuch]"},
		{"signs of emphasis in the query", Query{Text: "**so**"}, "**[so]** it is"},
		{"no overlap", Query{Text: "aa"}, "[aa][aa]a"},
		{"figures", Query{Text: "1.5"}, "[1.5] 1,5"},
		{"heart with or without its colour", Query{Text: "❤"}, "[❤]\ufe0f [❤]"},
		{"nothing", Query{Text: ""}, "word"},
		{"blanks only", Query{Text: " \u00a0\n"}, "two words"},
		{"an accent only", Query{Text: "\u0301"}, "zoe\u0301"},
		{"bytes that are not text", Query{Text: "a\xffb"}, "[a\xffb] ab"},
		{"nowhere", Query{Text: "nowhere"}, "now here"},
	} {
		t.Run(c.name, func(t *testing.T) {
			source := strings.NewReplacer("[", "", "]", "").Replace(c.want)
			if got := bracketed(source, newFolded(source).find(c.query)); got != c.want {
				t.Errorf("%q finds\n%q, want\n%q", c.query.Text, got, c.want)
			}
		})
	}
}

func bracketed(source string, spans []text.Span) string {
	for _, s := range slices.Backward(spans) {
		source = source[:s.Start] + "[" + source[s.Start:s.End] + "]" + source[s.End:]
	}
	return source
}

func searched(q Query) *Reading {
	r := New(&compare.Comparison{
		A: text.Parse("One\n\nAn ox, an ant and an owl.\n"),
		B: text.Parse("Two\n\nNo ox, an ape, an elk.\n"),
	})
	r.Search(q, [2]text.Span{{End: 100}, {End: 100}})
	return r
}

// hit says where the reader is: side, place among all, and a few letters.
func hit(r *Reading) string {
	s, span, n := r.Hit()
	if n == 0 {
		return ""
	}
	source := r.Document(s).Source
	return fmt.Sprintf("%s %d %s", s, n, source[span.Start:min(len(source), span.Start+5)])
}

func TestStepHit(t *testing.T) {
	r := searched(Query{Text: "an", Whole: true})
	var got []string
	for range 6 {
		got = append(got, hit(r))
		if r.StepHit(1) {
			got = append(got, "from the top")
		}
	}
	got = append(got, hit(r))
	if r.StepHit(-1); !r.StepHit(-1) {
		t.Error("back over the beginning goes round")
	}
	got = append(got, hit(r))
	want := "A 1 An ox, A 2 an an, A 3 an ow, B 4 an ap, B 5 an el, from the top, A 1 An ox, A 2 an an, B 5 an el"
	if got := strings.Join(got, ", "); got != want {
		t.Errorf("the way is\n%s, want\n%s", got, want)
	}
	if r = searched(Query{Text: "gnu"}); r.StepHit(1) || hit(r) != "" {
		t.Error("a step to nowhere")
	}
}

func TestSearchBeginsOnScreen(t *testing.T) {
	for _, c := range []struct {
		name, query string
		a, b        string // the words at the top of each page; two lines of ten bytes are on screen
		want        string
	}{
		{"at the top", "an", "One", "Two", "A 1 An ox"},
		{"further down", "an", "ant and", "Two", "A 3 ant a"},
		{"none on screen of A, one of B", "elk", "One", "ape, an", "B 1 elk.\n"},
		{"below the screen", "owl", "One", "Two", "A 1 owl.\n"},
		{"above the screen", "ox", "and an owl", "an elk", "A 1 ox, a"},
		{"above in A, below in B", "ox", "and an owl", "Two", "B 2 ox, a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := searched(Query{})
			var seen [2]text.Span
			for s, words := range []string{c.a, c.b} {
				at := place(t, r.Document(Side(s)), words)
				seen[s] = text.Span{Start: at, End: at + 12}
			}
			r.Search(Query{Text: c.query}, seen)
			if got := hit(r); got != c.want {
				t.Errorf("begins at %q, want %q", got, c.want)
			}
		})
	}
}

func TestTypingOnStaysAtTheHit(t *testing.T) {
	r := searched(Query{Text: "a"})
	all := [2]text.Span{{End: 100}, {End: 100}}
	for range 2 {
		r.StepHit(1)
	}
	if got := hit(r); got != "A 3 ant a" {
		t.Fatalf("stands at %q", got)
	}
	for _, c := range [][2]string{{"an", "A 3 ant a"}, {"an ", "A 3 an ow"}, {"an e", "B 1 an el"}, {"an", "B 7 an el"}, {"an x", ""}, {"an", "A 1 An ox"}} {
		r.Search(Query{Text: c[0]}, all)
		if got := hit(r); got != c[1] {
			t.Errorf("%q: at %q, want %q", c[0], got, c[1])
		}
	}
}

// One thing at a time is found: a query, a word or a name.
func TestWhatIsFoundHasOneOwner(t *testing.T) {
	r := New(pair(t))
	count := func(want int, after string) {
		t.Helper()
		if a, b, _ := r.Found(); a+b != want {
			t.Errorf("%d places are marked after %s, want %d", a+b, after, want)
		}
	}
	ship := r.Document(A).Words[0]
	r.Find(ship)
	count(4, "a word")
	r.Search(Query{Text: "harbour"}, [2]text.Span{})
	count(2, "a query")
	if n := countKind(r.Marks(A), Found); n != 0 || countKind(r.Marks(A), Hit) != 1 || countKind(r.Marks(B), Found) != 1 {
		t.Errorf("the marks of the query are %v and %v", r.Marks(A), r.Marks(B))
	}
	r.Next()
	count(2, "F7")
	if _, on := r.Focus(); !on {
		t.Error("F7 does not walk the marks while there is a query")
	}
	r.StepHit(1)
	if _, on := r.Focus(); on {
		t.Error("something stays dim while hits are walked")
	}
	r.Look([2][]text.Span{{ship.Span}, nil}, "a name", true)
	count(2, "a name")
	r.Clear()
	count(2, "letting go")
	r.EndSearch()
	count(0, "the end of the query")
	if hit(r) != "" || r.Query().Text != "" {
		t.Error("the query has not ended")
	}
	r.Find(ship)
	r.EndSearch() // of no query
	count(4, "a word again")
	r.Search(Query{Text: "harbour"}, [2]text.Span{})
	r.Find(ship)
	count(4, "a word instead of the query")
	r.FocusItem(0)
	count(0, "an item")
}

func countKind(marks []Mark, k Kind) (n int) {
	for _, m := range marks {
		if m.Kind == k {
			n++
		}
	}
	return n
}

func TestQueryFor(t *testing.T) {
	d := text.Parse("Head\n\n" + strings.Repeat("word ", 30) + "\n\nThe old\n  harbour.\n")
	for _, c := range []struct{ selected, want string }{
		{"old\n  harbour", "old harbour"},
		{" word word ", "word word"},
		{strings.Repeat("word ", 20), ""},
		{"word \n\nThe", ""},
		{"", ""},
	} {
		at := place(t, d, c.selected)
		if got := QueryFor(d, text.Span{Start: at, End: at + len(c.selected)}); got != c.want {
			t.Errorf("%q is looked for as %q, want %q", c.selected, got, c.want)
		}
	}
}

// FuzzFind: whatever the text, a piece of it is found in it, and what is found
// are places of the text, in order.
func FuzzFind(f *testing.F) {
	f.Add("An “old”\n\nhar\u00adbour – Zoë, oﬃce **so** ß мой\u0301 1/2 ½ ´a", 3, 12, false, false)
	f.Add("и*\u0306x \u0301 \xff\xc3 e\u0301\u0302\u200b\u0301 ΑΣ İı", 0, 5, true, true)
	f.Add("क्\u200dष か\u3099 が 한 ❤\ufe0f ﷺ", 2, 9, false, true)
	f.Fuzz(func(t *testing.T, source string, i, j int, whole, capitals bool) {
		i, j = border(source, i), border(source, j)
		i, j = min(i, j), max(i, j)
		for j < len(source) { // no piece ends before a mark of its last letter
			r, n := utf8.DecodeRuneInString(source[j:])
			if r != '*' && !unicode.In(r, unicode.Mn, unicode.Cf) {
				break
			}
			j += n
		}
		d := newFolded(source)
		piece := source[i:j]
		checkSpans(t, source, d.find(Query{Text: source, Whole: whole, Case: capitals}))
		spans := d.find(Query{Text: piece, Whole: whole, Case: capitals})
		checkSpans(t, source, spans)
		checkSpans(t, piece, newFolded(piece).find(Query{Text: source, Whole: whole, Case: capitals}))
		if m, ok := newMatcher(Query{Text: piece}); ok && !whole && len(spans) == 0 && !cutBeforeMark(piece, source[i:]) {
			t.Errorf("%q, folded %q, is not found in %q, folded %q", piece, m.plain, source, d.out)
		}
	})
}

// cutBeforeMark reports whether a piece ends before a mark of its last letter
// once what nobody sees is folded away: the rest then is another letter.
func cutBeforeMark(piece, from string) bool {
	rest, ok := strings.CutPrefix(string(newFolded(from).out), string(newFolded(piece).out))
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.Is(unicode.Mn, r)
}

// border is a rune border of s.
func border(s string, i int) int {
	i = max(0, i) % (len(s) + 1)
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

func checkSpans(t *testing.T, source string, spans []text.Span) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || s.End > len(source) {
			t.Fatalf("%v after %d in %d bytes", s, last, len(source))
		}
		if !utf8.RuneStart(source[s.Start]) && utf8.ValidString(source) || s.End < len(source) && !utf8.RuneStart(source[s.End]) && utf8.ValidString(source) {
			t.Fatalf("%v is not on rune borders of %q", s, source)
		}
		last = s.End
	}
}

// BenchmarkSearch is a keystroke on two articles of 100,000 words, once they
// have been folded, and their folding.
func BenchmarkSearch(b *testing.B) {
	var long strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&long, "%s%d ", []string{"harbour’s", "regime", "Zoë", "the", "– and"}[i%5], i%97)
		if i%60 == 59 {
			long.WriteString("\n\n")
		}
	}
	d := &text.Document{Source: long.String()}
	r := New(&compare.Comparison{A: d, B: d})
	for _, q := range []Query{{Text: "a"}, {Text: "é"}, {Text: "regime"}, {Text: "Zoë", Case: true}, {Text: "the", Whole: true}, {Text: "nowhere"}} {
		b.Run(q.Text, func(b *testing.B) {
			for b.Loop() {
				r.Search(q, [2]text.Span{})
				_, _ = r.Marks(A), r.Marks(B)
			}
		})
	}
	b.Run("fold", func(b *testing.B) {
		for b.Loop() {
			newFolded(d.Source)
		}
	})
}
