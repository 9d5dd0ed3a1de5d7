package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"diptych/seeds/intake"
	"diptych/seeds/unwritable"
)

const (
	ferryA = "---\ntitle: Ferry stops\noutlet: Harbour Post\ndate: 2019-03-05\n---\nFerry stops\n\nThe ferry will stop in June, its owner Ada Kopp told the council on Tuesday.\n\n“We have paid the wages of eighty families out of our own pocket since the winter,” she said.\n"
	ferryB = "---\ntitle: Works shut\ndate: 2019-03-06\n---\nWorks shut\n\nAda Kopp was brief. \"We have paid the wages of eighty families since the winter,\" she claimed.\n"
)

// TestReports writes every format, by name and by the name of the file, twice
// the same bytes.
func TestReports(t *testing.T) {
	a, b, dir := article(t, "a.md", ferryA), article(t, "b.md", ferryB), t.TempDir()
	for ending, begin := range map[string]string{
		"txt": "A  Ferry stops", "json": `{"version":1`, "html": "<!DOCTYPE html>", "pdf": "%PDF-1", "docx": "PK\x03\x04", "csv": "\ufeffrecord,", "jsonld": "{\n \"@context\"",
	} {
		path := filepath.Join(dir, "report."+ending)
		status, out, errs := collate(t, "-o", path, a, b)
		data, err := os.ReadFile(path)
		if status != done || out != "" || errs != "" || err != nil || !strings.HasPrefix(string(data), begin) {
			t.Errorf("%s: status %d, %q, %q, %v: %.40q", ending, status, out, errs, err, data)
		}
		format := map[string]string{"txt": "text", "jsonld": "annotations"}[ending]
		if format == "" {
			format = ending
		}
		if _, again, _ := collate(t, "-format", format, a, b); again != string(data) {
			t.Errorf("%s: another time other bytes", ending)
		}
	}
	files, _ := os.ReadDir(dir)
	if len(files) != 7 {
		t.Errorf("%d files are left", len(files))
	}
}

// TestReportsComeBack reads a DOCX and a PDF with the intake of the program.
func TestReportsComeBack(t *testing.T) {
	a, b, dir := article(t, "a.md", ferryA), article(t, "b.md", ferryB), t.TempDir()
	for _, ending := range []string{"docx", "pdf"} {
		path := filepath.Join(dir, "report."+ending)
		if status, _, errs := collate(t, "-whole", "-o", path, a, b); status != done {
			t.Fatal(errs)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := intake.Read(path, data)
		if err != nil || len(f.Articles) != 1 {
			t.Fatalf("%s: %d articles, %v", ending, len(f.Articles), err)
		}
		for _, words := range []string{"“We have paid the wages of eighty families out of our own pocket since the winter,” she said.", "The ferry will stop in June, its owner Ada Kopp told the council on Tuesday.", "In short"} {
			if !strings.Contains(f.Articles[0].Source, words) {
				t.Errorf("%s: %q is lost", ending, words)
			}
		}
	}
}

// TestWholeArticlesOnlyWhenAsked has words that no finding rests on.
func TestWholeArticlesOnlyWhenAsked(t *testing.T) {
	const words = "Nobody has counted the gulls on the long pier since the war."
	a, b := article(t, "a.md", ferryA+"\n"+words+"\n"), article(t, "b.md", ferryB)
	for _, format := range []string{"html", "docx"} {
		for _, whole := range []bool{false, true} {
			path := filepath.Join(t.TempDir(), "r."+format)
			if status, _, errs := collate(t, "-o", path, map[bool]string{false: "-format=" + format, true: "-whole"}[whole], a, b); status != done {
				t.Fatal(errs)
			}
			data, _ := os.ReadFile(path)
			if format == "docx" {
				f, err := intake.Read(path, data)
				if err != nil {
					t.Fatal(err)
				}
				data = []byte(f.Articles[0].Source)
			}
			section := bytes.Contains(data, []byte("Both articles")) || bytes.Contains(data, []byte("the whole article: "))
			if section != whole || whole && !bytes.Contains(data, []byte(words)) {
				t.Errorf("%s, whole %v: the articles are there: %v", format, whole, section)
			}
		}
	}
}

// TestPairsIntoAFolder has three pairs, two of one name, one that cannot be read.
func TestPairsIntoAFolder(t *testing.T) {
	a, b, other := article(t, "a.md", ferryA), article(t, "b.md", ferryB), article(t, "a.md", ferryB)
	dir := filepath.Join(t.TempDir(), "new")
	status, out, errs := collate(t, "-format", "html", "-o", dir, a, b, other, b, a, filepath.Join(dir, "none.md"))
	if status != failed || out != "" || strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "none.md: there is no such file") {
		t.Errorf("status %d, %q, %q", status, out, errs)
	}
	var names []string
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		names = append(names, f.Name())
	}
	if got := strings.Join(names, ", "); got != "a – b (2).html, a – b.html" {
		t.Error(got)
	}
}

