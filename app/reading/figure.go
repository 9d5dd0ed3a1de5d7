package reading

import (
	"slices"

	"diptych/compare/frame"
	"diptych/compare/text"
)

// Figure is a number or a date, as each article has it.
type Figure struct {
	Otherwise bool        // the articles contradict one another
	Texts     [2][]string // each wording once; none on a side that has it not
	Places    [2][]text.Span
}

// Both reports whether both articles have it.
func (f Figure) Both() bool { return len(f.Texts[A]) > 0 && len(f.Texts[B]) > 0 }

// Figures lists the numbers and dates of both articles, those that contradict
// one another first.
func (r *Reading) Figures() []Figure {
	list := make([]Figure, 0, len(r.Comparison.Figures))
	for _, row := range r.Comparison.Figures {
		f := Figure{Otherwise: row.State == frame.Otherwise, Places: [2][]text.Span{row.A, row.B}}
		for s, places := range f.Places {
			for _, place := range places {
				if said := r.figureText(row, Side(s), place); !slices.Contains(f.Texts[s], said) {
					f.Texts[s] = append(f.Texts[s], said)
				}
			}
		}
		list = append(list, f)
	}
	return list
}

// figureText is a figure as an article has it, an age with whose it is.
func (r *Reading) figureText(row frame.FigureRow, s Side, place text.Span) string {
	said := flat(r.Document(s).Plain(place))
	if row.Kind == frame.Age && row.What != "" {
		said += " (" + flat(row.What) + ")"
	}
	return said
}
