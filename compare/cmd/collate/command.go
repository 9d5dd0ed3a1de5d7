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

Sets two articles side by side: what they share, in any order, and where they
tell it differently. A and B are plain text or Markdown with front matter.

  -format text   for a person at a terminal (the default); as wide as COLUMNS says
  -format json   for a program; every place in bytes of the article as read
  -all           in text, every passage and statement and not the first of each kind
`

// command is what a command line asks for.
type command struct {
	format string
	all    bool
	width  int
	a, b   string // paths
}

// formats are those that -format takes.
var formats = []string{"text", "json"}

func parse(args []string) (command, error) {
	c := command{format: "text"}
	flags := flag.NewFlagSet("collate", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&c.all, "all", false, "")
	flags.StringVar(&c.format, "format", c.format, "")
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	if !slices.Contains(formats, c.format) {
		return c, fmt.Errorf("there is no format %q; there are %s", c.format, strings.Join(formats, " and "))
	}
	switch n := flags.NArg(); {
	case n < 2:
		return c, fmt.Errorf("two articles are needed")
	case n > 2:
		return c, fmt.Errorf("two articles are needed, not %d; flags stand before them", n)
	}
	c.a, c.b = flags.Arg(0), flags.Arg(1)
	return c, nil
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

// answer is what is to be printed, and what had to be done to read the
// articles.
func (c command) answer() (out []byte, notes []string, err error) {
	a, err := seeds.LoadFile(c.a)
	if err != nil {
		return nil, nil, err
	}
	b, err := seeds.LoadFile(c.b)
	if err != nil {
		return nil, a.Notes, err
	}
	notes = slices.Concat(a.Notes, b.Notes)
	found := compare.Documents(a.Document(), b.Document())
	if c.format == "json" {
		out, err = report.JSON(found, file(a), file(b))
	} else {
		out = report.Text(found, file(a), file(b), report.TextOptions{Width: c.width, All: c.all})
	}
	return out, notes, err
}

func file(a seeds.Article) report.File {
	return report.File{Name: a.Name, Basis: a.Basis, Notes: a.Notes}
}
