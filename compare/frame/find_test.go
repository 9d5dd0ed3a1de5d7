package frame

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/text"
	"diptych/seeds"
)

// founding are the founding articles as the program reads them.
func founding() (names []string, docs []*text.Document) {
	for _, a := range seeds.Founding() {
		names = append(names, a.Name[:3])
		docs = append(docs, a.Document())
	}
	return names, docs
}

// verdict are words that no reader of a finding may meet: they judge.
var verdict = regexp.MustCompile(`(?i)bias|plagiar|omit|omission|propagand|misleading|fake|lie[sd]?\b|lying|dishonest|slant|spin\b`)

// outside is a claim or Doc without the words it quotes.
func outside(s string) string {
	return regexp.MustCompile(`“[^”]*”`).ReplaceAllString(s, "“”")
}

func TestDevices(t *testing.T) {
	if !slices.IsSortedFunc(devices, func(d, e Device) int { return cmp.Compare(d.Name, e.Name) }) {
		t.Error("devices are not in the order of their names")
	}
	for _, d := range devices {
		if standing[d.Name] == 0 {
			t.Errorf("%s has no standing in the order of findings", d.Name)
		}
		if v := verdict.FindString(outside(d.Doc)); v != "" {
			t.Errorf("the Doc of %s says %q", d.Name, v)
		}
		if n := len(strings.Fields(d.Doc)); n < 40 || d.Find == nil {
			t.Errorf("the Doc of %s has %d words: too few to explain a rule", d.Name, n)
		}
	}
}

// ofNobody lists the words among the values of a claim that neither article has, nor
// the list of names: a window would say them in English only.
func ofNobody(c *Case, claim text.Said) (list []string) {
	names := fmt.Sprint(claim.Value("Of"))
	read := func(values map[string]any) string {
		for _, v := range values {
			if _, number := v.(int); number {
				continue
			}
			for _, w := range text.Parse(fmt.Sprint(v)).Words {
				is := func(o text.Word) bool { return o.Norm == w.Norm }
				page := w.Norm == "a" || w.Norm == "b"
				if !page && !slices.ContainsFunc(slices.Concat(c.A.Words, c.B.Words, text.Parse(names).Words), is) {
					list = append(list, w.Norm)
				}
			}
		}
		return ""
	}
	claim.In(func(_ string, values ...any) string { return read(values[0].(map[string]any)) },
		func(_ int, _, _ string, values ...map[string]any) string { return read(values[0]) })
	return list
}

func TestWordsOfNobodyAreFound(t *testing.T) {
	c := &Case{A: Side{Document: text.Parse("The old port shut.")}, B: Side{Document: text.Parse("A harbour closed.")}}
	inner := text.Say("{{.Some}} and {{.Last}}", text.With{"Some": []text.Quote{"old", "old port"}, "Last": text.Quote("harbour …")})
	if words := ofNobody(c, text.Say("{{.Own}} has {{.Words}}.", text.With{"Own": "B", "Words": inner})); len(words) > 0 {
		t.Errorf("%q are nobody's", words)
	}
	inner = text.Count(2, "one of them", "{{.Words}}", text.With{"Words": "two of them"})
	if words := ofNobody(c, text.Say("{{.Own}}: {{.Words}}.", text.With{"Own": "the port", "Words": inner, "All": 3})); len(words) != 3 {
		t.Errorf("%q are nobody's", words)
	}
}

