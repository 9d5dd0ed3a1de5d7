//go:build driven

package window

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
)

// The card counts what collate counts of a class that .ci/lesson/run drove.
func TestAClassIsDropped(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(content(t, os.Getenv("LESSON_POOL")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	w, l := ships(t)
	drop(w, os.Getenv("LESSON_CLASS"))
	l.Finish()
	words := shownWords(w)
	n := 0
	for _, r := range rows[1:] {
		if r[7] != "" && r[2] != "marks" {
			n++
			if want := r[7] + " of " + r[9]; !strings.Contains(words, want) {
				t.Errorf("%s, %s: the card has no %q", r[0], r[4], want)
			}
		}
	}
	if n < 50 || strings.Count(words, ": damaged. ") != 2 || strings.Count(words, ": older. ") != 1 || !strings.Contains(words, "28 pupils’ answers to") {
		t.Errorf("%d figures; the card says %.600s", n, words)
	}
}
