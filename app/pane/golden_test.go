package pane

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the markup in testdata")

// start runs an app in the light theme for the length of a test.
func start(t testing.TB) fyne.App {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(&Theme{Appearance: Light})
	return app
}

// windowOf shows o in a window of its own and gives its canvas.
func windowOf(t testing.TB, o fyne.CanvasObject, w, h float32) fyne.Canvas {
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win.Canvas()
}

// golden compares what is drawn, as markup, with testdata/name.
func golden(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	got := test.RenderToMarkup(c)
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s differs (-want +got; rewrite with -update):\n%s", path, d)
	}
}
