package frame

import (
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

const (
	orloFire  = "Fire guts the timber hall of Orlo\n\nA fire gutted the timber hall of Orlo on Monday night and the town council closed the market square. "
	orloBlaze = "Blaze ruins the timber hall of Orlo\n\nA blaze ruined the timber hall of Orlo on Monday night, and the council shut the market square of the town. "
)

// TestTellingFigures sets two reports beside one another: what is found of the figures
// that one has alone.
func TestTellingFigures(t *testing.T) {
	for _, x := range []struct{ name, a, b, want string }{
		{"how many were hurt", "Police said 12 people were injured in the fire at the hall.", "The mayor went to the square.",
			"A tells more: “Police said 12 people were injured in the fire at the hall”."},
		{"many were hurt", "Police said 32 people were injured in the fire at the hall.", "Dozens of people were in the square.", ""},
		{"the number elsewhere", "Police said 12 people were injured in the fire at the hall.", "Twelve were injured by the flames, they said.", ""},
		{"in two parts", "Police said 12 people were injured in the fire at the hall.", "Seven children and five women were hurt.", ""},
		{"more or less exactly", "The council wants $5 million for the timber hall. It needs more than $5 million for the timber hall, it said.", "The council wants $5.7 million for it.", ""},
		{"other sums for one thing", "The council will pay $40 million for a hall of stone where the timber hall stood, the mayor said.", "A hall of stone in place of the timber hall will be paid by the council with $62 million.",
			"A: “The council will pay $40 million for a hall of stone where the timber hall stood, the mayor said”; nearest in B: “A hall of stone in place of the timber hall will be paid by the council with $62 million”."},
		{"sums for other things", "The council will pay $40 million for a new timber hall, the mayor said.", "Its ferry line lost $62 million in spring, said an engineer.",
			"A tells more: “The council will pay $40 million for a new timber hall, the mayor said”."},
		{"two crowds", "Police said as many as 20,000 people took to the streets after the fire in the hall.", "Police put the march through the square by the hall at roughly 30,000 people.",
			"A: “Police said as many as 20,000 people took to the streets after the fire in the hall”; nearest in B: “Police put the march through the square by the hall at roughly 30,000 people”."},
		{"a crowd in words", "Police said as many as 20,000 people took to the streets after the fire in the hall.", "Thousands of people went to the square by the hall.", ""},
		{"the dead and the hurt", "Police said 12 people died in the fire at the hall of Orlo.", "Police said 40 people were injured in the blaze at the hall.",
			"A: “Police said 12 people died in the fire at the hall of Orlo”; nearest in B: “Police said 40 people were injured in the blaze at the hall”."},
		{"an earlier fire", "The square of Orlo was rebuilt in 1996. A fire in the timber hall killed 12 people then.", "It rained in 2013 when the mayor came to the square.", ""},
		{"a date to come", "A hearing on the fire in the timber hall is set for March 14, the town council said.", "The mayor went to the square.",
			"A tells more: “A hearing on the fire in the timber hall is set for March 14, the town council said”."},
		{"a date that was", "The mayor saw the timber hall of Orlo on March 14 and wept.", "It rained on the square.", ""},
		{"another matter", "Her sister sells $4 million worth of honey to bakers each spring.", "The mayor went to the square.", ""},
		{"meanwhile", "Meanwhile 12 people were injured in a fire at a hall of Wex.", "The mayor went to the square.", ""},
		{"nobody has counted", "Police said several dozen people were injured in the fire at the hall.", "The mayor went to the square.", ""},
		{"the rest", "Police said 12 other people were injured in the fire at the hall.", "The mayor went to the square.", ""},
	} {
		c := caseOf(text.Parse(orloFire+x.a), text.Parse(orloBlaze+x.b))
		var claims []string
		for _, f := range c.inTurn().tellingFigures(nil) {
			if len(f.A) > 0 && strings.HasPrefix(f.Claim.String(), "A") {
				claims = append(claims, f.Claim.String())
			}
		}
		if got := strings.Join(claims, " "); got != x.want {
			t.Errorf("%s: %v\n got %s\nwant %s", x.name, c.Relation.Kind, got, x.want)
		}
	}
}

// A figure is not set beside a sentence that another row is set beside.
func TestTellingFiguresBesideTaken(t *testing.T) {
	c := caseOf(text.Parse(orloFire+"Police said 12 people were injured in the fire at the hall of Orlo. The square smelt of smoke."), text.Parse(orloBlaze+"Police said 40 people were injured in the blaze at the hall."))
	last := func(s Side, k int) text.Span { return s.Sentences[len(s.Sentences)-k].Span }
	other := Finding{Device: onlyHereName, Claim: nearestBeside("A", "A", "smoke", "blaze"), A: []text.Span{last(c.A, 1)}, B: []text.Span{last(c.B, 1)}, Weight: 0.8}
	for _, all := range [][]Finding{nil, {other}} {
		found := c.inTurn().tellingFigures(all)
		k := slices.IndexFunc(found, func(f Finding) bool {
			return f.Claim.Value("Own") == "A" || strings.HasPrefix(f.Claim.String(), "A tells more")
		})
		if k < 0 || found[k].Beside() == (len(all) > 0) {
			t.Errorf("%d rows: %v", len(all), found)
		}
	}
}

// A sentence that another finding shows with its figure is not shown again, and weighs
// as much as the figure.
func TestTellingFiguresOnce(t *testing.T) {
	c := caseOf(text.Parse(orloFire+"Police said 12 people were injured in the fire at the hall."), text.Parse(orloBlaze+"The mayor went to the square."))
	sentence := c.A.Sentences[len(c.A.Sentences)-1].Span
	all := []Finding{{Device: onlyHereName, Claim: alone(tellsMore("A"), "Police said 12 people were injured"), A: []text.Span{sentence}, Weight: 0.7}}
	if got := c.inTurn().tellingFigures(all); len(got) > 0 || all[0].Weight <= 0.7 {
		t.Errorf("%+v, weight %v", got, all[0].Weight)
	}
	all[0].Claim = alone(tellsMore("A"), "Police said …")
	if got := c.inTurn().tellingFigures(all); len(got) != 1 {
		t.Errorf("hidden figure: %+v", got)
	}
}

// A long sentence is quoted from where its figure can be seen.
func TestQuotedAround(t *testing.T) {
	long := "The council of Orlo, which has met in the hall since the war, said after a night of talks that nobody had slept, and that it would pay $40 million for a new hall."
	c := caseOf(text.Parse(orloFire+long), text.Parse(orloBlaze))
	a, _ := c.accounts()
	s := a.Sentences[len(a.Sentences)-1].Span
	at := text.Span{Start: strings.Index(a.Source, "40 million")}
	at.End = at.Start + len("40 million")
	if got, want := a.quotedAround(s, at, 15), "… and that it would pay $40 million for a new hall"; string(got) != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := a.quotedAround(s, text.Span{Start: s.Start, End: s.Start + 3}, 8); got != "The council of Orlo, which has met in …" {
		t.Errorf("got %s", got)
	}
}
