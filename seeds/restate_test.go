package seeds

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Only the facts that were changed are written; every other byte stays.
func TestRestate(t *testing.T) {
	const body = "# The mill\n\nIt burned on *Monday*.  \n\n---\ntitle: no front matter\n"
	for _, c := range []struct{ name, file, want string }{
		{"none", body, "---\ntitle: \"Fire\"\n---\n" + body},
		{"yaml", "---\n# kept\ntags: [a, b]\ntitle: Old\n\noutlet: Paper\n---\n" + body, "---\n# kept\ntags: [a, b]\ntitle: \"Fire\"\n\noutlet: Paper\n---\n" + body},
		{"folded", "---\ntitle: >\n  Old\n  words\noutlet: Paper\n---\n" + body, "---\ntitle: \"Fire\"\noutlet: Paper\n---\n" + body},
		{"alias", "---\nheadline: Old\nextra: 1\n---\n" + body, "---\nheadline: Old\nextra: 1\ntitle: \"Fire\"\n---\n" + body},
		{"crlf", "---\r\ntitle: Old\r\nx: y\r\n---\r\nThe mill.\r\n", "---\r\ntitle: \"Fire\"\r\nx: y\r\n---\r\nThe mill.\r\n"},
		{"mark", "\uFEFF---\ntitle: Old\n---\nThe mill.\n", "\uFEFF---\ntitle: \"Fire\"\n---\nThe mill.\n"},
	} {
		path := filepath.Join(t.TempDir(), c.name+".md")
		if err := os.WriteFile(path, []byte(c.file), 0o640); err != nil {
			t.Fatal(err)
		}
		was, err := LoadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := Restate(path, was, was.With("title", "Fire")); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: now %q, %v", c.name, got, err)
		}
		now, err := LoadFile(path)
		if info, _ := os.Stat(path); err != nil || now.Fields.Title != "Fire" || now.Source != was.Source || info.Mode().Perm() != 0o640 {
			t.Errorf("%s: read as %+v", c.name, now.Fields)
		}
		if list, _ := os.ReadDir(filepath.Dir(path)); len(list) != 1 {
			t.Errorf("%s leaves %v", c.name, list)
		}
	}
}

func TestRestateLeavesWhatItCannotKeep(t *testing.T) {
	for name, c := range map[string]struct{ file, key, value, says string }{
		"toml":  {"+++\ntitle = \"Old\"\n+++\nThe mill burned.\n", "title", "Fire", "text editor"},
		"latin": {"The mill burned in Besan\xe7on, na\xefvet\xe9.\n", "title", "Fire", "UTF-8"},
		"date":  {"The mill burned.\n", "date", "last week", "2016-10-03"},
	} {
		path := filepath.Join(t.TempDir(), name+".md")
		if err := os.WriteFile(path, []byte(c.file), 0o600); err != nil {
			t.Fatal(err)
		}
		was, err := LoadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		err = Restate(path, was, was.With(c.key, c.value))
		if got, _ := os.ReadFile(path); err == nil || !strings.Contains(err.Error(), c.says) || string(got) != c.file {
			t.Errorf("%s: %v, the file holds %q", name, err, got)
		}
	}
}

// What is no file any more, or is gone, is told as when it is opened.
func TestRestateWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	for path, problem := range map[string]string{dir: "this is a folder, not a file", filepath.Join(dir, "a.md"): "there is no such file"} {
		var e *Error
		err := Restate(path, Article{}, Article{}.With("title", "Fire"))
		if !errors.As(err, &e) || filepath.Base(e.File) != filepath.Base(path) || e.Problem.String() != problem || e.Cure.String() == "" {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestDiscardAndRestore(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.md")
	var places []string
	for range 2 {
		if err := os.WriteFile(path, []byte("The mill.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		now, err := Discard(path)
		if err != nil {
			t.Fatal(err)
		}
		places = append(places, filepath.Base(now))
	}
	if strings.Join(places, " ") != "a.md a-2.md" {
		t.Errorf("in the trash are %v", places)
	}
	for i, want := range []string{"a.md", "a-2.md"} {
		now, err := Restore(filepath.Join(dir, "trash", places[i]), path)
		if err != nil || now != filepath.Join(dir, want) {
			t.Errorf("back at %s, %v", now, err)
		}
	}
}
