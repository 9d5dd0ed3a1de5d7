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
		{"two sentences with other words between them", "\"Whoever forged those certificates will never run another vessel here,\" said Henrike Vossberg, the mayor of Orlo. \"Our children sailed on that wreck.\"\n\n",
			"Of the words of Henrike Vossberg: A quotes “The owners bribed two inspectors with crates of smuggled brandy”; B quotes “Whoever forged those certificates will never run another vessel here” and “Our children sailed on that wreck”."},
		{"the same words", ferryCharge, ""},
		{"the same in other words", "Henrike Vossberg, the mayor of Orlo, said that the owners had bribed two inspectors with smuggled brandy.\n\n", ""},
		{"another of that name", "\"Whoever forged those certificates will never run another vessel here,\" said Bertram Vossberg, a pilot.\n\n", ""},
		{"somebody else", "\"Whoever forged those certificates will never run another vessel here,\" said Ada Lund, a pilot.\n\n", ""},
		{"behind the words of somebody else", "\"The harbour has begged my crew for a new ferry,\" he wrote, recalling how Henrike Vossberg, the mayor of Orlo, had said that whoever forged those certificates would be banned from the harbour.\n\n", ""},
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

// Of somebody who is heard often only two sentences that something joins stand side by side.
func TestBestOfOneSpeaker(t *testing.T) {
	d := &dialogue{sides: &sides{c: &Case{near: new([]pairing)}}, inA: []spokenIn{{worth: 1}}, inB: []spokenIn{{worth: 1}}}
	for _, x := range []struct {
		bits, least float64
		want        bool
	}{{0, 0, true}, {0, matterJoins, false}, {matterJoins, matterJoins, true}, {matterJoins, questionBits, false}, {questionBits, questionBits, true}} {
		d.met = [][]inCommon{{{stems: 1, bits: x.bits}}}
		if _, ok := d.best(x.least); ok != x.want {
			t.Errorf("%v bits of %v: %t", x.bits, x.least, ok)
		}
	}
}

// A finding of one speaker takes the place of one that shows words of his in either article.
func TestOneSpeakerEitherWay(t *testing.T) {
	c := caseOf(text.Parse(ferryNews+ferryCharge), text.Parse(ferryNews+ferryThreat))
	c.A.Study()
	c.B.Study()
	last := func(s Side) text.Span { return s.Sentences[len(s.Sentences)-1].Span }
	first := func(s Side) text.Span { return s.Sentences[1].Span }
	for name, pair := range map[string][2]text.Span{"of A": {last(c.A), first(c.B)}, "of B": {first(c.A), last(c.B)}} {
		old := Finding{Device: sameMatterName, A: []text.Span{pair[0]}, B: []text.Span{pair[1]}, Claim: quotedOf("Henrike Vossberg", text.Quote("one"), text.Quote("two"))}
		if list := c.ofOneSpeaker([]Finding{old}); len(list) != 1 || list[0].Claim.String() == old.Claim.String() {
			t.Errorf("%s: %d findings: %v", name, len(list), list)
		}
	}
}

// A quote of several pieces says that some are left out, in whichever of them it ends.
func TestDirectly(t *testing.T) {
	d := text.Parse("\"The ferry will sail,\" she said, \"on the second tide,\" and then, \"with God's help.\"")
	c := caseOf(d, d)
	a, _ := c.accounts()
	p := spokenIn{direct: true}
	for _, words := range []string{"The ferry will sail", "on the second tide", "with God's help"} {
		at := strings.Index(d.Source, words)
		p.words = append(p.words, text.Span{Start: at, End: at + len(words)})
	}
	for room, want := range map[int]text.Quote{
		4: "The ferry will sail …", 6: "The ferry will sail … on the …", 8: "The ferry will sail … on the second tide …",
		11: "The ferry will sail … on the second tide … with God's help",
	} {
		if got := a.directly(p, room); got != want {
			t.Errorf("%d words: %s, want %s", room, got, want)
		}
	}
}

// What somebody is said to have said by another whose words stand side by side too stands
// there once.
func TestOneSpeakerOfTwo(t *testing.T) {
	const (
		here  = "Henrike Vossberg, the mayor of Orlo, said that Ada Lund said that the owners bribed two inspectors with smuggled brandy.\n\n"
		there = "\"Whoever forged those certificates will never run another vessel here,\" said Henrike Vossberg, the mayor of Orlo.\n\n\"I scrubbed the funnels with vinegar for eleven summers,\" said Ada Lund, a pilot.\n\n"
	)
	brandy := 0
	for _, claim := range oneSpeaker(ferryNews+here, ferryNews+there) {
		brandy += strings.Count(claim, "brandy")
	}
	if brandy != 1 {
		t.Errorf("%q", oneSpeaker(ferryNews+here, ferryNews+there))
	}
}

// Of what a speaker says each word behind a contraction counts as itself.
func TestFreshBehindContraction(t *testing.T) {
	const here = ferryNews + "\"We don't pardon smugglers, and they won't moor that lighthouse barge here,\" said Henrike Vossberg, the mayor of Orlo.\n"
	c := caseOf(text.Parse(here), text.Parse(ferryNews+ferryThreat))
	a, b := c.accounts()
	words := a.WordsIn(a.Sentences[len(a.Sentences)-1].Span)
	want := 0.0
	for i, w := range words {
		if w.Norm != "dont" && w.Norm != "wont" {
			want += a.fresh(words[i:i+1], b)
		}
	}
	if got := a.freshSpoken(words, b); got != want || want == a.fresh(words, b) {
		t.Errorf("%v bits, want %v of %v", got, want, a.fresh(words, b))
	}
}
