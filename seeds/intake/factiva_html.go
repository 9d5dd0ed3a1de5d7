package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	factivaMark  = pattern(`class\s*=\s*["']?article [a-z]{2,6}Article\b`)
	factivaClass = pattern(`^[a-z]{2,6}Article$`)
	factivaCode  = pattern(`^(?:HD|SE|BY|CR|PG|WC|PD|ET|SN|SC|ED|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM|NGC|GC|CX)$`)
	sourceCode   = pattern(`^[A-Z0-9]{2,10}$`)
	countLine    = pattern(`^\d[\d.,' \x{a0}]*\p{L}+$`)
	clockLine    = pattern(`^\d{1,2}[:.]\d{2}\b`)
	captionLine  = pattern(`(?i)^[\[(]?(?:photos?|photographs?|drawings?|maps?|charts?|graphs?|graphics?|illustrations?|tables?|diagrams?|pictures?|cartoons?|foto|fotos|grafik|infographie)\b[^.!?:]{0,30}(?::|$)`)
)

// isFactivaHTML tells a page saved from Factiva by the class of its articles,
// and by its name or, in a part of such a page, the class of its paragraphs.
func isFactivaHTML(in *input) bool {
	if !isMarkup(in) {
		return false
	}
	s := in.decoded()
	return (strings.Contains(s, "activa") || strings.Contains(s, `"articleParagraph `)) && factivaMark().MatchString(s)
}

func readFactivaHTML(in *input) ([]Article, *seeds.Error) {
	page, err := htmlTree(in.decoded())
	if err != nil {
		return nil, err
	}
	var out []Article
	for _, n := range allIn(page, isFactivaArticle) {
		d := &draft{}
		if rows := factivaRows(n); len(rows) > 0 {
			d.factivaFields(rows)
		} else {
			d.factivaLines(n)
		}
		d.state("agency", agencyNamed(d.fields.Outlet), d.fields.Outlet)
		d.placed()
		if d.fields.Title != "" || len(d.paragraphs) > 0 {
			out = append(out, d.article(in))
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this Factiva page holds no article with a text"), Cure: seeds.Say("save it again in the format “Full Article/Report plus Indexing”")}
	}
	return out, nil
}

func isFactivaArticle(n *html.Node) bool {
	if n.DataAtom != atom.Div || !hasClass(n, "article") {
		return false
	}
	for _, c := range strings.Fields(attr(n, "class")) {
		if factivaClass().MatchString(c) {
			return true
		}
	}
	return false
}

// factivaRow is a row of the layout with codes.
type factivaRow struct {
	code  string // "HD"
	value *html.Node
}

// factivaRows are the rows with a code, which is in the second cell where the
// article is written from the right.
func factivaRows(article *html.Node) []factivaRow {
	var out []factivaRow
	for _, tr := range allIn(article, ofAtom(atom.Tr)) {
		var cells []*html.Node
		for c := tr.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Td {
				cells = append(cells, c)
			}
		}
		if len(cells) != 2 {
			continue
		}
		for i, c := range cells {
			if code := strings.TrimFunc(textIn(c), unicode.IsSpace); factivaCode().MatchString(code) && (hasClass(c, "index") || !hasClass(cells[1-i], "index")) {
				out = append(out, factivaRow{code, cells[1-i]})
				break
			}
		}
	}
	return out
}

// factivaFields reads an article whose lines have codes.
func (d *draft) factivaFields(rows []factivaRow) {
	clock := ""
	for _, r := range rows {
		if r.code == "ET" {
			clock = textIn(r.value)
		}
	}
	for _, r := range rows {
		words := strings.ReplaceAll(textIn(r.value), "&softReturn;", " ")
		switch r.code {
		case "HD":
			d.state("title", words, words)
		case "BY":
			d.state("byline", byless(words), words)
		case "SN":
			d.state("outlet", words, words)
		case "PD":
			d.dated(strings.TrimSpace(words + " " + clock))
		case "LA":
			d.language = languageNamed(words)
		case "CR", "PUB":
			d.state("agency", agencyNamed(strings.TrimPrefix(words, "By ")), words)
			d.leave(words, "credit")
		case "LP", "TD":
			for _, b := range blocksIn(r.value, nil) {
				d.paragraph(b.text)
			}
		case "ART":
			d.leave(words, "caption")
		case "CY":
			d.leave(words, "copyright")
		case "ET":
		default:
			d.leave(r.code+" "+words, "field of the database")
		}
	}
	d.captionsLast()
}

