package compare_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/report"
	"diptych/compare/text"
)

// Pieces that news is made of, and those that pull a text apart: marks that
// open or close or do neither, apostrophes on either side of a word, one set
// off with a blank, labels of a transcript, posts, lines of the page.
var (
	newsNames    = strings.Split("Mona Reid|Carl Tench|Dr. Marta Olsen|Mr. van der Berg|Ban Ki-moon|O'Hara|Zoë Ångström|the regime 's allies|workers'|the trust|officials|she|he|they|the U.S. envoy|Sen. Rand Berg, R-Ky.,|Rep. Lund (D-Ohio)|Ann Lee, 43,|the mayor – a baker –|Lund and Berg, both of whom|as Lee put it,|the paper|the court’s spokeswoman, Ida Poe|a man who gave no name|14 of 20 members", "|")
	newsVerbs    = strings.Split("said|told reporters|claimed|denied|warned|added|according to|wrote|asked|quipped|was quoted as saying|put it|had not said|is expected to tell the court|shouting|, in the words of", "|")
	newsWords    = strings.Split("the bridge was shut until May|it’s the firm's best offer|rock 'n' roll of the '90s|at least 27 people were hurt|about $1.5 million was spent|the owners’ plan isn’t ours|no “safe” way was left|the ’S-Hertogenbosch line runs again|a 'quick' look|3.5 % of it|it is over", "|")
	newsOpening  = strings.Split("“|\"|'|‘|«|„|``|»|‚|''|‘“|「|> |,,|’|&quot;", "|")
	newsClosing  = strings.Split("”|\"|'|’|»|“|''|«|‘|''|”’|」||''|’|&quot;", "|")
	newsLabels   = strings.Split("REID: |**Q: |**A:** |HN: |**Mona Reid:** |Dear all,\n\n|And from Chair Ann Poe:\n\n|By Ann Poe\n|Photo: Ann Poe/AP\n|Read more: |# ", "|")
	newsFurnish  = strings.Split("— Tay Trust (@tay) May 3, 2024|pic.twitter.com/Ab1|Share|Yours sincerely,\nMona Reid|***|—Commissioner Ann Poe|(Reporting by Ann Poe)|https://x.example/a|**What now?**|Mona Reid, bridge trust|© 2016 Press", "|")
	newsBetween  = []string{" ", " ", " ", "\n\n", "\n\n", "\n", "\r\n\r\n", "  ", "\u00a0", ""}
	newsStrewing = strings.Split("“|”|\"|'|’|‘|’s| 's | ' | s' |—|…|,|!|?|«|»|)|(|[|**|>|\u0301|\u200b|\ufeff|🙂|é", "|")
)

