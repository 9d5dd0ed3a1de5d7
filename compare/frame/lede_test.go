package frame

import (
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Two stages of one story are told by first sentences that are near one another; of one
// event such two tell the same, and those that are nearly one tell it of a story too.
func TestBeginnings(t *testing.T) {
	const a, b = "The singer Mira Solt entered the Halden clinic in Velden on Monday night.", "The singer Mira Solt has left the Halden clinic in Velden after thirty days."
	for _, x := range []struct {
		name string
		kind align.RelationKind
		near float64
		want bool
	}{
		{"two stages", align.SameStory, 0.6, true},
		{"one event", align.SameEvent, 0.6, false},
		{"one event, far", align.SameEvent, 0.3, true},
		{"one sentence", align.SameStory, 0.9, false},
	} {
		c := caseOf(text.Parse("Clinic\n\n"+a), text.Parse("Clinic\n\n"+b))
		c.A.Study()
		c.B.Study()
		c.Relation.Kind = x.kind
		c.NearB = nil
		c.NearA = []align.Near{{Sentence: c.A.Sentences[1].Span, Candidates: []align.Candidate{{Span: c.B.Sentences[1].Span, Score: x.near}}}}
		found := beginnings(c, false)
		if got := len(found) == 1 && strings.HasPrefix(found[0].Claim.String(), "A begins with “The singer Mira Solt entered"); got != x.want {
			t.Errorf("%s: %+v", x.name, found)
		}
	}
}
