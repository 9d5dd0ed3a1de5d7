// Collate sets two articles side by side without a window: it prints what
// they share and where they differ, for a person or for a program.
//
//	collate [-format text|json] A B
//
// The exit status is 0 when it is done, 1 when an article could not be read or
// the answer not written (one line on standard error says which and what to
// do), 2 when the command line is wrong. Nothing is printed unless it is whole.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"diptych/compare"
	"diptych/compare/report"
)

const usage = `usage: collate [-format text|json] A B

Sets two articles side by side: what they share, in any order, and where they
tell it differently. A and B are plain text or Markdown with front matter.

  -format text   for a person at a terminal (the default)
  -format json   for a program: every place in bytes of the article as read
`

// Exit statuses.
const (
	done = iota
	failed
	misused
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that went away is an error of Write, told like any other
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run is the whole command; args are without its name.
func run(args []string, stdout, stderr io.Writer) int {
	c, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return write(stdout, stderr, []byte(usage))
	}
	if err != nil {
		fmt.Fprintf(stderr, "collate: %v\n%s", err, usage)
		return misused
	}
	answer, err := c.answer()
	if err != nil {
		fmt.Fprintf(stderr, "collate: %v\n", err)
		return failed
	}
	return write(stdout, stderr, answer)
}

func write(stdout, stderr io.Writer, answer []byte) int {
	if _, err := stdout.Write(answer); err != nil {
		fmt.Fprintf(stderr, "collate: the answer could not be written: %v\n", err)
		return failed
	}
	return done
}

// command is what a command line asks for.
type command struct {
	format string
	a, b   string // paths
}

// formats are those that -format takes.
var formats = []string{"text", "json"}

func parse(args []string) (command, error) {
	c := command{format: "text"}
	flags := flag.NewFlagSet("collate", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Func("format", "", func(s string) error {
		for _, f := range formats {
			if s == f {
				c.format = s
				return nil
			}
		}
		return fmt.Errorf("there are: %s", strings.Join(formats, ", "))
	})
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	if flags.NArg() != 2 {
		return c, fmt.Errorf("two articles are needed, and %d are named", flags.NArg())
	}
	c.a, c.b = flags.Arg(0), flags.Arg(1)
	return c, nil
}

func (c command) answer() ([]byte, error) {
	a, err := load(c.a)
	if err != nil {
		return nil, err
	}
	b, err := load(c.b)
	if err != nil {
		return nil, err
	}
	found := compare.Documents(a, b)
	names := report.Names{A: filepath.Base(c.a), B: filepath.Base(c.b)}
	if c.format == "json" {
		return report.JSON(found, names)
	}
	return report.Text(found, names, report.TextOptions{}), nil
}
