package app

import (
	"testing"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
)

func TestTheLanguageChosenIsSpokenFromTheStart(t *testing.T) {
	t.Cleanup(func() {
		if err := kit.Speak("en"); err != nil {
			t.Error(err)
		}
	})
	a := test.NewTempApp(t)
	a.Preferences().SetString("language", "de")
	New(a, t.TempDir())
	if got := lang.L("Close"); got != "Schließen" {
		t.Errorf("says %q", got)
	}
	a.Preferences().SetString("language", "en")
	New(a, t.TempDir())
	if got := lang.L("Close"); got != "Close" {
		t.Errorf("says %q", got)
	}
}
