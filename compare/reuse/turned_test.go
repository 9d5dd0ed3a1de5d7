package reuse

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// madeNews is an article of sentences put together of few parts, so that two
// of them share much, with other capitals, figures and marks here and there.
func madeNews(r *rand.Rand) *text.Document {
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	var s strings.Builder
	s.WriteString(pick("Talks go on", "The Talks IN Geneva", "Ferry stops") + "\n\n")
	for range 2 + r.IntN(8) {
		who := pick("the envoy", "Mona Reid", "The US", "the minister of trade", "SHE")
		said := pick(" said that the talks in Geneva would ", " told us the TALKS IN Geneva will ", " said: \"The talks in Geneva will ", " hoped “the talks in geneva would ")
		end := pick("go on until Friday", "end on Friday, not on Monday", "cost 40 people their posts", "go on and on and on")
		s.WriteString(who + said + end)
		if strings.ContainsAny(said, "\"“") && r.IntN(6) > 0 {
			s.WriteString(pick("\"", "”"))
		}
		s.WriteString(pick(". ", ".\n\n", ", he said. ", "\n\n"))
	}
	return text.Parse(s.String())
}

// What two articles share does not depend on which of them is called A.
func TestTurnedArticlesShareTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	found := 0
	for range 400 {
		a, b := madeNews(r), madeNews(r)
		ab, ba := Passages(a, b), Passages(b, a)
		for _, p := range ba {
			p.A, p.B = p.B, p.A
			if !slices.ContainsFunc(ab, func(q Passage) bool {
				return q.A == p.A && q.B == p.B && q.Class == p.Class && q.Words == p.Words && q.Rarity == p.Rarity && len(q.Gaps) == len(p.Gaps)
			}) {
				t.Fatalf("only when turned: %s %q\n%s\n--\n%s", p.Class, a.Text(p.A), a.Source, b.Source)
			}
		}
		if len(ab) != len(ba) {
			t.Fatalf("%d passages, turned %d", len(ab), len(ba))
		}
		found += len(ab)
	}
	if found < 1000 {
		t.Errorf("only %d passages were compared", found)
	}
}

// A pattern of words that both articles repeat with other figures makes a
// number of passages that grows with the articles, not with their product.
func TestPatternsMakeFewPassages(t *testing.T) {
	passages := func(sentences int) int {
		r := rand.New(rand.NewPCG(9, uint64(sentences)))
		side := func() *text.Document { return text.Parse("Figures\n\n" + figures(r, sentences)) }
		return len(Passages(side(), side()))
	}
	few, many := passages(150), passages(600)
	if many > 6*few || many > 12*600 {
		t.Errorf("150 sentences make %d passages, 600 make %d", few, many)
	}
}

// What an article shares with itself is what it shares with another that prints
// the same, though there it is looked for once only.
func TestOneSideIsAsTwo(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		d := madeNews(r)
		one, other := Unheard(d), Unheard(text.Parse(d.Source))
		got, want := Between(one, one), Between(one, other)
		if len(want) == 0 || !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %v, want %v", d.Source, got, want)
		}
	}
}
