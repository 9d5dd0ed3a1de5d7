package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"diptych/app/pane"
)

// notice is a sentence in the window about something that did not work, or
// that takes its time, with a way out beside it. It takes no room when there
// is nothing to say.
type notice struct {
	box   *fyne.Container
	words *widget.Label
	out   *pane.TextButton
	close *pane.IconButton
	leave func() // what closing it does, nil for no more than that
}

func newNotice() *notice {
	n := &notice{words: widget.NewLabel(""), out: pane.NewTextButton("", nil)}
	n.words.Wrapping = fyne.TextWrapWord
	n.close = pane.NewIconButton(pane.IconClose, "Close this notice (Esc)", n.Close)
	ways := container.NewHBox(n.out, n.close)
	n.box = container.NewStack(
		newSurface(pane.ColorPage, atLeft),
		container.New(layout.NewCustomPaddedLayout(4, 4, 14, 10), container.NewBorder(nil, nil, nil, ways, n.words)),
	)
	n.box.Hide()
	return n
}

// Say shows a sentence and a way out: what it is called and what it does.
func (n *notice) Say(sentence, way string, out func()) {
	n.leave = nil
	n.words.SetText(sentence)
	n.out.SetText(way)
	n.out.OnTapped = out
	n.box.Show()
}

// Wait says what takes its time; to close that is to give it up.
func (n *notice) Wait(sentence string, cancel func()) {
	n.Say(sentence, "Cancel", cancel)
	n.leave = cancel
}

// Close is what a reader does with it who has read it.
func (n *notice) Close() {
	if n.leave != nil {
		n.leave()
	}
	n.Clear()
}

// Clear takes the notice away.
func (n *notice) Clear() {
	if n.box.Hidden {
		return
	}
	n.box.Hide()
}

// Text is what the notice says, "" when it is not shown.
func (n *notice) Text() string {
	if n.box.Hidden {
		return ""
	}
	return n.words.Text
}
