package window

import (
	"cmp"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/classroom"
	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/seeds"
)

// lessons is what the window does for a class.
type lessons struct{ *Window }

// build puts a lesson together on the two articles that are open.
func (w lessons) build() {
	w.tips.Clear()
	w.made(func(b *classroom.Builder) { b.Show(w.win.Canvas()) })
}

// made gives the lesson on the two articles that are open, as the teacher left
// it, or else one that is read beside the window.
func (w lessons) made(then func(*classroom.Builder)) {
	r := w.reading
	if r == nil {
		return
	}
	if w.lesson != nil && w.lesson.Made() == r.Comparison {
		then(w.lesson)
		return
	}
	folder := w.handedFolder()
	first := w.opener.Pair[reading.A].Path
	draft := w.draftFolder(r.Comparison)
	var came unpacked
	background.Chore(w.chores, func() (*classroom.Builder, error) {
		if came = keptIn(draft); came.lesson == nil {
			came = besideHanded(folder, first)
		}
		return classroom.NewBuilder(r.Comparison), nil
	}, func(b *classroom.Builder, err error) {
		switch {
		case err != nil:
			w.notice.Say(err.Error(), "", nil)
		case w.reading == r: // still open
			b.OnSave, b.OnRead, b.OnHold = w.save, w.read, func() { w.hold(false) }
			if came.lesson != nil && b.Fits(*came.lesson) {
				b.Page = came.page
				b.With(*came.lesson)
			}
			w.keeps(b)
			w.Window.lesson = b
			then(b)
		}
	})
}

// save asks for a file and writes there, beside the window, what data makes.
func (w lessons) save(title, name string, data func() ([]byte, error)) {
	w.saver.Ask(title, name, func(path string) {
		background.Chore(w.chores, func() (struct{}, error) {
			made, err := data()
			if err == nil {
				err = seeds.Put(path, made)
			}
			return struct{}{}, err
		}, func(_ struct{}, err error) {
			if err != nil {
				said := sheet.Unwritten(path, err)
				if errors.As(err, new(*lesson.Error)) {
					said = classroom.Sentence(filepath.Base(path), err)
				}
				w.notice.Say(said, lang.L("Save it elsewhere…"), func() { w.save(title, name, data) })
				return
			}
			w.saved(lang.L("Saved: “{{.File}}” in {{.Folder}}", kit.With{"File": filepath.Base(path), "Folder": filepath.Dir(path)}))
		})
	})
}

// saved tells what was saved, on the card that lies over the window too.
func (w lessons) saved(words string) {
	w.status.Say(words)
	if card, ok := w.win.Canvas().Overlays().Top().(*kit.Sheet); ok {
		card.Say(words)
	}
}

// read asks for a file of a kind and has it taken.
func (w lessons) read(title, kind string, take func(data []byte) error) {
	sheet.AskForKind(w.win.Canvas(), w.work, title, []string{kind}, places(w.Window), func(path string) {
		background.Chore(w.chores, func() ([]byte, error) { return atMost(path, lesson.MaxExercise) }, func(data []byte, err error) {
			if err == nil {
				err = take(data)
			}
			if err != nil {
				w.notice.Say(classroom.Sentence(filepath.Base(path), err), lang.L("Open another…"), func() { w.read(title, kind, take) })
			}
		})
	})
}

// gather asks for an exercise and shows what the answers beside it say.
func (w lessons) gather() {
	w.tips.Clear()
	sheet.AskForKind(w.win.Canvas(), w.work, lang.L("Open the exercise (.json) beside the class’s answers"), []string{".json"}, places(w.Window), w.gatherAt)
}

// gatherAt shows what the answers beside an exercise say.
func (w lessons) gatherAt(path string) {
	background.Chore(w.chores, func() (*classroom.Gatherer, error) { return received(exerciseBeside(path)) }, func(card *classroom.Gatherer, err error) {
		if err != nil {
			w.notice.Say(classroom.Sentence(filepath.Base(path), err), lang.L("Open another…"), w.gather)
			return
		}
		card.OnSave = w.save
		w.held.after(func() { card.Show(w.win.Canvas()) })
	})
}

// sorted gathers the answers of a class where an exercise is among files that
// were dropped, or in a folder that was, and else does other with them.
func (w lessons) sorted(paths []string, other func()) {
	if !slices.ContainsFunc(paths, func(x string) bool { return filepath.Ext(x) == ".json" || filepath.Ext(x) == "" }) {
		other()
		return
	}
	background.Chore(w.chores, func() (string, error) { return exerciseIn(paths), nil }, func(path string, err error) {
		if err != nil || path == "" {
			other()
			return
		}
		w.tips.Clear()
		w.gatherAt(path)
	})
}

// isExercise reports whether a file is the exercise of a lesson, which it reads.
func isExercise(path string) bool {
	if filepath.Ext(path) != ".json" {
		return false
	}
	data, err := atMost(path, lesson.MaxExercise)
	return err == nil && lesson.IsExercise(data)
}

// exerciseIn is the first exercise of files, or in a folder; "" where there is
// none.
func exerciseIn(paths []string) string {
	if entries, err := os.ReadDir(paths[0]); len(paths) == 1 && err == nil {
		folder := paths[0]
		paths = nil
		for _, e := range entries[:min(len(entries), mostAnswers)] {
			paths = append(paths, filepath.Join(folder, e.Name()))
		}
	}
	if i := slices.IndexFunc(paths, isExercise); i >= 0 {
		return paths[i]
	}
	return ""
}

// exerciseBeside is path, or the exercise in its folder where one of the answers
// was chosen.
func exerciseBeside(path string) string {
	if isExercise(path) {
		return path
	}
	return cmp.Or(exerciseIn([]string{filepath.Dir(path)}), path)
}

const mostAnswers = 5000 // files of a folder that are read

// received reads the exercise at path and the files of its folder.
func received(path string) (*classroom.Gatherer, error) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil, errors.New(lang.L("its folder could not be read"))
	}
	var files []classroom.File
	for _, e := range entries {
		if !e.Type().IsRegular() || len(files) == mostAnswers {
			continue
		}
		most := classroom.MostBytes(e.Name() == filepath.Base(path))
		f := classroom.File{Name: e.Name()}
		if lesson.Gathers(e.Name()) {
			f.Data, f.Err = atMost(filepath.Join(filepath.Dir(path), e.Name()), most)
		}
		files = append(files, f)
	}
	card, err := classroom.Receive(filepath.Base(path), files)
	if err != nil && isAnswers(path) {
		return nil, errors.New(lang.L("these are a pupil’s answers. Save the exercise of the lesson in their folder: “More…” on the card of the lesson does that."))
	}
	return card, err
}

// isAnswers reports whether a file has the answers of a pupil.
func isAnswers(path string) bool {
	data, err := atMost(path, lesson.MaxAnswers)
	if err == nil {
		_, err = lesson.ReadAnswers(data)
	}
	return err == nil
}

// atMost are the bytes of a file that is no larger than most. It does not wait
// on pipes and devices.
func atMost(path string, most int64) ([]byte, error) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil, errors.New(lang.L("it could not be read"))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, errors.New(lang.L("it could not be read"))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		return nil, errors.New(lang.L("it is too large"))
	}
	return data, err
}
