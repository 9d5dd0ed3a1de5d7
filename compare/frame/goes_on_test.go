package frame

import (
	"strings"
	"testing"

	"diptych/compare/align"
	"diptych/compare/text"
)

// What a claim quotes goes on in the sentence beside it where that is of the same speaker
// or of the same paragraph, and not told in the other article.
func TestGoesOn(t *testing.T) {
	const (
		news  = "Toll for the bridge of Orlo\n\nThe council of Orlo voted on Friday for a toll on the old bridge across the harbour.\n\n"
		words = "\"This toll will ruin every baker and every florist on the eastern shore of our town,\" said Henrike Vossberg, who leads the guild of shopkeepers."
		there = news + "The girders were painted green in spring, and gulls nest among them every year.\n"
		split = "Pavel Hecht, the harbour master, tried to play down the quarrel between the ferrymen and the smugglers of Brindel."
	)
	for _, x := range []struct{ name, here, there, want, not string }{
		{"his reason", news + "\"This toll will ruin every baker and every florist on the eastern shore of our town. The ferrymen will grow rich on our tulips instead,\" said Henrike Vossberg.\n", there, "shore of our town. The ferrymen will grow rich", ""},
		{"his question", news + "\"Who will cross a bridge that costs a florist more than all her tulips? Nobody in her senses would ever pay,\" said Henrike Vossberg.\n", there, "all her tulips? Nobody in her senses", ""},
		{"what he says before", news + "\"I grew up beside the ferry. This toll will ruin every baker and every florist on the eastern shore of our town, whatever mayor Grosz believes,\" said Henrike Vossberg.\n", there, "beside the ferry. This toll", ""},
		{"another's words", news + words + " \"My grandmother would have laughed at such greed,\" said Pavel Hecht.\n", there, "shore of our town”", "town. My"},
		{"no words of hers", news + words + " Gulls were shrieking above the quay.\n", there, "shore of our town”", "shrieking"},
		{"his words behind what he did", news + split + " \"It was never about contraband,\" he said.\n", there, "of Brindel. 'It was never about contraband", ""},
		{"told there too", news + split + " \"It was never about contraband,\" he said.\n", there + "\n\"It was never about contraband,\" Pavel Hecht said.\n", "", "Brindel. 'It was"},
	} {
		for _, c := range []*Case{caseOf(text.Parse(x.here), text.Parse(x.there)), caseOf(text.Parse(x.there), text.Parse(x.here))} {
			var claims []string
			for _, f := range Findings(c) {
				claims = append(claims, f.Claim.String())
			}
			said := strings.Join(claims, "\n")
			if !strings.Contains(said, x.want) || x.not != "" && strings.Contains(said, x.not) {
				t.Errorf("%s:\n%s", x.name, said)
			}
		}
	}
}

// A finding behind the first of which another has come to quote all is left out.
func TestGoneOnBehind(t *testing.T) {
	c := caseOf(text.Parse("Toll for the bridge of Orlo\n\nThe council of Orlo voted for a toll on the old bridge. It meets again in May.\n\n"+
		"\"This toll will ruin every baker on the eastern shore. The ferrymen will grow rich on our tulips,\" said Henrike Vossberg.\n"),
		text.Parse("Toll for the bridge of Orlo\n\nThe council of Orlo voted for a toll on the old bridge. It was painted green in spring.\n"))
	c.A.Study()
	c.B.Study()
	row := func(lead text.Said, sentence int) Finding {
		s := c.A.Sentences[len(c.A.Sentences)-1-sentence].Span
		return Finding{Device: onlyHereName, Weight: 1, A: []text.Span{s}, Claim: alone(lead, quoted(c.A.Document, s, rowWords))}
	}
	list := []Finding{row(text.Say("{{.Own}} quotes {{.Speaker}}", text.With{"Own": "A", "Speaker": "Henrike Vossberg"}), 1)}
	for len(list) < Dozen {
		list = append(list, row(tellsMore("A"), 2))
	}
	list = c.goneOn(append(list, row(tellsMore("A"), 0), row(tellsMore("A"), 3)))
	if len(list) != Dozen+1 || len(list[0].A) != 2 || !strings.Contains(list[0].Claim.String(), "shore. The ferrymen") {
		t.Errorf("%d findings, the first: %v", len(list), list[0])
	}
}

