package app

import (
	"io"
	"log"
	"net/url"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/sheet"
)

const (
	logName = "diptych.log"
	logMost = 1 << 20 // bytes; a longer one is begun anew at the start
)

// logPath is where the log is, beside the settings of the program.
func logPath(a fyne.App) string { return filepath.Join(a.Storage().RootURI().Path(), logName) }

// KeepLog writes what goes wrong to a file too, as most readers see no
// terminal: what Fyne and this program log, and the stack of a crash. Where
// the file cannot be written the program goes on without.
func KeepLog(a fyne.App) {
	f, err := openLog(logPath(a))
	if err != nil {
		log.Print("no log is kept: ", err)
		return
	}
	log.SetOutput(io.MultiWriter(f, os.Stderr)) // the file first: a program without a terminal has no stderr
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		log.Print("a crash will not be logged: ", err)
	}
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

// ShowLog shows the end of the log.
func (w *Window) ShowLog() {
	path := logPath(w.app)
	w.tips.Clear()
	sheet.Log(w.win.Canvas(), w.app.Clipboard(), path, func() { w.openFile(path) })
}

// openFile hands a file to the program that the desktop opens it with.
func (w *Window) openFile(path string) {
	if err := w.app.OpenURL(fileURL(path)); err != nil {
		fyne.LogError("opening "+path, err)
		w.notice.Say("The file could not be opened: it is "+path+".", "Close", w.notice.Clear)
	}
}

// fileURL is the address of a file; the drive of Windows stands after a slash.
func fileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}
