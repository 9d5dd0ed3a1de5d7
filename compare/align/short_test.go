package align

import (
	"testing"

	"diptych/compare/text"
)

// A fire as a newspaper tells it.
const fireAtLength = `Fire destroys chapel of Orlo, arson not ruled out

A suspicious fire gutted the chapel where Governor Ada Lund prays on Friday night in her home town of Orlo, its pastor said.

"We have no idea how it began," Pastor Henrik Vossberg said on Saturday, adding that the fire brigade was looking into arson and other causes.

A knitting circle was in the building when the flames broke out, but all of its members got away, Vossberg said. "Not a hair was singed," he said.

Fire chief Tove Brandt said that her brigade was treating the blaze as a possible crime, without going further, the Sarn Courier reported.

The paper said that Lund put out a statement in which she told of a visit to the ruin on Saturday morning, where she begged the pastor's pardon if the fire had anything to do with the hatred that the chapel has met since she ran for president.

Forty men of five villages fought the flames until dawn. The wooden hall, built for six hundred worshippers, had been empty for weeks but for the circle, as its boiler was being replaced. Brandt said that the frost made hoses burst and that two pumps froze on the way.

Vossberg said that he had been told of a damage of a million crowns, "but I am no builder". Services will be held in the school of Orlo, whose headmaster offered its gymnasium on the same night.
`

func TestInShort(t *testing.T) {
	for _, c := range []struct {
		name, b string
		kind    RelationKind
	}{
		{"the same fire in a few words", `Sorry, says Ada Lund

Ada Lund, a hunter of moose and a mother of five, has begged pardon after the chapel in which she sings was nearly lost to arsonists, and all because she still feels bad about her lost race.

Officials put the loss at a million crowns. Lund hoped that it had nothing to do with the hatred that her campaign earned in Orlo, the Sarn Courier says.

There are no leads, and her rival Vossberg is no suspect.
`, SameEvent},
		{"the same people on another matter", `Ada Lund opens a bridge

Ada Lund opened the bridge of Orlo on Sunday with a pair of golden scissors, and praised the welders who had finished it a year before its time.

Officials put the cost of the bridge at nine million crowns. Lund danced with a welder, the Sarn Courier says.

Pastor Henrik Vossberg blessed the first lorry.
`, SameStory},
	} {
		if got := Align(inputOf(text.Parse(fireAtLength), text.Parse(c.b))).Relation.Kind; got != c.kind {
			t.Errorf("%s: %s", c.name, got)
		}
	}
}
