package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	proquestAnchor = pattern(`(?i)<a name=["']?DocID_[^>]*>`)
	proquestLink   = pattern(`^(?:ProQuest document link|Link zum ProQuest-Dokument|ProQuest-Dokumentlink|Lien vers le document ProQuest|Enlace al documento de ProQuest)$`)
	proquestMail   = pattern(`(?im)^(?:From|Subject|Reply-To|Return-Path):[^\n]*proquest`)
)

// isProquestHTML tells a page exported from ProQuest by the anchors of its
// documents.
func isProquestHTML(in *input) bool {
	return isMarkup(in) && isProquestPage(in.decoded())
}

func isProquestPage(s string) bool {
	return hasProquestID(s) && proquestAnchor().MatchString(s)
}

func readProquestHTML(in *input) ([]Article, *seeds.Error) { return proquestPage(in, in.decoded()) }

// proquestPage reads each document of a page alone: their texts are whole
// pages in paragraphs, with ends in the wrong places.
func proquestPage(in *input, s string) ([]Article, *seeds.Error) {
	var records []proquestRecord
	front, behind := partedBy(proquestAnchor(), s)
	for _, part := range behind {
		page, err := htmlTree(part)
		if err != nil {
			return nil, err
		}
		records = append(records, proquestPageRecord(page))
	}
	cover := ""
	if page, err := htmlTree(front); err == nil {
		cover = textIn(page)
	}
	return proquestArticles(in, records, cover)
}

// proquestPageRecord reads a document of a page, in which the labels are bold.
func proquestPageRecord(page *html.Node) proquestRecord {
	var r proquestRecord
	var entries []proquestEntry
	for _, b := range blocksIn(page, nil) {
		line := flow(strings.ReplaceAll(b.text, "\t", " "))
		if a := firstIn(b.in, ofAtom(atom.A)); a != nil && proquestLink().MatchString(line) {
			r.link = attr(a, "href")
			continue
		}
		e := proquestEntry{text: line}
		e.label, e.value = r.bold(b)
		entries = append(entries, e)
	}
	r.read(entries)
	return r
}

// bold is the label that a block opens with, where it is set bold.
func (r *proquestRecord) bold(b block) (label, value string) {
	strong := firstIn(b.in, func(n *html.Node) bool { return n.DataAtom == atom.Strong || n.DataAtom == atom.B })
	if strong == nil || !strings.HasPrefix(flow(b.text), flow(textIn(strong))) {
		return "", ""
	}
	label, value = r.label(flow(b.text))
	if proquestLabels[strings.TrimRight(textIn(strong), ": \u00a0")] != label {
		return "", ""
	}
	return label, value
}

// isProquestMail tells a mail that ProQuest sent with documents in it.
func isProquestMail(in *input) bool {
	if !isPrint(in) {
		return false
	}
	head := in.head()
	if !mailHeader().MatchString(head) || !proquestMail().MatchString(head) {
		return false
	}
	page, plain := mailTexts(in.data)
	return isProquestPage(page) || proquestBar().MatchString(plain) && hasProquestID(plain)
}

func readProquestMail(in *input) ([]Article, *seeds.Error) {
	page, plain := mailTexts(in.data)
	if isProquestPage(page) {
		return proquestPage(in, page)
	}
	return proquestArticles(in, proquestTextRecords(plain), "")
}
