package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// TextOptions say how Text is laid out.
type TextOptions struct {
	Width int  // of a line in terminal cells, 40 to 120; 0 is 80
	All   bool // every passage and statement, not the first dozen of each
}

// first is how many entries of a section are printed unless all are asked
// for: what one sitting reads.
const first = 12

// Text is c for a person at a terminal, in UTF-8 and without control
// characters, whatever the articles hold. Shared wording stands between
// _underscores_, words that differ between *asterisks*.
func Text(c *compare.Comparison, a, b File, o TextOptions) []byte {
	return textIn(english{}, c, a, b, o)
}

// textIn is Text in a language.
func textIn(in Tongue, c *compare.Comparison, a, b File, o TextOptions) []byte {
	p := newPage(o)
	p.c, p.a, p.b, p.in = c, a, b, in
	p.articles()
	p.summary()
	if c.A.Source == c.B.Source {
		p.twice()
		p.voices()
		return []byte(p.out.String())
	}
	p.key()
	for _, k := range passageTitles {
		p.passages(k.title, k.class)
	}
	p.statements()
	p.findings()
	p.figures()
	p.voices()
	p.hidden()
	return []byte(p.out.String())
}

// textTold is Text with what the reader wrote and holds of what was found.
func textTold(c *compare.Comparison, a, b File, o Options) []byte {
	out := textIn(o.tongue(), c, a, b, TextOptions{})
	if len(o.Notes)+len(o.Held) == 0 {
		return out
	}
	p := newPage(TextOptions{})
	p.in = o.tongue()
	var confirmed []*entry
	for _, s := range accountOf(c, a, b, o).sections {
		var entries []*entry
		for _, b := range s.blocks {
			if b.entry != nil {
				entries = append(entries, b.entry)
			}
		}
		switch s.id {
		case "notes", "aside":
			p.entries(s.title, entries)
		default:
			confirmed = append(confirmed, slices.DeleteFunc(entries, func(e *entry) bool { return e.held == "" })...)
		}
	}
	p.entries(p.in.Said(text.Say("Confirmed by the reader")), confirmed)
	return append(out, p.out.String()...)
}

// entries prints what the reader wrote or judged.
func (p *page) entries(title string, list []*entry) {
	if len(list) == 0 {
		return
	}
	p.headline(title, len(list))
	for i, e := range list {
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", i+1), plain(e.claim)+" ["+plain(e.label)+"]")
		for _, s := range []string{e.held, e.why} {
			if s != "" {
				p.line("    ", plain(s))
			}
		}
		for _, side := range e.sides {
			for _, q := range side {
				p.line("    ", plain(q.source+": "+q.words()))
			}
		}
	}
}

// words are those of a quotation, marked as in Text.
func (q quotation) words() string {
	var b strings.Builder
	for _, r := range q.runs {
		sign := map[look]string{lit: "_", differs: "*", lit | differs: "*"}[r.look]
		b.WriteString(sign + r.text + sign)
	}
	return b.String()
}

func (p *page) articles() {
	for _, side := range []struct {
		letter string
		file   File
		d      *text.Document
	}{{"A", p.a, p.c.A}, {"B", p.b, p.c.B}} {
		p.line(side.letter+"  ", titleOf(side.d, side.file.Name))
		p.line("   ", p.imprint(side.d, side.file.Name))
		if side.file.Basis != "" {
			p.line("   ", plain(side.file.Basis))
		}
	}
}

func titleOf(d *text.Document, name string) string {
	if title := d.Title(); title != "" {
		return plain(title)
	}
	return plain(name)
}

