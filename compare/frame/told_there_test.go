package frame

import (
	"testing"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// A date or a count in common joins two sentences that their words alone do not, and so
// does a cause that neither article knows.
func TestOfOneFact(t *testing.T) {
	for _, x := range []struct {
		name, here, there string
		near              float64
		want              bool
	}{
		{"one date", "The ferry should be back in service by Dec. 29.", "The company needs until 29 December to mend its engine.", 0.22, true},
		{"another date", "The ferry should be back in service by Dec. 29.", "The company needs until 27 December to mend its engine.", 0.22, false},
		{"one date, far", "The ferry should be back in service by Dec. 29.", "The company needs until 29 December to mend its engine.", 0.1, false},
		{"a weekday", "The ferry should be back in service on Friday.", "The company needs until Friday to mend its engine.", 0.22, false},
		{"one count", "None of the men who were aboard saw how the seven lifeboats had vanished.", "The company says that the storm took seven lifeboats in the night.", 0.22, true},
		{"another count", "None of the men who were aboard saw how the seven lifeboats had vanished.", "The company says that the storm took nine lifeboats in the night.", 0.22, false},
		{"unknown causes", "The cause of the fire is not known, the harbour master said.", "Smoke rose for unclear reasons.", 0, true},
		{"a known cause", "The cause of the fire is not known, the harbour master said.", "The reason was a broken lamp.", 0, false},
		{"a cause that is told", "The cause of the fire was a lamp, the harbour master said.", "Smoke rose for unclear reasons.", 0, false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\n"+x.there))
		c.A.Study()
		c.B.Study()
		s := c.A.Sentences[1].Span
		c.NearA = []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: c.B.Sentences[1].Span, Score: x.near}}}}
		a, b := c.accounts()
		l := &lonely{x: a, y: b, near: c.NearA, taken: map[int]bool{}}
		if got := !l.ofOneFact(0).Empty(); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
		if got := l.toldThere(0); got != x.want {
			t.Errorf("%s: told there %v", x.name, got)
		}
	}
}

// A figure is shown beside a sentence of its matter that counts such things, though few
// other words of the two are alike.
func TestClosestCountsAlike(t *testing.T) {
	for _, x := range []struct {
		there string
		want  bool
	}{
		{"Beside houses of the town the flood took seven bridges.", true},
		{"Beside houses of the town the flood took the old stone bridge.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe flood ruined 1,600 houses, 14 hotels and eight bridges, the mayor said."), text.Parse("Orlo\n\n"+x.there))
		c.A.Study()
		c.B.Study()
		s, there := c.A.Sentences[1].Span, c.B.Sentences[1].Span
		c.NearA = []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: there, Score: 0.31}}}}
		c.NearB = []align.Near{{Sentence: there, Candidates: []align.Candidate{{Span: s, Score: 0.31}}}}
		a, b := c.accounts()
		f := figureTold{Figure: &a.figuresIn(s)[0], at: c.NearA[0]}
		if got := !f.closest(a, b, nil).Empty(); got != x.want {
			t.Errorf("%s: %v", x.there, got)
		}
	}
}

