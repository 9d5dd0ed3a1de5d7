package report

import (
	"errors"
	"strings"
	"unicode"

	"diptych/compare"
	"diptych/compare/report/paper"
	"diptych/compare/text"
)

// PDF is c as a tagged document to print, in the faces of o, which must be
// there. A face without the letters of an article shows boxes for them.
func PDF(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	if len(o.Faces[0]) == 0 || len(o.Faces[1]) == 0 {
		return nil, errors.New("there are no faces to set it in")
	}
	x := accountOf(c, a, b, o)
	size := paper.A4
	if o.Letter {
		size = paper.Letter
	}
	d := print{paper.New(paper.Options{
		Size: size, Title: x.title, Language: "en", Foot: "Diptych: " + cut(x.title, 90), Regular: o.Faces[0], Bold: o.Faces[1],
	})}
	d.Heading(1, x.title)
	for _, card := range x.cards {
		d.Paragraph(cardRuns(card)...)
	}
	for i, s := range x.sections {
		d.section(s)
		if i == 0 && o.Whole {
			d.whole(x)
		}
	}
	d.Paragraph(paper.Run{Text: x.notice, Style: paper.Soft})
	if unset(c.A.Source) || unset(c.B.Source) {
		d.Paragraph(paper.Run{Text: "Letters beyond the Latin, Greek and Cyrillic ones, and signs such as emoji, may stand as boxes here. The report as a web page has them.", Style: paper.Soft})
	}
	return d.PDF()
}

// print is a report being set.
type print struct{ *paper.Doc }

func cardRuns(c card) []paper.Run {
	runs := []paper.Run{{Text: c.letter + ": " + c.title + ". ", Style: paper.Strong}}
	var facts []string
	for _, f := range c.facts {
		facts = append(facts, f.name+": "+strings.TrimSuffix(f.value, "."))
	}
	return append(runs, paper.Run{Text: strings.Join(facts, ". ") + "."})
}

func (d print) section(s section) {
	d.Heading(2, s.title)
	if s.keyed {
		d.Paragraph(paper.Run{Text: "Words on grey", Style: paper.Filled}, paper.Run{Text: " are shared, or those that a line speaks of; ", Style: paper.Soft},
			paper.Run{Text: "words that differ", Style: paper.Strong | paper.Lined}, paper.Run{Text: " are bold and underlined. Behind each quotation stands where it is from, and whose the marked words are.", Style: paper.Soft})
	}
	for _, b := range s.blocks {
		switch {
		case b.head != "":
			d.Heading(3, b.head)
		case b.words != "":
			d.Paragraph(paper.Run{Text: b.words})
		case b.entry != nil:
			d.entry(b.entry)
		case b.table != nil:
			d.table(b.table)
		case len(b.list) > 0:
			items := each(b.list, paper.Text)
			d.List(paper.Bullet, items...)
		}
	}
}

func (d print) entry(e *entry) {
	head := func() {
		d.Paragraph(paper.Run{Text: e.label + ". ", Style: paper.Soft}, paper.Run{Text: e.claim, Style: paper.Strong})
		if e.held != "" {
			d.Paragraph(paper.Run{Text: e.held, Style: paper.Strong | paper.Lined})
		}
	}
	for i, list := range e.sides {
		for _, q := range list {
			if head == nil {
				d.quotation(q)
				continue
			}
			d.Together(func() { // what is claimed does not stand at the foot of a page without its evidence
				head()
				d.quotation(q)
			})
			head = nil
		}
		if e.more[i] > 0 {
			d.Paragraph(paper.Run{Text: "AB"[i:i+1] + ": " + morePlaces(e.more[i]), Style: paper.Soft})
		}
	}
	if head != nil {
		head()
	}
	if e.why != "" {
		d.Paragraph(paper.Run{Text: e.why, Style: paper.Soft})
	}
}

func (d print) quotation(q quotation) {
	d.Quote(append(each(q.runs, styled), paper.Run{Text: " (" + q.source + ")", Style: paper.Soft})...)
}

// styled is a run in a style that is told apart in grey.
func styled(r run) paper.Run {
	s := paper.Plain
	if r.look&^(differs|told|alone) != 0 {
		s |= paper.Filled
	}
	if r.look&differs != 0 {
		s |= paper.Strong | paper.Lined
	}
	if r.look&(told|alone) != 0 {
		s |= paper.Lined
	}
	return paper.Run{Text: r.text, Style: s}
}

func (d print) table(t *table) {
	widths := make([]float64, len(t.head))
	for i := range widths {
		widths[i] = 1.6
		for _, row := range t.rows {
			widths[i] = max(widths[i], min(4, float64(len([]rune(row[i])))/14))
		}
	}
	d.Table(t.head, widths, each(t.rows, func(row []string) [][]paper.Run { return each(row, paper.Text) })...)
}

func (d print) whole(x account) {
	for i, s := range x.sides {
		d.Heading(2, s.letter+", the whole article: "+s.title())
		for _, p := range s.d.Paragraphs {
			runs := each(runsOf(s.d, p.Span, x.marks[i]), styled)
			for k := range runs {
				if p.Kind == text.Headline || p.Kind == text.Subhead {
					runs[k].Style |= paper.Strong
				}
			}
			d.Paragraph(runs...)
		}
	}
}

// unset reports whether s has characters that the reading face has not.
func unset(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r > 0xffff || unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common)
	})
}

// cut is s, with an ellipsis where it is longer than n characters.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}
