package pane

import (
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
)

// start runs an app in the light theme for the length of a test.
func start(t testing.TB) fyne.App { return kittest.Start(t, &kit.Theme{Appearance: kit.Light}) }

func windowOf(t testing.TB, o fyne.CanvasObject, w, h float32) fyne.Canvas {
	return kittest.Window(t, o, w, h)
}

func golden(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	kittest.Golden(t, name, c)
}
