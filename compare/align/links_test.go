package align

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// Two texts on one event, long enough to be called so; %A and %B are the
// sentences a case is about.
const (
	storyA = `Tanker runs aground off Gibraltar

The oil tanker Meridian ran aground on a reef off Gibraltar before dawn, spilling crude into the strait, the harbour authority said.

%

Salvage tugs from Algeciras were fighting heavy swell to reach the stricken vessel, and beaches along the bay were closed to bathers.
`
	storyB = `Crude spills into strait as tanker hits reef

Crude oil was spilling into the strait after the tanker Meridian ran aground on a reef off Gibraltar before dawn.

%

Tugs sent from Algeciras struggled against heavy swell on their way to the vessel, while bathers were kept off the beaches of the bay.
`
)

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		kind       LinkKind
		why        string
	}{
		{"the same fact in other words",
			"Rescue helicopters lifted the crew of 24 sailors to a hospital in Tarifa.",
			"All 24 sailors of the crew were flown to hospital in Tarifa by rescue helicopters.",
			Same, "helicopters"},
		{"another number",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa.",
			"Rescue helicopters took 31 sailors to hospital in Tarifa.",
			Otherwise, "another number: 24, 31"},
		{"a number that the other side compares with",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, against 31 a year ago.",
			"Rescue helicopters lifted 31 sailors to a hospital in Tarifa.",
			Detailed, "helicopters"},
		{"another number of another deed",
			"Two rescue helicopters lifted 24 sailors from the deck of the tanker at noon, some of them burned, a hospital in Tarifa said.",
			"The tanker carried 31 sailors to the hospital pier in Tarifa last autumn.",
			Parallel, "alike in part only"},
		{"another stage of one matter",
			"A jury in Tarifa has convicted the captain of the tanker of fouling the strait with crude.",
			"Prosecutors in Tarifa have charged the captain of the tanker with fouling the strait with crude.",
			Parallel, "another stage: has convicted, have charged"},
		{"one stage, and an earlier one beside it",
			"The captain of the tanker, charged in May, was convicted in Tarifa of fouling the strait with crude.",
			"A jury in Tarifa convicted the captain of the tanker of fouling the strait with crude.",
			Same, "fouling"},
		{"the day of another deed",
			"The harbour authority fined the owners of the tanker on Monday for the spilled crude, the owners said in Tarifa.",
			"The owners of the tanker thanked the harbour authority in Tarifa on Friday.",
			Parallel, "another day: Monday, Friday"},
		{"the day of an edition",
			"The harbour authority fined the owners of the tanker for the spilled crude, Monday's Morning Courier wrote in Tarifa.",
			"In Tarifa the harbour authority on Friday fined the owners of the tanker for the spilled crude.",
			Same, "fined"},
		{"the day of a deed",
			"The harbour authority fined the owners of the tanker for the spilled crude in Monday's session in Tarifa.",
			"In Tarifa the harbour authority on Friday fined the owners of the tanker for the spilled crude.",
			Otherwise, "another day: Monday's, Friday"},
		{"a day of what came before",
			"“The tanker had no business in the strait,” the mayor of Tarifa said after the rescue of its crew was called off on Monday.",
			"“The tanker had no business in the strait,” the mayor of Tarifa said on Friday.",
			Detailed, "no business in the strait"},
		{"the day of the deed and that of who says so",
			"The harbour authority fined the owners of the tanker for the spilled crude on Friday, a clerk in Tarifa said.",
			"The harbour authority fined the owners of the tanker for the spilled crude, a clerk in Tarifa said on Monday.",
			Same, "fined the owners"},
		{"a question",
			"He told the paper that the question whether the helmsman was drunk or compromised by a hostile shipping firm was not in any part of the report.",
			"That is, was the helmsman drunk or compromised in any way by a hostile shipping firm?",
			Parallel, "alike in part only"},
		{"a past that both only recall",
			"Delgado moved with his mother, a single teacher from Malaga, to the port of Tarifa at the age of nine.",
			"Born to a single teacher from Malaga, Delgado has seen himself as a voice of the small fishermen.",
			Parallel, "alike in part only"},
		{"the name of one woman with her office and place",
			"The pilots have not been shy about blaming Transport Minister Rosa Quintana of Estremadura, saying that she should step down if another vessel is lost.",
			"A former pilot has been preparing for months to take over the ministry in the event that Transport Minister Rosa L. Quintana of Estremadura would retire after the summer.",
			"", ""},
		{"names alone, and a word that only joins",
			"Spain has held Pavlos Makarios since finding him asleep in a lifeboat.",
			"Poets have since hailed Pavlos Makarios, 61, as an icon in odes against Spain.",
			"", ""},
		{"names, and a deed beside the word that joins",
			"Spain has held Pavlos Makarios since finding him asleep in a lifeboat.",
			"Pavlos Makarios has since been held by Spain, an icon to poets.",
			Background, "Makarios"},
		{"her name, and what she did",
			"The pilots blamed Transport Minister Rosa Quintana of Estremadura for the cuts in the towing fleet.",
			"The cuts in the towing fleet were the work of Transport Minister Rosa Quintana of Estremadura, said the pilots.",
			Same, "towing"},
		{"one deed among others of either",
			"The captain of the tanker, born to a pilot in Tarifa, was arrested on the quay with two mates.",
			"Police arrested the captain and two of his mates on the quay, and the pilot was heard by a judge.",
			Detailed, "mates"},
		{"a denial",
			"The owners of the tanker will pay the fishermen of Tarifa for the lost weeks.",
			"The owners of the tanker will not pay the fishermen of Tarifa for the lost weeks.",
			Otherwise, "only one of them denies it"},
		{"a denial of another thing, said beside",
			"The owners of the tanker Meridian will pay the fishermen of Tarifa for the lost weeks by a new fund.",
			"The fishermen of Tarifa, who cannot wait, will be paid for the lost weeks by a new fund of the owners of the tanker Meridian.",
			Detailed, "for the lost weeks by a new fund"},
		{"a denial of another thing",
			"The owners of the tanker Meridian will pay the fishermen of Tarifa for the lost weeks by a new fund.",
			"The fishermen of Tarifa cannot wait, and will be paid for the lost weeks by a new fund of the owners of the tanker Meridian.",
			Parallel, "alike in part only"},
		{"a deed that is denied, of which little else is alike",
			"The harbour authority of Tarifa ordered eight divers with lamps to search the wreck and draw up a report for the owners of the tanker.",
			"The harbour authority of Tarifa has not ordered divers to search the wreck, for the swell was too heavy, a salvage captain said on the pier.",
			Parallel, "only one of them denies it"},
		{"a deed that is denied by a verb",
			"The harbour authority of Tarifa refused to order eight divers with lamps to search the wreck for the owners of the tanker.",
			"The harbour authority of Tarifa has not ordered divers to search the wreck, for the swell was too heavy, a salvage captain said on the pier.",
			Detailed, "divers"},
		{"a bill that passed one house and fell short in the other, and one that passed both",
			"A second bill, already passed by the lower house to reopen the fishing grounds off Tarifa, also fell short.",
			"Shortly after the rescue, the lower house and the upper house both passed a resolution to reopen the fishing grounds off Tarifa.",
			Parallel, "alike in part only"},
		{"a bill that passed",
			"A second bill to reopen the fishing grounds off Tarifa was passed by the lower house, and the pilots cheered.",
			"Shortly after the rescue, the lower house and the upper house both passed a resolution to reopen the fishing grounds off Tarifa.",
			Detailed, "reopen"},
		{"another magnitude",
			"The magnitude 6.1 quake shook the harbour wall of Tarifa and left hundreds of fishermen injured.",
			"A magnitude 9.2 quake shook the harbour wall of Tarifa decades before and left fishermen dead.",
			Otherwise, "another number: 6.1, 9.2"},
		{"another magnitude of another deed",
			"The quake of magnitude 6 . 1 left hundreds more injured as it rocked a coast that an older quake off Tarifa had laid waste.",
			"Decades before a magnitude - 9 . 2 quake off Tarifa had rocked the coast and killed the fishermen of four harbours.",
			Parallel, "alike in part only"},
		{"one magnitude, before its word and behind it",
			"The 6.1 magnitude quake shook the harbour wall of Tarifa and left hundreds of fishermen injured.",
			"A quake of magnitude 6.1 shook the harbour wall of Tarifa and left hundreds of fishermen hurt.",
			Same, "fishermen"},
		{"a number in words",
			"Rescue helicopters lifted three sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted 3 sailors to hospital in Tarifa.",
			Same, "sailors"},
		{"a number by the dozen",
			"Rescue helicopters lifted two dozen sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa.",
			Same, "sailors"},
		{"another number by the dozen",
			"Rescue helicopters lifted two dozen sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted half a dozen sailors to a hospital in Tarifa.",
			Otherwise, "another number: two dozen, half a dozen"},
		{"dozens are no dozen",
			"Rescue helicopters lifted dozens of sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted a dozen sailors to a hospital in Tarifa.",
			Otherwise, "another number: dozens, dozen"},
		{"dozens may be any number above",
			"Rescue helicopters lifted dozens of sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa.",
			Same, "sailors"},
		{"the most and the least",
			"Rescue helicopters lifted more than half of the sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted less than half of the sailors to a hospital in Tarifa.",
			Otherwise, "another number: more than half, less than half"},
		{"over and under",
			"Rescue helicopters lifted over 24 sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted under 24 sailors to a hospital in Tarifa.",
			Otherwise, "another number: over 24, under 24"},
		{"the least in other words",
			"Rescue helicopters lifted at least 24 sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted no fewer than 24 sailors to a hospital in Tarifa.",
			Same, "sailors"},
		{"a denial in a word and beside it",
			"The harbour of Tarifa is not safe for the crew of the tanker, its captain wrote.",
			"The harbour of Tarifa is unsafe for the crew of the tanker, its captain wrote.",
			Same, "captain"},
		{"a denial in a word",
			"The harbour of Tarifa is safe for the crew of the tanker, its captain wrote.",
			"The harbour of Tarifa is unsafe for the crew of the tanker, its captain wrote.",
			Otherwise, "only one of them denies it"},
		{"synonyms",
			"The shops of Tarifa closed at noon for the crew of the tanker, its captain wrote.",
			"The stores of Tarifa closed at noon for the crew of the tanker, its captain wrote.",
			Same, "captain"},
		{"words near in meaning",
			"The wheat of Tarifa burned at noon beside the crew of the tanker, its captain wrote.",
			"The corn of Tarifa burned at noon beside the crew of the tanker, its captain wrote.",
			Otherwise, "another word: wheat, corn"},
		{"another day",
			"The captain refused a pilot on Monday, port records in Tarifa show.",
			"Port records in Tarifa show that the captain refused a pilot on Friday.",
			Otherwise, "another day: Monday, Friday"},
		{"another date",
			"The captain refused a pilot on Feb. 13, port records in Tarifa show.",
			"Port records in Tarifa show that the captain refused a pilot on 15 February.",
			Otherwise, "another day: Feb. 13, 15 February"},
		{"the same date, written otherwise",
			"The captain refused a pilot on Feb. 13, port records in Tarifa show.",
			"Port records in Tarifa show that the captain refused a pilot on 13 February.",
			Same, "pilot"},
		{"a date and a day of the week",
			"The captain refused a pilot on 13 February, port records in Tarifa show.",
			"The captain refused a pilot on Saturday evening, port records in Tarifa show.",
			Detailed, "pilot"},
		{"another speaker",
			`"The captain ignored every warning that we radioed to him," said Maria Ortega.`,
			`"The captain ignored every warning that we radioed to him," said Tomas Quill.`,
			Otherwise, "another speaker: Ortega, Quill"},
		{"a pronoun that may be the speaker's",
			`Maria Ortega met the press in Tarifa. "The captain ignored every warning that we radioed to him," she said.`,
			`"The captain ignored every warning that we radioed to him," said Alma Quill.`,
			Same, "shares the quoted words"},
		{"a motto in two mouths",
			`Maria Ortega said that the crew sang of "home is the harbour of Tarifa".`,
			`"It says that 'home is the harbour of Tarifa'," said Tomas Quill.`,
			Parallel, "another speaker: Ortega, Quill"},
		{"two names that may be of one person",
			`"The captain ignored every warning that we radioed to him," said Maria Ortega.`,
			`"The captain ignored every warning that we radioed to him," said Ortega Ruiz.`,
			Same, "shares the quoted words"},
		{"one speaker",
			`"The captain ignored every warning that we radioed to him," said Maria Ortega.`,
			`Maria Ortega said: "The captain ignored every warning that we radioed to him."`,
			Same, "shares the quoted words “The captain ignored every warning that we radioed to him”"},
		{"the same tied to the same",
			"The captain of the tanker, who had sailed the strait all his life, refused a pilot at dawn.",
			"A pilot was refused by the captain of the tanker, and his owners in Tarifa ask why.",
			Detailed, "pilot"},
		{"the same, and what only one tells",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa.",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa at dusk, while divers sealed the hull with cement and the insurer sent two lawyers from Cadiz.",
			Detailed, "helicopters"},
		{"few words of two deeds",
			"Gulls sat on the quay.\n\nIt was the second keel that the reef ripped open this year, and the wreck tied a harbour record with a total of four.",
			"Bells rang at noon.\n\nThe record was tied.",
			Parallel, "alike in part only"},
		{"the same words of two deeds",
			"The insurer of the tanker in Tarifa paid the fishermen for the nets that the crude had spoiled and for the weeks that they lost.",
			"Fishermen who mend nets in Tarifa laughed when the insurer sent them a calendar.",
			Parallel, "alike in part only"},
		{"the age of somebody is no standing fact",
			"A three-year-old boy from Tarifa was lifted from the deck by the second helicopter.",
			"The second helicopter lifted a three-year-old boy of Tarifa from the deck.",
			Same, "deck"},
		{"a standing fact",
			"The reef has claimed eleven tankers since 1975, harbour registers show.",
			"Harbour registers name eleven tankers lost on the reef since 1975.",
			Background, "both recall what has lasted"},
		{"one tells more",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, and four of them had lost a hand.",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, where the ambassador met them.",
			Detailed, "helicopters"},
		{"all but a word",
			"Rescue helicopters lifted 24 sailors to a small hospital in Tarifa, where the Greek ambassador met them.",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, where the Greek ambassador met them.",
			Same, "ambassador met them"},
		{"two deeds at one place",
			"Tourists fled in panic near the old customs house at the fish market of Tarifa on Sunday night.",
			"On Sunday night a lorry with lemons overturned at the fish market, not far from the old customs house of Tarifa.",
			Parallel, "alike in part only"},
		{"one deed at one place",
			"Tourists fled in panic from the fish market near the old customs house of Tarifa on Sunday night.",
			"Near the old customs house of Tarifa tourists and fishwives fled from the fish market on Sunday night.",
			Detailed, "customs"},
		{"one speaker of two things",
			"“We have set forty broken bones,” said Maria Ortega, a doctor at the harbour clinic of the old town of Tarifa.",
			"“A stoker drowned in the hold,” said Maria Ortega, a doctor at the harbour clinic of the old town of Tarifa.",
			"", ""},
		{"one speaker of one thing",
			"“We have set forty broken bones,” said Maria Ortega, a doctor at the harbour clinic of the old town of Tarifa.",
			"They had set forty broken bones, said Maria Ortega, a doctor at the harbour clinic of the old town of Tarifa.",
			Same, "bones"},
		{"nothing in common",
			"Rescue helicopters lifted the crew to a hospital in Tarifa.",
			"Fishermen demanded compensation from the insurer.",
			"", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			kind, why := linked(t, c.a, c.b)
			if kind != c.kind || !strings.Contains(why, c.why) {
				t.Errorf("%q: %s", kind, why)
			}
		})
	}
}

