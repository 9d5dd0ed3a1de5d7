package note

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

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
