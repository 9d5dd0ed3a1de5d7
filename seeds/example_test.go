package seeds_test

import (
	"fmt"
	"testing/fstest"

	"diptych/seeds"
)

func ExampleFounding() {
	for _, a := range seeds.Founding() {
		fmt.Println(a.Fields.Title)
	}
	// Output:
	// Russia’s Lavrov Warns: All-Out War would be U.S. Responsibility
	// Kerry to Lavrov: Russia must stop Assad strikes
	// Lavrov Warns of 'Incidents' Between U.S. and Russian Military in Syria
	// Kerry demands Russia rein in Syrian forces
	// US Suspends Diplomatic Relations With Russia On Syria
}

func ExampleParse() {
	a, err := seeds.Parse("kerry.md", []byte("---\ntitle: Kerry to Lavrov: Russia must stop\n---\nKerry called Lavrov.\n"))
	fmt.Println(a.Fields.Title, err)
	fmt.Print(a.Source)

	_, err = seeds.Parse("kerry.md", []byte("---\ntitle: Kerry to Lavrov\nKerry called Lavrov.\n"))
	fmt.Println(err)
	// Output:
	// Kerry to Lavrov: Russia must stop <nil>
	// Kerry called Lavrov.
	// kerry.md:1: the front matter is not closed; add a line --- after line 2.
}

func ExampleLoadFile() {
	_, err := seeds.LoadFile("articles/003.md")
	fmt.Println(err)
	// Output: articles/003.md: there is no such file; check the name and the folder.
}

func ExampleArticle_Document() {
	d := seeds.Founding()[3].Document()
	fmt.Println(d.Fields.Agency, "-", d.Fields.Dateline)
	fmt.Println(d.Text(d.Sentences[0].Span))
	// Output:
	// AFP - WASHINGTON, UNITED STATES
	// Kerry demands Russia rein in Syrian forces
}

func ExampleLoad() {
	files := fstest.MapFS{"syria/kerry.md": {Data: []byte("+++\ndate = 2016-10-03\n+++\nKerry called Lavrov.\n")}}
	a, err := seeds.Load(files, "syria/kerry.md")
	fmt.Println(a.Name, a.Fields.Date, err)
	// Output: kerry.md 2016-10-03 <nil>
}
