package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"diptych/compare"
)

// DOCX is c as a document of Office Open XML (ECMA-376, transitional), with
// headings, tables and lists in styles of their usual names, for word
// processors to go on with.
func DOCX(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	x := accountOf(c, a, b, o)
	w := &word{in: x.in}
	w.paragraph("Heading1", x.title)
	for _, card := range x.cards {
		w.paragraph("Heading2", card.letter+": "+card.title)
		for _, f := range card.facts {
			w.open("Compact")
			w.run(f.name+": ", 0)
			w.run(f.value, 0)
			w.close()
		}
	}
	for i, s := range x.sections {
		w.section(s)
		if i == 0 && o.Whole {
			w.whole(x)
		}
	}
	w.paragraph("Source", x.notice)
	return packed(x, w.String())
}

// word is the body of a document being written.
type word struct {
	in Tongue
	strings.Builder
}

func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a builder takes all
	return b.String()
}

// open begins a paragraph in a style, close ends it.
func (w *word) open(style string) {
	w.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
}

func (w *word) close() { w.WriteString("</w:p>\n") }

func (w *word) paragraph(style, s string) {
	w.open(style)
	w.run(s, 0)
	w.close()
}

// run writes words of one look, told apart in grey too.
func (w *word) run(s string, l look) {
	w.WriteString("<w:r>")
	var look string
	if l&differs != 0 {
		look += "<w:b/>"
	}
	switch {
	case l&differs != 0:
		look += `<w:u w:val="dash"/>`
	case l&(told|alone) != 0:
		look += `<w:u w:val="dotted"/>`
	case l != 0:
		look += `<w:u w:val="single"/>`
	}
	if l&^(differs|told|alone) != 0 {
		look += `<w:shd w:val="clear" w:color="auto" w:fill="F6DFA4"/>`
	}
	if look != "" {
		w.WriteString("<w:rPr>" + look + "</w:rPr>")
	}
	w.WriteString(`<w:t xml:space="preserve">` + xmlText(s) + "</w:t></w:r>")
}

func (w *word) section(s section) {
	w.paragraph("Heading2", s.title)
	if s.keyed {
		w.open("Source")
		k := each(keyLines[:], w.in.Said)
		w.run(k[0], lit)
		w.run(" "+k[1]+" ", 0)
		w.run(k[2], differs)
		w.run(" "+k[3], 0)
		w.close()
	}
	level := 3
	for _, b := range s.blocks {
		switch {
		case b.head != "":
			w.paragraph("Heading3", b.head)
			level = 4
		case b.words != "":
			w.paragraph("Normal", b.words)
		case b.entry != nil:
			w.entry(b.entry, level)
		case b.table != nil:
			w.table(b.table)
		}
		for _, item := range b.list {
			w.paragraph("ListBullet", item)
		}
	}
}

func (w *word) entry(e *entry, level int) {
	w.paragraph(fmt.Sprintf("Heading%d", level), e.label+". "+e.claim)
	if e.held != "" {
		w.paragraph("Held", e.held)
	}
	for i, list := range e.sides {
		for _, q := range list {
			w.open("Quote")
			for _, r := range q.runs {
				w.run(r.text, r.look)
			}
			w.close()
			w.paragraph("Source", q.source)
		}
		if e.more[i] > 0 {
			w.paragraph("Source", "AB"[i:i+1]+": "+w.in.Said(morePlaces(e.more[i])))
		}
	}
	if e.why != "" {
		w.paragraph("Normal", e.why)
	}
}

func (w *word) table(t *table) {
	w.paragraph("Caption", t.caption)
	w.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0620" w:firstRow="1"/></w:tblPr><w:tblGrid>`)
	for range t.head {
		fmt.Fprintf(w, `<w:gridCol w:w="%d"/>`, 9000/len(t.head))
	}
	w.WriteString("</w:tblGrid>\n")
	w.row(`<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`, "TableHeading", t.head)
	for _, row := range t.rows {
		w.row(`<w:trPr><w:cantSplit/></w:trPr>`, "Compact", row)
	}
	w.WriteString("</w:tbl>\n")
	w.paragraph("Compact", "")
}

func (w *word) row(properties, style string, cells []string) {
	w.WriteString("<w:tr>" + properties)
	for _, cell := range cells {
		fmt.Fprintf(w, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, 9000/len(cells))
		w.paragraph(style, cell)
		w.WriteString("</w:tc>")
	}
	w.WriteString("</w:tr>\n")
}

