package window

import (
	"encoding/json"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/compare/report"
	"diptych/seeds"
	"diptych/seeds/unwritable"
)

// objects are o and all within it.
func objects(o fyne.CanvasObject) []fyne.CanvasObject {
	list := []fyne.CanvasObject{o}
	switch o := o.(type) {
	case *fyne.Container:
		for _, x := range o.Objects {
			list = append(list, objects(x)...)
		}
	case *widget.PopUp:
		list = append(list, objects(o.Content)...)
	case fyne.Widget:
		for _, x := range test.WidgetRenderer(o).Objects() {
			list = append(list, objects(x)...)
		}
	}
	return list
}

// tapButton taps a button of what lies over the window.
func tapButton(t testing.TB, w *Window, label string) {
	t.Helper()
	for _, o := range objects(w.win.Canvas().Overlays().Top()) {
		if b, ok := o.(*kit.TextButton); ok && b.Text() == label {
			b.Tapped(nil)
			return
		}
	}
	t.Fatalf("no button %q", label)
}

// saveAs asks for a file to save in, in dir, and takes the name as proposed or
// another; it returns the one that was proposed.
func saveAs(t testing.TB, w *Window, l *byhand.Work, dir, name string) (proposed string) {
	t.Helper()
	pressCtrl(w, fyne.KeyS)
	field := asks(t, w)
	proposed = filepath.Base(field.Text)
	if name == "" {
		name = proposed
	}
	field.SetText(filepath.Join(dir, name))
	tapButton(t, w, "Save")
	byhand.Run(&l.Begun) // looks whether there is such a file; nothing is written yet
	byhand.Run(&l.Ready)
	return proposed
}

// asks is the field of what asks for a file.
func asks(t testing.TB, w *Window) *kit.Field {
	t.Helper()
	field, ok := w.win.Canvas().Focused().(*kit.Field)
	if !ok {
		t.Fatal("nothing asks for a file")
	}
	return field
}