func anyOf(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func newsSentence(r *rand.Rand) string {
	k := r.IntN(len(newsOpening))
	said := newsOpening[k] + anyOf(r, newsWords)
	speaker := anyOf(r, newsNames) + " " + anyOf(r, newsVerbs)
	switch r.IntN(7) {
	case 0:
		return said + "," + newsClosing[k] + " " + speaker + "."
	case 1:
		return speaker + ": " + said + "." + newsClosing[k]
	case 2:
		return said + "," + newsClosing[k] + " " + speaker + ". " + newsOpening[k] + anyOf(r, newsWords) + "." + newsClosing[k]
	case 3:
		return said + ". " + anyOf(r, newsWords) + "." // not closed
	case 4:
		return anyOf(r, newsLabels) + anyOf(r, newsWords) + "?"
	case 5:
		return anyOf(r, newsNames) + " " + anyOf(r, newsWords) + " " + said + newsClosing[k] + " on 3 May 2016."
	}
	return speaker + " that " + anyOf(r, newsWords) + "."
}

// strewn is s with a mark put somewhere into it.
func strewn(r *rand.Rand, s string) string {
	at := r.IntN(len(s) + 1)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[:at] + anyOf(r, newsStrewing) + s[at:]
}

// news are two articles made of one pool of sentences.
func news(r *rand.Rand) (a, b string) {
	pool := make([]string, 3+r.IntN(20))
	for i := range pool {
		pool[i] = newsSentence(r)
	}
	one := func() string {
		var s strings.Builder
		s.WriteString(anyOf(r, newsNames) + " and " + anyOf(r, newsWords) + "\n\n")
		for range 2 + r.IntN(2*len(pool)) {
			x := anyOf(r, pool)
			if r.IntN(3) == 0 {
				x = strewn(r, x)
			}
			s.WriteString(x + anyOf(r, newsBetween))
			if r.IntN(8) == 0 {
				s.WriteString("\n" + anyOf(r, newsFurnish) + "\n\n")
			}
		}
		return s.String()
	}
	return one(), one()
}

// spoken are two articles that tell much of what one speaker said, in marks and without,
// in sentences long and short.
func spoken(r *rand.Rand) (a, b string) {
	words := func() string {
		list := make([]string, 4+r.IntN(4+r.IntN(40)))
		for i := range list {
			list[i] = fmt.Sprintf("w%dx", r.IntN(4000))
		}
		return strings.Join(list, " ")
	}
	forms := []string{"“The W,” said Anna Duval.", "Anna Duval said that the W.", "Anna Duval said: “The W. The W.”", "“The W,” Anna Duval said, “and the W.”", "The W 'the W,' said Anna Duval.", "According to Anna Duval, the W, W, “W” and W."}
	one := func() string {
		list := []string{"Duval speaks of " + words()}
		for range 3 + r.IntN(6) {
			s := anyOf(r, forms)
			for strings.Contains(s, "W") {
				s = strings.Replace(s, "W", words(), 1)
			}
			list = append(list, s)
		}
		return strings.Join(list, "\n\n")
	}
	return one(), one()
}

// FuzzNews compares made-up news, agency reports, soup and edited articles, and
// prints what was found.
func FuzzNews(f *testing.F) {
	for n := range uint64(24) {
		f.Add(n)
	}
	made := []func(*rand.Rand) (a, b string){news, wire, soup, edited}
	f.Fuzz(func(t *testing.T, seed uint64) {
		a, b := made[seed%4](rand.New(rand.NewPCG(seed, 7)))
		compared(t, a, b)
	})
}

// compared compares a and b, and holds what was found to what must be so of
// any two texts.
func compared(t *testing.T, a, b string) {
	t.Helper()
	defer func() {
		if p := recover(); p != nil {
			t.Fatalf("%v\n%q\n%q", p, a, b)
		}
	}()
	c := compare.Documents(text.Parse(a), text.Parse(b))
	for side, d := range map[string]*text.Document{"A": c.A, "B": c.B} {
		for _, s := range spansOf(c, side) {
			inside(t, d.Source, s)
		}
		atWords(t, d)
	}
	for _, f := range c.Findings {
		told(t, f)
	}
	mirrored(t, c)
	printed(t, c)
}

// told holds a finding to what is promised of every one.
func told(t *testing.T, f frame.Finding) {
	t.Helper()
	inPlace := func(s, t text.Span) int { return s.Start - t.Start }
	if len(f.A)+len(f.B) == 0 || !slices.IsSortedFunc(f.A, inPlace) || !slices.IsSortedFunc(f.B, inPlace) {
		t.Errorf("places of %q are missing or out of order", f.Claim)
	}
	most := claimWords
	switch f.Device {
	case "only-here", "headline", "voices":
		most = wholeClaimWords
	case "same-matter":
		most = spokenClaimWords
	}
	if n := len(text.Parse(f.Claim.String()).Words); n > most {
		t.Errorf("a claim of %d words: %s", n, f.Claim)
	}
}

// The most words of a claim.
const (
	claimWords       = 25
	wholeClaimWords  = 2*45 + 8    // two sentences, and what leads to them
	spokenClaimWords = 2*2*40 + 20 // of one speaker two long sentences an article, who he is, and words between quotes
)

// printed writes every report of c, and holds them to be text, and the same
// for the same two articles.
func printed(t *testing.T, c *compare.Comparison) {
	t.Helper()
	a, b := report.File{Name: "a"}, report.File{Name: "b"}
	for _, o := range []report.TextOptions{{}, {Width: 1}, {Width: 40}, {Width: 80, All: true}} {
		if !utf8.Valid(report.Text(c, a, b, o)) {
			t.Errorf("what is printed for %+v is no text", o)
		}
	}
	one, err := report.JSON(c, a, b)
	again, _ := report.JSON(compare.Documents(text.Parse(c.A.Source), text.Parse(c.B.Source)), a, b)
	if err != nil || !json.Valid(one) || !bytes.Equal(one, again) {
		t.Errorf("no JSON, or two answers for one pair: %v %q %q", err, c.A.Source, c.B.Source)
	}
	p := report.Partners{Name: "a", Document: c.A, Articles: 2, List: []report.Partner{{Name: "b", Document: c.B, Passages: c.Passages}}}
	u := report.Uses{Phrase: "said", Articles: 2, List: []report.Use{{Name: "a", Document: c.A, Spans: placesIn(c)}}}
	for _, r := range []interface {
		JSON() ([]byte, error)
		Text(report.TextOptions) []byte
	}{p, u} {
		if j, err := r.JSON(); err != nil || !json.Valid(j) || !utf8.Valid(r.Text(report.TextOptions{Width: 60, All: true})) {
			t.Errorf("a report on a library is no text: %v", err)
		}
	}
}

// placesIn are places of A in no order.
func placesIn(c *compare.Comparison) (spans []text.Span) {
	for _, f := range c.Findings {
		spans = append(spans, f.A...)
	}
	return spans
}

// atWords reports quotations that begin or end inside a word, or leave their paragraph.
func atWords(t *testing.T, d *text.Document) {
	for _, q := range quote.Quotations(d) {
		for _, at := range []int{q.Start, q.End, q.Inner.Start, q.Inner.End} {
			for _, w := range d.WordsIn(text.Span{Start: max(0, at-100), End: at}) {
				if w.Start < at && at < w.End {
					t.Errorf("%q begins or ends inside %q: %q", d.Text(q.Span), d.Text(w.Span), d.Source)
				}
			}
		}
		if p := d.ParagraphAt(q.Start); p < 0 || !d.Paragraphs[p].Contains(q.Span) || !q.Contains(q.Inner) {
			t.Errorf("%q leaves its paragraph or its marks: %q", d.Text(q.Span), d.Source)
		}
	}
}

// Two pairs that once ended the program: a closing mark behind "regime 's", and
// a finding whose places were out of order.
func TestFormerFaults(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"Talks to resume\n\nOfficials met in Geneva. Washington rejects the regime 's allies' plan for a truce near the harbour and the talks went on.\n",
			"Talks to go on\n\nBoth sides agreed on Monday to meet again in Geneva for a truce near the harbour.\n"},
		{"x y 's a' x y", "x y 's a' x y."},
		{"did raise it in the call,\" Kirby confirmed. \"We're aware of reports that not in, a position to confirm whether that's actually",
			"\"We're them joint operations.\" www.presstv.co.uk Russian Foreign Minister Sergei Lavrov to US Secretary of May 17, 2016. (photos by AFP) On Friday, Shoigu said Washington should carry out joint airstrikes against the by Moscow and Washington to facilitate negotiations between warring sides to the"},
	} {
		compared(t, c.a, c.b)
		compared(t, c.b, c.a)
	}
	if q := fmt.Sprint(quote.Quotations(text.Parse("x y 's a' x y"))); q != "[]" {
		t.Errorf("apostrophes are read as the quotations %s", q)
	}
}

// TestSpokenClaims holds what both articles tell of one speaker to its bound: it shows more
// than two sentences.
func TestSpokenClaims(t *testing.T) {
	longest := 0
	for n := range uint64(120) {
		a, b := spoken(rand.New(rand.NewPCG(n, 7)))
		for _, f := range compare.Documents(text.Parse(a), text.Parse(b)).Findings {
			if told(t, f); f.Device == "same-matter" {
				longest = max(longest, len(text.Parse(f.Claim.String()).Words))
			}
		}
	}
	if longest <= wholeClaimWords {
		t.Errorf("the longest of them has %d words: none is looked at that shows more than two sentences", longest)
	}
}
