package frame

import "diptych/compare/text"

// The words of English that no neighbouring language writes alike make up a
// quarter of its news; in other languages one word of a hundred at most.
const (
	englishShare   = 0.1
	englishSamples = 400 // words that are looked at
)

var englishWords = setOf(`the of and to that for with by from it its is are were has have had be been will
	would not but they their who which this his her she him we our said after when about than`)

// english reports whether d is written in English, so far as its function
// words tell. Devices that go by lists of English words say nothing of others.
func english(d *text.Document) bool {
	seen, found := 0, 0
	for _, s := range d.Sentences {
		for _, w := range d.WordsIn(s.Span) {
			seen++
			if englishWords[w.Norm] {
				found++
			}
		}
		if seen > englishSamples {
			break
		}
	}
	return found > 0 && float64(found) >= englishShare*float64(seen)
}