// linked is the kind and the reason of the link between a and b in two stories on one
// event, "" where there is none.
func linked(t *testing.T, a, b string) (kind LinkKind, why string) {
	t.Helper()
	in := inputOf(text.Parse(strings.Replace(storyA, "%", a, 1)), text.Parse(strings.Replace(storyB, "%", b, 1)))
	al := Align(in)
	if al.Relation.Kind != SameEvent {
		t.Fatalf("the stories are %s", al.Relation.Kind)
	}
	for _, l := range al.Links {
		if strings.Contains(a, flat(in.A.Document, l.A)) && strings.Contains(b, flat(in.B.Document, l.B)) {
			kind, why = l.Kind, l.Why.String()
		}
	}
	return kind, why
}

// Of articles that are not on one event no statement is the same without a
// quotation to prove it.
func TestNoSameAcrossOccasions(t *testing.T) {
	for _, pair := range [][2]string{{"000", "001"}, {"000", "002"}, {"001", "003"}, {"002", "004"}, {"003", "004"}} {
		in := inputOf(founding(t, pair[0]), founding(t, pair[1]))
		for _, l := range Align(in).Links {
			if l.Kind == Same && !strings.Contains(l.Why.String(), "quoted words") {
				t.Errorf("%v: %s\n%s\n%s", pair, l.Why, flat(in.A.Document, l.A), flat(in.B.Document, l.B))
			}
		}
	}
}

