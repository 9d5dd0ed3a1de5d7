package intake

import (
	"fmt"
	"strings"

	"diptych/seeds"
)

// isCSL tells a list of references in CSL-JSON, as Zotero and citeproc have it.
func isCSL(in *input) bool {
	list := keyed(in.object())
	if len(list) == 0 || has(list[0], "id", "type", "title") < 3 {
		return false
	}
	_, issued := list[0]["issued"].(map[string]any)
	return (issued || list[0]["container-title"] != nil) && has(list[0], "text", "body", "content") == 0
}

// readCSL reads such a list; it holds no text.
func readCSL(in *input) ([]Article, *seeds.Error) {
	var list []Article
	for _, m := range keyed(in.object()) {
		r := reference{
			title: under(m, "title"), outlet: under(m, "container-title", "publisher"), url: under(m, "URL"),
			language: under(m, "language"), summary: under(m, "abstract"), dates: []string{cslDay(m["issued"])},
		}
		for _, a := range keyed(m["author"]) {
			r.authors = append(r.authors, flow(strings.Join([]string{
				under(a, "given"), under(a, "dropping-particle"), under(a, "non-dropping-particle"), under(a, "family", "literal"), under(a, "suffix")}, " ")))
		}
		r.authors = filled(r.authors)
		list = append(list, r.article(in))
	}
	return list, nil
}

// cslDay is the first day of a date of CSL, whose parts may be numbers or their
// digits: {"date-parts": [["2026", 5, 4]]}; "" where it has only a year or a month.
func cslDay(date any) string {
	m, _ := date.(map[string]any)
	spans, _ := m["date-parts"].([]any)
	if len(spans) == 0 {
		return under(m, "raw", "literal")
	}
	parts, _ := spans[0].([]any)
	if len(parts) < 3 {
		return ""
	}
	return fmt.Sprintf("%v-%v-%v", parts[0], parts[1], parts[2])
}
