package frame

import (
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Two rows that set the same two sentences beside one another are one, the weightier.
func TestOnceBeside(t *testing.T) {
	c := caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is new."), text.Parse("Orlo\n\nThe bridge is old."))
	beside := func(a, b int, weight float64) Finding {
		return Finding{Device: onlyHereName, A: []text.Span{{Start: a, End: a + 1}}, B: []text.Span{{Start: b, End: b + 1}}, Weight: weight}
	}
	for _, x := range []struct {
		name string
		a, b Finding
		want int
	}{
		{"the same two", beside(1, 1, 0.7), beside(1, 1, 0.8), 1},
		{"of one weight", beside(1, 1, 0.7), beside(1, 1, 0.7), 1},
		{"another in B", beside(1, 1, 0.7), beside(1, 2, 0.8), 2},
		{"another in A", beside(1, 1, 0.7), beside(2, 1, 0.8), 2},
		{"nothing near", beside(1, 1, 0.7), Finding{Device: onlyHereName, B: []text.Span{{Start: 1, End: 2}}, Weight: 0.8}, 2},
	} {
		got := onceBeside(c, []Finding{x.a}, []Finding{x.b})
		if len(got) != x.want || x.want == 1 && got[0].Weight < x.b.Weight {
			t.Errorf("%s: %+v", x.name, got)
		}
	}
}

// Sums differ where each sentence has one and they cannot be the same.
func TestFiguresDiffer(t *testing.T) {
	for _, x := range []struct {
		here, there string
		want        bool
	}{
		{"A necklace of £1.2m was stolen in Orlo.", "A necklace worth $2.5 million was taken from the hotel by a man with a mask.", true},
		{"A necklace of $1.2 million was stolen in Orlo.", "A necklace worth $2.5 million was taken from the hotel by a man with a mask.", true},
		{"A necklace of $2.5 million was stolen in Orlo.", "A necklace worth $2.5 million was taken from the hotel by a man with a mask.", false},
		{"A necklace of $1.2 million was stolen with one of $3 million.", "A necklace worth $2.5 million was taken from the hotel by a man with a mask.", false},
		{"A necklace of $1.2 million was stolen in Orlo.", "Three necklaces were taken from the hotel by a man with a mask.", false},
		{"Some 40 percent of Orlo voted.", "Some 62 percent of the town voted.", true},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\n"+x.there))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		l := &lonely{x: a, y: b}
		if got := l.figuresDiffer(a.Sentences[1].Span, b.Sentences[1].Span); got != x.want {
			t.Errorf("%s | %s: %v", x.here, x.there, got)
		}
	}
}

// A claim ends with as much of the nearest sentence as it has room for.
func TestBesideNearest(t *testing.T) {
	c := caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is new."), text.Parse("Orlo\n\n"+strings.Repeat("The old bridge of Orlo is shut and ", 8)+"mended."))
	c.A.Study()
	c.B.Study()
	a, b := c.accounts()
	l := &lonely{x: a, y: b}
	near := b.Sentences[1].Span
	for _, lead := range []int{1, 40, 60} {
		got := l.besideNearest("A", "A", text.Quote(strings.Repeat("word ", lead)), a.Sentences[1].Span, near).String()
		if n := len(strings.Fields(got)); n > claimMost || !strings.HasSuffix(got, " …”.") || lead == 60 && n < claimMost-1 {
			t.Errorf("%d words: %s", n, got)
		}
	}
}

// TestOfOneSum: a sentence that has a large sum of the other article is set beside the
// one that has it there.
func TestOfOneSum(t *testing.T) {
	for _, x := range []struct{ here, want string }{
		{"He raised $200,000 for his campaign beside the lighthouse.", "The professor was outspent, $5.4 million to $200,000."},
		{"He raised $300,000 for his campaign beside the lighthouse.", ""},
		{"He paid $20 for his breakfast beside the lighthouse.", ""},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\nOrlo sleeps. A ticket is $20. The professor was outspent, $5.4 million to $200,000."))
		a, b := c.accounts()
		l := a.lonely(b, c.NearA, nil)
		if got := c.B.Text(l.ofOneSum(c.A.Sentences[len(c.A.Sentences)-1].Span)); got != x.want {
			t.Errorf("%s: %q", x.here, got)
		}
	}
}

// TestNewFigure: of what is counted or paid, the other article lacks a figure or has it.
func TestNewFigure(t *testing.T) {
	for _, x := range []struct {
		here string
		want bool
	}{
		{"The notary has 17 earlier convictions for forgery.", true},
		{"The notary has 23 earlier convictions for forgery.", false},
		{"The notary left on 17 May for the lighthouse.", false},
		{"The notary has earlier convictions for forgery.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\nThe notary was convicted 23 times."))
		a, b := c.accounts()
		l := a.lonely(b, c.NearA, nil)
		if got := l.newFigure([]text.Span{c.A.Sentences[len(c.A.Sentences)-1].Span}); got != x.want {
			t.Errorf("%s: %v", x.here, got)
		}
	}
}

// A row weighs less beside a sentence that shares no words which tell much with it.
func TestBesideBare(t *testing.T) {
	here, there := "The mayor of Orlo likes the pier and its old lanterns.", "Ferries of Orlo blow their whistle by the pier at night."
	weigh := func(bits float64) float64 {
		c := caseOf(text.Parse("Orlo\n\n"+here), text.Parse("Orlo\n\n"+there))
		a, b := c.accounts()
		s, o := c.A.Sentences[1].Span, c.B.Sentences[1].Span
		near := []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: o, Score: 0.35}}}}
		b.knowNear([]align.Near{{Sentence: o, Candidates: []align.Candidate{{Span: s, Score: 0.35}}}})
		l := a.lonely(b, near, nil)
		a.bits = map[starts]float64{{s.Start, o.Start}: bits}
		f := l.finding(row{Span: s, weight: 0.8, words: func() text.Quote { return "words" }}, "A")
		if !f.Beside() {
			t.Fatalf("%v: %s", bits, f.Claim.String())
		}
		return f.Weight
	}
	if bare, sharing := weigh(0), weigh(9); bare >= sharing || sharing != 0.8 {
		t.Errorf("%.2f, sharing %.2f", bare, sharing)
	}
}
