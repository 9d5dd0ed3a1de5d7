package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/kit/kittest"
)

// start runs an app in the light theme for the length of a test.
func start(t testing.TB) fyne.App { return kittest.Start(t, &Theme{Appearance: Light}) }

func windowOf(t testing.TB, o fyne.CanvasObject, w, h float32) fyne.Canvas {
	return kittest.Window(t, o, w, h)
}

func golden(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	kittest.Golden(t, name, c)
}

func press(w fyne.Focusable, key fyne.KeyName) { w.TypedKey(&fyne.KeyEvent{Name: key}) }

func tapAt(o fyne.Tappable, x, y float32) {
	o.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
}