// check holds what is true of every list of findings.
func check(t *testing.T, c *Case, found []Finding) {
	t.Helper()
	for _, f := range found {
		wrong := func(what string) { t.Errorf("%s: %s: %s", what, f.Device, f.Claim) }
		if len(f.A)+len(f.B) == 0 {
			wrong("no words")
		}
		for _, side := range []struct {
			d     *text.Document
			spans []text.Span
		}{{c.A.Document, f.A}, {c.B.Document, f.B}} {
			for i, s := range side.spans {
				if i > 0 && s.Start < side.spans[i-1].Start {
					wrong("places out of order")
				}
				if s.Start < 0 || s.Empty() || s.End > len(side.d.Source) || !onRune(side.d.Source, s.Start) || !onRune(side.d.Source, s.End) {
					wrong("a place outside the text or inside a letter")
				}
			}
		}
		if v := verdict.FindString(outside(f.Claim.String())); v != "" {
			wrong("a verdict, " + v)
		}
		claim := f.Claim.String()
		most := 2*(rowWords+rowWords/3) + 8
		if f.speaker() != "" {
			most = 2*2*reachOf(spokenEach) + 20 // two long sentences an article, who speaks, and words between quotes
		}
		if n := len(text.Parse(claim).Words); n > claimWords && (f.Device != sameMatter.Name && f.Device != onlyHere.Name && f.Device != headline.Name && !f.voicesOfBoth() || n > most) {
			wrong("too long a claim")
		}
		if !strings.HasSuffix(claim, ".") || strings.ContainsAny(claim, "\n\t") || strings.Count(claim, "“") != strings.Count(claim, "”") {
			wrong("no plain sentence")
		}
		if words := ofNobody(c, f.Claim); len(words) > 0 {
			wrong(fmt.Sprintf("%q are words of no form and of no article, in", words))
		}
		if f.Weight < 0 || f.Weight > 1 {
			wrong("a weight out of bounds")
		}
		if !slices.Contains([]quote.Voice{"", quote.Outlet, quote.Reported, quote.Quoted}, f.Voice) {
			wrong("no voice")
		}
	}
}

// onRune reports whether a letter may begin at byte i; in what is no UTF-8
// every byte is one.
func onRune(s string, i int) bool {
	return i == 0 || i == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}

func TestFindingsOfFoundingPairs(t *testing.T) {
	_, docs := founding()
	for _, a := range docs {
		for _, b := range docs {
			c := caseOf(a, b)
			found := Findings(c)
			check(t, c, found)
			if a == b && len(found) > 0 {
				t.Errorf("an article tells otherwise than itself: %s", found[0].Claim)
			}
			if again := Findings(caseOf(a, b)); readable(c, again) != readable(c, found) {
				t.Error("another order at the second time")
			}
		}
	}
}

// The first dozen shows many devices, and the same words once.
func TestOrder(t *testing.T) {
	_, docs := founding()
	c := caseOf(docs[1], docs[3])
	found := Findings(c)
	kinds := map[string]int{}
	for _, f := range found[:min(len(found), Dozen)] {
		kinds[f.Device]++
	}
	if len(kinds) < 3 {
		t.Errorf("the first dozen holds %v", kinds)
	}
	at := text.Span{Start: 10, End: 20}
	same := []Finding{
		{Device: "naming", Claim: text.Say("x"), A: []text.Span{at}, Weight: 1},
		{Device: "vocabulary", Claim: text.Say("y"), A: []text.Span{{Start: 11, End: 20}}, Weight: 1},
		{Device: "naming", Claim: text.Say("z"), A: []text.Span{at}, Weight: 0.5},
	}
	if got := untold(same, byRank(false)); len(got) != 2 || got[0].Claim.String() != "x" || got[1].Claim.String() != "z" {
		t.Errorf("the same words are told twice: %v", got)
	}
}

func FuzzFindings(f *testing.F) {
	_, docs := founding()
	f.Add(docs[1].Source, docs[3].Source)
	f.Add("“We will ... go,” he said.", "“We will, if all is well, go,” he claimed. 12 men\xff were 14 killed.")
	f.Add("Police shot 5 men", "5 men\u00a0were shot, it’s “said” of A-B C")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := caseOf(text.Parse(a), text.Parse(b))
		check(t, c, Findings(c))
	})
}

func BenchmarkFindings(b *testing.B) {
	_, docs := founding()
	c := caseOf(docs[1], docs[2])
	for b.Loop() {
		Findings(c)
	}
}

func BenchmarkReferents(b *testing.B) {
	_, docs := founding()
	c := caseOf(docs[1], docs[2])
	for b.Loop() {
		Referents(c)
	}
}

// BenchmarkLong shows how the cost of every device grows with the articles:
// the founding articles, again and again.
func BenchmarkLong(b *testing.B) {
	_, docs := founding()
	for _, times := range []int{1, 10, 40} {
		x := text.Parse(strings.Repeat(docs[1].Source+"\n\n"+docs[3].Source+"\n\n", times))
		y := text.Parse(strings.Repeat(docs[2].Source+"\n\n"+docs[4].Source+"\n\n", times))
		c := caseOf(x, y)
		for _, d := range devices {
			b.Run(fmt.Sprint(d.Name, "/", len(x.Words), " words"), func(b *testing.B) {
				for b.Loop() {
					d.Find(c)
				}
			})
		}
	}
}

