package report

import (
	"fmt"
	"strings"

	"diptych/compare"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Partners are the articles of a library that share wording with one article.
type Partners struct {
	Name     string // of the one article's file
	Document *text.Document
	Articles int // in the library
	List     []Partner
	Problems []error // what could not be read
}

// Partner is one of them; A of its passages lies in the one article.
type Partner struct {
	Name     string // of its file, inside the library
	Document *text.Document
	Passages []reuse.Passage
}

// JSON is p as one JSON object in UTF-8, as [JSON] writes its own: "partners"
// in the order of p, each with its "passages", A in the one article.
func (p Partners) JSON() ([]byte, error) {
	type partner struct {
		jsonArticle
		Passages []jsonPassage `json:"passages"`
	}
	return encoded(struct {
		Version  int       `json:"version"`
		Name     string    `json:"name"`
		Articles int       `json:"articles"`
		Partners []partner `json:"partners"`
		Problems []string  `json:"problems"`
	}{
		JSONVersion, p.Name, p.Articles,
		each(p.List, func(q Partner) partner {
			return partner{jsonArticleOf(q.Name, q.Document), each(q.Passages, jsonPassageOf)}
		}),
		each(p.Problems, error.Error),
	})
}

// Text is p for a person at a terminal, each partner with the rarest wording
// it shares. Problems are not in it.
func (p Partners) Text(o TextOptions) []byte {
	out := newPage(o)
	switch n := len(p.List); n {
	case 0:
		out.line("", fmt.Sprintf("No article of %d shares wording with %s.", p.Articles, plain(p.Name)))
	case 1:
		out.line("", fmt.Sprintf("One article of %d shares wording with %s.", p.Articles, plain(p.Name)))
	default:
		out.line("", fmt.Sprintf("%d articles of %d share wording with %s, the one that shares most first.", n, p.Articles, plain(p.Name)))
	}
	for i, q := range p.List {
		out.out.WriteString("\n")
		out.line(fmt.Sprintf("%2d. ", i+1), titleOf(q.Document, q.Name))
		out.line("    ", out.imprint(q.Document, q.Name))
		out.line("    ", shared(p.Document, q))
		if r, ok := rarest(q.Passages); ok && q.Document.Source != p.Document.Source {
			out.line("    ", "Rarest: "+excerpt(p.Document, r.A))
		}
	}
	return []byte(out.out.String())
}

// shared says what two articles share, without what they do not.
func shared(d *text.Document, p Partner) string {
	if d.Source == p.Document.Source {
		return "The same text."
	}
	var said []string
	for _, s := range (&compare.Comparison{A: d, B: p.Document, Passages: p.Passages}).Summary().Shared {
		if len(s.A) > 0 && s.Topic != compare.OnHidden {
			said = append(said, s.Said.String())
		}
	}
	return strings.Join(said, " ")
}

// rarest is the first of the shown passages, which come rarest first.
func rarest(list []reuse.Passage) (reuse.Passage, bool) {
	for _, p := range list {
		if p.Class.Shown() {
			return p, true
		}
	}
	return reuse.Passage{}, false
}
