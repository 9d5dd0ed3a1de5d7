package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/seeds"
)

// In a DOCX of Nexis every article begins with a bookmark, and so does its
// text, whatever the language of the interface and the labels.
var (
	nexisDocument = pattern(`^Bookmark_\d+$`)
	nexisBody     = pattern(`^Body(?:_\d+)?$`)
	nexisIndex    = pattern(`^Classification(?:_\d+)?$`)
	nexisLabel    = pattern(`^[\s\x{a0}]*([\p{L}\d][\p{L}\d /-]{1,30}):(?:\x{a0}|\s|$)[\s\x{a0}]*`)
)

// isNexisDocx tells a DOCX with bookmarks of both kinds.
func isNexisDocx(in *input) bool {
	if !isWord(in) {
		return false
	}
	f, err := in.worded()
	if err != nil {
		return false
	}
	documents, bodies := 0, 0
	for i := range f.paras {
		if f.paras[i].marked(nexisDocument()) {
			documents++
		}
		if f.paras[i].marked(nexisBody()) {
			bodies++
		}
	}
	return documents > 0 && bodies > 0
}

func (p *para) marked(re *regexp.Regexp) bool { return slices.ContainsFunc(p.marks, re.MatchString) }

func readNexisDocx(in *input) ([]Article, *seeds.Error) {
	f, err := in.worded()
	if err != nil {
		return nil, err
	}
	if len(f.paras) > maxParagraphs {
		return nil, tooMany()
	}
	var out []Article
	var cover []string
	from := -1
	for i := 0; i <= len(f.paras); i++ {
		if i < len(f.paras) && !f.paras[i].marked(nexisDocument()) {
			if from < 0 {
				cover = append(cover, f.paras[i].text)
			}
			continue
		}
		if from >= 0 {
			if d := readNexisDocument(f.paras[from:i], strings.Join(cover, "\n")); d != nil {
				out, cover = append(out, d.article(in)), nil
			}
		}
		from = i
	}
	return out, nil
}

// readNexisDocument makes an article of the paragraphs from its bookmark on;
// nil of an empty page. The cover is that of the file, for its first article.
func readNexisDocument(paras []para, cover string) *draft {
	at := 0
	for at < len(paras) && !paras[at].marked(nexisBody()) {
		at++
	}
	end := min(at+1, len(paras))
	for end < len(paras) && !nexisEnds(paras, end) {
		end++
	}
	d := &draft{}
	d.leave(cover, "cover page")
	h := nexisHeader{d: d}
	for i := range paras[:at] {
		h.line(&paras[i])
	}
	h.done()
	var body []string
	if at < end {
		for i := range paras[at+1 : end] {
			body = append(body, paras[at+1+i].pieces()...)
		}
	}
	d.nexisBody(body)
	d.nexisTail(paras[end:])
	if d.fields.Title == "" && len(d.paragraphs) == 0 && d.fields.Date == "" {
		return nil
	}
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The database gives no text of this article."))
	}
	return d
}

// nexisEnds tells whether the text has ended at paragraph i: at the bookmark
// of the index, at a bold heading that is known or has a rule under it, at the last lines.
func nexisEnds(paras []para, i int) bool {
	p := &paras[i]
	words := flow(p.text)
	switch {
	case p.marked(nexisIndex()), nexisLast[words]:
		return true
	case words == "" || utf8.RuneCountInString(words) > 60 && !nexisLoaded().MatchString(words):
		return false
	case !strings.HasPrefix(p.text, "\n"): // what follows the text begins with a broken line
		return false
	case nexisLoaded().MatchString(words):
		return true
	}
	return p.bold && (nexisHeadings[words] != "" || i+1 < len(paras) && paras[i+1].drawn && flow(paras[i+1].text) == "")
}

var nexisLoaded = pattern(`^(?:Load-Date|Load Date|Ladedatum|Date de chargement|Fecha de carga|Datum geladen|Laaddatum|Data di caricamento|Data de carregamento|Correction-Date):`)

// nexisLast is the line under a document, in the languages of the interface.
var nexisLast = set("", "End of Document", "Ende des Dokuments", "Fin du document", "Einde van document", "Einde van het document", "Fin del documento", "Fine del documento", "Fim do documento")

// nexisHeader reads the lines between the bookmark and the text.
type nexisHeader struct {
	d        *draft
	lines    int    // without label, up to the date
	dated    bool   // the date has come
	doubtful string // a line that may be the date but cannot be read
	label    string
	bylines  []string
	places   string
}

