package intake

import (
	"errors"
	"slices"

	"diptych/seeds"
)

// columns are the names, small and without what joins their words, under which
// tables of articles state a field; the better ones first. None is a day on
// which an article was saved, found or loaded.
var columns = map[string][]string{
	"title": {"headline", "title", "articletitle", "heading", "head", "hed", "webtitle", "titel", "titre", "titulo", "título", "headlines", "überschrift"},
	"text": {"text", "body", "fulltext", "articletext", "articlebody", "maintext", "bodytext", "content", "articlecontent", "contenttext", "plaintext",
		"cleantext", "cleanedtext", "rawtext", "newstext", "article", "texte", "texto", "testo", "volltext", "inhalt", "paragraphs", "contenthtml", "htmlcontent", "bodyhtml", "contents", "bodies"},
	"outlet": {"outlet", "outletname", "publication", "newspaper", "publisher", "publishername", "sourcename", "medianame", "sitename", "metasitename", "source", "site", "journal",
		"medium", "media", "zeitung", "quelle", "sourcehostname", "website", "hostname", "domainname", "domain", "sourcedomain"},
	"date": {"date", "published", "datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat", "pubdate", "publishedon", "datepublish", "publishingdate", "webpublicationdate", "articledate", "datum",
		"fecha"},
	"url":      {"url", "link", "articleurl", "weburl", "permalink", "canonicalurl", "sourceurl", "requestedurl", "address", "href", "givenurl"},
	"byline":   {"byline", "author", "authors", "by", "creator", "writer", "journalist", "reporter", "autor", "auteur"},
	"agency":   {"agency", "newsagency", "wire"},
	"dateline": {"dateline"},
	"language": {"language", "lang", "articlelanguage", "langue", "sprache"},
}

// ErrColumns is why a table cannot be read of which nothing says what its
// columns hold: TableOf names them, and ReadColumns reads it once a person has
// said so.
var ErrColumns = errors.New("the columns of the table are not known")

// ReadColumns is Read of a table whose columns a person has named: of the
// fields title, text, outlet, agency, byline, dateline, date, url and language
// those that as holds are read from the column that it names, the others from
// where Read would find them.
func ReadColumns(name string, data []byte, as map[string]string) (File, error) {
	in := inputOf(name, data)
	t := tableOf(in)
	t.chosen = as
	if len(t.names) == 0 {
		return File{}, &seeds.Error{File: name, Problem: seeds.Say("this is no table of articles"), Cure: seeds.Say("bring it as any other file")}
	}
	articles, err := t.articles(in)
	if err != nil {
		err.File = name
		return File{}, err
	}
	return File{in.name, "corpus", articles}, nil
}

// Table is what a table of articles is like, for a person to name its columns.
type Table struct {
	Names []string          // of the columns
	First []string          // the cells of the first row that holds most, on one line each
	Known map[string]string // the column that states a field, where its name tells
	Rows  int
}

// TableOf describes a table of articles in CSV or JSON; without names where
// the file is none.
func TableOf(name string, data []byte) Table {
	t := tableOf(inputOf(name, data))
	d := Table{Names: t.names, Known: map[string]string{}, Rows: len(t.rows)}
	for field := range columns {
		if i := t.column(field); i >= 0 {
			d.Known[field] = t.names[i]
		}
	}
	best := -1
	for _, row := range t.rows[:min(len(t.rows), 20)] {
		if n := len(filled(row)); n > best {
			d.First, best = row, n
		}
	}
	d.First = slices.Clone(d.First)
	for i, s := range d.First {
		d.First[i] = flow(s)
	}
	return d
}
