package library

import "diptych/compare/text"

// Use is an article of the library that a phrase stands in.
type Use struct {
	Article  Article
	Document *text.Document
	Spans    []text.Span // where, in order
}

// Uses lists where a phrase stands, first use first: by the date of the
// article, those without a date last. Case and punctuation do not count. A
// phrase of eight words and more is found in a few milliseconds; for a shorter
// one every article is read that has its words.
func (l *Library) Uses(phrase string) []Use {
	documents := map[string]*text.Document{}
	l.mu.Lock()
	defer l.mu.Unlock()
	read := func(name string) *text.Document {
		l.mu.Unlock() // Load asks for it, and so may others while a file is read
		defer l.mu.Lock()
		a, err := l.Load(name)
		if err != nil {
			if !gone(err) {
				l.problem(err)
			}
			return nil
		}
		documents[name] = a.Document()
		return documents[name]
	}
	var list []Use
	for _, o := range l.index.Occurrences(phrase, read) {
		if a, ok := l.article(o.ID); ok {
			list = append(list, Use{a, documents[o.ID], o.Spans})
		}
	}
	return list
}
