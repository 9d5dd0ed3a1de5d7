package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A bracket that a quotation opens is closed where its end stands right behind.
func TestBracketed(t *testing.T) {
	for _, x := range []struct{ in, words, want string }{
		{"He asked the bank of Orlo (NBO) for help.", "the bank of Orlo (NBO", "the bank of Orlo (NBO)"},
		{"He asked the bank of Orlo (NBO) for help.", "the bank of Orlo", "the bank of Orlo"},
		{"He asked the bank (in Orlo, that is) for help.", "the bank (in Orlo", "the bank (in Orlo"},
	} {
		d := text.Parse("Bank\n\n" + x.in)
		from := strings.Index(d.Source, x.words)
		if got := string(quoted(d, text.Span{Start: from, End: from + len(x.words)}, 30)); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
