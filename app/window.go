// Package app is the desktop program: one window with two articles in it, its
// bar, its menu and its keys.
package app

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"diptych/app/background"
	"diptych/app/bar"
	"diptych/app/command"
	"diptych/app/desk"
	"diptych/app/find"
	"diptych/app/kit"
	"diptych/app/notebook"
	"diptych/app/pane"
	"diptych/app/panel"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
	"diptych/compare"
	"diptych/compare/text"
)

// Window is the window of the program. All its methods belong on Fyne's
// goroutine; what takes long goes through background.
type Window struct {
	app fyne.App
	win fyne.Window
	all *windows
	set settings

	bar     *bar.Bar
	summary *pane.Summary
	find    *find.Find
	notice  *kit.Notice
	desk    *desk.Desk
	panel   *panel.Panel
	library *shelf.Library
	table   *table          // articles, desk and panel
	parts   *fyne.Container // all of the window, one below another
	status  *bar.Status
	work    *background.Worker
	tips    *kit.Tips
	notes   *notebook.Notebook
	saver   *sheet.Saver

	asked      *command.Table // what a reader can ask for
	opener     *shelf.Opener
	reading    *reading.Reading // nil until the first pair is there
	appearance kit.Appearance
	hint       string           // what the pointer is on
	shift      func() bool      // whether the shift key is held
	card       typeCard         // it may be closed
	mac        *command.MacMenu // nil on other systems
	before     *outside         // how the window was before it was made for a room; nil when it is not
	pasted     string           // the folder that articles are pasted into
	stateFile  string           // see state
	told       string           // what it holds
}

// New makes the window with the founding articles on its shelf and nothing
// open. FYNE_THEME=light or dark in the environment wins over what the reader
// chose the last time.
func New(a fyne.App) *Window {
	var look kit.Appearance
	if os.Getenv("FYNE_THEME") == "" {
		look = settings{a.Preferences()}.Appearance()
	}
	a.Settings().SetTheme(&kit.Theme{Appearance: look})
	a.SetIcon(kit.AppIcon)
	all := &windows{}
	a.Lifecycle().SetOnEnteredForeground(all.lookForNotes)
	return newWindow(a, all, look, background.New())
}

func newWindow(a fyne.App, all *windows, look kit.Appearance, work *background.Worker) *Window {
	w := &Window{
		app: a, all: all, set: settings{a.Preferences()}, work: work,
		appearance: look, shift: command.ShiftHeld, stateFile: os.Getenv("DIPTYCH_STATE"),
		pasted: filepath.Join(a.Storage().RootURI().Path(), "articles"),
	}
	all.add(w)

	w.win = a.NewWindow("Diptych")
	w.build()
	w.win.SetPadded(false)
	w.win.Resize(w.set.Size())
	w.win.SetOnDropped(w.dropped)
	w.win.SetCloseIntercept(w.Close)
	w.bind()
	return w
}

func (w *Window) build() {
	w.tips = kit.NewTips(func(d time.Duration, f func()) { w.work.After(d, func() { w.work.Back(f) }) })
	w.notice = kit.NewNotice()
	w.buildOpener()
	w.buildSaver()
	w.bar = bar.New()
	w.bar.OnChip = w.flip
	w.bar.Menu.OnTapped = w.ShowMenu
	w.bar.Swap.OnTapped = w.Swap
	w.bar.Size.OnTapped = w.ShowTypography
	w.bar.Export.OnTapped = w.SaveComparison
	w.bar.More.OnTapped = func() { w.dropMenu(fyne.NewMenu("", w.markItems()...), w.bar.More) }
	w.bar.More.OnHint, w.bar.More.OnKey = w.showHint, w.typed
	w.bar.OnKey, w.bar.OnTip, w.notice.Out.OnKey = w.typed, w.tips.Point, w.typed
	for _, b := range []*kit.IconButton{w.bar.Menu, w.bar.Library, w.bar.Swap, w.bar.Search, w.bar.Size, w.bar.Export, w.bar.Panel, w.notice.Cross} {
		b.OnHint, b.OnTip, b.OnKey = w.showHint, w.tips.Point, w.typed
	}
	for s, p := range w.bar.Pickers {
		p.OnKey, p.OnTip = w.typed, w.tips.Point
		p.OnChosen = func(i int) { w.opener.Choose(reading.Side(s), shelf.Wanted{Book: w.opener.Shelf[i]}) }
	}
	w.summary = pane.NewSummary()
	w.summary.OnKey = w.typed
	w.status = bar.NewStatus()
	w.desk = desk.New()
	w.desk.Lock(w.set.Locked())
	w.desk.SetType(w.set.Type())
	w.desk.OnTapped = w.tapped
	w.desk.OnItem = w.tappedItem
	w.desk.OnWord = w.tappedWord
	w.desk.OnTick = w.tappedTick
	w.desk.OnMenu = w.showPageMenu
	w.desk.OnSet = w.refreshStatus
	w.desk.OnDrawn = w.remember
	w.buildNotes()
	w.buildPanel()
	w.buildSide()
	w.buildTable()
	w.buildFind()
	w.parts = container.New(rows{desk: 4},
		w.bar.Box,
		container.New(kit.Stack{}, kit.NewSurface(kit.ColorGround, kit.AtBottom), w.summary),
		w.find.Box, w.notice.Box, w.table.box,
		container.New(kit.Stack{}, kit.NewSurface(kit.ColorGround, kit.AtTop), w.status),
	)
	w.win.SetContent(container.New(kit.Stack{}, kit.NewSurface(kit.ColorGround, kit.NoEdge), w.parts, w.tips.Layer))
}

