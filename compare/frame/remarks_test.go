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
