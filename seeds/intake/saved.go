package intake

import (
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// onlyLink is said of an article of which a list holds no more than its
// address.
var onlyLink = seeds.Say("The list holds the title and the address of this article, not its text; bring the page itself.")

// isSavedJSON tells the export of a program that keeps articles for reading
// later: wallabag, Omnivore, Readability, Pinboard.
func isSavedJSON(in *input) bool { return len(savedItems(in)) > 0 }

func savedItems(in *input) []map[string]any {
	v := in.object()
	if m, ok := v.(map[string]any); ok {
		v = m["bookmarks"]
	}
	list := keyed(v)
	if len(list) == 0 {
		return nil
	}
	m := list[0]
	switch {
	case has(m, "url", "content", "is_archived", "created_at") == 4, // wallabag
		has(m, "url", "slug", "savedAt") == 3,                    // Omnivore
		has(m, "article__url", "article__title") == 2,            // Readability
		has(m, "href", "description", "extended", "toread") == 4: // Pinboard
		return list
	}
	return nil
}

// readSavedJSON reads such an export. The times in it are mostly those of
// saving: one that is called published and is the same is none.
func readSavedJSON(in *input) ([]Article, *seeds.Error) {
	var list []Article
	for _, m := range savedItems(in) {
		d := &draft{language: strings.ReplaceAll(under(m, "language"), "_", "-")}
		title := under(m, "title", "article__title")
		if m["href"] != nil {
			title = under(m, "description")
		}
		d.state("title", textOfHTML(title), title)
		address := under(m, "url", "article__url", "href")
		d.state("url", address, address)
		d.writtenBy(under(m, "author", "published_by"))
		d.state("outlet", under(m, "siteName", "domain_name"), under(m, "siteName", "domain_name"))
		d.savedDate(m)
		d.leave(textOfHTML(under(m, "excerpt", "article__excerpt", "extended")), "summary")
		if _, isText := m["content"].(string); !isText {
			d.leave(textOfHTML(under(m, "description")), "summary")
			d.note(onlyLink)
		} else if d.take(d.paragraphsOfHTML(under(m, "content"), 0)); len(d.paragraphs) == 0 {
			d.note(onlyLink)
		}
		list = append(list, d.article(in))
	}
	return list, nil
}

func (d *draft) savedDate(m map[string]any) {
	published, saved := under(m, "published_at", "publishedAt"), under(m, "created_at", "savedAt")
	switch {
	case published == "" && saved != "":
		d.note(seeds.Say("The time {{.Time}} is that of saving, not the date of the article.", seeds.With{"Time": saved}))
	case published == "":
	case published == saved:
		d.note(seeds.Say("The time {{.Time}} is given as published and is that of saving; it was not taken for the date of the article.", seeds.With{"Time": published}))
	default:
		d.dated(published)
	}
}

// isBookmarks tells a list of links in HTML: the format of Netscape, which
// browsers, Shaarli, Raindrop and Pinboard write, and those of Pocket and Instapaper.
func isBookmarks(in *input) bool {
	head := strings.ToLower(in.head())
	for _, mark := range []string{"<!doctype netscape-bookmark-file-1", "<title>pocket export</title>", "<title>instapaper: export</title>"} {
		if strings.Contains(head, mark) {
			return true
		}
	}
	return false
}

func readBookmarks(in *input) ([]Article, *seeds.Error) {
	tree, err := html.Parse(strings.NewReader(in.decoded()))
	if err != nil {
		return nil, &seeds.Error{Problem: seeds.Say("the list of links is broken: its elements stand too deep in one another"), Cure: seeds.Say("export it once more"), Err: err}
	}
	var list []Article
	for _, a := range allIn(tree, ofAtom(atom.A)) {
		href := value(a, "href")
		if !strings.HasPrefix(href, "http") {
			continue
		}
		d := &draft{}
		if title := said(a); title != href {
			d.state("title", title, title)
		}
		d.state("url", href, href)
		if dt := a.Parent; dt != nil && dt.NextSibling != nil && dt.NextSibling.DataAtom == atom.Dd {
			d.leave(textIn(dt.NextSibling), "comment of the reader who saved it")
		}
		d.note(onlyLink)
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the list of links holds no address"), Cure: seeds.Say("export it once more")}
	}
	return list, nil
}
