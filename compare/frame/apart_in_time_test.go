package frame

import (
	"testing"

	"diptych/compare/text"
)

func TestApartInTime(t *testing.T) {
	for _, x := range []struct {
		name, a, b string
		want       bool
	}{
		{"the first and the fourth", "Hart scored in the first quarter.", "Lund scored in the fourth quarter.", true},
		{"the first and the first", "Hart scored in the first quarter.", "Lund scored in the first quarter and in the fourth quarter.", false},
		{"of other things", "Hart scored in the first quarter.", "It is the fourth victory.", false},
		{"what was and what is to come", "Orlo was beaten by Brindel.", "Orlo is due to meet Brindel on Sunday.", true},
		{"the other way round", "Orlo will meet Brindel.", "Orlo had two boats when it met Brindel.", true},
		{"both to come", "Orlo will meet Brindel.", "Orlo is due to meet Brindel.", false},
		{"what has been and still is", "Orlo has been beaten, and it is late.", "Orlo will meet Brindel.", false},
	} {
		c := &Case{A: Side{Document: text.Parse(x.a)}, B: Side{Document: text.Parse(x.b)}}
		if got := c.apartInTime(pairing{a: c.A.Sentences[0].Span, b: c.B.Sentences[0].Span}); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}
