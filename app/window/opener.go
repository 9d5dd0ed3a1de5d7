package window

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
	"diptych/app/shelf"
	"diptych/seeds"
)

// buildOpener wires what opens articles and saves comparisons.
func (w *Window) buildOpener() {
	o := shelf.NewOpener(w.work, shelf.Founding())
	o.OnBegin = func() {
		w.notice.Clear()
		w.panel.Wait(lang.L("Comparing the two articles …"), lang.L("Stop comparing"), o.Cancel)
	}
	o.OnEnd = func() {
		w.notice.Clear()
		w.panel.Wait(lang.L("The two articles are not compared."), lang.L("Compare them"), o.Again)
	}
	o.OnLate = func(a, b string) {
		w.notice.Wait(lang.L("Comparing “{{.A}}” with “{{.B}}” …", kit.With{"A": a, "B": b}), o.Cancel)
	}
	o.OnRead = func(x shelf.Opened) {
		if w.reading == nil {
			w.preview(x)
		}
	}
	o.OnShow = w.show
	o.OnShelf = func() {
		w.listShelf()
		w.set.Remember(o.Pair, o.Shelf)
	}
	o.OnChanged = articles{w}.offerAgain
	w.opener = o
	w.door = newDoor(w)

	w.saver = sheet.NewSaver(w.win.Canvas(), w.work)
	w.saver.Places = func() []string { return places(w) }
	w.saver.OnBegin, w.saver.OnProblem = w.notice.Clear, w.notice.Say
	w.saver.OnSaved = func(path string, boxed []rune) {
		if len(boxed) > 0 {
			w.notice.Say(lang.L("The comparison is saved. No font of this computer has these letters, so boxes stand for them in the PDF: {{.Letters}}. The report as a web page has them.", kit.With{"Letters": string(boxed[:min(len(boxed), 12)])}), "", nil)
		}
		w.status.Say(lang.L("The comparison is saved: “{{.File}}” in {{.Folder}}", kit.With{"File": filepath.Base(path), "Folder": filepath.Dir(path)}))
	}
}

// Start shows the first two files named, each on its page, or what was open last.
func (w *Window) Start(files ...string) {
	w.renewMacMenu()
	w.script.follow(w)
	w.opener.Start(w.door.started(files), w.was.pair, w.set.Opened())
}

// Swap sets page A on the right and page B on the left, as they stand.
func (w *Window) Swap() {
	if w.reading == nil {
		return
	}
	old, tops := w.reading, w.desk.Tops()
	w.opener.Swap(func(o shelf.Opened) {
		r := reading.New(o.Comparison)
		r.Resume(old, true)
		w.present(o, r, [2]float32{tops[reading.B], tops[reading.A]})
	})
}

// refused says why an article could not be shown, and offers another for its
// page.
func refused(w *Window, err error, s reading.Side) {
	way, out := lang.L("Open another…"), func() { w.askFor(s) }
	if !errors.As(err, new(*seeds.Error)) {
		fyne.LogError("opening a pair", err) // with the place in the program, which is not for the reader
		way, out = lang.L("Details"), w.ShowLog
	}
	w.notice.Say(shelf.Sentence(err), way, out)
}
