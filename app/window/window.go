// Package window is one window of the program: it puts the parts together, and
// nothing else.
package window

import (
	"fmt"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"diptych/app/background"
	"diptych/app/bar"
	"diptych/app/classroom"
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

// Window is one window. All its methods belong on Fyne's goroutine; what takes
// long goes through background. Its On… fields and InMenu are set before it is
// used.
type Window struct {
	OnNew    func()                  // another window is asked for
	OnQuit   func()                  // the end of the program is asked for
	OnClosed func() (more bool)      // it has ended; whether others are open
	OnLook   func(kit.Appearance)    // all windows are to look otherwise
	OnNotes  func()                  // notes were saved, which other windows may show
	OnFile   func(path string) error // a file is to be shown by another program; called beside the window
	InMenu   func() bool             // whether the menu above all windows is about it; it is from now on

	app fyne.App
	win fyne.Window
	set settings

	bar     *bar.Bar
	summary *pane.Summary
	legend  *pane.Legend // shown in a room
	find    *find.Find
	notice  *kit.Notice
	desk    *desk.Desk
	panel   *panel.Panel
	library *shelf.Library
	table   *table  // articles, desk and panel
	column  *column // all of the window
	status  *bar.Status
	work    *background.Worker
	tips    *kit.Tips
	notes   *notebook.Notebook
	told    int // the acts in the notes when a notice told of something done beside them
	saver   *sheet.Saver
	chores  *background.Chores // on the files of articles

	asked      *command.Table // what a reader can ask for
	opener     *shelf.Opener
	door       *door
	reading    *reading.Reading // nil until the first pair is there
	appearance kit.Appearance
	shift      func() bool        // whether the shift key is held
	card       *sheet.TypeCard    // it may be closed
	mac        *command.MacMenu   // nil on other systems
	before     *outside           // how the window was before it was made for a room; nil when it is not
	pasted     string             // the folder that articles are pasted into
	folder     *shelf.Folder      // the library, of all windows
	was        place              // where the reader was the last time
	lesson     *classroom.Builder // on the pair that is open or was open last; nil before the first
	draft      *keeper[drafted]   // of that lesson on the disk; nil before the first
	held       *held              // the lesson before the class, nil for none
	script     script
}

// Look is how the reader wanted the windows to look the last time.
func Look(a fyne.App) kit.Appearance { return settings{a.Preferences()}.Appearance() }

// New makes a window with the founding articles on its shelf and nothing open.
// What takes long is done by work; stateFile is "" or names the file that its
// state is written to. Folder is the library that all windows have.
func New(a fyne.App, look kit.Appearance, work *background.Worker, stateFile string, folder *shelf.Folder) *Window {
	w := &Window{
		app: a, set: settings{a.Preferences()}, work: work,
		chores: background.NewChores(work), appearance: look, shift: command.ShiftHeld, script: script{path: stateFile},
		pasted: filepath.Join(a.Storage().RootURI().Path(), "articles"), folder: folder,
	}
	if folder.Own != "" {
		w.pasted = folder.Own
	}
	w.was = w.set.Place()
	w.win = a.NewWindow(class)
	w.build()
	w.panel.Tabs.Choose(w.panel.Tabs.Named(w.set.Tab()))
	w.win.SetPadded(false)
	w.win.Resize(w.set.Size())
	w.win.SetOnDropped(w.door.dropped)
	w.win.SetCloseIntercept(w.Close)
	w.bind()
	return w
}

func (w *Window) build() {
	w.tips = kit.NewTips(func(d time.Duration, f func()) { w.work.After(d, func() { w.work.Back(f) }) })
	w.notice = kit.NewNotice()
	w.buildOpener()
	w.status = bar.NewStatus()
	w.buildBar()
	w.summary = pane.NewSummary()
	w.summary.OnKey, w.summary.OnPoint = w.typed, w.tips.PointAt
	w.legend = pane.NewLegend()
	w.legend.Box.Hide()
	w.buildDesk()
	w.desk.SetSplit(w.set.Split())
	w.buildNotes()
	w.buildPanel()
	w.buildSide()
	w.table = newTable(w.library, w.desk, w.panel)
	w.table.columns = w.set.Columns()
	w.table.OnDrawn, w.table.OnFolded = w.remember, w.followFolds
	w.buildFind()
	w.column = newColumn(
		w.bar.Box,
		container.New(kit.Stack{}, kit.NewSurface(kit.ColorGround, kit.AtBottom), w.summary),
		w.legend.Box, w.find.Box, w.notice.Box, w.table.box,
		container.New(kit.Stack{}, kit.NewSurface(kit.ColorGround, kit.AtTop), w.status),
	)
	w.notice.OnShow = w.column.Show
	w.win.SetContent(container.New(kit.Stack{}, w.column.Box, w.tips.Layer))
}

func (w *Window) buildBar() {
	w.bar = bar.New()
	w.bar.OnChip = w.flip
	w.bar.Menu.OnTapped = w.ShowMenu
	w.bar.Swap.OnTapped = w.Swap
	w.bar.Size.OnTapped = w.ShowTypography
	w.bar.Lesson.OnTapped = lessons{w}.build
	w.bar.Export.OnTapped = w.SaveComparison
	w.bar.More.OnTapped = func() { w.dropMenu(w.bar.Marks(), w.bar.More) }
	w.bar.More.OnHint, w.bar.More.OnKey = w.status.Hint, w.typed
	w.bar.OnKey, w.bar.OnTip, w.notice.Out.OnKey = w.typed, w.tips.Point, w.typed
	for _, b := range append(w.bar.Buttons(), w.notice.Cross) {
		b.OnHint, b.OnTip, b.OnKey = w.status.Hint, w.tips.Point, w.typed
	}
	for s, p := range w.bar.Pickers {
		p.OnKey, p.OnTip = w.typed, w.tips.Point
		p.OnOpen = func() { w.askFor(reading.Side(s)) }
		p.OnPaste = func() { w.door.paste(reading.Side(s)) }
	}
}

func (w *Window) buildDesk() {
	w.desk = desk.New()
	w.desk.Lock(w.set.Locked())
	w.desk.SetType(w.set.Type())
	w.desk.OnTapped = func(s reading.Side, pos int, on bool) {
		w.change(func() {
			if on {
				w.reading.Tap(s, pos)
			} else {
				w.reading.Clear()
			}
		})
	}
	w.desk.OnItem = func(item int) {
		w.change(func() {
			if item == reading.None {
				w.reading.Clear()
			} else {
				w.reading.FocusItem(item)
			}
		})
	}
	w.desk.OnWord = w.tappedWord
	w.desk.OnTick = func(s reading.Side, item, pos int) {
		w.change(func() { w.reading.FocusAt(item, s, pos) })
	}
	w.desk.OnMenu = w.showPageMenu
	w.desk.OnPoint = w.tips.PointAt
	w.desk.OnSet = w.refreshStatus
	w.desk.OnDrawn = w.remember
}

// show puts another pair into the window, from the top of both pages unless
// the reader has been reading them already, or read them the last time.
func (w *Window) show(o shelf.Opened) {
	var tops [2]float32
	shown, first := pairOf(w.opener.Pair) == pairOf(o.Books), w.reading == nil
	if shown {
		tops = w.desk.Tops()
	}
	w.present(o, reading.New(o.Comparison), tops)
	if first && !shown {
		w.resume()
	}
}

// preview shows the bare texts of a pair that is being compared.
func (w *Window) preview(o shelf.Opened) {
	w.name(o)
	w.desk.Show(reading.New(&compare.Comparison{A: o.Documents[reading.A], B: o.Documents[reading.B]}), [2]float32{})
	w.resume()
}

// resume takes the pages to where they were left the last time, if they are
// the same.
func (w *Window) resume() {
	if pairOf(w.opener.Pair) == w.was.pair {
		w.desk.GoTo(w.was.places)
	}
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
	lookForFonts(w, r)
}

// name says in pickers and title what is open, and remembers it.
func (w *Window) name(o shelf.Opened) {
	w.opener.Pair = o.Books
	for s, b := range o.Books {
		w.set.SetArticle(reading.Side(s), b.ID())
		w.bar.Pickers[s].SetChoice(b.Choice())
	}
	w.set.Remember(o.Books, w.opener.Shelf)
	w.set.RememberPair(pairOf(o.Books))
	w.library.Documents(o.Documents)
	w.listShelf()
	if title := fmt.Sprintf("Diptych: %s | %s", o.Books[reading.A].Headline(), o.Books[reading.B].Headline()); w.held == nil {
		w.win.SetTitle(title)
	} else {
		w.held.title = title // which may say what is covered
	}
}

// refresh draws everything that the reading decides, but leaves the pages
// where they are.
func (w *Window) refresh() {
	w.bar.SetChips(w.reading.Chips())
	w.summary.About = w.reading.AboutBadge()
	w.summary.Set(w.reading.Badge(), phrases(w.reading.Summary(), func(p reading.Phrase) {
		w.change(func() { w.reading.Follow(p) })
	}))
	tellFindings(w)
	w.column.Settle()
	w.desk.Refresh()
	w.panel.Follow()
	w.find.Tell()
	w.refreshStatus()
	w.renewMacMenu()
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
	case w.reading != nil && w.reading.Held():
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

// phrases are those of a summary; follow goes to what one of them says.
func phrases(summary []reading.Phrase, follow func(reading.Phrase)) []pane.Phrase {
	var list []pane.Phrase
	for _, p := range summary {
		for _, part := range p.Parts() {
			q := pane.Phrase{Text: part.Text, Bold: p.Strong}
			if part.Link {
				q.OnTapped = func() { follow(p) }
			}
			list = append(list, q)
		}
		list[len(list)-1].Text += " "
	}
	return list
}