func (p *page) imprint(d *text.Document, name string) string {
	var parts []string
	for _, s := range []string{d.Fields.Outlet, d.Fields.Agency, d.Fields.Byline, strings.Replace(p.in.Date(d.Fields.Date), "T", " ", 1)} {
		if s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	return plain(strings.Join(append(parts, p.in.Said(words(length(d))), name), " · "))
}

func (p *page) summary() {
	s := p.c.Summary()
	for _, line := range [][]compare.Phrase{s.Relation, s.Shared, s.Limits} {
		var said []string
		for _, phrase := range line {
			said = append(said, plain(p.in.Said(phrase.Said)))
		}
		if len(said) > 0 {
			p.out.WriteString("\n")
			p.line("", strings.Join(said, " "))
		}
	}
}

// key explains the marks, where there are any.
func (p *page) key() {
	shown := func(q reuse.Passage) bool { return q.Class.Shown() }
	if len(p.c.Links)+len(p.c.Findings) > 0 || slices.ContainsFunc(p.c.Passages, shown) {
		p.out.WriteString("\n")
		p.line("", p.in.Said(text.Say("Below, _shared words_ and those that a line speaks of stand between underscores, *words that differ* between asterisks.")))
	}
}

func (p *page) passages(title text.Said, class reuse.Class) {
	groups := p.c.Shared(class)
	if len(groups) == 0 {
		return
	}
	p.heading(title, len(groups))
	printed, more := few(groups, p.all)
	for i, g := range printed {
		q := g[0]
		a, b := differing(q.Gaps)
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", i+1), cmp.Or(plain(p.in.Said(q.Why)), p.in.Said(words(q.Words))))
		p.line("    A  ", p.in.Said(where(p.c.A, q.A))+": "+inContext(p.c.A, q.A, a))
		p.line("    B  ", p.in.Said(where(p.c.B, q.B))+": "+inContext(p.c.B, q.B, b))
		for _, r := range g[1:] {
			with := text.With{"InA": where(p.c.A, r.A), "InB": where(p.c.B, r.B), "Words": words(r.Words)}
			also := text.Say("Also A, {{.InA}}; B, {{.InB}}.", with)
			if r.Words != q.Words {
				also = text.Say("Also A, {{.InA}}; B, {{.InB}} ({{.Words}}).", with)
			}
			p.line("    ", p.in.Said(also))
		}
	}
	p.more(moreOfThese(more))
}

func differing(gaps []reuse.Gap) (a, b []text.Span) {
	for _, g := range gaps {
		a, b = append(a, g.A), append(b, g.B)
	}
	return a, b
}

func contrastOf(l align.Link) (a, b []text.Span) {
	for _, d := range l.Contrast {
		a, b = append(a, d.A), append(b, d.B)
	}
	return a, b
}

var linkTitles = []struct {
	kind  align.LinkKind
	title text.Said
}{
	{align.Otherwise, text.Say("Told otherwise")},
	{align.Same, text.Say("The same")},
	{align.Detailed, text.Say("Both tell of this, with other details")},
	{align.Parallel, text.Say("Alike")},
	{align.Background, text.Say("A standing fact that both recall")},
}

func (p *page) statements() {
	if len(p.c.Links) == 0 {
		return
	}
	p.heading(text.Say("Statements side by side"), len(p.c.Links))
	number := 0
	for _, k := range linkTitles {
		var list []align.Link
		for _, l := range p.c.Links {
			if l.Kind == k.kind {
				list = append(list, l)
			}
		}
		printed, more := few(list, p.all)
		for _, l := range printed {
			number++
			p.statement(number, k.title, l)
		}
		p.more(moreOfThisKind(more))
	}
}

func (p *page) statement(number int, title text.Said, l align.Link) {
	p.out.WriteString("\n")
	p.line(fmt.Sprintf("%2d. ", number), p.in.Said(title)+": "+plain(p.in.Said(l.Why)))
	inA, inB := "A, "+p.in.Said(where(p.c.A, l.A)), "B, "+p.in.Said(where(p.c.B, l.B))
	if same := marked(p.c.A, l.A, nil, nil); same == marked(p.c.B, l.B, nil, nil) {
		p.line("    ", inA+"; "+inB+": "+same)
		return
	}
	a, b := contrastOf(l)
	textA, textB := contrasted(p.c.A, l.A, a, p.c.B, l.B, b)
	p.side(inA, textA, inB, textB)
}

// side prints two texts side by side, each under its title.
func (p *page) side(titleA, a, titleB, b string) {
	w := p.column()
	p.columns(append([]string{titleA}, wrap(a, w)...), append([]string{titleB}, wrap(b, w)...))
}

// twice lists what an article that is compared with itself says in two places.
func (p *page) twice() {
	d := p.c.A
	links := p.c.Twice()
	links = slices.DeleteFunc(links, func(l align.Link) bool { return !l.Kind.One() })
	if len(links) == 0 {
		return
	}
	p.heading(alikeInside, len(links))
	printed, more := few(links, p.all)
	for i, l := range printed {
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", i+1), plain(p.in.Said(l.Why)))
		p.side(p.in.Said(where(d, l.A)), marked(d, l.A, nil, nil), p.in.Said(where(d, l.B)), marked(d, l.B, nil, nil))
	}
	p.more(moreOfThese(more))
}

// hidden lists the shared wording that is counted and not shown.
func (p *page) hidden() {
	texts := hiddenTexts(p.c)
	if len(texts) == 0 {
		return
	}
	p.heading(text.Say("Hidden: shared names, stock terms and page furniture"), 0)
	p.out.WriteString("\n")
	printed, more := few(texts, p.all)
	p.line("   ", strings.Join(printed, " · "))
	p.more(moreOfThese(more))
}

// hiddenTexts are the names, stock terms and lines of the page that both have,
// each once.
func hiddenTexts(c *compare.Comparison) (texts []string) {
	for _, classes := range [][]reuse.Class{{reuse.Name, reuse.Stock}, {reuse.Furniture}} {
		for _, group := range c.Shared(classes...) {
			longest := group[0].A
			for _, q := range group {
				if q.A.Len() > longest.Len() {
					longest = q.A
				}
			}
			texts = append(texts, plain(c.A.Plain(longest)))
		}
	}
	return texts
}
