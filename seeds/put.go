package seeds

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Put puts data in the place of the file at path, or of the one that a link
// there leads to, whole or not at all: where it cannot be written, what was
// there stays as it was. One that is replaced keeps its mode. Every error is an
// *Error.
func Put(path string, data []byte) error {
	return PutFrom(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// PutFrom is Put of what write writes.
func PutFrom(path string, write func(io.Writer) error) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode := fs.FileMode(0o644) // a new one may be read as other files may
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return &Error{File: path, Problem: Say("this is a folder"), Cure: Say("name a file in it")}
		case !info.Mode().IsRegular():
			return &Error{File: path, Problem: Say("this is a pipe or a device, not a file"), Cure: Say("name another file")}
		}
		mode = info.Mode().Perm()
	}
	if err := Replace(path, ".diptych-*", mode, write); err != nil {
		return Unwritten(path, err)
	}
	return nil
}

// Unwritten says of a file that could not be written why not, and the way out.
func Unwritten(path string, err error) *Error {
	e := &Error{File: path, Err: err}
	switch {
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Cure = Say("you may not write there"), Say("choose a folder of your own")
	case errors.Is(err, fs.ErrNotExist):
		e.Problem, e.Cure = Say("there is no such folder"), Say("make it, or name another")
	case meansOne(err, full):
		e.Problem, e.Cure = Say("the disk is full"), Say("make room and try again; what was there is unchanged")
	case meansOne(err, readOnly):
		e.Problem, e.Cure = Say("nothing can be written on this disk"), Say("choose a folder on another; what was there is unchanged")
	case meansOne(err, held):
		e.Problem, e.Cure = Say("another program has this file open"), Say("close it there and try again, or name another file; what was there is unchanged")
	case meansOne(err, longNamed):
		e.Problem, e.Cure = Say("the name is too long for this disk"), Say("choose a shorter one")
	default:
		e.Problem, e.Cure = notWritten(err), Say("name another file; what was there is unchanged")
	}
	return e
}

// notWritten says what the system said of what could not be written, where
// nothing better can be said.
func notWritten(err error) Said {
	return Say("it could not be written ({{.Reason}})", With{"Reason": reason(err)})
}

func meansOne(err error, numbers []error) bool {
	return slices.ContainsFunc(numbers, func(n error) bool { return errors.Is(err, n) })
}
