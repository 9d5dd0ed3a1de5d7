package reading

import (
	"slices"
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

// What both share has one number too: what is put aside has no chip and is not in
// the summary; what is confirmed stays in both.
func TestWhatIsSharedHasOneNumber(t *testing.T) {
	for _, x := range []struct {
		kind     Kind
		label    string
		some, no string
	}{
		{Quotation, "Quotations", "1 shared quotation (3 words).", "No shared quotations."},
		{Copy, "Copied", "1 copied passage (3 words).", "No copied passages."},
		{Statement, "Statements", "1 statement side by side: the same.", "No statements to set side by side."},
	} {
		r := New(pair(t))
		i := slices.IndexFunc(r.Items, func(it Item) bool { return it.Kind == x.kind })
		tell := func() (chip bool, said []string) {
			for _, p := range r.Summary() {
				said = append(said, p.Text)
			}
			return slices.ContainsFunc(r.Chips(), func(c Chip) bool { return c.Label == x.label }), said
		}
		for _, aside := range []bool{false, true, false} {
			r.SetJudged([]Judgement{{Key: r.Key(i), Aside: aside, Places: r.Items[i].Heads()}})
			want := x.some
			if aside {
				want = x.no
			}
			if chip, said := tell(); chip == aside || !slices.Contains(said, want) {
				t.Errorf("%s, put aside %t: a chip %t; summary %q", x.label, aside, chip, said)
			}
		}
	}
}
