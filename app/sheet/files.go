package sheet

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// articleKinds are the endings of files that hold an article.
var articleKinds = []string{".md", ".markdown", ".txt", ".text"}

const (
	filesWide, filesHigh = 680, 400
	filesPlaces          = 5 // at most
)

// AskFor lets the reader choose a file to read. The first of places is shown,
// the others are offered.
func AskFor(over fyne.Canvas, title string, places []string, chosen func(path string)) {
	f := newFiles(places, articleKinds, chosen)
	f.show(over, title, "Open")
}

// AskWhere lets the reader choose a file to write, under the name proposed or
// another. It asks before one is replaced, and touches none.
func AskWhere(over fyne.Canvas, title, name string, places []string, chosen func(path string)) {
	f := newFiles(places, []string{filepath.Ext(name), ".txt", ".json"}, chosen)
	f.name = name
	f.show(over, title, "Save")
}

// files is a card on which a file is chosen: a field with its path, what
// stands in the folder, and folders used before. The keyboard stays in the
// field: what is typed goes into a folder or leaves the names that have it.
type files struct {
	dir    string
	name   string // proposed for a file to write, "" where one is read
	kinds  []string
	places []string
	chosen func(path string)

	entries []os.DirEntry // of the folder
	shown   []os.DirEntry
	at      int    // of shown, where the keyboard is; -1 nowhere
	warned  string // the file that the reader was told is there

	field *kit.Field
	list  *widget.List
	note  *widget.Label
	every *kit.Toggle
	take  *kit.TextButton
	card  *Sheet
}

func newFiles(places, kinds []string, chosen func(string)) *files {
	f := &files{kinds: kinds, chosen: chosen, at: -1, field: kit.NewField("Path of a file", nil), note: paragraph("")}
	for _, p := range append(places, home()) {
		if len(f.places) == filesPlaces || slices.Contains(f.places, p) {
			continue
		}
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			f.places = append(f.places, p)
		}
	}
	if len(f.places) > 0 {
		f.dir = f.places[0]
	}
	f.field.OnChanged, f.field.OnKey = f.typed, f.key
	f.list = widget.NewList(func() int { return len(f.shown) }, newFileRow, f.row)
	f.list.HideSeparators = true
	f.list.OnSelected = func(i widget.ListItemID) {
		f.list.UnselectAll()
		f.enter(f.shown[i])
	}
	f.every = kit.NewToggle("Every kind of file", func(bool) { f.filter() })
	return f
}

func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return dir
}

func (f *files) show(over fyne.Canvas, title, does string) {
	up := kit.NewTextButton("Up", func() { f.goTo(filepath.Dir(f.dir)) })
	up.OnKey = f.key
	folders := container.NewHBox(up)
	for _, p := range f.places {
		name := filepath.Base(p)
		if p == home() {
			name = "Home"
		}
		b := kit.NewTextButton(name, func() { f.goTo(p) })
		b.OnKey = f.key
		folders.Add(b)
	}
	f.take = kit.NewTextButton(does, f.ask)
	f.every.OnKey = f.key
	body := container.New(leastHigh(filesHigh), container.NewBorder(
		container.NewVBox(f.field.Dressed(), container.NewHScroll(folders)), container.NewVBox(f.note, f.every), nil, nil, f.list))
	f.note.Hide()
	f.card = Show(over, title, filesWide, body, f.take)
	over.Focus(f.field)
	f.goTo(f.dir)
}

// goTo shows a folder.
func (f *files) goTo(dir string) {
	path := strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator) + f.name
	f.field.Text = path // or else SetText would say that it was typed
	f.field.SetText(path)
	f.typed(path)
	f.field.GoToEnd()
}

// split is the folder and the name in the field.
func (f *files) split() (dir, name string) {
	path := strings.TrimPrefix(strings.TrimSpace(f.field.Text), "file://")
	if path == "~" || strings.HasPrefix(path, "~/") {
		path = home() + path[1:]
	}
	dir, name = filepath.Split(path)
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(f.dir, dir)
	}
	return filepath.Clean(dir), name
}

// typed follows the field.
func (f *files) typed(string) {
	dir, _ := f.split()
	if dir != f.dir || f.entries == nil {
		entries, err := os.ReadDir(dir)
		if err != nil {
			f.say(fmt.Sprintf("%s cannot be shown: %s.", dir, reason(err)))
			f.shown, f.at = nil, -1
			f.list.Refresh()
			return
		}
		f.dir, f.entries = dir, append([]os.DirEntry{}, entries...)
		slices.SortStableFunc(f.entries, func(x, y os.DirEntry) int { return order(x) - order(y) })
	}
	f.say("")
	f.filter()
	if f.name == "" && len(f.shown) == 0 {
		f.say(map[bool]string{true: "There is no article in this folder.", false: "There is no file of this name in this folder."}[strings.HasSuffix(f.field.Text, string(filepath.Separator))])
	}
}