func (w *word) whole(x account) {
	w.open("Source")
	w.run(w.in.Said(marksTitle)+" ", 0)
	for _, l := range looks {
		w.run(w.in.Said(l.means), l.look)
		w.run(". ", 0)
	}
	w.close()
	for i, s := range x.sides {
		w.paragraph("Heading2", w.in.Said(s.wholeTitle()))
		for _, p := range s.d.Paragraphs {
			w.open("Normal")
			for _, r := range runsOf(s.d, p.Span, x.marks[i]) {
				w.run(r.text, r.look)
			}
			w.close()
		}
	}
}

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// packed is a document of x with this body.
func packed(x account, body string) ([]byte, error) {
	const margins = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range []struct{ name, content string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRelations},
		{"docProps/core.xml", xmlHead + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + xmlText(x.title) + `</dc:title><dc:language>` + x.in.Language() + `</dc:language></cp:coreProperties>`},
		{"word/document.xml", xmlHead + "<w:document " + wordSpace + "><w:body>\n" + body + margins + "</w:body></w:document>"},
		{"word/_rels/document.xml.rels", documentRelations},
		{"word/styles.xml", styleSheet(x.in.Language(), x.apart)},
		{"word/numbering.xml", numbering},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err == nil {
			_, err = w.Write([]byte(part.content))
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

const contentTypes = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const relationsSpace = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`

const packageRelations = xmlHead + relationsSpace + `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const documentRelations = xmlHead + relationsSpace + `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`

const numbering = xmlHead + "<w:numbering " + wordSpace + `><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

// paragraphStyles are the styles of paragraphs: what is said of the paragraph, and of its words.
var paragraphStyles = []struct{ id, name, paragraph, words string }{
	{"Heading1", "heading 1", `<w:keepNext/><w:spacing w:before="0" w:after="160"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:sz w:val="36"/>`},
	{"Heading2", "heading 2", `<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:sz w:val="28"/>`},
	{"Heading3", "heading 3", `<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="2"/>`, `<w:b/><w:sz w:val="23"/>`},
	{"Heading4", "heading 4", `<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="3"/>`, `<w:b/><w:sz w:val="21"/>`},
	{"Quote", "Quote", `<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="999999"/></w:pBdr><w:spacing w:after="0"/><w:ind w:left="360"/>`, ""},
	{"Source", "Source", `<w:spacing w:after="120"/><w:ind w:left="360"/>`, `<w:color w:val="555555"/><w:sz w:val="18"/>`},
	{"Held", "Held", `<w:keepNext/>`, `<w:b/><w:i/>`},
	{"Compact", "Compact", `<w:spacing w:after="20"/>`, `<w:sz w:val="19"/>`},
	{"TableHeading", "Table Heading", `<w:keepNext/><w:spacing w:after="20"/>`, `<w:b/><w:sz w:val="19"/>`},
	{"Caption", "caption", `<w:keepNext/><w:spacing w:before="80" w:after="60"/>`, `<w:color w:val="555555"/><w:sz w:val="18"/>`},
	{"ListBullet", "List Bullet", `<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>`, ""},
}

// spelling is the language by whose rules a word processor looks for mistakes, which
// is of a country.
func spelling(language string) string {
	if language == "en" {
		return "en-GB"
	}
	return language
}

// styleSheet are the styles of a report in a language; apart is that of the words of
// articles, "" for the same.
func styleSheet(language, apart string) string {
	var b strings.Builder
	b.WriteString(xmlHead + "<w:styles " + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/><w:sz w:val="21"/><w:lang w:val="` + spelling(language) + `"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	b.WriteString(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	for _, s := range paragraphStyles {
		if s.id == "Quote" && apart != "" {
			s.words += `<w:lang w:val="` + spelling(apart) + `"/>`
		}
		b.WriteString(`<w:style w:type="paragraph" w:styleId="` + s.id + `"><w:name w:val="` + s.name + `"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>` + s.paragraph + "</w:pPr><w:rPr>" + s.words + "</w:rPr></w:style>\n")
	}
	b.WriteString(`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	b.WriteString(`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="999999"/><w:left w:val="single" w:sz="4" w:space="0" w:color="999999"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="999999"/><w:right w:val="single" w:sz="4" w:space="0" w:color="999999"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="999999"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="999999"/></w:tblBorders></w:tblPr></w:style></w:styles>`)
	return b.String()
}