// factivaLines reads an article without codes: the line that counts the words
// parts headline and author above it from date and outlet below.
func (d *draft) factivaLines(article *html.Node) {
	inText := func(n *html.Node) bool {
		return near(n, func(n *html.Node) bool { return hasClass(n, "articleParagraph") })
	}
	var above, below []block
	var text []string
	for _, b := range blocksIn(article, nil) {
		switch {
		case inText(b.in):
			text = append(text, b.text)
		case len(text) == 0:
			above = append(above, b)
		default:
			below = append(below, b)
		}
	}
	authors, source := cutAtCount(above)
	d.factivaAuthors(authors)
	if len(source) > 0 {
		d.factivaSource(source)
	}
	for _, s := range text {
		d.paragraph(s)
	}
	d.captionsLast()
	for _, b := range below {
		d.leave(b.text, "field of the database")
	}
}

// cutAtCount parts the lines above a text where their words are counted, or
// at the date where they are not.
func cutAtCount(lines []block) (authors, source []block) {
	for i := 0; i+1 < len(lines); i++ {
		if countLine().MatchString(flow(lines[i].text)) && isDateOf(lines[i+1].text) {
			return lines[:i], lines[i:]
		}
	}
	for i := 1; i < len(lines); i++ {
		if isDateLine(lines[i].text) {
			return lines[:i], lines[i:]
		}
	}
	return lines, nil
}

// near tells whether n or an element close around it is wanted.
func near(n *html.Node, wanted func(*html.Node) bool) bool {
	for i := 0; n != nil && i < 4; i++ {
		if wanted(n) {
			return true
		}
		n = n.Parent
	}
	return false
}

func isDateOf(s string) bool { _, ok := dateIn(s); return ok }

// factivaAuthors reads the section, the headline and the authors.
func (d *draft) factivaAuthors(lines []block) {
	isTitle := func(b block) bool {
		return near(b.in, func(n *html.Node) bool { return attr(n, "id") == "hd" }) ||
			firstIn(b.in, func(n *html.Node) bool { return strings.HasSuffix(attr(n, "class"), "Headline") }) != nil
	}
	for _, b := range lines {
		words := strings.ReplaceAll(flow(b.text), "&softReturn;", " ")
		switch {
		case isTitle(b):
			d.state("title", words, words)
		case hasClass(b.in, "author"):
			if agency := agencyNamed(byless(words)); agency != "" {
				d.state("agency", agency, words)
			} else {
				d.state("byline", byless(words), words)
			}
		case d.fields.Title == "":
			d.leave(words, "section")
		case agencyNamed(words) != "":
			d.state("agency", agencyNamed(words), words)
			d.leave(words, "credit")
		default:
			d.leave(words, "credit")
		}
	}
}

// factivaSource reads the lines from the count of words, or the date, on.
func (d *draft) factivaSource(lines []block) {
	if !isDateOf(lines[0].text) {
		d.leave(lines[0].text, "field of the database")
		lines = lines[1:]
	}
	when, rest := lines[0].text, lines[1:]
	if len(rest) > 0 && clockLine().MatchString(rest[0].text) {
		when, rest = when+" "+rest[0].text, rest[1:]
	}
	d.dated(when)
	for i, b := range rest {
		words := flow(b.text)
		switch {
		case i == 0 && !sourceCode().MatchString(words):
			d.state("outlet", words, words)
		case i == 0 && len(rest) > 1 && sourceCode().MatchString(rest[1].text):
			d.state("outlet", words, words)
		case copyrighted().MatchString(words):
			d.leave(words, "copyright")
		case d.language == "" && languageNamed(words) != "":
			d.language = languageNamed(words)
		default:
			d.leave(words, "field of the database")
		}
	}
}

// captionsLast takes the captions away that stand at the end of a text as
// paragraphs of it.
func (d *draft) captionsLast() {
	n := len(d.paragraphs)
	for n > 1 && captionLine().MatchString(d.paragraphs[n-1]) {
		n--
	}
	// A label alone ("Drawing:") may have its caption under it.
	if n > 2 && n == len(d.paragraphs) && captionLine().FindString(d.paragraphs[n-2]) == d.paragraphs[n-2] {
		n -= 2
	}
	captions := d.paragraphs[n:]
	d.paragraphs = d.paragraphs[:n]
	for _, c := range captions {
		d.leave(c, "caption")
	}
}
