package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/background"
	"diptych/app/kit"
)

// crashLines is more than a report has; crashShown is how many of them are
// shown, of the goroutine that crashed: the rest is for who gets the copy.
const crashLines, crashShown = 1 << 20, 60

func firstLines(words string, n int) string {
	lines := strings.SplitAfter(words, "\n")
	return strings.Join(lines[:min(len(lines), n)], "")
}

// Crash tells that the program crashed the last time, and shows the report at
// path that one may give away.
func Crash(over fyne.Canvas, worker *background.Worker, to fyne.Clipboard, path string) {
	background.Do(worker, func() (string, error) { return lastLines(path, crashLines) }, func(words string, err error) {
		if err != nil {
			return // nothing can be shown, and nothing is asked for
		}
		lines := widget.NewLabelWithStyle(firstLines(words, crashShown), fyne.TextAlignLeading, fyne.TextStyle{Monospace: true})
		lines.Wrapping = fyne.TextWrapBreak
		lines.SizeName = theme.SizeNameCaptionText
		told := paragraph("A fault ended Diptych the last time. Notes were saved as you wrote them. This report says where in the program it was; no word of an article or note is in it, and it is sent nowhere. It is kept in " + path + ".")
		Show(over, "Diptych ended unexpectedly", 700, prose(container.NewVBox(told, lines)), kit.NewTextButton("Copy the report", func() { to.SetContent(words) }))
	})
}
