package seeds

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestTags(t *testing.T) {
	for front, want := range map[string][]string{
		"tags: [harbour, \"city hall\"]\n":            {"harbour", "city hall"},
		"tags: harbour, city hall\n":                  {"harbour", "city hall"},
		"tags:\n  - \"#harbour\"\n  - city hall\n":    {"harbour", "city hall"},
		"tags:\n- harbour\n- harbour\n":               {"harbour"},
		"tags: []\n":                                  nil,
		"tags:\n":                                     nil,
		"outlet: Harbour Post\nkeywords: a, b, c\n":   nil,
		"tags: 2016\n":                                {"2016"},
		"tags: [2016, 3]\nstory: The bridge\n":        {"2016", "3"},
		"Tags: [harbour]\ntitle: Tags: and no more\n": {"harbour"},
	} {
		a, err := Parse("a.md", []byte("---\ntitle: Bridge\n"+front+"---\nThe old bridge is tired.\n"))
		if err != nil || !slices.Equal(a.Tags, want) {
			t.Errorf("%q: tags %q, want %q (%v)", front, a.Tags, want, err)
		}
	}
}

func TestTagsAreRestated(t *testing.T) {
	const text = "The old bridge is tired.\n"
	for was, want := range map[string]string{
		"---\ntitle: Bridge\n---\n" + text:                                     "---\ntitle: Bridge\ntags: [\"harbour\", \"city hall\"]\n---\n" + text,
		"---\ntags:\n  - old\n  - older\ntitle: Bridge\nmine: 1\n---\n" + text: "---\ntags: [\"harbour\", \"city hall\"]\ntitle: Bridge\nmine: 1\n---\n" + text,
		text: "---\ntitle: \"\"\ntags: [\"harbour\", \"city hall\"]\n---\n" + text,
	} {
		path := filepath.Join(t.TempDir(), "a.md")
		if err := os.WriteFile(path, []byte(was), 0o644); err != nil {
			t.Fatal(err)
		}
		a, err := LoadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := Restate(path, a, a.With("tags", "harbour, city hall,, #harbour")); err != nil {
			t.Errorf("%q: %v", was, err)
		}
		if got, _ := os.ReadFile(path); string(got) != want {
			t.Errorf("%q became %q, want %q", was, got, want)
		}
		if a, err = LoadFile(path); err != nil || a.Fact("tags") != "harbour, city hall" {
			t.Errorf("%q: %v %q", was, err, a.Tags)
		}
	}
}
