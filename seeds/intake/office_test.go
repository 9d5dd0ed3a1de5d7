package intake

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// packOf is a ZIP archive of parts, given as name and content in turn.
func packOf(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	wordHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>`
	wordFoot = `<w:sectPr/></w:body></w:document>`
	relsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	rel      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	wordRels = relsHead + `<Relationship Id="rId1" Type="` + rel + `officeDocument" Target="word/document.xml"/></Relationships>`
)

// docxOf is a DOCX with a body, and with other parts.
func docxOf(t testing.TB, body string, parts ...string) []byte {
	return packOf(t, append([]string{"_rels/.rels", wordRels, "word/document.xml", wordHead + body + wordFoot}, parts...)...)
}

// run is a paragraph of plain words.
func run(words string) string {
	return `<w:p><w:r><w:t xml:space="preserve">` + words + `</w:t></w:r></w:p>`
}

// shown is what a reader sees of an article: its fields, text, what was left
// out and the notes, a line each.
func shown(a Article) string {
	var b strings.Builder
	for _, key := range []string{"title", "outlet", "agency", "byline", "dateline", "date", "url"} {
		if v := a.Fact(key); v != "" {
			b.WriteString(key + ": " + v + "\n")
		}
	}
	if a.Language != "" {
		b.WriteString("language: " + a.Language + "\n")
	}
	b.WriteString(strings.TrimRight(a.Source, "\n") + "\n")
	for _, l := range a.Left {
		b.WriteString("left (" + l.Why + "): " + l.Text + "\n")
	}
	for _, n := range a.Notes {
		b.WriteString("note: " + n.String() + "\n")
	}
	return b.String()
}

// readAll reads a file that is taken for kind, and shows its articles with a
// line of ---- between them.
func readAll(t *testing.T, name string, data []byte, kind string) string {
	t.Helper()
	f, err := Read(name, data)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if f.Kind != kind {
		t.Fatalf("%s is read as %q, want %q", name, f.Kind, kind)
	}
	var list []string
	for _, a := range f.Articles {
		list = append(list, shown(a))
	}
	return strings.Join(list, "----\n")
}

func wants(t *testing.T, name, got, want string) {
	t.Helper()
	if want = strings.TrimPrefix(want, "\n"); got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
	}
}
