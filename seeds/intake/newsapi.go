package intake

import (
	"strings"

	"diptych/seeds"
)

func isNewsAPI(in *input) bool {
	m, _ := in.object().(map[string]any)
	list := keyed(m["articles"])
	return len(list) > 0 && has(list[0], "publishedAt", "urlToImage", "content", "source", "description") > 2
}

// readNewsAPI reads an answer of newsapi.org or gnews.io. Their content is cut
// after some 200 characters, with captions and names glued into it.
func readNewsAPI(in *input) ([]Article, *seeds.Error) {
	m, _ := in.object().(map[string]any)
	var list []Article
	for _, m := range keyed(m["articles"]) {
		d := &draft{}
		source := under(m, "source")
		title := textOfHTML(under(m, "title"))
		d.state("title", strings.TrimSuffix(title, " - "+source), title)
		d.state("outlet", source, source)
		d.writtenBy(under(m, "author"))
		if at := under(m, "publishedAt"); at != "" {
			d.dated(at)
		}
		d.state("url", under(m, "url"), under(m, "url"))
		d.leave(textOfHTML(under(m, "description")), "summary")
		content, _ := m["content"].(string)
		if cut := cutMark().FindString(content); cut != "" || strings.TrimSpace(content) == "" {
			d.leave(content, "beginning of the article, cut")
			d.note(seeds.Say("The service gives the beginning of the article only, with captions glued into it, and it was not taken for the text; bring the page itself."))
		} else {
			d.take(d.markedText(content))
		}
		list = append(list, d.article(in))
	}
	return list, nil
}

// cutMark is what stands where a content was cut: “… [+6746 chars]”.
var cutMark = pattern(`…?\s*\[\+?\d+ chars\]\s*$`)