// TestReportsThatCannotBeWritten leaves what was there.
func TestReportsThatCannotBeWritten(t *testing.T) {
	a, b, dir := article(t, "a.md", ferryA), article(t, "b.md", ferryB), t.TempDir()
	for _, c := range []struct{ out, want string }{
		{dir, dir + ": this is a folder; name a file in it."},
		{filepath.Join(dir, "none", "r.html"), filepath.Join(dir, "none", "r.html") + ": there is no such folder; make it, or name another."},
		{a, a + ": this is one of the articles, which the report would replace; name another file."},
		{os.DevNull, os.DevNull + ": this is a pipe or a device, not a file; name another file."},
	} {
		status, out, errs := collate(t, "-format", "html", "-o", c.out, a, b)
		if status != failed || out != "" || errs != "collate: "+c.want+"\n" {
			t.Errorf("%s: status %d, said %q", c.out, status, errs)
		}
	}
	old := filepath.Join(dir, "old.html")
	if err := os.WriteFile(old, []byte("an older one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := collate(t, "-o", old, a, filepath.Join(dir, "none.md")); status != failed {
		t.Error("what cannot be read is written")
	}
	if data, _ := os.ReadFile(old); string(data) != "an older one" {
		t.Errorf("what was there is %.40q", data)
	}
	if status, _, errs := collate(t, "-o", old, a, b); status != done {
		t.Error(errs)
	}
	if info, err := os.Stat(old); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it now: %v, %v", info.Mode(), err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%d files are left", len(files))
	}
	if data, err := os.ReadFile(a); err != nil || string(data) != ferryA {
		t.Error("an article is written over")
	}
}

// TestReportsSpareArticles has an article that is one of several in its file,
// and one whose name is that of the report of others.
func TestReportsSpareArticles(t *testing.T) {
	a, b, dir := article(t, "a.md", ferryA), article(t, "b.md", ferryB), t.TempDir()
	export, named := filepath.Join(dir, "export.json"), filepath.Join(dir, "a – b.txt")
	const two = `[{"title":"Ferry stops","text":"The ferry will stop in June, its owner Ada Kopp told the council."},{"title":"Works shut","text":"Ada Kopp was brief when she spoke of the ferry."}]`
	for path, content := range map[string]string{export: two, named: ferryB} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		args := []string{"-o", export, export + "#1", export + "#2"}
		if path == named {
			args = []string{"-o", dir, a, b, a, named}
		}
		status, _, errs := collate(t, args...)
		if data, _ := os.ReadFile(path); status != failed || !strings.Contains(errs, path+": this is one of the articles") || string(data) != content {
			t.Errorf("%s: status %d, said %q, and now it is %.40q", path, status, errs, data)
		}
	}
}

// TestVersion agrees with that of the program.
func TestVersion(t *testing.T) {
	toml, err := os.ReadFile("../../../FyneApp.toml")
	if err != nil || !strings.Contains(string(toml), `"`+version+`"`) {
		t.Errorf("FyneApp.toml does not say %s: %v", version, err)
	}
}

// TestPairsAreWrittenAlike has the same pairs in one call and one by one: what
// is done at once neither mixes nor changes with the order.
func TestPairsAreWrittenAlike(t *testing.T) {
	a, b, c := article(t, "a.md", ferryA), article(t, "b.md", ferryB), article(t, "c.md", strings.ReplaceAll(ferryB, "ferry", "pier"))
	names := map[string][2]string{"a – b": {a, b}, "b – a": {b, a}, "a – c": {a, c}, "c – a": {c, a}, "b – c": {b, c}, "c – b": {c, b}}
	for _, format := range []string{"json", "csv", "pdf"} {
		dir := t.TempDir()
		if status, _, errs := collate(t, "-format", format, "-o", dir, a, b, b, a, a, c, c, a, b, c, c, b); status != done {
			t.Fatal(errs)
		}
		for name, pair := range names {
			alone := filepath.Join(t.TempDir(), "r."+format)
			if status, _, errs := collate(t, "-o", alone, pair[0], pair[1]); status != done {
				t.Fatal(errs)
			}
			want, _ := os.ReadFile(alone)
			if got, err := os.ReadFile(filepath.Join(dir, name+"."+format)); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s as %s: %v, other bytes than alone", name, format, err)
			}
		}
	}
}

// TestAMistakeInOnePair costs that piece of work, and no other.
func TestAMistakeInOnePair(t *testing.T) {
	errs := make([]error, 50)
	atOnce(len(errs), func(i int) error {
		if i == 7 {
			panic("so")
		}
		return nil
	}, func(i int, err error) { errs[i] = err })
	for i, err := range errs {
		if (err != nil) != (i == 7) {
			t.Errorf("%d: %v", i, err)
		}
	}
}

