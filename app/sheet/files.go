package sheet

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/compare/stable"
	"diptych/seeds/note"
)

const (
	filesWide, filesHigh = 680, 400
	filesPlaces          = 5 // at most
)

// files is a card on which a file is chosen: a field with its path, what
// stands in the folder, and folders used before. The keyboard stays in the
// field: what is typed goes into a folder or leaves the names that have it.
type files struct {
	dir    string
	name   string // proposed for a file to write, "" where one is read
	folder bool   // a folder is wanted, not a file
	kinds  []string
	none   string   // what is said of a folder without any
	places []string // some may be gone
	chosen func(path string)

	reader  *background.Worker // of folders
	asker   *background.Worker // for what stands in the field
	entries []os.DirEntry      // of the folder, nil until it was read
	shown   []os.DirEntry
	at      int    // of shown, where the keyboard is; -1 nowhere
	warned  string // the file that the reader was told is there

	field   *kit.Field
	formats *formats // nil where there is no choice of them
	folders *fyne.Container
	roll    *container.Scroll // of them
	list    *widget.List
	note    *widget.Label
	every   *kit.Toggle
	take    *kit.TextButton
	card    *kit.Sheet
}

func newFiles(worker *background.Worker, places, kinds []string, chosen func(string)) *files {
	f := &files{
		kinds: kinds, none: lang.L("There is no file of this kind in this folder."), places: append(slices.Clone(places), home()), chosen: chosen, at: -1,
		reader: worker.Beside(), asker: worker.Beside(), field: kit.NewField(lang.L("Path of a file"), nil), note: paragraph(""),
	}
	f.dir = f.places[0]
	f.field.OnChanged, f.field.OnKey = f.typed, f.key
	f.list = widget.NewList(func() int { return len(f.shown) }, newFileRow, f.row)
	f.list.HideSeparators = true
	f.list.OnSelected = func(i widget.ListItemID) {
		f.list.UnselectAll()
		f.enter(f.shown[i])
	}
	f.every = kit.NewToggle(lang.L("Every kind of file"), func(bool) { f.filter() })
	return f
}

func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return dir
}

// onScreen is the window of a canvas as the system knows it, false where it
// stands in none.
func onScreen(over fyne.Canvas) (parent uintptr, real bool) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if n, native := w.(driver.NativeWindow); native && w.Canvas() == over {
			n.RunNative(func(context any) {
				switch c := context.(type) {
				case driver.X11WindowContext:
					parent = c.WindowHandle
				case driver.WindowsWindowContext:
					parent = c.HWND
				}
				real = true
			})
		}
	}
	return parent, real
}

func (f *files) show(over fyne.Canvas, title, does string) {
	up := kit.NewTextButton(lang.L("Up"), func() { f.goTo(filepath.Dir(f.dir)) })
	up.OnKey = f.key
	f.folders = container.NewHBox(up)
	f.roll = container.NewHScroll(f.folders)
	f.take = kit.NewTextButton(does, f.ask)
	f.every.OnKey = f.key
	head := container.NewVBox(f.field.Dressed(), f.roll, f.note)
	if f.formats != nil {
		f.formats.OnKey = f.key
		head.Objects = slices.Insert(head.Objects, 1, []fyne.CanvasObject{f.formats, f.formats.purpose}...)
	}
	body := container.New(leastHigh(filesHigh), container.NewBorder(head, f.every, nil, nil, f.list))
	f.note.Hide()
	f.card = kit.ShowSheet(over, title, filesWide, body, f.take)
	over.Focus(f.field)
	f.goTo(f.dir)
	places := f.places
	background.Do(f.reader.Beside(), func() ([]string, error) { return foldersOf(places), nil }, func(there []string, _ error) { f.offer(there) })
}

// foldersOf is those of some places that are folders, as many as are offered.
func foldersOf(places []string) (list []string) {
	for _, p := range places {
		if len(list) == filesPlaces || slices.Contains(list, p) {
			continue
		}
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			list = append(list, p)
		}
	}
	return list
}

