package reading_test

import (
	"fmt"

	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

func ExampleReading_Next() {
	a, b := text.Parse("All was late but safe.\n"), text.Parse("It was late but safe, he said.\n")
	r := reading.New(&compare.Comparison{A: a, B: b, Passages: []reuse.Passage{
		{A: text.Span{Start: 8, End: 21}, B: text.Span{Start: 7, End: 20}, Class: reuse.Copy, Words: 3},
	}})
	r.Next()
	at, of := r.Place()
	f, _ := r.Focus()
	fmt.Printf("%d of %d: %s\n", at, of, f.Why)
	for _, s := range []reading.Side{reading.A, reading.B} {
		fmt.Printf("%v: %s\n", s, r.Document(s).Text(f.Places[s][0]))
	}
	// Output:
	// 1 of 1: Same wording in both, 3 words
	// A: late but safe
	// B: late but safe
}

func ExampleLevel() {
	page := reading.Extent{Content: 3000, View: 500}
	tops := reading.Level(reading.A, [2]float32{400, 0},
		[2]reading.Band{{Top: 500, Bottom: 540}, {Top: 1200, Bottom: 1240}}, [2]reading.Extent{page, page})
	fmt.Println(tops) // A stays, B comes to it
	// Output: [400 1100]
}
