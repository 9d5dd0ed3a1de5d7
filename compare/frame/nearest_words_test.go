package frame

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// The nearest sentence is quoted whole where the claim has room for it, else from the part
// on that answers the row, unless what stands before that bounds it.
func TestAnsweringPart(t *testing.T) {
	const (
		row  = "The harbour master of Orlo feared that the old lighthouse lantern would blind the pilots."
		talk = "In a long speech of thanks to bakers, weavers, tanners, coopers and smiths of seven valleys beyond the northern hills, "
		told = "the mayor promised the guild a new lantern for the lighthouse that would guide all of the pilots home to the quay before the storms of the coming winter"
	)
	for _, x := range []struct{ name, near, want string }{
		{"whole", "The mayor promised the pilots a lantern.", "“The mayor promised the pilots a lantern”."},
		{"from its part on", talk + told + ".", "“… " + told + "”."},
		{"the beginning answers", "The lighthouse lantern would guide the pilots, said the mayor in a long speech of thanks to bakers, weavers, tanners, coopers and smiths of seven valleys beyond the northern hills, who had come to the quay before the storms of winter.", ": “The lighthouse lantern would guide the pilots, said"},
		{"a participle", "The mayor spoke of bakers, weavers, tanners and coopers of seven valleys beyond the northern hills, promising a lantern for the lighthouse that would guide all of the pilots home to the quay before the storms of the coming winter set in.", ": “The mayor spoke of"},
		{"it is denied", strings.Replace(talk, "In a long", "Never in his", 1) + told + ".", ": “Never in his speech of thanks"},
	} {
		c := caseOf(text.Parse("Orlo\n\nGulls cried over the quay. "+row), text.Parse("Orlo\n\nGulls sang. "+x.near))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		l := &lonely{x: a, y: b}
		s, near := a.Sentences[len(a.Sentences)-1].Span, b.Sentences[len(b.Sentences)-1].Span
		words := marked(a.Document, s, rowWords)
		if got := l.besideNearest("A", "A", words, s, near).String(); !strings.Contains(got, x.want) {
			t.Errorf("%s: %s", x.name, got)
		}
	}
}

// A quote of the nearest sentence ends with a part of it, and keeps what it shares.
func TestAnswerEndsWithPart(t *testing.T) {
	for _, x := range []struct{ row, want string }{
		{"The smith of Orlo mended the anchor.", "The smith of the northern harbour mended an anchor for the widow …"},
		{"The smith of Orlo mended the bucket.", "The smith of the northern harbour mended an anchor for the widow, who paid with a bucket …"},
	} {
		c := caseOf(text.Parse("Orlo\n\nGulls cried over the bucket. "+x.row), text.Parse("Orlo\n\nGulls sang. The widow paid for an anchor. A bucket fell. The smith of the northern harbour mended an anchor for the widow, who paid with a bucket of coins from the till of her late husband and of all his many cousins who had come to see it."))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		l := &lonely{x: a, y: b}
		s, near := a.Sentences[len(a.Sentences)-1].Span, b.Sentences[len(b.Sentences)-1].Span
		if got := l.answer(near, l.sharedWith(s, near), 17); string(got) != x.want {
			t.Errorf("%s: %s", x.row, got)
		}
	}
}
