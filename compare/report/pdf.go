package report

import (
	"errors"
	"strings"

	"diptych/compare"
	"diptych/compare/report/paper"
	"diptych/compare/text"
)

// PDF is c as a tagged document to print, in the faces of o, which must be
// there. Where neither they nor the others have a letter a box stands for it,
// and the head of the document says so.
func PDF(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	if o.Faces[0] == nil || o.Faces[1] == nil {
		return nil, errors.New("there are no faces to set it in")
	}
	x := accountOf(c, a, b, o)
	size := paper.A4
	if o.Letter {
		size = paper.Letter
	}
	return paper.Set(paper.Options{
		Size: size, Title: x.title, Language: x.in.Language(), Foot: "Diptych: " + cut(x.title, 90), Regular: o.Faces[0](), Bold: o.Faces[1](), Others: o.Others,
	}, func(d *paper.Doc, absent []rune) { print{d, x.in}.report(x, absent, o.Whole) })
}

// print is a report being set.
type print struct {
	*paper.Doc
	in Tongue
}

func (d print) report(x account, absent []rune, whole bool) {
	d.Heading(1, x.title)
	if len(absent) > 0 {
		d.Paragraph(paper.Run{Text: d.in.Said(boxed(absent)), Style: paper.Strong})
	}
	for _, card := range x.cards {
		d.Paragraph(cardRuns(card)...)
	}
	for i, s := range x.sections {
		d.section(s)
		if i == 0 && whole {
			d.whole(x)
		}
	}
	d.Paragraph(paper.Run{Text: x.notice, Style: paper.Soft})
}

// Boxed is the sentence, in English, that says of letters that boxes stand for
// them, "" for none.
func Boxed(letters []rune) string {
	if len(letters) == 0 {
		return ""
	}
	return boxed(letters).String()
}

// boxed says of letters that boxes stand for them.
func boxed(letters []rune) text.Said {
	return text.Say("No font of this computer has some letters of these articles, so boxes stand for them: {{.Letters}}. They can be copied, and the report as a web page has them.",
		text.With{"Letters": paper.Some(letters)})
}

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
		k := each(keyLines[:], d.in.Said)
		printed := d.in.Said(text.Say("are bold and underlined. Behind each quotation stands where it is from, and whose the marked words are."))
		d.Paragraph(paper.Run{Text: d.in.Said(text.Say("Words on grey")), Style: paper.Filled}, paper.Run{Text: " " + k[1] + " ", Style: paper.Soft},
			paper.Run{Text: k[2], Style: paper.Strong | paper.Lined}, paper.Run{Text: " " + printed, Style: paper.Soft})
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
			d.Paragraph(paper.Run{Text: "AB"[i:i+1] + ": " + d.in.Said(morePlaces(e.more[i])), Style: paper.Soft})
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
	words := each(q.runs, styled)
	d.Quote(append(words, paper.Run{Text: " " + paper.Apart("("+q.source+")", words), Style: paper.Soft})...)
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
		d.Heading(2, d.in.Said(s.wholeTitle()))
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

// cut is s, with an ellipsis where it is longer than n characters.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}
