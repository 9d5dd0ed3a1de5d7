package intake

import (
	"fmt"
	"strings"
	"testing"
)

const (
	sheetNS   = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	excelRels = relsHead + `<Relationship Id="rId1" Type="` + rel + `officeDocument" Target="/xl/workbook.xml"/></Relationships>`
	bookRels  = relsHead + `<Relationship Id="rId1" Type="` + rel + `worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + rel + `sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="` + rel + `styles" Target="styles.xml"/></Relationships>`
)

// xlsxOf is a workbook with one sheet, whose rows are given as XML, and with
// shared strings.
func xlsxOf(t testing.TB, rows string, shared ...string) []byte {
	return packOf(t, "_rels/.rels", excelRels, "xl/_rels/workbook.xml.rels", bookRels,
		"xl/workbook.xml", `<workbook`+sheetNS+`><sheets><sheet name="Page" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/styles.xml", `<styleSheet`+sheetNS+`><numFmts><numFmt numFmtId="164" formatCode="[$-409]d/mmm/yyyy;@"/><numFmt numFmtId="165" formatCode="0.00&quot;y&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml", `<sst`+sheetNS+`><si>`+strings.Join(shared, `</si><si>`)+`</si></sst>`,
		"xl/worksheets/sheet1.xml", `<worksheet`+sheetNS+`><sheetData>`+rows+`</sheetData></worksheet>`)
}

// rowOf is a row of inline strings.
func rowOf(cells ...string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(`<c t="inlineStr"><is><t xml:space="preserve">` + c + `</t></is></c>`)
	}
	return `<row>` + b.String() + `</row>`
}

func TestXLSX(t *testing.T) {
	data := xlsxOf(t, rowOf("Export of May")+`<row/>`+rowOf("Title", "Date", "Newspaper", "Text", "Author")+
		`<row><c r="A4" t="s"><v>0</v></c><c r="B4" s="1"><v>42493</v></c><c r="D4" t="s"><v>1</v></c></row>`+
		`<row><c t="str"><v>Rain</v></c><c s="2"><v>42494.5625</v></c><c t="inlineStr"><is><t>The Post</t></is></c><c t="inlineStr"><is><t>It pours.</t></is></c></row>`+
		`<row><c t="str"><v>Sun</v></c><c s="3"><v>42494</v></c><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>It shines.</t></is></c></row>`,
		`<r><t>Mayor </t></r><r><rPr><b/></rPr><t>leaves</t></r><rPh sb="0" eb="1"><t>x</t></rPh>`, `<t>She left._x000D_
_x000D_
He stayed.</t>`)
	wants(t, "a workbook", readAll(t, "a.xlsx", data, "xlsx"), `
title: Mayor leaves
date: 2016-05-03
She left.

He stayed.
----
title: Rain
outlet: The Post
date: 2016-05-04T13:30
It pours.
----
title: Sun
It shines.
note: The date “42494” is not understood and was left out.
`)
}

func TestXLSXWithoutNamedColumns(t *testing.T) {
	_, err := Read("a.xlsx", xlsxOf(t, rowOf("Year", "Sum")+rowOf("2015", "10")))
	if err == nil || !strings.Contains(err.Error(), "no column can be told to hold the text") {
		t.Error(err)
	}
}

func TestIntegrumXLSX(t *testing.T) {
	data := xlsxOf(t, rowOf("Источник", "Дата", "Время", "Заголовок", "Анонс", "Оригинал", "Автор")+
		rowOf("Вестник", "28.02.05", "00:00", "Мэр ушел", "Мэр ушел\n\n28.02.2005\n\nОн живeт в городе.\n\nЕго ждут.", "", "Анна Ли")+
		rowOf("Вестник", "27.02.99", "15:04", "Дождь", "Идет дождь.", "https://example.org/2", "")+
		rowOf("Вестник", "27.02.05", "", "Снег", "26.02.2005\nИдет снег.", "", "")+
		rowOf("", "", "", "", "", "", ""))
	wants(t, "an export", readAll(t, "a.xlsx", data, "integrum-xlsx"), `
title: Мэр ушел
outlet: Вестник
byline: Анна Ли
date: 2005-02-28
Он живeт в городе.

Его ждут.
left (headline once more): Мэр ушел
left (date once more): 28.02.2005
note: Cyrillic words in which a Latin letter stands, as an e for ё, and was left as it is: 1.
note: Rows left out for want of title and text: 1.
----
title: Дождь
outlet: Вестник
date: 1999-02-27T15:04
url: https://example.org/2
Идет дождь.
----
title: Снег
outlet: Вестник
date: 2005-02-27
Идет снег.
left (date once more): 26.02.2005
note: Above the text stands another date, 26.02.2005.
`)
}

func TestCutCell(t *testing.T) {
	long := strings.Repeat("слово ", 5461)
	if got := cutNotes(long); len(got) != 1 {
		t.Error("a full cell:", got)
	}
	if got := cutNotes(long[:len(long)/2]); got != nil {
		t.Error("half a cell:", got)
	}
}

func TestCellsAreBounded(t *testing.T) {
	_, err := Read("a.xlsx", xlsxOf(t, rowOf("Title", "Text")+strings.Repeat(`<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`, 200), fmt.Sprintf("<t>%s</t>", strings.Repeat("word ", 100000))))
	if err == nil || !strings.Contains(err.Error(), "hold more than 64 MB") {
		t.Error(err)
	}
}
