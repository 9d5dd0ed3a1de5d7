package sheet

import (
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
)

// crashShown is how many lines of a report are shown, of the goroutine that
// crashed: the rest is for who gets the copy.
const crashShown = 60

func firstLines(words string, n int) string {
	lines := strings.SplitAfter(words, "\n")
	return strings.Join(lines[:min(len(lines), n)], "")
}

// Crash tells that the program crashed the last time, and shows the report at
// path that one may give away.
func Crash(over fyne.Canvas, worker *background.Worker, to fyne.Clipboard, path string) {
	background.Do(worker, func() ([]byte, error) { return os.ReadFile(path) }, func(report []byte, err error) {
		if err != nil {
			return // nothing can be shown, and nothing is asked for
		}
		words := strings.TrimRight(string(report), "\n")
		told := paragraph(lang.L("A fault ended Diptych the last time. Notes were saved as you wrote them. This report says where in the program it was; no word of an article or note is in it, and it is sent nowhere. It is kept in {{.File}}.", kit.With{"File": path}))
		kit.ShowSheet(over, lang.L("Diptych ended unexpectedly"), 700, kit.Prose(container.NewVBox(told, listing(firstLines(words, crashShown)))), kit.NewTextButton(lang.L("Copy the report"), func() { to.SetContent(words) }))
	})
}
