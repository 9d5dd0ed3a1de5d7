package note

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diptych/compare/text"
)

func TestBeside(t *testing.T) {
	for path, want := range map[string]string{
		"x/004.md": "x/004.notes.json", "004.markdown": "004.notes.json", "x/004": "x/004.notes.json",
		"x.y/a.b.txt": "x.y/a.b.notes.json", "x/.md": "x/.md.notes.json",
	} {
		if got := filepath.ToSlash(Beside(filepath.FromSlash(path))); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// opened is the file at path, which must be sound.
func opened(t testing.TB, path string) *File {
	t.Helper()
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func saved(t testing.TB, f *File) {
	t.Helper()
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}

func texts(f *File) string {
	var list []string
	for _, n := range f.Notes() {
		list = append(list, n.Text)
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// names are the files in the folder of path.
func names(t testing.TB, path string) string {
	t.Helper()
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range files {
		list = append(list, f.Name())
	}
	return strings.Join(list, " ")
}

func (n Note) equal(m Note) bool {
	return n.ID == m.ID && n.Text == m.Text && n.Made.Equal(m.Made) && n.Changed.Equal(m.Changed) &&
		slices.Equal(n.Tags, m.Tags) && slices.Equal(n.Anchors, m.Anchors)
}

func temp(t testing.TB) string { return filepath.Join(t.TempDir(), "004.notes.json") }

func TestRoundTrip(t *testing.T) {
	path := temp(t)
	a, b := text.Parse("Über den Krieg: the talks are over."), text.Parse("Kerry called Lavrov.")
	pair := New("Über ‘beides’ <b> & \"mehr\"\n\n\x00☺", Mark("004.md", a, text.Span{Start: 17, End: 26}), Mark("001-kerry-to-lavrov.md", b, text.Span{Start: 0, End: 5}))
	pair.Tags = []string{"verbs", "naming", "verbs"}
	f := opened(t, path)
	f.Put(pair)
	f.Put(New("", Anchor{Article: "004.md", Start: 4, End: 7, Exact: "\xffx"}))
	f.Put(Note{Text: "no anchor, no time, no ID"})
	want := f.Notes()
	saved(t, f)
	if names(t, path) != "004.notes.json" {
		t.Errorf("in the folder: %s", names(t, path))
	}
	got := opened(t, path).Notes()
	if !slices.EqualFunc(got, want, Note.equal) || !slices.EqualFunc(f.Notes(), want, Note.equal) {
		t.Errorf("got\n%+v want\n%+v", got, want)
	}
	if a.Text(text.Span{Start: got[0].Anchors[0].Start, End: got[0].Anchors[0].End}) != "the talks" {
		t.Errorf("first anchor %+v", got[0].Anchors[0])
	}
}

func TestNew(t *testing.T) {
	a, b := New("x"), New("x")
	if a.ID == b.ID || !strings.HasPrefix(a.ID, "urn:uuid:") || len(a.ID) != 45 || a.ID[23] != '4' || !strings.ContainsRune("89ab", rune(a.ID[28])) {
		t.Error(a.ID, b.ID)
	}
	if a.Made.Location() != time.UTC || !a.Made.Equal(a.Changed) || time.Since(a.Made) > time.Minute {
		t.Error(a.Made, a.Changed)
	}
}

// TestFormat compares a file with testdata/page.json, in which the times and
// the ID are fixed ones.
func TestFormat(t *testing.T) {
	want, err := os.ReadFile("testdata/page.json")
	if err != nil {
		t.Fatal(err)
	}
	d := text.Parse("Über den Krieg: the talks are over.")
	n := New("Who says so?", Mark("004.md", d, text.Span{Start: 17, End: 26}))
	n.ID, n.Tags = "urn:uuid:0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0", []string{"voices"}
	n.Made, n.Changed = time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC), time.Date(2026, 3, 1, 9, 31, 0, 5e8, time.UTC)
	pair := n
	pair.ID = "urn:uuid:1f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0"
	pair.Anchors = append(pair.Anchors, Mark("001-kerry-to-lavrov.md", text.Parse("Kerry called Lavrov."), text.Span{Start: 0, End: 5}))
	p := page{notes: map[string]entry{}}
	for _, n := range []Note{pair, n} {
		p.notes[n.ID] = entry{annotation: annotation{}.with(n.clean()).asRead()}
	}
	got := p.write()
	if os.Getenv("UPDATE") != "" {
		os.WriteFile("testdata/page.json", got, 0o644)
	}
	if string(got) != string(want) {
		t.Errorf("got\n%s", got)
	}
}

// TestOthersStay has a file that other programs wrote in: all they said is
// there after a note of it was changed.
func TestOthersStay(t *testing.T) {
	data, err := os.ReadFile("testdata/others.json")
	if err != nil {
		t.Fatal(err)
	}
	path := temp(t)
	os.WriteFile(path, data, 0o640)
	f := opened(t, path)
	notes := f.Notes()
	if len(notes) != 3 || notes[1].Text != "Old words" || !slices.Equal(notes[1].Tags, []string{"kept", "dropped"}) || len(notes[1].Anchors) != 1 {
		t.Fatalf("notes %+v", notes)
	}
	if a := notes[1].Anchors[0]; a.Article != "004.md" || a.Exact != "talks" || a.Start != 15 {
		t.Errorf("anchor %+v", a)
	}
	f.Put(New("one more"))
	saved(t, f)
	for i, n := range f.Notes()[:3] {
		if !n.equal(notes[i]) {
			t.Errorf("a note nobody changed: %+v", n)
		}
	}
	n := notes[1]
	n.Text, n.Tags = "New words", []string{"kept", "fresh"}
	f.Put(n)
	saved(t, f)
	now, _ := os.ReadFile(path)
	for _, s := range []string{
		`"x:page": 12345678901234567890.10`, `"label"`, `"lang": "en"`, `"x:tag": 1`, `"x:item"`, `"creator"`, `"FragmentSelector"`, `"x:target"`,
		`"https://example.org/voice.mp3"`, `"kept"`, `"fresh"`, `"New words"`, `"no name"`, `"a bare string"`, `"Highlight \u0026 all"`, `"https://example.org/bare"`,
	} {
		if !strings.Contains(string(now), s) {
			t.Errorf("%s is lost", s)
		}
	}
	for _, s := range []string{"Old words", "dropped"} {
		if strings.Contains(string(now), s) {
			t.Errorf("%s is still there", s)
		}
	}
	if t.Failed() {
		t.Logf("%s", now)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o640 {
		t.Errorf("permissions %v", info.Mode())
	}
}

func TestObject(t *testing.T) {
	raw := json.RawMessage(`{"b":1,"a":{"z":1e400},"b":"<&>","":null}`)
	o, ok := objectOf(raw)
	if !ok || string(encoded(o)) != string(raw) || o.text("b") != "<&>" {
		t.Errorf("%s", encoded(o))
	}
}

func TestAJudgementIsReadBackAsOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.notes.json")
	f, _ := Open(path)
	n := New("a proverb", Anchor{Article: "a.txt", Exact: "so"})
	n.Assessing = true
	f.Put(n)
	f.Put(New("a remark", Anchor{Article: "a.txt", Exact: "so"}))
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	g, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range g.Notes() {
		if x.Assessing != (x.ID == n.ID) {
			t.Errorf("%q: assessing is %v", x.Text, x.Assessing)
		}
	}
}
