package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
)

// lexPart is a piece of a LexisNexis document between blank lines, or a
// paragraph of one in HTML.
type lexPart struct {
	lines   []string
	centred bool
	title   bool   // set as the headline, which HTML alone shows
	bold    bool   // the label is set bold, which HTML alone shows
	label   string // the field that the part opens with: "BYLINE"
	value   string // what stands behind the label
}

func (p lexPart) text() string { return flow(strings.Join(p.lines, "\n")) }

// What the labels of a document say, in the languages of the interface.
var (
	lexHeadline   = set("HEADLINE ÜBERSCHRIFT KOP TITRE TITLE TITEL TÍTULO TITULO TITOLO")
	lexByline     = set("BYLINE AUTOR AUTOREN AUTEUR AUTEURS SIGNATURE NAME AUTORE VERFASSER AUTHOR")
	lexDate       = set("DATE DATUM FECHA DATA")
	lexDateline   = set("DATELINE ORTSZEILE ORT LIEU ORIGINE")
	lexLength     = set("LENGTH LÄNGE LAENGE LONGUEUR LENGTE LONGITUD LUNGHEZZA")
	lexStandfirst = set("HIGHLIGHT HIGHLIGHTS CHAPEAU DESTACADO SAMENVATTING")
	lexBody       = set("BODY TEXT ARTICLE TEXTE VOLLTEXT FULL-TEXT", "FULL TEXT", "VOLLEDIGE TEKST")
	lexSection    = set("SECTION RUBRIK RUBRIQUE SECTIE SECCIÓN SECCION SEZIONE")
	lexOpening    = set("SHOW ANCHORS ANCHOR GUESTS BIO SERIES COLUMN TYPE DISTRIBUTION REPORTERS EDITION") // stand before the text
	lexLoad       = set("LOAD-DATE UPDATE DATE-CHARGEMENT")
	lexLanguage   = set("LANGUAGE SPRACHE LANGUE TAAL IDIOMA LINGUA")
	lexClosing    = set(`PUBLICATION-TYPE PUB-TYPE TYPE-PUBLICATION PUBLIKATIONSTYP JOURNAL-CODE CODE-REVUE DOCUMENT-TYPE TRANSCRIPT PUB-SUBJECT ACC-NO CORRECTION-DATE
		ZEITUNGS-CODE GEO-LOCALIZATION LOCALISATION-GEO STOCK-SYMBOL SYMBOLE-BOURSIER ACTIVITY-SECTOR SECTEUR-ACTIVITE BIBLIOGRAPHIE`)  // stand behind it
	lexGraphic = set("GRAPHIC GRAFIK GRAPHIK GRAPHIQUE GRAFIEK ILLUSTRATION ILLUSTRATIONS PHOTO")
	lexTopics  = set("CORRECTION SUBJECT SUJET SOCIETE INSERT ENCART ORGANIZATION ORGANISATION COMPANY TICKER INDUSTRY PERSON PEOPLE CITY STATE COUNTRY GEOGRAPHIC NOTES NOTE ENHANCEMENT CONTACT") // stand behind it, or in it
)

// set holds the words of names, and each phrase whole.
func set(names string, phrases ...string) map[string]bool {
	m := map[string]bool{}
	for _, name := range append(strings.Fields(names), phrases...) {
		m[name] = true
	}
	return m
}

