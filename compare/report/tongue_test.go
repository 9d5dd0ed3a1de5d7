package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/report"
	"diptych/compare/text"
)

// shouting is a language in capitals, whose quotation marks are not the English
// ones: what is said in it and is in small letters was an article's, or was never
// given to it.
type shouting struct{}

func shout(form string) string {
	pieces := strings.Split(form, "{{")
	for i, p := range pieces {
		field, rest, in := strings.Cut(p, "}}")
		if i == 0 || !in {
			pieces[i] = strings.ToUpper(p)
			continue
		}
		pieces[i] = field + "}}" + strings.ToUpper(rest)
	}
	return strings.NewReplacer("“", "«", "”", "»", "0.5", "0,5").Replace(strings.Join(pieces, "{{"))
}

func (shouting) Language() string { return "fr" }
func (shouting) Said(s text.Said) string {
	say := func(form string, values ...any) string {
		with := text.With{}
		for _, v := range values {
			for name, value := range v.(map[string]any) {
				with[name] = value
			}
		}
		return text.Say(shout(form), with).String()
	}
	return s.In(say, func(n int, one, other string, values ...map[string]any) string {
		with := map[string]any{"N": n}
		for _, v := range values {
			for name, value := range v {
				with[name] = value
			}
		}
		return say(other, with)
	})
}
func (shouting) Known(words string) string { return shout(words) }
func (shouting) Fact(f frame.Fact) string  { return shout(f.Name) + ": " + f.Value }
func (shouting) Date(day string) string    { return strings.ReplaceAll(day, "-", ".") }

var (
	small = regexp.MustCompile(`[\pL\d]*\p{Ll}[\pL\d]*`)
	style = regexp.MustCompile(`(?s)<style.*?</style>|<head>|<[^>]*>`)
)

// strangers are the words of a report with small letters that stand in nothing that
// was given to it.
func strangers(report string, given ...string) (list []string) {
	known := small.FindAllString(strings.Join(given, " "), -1)
	for _, w := range small.FindAllString(report, -1) {
		if !slices.Contains(known, w) && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}

// Every word of a report is the language's own, or was an article's or the reader's.
func TestNoEnglishIsLeft(t *testing.T) {
	c := found(t)
	o := told(c)
	o.Tongue = shouting{}
	given := []string{articleA, articleB, "Ada Kopp Harbour Post NNA date inferred a.md: read as windows-1252. b.txt 9.9",
		"the verbs are alike looked up Marks shown all Who is she? voice Gone a sentence since taken out"}
	for _, whole := range []bool{false, true} {
		o.Whole = whole
		for _, name := range []string{"text", "html", "csv", "docx"} {
			form, _ := report.Named(name)
			data, err := form.Write(c, fileA, fileB, o)
			if err != nil {
				t.Fatal(err)
			}
			if name == "docx" {
				data = part(t, data, "word/document.xml")
			}
			said := html.UnescapeString(style.ReplaceAllString(string(data), " "))
			said = strings.NewReplacer("2019-03-07T10:00:00Z", "", "_a", "", "_b", "").Replace(said)
			if left := strangers(said, given...); len(left) > 0 {
				t.Errorf("%s, whole %v: in no language but English: %q", name, whole, left)
			}
		}
	}
	if left := strangers(string(report.HTML(c, fileA, fileB, told(c)))); len(left) < 100 {
		t.Errorf("in English only %q", left)
	}
}

// part is a file inside a DOCX.
func part(t *testing.T, docx []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// The files say which language they are in, and which the articles.
func TestFilesNameTheirLanguage(t *testing.T) {
	c := found(t)
	o := told(c)
	o.Tongue, o.Whole = shouting{}, true
	page := string(report.HTML(c, fileA, fileB, o))
	for _, want := range []string{`<html lang="fr">`, `<blockquote dir="auto" lang="en">`, `class="text" lang="en"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if english := string(report.HTML(c, fileA, fileB, told(c))); strings.Count(english, ` lang="`) != 1 {
		t.Error("an English page tells English apart")
	}
	russian := compare.Documents(c.A, text.Parse("Паром стоит\n\nПаром стоит у берега с понедельника, сказал мэр города журналистам.\n"))
	if page := string(report.HTML(russian, fileA, fileB, report.Options{Tongue: shouting{}, Whole: true})); strings.Contains(page, `lang="en"`) {
		t.Error("Russian words are called English")
	}
	docx, err := report.DOCX(c, fileA, fileB, o)
	if err != nil {
		t.Fatal(err)
	}
	if styles := string(part(t, docx, "word/styles.xml")); strings.Count(styles, `<w:lang w:val="fr"/>`) != 1 || strings.Count(styles, `<w:lang w:val="en-GB"/>`) != 1 {
		t.Errorf("the styles of the document are %s", styles)
	}
	if pdf, err := report.PDF(c, fileA, fileB, o); err != nil || !bytes.Contains(pdf, []byte("/Lang (fr)")) && !bytes.Contains(pdf, []byte("/Lang(fr)")) {
		t.Errorf("the PDF does not: %v", err)
	}
	notes, err := report.Annotations(c, fileA, fileB, o)
	if err != nil || !bytes.Contains(notes, []byte(`"language": "fr"`)) {
		t.Errorf("the annotations do not: %v", err)
	}
	english, _ := report.Annotations(c, fileA, fileB, told(c))
	id := regexp.MustCompile(`"canonical": "[^"]*"`)
	if !slices.Equal(id.FindAllString(string(english), -1), id.FindAllString(string(notes), -1)) {
		t.Error("one finding has two addresses")
	}
}

// Where fractions have a comma, a table has semicolons between its cells.
func TestATableOfFractionsWithCommas(t *testing.T) {
	c := found(t)
	o := told(c)
	o.Tongue = shouting{}
	data, err := report.CSV(c, fileA, fileB, o)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(rows, func(row []string) bool { return row[0] == "STATEMENT" })
	if i < 0 || rows[i][3] != "0,75" {
		t.Errorf("the rows are %q", rows)
	}
}
