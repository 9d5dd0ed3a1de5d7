package frame

import (
	"fmt"
	"testing"

	"diptych/compare/text"
)

// TestRowClaims words the last sentence of one text as a row, "" where nothing
// is left of it.
func TestRowClaims(t *testing.T) {
	for _, x := range []struct{ name, here, there, want string }{
		{"the deed told, another beside it", "It was quickly deleted, but a frenzy of coverage and gossip about Orlo ensued on blogs and in the Morning Herald.",
			"The drawing of Orlo was deleted within minutes.", "A tells more: “… a frenzy of coverage and gossip about Orlo ensued on blogs and in the Morning Herald”."},
		{"the deed told with its object", "Prosecutors of Orlo raided a warehouse of the contractor in Brindel before dawn with ledgers and telephones.", "After the raid on his warehouse the contractor left Orlo.", ""},
		{"another deed of the same", "Prosecutors of Orlo raided a warehouse of the contractor in Brindel before dawn with ledgers and telephones.", "The contractor left Orlo.",
			"A tells more: “Prosecutors of Orlo raided a warehouse of the contractor in Brindel before dawn with ledgers and telephones”."},
		{"little told, and no name", "Security is extremely strict with searches of every bag and coat at the bridge of Orlo.", "Visitors queue at checkpoints in Orlo.", ""},
		{"little told, with a name", "Security is extremely strict with searches of every bag and coat at the bridge of Orlo by guards of Halvard Brothers.", "Visitors queue at checkpoints in Orlo.",
			"A tells more: “Security is extremely strict with searches of every bag and coat at the bridge of Orlo by guards of Halvard Brothers”."},
		{"quoted by one alone", "“Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo,” mayor Ivo Brandt said.", "The lighthouse of Orlo is old.",
			"Only A quotes Ivo Brandt: “Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo”."},
		{"heard in both", "“Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo,” mayor Ivo Brandt said.", "The town sleeps well, mayor Ivo Brandt said.",
			"A quotes Ivo Brandt: “Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo”."},
		{"perhaps heard in both, by another first name", "“Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo,” mayor Robert Brandt said.", "The mayor Bob Brandt walked home late. \"It would be better if the keeper left,\" a note by the door read.",
			"A quotes Robert Brandt: “Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo”."},
		{"of the other's name nobody is heard", "“Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo,” mayor Robert Brandt said.", "The mayor Bob Brandt walked home late.",
			"Only A quotes Robert Brandt: “Smugglers unload contraband cigarettes and counterfeit ivory figurines beneath the lighthouse of Orlo”."},
		{"no sentence", "Orlo bridge poll, 44.6 percent tourists, 51.6 percent villagers of Brindel, 3.8 percent fishermen.", "Orlo looks away.", ""},
		{"a table's line", "Bridge of Orlo: Tourists – 44.6 percent, villagers of Brindel – 51.6 percent, fishermen – 3.8 percent", "Orlo looks away.", ""},
		{"the new part printed", "The members of the council of Orlo who sat in the hall on Monday heard of the old bridge and of the new one, of the hall and of the council, and again and again of the bridge that is new to all of Orlo, and beneath the lighthouse smugglers unloaded contraband cigarettes and counterfeit ivory figurines.",
			"Members of the council of Orlo sat in the hall. They heard of the old bridge.", "A tells more: “The members of the council of Orlo who sat in the hall on Monday heard of the old bridge and of the new one … and beneath the lighthouse smugglers unloaded contraband cigarettes and counterfeit ivory figurines”."},
		{"what stands in brackets left out", "Beneath the lighthouse of Orlo smugglers (three sailors from Novara, a locksmith, a farrier, two apprentices of his, a retired harpooner, a cooper with a wooden leg, a blind organist, his spaniel, four ferrymen and the verger) unloaded contraband cigarettes and counterfeit ivory figurines.",
			"The lighthouse of Orlo is old.", "A tells more: “Beneath the lighthouse of Orlo smugglers … unloaded contraband cigarettes and counterfeit ivory figurines”."},
	} {
		c := caseOf(text.Parse("Orlo\n\nThe bridge of Orlo is new. "+x.here), text.Parse("Orlo\n\nThe bridge of Orlo is new. "+x.there))
		a, b := c.accounts()
		got := ""
		if r, ok := a.row(c.A.Sentences[len(c.A.Sentences)-1].Span, b, "A"); ok && r.narrowed(a, b) {
			got = r.claim("A").String()
		}
		if got != x.want {
			t.Errorf("%s:\n got %s\nwant %s", x.name, got, x.want)
		}
	}
}

// Whom a title means is left to the reader.
func TestWhoSays(t *testing.T) {
	for _, x := range []struct{ here, want string }{
		{`Lena Falk, the president of Orlo, walked in. "The bridge of Orlo is mended," Falk said.`, "Lena Falk"},
		{`Lena Falk, the president of Orlo, walked in. "The bridge of Orlo is mended," the president said.`, "“the president”"},
	} {
		c := caseOf(text.Parse("Orlo\n\n"+x.here), text.Parse("Orlo\n\nThe bridge of Orlo is new."))
		if len(c.A.Says) != 1 || c.A.Says[0].Speaker != "Lena Falk" || fmt.Sprint(c.A.whoSays(c.A.Says[0])) != x.want {
			t.Errorf("%s: %+v", x.here, c.A.Says)
		}
	}
}
