package text_test

import (
	"fmt"

	"diptych/compare/text"
)

func ExampleParse() {
	d := text.Parse(`Kerry demands Russia rein in Syrian forces

AFP

WASHINGTON, UNITED STATES- The U.S. called on Friday for restraint. "We know," Kirby said.

Comments (0)`)
	for _, p := range d.Paragraphs {
		fmt.Println(p.Kind, p.Span)
	}
	for _, s := range d.Sentences {
		fmt.Println(d.Text(s.Span))
	}
	fmt.Println(d.Fields.Agency, d.Evidence["agency"])
	// Output:
	// headline {0 42}
	// credit {44 47}
	// body {49 139}
	// debris {141 153}
	// Kerry demands Russia rein in Syrian forces
	// WASHINGTON, UNITED STATES- The U.S. called on Friday for restraint.
	// "We know," Kirby said.
	// AFP {44 47}
}

func ExampleDocument_WordsIn() {
	d := text.Parse("Kerry’s day-to-day work, said the U.S. envoy.")
	for _, w := range d.WordsIn(d.Sentences[0].Span) {
		fmt.Print(w.Norm, " ")
	}
	// Output: kerry daytoday work said the us envoy
}

func ExampleDocument_SentencesIn() {
	d := text.Parse("He left at 9 a.m. They stayed. It ended.")
	for _, s := range d.SentencesIn(text.Span{Start: 12, End: 25}) {
		fmt.Println(d.Text(s.Span))
	}
	// Output:
	// He left at 9 a.m.
	// They stayed.
}
