package reading

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/text"
	"diptych/seeds"
)

// inCapitals is a language of the reader that shouts: what is said in it and is not in
// capitals was the article's own, or nobody's to say.
func inCapitals(t *testing.T) {
	plain := L
	L = func(words string, with ...any) string {
		pieces := strings.Split(words, "{{")
		for i, p := range pieces {
			field, rest, ok := strings.Cut(p, "}}")
			if i == 0 || !ok {
				pieces[i] = strings.ToUpper(p)
				continue
			}
			pieces[i] = field + "}}" + strings.ToUpper(rest)
		}
		return plain(strings.Join(pieces, "{{"), with...)
	}
	t.Cleanup(func() { L = plain })
}

// reasons are why the passages and links of two articles are some, as a reader is told.
func reasons(t *testing.T, a, b *text.Document) (list [][2]string) {
	t.Helper()
	r := New(compare.Documents(a, b))
	for _, it := range r.Items {
		if it.Finding == None {
			list = append(list, [2]string{it.Why.String(), r.why(it)[0]})
		}
	}
	return list
}

func TestAReasonIsSaidInTheLanguageOfTheReader(t *testing.T) {
	inCapitals(t)
	const tail = " Nobody on board was hurt, and the crew went ashore in two boats before the tide turned.\n"
	a := text.Parse("The old ferry Odalys sank in the harbour of Varberg on Monday with nine sheep." + tail)
	b := text.Parse("The old ferry Odalys sank in the harbour of Varberg on Monday with ten goats." + tail)
	got := reasons(t, a, b)
	for _, want := range []string{"WORDS IN A ROW", "ANOTHER WORD: nine sheep, ten goats; SHARES", "THE SAME WORDS"} {
		found := false
		for _, why := range got {
			found = found || strings.Contains(why[1], want)
		}
		if !found {
			t.Errorf("none of %q says %q", got, want)
		}
	}
}

// Whatever the engine says of the founding articles, a window says in its own language,
// and all of it.
func TestEveryReasonIsSaidInTheLanguageOfTheReader(t *testing.T) {
	inCapitals(t)
	articles := seeds.Founding()
	seen := 0
	for i, a := range articles {
		for _, b := range articles[i+1:] {
			for _, why := range reasons(t, a.Document(), b.Document()) {
				seen++
				if english := sentence(why[0]); why[1] == english || !strings.EqualFold(why[1], english) {
					t.Errorf("%q is said as %q", english, why[1])
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("%d reasons only", seen)
	}
}

func TestAContradictionSaysItsClaimInTheLanguageOfTheReader(t *testing.T) {
	inCapitals(t)
	claim := text.Say("A tells {{.A}}; B tells {{.B}}.", text.With{"A": text.Quote("nine sheep"), "B": text.Quote("ten sheep")})
	l := align.Link{A: text.Span{End: 19}, B: text.Span{End: 18}, Why: text.Say("shares {{.Some}} and {{.Last}}", text.With{"Some": "sheep", "Last": "drowned"})}
	l.TellOtherwise(claim.Part())
	r := New(&compare.Comparison{
		A: text.Parse("Nine sheep drowned.\n"), B: text.Parse("Ten sheep drowned.\n"), Links: []align.Link{l},
		Findings: []frame.Finding{{Device: frame.Quantities, Claim: claim, A: []text.Span{{Start: 0, End: 10}}, B: []text.Span{{Start: 0, End: 9}}}},
	})
	for i, it := range r.Items {
		if it.Kind != Statement {
			continue
		}
		r.FocusItem(i)
		if f, _ := r.Focus(); f.Why != "ONE STATEMENT, TOLD OTHERWISE: A TELLS “nine sheep”; B TELLS “ten sheep”; SHARES sheep AND drowned" {
			t.Errorf("the foot says %q", f.Why)
		}
	}
}