// unwritten has collate write over a file and beside it in dir, in every
// format, where nothing can be written.
func unwritten(t *testing.T, a, b, dir, says string) {
	t.Helper()
	old := filepath.Join(dir, "old.pdf")
	for _, args := range [][]string{
		{"-o", old, a, b}, {"-format", "pdf", "-o", filepath.Join(dir, "new.pdf"), a, b}, {"-whole", "-o", filepath.Join(dir, "new.html"), a, b},
		{"-format", "pdf", "-o", filepath.Join(dir, "sheet.pdf"), "lesson", a, b}, {"-o", filepath.Join(dir, "lesson.json"), "-format", "json", "lesson", a, b},
	} {
		status, out, errs := collate(t, args...)
		if want := " " + says + "\n"; status != failed || out != "" || !strings.HasSuffix(errs, want) || !strings.Contains(errs, dir) {
			t.Errorf("%q: status %d, said %q", args, status, errs)
		}
	}
	if data, err := os.ReadFile(old); err != nil || string(data) != "the old one" {
		t.Errorf("the old file is %.20q, %v", data, err)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) > 2 {
		t.Errorf("left: %v, %v", files, err)
	}
}

func TestReportsOnAFullDisk(t *testing.T) {
	a, b, disk := article(t, "a.md", ferryA), article(t, "b.md", ferryB), unwritable.Disk(t)
	if err := os.WriteFile(filepath.Join(disk, "old.pdf"), []byte("the old one"), 0o600); err != nil {
		t.Fatal(err)
	}
	unwritable.Fill(t, disk)
	unwritten(t, a, b, disk, "the disk is full; make room and try again; what was there is unchanged.")
	status, _, errs := collate(t, "-format", "csv", "-o", disk, a, b, b, a)
	if status != failed || strings.Count(errs, "the disk is full; ") != 2 {
		t.Errorf("of two pairs it says %q", errs)
	}
}

func TestReportsInAFolderOfAnother(t *testing.T) {
	a, b := article(t, "a.md", ferryA), article(t, "b.md", ferryB)
	unwritable.Folder(t, map[string]string{"old.pdf": "the old one"}, func(dir string) {
		for _, path := range []string{a, b} {
			if _, err := os.ReadFile(path); err != nil {
				t.Fatal(err)
			}
		}
		unwritten(t, a, b, dir, "you may not write there; choose a folder of your own.")
	})
}

// someParagraphs are paragraphs of all lengths, of words and signs that
// the reading face has and that are hard to break, copy and read back. (A word
// wider than a line comes back in pieces.)
func someParagraphs(r *rand.Rand) (list []string) {
	words := strings.Fields("The ferry café naïve Ελλάδα στον λιμένα Паром стоит в порту Việt Nam “we have paid” 12,000 % 3–4 → state-of-the-art e\u0301gal fi ffl office don't O’Hara “x” (said) A&B a=b; [1] c/o Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft https://x.example/a_b?c=d&e=%20f")
	for range 3 + r.IntN(12) {
		var b []string
		for range 1 + r.IntN(120) {
			b = append(b, words[r.IntN(len(words))])
		}
		list = append(list, "So "+strings.Join(b, " ")+" it ends.")
	}
	return list
}

// TestParagraphsComeBack has every paragraph of both articles, whole and by
// itself, in what the intake reads from the PDF and the DOCX.
func TestParagraphsComeBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 3 {
		one, two := someParagraphs(r), someParagraphs(r)
		a, b, dir := article(t, "a.txt", strings.Join(one, "\n\n")+"\n"), article(t, "b.txt", strings.Join(two, "\n\n")+"\n"), t.TempDir()
		for _, args := range [][]string{{"r.pdf"}, {"letter.pdf", "-letter"}, {"r.docx"}} {
			path := filepath.Join(dir, args[0])
			if status, _, errs := collate(t, append(append([]string{"-whole", "-o", path}, args[1:]...), a, b)...); status != done {
				t.Fatal(errs)
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			f, err := intake.Read(path, data)
			if err != nil || len(f.Articles) != 1 {
				t.Fatalf("%s: %d articles, %v", args[0], len(f.Articles), err)
			}
			var back []string
			d := f.Articles[0].Document()
			for _, p := range d.Paragraphs {
				back = append(back, strings.Join(strings.Fields(d.Plain(p.Span)), " "))
			}
			for _, p := range slices.Concat(one, two) {
				if slices.Contains(back, p) {
					continue
				}
				most, near := 0, ""
				for _, b := range back {
					n := 0
					for n < min(len(p), len(b)) && p[n] == b[n] {
						n++
					}
					if n > most {
						most, near = n, b
					}
				}
				t.Errorf("%s: %.40q came back as %.40q", args[0], p[max(0, most-10):], near[max(0, most-10):])
			}
		}
	}
}
