package reading

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/seeds"
)

// What is told differently has one number: on its chip, in the summary and in
// the list; and what is put aside is counted by none.
func TestDifferencesHaveOneNumber(t *testing.T) {
	articles := seeds.Founding()
	r := New(compare.Documents(articles[1].Document(), articles[3].Document()))
	tell := func() (chip, rows, listed int, said string) {
		for _, c := range r.Chips() {
			if c.Label == "Framing" {
				chip = c.Count
			}
		}
		for _, g := range r.Rows() {
			if g.Noun == "differences" {
				rows = len(g.Rows)
			}
		}
		for _, p := range r.Summary() {
			if p.Topic == compare.OnFindings {
				said = p.Text
			}
		}
		return chip, rows, r.Listed(), said
	}
	chip, rows, listed, said := tell()
	if chip == 0 || chip != rows || !strings.HasPrefix(said, Thousands(chip)+" differences") {
		t.Errorf("chip %d, rows %d, summary %q", chip, rows, said)
	}
	for i, it := range r.Items {
		if it.Kind.Framing() {
			r.SetJudged([]Judgement{{Key: r.Key(i), Aside: true, Places: it.Heads()}})
			break
		}
	}
	if c, n, l, s := tell(); c != chip-1 || n != chip-1 || l != listed-1 || !strings.HasPrefix(s, Thousands(chip-1)+" differences") {
		t.Errorf("one put aside: chip %d, rows %d, button %d, summary %q", c, n, l, s)
	}
}
