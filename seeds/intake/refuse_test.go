package intake

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"diptych/seeds"
)

// compound is a file that begins as a compound file of Microsoft does and
// holds the names of streams.
func compound(streams ...string) []byte {
	b := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504))
	for _, s := range streams {
		b = append(b, utf16Bytes(s)...)
	}
	return b
}

// bomb is a member that unpacks to mb megabytes of blanks after head.
func bomb(t *testing.T, mb int, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		f, _ := w.Create(parts[i])
		_, _ = io.WriteString(f, parts[i+1])
		if i+2 == len(parts) {
			for range mb {
				_, _ = f.Write(bytes.Repeat([]byte(" "), 1<<20))
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// encrypted is a DOCX whose members are said to be encrypted.
func encrypted(t *testing.T) []byte {
	b := docxOf(t, run("Text."))
	for i := 0; i+10 < len(b); i++ {
		switch {
		case bytes.HasPrefix(b[i:], []byte("PK\x03\x04")):
			binary.LittleEndian.PutUint16(b[i+6:], binary.LittleEndian.Uint16(b[i+6:])|1)
		case bytes.HasPrefix(b[i:], []byte("PK\x01\x02")):
			binary.LittleEndian.PutUint16(b[i+8:], binary.LittleEndian.Uint16(b[i+8:])|1)
		}
	}
	return b
}

func TestRefused(t *testing.T) {
	whole := docxOf(t, run("Text."))
	deep := strings.Repeat("<w:tbl>", 600) + strings.Repeat("</w:tbl>", 600)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"an old Word file", compound("Root Entry", "WordDocument"), "this is a Word file of the old kind (.doc), which is not read; open it in Word or LibreOffice and save it as DOCX or ODT."},
		{"a DOCX with a password", compound("Root Entry", "EncryptionInfo", "EncryptedPackage"), "the file is locked with a password"},
		{"an old Excel file", compound("Workbook"), "save it as XLSX or CSV"},
		{"any other old file", compound("Contents"), "open it in its own program"},
		{"a locked archive", encrypted(t), "the file is locked"},
		{"a locked ODT", odtOf(t, "", "META-INF/manifest.xml", `<manifest:manifest><manifest:encryption-data/></manifest:manifest>`), "the file is locked"},
		{"half of a file", whole[:len(whole)/2], "the file is damaged: the list of its parts"},
		{"a part that breaks off", packOf(t, "word/document.xml", wordHead+"<w:p>"), "the file is damaged: its part word/document.xml breaks off"},
		{"a bomb", bomb(t, 65, "_rels/.rels", wordRels, "word/document.xml", wordHead), "unpacked, the file is larger than 64 MB"},
		{"entities", packOf(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>`+wordHead+wordFoot), "declares abbreviations of its own"},
		{"very deep", docxOf(t, deep), "stand too deep inside one another"},
		{"no words", docxOf(t, `<w:p/>`), "there are no words in this file"},
		{"a presentation", packOf(t, "_rels/.rels", strings.Replace(wordRels, "word/document.xml", "ppt/presentation.xml", 1), "ppt/presentation.xml", "<p/>"), "this is a presentation"},
		{"a spreadsheet of OpenDocument", packOf(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"), "a spreadsheet of OpenDocument"},
		{"a file of Pages", packOf(t, "Index/Document.iwa", "x"), "Apple's Pages"},
		{"an e-book for the Kindle", append(make([]byte, 60), "BOOKMOBI\x00\x00"...), "this is an e-book for the Kindle, which is not read; convert it to EPUB"},
		{"a notebook", []byte(`{"cells": [{"cell_type": "markdown", "source": ["The pier is shut.\n"]}], "nbformat": 4}`), "this is data in JSON, in which no article is known"},
		{"files in a ZIP", packOf(t, "a.txt", "One.", "b.txt", "Two."), "this is a packed file; one of its 2 parts is “a.txt”; unpack it"},
	} {
		f, err := Read("folder/x.bin", c.data)
		if f.Name != "x.bin" {
			t.Errorf("%s: it is called %q", c.name, f.Name)
		}
		var told *seeds.Error
		if !errors.As(err, &told) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

// TestNoData has texts that begin as JSON does, or are no more than a list.
func TestNoData(t *testing.T) {
	for _, s := range []string{"[1]", "{}", "[Applause]\n\nShe left the hall.", `{"title": "Pier shut"}` + "\n\nThe pier is shut."} {
		if f, err := Read("a.txt", []byte(s)); err == nil && f.Kind == "data" || err != nil && strings.Contains(err.Error(), "data in JSON") {
			t.Errorf("%s: %v", s, err)
		}
	}
}

func TestAllMembersAreBounded(t *testing.T) {
	p, err := openPack(packOf(t, "a", "12345", "b", "12345"))
	if err != nil {
		t.Fatal(err)
	}
	p.left = 8
	if data, err := p.read("a"); err != nil || string(data) != "12345" {
		t.Error(string(data), err)
	}
	if _, err := p.read("b"); err == nil || !strings.Contains(err.Problem.String(), "larger than 64 MB") {
		t.Error(err)
	}
}

func TestManyMembersRefused(t *testing.T) {
	var parts []string
	for i := range maxMembers + 1 {
		parts = append(parts, fmt.Sprint("f", i), "")
	}
	if _, err := Read("x.zip", packOf(t, parts...)); err == nil || !strings.Contains(err.Error(), "20001 parts") {
		t.Error(err)
	}
}

func TestControlCharactersInXML(t *testing.T) {
	wants(t, "references and bytes", readAll(t, "a.docx", docxOf(t, run("One&#x1F;two&#11; three\x01.")), "docx"), "One two three .\n")
}

// Data that break off are told by their place; other texts that begin with a brace are read.
func TestBrokenData(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"a.har", harOf(`{"request":{}}`)[:60], "a.har:1:61: the data in JSON break off or are broken here; download or save it once more."},
		{"a.json", "{\n\"text\": \"Ö\", x", "a.json:2:14: the data in JSON break off or are broken here; download or save it once more."},
		{"a.json", strings.Repeat("[", 20_000), "a.json:1:10001: the data in JSON break off or are broken here; download or save it once more."},
	} {
		if _, err := Read(c.name, []byte(c.data)); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if f, err := Read("a.txt", []byte("[Harbour] The quay is kept.\n")); err != nil || f.Kind != "text" {
		t.Error(f.Kind, err)
	}
}

func FuzzWord(f *testing.F) {
	for _, body := range []string{run("Text."), styledRun("Titel", "T") + run("X"), `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`, markedRun("Bookmark_1", "") + headlineRun("H") + run("O") + run("May 3, 2016") + markedRun("Body", "Body") + run("X"),
		`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + run("X") + `</w:tc></w:tr></w:tbl>`, `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>`, `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent/></w:sdt>`, `<w:txbxContent><w:p/></w:txbxContent>`} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) { reads(t, "a.docx", docxOf(t, body, wordParts...)) })
}

func FuzzODT(f *testing.F) {
	f.Add(`<text:p text:style-name="P1">T</text:p><text:note><text:note-body><text:p>X</text:p></text:note-body></text:note>`)
	f.Add(`<text:span><text:p/></text:span><draw:text-box><text:h text:outline-level="x">Y</text:h></draw:text-box><office:annotation/>`)
	f.Fuzz(func(t *testing.T, body string) { reads(t, "a.odt", odtOf(t, body)) })
}

func FuzzEPUB(f *testing.F) {
	f.Add("a.xhtml", `<h1>T</h1><p>X</p>`, "b_split_001.html", `<p class="byline">Y</p>`, "")
	f.Add("../a.html", `<div class="calibre_navbar">|<a href="b">n</a></div>`, "toc.ncx", `<ncx><navMap/></ncx>`, `<meta name="calibre:publication_type" content="periodical:x:y"/>`)
	f.Fuzz(func(t *testing.T, one, first, two, second, meta string) {
		if strings.HasSuffix(one, "/") || strings.HasSuffix(two, "/") {
			t.Skip("a name that ends with a stroke is a folder's, and holds no page")
		}
		reads(t, "a.epub", epubOf(t, meta, "", one, first, two, second))
	})
}

func FuzzXLSX(f *testing.F) {
	f.Add(rowOf("Title", "Text")+rowOf("A", "B"), "<t>x</t>")
	f.Add(rowOf("Источник", "Дата", "Заголовок", "Анонс")+rowOf("A", "28.02.05", "B", "C"), "<r><t>x</t></r>")
	f.Add(`<row><c r="ZZZZZZZZ9" t="s" s="-1"><v>99999999999999999999</v></c></row>`, "")
	f.Fuzz(func(t *testing.T, rows, shared string) { reads(t, "a.xlsx", xlsxOf(t, rows, shared)) })
}

func FuzzPack(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Add(compound("WordDocument"))
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, "x", data) })
}

// reads tries a file: every error explains itself, and what was left out
// stands before a paragraph that there is.
func reads(t *testing.T, name string, data []byte) {
	f, err := Read(name, data)
	var told *seeds.Error
	if err != nil && (!errors.As(err, &told) || told.Problem.String() == "" || told.Cure.String() == "") {
		t.Fatal(err)
	}
	for _, a := range f.Articles {
		for _, l := range a.Left {
			if l.Before < 0 || l.Before > strings.Count(a.Source, "\n\n")+1 || l.Text == "" || l.Why == "" {
				t.Fatalf("%+v", l)
			}
		}
	}
}
