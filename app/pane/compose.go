package pane

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/compare/text"
)

// compose chooses what stands on the page, and in which role. open tells
// which groups of debris are unfolded.
func compose(d *text.Document, f text.Fields, open map[int]bool) []block {
	var blocks []block
	headed := false
	if _, ok := d.Headline(); !ok {
		blocks = append(blocks, title(f)...)
		blocks = append(blocks, own(roleMeta, meta(f, credits(d, 0)), 0))
		headed = true
	}
	fold := 0
	for i := 0; i < len(d.Paragraphs); i++ {
		p := d.Paragraphs[i]
		if p.Kind == text.Debris {
			n := debrisRun(d.Paragraphs[i:])
			blocks = append(blocks, debris(d, i, n, fold, open[fold])...)
			i += n - 1
			fold++
			continue
		}
		if n := d.TableAt(i); n > 0 {
			blocks = append(blocks, cells(d, i, n)...)
			i += n - 1
			continue
		}
		blocks = append(blocks, paragraph(d, i))
		if p.Kind == text.Headline && !headed {
			blocks = append(blocks, own(roleMeta, meta(f, credits(d, i+1)), p.End))
			headed = true
		}
	}
	return blocks
}

func roleOf(k text.Kind) role {
	return [...]role{
		text.Body: roleBody, text.Headline: roleHeadline, text.Subhead: roleSubhead,
		text.Caption: roleCaption, text.Credit: roleCredit, text.Debris: roleDebris,
	}[k]
}

// paragraph is paragraph i of d, which is no debris and no row of a table. A
// reader hears that the words of a picture are such.
func paragraph(d *text.Document, i int) block {
	p := d.Paragraphs[i]
	b := block{shown: newShown(d, p.Span), role: roleOf(p.Kind), span: p.Span}
	if b.role == roleHeadline {
		b.role = headlineRole(b.text)
	}
	if p.Kind == text.Body && strings.HasPrefix(d.Text(p.Span), ">") {
		b.role = roleQuotation
	}
	if n := d.ListMark(i); n > 0 && p.Kind == text.Body {
		b.setItem(d.Source[:p.Start], n)
	}
	if p.Kind == text.Caption && strings.HasPrefix(strings.TrimPrefix(d.Text(p.Span), "["), "![") {
		b.shown.before(lang.L("Picture:")+" ", p.Start)
	}
	return b
}

// own is a line of the program's own that stands at byte pos of the source.
func own(r role, s string, pos int) block {
	return block{shown: shown{s, []jump{{at: 0, src: pos}}, pos}, role: r, span: text.Span{Start: pos, End: pos}}
}

func title(f text.Fields) []block {
	s := (&text.Document{Fields: f}).Title()
	if s == "" {
		return nil
	}
	return []block{own(headlineRole(s), s, 0)}
}

// longHeadline is from how many letters on a headline is set smaller: in the
// large type it would fill a narrow page.
const longHeadline = 90

func headlineRole(s string) role {
	if utf8.RuneCountInString(s) < longHeadline {
		return roleHeadline
	}
	return roleLongHeadline
}

// credits is whom the lines of d name, from the ith paragraph on, that say who wrote it.
func credits(d *text.Document, i int) (list []string) {
	for ; i < len(d.Paragraphs) && d.Paragraphs[i].Kind == text.Credit; i++ {
		line := strings.TrimSpace(newShown(d, d.Paragraphs[i].Span).text)
		if by, name, ok := strings.Cut(line, " "); ok && (strings.EqualFold(by, "by") || strings.EqualFold(by, "von")) {
			line = strings.TrimSpace(name)
		}
		list = append(list, line)
	}
	return list
}

// meta is the line under a headline. It says what is not known of outlet and date, and not
// once more the agency or the writer that a line of the article below it is.
func meta(f text.Fields, below []string) string {
	outlet, date := text.PlainLine(f.Outlet), Date(f.Date)
	if outlet == "" {
		outlet = lang.L("outlet not named")
	}
	if date == "" {
		date = lang.L("no date")
	}
	date = strings.ReplaceAll(date, " ", "\u00a0")
	said := func(s string) bool {
		return strings.TrimSpace(s) == "" || slices.ContainsFunc(below, func(line string) bool { return strings.EqualFold(line, s) })
	}
	credit := slices.DeleteFunc([]string{f.Agency, text.PlainLine(f.Byline), f.Dateline}, said)
	parts := append(append([]string{outlet}, credit...), date)
	return strings.Join(slices.Compact(parts), metaMark)
}

// metaMark stands between the parts of such a line, at the end of one that
// breaks there and never at the beginning of the next.
const metaMark = "\u00a0· "

// debrisRun counts the paragraphs of debris at the head of ps.
func debrisRun(ps []text.Paragraph) int {
	n := slices.IndexFunc(ps, func(p text.Paragraph) bool { return p.Kind != text.Debris })
	if n < 0 {
		return len(ps)
	}
	return n
}

// debris is the line that folds n paragraphs from the ith on, and those
// paragraphs when they are unfolded.
func debris(d *text.Document, i, n, fold int, open bool) []block {
	span := d.Paragraphs[i].Span.Cover(d.Paragraphs[i+n-1].Span)
	lines := 0
	for _, p := range d.Paragraphs[i : i+n] {
		lines += strings.Count(d.Text(p.Span), "\n") + 1
	}
	head := own(roleFold, foldLabel(lines, open), span.Start)
	head.fold = fold
	if !open {
		head.span = span
		return []block{head}
	}
	blocks := []block{head}
	for _, p := range d.Paragraphs[i : i+n] {
		blocks = append(blocks, block{shown: newShown(d, p.Span), role: roleDebris, span: p.Span, fold: fold})
	}
	return blocks
}

func foldLabel(lines int, open bool) string {
	if open {
		return kit.N(lines, "{{.N}} line of page furniture · hide", "{{.N}} lines of page furniture · hide")
	}
	return kit.N(lines, "{{.N}} line of page furniture · show", "{{.N}} lines of page furniture · show")
}
