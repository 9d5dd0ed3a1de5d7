package intake

import (
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
)

func isReuters21578(in *input) bool {
	return strings.Contains(in.head(), "<REUTERS ") && (strings.HasPrefix(strings.TrimSpace(in.head()), "<!DOCTYPE lewis") || strings.HasPrefix(strings.TrimSpace(in.head()), "<REUTERS "))
}

var (
	reutersItem = pattern(`(?s)<REUTERS\b([^>]*)>(.*?)</REUTERS>`)
	reutersText = pattern(`(?s)<TEXT\b([^>]*)>(.*?)(?:</TEXT>|$)`)
)

// readReuters21578 reads the SGML of the collection Reuters-21578. Of a brief
// it holds the headline alone, and a filler for the text.
func readReuters21578(in *input) ([]Article, *seeds.Error) {
	var list []Article
	for i, m := range reutersItem().FindAllStringSubmatch(in.decoded(), maxArticles+1) {
		if i == maxArticles {
			list[i-1].Notes = append(list[i-1].Notes, onlyFirst)
			break
		}
		d := &draft{}
		d.reuters(m[2])
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the file begins as the collection Reuters-21578 and holds no whole article"), Cure: seeds.Say("fetch or unpack it once more")}
	}
	return list, nil
}

func (d *draft) reuters(item string) {
	d.state("outlet", "Reuters", "REUTERS")
	d.state("agency", "Reuters", "REUTERS")
	d.dated(between(item, "DATE"))
	m := reutersText().FindStringSubmatch(item)
	if m == nil {
		d.note(seeds.Say("The file holds no text of this article."))
		return
	}
	text := m[2]
	d.state("title", sgml(between(text, "TITLE")), sgml(between(text, "TITLE")))
	d.writtenBy(reutersName().ReplaceAllString(sgml(between(text, "AUTHOR")), ""))
	d.state("dateline", placeOf(sgml(between(text, "DATELINE"))), sgml(between(text, "DATELINE")))
	body := between(text, "BODY")
	switch {
	case strings.Contains(m[1], "UNPROC"):
		body = text
		d.note(seeds.Say("The collection did not part this article's headline from its text."))
	case body == "":
		if rest := flow(sgml(text[strings.LastIndex(text, ">")+1:])); rest != "" {
			d.leave(rest, "filler")
		}
	}
	body = sgml(body)
	sign := reutersSign().FindString(body)
	d.wireText(typedParagraphs(strings.TrimSuffix(body, sign)))
	d.leave(sign, "end mark")
}

// reutersSign ends a text, on a line of its own: “ Reuter”, “REUTER...”.
var reutersSign = pattern(`(?i)\n\s*reuters?[\s.]*$`)

var reutersName = pattern(`(?i),\s*reuters\s*$`)

// between is what stands in the element called name, "" where there is none.
func between(s, name string) string {
	_, s, _ = strings.Cut(s, "<"+name+">")
	s, _, _ = strings.Cut(s, "</"+name+">")
	return s
}

// sgml is s with its references to characters read, and without those to
// characters that steer a teleprinter.
func sgml(s string) string {
	return legibleXML(html.UnescapeString(controlReference().ReplaceAllString(s, "")))
}
