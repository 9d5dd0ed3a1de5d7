package intake

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/seeds"
)

var (
	pdfLeader    = pattern(`^(.*?)[ .]*(?:\.{6,}|(?: \.){6,}|…{3,})[ .…]*(\d+)?$`)
	pdfSource    = pattern(`^(.{2,60}?),? (\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?: .{0,30})?$`)
	pdfPrinted   = pattern(`^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? (?:.{0,3} )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?\b`)
	pdfNumber    = pattern(`^(?:\p{L}+ )?(\d{1,4})(?: ?(?:/|of|von|de|van|sur|di) ?\d{1,4})?$`)
	pdfAtAddress = pattern(`^(?:https?|file)://`)
	pdfAddress   = pattern(`https?://[^\s…]+`)
	pdfRights    = pattern(`(?i)[ \n]*(?:\(c\)|©|copyright)(?:[^.!?]|[.!?]\S){0,140}?(?:rights? reserved|rechten? voorbehouden|rechte vorbehalten|droits réservés|\d{4})(?:[^.!?]|[.!?]\S){0,60}\.?$`)
	pdfDigits    = pattern(`\d+`)
	pdfFigures   = pattern(`^(?:\p{L}\S* ){0,4}(?:[-+−±~<>≈$€£]?\d[\d.,:]*\S{0,2} ){1,12}[-+−±~<>≈$€£]?\d[\d.,:]*\S{0,2}$`) // a row of a table
	pdfPlace     = pattern(`^(\p{Lu}[\p{Lu}.' /-]{2,40}?) ?\(([\p{Lu}\p{Ll}/ -]{2,15})\) ?[-–—] `)
	pdfByline    = pattern(`^(?:By|BY|Von|VON|Par|PAR|Door|DOOR|Por|POR) \p{Lu}[^.!?:;]{2,80}$`)
)

// readPDF takes the articles out of a PDF: those of a press review by its
// list of them, else the one that was printed.
func readPDF(in *input) ([]Article, *seeds.Error) {
	doc, err := in.printed()
	if err != nil {
		return nil, err
	}
	edges := in.edges
	var drafts []*draft
	if entries, rest := pdfIndex(doc.lines); len(entries) > 1 {
		drafts = pdfClippings(entries, rest)
	}
	if len(drafts) == 0 {
		drafts = []*draft{doc.printed(edges)}
	}
	var out []Article
	for i, d := range drafts {
		if i == 0 {
			doc.notes(d)
			for _, e := range edges {
				d.left = append(d.left, Left{e, "header or footer", 0})
			}
		}
		if len(d.paragraphs) > 0 {
			out = append(out, d.article(in))
		}
	}
	if len(out) == 0 {
		return nil, copyOf(errPDFEmpty)
	}
	return out, nil
}

// printed is the PDF that the file is, without its headers and footers, which
// are the edges of in. It is read once.
func (in *input) printed() (*pdfText, *seeds.Error) {
	if in.pdf == nil && in.pdfErr == nil {
		if in.pdf, in.pdfErr = pdfTextOf(in.data); in.pdfErr == nil {
			in.edges = in.pdf.edges()
		}
	}
	return in.pdf, in.pdfErr
}

// edges takes the headers and footers away: lines at the edge of a page that
// are a number, an address or the day of printing, or stand on other pages too.
func (doc *pdfText) edges() []string {
	times := map[string]int{}
	for _, l := range doc.lines {
		if doc.atEdge(l) {
			times[pdfDigits().ReplaceAllString(l.text, "0")]++
		}
	}
	var out []string
	var rest []pdfLine
	for _, l := range doc.lines {
		same := times[pdfDigits().ReplaceAllString(l.text, "0")]
		if doc.atEdge(l) && !opensDocument(l.text) && (same > 1 || pdfPrinted().MatchString(l.text) || pdfNumber().MatchString(l.text) || pdfAtAddress().MatchString(l.text) || doc.besidePrint(l)) {
			if !slices.Contains(out, l.text) && !pdfNumber().MatchString(l.text) && len(out) < 20 {
				out = append(out, l.text)
			}
			continue
		}
		rest = append(rest, l)
	}
	doc.lines = rest
	return out
}

// opensDocument tells a line between two documents of an export, which is at the
// top of a page as a header is.
func opensDocument(line string) bool {
	return lexSeparator().MatchString(line) || proquestNumber().MatchString(line) || proquestBar().MatchString(line)
}

// atEdge tells a line within the margins that browsers print into.
func (doc *pdfText) atEdge(l pdfLine) bool {
	return l.y < 50 || l.y > doc.heights[l.page]-50
}

