package note

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"
	"unicode/utf8"

	"diptych/compare/text"
)

// Error says in one sentence what is wrong with a file of notes, where in it,
// and the way out:
//
//	004.notes.json:7:3: the file of notes is damaged (it breaks off here); ...
type Error struct {
	File          string // its path
	Line, Column  int    // counted from 1 in lines and characters, 0 when the whole file is meant
	Problem, Cure text.Said
	Aside         string // under which name the next Save keeps the file as it is; empty when it is not damaged
	Err           error  // what the system said, nil when it said nothing
}

func (e *Error) Error() string {
	place := e.File
	if e.Line > 0 {
		place += fmt.Sprintf(":%d:%d", e.Line, e.Column)
	}
	return fmt.Sprintf("%s: %v; %v.", place, e.Problem, e.Cure)
}

func (e *Error) Unwrap() error { return e.Err }

// damage is an error at a byte of a file that is no page of notes.
type damage struct {
	line, column int
	what         text.Said
}

func (d *damage) Error() string { return d.what.String() }

// plight is an error that says itself what is the matter and the way out.
type plight struct{ what, cure text.Said }

func (p *plight) Error() string { return p.what.String() }

func damaged(data []byte, at int, what text.Said) *damage {
	before := data[:min(max(at, 0), len(data))]
	line := bytes.LastIndexByte(before, '\n') + 1
	return &damage{1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[line:]), what}
}

// readError is the sentence for a file that could not be read, or not as a
// whole; found notes of it could.
func readError(path string, err error, found int) *Error {
	e := &Error{File: path, Err: err}
	var d *damage
	var p *plight
	switch {
	case errors.As(err, &d):
		e.Line, e.Column, e.Aside, e.Err = d.line, d.column, aside(path), nil
		e.Problem = text.Say("the file of notes is damaged ({{.What}})", text.With{"What": d.what})
		e.Cure = text.Say("{{.Notes}} could be read, and the next save keeps the damaged file as {{.File}}", text.With{"Notes": counted(found), "File": filepath.Base(e.Aside)})
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Cure = text.Say("you may not read this file of notes"), text.Say("ask its owner for permission, or copy it and the article to a folder of your own")
	case errors.As(err, &p):
		e.Problem, e.Cure = p.what, p.cure
	default:
		e.Problem = text.Say("the file of notes could not be read ({{.Reason}})", text.With{"Reason": reason(err)})
		e.Cure = text.Say("check the disk or network it is on")
	}
	return e
}

// writeError is the sentence for notes that could not be written.
func writeError(path string, err error) *Error {
	e := &Error{File: path, Err: err}
	var p *plight
	switch {
	case errors.As(err, &p):
		e.Problem, e.Cure = p.what, p.cure
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		e.Problem, e.Cure = text.Say("notes may not be written to this folder"), text.Say("copy the article to a folder of your own; until then they are in this window only")
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		e.Problem, e.Cure = text.Say("the folder is not there"), text.Say("bring it back, or copy the notes elsewhere; they are in this window only")
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		e.Problem, e.Cure = text.Say("there is no room to write the notes"), text.Say("make room on the disk and save again; what was saved before is as it was")
	default:
		e.Problem = text.Say("the notes could not be written ({{.Reason}})", text.With{"Reason": reason(err)})
		e.Cure = text.Say("check the disk or network it is on and save again; what was saved before is as it was")
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

func counted(notes int) text.Said {
	if notes == 0 {
		return text.Say("no note")
	}
	return text.Count(notes, "one note", "{{.N}} notes")
}
