package intake

import (
	"strings"
	"testing"
)

// insteadPDF is a PDF of one page that draws content, with Half and Long among its properties.
func insteadPDF(content string) []byte {
	return pdfObjects("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/Properties<</Half<</ActualText<FEFF00BD>>>/Long<</ActualText("+strings.Repeat("not so ", 50_000)+")>>>>>>/Contents 5 0 R>>", pdfStreamOf("", content))
}

// TestPDFInstead has signs that are drawn by others and say so, in a piece and in two,
// a hyphen of the layout, whole words that say they are others, and nothing told.
func TestPDFInstead(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a sign", `(It cost ) Tj /Span <</ActualText <FEFF00A3>>> BDC (L) Tj EMC (40 then.) Tj`, "It cost £40 then."},
		{"in two pieces", `(They took ) Tj /Span <</MCID 3 /ActualText (all)>> BDC (a) Tj (11) Tj EMC ( of it.) Tj`, "They took all of it."},
		{"by a name", `(They took ) Tj /Span /Half BDC (1/2) Tj EMC ( of it.) Tj`, "They took ½ of it."},
		{"a hyphen of the layout", `(The board met on the day of the re) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC 0 -14 Td (cord sum.) Tj`, "The board met on the day of the record sum."},
		{"whole words", `(It is ) Tj /Span <</ActualText (not sold)>> BDC (now sold) Tj EMC (.) Tj`, "It is now sold."},
		{"more than a sign", `(It is ) Tj /Span <</ActualText (` + strings.Repeat("not sold ", 200) + `)>> BDC (now) Tj EMC ( sold) Tj` + strings.Repeat(" /Span /Long BDC (.) Tj EMC", 3), "It is now sold..."},
		{"nothing", `(It cost ) Tj /Span <</Lang (en) /ActualText ()>> BDC (L) Tj EMC (40.) Tj`, "It cost L40."},
		{"another property", `(It cost ) Tj /Span <</Alt (pounds)>> BDC (L) Tj EMC /Span /None BDC (40.) Tj EMC`, "It cost L40."},
	} {
		f, err := Read("a.pdf", insteadPDF("BT /F1 12 Tf 50 700 Td "+c.content+" ET"))
		if err != nil {
			t.Fatal(c.name, err)
		}
		if got := strings.Join(strings.Fields(f.Articles[0].Source), " "); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
