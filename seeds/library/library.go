// Package library is a folder of articles: which there are, which could not be
// read, and which of them share wording.
package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"diptych/compare/reuse"
	"diptych/compare/text"
	"diptych/seeds"
)

// Library is the articles of a folder and of the folders in it. It is for one
// goroutine; several programs may have the same folder open.
type Library struct {
	dir      string
	articles []Article
	problems []error
	index    *reuse.Index
	others   bool // what has the name of the index is not ours to write over
}

// Article is what is known of one file of a library without opening it.
type Article struct {
	Name   string      // the file's path inside the library, with slashes
	Fields text.Fields // as its Document has them
	Words  int         // in its sentences

	stamp stamp
	read  bool // and it is in the index, by its name
	bad   bool // it could not be read
}

// stamp tells whether a file is still the one that was read.
type stamp struct{ Size, Modified int64 } // bytes; nanoseconds since 1970

// Open lists the articles of the folder dir. What an earlier Update kept in
// the folder is taken over for the files that are as they were; the others are
// known by name only until Update reads them. It fails when dir is no folder
// that can be read.
func Open(dir string) (*Library, error) {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("this is a file, not a folder")
	}
	if err != nil {
		return nil, folderError(dir, err)
	}
	l := &Library{dir: dir}
	if l.articles, err = list(dir); err != nil {
		return nil, folderError(dir, err)
	}
	l.recall()
	return l, nil
}

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

// list names the files of dir that hold articles, in the order of their names.
// Hidden files and folders are passed over, and so are links to folders, which
// could lead in a circle.
func list(dir string) ([]Article, error) {
	var found []Article
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
		case d.IsDir() || !isArticle(d.Name()):
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		found = append(found, Article{Name: filepath.ToSlash(name), stamp: stampOf(path)})
		return nil
	})
	slices.SortFunc(found, func(a, b Article) int { return strings.Compare(a.Name, b.Name) })
	return found, err
}

func isArticle(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown", ".txt":
		return true
	}
	return false
}

// stampOf is zero for a file that is gone.
func stampOf(path string) stamp {
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}
	}
	return stamp{info.Size(), info.ModTime().UnixNano()}
}

// Articles lists what is in the library, by name. Those that could not be read
// are among Problems instead.
func (l *Library) Articles() []Article { return l.articles }

// find is the position of the article of this name.
func (l *Library) find(name string) (int, bool) {
	return slices.BinarySearchFunc(l.articles, name, func(a Article, name string) int { return strings.Compare(a.Name, name) })
}

// Problems lists the files that could not be read and what else went wrong
// without stopping anything, each a sentence with a way out.
func (l *Library) Problems() []error { return l.problems }

// Load reads an article of the library.
func (l *Library) Load(name string) (seeds.Article, error) {
	return seeds.LoadFile(l.path(name))
}
