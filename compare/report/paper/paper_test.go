package paper_test

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diptych/assets"
	"diptych/compare/report/paper"
)

func sample(size paper.Size) *paper.Doc {
	d := paper.New(paper.Options{Size: size, Title: "The ferry, told twice", Language: "en", Foot: "Diptych", Regular: assets.SerifRegular(), Bold: assets.SerifBold()})
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

// pagesOf are the pages that each element of a kind stands on, by their objects.
func pagesOf(t *testing.T, out []byte, kind string) (pages []string) {
	t.Helper()
	for _, e := range regexp.MustCompile(`/S /`+kind+` /P \d+ 0 R /K \[([^]]*)\]`).FindAllSubmatch(out, -1) {
		of := map[string]bool{}
		for _, m := range regexp.MustCompile(`/Pg (\d+) 0 R`).FindAllSubmatch(e[1], -1) {
			of[string(m[1])] = true
		}
		pages = append(pages, strings.Join(slices.Sorted(maps.Keys(of)), "+"))
	}
	return pages
}

// A question with its answers goes to the next page whole; what is longer than
// a page begins where it is, and nothing is set twice.
func TestTogether(t *testing.T) {
	d := paper.New(paper.Options{Size: paper.A4, Title: "T", Language: "en", Regular: assets.SerifRegular(), Bold: assets.SerifBold()})
	for range 6 {
		d.Together(func() {
			d.Heading(2, "Whose words are these?")
			d.Quote(paper.Text(strings.Repeat("The harbour was closed at noon. ", 9))...)
			d.Table([]string{"in A", "in B"}, []float64{1, 1}, [][]paper.Run{paper.Text("12"), paper.Text("a dozen")})
			d.Together(func() {
				d.List(paper.Box, paper.Text("the captain"), paper.Text("a passenger"), paper.Text("the mayor"))
			})
		})
	}
	out, err := d.PDF()
	if err != nil {
		t.Fatal(err)
	}
	heads, items, quotes, cells := pagesOf(t, out, "H2"), pagesOf(t, out, "LBody"), pagesOf(t, out, "P"), pagesOf(t, out, "TD")
	if len(heads) != 6 || len(items) != 18 || len(quotes) != 6 || len(cells) != 12 || heads[0] == heads[5] {
		t.Fatalf("%v %v %v %v", heads, items, quotes, cells)
	}
	for i, page := range heads {
		if items[3*i] != page || items[3*i+2] != page || quotes[i] != page || cells[2*i+1] != page {
			t.Errorf("question %d is torn: %s, its answers %v", i+1, page, items[3*i:3*i+3])
		}
	}

	d = paper.New(paper.Options{Size: paper.A4, Title: "T", Language: "en", Regular: assets.SerifRegular(), Bold: assets.SerifBold()})
	d.Paragraph(paper.Text("Before it.")...)
	d.Together(func() { d.Paragraph(paper.Text(strings.Repeat("The harbour was closed at noon. ", 400))...) })
	if out, err = d.PDF(); err != nil {
		t.Fatal(err)
	}
	if long := pagesOf(t, out, "P"); len(long) != 2 || !strings.HasPrefix(long[1], long[0]+"+") {
		t.Errorf("what is longer than a page stands on %v", long)
	}
}
