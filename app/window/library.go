package window

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/command"
	"diptych/app/kit"
	"diptych/app/notebook"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
	"diptych/seeds"
)

func (w *Window) buildSide() {
	s := shelf.NewLibrary(w.work, w.folder)
	s.SetOrder(w.set.Order())
	s.OnOrder = func(o shelf.Order) { w.set.SetOrder(o) }
	s.Foot.OnHint = w.status.Hint
	s.Filter.OnShortcut = w.shortcut
	s.OnKey = w.typed
	s.OnOpen = func(page reading.Side, x shelf.Wanted) { w.opener.Choose(page, x) }
	s.OnTaken = func(x shelf.Wanted) { s.OnOpen(usedPage(w), x) }
	s.OnPair = func(pair [2]shelf.Wanted) { w.opener.ChooseBoth(pair) }
	s.OnFile = func() { w.askFor(w.door.free()) }
	s.OnFocus = w.focus
	s.OnLeave = func() { w.focus(w.desk.Page()) }
	s.OnPoint = func(on bool) {
		if on {
			w.status.Hint(lang.L("Click or Enter: open on page {{.Page}} · with Shift: on page {{.Other}}", kit.With{"Page": w.desk.Used, "Other": w.desk.Used.Other()}))
		} else {
			w.status.Hint("")
		}
	}
	r := library{w}
	s.OnMenu, s.OnTable, s.OnFoot = r.showMenu, r.cross, r.showFoot
	s.Pairs.Recent, s.Pairs.Opened, s.Pairs.Open = r.recent, r.opened, r.isOpen
	s.OnFolder = r.ask
	w.library = s
	w.bar.Library.OnTapped = w.ToggleSide
}

// usedPage is the page used last, with shift the other.
func usedPage(w *Window) reading.Side {
	if w.shift() {
		return w.desk.Used.Other()
	}
	return w.desk.Used
}

// focus brings the keyboard to o, also where o was not painted yet.
func (w *Window) focus(o fyne.Focusable) { w.win.Canvas().Focus(o) }

// listShelf offers the articles of the shelf wherever one can be chosen.
func (w *Window) listShelf() {
	choices, all, order := w.opener.Shelf.Choices(), slices.Clone(w.opener.Shelf), w.opener.Shelf.Newest()
	for s, p := range w.bar.Pickers {
		p.Choices = choices
		p.OnChosen = func(i int) { w.opener.Choose(reading.Side(s), shelf.Wanted{Book: all[order[i]]}) }
	}
	w.library.Show(w.opener.Shelf, w.opener.Pair)
}

// LibraryOf is the folder of the library that was open the last time, or else
// the reader's own.
func LibraryOf(a fyne.App, own string) string {
	return cmp.Or(settings{a.Preferences()}.Folder(), own)
}

// library wires what a reader does with the library and its articles.
type library struct{ *Window }

// recent are the pairs that were open, but for the one that is.
func (w library) recent() (list [][2]shelf.Listed) {
	now := pairOf(w.opener.Pair)
	for _, ids := range w.set.Pairs() {
		var pair [2]shelf.Listed
		known := ids != now && ids != [2]string{now[1], now[0]}
		for s, id := range ids {
			x, ok := w.listed(id)
			pair[s], known = x, known && ok
		}
		if known {
			list = append(list, pair)
		}
	}
	return list
}

// listed is an article by its ID, where it is on the shelf or in the library.
func (w library) listed(id string) (shelf.Listed, bool) {
	if i := w.opener.Shelf.Place(id); i >= 0 {
		b := w.opener.Shelf[i]
		return shelf.Listed{Wanted: shelf.Wanted{Book: b}, Choice: b.Choice()}, true
	}
	return w.folder.Listed(id)
}

// cross shows all pairs of some articles.
func (w library) cross(name string, of []shelf.Listed) {
	w.tips.Clear()
	c := shelf.NewCrossing(w.work)
	c.OnPair = w.library.OnPair
	c.OnPoint = w.tips.PointAt
	w.held.after(func() { c.Show(w.win.Canvas(), name, of, w.opener.Pair) })
}

// crossOpen shows all pairs of the story of the article on the page used last,
// or of what is on the shelf where that is not in the library.
func (w library) crossOpen() {
	if b := w.opener.Pair[w.desk.Used]; b != nil {
		if _, in := w.folder.Of(b.ID()); in {
			w.crossStory(b.ID())
			return
		}
	}
	w.cross(lang.L("the articles that were opened"), w.opened())
}

// opened is what is on the shelf.
func (w library) opened() (all []shelf.Listed) {
	for _, b := range w.opener.Shelf {
		all = append(all, shelf.Listed{Wanted: shelf.Wanted{Book: b}, Choice: b.Choice()})
	}
	return all
}

