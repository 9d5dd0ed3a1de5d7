package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// What is surely reported, and what a deed is, counts as before; of what is
// not sure nothing is said, but words in marks stay quoted.
func TestVoicesOfUnsure(t *testing.T) {
	d := text.Parse("Ferry\n\nThe ships, it seems, are “very old” and slow. The pier is new. The quay is long.\n")
	span := func(s string) text.Span {
		i := strings.Index(d.Source, s)
		return text.Span{Start: i, End: i + len(s)}
	}
	v := quote.VoicesOf(d, []quote.Attribution{
		{Content: []text.Span{span("are “very old” and slow")}, Unsure: true},
		{Content: []text.Span{span("slow")}},
		{Content: []text.Span{span("The quay is long")}, Unsure: true, Deed: true},
	})
	for _, tt := range []struct {
		words string
		want  quote.Voice
	}{
		{"The ships", quote.Outlet}, {"are", quote.Unclear}, {"very old", quote.Quoted}, {"and", quote.Unclear},
		{"slow", quote.Reported}, {"The pier is new", quote.Outlet}, {"The quay", quote.Outlet},
	} {
		if got := v.At(span(tt.words)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.words, got, tt.want)
		}
	}
}
