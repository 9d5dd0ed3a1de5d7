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
		parts := multipart.NewReader(body, params["boundary"])
		for page == "" {
			part, err := parts.NextRawPart()
			if err != nil {
				break
			}
			h, p := mailPart(part.Header, part, depth-1)
			if page = h; plain == "" {
				plain = p
			}
		}
		return page, plain
	}
	if kind != "text/html" && kind != "text/plain" {
		return "", ""
	}
	text, _ := io.ReadAll(io.LimitReader(transferred(body, head.Get("Content-Transfer-Encoding")), mailLimit)) // what comes before an error is read
	if s := decode(text, params["charset"]); kind == "text/html" {
		return s, ""
	} else {
		return "", s
	}
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
