package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Paragraphs that begin with one title and go on with headings of their own are those of
// a gallery; those of a speech that begin alike are not.
func TestGallery(t *testing.T) {
	for _, x := range []struct {
		name, body string
		want       int
	}{
		{"pictures", "A ship hit the bridge of Orlo.\n\nOrlo harbour turns 200 The old days Barges carried salt to the market.\n\nOrlo harbour turns 200 Cranes and rails Granite came from the hills of Novara.\n\nOrlo harbour turns 200 A quiet place The swimmers meet at the lock.\n\nNobody was hurt, the police said.", 3},
		{"two pictures", "Orlo harbour turns 200 The old days Barges carried salt to the market.\n\nOrlo harbour turns 200 Cranes and rails Granite came from the hills of Novara.\n\nNobody was hurt, the police said.", 0},
		{"a speech", "We will build the bridge for our children.\n\nWe will build the bridge for the fishermen.\n\nWe will build the bridge for the whole valley.", 0},
		{"one list", "The council of Orlo: Henrike Vossberg, a miller.\n\nThe council of Orlo: Lena Falk, the mayor.\n\nThe council of Orlo: Ottokar Lindqvist, a painter.", 0},
		{"the same three times", "The bridge is shut.\n\nThe bridge is shut.\n\nThe bridge is shut.", 0},
		{"nothing", "", 0},
	} {
		d := text.Parse("Orlo\n\n" + x.body)
		got := 0
		for i, in := range (Side{Document: d}).gallery() {
			if in {
				got++
				if !strings.HasPrefix(d.Text(d.Paragraphs[i].Span), "Orlo harbour") {
					t.Errorf("%s: %q is of no picture", x.name, d.Text(d.Paragraphs[i].Span))
				}
			}
		}
		if got != x.want {
			t.Errorf("%s: %d paragraphs of pictures, want %d", x.name, got, x.want)
		}
	}
}
