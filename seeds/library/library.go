// Package library is a folder of articles: which there are, what stands in
// them, which share wording and which tell of one event.
package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/story"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// Library is the articles of a folder and of the folders in it. It may be used
// from several goroutines, also while one of them is in Update; several
// windows and programs may have the same folder open.
type Library struct {
	Spawn func(func()) // runs a function beside its caller, so that Update and Search work with more than one core; nil for one alone; set before these

	dir      string
	updating sync.Mutex // held by Refresh and Update, of which there is one at a time
	mu       sync.RWMutex
	files    []*file // by name; those of what is below are for the one that holds mu
	byName   map[string]*file
	index    *reuse.Index
	gists    *story.Index
	problems []error
	list     []Article // of files, nil when they have changed
	places   map[string]int
	kept     uint32 // the sum of what was kept when recall read the head of it
	waiting  bool   // what was kept beside its head is still to be read
	others   bool   // what has the name of the index is not ours to write over
	learned  int    // articles since the index was kept
	seen     int    // how often a single file was taken in, apart from Refresh
}

// Article is what is known of one article of a library without opening its
// file.
type Article struct {
	Name   string      // the file's path inside the library, with slashes; of a file that holds several, with #1, #2 ... after it
	File   string      // that path alone
	Part   int         // from 1 in a file that holds several articles, otherwise 0
	Kind   string      // what the file was read as, see intake.File
	Fields text.Fields // as its Document has them, the title from the text where the file states none
	Tags   []string    // as the front matter has them
	Words  int         // in its sentences
	Read   bool        // the above is known; otherwise Update has yet to read the file
}

// Title is what an article is called: by its file's name when it has no headline.
func (a Article) Title() string {
	if a.Fields.Title != "" {
		return a.Fields.Title
	}
	return a.Name
}

// file is one file of the library.
type file struct {
	name     string // inside the library, with slashes
	stamp    stamp
	read     bool // as it is: its articles are known, or why there are none
	indexed  bool // and they are in the indexes by their names
	problem  error
	articles []held
}

// held is an article and its text for searching.
type held struct {
	Article
	folded folded
}

// stamp tells whether a file is still the one that was read.
type stamp struct{ Size, Modified int64 } // bytes; nanoseconds since 1970

// Open lists the articles of the folder dir. Titles are known at once of the
// files that are as they were when an earlier Update kept what it learned; the
// others are known by name until Update reads them. It fails when dir is no
// folder that can be read.
func Open(dir string) (*Library, error) {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("this is a file, not a folder")
	}
	if err != nil {
		return nil, folderError(dir, err)
	}
	l := &Library{dir: dir, index: &reuse.Index{}, gists: &story.Index{}}
	found, err := list(dir)
	if err != nil {
		return nil, folderError(dir, err)
	}
	l.take(found)
	l.recall()
	return l, nil
}

// take makes files of what was found in the folder.
func (l *Library) take(found []*file) {
	l.files, l.byName, l.list = found, make(map[string]*file, len(found)), nil
	for _, f := range found {
		l.byName[f.name] = f
	}
}

// Folder is the path of the library.
func (l *Library) Folder() string { return l.dir }

func folderError(dir string, err error) error {
	what := err.Error()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		what = "there is no such folder"
	case errors.Is(err, fs.ErrPermission):
		what = "you may not read this folder"
	}
	return fmt.Errorf("%s: %s; name a folder with articles in it", dir, what)
}

// list names the files of dir that may hold articles, in the order of their
// names. Hidden files and folders are passed over, and what was discarded, and
// so are links to folders, which could lead in a circle.
func list(dir string) ([]*file, error) {
	var found []*file
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case path == dir:
			return err
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case err != nil: // a folder inside that cannot be read: its files are not there
			return fs.SkipDir
		case d.IsDir() && d.Name() == seeds.Trash:
			return fs.SkipDir
		case d.IsDir() || !isArticle(d.Name()):
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		stamp, there := stampOf(path)
		if there {
			found = append(found, &file{name: filepath.ToSlash(name), stamp: stamp})
		}
		return nil
	})
	stable.Sort(found, func(a, b *file) int { return strings.Compare(a.name, b.name) })
	return found, err
}

var endings = intake.Endings()

func isArticle(name string) bool {
	return slices.Contains(endings, strings.ToLower(filepath.Ext(name)))
}

// stampOf is zero for a link that leads nowhere. There is false for what is
// gone, and for a link to a folder.
func stampOf(path string) (s stamp, there bool) {
	info, err := os.Stat(path)
	if err != nil {
		_, err := os.Lstat(path)
		return stamp{}, err == nil
	}
	return stamp{info.Size(), info.ModTime().UnixNano()}, !info.IsDir()
}

// Articles lists what is in the library, by file and part. Those that could
// not be read are among Problems instead. The list is not to be changed; it
// stays as it is when the library goes on.
func (l *Library) Articles() []Article {
	l.mu.RLock()
	all := l.list
	l.mu.RUnlock()
	if all != nil {
		return all
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.articles()
}

// articles is Articles for one who holds mu.
func (l *Library) articles() []Article {
	if l.list != nil {
		return l.list
	}
	l.list, l.places = make([]Article, 0, len(l.files)), make(map[string]int, len(l.files))
	for _, f := range l.files {
		if !f.read && len(f.articles) == 0 {
			l.list = append(l.list, Article{Name: f.name, File: f.name})
		}
		for i := range f.articles {
			l.list = append(l.list, f.articles[i].Article)
		}
	}
	for i := range l.list {
		l.places[l.list[i].Name] = i
	}
	return l.list
}

// Article is the one of this name. It waits for no search.
func (l *Library) Article(name string) (Article, bool) {
	l.mu.RLock()
	if l.list != nil {
		defer l.mu.RUnlock()
		return l.article(name)
	}
	l.mu.RUnlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.article(name)
}

// article is Article for one who holds mu, for writing where there is no list.
func (l *Library) article(name string) (Article, bool) {
	all := l.articles()
	i, ok := l.places[name]
	if !ok {
		return Article{}, false
	}
	return all[i], true
}

// Problems lists the files that could not be read and what else went wrong
// without stopping anything, each a sentence with a way out.
func (l *Library) Problems() []error {
	l.mu.RLock()
	defer l.mu.RUnlock()
	all := slices.Clone(l.problems)
	for _, f := range l.files {
		if f.problem != nil {
			all = append(all, f.problem)
		}
	}
	return all
}

// problem remembers what went wrong, each sentence once.
func (l *Library) problem(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.ContainsFunc(l.problems, func(p error) bool { return p.Error() == err.Error() }) {
		l.problems = append(l.problems, err)
	}
}

func (l *Library) path(name string) string { return filepath.Join(l.dir, filepath.FromSlash(name)) }

// Path is where the file of an article stands.
func (l *Library) Path(a Article) string { return l.path(a.File) }
