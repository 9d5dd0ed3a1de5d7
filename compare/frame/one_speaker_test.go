package frame

import (
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

const (
	ferryNews   = "Ferry of Orlo stays in port\n\nThe ferry of Orlo stayed in port on Friday after an inspector found rust in its hull.\n\n"
	ferryCharge = "\"The owners bribed two inspectors with crates of smuggled brandy,\" said Henrike Vossberg, the mayor of Orlo.\n\n"
	ferryThreat = "\"Whoever forged those certificates will never run another vessel here,\" said Henrike Vossberg, the mayor of Orlo.\n\n"
)

// oneSpeaker are the claims of findings that set words of one speaker side by side.
func oneSpeaker(a, b string) (claims []string) {
	for _, f := range Findings(caseOf(text.Parse(a), text.Parse(b))) {
		if f.speaker() != "" {
			claims = append(claims, f.Claim.String())
		}
	}
	return claims
}

// What one article alone has of the words of somebody whom both hear stands beside what the
// other alone has of them.
func TestOneSpeaker(t *testing.T) {
	here := ferryNews + ferryCharge
	for _, x := range []struct {
		name, there, want string
	}{
		{"quoted in both", ferryThreat,
			"Of the words of Henrike Vossberg, A quotes “The owners bribed two inspectors with crates of smuggled brandy”, B “Whoever forged those certificates will never run another vessel here”."},
		{"reported in one", "Henrike Vossberg, the mayor of Orlo, said that whoever forged those certificates would be banned from the harbour.\n\n",
			"Of what Henrike Vossberg said: A quotes “The owners bribed two inspectors with crates of smuggled brandy”; B tells “Henrike Vossberg, the mayor of Orlo, said that whoever forged those certificates would be banned from the harbour”."},
		{"quoted and reported in one", ferryThreat + "Vossberg said that divers would weld new plates before Christmas.\n\n",
			"Of what Henrike Vossberg said: A quotes “The owners bribed two inspectors with crates of smuggled brandy”; B quotes “Whoever forged those certificates will never run another vessel here”, tells “Vossberg said that divers would weld new plates before Christmas”."},
		{"two sentences that stand together", "\"Whoever forged those certificates will never run another vessel here. Our children sailed on that wreck,\" said Henrike Vossberg, the mayor of Orlo.\n\n",
			"Of the words of Henrike Vossberg, A quotes “The owners bribed two inspectors with crates of smuggled brandy”, B “Whoever forged those certificates will never run another vessel here. Our children sailed on that wreck”."},
		{"the same words", ferryCharge, ""},
		{"the same in other words", "Henrike Vossberg, the mayor of Orlo, said that the owners had bribed two inspectors with smuggled brandy.\n\n", ""},
		{"another of that name", "\"Whoever forged those certificates will never run another vessel here,\" said Bertram Vossberg, a pilot.\n\n", ""},
		{"somebody else", "\"Whoever forged those certificates will never run another vessel here,\" said Ada Lund, a pilot.\n\n", ""},
		{"nobody", "Gulls nest among its funnels every spring.\n\n", ""},
	} {
		there := ferryNews + x.there
		want := []string{x.want}
		if x.want == "" {
			want = nil
		}
		if got := oneSpeaker(here, there); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", x.name, got, want)
		}
		if got := oneSpeaker(there, here); len(got) != len(want) {
			t.Errorf("%s, the other way round: %q", x.name, got)
		}
	}
}

// What stands in a finding of one speaker stands in no other that tells of his words alone.
func TestOneSpeakerOnce(t *testing.T) {
	const more = "\"I never saw the invoices, and I doubt that anybody in my office shredded them,\" Vossberg said.\n\n"
	list := Findings(caseOf(text.Parse(ferryNews+ferryCharge+more), text.Parse(ferryNews+ferryThreat)))
	told := map[string]int{}
	for _, f := range list {
		for _, words := range []string{"smuggled brandy", "shredded", "forged"} {
			if f.tellsWhole() && strings.Contains(f.Claim.String(), words) {
				told[words]++
			}
		}
	}
	for words, n := range told {
		if n != 1 {
			t.Errorf("%q stands in %d findings: %v", words, n, list)
		}
	}
	if len(told) != 3 {
		t.Errorf("told: %v of %v", told, list)
	}
}