// besidePrint tells a line that stands beside the day of printing or the
// address of a page, as its title does.
func (doc *pdfText) besidePrint(l pdfLine) bool {
	for _, o := range doc.lines {
		if o.page == l.page && math.Abs(o.y-l.y) < 1 && (pdfPrinted().MatchString(o.text) || pdfAtAddress().MatchString(o.text)) {
			return true
		}
	}
	return false
}

// pdfEntry is an article in the list of a press review.
type pdfEntry struct{ title, outlet string }

var pdfOutlet = pattern(`^(.+?) ?\(([^()]{2,60})\)$`)

// pdfIndex is the list of articles by the dots that lead to their pages, and
// the lines without it.
func pdfIndex(lines []pdfLine) (entries []pdfEntry, rest []pdfLine) {
	var run []pdfLine // lines that may be the beginning of an entry
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		m := pdfLeader().FindStringSubmatch(l.text)
		if m == nil {
			run = append(run, l)
			continue
		}
		title := m[1]
		if len(entries) > 0 && len(run) > 0 && len(run) < 3 {
			for j := len(run) - 1; j >= 0; j-- {
				title = run[j].text + " " + title
			}
		} else {
			rest = append(rest, run...)
		}
		run = nil
		if m[2] == "" && i+1 < len(lines) && pdfNumber().MatchString(lines[i+1].text) && math.Abs(lines[i+1].y-l.y) < 2 {
			i++
		}
		e := pdfEntry{title: flow(title)}
		if o := pdfOutlet().FindStringSubmatch(e.title); o != nil {
			e.title, e.outlet = o[1], o[2]
		}
		entries = append(entries, e)
	}
	return entries, append(rest, run...)
}

// pdfClippings are the articles of a press review, each from its headline to
// the next one of the list.
func pdfClippings(entries []pdfEntry, lines []pdfLine) []*draft {
	wanted := map[string]pdfEntry{}
	longest := 0
	for _, e := range entries {
		wanted[letters(e.title)] = e
		longest = max(longest, len(letters(e.title)))
	}
	type cutting struct {
		entry pdfEntry
		lines []pdfLine
	}
	var cuttings []cutting
	for i := 0; i < len(lines); {
		if e, n := pdfHeaded(wanted, lines[i:], longest); n > 0 {
			cuttings = append(cuttings, cutting{entry: e})
			i += n
			continue
		}
		if n := len(cuttings); n > 0 {
			cuttings[n-1].lines = append(cuttings[n-1].lines, lines[i])
		}
		i++
	}
	dayFirst := false
	for _, c := range cuttings {
		if len(c.lines) > 0 {
			m := pdfSource().FindStringSubmatch(c.lines[0].text)
			dayFirst = dayFirst || m != nil && dayLeads(m[2])
		}
	}
	var out []*draft
	known := wholeWords(lines)
	for _, c := range cuttings {
		out = append(out, pdfClipping(c.entry, c.lines, dayFirst, known))
	}
	return out
}

// pdfHeaded is the entry whose title the next lines are, and their number;
// none where they are no title.
func pdfHeaded(wanted map[string]pdfEntry, lines []pdfLine, longest int) (pdfEntry, int) {
	whole := ""
	for n, l := range lines {
		if n > 0 && (l.font != lines[0].font || math.Abs(l.size-lines[0].size) > .1) || n == 4 {
			break
		}
		if whole += letters(l.text); len(whole) > longest {
			break
		}
		if e, ok := wanted[whole]; ok && whole != "" {
			return e, n + 1
		}
	}
	return pdfEntry{}, 0
}

// dayLeads tells a date in figures whose first number can be no month.
func dayLeads(words string) bool {
	m := numbers().FindStringSubmatch(words)
	return m != nil && len(m[1]) == 2 && m[1] > "12"
}

// pdfClipping reads an article of a press review; dayFirst tells that the
// file writes its dates so.
func pdfClipping(e pdfEntry, lines []pdfLine, dayFirst bool, known map[string]bool) *draft {
	d := &draft{}
	d.state("title", e.title, e.title)
	if len(lines) > 0 {
		if m := pdfSource().FindStringSubmatch(lines[0].text); m != nil && (e.outlet == "" || letters(m[1]) == letters(e.outlet) || strings.HasPrefix(letters(lines[0].text), letters(e.outlet))) {
			if e.outlet != "" {
				m[1] = e.outlet
			}
			d.state("outlet", m[1], lines[0].text)
			if dayFirst && numbers().MatchString(m[2]) {
				d.state("date", dateOnly(strings.NewReplacer("-", ".", "/", ".").Replace(m[2])), lines[0].text)
			} else {
				d.dated(m[2])
			}
			d.leave(lines[0].text, "line of the press review")
			lines = lines[1:]
		}
	}
	d.state("outlet", e.outlet, e.title+" ("+e.outlet+")")
	d.state("agency", agencyNamed(d.fields.Outlet), d.fields.Outlet)
	d.pdfBody(lines, known)
	return d
}

