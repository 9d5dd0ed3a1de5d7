package intake

import (
	"strings"
	"testing"
)

// mailOf is a mail of a head that says what it holds, and of that.
func mailOf(kind, body string) []byte {
	return []byte(strings.ReplaceAll("From: Ann Ward <ann@post.example>\nTo: desk@post.example\nSubject: Hall shuts\nDate: Sun, 3 May 2026 09:00:00 +0200\nMIME-Version: 1.0\nContent-Type: "+kind+"\n\n"+body, "\n", "\r\n"))
}

func TestMailTexts(t *testing.T) {
	const parted = "--b\nContent-Type: "
	for name, c := range map[string]struct{ kind, body, want string }{
		"lines that flow on":        {"text/plain; format=flowed", "The hall will shut on \nMonday.\n\n From here on it is quiet.\n", "The hall will shut on Monday.\n\nFrom here on it is quiet.\n"},
		"without a blank between":   {"text/plain; format=flowed", "The hall will shut on \nMonday.\nIt opens again in May.\n", "The hall will shut on Monday.\n\nIt opens again in May.\n"},
		"a blank that is taken off": {"text/plain; format=flowed; delsp=yes", "The hall will re \nopen on  \nMonday.\n", "The hall will reopen on Monday.\n"},
		"a quotation that flows on": {"text/plain; format=flowed", "> The hall will \n> shut.\nHe denies it.\n", "> The hall will shut.\n\nHe denies it.\n"},
		"a signature":               {"text/plain", "The hall will shut on Monday.\n-- \nAnn Ward\nVillage desk\n", "The hall will shut on Monday.\n"},
		"a line of two strokes":     {"text/plain", "The hall will shut on Monday.\n\n--\n\nIt opens again in May.\n", "The hall will shut on Monday.\n\n--\n\nIt opens again in May.\n"},
		"texts around a picture":    {"multipart/mixed; boundary=b", parted + "text/plain\n\nThe hall shuts.\n" + parted + "image/png\n\nx\n" + parted + "text/plain\n\nIt opens again in May.\n--b--\n", "The hall shuts.\n\nIt opens again in May.\n"},
		"pages around a picture":    {"multipart/mixed; boundary=b", parted + "text/html\n\n<html><body><p>The hall shuts.</p></body></html>\n" + parted + "image/png\n\nx\n" + parted + "text/html\n\n<html><body><p>It opens again in May.</p></body></html>\n--b--\n", "The hall shuts.\n\nIt opens again in May.\n"},
		"a page that is attached":   {"multipart/mixed; boundary=b", parted + "text/plain\n\nThe hall shuts.\n" + parted + "text/html\nContent-Disposition: attachment; filename=a.html\n\n<p>Attached.</p>\n--b--\n", "The hall shuts.\n"},
		"a mail forwarded whole":    {"multipart/mixed; boundary=b", parted + "message/rfc822\n\nSubject: The hall\nContent-Type: text/plain\n\nThe hall shuts.\n--b--\n", "The hall shuts.\n"},
		"one text in two forms":     {"multipart/alternative; boundary=b", parted + "text/plain\n\nPlain.\n" + parted + "text/html\n\n<p>The hall shuts.</p>\n--b--\n", "The hall shuts.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			f, refusal := Read("a.eml", mailOf(c.kind, c.body))
			if refusal != nil || len(f.Articles) != 1 {
				t.Fatal(f, refusal)
			}
			if got := f.Articles[0].Source; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatIsBelowALetterIsLeftOut(t *testing.T) {
	f, refusal := Read("a.eml", mailOf("text/plain", "The hall will shut on Monday.\n-- \nAnn Ward\nVillage desk\n"))
	if refusal != nil {
		t.Fatal(refusal)
	}
	if got := f.Articles[0].Left; len(got) != 1 || got[0].Text != "Ann Ward Village desk" || got[0].Why != "signature" {
		t.Errorf("left out: %+v", got)
	}
	f, _ = Read("a.eml", mailOf("text/plain", "The hall will shut on Monday.\n"))
	if got := f.Articles[0].Left; len(got) != 0 {
		t.Errorf("left out of a letter without a signature: %+v", got)
	}
}
