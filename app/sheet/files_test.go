package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/kit/kittest"
)

// folder is a folder with two articles, another file, a hidden one and a folder within.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"Harbour.md", "mayor.txt", "photo.png", ".hidden.txt", "within/late.txt"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// desk is where a card for files is shown, and the disk that it waits for.
func desk(t *testing.T) (fyne.Canvas, *background.Worker, *byhand.Work) {
	t.Helper()
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	win := test.NewTempWindow(t, container.NewWithoutLayout())
	win.Resize(fyne.NewSize(1000, 640))
	worker, disk := background.New(), &byhand.Work{}
	disk.Install(worker)
	return win.Canvas(), worker, disk
}

// askedFor shows the card for a file to read, or to write under a name.
func askedFor(t *testing.T, name string, places []string, chosen *string) *card {
	t.Helper()
	over, worker, disk := desk(t)
	f := newFiles(worker, places, articleKinds, func(path string) { *chosen = path })
	f.name = name
	f.show(over, "A file", "Take")
	disk.Finish()
	if over.Focused() != fyne.Focusable(f.field) {
		t.Fatal("the field has not the keyboard")
	}
	return &card{f, disk}
}

// card is a card for files, and the disk that it waits for.
type card struct {
	*files
	disk *byhand.Work
}

func (f *card) names() string {
	var list []string
	for _, e := range f.shown {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func (f *card) enters(path string, keys ...fyne.KeyName) {
	f.field.SetText(path)
	f.disk.Finish()
	for _, k := range keys {
		f.press(k)
	}
}

func (f *card) press(k fyne.KeyName) {
	f.key(&fyne.KeyEvent{Name: k})
	f.disk.Finish()
}

// Files of notes are none of those to open; of every kind they are shown.
func TestAFileOfNotesIsNotOffered(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"lesson.json", "lesson.notes.json", "lesson.notes.damaged-1.json", "my.notes.on.it.json", ".notes.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	over, worker, disk := desk(t)
	f := &card{newFiles(worker, []string{dir}, []string{".json"}, func(string) {}), disk}
	f.show(over, "An exercise", "Open")
	disk.Finish()
	if names := f.names(); names != "lesson.json my.notes.on.it.json" {
		t.Errorf("shows %s", names)
	}
	f.every.Tapped(nil)
	if names := f.names(); !strings.Contains(names, "lesson.notes.json") {
		t.Errorf("of every kind %s", names)
	}
}

func TestAFileToRead(t *testing.T) {
	dir, got := folder(t), ""
	f := askedFor(t, "", []string{dir, filepath.Join(dir, "within"), filepath.Join(dir, "gone")}, &got)
	if names := f.names(); names != "within Harbour.md mayor.txt" {
		t.Errorf("shows %s", names)
	}
	if len(f.places) < 2 || f.places[0] != dir || strings.Contains(strings.Join(f.places, " "), "gone") {
		t.Errorf("offers %v", f.places)
	}
	if last := f.folders.Objects[len(f.places)]; len(f.folders.Objects) != len(f.places)+1 || last.Position().X+last.Size().Width > f.folders.Size().Width {
		t.Errorf("%d buttons for folders, the last of which ends at %v of %v", len(f.folders.Objects), last.Position().X+last.Size().Width, f.folders.Size().Width)
	}
	f.every.Tapped(nil)
	if names := f.names(); !strings.Contains(names, "photo.png") || strings.Contains(names, "hidden") {
		t.Errorf("of every kind %s", names)
	}
	f.enters(filepath.Join(dir, "harb"), fyne.KeyReturn)
	if got != filepath.Join(dir, "Harbour.md") {
		t.Errorf("chosen %q", got)
	}
	f = askedFor(t, "", []string{dir}, &got)
	f.press(fyne.KeyDown)
	f.press(fyne.KeyReturn) // into the folder
	f.press(fyne.KeyDown)
	f.press(fyne.KeyReturn)
	if got != filepath.Join(dir, "within", "late.txt") {
		t.Errorf("chosen %q", got)
	}
	got = ""
	f = askedFor(t, "", []string{dir}, &got)
	f.enters(filepath.Join(dir, "nothing of the kind"), fyne.KeyReturn)
	if got != "" || !strings.Contains(f.note.Text, "There is no file") {
		t.Errorf("chosen %q, says %q", got, f.note.Text)
	}
	f.enters(filepath.Join(dir, "no such folder", "x"))
	if !strings.Contains(f.note.Text, "cannot be shown") {
		t.Errorf("says %q", f.note.Text)
	}
}

// A card for a file to read shows what a folder of articles is read from, and a pair.
func TestFilesThatMayHoldArticles(t *testing.T) {
	dir, got := t.TempDir(), ""
	for _, name := range []string{"a.md", "b.qmd", "c.mbox", "d.diptych", "e.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if names := askedFor(t, "", []string{dir}, &got).names(); names != "a.md b.qmd c.mbox d.diptych" {
		t.Errorf("shows %s", names)
	}
}

func TestAFileToWrite(t *testing.T) {
	dir, got := folder(t), ""
	f := askedFor(t, "new.md", []string{dir}, &got)
	if f.field.Text != filepath.Join(dir, "new.md") {
		t.Errorf("proposes %s", f.field.Text)
	}
	f.ask()
	f.disk.Finish()
	if got != filepath.Join(dir, "new.md") {
		t.Errorf("chosen %q", got)
	}
	if _, err := os.Stat(got); err == nil {
		t.Error("the file was made by asking")
	}
	got = ""
	f = askedFor(t, "new.md", []string{dir}, &got)
	f.enters(filepath.Join(dir, "mayor.txt"), fyne.KeyReturn)
	if got != "" || !strings.Contains(f.note.Text, "there already") {
		t.Errorf("replaces %q unasked: %q", got, f.note.Text)
	}
	f.enters(filepath.Join(dir, "Harbour"), fyne.KeyReturn) // is Harbour.md then
	if got != "" {
		t.Errorf("replaces %q unasked", got)
	}
	f.press(fyne.KeyReturn)
	if got != filepath.Join(dir, "Harbour.md") {
		t.Errorf("chosen %q", got)
	}
	got = ""
	f = askedFor(t, "new.md", []string{dir}, &got)
	f.enters(filepath.Join(dir, "gone", "x.md"), fyne.KeyReturn)
	if got != "" || !strings.Contains(f.note.Text, "There is no folder") {
		t.Errorf("chosen %q, says %q", got, f.note.Text)
	}
}

// What is typed while a folder is read, or asked for, is not lost to it.
func TestASlowDisk(t *testing.T) {
	dir, got := folder(t), ""
	f := askedFor(t, "", []string{dir}, &got)
	f.field.SetText(filepath.Join(dir, "within") + string(filepath.Separator))
	if names := f.names(); names != "within Harbour.md mayor.txt" {
		t.Errorf("before it is read %s", names)
	}
	f.field.SetText(filepath.Join(dir, "may"))
	if f.disk.Finish(); f.names() != "mayor.txt" {
		t.Errorf("back again %s", f.names())
	}
	f.enters(filepath.Join(dir, "within", "la"))
	if names := f.names(); names != "late.txt" {
		t.Errorf("when it is read %s", names)
	}
}

// What the desktop's dialog gave is taken; where its name gets an ending under
// which there is a file, ours asks.
func TestAFileThatTheDesktopChose(t *testing.T) {
	for _, c := range []struct{ name, took, want, warned string }{
		{"", "mayor.txt", "mayor.txt", ""},
		{"report.md", "photo.png", "photo.png", ""}, // the desktop asked
		{"report.md", "new", "new.md", ""},
		{"report.md", "Harbour", "", "“Harbour.md” is there already. Save once more to replace it."},
	} {
		over, worker, disk := desk(t)
		dir, got := folder(t), ""
		f := newFiles(worker, []string{home()}, []string{".md"}, func(path string) { got = path })
		f.name = c.name
		f.desktopChose(target{dir: dir + "/", name: c.took, ending: ".md"}.looked(), func() { f.show(over, "Save", "Save") })
		disk.Finish()
		if c.want != "" {
			c.want = filepath.Join(dir, c.want)
		}
		if got != c.want || f.note.Text != c.warned {
			t.Errorf("%s: chose %q, said %q", c.took, got, f.note.Text)
		}
		if c.warned == "" {
			continue
		}
		if path := filepath.Join(dir, "Harbour.md"); f.field.Text != path {
			t.Errorf("the field has %q", f.field.Text)
		} else if f.ask(); got != "" {
			t.Error("taken before the disk was asked")
		}
		if disk.Finish(); got != filepath.Join(dir, "Harbour.md") {
			t.Errorf("then %q", got)
		}
	}
}

// A path typed faster than the disk reads its folder is taken as it was typed,
// and not the first name of the folder that is still listed.
func TestAPathTypedFastIsTaken(t *testing.T) {
	dir, chosen := folder(t), ""
	f := askedFor(t, "", []string{dir}, &chosen)
	f.enters(filepath.Join(dir, "with"))
	if f.names() != "within" || f.at != 0 {
		t.Fatalf("listed %q, at %d", f.names(), f.at)
	}
	late := filepath.Join(dir, "within", "late.txt")
	f.field.SetText(late)
	f.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.disk.Finish()
	if chosen != late {
		t.Errorf("chose %q", chosen)
	}
}

// A whole path, or an address, that is typed behind the folder that is shown
// leads to its own place; a name or a folder within leads into that folder.
func TestAWholePathTypedBehindTheFolder(t *testing.T) {
	dir, other := folder(t), folder(t)
	for _, c := range []struct{ typed, want string }{
		{filepath.Join(other, "mayor.txt"), filepath.Join(other, "mayor.txt")},
		{"file://" + filepath.Join(other, "Harbour.md"), filepath.Join(other, "Harbour.md")},
		{"https://harbour.example/a", "https://harbour.example/a"},
		{"within/late.txt", filepath.Join(dir, "within/late.txt")},
		{"Harbour.md", filepath.Join(dir, "Harbour.md")},
	} {
		chosen := ""
		f := askedFor(t, "", []string{dir}, &chosen)
		for _, r := range c.typed {
			f.field.TypedRune(r)
			f.disk.Finish()
		}
		f.press(fyne.KeyReturn)
		if chosen != c.want {
			t.Errorf("%s typed behind %s leads to %q, and the field says %q", c.typed, dir, chosen, f.field.Text)
		}
	}
}
