package library

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Partner is an article of the library and the wording it shares with the one
// that was asked about: A is the asked one, B the partner.
type Partner struct {
	Article  Article
	Document *text.Document
	Passages []reuse.Passage // rarest first, the hidden classes among them
}

// Words is how many words of the asked article the shown passages hold.
func (p Partner) Words() int {
	n := 0
	for _, q := range p.Passages {
		if q.Class.Shown() {
			n += q.Words
		}
	}
	return n
}

// Partners lists the articles that share wording with d, the one that shares
// most first, at most limit. Articles that share only names and stock phrases
// are left out, and so is the file at path, which may be d itself. The index
// names the candidates in about a millisecond; each is then read and compared,
// and what many articles of the library have counts as a stock phrase.
func (l *Library) Partners(d *text.Document, path string, limit int) []Partner {
	self, _ := os.Stat(path) // no file, no self
	asked := reuse.Unheard(d)
	var list []Partner
	for _, c := range l.candidates(d) {
		if len(list) == limit {
			break
		}
		info, err := os.Stat(l.path(c.Name))
		if err == nil && self != nil && os.SameFile(self, info) {
			continue
		}
		if p, ok := l.partner(asked, c); ok {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(p, q Partner) int {
		return cmp.Or(q.Words()-p.Words(), cmp.Compare(p.Article.Name, q.Article.Name))
	})
	return list
}

func (l *Library) path(name string) string { return filepath.Join(l.dir, filepath.FromSlash(name)) }

// candidates are the articles that the index holds to share wording with d,
// most first.
func (l *Library) candidates(d *text.Document) []Article {
	var list []Article
	for _, p := range l.index.Partners(d, "") {
		if i, ok := l.find(p.ID); ok {
			list = append(list, l.articles[i])
		}
	}
	return list
}

// partner compares the asked article with another, false when they share nothing to show.
func (l *Library) partner(asked *reuse.Side, a Article) (Partner, bool) {
	read, err := l.Load(a.Name)
	if err != nil {
		l.problem(err)
		return Partner{}, false
	}
	p := Partner{Article: a, Document: read.Document()}
	p.Passages = reuse.Matcher{Library: l.index}.Between(asked, reuse.Unheard(p.Document))
	return p, p.Words() > 0
}
