// Collate sets two articles side by side without a window: it prints what
// they share and where they differ, for a person or for a program.
//
//	collate [-format F] [-o FILE] [-whole] [-letter] [-all] A B
//	collate [-format F] -o FOLDER [-whole] [-letter] A B A B...
//	collate [-format text|json] [-all] -library DIR partners A
//	collate [-format text|json] -library DIR phrase WORDS
//	collate [-format text|json] [-all] -library DIR search WORDS
//	collate [-format text|json] [-all] -library DIR accounts A
//	collate [-format text|json] -library DIR stories
//	collate [-format text|json] -library DIR pairs [STORY]
//	collate [-format text|json] read FILE...
//	collate [-format text|json] [-o FILE] [-tasks LIST] lesson A B
//	collate [-format text|csv|pdf] [-o FILE] [-exercise FILE] pool FOLDER
//
// The exit status is 0 when it is done, 1 when an article could not be read, the
// answer not written or collate itself was mistaken (one line on standard error says which and what to
// do), 2 when the command line is wrong. Nothing is printed on standard output
// unless it is whole (of read, all but the files that were refused), or longer than
// any answer on articles; what had to be done to read an article is a line on
// standard error.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"unicode"

	"diptych/seeds"
)

// Exit statuses.
const (
	done = iota
	failed
	misused
)

func main() {
	signal.Ignore(syscall.SIGPIPE) // a reader that went away is then an error of Write, told like any other
	os.Exit(run(os.Args[1:], os.Getenv, os.Stdout, os.Stderr))
}

// run is the whole command; args are without its name.
func run(args []string, getenv func(string) string, stdout, stderr io.Writer) int {
	c, err := parse(args, getenv("COLUMNS"))
	if errors.Is(err, flag.ErrHelp) {
		return write(stdout, stderr, whole([]byte(usage)))
	}
	if err != nil {
		say(stderr, err.Error())
		io.WriteString(stderr, usage)
		return misused
	}
	answer, err := answered(c, stderr)
	if err != nil {
		say(stderr, err.Error())
		if part := (partly{}); errors.As(err, &part) {
			deliver(c, stdout, stderr, answer)
		}
		return failed
	}
	return deliver(c, stdout, stderr, answer)
}

// deliver writes an answer to where it is to go.
func deliver(c command, stdout, stderr io.Writer, answer answer) int {
	if answer == nil {
		return done
	}
	if c.target() == "" {
		return write(stdout, stderr, answer)
	}
	err := guarded(func() error { return seeds.PutFrom(c.target(), answer) })
	if err != nil {
		say(stderr, err.Error())
		return failed
	}
	return done
}

// answer writes what a command answers.
type answer func(io.Writer) error

// whole is the answer that is data, nil of nil.
func whole(data []byte) answer {
	if data == nil {
		return nil
	}
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// answered is the answer of c, unless there is a mistake in this program.
func answered(c command, stderr io.Writer) (answer answer, err error) {
	err = guarded(func() (err error) {
		if t, ok := c.(teller); ok {
			answer, err = t.told(stderr)
			return err
		}
		data, err := c.answer(stderr)
		answer = whole(data)
		return err
	})
	return answer, err
}

// guarded does work. A mistake in this program itself is an error like any
// other: the trace of it would tell nobody what to do.
func guarded(work func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = ownMistake{p}
		}
	}()
	return work()
}

// ownMistake is what a panic told.
type ownMistake struct{ told any }

func (m ownMistake) Error() string {
	return fmt.Sprintf("a mistake in collate itself (%v); please report it with the two articles", m.told)
}

// say prints each sentence on a line, whatever the name of a file holds.
func say(stderr io.Writer, sentences ...string) {
	for _, s := range sentences {
		s = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return ' '
			}
			return r
		}, s)
		fmt.Fprintf(stderr, "collate: %s\n", s)
	}
}
