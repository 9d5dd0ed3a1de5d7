package pane

import "fyne.io/fyne/v2"

// Waiting stands where lists are to be that are not made yet: a sentence that
// says so, and a way out of it.
type Waiting struct {
	rowList

	words, way string
	out        func()
}

// NewWaiting makes one that says nothing.
func NewWaiting() *Waiting {
	w := &Waiting{}
	w.begin(w, w.compose)
	return w
}

// Say sets the sentence, and what the way out is called; "" for none.
func (w *Waiting) Say(words, way string, out func()) {
	w.words, w.way, w.out = words, way, out
	w.start()
}

// Text is the sentence.
func (w *Waiting) Text() string { return w.words }

// Leave takes the way out, as a click on it does.
func (w *Waiting) Leave() {
	if w.way != "" {
		w.out()
	}
}

func (w *Waiting) compose(width float32) (head *slip, rows []slip) {
	if w.words != "" {
		rows = append(rows, w.plain(w.words, width))
	}
	if w.way != "" {
		rows = append(rows, w.ask(w.way, w.Leave))
	}
	return nil, rows
}

// CreateRenderer is for Fyne.
func (w *Waiting) CreateRenderer() fyne.WidgetRenderer { return w.renderer() }
