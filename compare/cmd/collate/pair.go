package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"diptych/assets"
	"diptych/compare"
	"diptych/compare/report"
	"diptych/seeds"
)

// version agrees with that of the program, see main.go at the top.
const version = "0.1.0"

// pairCommand sets two articles side by side.
type pairCommand struct {
	layout
	a, b string // paths
}

func (c pairCommand) answer(stderr io.Writer) ([]byte, error) {
	a, b, err := c.layout.load(c.a, c.b, stderr)
	if err != nil {
		return nil, err
	}
	return c.layout.report(compare.Documents(a.Document(), b.Document()), a, b)
}

// load reads the articles of a pair; an answer that would take the place of one
// of them is an error.
func (l layout) load(pathA, pathB string, stderr io.Writer) (a, b seeds.Article, err error) {
	if a, err = load(pathA, stderr); err != nil {
		return a, b, err
	}
	if b, err = load(pathB, stderr); err != nil {
		return a, b, err
	}
	return a, b, spares(l.out, pathA, pathB)
}

// report is what was found in two articles, in the format that is asked for.
func (l layout) report(found *compare.Comparison, a, b seeds.Article) ([]byte, error) {
	if l.format == "text" {
		return report.Text(found, file(a), file(b), l.text()), nil
	}
	f, _ := report.Named(l.format)
	return f.Write(found, file(a), file(b), report.Options{
		Whole: l.whole, Letter: l.letter, Version: version, Faces: [2][]byte{assets.SerifRegular, assets.SerifBold},
	})
}

// spares is an error where a report at path would take the place of an article.
func spares(path string, articles ...string) error {
	out, err := os.Stat(path)
	if err != nil {
		return nil // there is no such file, or it is said later why it cannot be written
	}
	for _, a := range articles {
		file, _ := numbered(a)
		if in, err := os.Stat(file); err == nil && os.SameFile(in, out) {
			return &seeds.Error{File: path, Problem: "this is one of the articles, which the report would replace", Cure: "name another file"}
		}
	}
	return nil
}

func file(a seeds.Article) report.File {
	return report.File{Name: a.Name, Basis: a.Basis, Notes: a.Notes}
}

// pairsCommand writes a report of each of several pairs into a folder.
type pairsCommand struct {
	layout
	articles []string // paths, an even number
}

// answer is nothing to print: the files are the answer. Where a pair cannot be
// read or written, the others still are.
func (c pairsCommand) answer(stderr io.Writer) ([]byte, error) {
	if err := os.MkdirAll(c.out, 0o755); err != nil {
		return nil, saveError(c.out, err)
	}
	read := map[string]readArticle{}
	taken := map[string]bool{}
	var failures []error
	for i := 0; i < len(c.articles); i += 2 {
		var pair [2]readArticle
		for k := range pair {
			path := c.articles[i+k]
			x, ok := read[path]
			if !ok {
				x = readOnce(path, stderr)
				read[path] = x
			}
			pair[k] = x
		}
		if err := c.pair(pair[0], pair[1], taken); err != nil {
			failures = append(failures, err)
		}
	}
	if len(failures) == 0 {
		return nil, nil
	}
	for _, err := range failures[:len(failures)-1] {
		say(stderr, err.Error())
	}
	return nil, failures[len(failures)-1]
}

// readArticle is an article that several pairs may hold.
type readArticle struct {
	seeds.Article
	learned *compare.Article
	err     error
}

func readOnce(path string, stderr io.Writer) (x readArticle) {
	if x.Article, x.err = load(path, stderr); x.err == nil {
		x.learned = compare.Read(x.Document())
	}
	return x
}

func (c pairsCommand) pair(a, b readArticle, taken map[string]bool) error {
	if err := cmp.Or(a.err, b.err); err != nil {
		return err
	}
	data, err := c.layout.report(compare.Pair(a.learned, b.learned), a.Article, b.Article)
	if err != nil {
		return err
	}
	f, _ := report.Named(c.format)
	stem := report.FileName(a.Name, b.Name)
	name := stem + f.Endings[0]
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s (%d)%s", stem, n, f.Endings[0])
	}
	taken[strings.ToLower(name)] = true
	path := filepath.Join(c.out, name)
	if err := spares(path, c.articles...); err != nil {
		return err
	}
	return save(path, data)
}
