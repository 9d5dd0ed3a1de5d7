package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// voicesOfBoth reports whether f quotes a voice of each article.
func (f Finding) voicesOfBoth() bool {
	return f.Device == voices.Name && len(f.A) > 0 && len(f.B) > 0 && strings.Contains(f.Claim.String(), "Only B quotes")
}

// Who is heard in one article alone stands beside who is heard in the other alone, where
// the two have a word in common.
func TestHeardApart(t *testing.T) {
	const news = "Toll for the bridge of Orlo\n\nThe council of Orlo voted on Friday for a toll on the old bridge across the harbour.\n\n"
	const here = "\"This toll will ruin every baker and every florist on the eastern shore of our town,\" said Henrike Vossberg, who leads the guild of shopkeepers.\n"
	for _, x := range []struct {
		name, there string
		want        bool
	}{
		{"answers", "\"Without a toll the rusty girders will drop into the water before the decade is over,\" said Pavel Hecht, an engineer.\n", true},
		{"of another thing", "\"My grandmother used to swim beside the seals each summer before dawn,\" said Pavel Hecht, a pensioner.\n", false},
		{"nobody", "The girders were painted green in spring, and gulls nest among them every year.\n", false},
	} {
		for _, c := range []*Case{
			caseOf(text.Parse(news+here), text.Parse(news+x.there)),
			caseOf(text.Parse(news+x.there), text.Parse(news+here)),
		} {
			list := Findings(c)
			got, alone := 0, 0
			for _, f := range list {
				if f.voicesOfBoth() {
					got++
				}
				if f.quotesSole() {
					alone++
				}
			}
			if got > 0 != x.want || x.want == (alone > 0) {
				t.Errorf("%s: %d of both, %d alone: %v", x.name, got, alone, list)
			}
		}
	}
}
