package quote_test

import (
	"fmt"

	"diptych/compare/quote"
	"diptych/compare/text"
)

func ExampleAttributions() {
	d := text.Parse("No joint operations\n\nToner also noted that the talks were over. “We're not looking at joint operations,” he said.\n")
	for _, a := range quote.Attributions(d) {
		fmt.Printf("%s [%s, %s] %s\n", a.Speaker, d.Text(a.Cue), a.Stance, d.Text(a.Content[0]))
	}
	// Output:
	// Toner [also noted, endorsing] that the talks were over
	// Toner [said, neutral] “We're not looking at joint operations,”
}

func ExampleQuotations() {
	d := text.Parse("No joint operations\n\nHe spoke of “what happens on the ‘ground’” in the north.\n")
	for _, q := range quote.Quotations(d) {
		fmt.Println(q.Depth, d.Text(q.Inner))
	}
	// Output:
	// 0 what happens on the ‘ground’
	// 1 ground
}

func ExampleVoicesOf() {
	d := text.Parse("The regime\n\nKirby said that the regime was responsible.\n")
	v := quote.VoicesOf(d, quote.Attributions(d))
	for _, w := range d.Words {
		if w.Norm == "regime" {
			fmt.Println(v.At(w.Span))
		}
	}
	// Output:
	// outlet
	// reported
}
