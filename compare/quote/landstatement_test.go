package quote_test

import (
	"testing"

	"diptych/compare/text"
)

// The adjective of a country before a statement names nobody, the name of a body does.
func TestStatementOfLand(t *testing.T) {
	const before = "The boats tried to escape, according to a statement from the Indian government.\n\n"
	for _, tt := range []struct{ name, source, want string }{
		{"taken up", before + "The nets were old, the Indian statement said.", "statement from the Indian government, statement from the Indian government"},
		{"another's between", before + "The crew left, said a statement from the Thai army. The nets were old, the Indian statement said.",
			"statement from the Indian government, statement from the Thai army, statement from the Indian government"},
		{"of another land", before + "The nets were old, the Thai statement said.", "statement from the Indian government, Thai statement"},
		{"none before", "The crew left. The nets were old, the German press release said.", "German press release"},
		{"a body", "The Harbor Guild met. The nets were old, the Harbor Guild statement said.", "Harbor Guild"},
		{"a state", "The Vatican met. The nets were old, the Vatican statement said.", "Vatican"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := speakers(text.Parse(tt.source)); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.source, got, tt.want)
			}
		})
	}
}