// offer offers the folders that are there, and shows the first of them where
// another was shown that is not.
func (f *files) offer(there []string) {
	f.places = there
	for _, p := range there {
		name := filepath.Base(p)
		if p == home() {
			name = lang.L("Home")
		}
		b := kit.NewTextButton(name, func() { f.goTo(p) })
		b.OnKey = f.key
		f.folders.Add(b)
	}
	f.roll.Refresh()
	if first := f.path(f.dir); len(there) > 0 && !slices.Contains(there, f.dir) && f.field.Text == first {
		f.goTo(there[0])
	}
}

// goTo shows a folder.
func (f *files) goTo(dir string) {
	path := f.path(dir)
	f.field.Put(path)
	f.typed(path)
	f.field.GoToEnd()
}

// path is what stands in the field while a folder is shown.
func (f *files) path(dir string) string {
	return strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator) + f.name
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

// typed follows the field, into another folder as soon as that was read. A whole
// path or address that was typed behind the folder shown stands for itself.
func (f *files) typed(text string) {
	if behind, ok := strings.CutPrefix(text, f.path(f.dir)); ok && f.name == "" && whole(behind) {
		f.field.Put(behind)
		f.field.GoToEnd()
	}
	dir, name := f.split()
	if f.formats != nil {
		f.formats.follow(name)
	}
	if dir == f.dir && f.entries != nil {
		f.reader.Abandon()
		f.follow()
		return
	}
	f.at = -1 // what is listed is not of that folder
	background.Do(f.reader, func() ([]os.DirEntry, error) { return listed(dir) }, func(entries []os.DirEntry, err error) {
		if err != nil {
			f.say(lang.L("{{.Folder}} cannot be shown: {{.Reason}}.", kit.With{"Folder": dir, "Reason": reason(err)}))
			f.shown, f.at = nil, -1
			f.list.Refresh()
			return
		}
		f.dir, f.entries = dir, entries
		f.follow()
	})
}

// whole reports whether typed is the beginning of what leads to one place,
// whatever folder is shown.
func whole(typed string) bool {
	for _, start := range []string{string(filepath.Separator), "~" + string(filepath.Separator), "file://", "http://", "https://"} {
		if strings.HasPrefix(typed, start) {
			return true
		}
	}
	return filepath.IsAbs(typed)
}

// listed is what stands in a folder, folders first; never nil where there is no
// error.
func listed(dir string) ([]os.DirEntry, error) {
	entries, err := os.ReadDir(dir)
	entries = append([]os.DirEntry{}, entries...)
	stable.Sort(entries, func(x, y os.DirEntry) int { return order(x) - order(y) })
	return entries, err
}

// follow lists what of the folder has the name in the field.
func (f *files) follow() {
	f.say("")
	if f.folder {
		f.say(folderMeans())
	}
	if dir, name := f.split(); f.name != "" && f.warned == filepath.Join(dir, name) {
		f.warn(target{dir: dir, name: name})
	}
	f.filter()
	if len(f.shown) == 0 && !f.folder {
		f.say(f.nothing())
	}
}

// nothing says why no file is listed.
func (f *files) nothing() string {
	if f.name != "" || strings.HasSuffix(f.field.Text, string(filepath.Separator)) {
		return f.none
	}
	return lang.L("There is no file of this name in this folder.")
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
		if f.folder && !e.IsDir() {
			continue
		}
		hidden := strings.HasPrefix(e.Name(), ".") && !strings.HasPrefix(name, ".")
		kind := e.IsDir() || f.every.On() || f.isOfKind(e.Name())
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

// isOfKind reports whether a file of that name is one of those asked for. One that keeps
// notes on another is written over or left, never opened.
func (f *files) isOfKind(name string) bool {
	return slices.Contains(f.kinds, strings.ToLower(filepath.Ext(name))) && (f.name != "" || !note.IsBeside(name))
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
	case e.IsDir(): // also where a folder is wanted: it is taken by the button
		f.goTo(path)
	case f.name != "":
		f.name = e.Name()
		f.goTo(f.dir)
	default:
		f.done(path)
	}
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