var (
	lexLabel     = pattern(`^\s*(\p{Lu}[\p{Lu}-]{2,20}|VIEW ORIGINAL PAGE|FULL TEXT|VOLLEDIGE TEKST):[\s\x{a0}]*(?s:(.*))$`)
	lexCount     = pattern(`(?i)^[\d.,]+ +(?:words?|wörter|woerter|mots?|woorden|palabras|parole|palavras|ord)(?: |$)`)
	lexSeparator = pattern(`^\s*(?:FOCUS - )?(?:\d{1,6} \p{Ll}{2,3} \d{1,6} (?:DOCUMENT|DOKUMENT)(?:S|E|EN)?|(?:Dokument|Document) \d{1,6} \p{Ll}{2,3} \d{1,6})\s*$`)
	lexCertain   = pattern(`(?m)^\s*(?:FOCUS - )?(?:\d{1,6} (?:of|von|de|van|sur|di) \d{1,6} (?:DOCUMENT|DOKUMENT)(?:S|E|EN)?|Dokument \d{1,6} von \d{1,6})\s*$`)
	copyrighted  = pattern(`(?i)^\W*(?:copyright\b|copr\.|©|\(c\) ?(?:copyright )?\d{4})`)
	reserved     = pattern(`(?i)^(?:all rights reserved|rights reserved|alle rechte vorbehalten|tous droits réservés)\W*$`)
	dateOpening  = pattern(`(?i)^(?:(\p{L}+)\.?,? )?(?:\d{1,2}(?:st|nd|rd|th|er)?\.? (?:de )?\p{L}+\.? (?:de )?\d{4}|(\p{L}+)\.? \d{1,2}, ?\d{4}|(\p{L}+),? \d{4}(?:/\d{2,4})?$)`)
	address      = pattern(`^https?://\S+$`)
	terminal     = pattern(`[.!?:;]["'”’»)]*$`)
	typedDate    = pattern(`\b\d{4}\b`)
)

// labelled finds the field that p opens with, "" where its first word in
// capitals is none: texts have lines like "DOBBS: Good evening".
func (p lexPart) labelled() lexPart {
	m := lexLabel().FindStringSubmatch(strings.Join(p.lines, "\n"))
	if m == nil {
		return p
	}
	name, value := m[1], strings.TrimFunc(m[2], unicode.IsSpace)
	known := false
	switch {
	case lexLength[name]:
		known = lexCount().MatchString(value)
	case lexBody[name]:
		known = value == ""
	case lexDate[name]:
		known = isDateLine(value)
	case name == "URL":
		known = address().MatchString(value)
	case lexLoad[name]:
		known = typedDate().MatchString(value) && len(value) < 60
	case lexLanguage[name], lexClosing[name]:
		known = len(value) < 200
	default:
		known = name == "VIEW ORIGINAL PAGE"
		for _, names := range []map[string]bool{lexHeadline, lexByline, lexDateline, lexStandfirst, lexSection, lexOpening, lexGraphic, lexTopics} {
			known = known || names[name]
		}
	}
	if known || p.bold {
		p.label, p.value = name, value
	}
	return p
}

// closes tells a field that stands behind the text and nowhere else.
func (p lexPart) closes() bool {
	return p.label == "URL" || lexLoad[p.label] || lexLanguage[p.label] || lexClosing[p.label] || p.label == "VIEW ORIGINAL PAGE"
}

// heads tells a field of the lines above the text.
func (p lexPart) heads() bool {
	return lexDate[p.label] || lexByline[p.label] || lexDateline[p.label] || lexLength[p.label] || lexSection[p.label] || lexStandfirst[p.label] || lexOpening[p.label] || lexHeadline[p.label]
}

func (p lexPart) rights() bool { return copyrighted().MatchString(p.lines[0]) }

// dates tells a part that is a date, with an edition or a time perhaps.
func (p lexPart) dates() bool { return isDateLine(p.lines[0]) }

func isDateLine(s string) bool {
	m := dateOpening().FindStringSubmatch(evenly(s))
	if m == nil {
		return false
	}
	if name := strings.ToLower(m[2] + m[3]); name != "" && months[name] == 0 && !seasons[name] {
		return false
	}
	_, isDay := dateIn(s)
	return isDay || m[3] != ""
}

var seasons = map[string]bool{"spring": true, "summer": true, "fall": true, "autumn": true, "winter": true}

// lexReading puts a document together.
type lexReading struct {
	*draft
	parts  []lexPart
	at     int // the part that is read
	labels int // fields read so far
}

