package frame

import (
	"slices"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Every "regime" of the founding articles is somebody else's word.
func TestRegimeIsNotTheOutletsWord(t *testing.T) {
	_, docs := founding()
	want := map[quote.Voice][]int{
		quote.Outlet:   {0, 0, 0, 0, 0},
		quote.Reported: {0, 0, 0, 0, 1},
		quote.Quoted:   {0, 1, 0, 2, 2},
	}
	got := map[quote.Voice][]int{}
	for v := range want {
		got[v] = make([]int, len(docs))
	}
	for i, d := range docs {
		for _, r := range Referents(caseOf(d, docs[(i+1)%len(docs)])) {
			for _, m := range r.A {
				if strings.Contains(d.Text(m.Span), "regime") {
					got[m.Voice][i]++
				}
			}
		}
	}
	for v, counts := range want {
		if !slices.Equal(got[v], counts) {
			t.Errorf("regime, %s: %v, not %v", v, got[v], counts)
		}
	}
}

// "The regime" is that of the government named last, but for one behind what is in another country.
func TestRegimeOfWhom(t *testing.T) {
	for _, x := range []struct {
		last string
		want bool
	}{
		{"He spoke of the storm and said that the regime had done too little.", true},
		{"He spoke of the storm in France and said that the regime had done too little.", true},
		{"He had called Zimbabwe and said that the regime had done too little.", true},
		{"He spoke of the unrest in Zimbabwe and said that the regime had done too little.", false},
	} {
		a := text.Parse("The storm\n\nThe French government shut the ports on Friday. A minister came to Brest. " + x.last + "\n")
		b := text.Parse("The storm\n\nThe French government shut the ports on Friday, a minister said.\n")
		got := false
		for _, r := range Referents(caseOf(a, b)) {
			for _, m := range r.A {
				got = got || strings.Contains(a.Text(m.Span), "regime") && len(r.B) > 0
			}
		}
		if got != x.want {
			t.Errorf("%s: of the French government %v", x.last, got)
		}
	}
}

// A word for nobody, anybody or everybody names no one, wherever it stands.
func TestNobodyIsNoReferent(t *testing.T) {
	a := text.Parse("Ferry fares\n\n\"Nobody likes to pay more,\" said the skipper Ivo Brandt. Everybody signed, and somebody wept. Nobody left.\n")
	b := text.Parse("The ferry\n\n\"Nobody likes to pay more,\" Ivo Brandt told the council. Anyone may speak, and everyone did.\n")
	names := ""
	for _, r := range Referents(caseOf(a, b)) {
		names += r.Name + "\n"
	}
	if lower := strings.ToLower(names); strings.Contains(lower, "body") || strings.Contains(lower, "one\n") || !strings.Contains(names, "Ivo Brandt") {
		t.Errorf("named are\n%s", names)
	}
}

// Mentions are in order, hold a word, and belong to one referent each.
func checkReferents(t *testing.T, d *text.Document, mentions []Mention, seen map[text.Span]string, name string) {
	last := text.Span{Start: -1}
	for _, m := range mentions {
		if m.Start < last.Start || m.Empty() || len(d.WordsIn(m.Span)) == 0 {
			t.Errorf("%s: mention %v after %v", name, m.Span, last)
		}
		if other, twice := seen[m.Span]; twice {
			t.Errorf("%q is a mention of %s and of %s", d.Text(m.Span), other, name)
		}
		seen[m.Span], last = name, m.Span
	}
}

func TestReferentsOfFoundingPairs(t *testing.T) {
	_, docs := founding()
	for i, a := range docs {
		for _, b := range docs[i+1:] {
			checkCase(t, caseOf(a, b))
		}
	}
}

func checkCase(t *testing.T, c *Case) {
	inA, inB := map[text.Span]string{}, map[text.Span]string{}
	count := len(c.A.Words) + len(c.B.Words)
	for _, r := range c.Referents {
		if n := len(r.A) + len(r.B); n == 0 || n > count || r.Name == "" {
			t.Errorf("%q has %d mentions after one with %d", r.Name, n, count)
		} else {
			count = n
		}
		checkReferents(t, c.A.Document, r.A, inA, r.Name)
		checkReferents(t, c.B.Document, r.B, inB, r.Name)
	}
}

func FuzzReferents(f *testing.F) {
	_, docs := founding()
	f.Add(docs[1].Source, docs[4].Source)
	f.Add("The U.S.' Mr. al-A of the the “X's” of State", "Secretary of State of the North’s May, the May and A. B.\xff of")
	f.Add("It is the war of the U.N. Un the UN's, of U.S", "It is the ’s of the 's and of that it was, I. of the A.")
	f.Fuzz(func(t *testing.T, a, b string) {
		checkCase(t, caseOf(text.Parse(a), text.Parse(b)))
	})
}

// What a reader is told to keep when extending the lists holds.
func TestLists(t *testing.T) {
	l := readLexicon()
	for word, sets := range l.labels {
		merged := 0
		for _, k := range sets {
			if l.sets[k].merged() {
				merged++
			}
		}
		if merged > 1 {
			t.Errorf("labels.txt: %q stands in %d sets with = or +", word, merged)
		}
	}
	for i, s := range l.sets {
		if !strings.ContainsRune("=+~-", rune(s.sign)) || len(s.words) < 2 {
			t.Errorf("labels.txt: set %d, %q, has no sign or no second word", i+1, s.words)
		}
	}
	if len(l.sets) < 150 || len(l.lands) < 100 {
		t.Errorf("%d sets, %d countries", len(l.sets), len(l.lands))
	}
	seen := map[string]int{}
	for _, names := range l.named {
		for _, n := range names {
			key := strings.Join(n.words, " ")
			if k, twice := seen[key]; twice && k != n.land {
				t.Errorf("countries.txt: %q is %s and %s", key, l.lands[k].name, l.lands[n.land].name)
			}
			seen[key] = n.land
		}
	}
}

func TestSingular(t *testing.T) {
	for plural, want := range map[string]string{
		"rebels": "rebel", "parties": "party", "clashes": "clash", "boxes": "box", "talks": "talks", "militiamen": "militiaman",
		"crisis": "crisis", "status": "status", "bus": "bus", "losses": "loss", "gas": "gas", "women": "woman", "": "",
	} {
		if got := singular(plural); got != want {
			t.Errorf("%s: %q, not %q", plural, got, want)
		}
	}
}
