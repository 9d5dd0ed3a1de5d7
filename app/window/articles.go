package window

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"diptych/app/background"
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
	away := fmt.Sprintf("Take %s off the list", s)
	if w.wasPasted(b) {
		away = fmt.Sprintf("Move %s to the trash folder", s)
	}
	list := []*fyne.MenuItem{
		fyne.NewMenuItem(fmt.Sprintf("Change the details of %s…", s), func() { w.details(s) }),
		fyne.NewMenuItem(fmt.Sprintf("Show %s in its folder", s), func() { w.showFolder(b) }),
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
		w.notice.Say("This article came with the program and has no file of its own, so its details stay as they are.", "", nil)
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
	d.OnFailed = w.backTo("Back to the details…")
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

// showFolder lets the desktop show the folder that holds an article.
func (w articles) showFolder(b *shelf.Book) {
	dir := filepath.Dir(b.Path)
	if err := w.app.OpenURL(fileURL(dir)); err != nil {
		fyne.LogError("showing a folder", err)
		w.notice.Say(fmt.Sprintf("The desktop cannot show the folder. The article is in %s.", dir), "", nil)
	}
}

// remove takes the article on a page off the shelf. One that was pasted goes to
// the trash folder; the files of others stay where they are.
func (w articles) remove(s reading.Side) {
	b := w.opener.Pair[s]
	if !w.wasPasted(b) {
		sentence := fmt.Sprintf("“%s” is off the list. Its file stays in %s.", b.Headline(), filepath.Dir(b.Path))
		w.takeOff(b, sentence, func() { w.opener.Choose(s, shelf.Wanted{Path: b.Path}) })
		return
	}
	background.Chore(w.chores, func() (string, error) { return seeds.Discard(b.Path, notebook.Beside) }, func(now string, err error) {
		if err != nil {
			w.notice.Say(sheet.Unsaved(err), "", nil)
			return
		}
		sentence := fmt.Sprintf("“%s” is in the trash folder now, with the notes on it: %s.", b.Headline(), filepath.Dir(now))
		w.takeOff(b, sentence, func() { w.restore(s, now, b.Path) })
	})
}

// takeOff takes an article off the shelf, says so, and offers the way back.
func (w articles) takeOff(b *shelf.Book, sentence string, back func()) {
	w.set.Forget(b.Path)
	w.opener.Remove(b, func() { w.notice.Say(sentence, "Undo", back) })
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
	sentence, way := fmt.Sprintf("“%s” was changed on the disk after it was opened here.", books[0].Headline()), "Read it again"
	if len(books) > 1 {
		sentence, way = "Both articles were changed on the disk after they were opened here.", "Read them again"
	}
	w.notice.Say(sentence, way, w.opener.ReadAgain)
}
