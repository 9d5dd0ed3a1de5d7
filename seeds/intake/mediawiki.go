package intake

import (
	"path"
	"slices"
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
)

// isMediaWiki tells what a wiki of MediaWiki exports, Wikinews and Wikipedia among them.
func isMediaWiki(in *input) bool { return in.xmlRoot() == "mediawiki" }

// readMediaWiki reads the articles of such an export, each as it last stood: talk,
// templates and pages that only lead to another are none.
func readMediaWiki(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	root := named(tree, "mediawiki")
	site := said(at(root, "siteinfo", "sitename"))
	var list []Article
	for _, page := range kids(root, "page") {
		revision := lastRevision(page)
		if ns := said(at(page, "ns")); ns != "" && ns != "0" || revision == nil || at(page, "redirect") != nil {
			continue
		}
		d := &draft{language: value(root, "lang")}
		title := said(at(page, "title"))
		d.state("title", title, title)
		d.state("outlet", site, site)
		d.wikitext(raw(at(revision, "text")))
		if len(d.paragraphs) == 0 {
			continue
		}
		if changed := said(at(revision, "timestamp")); changed != "" {
			d.note(seeds.Say("The time {{.Time}} is that of the last change, not the date of the article.", seeds.With{"Time": changed}))
		}
		if err != nil {
			d.note(brokenNote)
		}
		if list = append(list, d.article(in)); len(list) == maxArticles {
			list[0].Notes = append(list[0].Notes, onlyFirst)
			break
		}
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the export of the wiki holds no article"), Cure: seeds.Say("export the page of the article, or save that page from the browser"), Err: err}
	}
	return list, nil
}

// lastRevision is the newest version of a page that is text, nil where it has none.
func lastRevision(page *html.Node) (last *html.Node) {
	for _, r := range kids(page, "revision") {
		if model := said(at(r, "model")); model != "" && model != "wikitext" {
			continue
		}
		if last == nil || said(at(r, "timestamp")) >= said(at(last, "timestamp")) {
			last = r
		}
	}
	return last
}

// isWikitext tells the text of one page, by the name of its file.
func isWikitext(in *input) bool {
	return isPrint(in) && slices.Contains([]string{".wiki", ".wikitext", ".mediawiki"}, strings.ToLower(path.Ext(in.name)))
}

// readWikitext reads the text of one page, as its editor shows it; its title is
// not in it.
func readWikitext(in *input) ([]Article, *seeds.Error) {
	d := &draft{}
	if d.wikitext(in.decoded()); len(d.paragraphs) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("there is no text in this page of a wiki"), Cure: seeds.Say("open the page in the browser and save that")}
	}
	return []Article{d.article(in)}, nil
}
