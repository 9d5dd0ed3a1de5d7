package window

import (
	"net/url"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/sheet"
)

const logName = "diptych.log"

// LogPath is where the log is, beside the settings of the program.
func LogPath(a fyne.App) string { return filepath.Join(a.Storage().RootURI().Path(), logName) }

// ShowLog shows the end of the log.
func (w *Window) ShowLog() {
	path := LogPath(w.app)
	w.tips.Clear()
	sheet.Log(w.win.Canvas(), w.work.Beside(), w.app.Clipboard(), path, func() {
		if err := w.app.OpenURL(fileURL(path)); err != nil {
			fyne.LogError("opening "+path, err)
			w.notice.Say(lang.L("The file could not be opened: it is {{.File}}.", kit.With{"File": path}), "", nil)
		}
	})
}

// fileURL is the address of a file; the drive of Windows stands after a slash.
func fileURL(path string) *url.URL {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return &url.URL{Scheme: "file", Path: path}
}

// TellCrash shows the report at path of a crash of the last run.
func TellCrash(w *Window, path string) {
	sheet.Crash(w.win.Canvas(), w.work.Beside(), w.app.Clipboard(), path)
}
