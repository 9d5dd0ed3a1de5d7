package sheet

import (
	"errors"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/chooser"
	"diptych/app/reading"
	"diptych/seeds/intake"
)

// articleKinds are the endings of files that may hold articles, those of a folder
// of articles and a pair.
var articleKinds = append(intake.Endings(), ".diptych")

// AskFor lets the reader choose a file to read, by the dialog of the desktop
// where it has one. The first of places is shown; ours offers the others, and
// the address of a page may be typed there too. The disk is read by worker,
// which keeps what it has in hand.
func AskFor(over fyne.Canvas, worker *background.Worker, title string, places []string, chosen func(path string)) {
	f := newFiles(worker, places, articleKinds, chosen)
	f.none = lang.L("There is no article in this folder.")
	f.choose(over, title, lang.L("Open"), lang.L("Articles"))
}

// AskForKind is AskFor for files of other kinds, by their endings.
func AskForKind(over fyne.Canvas, worker *background.Worker, title string, kinds, places []string, chosen func(path string)) {
	newFiles(worker, places, kinds, chosen).choose(over, title, lang.L("Open"), lang.L("Files of this kind"))
}

// AskWhere lets the reader choose a file to write, under the name proposed or
// another. It asks before one is replaced, and touches none.
func AskWhere(over fyne.Canvas, worker *background.Worker, title, name string, places []string, chosen func(path string)) {
	newWritten(worker, name, places, chosen).choose(over, title, lang.L("Save"), lang.L("What can be written"))
}

// AskAs is AskWhere for a file that can be written in several formats, which have
// these endings.
func AskAs(over fyne.Canvas, worker *background.Worker, title, name string, endings, places []string, chosen func(path string)) {
	f := newWritten(worker, name, places, chosen)
	f.offerFormats(endings)
	f.choose(over, title, lang.L("Save"), lang.L("What can be written"))
}

// newWritten asks for a file to write. It shows those that were, of its own kind
// or of others.
func newWritten(worker *background.Worker, name string, places []string, chosen func(path string)) *files {
	kind := filepath.Ext(name)
	others := slices.DeleteFunc(Endings(), func(e string) bool { return e == kind })
	f := newFiles(worker, places, append([]string{kind}, others...), chosen)
	f.name = name
	return f
}

// choose asks by the dialog of the desktop, and where there is none by ours.
func (f *files) choose(over fyne.Canvas, title, does, kind string) {
	parent, real := onScreen(over)
	if !real {
		f.show(over, title, does)
		return
	}
	q := chooser.Question{Title: title, Folder: f.dir, Name: f.name, Kind: kind, Ending: f.kinds, Every: lang.L("Every kind of file"), Parent: parent}
	t := target{ending: f.kinds[0]}
	background.Do(f.asker, func() (target, error) {
		path, err := q.Ask()
		t.dir, t.name = filepath.Split(path)
		return t.looked(), err
	}, func(t target, err error) {
		switch {
		case err != nil:
			f.show(over, title, does)
			if !errors.Is(err, chooser.ErrNone) {
				f.say(reading.Capital(err.Error()) + ".")
			}
		case t.name != "":
			f.desktopChose(t, func() { f.show(over, title, does) })
		}
	})
}

// desktopChose takes a file that the dialog of the desktop gave, which asked
// whether it may be replaced; not so where its name gets an ending.
func (f *files) desktopChose(t target, show func()) {
	if f.name != "" && filepath.Ext(t.name) == "" && !t.there {
		if t.name += t.ending; t.ended {
			f.dir, f.name, f.warned = filepath.Clean(t.dir), t.name, t.path()
			f.places = append([]string{f.dir}, f.places...)
			show()
			return
		}
	}
	f.chosen(t.path())
}
