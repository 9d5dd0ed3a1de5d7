package intake

import (
	"bufio"
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"strings"

	"diptych/seeds"
)

// savedFile is a part of an archive of a page.
type savedFile struct {
	kind     string // its media type
	charset  string // as the archive says, often ""
	location string
	id       string // of the part, without its angle brackets
	data     []byte
}

// Limits of an archive, against those that are made to be unbounded.
const (
	maxParts   = 5000
	maxArchive = 128 << 20 // bytes of all its pages, decoded
)

// isMHTML tells a page saved with all it needs as one file in the form of a
// mail: by Chrome, by Word, or by Internet Explorer, whose file may have one
// part only. A mail is none.
func isMHTML(in *input) bool {
	head := in.data[:min(len(in.data), 8192)]
	head = bytes.TrimPrefix(bytes.ReplaceAll(head, []byte("\r\n"), []byte("\n")), []byte("\xef\xbb\xbf"))
	fields, _, _ := bytes.Cut(bytes.TrimLeft(head, "\n"), []byte("\n\n"))
	if !mailHead().Match(fields) || !mimeVersion().Match(fields) {
		return false
	}
	switch {
	case bytes.Contains(fields, []byte("\nSnapshot-Content-Location:")), savedBy().Match(fields):
		return true
	case contentLocation().Match(fields) && !mailAddress().Match(fields):
		return true
	}
	return related().Match(fields) && !mailAddress().Match(fields) && contentLocation().Match(head)
}

var (
	mailHead        = pattern(`^[A-Za-z][A-Za-z-]*:`)
	mimeVersion     = pattern(`(?im)^MIME-Version: *1`)
	savedBy         = pattern(`(?im)^From: *"?<?Saved by `)
	mailAddress     = pattern(`(?im)^(?:To|Received|Return-Path|Message-ID):`)
	contentLocation = pattern(`(?im)^Content-Location:`)
	related         = pattern(`(?i)multipart/related`)
)

func readMHTML(in *input) ([]Article, *seeds.Error) {
	head, body, ok := mailParts(in.data)
	if !ok {
		return nil, &seeds.Error{Problem: seeds.Say("this saved page (MHTML) is damaged at its head"), Cure: seeds.Say("save the page again")}
	}
	var files []savedFile
	gatherParts(head, body, &files, 0)
	address := head.Get("Snapshot-Content-Location")
	if kind, params, err := mime.ParseMediaType(head.Get("Content-Type")); err == nil && kind == "multipart/related" {
		files = startFirst(files, params["start"], address)
	}
	return in.archive(files, address, head.Get("Date"))
}

// mailParts are the head and the body of a mail.
func mailParts(data []byte) (textproto.MIMEHeader, []byte, bool) {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), "\r\n")
	r := bufio.NewReader(bytes.NewReader(data))
	head, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return nil, nil, false
	}
	body, _ := io.ReadAll(r)
	return head, body, true
}

// gatherParts adds the files of a part, in their order.
func gatherParts(head textproto.MIMEHeader, body []byte, out *[]savedFile, depth int) {
	kind, params, _ := mime.ParseMediaType(head.Get("Content-Type"))
	if !strings.HasPrefix(kind, "multipart/") || depth > 8 {
		if f, ok := savedPart(kind, params["charset"], head, body); ok {
			*out = append(*out, f)
		}
		return
	}
	parts := multipart.NewReader(bytes.NewReader(body), params["boundary"])
	for len(*out) < maxParts {
		p, err := parts.NextRawPart()
		if err != nil {
			return
		}
		inside, err := io.ReadAll(p)
		gatherParts(p.Header, inside, out, depth+1)
		if err != nil {
			return
		}
	}
}

// savedPart is a part that is no container, decoded where it is a page.
func savedPart(kind, charset string, head textproto.MIMEHeader, body []byte) (savedFile, bool) {
	f := savedFile{kind: kind, charset: charset, location: strings.TrimSpace(head.Get("Content-Location")), id: strings.Trim(head.Get("Content-Id"), "<> ")}
	if kind != "" && !isHTML(kind) {
		return f, false
	}
	r := transferred(bytes.NewReader(body), head.Get("Content-Transfer-Encoding"))
	f.data, _ = io.ReadAll(io.LimitReader(r, maxArchive))
	return f, len(f.data) > 0
}

// startFirst puts the page that was saved before those in its frames.
func startFirst(files []savedFile, start, address string) []savedFile {
	start = strings.Trim(start, "<> ")
	for i, f := range files {
		if start != "" && f.id == start || start == "" && address != "" && f.location == address {
			return append([]savedFile{f}, append(files[:i:i], files[i+1:]...)...)
		}
	}
	return files
}

// archive reads the page that was saved, the first of files, or where it is
// empty but for its frames, the frame with the most to read.
func (in *input) archive(files []savedFile, address, saved string) ([]Article, *seeds.Error) {
	if len(files) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("there is no page in this saved web page"), Cure: seeds.Say("save the page again, or copy the article's text into a text file")}
	}
	var best Article
	var first *seeds.Error
	const frames = 20
	for i, f := range files[:min(len(files), frames)] {
		from := webAddress(f.location)
		if i == 0 && webAddress(address) != "" {
			from = address
		}
		a, err := in.page(webPage{html: decode(f.data, f.charset), address: from})
		if err == nil && len(a.Source) > len(best.Source) {
			best = a
		}
		if i == 0 {
			if first = err; err == nil {
				break
			}
		}
	}
	if best.Source == "" {
		return nil, first
	}
	if first != nil {
		best.Notes = append(best.Notes, seeds.Say("The text is that of a frame of the page."))
	}
	if saved = flow(saved); saved != "" && best.Fields.Date == "" {
		best.Notes = append(best.Notes, pageSaved(saved))
	}
	return []Article{best}, nil
}

// webAddress is s where it is an address on the web.
func webAddress(s string) string {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s
	}
	return ""
}
