package library

import (
	"cmp"
	"os"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/stable"
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
// are left out, and so is d itself: the article that is called self. The index
// names the candidates in about a millisecond; each is then read and compared,
// and what many articles of the library have counts as a stock phrase.
func (l *Library) Partners(d *text.Document, self string, limit int) []Partner {
	asked := reuse.Unheard(d)
	var list []Partner
	for _, a := range l.candidates(d, self) {
		if len(list) == limit {
			break
		}
		if p, ok := l.partner(asked, a); ok {
			list = append(list, p)
		}
	}
	stable.Sort(list, func(p, q Partner) int {
		return cmp.Or(q.Words()-p.Words(), cmp.Compare(p.Article.Name, q.Article.Name))
	})
	return list
}

// NameOf is the name in the library of the article at a path, which may end in
// #3 for the third of a file; "" where it is not in the library.
func (l *Library) NameOf(path string) string {
	info, part := statPart(path)
	if info == nil {
		return ""
	}
	for _, a := range l.Articles() {
		if part == "" && a.Part > 1 || !strings.HasSuffix(a.Name, part) {
			continue // a file of many articles is looked at once
		}
		if there, err := os.Stat(l.path(a.File)); err == nil && os.SameFile(info, there) {
			return a.Name
		}
	}
	return ""
}

// statPart is the file at path, nil where there is none, and "#3" where that
// stands after the file's name.
func statPart(path string) (info os.FileInfo, part string) {
	if info, err := os.Stat(path); err == nil {
		return info, ""
	}
	if i := strings.LastIndexByte(path, '#'); i > 0 {
		if info, err := os.Stat(path[:i]); err == nil {
			return info, path[i:]
		}
	}
	return nil, ""
}

// candidates are the articles that the index holds to share wording with d,
// most first.
func (l *Library) candidates(d *text.Document, self string) []Article {
	l.mu.Lock()
	defer l.mu.Unlock()
	var list []Article
	for _, p := range l.index.Partners(d, self) {
		if a, ok := l.article(p.ID); ok {
			list = append(list, a)
		}
	}
	return list
}

// partner compares the asked article with another, false when they share nothing to show.
func (l *Library) partner(asked *reuse.Side, a Article) (Partner, bool) {
	read, err := l.Load(a.Name)
	if err != nil {
		if !gone(err) {
			l.problem(err)
		}
		return Partner{}, false
	}
	p := Partner{Article: a, Document: read.Document()}
	other := reuse.Unheard(p.Document)
	l.mu.RLock()
	defer l.mu.RUnlock()
	p.Passages = reuse.Matcher{Library: l.index}.Between(asked, other)
	return p, p.Words() > 0
}
