package compare_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/text"
)

func ExampleDocuments() {
	a := text.Parse("Bridge to close\n\n“It was built for horses and it carries forty thousand lorries a week,” said Marta Olsen.\n")
	b := text.Parse("A long summer\n\n\"It was built for horses and it carries forty thousand lorries a week\": nobody doubts Olsen.\n")
	c := compare.Documents(a, b)
	for _, p := range c.Passages {
		fmt.Printf("%s, %d words\n%s\n%s\n", p.Class, p.Words, a.Text(p.A), b.Text(p.B))
	}
	// Output:
	// quotation, 13 words
	// It was built for horses and it carries forty thousand lorries a week
	// It was built for horses and it carries forty thousand lorries a week
}

func ExampleComparison_Summary() {
	a := text.Parse("Frost\n\nThe pears are lost.\n")
	b := text.Parse("Flood\n\nFour villages were cut off by the river.\n")
	for _, p := range compare.Documents(a, b).Summary().Shared {
		fmt.Println(p.Said)
	}
	// Output:
	// No copied passages.
	// No shared quotations.
	// No statements to set side by side.
}

// article is n words or a few more in sentences of 8 to 25, some of them
// quoted, in words of a Zipf-like spread as running text has them. Sentences of
// other are copied in, about one in ten.
func article(r *rand.Rand, n int, other string) string {
	var b strings.Builder
	b.WriteString("Headline of the day\n\n")
	from := strings.SplitAfter(other, ".\n\n")
	for words := 0; words < n; {
		s := sentence(r)
		if other != "" && r.IntN(10) == 0 {
			s = from[r.IntN(len(from))]
		}
		words += strings.Count(s, " ") + 1
		b.WriteString(s)
	}
	return b.String()
}

func sentence(r *rand.Rand) string {
	words := make([]string, 8+r.IntN(18))
	for i := range words {
		words[i] = fmt.Sprintf("w%dx", int(20000*r.Float64()*r.Float64()*r.Float64()*r.Float64()))
	}
	words[0] = "The " + words[0]
	s := strings.Join(words, " ")
	if r.IntN(4) == 0 {
		return "“" + s + ",” said Anna Duval.\n\n"
	}
	return s + ".\n\n"
}

func pair(n int) (a, b string) {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	a = article(r, n, "")
	return a, article(r, n, a)
}

func TestSameArticlesGiveTheSameAnswer(t *testing.T) {
	one, two := pair(800)
	first := compare.Documents(text.Parse(one), text.Parse(two))
	for range 3 {
		if again := compare.Documents(text.Parse(one), text.Parse(two)); !reflect.DeepEqual(first, again) {
			t.Fatal("two comparisons of the same articles differ")
		}
	}
}

// FuzzDocuments holds every span of a comparison to the source it speaks of.
func FuzzDocuments(f *testing.F) {
	f.Add("", "")
	f.Add("One word", "\n\n\n")
	f.Add("Kopf\n\n„Wir gehen nicht,“ sagte er.", "Head\n\n“Wir gehen nicht,” he said.\n\n“And")
	one, two := pair(120)
	f.Add(one, two)
	f.Add(strings.Repeat("one two three four five. ", 30), strings.Repeat("one two three four five. ", 30))
	for n := range uint64(6) {
		for _, made := range []func(*rand.Rand) (string, string){news, soup, wire, spoken} {
			one, two := made(rand.New(rand.NewPCG(n, 11)))
			f.Add(one, two)
		}
	}
	f.Add(strings.Join(tokens, " "), strings.Join(tokens, ""))
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 1<<16 {
			return
		}
		compared(t, a, b)
	})
}

func inside(t *testing.T, source string, s text.Span) {
	if s.Start < 0 || s.End > len(source) || s.Start > s.End || !border(source, s.Start) || !border(source, s.End) {
		t.Errorf("%v is no place in the source of %d bytes", s, len(source))
	}
}

func border(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }

