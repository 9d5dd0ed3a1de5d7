package intake

import (
	"strings"

	"diptych/seeds"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// jats is the Journal Article Tag Suite (ANSI/NISO Z39.96), in which magazines of
// science publish their news.
var jats = &vocabulary{
	name: "JATS",
	blocks: map[string]atom.Atom{
		"title": atom.H2, "sec": atom.Section, "list": atom.Ul, "list-item": atom.Li, "disp-quote": atom.Blockquote, "attrib": atom.P, "speech": atom.Div, "speaker": atom.P,
		"verse-group": atom.Div, "verse-line": atom.P, "break": atom.Br, "fig": atom.Div, "table-wrap": atom.Div, "boxed-text": atom.Div, "fn-group": atom.Div,
		"def-list": atom.Dl, "def-item": atom.Div, "term": atom.Dt, "def": atom.Dd, "preformat": atom.Pre, "disp-formula": atom.P, "supplementary-material": atom.Div,
	},
	beside: map[string]string{
		"fig": "caption", "caption": "caption", "table-wrap-foot": "footnote", "supplementary-material": "caption", "media": "caption",
	},
	notes:  []string{"fn"},
	unread: isReferenceMark,
}

// isReferenceMark tells the number of a note or of a work in the list of literature,
// raised or right behind a word.
func isReferenceMark(n *html.Node) bool {
	switch kind := value(n, "ref-type"); {
	case n.Data == "sup":
		return named(n, "xref") != nil
	case n.Data != "xref" || kind != "bibr" && kind != "fn" && kind != "table-fn":
		return false
	}
	before := n.PrevSibling
	return named(n, "sup") != nil || isCloseNumber(n) && !strings.HasSuffix(before.Data, "[")
}

func isJATS(in *input) bool {
	return in.xmlRoot() == "article" && (strings.Contains(in.head(), "<article-meta>") || strings.Contains(in.head(), "//DTD JATS") || strings.Contains(in.head(), "//NLM//DTD"))
}

func readJATS(in *input) ([]Article, *seeds.Error) {
	return jats.read(in, func(tree *html.Node) []*html.Node { return kids(tree, "article") }, (*draft).jats)
}

// jats takes the article in n.
func (d *draft) jats(n *html.Node) {
	meta := at(n, "front", "article-meta")
	title := at(meta, "title-group", "article-title")
	d.state("title", said(title), said(title))
	d.leave(said(at(meta, "title-group", "subtitle")), "second headline")
	journal := named(at(n, "front", "journal-meta"), "journal-title")
	d.state("outlet", said(journal), said(journal))
	d.writtenBy(jatsAuthors(meta))
	for _, day := range kids(meta, "pub-date") {
		if iso := dayOf(day); iso != "" && d.fields.Date == "" {
			d.dated(iso)
		}
	}
	for _, id := range kids(meta, "article-id") {
		if value(id, "pub-id-type") == "doi" {
			d.state("url", "https://doi.org/"+said(id), said(id))
		}
	}
	d.leave(said(at(meta, "abstract")), "abstract")
	if body := at(n, "body"); body != nil {
		jats.text(d, body)
	}
}

// jatsAuthors are the names of those who wrote an article, not of its editors.
func jatsAuthors(meta *html.Node) string {
	var names []string
	for _, group := range kids(meta, "contrib-group") {
		for _, c := range kids(group, "contrib") {
			if kind := value(c, "contrib-type"); kind != "" && kind != "author" {
				continue
			}
			name := strings.TrimSpace(said(named(c, "given-names")) + " " + said(named(c, "surname")))
			if name == "" {
				name = said(named(c, "string-name", "collab"))
			}
			if name != "" {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}
