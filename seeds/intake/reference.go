package intake

import (
	"slices"
	"strings"

	"diptych/seeds"
)

// onlyNamed is said of an article of which a list of references holds neither
// the text nor the address.
var onlyNamed = seeds.Say("The list names this article and does not hold its text; bring the article itself.")

// reference is an article as a list of references names it: the exports of
// Zotero and of databases that send to it.
type reference struct {
	title, outlet, url, language, summary string
	authors                               []string // “Ada Weir”
	dates                                 []string // the better ones first
}

// article is the article of r, which has no text.
func (r reference) article(in *input) Article {
	d := &draft{language: r.language}
	title := textOfHTML(r.title) // the field holds marks of HTML: <i>
	d.state("title", title, r.title)
	d.state("outlet", r.outlet, r.outlet)
	d.writtenBy(strings.Join(r.authors, ", "))
	d.state("url", r.url, r.url)
	d.datedFirst(r.dates...)
	d.leave(textOfHTML(r.summary), "abstract")
	if r.url == "" {
		d.note(onlyNamed)
	} else {
		d.note(onlyLink)
	}
	return d.article(in)
}

// forename puts a name in the order in which it is said: “Weir, Ada” and
// “Weir, Ada, Jr.”; one without a comma is as it stands.
func forename(name string) string {
	parts := strings.SplitN(name, ",", 3)
	if len(parts) == 1 {
		return flow(name)
	}
	parts[0], parts[1] = parts[1], parts[0]
	return flow(strings.Join(parts, " "))
}

// isZoteroSheet tells the table that Zotero exports a library as.
func isZoteroSheet(in *input) bool {
	return strings.HasPrefix(strings.ReplaceAll(strings.TrimPrefix(in.head(), "\ufeff"), `"`, ""), "Key,Item Type,Publication Year,")
}

// readZoteroSheet reads such a table; it holds no text.
func readZoteroSheet(in *input) ([]Article, *seeds.Error) {
	t := in.sheet()
	var list []Article
	for _, row := range t.rows {
		cell := func(name string) string {
			if i := slices.Index(t.names, name); i >= 0 && i < len(row) {
				return flow(row[i])
			}
			return ""
		}
		r := reference{title: cell("Title"), outlet: cell("Publication Title"), url: cell("Url"), language: cell("Language"), summary: cell("Abstract Note")}
		for name := range strings.SplitSeq(cell("Author"), ";") {
			r.authors = append(r.authors, forename(name))
		}
		r.authors = filled(r.authors)
		if day := cell("Date"); len(day) > len("2026") {
			r.dates = []string{day}
		}
		if r.title != "" || r.url != "" {
			list = append(list, r.article(in))
		}
	}
	if len(list) == 0 {
		return nil, noReference()
	}
	return list, nil
}

func noReference() *seeds.Error {
	return &seeds.Error{Problem: seeds.Say("the list of references holds no article"), Cure: seeds.Say("export it once more")}
}
