package app

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
)

// grace is how long the window may take to end after a signal.
const grace = 2 * time.Second

// leave ends the program once its windows are remembered. A program that runs
// is ended here and not by Fyne: Fyne drops what is still to be done when its
// loop ends, the settings among it, and may then wait for that for ever.
func (w *Window) leave() {
	if w.all.exit == nil {
		w.app.Quit()
		return
	}
	saveSettings(w.app)
	w.all.exit(0)
}

// saveSettings writes the settings to disk at once. Fyne writes them a moment
// after a change, and has the rest to do in what it calls when it has stopped.
func saveSettings(a fyne.App) {
	l, ok := a.Lifecycle().(interface{ OnStopped() func() })
	if !ok {
		return
	}
	if stopped := l.OnStopped(); stopped != nil {
		stopped()
	}
}

// leaveOnSignal ends the program as Quit does when a shell or the desktop asks
// for it. Fyne listens too and would only end its loop: once that runs, it is
// made to hear nothing. What it heard before is made good after a while.
func (w *Window) leaveOnSignal() {
	asked := make(chan os.Signal, 1)
	listen := func() { signal.Notify(asked, os.Interrupt, syscall.SIGTERM) }
	listen()
	w.work.Spawn(func() {
		w.work.Back(func() {
			signal.Reset(os.Interrupt, syscall.SIGTERM)
			listen()
		})
		<-asked
		w.work.Back(w.Quit)
		time.Sleep(grace)
		w.Quit()
	})
}
