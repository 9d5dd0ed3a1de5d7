package window

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/lesson"
	"diptych/app/pane"
	"diptych/seeds"
)

// pupil has what is answered on a stage kept on the disk as it is answered, and
// joins the questions with the pages.
func (w lessons) pupil(h *held) {
	k := &kept{folder: filepath.Join(w.app.Storage().RootURI().Path(), "answers")}
	k.keeper = newKeeper(w.Window, lang.L("the answers"), k.write)
	h.answers = k
	h.OnAnswers, h.Kept = k.keep, k.read
	h.OnHeat = func(heat [2][]pane.Heat) {
		for s, a := range h.desk.Articles {
			a.SetHeat(heat[s])
		}
	}
	h.Selected = h.desk.Selections
}

// kept is the answers of pupils at this machine: a file for each exercise and
// code name, in a folder of the program's own.
type kept struct {
	*keeper[lesson.Answers]
	folder string
}

func (k *kept) path(exercise, name string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(name)))
	return filepath.Join(k.folder, exercise, fmt.Sprintf("%x.json", sum[:8]))
}

func (k *kept) write(a lesson.Answers) error {
	path := k.path(a.Exercise, a.Name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return seeds.Unwritten(path, err)
	}
	return seeds.Put(path, a.File())
}

// read is what was kept under a code name for an exercise; false where nothing
// was that can be read.
func (k *kept) read(exercise, name string) (a lesson.Answers, ok bool) {
	data, err := atMost(k.path(exercise, name), lesson.MaxAnswers)
	if err != nil {
		return a, false
	}
	a, err = lesson.ReadAnswers(data)
	return a, err == nil
}
