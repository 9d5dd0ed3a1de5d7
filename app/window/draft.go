package window

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/classroom"
	"diptych/app/lesson"
	"diptych/app/sheet"
	"diptych/compare"
	"diptych/seeds"
)

// draft keeps the lesson that a teacher is making on the disk, as it is changed:
// one for each pair of texts. It is there again when the pair is.
type draft struct {
	errand background.Errand[struct{}]
	next   atomic.Pointer[drafted]
}

// drafted is a lesson as it is to be written.
type drafted struct {
	folder string
	lesson lesson.Exercise
	page   []byte
}

// patienceAtEnd is how long a window that is closed waits for its draft.
const patienceAtEnd = 2 * time.Second

// draftFolder is where the draft on a pair is kept, by its texts.
func (w lessons) draftFolder(c *compare.Comparison) string {
	sum := sha256.Sum256([]byte(c.A.Unmarked().Source + "\x00" + c.B.Unmarked().Source))
	return filepath.Join(w.app.Storage().RootURI().Path(), "drafts", fmt.Sprintf("%x", sum[:8]))
}

// keeps has what is changed in the lesson of b written.
func (w lessons) keeps(b *classroom.Builder) {
	if w.Window.draft == nil {
		d := &draft{}
		d.errand = background.Errand[struct{}]{Worker: w.work.Beside(), Work: d.write, Done: func(_ struct{}, err error) {
			if err != nil {
				w.notice.Say(sheet.Unwritten(lang.L("the draft of the lesson"), err), "", nil)
			}
		}}
		w.Window.draft = d
	}
	d, folder := w.Window.draft, w.draftFolder(b.Made())
	b.OnDraft = func(e lesson.Exercise) {
		d.next.Store(&drafted{folder, e.Clone(), b.Page})
		d.errand.Run()
	}
}

// write puts the newest draft on the disk; the page for the teacher comes before
// the lesson, so that none is taken for that of another.
func (d *draft) write() (none struct{}, err error) {
	n := d.next.Swap(nil)
	if n == nil {
		return none, nil
	}
	if err = os.MkdirAll(n.folder, 0o700); err != nil {
		return none, seeds.Unwritten(n.folder, err)
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
	return none, err
}

// finish waits until the draft is on the disk.
func (d *draft) finish() {
	if d != nil {
		d.errand.FinishWithin(patienceAtEnd)
	}
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
