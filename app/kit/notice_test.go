package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A notice whose way out is wider than that of the one before it knows at once how
// high it is: Fyne asks once before it paints.
func TestANoticeKnowsHowHighItIs(t *testing.T) {
	test.NewTempApp(t)
	n := NewNotice()
	w := test.NewTempWindow(t, n.Box)
	w.Resize(fyne.NewSize(600, 200))
	fit := func() float32 {
		n.Box.Resize(fyne.NewSize(600, 0))
		n.Box.Resize(fyne.NewSize(600, n.Box.MinSize().Height))
		return n.Box.MinSize().Height
	}
	for words := 5; words < 60; words++ {
		n.Wait("Comparing “one” with “two” …", func() {})
		fit()
		n.Clear()
		n.Say(strings.Repeat("words ", words), "Open another of the articles…", func() {})
		if says, wants := n.Box.MinSize().Height, fit(); says != wants {
			t.Errorf("of %d words it says %v, and is %v high", words, says, wants)
		}
	}
}

// What was done is undone once, by the button or by the key.
func TestWhatANoticeTellsIsUndoneOnce(t *testing.T) {
	test.NewTempApp(t)
	n, undone := NewNotice(), 0
	n.SayDone("It is in the trash.", func() { undone++ })
	test.Tap(n.Out)
	if test.Tap(n.Out); n.Undo() || undone != 1 {
		t.Errorf("undone %d times", undone)
	}
	n.SayDone("It is in the trash.", func() { undone++ })
	if !n.Undo() || n.Undo() || undone != 2 {
		t.Errorf("undone %d times in all", undone)
	}
	n.SayDone("It is in the trash.", func() { undone++ })
	n.Say("The page does not answer.", "Try again", func() {})
	if n.Undo() {
		t.Error("undone, though the notice tells of something else")
	}
}
