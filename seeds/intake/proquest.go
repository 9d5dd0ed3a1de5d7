package intake

import (
	"strings"
	"unicode"

	"diptych/seeds"
)

// proquestRecord is a document of a ProQuest export, of whichever kind.
type proquestRecord struct {
	top    []string          // the lines above the first field: headline, address
	link   string            // of the words "ProQuest document link"
	fields map[string]string // by label; the first of each
	body   []string
	rest   []string // what stands behind the fields
}

// proquestLabels are the fields of a record by their labels, as the database
// writes them in English and in other languages of its interface.
var proquestLabels = func() map[string]string {
	m := map[string]string{}
	for _, l := range strings.Split("Author;Publication info;Abstract;Links;Full text;Subject;Business indexing term;Location;People;Company / organization;Title;"+
		"Alternate title;Publication title;Volume;Issue;First page;Pages;Number of pages;Publication year;Publication date;Year;Date;Section;column;Column;Dateline;"+
		"Publisher;Place of publication;Country of publication;Publication subject;ISSN;e-ISSN;CODEN;Source type;Language of publication;Document type;"+
		"Document feature;ProQuest document ID;Document URL;Copyright;Last updated;Database;Classification;Identifier / keyword;Identifier/keyword;Keywords;"+
		"Publication note;Accession number;Series;Edition;Supplement;Credit line;Product name;Ethnic group;Industry code;DOI;Notes;Full text availability;Sources", ";") {
		m[l] = l
	}
	for line := range strings.Lines(proquestForeign) {
		name, others, _ := strings.Cut(strings.TrimSpace(line), "=")
		for other := range strings.SplitSeq(others, ";") {
			m[other] = name
		}
	}
	return m
}()

const proquestForeign = `Author=Autor;Autoren;Auteur;Auteurs;Autore
Publication info=Publikationsinformationen;Informations de publication;Información de publicación
Abstract=Zusammenfassung;Abriss;Résumé;Resumen
Links=Liens;Enlaces;Vínculos
Full text=Volltext;Texte intégral;Texte complet;Texto completo;Testo completo
Subject=Thema;Fachgebiet;Sujet;Materia
Location=Ort;Standort;Lieu;Lugar;Ubicación
People=Personen;Personnes;Personas
Company / organization=Unternehmen/Organisation;Unternehmen / Organisation;Société / organisation;Empresa / organización
Title=Titel;Titre;Título;Titolo
Publication title=Titel der Publikation;Publikationstitel;Titre de la publication;Título de publicación;Título de la publicación
Volume=Band;Jahrgang;Volumen
Issue=Ausgabe;Numéro;Número
First page=Erste Seite;Première page;Primera página
Pages=Seiten;Páginas
Publication year=Erscheinungsjahr;Publikationsjahr;Année de publication;Año de publicación
Publication date=Publikationsdatum;Erscheinungsdatum;Date de publication;Fecha de publicación
Section=Rubrik;Rubrique;Sección
Publisher=Herausgeber;Verlag;Éditeur;Editorial
Place of publication=Erscheinungsort;Ort der Veröffentlichung;Publikationsort;Lieu de publication;Lugar de publicación
Country of publication=Erscheinungsland;Land der Veröffentlichung;Publikationsland;Pays de publication;País de publicación
Publication subject=Thema der Publikation;Fachgebiet der Publikation;Sujet de la publication;Materia de la publicación
Source type=Quellentyp;Publikationstyp;Type de source;Tipo de fuente
Language of publication=Sprache der Publikation;Sprache der Veröffentlichung;Langue de publication;Idioma de la publicación;Idioma de publicación
Document type=Dokumententyp;Dokumenttyp;Type de document;Tipo de documento
ProQuest document ID=ProQuest-Dokument-ID;ID du document ProQuest;ID de document ProQuest;ID del documento de ProQuest;ID de documento de ProQuest
Document URL=Dokument-URL;URL du document;URL del documento;URL de documento
Last updated=Zuletzt aktualisiert;Letzte Aktualisierung;Dernière mise à jour;Última actualización
Database=Datenbank;Base de données;Base de datos`

var (
	proquestBar    = pattern(`(?m)^_{50,}[ \t]*$`)
	proquestNumber = pattern(`^(?:Document|Dokument|Documento) \d+ (?:of|von|sur|de) \d+$`)
	proquestID     = pattern(`ProQuest document ID|ProQuest-Dokument-ID|ID (?:du|de|del) documento?(?: de)? ProQuest`)
	noAbstract     = pattern(`^(?:None available|Keine? verfügbar|Nicht verfügbar|Aucun disponible|Aucune? disponible|No disponible|Ninguno disponible)\.$`)
	proquestInfo   = pattern(`^(.+?) ?; .*\[[^\]]*\] ?(.*?\d{4})`)
	mailAddresses  = pattern(`^(?:\S+@\S+\.\p{L}{2,}[,;]?\s*(?:and )?)+$`)
	pieceLabel     = pattern(`^(?i:(captions?|credits?|illustration|photographer))\b:\s*(.*)$`)
	stroke         = pattern(`^(?:-{2,3}|_{2,3}|\*{3}|—)$`)
	htmlRest       = pattern(`^html>\s*`)
)

