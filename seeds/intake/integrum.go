package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	integrumMark  = pattern(`\^(?:ИС|ЗГ|ДТ):`)
	integrumField = pattern(`^\^(\p{Lu}{2}):\s*((?s:.*))$`)
	integrumDate  = pattern(`^(\d{1,2})\.(\d{1,2})\.(\d{4})`)
)

// isIntegrum tells a report of Integrum by the marks of its fields.
func isIntegrum(in *input) bool {
	return isMarkup(in) && strings.Contains(in.decoded(), "^ИС:") && len(integrumMark().FindAllString(in.decoded(), 3)) > 1
}

// printedAgain is the note on an article of which a file holds another copy.
var printedAgain = seeds.Say("The file prints this article more than once; it was taken once.")

// readIntegrum reads a report. The contents at its beginning are no articles,
// and an article that it prints again is one.
func readIntegrum(in *input) ([]Article, *seeds.Error) {
	page, err := htmlTree(in.decoded())
	if err != nil {
		return nil, err
	}
	var out []Article
	again := map[string]int{}
	for _, box := range allIn(page, isIntegrumBox) {
		d := integrumDraft(box)
		key := d.fields.Title + "\x00" + d.fields.Date + "\x00" + d.fields.Outlet + "\x00" + strings.Join(d.paragraphs, "\n")
		if at, ok := again[key]; ok {
			if n := len(out[at].Notes); n == 0 || !out[at].Notes[n-1].Is(printedAgain) {
				out[at].Notes = append(out[at].Notes, printedAgain)
			}
			continue
		}
		again[key] = len(out)
		out = append(out, d.article(in))
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this report of Integrum holds no article"), Cure: seeds.Say("export the documents again, with their full text")}
	}
	return out, nil
}

// isIntegrumBox tells the element of an article, which has its fields in a
// table and its text in <pre>.
func isIntegrumBox(n *html.Node) bool {
	if n.DataAtom != atom.Div {
		return false
	}
	table := false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		table = table || c.DataAtom == atom.Table && integrumMark().MatchString(rawText(c))
	}
	return table
}

func integrumDraft(box *html.Node) *draft {
	d := &draft{}
	for c := box.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Table:
			for _, b := range blocksIn(c, nil) {
				for line := range strings.SplitSeq(b.text, "\n") {
					d.integrumLine(line)
				}
			}
		case atom.H3:
			d.state("title", textIn(c), textIn(c))
		case atom.Pre:
			for _, p := range typed(strings.Split(rawText(c), "\n"), 0) {
				d.paragraph(p)
			}
		}
	}
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The file gives no text of this article."))
	}
	return d
}

// integrumLine reads a field: ИС the source, РБ the section, НР the number,
// ДТ the date, АВ the author, ЗГ the headline.
func (d *draft) integrumLine(line string) {
	m := integrumField().FindStringSubmatch(line)
	if m == nil {
		d.leave(line, "field of the database")
		return
	}
	value := flow(m[2])
	switch m[1] {
	case "ИС":
		d.state("outlet", value, line)
	case "ЗГ":
		d.state("title", value, line)
	case "АВ":
		d.state("byline", strings.TrimRight(value, " ,;"), line)
	case "ДТ":
		if day := integrumDate().FindStringSubmatch(value); day != nil {
			value = day[3] + "-" + twoNumbers(day[2]) + "-" + twoNumbers(day[1])
		}
		d.dated(value)
	default:
		d.leave(line, "field of the database")
	}
}

func twoNumbers(s string) string { return strings.Repeat("0", 2-len(s)) + s }