// pdfBody makes paragraphs of lines; known are words that the file has whole.
func (d *draft) pdfBody(lines []pdfLine, known map[string]bool) {
	setting := settingOf(lines)
	parted := &partings{known: known}
	var run []pdfLine
	end := func() {
		if s := parted.join(run); s != "" {
			d.paragraph(s)
		}
		run = nil
	}
	for i, l := range lines {
		if len(run) > 0 && setting.begins(lines, i) {
			end()
		}
		run = append(run, l)
	}
	end()
	d.rightsLast()
	parted.note(d)
	if len(d.paragraphs) > 0 {
		if m := pdfPlace().FindStringSubmatch(d.paragraphs[0]); m != nil {
			d.state("dateline", m[1], m[0])
			d.state("agency", agencyNamed(m[2]), m[0])
		}
	}
}

// rightsLast takes the lines of rights away that end the text.
func (d *draft) rightsLast() {
	for n := len(d.paragraphs); n > 0; n = len(d.paragraphs) {
		at := pdfRights().FindStringIndex(d.paragraphs[n-1])
		if last := d.paragraphs[n-1]; copyrighted().MatchString(last) && len(last) < 250 {
			at = []int{0, len(last)}
		}
		if at == nil {
			return
		}
		rights, text := d.paragraphs[n-1][at[0]:], strings.TrimSpace(d.paragraphs[n-1][:at[0]])
		d.paragraphs = d.paragraphs[:n-1]
		if text != "" {
			d.paragraphs = append(d.paragraphs, text)
		}
		d.leave(rights, "copyright")
	}
}

// printed reads one article, as browsers and word processors print it.
func (doc *pdfText) printed(edges []string) *draft {
	d := &draft{}
	for _, e := range edges {
		if m := pdfPrinted().FindString(e); m != "" {
			d.note(seeds.Say("“{{.Day}}” is the day of printing, not the date of the article.", seeds.With{"Day": m}))
		}
		if u := pdfAddress().FindString(e); u != "" && !strings.Contains(e, u+"…") && !strings.Contains(u, "...") {
			d.state("url", u, e)
		}
	}
	lines := doc.lines
	known := wholeWords(lines)
	setting := settingOf(lines)
	if from, to := setting.headline(lines); to > from {
		title := (&partings{}).join(lines[from:to])
		d.state("title", title, title)
		for _, l := range lines[:from] {
			d.leave(l.text, "above the headline")
		}
		lines = d.pdfHead(lines[to:])
	} else if words := flow(doc.title); words != "" && len(lines) > 1 && letters(lines[0].text) == letters(words) {
		d.state("title", words, lines[0].text)
		lines = lines[1:]
	}
	d.pdfBody(lines, known)
	return d
}

// headline is the run of the largest letters of the first page, where they are
// well larger than those of the text.
func (s setting) headline(lines []pdfLine) (from, to int) {
	if len(lines) == 0 {
		return 0, 0
	}
	largest, first := 0.0, lines[0].page
	for _, l := range lines {
		if l.page == first && l.size > largest && utf8.RuneCountInString(l.text) > 8 {
			largest = l.size
		}
	}
	if largest < 1.2*s.size {
		return 0, 0
	}
	is := func(l pdfLine) bool { return l.page == first && math.Abs(l.size-largest) < .05*largest }
	from = slices.IndexFunc(lines, is)
	for to = from; to < len(lines) && is(lines[to]); to++ {
	}
	if to-from > 6 || to == len(lines) {
		return 0, 0
	}
	return from, to
}

// pdfHead reads the short lines between headline and text: who wrote it, when.
func (d *draft) pdfHead(lines []pdfLine) []pdfLine {
	for n := 0; n < len(lines) && n < 6; n++ {
		words := lines[n].text
		switch {
		case pdfByline().MatchString(words) && d.fields.Byline == "":
			d.state("byline", byless(words), words)
		case isDateLine(words) && utf8.RuneCountInString(words) < 50 && d.fields.Date == "":
			d.dated(words)
		default:
			return lines[n:]
		}
	}
	return lines
}
