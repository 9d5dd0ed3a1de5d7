// Package kittest shows a widget in a test, and compares what is drawn of it
// with a file.
package kittest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

var update = flag.Bool("update", false, "rewrite the files in testdata")

// Start runs an app in a theme for the length of a test.
func Start(t testing.TB, look fyne.Theme) fyne.App {
	SetClock()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look)
	return app
}

// SetClock is for tests that take pictures. Fyne throws away how a widget is
// drawn a minute after it was made or last drawn, by a clock that only pictures
// set: what is made a minute after the picture of an earlier test is thrown away
// by its own first one, and a field drawn anew so is empty.
func SetClock() { software.NewCanvas().Capture() }

// Window shows o in a window of its own and gives its canvas.
func Window(t testing.TB, o fyne.CanvasObject, w, h float32) fyne.Canvas {
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win.Canvas()
}

// Golden compares what is drawn, as markup, with testdata/name.
func Golden(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	GoldenText(t, name, test.RenderToMarkup(c))
}

// GoldenText compares a text with testdata/name.
func GoldenText(t *testing.T, name, got string) {
	t.Helper()
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
	if string(want) != got {
		t.Errorf("%s differs (rewrite with -update):\n%s", path, difference(string(want), got))
	}
}

// difference is the lines from the first to the last that differ.
func difference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for len(w) > 0 && len(g) > 0 && w[0] == g[0] {
		w, g = w[1:], g[1:]
	}
	for len(w) > 0 && len(g) > 0 && w[len(w)-1] == g[len(g)-1] {
		w, g = w[:len(w)-1], g[:len(g)-1]
	}
	return "-" + strings.Join(w, "\n-") + "\n+" + strings.Join(g, "\n+")
}