// isOpen reports whether an article stands on a page.
func (w library) isOpen(x shelf.Listed) bool {
	return x.Book != nil && slices.ContainsFunc(w.opener.Pair[:], func(b *shelf.Book) bool { return b != nil && b.ID() == x.Book.ID() })
}

// crossStory shows all pairs of the story that an article is in, as soon as
// that is known.
func (w library) crossStory(id string) {
	known := w.folder.WhenGrouped(func() {
		name, of := w.folder.StoryOf(id)
		if len(of) < 2 {
			w.status.Say(lang.L("No other article of the library is in its story."))
			return
		}
		w.cross(name, of)
	})
	if !known {
		w.status.Say(lang.L("The stories of the library are being found …"))
	}
}

// unfold opens the articles where they are folded; the keyboard stays.
func (w library) unfold() {
	if !w.library.Box.Visible() {
		w.table.ToggleSide()
	}
}

// beside shows what stands beside the article of a page.
func (w library) beside(s reading.Side) {
	w.unfold()
	w.library.ShowBeside(s)
	w.focus(w.library.Beside.List)
}

// search brings the keyboard to the search in all articles.
func (w library) search() {
	w.unfold()
	w.library.Tabs.Choose(shelf.TabArticles)
	w.focus(w.library.Filter)
	w.library.Filter.SelectAll()
}

// pairs shows the pairs that can be opened.
func (w library) pairs() {
	w.unfold()
	w.library.Tabs.Choose(shelf.TabPairs)
	w.focus(w.library.Pairs.List)
}

// dropped asks whether a folder is to be the library.
func (w library) dropped(dir string) {
	w.tips.Clear()
	sheet.Folder(w.win.Canvas(), dir, func() { w.open(dir) })
}

// ask asks for a folder.
func (w library) ask() {
	w.tips.Clear()
	sheet.AskForFolder(w.win.Canvas(), w.work, lang.L("Open a folder as your library"), places(w.Window), w.open)
}

// open opens a folder as the library, and shows it.
func (w library) open(dir string) {
	dir = filepath.Clean(dir)
	w.set.SetFolder(dir)
	if dir == w.folder.Own {
		w.set.SetFolder("")
	}
	w.folder.Open(dir)
	if w.library.Order == shelf.OrderOf(0) {
		w.library.SetOrder(shelf.ByDate)
		w.set.SetOrder(shelf.ByDate)
	}
	w.library.Tabs.Choose(shelf.TabArticles)
	w.library.Follow()
	if !w.library.Box.Visible() {
		w.ToggleSide()
	}
}

// showFoot drops the menu of the library above its foot.
func (w library) showFoot() {
	w.tips.Clear()
	at := w.app.Driver().AbsolutePositionForObject(w.library.Foot)
	all := append([]*fyne.MenuItem{fyne.NewMenuItem(lang.L("Open a folder as library…"), w.ask)}, w.items()...)
	kit.DropAt(fyne.NewMenu("", all...), w.win.Canvas(), at, nil)
}

// items is what can be done with the library.
func (w library) items() []*fyne.MenuItem {
	var list []*fyne.MenuItem
	if own := w.folder.Own; own != "" && w.folder.Dir() != own {
		list = append(list, fyne.NewMenuItem(lang.L("Back to your library"), func() { w.open(own) }))
	}
	show := fyne.NewMenuItem(lang.L("Show its folder"), func() { w.showDir(w.folder.Dir()) })
	tags := fyne.NewMenuItem(lang.L("Tags"), nil)
	var within []*fyne.MenuItem
	for _, t := range w.folder.Tags() {
		within = append(within, fyne.NewMenuItem(fmt.Sprintf("%s (%s)", t.Name, kit.Number(t.Count)), func() { w.library.ShowTag(t.Name) }))
	}
	tags.ChildMenu = fyne.NewMenu("", within...)
	tags.Disabled = len(within) == 0
	list = append(list, show, tags, fyne.NewMenuItem(lang.L("Look for changes now"), w.folder.Look), fyne.NewMenuItem(lang.L("The trash…"), w.trash))
	if problems := w.folder.Problems(); len(problems) > 0 {
		list = append(list, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(lang.L("What could not be read ({{.N}})…", kit.With{"N": kit.Number(len(problems))}), func() {
			sheet.Unread(w.win.Canvas(), w.app.Clipboard(), problems)
		}))
	}
	command.Disable(show, w.folder.Dir() == "")
	return list
}

func (w library) showDir(dir string) {
	showFolder(w.Window, dir, lang.L("The desktop cannot show the folder. It is {{.Folder}}.", kit.With{"Folder": dir}))
}

// mostTrash is how many files of the trash a menu offers.
const mostTrash = 14

