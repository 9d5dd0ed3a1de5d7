package report

import (
	"fmt"

	"diptych/compare/text"
)

// Uses are the articles of a library that a phrase stands in.
type Uses struct {
	Phrase   string
	Articles int // in the library
	List     []Use
	Problems []error // what could not be read
}

// Use is one of them.
type Use struct {
	Name     string // of its file, inside the library
	Document *text.Document
	Spans    []text.Span
}

// JSON is u as one JSON object in UTF-8: "uses" in the order of u, each with
// its "spans" in bytes of that article, and the "sentences" that hold them.
func (u Uses) JSON() ([]byte, error) {
	type use struct {
		jsonArticle
		Spans     []place  `json:"spans"`
		Sentences []string `json:"sentences"` // one for each of spans
	}
	return encoded(struct {
		Version  int      `json:"version"`
		Phrase   string   `json:"phrase"`
		Articles int      `json:"articles"`
		Uses     []use    `json:"uses"`
		Problems []string `json:"problems"`
	}{
		JSONVersion, u.Phrase, u.Articles,
		each(u.List, func(v Use) use {
			whole := func(s text.Span) string { return v.Document.Text(inSentences(v.Document, s)) }
			return use{jsonArticleOf(v.Name, v.Document), each(v.Spans, placeOf), each(v.Spans, whole)}
		}),
		each(u.Problems, error.Error),
	})
}

// Text is u for a person at a terminal. Problems are not in it.
func (u Uses) Text(o TextOptions) []byte {
	p := newPage(o)
	phrase := plain(u.Phrase)
	switch n := len(u.List); n {
	case 0:
		p.line("", fmt.Sprintf("No article of %d holds “%s”.", u.Articles, phrase))
	case 1:
		p.line("", fmt.Sprintf("One article of %d holds “%s”.", u.Articles, phrase))
	default:
		p.line("", fmt.Sprintf("%d articles of %d hold “%s”, first use first.", n, u.Articles, phrase))
	}
	for i, v := range u.List {
		p.out.WriteString("\n")
		p.line(fmt.Sprintf("%2d. ", i+1), titleOf(v.Document, v.Name))
		p.line("    ", p.imprint(v.Document, v.Name))
		for _, line := range p.evidence(v.Document, v.Spans, placesPrinted) {
			p.line("    ", line)
		}
	}
	return []byte(p.out.String())
}
