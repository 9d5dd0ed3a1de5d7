package reading

import (
	"cmp"

	"diptych/compare/text"
)

// Act is what an article tells of somebody without words of his: what he thinks, wants,
// backs or speaks of.
type Act struct {
	Name  string
	Told  string // from the verb on, cut to what a row has room for
	Place text.Span
}

// Acts lists what an article tells of people without words of theirs, in the order of the
// text. No word of it counts as anybody's; see [Reading.Speakers].
func (r *Reading) Acts(s Side) (acts []Act) {
	w := r.witnesses()[s]
	if w.doc.Foreign() {
		return nil
	}
	names := r.listedAs(s)
	for _, a := range w.acts {
		told, cut := w.shorten(a.Told(), snippetWords)
		words := flat(w.doc.Plain(told))
		if cut {
			words += "\u00a0…"
		}
		acts = append(acts, Act{cmp.Or(names[a.Speaker], speakerName(w.doc, a)), words, a.Told()})
	}
	return acts
}

// Told says in a line what is in focus when an act of one side is.
func Told(s Side, a Act) string {
	return L("Page {{.Page}}: {{.Name}}, as the outlet tells it: {{.Told}}", With{"Page": s, "Name": a.Name, "Told": a.Told})
}
