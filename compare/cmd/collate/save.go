package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"diptych/seeds"
)

// save puts data in the place of the file at path, whole or not at all: where
// it cannot be written, what was there stays.
func save(path string, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode := fs.FileMode(0o644)
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			return &seeds.Error{File: path, Problem: "this is a folder", Cure: "name a file in it"}
		case !info.Mode().IsRegular():
			return &seeds.Error{File: path, Problem: "this is a pipe or a device, not a file", Cure: "leave -o away and send the answer there"}
		}
		mode = info.Mode().Perm()
	}
	err := seeds.Replace(path, ".collate-*", mode, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return saveError(path, err)
	}
	return nil
}

// saveError says why nothing could be written, and the way out.
func saveError(path string, err error) error {
	e := &seeds.Error{File: path, Err: err}
	switch {
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Cure = "you may not write there", "choose a folder of your own"
	case errors.Is(err, fs.ErrNotExist):
		e.Problem, e.Cure = "there is no such folder", "make it, or name another"
	case errors.Is(err, syscall.ENOSPC):
		e.Problem, e.Cure = "the disk is full", "make room and run it again; what was there is unchanged"
	default:
		e.Problem, e.Cure = "it could not be written ("+err.Error()+")", "name another file; what was there is unchanged"
	}
	return e
}
