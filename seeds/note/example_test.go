package note_test

import (
	"fmt"

	"diptych/compare/text"
	"diptych/seeds/note"
)

func ExampleMark() {
	d := text.Parse("Kerry to Lavrov\n\nThe U.S. said the talks are over. Moscow denied it.")
	a := note.Mark("004.md", d, text.Span{Start: 38, End: 40}) // cuts a word
	fmt.Printf("%q\n%q\n%q\n", a.Prefix, a.Exact, a.Suffix)
	// Output:
	// "Kerry to Lavrov\n\nThe U.S. said the "
	// "talks"
	// " are over. Moscow denied it."
}

func ExampleAnchor_Find() {
	before := text.Parse("The U.S. said that the talks are over. Moscow denied it.")
	a := note.Mark("004.md", before, text.Span{Start: 0, End: 38})

	after := text.Parse("Moscow regrets it. The US said the talks “are over”. Moscow denied it.")
	s, ok := a.Find(after)
	fmt.Println(after.Text(s), ok)

	gone := text.Parse("Moscow denied it. The U.S. said that it regrets.")
	_, ok = a.Find(gone)
	fmt.Println(ok)
	// Output:
	// The US said the talks “are over true
	// false
}
