package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"diptych/compare"
	"diptych/compare/report"
	"diptych/seeds"
)

const usage = `usage: collate [-format text|json] [-all] A B
       collate [-format text|json] [-all] -library DIR partners A
       collate [-format text|json] -library DIR phrase WORDS
       collate [-format text|json] read FILE...

Sets two articles side by side: what they share, in any order, and where they
tell it differently. A and B are plain text, Markdown with front
matter, web pages and whatever else read takes.
Of a library, a folder of such files, lists the articles that share wording
with A, or those that a phrase stands in, first use first; what is learned of
the articles is kept in the folder for the next time. Read takes the articles
out of files and says what was read from where. Of a file that holds many
articles, A and B may name one: export.docx#3.

  -format text   for a person at a terminal (the default); as wide as COLUMNS says
  -format json   for a program; every place in bytes of the article as read
  -all           in text, all there is and not the first of each kind
`

// command is what a command line asks for. Its answer is whole or an error;
// what had to be done to read the articles is said on stderr.
type command interface {
	answer(stderr io.Writer) ([]byte, error)
}

// layout is how an answer is to look.
type layout struct {
	format string
	all    bool
	width  int // cells in a line, 0 for no wish
}

func (l layout) text() report.TextOptions { return report.TextOptions{Width: l.width, All: l.all} }

// formats are those that -format takes.
var formats = []string{"text", "json"}

// parse reads a command line; columns is what the environment says of the
// terminal.
func parse(args []string, columns string) (command, error) {
	l := layout{width: width(columns)}
	flags := flag.NewFlagSet("collate", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&l.all, "all", false, "")
	flags.StringVar(&l.format, "format", "text", "")
	dir := flags.String("library", "", "")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if !slices.Contains(formats, l.format) {
		return nil, fmt.Errorf("there is no format %q; there are %s", l.format, strings.Join(formats, " and "))
	}
	if *dir != "" {
		return parseLibrary(l, *dir, flags.Args())
	}
	if flags.Arg(0) == "read" && flags.NArg() > 1 {
		return readCommand{l, flags.Args()[1:]}, nil
	}
	switch n := flags.NArg(); {
	case n < 2:
		return nil, fmt.Errorf("two articles are needed")
	case n > 2:
		return nil, fmt.Errorf("two articles are needed, not %d; flags stand before them", n)
	}
	return pairCommand{l, flags.Arg(0), flags.Arg(1)}, nil
}

// width is the number of cells in a line that the environment asks for, 0 when
// it asks for none.
func width(columns string) int {
	n, err := strconv.Atoi(columns)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// pairCommand sets two articles side by side.
type pairCommand struct {
	layout
	a, b string // paths
}

func (c pairCommand) answer(stderr io.Writer) ([]byte, error) {
	a, err := load(c.a, stderr)
	if err != nil {
		return nil, err
	}
	b, err := load(c.b, stderr)
	if err != nil {
		return nil, err
	}
	found := compare.Documents(a.Document(), b.Document())
	if c.format == "json" {
		return report.JSON(found, file(a), file(b))
	}
	return report.Text(found, file(a), file(b), c.text()), nil
}

func file(a seeds.Article) report.File {
	return report.File{Name: a.Name, Basis: a.Basis, Notes: a.Notes}
}