// order is 0 for folders, which come first.
func order(e os.DirEntry) int {
	if e.IsDir() {
		return 0
	}
	return 1
}

// filter leaves the folders, and the files of the kinds that are wanted, that
// have what was typed. Where a file is written all of them stay.
func (f *files) filter() {
	_, name := f.split()
	f.shown, f.at = nil, -1
	for _, e := range f.entries {
		hidden := strings.HasPrefix(e.Name(), ".") && !strings.HasPrefix(name, ".")
		kind := e.IsDir() || f.every.On() || slices.Contains(f.kinds, strings.ToLower(filepath.Ext(e.Name())))
		named := f.name != "" || strings.Contains(strings.ToLower(e.Name()), strings.ToLower(name))
		if !hidden && kind && named {
			f.shown = append(f.shown, e)
		}
	}
	if f.name == "" && name != "" && len(f.shown) > 0 {
		f.at = 0
	}
	f.list.Refresh()
}

// key is one that writes nothing.
func (f *files) key(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		f.step(1)
	case fyne.KeyUp:
		f.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.at >= 0 && f.at < len(f.shown) {
			f.enter(f.shown[f.at])
			return
		}
		f.ask()
	case fyne.KeyEscape:
		f.card.Close()
	}
}

func (f *files) step(by int) {
	f.at = max(-1, min(f.at+by, len(f.shown)-1))
	f.list.Refresh()
	if f.at >= 0 {
		f.list.ScrollTo(f.at)
	}
}

// enter goes into a folder, or takes a file.
func (f *files) enter(e os.DirEntry) {
	path := filepath.Join(f.dir, e.Name())
	switch {
	case e.IsDir():
		f.goTo(path)
	case f.name != "":
		f.name = e.Name()
		f.goTo(f.dir)
	default:
		f.done(path)
	}
}

// ask takes what stands in the field, if that can be taken.
func (f *files) ask() {
	dir, name := f.split()
	path := filepath.Join(dir, name)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		f.goTo(path)
	case f.name == "" && err != nil:
		f.say(fmt.Sprintf("There is no file “%s”.", path))
	case f.name == "":
		f.done(path)
	case name == "":
		f.say("The file needs a name.")
	case err == nil && f.warned != path:
		f.warned = path
		f.say(fmt.Sprintf("“%s” is there already. Save once more to replace it.", name))
	default:
		f.write(dir, name)
	}
}

// write takes a file that is not there, or that may be replaced. A name
// without an ending has that of the name proposed.
func (f *files) write(dir, name string) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		f.say(fmt.Sprintf("There is no folder “%s”.", dir))
		return
	}
	if filepath.Ext(name) == "" && f.warned != filepath.Join(dir, name) {
		name += f.kinds[0]
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			f.name = name
			f.goTo(dir)
			f.ask()
			return
		}
	}
	f.done(filepath.Join(dir, name))
}

func (f *files) done(path string) {
	f.card.Close()
	f.chosen(path)
}

func (f *files) say(sentence string) {
	f.note.SetText(sentence)
	kit.Show(f.note, sentence != "")
	f.card.Refresh()
}

// newFileRow and row draw a name; a folder ends in a stroke.
func newFileRow() fyne.CanvasObject {
	name := widget.NewLabel("")
	name.Truncation = fyne.TextTruncateEllipsis
	return container.NewStack(&canvas.Rectangle{CornerRadius: 5}, name)
}

func (f *files) row(i widget.ListItemID, o fyne.CanvasObject) {
	parts := o.(*fyne.Container).Objects
	shade, name := parts[0].(*canvas.Rectangle), parts[1].(*widget.Label)
	shade.FillColor = kit.ColorOf(kit.ColorSelection)
	kit.Show(shade, i == f.at)
	name.TextStyle.Bold = f.shown[i].IsDir()
	if name.TextStyle.Bold {
		name.SetText(f.shown[i].Name() + string(filepath.Separator))
		return
	}
	name.SetText(f.shown[i].Name())
}

// leastHigh is a layout that needs a height.
type leastHigh float32

func (h leastHigh) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(300), kit.Scaled(float32(h)))
}

func (h leastHigh) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
