package align

import (
	"testing"

	"diptych/compare/text"
)

func TestNear(t *testing.T) {
	for _, c := range []struct {
		x, y string
		near bool
	}{
		{"truce", "ceasefire", true},
		{"killed", "dead", true},
		{"Tartous", "Tartus", true},
		{"Suleimani", "Soleimani", true},
		{"Shoigu", "Suleimani", false},
		{"truce", "plutonium", false},
		{"Monday", "Friday", false}, // near in the vectors, but they contradict
		{"two", "three", false},
		{"May", "June", false},
		{"Zzyzx1", "Zzyzx2", false}, // a number is no slip of the pen
		{"1234567", "1234568", false},
	} {
		d := text.Parse("The " + c.x + ".\n\nOne " + c.y + " more.\n")
		v := newVocabulary(Read(d, nil))
		x, okX := v.numbering[0].term(d.WordsIn(d.Sentences[0].Span)[1].Norm)
		y, okY := v.numbering[0].term(d.WordsIn(d.Sentences[1].Span)[1].Norm)
		if got := v.near(x, y); !okX || !okY || got > 0 != c.near || got > 1 || got != v.near(y, x) {
			t.Errorf("%s and %s: %v, exchanged %v", c.x, c.y, got, v.near(y, x))
		}
	}
}

func TestWeights(t *testing.T) {
	d := text.Parse("The convoy left.\n\nThe convoy came.\n\nThe plutonium came and the pact went.\n")
	v := newVocabulary(Read(d, nil))
	weight := func(norm string) float64 {
		t, _ := v.numbering[0].term(norm)
		return v.terms[t].weight
	}
	for _, c := range []struct{ more, less string }{
		{"plutonium", "convoy"}, // rare here, and in English
		{"pact", "left"},        // rare in English
		{"left", "came"},        // rare here
	} {
		if weight(c.more) <= weight(c.less) {
			t.Errorf("%s weighs %v, %s %v", c.more, weight(c.more), c.less, weight(c.less))
		}
	}
	if weight("the") != 0 {
		t.Errorf("the weighs %v", weight("the"))
	}
}

// A word is as exact as its most common form, whichever comes first.
func TestExactInAnyForm(t *testing.T) {
	for _, order := range []string{"Sundays. Sunday. Weeks.", "Sunday. Sundays. Weeks."} {
		d := text.Parse("On " + order + "\n")
		v := newVocabulary(Read(d, nil))
		day, _ := v.numbering[0].term("sunday")
		weeks, _ := v.numbering[0].term("weeks")
		if c := v.near(day, weeks); c > 0 {
			t.Errorf("%q: %v", order, c)
		}
	}
}
