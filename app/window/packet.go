package window

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/classroom"
	"diptych/app/lesson"
	"diptych/app/notebook"
	"diptych/app/reading"
	"diptych/app/shelf"
)

// unpacked is a packet in a folder of the program's own.
type unpacked struct {
	paths  [2]string
	lesson *lesson.Exercise // nil where there is none
	page   []byte
}

// handOut saves the pair as one file, with notes, what is put aside and, where
// one was made, the lesson.
func (w lessons) handOut() {
	if w.reading == nil {
		return
	}
	p := lesson.Packet{A: packed(w.opener.Pair[reading.A]), B: packed(w.opener.Pair[reading.B])}
	notes := w.notes.HandOut([2]string{p.A.Name, p.B.Name})
	p.A.Notes, p.B.Notes = notes[reading.A], notes[reading.B]
	title := lang.L("Save the pair as one file: both articles and your notes")
	if b := w.lesson; b != nil && b.Made() == w.reading.Comparison {
		if p.Lesson, p.Page = b.File(), b.Page; p.Lesson != nil {
			title = lang.L("Save the pair as one file: both articles, your notes, the lesson with its key")
		}
	}
	stem := func(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }
	name := stem(p.A.Name) + " " + stem(p.B.Name) + lesson.PacketEnding
	if p.A.Name == p.B.Name {
		name = stem(p.A.Name) + lesson.PacketEnding
	}
	w.save(title, name, p.File)
}

// packed is an article as a file that keeps every byte of its text, so that
// notes keep their places.
func packed(b *shelf.Book) lesson.Packed {
	p := lesson.Packed{Name: b.Name, Data: b.Markdown()}
	if b.Taken == nil && b.Front != "" {
		p.Data = []byte(b.Front + b.Source)
	}
	if ext := strings.ToLower(filepath.Ext(p.Name)); ext != ".md" && ext != ".markdown" {
		p.Name = strings.TrimSuffix(p.Name, filepath.Ext(p.Name)) + ".md"
	}
	return p
}

// isPacket reports whether a file is named as a packet.
func isPacket(path string) bool {
	return strings.EqualFold(filepath.Ext(path), lesson.PacketEnding)
}

// openPacket opens a pair that was handed out as one file.
func (w lessons) openPacket(path string) {
	folder := w.handedFolder()
	background.Chore(w.chores, func() (unpacked, error) {
		var p lesson.Packet
		data, err := atMost(path, lesson.MaxPacket)
		if err == nil {
			p, err = lesson.ReadPacket(data)
		}
		if err != nil {
			return unpacked{}, errors.New(classroom.Sentence(filepath.Base(path), err))
		}
		return unpack(folder, strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), p)
	}, func(u unpacked, err error) {
		if err != nil {
			w.notice.Say(err.Error(), "", nil)
			return
		}
		w.openUnpacked(u, func(b *classroom.Builder) {
			switch {
			case u.lesson == nil:
			case b.Fits(*u.lesson):
				w.status.Say(lang.L("The lesson of this pair came with it. F5 holds it; it is in the menu under Lesson."))
			default:
				w.notice.Say(lang.L("The lesson in this file is on other texts than the two articles in it, and is left out."), "", nil)
			}
		})
	})
}

// besideHanded is the lesson that came with an article that was handed out; it
// is empty where none did.
func besideHanded(folder, article string) (u unpacked) {
	base := filepath.Dir(filepath.Dir(article))
	if article == "" || filepath.Dir(base) != filepath.Clean(folder) {
		return u
	}
	return keptIn(base)
}

// The names of files of an unpacked packet.
const lessonName, pageName = "lesson.json", "teacher.md"

// openUnpacked shows the pair, and gives its lesson to then.
func (w lessons) openUnpacked(u unpacked, then func(*classroom.Builder)) {
	w.opener.Bring(u.paths[:], func(h shelf.Haul) {
		w.notice.Clear()
		pair := len(h.Books) == 2
		w.opener.OpenHaul(h.Books, reading.A, func() {
			w.door.ask(h, reading.A)
			if pair {
				w.made(then)
			}
		})
	})
}

// handedFolder is where packets are unpacked.
func (w lessons) handedFolder() string {
	return filepath.Join(w.app.Storage().RootURI().Path(), "handed")
}

// unpack puts the files of a packet into a folder of their own, which is there
// whole or not at all. Where it is there already it stays as it is: notes may
// have been written in it.
func unpack(folder, name string, p lesson.Packet) (u unpacked, err error) {
	file, err := p.File()
	if err != nil {
		return u, err
	}
	sum := sha256.Sum256(file)
	to := filepath.Join(folder, fmt.Sprintf("%s-%x", shortName(name), sum[:4]))
	u.paths = [2]string{filepath.Join(to, "a", p.A.Name), filepath.Join(to, "b", p.B.Name)}
	u.page = p.Page
	if len(p.Lesson) > 0 {
		if e, err := lesson.Read(p.Lesson); err == nil {
			u.lesson = &e
		}
	}
	if _, err := os.Stat(to); err == nil {
		return u, nil
	}
	part := to + ".part"
	files := map[string][]byte{
		filepath.Join("a", p.A.Name): p.A.Data, notebook.Beside(filepath.Join("a", p.A.Name)): p.A.Notes,
		filepath.Join("b", p.B.Name): p.B.Data, notebook.Beside(filepath.Join("b", p.B.Name)): p.B.Notes,
		lessonName: p.Lesson, pageName: p.Page,
	}
	if err = os.RemoveAll(part); err != nil {
		return u, err
	}
	for name, data := range files {
		if len(data) == 0 {
			continue
		}
		path := filepath.Join(part, name)
		if err = os.MkdirAll(filepath.Dir(path), 0o755); err == nil {
			err = os.WriteFile(path, data, 0o644)
		}
		if err != nil {
			return u, err
		}
	}
	return u, os.Rename(part, to)
}

// shortName is as much of a name as a folder needs to be known by.
func shortName(s string) string {
	r := []rune(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|.`, r) || r < ' ' {
			return '-'
		}
		return r
	}, s))
	return strings.TrimSpace(string(r[:min(len(r), 40)]))
}

// shelf offers the lessons that come with the program.
func (w lessons) shelf() {
	w.tips.Clear()
	s := &classroom.Shelf{OnSave: w.save, OnOpen: w.openReady}
	s.Show(w.win.Canvas())
}

// openReady opens the pair of a ready lesson, and what was made of it.
func (w lessons) openReady(r lesson.Ready) {
	show := func(b *classroom.Builder) {
		if !b.IsReady(r) {
			b.Ready(r)
		}
		w.held.after(func() { b.Show(w.win.Canvas()) })
	}
	a, b := w.opener.Shelf.Place(r.A.Name), w.opener.Shelf.Place(r.B.Name)
	if r.A.Data == nil && a >= 0 && b >= 0 {
		w.opener.OpenHaul([]*shelf.Book{w.opener.Shelf[a], w.opener.Shelf[b]}, reading.A, func() { w.made(show) })
		return
	}
	folder := w.handedFolder()
	p := lesson.Packet{A: lesson.Packed{Name: r.A.Name, Data: r.A.Data}, B: lesson.Packed{Name: r.B.Name, Data: r.B.Data}}
	background.Chore(w.chores, func() (unpacked, error) { return unpack(folder, "ready "+r.Name, p) }, func(u unpacked, err error) {
		if err != nil {
			w.notice.Say(err.Error(), "", nil)
			return
		}
		w.openUnpacked(u, show)
	})
}
