package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// What each article tells alone is one finding where the two have a rare word in common and
// are near; of another matter, or of a word that an article has twice, they are two.
func TestToldApart(t *testing.T) {
	const (
		news  = "Toll for the bridge of Orlo\n\nThe council of Orlo voted on Friday for a toll on the old bridge across the harbour. "
		guild = "The guild of florists compared the mayor to a pirate who plunders widows."
		abbot = "The abbot of Brindel compared the treasurer to a cormorant who plunders widows."
		gulls = "Gulls have nested under the crooked girders since the flood of last autumn."
	)
	for _, x := range []struct {
		name, here, there string
		joined            bool
	}{
		{"one matter", guild, abbot, true},
		{"two matters", guild, gulls, false},
		{"words that stand there twice", guild, abbot + " A cook compared the toll to a tax that plunders widows.", false},
	} {
		c := caseOf(text.Parse(news+x.here+"\n"), text.Parse(news+x.there+"\n"))
		c.A.Study()
		c.B.Study()
		row := func(s Side, own string) Finding {
			at := s.Sentences[2].Span
			f := Finding{Device: onlyHereName, A: []text.Span{at}, Weight: 0.9, Claim: alone(tellsMore(own), quoted(s.Document, at, rowWords))}
			if own == "B" {
				f.A, f.B = nil, f.A
			}
			return f
		}
		other := Finding{Device: headline.Name, Weight: 0.8}
		list := c.toldApart([]Finding{row(c.B, "B"), other, row(c.A, "A")})
		if joined := len(list) == 2; joined != x.joined {
			t.Errorf("%s: %d findings", x.name, len(list))
			continue
		}
		if claim := list[0].Claim.String(); x.joined && (list[0].Device != sameMatter.Name || len(list[0].A) != 1 || len(list[0].B) != 1 || !strings.Contains(claim, "widows”. B tells more: “")) {
			t.Errorf("%s: %s %s", x.name, list[0].Device, claim)
		}
	}
}
