// Package chooser asks for a file by the dialog of the reader's desktop.
package chooser

import (
	"errors"
	"strings"
)

// Question is what the reader is asked: a file to read, or with Name set one
// to write, of which the dialog asks before it is replaced. It touches no file.
type Question struct {
	Title  string
	Folder string   // shown first
	Name   string   // proposed for a file to write, "" for one to read
	Kind   string   // what files that end in Endings are called
	Ending []string // ".md", in small letters
	Every  string   // what files of any kind are called
	Parent uintptr  // the window asked from: its number in X11 or its handle in Windows, 0 where there is neither
}

// ErrNone is that this desktop has no dialog, or none that answers in time.
var ErrNone = errors.New("the desktop has no dialog for files")

// Ask shows the dialog and waits, beside the window, until the reader has
// chosen. The path is "" when he chose none.
func (q Question) Ask() (path string, err error) { return q.ask() }

// patterns are those of the names that are meant, also where the desktop tells
// capitals from small letters.
func (q Question) patterns() (list []string) {
	for _, e := range q.Ending {
		list = append(list, "*"+e, "*"+strings.ToUpper(e))
	}
	return list
}
