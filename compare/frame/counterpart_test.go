package frame

import (
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// Two sentences are of one matter where they share words that tell, or each is nearest
// to the other; one that others are much nearer to is not.
func TestOfOneMatter(t *testing.T) {
	here, there, nearer := text.Span{Start: 0, End: 9}, text.Span{Start: 10, End: 19}, text.Span{Start: 20, End: 29}
	for _, x := range []struct {
		name  string
		score float64
		bits  float64
		back  []align.Candidate
		want  bool
	}{
		{"shared words", 0.26, 9, []align.Candidate{{Span: nearer, Score: 0.6}, {Span: here, Score: 0.26}}, true},
		{"nearest of one another", 0.32, 0, []align.Candidate{{Span: here, Score: 0.32}}, true},
		{"so, and hardly near", 0.26, 0, []align.Candidate{{Span: here, Score: 0.26}}, false},
		{"another is nearer", 0.32, 0, []align.Candidate{{Span: nearer, Score: 0.6}, {Span: here, Score: 0.32}}, false},
		{"three others are", 0.38, 8, []align.Candidate{{Span: nearer, Score: 0.6}}, false},
		{"and it shares much", 0.38, 15, []align.Candidate{{Span: nearer, Score: 0.6}}, true},
	} {
		a := &account{bits: map[starts]float64{{here.Start, there.Start}: x.bits}}
		b := &account{}
		b.knowNear([]align.Near{{Sentence: there, Candidates: x.back}})
		if got := a.ofOneMatter(b, here, align.Candidate{Span: there, Score: x.score}); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// Two sentences nearest to one another for what both articles tell throughout are not set
// beside one another where another one has the words that few have.
func TestOutdone(t *testing.T) {
	for _, x := range []struct {
		name, near, other string
		want              bool
	}{
		{"another tells of it", "The ferry company wants a second ship for the harbour of Orlo.", "The mayor called the ageing lifeboats a scandal.", true},
		{"no other does", "A second lifeboat is to come to the harbour of Orlo.", "Gulls were seen on the quay at dawn.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe mayor of Orlo finds its ageing lifeboats scandalous. The harbour was shut."),
			text.Parse("Orlo\n\n"+x.near+" "+x.other+" The harbour of Orlo was shut."))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		l := a.lonely(b, c.NearA, nil)
		if got := l.outdone(c.A.Sentences[1].Span, c.B.Sentences[1].Span); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// Two sentences that have no word in common are not set beside one another, however near
// their meanings; one word, in any form, is enough, but not the name of who is quoted.
func TestShareWord(t *testing.T) {
	for _, x := range []struct {
		near, said string
		want       bool
	}{
		{"It will be a fine summer for all of us.", "", false},
		{"Nobody has yet counted what such aims would cost.", "", true},
		{"The pilots of Orlo will have a fine summer.", "", true},
		{"Mara Doll has a garden by the lake.", "Mara Doll", false},
		{"Mara Doll will not give up her aims.", "Mara Doll", true},
	} {
		here := "The skipper aimed his scorn at the pilots and the port, and it will not be his last."
		if x.said != "" {
			here = "\"We aimed at the pilots and the port, and it will not be our last complaint,\" " + x.said + " said."
		}
		c := caseOf(text.Parse("Orlo\n\n"+here), text.Parse("Orlo\n\n"+x.near))
		a, b := c.accounts()
		s, near := c.A.Sentences[1].Span, c.B.Sentences[1].Span
		l := a.lonely(b, []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: near, Score: 0.35}}}}, nil)
		a.bits = map[starts]float64{}
		b.knowNear([]align.Near{{Sentence: near, Candidates: []align.Candidate{{Span: s, Score: 0.35}}}})
		if l.nearest(0) != near {
			t.Fatalf("%s: not the nearest", x.near)
		}
		if got := l.besideOther(row{Span: s, speaker: x.said, quotes: x.said != ""}); got == x.want {
			t.Errorf("%s: not of one matter: %v", x.near, got)
		}
	}
}

// What somebody is quoted with is not set beside a sentence that does not tell of him; it is
// where that one names him, or he speaks in both, or both have one large sum.
func TestBesideQuoted(t *testing.T) {
	for _, x := range []struct {
		name, here, near, said string
		want                   bool
	}{
		{"of another", "The fishermen have been deeply hurt by the closing of the old harbour.", "“It is a deep hurt, and it was so for the whole town in its long years,” Mara Doll said.", "", true},
		{"of one it names", "Ms. Doll has been deeply hurt by the closing of the old harbour.", "“It is a deep hurt, and it was so for the whole town in its long years,” Mara Doll said.", "", false},
		{"of the speaker of both", "“We were deeply hurt by the closing of the old harbour,” Mara Doll said.", "“It is a deep hurt, and it was so for the whole town in its long years,” Mara Doll said.", "Mara Doll", false},
		{"of the speaker of both, here by a pronoun", "She said that they were deeply hurt by the closing of the old harbour.", "“It is a deep hurt, and it was so for the whole town in its long years,” Mara Doll said.", "", false},
		{"in the outlet's words", "The fishermen have been deeply hurt by the closing of the old harbour.", "It is a deep hurt, and it was so for the whole town in its long years.", "", false},
		{"of one sum", "The fishermen say that they have lost $45,000 by the closing of the old harbour.", "“It is $45,000, and it is a deep hurt for the whole town in its long years,” Mara Doll said.", "", false},
	} {
		c := caseOf(text.Parse("Orlo\n\nMrs. Mara Doll, the mayor, spoke on Monday. "+x.here), text.Parse("Orlo\n\n"+x.near))
		a, b := c.accounts()
		s, near := c.A.Sentences[2].Span, c.B.Sentences[1].Span
		l := a.lonely(b, []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: near, Score: 0.35}}}}, nil)
		a.bits = map[starts]float64{}
		b.knowNear([]align.Near{{Sentence: near, Candidates: []align.Candidate{{Span: s, Score: 0.35}}}})
		if l.nearest(0) != near {
			t.Fatalf("%s: not the nearest", x.name)
		}
		if got := l.besideQuoted(row{Span: s, speaker: x.said}); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}
