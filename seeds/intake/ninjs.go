package intake

import (
	"strings"

	"diptych/seeds"
)

// isNinjs tells News in JSON of the IPTC, versions 1 to 3, also inside what a
// service wraps around it.
func isNinjs(in *input) bool { return len(ninjsItems(in.object(), 0)) > 0 }

// ninjsItems are the items in v: itself, or those under data, item or items.
func ninjsItems(v any, depth int) (list []map[string]any) {
	for _, m := range keyed(v) {
		_, isURI := m["uri"].(string)
		switch {
		case isURI && has(m, "type", "headline", "headlines", "versioncreated", "versionCreated", "pubstatus", "pubStatus", "bodies", "body_text", "body_html", "body_xhtml", "body_nitf", "profile") > 1:
			list = append(list, m)
		case depth < 4:
			for _, key := range []string{"data", "item", "items", "_items"} {
				list = append(list, ninjsItems(m[key], depth+1)...)
			}
		}
	}
	return list
}

// readNinjs reads the items that are text. Those associated with one are
// pictures and other articles, whose headlines are not its own.
func readNinjs(in *input) ([]Article, *seeds.Error) {
	var list []Article
	for _, m := range ninjsItems(in.object(), 0) {
		switch kind := under(m, "type"); kind {
		case "picture", "graphic", "audio", "video", "event", "planning":
			continue
		}
		d := &draft{language: under(m, "language")}
		d.ninjs(m)
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the items of this file are pictures or the like, none is a text"), Cure: seeds.Say("bring the items of the articles")}
	}
	return list, nil
}

func (d *draft) ninjs(m map[string]any) {
	title := under(m, "headline", "title")
	if main := mainOf(m["headlines"], "main"); main != nil {
		title = under(main, "value")
	}
	d.state("title", textOfHTML(title), title)
	d.writtenBy(textOfHTML(under(m, "by", "byline", "authors")))
	d.datedFirst(under(m, "versioncreated", "versionCreated"), under(m, "contentcreated", "contentCreated"), under(m, "firstcreated", "firstCreated"))
	if uri := under(m, "uri"); strings.HasPrefix(uri, "http") {
		d.state("url", uri, uri)
	}
	d.withdrawn(under(m, "pubstatus", "pubStatus"))
	d.wireText(d.ninjsText(m))
	for _, key := range []string{"infosources", "infoSources", "provider", "source", "copyrightholder", "copyrightHolder"} {
		for _, name := range strings.Split(under(m, key), ", ") {
			d.state("agency", agencyOf(name), name)
		}
	}
	if name := under(m, "provider", "source"); d.fields.Agency == "" && !strings.Contains(name, "://") && !strings.Contains(name, ":") {
		d.state("outlet", name, name)
	}
}

// mainOf is the one of a list of headlines or bodies that has the role, or
// the first.
func mainOf(v any, role string) map[string]any {
	list := keyed(v)
	for _, m := range list {
		if strings.HasSuffix(strings.ToLower(under(m, "role")), role) {
			return m
		}
	}
	if len(list) > 0 {
		return list[0]
	}
	return nil
}

// ninjsText takes one of the bodies, which hold the same text: the one that
// tells its paragraphs.
func (d *draft) ninjsText(m map[string]any) []string {
	for _, key := range []string{"body_xhtml", "body_html", "body_richtext", "body_nitf", "body_text", "description_text"} {
		s, _ := m[key].(string)
		switch {
		case strings.TrimSpace(s) == "":
		case key == "description_text":
			d.leave(s, "summary")
		default:
			return d.markedText(s)
		}
	}
	best, rank := "", -1
	for _, body := range keyed(m["bodies"]) {
		s, _ := body["value"].(string)
		r := 0
		switch kind := under(body, "contenttype", "contentType"); {
		case strings.TrimSpace(s) == "":
			continue
		case strings.Contains(kind, "html"), strings.Contains(kind, "xml"):
			r = 2
		case strings.HasSuffix(under(body, "role"), "main"):
			r = 1
		}
		if r > rank {
			best, rank = s, r
		}
	}
	return d.markedText(best)
}

// markedText are the paragraphs of a text that is HTML, NITF or plain.
func (d *draft) markedText(s string) []string {
	if strings.Contains(s, "<body.content") || strings.Contains(s, "<hl2") {
		tree, _ := xmlTree(s)
		if content := named(tree, "body.content"); content != nil {
			tree = content
		}
		return d.xmlParagraphs(tree)
	}
	if !anyTag().MatchString(s) {
		return plainParagraphs(s)
	}
	return d.looseText(s)
}

// plainParagraphs are those of text without marks. Where lines are long each is
// a paragraph; where they end at a column blank lines and indents part them.
func plainParagraphs(s string) (list []string) {
	if isTyped(s) {
		return typedParagraphs(s)
	}
	long := !strings.Contains(strings.TrimSpace(s), "\n\n")
	for line := range strings.SplitSeq(s, "\n") {
		long = long || len(line) > longLine
	}
	if !long {
		return typedParagraphs(s)
	}
	for line := range strings.SplitSeq(s, "\n") {
		if line = flow(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// longLine is more than a column holds, in bytes.
const longLine = 120
