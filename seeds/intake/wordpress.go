package intake

import (
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
)

func isWordPress(in *input) bool {
	return in.xmlRoot() == "rss" && strings.Contains(in.decoded(), "wordpress.org/export/")
}

// readWordPress reads the export of a WordPress site: its published posts.
func readWordPress(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	channel := named(tree, "channel")
	names := map[string]string{} // of the authors, by their logins
	for _, n := range kids(channel, "wp:author") {
		names[said(at(n, "wp:author_login"))] = said(at(n, "wp:author_display_name"))
	}
	f := feedOf(channel)
	var list []Article
	others := 0
	for _, item := range kids(channel, "item") {
		if !isPost(item) {
			others++
			continue
		}
		d := &draft{language: f.language}
		d.post(item, f, names)
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	switch {
	case len(list) == 0:
		return nil, &seeds.Error{Problem: seeds.Say("the export of WordPress holds no published post among its {{.N}} items", seeds.With{"N": others}), Cure: seeds.Say("export the posts of the site")}
	case others > 0:
		list[0].Notes = append(list[0].Notes, seeds.Say("Items of the export that are no published posts (drafts, pages, pictures) and were left out: {{.N}}.", seeds.With{"N": others}))
	}
	return list, nil
}

// isPost tells a published post from drafts, pages, menus and pictures.
func isPost(item *html.Node) bool {
	kind, status := said(at(item, "wp:post_type")), said(at(item, "wp:status"))
	return (kind == "post" || kind == "") && (status == "publish" || status == "")
}

func (d *draft) post(item *html.Node, f feed, names map[string]string) {
	d.state("title", textOfHTML(said(at(item, "title"))), said(at(item, "title")))
	d.state("outlet", f.outlet, f.outletWords)
	author := said(at(item, "dc:creator"))
	if name := names[author]; name != "" {
		author = name
	}
	d.writtenBy(author)
	for _, name := range []string{"wp:post_date", "pubDate", "wp:post_date_gmt"} {
		if words := said(at(item, name)); !strings.HasPrefix(words, "0000") {
			d.datedFirst(words)
		}
	}
	d.feedAddress(item)
	d.leave(said(at(item, "excerpt:encoded")), "excerpt")
	d.feedHTML(d.shortcodes(raw(at(item, "content:encoded"))))
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The export holds no text of this post."))
	}
}

var (
	captionCode = pattern(`(?s)\[caption\b[^\]]*\](.*?)\[/caption\]`)
	closingCode = pattern(`\[/([a-zA-Z][\w-]*)\]`)
	openCode    = pattern(`\[([a-zA-Z][\w-]*)((?:\s+[^\]\[]*)?)/?\]`)
	blankLines  = pattern(`\n[ \t]*(?:\n[ \t]*)+`)
)

// shortcodes is the text of a post with blank lines made the borders of
// paragraphs that they are there, and without the codes in brackets by which
// plug-ins are called; what a pair of them encloses stays, as in
// “[dropcap]M[/dropcap]orning”. “[sic]” is none.
func (d *draft) shortcodes(s string) string {
	s = captionCode().ReplaceAllStringFunc(s, func(code string) string {
		d.leave(textOfHTML(anyTag().ReplaceAllString(captionCode().FindStringSubmatch(code)[1], "")), "caption")
		return ""
	})
	paired := map[string]bool{}
	for _, m := range closingCode().FindAllStringSubmatch(s, -1) {
		paired[m[1]] = true
	}
	s = closingCode().ReplaceAllString(s, "")
	s = openCode().ReplaceAllStringFunc(s, func(code string) string {
		m := openCode().FindStringSubmatch(code)
		if paired[m[1]] || strings.Contains(m[2], "=") || strings.ContainsAny(m[1], "_-") || pluginCodes[m[1]] {
			return ""
		}
		return code
	})
	return blankLines().ReplaceAllString(strings.TrimSpace(s), "<br><br>")
}

// pluginCodes are those of WordPress itself, and of plug-ins that many use,
// which may stand without a partner.
var pluginCodes = map[string]bool{"gallery": true, "embed": true, "audio": true, "video": true, "playlist": true, "caption": true, "more": true, "toc": true, "contact": true}
