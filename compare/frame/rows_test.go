package frame

import (
	"slices"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// TestRowsOfLittleWeight: of what an article tells alone, two sentences are told of
// however little weight they are, further ones where they are worth it.
func TestRowsOfLittleWeight(t *testing.T) {
	shared := "Orlo bridge\n\nThe council of Orlo voted for the new bridge on Monday. "
	light := "The swallows under the arches of the bridge fled noisily. The ferrymen whistled beside the bridge until midnight came. The baker sold pretzels near the bridge that evening. The schoolboys flew kites over the bridge afterwards. "
	heavy := "“The bridge will drown the orchards of Brindel,” said the farmer Henrike Vossberg, who refused because of the 40,000 crowns that Halvard Brothers had offered. The notary Casimir Oldenburg denied on Tuesday that he had forged the deed of purchase for Halvard Brothers. The surveyor Ludovica Pazzi accused Halvard Brothers of bribery because her maps had vanished from the archive in Novara. The ferryman Ottokar Lindqvist blamed the collapse of the pier on rotten oak from Novara, which had led to his dismissal. The widow Philippa Sandoval said she had sold her vineyard to Halvard Brothers since nobody warned her of the tunnel. The deacon Benedikt Ravn rejected as slander that he had pawned the silver of the chapel. "
	count := func(own string) (n int) {
		c := caseOf(text.Parse(shared+own), text.Parse(shared+"It sat until noon."))
		for _, f := range findOnlyHere(c) {
			if len(f.A) > 0 {
				n++
			}
		}
		return n
	}
	if n := count(light); n != rowsLeast {
		t.Errorf("%d light rows", n)
	}
	if n := count(heavy); n <= rowsLeast {
		t.Errorf("%d heavy rows", n)
	}
}

// TestBriefQuotation: few words of a named speaker weigh less than many.
func TestBriefQuotation(t *testing.T) {
	weigh := func(said string) (r row, weight float64) {
		c := caseOf(text.Parse("Orlo bridge\n\nThe council of Orlo voted for the new bridge on Monday.\n\n“"+said+",” said the farmer Henrike Vossberg of Orlo."),
			text.Parse("Orlo bridge\n\nThe council of Orlo voted for the new bridge on Monday. It sat until noon."))
		a, b := c.accounts()
		l := a.lonely(b, c.NearA, nil)
		at := len(c.NearA) - 1
		r, ok := a.row(c.NearA[at].Sentence, b, "A")
		if !ok {
			t.Fatalf("no row: %s", said)
		}
		return r, l.worth(r, l.tie(at))
	}
	few, low := weigh("The bridge drowns every orchard of Brindel")
	many, high := weigh("The bridge drowns every orchard of Brindel because the notary Casimir Oldenburg forged the deeds of purchase")
	if !few.brief || many.brief || low >= high {
		t.Errorf("%v %.2f, %v %.2f", few.brief, low, many.brief, high)
	}
}

// A concession is no row where its main clause is cut off.
func TestConcession(t *testing.T) {
	for _, x := range []struct {
		sentence string
		want     bool
	}{
		{"Although the ferrymen of Orlo helped me and gave me the win...", true},
		{"Even though the ferrymen of Orlo helped me and gave me the win…", true},
		{"Although the ferrymen of Orlo helped me, I ran for the bakers.", false},
		{"The ferrymen of Orlo helped me and gave me the win...", false},
	} {
		d := text.Parse("Orlo\n\n" + x.sentence)
		s := caseOf(d, d).A
		if got := s.concedes(s.Sentences[len(s.Sentences)-1].Span); got != x.want {
			t.Errorf("%s: %v", x.sentence, got)
		}
	}
}

// The same sentence once more, as in a caption, is not added to a row.
func TestRowIsNotAddedToItself(t *testing.T) {
	const said = "The notary Casimir Oldenburg denied on Tuesday that he had forged the deed of purchase for Halvard Brothers of Orlo."
	for _, x := range []struct {
		name, next string
		want       bool
	}{
		{"another", "The widow Philippa Sandoval told the surveyor that Halvard Brothers had stolen her vineyard in Orlo.", true},
		{"the same", said, false},
	} {
		c := caseOf(text.Parse("Orlo bridge\n\nThe council of Orlo voted for the new bridge on Monday.\n\n"+said+"\n\n"+x.next), text.Parse("Orlo bridge\n\nThe council of Orlo voted for the new bridge on Monday. It sat until noon."))
		a, b := c.accounts()
		l := a.lonely(b, c.NearA, nil)
		at := slices.IndexFunc(c.NearA, func(n align.Near) bool { return c.A.Text(n.Sentence) == said })
		if at < 0 {
			t.Fatalf("%s: %+v", x.name, c.A.Paragraphs)
		}
		if _, ok := l.beside(row{Span: c.NearA[at].Sentence, at: at}); ok != x.want {
			t.Errorf("%s: %v", x.name, ok)
		}
	}
}
