package intake

import (
	"bytes"
	"cmp"
	"net/mail"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	letterFoot  = pattern(`(?i)unsubscribe|your subscription|manage (?:my|your) (?:subscription|preference)|you (?:are receiving|received) this|sign up for|forward(?:ed)? (?:this|to a friend)|view (?:this )?(?:e-?mail )?in (?:your )?browser|newsletter (?:abbestellen|abmelden)|abbestellen|abmelden|abonnement verwalten|se désabonner|désinscri|vous recevez|uitschrijven|afmelden|darse de baja|cancelar (?:la|tu) suscripción|disiscriv`)
	letterHello = pattern(`^(?i:dear|hello|hi|good (?:morning|evening|afternoon)|liebe[rs]?|sehr geehrte|guten (?:morgen|tag|abend)|chère?s?|bonjour|beste|geachte|hola|querid[oa]s?|estimad[oa]s?)\b[^.?]{0,60}[,!:]?$`)
	letterBye   = pattern(`^(?i:sincerely|best(?: wishes| regards)?|(?:kind |warm )?regards|yours(?: \p{L}+)?|cheers|herzlich(?:e grüße|st)?|(?:mit )?(?:freundliche[nr]?|herzliche[nr]?|beste[nr]?|viele[n]?) grü(?:ß|ss)e?n?|ihr|ihre|cordialement|bien à vous|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|saludos)[,!.]?$`)
	letterMore  = pattern(`(?i)^[\[(»>→ ]*(?:read|full|more|see|continue|click|go to|weiter(?:lesen)?|mehr|zum artikel|lire|lees|meer|leer|leggi)\b[^.!?]{0,50}[\]»>→. …]*$`)
	letterName  = pattern(`^\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|di|du)){1,4}$`)
	letterTag   = pattern(`\s*\[[^\]]{2,40}\]\s*`)
	letterTitle = pattern(`(?i)^(.{3,60}?)[ :|–-]+(?:e-?mail[ -])?newsletter$`)
	counting    = pattern(`(?i)click|track|redirect|unsubscrib|//(?:links?|lnk|l|t|e|em|email|mail|news|newsletter|go|ct|trk|r)\d*\.|/(?:c|e|r|t|ls|cl|f|u|x)/[^/]{12,}|[?&][a-z_]{1,6}=[\w%.-]{16,}`)
)

// isLetter tells a mail, and no page that a browser saved in the form of one.
func isLetter(in *input) bool {
	if !isPrint(in) || !mailHeader().Match(in.data[:min(len(in.data), 128)]) {
		return false
	}
	m, err := mail.ReadMessage(bytes.NewReader(in.data))
	if err != nil {
		return false
	}
	h := m.Header
	sent := h.Get("Received") != "" || h.Get("Message-Id") != "" || h.Get("To") != "" || h.Get("List-Unsubscribe") != ""
	saved := h.Get("Content-Location") != "" || h.Get("Snapshot-Content-Location") != "" || strings.Contains(strings.ToLower(h.Get("From")), "<saved by ")
	whole := h.Get("Subject") != "" && h.Get("Date") != "" && h.Get("Content-Type") != "" // kept before it was sent
	return strings.Contains(h.Get("From"), "@") && (sent || whole) && !saved
}

// letter is a mail while it is read.
type letter struct {
	subject, sender, sent string
	pageTitle             string
	cover                 []string          // what was written over the mail by those who passed it on
	heads                 map[string]string // texts that are set as headlines, with the address they lead to
	ranks                 map[string]int    // of these, 1 the highest
	more                  []string          // links that lead on, as "Read more"
	blocks                []string
	sign                  string   // what stands below letterSign
	foot                  []string // what stands from the first line of the footer on
}

