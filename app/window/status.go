package window

import (
	"fmt"

	"diptych/app/bar"
	"diptych/app/reading"
)

// refreshStatus words the foot of the window.
func (w *Window) refreshStatus() {
	right := fmt.Sprintf("%g px · %d characters a line", w.desk.Type().Size, w.desk.Articles[reading.A].LineLength())
	switch {
	case w.reading == nil:
		w.status.Set(nil, right)
	case w.reading.Query().Text != "" && !w.reading.Focused():
		w.status.Set(bar.Hits(w.find.Says()), right)
	default:
		w.status.Set(bar.Whereabouts(w.reading, w.before != nil, w.desk.Locked()), right)
	}
}
