package sheet

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/report"
	"diptych/seeds"
)

// speakGerman is a German window until the test is over.
func speakGerman(t *testing.T) {
	t.Helper()
	if err := kit.Speak("de"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := kit.Speak("en"); err != nil {
			t.Error(err)
		}
	})
}

// saved is what a window that compares a and b saves under a name.
func saved(t *testing.T, a, b seeds.Article, name string, more ...func(*Export)) []byte {
	t.Helper()
	e := ExportOf(reading.New(compare.Documents(a.Document(), b.Document())), a, b, false, "9.9", nil)
	for _, m := range more {
		m(&e)
	}
	data, _, err := e.bytes(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// styles are those of a page, and the sum of them.
var styles = regexp.MustCompile(`<style>[^<]*</style>|sha256-[^']*`)

// What a German window saves is German from its headings to its foot, and quotes the
// articles as they stand. Read the files: a sentence of ours in them is in German.
func TestAGermanWindowSavesGermanReports(t *testing.T) {
	speakGerman(t)
	f := seeds.Founding()
	for name, got := range map[string][]byte{
		"report-de.txt":  saved(t, f[1], f[3], "a.txt"),
		"report-de.html": styles.ReplaceAll(saved(t, f[1], f[3], "a.html", judged), []byte("…")),
		"report-de.csv":  saved(t, f[1], f[3], "a.csv"),
	} {
		kittest.GoldenText(t, name, string(got))
	}
}

// judged has a reader have written and judged.
func judged(e *Export) {
	e.Held[0] = report.Held{Reason: "nachgesehen"}
	e.Held[len(e.Found.Passages)+len(e.Found.Links)] = report.Held{Aside: true}
	e.Notes = []report.Note{{ID: "urn:uuid:1", Text: "Wer ist „sie“?", Tags: []string{"Stimme"}, Made: "2019-03-07T10:00:00Z", A: e.Found.Findings[0].A, Words: []string{"gone"}}}
}

// Words of articles are no markup in any language.
func TestAGermanPageIsEscaped(t *testing.T) {
	speakGerman(t)
	hostile := func(name, words string) seeds.Article {
		a := seeds.Article{Name: name}
		a.Source = "<b>Kopp</b> & Sons {{.Words}} </title>\n\nThe works close in June, Ada <i>Kopp</i> said on Tuesday. “We paid the <script>alert(1)</script> wages of eighty families,” " + words + "\n"
		return a
	}
	page := string(saved(t, hostile("<a>.txt", "she said."), hostile("\"b'.txt", "she claimed. {{.N}} more."), "a.html", func(e *Export) { e.Whole = true }))
	for _, no := range []string{"<script", "<i>", "<b>Kopp", "<a>.txt"} {
		if strings.Contains(page, no) {
			t.Errorf("%s stands in the page", no)
		}
	}
	if !strings.Contains(page, `<html lang="de">`) || strings.Count(page, "{{.Words}}") < 2 || strings.Count(page, "</title>") != 1 {
		t.Errorf("the page is\n%s", page)
	}
}

// An English window gives no language, and so its reports are those of the engine.
func TestAnEnglishWindowSavesWhatTheEngineSays(t *testing.T) {
	f := seeds.Founding()
	a, b := f[1].Document(), f[3].Document()
	for _, name := range []string{"a.txt", "a.csv", "a.jsonld"} {
		form, _ := report.For(name)
		want, err := form.Write(compare.Documents(a, b), report.File{Name: f[1].Name, Basis: f[1].Basis, Notes: seeds.English(f[1].Notes)},
			report.File{Name: f[3].Name, Basis: f[3].Basis, Notes: seeds.English(f[3].Notes)}, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := saved(t, f[1], f[3], name); !bytes.Equal(got, want) {
			t.Errorf("%s is\n%s", name, got)
		}
	}
}

// The JSON is for programs, and the same from every window.
func TestJSONIsTheSameInEveryLanguage(t *testing.T) {
	f := seeds.Founding()
	want := saved(t, f[1], f[3], "a.json")
	speakGerman(t)
	if got := saved(t, f[1], f[3], "a.json"); !bytes.Equal(got, want) {
		t.Error("it differs from a German window")
	}
}
