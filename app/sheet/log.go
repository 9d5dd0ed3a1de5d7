package sheet

import (
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/background"
	"diptych/app/kit"
)

// logShown is how many lines of a log are shown.
const logShown = 200

// lastLines are the last lines of a file, n at most.
func lastLines(path string, n int) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n"), nil
}

// Log shows the end of the log at path, once it is read beside the window. The
// file itself is opened by open.
func Log(over fyne.Canvas, worker *background.Worker, to fyne.Clipboard, path string, open func()) {
	background.Do(worker, func() (string, error) { return lastLines(path, logShown) }, func(words string, err error) {
		if err != nil {
			words = ""
		}
		showLog(over, to, path, words, open)
	})
}

func showLog(over fyne.Canvas, to fyne.Clipboard, path, words string, open func()) {
	if words == "" {
		kit.ShowSheet(over, lang.L("Log"), 640, kit.Prose(paragraph(lang.L("Nothing has gone wrong so far: the log is empty.\nIt would be kept in {{.File}}.", kit.With{"File": path}))))
		return
	}
	s := kit.ShowSheet(over, lang.L("Log"), 760, kit.Prose(listing(words)),
		kit.NewTextButton(lang.L("Open the file"), open),
		kit.NewTextButton(lang.L("Copy"), func() { to.SetContent(words) }),
	)
	s.Resize(s.Size())
	s.ToEnd()
}

// listing sets lines that a program wrote.
func listing(words string) *widget.Label {
	lines := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, fyne.TextStyle{Monospace: true})
	lines.Wrapping = fyne.TextWrapBreak
	lines.SizeName = theme.SizeNameCaptionText
	return lines
}
