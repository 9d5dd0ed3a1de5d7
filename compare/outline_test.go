package compare_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/text"
)

// TestMeetIsPair holds outlines to the comparisons that they are the outlines of.
func TestMeetIsPair(t *testing.T) {
	var all []*compare.Article
	for n := range uint64(4) {
		for _, made := range []func(*rand.Rand) (string, string){news, soup, wire} {
			one, two := made(rand.New(rand.NewPCG(n, 31)))
			all = append(all, compare.Read(text.Parse(one)), compare.Read(text.Parse(two)))
		}
	}
	for _, s := range invented(12, 250) {
		all = append(all, compare.Read(text.Parse(s)))
	}
	proven := 0
	for i, a := range all {
		for _, b := range all[i+1:] {
			got, want := compare.Meet(a, b), compare.Pair(a, b)
			if got.Relation.Evidence == nil && want.Relation.Evidence != nil {
				proven++
				want.Relation.Evidence = nil
			}
			for k := range want.Links { // findings may say more of a link
				want.Links[k].Kind, want.Links[k].But, want.Links[k].Why = "", text.Said{}, text.Said{}
			}
			for k := range got.Links {
				got.Links[k].Kind, got.Links[k].But, got.Links[k].Why = "", text.Said{}, text.Said{}
			}
			if !reflect.DeepEqual(got.Relation, want.Relation) || !reflect.DeepEqual(got.Passages, want.Passages) || !(len(got.Links) == 0 && len(want.Links) == 0 || reflect.DeepEqual(got.Links, want.Links)) {
				t.Fatalf("an outline with relation %v, %d passages, %d links; the comparison has %v, %d, %d:\n%s\n---\n%s",
					got.Relation, len(got.Passages), len(got.Links), want.Relation, len(want.Passages), len(want.Links), a.Source, b.Source)
			}
		}
	}
	if proven == 0 {
		t.Error("no two articles are proven apart")
	}
}

// Two accounts of one event, a copy and a stranger: what is worth a look.
func TestTelling(t *testing.T) {
	stories := invented(12, 250)
	a, b, stranger := compare.Read(text.Parse(stories[0])), compare.Read(text.Parse(stories[1])), compare.Read(text.Parse(stories[9]))
	own, copied, strange := compare.Meet(a, b), compare.Meet(a, a), compare.Meet(a, stranger)
	if own.Relation.Kind != align.SameEvent || own.Telling() == 0 || own.Telling() <= copied.Telling() {
		t.Errorf("two accounts are %s and tell %d, a copy %d", own.Relation.Kind, own.Telling(), copied.Telling())
	}
	if strange.Relation.Kind != align.Different || strange.Telling() > 0 {
		t.Errorf("a stranger is %s and tells %d", strange.Relation.Kind, strange.Telling())
	}
}