// Run shows the window until it is closed, and returns the exit status: 1,
// with a message, when this computer cannot draw it.
func (w *Window) Run() int {
	w.win.Show()
	if !shown(w.win) {
		explain(noWindow)
		return 1
	}
	w.all.exit = os.Exit
	w.leaveOnSignal()
	w.app.Run()
	w.Quit()
	return 0
}

// show puts another pair into the window, from the top of both pages unless
// the reader has been reading them already.
func (w *Window) show(o shelf.Opened) {
	var tops [2]float32
	if w.opener.Pair == o.Books {
		tops = w.desk.Tops()
	}
	w.present(o, reading.New(o.Comparison), tops)
}

// preview shows the bare texts of a pair that is being compared.
func (w *Window) preview(o shelf.Opened) {
	w.name(o)
	w.desk.Show(reading.New(&compare.Comparison{A: o.Documents[reading.A], B: o.Documents[reading.B]}), [2]float32{})
}

// present shows a pair as r says, its pages scrolled to tops.
func (w *Window) present(o shelf.Opened, r *reading.Reading, tops [2]float32) {
	w.name(o)
	w.reading = r
	w.desk.Show(r, tops)
	w.find.Show(r)
	w.panel.Show(r, [2]string{o.Books[reading.A].Choice().Outlet, o.Books[reading.B].Choice().Outlet})
	w.notes.Show(r, [2]notebook.Article{{Name: o.Books[reading.A].Name, Path: o.Books[reading.A].Path}, {Name: o.Books[reading.B].Name, Path: o.Books[reading.B].Path}})
	w.refresh()
}

// name says in pickers and title what is open, and remembers it.
func (w *Window) name(o shelf.Opened) {
	w.opener.Pair = o.Books
	for s, b := range o.Books {
		w.set.SetArticle(reading.Side(s), b.ID())
		w.bar.Pickers[s].SetChoice(b.Choice())
	}
	w.rememberOpened(o.Books)
	w.listShelf()
	w.win.SetTitle(fmt.Sprintf("Diptych: %s | %s", o.Books[reading.A].Headline(), o.Books[reading.B].Headline()))
}

// refresh draws everything that the reading decides, but leaves the pages
// where they are.
func (w *Window) refresh() {
	w.bar.SetChips(w.reading.Chips())
	w.summary.Set(w.reading.Badge(), w.phrases())
	w.settle()
	w.desk.Refresh()
	w.followPanel()
	w.find.Tell()
	w.refreshStatus()
	w.renewMacMenu()
}

func (w *Window) phrases() []pane.Phrase {
	var list []pane.Phrase
	for _, p := range w.reading.Summary() {
		for _, part := range p.Parts() {
			q := pane.Phrase{Text: part.Text, Bold: p.Strong}
			if part.Link {
				q.OnTapped = func() { w.change(func() { w.reading.Follow(p) }) }
			}
			list = append(list, q)
		}
		list[len(list)-1].Text += " "
	}
	return list
}

// change lets do change what is in focus, and brings that on screen.
func (w *Window) change(do func()) {
	if w.reading == nil {
		return
	}
	do()
	w.refresh()
	w.desk.Bring()
}

func (w *Window) tapped(s reading.Side, pos int, on bool) {
	w.change(func() {
		if on {
			w.reading.Tap(s, pos)
		} else {
			w.reading.Clear()
		}
	})
}

func (w *Window) tappedItem(item int) {
	w.change(func() {
		if item == reading.None {
			w.reading.Clear()
		} else {
			w.reading.FocusItem(item)
		}
	})
}

func (w *Window) tappedTick(s reading.Side, item, pos int) {
	w.change(func() { w.reading.FocusAt(item, s, pos) })
}

func (w *Window) tappedWord(s reading.Side, word text.Word) {
	if w.find.IsOpen() {
		var seen [2]text.Span
		seen[s] = word.Span
		w.find.Words(reading.QueryFor(w.reading.Document(s), word.Span), seen)
	} else {
		w.change(func() { w.reading.Find(word) })
	}
	w.panel.ShowName(s, word.Span)
}

// Next and Prev go from mark to mark.
func (w *Window) Next() { w.change(func() { w.reading.Next() }) }
func (w *Window) Prev() { w.change(func() { w.reading.Prev() }) }

// LetGo is the escape key where nothing lies over the window: it closes the
// search, or else drops what is selected, takes the notice away, lets go of
// what is in focus, or leaves the room.
func (w *Window) LetGo() {
	switch {
	case w.find.IsOpen():
		w.find.Close()
	case w.desk.Deselect():
	case w.notice.Text() != "":
		w.notice.Close()
	case w.lit():
		w.change(w.reading.Clear)
	case w.before != nil:
		w.leaveRoom()
	}
}

func (w *Window) flip(c reading.Chip) {
	w.reading.Flip(c)
	w.refresh()
}

// ToggleLock makes the pages scroll together, or each alone.
func (w *Window) ToggleLock() {
	w.desk.Lock(!w.desk.Locked())
	w.set.SetLocked(w.desk.Locked())
	w.refreshStatus()
	w.renewMacMenu()
}
