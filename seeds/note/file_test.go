package note

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
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

func TestTwoWindows(t *testing.T) {
	path := temp(t)
	a, b := opened(t, path), opened(t, path)
	one, two := New("one"), New("two")
	a.Put(one)
	b.Put(two)
	saved(t, a)
	saved(t, b)
	if err := a.Reload(); err != nil || texts(a) != "one two" || texts(b) != "one two" {
		t.Fatal(err, texts(a), texts(b))
	}

	t.Run("both write on one note: both stay", func(t *testing.T) {
		one.Text = "one-a"
		a.Put(one)
		one.Text = "one-b"
		b.Put(one)
		saved(t, b)
		saved(t, a)
		b.Reload()
		if texts(a) != "one-a one-b two" || texts(b) != "one-a one-b two" {
			t.Error(texts(a), texts(b))
		}
		for _, n := range b.Notes() {
			if n.Text == "one-b" {
				b.Delete(n.ID)
			}
		}
		saved(t, b)
		a.Reload()
	})
	t.Run("a note that was only moved takes nothing back", func(t *testing.T) {
		one.Text = "one-b"
		b.Put(one)
		saved(t, b)
		one.Text, one.Anchors = "one-a", []Anchor{{Article: "004.md", Exact: "moved"}}
		a.Put(one)
		saved(t, a)
		b.Reload()
		if texts(a) != "one-b two" || texts(b) != "one-b two" {
			t.Error(texts(a), texts(b))
		}
	})
	t.Run("one changes what the other deletes: it stays", func(t *testing.T) {
		one.Text = "one-c"
		a.Put(one)
		saved(t, a)
		b.Delete(one.ID)
		if texts(b) != "two" {
			t.Error(texts(b))
		}
		saved(t, b)
		if texts(b) != "one-c two" {
			t.Error(texts(b))
		}
	})
	t.Run("the same, where its own change is the later: it stays", func(t *testing.T) {
		one.Text = "one-a"
		a.Put(one)
		saved(t, a)
		one.Text = "one-b"
		b.Put(one)
		b.Delete(one.ID)
		saved(t, b)
		if texts(b) != "one-a two" {
			t.Error(texts(b))
		}
		one.Text = "one-c"
		a.Put(one)
		saved(t, a)
		b.Reload()
	})
	t.Run("one deletes what the other has only moved: it is gone", func(t *testing.T) {
		moved := two
		moved.Anchors = []Anchor{{Article: "004.md", Exact: "moved"}}
		b.Put(moved)
		a.Delete(two.ID)
		saved(t, a)
		b.Put(New("three"))
		saved(t, b)
		a.Reload()
		if texts(a) != "one-c three" || texts(b) != "one-c three" {
			t.Error(texts(a), texts(b))
		}
	})
	t.Run("what others wrote stays when all was taken out and written anew", func(t *testing.T) {
		a.Delete(one.ID)
		one.Text = "one-d"
		a.Put(one)
		saved(t, a)
		b.Reload()
		if texts(a) != "one-d three" || texts(b) != "one-d three" {
			t.Error(texts(a), texts(b))
		}
		one.Text = "one-c"
		a.Put(one)
	})
	t.Run("deleted and put again", func(t *testing.T) {
		a.Delete(one.ID)
		a.Put(one)
		saved(t, a)
		if got := texts(opened(t, path)); got != "one-c three" {
			t.Error(got)
		}
	})
	t.Run("the file is taken away: nothing is forgotten", func(t *testing.T) {
		os.Remove(path)
		a.Put(New("four"))
		saved(t, a)
		if got := texts(opened(t, path)); got != "four one-c three" {
			t.Error(got)
		}
	})
	t.Run("nothing to write: nothing is written", func(t *testing.T) {
		before, _ := os.Stat(path)
		saved(t, a)
		if after, _ := os.Stat(path); !os.SameFile(before, after) {
			t.Error("the file was written anew")
		}
	})
}

// TestClockBack: the clock was put back after a note was written; what a
// caller who has seen it puts into another file is the later change all the same.
func TestClockBack(t *testing.T) {
	n := New("old")
	n.Changed = time.Now().AddDate(1, 0, 0)
	f := opened(t, temp(t))
	f.Put(n)
	if now := f.Notes()[0]; !now.Changed.After(n.Changed) {
		t.Errorf("changed %v after %v", now.Changed, n.Changed)
	}
}

// TestClockBehind: a change made by a computer whose clock is ahead does not
// make the next change of this one the earlier.
func TestClockBehind(t *testing.T) {
	path := temp(t)
	f := opened(t, path)
	n := New("old")
	f.Put(n)
	saved(t, f)
	data, _ := os.ReadFile(path)
	future := time.Now().AddDate(5, 0, 0).UTC().Format(time.RFC3339Nano)
	os.WriteFile(path, []byte(strings.Replace(string(data), f.Notes()[0].Changed.Format(time.RFC3339Nano)+"\",\n      \"body", future+"\",\n      \"body", 1)), 0o644)
	if err := f.Reload(); err != nil || !f.Notes()[0].Changed.After(time.Now()) {
		t.Fatal(err, f.Notes())
	}
	n.Text = "new"
	f.Put(n)
	saved(t, f)
	if got := texts(opened(t, path)); got != "new" {
		t.Error(got)
	}
}