func (h *nexisHeader) line(p *para) {
	s := flow(strings.ReplaceAll(p.text, "\f", " "))
	if s == "" {
		return
	}
	m := nexisLabel().FindStringSubmatch(p.text)
	switch {
	case h.lines == 0:
		h.headline(p, s)
	case isCopyright(s):
		h.d.leave(s, "copyright")
		h.dated = true
	case m != nil && (h.dated || p.label() || nexisLabels[strings.ToLower(m[1])] != ""):
		h.labelled(nexisLabels[strings.ToLower(m[1])], s, p.text[len(m[0]):])
		h.dated = true
	case h.label == "byline":
		h.moreByline(p.text)
	case h.label != "":
		h.d.leave(s, "line of the database")
	case !h.dated:
		h.open(s)
	default:
		h.d.leave(s, "line of the database")
	}
	h.lines++
}

// label tells whether a bold label stands before words that are not bold.
func (p *para) label() bool { return strings.Contains(p.text, ":\u00a0") }

func isCopyright(s string) bool {
	return copyrightLine().MatchString(s)
}

var copyrightLine = pattern(`^(?i:copyright\b|\(c\) ?\d|©|all rights reserved|alle rechte vorbehalten|tous droits réservés)`)

func (h *nexisHeader) headline(p *para, s string) {
	if strings.EqualFold(s, "No Headline In Original") {
		h.d.leave(s, "filler of the database")
		return
	}
	h.d.state("title", s, s)
	h.d.state("url", p.link, p.link)
}

// open reads the lines under the headline: the outlet, at times one more, the date.
func (h *nexisHeader) open(s string) {
	_, dated := dateIn(s)
	switch {
	case dated && (h.lines > 1 || startsAsDate(s)):
		h.d.dated(s)
		h.dated = true
	case h.lines == 1:
		h.d.state("outlet", s, s)
	default:
		if strings.Contains(strings.ToLower(s), "correction appended") {
			h.d.note(seeds.Say("The database says “{{.Words}}”: the outlet corrected this article.", seeds.With{"Words": s}))
		}
		if yearIn().MatchString(s) {
			h.doubtful = s
		}
		h.d.leave(s, "line of the database")
	}
}

var yearIn = pattern(`\b(?:1[89]|20)\d\d\b`)

// startsAsDate tells whether the date is at the beginning of the line, behind
// a day of the week perhaps, as it is in no outlet's name.
func startsAsDate(s string) bool {
	words := strings.Fields(s)
	_, ok := dateIn(strings.Join(words[:min(4, len(words))], " "))
	return ok
}

// nexisLabels are the labels of the header, by what follows them.
var nexisLabels = map[string]string{
	"byline": "byline", "autor": "byline", "auteur": "byline", "autore": "byline", "autora": "byline", "verfasser": "byline", "signature": "byline",
	"dateline": "dateline", "ort": "dateline", "lieu": "dateline",
	"highlight": "standfirst", "zusammenfassung": "standfirst", "chapeau": "standfirst",
	"length": "length", "länge": "length", "longueur": "length", "lengte": "length", "longitud": "length", "lunghezza": "length",
	"section": "section", "rubrik": "section", "rubrique": "section", "sectie": "section", "sección": "section", "sezione": "section", "ressort": "section",
	"url": "url", "load-date": "load",
}

func (h *nexisHeader) labelled(key, line, value string) {
	h.label = key
	switch key {
	case "byline":
		h.moreByline(value)
	case "dateline":
		h.places = flow(value)
	case "standfirst":
		h.d.leave(value, "standfirst")
	case "url":
		h.d.leave(line, "field of the database")
	case "load":
		h.d.loaded(line)
	default:
		h.label = "field"
		h.d.leave(line, "field of the database")
	}
}

var (
	siteAfterName = pattern(`[,;]?[ \x{a0}]+(?:[a-z0-9-]+\.)+[a-z]{2,}$`)
	fromPaper     = pattern(`(?i)^from .*(?:day|daily|'s|’s)\b`)
)

// moreByline adds the lines of s to those who wrote the article.
func (h *nexisHeader) moreByline(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		line = byNames(flow(line))
		switch {
		case line == "":
		case fromPaper().MatchString(line):
			h.d.leave(line, "line of the database")
		default:
			h.bylines = append(h.bylines, line)
		}
	}
}

// agencyAfterPlace is an agency as it stands in a dateline: "WHITEHORSE (CP)".
var agencyAfterPlace = pattern(`^(.+?)[ \x{a0}]*\(([^()]{2,30})\)$`)

