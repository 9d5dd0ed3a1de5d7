package sheet

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
)

// target is what stands in the field, and what the disk has of it.
type target struct {
	dir, name string
	home      bool // dir is a folder
	folder    bool // and so is name in it
	there     bool // there is something of that name
	ending    string
	ended     bool // and of that name with ending behind it
}

func (t target) path() string { return filepath.Join(t.dir, t.name) }

// looked asks the disk.
func (t target) looked() target {
	if info, err := os.Stat(t.dir); err == nil {
		t.home = info.IsDir()
	}
	if info, err := os.Stat(t.path()); err == nil {
		t.there, t.folder = true, info.IsDir()
	}
	_, err := os.Stat(t.path() + t.ending)
	t.ended = err == nil
	return t
}

// ask takes what stands in the field, if that can be taken.
func (f *files) ask() {
	if f.name == "" && IsAddress(f.field.Text) {
		f.done(strings.TrimSpace(f.field.Text))
		return
	}
	t := target{ending: f.kinds[0]}
	if f.formats != nil {
		t.ending = f.formats.endings[f.formats.Chosen()]
	}
	t.dir, t.name = f.split()
	background.Do(f.asker, func() (target, error) { return t.looked(), nil }, func(t target, _ error) { f.answer(t) })
}

func (f *files) answer(t target) {
	switch {
	case f.folder && t.home && t.name == "", f.folder && t.folder:
		f.done(t.path())
	case f.folder:
		f.say(lang.L("There is no folder “{{.Name}}”.", kit.With{"Name": t.path()}))
	case t.folder:
		f.goTo(t.path())
	case f.name == "" && !t.there:
		f.say(lang.L("There is no file “{{.Name}}”.", kit.With{"Name": t.path()}))
	case f.name == "":
		f.done(t.path())
	case t.name == "":
		f.say(lang.L("The file needs a name."))
	case t.there && f.warned != t.path():
		f.warn(t)
	case !t.home:
		f.say(lang.L("There is no folder “{{.Name}}”.", kit.With{"Name": t.dir}))
	case filepath.Ext(t.name) == "" && !t.there:
		f.answer(f.withEnding(t))
	default:
		f.done(t.path())
	}
}

// warn says that there is a file of this name.
func (f *files) warn(t target) {
	f.warned = t.path()
	f.say(lang.L("“{{.Name}}” is there already. Save once more to replace it.", kit.With{"Name": t.name}))
}

// withEnding is a name without an ending with that of the name proposed, also
// in the field where there is such a file.
func (f *files) withEnding(t target) target {
	t.name, t.there = t.name+t.ending, t.ended
	if t.there {
		f.name = t.name
		f.goTo(t.dir)
	}
	return t
}