// readLetter takes the articles, or the beginnings of them, out of a newsletter,
// or out of those that a mail has as its attachments.
func readLetter(in *input) ([]Article, *seeds.Error) {
	var out []Article
	for _, data := range attachedMails(in.data) {
		if articles, err := readMail(&input{name: in.name, data: data}); err == nil {
			out = append(out, articles...)
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	return readMail(in)
}

func readMail(in *input) ([]Article, *seeds.Error) {
	m, err := mail.ReadMessage(bytes.NewReader(in.data))
	if err != nil {
		return nil, &seeds.Error{Problem: seeds.Say("the head of this mail cannot be read"), Cure: seeds.Say("save the mail once more, as a file of type .eml")}
	}
	l := &letter{sent: m.Header.Get("Date"), heads: map[string]string{}, ranks: map[string]int{}}
	l.subject = subjectOf(mailWords(m.Header.Get("Subject")))
	l.sender = senderOf(mailWords(m.Header.Get("From")))
	page, plain := mailTexts(in.data)
	if page != "" {
		tree, err := htmlTree(page)
		if err != nil {
			return nil, err
		}
		l.page(tree)
	} else {
		l.plain(plain)
	}
	l.cutFoot()
	var out []Article
	for _, d := range l.drafts() {
		if len(d.paragraphs) > 0 {
			out = append(out, d.article(in))
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this mail holds no text of an article"), Cure: seeds.Say("open the article that it leads to, and bring that page")}
	}
	return out, nil
}

// page takes the blocks of a page, and what is set as a headline.
func (l *letter) page(tree *html.Node) {
	if t := firstIn(tree, ofAtom(atom.Title)); t != nil {
		l.pageTitle = flow(rawText(t))
	}
	for n := range inside(tree) {
		if !isEmphatic(n) {
			continue
		}
		if shown := textIn(n); n.DataAtom == atom.A && letterMore().MatchString(shown) && !slices.Contains(l.more, shown) && len(l.more) < 50 {
			l.more = append(l.more, shown)
		}
		words := letters(rawText(n))
		if words == "" || len(words) > 200 {
			continue
		}
		link := attr(n, "href")
		if a := firstIn(n, ofAtom(atom.A)); link == "" && a != nil {
			link = attr(a, "href")
		}
		if !strings.HasPrefix(l.heads[words], "http") { // not the place below in the mail
			l.heads[words] = link
		}
		l.ranks[words] = min(cmp.Or(elementRank(n), plainRank), cmp.Or(l.ranks[words], plainRank))
	}
	for _, b := range blocksIn(tree, nil) {
		first, rest, ok := strings.Cut(b.text, "\n")
		if ok && l.isHead(first) {
			l.blocks = append(l.blocks, first)
		} else {
			rest = b.text
		}
		l.blocks = append(l.blocks, l.partedFromLink(rest)...)
	}
	l.blocks = l.opened(l.blocks)
}

// partedFromLink is a block, and the link that leads on from its end.
func (l *letter) partedFromLink(s string) []string {
	for _, m := range l.more {
		if text := strings.TrimRightFunc(strings.TrimSuffix(s, m), unicode.IsSpace); text != "" && strings.HasSuffix(s, m) && isProse(text) {
			return []string{text, m}
		}
	}
	return []string{s}
}

// letterSign is the line below which a mail holds the sender's signature.
const letterSign = "-- "

func (l *letter) plain(s string) {
	s, l.sign, _ = strings.Cut(s, "\n"+letterSign+"\n")
	var lines []string
	above := true // the text
	for _, line := range l.opened(strings.Split(s, "\n")) {
		key := letters(line)
		above = above && (key == "" || key == letters(l.subject) || pdfByline().MatchString(strings.TrimSpace(line)))
		if lines = append(lines, line); above && key != "" {
			lines = append(lines, "")
		}
	}
	for _, p := range typed(lines, 0) {
		l.blocks = append(l.blocks, strings.TrimFunc(p, unicode.IsSpace))
	}
}

// cutFoot takes away what follows the first line about the subscription below
// a text.
func (l *letter) cutFoot() {
	seen := false
	for i, b := range l.blocks {
		if seen && (letterFoot().MatchString(b) || copyrighted().MatchString(b) || b == "-- " || b == "--") {
			l.blocks, l.foot = l.blocks[:i], l.blocks[i:]
			return
		}
		seen = seen || isProse(b)
	}
}

// isProse tells a block of sentences.
func isProse(s string) bool {
	n := utf8.RuneCountInString(s)
	return (n >= 40 && len(strings.Fields(s)) > 6 && sentenceEnd().MatchString(flow(s)) || n >= 140) && strings.Count(s, "|") < 2 && strings.Contains(s, " ")
}

// drafts are the articles: one for each headline, or the mail as one.
func (l *letter) drafts() []*draft {
	heads := l.withoutParts(l.headlines())
	var out []*draft
	for n, i := range heads {
		end := len(l.blocks)
		if n+1 < len(heads) {
			end = heads[n+1]
		}
		d := &draft{}
		if n == 0 {
			l.above(d, l.blocks[:i], len(heads) == 1)
		}
		d.state("title", l.blocks[i], l.blocks[i])
		l.address(d, l.heads[letters(l.blocks[i])])
		l.text(d, l.blocks[i+1:end], len(heads) > 1)
		out = append(out, d)
	}
	if len(out) == 0 {
		d := &draft{}
		d.state("title", l.subject, "Subject: "+l.subject)
		l.text(d, l.blocks, false)
		out = append(out, d)
	}
	l.imprint(out)
	return out
}

// above leaves what stands over the first headline; the date there is that of
// a letter of one article.
func (l *letter) above(d *draft, blocks []string, only bool) {
	for _, b := range blocks {
		words := flow(b)
		if isDateLine(words) && utf8.RuneCountInString(words) < 50 {
			if only {
				d.dated(words)
			} else {
				d.note(seeds.Say("The newsletter is dated “{{.Date}}”, which is not the date of its articles.", seeds.With{"Date": words}))
			}
			continue
		}
		d.leave(words, "head of the newsletter")
	}
}

// address states that of the article, where the link does not lead through a
// service that counts.
func (l *letter) address(d *draft, link string) {
	u, err := url.Parse(strings.TrimSpace(link))
	if link == "" || err != nil || u.Scheme != "http" && u.Scheme != "https" || len(u.Path) < 2 {
		return
	}
	if counting().MatchString(u.String()) {
		d.note(seeds.Say("The link of the headline leads through a service that counts readers; the address of the article is not known."))
		return
	}
	d.state("url", link, link)
}

// text takes the blocks under a headline; brief tells that there are others,
// so that a short line is none of the text.
func (l *letter) text(d *draft, blocks []string, brief bool) {
	for i, b := range blocks {
		words := flow(strings.ReplaceAll(b, "\t", " "))
		switch {
		case letterHello().MatchString(words):
			d.leave(words, "greeting")
		case letterBye().MatchString(words) && len(d.paragraphs) > 0:
			l.signature(d, blocks[i:])
			return
		case pdfByline().MatchString(words) && len(d.paragraphs) == 0 && utf8.RuneCountInString(words) < 60:
			l.writer(d, words)
		case len(d.paragraphs) == 0 && l.isWriter(words, d.fields.Title):
			d.state("byline", words, words)
		case i > 0 && len(d.paragraphs) == 0 && l.isWriter(flow(blocks[i-1]), d.fields.Title) && utf8.RuneCountInString(words) < 30:
			d.leave(words, "line of the newsletter") // the day, often without its year
		case letterMore().MatchString(words):
			d.leave(words, "link")
		case isDateLine(words) && utf8.RuneCountInString(words) < 60:
			d.dated(words)
		case brief && utf8.RuneCountInString(words) < 40 && !sentenceEnd().MatchString(words):
			d.leave(words, "line of the newsletter")
		case l.isHead(words) && !isProse(words) && (i+1 == len(blocks) || !isProse(blocks[i+1])):
			d.leave(words, "line of the newsletter")
		default:
			d.paragraph(words)
		}
	}
}

// writer states who wrote the text by a line that may hold the day behind the name:
// “By Nora Finch • 3 May 2026”.
func (l *letter) writer(d *draft, words string) {
	name, day, _ := strings.Cut(words, "•")
	d.state("byline", byless(flow(name)), words)
	if isBareDate(flow(day)) {
		d.dated(flow(day))
	}
}

// signature takes the end of a letter: who wrote it.
func (l *letter) signature(d *draft, blocks []string) {
	lines := strings.Split(strings.Join(blocks[1:], "\n"), "\n")
	if first := flow(lines[0]); letterName().MatchString(first) {
		d.state("byline", first, first)
	}
	d.leave(strings.Join(blocks, "\n"), "signature")
}

// imprint states the outlet and tells what the articles are.
func (l *letter) imprint(drafts []*draft) {
	outlet, words := "", ""
	if m := letterTitle().FindStringSubmatch(l.pageTitle); m != nil {
		outlet, words = m[1], l.pageTitle
	} else if key := letters(l.sender); len(key) > 3 && strings.Contains(letters(strings.Join(l.foot, " ")), key) {
		outlet, words = l.sender, "From: "+l.sender
	}
	for _, d := range drafts {
		d.state("outlet", outlet, words)
		d.state("agency", agencyNamed(outlet), words)
		if len(drafts) > 1 {
			d.note(seeds.Say("A newsletter gives the beginning of an article, or says what is in it."))
		}
	}
	if l.sent != "" {
		drafts[0].note(seeds.Say("The day on which the mail was sent, {{.Day}}, is not the date of the article.", seeds.With{"Day": flow(l.sent)}))
	}
	for _, words := range l.cover {
		drafts[0].leave(words, "words of who passed it on")
	}
	last := drafts[len(drafts)-1]
	for _, b := range l.foot {
		last.leave(b, "footer of the newsletter")
	}
	last.leave(flow(l.sign), "signature")
}
