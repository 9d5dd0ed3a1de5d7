package report

import (
	"fmt"
	"slices"
	"strings"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/text"
)

// findings lists where the telling differs, each with the words that show it.
func (p *page) findings() {
	if len(p.c.Findings) == 0 {
		return
	}
	n := p.c.First()
	if n > 0 {
		p.heading(text.Say("Told differently"), n)
		p.told(p.c.Findings[:n], 0)
	}
	switch weak := p.c.Findings[n:]; {
	case len(weak) > 0 && p.all:
		p.heading(lessTelling, len(weak))
		p.told(slices.DeleteFunc(slices.Clone(weak), frame.Finding.OfWords), n)
		p.ofWords(weak)
	default:
		p.more(moreThatTellLess(len(weak)))
	}
}

// told prints findings, numbered from the one after n.
func (p *page) told(list []frame.Finding, n int) {
	for i, f := range list {
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", n+i+1), plain(p.in.Said(f.Claim))+" ["+p.in.Known(f.Title())+"]")
		most := placesPrinted
		if len(f.Claim.Quotes()) > 0 && !f.OfWords() {
			most = placesQuoted // as the claim quotes them
		}
		for _, line := range p.evidence(p.c.A, f.A, most) {
			p.line("    A  ", line)
		}
		for _, line := range p.evidence(p.c.B, f.B, most) {
			p.line("    B  ", line)
		}
		if letter, d := lacking(p.c, f); !f.Nearest.Empty() {
			p.line("    "+letter+"  ", p.in.Said(text.Say("nearest, {{.Place}}", text.With{"Place": where(d, f.Nearest)}))+": "+marked(d, f.Nearest, nil, nil))
		}
	}
}

// lacking is the article that has nothing of what f tells of one alone.
func lacking(c *compare.Comparison, f frame.Finding) (letter string, d *text.Document) {
	if len(f.A) > 0 {
		return "B", c.B
	}
	return "A", c.A
}

// ofWords lists those of the findings that tell of single words, each in a line that
// says in which paragraphs they stand.
func (p *page) ofWords(list []frame.Finding) {
	for i, f := range slices.DeleteFunc(slices.Clone(list), func(f frame.Finding) bool { return !f.OfWords() }) {
		if i == 0 {
			p.out.WriteString("\n")
		}
		p.line("  - ", plain(p.in.Said(f.Claim))+" ["+p.in.Known(f.Title())+": "+strings.Join(slices.Concat(p.placesOf("A", p.c.A, f.A), p.placesOf("B", p.c.B, f.B)), "; ")+"]")
	}
}

// placesOf names the parts of an article in which spans stand, each once, in order:
// so many as are listed of anything, and how many paragraphs more.
func (p *page) placesOf(side string, d *text.Document, spans []text.Span) []string {
	var list []string
	last, more := -1, 0
	for _, s := range sorted(spans) {
		i := d.ParagraphAt(s.Start)
		switch {
		case i == last:
		case len(list) == first:
			more++
		default:
			if at := p.in.Said(where(d, s)); !slices.Contains(list, at) {
				list = append(list, at)
			}
		}
		last = i
	}
	if len(list) == 0 {
		return nil
	}
	if more > 0 {
		list = append(list, p.in.Said(andMore(more)))
	}
	return []string{side + ", " + strings.Join(list, ", ")}
}
