// Package app is the desktop program: its windows and their life.
package app

import (
	"fmt"
	"log"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/shelf"
	"diptych/app/window"
	"diptych/seeds/library"
)

// App is the windows of the program that are open. They share its settings,
// where the last word counts, and its looks; each has a shelf and a pair of
// its own. The program ends with the last of them.
type App struct {
	app    fyne.App
	worker *background.Worker
	early  *background.Early // of worker, until the first window is shown
	open   []*window.Window
	named  bool // files were, at the start
	opened int  // also those that were closed since
	look   kit.Appearance
	inMenu *window.Window   // the one that the menu above all windows is about, on a Mac
	exit   func(status int) // ends a program that runs; nil before
	folder *shelf.Folder    // the library, of all windows

	OpenFile func(path string) error // shows a file by the program that this computer has for it; may be called beside the windows
}

// Begin is what a program does first, before there is an App.
func Begin() { shelf.Begin() }

// New makes the program with one window and nothing open. Own is the folder of
// the reader's own library, "" for none. FYNE_THEME=light or
// dark in the environment wins over what the reader chose the last time.
func New(a fyne.App, own string) *App {
	all := &App{app: a, OpenFile: openFile}
	all.worker, all.early = background.NewEarly()
	all.folder = shelf.NewFolder(all.worker)
	all.folder.Starting(true)
	all.folder.Own = own
	if os.Getenv("FYNE_THEME") == "" {
		all.look = window.Look(a)
	}
	if err := kit.Speak(window.Language(a)); err != nil {
		fyne.LogError("loading the words of the window", err)
	}
	a.Settings().SetTheme(&kit.Theme{Appearance: all.look})
	a.SetIcon(kit.AppIcon)
	a.Lifecycle().SetOnEnteredForeground(func() { all.lookAgain(nil) })
	composing(a.Cache().RootURI().Path(), func() {
		quietly(func() { all.add(all.worker) }) // Fyne looks for a screen, and Run says that there is none
	})
	return all
}

// OwnLibrary is the folder of the reader's own library, "" where there is no
// place for one, which the log says.
func OwnLibrary() string {
	dir, err := library.Home()
	if err != nil {
		log.Print("no library: ", err)
		return ""
	}
	return dir
}

// add makes a window. The state of all but the first goes to a file whose name
// ends in the number of the window.
func (all *App) add(work *background.Worker) *window.Window {
	all.opened++
	state := os.Getenv("DIPTYCH_STATE")
	if all.opened > 1 && state != "" {
		state += fmt.Sprintf(".%d", all.opened)
	}
	w := window.New(all.app, all.look, work, state, all.folder)
	w.OnNew = func() { all.add(all.worker.Beside()).Like(w) }
	w.OnQuit = all.Quit
	w.OnClosed = func() bool { return all.closed(w) }
	w.OnLook = all.dress
	w.OnFile = func(path string) error { return all.OpenFile(path) }
	w.OnNotes = func() { all.lookAgain(w) }
	w.InMenu = func() bool {
		was := all.inMenu
		all.inMenu = w
		return was == w
	}
	all.open = append(all.open, w)
	return w
}

// Start shows the files named in the first window, each on its page, or what
// was open last.
// At the first start of all they are told how to read it, unless a program watches.
func (all *App) Start(files ...string) {
	all.named = len(files) > 0
	all.folder.Open(window.LibraryOf(all.app, all.folder.Own))
	all.open[0].Start(files...)
	if os.Getenv("DIPTYCH_STATE") == "" {
		window.Welcome(all.open[0])
	}
}

// Tell shows the report of a crash of the last run; "" is none.
func (all *App) Tell(crash string) {
	if crash != "" {
		window.TellCrash(all.open[0], crash)
	}
}

// reopen shows the other windows that were open when the program was left,
// unless files were named.
func (all *App) reopen() {
	if all.named {
		return
	}
	for i := range window.Others(all.app) {
		window.Reopen(all.add(all.worker.Beside()), all.open[0], i)
	}
}

// firstFrame is how long the first window waits at most for what it is to show.
const firstFrame = 300 * time.Millisecond

// Run shows the first window until all are closed, and returns the exit
// status: 1, with a message, when this computer cannot draw it.
func (all *App) Run() int {
	all.early.Await(func() bool { return !all.worker.Busy() }, firstFrame)
	all.early.Hand()
	var why string
	quietly(func() { why = shown(all.open[0].Show) })
	if why != "" {
		explain(why)
		return 1
	}
	all.folder.Starting(false)
	all.reopen()
	all.exit = os.Exit
	all.leaveOnSignal()
	all.app.Run()
	all.Quit()
	return 0
}

// shown shows a window, or says why that cannot be. Where there is no screen
// Fyne panics.
func shown(show func() bool) (why string) {
	defer func() {
		if p := recover(); p != nil {
			log.Print("no window: ", p)
			why = noScreen()
		}
	}()
	if !show() {
		return noWindow()
	}
	return ""
}

// dress gives all windows their looks.
func (all *App) dress(look kit.Appearance) {
	all.look = look
	window.Dress(all.app, look, all.open)
}

// lookAgain reads what other programs wrote while the reader was there, or
// in all windows but one what that one saved.
func (all *App) lookAgain(but *window.Window) {
	for _, w := range all.open {
		if w != but {
			w.Look()
		}
	}
}

// closed takes leave of a window, and with the last of the program.
func (all *App) closed(w *window.Window) (more bool) {
	all.open = slices.DeleteFunc(all.open, func(x *window.Window) bool { return x == w })
	if len(all.open) == 0 {
		window.Keep([]*window.Window{w})
		all.leave()
		return false
	}
	all.dress(all.look) // it may have been made for a room
	return true
}

// Quit closes all windows, if each can be closed.
func (all *App) Quit() {
	saved := true
	for _, w := range all.open {
		saved = w.Saved() && saved
	}
	if !saved {
		return
	}
	if len(all.open) > 0 {
		window.Keep(all.open)
	}
	for _, w := range all.open {
		w.End()
	}
	all.folder.Close()
	all.open = nil
	all.leave()
}

// noWindow is what a reader is told whose computer cannot draw the window.
func noWindow() string {
	return lang.L("Diptych could not open its window: it needs OpenGL 2.1, which this computer or remote session does not offer.") + "\n" +
		lang.L("Install the graphics driver of the computer’s maker, or turn on 3D acceleration in the virtual machine.")
}

// noScreen is what one is told who starts the program where there is no desktop.
func noScreen() string {
	return lang.L("Diptych could not open its window: there is no screen that it can reach.") + "\n" +
		lang.L("Start it from the desktop, or set DISPLAY to a screen that is on.")
}

// grace is how long the windows may take to end after a signal: longer than they wait for notes to be saved.
const grace = 4 * time.Second

// leave ends the program once its windows are remembered. A program that runs
// is ended here and not by Fyne: Fyne drops what is still to be done when its
// loop ends, the settings among it, and may then wait for that for ever.
func (all *App) leave() {
	if all.exit == nil {
		all.app.Quit()
		return
	}
	saveSettings(all.app)
	all.exit(0)
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
func (all *App) leaveOnSignal() {
	asked := make(chan os.Signal, 1)
	listen := func() { signal.Notify(asked, os.Interrupt, syscall.SIGTERM) }
	listen()
	all.worker.Spawn(func() {
		all.worker.Back(func() {
			signal.Reset(os.Interrupt, syscall.SIGTERM)
			listen()
		})
		<-asked
		all.worker.Back(all.Quit)
		time.Sleep(grace)
		all.Quit()
	})
}
