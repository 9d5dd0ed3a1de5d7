package align

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/text"
)

func TestStages(t *testing.T) {
	for _, c := range []struct{ said, main, any string }{
		{"A jury in Orland has convicted a baker of two counts of arson.", "justice verdict", ""},
		{"Jury convicts baker in mill fire", "justice verdict", ""},
		{"Record arrests figure after mill fire", "", ""},
		{"The arson trial of a baker charged with two counts is underway in Orland.", "justice trial", "justice charge, justice trial"},
		{"Jury convicts man in woman's death", "justice verdict", ""},
		{"The theft trial of an Orland man charged in the loss of a rich Lipno widow and her horse is underway in Brezno.", "justice trial", ""},
		{"After the trial the baker set the table.", "", ""},
		{"Prosecutors have charged the baker with two counts of arson.", "justice charge", ""},
		{"The baker was charged in May with lying to the miller about the fire.", "justice charge", ""},
		{"The baker pleaded not guilty to arson.", "justice plea", ""},
		{"The baker went on trial on Monday.", "justice trial", ""},
		{"The baker was found guilty of arson.", "justice verdict", ""},
		{"The baker was found guilty Thursday on two arson charges.", "justice verdict", ""},
		{"Police found guilty notes in the mill.", "", ""},
		{"The baker, who was convicted of arson in May, thanked his lawyer.", "", "justice verdict"},
		{"If he is convicted, the baker will be sentenced in May.", "", ""},
		{"The baker is to be sentenced on Friday.", "", ""},
		{"The baker was not arrested.", "", ""},
		{"The mill charged the baker 40 pounds.", "", ""},
		{"The baker checked out of the clinic on Friday.", "stay exit", ""},
		{"The singer checked into a clinic after leaving hospital.", "stay entry", "stay entry, stay exit"},
		{"Four passengers were taken to hospital with broken ribs.", "stay entry", ""},
		{"Two of the passengers were released from hospitals in Orland on Friday.", "stay exit", ""},
		{"The baker took flowers to the mill.", "", ""},
		{"Police checked the clinic twice.", "", ""},
		{"Police checked", "", ""},
	} {
		x := Read(text.Parse(c.said+"\n"), nil)
		if c.any == "" {
			c.any = c.main
		}
		for main, want := range map[bool]string{true: c.main, false: c.any} {
			if got := stagesOf(x.statements[0].stages(main)); got != want {
				t.Errorf("%s: main %v: %q, want %q", c.said, main, got, want)
			}
		}
	}
}

func stagesOf(list []stage) string {
	names := map[course][]string{justice: {"", "arrest", "charge", "plea", "trial", "verdict", "sentence"}, stay: {"", "entry", "exit"}}
	var out []string
	for _, s := range list {
		out = append(out, fmt.Sprint(map[course]string{justice: "justice ", stay: "stay "}[s.course], names[s.course][s.at]))
	}
	return strings.Join(out, ", ")
}
