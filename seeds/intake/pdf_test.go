package intake

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	pdf "github.com/carlos7ags/folio/reader"
)

// pdfMark is a piece of text on a page, in points from the left and the bottom.
type pdfMark struct {
	x, y, size int
	text       string
}

// pdfFile is a PDF of pages in Helvetica; extra goes into its trailer.
func pdfFile(extra string, pages ...[]pdfMark) []byte {
	var objects, kids []string
	object := func(s string) { objects = append(objects, s) }
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", 4+2*i))
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(pages), strings.Join(kids, " ")))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	for i, marks := range pages {
		var c strings.Builder
		for _, m := range marks {
			text := strings.NewReplacer("(", `\(`, ")", `\)`, "“", `\223`, "”", `\224`, "©", `\251`, "\u00ad", `\255`).Replace(m.text)
			fmt.Fprintf(&c, "BT /F1 %d Tf %d %d Td (%s) Tj ET\n", m.size, m.x, m.y, text)
		}
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", 5+2*i))
		object(pdfStreamOf("", c.String()))
	}
	return pdfObjects(extra, objects...)
}

// pdfStreamOf is a stream with more entries in its dictionary.
func pdfStreamOf(entries, s string) string {
	return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", entries, len(s), s)
}

// pdfObjects is a PDF of objects, the first of which is its catalogue.
func pdfObjects(extra string, objects ...string) []byte {
	var b bytes.Buffer
	var at []int
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, extra, table)
	return b.Bytes()
}

// column is lines of 10 points set under one another; an empty one is a gap.
func column(x, y int, lines ...string) []pdfMark {
	var out []pdfMark
	for i, l := range lines {
		if l != "" {
			out = append(out, pdfMark{x, y - 12*i, 10, l})
		}
	}
	return out
}

func print1(head, foot string, marks ...pdfMark) []pdfMark {
	return append(append([]pdfMark{{24, 820, 8, "11/28/26, 10:30 AM"}, {250, 820, 8, head}}, marks...), pdfMark{24, 15, 8, foot}, pdfMark{560, 15, 8, "1/2"})
}

var pdfPrint = pdfFile("",
	print1("Ferry stops | The Courier", "https://courier.example/ferry", append([]pdfMark{{50, 790, 10, "Home  News"}, {50, 760, 24, "Ferry stops"}, {50, 735, 24, "after years"}},
		append(column(50, 700, "By Ann Holm", "", "28 November 2025"), column(50, 650,
			"The ferry to the island of Arn stopped on Monday, the company said, because its",
			"officers had left and nobody could be found to replace them for the long and dar-",
			"kest winter of a well-known island, which is long.",
			"“It is the end,” said Lee Marsh, who has been the harbour master for twenty-five",
			"years and more.", "",
			"The council meets in the morning and it will go on and on for many hours into a")...)...)...),
	print1("Ferry stops | The Courier", "https://courier.example/ferry", column(50, 780, "late night, as it does.", "", "© 2025 The Courier. All rights reserved.")...))

func TestPDF(t *testing.T) {
	wantArticles(t, "pdf", string(pdfPrint), `
title: Ferry stops after years
byline: Ann Holm
date: 2025-11-28
url: https://courier.example/ferry
|: The ferry to the island of Arn stopped on Monday, the company said, because its officers had left and nobody could be found to replace them for the long and darkest winter of a well-known island, which is long.
|: “It is the end,” said Lee Marsh, who has been the harbour master for twenty-five years and more.
|: The council meets in the morning and it will go on and on for many hours into a late night, as it does.
- above the headline: Home News
- copyright: © 2025 The Courier. All rights reserved.
- header or footer: 11/28/26, 10:30 AM
- header or footer: Ferry stops | The Courier
- header or footer: https://courier.example/ferry
note: “11/28/26, 10:30 AM” is the day of printing, not the date of the article.
note: Words broken at the end of a line were joined, where a hyphen of their own may be lost in 1 of them: dar-kest.`)
}

// TestPDFOfFirefox reads a page with title and address above, number and day below.
func TestPDFOfFirefox(t *testing.T) {
	marks := append(column(50, 700, "The ferry to the island of Arn stopped on Monday, the company said, as officers left."),
		pdfMark{24, 820, 8, "Ferry stops"}, pdfMark{300, 820, 8, "https://courier.example/a/very/long/addr..."},
		pdfMark{24, 15, 8, "1 of 1"}, pdfMark{500, 15, 8, "28/11/2026, 10:30"})
	wantArticles(t, "pdf", string(pdfFile("", marks)), `
|: The ferry to the island of Arn stopped on Monday, the company said, as officers left.
- header or footer: Ferry stops
- header or footer: https://courier.example/a/very/long/addr...
- header or footer: 28/11/2026, 10:30
note: “28/11/2026, 10:30” is the day of printing, not the date of the article.`)
}

