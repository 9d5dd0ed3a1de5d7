package window

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2/storage"
)

func TestAMistakeOfTheProgramOffersItsDetails(t *testing.T) {
	w, l := ships(t)
	refused(w, fmt.Errorf("a mistake in Diptych itself: out of range"), 0)
	if got := w.notice.Out.Text(); got != "Details" {
		t.Errorf("the way out is %q", got)
	}
	w.notice.Out.Tapped(nil)
	if topSheet(w) != nil {
		t.Error("the window waits for the disk")
	}
	l.Finish()
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