// spansOf lists every span that c holds of one side.
func spansOf(c *compare.Comparison, side string) []text.Span {
	pick := func(a, b text.Span) text.Span {
		if side == "A" {
			return a
		}
		return b
	}
	says, near := c.SaysA, c.NearA
	if side == "B" {
		says, near = c.SaysB, c.NearB
	}
	var list []text.Span
	for _, p := range c.Passages {
		list = append(list, pick(p.A, p.B))
		for _, g := range p.Gaps {
			list = append(list, pick(g.A, g.B))
		}
	}
	for _, l := range c.Links {
		list = append(list, pick(l.A, l.B))
		for _, d := range l.Contrast {
			list = append(list, pick(d.A, d.B))
		}
	}
	for _, x := range says {
		list = append(append(list, x.Content...), x.Cue, x.Source)
	}
	for _, n := range near {
		list = append(list, n.Sentence)
	}
	for _, e := range c.Relation.Evidence {
		if side == "A" {
			list = append(list, e.A...)
		} else {
			list = append(list, e.B...)
		}
	}
	for _, p := range c.Summary().Shared {
		if side == "A" {
			list = append(list, p.A...)
		} else {
			list = append(list, p.B...)
		}
	}
	return list
}

// An agency's text in two papers is not two reports; a speech that two reports
// quote is.
func TestOneText(t *testing.T) {
	agency := `The ferry Aurora ran onto rocks off Varde at dawn with ninety people on board, the coastguard said.

All of them were brought ashore in fishing boats before noon, some with bruises, and a hotel took them in for the night.

Divers found a long hole in the hull. The owner of the ferry had been told in spring to mend its steering, a harbour report shows.
`
	speech := `"We shall mend the steering of every ferry before a single one leaves this harbour again, and we shall pay for the boats that went out, for the hotel and for the clothes that were lost at sea," the owner said`
	for _, c := range []struct {
		name, a, b string
		one        bool
	}{
		{"agency copy", "Ferry on rocks\n\n" + agency, "Aurora runs aground\n\nVARDE - " + agency, true},
		{"a speech", "Ferry on rocks\n\n" + speech + " when he met sailors at the pier on Sunday.\n", "Owner speaks\n\nA crowd booed in Varde.\n\n" + speech + ".\n", false},
		{"one line", "Ferry on rocks\n\nThe ferry ran onto rocks off Varde at dawn.\n", "Aground\n\nThe ferry ran onto rocks off Varde at dawn.\n", false},
	} {
		got := compare.Documents(text.Parse(c.a), text.Parse(c.b))
		if got.OneText() != c.one {
			t.Errorf("%s: %v, %s", c.name, got.OneText(), got.Summary().Relation[0].Said.String())
		}
	}
}

// A round-up holds the report of one of its matters; a paper that adds a line of its
// own to an agency's text holds no part.
func TestPart(t *testing.T) {
	ferry := `The ferry Aurora ran onto rocks off Varde at dawn with ninety people on board, the coastguard said.

All of them were brought ashore in fishing boats before noon, some with bruises, and a hotel took them in for the night.
`
	others := `
A court in Lund sentenced two brothers to three years for selling forged concert tickets to students and tourists.

Farmers in the valley began to bring in the barley two weeks early after the warmest June that the station has on record.

The museum of Horsens has bought a globe from 1702 that a baker found behind a wall when he laid new pipes to his oven.

Nobody won the lottery on Saturday, so that the pot of next week grows to eleven million crowns, its office said.
`
	const relation = "Most of B is a part of A, word for word; A has more beside it."
	for _, c := range []struct {
		name, a, b, part string
	}{
		{"a round-up", "News in short\n\n" + ferry + others, "Ferry on rocks\n\n" + ferry, "B"},
		{"the other way round", "Ferry on rocks\n\n" + ferry, "News in short\n\n" + ferry + others, "A"},
		{"a line more", "Ferry on rocks\n\n" + ferry, "Aurora aground\n\n" + ferry + "\nThe owner did not answer on Sunday.\n", ""},
		{"other matters", "News in short\n\n" + others, "Ferry on rocks\n\n" + ferry, ""},
	} {
		got := compare.Documents(text.Parse(c.a), text.Parse(c.b))
		part, _ := got.Part()
		said := got.Summary().Relation[0].Said.String()
		if part != c.part || c.part == "B" != (said == relation) {
			t.Errorf("%s: %q, %s", c.name, part, said)
		}
	}
}
