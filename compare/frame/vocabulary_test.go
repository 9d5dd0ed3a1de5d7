package frame

import (
	"fmt"
	"testing"

	"diptych/compare/text"
)

func ExampleVocabulary() {
	coast := text.Parse("Catch\n\nThe trawlers came home late. Two trawlers were empty, and the trawlers of the south were lost. The trawlers are old.")
	hills := text.Parse("Wool\n\nThe shepherds came home late. Two shepherds were ill, and the shepherds of the south were lost. The shepherds are old.")
	for _, t := range Vocabulary([]*text.Document{coast}, []*text.Document{hills})[:2] {
		fmt.Println(t.Word, t.A, t.B, t.Score > 0)
	}
	// Output:
	// shepherd 0 4 false
	// trawler 4 0 true
}

// The same folder twice has no word that tells it apart; two change sides.
func TestVocabularyIsEven(t *testing.T) {
	_, docs := founding()
	for _, x := range Vocabulary(docs, docs) {
		if x.Score != 0 {
			t.Errorf("%s: %v", x.Word, x.Score)
		}
	}
	there, back := Vocabulary(docs[:2], docs[2:]), Vocabulary(docs[2:], docs[:2])
	for i := range there {
		if x, y := there[i], back[i]; x.Word != y.Word || x.A != y.B || x.Score != -y.Score {
			t.Errorf("%v there, %v back", x, y)
		}
	}
}
