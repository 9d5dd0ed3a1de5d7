package align

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Who says it, how it is said, and one common word join no two sentences; a
// deed with those it concerns does.
func TestProof(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		joined     bool
	}{
		{"a speaker and an office only",
			"Harbour master Elena Costa, who runs the port of Tarifa, admitted that the lamps on the pier were old.",
			"Elena Costa, the harbour master who runs the port of Tarifa, said that the owners would tear up every rule.",
			false},
		{"a speaker and an office behind the name",
			"Elena Costa, head of the pilots of Tarifa, denied that the lamps on the pier were old.",
			"Elena Costa, who heads the pilots of Tarifa, said that the owners would tear up every rule.",
			false},
		{"a cue phrase", "It was not immediately clear who had sent the pilot home.", "It was not immediately clear whether fish would be sold.", false},
		{"experts say", "Experts say that the hull was thin.", "Experts say that whales keep away.", false},
		{"one common word", "The owners of the ship paid late.", "A man who paid for a ticket was angry.", false},
		{"one agency", "CNN was told of the pilot by the crew.", "The picture was first shown on CNN in June.", false},
		{"a deed and those it concerns",
			"Elena Costa said that divers had sealed the cracked hull with steel plates.",
			"Steel plates now seal the cracked hull, Elena Costa said.",
			true},
		{"other words for a speaker, one deed",
			"The harbour master apologised to the fishermen for the closed market, the chief said.",
			"Elena Costa apologised to the fishermen because the market was closed.",
			true},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := inputOf(text.Parse(strings.Replace(storyA, "%", c.a, 1)), text.Parse(strings.Replace(storyB, "%", c.b, 1)))
			joined := slices.ContainsFunc(Align(in).Links, func(l Link) bool {
				return in.A.Text(l.A) == c.a && in.B.Text(l.B) == c.b
			})
			if joined != c.joined {
				t.Errorf("joined: %v", joined)
			}
		})
	}
}

func TestReasonsAndContrast(t *testing.T) {
	a := "The captain of the tanker refused a pilot for the strait, and the owners paid for it."
	b := "The captain of the tanker refused the pilot in the strait, but the owners will not pay."
	in := inputOf(text.Parse(strings.Replace(storyA, "%", a, 1)), text.Parse(strings.Replace(storyB, "%", b, 1)))
	for _, l := range Align(in).Links {
		if strings.Count(l.Why.String(), ",") > 2 || strings.Contains(l.Why.String(), "near in meaning:") {
			t.Errorf("a long reason: %s", l.Why)
		}
		for _, d := range l.Contrast {
			for _, s := range [][]text.Word{in.A.WordsIn(d.A), in.B.WordsIn(d.B)} {
				if len(s) == 1 && slices.Contains([]string{"a", "the", "for", "in", "and", "but", "of"}, s[0].Norm) {
					t.Errorf("%q is marked", s[0].Norm)
				}
			}
		}
	}
}

// Sentences that share one passage are paired in the order of the passage.
func TestHoldingIsLinear(t *testing.T) {
	var s strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&s, "Name%d came. ", i)
	}
	d := text.Parse(s.String())
	x := Read(d, nil)
	v := newVocabulary(x, x)
	p := &pairs{v: v, a: v.statements(0), b: v.statements(1)}
	whole := text.Span{Start: 0, End: len(d.Source)}
	p.passages = []reuse.Passage{{Class: reuse.Copy, A: whole, B: whole, Words: len(d.Words)}}
	n := 0
	p.holding(func(_, i, j int) { n++ })
	if n < 20_000 || n > 60_000 {
		t.Errorf("%d pairs of %d sentences", n, 20_000)
	}
}
