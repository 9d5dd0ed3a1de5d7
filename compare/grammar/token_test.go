package grammar

import (
	"slices"
	"strings"
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

// What marks and addresses make of words.
func TestTokensApart(t *testing.T) {
	for src, want := range map[string]string{
		"a plea on Lund.org that day":   "a|plea|on|Lund.org|that|day",
		"Ostby-gazette.co.uk has it.":   "Ostby|-|gazette.co.uk|has|it|.",
		"It was late.He left.":          "It|was|late|.|He|left|.",
		"it sank.company boats came":    "it|sank|.|company|boats|came",
		"at 7.30 the U.N. left www.o.x": "at|7.30|the|U.N.|left|www.o.x",
		"it ended in com.":              "it|ended|in|com|.",
	} {
		var got []string
		for _, p := range tokens(nil, src, text.Span{End: len(src)}, nil) {
			got = append(got, src[p.Start:p.End])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %s, not %s", src, s, want)
		}
	}
}
