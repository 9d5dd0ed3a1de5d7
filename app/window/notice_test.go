package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// The first notice stands there at once, not only when something else is painted.
func TestTheFirstNoticeIsSeenAtOnce(t *testing.T) {
	w, _ := start(t)
	w.win.Resize(fyne.NewSize(leastWidth, leastHeight))
	w.notice.Say(strings.Repeat("words ", 40), "Open another…", func() {})
	box := w.notice.Box
	if has, wants := box.Size().Height, box.MinSize().Height; has != wants || w.table.box.Position().Y < box.Position().Y+wants {
		t.Errorf("it is %v high of %v, and the pages begin at %v", has, wants, w.table.box.Position().Y)
	}
}
