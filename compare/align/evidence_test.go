package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// A name that both articles have is said whole: with the word that it never stands
// without in either, as a name, and with no other.
func TestNamesAreWhole(t *testing.T) {
	const a, b = "Pitcher signs\n\nThe pitcher Ivo Lenz signed with the Los Brenos Miners on Friday, the club said. Lenz had left the Los Brenos Miners in May. ",
		"Lenz is back\n\nThe Los Brenos Miners have brought back their pitcher Ivo Lenz, who signed on Friday. The Los Brenos Miners let Lenz go in May. "
	for _, c := range []struct{ name, moreA, moreB, want, not string }{
		{"never apart", "", "", "Los Brenos Miners", ""},
		{"a holiday", "He signed on New Year's Eve, and no pitcher had signed on New Year's Eve before.", "Of all days he signed on New Year's Eve. New Year's Eve is quiet.", "Miners", "Eve"},
		{"a holiday of one word", "Nobody had signed at Christmas before, and Christmas is quiet, the club said.", "Of all days he signed at Christmas. At Christmas nobody signs.", "Miners", "Christmas"},
		{"a name and its end", "Lenz said that Lenz was glad, and Lenz smiled.", "Nobody but Lenz knew why Lenz had signed, and Lenz was silent.", "Ivo Lenz", "name Lenz"},
		{"joined by small words", "That made the Friends for the Gentle Handling of Horses angry. In May the Friends for the Gentle Handling of Horses had sued. Fans mocked the Friends for the Gentle Handling of Horses.", "He rides, which the Friends for the Gentle Handling of Horses hate. On Friday the Friends for the Gentle Handling of Horses marched. Nobody stopped the Friends for the Gentle Handling of Horses.", "Friends for the Gentle Handling of Horses", ""},
		{"a word of two names", "The Quartz Medicine Board of Orland was glad, and so was the Quartz Medicine Board of Vik.", "Doctors of the Department of Medicine came.", "Miners", "Medicine"},
		{"a word that ends a name of one only", "Doctors of the School of Medicine came, and the School of Medicine was glad. The School of Medicine had paid, and the School of Medicine won. Lenz took no medicine.", "The Quartz Medicine Board was asked. The Quartz Medicine Board was silent, as the Quartz Medicine Board is, and so the Quartz Medicine Board won. Lenz took no medicine.", "Miners", "Medicine"},
		{"a word of two names, and a name", "The Medicine of Orland, and Medicine is glad, won.", "Fans call it the Medicine of old, and Medicine won.", "Medicine", ""},
		{"a small word", "He met The Holms at The Holms of Vik.", "He saw The Holms, and The Holms saw him.", "Holms", "The Holms"},
	} {
		r := Align(inputOf(text.Parse(a+c.moreA+"\n"), text.Parse(b+c.moreB+"\n"))).Relation
		got := ""
		for _, e := range r.Evidence {
			if s := e.Said.String(); strings.HasPrefix(s, "Both name ") && !strings.Contains(s, "“") {
				got = s
			}
		}
		if got == "" || !strings.Contains(got, c.want) || c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%s: %q of %q", c.name, got, said1(r))
		}
	}
}
