package note

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"diptych/compare/text"
)

// FuzzOpen has any bytes for a file: it is read without a crash, and after a
// save the new note is there, and all that could be read, and the old file
// when it was damaged.
func FuzzOpen(f *testing.F) {
	for _, name := range []string{"testdata/page.json", "testdata/others.json"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)*2/3])
	}
	for _, s := range []string{"", "\ufeff{}", "[]", "null", `{"items":[]}`, `{"items":null}`, `{"items":[],"items":[]}`, `{"type":"AnnotationPage"}`,
		"{\"\":\"\x80ationPage\"",
		`{"items":[{"id":"a","type":"Annotation","target":[]},{"id":"a","type":"Annotation","modified":"2020-01-01T00:00:00Z"}]}`,
		`{"items":[{"id":"\ud800","type":"Annotation","body":[[1]],"target":{"source":"x","selector":[{"type":"TextPositionSelector","start":-1,"end":1e9}]}}]}`} {
		f.Add([]byte(s))
	}
	path := filepath.Join(f.TempDir(), "004.notes.json")
	f.Fuzz(func(t *testing.T, data []byte) {
		os.WriteFile(path, data, 0o644)
		defer os.Remove(path)
		file, err := Open(path)
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Fatalf("not an *Error: %v", err)
		}
		before, others := file.Notes(), len(file.others)
		n := New("new")
		file.Put(n)
		saved(t, file)
		if e != nil {
			if now, _ := os.ReadFile(e.Aside); string(now) != string(data) {
				t.Errorf("put aside as %q", now)
			}
			os.Remove(e.Aside)
		}
		again := opened(t, path)
		now := map[string]Note{}
		for _, n := range again.Notes() {
			now[n.ID] = n
		}
		for _, n := range before {
			if !now[n.ID].equal(n) {
				t.Errorf("%+v is now %+v", n, now[n.ID])
			}
		}
		if now[n.ID].Text != "new" || len(now) != len(before)+1 || len(again.others) != others {
			t.Errorf("after saving: %d notes, %d others; before: %d, %d", len(now), len(again.others), len(before), others)
		}
	})
}

// FuzzFind has any words for an anchor in any text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "said", "The U.S. said the talks are over. Moscow denied it.", "\xff\xfe a\xe2\x80 b", "昨日，美国宣布暂停与俄罗斯的双边会谈",
		"a a a a a a a a b a a a", "Kerry ’s “plan”\u00ad \u200d …", "e\u0301e\u0301 U.S.S.R. 1,000.5",
	} {
		f.Add(s, s, 2, 9, "", "")
		f.Add(s, "New. "+s, 0, 4, "said", " the")
		f.Add("The talks are over "+s, s, -1, 1<<30, s, s)
	}
	f.Add("0000000000\x8f", "0", -4, 9, "0", "")
	f.Add("Wort\xff \xffund\xff mehr", "0", 5, 10, "0", "")
	f.Fuzz(func(t *testing.T, before, after string, start, end int, prefix, suffix string) {
		d, edition := text.Parse(before), text.Parse(after)
		a := Mark("x", d, text.Span{Start: start, End: end})
		inside(t, a, edition)
		inside(t, Anchor{Start: start, End: end, Exact: before, Prefix: prefix, Suffix: suffix}, edition)
		inside(t, Anchor{Start: start, Exact: before, points: pointsAt(text.Span{Start: start}, text.Span{Start: start, End: end}, true)}, edition)
		if s, ok := a.Find(d); a.Exact != "" && a.Exact == d.Text(text.Span{Start: a.Start, End: a.End}) && (!ok || s != text.Span{Start: a.Start, End: a.End}) {
			t.Errorf("%q is not found where it was marked: %v %v", a.Exact, s, ok)
		}
	})
}

// inside checks that a found span lies in the source, on borders of runes.
func inside(t *testing.T, a Anchor, d *text.Document) {
	t.Helper()
	s, ok := a.Find(d)
	if !ok {
		if s != (text.Span{}) {
			t.Errorf("lost at %v", s)
		}
		return
	}
	borders := map[int]bool{len(d.Source): true}
	for i := range d.Source {
		borders[i] = true
	}
	if s.Empty() || !borders[s.Start] || !borders[s.End] {
		t.Errorf("%v in %q", s, d.Source)
	}
}
