package main

import (
	"errors"
	"io"
	"runtime/debug"
	"strings"

	"diptych/compare/report"
	"diptych/seeds/library"
)

func parseLibrary(l layout, dir string, args []string) (command, error) {
	verb := ""
	if len(args) > 0 {
		verb, args = args[0], args[1:]
	}
	switch {
	case verb == "partners" && len(args) == 1:
		return partnersCommand{l, dir, args[0]}, nil
	case verb == "partners":
		return nil, errors.New("partners is followed by one article")
	case verb == "phrase" && len(args) > 0:
		return phraseCommand{l, dir, strings.Join(args, " ")}, nil
	case verb == "phrase":
		return nil, errors.New("phrase is followed by some words")
	}
	return parseListing(l, dir, verb, args)
}

// partnersCommand lists the articles of a folder that share wording with one.
type partnersCommand struct {
	layout
	dir, article string // paths
}

func (c partnersCommand) answer(stderr io.Writer) ([]byte, error) {
	a, err := load(c.article, stderr)
	if err != nil {
		return nil, err
	}
	l, err := open(c.dir)
	if err != nil {
		return nil, err
	}
	found := report.Partners{Name: a.Name, Document: a.Document(), Articles: len(l.Articles())}
	for _, p := range l.Partners(found.Document, l.NameOf(c.article), c.limit(found.Articles)) {
		found.List = append(found.List, report.Partner{Name: p.Article.Name, Document: p.Document, Passages: p.Passages})
	}
	found.Problems = problems(l, stderr)
	if c.format == "json" {
		return found.JSON()
	}
	return found.Text(c.text()), nil
}

// phraseCommand lists where in a folder of articles a phrase stands.
type phraseCommand struct {
	layout
	dir, phrase string
}

func (c phraseCommand) answer(stderr io.Writer) ([]byte, error) {
	l, err := open(c.dir)
	if err != nil {
		return nil, err
	}
	found := report.Uses{Phrase: c.phrase, Articles: len(l.Articles())}
	for _, u := range l.Uses(c.phrase) {
		found.List = append(found.List, report.Use{Name: u.Article.Name, Document: u.Document, Spans: u.Spans})
	}
	found.Problems = problems(l, stderr)
	if c.format == "json" {
		return found.JSON()
	}
	return found.Text(c.text()), nil
}

func open(dir string) (*library.Library, error) {
	l, err := library.Open(dir)
	if err == nil {
		defer debug.SetGCPercent(debug.SetGCPercent(40)) // what is learned of a library stays; what is read for that is not to take as much again
		l.Update(nil)
	}
	return l, err
}

// problems says what went wrong in a library without stopping anything.
func problems(l *library.Library, stderr io.Writer) []error {
	for _, p := range l.Problems() {
		say(stderr, p.Error())
	}
	return l.Problems()
}