// label is the field that a line opens with, by its name in English, "" where
// it opens with none.
func (proquestRecord) label(line string) (name, value string) {
	name, value, ok := strings.Cut(line, ":")
	if name = proquestLabels[strings.TrimSpace(name)]; !ok || name == "" {
		return "", ""
	}
	return name, strings.TrimFunc(value, unicode.IsSpace)
}

func (r *proquestRecord) set(label, value string) {
	if r.fields == nil {
		r.fields = map[string]string{}
	}
	if _, ok := r.fields[label]; !ok {
		r.fields[label] = value
	}
}

// draft makes an article of the record. Headline and address are those above
// the text: the ones that the fields repeat have blanks thrown into them.
func (r *proquestRecord) draft() *draft {
	d := &draft{}
	url := r.link
	for _, line := range r.top {
		switch {
		case address().MatchString(line):
			url = line
		case d.fields.Title == "":
			d.state("title", line, line)
		default:
			d.leave(line, "publication")
			if m := proquestInfo().FindStringSubmatch(line); m != nil {
				r.set("Publication info", line)
			}
		}
	}
	d.state("title", r.fields["Title"], r.fields["Title"])
	d.state("url", url, url)
	if u := r.fields["Document URL"]; address().MatchString(u) {
		d.state("url", u, u)
	}
	r.source(d)
	d.signed(flow(r.fields["Author"]))
	d.state("dateline", r.fields["Dateline"], r.fields["Dateline"])
	d.language = languageNamed(r.fields["Language of publication"])
	if a := r.fields["Abstract"]; !noAbstract().MatchString(a) {
		d.leave(a, "abstract")
	}
	r.text(d)
	for _, label := range []string{"Section", "Pages", "Copyright"} {
		d.leave(r.fields[label], map[bool]string{true: "copyright", false: "field of the database"}[label == "Copyright"])
	}
	for _, s := range r.rest {
		d.leave(s, "notice")
	}
	if u := r.fields["Last updated"]; u != "" {
		d.note(notTheDate("Last updated " + u))
	}
	return d
}

// source reads outlet and date. "Publication title" names the paper and its
// town, now and then the town alone.
func (r *proquestRecord) source(d *draft) {
	words := r.fields["Publication title"]
	info := proquestInfo().FindStringSubmatch(r.fields["Publication info"])
	outlet := words
	if i := strings.LastIndexByte(words, ';'); i > 0 {
		outlet = words[:i]
	} else if town, _, _ := strings.Cut(r.fields["Place of publication"], ","); outlet != "" && strings.EqualFold(outlet, strings.TrimSpace(town)) {
		d.note(seeds.Say("The file names the town “{{.Town}}” where the paper should stand.", seeds.With{"Town": outlet}))
		outlet = ""
	}
	if outlet == "" && words == "" && info != nil {
		outlet, words = info[1], info[0]
	}
	d.state("outlet", outlet, words)
	d.state("agency", agencyNamed(outlet), words)
	if when := r.fields["Publication date"]; when != "" {
		d.dated(when)
	} else if info != nil {
		d.dated(info[2])
	}
}

// text makes paragraphs of the body, without captions, credits and the lines
// behind a stroke.
func (r *proquestRecord) text(d *draft) {
	body := filled(r.body)
	end := len(body)
	for end > 0 && isAppended(body[end-1]) {
		end--
	}
	for i, p := range body {
		m := pieceLabel().FindStringSubmatch(p)
		switch {
		case m != nil && strings.HasPrefix(strings.ToLower(m[1]), "credit"):
			if i == 0 || !pieceLabel().MatchString(body[i-1]) {
				r.credit(d, m[2]) // under a caption it is the picture's
			}
			d.leave(p, "credit")
		case m != nil:
			d.leave(p, "caption")
		case i >= end && mailAddresses().MatchString(p):
			d.leave(p, "contact")
		case i >= end && captionLine().MatchString(p):
			d.leave(p, "caption")
		case i >= end:
			d.leave(p, "furniture")
		default:
			d.paragraph(p)
		}
	}
	d.placed()
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The file gives no text of this article."))
	}
}

// isAppended tells what stands behind a text and is no part of it.
func isAppended(p string) bool {
	return stroke().MatchString(p) || mailAddresses().MatchString(p) || pieceLabel().MatchString(p) || p == "Illustration" || captionLine().MatchString(p)
}

var nameWord = pattern(`^(?:\p{Lu}[\p{L}.'’-]*|and|de|la|van|von|der|den|del|di|du|le|y)$`)