// Two sentences that contradict one another are not set side by side once more.
func TestContradictionToldOnce(t *testing.T) {
	at := func(from, to int) []text.Span { return []text.Span{{Start: from, End: to}} }
	list := untold([]Finding{
		{Device: Contradiction, A: at(40, 45), B: at(10, 15), Weight: 1},
		{Device: sameMatter.Name, A: at(30, 90), B: at(0, 60), Weight: 0.9},
		{Device: sameMatter.Name, A: at(30, 90), B: at(70, 130), Weight: 0.8},
	}, byRank(false))
	if len(list) != 2 || list[1].B[0].Start != 70 {
		t.Errorf("kept %v", list)
	}
}

// TestWordsUsedOften: of two short articles it tells little that one has a word
// often, as long as chance may have it so.
func TestWordsUsedOften(t *testing.T) {
	plain := "The bridge\n\nThe old bridge over the river has been closed since spring because of a crack in the stone. "
	five := "The engineers came late. The engineers were tired, and the engineers were wet. Then the engineers left and other engineers came. "
	many := five + "The engineers slept. Two engineers snored, and three engineers dreamt. The engineers woke. All engineers sang while engineers cooked for engineers. The engineers rowed. The engineers ate with engineers. "
	other := text.Parse(plain + "It was looked at by some men who came late, and who were tired and wet, and who left.")
	for own, want := range map[string]bool{five: false, many: true} {
		c := caseOf(text.Parse(plain+own), other)
		got := slices.ContainsFunc(Findings(c), func(f Finding) bool { return f.Device == vocabulary.Name })
		if list := vocabulary.Find(c); got != want || len(list) == 0 {
			t.Errorf("told %v, not %v: %v", got, want, list)
		}
	}
}

// A row is left out whose sentence is set beside another one already.
func TestAgain(t *testing.T) {
	at := func(n int) []text.Span { return []text.Span{{Start: n, End: n + 1}} }
	pair := Finding{Device: sameMatterName, A: at(1), B: at(1)}
	for _, x := range []struct {
		name string
		f    Finding
		want bool
	}{
		{"its sentence", Finding{Device: onlyHereName, Claim: nearestBeside("B", "B", "x", "y"), A: at(2), B: at(1)}, true},
		{"only the nearest one", Finding{Device: onlyHereName, Claim: nearestBeside("A", "A", "x", "y"), A: at(2), B: at(1)}, false},
		{"nothing beside it", Finding{Device: onlyHereName, Claim: alone(tellsMore("B"), "x"), B: at(1)}, false},
		{"another device", Finding{Device: sameMatterName, Claim: nearestBeside("B", "B", "x", "y"), A: at(2), B: at(1)}, false},
	} {
		if got := x.f.again(pair); got != x.want {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// Strong words, and a sentence beside its nearest, stand behind what tells more of the
// matter; other figures beside one another, and two verbs for one deed, where they stood.
func TestInterest(t *testing.T) {
	at := func(n int) []text.Span { return []text.Span{{Start: n, End: n + 1}} }
	more := func(n int) Finding {
		return Finding{Device: onlyHereName, Claim: alone(tellsMore("B"), "x"), B: at(n), Weight: 0.8}
	}
	for _, x := range []struct {
		name  string
		f     Finding
		place int
	}{
		{"strong words", Finding{Device: loadedWording.Name, A: at(1), Weight: 1}, 2},
		{"two verbs for one deed", Finding{Device: loadedWording.Name, A: at(1), B: at(1), Deed: true, Weight: 1}, 0},
		{"beside its nearest", Finding{Device: onlyHereName, Claim: nearestBeside("A", "A", "x", "y"), A: at(1), B: at(1), Weight: 0.95}, 2},
		{"beside its nearest, with other figures", Finding{Device: onlyHereName, Claim: nearestBeside("A", "A", "x", "y"), A: at(1), B: at(1), Weight: figuresDiffer}, 0},
	} {
		list := varied([]Finding{x.f, more(5), more(9)}, byRank(false))
		if got := slices.IndexFunc(list, func(f Finding) bool { return len(f.A) > 0 }); got != x.place {
			t.Errorf("%s: at %d, want %d", x.name, got, x.place)
		}
	}
}
