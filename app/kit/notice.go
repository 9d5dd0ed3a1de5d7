package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Notice is a sentence in the window about something that did not work, or
// that takes its time, with a way out beside it. It takes no room when there
// is nothing to say.
type Notice struct {
	Box   *fyne.Container
	Words *widget.Label
	Out   *TextButton
	Cross *IconButton

	// OnShow lays out what it stands in: Fyne paints nothing anew for what was
	// never painted before. It may be nil.
	OnShow func()

	leave func() // what closing it does, nil for no more than that
	undo  func() // what takes back what it tells, nil where it tells of nothing done
}

// NewNotice makes a notice that says nothing.
func NewNotice() *Notice {
	n := &Notice{Words: widget.NewLabel(""), Out: NewTextButton("", nil)}
	n.Words.Wrapping = fyne.TextWrapWord
	n.Cross = NewIconButton(IconClose, lang.L("Close this notice (Esc)"), n.Close)
	ways := container.NewHBox(n.Out, n.Cross)
	n.Box = container.NewStack(
		NewSurface(ColorPage, AtLeft),
		container.New(layout.NewCustomPaddedLayout(4, 4, 14, 10), container.NewBorder(nil, nil, nil, ways, n.Words)),
	)
	n.Box.Hide()
	return n
}

// Say shows a sentence and a way out: what it is called and what it does, ""
// where there is nothing to do but to close it, for which the cross is there.
func (n *Notice) Say(sentence, way string, out func()) {
	n.leave, n.undo = nil, nil
	Show(n.Out, way != "")
	n.Words.SetText(sentence)
	n.Out.SetText(way)
	n.Out.OnTapped = out
	// The way out may be wider than the one before, which Fyne does not notice:
	// the words find their lines anew.
	n.Box.Resize(fyne.NewSize(n.Box.Size().Width, 0))
	n.Box.Show()
	if n.OnShow != nil {
		n.OnShow()
	}
}

// Wait says what takes its time; to close that is to give it up.
func (n *Notice) Wait(sentence string, cancel func()) {
	n.Say(sentence, lang.L("Cancel"), cancel)
	n.leave = cancel
}

// SayDone says what was done, and offers to undo it.
func (n *Notice) SayDone(sentence string, undo func()) {
	n.Say(sentence, lang.L("Undo"), func() { n.Undo() })
	n.undo = undo
}

// Undo undoes what the notice says was done, once. It reports false where it does
// not stand there, tells of something else, or was undone already.
func (n *Notice) Undo() bool {
	undo := n.undo
	if n.Box.Hidden || undo == nil {
		return false
	}
	n.undo = nil
	undo()
	return true
}

// Close is what a reader does with it who has read it.
func (n *Notice) Close() {
	if n.leave != nil {
		n.leave()
	}
	n.Clear()
}

// Clear takes the notice away.
func (n *Notice) Clear() {
	if n.Box.Hidden {
		return
	}
	n.Box.Hide()
}

// Text is what the notice says, "" when it is not shown.
func (n *Notice) Text() string {
	if n.Box.Hidden {
		return ""
	}
	return n.Words.Text
}