// What is set beside words of the other article goes on in the sentence behind it, and in
// the one before it where nothing there is near that; a few words add nothing.
func TestMoreOf(t *testing.T) {
	const there = "Toll for the bridge of Orlo\n\nThe council of Orlo voted for a toll on the old bridge. It meets again in May.\n"
	const deed, more = "The council of Orlo voted for a toll on the old bridge.", "Gulls have nested under the crooked girders since the flood of last autumn."
	for _, x := range []struct {
		name, text string
		before     bool
		near       float64
		want       bool
	}{
		{"behind", deed + " " + more, false, 0.3, true},
		{"behind, as near as a counterpart", deed + " " + more, false, nearBy, false},
		{"behind, a few words", deed + " Gulls have nested under crooked girders.", false, 0.1, false},
		{"before", more + " " + deed, true, 0.1, true},
		{"before, near", more + " " + deed, true, 0.3, false},
		{"of another paragraph", deed + "\n\n" + more, false, 0.1, false},
	} {
		c := caseOf(text.Parse("Toll for the bridge of Orlo\n\n"+x.text+"\n"), text.Parse(there))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		n := len(a.Sentences)
		s, next := a.Sentences[n-2], a.Sentences[n-1]
		if x.before {
			s, next = next, s
		}
		a.near[next.Start] = align.Near{Sentence: next.Span, Candidates: []align.Candidate{{Score: x.near}}}
		if got := newOnward(a, b, nil).moreOf(s, next); (got.quote != "") != x.want {
			t.Errorf("%s: %q", x.name, got.quote)
		}
	}
}

// The words of a speaker go on while what follows them is short.
func TestGoesOnWhileShort(t *testing.T) {
	const long = "My grandmother sold nettles and garlic from a leaking barge for thirty winters before anybody ever thought of charging a widow for the crossing"
	for _, x := range []struct{ name, more, want string }{
		{"two short ones", "The ferrymen will grow rich. Nobody ever asked us bakers", "eastern shore. The ferrymen will grow rich. Nobody ever asked us bakers”"},
		{"a long one behind", "The ferrymen will grow rich. " + long, "eastern shore. The ferrymen will grow rich”"},
		{"another's behind", "The ferrymen will grow rich,\" said Henrike Vossberg. \"Nobody ever asked us bakers,\" said Pavel Hecht. \"That is so", "eastern shore. The ferrymen will grow rich”"},
	} {
		c := caseOf(text.Parse("Toll for the bridge of Orlo\n\nThe council of Orlo voted for a toll.\n\n\"This toll will ruin every baker on the eastern shore. "+x.more+",\" said Henrike Vossberg.\n"),
			text.Parse("Toll for the bridge of Orlo\n\nThe council of Orlo voted for a toll. It was painted green in spring.\n"))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		s := a.Sentences[2].Span
		f := Finding{Device: onlyHereName, A: []text.Span{s}, Claim: alone(text.Say("{{.Own}} quotes {{.Speaker}}", text.With{"Own": "A", "Speaker": "Henrike Vossberg"}), quoted(a.Document, s, rowWords))}
		newOnward(a, b, nil).extend(&f, &f.A, 0)
		if !strings.Contains(f.Claim.String(), x.want) {
			t.Errorf("%s: %s", x.name, f.Claim)
		}
	}
}

// A quote ends with the mark of its own sentence, not of the word that begins the next.
func TestEnded(t *testing.T) {
	d := text.Parse("Orlo\n\nThe ferry sank.\n\nWhy? Nobody knows. Who wept?\n\nThe mayor did!\n")
	c := caseOf(d, d)
	c.A.Study()
	c.B.Study()
	a, _ := c.accounts()
	for n, want := range []text.Quote{"Orlo.", "The ferry sank.", "Why?", "Nobody knows.", "Who wept?", "The mayor did!"} {
		s := a.Sentences[n].Span
		if got := a.ended(text.Quote(strings.TrimRight(d.Text(s), ".?!")), s); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Words that are none, a row of dots, do not go on.
func TestWordsOfNone(t *testing.T) {
	c := caseOf(text.Parse("Orlo\n\nThe old ferry of Orlo is for sale.\n\n“The ferry sank on Friday and nobody came,” Ann Lee said.\n\n“…” Ann Lee said.\n"), text.Parse("Orlo\n\nThe ferry sank.\n"))
	c.A.Study()
	c.B.Study()
	a, b := c.accounts()
	n := len(a.Sentences)
	o := newOnward(a, b, nil)
	if o.speech(a.Sentences[n-1], "") == nil {
		t.Fatal("the dots are nobody's words")
	}
	if got := o.wordsOf(a.Sentences[n-1], a.Sentences[n-2]); got.quote != "" {
		t.Errorf("dots go on: %s", got.quote)
	}
}
