package lesson

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

func packetOf(t testing.TB) Packet {
	t.Helper()
	const a, b = "The ferry to Lund was closed, Mayor Ann Berg said.\n\n“Nobody was hurt,” Captain Nils Holm told reporters.", "The Lund ferry was shut, said Mayor Ann Berg.\n\n“They left us in the cold,” passenger Ida Falk complained."
	e, _ := Build(compare.Documents(text.Parse(a), text.Parse(b)), Options{})
	return Packet{
		A: Packed{"ferry.md", []byte(a), []byte(`{"type":"AnnotationPage"}`)}, B: Packed{"the ferry of Lünd.md", []byte(b), nil},
		Lesson: e.File(), Page: []byte("# For the teacher\n"),
	}
}

func TestAPacketComesBack(t *testing.T) {
	full := packetOf(t)
	r := rand.New(rand.NewSource(7))
	for i := range 64 {
		p := full
		for bit, part := range []*[]byte{&p.A.Notes, &p.B.Notes, &p.Lesson, &p.Page} {
			if i>>bit&1 == 0 {
				*part = nil
			} else if part != &p.Lesson {
				*part = make([]byte, 1+r.Intn(3000))
				r.Read(*part)
			}
		}
		p.A.Data = append([]byte(fmt.Sprint(i)), full.A.Data...)
		data, err := p.File()
		if err != nil {
			t.Fatal(err)
		}
		again, _ := p.File()
		if !bytes.Equal(data, again) {
			t.Fatal("the same packet gives other bytes")
		}
		got, err := ReadPacket(data)
		if err != nil || !reflect.DeepEqual(got, p) {
			t.Fatalf("%d: %v, came back as %+v", i, err, got)
		}
	}
}

func TestNamesThatAreNoFiles(t *testing.T) {
	for _, name := range []string{"", "../x.md", "a/b.md", `a\b.md`, ".hidden", "nul.md", "x.md.", "a:b", "x\x00.md", "x.notes.json", strings.Repeat("x", 200)} {
		p := packetOf(t)
		p.B.Name = name
		if _, err := p.File(); !errors.As(err, new(*Error)) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// zipped is a zip file with these members, a name and what is in it in turn.
func zipped(t *testing.T, members ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w, err := z.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(members[i+1]))
	}
	z.Close()
	return b.Bytes()
}

func TestHostilePackets(t *testing.T) {
	const head = `{"format": "diptych pair", "version": 1, "a": {"article": "a/x.md"}, "b": {"article": "b/y.md"}}`
	good, err := packetOf(t).File()
	if err != nil {
		t.Fatal(err)
	}
	many := []string{packetManifest, head}
	for i := range 100 {
		many = append(many, fmt.Sprint("m", i), "")
	}
	for what, data := range map[string][]byte{
		"nothing":          nil,
		"no zip":           []byte("PK and no more"),
		"cut off":          good[:len(good)/2],
		"another zip":      zipped(t, "word/document.xml", "<w/>"),
		"no manifest":      zipped(t, packetManifest, "{"),
		"another format":   zipped(t, packetManifest, `{"format": "x", "version": 1}`),
		"a later version":  zipped(t, packetManifest, strings.Replace(head, "1", "2", 1), "a/x.md", "A", "b/y.md", "B"),
		"no article":       zipped(t, packetManifest, head, "a/x.md", "A"),
		"an empty article": zipped(t, packetManifest, head, "a/x.md", "A", "b/y.md", ""),
		"a way out":        zipped(t, packetManifest, strings.Replace(head, "a/x.md", "a/../../x.md", 1), "a/../../x.md", "A", "b/y.md", "B"),
		"a name elsewhere": zipped(t, packetManifest, strings.Replace(head, "a/x.md", "/etc/x.md", 1), "/etc/x.md", "A", "b/y.md", "B"),
		"many files":       zipped(t, many...),
		"a bomb":           zipped(t, packetManifest, head, "a/x.md", strings.Repeat("x", maxPacketPart+1), "b/y.md", "B"),
		"a broken lesson":  zipped(t, packetManifest, strings.Replace(head, `}}`, `}, "lesson": "lesson.json"}`, 1), "a/x.md", "A", "b/y.md", "B", "lesson.json", "{}"),
		"other notes":      zipped(t, packetManifest, strings.Replace(head, `"a/x.md"`, `"a/x.md", "notes": "b/notes.json"`, 1), "a/x.md", "A", "b/y.md", "B", "b/notes.json", "{}"),
	} {
		var e *Error
		if p, err := ReadPacket(data); !errors.As(err, &e) || !strings.Contains(e.Error(), "; ") || !reflect.DeepEqual(p, Packet{}) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if p, err := ReadPacket(zipped(t, packetManifest, strings.Replace(head, `"version"`, `"later": {"x": 1}, "version"`, 1), "a/x.md", "A", "new/part", "?", "b/y.md", "B")); err != nil || string(p.A.Data) != "A" {
		t.Errorf("fields and parts of later versions: %v", err)
	}
}

func FuzzReadPacket(f *testing.F) {
	good, err := packetOf(f).File()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add(good[:len(good)-30])
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ReadPacket(data)
		if err != nil {
			return
		}
		again, err := p.File()
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		if q, err := ReadPacket(again); err != nil || !reflect.DeepEqual(p, q) {
			t.Errorf("comes back otherwise: %v", err)
		}
	})
}
