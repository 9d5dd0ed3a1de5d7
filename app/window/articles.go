package window

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/notebook"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
	"diptych/seeds"
)

// articles wires what a reader does with the files of the articles that are open.
type articles struct{ *Window }

// items is what can be done with the article on a page.
func (w articles) items(s reading.Side) []*fyne.MenuItem {
	b := w.opener.Pair[s]
	away := lang.L("Take {{.Page}} off the list", kit.With{"Page": s})
	if w.wasPasted(b) {
		away = lang.L("Move {{.Page}} to the trash folder", kit.With{"Page": s})
	}
	list := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.L("Change the details of {{.Page}}…", kit.With{"Page": s}), func() { w.details(s) }),
		fyne.NewMenuItem(lang.L("Show {{.Page}} in its folder", kit.With{"Page": s}), func() {
			dir := filepath.Dir(b.Path)
			showFolder(w.Window, dir, lang.L("The desktop cannot show the folder. The article is in {{.Folder}}.", kit.With{"Folder": dir}))
		}),
		fyne.NewMenuItem(away, func() { w.remove(s) }),
	}
	list[0].Disabled = b == nil
	list[1].Disabled = b == nil || b.Path == ""
	list[2].Disabled = list[1].Disabled
	return list
}

func (w articles) wasPasted(b *shelf.Book) bool {
	return b != nil && b.Path != "" && filepath.Dir(b.Path) == filepath.Clean(w.pasted)
}

// details lets the reader change what is known of the article on a page.
func (w articles) details(s reading.Side) {
	b := w.opener.Pair[s]
	if b.Path == "" {
		w.notice.Say(lang.L("This article came with the program and has no file of its own, so its details stay as they are."), "", nil)
		return
	}
	w.tips.Clear()
	if b.Taken != nil {
		w.door.side = s
		w.door.look(*b.Taken)
		return
	}
	d := &sheet.Details{Side: s, Chores: w.chores, OnSaved: w.opener.ReadAgain}
	d.Save = func(now seeds.Article) error { return seeds.Restate(b.Path, b.Article, now) }
	d.OnFailed = w.backTo(lang.L("Back to the details…"))
	d.Show(w.win.Canvas(), b.Article)
}

// backTo says why something could not be saved, and leads back to it.
func (w articles) backTo(way string) func(sentence string, back func()) {
	return func(sentence string, back func()) {
		w.notice.Say(sentence, way, func() {
			w.notice.Clear()
			back()
		})
	}
}

// showFolder lets the desktop show a folder; where it cannot, otherwise is said.
func showFolder(w *Window, dir, otherwise string) {
	if err := w.app.OpenURL(fileURL(dir)); err != nil {
		fyne.LogError("showing a folder", err)
		w.notice.Say(otherwise, "", nil)
	}
}

// remove takes the article on a page off the shelf. One that was pasted goes to
// the trash folder; the files of others stay where they are.
func (w articles) remove(s reading.Side) {
	b := w.opener.Pair[s]
	if !w.wasPasted(b) {
		sentence := lang.L("“{{.Headline}}” is off the list. Its file stays in {{.Folder}}.", kit.With{"Headline": b.Headline(), "Folder": filepath.Dir(b.Path)})
		w.takeOff(b, sentence, func() { w.opener.Choose(s, shelf.Wanted{Path: b.Path}) })
		return
	}
	background.Chore(w.chores, func() (string, error) { return seeds.Discard(b.Path, notebook.Beside) }, func(now string, err error) {
		if err != nil {
			w.notice.Say(sheet.Unsaved(err), "", nil)
			return
		}
		sentence := lang.L("“{{.Headline}}” is in the trash folder now, with the notes on it: {{.Folder}}.", kit.With{"Headline": b.Headline(), "Folder": filepath.Dir(now)})
		w.takeOff(b, sentence, func() { w.restore(s, now, b.Path) })
	})
}

// takeOff takes an article off the shelf, says so, and offers the way back.
func (w articles) takeOff(b *shelf.Book, sentence string, back func()) {
	w.set.Forget(b.Path)
	w.opener.Remove(b, func() { sayDone(w.Window, sentence, back) })
}

// restore brings an article back from the trash folder to its page.
func (w articles) restore(s reading.Side, discarded, path string) {
	background.Chore(w.chores, func() (string, error) { return seeds.Restore(discarded, path, notebook.Beside) }, func(path string, err error) {
		if err != nil {
			w.notice.Say(sheet.Unsaved(err), "", nil)
			return
		}
		w.opener.Choose(s, shelf.Wanted{Path: path})
	})
}

// offerAgain says that articles were changed, and offers to read them again.
func (w articles) offerAgain(books []*shelf.Book) {
	sentence, way := lang.L("“{{.Headline}}” was changed on the disk after it was opened here.", kit.With{"Headline": books[0].Headline()}), lang.L("Read it again")
	if len(books) > 1 {
		sentence, way = lang.L("Both articles were changed on the disk after they were opened here."), lang.L("Read them again")
	}
	w.notice.Say(sentence, way, w.opener.ReadAgain)
}