var pdfReview = pdfFile("", []pdfMark{
	{30, 700, 20, "Press review"}, {30, 640, 9, "Ferry stops (Het Anker)"}, {150, 640, 9, "........................"}, {550, 640, 9, "1"},
	{30, 620, 9, "Bridge shut (ANP)"}, {150, 620, 9, "........................"}, {550, 620, 9, "1"}},
	append(append(append(append([]pdfMark{{295, 16, 10, "1"}, {30, 800, 12, "Ferry stops"}, {30, 785, 9, "Het Anker 05-06-2013 (p.3)"}},
		column(30, 770, "The ferry stopped on Mon-", "day. It had run for many y-", "ears and had a name.")...),
		column(212, 770, "It was (twenty-", "one) years old. Nobody has", "counted. © Anker 2013")...),
		pdfMark{30, 700, 12, "Bridge shut"}, pdfMark{30, 685, 9, "ANP 20-06-2013 (p.)"}),
		column(30, 670, "ARNTON (ANP) - It is shut, and", "so it stays for a while.")...))

func TestPressReview(t *testing.T) {
	wantArticles(t, "pdf", string(pdfReview), `
title: Ferry stops
outlet: Het Anker
date: 2013-06-05
|: The ferry stopped on Monday. It had run for many years and had a name.
|: It was (twentyone) years old. Nobody has counted.
- line of the press review: Het Anker 05-06-2013 (p.3)
- copyright: © Anker 2013
note: Words broken at the end of a line were joined, where a hyphen of their own may be lost in 2 of them: Mon-day, twenty-one.`, `
title: Bridge shut
outlet: ANP
agency: ANP
dateline: ARNTON
date: 2013-06-20
|: ARNTON (ANP) - It is shut, and so it stays for a while.
- line of the press review: ANP 20-06-2013 (p.)`)
}

// TestColumnsDrawnAcross reads a page that is drawn line by line over both columns.
func TestColumnsDrawnAcross(t *testing.T) {
	var marks []pdfMark
	first := column(40, 700, "The ferry to the island of", "Arn stopped on Monday, the", "company said, for its own", "officers had left and it has", "found nobody for the winter", "that comes, as it does, and")
	second := column(320, 700, "that is long and dark there,", "as the people know who live", "from fishing and from those", "who come in the summer, and", "who do not know what comes", "when the ferry is not there.")
	for i := range first {
		marks = append(marks, first[i], second[i])
	}
	wantArticles(t, "pdf", string(pdfFile("", marks)), `
|: The ferry to the island of Arn stopped on Monday, the company said, for its own officers had left and it has found nobody for the winter that comes, as it does, and that is long and dark there, as the people know who live from fishing and from those who come in the summer, and who do not know what comes when the ferry is not there.`)
}

