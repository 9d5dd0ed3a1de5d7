package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/report"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const (
	articleA = `Kopp & Sons <stay>

The works will close in June, its owner Ada Kopp told the town council on Tuesday.

“We have paid the wages of eighty families out of our own pocket since the winter,” she said.

Ferry lists
`
	articleB = `Works shut

Ada Kopp was brief. "We have paid the wages of eighty families since the winter," she claimed.

The council meets again on Friday; a letter from the bank demands an answer by then.
`
)

// found is a comparison made by hand, so that what is tested here is how it
// is said and not what is found.
func found(t testing.TB) *compare.Comparison {
	a, b := text.Parse(articleA), text.Parse(articleB)
	at := func(d *text.Document, words string) text.Span {
		i := strings.Index(d.Source, words)
		if i < 0 {
			t.Fatalf("%q is not in the article", words)
		}
		return text.Span{Start: i, End: i + len(words)}
	}
	inA := func(words string) text.Span { return at(a, words) }
	inB := func(words string) text.Span { return at(b, words) }
	end := func(s text.Span) text.Span { return text.Span{Start: s.End, End: s.End} }
	days := 1
	a.Fields = text.Fields{Title: "Kopp & Sons <stay>", Outlet: "Harbour Post", Agency: "", Date: "2019-03-05"}
	b.Fields = text.Fields{Agency: "NNA", Byline: "NNA", Date: "2019-03-06"}
	a.Evidence = map[string]text.Span{"title": inA("Kopp & Sons <stay>"), "date": inA("Tuesday")}
	return &compare.Comparison{
		A: a, B: b,
		SaysA: []quote.Attribution{
			{Content: []text.Span{inA("The works will close in June")}, Cue: inA("told"), Source: inA("its owner Ada Kopp"), Speaker: "Ada Kopp", Named: true, Stance: quote.Neutral},
			{Content: []text.Span{inA("We have paid the wages of eighty families out of our own pocket since the winter")}, Cue: inA("said"), Source: inA("she"), Speaker: "Ada Kopp", Named: true, Direct: true, Stance: quote.Neutral},
		},
		SaysB: []quote.Attribution{
			{Content: []text.Span{inB("We have paid the wages of eighty families since the winter")}, Cue: inB("claimed"), Source: inB("she"), Speaker: "Ada Kopp", Named: true, Direct: true, Stance: quote.Distancing},
			{Content: []text.Span{inB("an answer by then")}, Speaker: "a letter", Stance: quote.Neutral},
		},
		Passages: []reuse.Passage{
			{Class: reuse.Quotation, Words: 11, Rarity: 40.125, Why: text.Say("11 matching words, quoted on both sides"),
				A:    inA("We have paid the wages of eighty families out of our own pocket since the winter"),
				B:    inB("We have paid the wages of eighty families since the winter"),
				Gaps: []reuse.Gap{{A: inA("out of our own pocket"), B: end(inB("eighty families "))}}},
			{Class: reuse.Name, A: inA("Ada Kopp"), B: inB("Ada Kopp"), Words: 2, Rarity: 12, Why: text.Say("a name")},
		},
		Relation: align.Relation{Kind: align.SameEvent, DaysApart: &days,
			Evidence: []align.Evidence{{Said: text.Say("Both quote Ada Kopp in the same words.")}}},
		Links: []align.Link{{Kind: align.Same, Score: 0.75, Why: text.Say("share a quotation"),
			A:        inA("“We have paid the wages of eighty families out of our own pocket since the winter,” she said."),
			B:        inB("\"We have paid the wages of eighty families since the winter,\" she claimed."),
			Contrast: []align.Difference{{A: inA("out of our own pocket"), B: end(inB("eighty families "))}, {A: inA("said"), B: inB("claimed")}}}},
		Referents: []frame.Referent{{Name: "Ada Kopp", A: []frame.Mention{{Span: inA("Ada Kopp"), Voice: quote.Outlet}}, B: []frame.Mention{{Span: inB("Ada Kopp"), Voice: quote.Outlet}}}},
		Findings: []frame.Finding{
			{Device: "reporting-verb", Claim: text.Say("A: “said”; B: “claimed”."), A: []text.Span{inA("said")}, B: []text.Span{inB("claimed")}, Voice: quote.Outlet, Weight: 0.75,
				Facts: []frame.Fact{{Name: "speaker", Value: "Ada Kopp"}}},
			{Device: "only-here", Claim: text.Say("A letter from the bank stands in B only."), B: []text.Span{inB("a letter"), inB("the bank"), inB("Works shut"), inB("Ada Kopp")}, Weight: 0.75},
		},
		NearA: []align.Near{{Sentence: inA("The works will close in June, its owner Ada Kopp told the town council on Tuesday.")}},
		NearB: []align.Near{{Sentence: inB("Ada Kopp was brief."), Candidates: []align.Candidate{{Span: inA("Ferry lists"), Score: 0.1}}}},
	}
}

var fileA, fileB = report.File{Name: "a.md", Basis: "date inferred", Notes: []string{"a.md: read as windows-1252."}}, report.File{Name: "b.txt"}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

func TestText(t *testing.T) {
	for _, width := range []int{40, 80, 100} {
		golden(t, fmt.Sprintf("text-%d.txt", width), report.Text(found(t), fileA, fileB, report.TextOptions{Width: width}))
	}
}

