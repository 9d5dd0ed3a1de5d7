package intake

import "testing"

// TestHeadlineBelowALine has a headline below a line that is none, as word processors
// that open a web page keep its menu.
func TestHeadlineBelowALine(t *testing.T) {
	text := run("The harbour board put off its vote on Friday, and nobody on it would say why.")
	menu, by := run("Home News Sport"), run("By Ann Lee")
	head := styledRun("H1", "Pier vote put off")
	docx := func(body string) []byte { return docxOf(t, body, wordParts[:4]...) }
	for _, c := range []struct{ name, body, want string }{
		{"a menu goes", menu + head + text, "title: Pier vote put off\nThe harbour board put off its vote on Friday, and nobody on it would say why.\nleft (line above the headline): Home News Sport\n"},
		{"a byline stays", by + head + text, "title: Pier vote put off\nBy Ann Lee\n\nThe harbour board put off its vote on Friday, and nobody on it would say why.\n"},
		{"a sentence is none of it", run("Nobody came.") + head + text, "Nobody came.\n\n## Pier vote put off\n\nThe harbour board put off its vote on Friday, and nobody on it would say why.\n"},
		{"two headings", menu + head + text + head, "Home News Sport\n\n## Pier vote put off\n\nThe harbour board put off its vote on Friday, and nobody on it would say why.\n\n## Pier vote put off\n"},
		{"the title has the name of the site behind it", styledRun("Titel", "Pier vote put off | The Tide") + menu + head + text,
			"title: Pier vote put off\noutlet: The Tide\nThe harbour board put off its vote on Friday, and nobody on it would say why.\nleft (title with the name of the site): Pier vote put off | The Tide\nleft (line above the headline): Home News Sport\n"},
		{"the title goes on in another way", styledRun("Titel", "Pier vote put off again") + head + text,
			"title: Pier vote put off again\n## Pier vote put off\n\nThe harbour board put off its vote on Friday, and nobody on it would say why.\n"},
	} {
		wants(t, c.name, readAll(t, "a.docx", docx(c.body), "docx"), c.want)
	}
	html := odtOf(t, `<text:p>Home News Sport</text:p><text:p text:style-name="H1">Pier vote put off</text:p><text:p>Nobody would say why.</text:p>`)
	wants(t, "a heading that only its style tells", readAll(t, "a.odt", html, "odt"), "title: Pier vote put off\nNobody would say why.\nleft (line above the headline): Home News Sport\n")
}

// TestContentsInAField has a list of contents that only its field tells, as calibre
// writes it, and the headings of calibre, which say that they are of the next rank.
func TestContentsInAField(t *testing.T) {
	mark := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	list := `<w:p>` + mark("begin") + `<w:r><w:instrText> TOC \h </w:instrText></w:r>` + mark("separate") + `<w:r><w:t>Rafts</w:t></w:r></w:p><w:p><w:r><w:t>Drills</w:t></w:r>` + mark("end") + `</w:p>`
	head := `<w:p><w:pPr><w:pStyle w:val="Heading 1"/></w:pPr><w:r><w:t>`
	body := head + `Table of Contents</w:t></w:r></w:p>` + list + head + `Pier vote put off</w:t></w:r></w:p>` + run("Nobody would say why.")
	styles := `<w:styles` + wns + `><w:style w:type="paragraph" w:styleId="Heading 1"><w:name w:val="Heading 1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`
	data := docxOf(t, body, "word/_rels/document.xml.rels", wordPartRels, "word/styles.xml", styles)
	wants(t, "a list of contents", readAll(t, "a.docx", data, "docx"), "title: Pier vote put off\nNobody would say why.\nleft (contents list): Table of Contents\nleft (contents list): Rafts\nleft (contents list): Drills\n")
	date := docxOf(t, `<w:p><w:r><w:t xml:space="preserve">On </w:t></w:r>`+mark("begin")+`<w:r><w:instrText> DATE </w:instrText></w:r>`+mark("separate")+`<w:r><w:t>3 May 2026</w:t></w:r>`+mark("end")+`<w:r><w:t xml:space="preserve"> it shut.</w:t></w:r></w:p>`)
	wants(t, "another field", readAll(t, "a.docx", date, "docx"), "On 3 May 2026 it shut.\n")
}
