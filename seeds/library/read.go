package library

import (
	"errors"
	"fmt"
	"io/fs"

	"diptych/compare/reuse"
	"diptych/compare/story"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// Load reads an article of the library, by its Name. Every error is a
// *seeds.Error.
func (l *Library) Load(name string) (seeds.Article, error) {
	a, ok := l.Article(name)
	if !ok {
		return seeds.Article{}, &seeds.Error{File: l.path(name), Problem: seeds.Say("it is no longer in the library"), Cure: seeds.Say("choose another article"), Err: fs.ErrNotExist}
	}
	f, err := contents(l.path(a.File))
	if err != nil {
		return seeds.Article{}, err
	}
	n := max(a.Part, 1)
	if n > len(f.Articles) {
		return seeds.Article{}, &seeds.Error{File: l.path(a.File), Problem: seeds.Say("the file was changed and holds {{.N}} articles now", seeds.With{"N": len(f.Articles)}), Cure: seeds.Say("choose another article")}
	}
	return f.Articles[n-1].Article, nil
}

// contents is what the file at path holds. A mistake of this program in one
// file costs no other.
func contents(path string) (f intake.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &seeds.Error{File: path, Problem: seeds.Say("a mistake in this program ({{.Mistake}}) kept it from being read", seeds.With{"Mistake": p}), Cure: seeds.Say("report it with the file")}
		}
	}()
	data, err := seeds.Contents(path, intake.MaxBytes)
	if err != nil {
		return f, err
	}
	return intake.Read(path, data)
}

// learned is what Update learns of one article.
type learned struct {
	held
	wording reuse.Wording
	gist    story.Gist
}

// learn reads article i of f, a file of the library of this name.
func learn(name string, f intake.File, i int, gists *story.Reader) learned {
	a := f.Articles[i]
	d := a.Document()
	x := learned{wording: reuse.WordingOf(d), gist: gists.Of(d)}
	x.Article = Article{Name: name, File: name, Kind: f.Kind, Fields: d.Fields, Tags: a.Tags, Words: Length(d), Read: true}
	x.Fields.Title = d.Title()
	x.folded = foldedOf(d)
	if len(f.Articles) > 1 {
		x.Name, x.Part = partName(name, i+1), i+1
	}
	return x
}

func partName(file string, part int) string { return fmt.Sprintf("%s#%d", file, part) }

// admit puts what was learned of a file in the place of what was known of it,
// or after what was learned of it before, from its article of this number on.
// It is false where the file has left the library meanwhile.
func (l *Library) admit(f *file, articles []learned, from int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if from == 0 {
		l.forget(f)
	} else if l.list = nil; len(f.articles) != from {
		return false
	}
	for _, x := range articles {
		l.index.Add(x.Name, x.wording)
		l.gists.Add(x.Name, x.gist)
		f.articles = append(f.articles, x.held)
	}
	l.learned += len(articles)
	return true
}

// forget takes the articles of f out of the indexes.
func (l *Library) forget(f *file) {
	for i := range f.articles {
		l.index.Remove(f.articles[i].Name)
		l.gists.Remove(f.articles[i].Name)
	}
	f.articles, f.indexed, l.list = nil, false, nil
}

// Length is how many words the sentences of an article have: its headline and its text, and neither
// captions nor page furniture.
func Length(d *text.Document) int {
	n := 0
	for _, s := range d.Sentences {
		n += len(d.WordsIn(s.Span))
	}
	return n
}

// gone reports whether err says that a file is no longer there.
func gone(err error) bool { return errors.Is(err, fs.ErrNotExist) }
