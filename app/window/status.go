package window

import (
	"fyne.io/fyne/v2/lang"

	"diptych/app/bar"
	"diptych/app/kit"
	"diptych/app/reading"
)

// refreshStatus words the foot of the window.
func (w *Window) refreshStatus() {
	right := lang.L("{{.Size}} px · {{.Letters}} characters a line", kit.With{"Size": kit.Decimal(w.desk.Type().Size), "Letters": w.desk.Articles[reading.A].LineLength()})
	switch {
	case w.reading == nil:
		w.status.Set(nil, right)
	case w.reading.Query().Text != "" && !w.reading.Focused():
		w.status.Set(bar.Hits(w.find.Says()), right)
	default:
		w.status.Set(bar.Whereabouts(w.reading, w.before != nil, w.desk.Locked()), right)
	}
}
