package compare_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// found is everything in c as lines, each thing with its two places, A's first,
// or B's where back is true.
func found(c *compare.Comparison, back bool) map[string][]string {
	two := func(a, b any) string {
		if back {
			a, b = b, a
		}
		return fmt.Sprint(a, b)
	}
	lines := map[string][]string{}
	add := func(kind, line string) { lines[kind] = append(lines[kind], line) }
	for _, p := range c.Passages {
		add("passages", two(p.A, p.B)+fmt.Sprint(p.Class, p.Words, p.Rarity, each(p.Gaps, func(g reuse.Gap) string { return two(g.A, g.B) })))
	}
	for _, l := range c.Links {
		contrast := each(l.Contrast, func(d align.Difference) string { return two(d.A, d.B) })
		slices.Sort(contrast)
		add("links", two(l.A, l.B)+fmt.Sprint(l.Kind, l.Score, contrast))
	}
	add("relation", fmt.Sprint(c.Relation.Kind, reflect.ValueOf(c.Relation.DaysApart).IsNil()))
	for i, r := range c.Referents {
		add("referents", fmt.Sprint(i, r.Name)+two(r.A, r.B))
	}
	for i, f := range c.Findings {
		add("findings", fmt.Sprint(i, f.Device, f.Voice, f.Weight)+two(f.A, f.B))
	}
	for _, f := range c.Figures {
		state := f.State
		if back {
			state = map[frame.FigureState]frame.FigureState{frame.OnlyA: frame.OnlyB, frame.OnlyB: frame.OnlyA}[f.State]
			if state == "" {
				state = f.State
			}
		}
		add("figures", fmt.Sprint(f.Kind, f.What, state)+two(f.A, f.B))
	}
	add("says", two(c.SaysA, c.SaysB))
	add("near", two(c.NearA, c.NearB))
	for _, kind := range []string{"passages", "links", "figures"} { // in the order of A
		slices.Sort(lines[kind])
	}
	return lines
}

func each[T any](list []T, do func(T) string) (lines []string) {
	for _, x := range list {
		lines = append(lines, do(x))
	}
	return lines
}

// mirrored compares b with a, and reports what is not the mirror image of c.
func mirrored(t *testing.T, c *compare.Comparison) {
	t.Helper()
	there := found(c, false)
	back := found(compare.Documents(text.Parse(c.B.Source), text.Parse(c.A.Source)), true)
	for _, kind := range []string{"passages", "links", "relation", "referents", "findings", "figures", "says", "near"} {
		x, y := there[kind], back[kind]
		for i := range max(len(x), len(y)) {
			if i >= len(x) || i >= len(y) || x[i] != y[i] {
				t.Errorf("%s differ when the sides are swapped, from number %d of %d and %d on\n%.600s\n%.600s\n%q\n%q",
					kind, i, len(x), len(y), append(x, "-")[min(i, len(x))], append(y, "-")[min(i, len(y))], c.A.Source, c.B.Source)
				break
			}
		}
	}
}

// TestSwap compares both ways round: the same is found, with its sides
// exchanged.
func TestSwap(t *testing.T) {
	one, two := pair(800)
	c := compare.Documents(text.Parse(one), text.Parse(two))
	if len(c.Passages) == 0 || len(c.Links) == 0 {
		t.Fatal("nothing found to swap")
	}
	mirrored(t, c)
	for name, pair := range map[string]func(*rand.Rand) (a, b string){"news": news, "wire": wire, "edited": edited, "soup": soup} {
		t.Run(name, func(t *testing.T) {
			for n := range uint64(10) {
				a, b := pair(rand.New(rand.NewPCG(n, 5)))
				mirrored(t, compare.Documents(text.Parse(a), text.Parse(b)))
			}
		})
	}
}
