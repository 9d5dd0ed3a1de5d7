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
	n := 0
	for line := range dataLines(wordsFile) {
		if got := Rank(foldListed(line)); got != n {
			t.Fatalf("line %d, %q, has rank %d", n, line, got)
		}
		n++
	}
	if n != 50_000 {
		t.Errorf("the list holds %d words", n)
	}
}

func TestBesideNamesListedWords(t *testing.T) {
	for line := range dataLines(besideFile) {
		var word, as string
		if n, _ := fmt.Sscan(line, &word, &as); n != 2 || Rank(as) < 0 || word == as {
			t.Errorf("beside.txt: %q is not a word and a listed word", line)
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

// A list keeps words apart whose hashes name one place.
func TestWordListKeepsAll(t *testing.T) {
	l := newWordList(0)
	for n := range int32(40_000) {
		l.set(fmt.Sprint("w", n), listed{n, 0})
	}
	l.set("w7", listed{7, 1})
	for n := range int32(40_000) {
		if got, ok := l.find(fmt.Sprint("w", n)); !ok || got.rank != n || got.as != map[int32]int32{7: 1}[n] {
			t.Fatalf("w%d: %v, %v", n, got, ok)
		}
	}
	if got, ok := l.find("w40000"); ok {
		t.Errorf("a word that was never listed: %v", got)
	}
}
