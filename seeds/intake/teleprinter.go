package intake

import (
	"strings"

	"diptych/seeds"
)

// The characters by which a teleprinter's message is parted.
const (
	startOfHeading = "\x01"
	startOfText    = "\x02"
	endOfText      = "\x03"
	endOfMessage   = "\x04"
)

// message is one in a file of a teleprinter.
type message struct{ head, text, trailer string }

// messages are those in s that have a heading and a text.
func messages(s string) (list []message) {
	for i, part := range strings.Split(s, startOfHeading) {
		if i == 0 {
			continue
		}
		part, _, _ = strings.Cut(part, endOfMessage)
		head, text, ok := strings.Cut(part, startOfText)
		if !ok {
			continue
		}
		text, trailer, _ := strings.Cut(text, endOfText)
		list = append(list, message{plainText(head), plainText(text), plainText(trailer)})
	}
	return list
}

// plainText is s without the characters that steer a teleprinter.
func plainText(s string) string { return strings.ReplaceAll(legibleXML(s), "\x7f", "") }

// isMessage tells a file that begins with the heading of a message.
func isMessage(in *input) bool {
	if len(in.data) == 0 || in.data[0] != startOfHeading[0] && in.data[0] != 0x16 && in.data[0] != '\n' && in.data[0] != '\r' {
		return false
	}
	s := strings.TrimLeft(in.head(), "\x16\x00\n ")
	return strings.HasPrefix(s, startOfHeading) && strings.Contains(s, startOfText)
}

func isIPTC7901(in *input) bool { return isMessage(in) && !isANPA(in) }

func isANPA(in *input) bool {
	head, _, _ := strings.Cut(in.head(), startOfText)
	return isMessage(in) && (strings.ContainsAny(head, "\x1f\x11\x13"))
}

func readMessages(in *input, read func(*draft, message)) ([]Article, *seeds.Error) {
	var list []Article
	for _, m := range messages(in.decoded()) {
		d := &draft{}
		read(d, m)
		if d.fields.Title != "" || len(d.paragraphs) > 0 {
			list = append(list, d.article(in))
		}
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the file begins as a message of a news agency and holds neither headline nor text"), Cure: seeds.Say("bring the file as the agency sent it")}
	}
	return list, nil
}

// readIPTC7901 reads messages as the IPTC's recommendation 7901 has them.
func readIPTC7901(in *input) ([]Article, *seeds.Error) {
	return readMessages(in, (*draft).iptc7901)
}

// readANPA reads messages as ANPA-1312 has them.
func readANPA(in *input) ([]Article, *seeds.Error) { return readMessages(in, (*draft).anpa) }

func (d *draft) iptc7901(m message) {
	text := d.iptcHeadline(strings.TrimLeft(m.text, "\n"))
	d.wireText(typedParagraphs(text))
	for _, word := range strings.Fields(m.head) {
		d.state("agency", agencyOf(word), flow(m.head))
	}
	d.iptcDate(m.trailer)
}

// wireMark is what stands before a headline: that the text is a new version of
// one sent before.
var wireMark = pattern(`^(?:\d{1,2}(?:ST|ND|RD|TH) (?:LEAD|ROUNDUP|UPDATE)|(?:LEAD|REFILE|REPEAT(?:ING)?|EXTRA|URGENT|BULLETIN|FLASH|ADVANCE|UPDATE|CORRECTION|CORRECTED|CORR|KILL|KORR|EIL|Eil|KORREKTUR|Korrektur|WIEDERHOLUNG)(?: \d{1,2})?|\([A-Z][a-z]+\))(?:[:\s]+|$)`)

