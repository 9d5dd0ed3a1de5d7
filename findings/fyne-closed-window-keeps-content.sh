#!/usr/bin/env bash
# Fyne 2.8.1: what a closed window showed is never freed, unless the window is emptied when it closes.
#
# Run: fyne.io/fyne/v2 v2.8.1 with its real driver (GLFW, X11), on an Xvfb of its own, Mesa's drawing in software. One
# window stays open; ten others are opened and closed one after another, and the collector runs. Expected: their
# contents are freed. Seen: none of ten; ten of ten where SetOnClosed puts an empty label in the place of the content.
# What it means: a program with many windows must empty each by hand, or it keeps all that was ever shown.
#
# Needs Xvfb and what Fyne needs for building with C. Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
screen=
trap 'kill $screen 2>/dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module closed

go 1.24.0

require fyne.io/fyne/v2 v2.8.1
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const windows = 10

// freed opens and closes windows one after another, and counts those whose content the collector takes.
func freed(a fyne.App, emptied bool) int {
	var n atomic.Int32
	for range windows {
		fyne.DoAndWait(func() {
			w := a.NewWindow("second")
			box := container.NewVBox(widget.NewLabel("what is shown"))
			runtime.AddCleanup(box, func(int) { n.Add(1) }, 0)
			w.SetContent(box)
			w.Show()
			if emptied {
				w.SetOnClosed(func() { w.SetContent(widget.NewLabel("")) })
			}
			time.AfterFunc(700*time.Millisecond, func() { fyne.Do(w.Close) })
		})
		time.Sleep(1500 * time.Millisecond)
	}
	for range 10 {
		runtime.GC()
		time.Sleep(100 * time.Millisecond)
	}
	return int(n.Load())
}

func main() {
	a := app.NewWithID("closed")
	first := a.NewWindow("first")
	first.SetContent(widget.NewLabel("this one stays"))
	first.Show()
	go func() {
		time.Sleep(2 * time.Second)
		kept, emptied := freed(a, false), freed(a, true)
		fmt.Printf("freed, of %d contents: closed %d, emptied when closed %d\n", windows, kept, emptied)
		fyne.Do(a.Quit)
	}()
	a.Run()
}
GO
export CGO_ENABLED=1 GOFLAGS=-mod=mod
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go list -m fyne.io/fyne/v2
go build -o closed .
Xvfb -displayfd 3 -screen 0 800x600x24 +extension GLX 3>display >/dev/null 2>&1 &
screen=$!
until [ -s display ]; do sleep 0.1; done
seen=$(HOME=$work DISPLAY=:$(cat display) WAYLAND_DISPLAY= LIBGL_ALWAYS_SOFTWARE=1 ./closed 2>/dev/null)
echo "$seen"
case $seen in
*"closed 0, emptied when closed 10") ;;
*) echo "a closed window now keeps otherwise what it showed" >&2; exit 1 ;;
esac
