package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Whom each article quotes is one finding where the two have a word in common; what is told in the article's own words stays apart.
func TestQuotedApart(t *testing.T) {
	const (
		news  = "Toll for the bridge of Orlo\n\nThe council of Orlo voted on Friday for a toll on the old bridge across the harbour. "
		ruin  = "\"This toll will ruin every baker on the eastern shore,\" said Henrike Vossberg."
		rust  = "\"Without a toll the rusty girders will drop into the water,\" said Pavel Hecht."
		seals = "\"My grandmother used to swim beside the seals before dawn,\" said Pavel Hecht."
	)
	quotes := func(own, who string) text.Said {
		return text.Say("{{.Own}} quotes {{.Speaker}}", text.With{"Own": own, "Speaker": who})
	}
	for _, x := range []struct {
		name, here, there string
		leadA, leadB      text.Said
		device, claim     string // of the one finding, none where there are two
	}{
		{"a word of both", ruin, rust, quotes("A", "Henrike Vossberg"), quotes("B", "Pavel Hecht"), voices.Name, "A quotes Henrike Vossberg: “"},
		{"no word of both", ruin, seals, quotes("A", "Henrike Vossberg"), quotes("B", "Pavel Hecht"), "", ""},
		{"nobody quoted in one", ruin, rust, quotes("A", "Henrike Vossberg"), tellsMore("B"), "", ""},
	} {
		c := caseOf(text.Parse(news+x.here+"\n"), text.Parse(news+x.there+"\n"))
		c.A.Study()
		c.B.Study()
		row := func(s Side, lead text.Said) Finding {
			at := s.Sentences[2].Span
			return Finding{Device: onlyHereName, A: []text.Span{at}, Weight: 0.9, Claim: alone(lead, quoted(s.Document, at, rowWords))}
		}
		inB := row(c.B, x.leadB)
		inB.A, inB.B = nil, inB.A
		list := c.toldApart([]Finding{inB, row(c.A, x.leadA)})
		if joined := len(list) == 1; joined != (x.device != "") {
			t.Errorf("%s: %d findings", x.name, len(list))
			continue
		}
		claim := list[0].Claim.String()
		if x.device != "" && (list[0].Device != x.device || len(list[0].A) != 1 || len(list[0].B) != 1 || !strings.HasPrefix(claim, x.claim) || len(list[0].Claim.Quotes()) != 2) {
			t.Errorf("%s: %s %s", x.name, list[0].Device, claim)
		}
	}
}
