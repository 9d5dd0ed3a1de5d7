package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A statement whose best counterpart is linked to another one is set beside
// the best that is left, if they share more than enough; and two that are each
// other's best and tell one deed at different length are set side by side.
func TestLeftOver(t *testing.T) {
	const lifted = "Helicopters lifted 24 burned sailors of the Meridian to a hospital in Tarifa, where the rescue ended."
	const quay, noon = "Gulls sat on the quay.\n\nTwo men in oilskins coiled a rope.\n\nThe fog had lifted.\n\n", "Bells rang at noon.\n\nA choir of girls walked by.\n\nSomebody sold cherries.\n\n"
	for _, c := range []struct{ name, a, b, wantA, wantB string }{
		{"the best that is left",
			"Rescue helicopters lifted 24 burned sailors of the Meridian to a hospital in Tarifa.\n\n" +
				"The rescue helicopters lifted the 24 burned sailors to the hospital in Tarifa, past two surgeons in gumboots.",
			lifted + "\n\nIn gumboots two surgeons crouched until the last stretcher was carried in.",
			"The rescue helicopters lifted", "In gumboots two surgeons crouched"},
		{"little that is left",
			"Rescue helicopters lifted 24 burned sailors of the Meridian to a hospital in Tarifa.\n\n" +
				"The rescue helicopters lifted the 24 burned sailors to the hospital in Tarifa, past two surgeons in gumboots.",
			lifted + "\n\nTwo surgeons would not speak to the widows of the sailors.",
			"The rescue helicopters lifted", ""},
		{"one deed at different length",
			"Divers who had trained for years sealed the hull with cement and a mattress on Tuesday night, drank tea and slept on deck.",
			"A mattress and cement sealed the hull at last, the salvors wrote in a cable that praised the cook of their ship and the parish of Tarifa.",
			"Divers who", "A mattress"},
		{"few words of one deed",
			quay + "The crew called the doctor.",
			noon + "The doctor, who speaks Greek, was called by the crew.",
			"The crew", "The doctor"},
		{"few words that nothing ties",
			quay + "The crew called the police.",
			noon + "The police came by bus before the crew.",
			"The crew", ""},
		{"all that one of those left over tells",
			quay + "At dusk the crew of the Meridian called a Greek doctor from Malta for a burned stoker.\n\nThe crew of the Meridian, which at dusk called a Greek doctor from Malta for a burned stoker, thanked the doctor for his pains.",
			noon + "At dusk the crew of the Meridian called a Greek doctor from Malta for a burned stoker.\n\nThe crew thanked the doctor.",
			"The crew of the Meridian, which", "The crew thanked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := inputOf(text.Parse(strings.Replace(storyA, "%", c.a, 1)), text.Parse(strings.Replace(storyB, "%", c.b, 1)))
			found := ""
			for _, l := range Align(in).Links {
				if strings.HasPrefix(flat(in.A.Document, l.A), c.wantA) {
					found = flat(in.B.Document, l.B)
				}
			}
			if c.wantB == "" && found != "" || !strings.HasPrefix(found, c.wantB) {
				t.Errorf("stands beside %q", found)
			}
		})
	}
}