// lexArticle is the document that parts hold; nothing where they hold neither
// a headline nor a date nor a text.
func lexArticle(in *input, parts []lexPart, cover string) (Article, bool) {
	r := &lexReading{draft: &draft{}, parts: parts}
	r.leave(cover, "cover page")
	r.head()
	end := r.tail()
	body := r.parts[r.at:end]
	r.body(body)
	under := ""
	for _, p := range r.parts[end:] {
		if p.label != "" {
			under = p.label
		}
		r.close(p, under)
	}
	if r.fields.Title == "" && (len(r.paragraphs) == 0 || r.fields.Date == "" && r.fields.Outlet == "") || len(r.paragraphs) == 0 && r.fields.Date == "" {
		return Article{}, false
	}
	if len(r.paragraphs) == 0 {
		r.note(seeds.Say("The file gives no text of this article."))
	}
	r.placed()
	r.state("agency", agencyNamed(r.fields.Outlet), r.fields.Outlet)
	return r.article(in), true
}

// head reads the lines above the text: r.at is then the part that it begins with.
func (r *lexReading) head() {
	for ; r.at < len(r.parts); r.at++ {
		p := r.parts[r.at]
		switch {
		case p.closes(), lexGraphic[p.label] && r.labels > 0:
			return
		case lexBody[p.label]:
			r.at++
			return
		case p.label != "" && p.centred && lexOpening[p.label]:
			r.leave(p.text(), "field of the database")
		case p.label != "":
			r.labels++
			r.field(p)
		case p.title:
			r.state("title", p.text(), p.text())
		case p.centred, r.fields.Outlet == "" && r.at < 3 && r.fields.Title == "":
			r.imprint(p)
		case !r.flush(p):
			return
		}
	}
}

// imprint reads a centred part: the outlet, the date, rights, notices.
func (r *lexReading) imprint(p lexPart) {
	next := lexPart{}
	if r.at+1 < len(r.parts) {
		next = r.parts[r.at+1]
	}
	last := len(p.lines) - 1
	switch {
	case p.rights() && last > 0 && next.lines != nil && next.dates() && r.fields.Outlet == "" && !reserved().MatchString(flow(p.lines[last])):
		r.leave(strings.Join(p.lines[:last], "\n"), "copyright")
		r.state("outlet", p.lines[last], p.lines[last])
	case p.rights(), reserved().MatchString(p.text()):
		r.leave(p.text(), "copyright")
	case p.dates():
		r.when(p.lines)
	case r.fields.Outlet == "":
		r.outlet(p.lines)
	default:
		r.leave(p.text(), "notice")
	}
}

var edition = pattern(`(?i) - [\p{L}\d ]*\bedition$`)

// outlet reads the name of the paper, and the date where it stands under it.
func (r *lexReading) outlet(lines []string) {
	name, rest := lines[0], lines[1:]
	for i, l := range rest {
		if isDateLine(l) {
			r.leave(strings.Join(rest[:i], "\n"), "notice")
			r.when(rest[i:])
			rest = nil
			break
		}
	}
	for len(rest) > 0 && (strings.HasPrefix(flow(rest[0]), "(") || unicode.IsLower(firstRune(flow(rest[0])))) {
		name, rest = name+" "+rest[0], rest[1:]
	}
	r.leave(strings.Join(rest, "\n"), "notice")
	name = evenly(name)
	if e := edition().FindString(name); e != "" {
		name = strings.TrimSuffix(name, e)
		r.leave(e[len(" - "):], "edition")
	}
	r.state("outlet", name, lines[0])
}

// when reads the date and what stands under it.
func (r *lexReading) when(lines []string) {
	for i := range lines {
		lines[i] = evenly(lines[i])
	}
	words := lines[0]
	rest := lines[1:]
	for len(rest) > 0 && clockIn(" "+rest[0]) != "" {
		words, rest = words+" "+rest[0], rest[1:]
	}
	r.datedFirst(words)
	r.leave(strings.Join(rest, "\n"), "edition")
}