func TestDamaged(t *testing.T) {
	item := `{"id":"urn:x:1","type":"Annotation","body":{"type":"TextualBody","value":"kept"},"target":"004.md"}`
	page := `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[`
	for _, c := range []struct{ name, data, problem, kept string }{
		{"cut off", page + item + ",\n{\"id\":\"urn:x:2\",", ":2:16: the file of notes is damaged (it breaks off here); one note could be read", "kept"},
		{"a comma too many", page + item + ",]}", ":1:181: the file of notes is damaged (here stands what has no place there); one note could", "kept"},
		{"twice", page + item + "]}\n{}", ":2:1: the file of notes is damaged (here stands what has no place there); one note", "kept"},
		{"not UTF-8", page + item + "],\n\"ö\xff\":1}", ":2:3: the file of notes is damaged (this is not UTF-8); one note", "kept"},
		{"binary", "\x7fELF\x00\x01\xff\xfe\x00", ":1:7: the file of notes is damaged (this is not UTF-8); no note", ""},
		{"a list", "[1]", ":1:1: the file of notes is damaged (here should stand a page of annotations); no note", ""},
		{"another object", `{"name":"x"}`, ":1:1: the file of notes is damaged (here should stand a page", ""},
		{"items are none", `{"type":"AnnotationPage","items":{"a":1}}`, ":1:33: the file of notes is damaged (here should stand", ""},
		{"100 MB", strings.Repeat(" ", 100<<20), ": the file of notes is damaged (larger than 16 MB); no note", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := temp(t)
			os.WriteFile(path, []byte(c.data), 0o644)
			os.WriteFile(filepath.Join(filepath.Dir(path), "004.notes.damaged-1.json"), []byte("an older one"), 0o644)
			f, err := Open(path)
			var e *Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), path+c.problem) || !strings.HasSuffix(err.Error(), "keeps the damaged file as 004.notes.damaged-2.json.") {
				t.Fatal(err)
			}
			if texts(f) != c.kept {
				t.Errorf("of the file was read %q", texts(f))
			}
			if now, _ := os.ReadFile(path); string(now) != c.data {
				t.Error("Open wrote")
			}
			f.Put(New("new"))
			saved(t, f)
			if now, _ := os.ReadFile(e.Aside); string(now) != c.data {
				t.Error("the damaged file was not kept as it is")
			}
			if got, want := texts(opened(t, path)), strings.TrimSpace(c.kept+" new"); got != want {
				t.Errorf("after saving %q, want %q", got, want)
			}
			if got, want := names(t, path), "004.notes.damaged-1.json 004.notes.damaged-2.json 004.notes.json"; got != want {
				t.Errorf("files %s", got)
			}
		})
	}
}

// TestDamagedLater: another program breaks the file while it is open here.
func TestDamagedLater(t *testing.T) {
	path := temp(t)
	f := opened(t, path)
	f.Put(New("one"))
	saved(t, f)
	data, _ := os.ReadFile(path)
	os.WriteFile(path, data[:len(data)/2], 0o644)
	if err := f.Reload(); err == nil || texts(f) != "one" {
		t.Error(err, texts(f))
	}
	f.Put(New("two"))
	saved(t, f)
	if got := texts(opened(t, path)); got != "one two" {
		t.Error(got)
	}
}

func TestEmptyFile(t *testing.T) {
	path := temp(t)
	for _, data := range []string{"", " \n", "\ufeff"} {
		os.WriteFile(path, []byte(data), 0o644)
		f := opened(t, path)
		f.Put(New("x"))
		saved(t, f)
		if texts(opened(t, path)) != "x" || names(t, path) != "004.notes.json" {
			t.Errorf("%q: %s", data, names(t, path))
		}
	}
}

func TestCannotWrite(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	os.WriteFile(file, nil, 0o644)
	folder := filepath.Join(dir, "004.notes.json")
	os.Mkdir(folder, 0o755)
	for path, want := range map[string]string{
		filepath.Join(dir, "no", "004.notes.json"): "the folder is not there; bring it back, or copy the notes elsewhere; they are in this window only.",
		folder: "this is a folder, not a file of notes; rename it, so that notes can be kept under this name.",
	} {
		f, _ := Open(path)
		f.Put(New("x"))
		err := f.Save()
		var e *Error
		if !errors.As(err, &e) || err.Error() != path+": "+want {
			t.Errorf("got %v", err)
		}
		if texts(f) != "x" || !f.dirty() {
			t.Error("the note is not there, or is taken for saved")
		}
	}
	f, err := Open(filepath.Join(file, "004.notes.json"))
	f.Put(New("x"))
	if e := f.Save(); e == nil || !strings.Contains(e.Error(), "; ") {
		t.Errorf("below a file: %v, %v", err, e)
	}
}