// done states what is known when the header has ended.
func (h *nexisHeader) done() {
	whole := strings.Join(h.bylines, ", ")
	h.d.state("byline", siteAfterName().ReplaceAllString(whole, ""), whole)
	for _, name := range h.bylines {
		h.d.state("agency", agencySign(name), name)
	}
	if m := agencyAfterPlace().FindStringSubmatch(h.places); m != nil && agencySign(m[2]) != "" {
		h.d.state("dateline", m[1], h.places)
		h.d.state("agency", agencySign(m[2]), h.places)
	}
	h.d.state("dateline", h.places, h.places)
	if h.d.fields.Date == "" && h.doubtful != "" {
		h.d.dated(h.doubtful)
	}
}

// loaded notes the day on which an article came into its database.
func (d *draft) loaded(line string) {
	d.leave(line, "field of the database")
	if _, day, ok := strings.Cut(line, ":"); ok {
		d.note(notTheDate("Load-Date " + strings.Trim(flow(day), " \u00a0")))
	}
}

// nexisBody takes in the text: without the abstract that stands before it
// under a heading of its own, and where every line of print is a paragraph in
// the file, as lines.
func (d *draft) nexisBody(pieces []string) {
	var lines []string
	for _, s := range pieces {
		if s = flow(s); s != "" {
			lines = append(lines, s)
		}
	}
	lines = d.abstract(lines)
	if typeset(lines) {
		d.note(seeds.Say("Every line of print is a paragraph in this file; where the paragraphs end is told by the length of the lines."))
		d.paragraphs = append(d.paragraphs, strings.Join(lines, "\n"))
	} else {
		for _, s := range lines {
			if d.credit(s) {
				d.leave(s, "credit")
			} else {
				d.paragraph(s)
			}
		}
	}
	if n := len(glued().FindAllString(strings.Join(lines, "\n"), -1)); n > 0 {
		d.note(seeds.Say("Places where the blank after a full stop is missing, and a paragraph or a credit may have begun: {{.N}}.", seeds.With{"N": n}))
	}
}

// credit tells whether a paragraph is only the name of the outlet or of an
// agency, which it then states.
func (d *draft) credit(s string) bool {
	if strings.EqualFold(s, d.fields.Outlet) {
		return true
	}
	sign := agencySign(s)
	d.state("agency", sign, s)
	return sign != ""
}

var glued = pattern(`\p{Ll}{2}[.!?]["”’)]?\p{Lu}`)

// abstract leaves out what stands under ABSTRACT before FULL TEXT.
func (d *draft) abstract(lines []string) []string {
	if len(lines) == 0 || lines[0] != "ABSTRACT" {
		return lines
	}
	for i, s := range lines {
		if s == "FULL TEXT" {
			for _, s := range lines[1:i] {
				d.leave(s, "standfirst")
			}
			return lines[i+1:]
		}
	}
	return lines
}

// typeset tells whether paragraphs are lines of print: many, none long, and
// most of them broken off inside a sentence.
func typeset(lines []string) bool {
	broken := 0
	for _, s := range lines {
		if utf8.RuneCountInString(s) > 100 {
			return false
		}
		if !strings.ContainsRune(".?!:", lastRune(strings.TrimRight(s, "\"'”’)"))) {
			broken++
		}
	}
	return len(lines) >= 10 && broken*2 > len(lines)
}

// nexisTail leaves out what follows the text, by its headings.
func (d *draft) nexisTail(paras []para) {
	why := "line of the database"
	for i := range paras {
		p := &paras[i]
		s := flow(p.text)
		m := nexisLabel().FindStringSubmatch(p.text)
		switch {
		case s == "" || nexisLast[s]:
		case nexisLoaded().MatchString(s):
			d.loaded(s)
		case p.marked(nexisIndex()):
			why = "index of the database"
		case p.bold && nexisHeadings[s] != "":
			if why = nexisHeadings[s]; why == "correction" {
				d.note(seeds.Say("The file holds a correction of this article, which stands with what was left out."))
			}
		case p.bold && strings.HasPrefix(p.text, "\n") && i+1 < len(paras) && paras[i+1].drawn:
			why = "part “" + s + "” of the database"
		default:
			if m != nil && strings.EqualFold(m[1], "Language") {
				d.language = languageNamed(flow(p.text[len(m[0]):]))
			}
			d.leave(s, why)
		}
	}
}

var nexisHeadings = map[string]string{
	"Graphic": "caption", "Grafik": "caption", "Graphique": "caption", "Gráfico": "caption",
	"Correction": "correction", "Korrektur": "correction", "Notes": "note",
	"Correction-Date": "correction", "Correction Date": "correction",
}