// field takes a labelled part of the head.
func (r *lexReading) field(p lexPart) {
	switch {
	case lexHeadline[p.label]:
		r.state("title", p.value, p.text())
	case lexByline[p.label]:
		r.state("byline", byless(p.value), p.text())
	case lexDateline[p.label]:
		r.state("dateline", p.value, p.text())
	case lexDate[p.label]:
		r.when(strings.Split(p.value, "\n"))
	case lexStandfirst[p.label]:
		r.leave(p.value, "standfirst")
		if p.value == "" {
			r.standfirst()
		}
	default:
		r.leave(p.text(), "field of the database")
	}
}

// standfirst reads the parts that a label with nothing behind it names: all
// up to the label of the text, or one where there is none.
func (r *lexReading) standfirst() {
	end := r.at + 1
	for end < len(r.parts) && r.parts[end].label == "" {
		end++
	}
	if end == len(r.parts) || !lexBody[r.parts[end].label] {
		end = min(end, r.at+2)
	}
	for ; r.at+1 < end; r.at++ {
		r.leave(r.parts[r.at+1].text(), "standfirst")
	}
}

// byless is a byline without the word that opens it.
func byless(s string) string {
	s = flow(s)
	for _, by := range []string{"By ", "BY ", "by ", "Von ", "VON ", "von ", "Par ", "PAR ", "par ", "Door ", "DOOR ", "Por ", "POR "} {
		if rest, ok := strings.CutPrefix(s, by); ok && !strings.HasPrefix(strings.ToLower(rest), "onze ") && !strings.HasPrefix(strings.ToLower(rest), "een ") {
			return rest
		}
	}
	return s
}

// flush reads a part of the head without a label that is set to the left;
// false where the text begins with it.
func (r *lexReading) flush(p lexPart) bool {
	joined := strings.Join(strings.Fields(strings.Join(p.lines, "")), "")
	switch {
	case address().MatchString(joined):
		r.state("url", joined, joined)
	case p.dates() && r.fields.Date == "" && len(p.lines) < 3:
		r.when(p.lines)
	case lexCount().MatchString(p.text()) && len(p.text()) < 20:
		r.labels++
		r.leave(p.text(), "field of the database")
	case r.titled(p):
		r.state("title", p.text(), p.text())
	case r.signs(p):
		if r.fields.Byline == "" && isSignature(p.text()) && !r.bylineBelow() {
			r.state("byline", byless(p.text()), p.text())
		} else {
			r.leave(p.text(), "line of the head")
		}
	default:
		return false
	}
	return true
}

// titled tells the headline of a text file: what stands before every field,
// and is no text itself.
func (r *lexReading) titled(p lexPart) bool {
	if r.fields.Title != "" || r.labels > 0 || r.anyTitle() {
		return false
	}
	next := lexPart{}
	if r.at+1 < len(r.parts) {
		next = r.parts[r.at+1]
	}
	follows := next.label != "" && !next.closes() || next.centred || next.lines != nil && (next.dates() || lexCount().MatchString(next.text()))
	return follows || len(p.lines) <= 3 && !strings.HasSuffix(p.text(), ".") && next.lines != nil
}

// anyTitle tells whether the document has its headline in another part.
func (r *lexReading) anyTitle() bool {
	for _, p := range r.parts {
		if p.title || lexHeadline[p.label] && !lexSection[p.label] {
			return true
		}
	}
	return false
}

// bylineBelow tells whether a field of the document names who wrote it.
func (r *lexReading) bylineBelow() bool {
	for _, p := range r.parts[r.at:] {
		if lexByline[p.label] {
			return true
		}
	}
	return false
}

// signs tells a short line of the head without a label, a name mostly, with a
// field under it and a text under that.
func (r *lexReading) signs(p lexPart) bool {
	i := r.at + 1
	if r.fields.Title == "" || len(p.lines) > 2 || len(p.text()) > 80 || terminal().MatchString(p.text()) || i >= len(r.parts) || !r.parts[i].heads() {
		return false
	}
	for ; i < len(r.parts); i++ {
		switch q := r.parts[i]; {
		case q.closes():
			return false
		case q.label == "" && !q.centred && r.parts[i-1].value != "":
			return true
		}
	}
	return false
}

