package library

import (
	"fmt"
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// Progress is told how far Update is. It answers whether to go on.
type Progress func(done, total int) bool

// Update reads the articles that are new or were changed since the last
// Update, indexes them, and keeps the result in the folder for the next Open.
// What cannot be read becomes one of Problems and leaves Articles. Reading
// costs some 200 microseconds an article of 1,000 words. Where progress, which
// may be nil, answers false, Update ends early with what it has.
func (l *Library) Update(progress Progress) {
	if l.stale() {
		l.restart()
	}
	fresh := l.unread()
	for n, i := range fresh {
		if progress != nil && !progress(n, len(fresh)) {
			break
		}
		if err := l.read(&l.articles[i]); err != nil {
			l.problem(err)
			l.articles[i].bad = true
		}
	}
	l.articles = slices.DeleteFunc(l.articles, func(a Article) bool { return a.bad })
	if len(fresh) == 0 {
		return
	}
	if err := l.keep(); err != nil {
		l.problem(fmt.Errorf("%s: the index could not be kept (%w); it is made anew each time", l.dir, err))
	}
}

// staleShare is the part of the index that may belong to files that are gone
// or changed before it is made anew: a quarter costs little memory, and
// remaking rarely costs little time.
const staleShare = 4

func (l *Library) stale() bool {
	gone := l.index.Len()
	for _, a := range l.articles {
		if a.id != none {
			gone--
		}
	}
	return gone > 0 && gone > len(l.articles)/staleShare
}

// restart forgets the index.
func (l *Library) restart() {
	l.index = reuse.NewIndex()
	for i := range l.articles {
		l.articles[i].id = none
	}
}

// unread are the positions of the articles that are not in the index.
func (l *Library) unread() []int {
	var list []int
	for i, a := range l.articles {
		if a.id == none {
			list = append(list, i)
		}
	}
	return list
}

func (l *Library) read(a *Article) error {
	article, err := l.Load(a.Name)
	if err != nil {
		return err
	}
	d := article.Document()
	a.Fields, a.Words, a.id = d.Fields, words(d), l.index.Add(d)
	return nil
}

func words(d *text.Document) int {
	n := 0
	for _, s := range d.Sentences {
		n += len(d.WordsIn(s.Span))
	}
	return n
}

func (l *Library) problem(err error) { l.problems = append(l.problems, err) }
