package app

import (
	"fmt"

	"diptych/app/bar"
	"diptych/app/reading"
)

func (w *Window) showHint(hint string) {
	w.hint = hint
	w.refreshStatus()
}

// refreshStatus words the foot of the window.
func (w *Window) refreshStatus() {
	right := fmt.Sprintf("%g px · %d characters a line", w.textSize(), w.desk.Articles[reading.A].LineLength())
	switch {
	case w.reading == nil:
		w.status.Set(nil, right)
	case w.hint != "":
		w.status.Set([]bar.Piece{{Text: w.hint}}, right)
	case w.reading.Query().Text != "" && !w.focused():
		w.status.Set(bar.Hits(w.find.Says()), right)
	default:
		w.status.Set(bar.Whereabouts(w.reading, w.before != nil, w.desk.Locked()), right)
	}
}
