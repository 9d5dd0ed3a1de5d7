package library

import (
	"fmt"
	"slices"

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
	fresh := l.unread()
	learned := 0
	for n, i := range fresh {
		if progress != nil && !progress(n, len(fresh)) {
			break
		}
		if err := l.read(&l.articles[i]); err != nil {
			l.problem(err)
			l.articles[i].bad = true
			continue
		}
		learned++
	}
	l.articles = slices.DeleteFunc(l.articles, func(a Article) bool { return a.bad })
	if l.others || learned <= len(l.articles)/keepFrom {
		return
	}
	if err := l.keep(); err != nil {
		l.problem(fmt.Errorf("%s: the index could not be kept (%w); it is made anew each time", l.dir, err))
	}
}

// keepFrom is the part of a library, one in so many articles, that must be
// new before the index is written again: to read a hundred articles again at
// the next Open is cheaper than to write the index of ten thousand.
const keepFrom = 100

// unread are the positions of the articles that are not in the index.
func (l *Library) unread() []int {
	var list []int
	for i, a := range l.articles {
		if !a.read {
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
	l.index.Add(a.Name, d)
	a.Fields, a.Words, a.read = d.Fields, words(d), true
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