// Two sentences that count things of two kinds tell of one matter, however many of each.
func TestOfOneList(t *testing.T) {
	for _, x := range []struct {
		name, there string
		want        bool
	}{
		{"two kinds", "The police took 14 pistols and 31 lanterns from the barge, the mayor said.", true},
		{"one kind", "The police took 14 pistols from the barge, the mayor said.", false},
		{"people", "The police took 14 pistols from the barge with nine men, the mayor said.", false},
		{"units", "The police took 14 pistols from the barge in six hours, the mayor said.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe guards of the port seized six pistols and 12 lanterns from nine men in six hours."), text.Parse("Orlo\n\nThe council of the town met on the quay of Orlo. "+x.there))
		c.A.Study()
		c.B.Study()
		a, b := c.accounts()
		l := &lonely{x: a, y: b}
		if got := !l.ofOneList(a.Sentences[1].Span).Empty(); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// A sentence that may be told in the other article is not added to what one tells more:
// one that is near enough shares words that tell much with it.
func TestToldThereByWords(t *testing.T) {
	for _, x := range []struct {
		name       string
		near, bits float64
		want       bool
	}{
		{"near, with such words", 0.22, 9, true},
		{"near, without them", 0.22, 3, false},
		{"such words, and far", 0.15, 9, false},
	} {
		here, there := text.Span{Start: 6, End: 31}, text.Span{Start: 6, End: 32}
		c := caseOf(text.Parse("Orlo\n\nThe mayor likes the pier."), text.Parse("Orlo\n\nFerries blow their whistle."))
		a, b := c.accounts()
		a.bits = map[starts]float64{{here.Start, there.Start}: x.bits}
		l := &lonely{x: a, y: b, taken: map[int]bool{}, near: []align.Near{{Sentence: here, Candidates: []align.Candidate{{Span: there, Score: x.near}}}}}
		if got := l.toldThere(0); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// Two rows are not set beside one sentence, but for a figure that it has of each.
func TestBesideTaken(t *testing.T) {
	for _, x := range []struct {
		name, here string
		want       bool
	}{
		{"an unknown cause", "The cause of the fire is not known, the harbour master said.", true},
		{"a count", "The mayor had paid for all the 14 lanterns of the pier.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\nThe pier lost 14 lanterns for unclear reasons."))
		a, b := c.accounts()
		s, there := c.A.Sentences[1].Span, c.B.Sentences[1].Span
		l := &lonely{x: a, y: b, taken: map[int]bool{}, near: []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: there, Score: 0.22}}}}}
		if l.besideTaken(row{Span: s}) {
			t.Errorf("%s: taken by nothing", x.name)
		}
		l.taken[there.Start] = true
		if got := l.besideTaken(row{Span: s}); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// Sums are of one matter where they are in one currency, counts in any case.
func TestOfOneNumber(t *testing.T) {
	for _, x := range []struct {
		there string
		want  bool
	}{
		{"The bank of Orlo lent the ferry line $40,217 at Easter.", true},
		{"The bank of Orlo lent the ferry line €40,217 at Easter.", false},
		{"The bank of Orlo lent the ferry line $40,218 at Easter.", false},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe new pier cost the mayor $40,217."), text.Parse("Orlo\n\n"+x.there))
		a, b := c.accounts()
		if got := !a.ofOneNumber(c.A.Sentences[1].Span, b).Empty(); got != x.want {
			t.Errorf("%s: %v", x.there, got)
		}
	}
}

// A row is vague where most of what it tells stands in the other article: the more, the
// nearer a sentence is.
func TestVague(t *testing.T) {
	c := caseOf(text.Parse("Orlo\n\nThe notary Casimir Oldenburg pawned the vineyard of the widow Philippa Sandoval."), text.Parse("Orlo\n\nThe vineyard of the notary lies behind the widow Sandoval and her goats."))
	a, b := c.accounts()
	s, there := c.A.Sentences[1].Span, c.B.Sentences[1].Span
	for _, x := range []struct {
		near float64
		want bool
	}{{0.2, false}, {0.3, false}, {0.39, true}} {
		l := a.lonely(b, []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: there, Score: x.near}}}}, nil)
		a.bits = map[starts]float64{}
		l.taken[there.Start] = true // no counterpart
		if fresh := l.tie(0).fresh; fresh < vagueFresh || fresh >= vagueNearer {
			t.Fatalf("fresh %.2f", fresh)
		}
		if got := l.vague(row{Span: s}); got != x.want {
			t.Errorf("%.2f: %v", x.near, got)
		}
	}
}

