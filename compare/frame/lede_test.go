package frame

import (
	"slices"
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

// Where the findings shown first leave a place free, it tells how the two articles begin:
// not what they show already, and neither beginnings that are nearly one nor headings,
// captions, questions and exclamations.
func TestBegun(t *testing.T) {
	const news, other = "The council of Orlo voted on Monday to sell the old ferry to a yard in Velden.", "Islanders wept on Monday as the boat that carried their children left the harbour."
	for _, x := range []struct {
		name, a, b string
		kind       align.RelationKind
		near       float64
		list       []Finding
		want       bool
	}{
		{"two beginnings", news, other, align.SameEvent, 0.6, nil, true},
		{"nearly one", news, other, align.SameEvent, 0.8, nil, false},
		{"two stages", news, other, align.SameStory, 0.6, nil, false},
		{"a question", "What will become of the old ferry of Orlo now that it is sold?", other, align.SameEvent, 0.6, nil, false},
		{"an exclamation", news, "Oh, it has been so long since we wept in the harbour of Orlo!", align.SameEvent, 0.6, nil, false},
		{"a caption", "The mayor of Orlo, Ada Brin, with the crew of the old ferry in the harbour of Velden in 2011.", other, align.SameEvent, 0.6, nil, false},
		{"shown", news, other, align.SameEvent, 0.6, []Finding{{Device: onlyHereName, A: []text.Span{{Start: 6, End: 60}}, Weight: 0.9}}, false},
		{"no place free", news, other, align.SameEvent, 0.6, slices.Repeat([]Finding{{Device: onlyHereName, Weight: 0.9}}, Dozen), false},
	} {
		c := caseOf(text.Parse("Ferry\n\n"+x.a), text.Parse("Ferry\n\n"+x.b))
		c.A.Study()
		c.B.Study()
		c.Relation.Kind = x.kind
		c.NearB = nil
		c.NearA = []align.Near{{Sentence: c.A.Sentences[1].Span, Candidates: []align.Candidate{{Span: c.B.Sentences[1].Span, Score: x.near}}}}
		weak := Finding{Device: vocabulary.Name, A: []text.Span{{Start: 500, End: 509}}, Weight: 0.7}
		list := c.begun(append(slices.Clone(x.list), weak))
		if got := strings.HasPrefix(list[len(x.list)].Claim.String(), "A begins with “The council of Orlo voted"); got != x.want || len(list) != len(x.list)+1 && !x.want {
			t.Errorf("%s: %+v", x.name, list)
		}
	}
}
