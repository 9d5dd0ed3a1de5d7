package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"diptych/seeds"
)

// refusePack says of a ZIP archive that no reader takes what it is.
func refusePack(in *input) ([]Article, *seeds.Error) {
	p, err := in.packed()
	if err != nil {
		return nil, err
	}
	kind, err := p.read("mimetype")
	if err != nil {
		return nil, err
	}
	main, err := p.main()
	if err != nil {
		return nil, err
	}
	mime := strings.TrimSpace(string(kind[:min(len(kind), 100)]))
	what, cure := seeds.Say("this is a packed file"), seeds.Say("unpack it and bring the files in it")
	switch has := func(suffix string) bool {
		return slices.ContainsFunc(p.names, func(n string) bool { return strings.HasSuffix(n, suffix) })
	}; {
	case strings.HasPrefix(main, "ppt/"), strings.HasPrefix(mime, "application/vnd.oasis.opendocument.presentation"):
		what, cure = seeds.Say("this is a presentation, which holds no articles"), seeds.Say("copy the text of the article into a text file")
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument.spreadsheet"):
		what, cure = seeds.Say("this is a spreadsheet of OpenDocument"), seeds.Say("save it as XLSX or CSV, with columns called “title” and “text”")
	case strings.HasPrefix(main, "xl/"):
		what, cure = seeds.Say("this is a workbook in Excel's binary format"), seeds.Say("save it as XLSX or CSV, with columns called “title” and “text”")
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument"):
		what, cure = seeds.Say("this is a drawing or chart of OpenDocument, which holds no articles"), seeds.Say("save the article as a text, ODT or DOCX file")
	case has(".iwa"):
		what, cure = seeds.Say("this is a file of Apple's Pages, Numbers or Keynote"), seeds.Say("export it as a Word file (DOCX) or EPUB")
	case has("META-INF/container.xml"):
		what, cure = seeds.Say("this is an e-book without a list of its pages"), seeds.Say("download or save it once more")
	case len(p.names) > 0:
		what = seeds.Say("this is a packed file; one of its {{.N}} parts is “{{.Part}}”", seeds.With{"N": len(p.names), "Part": path.Base(p.names[0])})
	}
	return nil, &seeds.Error{Problem: what, Cure: cure}
}

// isOLE tells a compound file of Microsoft (MS-CFB), in which the programs of
// Office before 2007 keep their files, and all of them those with a password.
func isOLE(in *input) bool {
	return bytes.HasPrefix(in.data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// oleStreams are what a compound file holds by the names of its streams, in
// the order in which they tell.
var oleStreams = []struct {
	stream     string
	what, cure seeds.Said
}{
	{stream: "EncryptedPackage"},
	{"WordDocument", seeds.Say("this is a Word file of the old kind (.doc), which is not read"), seeds.Say("open it in Word or LibreOffice and save it as DOCX or ODT")},
	{"Workbook", seeds.Say("this is an Excel file of the old kind (.xls), which is not read"), seeds.Say("open it in Excel or LibreOffice and save it as XLSX or CSV")},
	{"PowerPoint Document", seeds.Say("this is a presentation, which holds no articles"), seeds.Say("copy the text of the article into a text file")},
	{"__properties_version1.0", seeds.Say("this is a message of Outlook (.msg), which is not read"), seeds.Say("save the message as .eml or HTML")},
}

// refuseOLE says what a compound file is, by the names of its streams.
func refuseOLE(in *input) ([]Article, *seeds.Error) {
	for _, s := range oleStreams {
		if !bytes.Contains(in.data, utf16Bytes(s.stream)) {
			continue
		}
		if s.what.String() == "" {
			return nil, locked()
		}
		return nil, &seeds.Error{Problem: s.what, Cure: s.cure}
	}
	return nil, &seeds.Error{Problem: seeds.Say("this is a file of an old program of Microsoft, which is not read"), Cure: seeds.Say("open it in its own program and save it as DOCX, ODT or plain text")}
}

// utf16Bytes is s as the directory of a compound file has it.
func utf16Bytes(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

// isKindle tells an e-book of Kindle (MOBI, AZW3) by the type and creator of a
// database of Palm OS.
func isKindle(in *input) bool { return len(in.data) >= 68 && string(in.data[60:68]) == "BOOKMOBI" }

func refuseKindle(*input) ([]Article, *seeds.Error) {
	return nil, &seeds.Error{Problem: seeds.Say("this is an e-book for the Kindle, which is not read"), Cure: seeds.Say("convert it to EPUB, as calibre does")}
}

// isData tells a file that is JSON from its first character to its last and holds
// objects, of which no other reader knows an article.
func isData(in *input) bool {
	switch v := in.object().(type) {
	case map[string]any:
		return len(v) > 0
	case []any:
		return len(keyed(v)) > 0
	}
	return false
}

func refuseData(*input) ([]Article, *seeds.Error) {
	return nil, &seeds.Error{Problem: seeds.Say("this is data in JSON, in which no article is known"), Cure: seeds.Say("copy the text of the article into a text file")}
}

// isBrokenData tells a file that is called JSON and begins so, and breaks off or is broken.
func isBrokenData(in *input) bool {
	ext := strings.ToLower(path.Ext(in.name))
	return (ext == ".json" || ext == ".har") && in.object() == nil && in.json.err != nil
}

func refuseBrokenData(in *input) ([]Article, *seeds.Error) {
	s := in.decoded()
	before := s
	if broken, ok := errors.AsType[*json.SyntaxError](in.json.err); ok {
		before = s[:max(0, min(int(broken.Offset)-1, len(s)))]
	}
	return nil, &seeds.Error{
		Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]),
		Problem: seeds.Say("the data in JSON break off or are broken here"), Cure: seeds.Say("download or save it once more"), Err: in.json.err,
	}
}

// isOtherXML tells XML that says what it is, by its declaration or a namespace, and
// that no reader takes.
func isOtherXML(in *input) bool {
	root := in.xmlRoot()
	if root == "" {
		return false
	}
	head := strings.TrimSpace(in.head())
	_, tag, _ := strings.Cut(head, "<"+root)
	tag, _, _ = strings.Cut(tag, ">")
	return strings.HasPrefix(head, "<?xml") || strings.Contains(tag, " xmlns")
}

// otherXML are kinds of XML that people have, by their first element.
var otherXML = map[string]struct{ what, cure seeds.Said }{
	"opml": {seeds.Say("this is a list of feeds or an outline (OPML), which holds no articles"), seeds.Say("fetch one of the feeds, or bring the page of an article")},
	"alto": {seeds.Say("this is a scanned page as words and their places (ALTO), which is not read"), seeds.Say("bring the page as a PDF with text, or its text as a text file")},
}

func refuseXML(in *input) ([]Article, *seeds.Error) {
	root := in.xmlRoot()
	if k, ok := otherXML[root]; ok {
		return nil, &seeds.Error{Problem: k.what, Cure: k.cure}
	}
	return nil, &seeds.Error{Problem: seeds.Say("this is XML of a kind that is not read; its first element is “{{.Name}}”", seeds.With{"Name": root}), Cure: seeds.Say("copy the text of the article into a text file")}
}
