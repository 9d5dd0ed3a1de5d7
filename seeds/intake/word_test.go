package intake

import (
	"strings"
	"testing"
)

const wordStyleSheet = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Author"><w:name w:val="Author"/></w:style>
<w:style w:type="paragraph" w:styleId="Date"><w:name w:val="Date"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="MyTitle"><w:name w:val="House headline"/><w:basedOn w:val="Titel"/></w:style>
<w:style w:type="paragraph" w:styleId="Zit"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Ruf"><w:name w:val="House quote"/><w:basedOn w:val="Zit"/></w:style>
<w:style w:type="character" w:styleId="Hoch"><w:name w:val="Footnote mark"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Del"><w:name w:val="del"/></w:style>
<w:style w:type="character" w:styleId="Q"><w:name w:val="q"/></w:style>
<w:style w:type="character" w:styleId="Weg"><w:name w:val="Struck"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`

const wordPartRels = relsHead + `<Relationship Id="s" Type="` + rel + `styles" Target="styles.xml"/>
<Relationship Id="f" Type="` + rel + `footnotes" Target="footnotes.xml"/>
<Relationship Id="c" Type="` + rel + `comments" Target="/word/comments.xml"/>
<Relationship Id="h" Type="` + rel + `header" Target="header1.xml"/>
<Relationship Id="l" Type="` + rel + `hyperlink" Target="https://example.org/a" TargetMode="External"/></Relationships>`

const wns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

var wordParts = []string{
	"word/_rels/document.xml.rels", wordPartRels,
	"word/styles.xml", wordStyleSheet,
	"word/footnotes.xml", `<w:footnotes` + wns + `><w:footnote w:type="separator" w:id="0">` + run("---") + `</w:footnote><w:footnote w:id="2">` + run("Figures of the ministry.") + `</w:footnote></w:footnotes>`,
	"word/comments.xml", `<w:comments` + wns + `><w:comment w:id="0">` + run("Is this so?") + run("Ask her.") + `</w:comment></w:comments>`,
	"word/header1.xml", `<w:hdr` + wns + `>` + run("The Courier, page 3") + `</w:hdr>`,
}

func styledRun(style, words string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + words + `</w:t></w:r></w:p>`
}

func TestWord(t *testing.T) {
	const header = "left (page header): The Courier, page 3\n"
	const tables = "note: Tables in the file: 1; a row of short cells is read as one paragraph, a long cell as one of its own.\n"
	for _, c := range []struct{ name, body, want string }{
		{"tracked changes are accepted", `<w:p><w:r><w:t>The mayor </w:t></w:r><w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">is </w:t></w:r></w:ins><w:r><w:t>out.</w:t></w:r></w:p>`,
			"The mayor is out.\n" + header + "note: Tracked changes in the file: 2; the text is read as if all were accepted.\n"},
		{"moved words stand where they went", `<w:p><w:moveFrom><w:r><w:t>Gone.</w:t></w:r></w:moveFrom><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:moveTo><w:r><w:t>Here.</w:t></w:r></w:moveTo></w:p>`,
			"One.\n\nHere.\n" + header + "note: Tracked changes in the file: 2; the text is read as if all were accepted.\n"},
		{"a deleted end joins paragraphs", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r></w:p><w:p><w:r><w:t>sentence.</w:t></w:r></w:p>`,
			"One sentence.\n" + header + "note: Tracked changes in the file: 1; the text is read as if all were accepted.\n"},
		{"a style that was changed is the new one", `<w:p><w:pPr><w:pStyle w:val="H2"/><w:pPrChange><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Part</w:t></w:r></w:p>` + run("Text."),
			"## Part\n\nText.\n" + header},
		{"styles are fields", styledRun("Titel", "Mayor leaves") + styledRun("Untertitel", "A city asks why.") + styledRun("Author", "By Ann Lee") + styledRun("Author", "Bo Ray") + styledRun("Date", "3 May 2016") + run("She left.") + styledRun("Beschriftung", "The hall."),
			"title: Mayor leaves\nbyline: Ann Lee, Bo Ray\ndate: 2016-05-03\nShe left.\n" + header + "left (standfirst): A city asks why.\nleft (caption): The hall.\n"},
		{"styles based on them too", styledRun("MyTitle", "Mayor leaves") + run("She left."), "title: Mayor leaves\nShe left.\n" + header},
		{"a date that can be read in two ways is none", styledRun("Date", "03.02.2016") + run("She left."),
			"She left.\n" + header + "left (date): 03.02.2016\nnote: The date “03.02.2016” is not understood and was left out.\n"},
		{"one heading of the first rank is the title", styledRun("H1", "Mayor leaves") + run("She left.") + styledRun("H2", "Why") + run("Money."),
			"title: Mayor leaves\nShe left.\n\n## Why\n\nMoney.\n" + header},
		{"several are not", styledRun("H1", "Mayor leaves") + run("She left.") + styledRun("H1", "Rain comes") + run("It pours."),
			"## Mayor leaves\n\nShe left.\n\n## Rain comes\n\nIt pours.\n" + header},
		{"links, fields, notes and comments", `<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:hyperlink r:id="l"><w:r><w:t>report</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve"> of May</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
			"The report of May.\n" + header + "left (footnote): Figures of the ministry.\nleft (comment): Is this so? Ask her.\n"},
		{"a field that never ends hides no more than its paragraph", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>X</w:t></w:r></w:p>` + run("Text."), "Text.\n" + header},
		{"smart tags, tabs, hyphens, breaks", `<w:p><w:smartTag><w:r><w:t>London</w:t></w:r></w:smartTag><w:r><w:tab/><w:t>left</w:t><w:noBreakHyphen/><w:t>over</w:t><w:softHyphen/><w:t>s</w:t><w:br/><w:t>and more.</w:t></w:r></w:p>`,
			"London left-overs and more.\n" + header},
		{"what custom markup is about", `<w:p><w:r><w:t xml:space="preserve">They voted </w:t></w:r><w:customXml w:element="vote"><w:r><w:t>against</w:t></w:r></w:customXml><w:r><w:t xml:space="preserve"> it.</w:t></w:r></w:p><w:customXml w:element="part">` + run("It stays.") + `</w:customXml>`,
			"They voted against it.\n\nIt stays.\n" + header},
		{"a tab to the margin parts", `<w:p><w:r><w:t>In 2024</w:t><w:ptab w:relativeTo="margin"/><w:t>380 cases.</w:t></w:r></w:p>`, "In 2024 380 cases.\n" + header},
		{"raised digits are no part of the number before them", `<w:p><w:r><w:t>5 × 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t xml:space="preserve"> on the 2</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>nd</w:t></w:r><w:r><w:t>, CO</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
			"5 × 10⁶ on the 2nd, CO2.\n" + header},
		{"raised by a style, or by a height of its own", `<w:p><w:r><w:t>5 × 10</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t xml:space="preserve"> of 40</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Hoch"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>, CO</w:t></w:r><w:r><w:rPr><w:position w:val="-2"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:position w:val="1"/></w:rPr><w:t xml:space="preserve"> 7</w:t></w:r></w:p>`,
			"5 × 10⁶ of 40¹, CO2 7\n" + header},
		{"a quotation that only its style sets off", `<w:p>` + ofStyleQ("We ") + ofStyleQ("waited") + `<w:r><w:t xml:space="preserve">, she said, </w:t></w:r>` + ofStyleQ("“at ") + ofStyleQ("home”") + `<w:r><w:t xml:space="preserve">, and </w:t></w:r>` + ofStyleQ("left") + `</w:p>`,
			"“We waited”, she said, “at home”, and “left”\n" + header},
		{"struck out by a style", `<w:p><w:r><w:t xml:space="preserve">It will </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Del"/></w:rPr><w:t>never</w:t></w:r><w:r><w:t xml:space="preserve"> shut.</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rStyle w:val="Weg"/></w:rPr><w:t>No.</w:t></w:r></w:p>`,
			"It will never shut.\n\nNo.\n" + header + "note: Paragraphs in which words with a line through them were kept: 2.\n"},
		{"what a simple field shows", `<w:p><w:r><w:t xml:space="preserve">Shut on </w:t></w:r><w:fldSimple w:instr=" DATE "><w:r><w:t>3 May</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>`,
			"Shut on 3 May.\n" + header},
		{"breaks that part", `<w:p><w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two</w:t><w:br w:type="page"/><w:t>Three.</w:t><w:br/><w:t>Four.</w:t></w:r></w:p>`, "One.\n\nTwo\n\nThree.\n\nFour.\n" + header},
		{"hidden words go", `<w:p><w:r><w:t>Seen.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not.</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>Nor.</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Secret"/><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> Yes.</w:t></w:r></w:p>`,
			"Seen. Yes.\n" + header + "note: Paragraphs in which hidden words were left out: 1.\n"},
		{"a row of short cells is a paragraph", `<w:tbl><w:tr><w:tc>` + run("Port") + `</w:tc><w:tc>` + run("Cases") + `</w:tc></w:tr><w:tr><w:tc>` + run("Ashby") + `</w:tc><w:tc><w:p/></w:tc><w:tc>` + run("12") + `</w:tc></w:tr></w:tbl>` + run("So it is."),
			"Port Cases\n\nAshby 12\n\nSo it is.\n" + header + tables},
		{"cells of text are paragraphs", `<w:tbl><w:tr><w:tc>` + run("One.") + run("Two.") + `</w:tc><w:tc>` + run("Three.") + `</w:tc></w:tr><w:tr><w:tc>` + run(strings.Repeat("Long ago. ", 11)) + `</w:tc><w:tc>` + run("Now.") + `</w:tc></w:tr></w:tbl>`,
			"One.\n\nTwo.\n\nThree.\n\n" + strings.Repeat("Long ago. ", 10) + "Long ago.\n\nNow.\n" + header + tables},
		{"a table in a cell", `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>` + run("A") + `</w:tc><w:tc>` + run("1") + `</w:tc></w:tr><w:tr><w:tc>` + run("B") + `</w:tc><w:tc>` + run("2") + `</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
			"A 1\n\nB 2\n" + header + strings.Replace(tables, "1", "2", 1)},
		{"a deleted row goes", `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + run("One.") + `</w:tc></w:tr><w:tr><w:tc>` + run("Two.") + `</w:tc><w:tc>` + run("2") + `</w:tc></w:tr></w:tbl>`,
			"Two. 2\n" + header + "note: Tracked changes in the file: 1; the text is read as if all were accepted.\n" + tables},
		{"what has the style of a quotation is set off", run("The report says so at length:") + styledRun("Zit", "It was never safe.") + styledRun("Ruf", "It was rust.") + run("They shut it on Monday."),
			"The report says so at length:\n\n> It was never safe.\n\n> It was rust.\n\nThey shut it on Monday.\n" + header},
		{"a style that no part describes", run("The report says so at length:") + styledRun("BlockText", "It was never safe.") + run("They shut it on Monday."),
			"The report says so at length:\n\n> It was never safe.\n\nThey shut it on Monday.\n" + header},
		{"not where most has it", run("They write:") + styledRun("Zit", "It was never safe.") + styledRun("Zit", "It was rust."),
			"They write:\n\nIt was never safe.\n\nIt was rust.\n" + header},
		{"the title is no heading too", styledRun("Titel", "Mayor leaves") + styledRun("H1", "Mayor Leaves") + run("She left.") + styledRun("H2", "Mayor leaves"),
			"title: Mayor leaves\nShe left.\n\n## Mayor leaves\n" + header},
		{"a text box stands beside the text, once", `<w:p><w:r><w:t>Text.</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>` + run("Box.") + `</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + run("Box.") + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			"Text.\n" + header + "left (text box): Box.\nnote: Paragraphs in text boxes beside the text that were left out: 1.\n"},
		{"controls that only show what to fill in", `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + run("Click here.") + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + run("Text.") + `</w:sdtContent></w:sdt>`, "Text.\n" + header},
		{"a contents list goes", styledRun("V1", "Mayor 3") + run("Text."), "Text.\n" + header + "left (contents list): Mayor 3\n"},
		{"readings above words go, formulas stay", `<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Base </w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`, "Base a+b\n" + header},
		{"figures of formulas keep their places", `<w:p><w:r><w:t>Up 3</w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t xml:space="preserve"> per cent to </w:t></w:r><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath><w:r><w:t>.</w:t></w:r></w:p>`,
			"Up 3 1/2 per cent to 10⁶.\n" + header},
		{"signs of the font Symbol are signs, those of others pictures", `<w:p><w:r><w:t xml:space="preserve">It is </w:t><w:sym w:font="Symbol" w:char="F02D"/><w:t xml:space="preserve">3, not </w:t><w:sym w:font="symbol" w:char="f0b3"/><w:t>4</w:t><w:sym w:font="Wingdings" w:char="F0B3"/><w:t>.</w:t></w:r></w:p>`,
			"It is −3, not ≥4.\n" + header + "note: Signs of a font of pictures that were left out of the text: 1.\n"},
		{"boxes that are ticked, and characters of other fonts", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> yes </w:t><w:sym w:font="MS Gothic" w:char="2612"/><w:t xml:space="preserve"> no </w:t><w:sym w:font="Wingdings 2" w:char="F0FE"/><w:sym w:font="House" w:char="F041"/></w:r></w:p>`,
			"☑ yes ☒ no\n" + header + "note: Signs of a font of pictures that were left out of the text: 2.\n"},
		{"a row that was deleted", `<w:tbl><w:tr><w:tc>` + run("Port") + `</w:tc><w:tc>` + run("Cases") + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + run("Ashby") + `</w:tc><w:tc>` + run("12") + `</w:tc></w:tr><w:tr><w:tc>` + run("Arn") + `</w:tc><w:tc>` + run("9") + `</w:tc></w:tr></w:tbl>` + `<w:p><w:r><w:t>Shut on Monday.</w:t><w:cr/><w:t>And so on.</w:t></w:r></w:p>`,
			"Port Cases\n\nArn 9\n\nShut on Monday.\n\nAnd so on.\n" + header + "note: Tracked changes in the file: 1; the text is read as if all were accepted.\n" + tables},
		{"what is chosen in a form", `<w:p><w:r><w:t xml:space="preserve">They voted </w:t></w:r>` + choice(`<w:result w:val="1"/>`, "") + `<w:r><w:t xml:space="preserve"> it, </w:t></w:r>` + choice(`<w:result w:val="7"/><w:default w:val="1"/>`, "") + `<w:r><w:t xml:space="preserve">, </w:t></w:r>` + choice("", "") + `<w:r><w:t>.</w:t></w:r></w:p>`,
			"They voted against it, against, for.\n" + header},
		{"a choice that the file also says is said once", `<w:p><w:r><w:t xml:space="preserve">They voted </w:t></w:r>` + choice(`<w:result w:val="1"/>`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>against</w:t></w:r>`) + `<w:r><w:t xml:space="preserve"> it.</w:t></w:r></w:p>`,
			"They voted against it.\n" + header},
	} {
		wants(t, c.name, readAll(t, "a.docx", docxOf(t, c.body, wordParts...), "docx"), c.want)
	}
}