// What has no new name, number or words in marks may be told in other words; a sentence
// with a counterpart is, though another row stands beside that.
func TestInOtherWords(t *testing.T) {
	const lamps = "The lamps along the quay went dark for an hour and frightened walkers stumbled home."
	for _, x := range []struct {
		name, here, there string
		near              float64 // to the sentence of the other article
		linked            bool    // the next sentence of its own
		want              bool
	}{
		{"another matter", lamps, "The ferry company wants a second ship.", 0, false, false},
		{"goes on in what both tell", lamps, "The ferry company wants a second ship.", 0, true, true},
		{"a name of its own", "The lamps along the quay went dark for an hour, Brunella Tessaro complained.", "The ferry company wants a second ship.", 0, true, false},
		{"words in marks", "The lamps along the quay went dark for “an endless hour” and frightened walkers stumbled home.", "The ferry company wants a second ship.", 0, true, false},
		{"a counterpart", "The lamps along the quay went dark for an hour, Brunella Tessaro complained.", "Power failed along the waterfront.", 0.46, false, true},
		{"none so near", "The lamps along the quay went dark for an hour, Brunella Tessaro complained.", "Power failed along the waterfront.", 0.2, false, false},
		{"much of its words", lamps, "The lamps went dark, and walkers were frightened along the quay.", 0, false, true},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here+" The mayor wants an answer."), text.Parse("Orlo\n\n"+x.there))
		c.A.Study()
		c.B.Study()
		s, next, there := c.A.Sentences[1].Span, c.A.Sentences[2].Span, c.B.Sentences[1].Span
		c.NearA = []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: there, Score: x.near}}}, {Sentence: next}}
		c.NearB = []align.Near{{Sentence: there, Candidates: []align.Candidate{{Span: s, Score: x.near}}}}
		var linked []text.Span
		if x.linked {
			linked = append(linked, next)
		}
		a, b := c.accounts()
		l := a.lonely(b, c.NearA, linked)
		l.taken[there.Start] = true
		if got := l.inOtherWords(0, l.tie(0)); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// An article's own words of which a sentence of the other has some, and others some more,
// may be told there in other words; not what a speaker says, and not a new figure.
func TestPlainlyTold(t *testing.T) {
	const there = "The ferry company closed the pier after the storm. Brunella Tessaro runs a bakery beside the church."
	for _, x := range []struct {
		name, here, speaker string
		voice               quote.Voice
		want                bool
	}{
		{"some of its words", "After the storm nobody could board a ferry from the damaged pier or reach the bakery.", "", quote.Outlet, true},
		{"of a speaker", "After the storm nobody could board a ferry from the damaged pier or reach the bakery.", "Tessaro", quote.Outlet, false},
		{"quoted words", "After the storm nobody could board a ferry from the damaged pier or reach the bakery.", "", quote.Quoted, false},
		{"a new figure", "After the storm 640 travellers could board no ferry from the damaged pier or reach the bakery.", "", quote.Outlet, false},
		{"its words in two sentences", "The company of the widow praised the bakery, the orchard and the beekeeper of the valley.", "", quote.Outlet, false},
		{"much that is new", "Surveyors measured the splintered timber of the pier and photographed dangling ironwork for insurers.", "", quote.Outlet, false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\n"+there))
		a, b := c.accounts()
		s := c.A.Sentences[1].Span
		l := a.lonely(b, []align.Near{{Sentence: s}}, nil)
		tie := l.tie(0)
		if got := l.plainlyTold(row{Span: s, speaker: x.speaker, voice: x.voice}, tie); got != x.want {
			t.Errorf("%s: %v (%.2f new)", x.name, got, tie.fresh)
		}
	}
}

// A sentence is not shown with a row where one of the other article is near and half of
// what it tells stands there.
func TestNearlyTold(t *testing.T) {
	for _, x := range []struct {
		name, here string
		near       float64
		want       bool
	}{
		{"near", "The notary Casimir Oldenburg pawned the vineyard of the widow Philippa Sandoval.", 0.25, true},
		{"far", "The notary Casimir Oldenburg pawned the vineyard of the widow Philippa Sandoval.", 0.2, false},
		{"near, and new", "The notary Casimir Oldenburg smuggled tobacco and gunpowder through the customs house.", 0.25, false},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\nThe vineyard of the notary lies behind the widow Sandoval and her goats."))
		a, b := c.accounts()
		s, there := c.A.Sentences[1].Span, c.B.Sentences[1].Span
		l := a.lonely(b, []align.Near{{Sentence: s, Candidates: []align.Candidate{{Span: there, Score: x.near}}}}, nil)
		if got := l.nearlyTold(0, l.tie(0)); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}
