package intake

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf16"

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
	what, cure := "a packed file", "unpack it and bring the files in it"
	switch has := func(suffix string) bool {
		return slices.ContainsFunc(p.names, func(n string) bool { return strings.HasSuffix(n, suffix) })
	}; {
	case strings.HasPrefix(main, "ppt/"), strings.HasPrefix(mime, "application/vnd.oasis.opendocument.presentation"):
		what, cure = "a presentation, which holds no articles", "copy the text of the article into a text file"
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument.spreadsheet"):
		what, cure = "a spreadsheet of OpenDocument", "save it as XLSX or CSV, with columns called “title” and “text”"
	case strings.HasPrefix(main, "xl/"):
		what, cure = "a workbook in Excel's binary format", "save it as XLSX or CSV, with columns called “title” and “text”"
	case strings.HasPrefix(mime, "application/vnd.oasis.opendocument"):
		what, cure = "a drawing or chart of OpenDocument, which holds no articles", "save the article as a text, ODT or DOCX file"
	case has(".iwa"):
		what, cure = "a file of Apple's Pages, Numbers or Keynote", "export it as a Word file (DOCX) or EPUB"
	case has("META-INF/container.xml"):
		what, cure = "an e-book without a list of its pages", "download or save it once more"
	case len(p.names) > 0:
		what = fmt.Sprintf("a packed file with %s, “%s” among them", counted(len(p.names), "part"), path.Base(p.names[0]))
	}
	return nil, &seeds.Error{Problem: "this is " + what, Cure: cure}
}

// isOLE tells a compound file of Microsoft (MS-CFB), in which the programs of
// Office before 2007 keep their files, and all of them those with a password.
func isOLE(in *input) bool {
	return bytes.HasPrefix(in.data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// oleStreams are what a compound file holds by the names of its streams, in
// the order in which they tell.
var oleStreams = []struct{ stream, what, cure string }{
	{"EncryptedPackage", "", ""},
	{"WordDocument", "a Word file of the old kind (.doc), which is not read", "open it in Word or LibreOffice and save it as DOCX or ODT"},
	{"Workbook", "an Excel file of the old kind (.xls), which is not read", "open it in Excel or LibreOffice and save it as XLSX or CSV"},
	{"PowerPoint Document", "a presentation, which holds no articles", "copy the text of the article into a text file"},
	{"__properties_version1.0", "a message of Outlook (.msg), which is not read", "save the message as .eml or HTML"},
}

// refuseOLE says what a compound file is, by the names of its streams.
func refuseOLE(in *input) ([]Article, *seeds.Error) {
	for _, s := range oleStreams {
		if !bytes.Contains(in.data, utf16Bytes(s.stream)) {
			continue
		}
		if s.what == "" {
			return nil, locked()
		}
		return nil, &seeds.Error{Problem: "this is " + s.what, Cure: s.cure}
	}
	return nil, &seeds.Error{Problem: "this is a file of an old program of Microsoft, which is not read", Cure: "open it in its own program and save it as DOCX, ODT or plain text"}
}

// utf16Bytes is s as the directory of a compound file has it.
func utf16Bytes(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
