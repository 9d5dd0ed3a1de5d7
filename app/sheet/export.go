package sheet

import (
	"bytes"
	"cmp"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/assets/installed"
	"diptych/compare"
	"diptych/compare/report"
	"diptych/compare/stable"
	"diptych/seeds"
)

// Export is a comparison as it is to be saved. It stays the same whatever is
// opened while the reader looks for a place.
type Export struct {
	Found *compare.Comparison
	A, B  seeds.Article
	report.Options
	Picture func() image.Image // of the two pages as they are on screen; may be nil
	taken   image.Image
}

// ExportOf is what r holds now: what was found, what the reader wrote and what
// he holds of it. With whole set both articles are in it to the last word.
func ExportOf(r *reading.Reading, a, b seeds.Article, whole bool, version string, picture func() image.Image) Export {
	e := Export{Found: r.Comparison, A: a, B: b, Picture: picture}
	e.Options = report.Options{Tongue: spoken(), Whole: whole, Version: version, Faces: [2]func() []byte{kit.Serif.Content, kit.SerifBold.Content}, Held: map[int]report.Held{}}
	for i, it := range r.Items {
		if j, ok := r.Judged(i); ok {
			e.Held[it.Number()] = report.Held{Aside: j.Aside, Reason: j.Reason}
		}
	}
	for _, g := range r.Notes() {
		for _, n := range g.Rows {
			if !n.Gone {
				e.Notes = append(e.Notes, reportedNote(n.Note))
			}
		}
	}
	stable.Sort(e.Notes, func(x, y report.Note) int { return cmp.Or(cmp.Compare(x.Made, y.Made), cmp.Compare(x.ID, y.ID)) })
	var hidden []string
	for _, c := range r.Chips() {
		if !c.On {
			hidden = append(hidden, lang.L(c.Label))
		}
	}
	if len(hidden) > 0 {
		e.Settings = append(e.Settings, report.Setting{Name: lang.L("Marks hidden in the window"), Value: strings.Join(hidden, ", ")})
	}
	return e
}

func reportedNote(n reading.Note) report.Note {
	x := report.Note{ID: n.ID, Text: n.Text, Tags: n.Tags, A: n.Places[reading.A], B: n.Places[reading.B], Words: slices.Concat(n.Lost[reading.A], n.Lost[reading.B])}
	if !n.Made.IsZero() {
		x.Made = n.Made.UTC().Format(time.RFC3339)
	}
	for _, w := range n.Away {
		x.Words = append(x.Words, w.Words+" ("+w.Article+")")
	}
	return x
}

// Excerpt is the HTML of what was found under a number, or of a note; "" for
// what is not there.
func (e Export) Excerpt(number int, note string) string {
	return string(report.Excerpt(e.Found, reported(e.A), reported(e.B), e.Options, number, note))
}

// name is “001-kerry-to-lavrov – 003-rein-in.html”.
func (e Export) name() string { return report.FileName(e.A.Name, e.B.Name) + ".html" }

// bytes is the report in the form that the name of the file asks for, and the
// letters in it that no font of the computer has.
func (e Export) bytes(name string) (data []byte, boxed []rune, err error) {
	if isPicture(name) {
		data, err = e.picture()
		return data, nil, err
	}
	f, ok := report.For(name)
	if !ok {
		return nil, nil, errors.New(lang.L("its name asks for no form that can be written; let it end in {{.Endings}}", kit.With{"Endings": strings.Join(Endings(), ", ")}))
	}
	var fonts installed.Fonts
	o := e.Options
	o.Others = fonts.Face
	data, err = f.Write(e.Found, reported(e.A), reported(e.B), o)
	return data, fonts.Lacking(), err
}

func isPicture(name string) bool { return strings.EqualFold(filepath.Ext(name), ".png") }

func (e Export) picture() ([]byte, error) {
	if e.taken == nil {
		return nil, errors.New(lang.L("there is no picture of the pages"))
	}
	var out bytes.Buffer
	err := png.Encode(&out, e.taken)
	return out.Bytes(), err
}

// Endings are those of the names of files that can be written.
func Endings() []string {
	var list []string
	for _, f := range report.Formats() {
		list = append(list, f.Endings[0])
	}
	return append(list, ".png")
}

// inOrder are the endings in the order in which they are offered: what is read
// before what other programs work with.
var inOrder = []string{".html", ".pdf", ".docx", ".txt", ".png", ".csv", ".json", ".jsonld"}

func reported(a seeds.Article) report.File {
	f := report.File{Name: a.Name, Basis: a.Basis, Notes: seeds.English(a.Notes)}
	if t := spoken(); t != nil {
		for i, n := range a.Notes {
			f.Notes[i] = t.Said(n)
		}
	}
	return f
}