func TestJSON(t *testing.T) {
	out, err := report.JSON(found(t), fileA, fileB)
	if err != nil {
		t.Fatal(err)
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, out, "", "\t"); err != nil {
		t.Fatal(err)
	}
	// One line a place, so that a difference can be read.
	lines := regexp.MustCompile(`\[\s+(\d+),\s+(\d+)\s+\]`).ReplaceAll(pretty.Bytes(), []byte("[$1, $2]"))
	golden(t, "report.json", lines)
}

// That two articles of one event may tell of two days of it is said where it is so.
func TestOtherDaysInJSON(t *testing.T) {
	for other, want := range map[bool]string{true: `"kind":"same-event","days_apart":null,"other_days":true,`, false: `"kind":"same-event","days_apart":null,"evidence":`} {
		a := &text.Document{}
		out, err := report.JSON(&compare.Comparison{A: a, B: a, Relation: align.Relation{Kind: align.SameEvent, OtherDays: other}}, report.File{Name: "a"}, report.File{Name: "b"})
		if err != nil || !strings.Contains(string(out), want) {
			t.Errorf("%v: no %s in\n%s", err, want, out)
		}
	}
}

// TestEmptyJSON holds an empty comparison to the promise: every list is there,
// and null stands only where an article has no headline and no date.
func TestEmptyJSON(t *testing.T) {
	a := &text.Document{}
	out, err := report.JSON(&compare.Comparison{A: a, B: a}, report.File{Name: "a"}, report.File{Name: "b"})
	if err != nil {
		t.Fatal(err)
	}
	side := `"title":"","outlet":"","agency":"","byline":"","dateline":"","date":"","url":"","language":"","basis":"","notes":[],` +
		`"evidence":{},"source":"","headline":null,"paragraphs":[],"sentences":[],"captions":[],"debris":[],"attributions":[]}`
	want := `{"version":1,"a":{"name":"a",` + side + `,"b":{"name":"b",` + side +
		`,"relation":{"kind":"unknown","days_apart":null,"evidence":[],"evidence_places":[]},"passages":[],"links":[],"twice":[],"nearest":{"a":[],"b":[]},"referents":[],"findings":[],"first":0,"figures":[],"limits":[]}` + "\n"
	if string(out) != want {
		t.Errorf("got\n%swant\n%s", out, want)
	}
}

// TestWords reads every string of the packages that speak to a reader.
func TestWords(t *testing.T) {
	verdict := regexp.MustCompile(`(?i)bias|plagiar|omit|propagand|slant`)
	read := 0
	for _, dir := range []string{".", "..", "../cmd/collate"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if strings.HasSuffix(f, "_test.go") {
				continue
			}
			tree, err := parser.ParseFile(token.NewFileSet(), f, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(tree, func(n ast.Node) bool {
				if f, ok := n.(*ast.Field); ok {
					f.Tag = nil // says nothing to a reader
				}
				if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
					read++
					if w := verdict.FindString(l.Value); w != "" {
						t.Errorf("%s: %q in %s: evidence, not verdict", f, w, l.Value)
					}
				}
				return true
			})
		}
	}
	if read < 50 {
		t.Errorf("only %d strings were read", read)
	}
}

func TestTextIsSafeForTerminals(t *testing.T) {
	a := text.Parse("Head\x1b[31mline\u202e here\n\nA sentence \x9bwith\x07 controls\u200b in it.\n")
	a.Fields.Outlet = "\x1b]0;title\x07"
	out := report.Text(&compare.Comparison{A: a, B: text.Parse("Other\x07\n")}, report.File{Name: "a\x1b.txt"}, fileB, report.TextOptions{})
	if i := bytes.IndexAny(out, "\x1b\x07\u009b\u202e\u200b"); i >= 0 {
		t.Errorf("%q", out[max(0, i-20):min(len(out), i+20)])
	}
}

// A person reads the words under a link, a program gets the file.
func TestMarkup(t *testing.T) {
	const source = "**Ferry** [stops](https://x.example/f)\n\n\"We have *no* money left and no [time](https://x.example/t) to lose,\"[^1] said [Anna Voss](https://x.example/v).\n\nThe \\*old\\* piers &amp; cranes are for sale.\n"
	c := compare.Documents(text.Parse(source), text.Parse("Piers\n\n\"We have no money left and no time to lose,\" claimed Anna Voss. The old piers & cranes are for sale now.\n"))
	out := string(report.Text(c, fileA, fileB, report.TextOptions{Width: 120, All: true}))
	if strings.Contains(out, "**") || strings.Contains(out, "x.example/f") || strings.Contains(out, "&amp;") || strings.Contains(out, "[^") || !strings.Contains(out, "Ferry stops") || !strings.Contains(out, "no time") || !strings.Contains(out, "Anna Voss") {
		t.Errorf("markup is printed:\n%s", out)
	}
	data, err := report.JSON(c, fileA, fileB)
	var got struct{ A struct{ Source string } }
	if err != nil || json.Unmarshal(data, &got) != nil || got.A.Source != source {
		t.Errorf("%v: the source is %q", err, got.A.Source)
	}
}
