package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"diptych/app/lesson"
)

func parsePool(l layout, f lessonFlags, args []string) (command, error) {
	l.format = cmp.Or(l.format, "text")
	if l.format != "text" && l.format != "csv" {
		return nil, fmt.Errorf("there is no format %q of a pool; there are text and csv", l.format)
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
	in := &inbox{texts: map[string]string{}}
	if c.exercise != "" {
		data, err := contents(c.exercise)
		if err == nil {
			err = in.exercise(data)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.exercise, err)
		}
	}
	for _, f := range files {
		if f.Type().IsRegular() {
			in.take(filepath.Join(c.dir, f.Name()))
		}
	}
	switch {
	case len(in.exercises) > 0:
	case in.refused != nil:
		return nil, in.refused
	default:
		return nil, fmt.Errorf("%s: no exercise lies in the folder; put the file of the lesson there, or name it with -exercise", c.dir)
	}
	in.readTexts()
	return c.print(in, stderr), nil
}

func (c poolCommand) print(in *inbox, stderr io.Writer) []byte {
	var out strings.Builder
	by, foreign := lesson.Apart(in.exercises, in.received)
	for i, e := range in.exercises {
		p := lesson.Gather(e, by[i])
		if c.format == "csv" {
			out.Write(p.CSV())
		} else {
			out.WriteString(p.Text() + "\n")
		}
	}
	for _, list := range foreign {
		for _, r := range list {
			in.left = append(in.left, r.From+" answers an exercise that is not here; put its file into the folder.")
		}
	}
	slices.Sort(in.left)
	say(stderr, in.left...)
	return []byte(out.String())
}

// inbox is what a folder holds.
type inbox struct {
	exercises []lesson.Exercise
	received  []lesson.Received
	texts     map[string]string // .txt and .csv files, by name
	left      []string          // sentences on what was not read
	refused   error             // why an exercise was not read
}

func (in *inbox) take(path string) {
	name := filepath.Base(path)
	ext := strings.ToLower(filepath.Ext(name))
	if ext != ".json" && ext != ".txt" && ext != ".csv" {
		in.left = append(in.left, name+" is neither answers (.json) nor codes (.txt) nor a tally (.csv) and is left out.")
		return
	}
	data, err := contents(path)
	switch {
	case err != nil:
		in.received = append(in.received, lesson.Received{From: name, Err: err})
	case ext != ".json":
		in.texts[name] = string(data)
	case lesson.IsExercise(data):
		if err := in.exercise(data); err != nil {
			in.received = append(in.received, lesson.Received{From: name, Err: err})
			in.refused = fmt.Errorf("%s: %w", path, err)
		}
	default:
		in.received = append(in.received, lesson.Returned(name, data))
	}
}

// exercise reads one; of copies the first counts.
func (in *inbox) exercise(data []byte) error {
	e, err := lesson.Read(data)
	if err == nil && !slices.ContainsFunc(in.exercises, func(x lesson.Exercise) bool { return x.ID == e.ID }) {
		in.exercises = append(in.exercises, e)
	}
	return err
}

// contents is a file that is no larger than an exercise.
func contents(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, errors.New("the file cannot be opened; copy it anew")
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, lesson.MaxExercise+1))
	if err != nil {
		return nil, errors.New("the file cannot be read; copy it anew")
	}
	if len(data) > lesson.MaxExercise {
		return nil, fmt.Errorf("the file has more than %d MB; no answers are as large", lesson.MaxExercise>>20)
	}
	return data, nil
}

// readTexts reads codes and tallies for the exercises that are here.
func (in *inbox) readTexts() {
	for _, name := range slices.Sorted(maps.Keys(in.texts)) {
		if strings.EqualFold(filepath.Ext(name), ".csv") {
			tally, err := lesson.ReadTally(in.exercises[0], in.texts[name])
			r := lesson.Received{From: name, Tally: tally, Err: err}
			r.Answers.Exercise = in.exercises[0].ID
			in.received = append(in.received, r)
			continue
		}
		for _, r := range lesson.Codes(in.texts[name], in.exercises...) {
			r.From = name + ", " + r.From
			in.received = append(in.received, r)
		}
	}
}
