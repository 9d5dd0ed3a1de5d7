package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// One celebrated man stands in every sentence of a head; what he does in two matters makes no
// event and no story of them, whether he is called by one name or by two. Two reports of one
// of his matters share the rest, too; and two people that both go on about are a story.
func TestOneManInTwoMatters(t *testing.T) {
	const (
		market = `Brandtner wants the fish market moved

Brandtner said that the old fish market of Solvik must leave the quay before spring. Brandtner told merchants that their stalls stand where he wants a promenade with lime trees.

The mayor, as Brandtner is, has signed no order yet. Merchants called Brandtner a vandal, and some threw herring.

Their guild has sold cod and eel on the quay since the harbour was dredged. It pays a rent that has not risen for forty years, and its scales are older than the town hall.

An architect has drawn benches, a pavilion and steps down to the water. Dredging would start in autumn, the engineers reckon, if the bank lends what the council lacks. Two councillors want the stalls to stay under a glass roof instead.

Fishermen unload at dawn, and cooks from the hotels come with handcarts to choose their turbot. A sheltered hall behind the railway has been offered to them, but it has no ice house and no crane. The guild will vote on the offer at its supper.
`
		moved = `Solvik merchants vow to keep their stalls

Merchants of the fish market of Solvik vowed to stay on the quay, where Brandtner wants a promenade with lime trees before spring. Brandtner had told them that their stalls must leave.

The guild, which has sold cod and eel there since the harbour was dredged, called Brandtner a vandal. Herring flew when he spoke.

The mayor has signed no order, and two councillors would rather put a glass roof over the stalls. A hall behind the railway, which the town offers, has neither crane nor ice house, so that cooks from the hotels could buy no turbot there.

Rents on the quay have not risen for forty years. An architect drew a pavilion, benches and steps to the water, and the engineers want to dredge in autumn. The bank has yet to lend the money.

At its supper the guild votes on the offer. Fishermen said that they would unload at dawn as ever, and push their handcarts past any fence that anybody builds. The scales would stay where their grandfathers had screwed them down.
`
		duel = `Brandtner mocks a rival over his beard

Brandtner said on the wireless that the beard of a rival looked like a drowned cat. Brandtner told listeners that no razor would dare come near it.

The rival called Brandtner a peacock. He has sent Brandtner a comb, a mirror and a bill for the postage.

Both stand for parliament in June. Polls give the rival a lead among farmers and teachers, while pensioners have not made up their minds.

A debate at the university was called off after students whistled. Its rector had rented a tent, hired a brass band and printed tickets in violet ink, which nobody will pay back. Comedians have joined in, and a barber offers free shaves to every voter with a ballot.

Campaign managers on either side wish that their candidates would speak of pensions, milk prices and the new school law. Neither does. A columnist has counted forty jokes, nine of them about hair, in a week of speeches, and one sentence on taxes. The next debate is planned for television, with a moderator who once tamed lions in a circus.
`
	)
	full := strings.NewReplacer("Brandtner told", "He told", "as Brandtner", "as Marcus Brandtner", "sent Brandtner", "sent Marcus Brandtner", "called Brandtner", "called Marcus Brandtner").Replace
	withInitial := strings.NewReplacer("Marcus Brandtner", "Marcus T. Brandtner").Replace
	held := strings.NewReplacer("Marcus Brandtner", "Marcus\u00a0Brandtner").Replace
	const (
		ink   = "\nHis clerk Kesslova spilt ink on the plans, so Kesslova drew them again.\n"
		goats = "\nElsewhere goats broke into a chapel, ate two hymn books and a cushion, and left by the vestry window when a choir of beekeepers began to rehearse. Their owner, a retired diver, paid with cheese, honey and three afternoons of weeding.\n"
		razor = "\nSince then the barber shaves Kesslova, who has no beard, but Kesslova pays.\n"
	)
	for _, c := range []struct {
		name, a, b string
		want       RelationKind
	}{
		{"two matters", market, duel, Different},
		{"two matters, and his first name", full(market), full(duel) + goats, Different},
		{"two matters, his first name and an initial", withInitial(full(market)), withInitial(full(duel)) + goats, Different},
		{"two matters, his first name before a blank that holds the line", held(full(market)), held(full(duel)) + goats, Different},
		{"two people", market + ink, duel + razor, SameStory},
		{"one matter", market, moved, SameEvent},
	} {
		a, b := text.Parse(c.a), text.Parse(c.b)
		if n := min(len(a.Words), len(b.Words)); n <= shortWords {
			t.Errorf("%s: an article of %d words is not asked", c.name, n)
		}
		if r := Align(inputOf(a, b)).Relation; r.Kind != c.want {
			t.Errorf("%s: %s, %s", c.name, r.Kind, said1(r))
		}
	}
}
