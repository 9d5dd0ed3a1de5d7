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

func TestAReasonIsSaidInTheLanguageOfTheReader(t *testing.T) {
	inCapitals(t)
	for why, want := range map[string]string{
		"the same words":                                        "THE SAME WORDS",
		"shares harbour, ferry and “quay”":                      "SHARES harbour, ferry AND “quay”",
		"shares harbour":                                        "SHARES harbour",
		"shares the words “sank; nobody drowned”":               "SHARES THE WORDS “sank; nobody drowned”",
		"shares ferry and quay; alike in part only":             "SHARES ferry AND quay; ALIKE IN PART ONLY",
		"another day: Monday, 3 May; shares the words “sank”":   "ANOTHER DAY: Monday, 3 May; SHARES THE WORDS “sank”",
		"“boat” here, “ship” there; only one of them denies it": "“boat” HERE, “ship” THERE; ONLY ONE OF THEM DENIES IT",
	} {
		if got := linkReason(why); got != want {
			t.Errorf("%q is said as %q, not %q", why, got, want)
		}
	}
	for why, want := range map[string]string{
		"A stock phrase of news writing.":                                                                       "A STOCK PHRASE OF NEWS WRITING.",
		"Only 4 words, and all of them common.":                                                                 "ONLY 4 WORDS, AND ALL OF THEM COMMON.",
		"7 words in a row, rare ones among them, quoted on neither side.":                                       "7 WORDS IN A ROW, RARE ONES AMONG THEM, QUOTED ON NEITHER SIDE.",
		"7 words in a row, 3 in quotation marks on both sides, all in quotation marks in A only.":               "7 WORDS IN A ROW, 3 IN QUOTATION MARKS ON BOTH SIDES, ALL IN QUOTATION MARKS IN A ONLY.",
		"9 words in a row. Quoted in B; without quotation marks in A.":                                          "9 WORDS IN A ROW. QUOTED IN B; WITHOUT QUOTATION MARKS IN A.",
		"9 matching words; different: “had, as ever” / “have”, “late” only in B, 2 more, quoted on both sides.": "9 MATCHING WORDS; DIFFERENT: “had, as ever” / “have”, “late” ONLY IN B, 2 MORE, QUOTED ON BOTH SIDES.",
	} {
		if got := passageReason(why); got != want {
			t.Errorf("%q is said as %q, not %q", why, got, want)
		}
	}
}

func TestAReasonOfNoFormIsLeftAsItIs(t *testing.T) {
	inCapitals(t)
	for _, why := range []string{"", "told by the tide", "7 words in a boat, quoted on both sides.", "Only few words."} {
		if l, p := linkReason(why), passageReason(why); l != why || p != why {
			t.Errorf("%q became %q and %q", why, l, p)
		}
	}
}

// What the engine says of the founding articles is of the forms, and in English it
// is said as the engine says it.
func TestTheEnginesReasonsAreOfTheForms(t *testing.T) {
	articles := seeds.Founding()
	seen := 0
	for i, a := range articles {
		for _, b := range articles[i+1:] {
			r := New(compare.Documents(a.Document(), b.Document()))
			for _, it := range r.Items {
				if it.Finding != None {
					continue
				}
				if seen++; r.reason(it) != it.Why {
					t.Errorf("%q is said as %q", it.Why, r.reason(it))
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
	a, b := text.Parse("Nine sheep drowned.\n"), text.Parse("Ten sheep drowned.\n")
	c := &compare.Comparison{A: a, B: b}
	claim := text.Say("A tells {{.A}}; B tells {{.B}}.", text.With{"A": text.Quote("nine sheep"), "B": text.Quote("ten sheep")})
	c.Findings = []frame.Finding{{Device: frame.Quantities, Claim: claim, A: []text.Span{{Start: 0, End: 10}}, B: []text.Span{{Start: 0, End: 9}}}}
	c.Links = []align.Link{{A: text.Span{End: 19}, B: text.Span{End: 18}, Kind: align.Otherwise, Why: "A tells “nine sheep”; B tells “ten sheep”; shares sheep and drowned"}}
	r := New(c)
	for _, it := range r.Items {
		if it.Kind == Statement {
			if got, want := r.reason(it), "A TELLS “nine sheep”; B TELLS “ten sheep”; SHARES sheep AND drowned"; got != want {
				t.Errorf("%q, not %q", got, want)
			}
		}
	}
}
