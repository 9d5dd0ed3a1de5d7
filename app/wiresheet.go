package app

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
)

// showSheet lays a sheet over the window.
func (w *Window) showSheet(title string, wide float32, body fyne.CanvasObject, ways ...*kit.TextButton) {
	w.tips.Clear()
	sheet.Show(w.win.Canvas(), title, wide, body, ways...)
}

// ShowSources says where the facts about the two articles come from.
func (w *Window) ShowSources() {
	if w.reading == nil {
		return
	}
	w.tips.Clear()
	var pair [2]sheet.Source
	for s, b := range w.opener.Pair {
		pair[s] = sheet.Source{Headline: b.Headline(), Fields: b.Text().Fields, File: b.ID(), Basis: b.Basis, Notes: b.Notes}
	}
	sheet.Sources(w.win.Canvas(), w.app.Clipboard(), pair)
}

// ShowAbout says what this program is and whose work is in it.
func (w *Window) ShowAbout() {
	w.tips.Clear()
	sheet.About(w.win.Canvas(), w.app.Metadata().Version)
}

// Paste takes an article from the clipboard.
func (w *Window) Paste() {
	pasted := w.app.Clipboard().Content()
	if strings.TrimSpace(pasted) == "" {
		w.tell("There is no text on the clipboard. Copy the text of an article, then paste it here.", "", nil)
		return
	}
	w.tips.Clear()
	p := &sheet.Paste{Folder: w.pasted, Side: w.desk.Used}
	p.OnSaved = func(s reading.Side, path string) { w.opener.Choose(s, shelf.Wanted{Path: path}) }
	p.OnFailed = func(sentence string, back func()) {
		w.notice.Say(sentence, "Back to the text…", func() {
			w.notice.Clear()
			back()
		})
	}
	if err := p.Show(w.win.Canvas(), pasted); err != nil {
		w.refuse(err, w.desk.Used)
	}
}

func (w *Window) buildSaver() {
	w.saver = sheet.NewSaver(w.win, w.work)
	w.saver.OnBegin, w.saver.OnProblem = w.notice.Clear, w.notice.Say
	w.saver.OnSaved = func(path string) {
		w.say(fmt.Sprintf("The comparison is saved: “%s” in %s", filepath.Base(path), filepath.Dir(path)))
	}
}

// SaveComparison saves what the window shows of its two articles.
func (w *Window) SaveComparison() {
	if w.reading != nil {
		pair := w.opener.Pair
		w.saver.Save(sheet.Export{Found: w.reading.Comparison, A: pair[reading.A].Article, B: pair[reading.B].Article})
	}
}

// AskForFile lets the reader choose a file for the page that was used last.
func (w *Window) AskForFile() { w.askFor(w.desk.Used) }

func (w *Window) askFor(s reading.Side) {
	sheet.AskFor(w.win, fmt.Sprintf("Open an article on page %s", s), func(path string, err error) {
		if err != nil {
			w.refuse(err, s)
			return
		}
		w.opener.Choose(s, shelf.Wanted{Path: path})
	})
}
