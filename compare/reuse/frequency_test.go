package reuse

import (
	"fmt"
	"testing"
)

func TestRankIsTheLine(t *testing.T) {
	for _, c := range []struct {
		norm string
		rank int
	}{{"the", 0}, {"of", 1}, {"to", 2}, {"and", 3}, {"us", 78}, {"xyzzyx", -1}, {"", -1}} {
		if got := Rank(c.norm); got != c.rank {
			t.Errorf("Rank(%q) = %d, want %d", c.norm, got, c.rank)
		}
	}
	words := wordsOf("frequency/words.txt")
	for n, word := range words {
		if got := Rank(word); got != n {
			t.Fatalf("line %d, %q, has rank %d", n, word, got)
		}
	}
	if len(words) != listedRanks {
		t.Errorf("the list holds %d words", len(words))
	}
}

func TestBesideNamesListedWords(t *testing.T) {
	for _, line := range wordsOf("frequency/beside.txt") {
		var word, as string
		if n, _ := fmt.Sscan(line, &word, &as); n != 2 || Rank(as) < 0 || word == as {
			t.Errorf("beside.txt: %q is not a word and a listed word", line)
		}
		if Surprise(word) != Surprise(as) {
			t.Errorf("beside.txt: %q tells %.1f bits, %q %.1f", word, Surprise(word), as, Surprise(as))
		}
	}
}

func TestSurpriseOrders(t *testing.T) {
	order := []string{"the", "a", "said", "government", "2016", "ceasefire", "cessation", "wikileaksy"}
	for i := 1; i < len(order); i++ {
		if Surprise(order[i-1]) >= Surprise(order[i]) {
			t.Errorf("%q tells %.1f bits, %q %.1f", order[i-1], Surprise(order[i-1]), order[i], Surprise(order[i]))
		}
	}
}

func ExampleSurprise() {
	for _, w := range []string{"the", "government", "cessation"} {
		fmt.Printf("%s %.0f bits\n", w, Surprise(w))
	}
	// Output:
	// the 5 bits
	// government 10 bits
	// cessation 17 bits
}