// Print writes the comparison as a PDF into a folder of its own and returns
// where it is.
func (e Export) Print() (path string, err error) {
	dir, err := os.MkdirTemp("", "diptych-print-")
	if err != nil {
		return "", err
	}
	path = filepath.Join(dir, report.FileName(e.A.Name, e.B.Name)+".pdf")
	if _, err = e.save(path); err != nil {
		os.RemoveAll(dir)
	}
	return path, err
}

// save writes the report to the file at path, whole or not at all: what was
// there stays until the new one is on the disk. boxed are the letters that no
// font of the computer has.
func (e Export) save(path string) (boxed []rune, err error) {
	data, boxed, err := e.bytes(path)
	if err != nil {
		return nil, err
	}
	return boxed, seeds.Put(path, data)
}

// Saver saves comparisons in files that the reader chooses, beside the window:
// a disk may be slow.
type Saver struct {
	OnBegin   func()
	OnSaved   func(path string, boxed []rune) // boxed are letters that no font of the computer has
	OnProblem func(sentence, way string, out func())
	Places    func() []string // folders to write to, the first shown first

	over   fyne.Canvas // to ask for files
	worker *background.Worker
	saving *background.Errand[[]rune] // what was chosen last
}

// NewSaver makes a saver that asks over a window.
func NewSaver(over fyne.Canvas, worker *background.Worker) *Saver {
	return &Saver{over: over, worker: worker, saving: &background.Errand[[]rune]{}}
}

// Save asks for a file and saves a comparison in it.
func (s *Saver) Save(e Export) {
	title := lang.L("Save the comparison")
	if e.Whole {
		title = lang.L("Save with both articles whole; the texts belong to their publishers")
	}
	AskAs(s.over, s.worker, title, e.name(), inOrder, s.Places(), func(path string) { s.save(e, path) })
}

// Finish waits until what was chosen last is saved.
func (s *Saver) Finish() { s.saving.Finish() }

func (s *Saver) save(e Export, path string) {
	s.saving.Finish()
	if isPicture(path) && e.Picture != nil && e.taken == nil { // nothing lies over the pages now
		e.taken = e.Picture()
	}
	again := func() {
		s.Ask(lang.L("Save the comparison elsewhere"), filepath.Base(path), func(path string) { s.save(e, path) })
	}
	s.saving = &background.Errand[[]rune]{
		Worker: s.worker,
		Work:   func() ([]rune, error) { return e.save(path) },
		Done: func(boxed []rune, err error) {
			if err != nil {
				s.OnProblem(Unwritten(path, err), lang.L("Save it elsewhere…"), again)
				return
			}
			s.OnSaved(path, boxed)
		},
	}
	s.OnBegin()
	s.saving.Run()
}

// Print makes a PDF of a comparison and lets show show it.
func (s *Saver) Print(e Export, show func(path string) error) {
	printing := &background.Errand[struct{}]{
		Worker: s.worker.Beside(), // the program that shows it may keep it waiting
		Work: func() (struct{}, error) {
			path, err := e.Print()
			if err == nil {
				err = show(path)
			}
			return struct{}{}, err
		},
		Done: func(_ struct{}, err error) {
			if err != nil {
				fyne.LogError("printing", err)
				s.OnProblem(lang.L("The comparison could not be shown for printing: {{.Reason}}.", kit.With{"Reason": reason(err)}), lang.L("Save it as a PDF…"), func() {
					s.Ask(lang.L("Save the comparison as a PDF"), report.FileName(e.A.Name, e.B.Name)+".pdf", func(path string) { s.save(e, path) })
				})
			}
		},
	}
	printing.Run()
}

// Ask lets the reader choose a file to write.
func (s *Saver) Ask(title, name string, chosen func(path string)) {
	AskWhere(s.over, s.worker, title, name, s.Places(), chosen)
}

// Unwritten says why a file could not be written, and the way out; the log has
// the details.
func Unwritten(path string, err error) string {
	fyne.LogError("writing "+path, err)
	return lang.L("{{.File}} could not be written: {{.Reason}}.", kit.With{"File": path, "Reason": reason(err)})
}

// reason is why something could not be written and the way out, where either is
// known; else the end of an error, where the system says what is wrong, without
// the steps that led there.
func reason(err error) string {
	e := (*seeds.Error)(nil)
	if !errors.As(err, &e) {
		if system := (*fs.PathError)(nil); !errors.As(err, &system) {
			first, _, _ := strings.Cut(err.Error(), "\n")
			return strings.Trim(first[strings.LastIndex(first, ": ")+1:], " .")
		}
		e = seeds.Unwritten("", err)
	}
	return kit.Say(e.Problem) + "; " + kit.Say(e.Cure)
}