// TestHyphens joins what a line broke and leaves what has a hyphen of its own.
func TestHyphens(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"a ship-\nyard here", "a shipyard here"},
		{"in Rotterdam-\nZuid now", "in Rotterdam-Zuid now"},
		{"on-\nand offshore", "on- and offshore"},
		{"up by 10-\n12 per cent", "up by 10-12 per cent"},
		{"a 20-\nyear-old man", "a 20-year-old man"},
		{"a 5-\nto 10-year plan", "a 5- to 10-year plan"},
		{"in 2024 -\n12 of them", "in 2024 - 12 of them"},
		{"in 2024-\nThe end", "in 2024- The end"},
		{"a well-\nknown man", "a well-known man"},
		{"soft\u00ad\nware", "software"},
		{"he said -\nand left", "he said - and left"},
		{"no break\nat all", "no break at all"},
	} {
		var lines []pdfLine
		for l := range strings.SplitSeq(c.lines, "\n") {
			lines = append(lines, pdfLine{text: l})
		}
		if got := (&partings{known: map[string]bool{"well-known": true}}).join(lines); got != c.want {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

// A printer's marks stand beside the page that a reader sees; what hangs over its edge is seen in part.
func TestPDFBesideThePage(t *testing.T) {
	shown := pdfMark{50, 700, 12, "The hall shut on Monday."}
	for _, m := range []pdfMark{{50, 900, 9, "Proof 4"}, {50, -20, 9, "Proof 4"}, {700, 700, 9, "Proof 4"}, {-200, 700, 9, "Proof 4"}} {
		f, refusal := Read("a.pdf", pdfFile("", []pdfMark{shown, m}))
		if refusal != nil || strings.Contains(f.Articles[0].Source, "Proof") || !strings.Contains(f.Articles[0].Source, "Monday") {
			t.Errorf("at %d, %d: %q %v", m.x, m.y, f.Articles[0].Source, refusal)
		}
	}
	f, _ := Read("a.pdf", pdfFile("", []pdfMark{shown, {-5, 650, 12, "It opens again on Friday."}}))
	if !strings.Contains(f.Articles[0].Source, "Friday") {
		t.Errorf("over the edge: %q", f.Articles[0].Source)
	}
}

func TestPDFRefused(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"a scan", string(pdfFile("", nil, nil)), "no text"},
		{"locked", string(pdfFile("/Encrypt<</Filter/Standard/V 1/R 2/O(00000000000000000000000000000000)/U(00000000000000000000000000000000)/P -4>>/ID[(a)(a)]", column(30, 700, "Secret"))), "locked"},
		{"nothing", "%PDF-1.7\n", "damaged"},
		{"cut off", string(pdfPrint[:300]), "damaged"},
		{"no letters", string(pdfFile("", column(30, 700, strings.Repeat("\x01\x02", 50)))), "cannot be told"},
	} {
		f, err := Read("f.pdf", []byte(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, %+v", c.name, err, f)
		}
	}
	f, err := Read("f.pdf", pdfFile("", column(30, 700, "A long line of text that says \x1cno\x1d to all that others may have asked of it before.")))
	if err != nil || len(f.Articles[0].Notes) == 0 || !strings.Contains(f.Articles[0].Source, "\ufffdno\ufffd") {
		t.Errorf("two characters that are none: %v %+v", err, f)
	}
}

// TestPDFBounds reads files that are made to take time and memory.
func TestPDFBounds(t *testing.T) {
	const catalog, pages = "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>"
	const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</A 5 0 R>>>>/Contents 4 0 R>>"
	form := func(next int, s string) string {
		return pdfStreamOf(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A %d 0 R>>>>", next), s)
	}
	bomb := []string{catalog, pages, page, pdfStreamOf("", "/A Do")}
	for i := 5; i < 25; i++ {
		bomb = append(bomb, form(i+1, strings.Repeat("/A Do ", 20)))
	}
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	for range 100 {
		if _, err := w.Write(bytes.Repeat([]byte(" "), 1<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name    string
		objects []string
		want    string
	}{
		{"a page in itself", []string{catalog, "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>"}, "damaged"},
		{"many pages said", []string{catalog, "<</Type/Pages/Count 999999999/Kids[]>>"}, "damaged"},
		{"forms in forms", bomb, "too involved"},
		{"a form in itself", []string{catalog, pages, page, pdfStreamOf("", "/A Do"), form(5, "/A Do /A Do")}, "too involved"},
		{"much of nothing", []string{catalog, pages, page, pdfStreamOf("/Filter/FlateDecode", packed.String())}, "too large"},
	} {
		if _, err := Read("f.pdf", pdfObjects("", c.objects...)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	ok := pdfObjects("", catalog, pages, page, pdfStreamOf("", "/A Do BT /F 10 Tf 50 700 Td (The ferry stopped.) Tj ET"), form(9, ""))
	if _, err := Read("f.pdf", ok); err != nil {
		t.Errorf("an empty form beside a text: %v", err)
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(pdfPrint)
	f.Add(pdfReview)
	f.Add(layeredPDF("/OFF[6 0 R]", "/OC /Draft BDC BT /F1 12 Tf 50 700 Td (It) Tj EMC /Fm Do ET"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := &input{name: "f.pdf", data: data}
		if !isPDF(in) {
			return
		}
		if articles, err := readPDF(in); err == nil && len(articles) == 0 {
			t.Error("neither an article nor an error")
		}
	})
}

// Firefox gives the size of letters in the matrix of the text and pieces of
// words in an array, with the room between them.
func TestPiecesSizedByTheirMatrix(t *testing.T) {
	content := "BT 24 0 0 24 50 750 Tm /F1 1 Tf [(F)40(erry stops in June, owner sa)20(ys)]TJ 12 0 0 12 50 700 Tm [(B)20(y Ann Lee and Bob Ra)19(y)]TJ " +
		"0 -2.4 Td [(The)-120( )-120(ferry)-120( )-120(will)-120( )-120(stop)-120( )-120(in)-120( )-120(June,)-120( )-120(its)-120( )-120(owner)-120( )-120(A)20(da)-120( )-120(K)20(opp)-120( )-120(told)-120( )]TJ " +
		"0 -1.4 Td [(the)-120( )-120(town)-120( )-120(council)-120( )-120(on)-120( )-120(Tuesda)21(y)89(.)]TJ ET\n"
	file := pdfObjects("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>", pdfStreamOf("", content))
	f, err := Read("print.pdf", file)
	if err != nil {
		t.Fatal(err)
	}
	a := f.Articles[0]
	if a.Fields.Title != "Ferry stops in June, owner says" || a.Fields.Byline != "Ann Lee and Bob Ray" || a.Source != "The ferry will stop in June, its owner Ada Kopp told the town council on Tuesday.\n" {
		t.Errorf("title %q, byline %q, text %q", a.Fields.Title, a.Fields.Byline, a.Source)
	}
}

// What stands where its widths say stays there.
func TestPiecesInPlaceStayThere(t *testing.T) {
	spans := []pdf.TextSpan{{Text: "The ferry", X: 50, Y: 700, Width: 50, Height: 12}, {Text: "stops", X: 104, Y: 700, Width: 30, Height: 12},
		{Text: "stops", X: 104.3, Y: 700, Width: 30, Height: 12}, {Text: "today", X: 52, Y: 680, Width: 30, Height: 12}}
	for i, s := range placed(spans) {
		if s.X != spans[i].X {
			t.Errorf("%q was moved to %g", s.Text, s.X)
		}
	}
}
