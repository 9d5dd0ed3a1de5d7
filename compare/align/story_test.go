package align

import (
	"fmt"
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

// Heads that share nothing but the names that both go on about are of one story; names
// to which one comes in the end alone are not, nor is one name by itself.
func TestNamesThatBegin(t *testing.T) {
	const (
		minister = "For those who can stomach the spectacle of columnists climbing over one another to produce fearful drivel, no surprise awaits them this week.\n\n" +
			"Perhaps a celebrated guru of the trade, whose sandals, riddles and footnotes fill seminars from Toronto to Perth, deserves the honour of announcing whose portrait hangs above every headline since the files of a Bermuda bank for clients in Monaco were opened.\n\n" +
			"One honest line in his convoluted yarn bears repeating: the minister's signature stands on none of the sheets.\n\n" +
			"Forced into a corner between gravy and thunder, lanterns and parrots, he reaches for verbs such as suggest, appear and imply where certainty was wanted.\n\n" +
			"Readers on the pavement whistled, juggled walnuts, laughed, mocked the editors by postcard and asked for cartoons instead.\n\n" +
			"A duke, two bishops and the uncle of a goalkeeper bank there too, yet their faces are kept out of the picture.\n\n" +
			"In Bermuda secrets are kept, and cousins in Monaco dine with publishers every fortnight in a cellar with candles and oysters.\n\n" +
			"It is a clumsy campaign against somebody whose pipeline annoys rich neighbours. The sheets were stolen from the vaults of a law firm and posted on a public website by an anonymous clerk."
		island = "Hotels stand empty, a bank has closed its counter and fishermen curse, now that the good name which tourism had built is lost. %s\n\n" +
			"A waiter shrugged.\n\n" +
			"Visitors from the mainland stay away, conductors rehearse before vacant chairs, taxis queue unpaid, and a school has lost its sponsor, its gymnasium and its brass band.\n\n" +
			"Parliament, roofed in copper and draped in violet, passed stricter rules in spring, years too late, a lecturer in commerce told her students.\n\n" +
			"Inspectors with brass badges, umbrellas and a terrier are to call at trust companies monthly, and lawyers must learn who their clients are.\n\n" +
			"Ferries cut two sailings, growers of early potatoes ship half of what they did, and rents are falling by the harbour.\n\n" +
			"Banners at the airport praise beaches, treaties and a festival of flowers. An anonymous clerk had stolen the sheets from the vaults of a law firm and posted them on a public website. %s"
	)
	for _, c := range []struct {
		head, end string
		want      RelationKind
	}{
		{"In Bermuda they blame Monaco.", "In Bermuda nobody reads of Monaco.", SameStory},
		{"They blame a clerk.", "In Bermuda they blame Monaco. In Bermuda nobody reads of Monaco.", Different},
		{"In Bermuda they blame a clerk.", "In Bermuda nobody reads on.", Different},
	} {
		b := fmt.Sprintf(island, c.head, c.end)
		if r := Align(inputOf(text.Parse(minister), text.Parse(b))).Relation; r.Kind != c.want {
			t.Errorf("%s: %s, %s", c.head, r.Kind, said1(r))
		}
	}
}
