package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// AskFor lets the reader choose a file to read.
func AskFor(over fyne.Window, title string, chosen func(path string, err error)) {
	ask := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			chosen("", err)
		case file != nil:
			path := file.URI().Path()
			_ = file.Close() // only its name is wanted: it is read beside the window
			chosen(path, nil)
		}
	}, over)
	ask.SetFilter(storage.NewExtensionFileFilter([]string{".md", ".markdown", ".txt", ".text"}))
	ask.SetTitleText(title)
	show(ask, over)
}

// AskWhere lets the reader choose a file to write, under the name proposed or
// another. A file is replaced only if the reader says so, and not opened here.
func AskWhere(over fyne.Window, title, name string, chosen func(path string, err error)) {
	leaveUnopened()
	ask := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		switch {
		case err != nil:
			chosen("", err)
		case file != nil:
			path := file.URI().Path()
			_ = file.Close() // only its name is wanted
			chosen(path, nil)
		}
	}, over)
	ask.SetTitleText(title)
	ask.SetFileName(name)
	ask.SetFilter(storage.NewExtensionFileFilter([]string{".txt", ".json"})) // others cannot be chosen by a slip
	show(ask, over)
}

// show gives a file dialog the room there is.
func show(ask *dialog.FileDialog, over fyne.Window) {
	ask.Show()
	size := over.Canvas().Size()
	ask.Resize(fyne.NewSize(min(860, size.Width-80), min(600, size.Height-80)))
}
