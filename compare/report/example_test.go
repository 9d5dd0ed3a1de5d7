package report_test

import (
	"encoding/json"
	"fmt"
	"os"

	"diptych/compare"
	"diptych/compare/report"
	"diptych/compare/text"
)

func ExampleText() {
	a, b := text.Parse("Frost\n\nThe pears are lost.\n"), text.Parse("Flood\n\nFour villages were cut off.\n")
	a.Fields.Title, b.Fields.Title = "Frost", "Flood"
	os.Stdout.Write(report.Text(compare.Documents(a, b), report.File{Name: "a.txt"}, report.File{Name: "b.txt"}, report.TextOptions{}))
	// Output:
	// A  Frost
	//    5 words · a.txt
	// B  Flood
	//    6 words · b.txt
	//
	// Whether these tell of one event cannot be read from the texts. One of the texts
	// is too short to tell.
	//
	// No copied passages. No shared quotations. No statements to set side by side.
}

func ExampleJSON() {
	a, b := text.Parse("Frost\n\nThe pears are lost.\n"), text.Parse("Flood\n\nFour villages were cut off.\n")
	out, err := report.JSON(compare.Documents(a, b), report.File{Name: "a.txt"}, report.File{Name: "b.txt"})
	if err != nil {
		fmt.Println(err)
	}
	var read struct {
		A struct {
			Source    string
			Sentences [][2]int
		}
	}
	json.Unmarshal(out, &read)
	for _, s := range read.A.Sentences {
		fmt.Println(read.A.Source[s[0]:s[1]])
	}
	// Output:
	// Frost
	// The pears are lost.
}
