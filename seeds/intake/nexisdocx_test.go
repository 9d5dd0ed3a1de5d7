package intake

import (
	"strings"
	"testing"
)

// marked is a paragraph with a bookmark.
func markedRun(mark, words string) string {
	return `<w:p><w:bookmarkStart w:id="1" w:name="` + mark + `"/><w:bookmarkEnd w:id="1"/><w:r><w:rPr><w:b/></w:rPr><w:t>` + words + `</w:t></w:r></w:p>`
}

// labelRun is a paragraph with a label in bold and a value.
func labelRun(label, value string) string {
	return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>` + label + `:</w:t></w:r><w:r><w:t xml:space="preserve">` + "\u00a0" + value + `</w:t></w:r></w:p>`
}

// after is a paragraph that begins with a broken line.
func after(paragraph string) string {
	return strings.Replace(paragraph, `<w:r>`, `<w:r><w:br/></w:r><w:r>`, 1)
}

const ruled = `<w:p><w:r><w:drawing/></w:r></w:p>`

func boldRun(words string) string {
	return `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>` + words + `</w:t></w:r></w:p>`
}

func headlineRun(words string) string {
	return `<w:p><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:hyperlink r:id="l"><w:r><w:rPr><w:b/></w:rPr><w:t>` + words + `</w:t></w:r></w:hyperlink></w:p>`
}

func nexisDocx(t testing.TB, body string) []byte {
	return docxOf(t, boldRun("User Name: X")+boldRun("Documents (2)")+run("1. Mayor leaves")+body, "word/_rels/document.xml.rels",
		relsHead+`<Relationship Id="l" Type="`+rel+`hyperlink" Target="https://advance.example.org/api/document?id=1&amp;context=" TargetMode="External"/></Relationships>`)
}

func TestNexisDocx(t *testing.T) {
	first := markedRun("Bookmark_1", "") + headlineRun("Mayor leaves") + run("The Courier") + run("(Green)") + run("November 5, 2002 Tuesday Final Edition") + run("") +
		after(run("Copyright 2002 The Courier All Rights Reserved")) + labelRun("Section", "NEWS; Pg. A1") + labelRun("Length", "37 words") +
		labelRun("Byline", "BY ANN LEE, courier.example.com") + labelRun("Dateline", "SPRINGFIELD (CP)") + labelRun("Highlight", "A city asks why.") +
		markedRun("Body", "Body") + ruled + run("") + run("The mayor left.The council stayed.") + run("The Courier") + run("Load-Date: a word in the text") + run("Canadian Press") +
		after(boldRun("Graphic")) + ruled + run("Photo: The hall.") + markedRun("Classification", "Classification") + ruled + labelRun("Language", "GERMAN; DEUTSCH") + after(labelRun("Subject", "MAYORS (90%)")) +
		after(labelRun("Load-Date", "March 1, 2005")) + run("") + after(boldRun("End of Document"))
	second := markedRun("Bookmark_2", "") + headlineRun("Rain") + run("The Post") + run("Summer, 2008") + run("Copyright 2008 The Post") + labelRun("Length", "9 words") + labelRun("Byline", "") + after(run("BO RAY")) + after(run("From Tuesday's Post")) +
		markedRun("Body_0", "Body") + ruled + run("ABSTRACT") + run("It rains.") + run("FULL TEXT") + run("It pours in the city.") + after(boldRun("Correction")) + ruled + run("It snowed.") + after(boldRun("End of Document"))
	wants(t, "two articles", readAll(t, "n.docx", nexisDocx(t, first+second), "nexis-docx"), `
title: Mayor leaves
outlet: The Courier
agency: CP
byline: ANN LEE
dateline: SPRINGFIELD
date: 2002-11-05
url: https://advance.example.org/api/document?id=1&context=
language: de
The mayor left.The council stayed.

Load-Date: a word in the text
left (cover page): User Name: X Documents (2) 1. Mayor leaves
left (line of the database): (Green)
left (copyright): Copyright 2002 The Courier All Rights Reserved
left (field of the database): Section:`+"\u00a0"+`NEWS; Pg. A1
left (field of the database): Length:`+"\u00a0"+`37 words
left (standfirst): A city asks why.
left (credit): The Courier
left (credit): Canadian Press
left (caption): Photo: The hall.
left (index of the database): Language:`+"\u00a0"+`GERMAN; DEUTSCH
left (index of the database): Subject:`+"\u00a0"+`MAYORS (90%)
left (field of the database): Load-Date:`+"\u00a0"+`March 1, 2005
note: Places where the blank after a full stop is missing, and a paragraph or a credit may have begun: 1.
note: Load-Date March 1, 2005 is not the date of the article.
----
title: Rain
outlet: The Post
byline: BO RAY
url: https://advance.example.org/api/document?id=1&context=
It pours in the city.
left (line of the database): Summer, 2008
left (copyright): Copyright 2008 The Post
left (field of the database): Length:`+"\u00a0"+`9 words
left (line of the database): From Tuesday's Post
left (standfirst): It rains.
left (correction): It snowed.
note: The date “Summer, 2008” is not understood and was left out.
note: The file holds a correction of this article, which stands with what was left out.
`)
}

func TestNexisOfADutchInterface(t *testing.T) {
	data := nexisDocx(t, markedRun("Bookmark_1", "")+headlineRun("Brug dicht")+run("De Rivierkrant")+run("12 juli 2016 dinsdag")+labelRun("Lengte", "9 woorden")+
		markedRun("Body", "Hoofdtekst")+ruled+run("De brug blijft dicht.")+run("Laaddatum: een woord in de tekst.")+after(labelRun("Laaddatum", "13 juli 2016"))+run("")+run("Einde van document"))
	got := readAll(t, "n.docx", data, "nexis-docx")
	if !strings.Contains(got, "De brug blijft dicht.\n\nLaaddatum: een woord in de tekst.\nleft") || !strings.Contains(got, "note: Load-Date 13 juli 2016 is not the date") {
		t.Error(got)
	}
}

func TestNexisLinesOfPrint(t *testing.T) {
	body := ""
	for range 6 {
		body += run("The mayor of the city went home after a long and") + run("quiet day in the old town hall of all the") + run("people.")
	}
	got := readAll(t, "n.docx", nexisDocx(t, markedRun("Bookmark_1", "")+headlineRun("Mayor")+run("The Courier")+run("May 3, 2016")+labelRun("Length", "60 words")+markedRun("Body", "Body")+ruled+body), "nexis-docx")
	if !strings.Contains(got, "long and\nquiet day in the old town hall of all the\npeople.\nThe mayor") || !strings.Contains(got, "note: Every line of print is a paragraph") {
		t.Error(got)
	}
}

func TestNexisWithoutBookmarks(t *testing.T) {
	data := docxOf(t, run("Mayor leaves")+run("The Courier")+run("Body"))
	if got := readAll(t, "a.docx", data, "docx"); !strings.HasPrefix(got, "Mayor leaves\n") {
		t.Error(got)
	}
}
