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

// Of an article in letters that are not read nothing could speak against one event:
// headlines are not set beside one another then, as they are of articles that are read.
func TestHeadlinesThatAreNotReadTellNothing(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want bool
	}{
		{"# المجلس يوافق على رفع أجرة العبارة\n\nصوت مجلس الميناء على رفع أجرة العبارة ابتداء من الشهر القادم.\n", "# המועצה אישרה את העלאת המחירים\n\nמועצת הנמל הצביעה בעד העלאת המחירים החדשים בקיץ.\n", false},
		{"# Совет Орло поднимает цены на паром\n\nСовет проголосовал за новые цены.\n", "# Council of Orlo raises the fares\n\nThe council of Orlo voted for higher fares of the ferry.\n", false},
		{"# Council raises the fares of the ferry\n\nThe members voted for it on Monday night.\n\nThey spoke of the cost of a new engine.\n", "# Islanders fear a dear winter\n\nMany wept on Monday night.\n\nThey said the boats were old.\n", true},
	} {
		c := caseOf(text.Parse(x.a), text.Parse(x.b))
		if c.Relation.Kind != align.Unknown {
			t.Fatalf("%.20s: the relation is %s", x.a, c.Relation.Kind)
		}
		if got := len(findHeadlines(c)) > 0; got != x.want {
			t.Errorf("%.20s: headlines are told: %t", x.a, got)
		}
	}
}
