package main

import (
	"io"
	"os"
	"sync"

	"diptych/assets"
	"diptych/assets/installed"
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
	found, a, b, err := c.compared(stderr)
	if err != nil {
		return nil, err
	}
	defer sparing(a, b)()
	data, boxed, err := c.layout.report(found, a, b)
	if boxed != "" {
		say(stderr, boxed)
	}
	return data, err
}

// told is answer; JSON goes into a file as it is made, as that of two books is long.
func (c pairCommand) told(stderr io.Writer) (answer, error) {
	if c.format != "json" {
		data, err := c.answer(stderr)
		return whole(data), err
	}
	found, a, b, err := c.compared(stderr)
	if err != nil {
		return nil, err
	}
	return func(w io.Writer) error {
		defer sparing(a, b)()
		return report.WriteJSON(w, found, file(a), file(b))
	}, nil
}

// compared is what is found in the two articles, and these.
func (c pairCommand) compared(stderr io.Writer) (found *compare.Comparison, a, b seeds.Article, err error) {
	if a, b, err = c.layout.load(c.a, c.b, stderr); err != nil {
		return nil, a, b, err
	}
	defer sparing(a, b)()
	x := a.Document()
	if alike := a.Source == b.Source && a.Fields == b.Fields && a.Basis == b.Basis; alike {
		b.Source = a.Source // held once, as it is read once
		return engine.Documents(x, x), a, b, nil
	}
	return engine.Documents(x, b.Document()), a, b, nil
}

// engine works on all cores.
var engine = compare.Engine{Aside: func(work func()) (wait func()) {
	wait = sync.OnceFunc(work)
	go func() { // no window has asked, so no worker of app/background is there; a mistake is told by who waits
		defer func() { _ = recover() }()
		wait()
	}()
	return wait
}}

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

// report is what was found in two articles, in the format that is asked for,
// and what it says of letters that no font has; "" where there are none.
func (l layout) report(found *compare.Comparison, a, b seeds.Article) (data []byte, boxed string, err error) {
	if l.format == "text" {
		return report.Text(found, file(a), file(b), l.text()), "", nil
	}
	f, _ := report.Named(l.format)
	var fonts installed.Fonts
	data, err = f.Write(found, file(a), file(b), report.Options{
		Whole: l.whole, Letter: l.letter, Version: version, Faces: [2]func() []byte{assets.SerifRegular, assets.SerifBold}, Others: fonts.Face,
	})
	return data, report.Boxed(fonts.Lacking()), err
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
			return &seeds.Error{File: path, Problem: seeds.Say("this is one of the articles, which the report would replace"), Cure: seeds.Say("name another file")}
		}
	}
	return nil
}

func file(a seeds.Article) report.File {
	return report.File{Name: a.Name, Basis: a.Basis, Notes: seeds.English(a.Notes)}
}
