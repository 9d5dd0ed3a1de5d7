package paper_test

import (
	"bytes"
	"strings"
	"testing"

	"diptych/assets"
	"diptych/compare/report/paper"
)

func sample(size paper.Size) *paper.Doc {
	d := paper.New(paper.Options{Size: size, Title: "The ferry, told twice", Language: "en", Foot: "Diptych", Regular: assets.SerifRegular, Bold: assets.SerifBold})
	d.Heading(1, "The ferry, told twice")
	d.Paragraph(paper.Run{Text: "“Nobody was hurt,” the captain said. "}, paper.Run{Text: "Паром стоит", Style: paper.Filled}, paper.Run{Text: " since Ελλάδα, Việt Nam and 😀 were named.", Style: paper.Lined})
	d.Heading(2, "Who is quoted")
	d.List(paper.Box, paper.Text("the captain"), paper.Text(strings.Repeat("a passenger who waited on the pier ", 12)))
	d.Table([]string{"in A", "in B"}, []float64{1, 2}, [][]paper.Run{paper.Text("12 boats"), paper.Text(strings.Repeat("a dozen boats or so ", 30))})
	for range 40 {
		d.Quote(paper.Run{Text: strings.Repeat("The harbour was closed at noon. ", 6)})
	}
	d.Lines(3)
	return d
}

func TestTheSameCallsGiveTheSameBytes(t *testing.T) {
	one, err := sample(paper.A4).PDF()
	if err != nil {
		t.Fatal(err)
	}
	two, err := sample(paper.A4).PDF()
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("two runs differ, or failed: %v", err)
	}
	for _, want := range []string{"/StructTreeRoot", "/S /H1", "/S /H2", "/S /TH", "/Scope /Column", "/S /LBody", "/S /BlockQuote", "/Lang (en)", "/Marked true", "/Version /1.7"} {
		if !bytes.Contains(one, []byte(want)) {
			t.Errorf("the file has no %s", want)
		}
	}
}

func TestPagesAreFilledAndEndedInTime(t *testing.T) {
	out, err := sample(paper.Letter).PDF()
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out, []byte("/Type /Page\n")); n < 3 || n > 12 {
		t.Errorf("%d pages", n)
	}
}
