package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Two sentences that have a thing in common, or a man, and tell of it two things.
func TestAlikeInPart(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		kind       LinkKind
		why        string
	}{
		{"a second one",
			"The burned stoker of the tanker underwent a second operation at the harbour clinic of Tarifa.",
			"The burned stoker of the tanker underwent an operation at the harbour clinic of Tarifa.",
			Parallel, "alike in part only"},
		{"a second one on both sides",
			"The burned stoker of the tanker underwent a second operation at the harbour clinic of Tarifa.",
			"At the harbour clinic of Tarifa the burned stoker of the tanker underwent a second operation.",
			Same, ""},
		{"the second half",
			"The harbour clinic of Tarifa lost forty beds in the second half of the winter.",
			"The harbour clinic of Tarifa lost forty beds in the half of the winter that is gone.",
			Detailed, ""},
		{"the second of hers",
			"Mayor Ines Roca of Tarifa lost her second son in the fire of the fish market.",
			"Mayor Ines Roca of Tarifa lost a son in the fire of the fish market.",
			Detailed, ""},
		{"another speaker of another matter",
			"“The tanker had no business in the strait,” Maria Ortega told the Tarifa Courier after the four-page summary of the pilots was released.",
			"The log of the tanker has more than three hundred pages, Paul Serra said, and they raise doubts of what is behind the four-page summary of the pilots.",
			Parallel, "alike in part only"},
		{"another speaker of one matter",
			"The tanker had no business in the narrow channel of the strait, Maria Ortega said.",
			"The tanker had no business in the narrow channel of the strait, Paul Serra said.",
			Parallel, "another speaker: Ortega, Serra"},
		{"a letter, and who reads it out",
			"“Your deeds are incompatible with your duty as master of the port,” the Tarifa pilots' letter said.",
			"“Your deeds are incompatible with your duty as master of the port,” Paul Serra said, reading from it.",
			Detailed, "your duty"},
		{"a denial beside",
			"All nine pilots of Tarifa called on the harbour master to resign over his words about the stranded tanker and the reef, which did not please anybody in the council.",
			"Every one of the nine pilots of Tarifa called on the harbour master to resign over his words about the stranded tanker and the reef.",
			Detailed, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if kind, why := linked(t, c.a, c.b); kind != c.kind && !(c.kind == Detailed && kind == Same) || !strings.Contains(why, c.why) {
				t.Errorf("%q: %s", kind, why)
			}
		})
	}
}

// Two headlines that share names alone tell two things of the same people.
func TestHeadlinesThatOnlyName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		part bool
	}{
		{"Ines Okonkwo Weds Tariq Serra", "Tariq Serra Buries Ines Okonkwo", true},
		{"Ines Okonkwo Weds Tariq Serra", "At Last Ines Okonkwo Weds Serra", false},
	} {
		body := func(story, ashore string) string {
			return strings.Replace(story[strings.Index(story, "\n"):], "%", ashore, 1)
		}
		in := inputOf(text.Parse(c.a+body(storyA, "Nobody but Ines Okonkwo and Tariq Serra was ashore.")), text.Parse(c.b+body(storyB, "Nobody was ashore.")))
		links := Align(in).Links
		if links[0].A.Start > 0 || (links[0].Kind == Parallel) != c.part {
			t.Errorf("%q, %q: %+v", c.a, c.b, links[:1])
		}
	}
}

// A reason names no half of "per cent".
func TestReasonWithoutPerCent(t *testing.T) {
	kind, why := linked(t,
		"Salvage of the wreck is insured for 40 per cent, the harbour clerk wrote.",
		"The insured part of the salvage is 40 per cent.")
	if kind == "" || strings.Contains(why, "cent") || !strings.Contains(why, "alvage") {
		t.Errorf("%q: %s", kind, why)
	}
}
