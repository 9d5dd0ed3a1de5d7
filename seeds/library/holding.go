package library

import (
	"strings"

	"diptych/seeds"
)

// Holding finds the article of the library with the text of a, whatever its
// blanks, capitals and accents, or else one with its headline. No file is read.
// An article whose headline is stated is looked for by that first, which takes
// a millisecond among ten thousand.
func (l *Library) Holding(a seeds.Article) (held Article, sameText, found bool) {
	title := fold(a.Fields.Title)
	var text string
	if title == "" {
		f := foldedOf(a.Document())
		text, title = f.text[f.title:], strings.TrimSuffix(f.text[:f.title], "\n")
	}
	l.mu.RLock()
	defer l.mu.RUnlock()
	for _, f := range l.files {
		for i := range f.articles {
			h := &f.articles[i]
			if title == "" || strings.TrimSuffix(h.title(), "\n") != title {
				continue
			}
			if text == "" {
				mine := foldedOf(a.Document())
				text = mine.text[mine.title:]
			}
			if h.folded.text != "" && h.folded.text[h.folded.title:] == text {
				return h.Article, true, true
			}
			if !found {
				held, found = h.Article, true
			}
		}
	}
	return held, false, found
}
