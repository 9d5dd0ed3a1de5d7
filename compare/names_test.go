package compare_test

import (
	"fmt"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

func TestNames(t *testing.T) {
	tests := []struct{ name, a, b, want string }{
		{"a surname", "Donald Trump said it was over.", "Mr. Trump said it was late.", "map[] map[Trump:Donald Trump]"},
		{"one speaker of one article", "Prosecutors said it was over. “It is late,” prosecutors said.", "It was over, the mayor said.", "map[Prosecutors:prosecutors] map[]"},
		{"an initial", "Donald J. Trump said it was over.", "Donald Trump said it was late.", "map[] map[Donald Trump:Donald J. Trump]"},
		{"another of the surname", "Mary Lund said it was over.", "Mr. Lund said it was late.", "map[] map[]"},
		{"two of the surname", "Ann Lund and Paul Lund left. Paul Lund said it was over.", "Senator Lund said it was late.", "map[] map[]"},
		{"two companies", "Lund Harbour Company said it was over.", "Berg Harbour Company said it was late.", "map[] map[]"},
		{"a surname of another origin", "Amina Okoye said it was over.", "Dr. Okoye said it was late.", "map[] map[Okoye:Amina Okoye]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := compare.Documents(text.Parse(tt.a), text.Parse(tt.b)).Names()
			if got := fmt.Sprint(a, b); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