// trash offers what is in the trash of the library.
func (w library) trash() {
	lib := w.folder.Library()
	if lib == nil {
		return
	}
	background.Do(w.work.Beside(), func() ([]string, error) { return lib.Discarded(), nil }, func(paths []string, err error) {
		if len(paths) == 0 {
			w.notice.Say(lang.L("The trash of the library is empty."), "", nil)
			return
		}
		var items []*fyne.MenuItem
		for _, path := range paths[max(0, len(paths)-mostTrash):] {
			items = append(items, fyne.NewMenuItem(lang.L("Put back “{{.Name}}”", kit.With{"Name": reading.Brief(filepath.Base(path), 48)}), func() { w.putBack(path) }))
		}
		at := w.app.Driver().AbsolutePositionForObject(w.library.Foot)
		kit.DropAt(fyne.NewMenu("", items...), w.win.Canvas(), at, nil)
	})
}

// putBack brings a file out of the trash of its folder.
func (w library) putBack(path string) {
	place := filepath.Join(filepath.Dir(filepath.Dir(path)), filepath.Base(path))
	background.Chore(w.chores, func() (string, error) { return seeds.Restore(path, place, notebook.Beside) }, func(now string, err error) {
		if err != nil {
			w.notice.Say(sheet.Unsaved(err), "", nil)
			return
		}
		w.status.Say(lang.L("“{{.Name}}” is back in the library.", kit.With{"Name": filepath.Base(now)}))
		w.folder.Look()
	})
}

// showMenu drops the menu of an article that is listed.
func (w library) showMenu(x shelf.Wanted, at fyne.Position) {
	w.tips.Clear()
	kit.DropAt(fyne.NewMenu("", w.articleItems(x)...), w.win.Canvas(), at, nil)
}

// articleItems is what can be done with an article that is listed.
func (w library) articleItems(x shelf.Wanted) []*fyne.MenuItem {
	var list []*fyne.MenuItem
	for _, s := range []reading.Side{reading.A, reading.B} {
		list = append(list, fyne.NewMenuItem(lang.L("Open on page {{.Page}}", kit.With{"Page": s}), func() { w.opener.Choose(s, x) }))
	}
	id := x.ID()
	a, in := w.folder.Of(id)
	all := fyne.NewMenuItem(lang.L("All pairs of its story…"), func() { w.crossStory(id) })
	command.Disable(all, !in)
	folder := fyne.NewMenuItem(lang.L("Show in its folder"), func() { w.showDir(filepath.Dir(id)) })
	command.Disable(folder, !filepath.IsAbs(id))
	list = append(list, fyne.NewMenuItemSeparator(), all, folder)
	details := fyne.NewMenuItem(lang.L("Tags and story…"), func() { w.label(a.Name, a.Tags, a.Fields.Story) })
	command.Disable(details, !in)
	called := a.Title()
	if a.Part > 0 { // it goes with the others of its file
		called = baseName(a.File)
	}
	away := fyne.NewMenuItem(lang.L("Move to the trash"), func() { w.discard(a.Name, called, id) })
	command.Disable(away, !in)
	return append(list, details, fyne.NewMenuItemSeparator(), away)
}

// label asks for the tags of an article and for the story that it belongs to.
func (w library) label(name string, tags []string, story string) {
	lib := w.folder.Library()
	l := &sheet.Labels{Tags: tags, Story: story}
	l.OnSave = func(tags, story string) {
		background.Chore(w.chores, func() (struct{}, error) {
			return struct{}{}, lib.Restate(name, "tags", tags, "story", story)
		}, func(_ struct{}, err error) {
			w.folder.Changed()
			if err != nil {
				w.notice.Say(sheet.Unsaved(err), "", nil)
			}
		})
	}
	l.Show(w.win.Canvas(), baseName(name))
}

// discard moves the file of an article to the trash of the library, and says so
// of what it is called.
func (w library) discard(name, called, id string) {
	lib := w.folder.Library()
	type done struct{ undo func() error }
	background.Chore(w.chores, func() (done, error) {
		undo, err := lib.Discard(name, notebook.Beside)
		return done{undo}, err
	}, func(d done, err error) {
		if err != nil {
			w.notice.Say(sheet.Unsaved(err), "", nil)
			return
		}
		w.folder.Changed()
		tell := func() {
			sayDone(w.Window, lang.L("“{{.Name}}” is in the trash of the library now, with the notes on it.", kit.With{"Name": called}), func() { w.undo(d.undo) })
		}
		if i := w.opener.Shelf.Place(id); i >= 0 {
			w.set.Forget(id)
			w.opener.Remove(w.opener.Shelf[i], tell)
			return
		}
		tell()
	})
}

func (w library) undo(undo func() error) {
	w.notice.Clear()
	background.Chore(w.chores, func() (struct{}, error) { return struct{}{}, undo() }, func(_ struct{}, err error) {
		if err != nil {
			w.notice.Say(sheet.Unsaved(err), "", nil)
		}
		w.folder.Changed()
	})
}
