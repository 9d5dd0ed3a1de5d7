package frame

import (
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// The second sentence of A is nearer to the first of B than to the second, which is
// nearest to it: rare words that the two share join them, and nothing else does.
func TestRareWordsJoinSentences(t *testing.T) {
	d := text.Parse("The council of Orlo voted for the bridge.\n\nThousands signed the pamphlet of the ferrymen against it.\n")
	for _, of := range []struct {
		bits  float64
		pairs int
	}{{matterMet, 2}, {matterMet - 1, 1}} {
		c := caseOf(d, d)
		s, r := c.A.Sentences[0].Span, c.A.Sentences[1].Span
		near := func(at text.Span, score ...float64) align.Near {
			return align.Near{Sentence: at, Candidates: []align.Candidate{{Span: s, Score: score[0]}, {Span: r, Score: score[1]}}}
		}
		c.Links, c.NearA = nil, []align.Near{near(s, 0.6, 0), near(r, 0.5, matterFar)}
		c.NearB = []align.Near{near(s, 0.6, 0.5), near(r, 0, matterFar)}
		c.met = &[]encounter{{matter{Span: r}, matter{Span: r}, of.bits, 3}}
		if got := c.alike(); len(got) != of.pairs {
			t.Errorf("%g bits: %v, not %d pairs", of.bits, got, of.pairs)
		}
	}
}

// Two sentences tell of one deed where their verbs, or who does it, say so.
func TestOneDeed(t *testing.T) {
	for _, x := range []struct {
		here, there string
		want        bool
	}{
		{"The contraband cigarettes were seized beneath crates of herring.", "Officers seized the cigarettes in the tavern on Monday.", true},
		{"The council of Orlo has defended the law since Monday.", "The mayor of Velden attacked the law of Orlo last week.", false},
		{"Ilse Kahn said that the law of Orlo was overdue.", "Ivo Brandt said that the law of Orlo came late.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\n"+x.there))
		s := &sides{c: c}
		s.a, s.b = c.accounts()
		if got := s.oneDeed(pairing{a: c.A.Sentences[1].Span, b: c.B.Sentences[1].Span}); got != x.want {
			t.Errorf("%s | %s: %v", x.here, x.there, got)
		}
	}
}

// Two first sentences that are near tell the same news, unless one has a number that the
// other has not; other sentences as near need not.
func TestLeadAlike(t *testing.T) {
	const a, b = "The old mill of Orlo was badly damaged by a fire in the night.", "Police say that arson is to blame for the fire at the old mill of Orlo."
	for _, x := range []struct {
		name, a, b string
		near       float64
		want       bool
	}{
		{"near", a, b, leadSame, true},
		{"less near", a, b, leadSame - 0.01, false},
		{"one number", "Six men were hurt when a fire damaged the old mill of Orlo badly.", b, 0.8, false},
		{"behind the first", "The mayor of Orlo has been woken by the sound of a siren at night. " + a, b, 0.8, false},
	} {
		c := caseOf(text.Parse("Fire\n\n"+x.a), text.Parse("Fire\n\n"+x.b))
		c.A.Study()
		c.B.Study()
		s := &sides{c: c}
		s.a, s.b = c.accounts()
		m := pairing{a: c.A.Sentences[len(c.A.Sentences)-1].Span, b: c.B.Sentences[len(c.B.Sentences)-1].Span, near: x.near}
		if got := s.leadAlike(m); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// A reason begins with its first word, not with the comma before it.
func TestAReasonBeginsWithAWord(t *testing.T) {
	const rest = " The judge will speak on Friday."
	for _, reason := range []string{" because he wanted no fence between their gardens", ", because he wanted no fence between their gardens", ", after a stormy quarrel that ended close to midnight"} {
		a := text.Parse("Neighbours before the judge\n\nThe baker wounded the miller with a spade on Monday in the market of Orlo" + reason + "." + rest + "\n")
		x := newContradictions(caseOf(a, a)).a
		list := x.clauses(a.Sentences[1].Span)
		found := false
		for i := range list.list {
			if r, ok := list.reasonOf(x.Side, i); ok {
				found = true
				if got := a.Text(r.Span); !strings.HasPrefix(got, "because") && !strings.HasPrefix(got, "after") {
					t.Errorf("the reason is %q", got)
				}
			}
		}
		if !found {
			t.Errorf("no reason in %q", reason)
		}
	}
}

// Words of one speaker are set side by side where both articles quote him; what is reported
// of him may be of any matter.
func TestWordsOfOneSpeaker(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want int
	}{
		{"“The ferry must be mended before the winter storms begin,” Mara Doll said.", "“We have waited for three seasons while the owners counted coins,” Mara Doll said.", 1},
		{"Mara Doll said that the ferry must be mended before the winter storms begin.", "Mara Doll said that they had waited for three seasons while the owners counted coins.", 0},
		{"“The ferry must be mended before the winter storms begin,” Mara Doll said.", "Mara Doll said that they had waited for three seasons while the owners counted coins.", 0},
	} {
		c := caseOf(text.Parse("The ferry\n\n"+x.a), text.Parse("The ferry\n\n"+x.b))
		s := &sides{c: c}
		s.a, s.b = c.accounts()
		if got := s.speakers(); len(got) != x.want {
			t.Errorf("%s | %s: %v", x.a, x.b, got)
		}
	}
}