// tail is where the text ends: at the first field that stands behind it, and
// at those before that one that hang together with it.
func (r *lexReading) tail() int {
	end := len(r.parts)
	for i := r.at; i < len(r.parts); i++ {
		if p := r.parts[i]; p.closes() || p.bold && p.label != "" || p.centred && p.rights() {
			end = i
			break
		}
	}
	for end > r.at {
		p := r.parts[end-1]
		if p.label != "" || p.centred && p.rights() {
			end--
			continue
		}
		k := end - 1
		for k > r.at && k > end-5 && r.parts[k].label == "" {
			k--
		}
		if p := r.parts[k]; !lexGraphic[p.label] && p.label != "CORRECTION" && !(lexStandfirst[p.label] && p.value == "") {
			break
		}
		end = k
	}
	return end
}

// body makes paragraphs of the text.
func (r *lexReading) body(parts []lexPart) {
	width := 0
	for _, p := range parts {
		width = max(width, widest(p.lines))
	}
	for i, p := range parts {
		switch {
		case i == 0 && r.fields.Byline != "" && strings.EqualFold(byless(p.text()), r.fields.Byline):
			r.leave(p.text(), "byline")
		case len(r.paragraphs) == 0 && i < 2 && isPlaceAndDay(p.text()):
			r.state("dateline", p.text(), p.text())
			if r.fields.Dateline != p.text() {
				r.paragraph(p.text())
			}
		case p.centred && (p.rights() || reserved().MatchString(p.text())):
			r.leave(p.text(), "copyright")
		default:
			for _, s := range typed(p.lines, width) {
				r.paragraph(strings.TrimFunc(s, unicode.IsSpace))
			}
		}
	}
}

var placeAndDay = pattern(`^\p{Lu}[\p{Lu} .'/-]+, (\p{L}+)\.?$`)

var weekdays = set(`monday tuesday wednesday thursday friday saturday sunday
	montag dienstag mittwoch donnerstag freitag samstag sonntag
	maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
	lundi mardi mercredi jeudi vendredi samedi dimanche`)

// isPlaceAndDay tells a dateline on a line of its own: "MOSKOU, dinsdag".
func isPlaceAndDay(s string) bool {
	m := placeAndDay().FindStringSubmatch(s)
	return m != nil && weekdays[strings.ToLower(m[1])] && utf8.RuneCountInString(s) < 60
}

// close takes a part behind the text; under is the label that it stands under.
func (r *lexReading) close(p lexPart, under string) {
	words := p.text()
	if p.label != "" && p.value == "" {
		words = ""
	}
	switch {
	case p.label == "" && p.centred:
		r.leave(words, "copyright")
	case p.label == "URL":
		r.state("url", p.value, words)
	case lexLoad[p.label]:
		r.note(notTheDate(p.label + " " + flow(p.value)))
	case lexLanguage[p.label]:
		if r.language == "" {
			r.language = languageNamed(p.value)
		}
	case lexGraphic[under]:
		r.leave(words, "caption")
	case lexStandfirst[under]:
		r.leave(strings.TrimPrefix(words, p.label+":"), "standfirst")
	case under == "CORRECTION":
		r.leave(words, "correction")
	default:
		r.leave(words, "field of the database")
	}
}

// lexArticles are the articles of documents; of those that hold none, the
// first article tells.
func lexArticles(in *input, documents [][]lexPart, cover string) ([]Article, *seeds.Error) {
	var out []Article
	empty := 0
	for i, parts := range documents {
		if i >= maxArticles && len(out) > 0 { // counted in documents, of which some hold none
			last := &out[len(out)-1]
			last.Notes = append(last.Notes, onlyFirst)
			break
		}
		if a, ok := lexArticle(in, parts, cover); ok {
			out, cover = append(out, a), ""
		} else {
			empty++
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this LexisNexis file holds no article"), Cure: seeds.Say("export the documents again, with their full text")}
	}
	if empty > 0 {
		out[0].Notes = append(out[0].Notes, seeds.Say("Documents of the file that held no article and were left out: {{.N}}.", seeds.With{"N": empty}))
	}
	return out, nil
}
