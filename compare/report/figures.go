package report

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/text"
)

var figureTitles = []struct {
	title  string
	states []frame.FigureState
}{
	{"Told otherwise", []frame.FigureState{frame.Otherwise}},
	{"In both", []frame.FigureState{frame.Agreed}},
	{"Only in one", []frame.FigureState{frame.OnlyA, frame.OnlyB}},
}

// figures lists the numbers and dates of both, those that contradict one
// another first.
func (p *page) figures() {
	one := p.c.Relation.Kind == align.SameEvent || p.c.Relation.Kind == align.SameStory
	shared := func(r frame.FigureRow) bool { return r.State == frame.Otherwise || r.State == frame.Agreed }
	if len(p.c.Figures) == 0 || !one && !slices.ContainsFunc(p.c.Figures, shared) {
		return // of two stories the numbers are no table
	}
	p.heading("Numbers and dates", len(p.c.Figures))
	for _, part := range figureTitles {
		var list []frame.FigureRow
		for _, r := range p.c.Figures {
			if slices.Contains(part.states, r.State) {
				list = append(list, r)
			}
		}
		if len(list) == 0 {
			continue
		}
		p.out.WriteString("\n")
		printed, more := few(list, p.all)
		a, b := []string{part.title, ""}, []string{"", ""}
		for _, r := range printed {
			inA, inB := p.figure(p.c.A, r, r.A), p.figure(p.c.B, r, r.B)
			for len(inA) < len(inB) {
				inA = append(inA, "")
			}
			for len(inB) < len(inA) {
				inB = append(inB, "")
			}
			a, b = append(a, inA...), append(b, inB...)
		}
		p.columns(a, b)
		p.more(more, "of these")
	}
}

// figure is what one article has of a row.
func (p *page) figure(d *text.Document, r frame.FigureRow, places []text.Span) []string {
	said := figureWords(d, r, places)
	if said == "" {
		return []string{"–"}
	}
	return hanging(said, p.column(), 2)
}

// figureWords are the words of a row in one article, each wording once.
func figureWords(d *text.Document, r frame.FigureRow, places []text.Span) string {
	var said []string
	for _, s := range places {
		t := plain(d.Plain(s))
		if r.Kind == frame.Age && r.What != "" {
			t += " (" + plain(r.What) + ")"
		}
		if !slices.Contains(said, t) {
			said = append(said, t)
		}
	}
	return strings.Join(said, ", ")
}
