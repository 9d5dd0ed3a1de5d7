package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// Two matters of one kind share their words, and one matter may be told in two
// ways that share few: names, counts and stages say which it is.
func TestOneOfItsKind(t *testing.T) {
	const (
		quakeHere = `Strong quake shakes Ostrava province

A strong earthquake shook the mountain province of Ostrava before dawn, bringing down houses and cutting power, officials said.

Rescuers dug through rubble with their hands for survivors in Ostrava, and hospitals in Brezno were full of injured people.

Governor Milan Hruska of Ostrava said that tents and blankets were on their way to villages where houses had collapsed.
`
		quakeThere = `Strong quake shakes Tambo valley

A strong earthquake shook the mountain valley of Tambo before dawn, bringing down houses and cutting power, officials said.

Rescuers dug through rubble with their hands for survivors in Tambo, and hospitals in Yanque were full of injured people.

Mayor Rosa Quispe of Tambo said that tents and blankets were on their way to villages where houses had collapsed.
`
		quakeAgain = `Houses fall as earth shakes in Ostrava

An earthquake before dawn brought down houses in the mountains of Ostrava, where rescuers dug through rubble for survivors, Milan Hruska said.

Hospitals in Brezno were full of injured people, and power was cut in many villages of Ostrava.
`
		cablesCut = `Net traffic slows on two shores

Calls and pages between Norrland and Vestmark failed today when undersea lines gave out near the banks of Skagen.

Three cables that land at Varberg went dead, said the firm that runs them, and nobody knows why.

A ship is on its way to lift and mend them, and some traffic goes by satellite until then.
`
		cablesGone = `More trouble for callers

%s under the sea were torn for reasons that are not known, and callers in Norrland and Vestmark hear nothing but noise.

The repair vessel will need until New Year, a spokesman told reporters, who thinks that no attack took place.

Two thirds of what banks send each other has been led over land.
`
		convicted = `Jury convicts baker of mill fire

A jury in Orland has convicted Karel Novak, a baker, of burning down the mill of Lipno in which Jana Dvorak died.

The jurors had talked for seven hours before they convicted Novak, whose lawyer wept.
`
		onTrial = `The trial of Karel Novak, a baker charged with burning down the mill of Lipno in which Jana Dvorak died, is underway in Orland.

Prosecutors have charged Novak with two counts of arson after the mill of Lipno burned.

%s
`
	)
	cut := func(many string) string { return strings.Replace(cablesGone, "%s", many, 1) }
	court := func(more string) string { return strings.Replace(onTrial, "%s", more, 1) }
	for _, c := range []struct {
		name, a, b string
		one        bool
		says       string
	}{
		{"one quake", quakeHere, quakeAgain, true, ""},
		{"two quakes", quakeHere, quakeThere, false, ""},
		{"as many cables", cablesCut, cut("3 thick cables"), true, "Both count Three cables."},
		{"another number of cables", cablesCut, cut("4 thick cables"), false, ""},
		{"as many of a measure", strings.Replace(cablesCut, "Three cables that land", "Lines for three miles", 1), cut("3 long miles"), false, ""},
		{"a verdict, and a trial", convicted, court("The defence denies that Novak was near the mill."), false, "One has come to “has convicted”, the other to “underway”."},
		{"a verdict in both", convicted, court("Then the jury in Orland convicted the baker, and his lawyer wept."), true, ""},
		{"a trial with a verdict to come", convicted, court("If he is convicted, Novak will be sentenced in May."), false, ""},
	} {
		r := Align(inputOf(text.Parse(c.a), text.Parse(c.b))).Relation
		if got := r.Kind == SameEvent; got != c.one {
			t.Errorf("%s: %s, %s", c.name, r.Kind, said1(r))
		}
		if !strings.Contains(said1(r), c.says) {
			t.Errorf("%s: %s", c.name, said1(r))
		}
	}
}
