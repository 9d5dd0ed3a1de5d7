package window

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"diptych/app/classroom"
	"diptych/app/lesson"
	"diptych/compare"
	"diptych/seeds"
)

// drafted is the lesson that a teacher is making as it is to be written: one for
// each pair of texts. It is there again when the pair is.
type drafted struct {
	folder string
	lesson lesson.Exercise
	page   []byte
}

// draftFolder is where the draft on a pair is kept, by its texts.
func (w lessons) draftFolder(c *compare.Comparison) string {
	sum := sha256.Sum256([]byte(c.A.Unmarked().Source + "\x00" + c.B.Unmarked().Source))
	return filepath.Join(w.app.Storage().RootURI().Path(), "drafts", fmt.Sprintf("%x", sum[:8]))
}

// keeps has what is changed in the lesson of b written.
func (w lessons) keeps(b *classroom.Builder) {
	if w.Window.draft == nil {
		w.Window.draft = newKeeper(w.Window, lang.L("the draft of the lesson"), drafted.write)
	}
	d, folder := w.Window.draft, w.draftFolder(b.Made())
	b.OnDraft = func(e lesson.Exercise) {
		d.keep(drafted{folder, e.Clone(), b.Page})
	}
}

// write puts a draft on the disk; the page for the teacher comes before the
// lesson, so that none is taken for that of another.
func (n drafted) write() (err error) {
	if err = os.MkdirAll(n.folder, 0o700); err != nil {
		return seeds.Unwritten(n.folder, err)
	}
	page := filepath.Join(n.folder, pageName)
	if len(n.page) > 0 {
		err = seeds.Put(page, n.page)
	} else if err = os.Remove(page); errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	if err == nil {
		err = seeds.Put(filepath.Join(n.folder, lessonName), n.lesson.File())
	}
	return err
}

// keptIn is the lesson in a folder of the program's own; it is empty where there
// is none that can be read.
func keptIn(folder string) (u unpacked) {
	data, err := atMost(filepath.Join(folder, lessonName), lesson.MaxExercise)
	if err != nil {
		return u
	}
	if e, err := lesson.Read(data); err == nil {
		u.lesson = &e
		u.page, _ = atMost(filepath.Join(folder, pageName), lesson.MaxExercise) // there may be none
	}
	return u
}