// The two translations of Lavrov's remarks in 000 are the same in other words.
func TestSelf(t *testing.T) {
	d := founding(t, "000")
	links := Self(Read(d, quote.Attributions(d)))
	for _, want := range [][2]string{
		{"The discussion around the truce", "The fact that the discourse around this ceasefire"},
		{"If there are no honest daily contacts", "If the military are not maintaining an honest day-to-day contact"},
	} {
		found := false
		for _, l := range links {
			found = found || l.Kind.Agrees() && strings.Contains(d.Text(l.A), want[0]) && strings.Contains(d.Text(l.B), want[1])
		}
		if !found {
			t.Errorf("%q is not set beside %q", want[0], want[1])
		}
	}
	for _, l := range links {
		if l.A.End > l.B.Start || strings.Contains(strings.ToLower(l.Why.String()), "copied") {
			t.Errorf("%v %v: %s", l.A, l.B, l.Why)
		}
	}
}

func TestSelfIsSilent(t *testing.T) {
	d := text.Parse(`The council met.

Bakers sold bread at dawn. Bakers sold cakes at noon. A ferry brought coal.

Nobody came from the school.
`)
	if links := Self(Read(d, nil)); len(links) > 0 {
		t.Errorf("%q beside %q: %s", d.Text(links[0].A), d.Text(links[0].B), links[0].Why)
	}
}

