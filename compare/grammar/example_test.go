package grammar_test

import (
	"fmt"

	"diptych/compare/grammar"
	"diptych/compare/text"
)

func ExampleSentence_Clauses() {
	src := "The mayor told the Gazette that the bridge was built by the army."
	var p grammar.Parser
	s := p.Parse(src, text.Span{End: len(src)}, nil)
	show := func(i int) string {
		if i < 0 {
			return "nobody"
		}
		sp := s.Phrase(i)
		return src[sp.Start:sp.End]
	}
	for _, c := range s.Clauses() {
		fmt.Printf("%s: %s -> %s, hearer %s\n", src[c.Verb.Start:c.Verb.End], show(c.Doer()), show(c.DoneTo()), show(c.Hearer))
	}
	// Output:
	// told: The mayor -> nobody, hearer the Gazette
	// was built: the army -> the bridge, hearer nobody
}
