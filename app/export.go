package app

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"github.com/natefinch/atomic"

	"diptych/app/background"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/report"
	"diptych/seeds"
)

// export is a comparison as it is to be saved. It stays the same whatever is
// opened while the reader looks for a place.
type export struct {
	found *compare.Comparison
	a, b  seeds.Article
}

// longStem is how many bytes of an article's name the name of an export takes:
// two of them, and what goes with them, fit into the 255 that disks allow.
const longStem = 100

// name is “001-kerry-to-lavrov – 003-rein-in.txt”.
func (e export) name() string {
	stem := func(name string) string {
		name = strings.TrimSuffix(name, filepath.Ext(name))
		return strings.ToValidUTF8(name[:min(len(name), longStem)], "")
	}
	return stem(e.a.Name) + " – " + stem(e.b.Name) + ".txt"
}

// notMade are the endings of names that promise what is not written.
var notMade = []string{".html", ".htm", ".pdf", ".csv", ".doc", ".docx", ".odt", ".rtf"}

// bytes is the report as collate prints it, in the form that the name of the
// file asks for: JSON, or else plain text.
func (e export) bytes(name string) ([]byte, error) {
	a, b := reported(e.a), reported(e.b)
	switch form := strings.ToLower(filepath.Ext(name)); {
	case form == ".json":
		return report.JSON(e.found, a, b)
	case slices.Contains(notMade, form):
		return nil, errors.New("only text (.txt) and JSON (.json) can be written yet")
	}
	return report.Text(e.found, a, b, report.TextOptions{}), nil
}

func reported(a seeds.Article) report.File {
	return report.File{Name: a.Name, Basis: a.Basis, Notes: a.Notes}
}

// save writes the report to the file at path, whole or not at all.
func (e export) save(path string) error {
	data, err := e.bytes(path)
	if err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return errors.New("this is a folder or a device, not a file")
	}
	return atomic.WriteFile(path, bytes.NewReader(data))
}

// SaveComparison saves what the window shows of its two articles in a file
// that the reader chooses.
func (w *Window) SaveComparison() {
	if w.reading == nil {
		return
	}
	e := export{w.reading.Comparison, w.opener.Pair[reading.A].Article, w.opener.Pair[reading.B].Article}
	w.askWhere("Save the comparison as text, or as JSON under a name that ends in .json", e.name(), func(path string) { w.export(e, path) })
}

// export saves a comparison beside the window: a disk may be slow.
func (w *Window) export(e export, path string) {
	w.saving.Finish()
	again := func() {
		w.askWhere("Save the comparison elsewhere", filepath.Base(path), func(path string) { w.export(e, path) })
	}
	w.saving = &background.Errand[struct{}]{
		Worker: w.work,
		Work:   func() (struct{}, error) { return struct{}{}, e.save(path) },
		Done: func(_ struct{}, err error) {
			if err != nil {
				removeEmpty(path)
				w.refuseFile(path, err, again)
				return
			}
			w.say(fmt.Sprintf("The comparison is saved: “%s” in %s", filepath.Base(path), filepath.Dir(path)))
		},
	}
	w.notice.Clear()
	w.saving.Run()
}

// askWhere lets the reader choose a file to write, under the name proposed or
// another. Fyne asks before it lets a file be replaced, and then empties it;
// where there is none it makes an empty one.
func (w *Window) askWhere(title, name string, chosen func(path string)) {
	ask := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			w.refuseFile(name, err, func() { w.askWhere(title, name, chosen) })
		case file != nil:
			path := file.URI().Path()
			_ = file.Close() // only its name is wanted
			chosen(path)
		}
	}, w.win)
	ask.SetTitleText(title)
	ask.SetFileName(name)
	ask.SetFilter(storage.NewExtensionFileFilter([]string{".txt", ".json"})) // others cannot be chosen by a slip
	w.showFiles(ask)
}

// showFiles gives a file dialog the room there is.
func (w *Window) showFiles(ask *dialog.FileDialog) {
	ask.Show()
	size := w.win.Canvas().Size()
	ask.Resize(fyne.NewSize(min(860, size.Width-80), min(600, size.Height-80)))
}

// refuseFile says why a file could not be written, and asks for another place.
func (w *Window) refuseFile(path string, err error, again func()) {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		path = p.Path
	}
	fyne.LogError("writing "+path, err)
	w.notice.Say(fmt.Sprintf("%s could not be written: %s.", path, reason(err)), "Save it elsewhere…", again)
}

// reason is the end of an error, where the system says what is wrong, without
// the steps that led there.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "you may not write there"
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such folder"
	}
	first, _, _ := strings.Cut(err.Error(), "\n")
	return strings.Trim(first[strings.LastIndex(first, ": ")+1:], " .")
}

// removeEmpty takes away what Fyne made for a file that was then not written.
func removeEmpty(path string) {
	if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		_ = os.Remove(path)
	}
}
