package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// What one side tells as to come and the other as done is not the same; what both
// expect, or what is settled by being said, is.
func TestStillToCome(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		kind       LinkKind
		why        string
	}{
		{"one verb, expected and done",
			"The port council of Tarifa is expected to close the fish market and the old slipway for a month.",
			"The port council of Tarifa closed the fish market and the old slipway for a month.",
			Parallel, "another stage: is expected to close, closed"},
		{"one verb, prepared and done",
			"The mayor of Tarifa said she was prepared to sign an order that closes the fish market and the old slipway.",
			"The mayor of Tarifa signed an order that closes the fish market and the old slipway.",
			Parallel, "another stage: was prepared to sign, signed"},
		{"hoped for by several and done",
			"The mayors of Tarifa hope to sign an order that closes the fish market and the old slipway.",
			"The mayors of Tarifa signed an order that closes the fish market and the old slipway.",
			Parallel, "another stage: hope to sign, signed"},
		{"hoped for and done",
			"The mayor of Tarifa hopes to question all nine pilots about the fish market and the old slipway.",
			"The mayor of Tarifa gave all nine pilots a list of questions about the fish market and the old slipway.",
			Parallel, "alike in part only"},
		{"two verbs",
			"The mayor of Tarifa is poised to back a comprehensive plan for cleaning the fish market.",
			"The mayor of Tarifa presented a comprehensive plan for cleaning the fish market.",
			Parallel, "alike in part only"},
		{"will and did",
			"The port council of Tarifa closed the fish market and the old slipway for a month.",
			"The port council of Tarifa will close the fish market and the old slipway for a month.",
			Parallel, "another stage: closed, will close"},
		{"what something was set up for",
			"Firemen of Tarifa set up four pumps to drain the flooded fish market and the old slipway.",
			"Firemen of Tarifa drained the flooded fish market and the old slipway with four pumps.",
			Detailed, ""},
		{"both expect it",
			"The port council of Tarifa is expected to close the fish market and the old slipway for a month.",
			"The fish market and the old slipway will be closed for a month by the port council of Tarifa.",
			Detailed, ""},
		{"said to come on either side",
			"The port council of Tarifa announced that it will close the fish market and the old slipway for a month.",
			"The port council of Tarifa will close the fish market and the old slipway for a month.",
			Same, ""},
		{"settled by being named",
			"Pilot Ines Roca was named interim harbour master of Tarifa and the bay.",
			"Pilot Ines Roca will be interim harbour master of Tarifa and the bay.",
			Detailed, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if kind, why := linked(t, c.a, c.b); kind != c.kind && !(c.kind == Detailed && kind == Same) || !strings.Contains(why, c.why) {
				t.Errorf("%q: %s", kind, why)
			}
		})
	}
}

// What the parser may read as to come is not passed over before it reads.
func TestMayExpect(t *testing.T) {
	for line, want := range map[string]bool{
		"The council will close the market.":                true,
		"The council won’t close the market.":               true,
		"They'll close the market.":                         true,
		"We shall close the market.":                        true,
		"The council is going to close the market.":         true,
		"The council is set to close the market.":           true,
		"The council is long-planning to close the market.": true,
		"The council closed the market to store the boats.": false,
	} {
		d := text.Parse(line)
		if s := (statement{doc: d, Span: d.Sentences[0].Span}); s.mayExpect() != want {
			t.Errorf("%s: %v", line, !want)
		}
	}
}
