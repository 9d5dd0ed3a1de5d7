package reading

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Words stand out among others, and a whole sentence among none.
func TestWhatStandsOut(t *testing.T) {
	d := text.Parse("Harbour closed\n\nThe wall moved again on Thursday night after the storm. It fell.\n")
	w := newWitness(d, nil)
	for _, c := range []struct {
		words string
		want  string
	}{{"moved again", "moved again"}, {"It fell", ""}, {"It fell.", ""}} {
		i, got := strings.Index(d.Source, c.words), ""
		for _, r := range w.snippet(text.Span{Start: i, End: i + len(c.words)}, nil, snippetWords).Runs {
			if r.Differs {
				got += strings.TrimSpace(r.Text)
			}
		}
		if got != c.want {
			t.Errorf("of %q stands out %q, want %q", c.words, got, c.want)
		}
	}
}

// What a claim leaves out has its sign, also where the claim quotes a quotation.
func TestWordsLeftOutHaveTheirSign(t *testing.T) {
	d := text.Parse("Harbour closed\n\n\"We are discussing with the owners how to better watch and mend the northern wall of the harbour.\" It fell.\n")
	w := newWitness(d, nil)
	for quote, want := range map[string]bool{
		"'We are discussing with the owners how to better watch and mend the …'":                            true,
		"We are discussing with the owners how to better watch and mend the …":                              true,
		"'We are discussing with the owners how to better watch and mend the northern wall of the harbour'": false,
	} {
		e := w.quoted([]text.Span{d.Paragraphs[1].Span}, []text.Quote{text.Quote(quote)}, snippetWords)
		if len(e.Snippets) != 1 {
			t.Fatalf("%s: %d snippets", quote, len(e.Snippets))
		}
		runs := e.Snippets[0].Runs
		if got := strings.HasSuffix(runs[len(runs)-1].Text, "…"); got != want {
			t.Errorf("%s is shown as %+v", quote, runs)
		}
	}
}

// Where a claim quotes both articles, words of the one that stand within those of the
// other are not shown on its side again; two quotations of one article both are.
func TestWordsWithinOthersAreShownOnce(t *testing.T) {
	d := text.Parse("Ferry\n\nThe council voted on Tuesday to raise the fares of the ferry by a tenth. The boats stay in port.\n")
	w := newWitness(d, nil)
	for _, c := range []struct {
		quotes []text.Quote
		want   int
	}{
		{[]text.Quote{"The council voted on Tuesday to raise the fares of the ferry by a tenth", "The council voted on Tuesday"}, 1},
		{[]text.Quote{"The council voted on Tuesday", "The boats stay in port"}, 2},
	} {
		if e := w.quoted([]text.Span{d.Paragraphs[1].Span}, c.quotes, snippetWords); len(e.Snippets) != c.want || e.More != 0 {
			t.Errorf("of %q: %+v", c.quotes, e)
		}
	}
}

// A quotation is that of its speaker, however long the words that say who speaks; what
// the outlet tells beside a few quoted words is its own.
func TestWhoseWordsAQuotationIs(t *testing.T) {
	for sentence, want := range map[string]string{
		"“They never asked us,” the retired harbour pilot Abel Brown said.":                        "Abel Brown, quoted",
		"“They never asked us,” Abel Brown said.":                                                  "Abel Brown, quoted",
		"Abel Brown, who left the meeting before the vote on the wall was taken, called it “mad”.": "own voice",
		"The harbour was closed for the third time this winter.":                                   "own voice",
	} {
		d := text.Parse("Harbour closed\n\n" + sentence + "\n")
		if got := newWitness(d, quote.Attributions(d)).who(d.Sentences[1].Span); got != want {
			t.Errorf("%s\n\tis of %q, want %q", sentence, got, want)
		}
	}
}
