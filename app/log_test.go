package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/storage"
)

func TestALogThatGrewTooLongIsBegunAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "in", "here", logName)
	for _, words := range []string{"one\n", "two\n"} {
		f, err := openLog(path)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(f, words)
		f.Close()
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "one\ntwo\n" {
		t.Errorf("the log says %q, %v", got, err)
	}
	if err := os.WriteFile(path, make([]byte, logMost+1), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := openLog(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if info, _ := f.Stat(); info.Size() != 0 {
		t.Errorf("it still has %d bytes", info.Size())
	}
	if _, err := os.Stat(path + ".old"); err != nil {
		t.Error("what it said is gone")
	}
}

func TestALogThatCannotBeWrittenIsNoReasonToStop(t *testing.T) {
	file := article(t, "file", "no folder")
	if _, err := openLog(filepath.Join(file, logName)); err == nil {
		t.Error("a log below a file")
	}
}

func TestAMistakeOfTheProgramOffersItsDetails(t *testing.T) {
	w, _ := ships(t)
	w.refuse(fmt.Errorf("a mistake in Diptych itself: out of range"), 0)
	if got := w.notice.Out.Text(); got != "Details" {
		t.Errorf("the way out is %q", got)
	}
	w.notice.Out.Tapped(nil)
	if topSheet(w) == nil {
		t.Error("no log is shown")
	}
}

func TestAddressOfAFile(t *testing.T) {
	for path, want := range map[string]string{"/home/a b/x.log": "file:///home/a%20b/x.log", "C:/Users/x.log": "file:///C:/Users/x.log"} {
		if got := fileURL(path).String(); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
		if strings.HasPrefix(path, "/") {
			if back, err := storage.ParseURI(want); err != nil || back.Scheme() != "file" {
				t.Errorf("%s: %v", want, err)
			}
		}
	}
}
