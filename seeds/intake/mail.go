package intake

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"

	"golang.org/x/net/html/charset"
)

// mailHeader is the beginning of a mail.
var mailHeader = pattern(`^[A-Za-z][A-Za-z0-9-]*:[ \t]`)

// mailWords decodes a field of a mail's head.
func mailWords(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		return out
	}
	return s
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
	return mailPart(textproto.MIMEHeader(m.Header), m.Body, mailDepth)
}

func mailPart(head textproto.MIMEHeader, body io.Reader, depth int) (page, plain string) {
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" && depth > 0 {
		return textOfParts(multipart.NewReader(body, params["boundary"]), kind == "multipart/mixed", depth-1)
	}
	if kind == "message/rfc822" && depth > 0 { // a mail that was forwarded whole
		if m, err := mail.ReadMessage(transferred(body, head.Get("Content-Transfer-Encoding"))); err == nil {
			return mailPart(textproto.MIMEHeader(m.Header), m.Body, depth-1)
		}
	}
	if kind != "text/html" && kind != "text/plain" {
		return "", ""
	}
	text, _ := io.ReadAll(io.LimitReader(transferred(body, head.Get("Content-Transfer-Encoding")), mailLimit)) // what comes before an error is read
	s := decode(text, params["charset"])
	switch {
	case kind == "text/html":
		return s, ""
	case strings.EqualFold(params["format"], "flowed"):
		return "", unflowed(s, strings.EqualFold(params["delsp"], "yes"))
	}
	return "", s
}

// textOfParts is the first page and the first plain text of several parts, or
// all of them where they are parts of one text, with pictures between.
func textOfParts(parts *multipart.Reader, all bool, depth int) (page, plain string) {
	for size := 0; (page == "" || all) && size < mailLimit; {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		if shown, _, _ := mime.ParseMediaType(part.Header.Get("Content-Disposition")); shown == "attachment" {
			continue
		}
		h, p := mailPart(part.Header, part, depth)
		size += len(h) + len(p)
		if page += h; plain == "" || all {
			plain += p + "\n\n"
		}
	}
	return page, strings.TrimRight(plain, "\n")
}

// unflowed is text of format=flowed (RFC 3676), each of its paragraphs a line
// between empty ones: a line that ends in a blank goes on in the next of the
// same depth of quotation. A blank that only keeps a line from being read as
// something else is taken away, with delsp the one that says it goes on too.
func unflowed(s string, delsp bool) string {
	var out strings.Builder
	open := -1 // depth of the paragraph that goes on
	for line := range strings.SplitSeq(s, "\n") {
		words := strings.TrimLeft(line, ">")
		depth := len(line) - len(words)
		words = strings.TrimPrefix(words, " ")
		if depth != open || words == letterSign {
			out.WriteString("\n\n" + strings.Repeat("> ", depth))
		}
		if open = -1; strings.HasSuffix(words, " ") && words != letterSign {
			open = depth
			if delsp {
				words = words[:len(words)-1]
			}
		}
		out.WriteString(words)
	}
	return strings.TrimLeft(out.String(), "\n")
}

// transferred is a part of a mail as it was before it was encoded for its way.
func transferred(body io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	}
	return body
}
