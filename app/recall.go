package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/background"
)

// mostOpened is how many files are remembered from one start to the next.
const mostOpened = 60

// latest is files that were opened before, with those of a pair first.
func latest(pair [2]*book, before []string) []string {
	var list []string
	for _, b := range pair {
		if b.path != "" {
			list = append(list, b.path)
		}
	}
	for _, path := range before {
		if !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	list = slices.Compact(list) // one file may be on both pages
	return list[:min(len(list), mostOpened)]
}

func (w *Window) rememberOpened(pair [2]*book) {
	before := w.set.Opened()
	if now := latest(pair, before); !slices.Equal(now, before) {
		w.set.SetOpened(now)
	}
}

// recall puts on the shelf what was opened before and can still be read, the
// latest first. It is read beside the window.
func (w *Window) recall() {
	var paths []string
	for _, path := range w.set.Opened() {
		if w.shelf.place(path) < 0 {
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return
	}
	background.Do(w.work.Beside(), func() ([]*book, error) { return readable(paths), nil }, func(books []*book, err error) {
		if err != nil {
			fyne.LogError("what was opened before", err)
		}
		if !slices.Contains(w.all.open, w) {
			return
		}
		for _, b := range books {
			if w.shelf.place(b.id()) < 0 { // it may have been opened meanwhile
				w.shelf.put(b)
			}
		}
		w.listShelf()
	})
}

// readable is those of the files that are still there and hold an article.
func readable(paths []string) []*book {
	var books []*book
	for _, path := range paths {
		if b, err := loadBook(path); err == nil {
			books = append(books, b)
		}
	}
	return books
}

// listShelf offers the articles of the shelf wherever one can be chosen.
func (w *Window) listShelf() {
	choices := w.shelf.choices()
	for _, p := range w.bar.pickers {
		p.Choices = choices
	}
	w.library.Show(w.shelf, w.pair)
}
