package window

import (
	"fmt"
	"path/filepath"
	"slices"

	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
)

// sources are what is known of two articles.
func sources(pair [2]*shelf.Book) (list [2]sheet.Source) {
	for s, b := range pair {
		list[s] = sheet.Source{Headline: b.Headline(), Fields: b.Text().Fields, File: b.ID(), Basis: b.Basis, Notes: b.Notes}
	}
	return list
}

// Paste takes an article from the clipboard.
func (w *Window) Paste() { w.door.paste() }

// SaveComparison saves what the window shows of its two articles.
func (w *Window) SaveComparison() {
	if w.reading != nil {
		pair := w.opener.Pair
		w.saver.Save(sheet.Export{Found: w.reading.Comparison, A: pair[reading.A].Article, B: pair[reading.B].Article})
	}
}

func (w *Window) askFor(s reading.Side) {
	sheet.AskFor(w.win.Canvas(), w.work, fmt.Sprintf("Open an article on page %s", s), places(w), func(path string) { w.door.openPath(path, s) })
}

// places are the folders of the articles that are open or were, the page used
// last first.
func places(w *Window) (list []string) {
	var paths []string
	for _, b := range []*shelf.Book{w.opener.Pair[w.desk.Used], w.opener.Pair[w.desk.Used.Other()]} {
		if b != nil {
			paths = append(paths, b.Path)
		}
	}
	for _, path := range append(paths, w.set.Opened()...) {
		if dir := filepath.Dir(path); path != "" && !slices.Contains(list, dir) {
			list = append(list, dir)
		}
	}
	return list
}
