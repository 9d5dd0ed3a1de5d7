package align

import (
	"testing"

	"diptych/compare/text"
)

// A name that begins the sentences of one article is its name all the same, but
// a place by itself makes no story: see TestOneStory.
func TestNameThatLeads(t *testing.T) {
	const (
		charged = "Capital charges were filed over the killing of deputy Jorn Halse outside a cafe in June.\n\nHalse had gone to the cafe on Gata street to speak to a witness, and was shot there by a gang member, the court papers say. The charges make the accused eligible for life behind bars."
		killed  = "A deputy was shot dead on Friday outside a cafe where he wanted to speak to somebody about a gang.\n\nHalse was hit as he knocked. The deputy, Jorn Halse, leaves two children. Nobody has been found yet, and the street was closed until morning, the sheriff told reporters in a rainy car park."
		other   = "A ferry lost its rudder on Friday outside the harbour where it was to take on coal.\n\nHalse held the wheel for an hour. Its captain, Mikkel Halse, praised the crews of two tugs. Nobody was hurt, and the pier was closed until morning, the harbourmaster told passengers who had waited in the rain with bicycles, prams and a parrot."
	)
	for b, want := range map[string]RelationKind{killed: SameStory, other: Different} {
		x, y := text.Parse(charged), text.Parse(b)
		x.Fields.Date, y.Fields.Date = "2026-07-20", "2026-06-20"
		if r := Align(inputOf(x, y)).Relation; r.Kind != want {
			t.Errorf("%s: %s, %s", b, r.Kind, said1(r))
		}
	}
}

// Two articles that go on to other things are on one event where their ledes
// tell one deed, and not where these have the same people only.
func TestOneLede(t *testing.T) {
	const (
		lede   = "Investigators now say they suspect arson in the fire that ate the old chapel on Friday night, where bishop Anders Kvam of Norvik preaches.\n\n"
		rest   = "I have read for months what is written about our town. Strangers hang dolls from trees and call it humour. A neighbour of mine was mocked on television for her hat. Nobody in the capital lifted a finger. Our schools are full of decent children who deserve better. Let those who laugh come here in winter and shovel snow. Then we will see who is a bumpkin, and whose patience is worn out like an old coat."
		told   = "The chapel of Norvik was badly damaged by fire on Friday night, and investigators suspect arson.\n\n"
		sermon = "Bishop Anders Kvam of Norvik has a new choir, and people from far away come to hear it on a Friday.\n\n"
		more   = "Pumps froze while crews from three valleys laid hoses. The loss was put at a million crowns by an insurer. Five women of a sewing circle left by the back door. Smoke was seen from the ferry. A dog handler searched the cellar at dawn. The organ, built in Lubeck, cannot be saved. Services move to the gymnasium until Easter, the dean announced."
	)
	for b, want := range map[string]bool{told: true, sermon: false} {
		r := Align(inputOf(text.Parse(lede+rest), text.Parse(b+more))).Relation
		if got := r.Kind == SameEvent; got != want {
			t.Errorf("%s: %s, %s", b, r.Kind, said1(r))
		}
	}
}

// Names that both go on about make one story of two articles whose heads are
// alike in something, and no story of two reports of one league.
func TestNamesAlone(t *testing.T) {
	const (
		leaves = "A trainer says farewell to his desk, his whistle and forty winters of frozen knees, and means to breed sheep.\n\n" +
			"He wept while reporters clapped, and blamed a stubborn cough.\n\nSomebody had brought almond cake.\n\nThe curtains were velvet.\n\nRain drummed on the skylight.\n\nThen a kettle whistled.\n\n" +
			"Harald Brekke learned the trade at Ostvik and Torvund, where Anders Kvam taught him to shout. Brekke and Kvam still fish together off Torvund, and Ostvik named a stand for them."
		sheep = "A club without a trainer counts its money, its injured knees and its few friends among the bankers of the coast.\n\n" +
			"The club has hired nobody for the summer tour of islands.\n\nIts treasurer was abroad.\n\nPlayers heard it by telegram.\n\nTickets stay valid.\n\nA brass band is booked.\n\n" +
			"Under Harald Brekke the side drew with Torvund and lost to Ostvik, whose keeper was Anders Kvam. Kvam called Brekke a fox, and Torvund sued, and Ostvik laughed."
		wins = "Two penalties in rapid succession settled a dull derby under floodlights before a soaked crowd.\n\n" +
			"The goalkeeper saved a third with his boot, then limped away to hospital.\n\nBoth linesmen were booed.\n\nA flare burned the net.\n\nStewards formed a chain.\n\nNobody was arrested.\n\n" +
			"Under Harald Brekke the side drew with Torvund and lost to Ostvik, whose keeper was Anders Kvam. Kvam called Brekke a fox, and Torvund sued, and Ostvik laughed."
	)
	for b, want := range map[string]RelationKind{sheep: SameStory, wins: Different} {
		if r := Align(inputOf(text.Parse(leaves), text.Parse(b))).Relation; r.Kind != want {
			t.Errorf("%s: %s, %s", b[:40], r.Kind, said1(r))
		}
	}
}
