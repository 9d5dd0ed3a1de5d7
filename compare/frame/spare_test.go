package frame

import (
	"slices"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// TestSpareRows: of one story an article tells three rows, however many more weigh as much:
// these are spare, and are looked for while they may weigh enough. Light sentences are no
// spare rows.
func TestSpareRows(t *testing.T) {
	const shared = "Orlo bridge\n\nThe council of Orlo voted for the new bridge on Monday. "
	const heavy = "“The bridge will drown the orchards of Brindel,” said the farmer Henrike Vossberg, who refused because of the 40,000 crowns that Halvard Brothers had offered. The notary Casimir Oldenburg denied on Tuesday that he had forged the deed of purchase for Halvard Brothers. The surveyor Ludovica Pazzi accused Halvard Brothers of bribery because her maps had vanished from the archive in Novara. The ferryman Ottokar Lindqvist blamed the collapse of the pier on rotten oak from Novara, which had led to his dismissal. The widow Philippa Sandoval said she had sold her vineyard to Halvard Brothers since nobody warned her of the tunnel. The deacon Benedikt Ravn rejected as slander that he had pawned the silver of the chapel. The brewer Anselm Krogh sued Halvard Brothers over 90,000 crowns of lost custom because carts had blocked his yard. The midwife Teresa Oliveira rejected the offer of Halvard Brothers as an insult to the mothers of Brindel. The organist Wenzel Hradec blamed the cracks in the vault on dynamite, which Halvard Brothers had stored in the crypt. The trapper Ingvar Solheim denied that he had shot at the surveyors, who fled from his meadow on Tuesday."
	const light = "The swallows under the arches of the bridge fled noisily. The ferrymen whistled beside the bridge until midnight came. The baker sold pretzels near the bridge that evening. The schoolboys flew kites over the bridge afterwards."
	find := func(own string, least float64) (placed, spare []Finding) {
		c := caseOf(text.Parse(shared+own), text.Parse(shared+"It sat until noon."))
		c.Relation.Kind = align.SameStory
		placed = findOnlyHere(c)
		c.spare(func(f Finding) float64 {
			spare = append(spare, f)
			return least
		})
		return placed, spare
	}
	placed, spare := find(heavy, rowWorth)
	if len(placed) < rowsOfStory || len(spare) == 0 || len(spare) > sparesFound {
		t.Errorf("of a story %d rows, %d spare", len(placed), len(spare))
	}
	for _, f := range spare {
		if f.Weight < rowWorth || f.Beside() || slices.ContainsFunc(placed, f.meets) {
			t.Errorf("spare: %s", f.Claim)
		}
	}
	if _, first := find(heavy, 1.001); len(first) != 1 || first[0].Claim.String() != spare[0].Claim.String() {
		t.Errorf("where no other can weigh enough %d were looked for", len(first))
	}
	if _, spare := find(light, rowWorth); len(spare) > 0 {
		t.Errorf("light: %d spare", len(spare))
	}
}

// TestFilled: spare findings take the places that others leave free, the weightiest first
// and before the weak ones; where none is free they are not told of, nor what is shown.
func TestFilled(t *testing.T) {
	d := text.Parse("Orlo\n\nThe bridge of Orlo is shut.")
	c := caseOf(d, text.Parse("Orlo\n\nThe bridge is open."))
	at := func(n int, weight float64) Finding {
		return Finding{Device: onlyHereName, A: []text.Span{{Start: 10 * n, End: 10*n + 9}}, Weight: weight}
	}
	weak := Finding{Device: vocabulary.Name, A: []text.Span{{Start: 500, End: 509}}, Weight: 0.7}
	spare := []Finding{at(7, 0.75), at(1, 0.99), at(8, 0.95)}
	c.spare = func(take func(Finding) float64) {
		for _, f := range spare {
			take(f)
		}
	}
	for _, x := range []struct {
		name string
		list []Finding
		want []float64 // weights
	}{
		{"two free", []Finding{at(1, 0.9), at(2, 0.8), weak}, []float64{0.9, 0.8, 0.95, 0.75, 0.7}},
		{"one free", []Finding{at(1, 0.9), at(2, 0.8), at(3, 0.8), weak}, []float64{0.9, 0.8, 0.8, 0.95, 0.7}},
		{"none free", []Finding{at(1, 0.9), at(2, 0.8), at(3, 0.8), at(4, 0.8)}, []float64{0.9, 0.8, 0.8, 0.8}},
		{"too many", []Finding{at(1, 0.9), at(2, 0.8), at(3, 0.8), at(4, 0.8), at(5, 0.8), weak}, []float64{0.9, 0.8, 0.8, 0.8, 0.8, 0.7}},
	} {
		var got []float64
		for _, f := range c.filled(x.list, byRank(false)) {
			got = append(got, f.Weight)
		}
		if !slices.Equal(got, x.want) {
			t.Errorf("%s: weights %v, want %v", x.name, got, x.want)
		}
	}
}