func content(t testing.TB, path ...string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTheComparisonAsText(t *testing.T) {
	w, l := start(t)
	dir := t.TempDir()
	const name = "001-kerry-to-lavrov – 003-rein-in.txt"
	if got := saveAs(t, w, l, dir, name); got != "001-kerry-to-lavrov – 003-rein-in.html" {
		t.Errorf("the name proposed is %q", got)
	}
	l.Finish()
	f := seeds.Founding()
	want := report.Text(w.reading.Comparison, report.File{Name: f[1].Name, Basis: f[1].Basis, Notes: seeds.English(f[1].Notes)},
		report.File{Name: f[3].Name, Basis: f[3].Basis, Notes: seeds.English(f[3].Notes)}, report.TextOptions{})
	if got := content(t, dir, name); got != string(want) || !strings.Contains(got, "cessation") {
		t.Errorf("saved\n%s\nwant\n%s", got, want)
	}
	if got := w.status.Text(); !strings.Contains(got, name) || !strings.Contains(got, dir) {
		t.Errorf("the foot of the window says %q", got)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("%d files, one was asked for", len(files))
	}
}

func TestTheComparisonAsJSON(t *testing.T) {
	w, l := ships(t)
	dir := t.TempDir()
	saveAs(t, w, l, dir, "ships.JSON")
	pressCtrl(w, fyne.KeyD) // what is saved is what was shown
	l.Finish()
	var got struct {
		Version int
		A, B    struct{ Name, Source string }
	}
	if err := json.Unmarshal([]byte(content(t, dir, "ships.JSON")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Version != report.JSONVersion || got.A.Source != shipA || got.B.Source != shipB {
		t.Errorf("saved %+v", got)
	}
}

func TestAFileIsReplacedOnlyWhenTheReaderSaysSo(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	saveAs(t, w, l, filepath.Dir(a), "a.txt")
	l.Finish()
	if content(t, a) != shipA {
		t.Error("the article is written over")
	}
	tapButton(t, w, "Save")
	l.Finish()
	if !strings.Contains(content(t, a), "umbrellas") || content(t, a) == shipA {
		t.Error("not replaced when the reader said so")
	}
}

func TestAComparisonThatCannotBeSaved(t *testing.T) {
	w, l := ships(t)
	dir := t.TempDir()
	for _, name := range []string{"ships.odt", "ships.RTF"} {
		saveAs(t, w, l, dir, name)
		l.Finish()
		if got := w.notice.Text(); !strings.HasPrefix(got, filepath.Join(dir, name)+" could not be written: ") {
			t.Errorf("%s: the notice says %q", name, got)
		}
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			t.Errorf("%s is left behind", name)
		}
	}
	w.notice.Out.OnTapped()
	if field := asks(t, w); filepath.Base(field.Text) != "ships.RTF" {
		t.Fatalf("the way out proposes %s", field.Text)
	}
	asks(t, w).SetText(filepath.Join(dir, "ships.txt"))
	tapButton(t, w, "Save")
	l.Finish()
	if !strings.Contains(content(t, dir, "ships.txt"), "umbrellas") || w.notice.Text() != "" {
		t.Errorf("not saved elsewhere: %q", w.notice.Text())
	}
}

// A file for a class fails in the same words.
func TestAFileForAClassThatCannotBeSaved(t *testing.T) {
	w, l := ships(t)
	dir := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	lessons{w}.save("Save the answers", "answers.csv", func() ([]byte, error) { return nil, nil })
	asks(t, w).SetText(filepath.Join(dir, "answers.csv"))
	tapButton(t, w, "Save")
	byhand.Run(&l.Begun) // looks whether there is such a file
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	l.Finish()
	if got, want := w.notice.Text(), filepath.Join(dir, "answers.csv")+" could not be written: there is no such folder; make it, or name another."; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}

// What cannot be written costs nothing of what was there.
func TestAFileThatIsNotReplacedStays(t *testing.T) {
	w, l := ships(t)
	dir := t.TempDir()
	for _, name := range []string{"old.odt", "old.txt"} {
		rewrite(t, filepath.Join(dir, name), "an older comparison")
		saveAs(t, w, l, dir, name)
		tapButton(t, w, "Save")
		if got := content(t, dir, name); got != "an older comparison" {
			t.Errorf("%s is %q before the new one is written", name, got)
		}
		l.Finish()
	}
	if got := content(t, dir, "old.odt"); got != "an older comparison" {
		t.Errorf("what could not be replaced is %q", got)
	}
	if !strings.Contains(content(t, dir, "old.txt"), "umbrellas") {
		t.Error("what could be replaced is not")
	}
}

func TestClosingTheWindowWaitsForTheFile(t *testing.T) {
	w, l := ships(t)
	dir := t.TempDir()
	saveAs(t, w, l, dir, "ships.txt")
	w.Close()
	if !strings.Contains(content(t, dir, "ships.txt"), "umbrellas") {
		t.Error("closed before it was written")
	}
}

func TestTheButtonSavesToo(t *testing.T) {
	w, _ := ships(t)
	test.Tap(w.bar.Export)
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing asks for a file")
	}
}

// A teacher has the worksheet of a lesson in three clicks:
// the button of the bar, that of the worksheet, and the one that saves it.
func TestTheButtonMakesALesson(t *testing.T) {
	w, l := ships(t)
	test.Tap(w.bar.Lesson)
	l.Finish()
	if got := over(w.win.Canvas()); !strings.HasPrefix(got, "Make a lesson of these two articles") {
		t.Errorf("over the window lies %q", got)
	}
}

// Every form that can be saved has what the reader wrote and judged.
func TestNotesAndJudgementsAreSaved(t *testing.T) {
	a, b := noted(t)
	w, l := start(t, a, b)
	l.Finish()
	const item = 0
	w.notes.Judge(reading.Judgement{Key: w.reading.Key(item), Aside: true, Reason: "umbrellas are not ships", Places: w.reading.Items[item].Heads()})
	l.Finish()
	dir := t.TempDir()
	for _, ending := range sheet.Endings() {
		saveAs(t, w, l, dir, "ships"+ending)
		l.Finish()
		got := content(t, dir, "ships"+ending)
		packed := ending == ".pdf" || ending == ".docx" || ending == ".png"
		if got == "" || !packed && !strings.Contains(got, "umbrellas are not ships") {
			t.Errorf("%s: %d bytes without the judgement", ending, len(got))
		}
	}
	picture, err := png.Decode(strings.NewReader(content(t, dir, "ships.png")))
	if err != nil || picture.Bounds().Dx() < 200 {
		t.Errorf("no picture: %v", err)
	}
}

func TestPrintShowsAPDF(t *testing.T) {
	w, l := ships(t)
	shown := ""
	w.OnFile = func(path string) error {
		shown = path
		return errors.New("no program shows PDFs here")
	}
	pressCtrl(w, fyne.KeyP)
	l.Finish()
	if !strings.HasPrefix(content(t, shown), "%PDF-") {
		t.Errorf("%s is no PDF", shown)
	}
	os.RemoveAll(filepath.Dir(shown))
	if got := w.notice.Text(); !strings.Contains(got, "no program shows PDFs here") {
		t.Errorf("the notice says %q", got)
	}
}

// unsaved saves in every form over an old file and beside it, in dir, where
// nothing can be written, and so a file of a lesson.
func unsaved(t *testing.T, w *Window, l *byhand.Work, dir, says string) {
	t.Helper()
	told := func(path string) {
		t.Helper()
		if got, want := w.notice.Text(), path+" could not be written: "+says+"."; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
		w.notice.Clear()
	}
	for _, ending := range sheet.Endings() {
		saveAs(t, w, l, dir, "new"+ending)
		l.Finish()
		told(filepath.Join(dir, "new"+ending))
	}
	saveAs(t, w, l, dir, "old.txt")
	tapButton(t, w, "Save") // it is there already
	l.Finish()
	told(filepath.Join(dir, "old.txt"))
	lessons{w}.save("Save the worksheet", "sheet.pdf", func() ([]byte, error) { return []byte("%PDF-"), nil })
	asks(t, w).SetText(filepath.Join(dir, "sheet.pdf"))
	tapButton(t, w, "Save")
	l.Finish()
	told(filepath.Join(dir, "sheet.pdf"))
	if got := content(t, dir, "old.txt"); got != "the old one" {
		t.Errorf("the old file is %.20q", got)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 2 {
		t.Errorf("left: %v, %v", files, err)
	}
}

func TestSavingOnAFullDisk(t *testing.T) {
	disk := unwritable.Disk(t)
	w, l := ships(t)
	rewrite(t, filepath.Join(disk, "old.txt"), "the old one")
	unwritable.Fill(t, disk)
	unsaved(t, w, l, disk, "the disk is full; make room and try again; what was there is unchanged")

	t.Setenv("TMPDIR", disk)
	w.OnFile = func(path string) error { t.Errorf("shows %s", path); return nil }
	pressCtrl(w, fyne.KeyP)
	l.Finish()
	if got := w.notice.Text(); !strings.Contains(got, "the disk is full; make room") {
		t.Errorf("of printing it says %q", got)
	}
	if files, err := os.ReadDir(disk); err != nil || len(files) != 2 {
		t.Errorf("left: %v, %v", files, err)
	}
}

func TestSavingInAFolderOfAnother(t *testing.T) {
	w, l := ships(t)
	unwritable.Folder(t, map[string]string{"old.txt": "the old one"}, func(dir string) {
		unsaved(t, w, l, dir, "you may not write there; choose a folder of your own")
	})
}
