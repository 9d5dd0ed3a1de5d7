package seeds

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Error says in one sentence why a file cannot be read as an article, where in
// it the trouble is, and the way out:
//
//	003.md:1: the front matter is not closed; add a line --- after line 4.
type Error struct {
	File          string // as it was asked for, perhaps nothing
	Line, Column  int    // counted from 1 in lines and characters, 0 when the whole file is meant
	Problem, Cure Said
	Err           error // what the system said, nil when it said nothing
}

func (e *Error) Error() string {
	place := e.File
	if e.Line > 0 {
		place += fmt.Sprint(":", e.Line)
	}
	if e.Column > 0 {
		place += fmt.Sprint(":", e.Column)
	}
	if place != "" {
		place += ": "
	}
	return fmt.Sprintf("%s%v; %v.", place, e.Problem, e.Cure)
}

func (e *Error) Unwrap() error { return e.Err }

// at is an error at the byte i of s.
func at(s string, i int, problem, cure Said) *Error {
	before := s[:i]
	line := strings.LastIndexByte(before, '\n') + 1
	return &Error{
		Line: 1 + strings.Count(before, "\n"), Column: 1 + utf8.RuneCountInString(before[line:]),
		Problem: problem, Cure: cure,
	}
}
