package frame

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

//go:embed lexicon/stock_titles.txt
var stockTitlesFile string

//go:embed lexicon/grave.txt
var graveFile string

var readStockTitles = sync.OnceValue(func() phraseList { return readPhraseLists(stockTitlesFile)[""] })

// readGrave gives the stems of words that promise much.
var readGrave = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range contentLines(graveFile) {
		for w := range strings.FieldsSeq(line) {
			set[stemOf(folded(w))] = true
		}
	}
	return set
})

var headline = Device{
	Name: "headline",
	Doc: `The headline is the part that most people read. This device sets the two headlines side by side where they differ in more than the form of their words and the articles belong together: who acts in each, and what is said of it.

It also shows forceful words and numbers that a headline has and its own text does not: the text may say the same in other words, or less. Stock titles (“Live updates”) are left out.`,
	Find: findHeadlines,
}

const (
	headlinesDiffer   = 0.8
	headlineAhead     = 0.9
	headlineNumber    = 1.0
	headlineShown     = 9   // words of each headline in a claim
	headlinesAlike    = 0.8 // of the stems of the shorter one: the same headline
	headlineWords     = 3   // at least
	headlineBodyLeast = 60  // words of text in which a word of the headline can be missed
)

func findHeadlines(c *Case) []Finding {
	a, okA := titled(c.A)
	b, okB := titled(c.B)
	var found []Finding
	if okA && okB && c.Relation.Kind != align.Different && differ(c, a, b) {
		found = append(found, Finding{
			Claim: "Headlines: " + quoted(c.A.Document, a, headlineShown) + " in A; " + quoted(c.B.Document, b, headlineShown) + " in B.",
			A:     []text.Span{a}, B: []text.Span{b}, Voice: quote.Outlet, Weight: headlinesDiffer,
		})
	}
	if !english(c.A.Document) || !english(c.B.Document) {
		return found
	}
	if okA {
		found = append(found, ahead("A", "B", c.A, c.B, a)...)
	}
	if okB {
		for _, f := range ahead("B", "A", c.B, c.A, b) {
			f.A, f.B = f.B, f.A
			found = append(found, f)
		}
	}
	return found
}

// titled is the headline of s, unless it is a stock title or too short to tell.
func titled(s Side) (text.Span, bool) {
	h, ok := s.Headline()
	words := s.WordsIn(h)
	if !ok || len(words) < headlineWords || readStockTitles().at(words) == len(words) {
		return h, false
	}
	return h, true
}

func stemSet(s Side, words []text.Word) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[s.stem(w.Norm)] = true
	}
	return set
}

// differ reports whether two headlines are not one headline in other forms of
// its words.
func differ(c *Case, a, b text.Span) bool {
	x, y := stemSet(c.A, c.A.WordsIn(a)), stemSet(c.B, c.B.WordsIn(b))
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return float64(both) < headlinesAlike*float64(min(len(x), len(y)))
}

// ahead tells of forceful words and numbers in the headline of x that its own
// text does not have; y is the other side.
func ahead(own, other string, x, y Side, h text.Span) (found []Finding) {
	if x.text.words < headlineBodyLeast {
		return nil
	}
	for _, run := range runsWithout(x, h, x.text.stems) {
		span := run[0].Cover(run[len(run)-1].Span)
		weight, what := promised(x, run)
		if weight == 0 || x.Voices.At(span) == quote.Quoted {
			continue
		}
		f := Finding{
			Claim: "The headline of " + own + " has " + quoted(x.Document, span, quotedWords) + what + ".",
			A:     []text.Span{span}, Voice: quote.Outlet, Weight: weight,
		}
		if !slices.ContainsFunc(run, func(w text.Word) bool { return y.text.stems[x.stem(w.Norm)] }) {
			f.Facts = []Fact{{"in " + other, "not found in this text"}}
		}
		found = append(found, f)
	}
	return found
}

// runsWithout lists the runs of words in h that nothing but blanks divides and
// whose stems a text has not, function words apart.
func runsWithout(x Side, h text.Span, stems map[string]bool) (runs [][]text.Word) {
	words, from := x.WordsIn(h), 0
	for i, w := range words {
		if i > 0 && strings.TrimSpace(x.Source[words[i-1].End:w.Start]) != "" {
			runs, from = append(runs, words[from:i]), i
		}
		if stems[x.stem(w.Norm)] || englishWords[w.Norm] {
			runs, from = append(runs, words[from:i]), i+1
		}
	}
	runs = append(runs, words[from:])
	return slices.DeleteFunc(runs, func(r []text.Word) bool { return len(r) == 0 })
}

// promised says how much a run of words promises that stands in a headline
// alone, and which kind it is; 0 for words that promise nothing.
func promised(x Side, run []text.Word) (weight float64, what string) {
	l := readEvaluative()
	for _, w := range run {
		r, _ := utf8.DecodeRuneInString(x.Text(w.Span))
		if unicode.IsDigit(r) {
			return headlineNumber, ", a number that its own text does not have"
		}
		stem := x.stem(w.Norm)
		if readGrave()[stem] || max(l.stems[stem], l.forms[w.Norm]) >= ofStrong {
			weight, what = headlineAhead, ", words that its own text does not have"
			if len(run) == 1 {
				what = ", a word that its own text does not have"
			}
		}
	}
	return weight, what
}
