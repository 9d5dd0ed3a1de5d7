package reading_test

import (
	"strings"
	"testing"

	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/text"
)

// Of two reports that name different days the badge does not say that they are on one event.
func TestBadge(t *testing.T) {
	for _, c := range []struct {
		relation    align.Relation
		want, about string
	}{
		{align.Relation{Kind: align.SameEvent}, "Same event", "one event"},
		{align.Relation{Kind: align.SameEvent, OtherDays: true}, "Same matter, perhaps not the same event", "different days"},
		{align.Relation{Kind: align.SameStory}, "Same story, not the same event", "one story"},
		{align.Relation{Kind: align.Unknown}, "", ""},
	} {
		pair := compare.Documents(text.Parse("A mill burnt.\n"), text.Parse("A ferry sank.\n"))
		pair.Relation = c.relation
		r := reading.New(pair)
		if got := r.Badge(); got != c.want {
			t.Errorf("%+v: badge %q, want %q", c.relation, got, c.want)
		}
		if got := r.AboutBadge(); !strings.Contains(got, c.about) || c.about == "" && got != "" {
			t.Errorf("%+v: about %q", c.relation, got)
		}
	}
}
