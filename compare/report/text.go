package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/quote"
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
	p := newPage(o)
	p.c, p.a, p.b = c, a, b
	p.articles()
	p.summary()
	if c.A.Source == c.B.Source {
		p.twice()
		p.voices()
		return []byte(p.out.String())
	}
	p.key()
	p.passages("Copied passages", reuse.Copy)
	p.passages("Shared quotations", reuse.Quotation)
	p.passages("In quotation marks in one article, without them in the other", reuse.Voice)
	p.statements()
	p.findings()
	p.figures()
	p.voices()
	p.hidden()
	return []byte(p.out.String())
}

// textTold is Text with what the reader wrote and holds of what was found.
func textTold(c *compare.Comparison, a, b File, o Options) []byte {
	out := Text(c, a, b, TextOptions{})
	if len(o.Notes)+len(o.Held) == 0 {
		return out
	}
	p := newPage(TextOptions{})
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
	p.entries("Confirmed by the reader", confirmed)
	return append(out, p.out.String()...)
}

// entries prints what the reader wrote or judged.
func (p *page) entries(title string, list []*entry) {
	if len(list) == 0 {
		return
	}
	p.heading(title, len(list))
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
		p.line("   ", imprint(side.d, side.file.Name))
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

func imprint(d *text.Document, name string) string {
	var parts []string
	for _, s := range []string{d.Fields.Outlet, d.Fields.Agency, d.Fields.Byline, strings.Replace(d.Fields.Date, "T", " ", 1)} {
		if s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	return plain(strings.Join(append(parts, words(length(d)), name), " · "))
}

func (p *page) summary() {
	s := p.c.Summary()
	for _, line := range [][]compare.Phrase{s.Relation, s.Shared, s.Limits} {
		var said []string
		for _, phrase := range line {
			said = append(said, plain(phrase.Said.String()))
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
		p.line("", "Below, _shared words_ and those that a line speaks of stand between underscores, *words that differ* between asterisks.")
	}
}

func (p *page) passages(title string, class reuse.Class) {
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
		p.line(fmt.Sprintf("%2d. ", i+1), cmp.Or(plain(q.Why), words(q.Words)))
		p.line("    A  ", where(p.c.A, q.A)+": "+inContext(p.c.A, q.A, a))
		p.line("    B  ", where(p.c.B, q.B)+": "+inContext(p.c.B, q.B, b))
		for _, r := range g[1:] {
			other := ""
			if r.Words != q.Words {
				other = " (" + words(r.Words) + ")"
			}
			p.line("    ", "Also A, "+where(p.c.A, r.A)+"; B, "+where(p.c.B, r.B)+other+".")
		}
	}
	p.more(more, "of these")
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
	title string
}{
	{align.Otherwise, "Told otherwise"},
	{align.Same, "The same"},
	{align.Detailed, "The same, with other details"},
	{align.Parallel, "Alike"},
	{align.Background, "A standing fact that both recall"},
}

func (p *page) statements() {
	if len(p.c.Links) == 0 {
		return
	}
	p.heading("Statements side by side", len(p.c.Links))
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
		p.more(more, "of this kind")
	}
}

func (p *page) statement(number int, title string, l align.Link) {
	p.out.WriteString("\n")
	p.line(fmt.Sprintf("%2d. ", number), title+": "+plain(l.Why))
	if same := marked(p.c.A, l.A, nil, nil); same == marked(p.c.B, l.B, nil, nil) {
		p.line("    ", "A, "+where(p.c.A, l.A)+"; B, "+where(p.c.B, l.B)+": "+same)
		return
	}
	a, b := contrastOf(l)
	inA, inB := contrasted(p.c.A, l.A, a, p.c.B, l.B, b)
	p.side("A, "+where(p.c.A, l.A), inA, "B, "+where(p.c.B, l.B), inB)
}

// side prints two texts side by side, each under its title.
func (p *page) side(titleA, a, titleB, b string) {
	w := p.column()
	p.columns(append([]string{titleA}, wrap(a, w)...), append([]string{titleB}, wrap(b, w)...))
}

// findings lists where the telling differs, each with the words that show it.
func (p *page) findings() {
	if len(p.c.Findings) == 0 {
		return
	}
	n := p.c.First()
	if n > 0 {
		p.heading("Told differently", n)
		p.told(p.c.Findings[:n], 0)
	}
	switch weak := p.c.Findings[n:]; {
	case len(weak) > 0 && p.all:
		p.heading("Less telling: single words and weak signs", len(weak))
		p.told(slices.DeleteFunc(slices.Clone(weak), frame.Finding.OfWords), n)
		p.ofWords(weak)
	default:
		p.more(len(weak), "that tell less")
	}
}

// told prints findings, numbered from the one after n.
func (p *page) told(list []frame.Finding, n int) {
	for i, f := range list {
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", n+i+1), plain(f.Claim.String())+" ["+f.Title()+"]")
		for _, line := range evidence(p.c.A, f.A) {
			p.line("    A  ", line)
		}
		for _, line := range evidence(p.c.B, f.B) {
			p.line("    B  ", line)
		}
		if letter, d := lacking(p.c, f); !f.Nearest.Empty() {
			p.line("    "+letter+"  ", "nearest, "+where(d, f.Nearest)+": "+marked(d, f.Nearest, nil, nil))
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
		p.line("  - ", plain(f.Claim.String())+" ["+f.Title()+": "+strings.Join(slices.Concat(placesOf("A", p.c.A, f.A), placesOf("B", p.c.B, f.B)), "; ")+"]")
	}
}

// placesOf names the parts of an article in which spans stand, each once, in order:
// so many as are listed of anything, and how many paragraphs more.
func placesOf(side string, d *text.Document, spans []text.Span) []string {
	var list []string
	last, more := -1, 0
	for _, s := range sorted(spans) {
		i := d.ParagraphAt(s.Start)
		switch {
		case i == last:
		case len(list) == first:
			more++
		default:
			if at := where(d, s); !slices.Contains(list, at) {
				list = append(list, at)
			}
		}
		last = i
	}
	if len(list) == 0 {
		return nil
	}
	if more > 0 {
		list = append(list, fmt.Sprintf("and %d more", more))
	}
	return []string{side + ", " + strings.Join(list, ", ")}
}

// twice lists what an article that is compared with itself says in two places.
func (p *page) twice() {
	d := p.c.A
	links := p.c.Twice()
	links = slices.DeleteFunc(links, func(l align.Link) bool { return !l.Kind.One() })
	if len(links) == 0 {
		return
	}
	p.heading("Alike inside it", len(links))
	printed, more := few(links, p.all)
	for i, l := range printed {
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", i+1), plain(l.Why))
		p.side(where(d, l.A), marked(d, l.A, nil, nil), where(d, l.B), marked(d, l.B, nil, nil))
	}
	p.more(more, "of these")
}

func (p *page) voices() {
	if len(p.c.SaysA)+len(p.c.SaysB) == 0 || p.c.A.Foreign() && p.c.B.Foreign() {
		return
	}
	p.heading("Who says what", 0)
	p.out.WriteString("\n")
	sides := witnessesOf(p.c, p.a, p.b)
	p.columns(p.voiceLines(sides[0]), p.voiceLines(sides[1]))
}

func (p *page) voiceLines(w witness) []string {
	if w.d.Foreign() {
		return hanging(w.letter+": not in English, and not read", p.column(), 0)
	}
	printed, more := few(voicesOf(w), p.all)
	lines := hanging(w.letter+": "+shares(w), p.column(), 0)
	lines = append(lines, "")
	for _, v := range printed {
		lines = append(lines, hanging(v.title(), p.column(), 0)...)
		lines = append(lines, hanging(v.detail(), p.column(), 2)...)
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("%d more: -all prints them", more))
	}
	lines = append(lines, p.actLines(w)...)
	return append(lines, p.doubtLines(w)...)
}

// actLines lists what is told of those who do not speak, and of those who do besides.
func (p *page) actLines(w witness) (lines []string) {
	acts := actsOf(w)
	if len(acts) == 0 {
		return nil
	}
	lines = append(lines, hanging(actsTitle, p.column(), 0)...)
	printed, more := few(acts, p.all)
	for _, a := range printed {
		lines = append(lines, hanging(plain(a.who)+": "+a.what, p.column(), 2)...)
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("%d more: -all prints them", more))
	}
	return lines
}

