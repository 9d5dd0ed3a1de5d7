package intake

import "testing"

const (
	odtHead = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink">
<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P2"/>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>
<style:style style:name="T4" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T5" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Setfalsetrue" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Settruefalse" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Settruetrue" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:break-before="page"/></style:style>
<style:style style:name="H1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
<style:style style:name="Drawing" style:family="paragraph" style:parent-style-name="Caption"/>
</office:automatic-styles><office:body><office:text>`
	odtFoot = `</office:text></office:body></office:document-content>`
	odtMime = "application/vnd.oasis.opendocument.text"
)

func odtOf(t testing.TB, body string, parts ...string) []byte {
	return packOf(t, append([]string{"mimetype", odtMime, "content.xml", odtHead + body + odtFoot}, parts...)...)
}

func TestODT(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"deleted text stands before the body", `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>One<text:change text:change-id="1"/> <text:change-start text:change-id="2"/>more<text:change-end text:change-id="2"/>.</text:p>`,
			"One more.\nnote: Tracked changes in the file: 2; the text is read as if all were accepted.\n"},
		{"hidden words", `<text:p text:style-name="P3">No.</text:p><text:p>Yes<text:span text:style-name="T1"> no</text:span>.</text:p><text:section text:display="none"><text:p>No.</text:p></text:section><text:p>And <text:hidden-text text:is-hidden="true">no</text:hidden-text><text:hidden-text text:is-hidden="false">yes</text:hidden-text>.</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>No.</text:p>`,
			"Yes.\n\nAnd yes.\nnote: Paragraphs in which hidden words were left out: 5.\n"},
		{"notes and comments stand apart", `<text:p>It<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Her words.</text:p></text:note-body></text:note> is<office:annotation><dc:creator>Ann</dc:creator><dc:date>2016-05-03</dc:date><text:p>So?</text:p></office:annotation> so.</text:p>`,
			"It is so.\nleft (footnote): Her words.\nleft (comment): So?\n"},
		{"blanks, tabs, breaks", "<text:p>One<text:s text:c=\"3\"/>two<text:tab/>three\n  four.<text:line-break/><text:line-break/>Five.</text:p>", "One two three four.\n\nFive.\n"},
		{"raised digits are no part of the number before them", `<text:p>5 × 10<text:span text:style-name="T4">6</text:span> on the 2<text:span text:style-name="T4">nd</text:span>, CO<text:span text:style-name="T5">2</text:span>.</text:p>`,
			"5 × 10⁶ on the 2nd, CO2.\n"},
		{"styles are fields", `<text:p text:style-name="P1">Mayor leaves</text:p><text:p text:style-name="Subtitle">A city asks.</text:p><text:h text:outline-level="2">Why</text:h><text:p>Money.</text:p>`,
			"title: Mayor leaves\n## Why\n\nMoney.\nleft (standfirst): A city asks.\n"},
		{"a picture and its caption", `<text:p>One <draw:frame><draw:text-box><text:p text:style-name="Drawing">The hall.</text:p></draw:text-box><svg:desc>A hall</svg:desc></draw:frame>sentence.</text:p>`,
			"One sentence.\nleft (caption): The hall.\n"},
		{"the bytes of a picture, as one XML file holds them", `<text:p>The pier <draw:frame><draw:image><office:binary-data>R0lGODlhAQABAAAAACw=</office:binary-data></draw:image></draw:frame>is shut.</text:p>`,
			"The pier is shut.\n"},
		{"lists, tables and their contents", `<text:list><text:list-item><text:p>One.</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Two.</text:p></table:table-cell><table:covered-table-cell><text:p>No.</text:p></table:covered-table-cell></table:table-row></table:table><text:table-of-content><text:index-body><text:p>Part 1</text:p></text:index-body></text:table-of-content>`,
			"One.\n\nTwo.\nleft (contents list): Part 1\nnote: Tables in the file: 1; a row of short cells is read as one paragraph, a long cell as one of its own.\n"},
		{"a row of short cells is a paragraph", `<table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Cases</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>One.</text:p><text:p>Two.</text:p></table:table-cell><table:table-cell><text:p>Three.</text:p></table:table-cell></table:table-row></table:table>`,
			"Port Cases\n\nOne.\n\nTwo.\n\nThree.\nnote: Tables in the file: 1; a row of short cells is read as one paragraph, a long cell as one of its own.\n"},
		{"what has the style of a quotation is set off", `<text:p>The report says so at length:</text:p><text:p text:style-name="Quotations">It was rust.</text:p><text:p text:style-name="Intense_20_Quote">It was not safe.</text:p><text:p>They shut it on Monday.</text:p>`,
			"The report says so at length:\n\n> It was rust.\n\n> It was not safe.\n\nThey shut it on Monday.\n"},
		{"a quotation that only its style sets off", `<text:p><text:span text:style-name="q">We <text:span>waited</text:span></text:span>, she said, <text:span text:style-name="q">“at home”</text:span>, and <text:span text:style-name="q">left</text:span> it <text:span text:style-name="del">never</text:span>.</text:p>`,
			"“We waited”, she said, “at home”, and “left” it never.\nnote: Paragraphs in which words with a line through them were kept: 1.\n"},
		{"struck words and formulas are told", `<text:p>So <text:span text:style-name="T2">not</text:span><text:span text:style-name="T3"> it is</text:span><draw:object xlink:href="./Object 1"/>.</text:p>`,
			"So not it is.\nnote: Paragraphs in which words with a line through them were kept: 1.\nnote: Pieces in another format, as formulas and charts are, that were not read: 1.\n"},
		{"nothing but hidden words", `<text:p text:style-name="P2">No.</text:p>`, "\n\nnote: Paragraphs in which hidden words were left out: 1.\nnote: No words of this file are plainly its text.\n"},
	} {
		wants(t, c.name, readAll(t, "a.odt", odtOf(t, c.body), "odt"), c.want)
	}
	formula := odtOf(t, `<text:p>Up 3<draw:object xlink:href="./Object 1"/> per cent, or <draw:object xlink:href="Chart/"/>so.</text:p>`,
		"Object 1/content.xml", `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding="StarMath 5.0">1 over 2</annotation></semantics></math>`, "Chart/content.xml", `<chart>7</chart>`)
	wants(t, "a formula", readAll(t, "a.odt", formula, "odt"), "Up 3 1/2 per cent, or so.\nnote: Pieces in another format, as formulas and charts are, that were not read: 1.\n")
	flat := `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>One.</text:p></office:text></office:body></office:document>`
	wants(t, "one file", readAll(t, "a.fodt", []byte(flat), "odt"), "One.\n")
}
