package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A claim quotes a sentence of any shape in some words, whatever stands in brackets,
// behind commas or joins its parts.
func TestClaimsOfLongSentences(t *testing.T) {
	long := "Mayor Ada Brandt said the bridge of Orlo would be closed to lorries and carts from the first day of the coming winter until the quarry engineers from the northern harbour had at last mended the old pillars of granite (which the flood of last spring had damaged) "
	for _, here := range []string{
		long + "and it was the one, furnace keepers of the glacier museum told the parrot dealers, that everybody wanted.",
		long + "while the widow, who with her seven children had waited all night for a word of comfort, buried her drowned husband the fisherman in the vineyard.",
		long + long + long + "and so it stayed.",
		"The bridge of Orlo was the one that all of them had wanted for so long a time that it was to be as it was to them in the end of it all, furnace while but and or so yet while then and but or so yet while.",
	} {
		c := caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is new. "+here), text.Parse("Orlo\n\nThe bridge of Orlo is new. It is old."))
		a, b := c.accounts()
		s := c.A.Sentences[len(c.A.Sentences)-1].Span
		for n := 1; n <= rowWords; n++ {
			claim := a.sentence(s, b, n)
			if said := len(strings.Fields(string(claim))); said < 1 || said > 2*n+8 {
				t.Errorf("%d words of %.40s: %s", n, here, claim)
			}
		}
	}
}

// A statement that ends before a word which joins it to the next is quoted without that word.
func TestClaimEndsBeforeJoiningWord(t *testing.T) {
	const whole = "The mayor of Orlo has less to do with the ferries than his brother does but she is well liked on the quay."
	for _, x := range []struct{ upTo, want string }{
		{"but", "The mayor of Orlo has less to do with the ferries than his brother does"},
		{"does", "The mayor of Orlo has less to do with the ferries than his brother does"},
		{"liked", "The mayor of Orlo has less to do with the ferries than his brother does but she is well liked"},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is new. "+whole), text.Parse("Orlo\n\nThe bridge of Orlo is new. It is old."))
		a, b := c.accounts()
		s := c.A.Sentences[len(c.A.Sentences)-1].Span
		s.End = s.Start + strings.Index(whole, x.upTo) + len(x.upTo)
		if got := a.sentence(s, b, rowWords); string(got) != x.want {
			t.Errorf("%s: %s", x.upTo, got)
		}
	}
}

// A word with ’s that ends what is quoted keeps it, unless what it owns follows.
func TestOwnerQuoted(t *testing.T) {
	for _, x := range []struct{ source, words, want string }{
		{"Orlo puts his side in command at Lund's", "in command at Lund's", "in command at Lund's"},
		{"Orlo is in command at Lund’s. Berg left.", "in command at Lund’s", "in command at Lund’s"},
		{"Orlo praised the mayor’s house.", "the mayor’s", "the mayor"},
		{"Orlo praised the mayor's “new” house.", "the mayor's", "the mayor"},
	} {
		d := text.Parse(x.source)
		i := strings.Index(d.Source, x.words)
		if got := quoted(d, text.Span{Start: i, End: i + len(x.words)}, quotedWords); string(got) != x.want {
			t.Errorf("%q of %q: got %q, want %q", x.words, x.source, got, x.want)
		}
	}
}
