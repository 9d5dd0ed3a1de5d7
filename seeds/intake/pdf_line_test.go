package intake

import (
	"slices"
	"strings"
	"testing"

	pdf "github.com/carlos7ags/folio/reader"
)

// drawnPDF is a PDF of one page with content, in Helvetica.
func drawnPDF(content string) string {
	return string(pdfObjects("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>", pdfStreamOf("", content)))
}

// TestPDFRaised: a raised figure is no line of its own, and no part of the
// number before it.
func TestPDFRaised(t *testing.T) {
	// Each piece goes on where the one before it ends, as far above its baseline as said.
	line := func(y string, pieces ...string) string {
		s := "BT 1 0 0 1 50 " + y + " Tm "
		for i := 0; i < len(pieces); i += 3 {
			s += pieces[i] + " Ts /F1 " + pieces[i+1] + " Tf (" + pieces[i+2] + ") Tj "
		}
		return s + "ET\n"
	}
	wantArticles(t, "pdf", drawnPDF(line("700", "0", "12", "It needs 5 x 10", "5", "8", "6", "0", "12", " litres on the 2", "4", "9", "nd", "0", "12", " deck and CO", "-3", "8", "2", "0", "12", " filters.", "4", "7", "1")+
		line("686", "0", "12", "The owner denied it.")+line("672", "0", "12", "Both are at sea, as their captains said on Monday to those who asked.", "4", "7", "2")+line("658", "0", "12", "That is all.", "4", "7", "3")+line("644", "0", "12", "It was late, and the last ferry of the season had long left the harbour of the island for good.")+line("600", "4", "7", "1", "0", "12", " As in the report.")), `
|: It needs 5 x 10⁶ litres on the 2nd deck and CO2 filters.¹
|: The owner denied it.
|: Both are at sea, as their captains said on Monday to those who asked.²
|: That is all.³
|: It was late, and the last ferry of the season had long left the harbour of the island for good.
|: ¹ As in the report.`)
	// Smaller letters far above, and others of one size, are lines of their own.
	wantArticles(t, "pdf", drawnPDF(line("700", "0", "12", "The ferry stopped.", "11", "8", "6", "0", "12", " It had run.")), `
|: The ferry stopped.
|: 6
|: It had run.`)
}

// TestPDFDropCap: the first letter of a text that stands over three lines
// begins its word, wherever it is drawn.
func TestPDFDropCap(t *testing.T) {
	page := func(letter string, first string) string {
		marks := append([]pdfMark{{50 - 22*len(letter[1:])/3, 652, 39, letter}, {50, 760, 24, "Ferry talks fail after nine hours"}}, column(78, 670,
			first+" talks over the ferry to the island of Arn broke down on Tuesday night,",
			"and its crews will walk out on Friday for the first time in eleven years,",
			"the union said before it left the")...)
		return string(pdfFile("", append(marks, column(50, 634, "hall of the islanders for the night.", "", "There is a man who said so.")...)))
	}
	const rest = " talks over the ferry to the island of Arn broke down on Tuesday night, and its crews will walk out on Friday for the first time in eleven years, the union said before it left the hall of the islanders for the night.\n|: There is a man who said so."
	for _, c := range []struct{ letter, first, want string }{{"T", "he", "The"}, {"“W", "e", "“We"}, {"A", "fter", "After"}, {"A", "man of", "A man of"}} {
		wantArticles(t, "pdf", page(c.letter, c.first), "\ntitle: Ferry talks fail after nine hours\n|: "+c.want+rest)
	}
	// A large number in the margin is no letter of the text, and no letter stands beside one line.
	wantArticles(t, "pdf", page("7", "The"), "\ntitle: Ferry talks fail after nine hours\n|: The"+rest+"\n- above the headline: 7")
	wantArticles(t, "pdf", string(pdfFile("", append([]pdfMark{{50, 652, 39, "T"}}, column(78, 670, "he ferry stopped on Monday.")...))), `
|: T
|: he ferry stopped on Monday.`)
}

// TestPDFFigures: rows of figures are paragraphs, lines of prose with figures at
// their ends go on.
func TestPDFFigures(t *testing.T) {
	long := strings.Repeat("The ferry had run for many years. ", 3)
	wantArticles(t, "pdf", string(pdfFile("", append(column(50, 700, strings.TrimSpace(long), "", "Year Boats Days lost", "2024 380 12.5", "2025 1,291 45%"), column(50, 640, "The crews lost days in both years, and so they walked out on each of the 12 days in",
		"2025 and 2026 too, for which they were not paid.")...))), `
|: `+strings.TrimSpace(long)+`
|: Year Boats Days lost
|: 2024 380 12.5
|: 2025 1,291 45%
|: The crews lost days in both years, and so they walked out on each of the 12 days in 2025 and 2026 too, for which they were not paid.`)
}

// TestPDFRows: the figures of a row belong to it however far to the right they stand;
// those beside a sentence or beside more words do not.
func TestPDFRows(t *testing.T) {
	prose := column(50, 700, "The board counted the boats in each of the two ports last year, and so it knew more.", "")
	row := func(y int, cells ...string) (out []pdfMark) {
		for i, s := range cells {
			out = append(out, pdfMark{50 + 170*i, y, 10, s})
		}
		return out
	}
	file := pdfFile("", slices.Concat(prose, row(650, "Ashby", "41,200", "12%"), row(630, "Eastport", "-38,900", "57"), row(600, "It was late.", "40"), row(570, "Boats", "12 of them")))
	wantArticles(t, "pdf", string(file), `
|: The board counted the boats in each of the two ports last year, and so it knew more.
|: Ashby 41,200 12%
|: Eastport -38,900 57
|: It was late.
|: 40 Boats 12 of them`)
}

func TestPDFBullets(t *testing.T) {
	doc := &pdfText{}
	if got := doc.characters(pdf.TextSpan{Text: "\uf0b7 Rafts"}); got != "• Rafts" || doc.wrong != 0 {
		t.Errorf("%q, %d wrong", got, doc.wrong)
	}
	if got := doc.characters(pdf.TextSpan{Text: "\uf020no\uf021"}); got != "\ufffdno\ufffd" || doc.wrong != 2 {
		t.Errorf("%q, %d wrong", got, doc.wrong)
	}
}