// iptcHeadline reads the lines above the text, up to one that ends with “=” or
// to a blank one: marks of the wire, the headline, the author. It returns the
// rest.
func (d *draft) iptcHeadline(text string) string {
	var lines []string
	for {
		line, rest, more := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimSpace(line)
		if line != "" {
			lines = append(lines, strings.TrimRight(line, " ="))
		}
		if !more || strings.HasSuffix(line, "=") || line == "" && len(lines) > 0 {
			break
		}
	}
	var headline []string
	for _, line := range lines {
		if mark := wireMark().FindString(line); mark != "" && len(headline) == 0 {
			d.leave(mark, "mark of the wire")
			line = line[len(mark):]
		}
		switch {
		case line == "":
		case deskNote().MatchString(line):
			d.leave(line, "note of the desk")
		case len(headline) > 0 && (isByline(strings.ReplaceAll(line, ",", ", ")) || byCapital().MatchString(line)):
			d.writtenBy(line)
		default:
			headline = append(headline, line)
		}
	}
	title := strings.Join(headline, " ")
	d.state("title", title, title)
	return text
}

// sentAt is a trailer: day, hour and minute, zone perhaps, month, year.
var sentAt = pattern(`(?m)^\s*(\d{2})(\d{2})(\d{2})\s*(?:[A-Z]{1,4}\s+)?(\p{L}{3,9})\.?\s+(\d{2,4})\b`)

// byCapital is a word before the author's name that begins a line.
var byCapital = pattern(`^(?:B(?:y|Y)|Von|VON|Par|PAR|Por|POR|Door|DOOR)[ \x{a0}]+\p{Lu}`)

func (d *draft) iptcDate(trailer string) {
	m := sentAt().FindStringSubmatch(trailer)
	if m == nil {
		return
	}
	if iso, ok := dateIn(m[1] + " " + m[4] + " " + century(m[5]) + " " + m[2] + ":" + m[3]); ok {
		d.state("date", iso, trailer)
	}
}

// century is a year of two digits as one of four.
func century(year string) string {
	switch {
	case len(year) != 2:
		return year
	case year < "70":
		return "20" + year
	}
	return "19" + year
}

func (d *draft) anpa(m message) {
	text := d.anpaHead(m.text)
	list := typedParagraphs(text)
	for i := range list {
		list[i] = typedQuotes.Replace(list[i])
	}
	if strings.Contains(text, "``") {
		d.note(seeds.Say("The quotation marks of the teleprinter, `` and '', were read as “ and ”."))
	}
	d.wireText(list)
	if at := mailedAt().FindStringSubmatch(m.trailer); at != nil {
		if iso, ok := dateIn(century(at[3]) + "-" + at[1] + "-" + at[2] + " " + at[4] + ":" + at[5]); ok {
			d.state("date", iso, strings.TrimRight(m.trailer, "< \n"))
		}
	}
}

var (
	typedQuotes = strings.NewReplacer("``", "“", "''", "”")
	mailedAt    = pattern(`\b(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})`)
	anpaSlug    = pattern(`^[A-Z]{2}-\S|,\s?\d{2,5}$`)
	anpaAside   = pattern(`(?i)^(?:[A-Z]{2,4} )?(?:photos?|graphics?|videos?|eds?|ed's note|editors?|with|advisory|hfr|for release|embargo\w*)\b.{0,3}(?:[:.]|[A-Z]{2,}\d)|^AP Photo|^Eds?\b`)
)

// anpaHead reads the lines above the text, which begin with “^” and end with
// “<” or “=”, and returns the rest.
func (d *draft) anpaHead(text string) string {
	by, n := "", 0
	for {
		rest, ok := strings.CutPrefix(strings.TrimLeft(text, "\n "), "^")
		end := strings.IndexAny(rest, "<=")
		if !ok || end < 0 || strings.HasPrefix(rest, "_") {
			break
		}
		line, mark := flow(rest[:end]), rest[end]
		text = strings.TrimLeft(rest[end+1:], " ")
		n++
		switch {
		case mark == '=' && by != "":
			by += ", " + line
		case mark == '=':
			by = line
		case n == 1 && anpaSlug().MatchString(line):
			d.leave(line, "slug")
		case anpaAside().MatchString(line):
			d.leave(line, "note to editors")
		case d.fields.Title == "":
			d.state("title", typedQuotes.Replace(line), line)
		default:
			d.leave(line, "summary")
		}
	}
	d.writtenBy(by)
	return text
}
