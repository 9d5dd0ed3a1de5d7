package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"diptych/assets"
	"diptych/compare"
	"diptych/compare/report"
	"diptych/compare/text"
)

// told are the options of a reader who wrote and judged.
func told(c *compare.Comparison) report.Options {
	return report.Options{
		Version: "9.9", Faces: [2]func() []byte{assets.SerifRegular, assets.SerifBold},
		Notes: []report.Note{
			{ID: "urn:uuid:1", Text: "Who is <she>?", Tags: []string{"voice"}, Made: "2019-03-07T10:00:00Z", A: c.SaysA[1].Content, B: c.SaysB[0].Content},
			{ID: "urn:uuid:2", Text: "Gone", Words: []string{"a sentence since taken out"}},
		},
		Held:     map[int]report.Held{3: {Aside: true, Reason: "the verbs are alike"}, 0: {Reason: "looked up"}},
		Settings: []report.Setting{{Name: "Marks shown", Value: "all"}},
	}
}

func TestHTML(t *testing.T) {
	c := found(t)
	page := string(report.HTML(c, fileA, fileB, told(c)))
	golden(t, "report.html", []byte(regexp.MustCompile(`<style>[^<]*</style>|sha256-[^']*`).ReplaceAllString(page, "…")))
	if strings.Contains(page, "on the ferry") || strings.Contains(page, `id="text-a"`) {
		t.Error("a whole article stands in it unasked")
	}
	for _, want := range []string{
		`default-src 'none'`, `<html lang="en">`, "<main>", "Kopp &amp; Sons &lt;stay&gt;", "Who is &lt;she&gt;?", "Put aside by the reader as wrong: the verbs are alike.",
		"Confirmed by the reader: looked up.", "a sentence since taken out", "Marks shown: all", "Made with Diptych 9.9",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}

// What is put aside stands with its reason at its place only.
func TestPutAside(t *testing.T) {
	c := found(t)
	page := string(report.HTML(c, fileA, fileB, told(c)))
	if at, aside := strings.Index(page, "A: “said”; B: “claimed”."), strings.Index(page, `id="aside"`); at < aside || aside < 0 || strings.Count(page, "A: “said”; B: “claimed”.") != 1 {
		t.Errorf("put aside at %d, its section at %d", at, aside)
	}
}

// What is put aside is not counted; what is confirmed is.
func TestPutAsideIsNotCounted(t *testing.T) {
	c := found(t)
	n := c.First()
	finding := len(c.Passages) + len(c.Links)
	count := func(held map[int]report.Held, differences int) bool {
		said := fmt.Sprintf("%d differences in the telling.", differences)
		if differences == 1 {
			said = "1 difference in the telling."
		}
		return strings.Contains(string(report.HTML(c, fileA, fileB, report.Options{Held: held})), said)
	}
	if n < 2 || !count(nil, n) || !count(map[int]report.Held{finding: {Reason: "so it is"}}, n) {
		t.Errorf("%d findings are not counted", n)
	}
	if !count(map[int]report.Held{finding: {Aside: true}}, n-1) {
		t.Error("what is put aside is counted")
	}
}

// soups are pairs of articles of the kinds that spoil files.
var soups = [][2]string{
	{articleA, articleB},
	{"Ferry 😀 stops <script>alert(1)</script>\r\n\r\n“The 𝔣erry &amp; the **pier** are gone,” said Ada Kopp.\r\n", "=SUM(A1) </style><b>\n\n“The 𝔣erry and the pier are gone,” claimed Ada Kopp. --> ]]>\n"},
	{"\ufeffOne\x01\x0b two\u202e three\ufffe\n\nA sentence \u0085 with\u2028odd blanks.\n", "Паром стоит\n\nПаром стоит, сказал мэр.\n"},
	{"", "One sentence.\n"},
}

var element = regexp.MustCompile(`<[^>]*>`)

// A browser has every letter of an article as a reader sees it.
func TestWholeArticlesToTheLetter(t *testing.T) {
	for _, s := range soups {
		a, b := text.Parse(s[0]), text.Parse(s[1])
		page := string(report.HTML(compare.Documents(a, b), fileA, fileB, report.Options{Whole: true}))
		for id, d := range map[string]*text.Document{"text-a": a, "text-b": b} {
			_, rest, ok := strings.Cut(page, `<article id="`+id+`"`)
			_, rest, _ = strings.Cut(rest, ">")
			body, _, _ := strings.Cut(rest, "</article>")
			got := unescape(element.ReplaceAllString(body, ""))
			want := strings.Map(func(r rune) rune {
				if r < ' ' && !strings.ContainsRune("\r\n\t", r) || r >= 0x7f && r < 0xa0 || r == 0xfffe {
					return '\ufffd'
				}
				return r
			}, d.Unmarked().Source)
			if !ok || got != want {
				t.Errorf("%s: got %q, want %q", id, got, want)
			}
		}
		if strings.Contains(strings.ToLower(page), "<script") || strings.Count(page, "</style>") != 1 {
			t.Error("an article reaches the page as markup")
		}
	}
}

func unescape(s string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`, "&#39;", "'", "&#13;", "\r").Replace(s)
}

// The page is XML but for its first lines, so that no tag is left open.
func TestTagsAreClosed(t *testing.T) {
	for _, s := range soups {
		for _, whole := range []bool{false, true} {
			page := report.HTML(compare.Documents(text.Parse(s[0]), text.Parse(s[1])), fileA, fileB, report.Options{Whole: whole})
			_, body, _ := bytes.Cut(page, []byte("</head>\n"))
			d := xml.NewDecoder(bytes.NewReader(bytes.TrimSuffix(body, []byte("</html>\n"))))
			for {
				_, err := d.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	for _, f := range report.Formats() {
		for _, s := range soups {
			var was []byte
			for range 2 {
				c := compare.Documents(text.Parse(s[0]), text.Parse(s[1]))
				data, err := f.Write(c, fileA, fileB, report.Options{Faces: [2]func() []byte{assets.SerifRegular, assets.SerifBold}, Letter: true, Whole: true})
				if err != nil {
					t.Fatal(err)
				}
				if was != nil && !bytes.Equal(was, data) {
					t.Errorf("%s: two runs differ", f.Name)
				}
				was = data
			}
		}
	}
}

func TestCSV(t *testing.T) {
	c := found(t)
	data, err := report.CSV(c, fileA, fileB, told(c))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "report.csv", bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
	for _, s := range append(soups, [2]string{"-1 is the headline\n\n+2 went. “@all of them,” said Ada Kopp.\n", "=cmd|' /C calc'!A0\n\n“@all of them,” said Ada Kopp.\n"}) {
		data, err := report.CSV(compare.Documents(text.Parse(s[0]), text.Parse(s[1])), fileA, fileB, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
		r.FieldsPerRecord = 0
		lines, err := r.ReadAll()
		if err != nil || len(lines) < 3 {
			t.Fatalf("%d lines: %v", len(lines), err)
		}
		for _, l := range lines {
			for _, cell := range l {
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
					t.Errorf("a formula: %q", cell)
				}
			}
		}
	}
}

func TestPDF(t *testing.T) {
	c := found(t)
	if _, err := report.PDF(c, fileA, fileB, report.Options{}); err == nil {
		t.Error("it is set without a face")
	}
	for _, letter := range []bool{false, true} {
		o := told(c)
		o.Letter = letter
		data, err := report.PDF(c, fileA, fileB, o)
		if err != nil {
			t.Fatal(err)
		}
		box := map[bool]string{false: "595.28 841.89", true: "612.00 792.00"}[letter]
		for _, want := range []string{box, "/StructTreeRoot", "/Lang (en)", "/Outlines"} {
			if !bytes.Contains(data, []byte(want)) {
				t.Errorf("the file has no %s", want)
			}
		}
	}
}

// What the reader wrote and judged is in every format.
func TestNotesAndJudgementsAreInAll(t *testing.T) {
	c := found(t)
	for _, f := range report.Formats() {
		data, err := f.Write(c, fileA, fileB, told(c))
		if err != nil {
			t.Fatal(err)
		}
		for _, words := range []string{"the verbs are alike", "looked up", "Who is"} {
			if f.Name != "pdf" && f.Name != "docx" && !bytes.Contains(data, []byte(words)) {
				t.Errorf("%s: %q is not in it", f.Name, words)
			}
		}
		if f.Name == "text" {
			golden(t, "text-told.txt", data)
		}
	}
}

// One finding, statement, passage or note by itself, with both sides and their
// sources; nothing of others, and nothing for what is not there.
func TestExcerpt(t *testing.T) {
	c := found(t)
	o := told(c)
	page := string(report.HTML(c, fileA, fileB, o))
	n := len(c.Passages) + len(c.Links) + len(c.Findings)
	for i := range n {
		got := string(report.Excerpt(c, fileA, fileB, o, i, ""))
		if strings.Count(got, "<article") != 1 || !strings.Contains(got, "<figcaption>A: ") && !strings.Contains(got, "<figcaption>B: ") {
			t.Errorf("%d: %s", i, got)
		}
		for _, quote := range regexp.MustCompile(`<blockquote.*</blockquote>`).FindAllString(got, -1) {
			if hidden := i < len(c.Passages) && !c.Passages[i].Class.Shown(); !strings.Contains(page, quote) && !hidden && !o.Held[i].Aside {
				t.Errorf("%d: the page has no %s", i, quote)
			}
		}
	}
	note := string(report.Excerpt(c, fileA, fileB, o, 0, "urn:uuid:1"))
	if !strings.Contains(note, "Who is &lt;she&gt;?") || !strings.Contains(note, "<figcaption>A: ") || !strings.Contains(note, "<figcaption>B: ") {
		t.Errorf("the note: %s", note)
	}
	if report.Excerpt(c, fileA, fileB, o, -1, "") != nil || report.Excerpt(c, fileA, fileB, o, n, "") != nil || report.Excerpt(c, fileA, fileB, o, 0, "urn:uuid:9") != nil {
		t.Error("there is an excerpt of nothing")
	}
}
