package intake

import (
	"strings"
	"testing"
)

// layeredPDF is a PDF of one page with the layers 6, a draft, and 7, either of
// which 8 belongs to; 9 is a form of the draft. state tells which are on.
func layeredPDF(state, content string) []byte {
	return pdfObjects("", "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<<"+state+">>>>>>",
		"<</Type/Pages/Count 1/Kids[4 0 R]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>/Properties<</Draft 6 0 R/Last 7 0 R/Either 8 0 R>>/XObject<</Fm 9 0 R>>>>/Contents 5 0 R>>",
		pdfStreamOf("", content), "<</Type/OCG/Name(Draft)>>", "<</Type/OCG/Name(Last)>>", "<</Type/OCMD/OCGs[6 0 R 7 0 R]>>",
		pdfStreamOf("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 6 0 R/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 12 Tf 50 500 Td (It was a form.) Tj ET"))
}

func TestPDFLayers(t *testing.T) {
	const note = "Words on layers of this PDF that are switched off were left out."
	draft := `BT /F1 12 Tf 50 700 Td (The hall will ) Tj /OC /Draft BDC (never ) Tj EMC 0 -14 Td /Span BMC (shut today.) Tj EMC ET`
	for _, c := range []struct{ name, state, content, want string }{
		{"off", "/OFF[6 0 R]", draft, "The hall will shut today."},
		{"all off but one", "/BaseState/OFF/ON[7 0 R]", draft, "The hall will shut today."},
		{"inside and behind", "/OFF[6 0 R]", `/OC /Draft BDC BT /F1 12 Tf 50 700 Td /P BMC (Gone) Tj EMC [(Gone) -9 (too)] TJ 14 TL (and this) ' ET EMC BT /F1 12 Tf 50 700 Td (The hall will shut today.) Tj ET`, "The hall will shut today."},
		{"a form", "/OFF[6 0 R]", `BT /F1 12 Tf 50 700 Td (The hall will shut today.) Tj ET /Fm Do`, "The hall will shut today."},
		{"on", "/OFF[7 0 R]", draft, "The hall will never shut today."},
		{"none off", "/Order[6 0 R 7 0 R]", draft, "The hall will never shut today."},
		{"one of two on", "/OFF[6 0 R]", strings.Replace(draft, "/Draft", "/Either", 1), "The hall will never shut today."},
		{"a picture in the line", "/OFF[6 0 R]", "BI /W 1 /H 1 /BPC 8 /CS /G ID T EI\n" + draft, "The hall will shut today."},
	} {
		f, refusal := Read("a.pdf", layeredPDF(c.state, c.content))
		if refusal != nil {
			t.Fatal(c.name, refusal)
		}
		a := f.Articles[0]
		if got := strings.Join(strings.Fields(a.Source), " "); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
		told := false
		for _, n := range a.Notes {
			told = told || n.String() == note
		}
		if told == strings.Contains(c.want, "never") {
			t.Errorf("%s: notes %v", c.name, a.Notes)
		}
	}
}
