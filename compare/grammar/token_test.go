package grammar

import (
	"slices"
	"testing"

	"diptych/compare/text"
)

// Tokens are those of the parse, clitics and the parts of compounds by themselves.
func TestTokens(t *testing.T) {
	src := "Before. The harbour board's well-known chair didn't pay the U.S. firm 2,500 crowns."
	s := text.Span{Start: len("Before. "), End: len(src)}
	var parsed []text.Span
	for _, k := range new(Parser).Parse(src, s, nil).Tokens {
		parsed = append(parsed, k.Span)
	}
	if got := Tokens(src, s); !slices.Equal(got, parsed) || len(got) != 17 {
		t.Errorf("%d tokens %v, parsed %v", len(got), got, parsed)
	}
}
