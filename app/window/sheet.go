package window

import (
	"image"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
	"diptych/seeds"
)

// sources are what is known of two articles.
func sources(pair [2]*shelf.Book) (list [2]sheet.Source) {
	for s, b := range pair {
		list[s] = sheet.Source{Headline: b.Headline(), Fields: b.Text().Fields, File: b.ID(), Basis: b.Basis, Notes: said(b.Notes)}
	}
	return list
}

// said are all of list in the language of the window.
func said(list []seeds.Said) (sentences []string) {
	for _, s := range list {
		sentences = append(sentences, kit.Say(s))
	}
	return sentences
}

// Paste takes an article from the clipboard.
func (w *Window) Paste() { w.door.paste(w.door.free()) }

// SaveComparison saves what the window shows of its two articles.
func (w *Window) SaveComparison() {
	if w.reading != nil {
		w.saver.Save(exported(w, false))
	}
}

// exported is what the window shows now; with whole set both articles are in it
// to the last word.
func exported(w *Window, whole bool) sheet.Export {
	pair := w.opener.Pair
	return sheet.ExportOf(w.reading, pair[reading.A].Article, pair[reading.B].Article, whole, w.app.Metadata().Version, func() image.Image { return pagesOf(w) })
}

// saveWhole is SaveComparison for a reader who wants the articles themselves.
func saveWhole(w *Window) {
	if w.reading != nil {
		w.saver.Save(exported(w, true))
	}
}

// print shows the comparison as a PDF in the program that this computer has for
// that.
func print(w *Window) {
	if w.reading == nil {
		return
	}
	w.status.Say(lang.L("A PDF is made, which another program shows and prints."))
	w.saver.Print(exported(w, false), w.OnFile)
}

// pagesOf is a picture of the two pages as they are on screen.
func pagesOf(w *Window) image.Image {
	c := w.win.Canvas()
	all := c.Capture()
	at, size := w.app.Driver().AbsolutePositionForObject(w.desk.Box), w.desk.Box.Size()
	x, y := c.PixelCoordinateForPosition(at)
	right, bottom := c.PixelCoordinateForPosition(at.AddXY(size.Width, size.Height))
	if part, ok := all.(interface {
		SubImage(image.Rectangle) image.Image
	}); ok {
		return part.SubImage(image.Rect(x, y, right, bottom).Intersect(all.Bounds()))
	}
	return all
}

func (w *Window) askFor(s reading.Side) {
	sheet.AskFor(w.win.Canvas(), w.work, lang.L("Open an article on page {{.Page}}", kit.With{"Page": s}), places(w), func(path string) { w.door.openPath(path, s) })
}

// places are the folder that an article was opened from last, which may be kept
// elsewhere since, and those of the articles that are open or were, the page
// used last first; none that the program keeps for itself.
func places(w *Window) (list []string) {
	var paths []string
	if w.door.from != "" {
		list = append(list, w.door.from)
	}
	for _, b := range []*shelf.Book{w.opener.Pair[w.desk.Used], w.opener.Pair[w.desk.Used.Other()]} {
		if b != nil {
			paths = append(paths, b.Path)
		}
	}
	own := lessons{w}.handedFolder()
	for _, path := range append(paths, w.set.Opened()...) {
		if dir := filepath.Dir(path); path != "" && !slices.Contains(list, dir) && !inside(own, dir) {
			list = append(list, dir)
		}
	}
	return list
}

// inside reports whether dir is folder or lies in it.
func inside(folder, dir string) bool {
	rel, err := filepath.Rel(folder, dir)
	return err == nil && filepath.IsLocal(rel)
}
