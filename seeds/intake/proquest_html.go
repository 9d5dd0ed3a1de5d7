package intake

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	proquestAnchor = regexp.MustCompile(`(?i)<a name=["']?DocID_[^>]*>`)
	proquestMail   = regexp.MustCompile(`(?im)^(?:From|Subject|Reply-To|Return-Path):[^\n]*proquest`)
	mailHeader     = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*:[ \t]`)
)

// isProquestHTML tells a page exported from ProQuest by the anchors of its
// documents.
func isProquestHTML(in *input) bool {
	return isMarkup(in) && isProquestPage(in.decoded())
}

func isProquestPage(s string) bool {
	return strings.Contains(s, "ProQuest document ID") && proquestAnchor.MatchString(s)
}

func readProquestHTML(in *input) ([]Article, *seeds.Error) { return proquestPage(in, in.decoded()) }

// proquestPage reads each document of a page alone: their texts are whole
// pages in paragraphs, with ends in the wrong places.
func proquestPage(in *input, s string) ([]Article, *seeds.Error) {
	var records []proquestRecord
	front, behind := partedBy(proquestAnchor, s)
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
		if a := firstIn(b.in, ofAtom(atom.A)); a != nil && line == "ProQuest document link" {
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
	if strings.TrimRight(textIn(strong), ": \u00a0") != label {
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
	if !mailHeader.MatchString(head) || !proquestMail.MatchString(head) {
		return false
	}
	page, plain := mailTexts(in.data)
	return isProquestPage(page) || proquestBar.MatchString(plain) && strings.Contains(plain, "ProQuest document ID:")
}

func readProquestMail(in *input) ([]Article, *seeds.Error) {
	page, plain := mailTexts(in.data)
	if isProquestPage(page) {
		return proquestPage(in, page)
	}
	return proquestArticles(in, proquestTextRecords(plain), "")
}

// mailLimit is how many bytes of a mail's text are read, mailDepth how deep its
// parts are followed.
const (
	mailLimit = 64 << 20
	mailDepth = 6
)

// mailTexts are the first page and the first plain text of a mail, as far as
// they can be read.
func mailTexts(data []byte) (page, plain string) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return "", ""
	}
	return mailPart(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body, mailDepth)
}

func mailPart(contentType, transfer string, body io.Reader, depth int) (page, plain string) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" && depth > 0 {
		parts := multipart.NewReader(body, params["boundary"])
		for page == "" {
			part, err := parts.NextRawPart()
			if err != nil {
				break
			}
			h, p := mailPart(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part, depth-1)
			if page = h; plain == "" {
				plain = p
			}
		}
		return page, plain
	}
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	if kind != "text/html" && kind != "text/plain" {
		return "", ""
	}
	text, _ := io.ReadAll(io.LimitReader(body, mailLimit)) // what comes before an error is read
	if s := decode(text, params["charset"]); kind == "text/html" {
		return s, ""
	} else {
		return "", s
	}
}
