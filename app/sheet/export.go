package sheet

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
	"github.com/natefinch/atomic"

	"diptych/app/background"
	"diptych/compare"
	"diptych/compare/report"
	"diptych/seeds"
)

// Export is a comparison as it is to be saved. It stays the same whatever is
// opened while the reader looks for a place.
type Export struct {
	Found *compare.Comparison
	A, B  seeds.Article
}

// longStem is how many bytes of an article's name the name of an export takes:
// two of them, and what goes with them, fit into the 255 that disks allow.
const longStem = 100

// name is “001-kerry-to-lavrov – 003-rein-in.txt”.
func (e Export) name() string {
	stem := func(name string) string {
		name = strings.TrimSuffix(name, filepath.Ext(name))
		return strings.ToValidUTF8(name[:min(len(name), longStem)], "")
	}
	return stem(e.A.Name) + " – " + stem(e.B.Name) + ".txt"
}

// notMade are the endings of names that promise what is not written.
var notMade = []string{".html", ".htm", ".pdf", ".csv", ".doc", ".docx", ".odt", ".rtf"}

// bytes is the report as collate prints it, in the form that the name of the
// file asks for: JSON, or else plain text.
func (e Export) bytes(name string) ([]byte, error) {
	a, b := reported(e.A), reported(e.B)
	switch form := strings.ToLower(filepath.Ext(name)); {
	case form == ".json":
		return report.JSON(e.Found, a, b)
	case slices.Contains(notMade, form):
		return nil, errors.New("only text (.txt) and JSON (.json) can be written yet")
	}
	return report.Text(e.Found, a, b, report.TextOptions{}), nil
}

func reported(a seeds.Article) report.File {
	return report.File{Name: a.Name, Basis: a.Basis, Notes: a.Notes}
}

// save writes the report to the file at path, whole or not at all: what was
// there stays until the new one is on the disk.
func (e Export) save(path string) error {
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
	_, there := os.Stat(path)
	if err := atomic.WriteFile(path, bytes.NewReader(data)); err != nil {
		return err
	}
	if there != nil {
		_ = os.Chmod(path, 0o644) // a new one may be read as other files may
	}
	return nil
}

// Saver saves comparisons in files that the reader chooses, beside the window:
// a disk may be slow.
type Saver struct {
	OnBegin   func()
	OnSaved   func(path string)
	OnProblem func(sentence, way string, out func())
	Places    func() []string // folders to write to, the first shown first

	over   fyne.Canvas // to ask for files
	worker *background.Worker
	saving *background.Errand[struct{}] // what was chosen last
}

// NewSaver makes a saver that asks over a window.
func NewSaver(over fyne.Canvas, worker *background.Worker) *Saver {
	return &Saver{over: over, worker: worker, saving: &background.Errand[struct{}]{}}
}

// Save asks for a file and saves a comparison in it.
func (s *Saver) Save(e Export) {
	s.Ask("Save the comparison as text, or as JSON under a name that ends in .json", e.name(), func(path string) { s.save(e, path) })
}

// Finish waits until what was chosen last is saved.
func (s *Saver) Finish() { s.saving.Finish() }

func (s *Saver) save(e Export, path string) {
	s.saving.Finish()
	again := func() {
		s.Ask("Save the comparison elsewhere", filepath.Base(path), func(path string) { s.save(e, path) })
	}
	s.saving = &background.Errand[struct{}]{
		Worker: s.worker,
		Work:   func() (struct{}, error) { return struct{}{}, e.save(path) },
		Done: func(_ struct{}, err error) {
			if err != nil {
				s.refuse(path, err, again)
				return
			}
			s.OnSaved(path)
		},
	}
	s.OnBegin()
	s.saving.Run()
}

// Ask lets the reader choose a file to write.
func (s *Saver) Ask(title, name string, chosen func(path string)) {
	AskWhere(s.over, s.worker, title, name, s.Places(), chosen)
}

// refuse says why a file could not be written, and asks for another place.
func (s *Saver) refuse(path string, err error, again func()) {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		path = p.Path
	}
	fyne.LogError("writing "+path, err)
	s.OnProblem(fmt.Sprintf("%s could not be written: %s.", path, reason(err)), "Save it elsewhere…", again)
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
