package align_test

import (
	"fmt"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

func ExampleAlign() {
	a := text.Parse("Ferry sinks off Naxos\n\nA ferry with 40 passengers sank off Naxos on Tuesday. Divers searched the wreck for survivors until nightfall.\n")
	b := text.Parse("Divers search for survivors of ferry\n\nUntil nightfall, divers searched the sunken ferry for survivors. It had gone down off Naxos.\n")
	found := align.Align(align.Input{
		A:        align.Read(a, quote.Attributions(a)),
		B:        align.Read(b, quote.Attributions(b)),
		Passages: reuse.Passages(a, b),
	})
	for _, l := range found.Links {
		fmt.Printf("%s\n%s\n%s: %s\n\n", a.Text(l.A), b.Text(l.B), l.Kind, l.Why)
	}
	// Output:
	// Divers searched the wreck for survivors until nightfall.
	// Until nightfall, divers searched the sunken ferry for survivors.
	// same: shares nightfall, Divers and survivors
}

func ExampleSelf() {
	d := text.Parse("Lavrov warns Washington\n\n“The discussion about the truce drifts towards halting our air force,” the minister said.\n\nA reporter asked about Geneva.\n\n“This talk of a ceasefire is drifting to a halt of the Russian air force,” he said.\n")
	for _, l := range align.Self(align.Read(d, quote.Attributions(d))) {
		fmt.Println(d.Text(l.A))
		fmt.Println(d.Text(l.B))
		fmt.Println(l.Why)
	}
	// Output:
	// “The discussion about the truce drifts towards halting our air force,” the minister said.
	// “This talk of a ceasefire is drifting to a halt of the Russian air force,” he said.
	// shares drifts, halting and force
}
