package frame

import (
	"slices"
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Where two people speak in each of two sentences the same one of them is told of each time.
func TestRemarksOfTwoInOneSentence(t *testing.T) {
	const (
		news = "Councillor pushed a reporter in Orlo\n\nA councillor of Orlo pushed a young reporter on the steps of the town hall on Friday, a film shows.\n\n"
		here = news + "Councillor Pavel Hecht said he had not apologized because the intruder never told him what newspaper had sent him, " +
			"while councillor Ada Berg said she had not apologized because the intruder never told her what newspaper had sent him.\n"
		there = news + "\"I deeply regret my temper, and I apologize to everybody involved,\" Pavel Hecht said, " +
			"while \"I deeply regret my temper, and I apologize to everybody involved,\" said Ada Berg.\n"
	)
	c := caseOf(text.Parse(here), text.Parse(there))
	c.A.Study()
	c.B.Study()
	told := map[string]bool{}
	for range 20 { // a map that is read in any order shows it in one of two
		for _, f := range sameMatter.Find(c) {
			told[f.Claim.String()] = true
		}
	}
	if len(told) != 1 {
		t.Errorf("told: %v", told)
	}
}

// Two remarks of one speaker stand side by side where they are near enough to answer one
// question.
func TestRemarksOfOneQuestion(t *testing.T) {
	const (
		news  = "Councillor pushed a reporter in Orlo\n\nA councillor of Orlo pushed a young reporter on the steps of the town hall on Friday, a film shows.\n\n"
		here  = news + "Councillor Pavel Hecht said he had not apologized because the intruder never told him what newspaper had sent him.\n"
		there = news + "\"I deeply regret my temper, and I apologize to everybody involved,\" Pavel Hecht said.\n"
	)
	for _, x := range []struct {
		near float64
		want bool
	}{{0.3, true}, {0.2, false}} {
		c := caseOf(text.Parse(here), text.Parse(there))
		c.A.Study()
		c.B.Study()
		a, b := c.A.Sentences[len(c.A.Sentences)-1].Span, c.B.Sentences[len(c.B.Sentences)-1].Span
		c.NearA, c.NearB = []align.Near{{Sentence: a, Candidates: []align.Candidate{{Span: b, Score: x.near}}}}, nil
		got := slices.ContainsFunc(sameMatter.Find(c), func(f Finding) bool { return strings.HasPrefix(f.Claim.String(), "Of what Pavel Hecht said") })
		if got != x.want {
			t.Errorf("near %v: told %t", x.near, got)
		}
	}
}

// Of whom one article has few remarks, one of them stands beside one of the other article's,
// also without a word of both, where the two are neither far from one another nor the same.
func TestFewRemarks(t *testing.T) {
	const (
		news   = "Councillor pushed a reporter in Orlo\n\nA councillor of Orlo pushed a young reporter on the steps of the town hall on Friday, a film shows.\n\n"
		mayor  = "Mayor Greta Lund said the councillor was a calm and patient servant of the harbour quarter.\n\n"
		other  = "\"Whoever demands his head is running after a carnival mask,\" Greta Lund said.\n\n"
		twice  = "Mayor Greta Lund said her grandmother had sold herrings. Mayor Greta Lund said the ferries would wait for the tide.\n\n"
		thrice = "Mayor Greta Lund said two lanterns on the quay were broken again. Mayor Greta Lund said nobody would paint the gangway before Easter.\n\n"
		body   = "The Harbour Council said the gangway had been closed for repairs since January.\n\n"
		union  = "The Harbour Council said its inspectors would weigh every crate of apricots.\n\n"
	)
	for _, x := range []struct {
		name, here, there, of string
		near                  float64
		want                  bool
	}{
		{"one matter", mayor, other, "Greta Lund", 0.3, true},
		{"far apart", mayor, other, "Greta Lund", 0.2, false},
		{"nearly the same", mayor, other, "Greta Lund", 0.5, false},
		{"many of both", twice + mayor, thrice + other, "Greta Lund", 0.3, false},
		{"many of one", twice + mayor, other, "Greta Lund", 0.3, true},
		{"no person", body, union, "Harbour Council", 0.3, false},
	} {
		c := caseOf(text.Parse(news+x.here), text.Parse(news+x.there))
		c.A.Study()
		c.B.Study()
		a, b := c.A.Sentences[len(c.A.Sentences)-1].Span, c.B.Sentences[len(c.B.Sentences)-1].Span
		c.NearA, c.NearB = []align.Near{{Sentence: a, Candidates: []align.Candidate{{Span: b, Score: x.near}}}}, nil
		if len(c.A.Says) == 0 || len(c.B.Says) == 0 {
			t.Fatalf("%s: nobody speaks", x.name)
		}
		var said []string
		for _, f := range sameMatter.Find(c) {
			if strings.HasPrefix(f.Claim.String(), "Of what ") {
				said = append(said, f.Claim.String())
			}
		}
		if got := len(said) == 1 && strings.HasPrefix(said[0], "Of what "+x.of+" said"); got != x.want || !x.want && len(said) > 0 {
			t.Errorf("%s: told %q", x.name, said)
		}
	}
}
