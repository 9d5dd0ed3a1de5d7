package app

// CopyWithSource puts what is selected on both pages on the clipboard, with
// where it comes from; without a selection, what is in focus.
func (w *Window) CopyWithSource() {
	if words := w.desk.Cite(); words != "" {
		w.app.Clipboard().SetContent(words)
	}
}