// TestLeftOver: a file that a program left half written is no harm, and is
// taken away when it is old.
func TestLeftOver(t *testing.T) {
	path := temp(t)
	old, fresh := partPrefix(path)+"old", partPrefix(path)+"fresh"
	os.WriteFile(old, []byte(`{"type":"Anno`), 0o644)
	os.WriteFile(fresh, []byte(`{"type":"Anno`), 0o644)
	os.WriteFile(path+".lock", nil, 0o644)
	os.Chtimes(old, time.Time{}, time.Now().Add(-2*time.Hour))
	f := opened(t, path)
	f.Put(New("x"))
	saved(t, f)
	if got, want := names(t, path), ".004.notes.json-fresh 004.notes.json"; got != want {
		t.Errorf("files %s", got)
	}
}

// TestSaveWhileWriting puts and deletes in one goroutine while three others
// save: for the race detector, and nothing may be lost.
func TestSaveWhileWriting(t *testing.T) {
	path := temp(t)
	f, other := opened(t, path), opened(t, path)
	var wg sync.WaitGroup
	done := make(chan struct{})
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					if err := f.Save(); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	kept := 0
	for i := range 200 {
		n := New("x")
		f.Put(n)
		if i%3 == 0 {
			f.Notes()
			f.Delete(n.ID)
		} else {
			kept++
		}
		if i%20 == 0 {
			other.Put(New("y"))
			saved(t, other)
			kept++
		}
	}
	close(done)
	wg.Wait()
	saved(t, f)
	if got := len(opened(t, path).Notes()); got != kept || len(f.Notes()) != kept {
		t.Errorf("%d notes in the file, %d in memory, want %d", got, len(f.Notes()), kept)
	}
}

func TestObject(t *testing.T) {
	raw := json.RawMessage(`{"b":1,"a":{"z":1e400},"b":"<&>","":null}`)
	o, ok := objectOf(raw)
	if !ok || string(encoded(o)) != string(raw) || o.text("b") != "<&>" {
		t.Errorf("%s", encoded(o))
	}
}

// TestManyWindows has five windows save at once, each with its own File, as
// programs would that know nothing of each other.
func TestManyWindows(t *testing.T) {
	path := temp(t)
	var wg sync.WaitGroup
	for range 5 {
		f := opened(t, path)
		wg.Go(func() {
			for range 20 {
				f.Put(New("x"))
				if err := f.Save(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(opened(t, path).Notes()); n != 100 {
		t.Errorf("%d notes of 100", n)
	}
}

// others is a page of n items that are no notes, cut off behind the last.
func others(n, digits int) string {
	var b strings.Builder
	b.WriteString(`{"type":"AnnotationPage","items":[0`)
	for i := range n {
		fmt.Fprintf(&b, `,"%0*d"`, digits, i)
	}
	return b.String()
}

// TestVeryManyOthers has a damaged file with more items of other programs than
// a reader could make in a life: a note is written beside them all the same,
// in a time that does not grow with their square (which would be hours).
func TestVeryManyOthers(t *testing.T) {
	for _, c := range []struct {
		name      string
		n, digits int
	}{{"they fit", 150_000, 6}, {"they leave no room", 180_000, 100}} {
		t.Run(c.name, func(t *testing.T) {
			path := temp(t)
			data := others(c.n, c.digits)
			os.WriteFile(path, []byte(data), 0o644)
			f, err := Open(path)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatal(err)
			}
			f.Put(New("mine"))
			f.Reload()
			saved(t, f)
			if now, _ := os.ReadFile(e.Aside); string(now) != data {
				t.Error("the damaged file was not kept as it is")
			}
			if got := texts(opened(t, path)); got != "mine" {
				t.Errorf("after saving %q", got)
			}
		})
	}
}

// TestDense has a file that is read on one line and would be larger than what
// is read when it is written over several.
func TestDense(t *testing.T) {
	path := temp(t)
	os.WriteFile(path, []byte(others(310_000, 47)+"]}"), 0o644)
	f := opened(t, path)
	n := len(f.others)
	f.Put(New("mine"))
	saved(t, f)
	if again := opened(t, path); texts(again) != "mine" || len(again.others) != n {
		t.Errorf("%q and %d others, want %d", texts(again), len(again.others), n)
	}
}

// TestDeep has values that stand very deep in one another, of an item and of a
// member: they go back as they came, and take no more room.
func TestDeep(t *testing.T) {
	deep := strings.Repeat(`[`, 9000) + `"] [\" ["` + strings.Repeat(`]`, 9000)
	path := temp(t)
	os.WriteFile(path, []byte(`{"type":"AnnotationPage","x":`+deep+`,"items":[`+deep+`,{"id":"a","type":"Annotation","bodyValue":"theirs","y":`+deep+`}]}`), 0o644)
	f := opened(t, path)
	f.Put(New("mine"))
	saved(t, f)
	data, _ := os.ReadFile(path)
	if len(data) > 4*len(deep) || strings.Count(string(data), deep) != 3 || texts(opened(t, path)) != "mine theirs" {
		t.Errorf("%d bytes, of %d in a value; %s", len(data), len(deep), texts(opened(t, path)))
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
