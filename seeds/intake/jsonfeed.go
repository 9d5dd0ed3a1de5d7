package intake

import (
	"strings"

	"diptych/seeds"
)

// isJSONFeed tells a JSON Feed by the version that it states (jsonfeed.org).
func isJSONFeed(in *input) bool {
	m, ok := in.object().(map[string]any)
	return ok && strings.Contains(under(m, "version"), "jsonfeed.org/version/") && len(keyed(m["items"])) > 0
}

// readJSONFeed reads the items of a feed. Where one has no authors or language of
// its own, those of the feed are.
func readJSONFeed(in *input) ([]Article, *seeds.Error) {
	feed := in.object().(map[string]any)
	var out []Article
	for _, item := range keyed(feed["items"]) {
		d := &draft{language: under(item, "language")}
		if d.language == "" {
			d.language = under(feed, "language")
		}
		d.state("title", under(item, "title"), under(item, "title"))
		d.state("outlet", under(feed, "title"), under(feed, "title"))
		for _, m := range []map[string]any{item, feed} {
			d.writtenBy(under(m, "authors", "author"))
		}
		d.dated(under(item, "date_published"))
		if link := under(item, "url"); strings.HasPrefix(link, "http") {
			d.state("url", untracked(link), link)
		}
		d.jsonText(item)
		out = append(out, d.article(in))
	}
	return out, nil
}

// jsonText takes the text of an item: HTML, plain text, or no more than its
// summary.
func (d *draft) jsonText(item map[string]any) {
	more := false
	switch page, plain := under(item, "content_html"), under(item, "content_text"); {
	case page != "":
		more = d.feedHTML(page)
	case plain != "":
		d.take(plainParagraphs(plain))
	default:
		d.paragraph(under(item, "summary"))
		more = true
	}
	switch {
	case len(d.paragraphs) == 0:
		d.note(seeds.Say("The feed holds no text of this article."))
	case more:
		d.note(seeds.Say("The feed holds the beginning or a summary of the article, not the whole of it."))
	}
}
