package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"diptych/app/lesson"
)

// poolFormats are those that -format takes before pool.
var poolFormats = []string{"text", "csv", "pdf", "pdf-letter"}

func parsePool(l layout, f lessonFlags, args []string) (command, error) {
	l.format = cmp.Or(l.format, "text")
	if l.letter && l.format == "pdf" {
		l.format = "pdf-letter"
	}
	if !slices.Contains(poolFormats, l.format) {
		return nil, fmt.Errorf("there is no format %q of a pool; there are %s", l.format, strings.Join(poolFormats, ", "))
	}
	if len(args) != 1 {
		return nil, errors.New("pool is followed by one folder")
	}
	return poolCommand{l, f.exercise, args[0]}, nil
}

// poolCommand pools what came back of lessons: the answer files, codes (in .txt)
// and tallies (in .csv) of a folder, with the exercises that lie there.
type poolCommand struct {
	layout
	exercise string // path of an exercise outside the folder, may be empty
	dir      string
}

func (c poolCommand) answer(stderr io.Writer) ([]byte, error) {
	files, err := os.ReadDir(c.dir)
	if err != nil {
		return nil, fmt.Errorf("%s: the folder cannot be read (%v); name the one with the answer files", c.dir, errors.Unwrap(err))
	}
	in := &lesson.Inbox{}
	if c.exercise != "" {
		data, err := contents(c.exercise)
		if err == nil {
			err = in.Add(data)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.exercise, err)
		}
	}
	for _, f := range files {
		if f.Type().IsRegular() {
			c.take(in, f.Name())
		}
	}
	switch {
	case len(in.Exercises) > 0:
	case in.Refused != nil:
		return nil, fmt.Errorf("%s: %w", filepath.Join(c.dir, in.Refused.Name), in.Refused.Err)
	default:
		return nil, fmt.Errorf("%s: no exercise lies in the folder; put the file of the lesson there, or name it with -exercise", c.dir)
	}
	if c.format == "pdf" || c.format == "pdf-letter" {
		return c.paper(in, stderr)
	}
	return c.print(in, stderr), nil
}

// paper is the debrief of the exercise that was named, or of the only one.
func (c poolCommand) paper(in *lesson.Inbox, stderr io.Writer) ([]byte, error) {
	if len(in.Exercises) > 1 && c.exercise == "" {
		return nil, fmt.Errorf("%s: %d exercises lie in the folder and a PDF is of one; name it with -exercise", c.dir, len(in.Exercises))
	}
	by, foreign := lesson.Apart(in.Exercises, in.Sorted())
	left := in.LeftOut(foreign)
	say(stderr, inWords(left, lesson.WordingOf("en"))...)
	on := lesson.OnA4
	if c.format == "pdf-letter" {
		on = lesson.OnLetter
	}
	return drawn(stderr, func(f lesson.Faces) ([]byte, error) {
		return lesson.Gather(in.Exercises[0], by[0]).PDF(on(f), inWords(left, in.Exercises[0].Wording())...)
	})
}

// inWords are all of list in the words of w.
func inWords(list []lesson.Said, w lesson.Wording) (said []string) {
	for _, s := range list {
		said = append(said, s.In(w))
	}
	slices.Sort(said)
	return said
}

// take reads a file of the folder, where it may be one of a class's.
func (c poolCommand) take(in *lesson.Inbox, name string) {
	var data []byte
	var err error
	if lesson.Gathers(name) {
		data, err = contents(filepath.Join(c.dir, name))
	}
	in.Take(name, data, err)
}

func (c poolCommand) print(in *lesson.Inbox, stderr io.Writer) []byte {
	var out strings.Builder
	by, foreign := lesson.Apart(in.Exercises, in.Sorted())
	for i, e := range in.Exercises {
		p := lesson.Gather(e, by[i])
		if c.format == "csv" {
			out.Write(p.CSV())
		} else {
			out.WriteString(p.Text() + "\n")
		}
	}
	say(stderr, inWords(in.LeftOut(foreign), lesson.WordingOf("en"))...)
	return []byte(out.String())
}

// contents is a file that is no larger than an exercise.
func contents(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("the file cannot be opened (%w); copy it anew", errors.Unwrap(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, lesson.MaxExercise+1))
	if err != nil {
		return nil, fmt.Errorf("the file cannot be read (%w); copy it anew", errors.Unwrap(err))
	}
	if len(data) > lesson.MaxExercise {
		return nil, fmt.Errorf("the file has more than %d MB; no answers are as large", lesson.MaxExercise>>20)
	}
	return data, nil
}
