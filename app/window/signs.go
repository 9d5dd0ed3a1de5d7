package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/bar"
	"diptych/app/command"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/sheet"
)

// tellFindings says how many findings there are where they are folded: on
// their button, or in a room, which has none, after the legend.
func tellFindings(w *Window) {
	if w.reading == nil {
		return
	}
	n := 0
	if !w.panel.Box.Visible() {
		n = w.reading.Listed()
	}
	w.bar.SetFindings(n)
	if w.before == nil {
		w.legend.Box.Hide()
		return
	}
	note := ""
	if n > 0 {
		note = bar.Findings(n) + " (F4)"
	}
	w.legend.Box.Show()
	w.legend.Set(shownKinds(w.reading), note)
}

// shownKinds are the kinds of mark that the pages show.
func shownKinds(r *reading.Reading) []reading.Kind {
	var kinds []reading.Kind
	for _, c := range r.Chips() {
		if c.On {
			kinds = append(kinds, c.Kinds...)
		}
	}
	return kinds
}

// Welcome shows how to read the pages, once.
func Welcome(w *Window) {
	if !w.set.Welcomed() {
		w.set.SetWelcomed()
		howToRead(w)
	}
}

func howToRead(w *Window) {
	w.tips.Clear()
	sheet.HowToRead(w.win.Canvas(), func() { showKeys(w) })
}

// guide lays a text about the program over the window.
func guide(w *Window, show func(fyne.Canvas)) {
	w.tips.Clear()
	show(w.win.Canvas())
}

func showKeys(w *Window) {
	w.tips.Clear()
	kit.ShowSheet(w.win.Canvas(), lang.L("Keys"), 800, command.NewKeyList(w.asked))
}

// lookForFonts finds out beside the window whether all letters of a pair can be
// drawn, where they are not those of the program's own faces, and says so where
// they cannot.
func lookForFonts(w *Window, r *reading.Reading) {
	letters := [2][]rune{r.Foreign(reading.A), r.Foreign(reading.B)}
	if len(letters[reading.A])+len(letters[reading.B]) == 0 {
		return
	}
	look := func() (undrawn [2][]rune, err error) {
		return [2][]rune{kit.Undrawn(letters[reading.A]), kit.Undrawn(letters[reading.B])}, nil
	}
	background.Do(w.work.Beside(), look, func(undrawn [2][]rune, err error) {
		if err != nil {
			fyne.LogError("looking for fonts", err)
		}
		r.SetUndrawn(undrawn)
		if r == w.reading {
			w.refresh()
		}
	})
}
