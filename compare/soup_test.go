package compare_test

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode/utf8"

	"diptych/compare/text"
	"diptych/seeds"
)

// Tokens of which soup is made: marks of quotation and of a page, apostrophes
// with and without their word, names, verbs, numbers, letters that are more than a
// byte or less than a letter.
var tokens = strings.Split("“|”|\"|'|‘|’|«|»|„|``|''|(|)|[|]|{|}|—|–|-|…|...|.|.|.|,|,|;|:|?|!|#|> |* |1. |**|_|'s|’s|s’|n't|"+
	"said|he said|she told|denied|according to|that|who|not|had|the|the|of|and|was hurt by|will close|closed|"+
	"Reid|Tench|Mona Reid|Dr.|Mr.|St.|U.S.|U.N.|the trust|the mayor|officials|regime|government|rebels|militants|truce|"+
	"1,000|27|twenty-seven|3.5 %|$1.5bn|£2|No. 5|2016|3 May 2016|Monday|on Friday|at 9.30 pm|aged 47|"+
	"bridge|harbour|people|talks|Aleppo|Geneva|alleged|confirmed|brutal|"+
	"(AFP) -|LONDON -|By Ann Poe|Photo: Reuters|Read more:|Share|[1]|[a](b)|<b>|&amp;|&quot;|http://x.example/z|@x|©|"+
	"\n|\n\n|\n\n|\r\n|\t|\u00a0|\u2028|\u200b|\u200d|\u202e|\u0301|\ufeff|é|ß|İ|ﬁ|Ж|中|文|🙂|👩‍👩‍👧|a|A|I|x", "|")

// soup is tokens in any order, and the same with its pieces moved.
func soup(r *rand.Rand) (a, b string) {
	of := func(n int) string {
		var s strings.Builder
		for range n {
			s.WriteString(anyOf(r, tokens))
			if r.IntN(3) > 0 {
				s.WriteByte(' ')
			}
		}
		return s.String()
	}
	a = of(r.IntN(300))
	pieces := strings.SplitAfter(a, " ")
	var s strings.Builder
	for range 1 + r.IntN(8) {
		at := r.IntN(len(pieces))
		s.WriteString(strings.Join(pieces[at:min(len(pieces), at+r.IntN(50))], "") + of(r.IntN(12)))
	}
	return a, s.String()
}

// wire are two reports of the same events, each statement in one of its forms
// with another figure, day, verb, name for the group, or left out.
func wire(r *rand.Rand) (a, b string) {
	forms := [][]string{
		{"The N people on the ferry were rescued on D.", "N passengers were saved from the ferry on D.", "On D the crew of the ferry rescued N people."},
		{"The S said the bridge V by May.", "“The bridge V by May,” said the S.", "The bridge V by May, according to the S."},
		{"G shelled the harbour on D, killing N people.", "N people were killed when the harbour was shelled on D.", "G attacked the harbour; at least N people died."},
		{"Mona Reid, N, V it was a “shameful” plan.", "“It is a shameful plan,” V Mona Reid, N.", "Reid V the plan was shameful and would cost $N million."},
		{"G denied that the talks in Marsk would resume on D.", "The talks in Marsk will resume on D, G said.", "G did not say whether the talks would go on."},
		{"The council approved the plan by N votes.", "The council rejected the plan on D.", "Carl Tench, who leads the council, called the vote “historic”."},
		{"The mill, which employs N people, closed on D.", "The mill will close on D with the loss of N jobs.", "About N workers allegedly lost their jobs at the mill."},
	}
	group := strings.Split("The rebels|The militants|Government forces|The regime|The army|Officials|The terrorists", "|")
	day := strings.Split("Monday|Friday|3 May 2016|4 May|Sunday night", "|")
	verb := strings.Split("said|claimed|warned|admitted|insisted|alleged", "|")
	source := strings.Split("mayor|minister|company|bridge trust|spokeswoman Ann Poe", "|")
	fill := func(s string) string {
		if strings.Contains(s, "bridge V") {
			s = strings.Replace(s, "V", anyOf(r, []string{"will reopen", "will not reopen", "may be closed", "would be shut"}), 1)
		}
		return strings.NewReplacer("G ", anyOf(r, group)+" ", "G,", anyOf(r, group)+",", "N", strconv.Itoa(2+r.IntN(40)), " D", " "+anyOf(r, day), "V", anyOf(r, verb), "the S", "the "+anyOf(r, source), "The S", "The "+anyOf(r, source)).Replace(s)
	}
	one := func() string {
		s := anyOf(r, []string{"Ferry crew rescue dozens", "Harbour shelled, mill to close", "Bridge “to reopen”", "Reid attacks plan"}) + "\n\n"
		for range 2 + r.IntN(12) {
			s += fill(anyOf(r, forms[r.IntN(len(forms))])) + anyOf(r, newsBetween[:5])
		}
		return s
	}
	return one(), one()
}

// edited are two of the founding articles with sentences moved, doubled,
// mended, and exchanged.
func edited(r *rand.Rand) (a, b string) {
	var lists [][]string
	for _, x := range seeds.Founding() {
		d := text.Parse(x.Source)
		var list []string
		if r.IntN(2) == 0 {
			for _, p := range d.Paragraphs {
				list = append(list, d.Text(p.Span))
			}
		} else {
			for _, s := range d.Sentences {
				list = append(list, d.Text(s.Span))
			}
		}
		lists = append(lists, list)
	}
	one := func() string {
		list := append([]string{}, anyListOf(r, lists)...)
		for i := range list {
			switch r.IntN(8) {
			case 0:
				list[i] = mended(r, list[i])
			case 1:
				list[i] = anyOf(r, list)
			case 2:
				list[i] = anyOf(r, anyListOf(r, lists))
			case 3:
				k := r.IntN(len(list))
				list[i], list[k] = list[k], list[i]
			}
		}
		return strings.Join(list, anyOf(r, []string{"\n\n", " ", "\n"}))
	}
	return one(), one()
}

func anyListOf(r *rand.Rand, lists [][]string) []string { return lists[r.IntN(len(lists))] }

// mended is s with one word changed, doubled, moved or marked.
func mended(r *rand.Rand, s string) string {
	w := strings.Fields(s)
	if len(w) == 0 {
		return s
	}
	i, k := r.IntN(len(w)), r.IntN(len(w))
	switch r.IntN(7) {
	case 0:
		w = append(w[:i:i], w[i+1:]...)
	case 1:
		w[i], w[k] = w[k], w[i]
	case 2:
		w[i] = anyOf(r, newsNames)
	case 3:
		w[i] += anyOf(r, newsStrewing)
	case 4:
		w[i] = anyOf(r, newsStrewing) + w[i]
	case 5:
		w[i] = strings.ToUpper(w[i])
	case 6:
		w[i] = strconv.Itoa(r.IntN(100_000))
	}
	return strings.ToValidUTF8(strings.Join(w, " "), string(utf8.RuneError))
}