// What Word sets into the text when it opens the file.
func TestWordChunks(t *testing.T) {
	const body = `<w:altChunk r:id="k"/>`
	chunk := func(name, data string) []byte {
		return docxOf(t, run("Before.")+body+run("After."), "word/_rels/document.xml.rels", relsHead+`<Relationship Id="k" Type="`+rel+`aFChunk" Target="`+name+`"/></Relationships>`, "word/"+name, data)
	}
	const page = "<html><head><title>x</title><style>p {}</style></head><body><h2>Why</h2><p>She left<br>the hall &amp; <b>went</b>.</p><script>y</script><div>Late.</div></body></html>"
	const want = "Before.\n\n## Why\n\nShe left the hall & went.\n\nLate.\n\nAfter.\n"
	mailed := "MIME-Version: 1.0\nContent-Type: multipart/related;\n    type=\"text/html\";\n    boundary=\"--next\"\n\n----next\nContent-Type: text/html; charset=\"utf-8\"\nContent-Location: file:///C:/page.html\nContent-Transfer-Encoding: quoted-printable\n\n" + strings.ReplaceAll(page, "=", "=3D") + "\n\n----next--\n"
	wants(t, "a page", readAll(t, "a.docx", chunk("k.html", page), "docx"), want)
	wants(t, "a page with its pictures", readAll(t, "a.docx", chunk("k.mht", mailed), "docx"), want)
	wants(t, "a quotation", readAll(t, "a.docx", chunk("k.html", "<p>The report says so at length:</p><blockquote><p>It was rust.</p><footer>Ann Lund, engineer</footer></blockquote><p>They shut it.</p>"), "docx"),
		"Before.\n\nThe report says so at length:\n\n> It was rust.\n\n— Ann Lund, engineer\n\nThey shut it.\n\nAfter.\n")
	wants(t, "a page set in from its margin", readAll(t, "a.docx", chunk("k.html", "<blockquote><p>She left.</p><p>It was rust.</p></blockquote>"), "docx"), "Before.\n\nShe left.\n\nIt was rust.\n\nAfter.\n")
	wants(t, "plain text", readAll(t, "a.docx", chunk("k.txt", "One.\r\nTwo.\r\n"), "docx"), "Before.\n\nOne.\n\nTwo.\n\nAfter.\n")
	const unread = "Before.\n\nAfter.\nnote: Pieces in another format, as formulas and charts are, that were not read: 1.\n"
	const again = "One.\n\nAfter.\nnote: Pieces in another format, as formulas and charts are, that were not read: 1.\n"
	twice := docxOf(t, body+body+run("After."), "word/_rels/document.xml.rels", relsHead+`<Relationship Id="k" Type="`+rel+`aFChunk" Target="k.txt"/></Relationships>`, "word/k.txt", "One.")
	wants(t, "a part is read once", readAll(t, "a.docx", twice, "docx"), again)
	wants(t, "another format", readAll(t, "a.docx", chunk("k.bin", "\x00\x01"), "docx"), unread)
	wants(t, "a mail without a page", readAll(t, "a.docx", chunk("k.mht", "no mail"), "docx"), unread)
	wants(t, "a part that is not there", readAll(t, "a.docx", docxOf(t, run("Before.")+body+run("After.")), "docx"), unread)
}

// ofStyleQ is a run of the style that LibreOffice has for <q>.
func ofStyleQ(words string) string {
	return `<w:r><w:rPr><w:rStyle w:val="Q"/></w:rPr><w:t xml:space="preserve">` + words + `</w:t></w:r>`
}

// choice is a field of a form to choose "for" or "against" from.
func choice(chosen, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>` + chosen + `<w:listEntry w:val="for"/><w:listEntry w:val="against"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

func TestWordPartElsewhere(t *testing.T) {
	data := packOf(t, "_rels/.rels", strings.Replace(wordRels, "word/document.xml", "/word/document2.xml", 1), `word\document2.xml`, wordHead+run("Text.")+wordFoot)
	wants(t, "another name", readAll(t, "a.docx", data, "docx"), "Text.\n")
	strict := strings.Replace(wordHead, "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", 1)
	data = packOf(t, "_rels/.rels", wordRels, "word/document.xml", strict+run("Text.")+wordFoot)
	wants(t, "the strict kind", readAll(t, "a.docx", data, "docx"), "Text.\n")
}