// credit takes the names of a credit line for the byline where there is no
// other, and where they are neither the paper's nor a sentence.
func (r *proquestRecord) credit(d *draft, words string) {
	words = strings.TrimSpace(words)
	if a := agencyNamed(words); a != "" {
		d.state("agency", a, words)
		return
	}
	names := strings.Fields(strings.NewReplacer(",", " ", ";", " ").Replace(words))
	if d.fields.Byline != "" || len(names) < 2 || len(names) > 12 || strings.HasSuffix(words, ".") {
		return
	}
	for _, n := range names {
		if !nameWord().MatchString(n) {
			return
		}
	}
	for _, f := range []string{"Publication title", "Publisher", "Copyright"} {
		if strings.Contains(strings.ToLower(r.fields[f]), strings.ToLower(words)) {
			return
		}
	}
	d.state("byline", words, "CREDIT: "+words)
	if len(names) > 3 && !strings.ContainsAny(words, ",;") && !strings.Contains(words, " and ") {
		d.note(seeds.Say("The names in “{{.Names}}” stand with nothing between them.", seeds.With{"Names": words}))
	}
}

// proquestArticles are the articles of records.
func proquestArticles(in *input, records []proquestRecord, cover string) ([]Article, *seeds.Error) {
	var out []Article
	for _, r := range records {
		if len(r.top) == 0 && r.fields["Title"] == "" && len(r.body) == 0 {
			continue
		}
		a := r.draft().article(in)
		if cover = flow(cover); cover != "" {
			a.Left = append([]Left{{cover, "cover page", 0}}, a.Left...)
			cover = ""
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this ProQuest file holds no article"), Cure: seeds.Say("export the documents again, with their full text")}
	}
	return out, nil
}

// isProquestText tells a ProQuest export as plain text by the bars between its
// documents and its fields.
func isProquestText(in *input) bool {
	if !isPrint(in) || isMarkup(in) {
		return false
	}
	s := in.decoded()
	signs := hasProquestID(s) || strings.Contains(s, "\nDatabase copyright") && strings.Contains(s, "ProQuest")
	return signs && proquestBar().MatchString(s)
}

// hasProquestID tells the label of the number that ProQuest gives a document.
func hasProquestID(s string) bool {
	return strings.Contains(s, "ProQuest") && proquestID().MatchString(s) // the first is quick, and false of most files
}

func readProquestText(in *input) ([]Article, *seeds.Error) {
	return proquestArticles(in, proquestTextRecords(in.decoded()), "")
}

func proquestTextRecords(s string) []proquestRecord {
	var records []proquestRecord
	for _, piece := range proquestBar().Split(s, -1) {
		r := proquestTextRecord(strings.Split(piece, "\n"))
		if len(r.fields) > 0 {
			records = append(records, r)
		} else if len(records) > 0 {
			last := &records[len(records)-1]
			last.rest = append(last.rest, filled([]string{flow(piece)})...)
		}
	}
	return records
}

// proquestTextRecord reads a document of a text file, in which each field and
// each paragraph is a line, and each field has an empty one above it.
func proquestTextRecord(lines []string) proquestRecord {
	var r proquestRecord
	var entries []proquestEntry
	apart := true
	for _, line := range lines {
		if line = flow(strings.Trim(line, "\u00a0 \t")); line == "" {
			apart = true
			continue
		}
		e := proquestEntry{text: line}
		if apart {
			e.label, e.value = r.label(line)
		}
		if !proquestNumber().MatchString(line) {
			entries = append(entries, e)
		}
		apart = false
	}
	r.read(entries)
	return r
}

// proquestEntry is a line of a document, with the field that it opens with.
type proquestEntry struct{ text, label, value string }

// read takes the lines of a document.
func (r *proquestRecord) read(entries []proquestEntry) {
	end := fieldsBehind(entries)
	current := ""
	for i, e := range entries {
		switch {
		case current == "Full text" && i < end:
			r.body = append(r.body, htmlRest().ReplaceAllString(e.text, ""))
		case e.label == "Full text":
			current = e.label
			r.body = append(r.body, htmlRest().ReplaceAllString(e.value, ""))
		case e.label != "":
			current = e.label
			r.set(current, e.value)
		case current == "":
			r.top = append(r.top, e.text)
		case current == "Abstract":
			r.fields[current] += "\n" + e.text
		case current == "Database":
			r.rest = append(r.rest, e.text)
		}
	}
}

// fieldsBehind is the entry from which on nothing but fields stands: letters
// and texts have lines that look like one ("Location: the square"), the last of
// them perhaps; a field stands there once.
func fieldsBehind(entries []proquestEntry) int {
	last := len(entries)
	for i, e := range entries {
		if e.label == "Publication title" || e.label == "ProQuest document ID" && last == len(entries) {
			last = i
		}
	}
	ends := map[string]bool{"": true, "Full text": true} // labels above which no field stands: none, that of the text, one from further down
	for _, e := range entries[last:] {
		ends[e.label] = true
	}
	for last > 0 && last < len(entries) && !ends[entries[last-1].label] {
		last--
		ends[entries[last].label] = true
	}
	return last
}
