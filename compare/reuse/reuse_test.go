package reuse_test

import (
	"fmt"
	"testing"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

func ExamplePassages() {
	a := text.Parse("The envoy was clear: “All sides have to comply completely with the cessation of fire.”")
	b := text.Parse("“The rebels have to comply with the cessation of fire,” another envoy said.")
	for _, p := range reuse.Passages(a, b) {
		fmt.Println(p.Class, p.Words)
		fmt.Println(a.Text(p.A))
		fmt.Println(b.Text(p.B))
		fmt.Println(a.Text(p.Gaps[0].A))
	}
	// Output:
	// quotation 8
	// have to comply completely with the cessation of fire
	// have to comply with the cessation of fire
	// completely
}

func ExampleBetween() {
	a := reuse.Unheard(text.Parse("The bridge over the Svart will stay closed until engineers have looked at every cable."))
	for _, other := range []string{
		"Fares rise. The bridge over the Svart will stay closed until engineers have looked at every cable.",
		"Bakers in the old town report a good year.",
	} {
		fmt.Println(len(reuse.Between(a, reuse.Unheard(text.Parse(other)))))
	}
	// Output:
	// 1
	// 0
}

func ExampleSelf() {
	d := text.Parse("Engineers have looked at every cable of the bridge. The mayor waits. Again: engineers have looked at every cable of the bridge.")
	for _, p := range reuse.Self(d) {
		fmt.Println(p.Class, p.Words, d.Text(p.B))
	}
	// Output: repeat 9 engineers have looked at every cable of the bridge
}

func ExampleMatcher() {
	a := text.Parse("Talks went on. The parties agreed to reconvene in the chalet at noon.")
	b := text.Parse("Snow fell. They agreed to reconvene in the chalet, and slept.")
	var library reuse.Index
	for i := range 40 {
		library.Add(fmt.Sprint(i), reuse.WordingOf(text.Parse("As ever they agreed to reconvene in the chalet.")))
	}
	for _, m := range []reuse.Matcher{{}, {Library: &library}} {
		for _, p := range m.Passages(a, b) {
			fmt.Println(p.Class, a.Text(p.A), "-", p.Why)
		}
	}
	// Output:
	// copy agreed to reconvene in the chalet - 6 words in a row, rare ones among them, quoted on neither side.
	// stock agreed to reconvene in the chalet - Only 6 words, and all of them common.
}

// Whatever the articles hold, a passage names places that exist in them, its
// gaps lie inside it in order, and its count is that of what the gaps leave.
func FuzzPassages(f *testing.F) {
	f.Add("One two three four five six seven eight.", "Zero. One two three [or so] four five six seven eight nine.")
	f.Add("\"One\n\n\"two three\" four ‘five’ six", "one 'two three' four five six \"")
	f.Add("ha ha ha ha ha ha ha ha ha ha", "ha ha ha ha ha [ha ha] ha ha\n\nha ha ha")
	f.Add("\xff\"\xfe [a b] c\u00add e", "[\xff] \"a b\" c d e")
	f.Fuzz(func(t *testing.T, sourceA, sourceB string) {
		if len(sourceA)+len(sourceB) > 1<<12 {
			return
		}
		a, b := text.Parse(sourceA), text.Parse(sourceB)
		for _, p := range reuse.Passages(a, b) {
			check(t, p, a, b)
		}
		for _, p := range reuse.Self(a) {
			check(t, p, a, a)
			if p.A.Overlaps(p.B) {
				t.Fatalf("%v overlaps itself", p)
			}
		}
	})
}

func check(t *testing.T, p reuse.Passage, a, b *text.Document) {
	t.Helper()
	for _, side := range []struct {
		d    *text.Document
		span text.Span
		gap  func(reuse.Gap) text.Span
	}{
		{a, p.A, func(g reuse.Gap) text.Span { return g.A }},
		{b, p.B, func(g reuse.Gap) text.Span { return g.B }},
	} {
		words := len(side.d.WordsIn(side.span))
		at := side.span.Start
		for _, g := range p.Gaps {
			s := side.gap(g)
			if s.Start < at || s.End > side.span.End {
				t.Fatalf("the gap %v lies outside of %v or before the one before it", s, side.span)
			}
			at = s.End
			words -= len(side.d.WordsIn(s))
		}
		if words != p.Words || p.Words < 4 && p.Class != reuse.Stock && p.Class != reuse.Quotation || p.Words < 2 || p.Why.String() == "" {
			t.Fatalf("%q: %d matching words, the passage says %d, because %q", side.d.Text(side.span), words, p.Words, p.Why)
		}
	}
}
