package report

import (
	"fmt"
	"maps"

	"diptych/compare/text"
)

// Read is what the intake made of one file.
type Read struct {
	Name, Kind string
	Articles   []ReadArticle
	Problem    string // why the file was refused, "" when it was read
	Cure       string // what to do about that
}

// ReadArticle is an article as the intake read it.
type ReadArticle struct {
	File
	*text.Document
	Language string            // as its file states it, "" where it does not
	Evidence map[string]string // the words of the file that a field was read from
}

// ReadJSON is files as one JSON object, as JSON writes one.
func ReadJSON(files []Read) ([]byte, error) {
	return encoded(jsonIntake{JSONVersion, each(files, jsonReadOf)})
}

type (
	jsonIntake struct {
		Version int        `json:"version"`
		Files   []jsonRead `json:"files"`
	}
	jsonRead struct {
		Name     string       `json:"name"`
		Kind     string       `json:"kind"`
		Articles []jsonCard   `json:"articles"`
		Refused  *jsonRefusal `json:"refused"`
	}
	jsonRefusal struct {
		Problem string `json:"problem"`
		Cure    string `json:"cure"`
	}
)

func jsonReadOf(f Read) jsonRead {
	r := jsonRead{Name: f.Name, Kind: f.Kind, Articles: each(f.Articles, jsonReadArticleOf)}
	if f.Problem != "" {
		r.Refused = &jsonRefusal{f.Problem, f.Cure}
	}
	return r
}

func jsonReadArticleOf(a ReadArticle) jsonCard {
	card := jsonCardOf(a.File, a.Document, a.words())
	if a.Language != "" {
		card.Language = a.Language
	}
	return card
}

// words are those that each field was read from, in the file or in the text
// that was made of it.
func (a ReadArticle) words() map[string]string {
	words := map[string]string{}
	for field, at := range a.Document.Evidence {
		words[field] = a.Document.Text(at)
	}
	maps.Copy(words, a.Evidence)
	return words
}

// ReadText is files for a person at a terminal: of each article its fields, the
// words of the file that they were read from, its notes and how it begins.
func ReadText(files []Read, o TextOptions) []byte {
	p := newPage(o)
	for _, f := range files {
		if f.Problem != "" {
			p.line("", plain(fmt.Sprintf("%s: %s; %s.", f.Name, f.Problem, f.Cure)))
			continue
		}
		p.line("", plain(fmt.Sprintf("%s: read as %s, articles: %d", f.Name, f.Kind, len(f.Articles))))
		for i, a := range f.Articles {
			p.read(i+1, a)
		}
	}
	return []byte(p.out.String())
}

func (p *page) read(n int, a ReadArticle) {
	f, d, words := a.Fields, a.Document, a.words()
	p.line(fmt.Sprintf("%3d  ", n), titleOf(d, a.Name))
	for _, field := range []struct{ key, value string }{
		{"outlet", f.Outlet}, {"agency", f.Agency}, {"byline", f.Byline}, {"dateline", f.Dateline}, {"date", f.Date}, {"url", f.URL},
	} {
		if field.value == "" {
			continue
		}
		line := field.key + ": " + plain(field.value)
		if from := plain(words[field.key]); from != "" && from != plain(field.value) {
			line += " (read from “" + from + "”)"
		}
		p.line("     ", line)
	}
	for _, note := range a.Notes {
		p.line("     ", plain(note))
	}
	if len(d.Sentences) > 0 {
		p.line("     ", "begins: "+plain(d.Text(d.Sentences[0].Span)))
	}
}
