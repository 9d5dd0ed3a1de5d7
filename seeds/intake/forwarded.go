package intake

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"strings"
)

// The line above a mail that another one passes on, and those of its head, as
// programs for mail write them in several languages.
var (
	forwardMark = pattern(`(?i)^[ >]*(?:-{2,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message d['’]origine|doorgestuurd bericht|mensaje reenviado|messaggio inoltrato) ?-{2,}` +
		`|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|begin doorgestuurd bericht|inicio del mensaje reenviado|inizio messaggio inoltrato) ?:)\s*$`)
	forwardField  = pattern(`^[ >*]*(From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An|De|Objet|À|Envoyé|Onderwerp|Aan|Van|Verzonden|Asunto|Para|Enviado|Fecha|Da|Oggetto|A|Data|Inviato)(?:\*? ?):(?:\*? ?)(.*)$`)
	forwardPrefix = pattern(`^(?i:(?:fwd?|wg|tr|rv|i|doorst)\s?:\s*)+`)
)

// forwardKeys are the fields of a head that are asked for, in several languages.
var forwardKeys = map[string]string{
	"Subject": "subject", "Betreff": "subject", "Objet": "subject", "Onderwerp": "subject", "Asunto": "subject", "Oggetto": "subject",
	"From": "from", "Von": "from", "De": "from", "Van": "from", "Da": "from",
	"Date": "date", "Sent": "date", "Datum": "date", "Gesendet": "date", "Envoyé": "date", "Verzonden": "date", "Enviado": "date", "Fecha": "date", "Data": "date", "Inviato": "date",
}

// opened are the blocks of the mail that l passes on, each a line or several,
// and l is about that mail; blocks as they are where it passes none on.
func (l *letter) opened(blocks []string) []string {
	for i, b := range blocks {
		first, _, _ := strings.Cut(b, "\n")
		if !forwardMark().MatchString(first) {
			continue
		}
		head := map[string]string{}
		n, below := forwardHead(blocks[i:], head)
		if head["subject"] == "" || head["from"] == "" {
			continue
		}
		l.cover = append(l.cover, strings.Join(blocks[:i], "\n"))
		l.subject, l.sent = subjectOf(head["subject"]), head["date"]
		l.sender = senderOf(head["from"])
		inner := blocks[i+n:]
		if below != "" {
			inner = append([]string{below}, inner...)
		}
		if len(l.cover) > mailDepth {
			return inner
		}
		return l.opened(inner)
	}
	return blocks
}

// forwardHead reads the lines of a head, below the mark that blocks begin with,
// into fields: how many blocks they take, and what stands below them in the last.
func forwardHead(blocks []string, fields map[string]string) (n int, below string) {
	for n, b := range blocks {
		lines := strings.Split(b, "\n")
		if n == 0 {
			lines = lines[1:]
		}
		for j, line := range lines {
			m := forwardField().FindStringSubmatch(strings.TrimSpace(line))
			switch {
			case m != nil:
				if key := forwardKeys[m[1]]; fields[key] == "" {
					fields[key] = flow(m[2])
				}
			case strings.TrimSpace(line) == "":
			case j == 0:
				return n, ""
			default:
				return n + 1, strings.Join(lines[j:], "\n")
			}
		}
	}
	return len(blocks), ""
}

// subjectOf is what a mail is about: its subject without the name of a list and
// without what tells that it was passed on.
func subjectOf(words string) string {
	return forwardPrefix().ReplaceAllString(flow(letterTag().ReplaceAllString(words, " ")), "")
}

// senderOf is the name in an address: "Ann Ward <ann@paper.example>".
func senderOf(words string) string {
	name, _, _ := strings.Cut(words, "<")
	return strings.Trim(flow(name), `"* `)
}

// maxAttached is how many mails that hang at another one are read.
const maxAttached = 1000

// attachedMails are the mails that a mail brings as its attachments.
func attachedMails(data []byte) [][]byte {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	return attachedIn(textproto.MIMEHeader(m.Header), m.Body, mailDepth)
}

func attachedIn(head textproto.MIMEHeader, body io.Reader, depth int) (mails [][]byte) {
	kind, params, _ := mime.ParseMediaType(head.Get("Content-Type"))
	switch {
	case kind == "message/rfc822":
		data, _ := io.ReadAll(io.LimitReader(transferred(body, head.Get("Content-Transfer-Encoding")), mailLimit))
		return [][]byte{data}
	case !strings.HasPrefix(kind, "multipart/") || params["boundary"] == "" || depth == 0:
		return nil
	}
	parts := multipart.NewReader(body, params["boundary"])
	for len(mails) < maxAttached {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		mails = append(mails, attachedIn(part.Header, part, depth-1)...)
	}
	return mails
}
