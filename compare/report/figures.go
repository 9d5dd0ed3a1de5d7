package report

import (
	"slices"
	"strings"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/text"
)

var figureTitles = []struct {
	title  text.Said
	states []frame.FigureState
}{
	{text.Say("Told otherwise"), []frame.FigureState{frame.Otherwise}},
	{text.Say("In both"), []frame.FigureState{frame.Agreed}},
	{text.Say("Only in one"), []frame.FigureState{frame.OnlyA, frame.OnlyB}},
}

// figuresOf are the numbers and dates, none of two stories that share none.
func figuresOf(c *compare.Comparison) []frame.FigureRow {
	one := c.Relation.Kind == align.SameEvent || c.Relation.Kind == align.SameStory
	shared := func(r frame.FigureRow) bool { return r.State == frame.Otherwise || r.State == frame.Agreed }
	if !one && !slices.ContainsFunc(c.Figures, shared) {
		return nil
	}
	return c.Figures
}

// figures lists the numbers and dates of both, those that contradict one
// another first.
func (p *page) figures() {
	figures := figuresOf(p.c)
	if len(figures) == 0 {
		return
	}
	p.heading(text.Say("Numbers and dates"), len(figures))
	for _, part := range figureTitles {
		var list []frame.FigureRow
		for _, r := range figures {
			if slices.Contains(part.states, r.State) {
				list = append(list, r)
			}
		}
		if len(list) == 0 {
			continue
		}
		p.out.WriteString("\n")
		printed, more := few(list, p.all)
		a, b := []string{p.in.Said(part.title), ""}, []string{"", ""}
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
		p.more(moreOfThese(more))
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