// doubtLines lists what was found without certainty and is plausibly somebody's: who
// perhaps speaks, and by which words.
func (p *page) doubtLines(w witness) (lines []string) {
	_, unsure := quote.Sure(w.says)
	unsure = slices.DeleteFunc(unsure, func(a quote.Attribution) bool { return a.Act != "" || !w.cast.MayHold(&a) })
	if len(unsure) == 0 {
		return nil
	}
	lines = append(lines, hanging("Not certain, and counted for nobody", p.column(), 0)...)
	printed, more := few(unsure, p.all)
	for _, a := range printed {
		lines = append(lines, hanging(strings.TrimRight(plain(a.Speaker)+": "+plain(w.d.Plain(a.Cue)), ": "), p.column(), 2)...)
	}
	if more > 0 {
		lines = append(lines, fmt.Sprintf("%d more: -all prints them", more))
	}
	return lines
}

// hidden lists the shared wording that is counted and not shown.
func (p *page) hidden() {
	texts := hiddenTexts(p.c)
	if len(texts) == 0 {
		return
	}
	p.heading("Hidden: shared names, stock terms and page furniture", 0)
	p.out.WriteString("\n")
	printed, more := few(texts, p.all)
	p.line("   ", strings.Join(printed, " · "))
	p.more(more, "of these")
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
