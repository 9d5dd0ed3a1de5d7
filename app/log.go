package app

import (
	"log"
	"os"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"diptych/app/window"
)

// logMost is how long the log grows, in bytes; a longer one is begun anew at the
// start.
const logMost = 1 << 20

// KeepLog writes what goes wrong to a file too, as most readers see no
// terminal: what Fyne and this program log. A crash goes to a file of its own,
// see takeCrash; crash is the report of one in the last run, or "". Where a
// file cannot be written the program goes on without.
func KeepLog(a fyne.App) (crash string) {
	f, err := openLog(window.LogPath(a))
	if err != nil {
		log.Print("no log is kept: ", err)
		return ""
	}
	log.SetOutput(&logged{file: f})
	dir := filepath.Dir(window.LogPath(a))
	raw, report := filepath.Join(dir, crashFile), filepath.Join(dir, reportFile)
	if takeCrash(raw, report, a.Metadata().Version) {
		log.Print("the last run crashed: ", report)
		crash = report
	}
	c, err := os.Create(raw)
	if err == nil {
		err = debug.SetCrashOutput(c, debug.CrashOptions{})
	}
	if err != nil {
		log.Print("a crash will not be reported: ", err)
	}
	return crash
}

// logged is where the log goes: to a file, and unless it is quiet to the
// terminal. The file comes first: a program without a terminal has no stderr.
type logged struct {
	file  *os.File
	quiet bool
}

func (l *logged) Write(p []byte) (int, error) {
	n, err := l.file.Write(p)
	if !l.quiet {
		_, _ = os.Stderr.Write(p)
	}
	return n, err
}

// quietly does something after which the reader is told in a sentence what
// failed: the details are for the file only.
func quietly(do func()) {
	if l, ok := log.Writer().(*logged); ok {
		l.quiet = true
		defer func() { l.quiet = false }()
	}
	do()
}

// openLog opens a log to be written at its end. One that has grown too long
// makes room; its last words are kept beside it.
func openLog(path string) (*os.File, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if info, err := os.Stat(path); err == nil && info.Size() > logMost {
		_ = os.Rename(path, path+".old") // when it cannot be moved it grows on
	}
	return os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}
