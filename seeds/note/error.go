package note

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"
	"unicode/utf8"
)

// Error says in one sentence what is wrong with a file of notes, where in it,
// and the way out:
//
//	004.notes.json:7:3: the file is damaged (unexpected end of JSON input); ...
type Error struct {
	File          string // its path
	Line, Column  int    // counted from 1 in lines and characters, 0 when the whole file is meant
	Problem, Cure string
	Aside         string // under which name the next Save keeps the file as it is; empty when it is not damaged
	Err           error  // what the system said, nil when it said nothing
}

func (e *Error) Error() string {
	place := e.File
	if e.Line > 0 {
		place += fmt.Sprintf(":%d:%d", e.Line, e.Column)
	}
	return fmt.Sprintf("%s: %s; %s.", place, e.Problem, e.Cure)
}

func (e *Error) Unwrap() error { return e.Err }

// damage is an error at a byte of a file that is no page of notes.
type damage struct {
	line, column int
	what         string
}

func (d *damage) Error() string { return d.what }

func damaged(data []byte, at int, what string) *damage {
	before := data[:min(max(at, 0), len(data))]
	line := bytes.LastIndexByte(before, '\n') + 1
	return &damage{1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[line:]), what}
}

// readError is the sentence for a file that could not be read, or not as a
// whole; found notes of it could.
func readError(path string, err error, found int) *Error {
	e := &Error{File: path, Err: err}
	var d *damage
	switch {
	case errors.As(err, &d):
		e.Line, e.Column, e.Aside, e.Err = d.line, d.column, aside(path), nil
		e.Problem = "the file of notes is damaged (" + d.what + ")"
		e.Cure = fmt.Sprintf("%s could be read, and the next save keeps the damaged file as %s", counted(found), filepath.Base(e.Aside))
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Cure = "you may not read this file of notes", "ask its owner for permission, or copy it and the article to a folder of your own"
	case errors.Is(err, errFolder), errors.Is(err, errDevice):
		e.Problem, e.Cure = err.Error(), "rename it, so that notes can be kept under this name"
	default:
		e.Problem, e.Cure = "the file of notes could not be read ("+reason(err)+")", "check the disk or network it is on"
	}
	return e
}

// writeError is the sentence for notes that could not be written.
func writeError(path string, err error) *Error {
	e := &Error{File: path, Err: err}
	var taken lockTaken
	switch {
	case errors.As(err, &taken):
		e.Problem, e.Cure = err.Error(), "remove or rename it, and save again"
	case errors.Is(err, errBusy):
		e.Problem, e.Cure = err.Error(), "save again when it is done"
	case errors.Is(err, errLarge):
		e.Problem, e.Cure = "the notes would be larger than "+sizeLimit, "shorten or delete some of them"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		e.Problem, e.Cure = "notes may not be written to this folder", "copy the article to a folder of your own; until then they are in this window only"
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		e.Problem, e.Cure = "the folder is not there", "bring it back, or copy the notes elsewhere; they are in this window only"
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		e.Problem, e.Cure = "there is no room to write the notes", "make room on the disk and save again; what was saved before is as it was"
	default:
		e.Problem, e.Cure = "the notes could not be written ("+reason(err)+")", "check the disk or network it is on and save again; what was saved before is as it was"
	}
	return e
}

// reason is what the system said, without the path, which is told already.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

func counted(notes int) string {
	switch notes {
	case 0:
		return "no note"
	case 1:
		return "one note"
	}
	return fmt.Sprint(notes, " notes")
}