// What one side tells in one sentence and the other in two is one link; a
// neighbour that goes on to something else stays outside.
func TestNeighbours(t *testing.T) {
	for _, c := range []struct{ name, a, b, wantA, wantB string }{
		{"two sentences on one side",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, where surgeons treated four of them for burned hands.",
			"Helicopters lifted 24 sailors to a hospital in Tarifa. Surgeons there treated four of the men for burned hands.",
			"Rescue helicopters", "Helicopters lifted 24 sailors to a hospital in Tarifa. Surgeons there treated four of the men for burned hands."},
		{"and on the other",
			"Helicopters lifted 24 sailors to a hospital in Tarifa. Surgeons there treated four of the men for burned hands.",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, where surgeons treated four of them for burned hands.",
			"Helicopters lifted 24 sailors to a hospital in Tarifa. Surgeons there treated four of the men for burned hands.", "Rescue helicopters"},
		{"another matter",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, where surgeons treated four of them for burned hands.",
			"Helicopters lifted 24 sailors to a hospital in Tarifa. The weather was expected to be worse on the next day.",
			"Rescue helicopters", "Helicopters lifted 24 sailors to a hospital in Tarifa."},
		{"little of it is answered",
			"Rescue helicopters lifted 24 sailors to a hospital in Tarifa, where surgeons treated four of them for burned hands.",
			"Helicopters lifted 24 sailors to a hospital in Tarifa. Surgeons there treated four men for burned hands, demanded blankets, blood and a priest from the governor, and mocked his yacht in a telegram.",
			"Rescue helicopters", "Helicopters lifted 24 sailors to a hospital in Tarifa."},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := inputOf(text.Parse(strings.Replace(storyA, "%", c.a, 1)), text.Parse(strings.Replace(storyB, "%", c.b, 1)))
			for _, l := range Align(in).Links {
				a, b := flat(in.A.Document, l.A), flat(in.B.Document, l.B)
				if strings.HasPrefix(a, c.wantA) && strings.HasPrefix(b, c.wantB) && len(a)+len(b) <= len(c.a)+len(c.wantB)+len(c.wantA) {
					return
				}
				t.Logf("%s\n%s", a, b)
			}
			t.Error("no such link")
		})
	}
}
