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
	stages := stagesOf(p.c)
	if n > 0 {
		p.heading(text.Say("Told differently"), n)
		p.told(p.c.Findings[:n], 0, stages)
	}
	switch weak := p.c.Findings[n:]; {
	case len(weak) > 0 && p.all:
		p.heading(lessTelling, len(weak))
		p.told(slices.DeleteFunc(slices.Clone(weak), frame.Finding.OfWords), n, stages)
		p.ofWords(weak)
	default:
		p.more(moreThatTellLess(len(weak)))
	}
}

// told prints findings, numbered from the one after n: of one that quotes what is told the
// words in their context, where that shows more than is quoted.
func (p *page) told(list []frame.Finding, n int, stages [2]*stage) {
	for i, f := range list {
		var lines [2][]string
		var quoted []string
		staged := inScenes(p.c, f)
		for side, spans := range [][]text.Span{f.A, f.B} {
			x := stages[side]
			if !staged {
				lines[side] = p.evidence(x.Document, spans, placesPrinted)
				continue
			}
			printed, bare := p.scenes(x, spans, f.Claim.Quotes())
			lines[side] = printed
			quoted = append(quoted, p.placesOf("AB"[side:side+1], x.Document, bare)...)
		}
		label := p.in.Known(f.Title())
		if len(quoted) > 0 {
			label += ": " + strings.Join(quoted, "; ")
		}
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", n+i+1), plain(p.in.Said(f.Claim))+" ["+label+"]")
		for side, printed := range lines {
			for _, line := range printed {
				p.line("    "+"AB"[side:side+1]+"  ", line)
			}
		}
		if letter, d := lacking(p.c, f); !f.Nearest.Empty() {
			p.line("    "+letter+"  ", p.in.Said(text.Say("nearest, {{.Place}}", text.With{"Place": where(d, f.Nearest)}))+": "+marked(d, f.Nearest, nil, nil))
		}
	}
}

// scenes is the words at spans in their context, and of running text those to which that
// adds nothing, quotes having them to the last word.
func (p *page) scenes(x *stage, spans []text.Span, quotes []text.Quote) (lines []string, bare []text.Span) {
	scenes, more := x.scenes(spans, placesQuoted)
	for _, s := range scenes {
		switch {
		case x.adds(s, quotes):
			lines = append(lines, p.in.Said(fromTo(x.Document, s.cover()))+": "+x.marked(s))
		case x.inBody(s.spans[0]):
			bare = append(bare, s.spans[0])
		}
	}
	if more > 0 {
		lines = append(lines, p.in.Said(andMore(more)))
	}
	return lines, bare
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
