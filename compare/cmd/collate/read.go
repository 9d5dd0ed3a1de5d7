package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"diptych/compare/report"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// readCommand shows what the intake makes of files.
type readCommand struct {
	layout
	files []string // paths
}

// partly is the error of an answer that holds all but the files that were refused.
type partly struct{ error }

func (c readCommand) answer(stderr io.Writer) ([]byte, error) {
	var files []report.Read
	var refused []error
	for _, path := range c.files {
		read, err := c.read(path)
		if err != nil {
			refused = append(refused, err)
		}
		files = append(files, read)
	}
	var answer []byte
	var err error
	if c.format == "json" {
		answer, err = report.ReadJSON(files)
	} else {
		answer = report.ReadText(files, c.text())
	}
	if err == nil && len(refused) > 0 {
		for _, err := range refused[:len(refused)-1] {
			say(stderr, err.Error())
		}
		err = partly{refused[len(refused)-1]}
	}
	return answer, err
}

func (c readCommand) read(path string) (report.Read, error) {
	f, err := intakeFile(path)
	r := report.Read{Name: f.Name, Kind: f.Kind}
	if err != nil {
		r.Problem, r.Cure = err.Error(), ""
		var told *seeds.Error
		if errors.As(err, &told) {
			r.Problem, r.Cure = told.Problem.String(), told.Cure.String()
		}
		return r, err
	}
	for _, a := range f.Articles {
		r.Articles = append(r.Articles, report.ReadArticle{File: file(a.Article), Document: a.Document(), Language: a.Language, Evidence: a.Evidence})
	}
	return r, nil
}

// intakeFile is what the intake makes of the file at path.
func intakeFile(path string) (intake.File, error) {
	data, err := seeds.Contents(path, intake.MaxBytes)
	if err != nil {
		return intake.File{Name: path}, err
	}
	return intake.Read(path, data)
}

// load is the article in the file at path; "export.docx#3" names the third of
// one that holds many. What had to be done to read it is said on stderr.
func load(path string, stderr io.Writer) (seeds.Article, error) {
	path, n := numbered(path)
	f, err := intakeFile(path)
	switch {
	case err != nil:
		return seeds.Article{}, err
	case n > len(f.Articles):
		return seeds.Article{}, fmt.Errorf("%s: there is no article %d, the file holds %d; name one as %s#1", path, n, len(f.Articles), path)
	case n == 0 && len(f.Articles) > 1:
		return seeds.Article{}, fmt.Errorf("%s: the file holds %d articles; name one as %s#1", path, len(f.Articles), path)
	}
	a := f.Articles[max(n, 1)-1].Article
	say(stderr, seeds.English(a.Notes)...)
	return a, nil
}

// numbered is the file that path names, and which of its articles: 0 where it
// names none.
func numbered(path string) (file string, n int) {
	if at := strings.LastIndexByte(path, '#'); at >= 0 {
		if k, err := strconv.Atoi(path[at+1:]); err == nil && k > 0 && !exists(path) {
			return path[:at], k
		}
	}
	return path, 0
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
