package intake

import (
	"strings"
	"unicode"
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

// set holds the words of names, and each phrase whole. In line it would be code anew for
// each set.
//
//go:noinline
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
	lexCertain   = pattern(`(?m)^\s*(?:FOCUS - )?(?:\d{1,6} (?:of|von|de|van|sur|di) \d{1,6} (?:DOCUMENT|DOKUMENT)(?:S|E|EN)?|Dokument \d{1,6} von \d{1,6}|Document \d{1,6} de \d{1,6})\s*$`)
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
