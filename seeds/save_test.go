package seeds

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"diptych/compare/text"
)

// What is written is read back as it was, whatever the facts and the source hold.
func TestMarkdownComesBack(t *testing.T) {
	awkward := rapid.SampledFrom([]string{"---\n", "title: x\n", "+++\n", "\n\n", "{\"title\": 1}\n", "“Zoé”: #1 \\ \" ' - & * ! % @ `", "a", " ", "\r\n"})
	words := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOf(rapid.OneOf(awkward, rapid.String())).Draw(t, "parts"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		one := func(name string) string { return oneLine(words.Draw(t, name)) }
		a := Article{Name: "x.md", Source: strings.ToValidUTF8(words.Draw(t, "source"), "") + "end\n"}
		a.Fields = text.Fields{Title: one("title"), Outlet: one("outlet"), Byline: one("byline"), URL: one("url"), Date: "2016-10-03T13:04"}
		a.Basis = one("basis")
		file := a.Markdown()
		if decoded, note, err := decode(file); err != nil || note.String() != "" || decoded != string(file) || foreign(file) != nil {
			return // control signs make it no text, which the door says
		}
		got, err := Parse("x.md", file)
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		if got.Source != a.Source || got.Basis != a.Basis || got.Fields != a.Fields {
			t.Fatalf("%s\n%s", cmp.Diff(a, got), file)
		}
	})
}

func TestSaveWritesOverNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	a := Article{Source: "Ship leaves: late, “again”!\n\nA crowd came to the harbour on Friday.\n", Fields: text.Fields{Date: "2016-10-03T13:04", Outlet: "Herald"}}
	var names []string
	for range 3 {
		path, err := Save(dir, a)
		if err != nil {
			t.Fatal(err)
		}
		back, err := LoadFile(path)
		if err != nil || back.Source != a.Source || back.Fields != a.Fields {
			t.Fatalf("%v: %+v", err, back)
		}
		names = append(names, filepath.Base(path))
	}
	want := []string{"2016-10-03-ship-leaves-late-again.md", "2016-10-03-ship-leaves-late-again-2.md", "2016-10-03-ship-leaves-late-again-3.md"}
	if d := cmp.Diff(want, names); d != "" {
		t.Error(d)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 3 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

func TestFileName(t *testing.T) {
	for source, want := range map[string]string{
		"../../etc/passwd\n\nA body of words follows here, long enough to be one.\n": "etc-passwd",
		"Ein Schiff fährt ab\n\nA body of words follows here.\n":                     "ein-schiff-fährt-ab",
		"??? !!!\n\n… …\n": "article",
		strings.Repeat("x", 200) + "\n\nA body of words follows here.\n": strings.Repeat("x", longName),
	} {
		if got := fileName(Article{Source: source}); got != want {
			t.Errorf("%.40q: %q, want %q", source, got, want)
		}
	}
}

func TestSaveSaysWhatIsWrong(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Save(filepath.Join(file, "folder"), Article{Source: "Words.\n"})
	var e *Error
	if !errors.As(err, &e) || e.Cure.String() == "" || !strings.Contains(err.Error(), file) {
		t.Errorf("says %v", err)
	}
}
