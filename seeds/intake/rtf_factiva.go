package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

// Factiva has two layouts in RTF too: with codes, or lines in a fixed order.
var (
	factivaRow2    = pattern(`^([A-Z]{2,3})(?:\t[ \x{a0}]*|[ \x{a0}]{2,}|$)`)
	factivaNumber  = pattern(`^(?:Document|Dokument|Documento|Документ|文件|文書|Articolo|Documenti)[ \x{a0}:]+[A-Z][A-Z0-9]{2,}\d{8,}[A-Za-z0-9]+$`)
	factivaSearch  = pattern(`^(?:Search Summary|Suchzusammenfassung|Résumé de la recherche|Resumen de la búsqueda|搜索摘要)$`)
	factivaDisplay = "Factiva RTF Display Format"
)

// isFactivaLines tells a download of Factiva by its own title or the numbers of
// its documents.
func isFactivaLines(in *input) bool {
	numbers, counts := 0, 0
	for _, l := range in.paragraphsOf() {
		words := evenly(l.text)
		if isFactivaNumber(words) {
			numbers++
		}
		if countLine().MatchString(words) || strings.HasPrefix(words, "WC") {
			counts++
		}
	}
	return numbers > 0 && (counts > 0 || strings.Contains(string(in.data[:min(len(in.data), 1<<16)]), factivaDisplay))
}

// isFactivaNumber tells the number of a document, which ends it, with its code
// or without.
func isFactivaNumber(line string) bool {
	return factivaNumber().MatchString(strings.TrimPrefix(evenly(line), "AN "))
}

func readFactivaLines(in *input) ([]Article, *seeds.Error) {
	var out []Article
	var run []rtfLine
	end := func() {
		d := &draft{}
		if rows := factivaCodes(run); len(rows) > 3 {
			d.factivaFields(rows)
		} else if !d.factivaPlain(run) {
			run = nil
			return
		}
		run = nil
		d.state("agency", agencyNamed(d.fields.Outlet), d.fields.Outlet)
		d.placed()
		if d.fields.Title != "" || len(d.paragraphs) > 0 {
			out = append(out, d.article(in))
		}
	}
	for _, l := range in.paragraphsOf() {
		if l.page {
			end()
		}
		if factivaSearch().MatchString(flow(l.text)) {
			run = nil
			break
		}
		run = append(run, l)
		if isFactivaNumber(l.text) {
			end()
		}
	}
	end()
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this Factiva file holds no article with a text"), Cure: seeds.Say("save the articles again in the format “Article Format”")}
	}
	return out, nil
}

// factivaCodes are the rows of an article whose lines have codes: in a cell of
// their own, or on a line of their own above the value.
func factivaCodes(lines []rtfLine) []factivaRow {
	var out []factivaRow
	for _, l := range lines {
		s := strings.Trim(strings.ReplaceAll(l.text, "\n", " "), " \u00a0")
		if m := factivaRow2().FindStringSubmatch(s); m != nil && factivaCode().MatchString(m[1]) {
			out = append(out, factivaRow{m[1], element(atom.Div)})
			s = s[len(m[0]):]
		}
		if s = strings.TrimFunc(s, unicode.IsSpace); s != "" && len(out) > 0 {
			p := element(atom.P)
			p.AppendChild(&html.Node{Type: html.TextNode, Data: s})
			out[len(out)-1].value.AppendChild(p)
		}
	}
	return out
}

// element is a node of its own.
func element(a atom.Atom, attrs ...html.Attribute) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String(), Attr: attrs}
}

// factivaPlain reads an article without codes; false where the line is missing
// that counts its words.
func (d *draft) factivaPlain(lines []rtfLine) bool {
	pieces := factivaPieces(lines)
	count := -1
	for i := 0; i+1 < len(pieces); i++ {
		if countLine().MatchString(pieces[i].text) && isDateOf(pieces[i+1].text) {
			count = i
			break
		}
	}
	if count < 1 {
		return false
	}
	text := factivaTextFrom(pieces, count)
	d.factivaAuthors(titledBlocks(pieces[:count]))
	var source []block
	for _, p := range pieces[count:text] {
		source = append(source, block{p.text, nil})
	}
	d.factivaSource(source)
	body := pieces[text:]
	for i, p := range body {
		switch {
		case factivaNumber().MatchString(p.text):
			d.leave(p.text, "field of the database")
		case i > 0 && i+1 < len(body) && factivaNumber().MatchString(body[i+1].text) && isPublisher(p.text):
			d.leave(p.text, "credit")
		default:
			d.paragraph(p.text)
		}
	}
	d.captionsLast()
	return true
}

// isPublisher tells a short line that is no sentence, as the one that names the
// publisher under the text is.
func isPublisher(s string) bool {
	return len(strings.Fields(s)) <= 10 && !sentenceEnd().MatchString(s)
}

// factivaPieces are the lines with words in them.
func factivaPieces(lines []rtfLine) []rtfLine {
	var out []rtfLine
	for _, l := range lines {
		for s := range strings.SplitSeq(l.text, "\n") {
			if s = evenly(s); s != "" {
				l.text = s
				out = append(out, l)
			}
		}
	}
	return out
}

// factivaTextFrom is where the text begins: under the line of rights, or that
// of the language.
func factivaTextFrom(pieces []rtfLine, count int) int {
	from := count + 2
	for i := count + 2; i < len(pieces) && i < count+12; i++ {
		words := pieces[i].text
		switch {
		case copyrighted().MatchString(words), reserved().MatchString(words):
			return i + 1
		case len(words) > 120:
			return from
		case languageNamed(words) != "":
			from = i + 1
		}
	}
	return from
}

// titledBlocks are lines above the count of words as those of a page: in bold,
// or the last that names no author, is the headline.
func titledBlocks(lines []rtfLine) []block {
	bold := false
	for _, l := range lines {
		bold = bold || l.bold
	}
	title := len(lines) - 1
	for title > 0 && byless(lines[title].text) != lines[title].text {
		title--
	}
	var out []block
	for i, l := range lines {
		n := element(atom.Div)
		switch {
		case bold && l.bold, !bold && i == title:
			n.Attr = []html.Attribute{{Key: "id", Val: "hd"}}
		case byless(l.text) != l.text:
			n.Attr = []html.Attribute{{Key: "class", Val: "author"}}
		}
		out = append(out, block{l.text, n})
	}
	return out
}
