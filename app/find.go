package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// find is the bar under the summary for what is looked for in both articles.
// It takes no room while it is closed, and keeps what was looked for last.
type find struct {
	box *fyne.Container

	field             *kit.Field
	count             *widget.Label
	whole, capitals   *kit.Toggle
	prev, next, close *kit.IconButton

	round string // said when the last step went round
}

func newFind() *find {
	f := &find{
		field:    kit.NewField("Find in both articles", kit.IconSearch),
		count:    widget.NewLabel(""),
		whole:    kit.NewToggle("Whole words", nil),
		capitals: kit.NewToggle("Match case", nil),
		prev:     kit.NewIconButton(kit.IconUp, "The hit before (Shift F3)", nil),
		next:     kit.NewIconButton(kit.IconChevron, "The next hit (F3)", nil),
		close:    kit.NewIconButton(kit.IconClose, "Close the search (Esc)", nil),
	}
	f.box = &fyne.Container{Layout: kit.Stack{}, Objects: []fyne.CanvasObject{
		kit.NewSurface(kit.ColorPage, kit.AtBottom),
		&fyne.Container{Layout: findLayout{}, Objects: []fyne.CanvasObject{
			f.field.Dressed(), f.count, f.whole, f.capitals, f.prev, f.next, f.close,
		}},
	}}
	f.count.Hide()
	f.box.Hide()
	return f
}

func (f *find) isOpen() bool { return f.box.Visible() }

func (f *find) query() reading.Query {
	return reading.Query{Text: f.field.Text, Whole: f.whole.On(), Case: f.capitals.On()}
}

// countOf says in words how often and where something was found, and with n
// above 0 which of the hits the reader is at: "A 2 of 3 · B 5".
func countOf(a, b int, s reading.Side, n int) string {
	if a+b == 0 {
		return "not found"
	}
	number := [2]int{a, b}
	at := [2]int{n, n - a}
	var parts []string
	for side, of := range number {
		name := reading.Side(side).String()
		switch {
		case of == 0:
			parts = append(parts, "not in "+name)
		case n > 0 && reading.Side(side) == s:
			parts = append(parts, fmt.Sprintf("%s %s of %s", name, reading.Thousands(at[side]), reading.Thousands(of)))
		default:
			parts = append(parts, name+" "+reading.Thousands(of))
		}
	}
	return strings.Join(parts, " · ")
}

// findLayout sets the field, what was found and the switches from left to
// right, and the way out at the right end.
type findLayout struct{}

const (
	findHeight                   = 38
	findFieldLeast, findFieldMax = 160, 340
	findCountWidth               = 150
	findGap                      = 6
)

// The places of the objects of the bar.
const (
	findField = iota
	findCount
	findWhole
	findCapitals
	findPrev
	findNext
	findClose
)

// fixed is the width of all but the field.
func (findLayout) fixed(objects []fyne.CanvasObject) float32 {
	w := kit.Scaled(findCountWidth) + 2*barInset + 6*findGap
	for _, o := range objects[findWhole:] {
		w += o.MinSize().Width
	}
	return w
}

func (l findLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.fixed(objects)+kit.Scaled(findFieldLeast), kit.Scaled(findHeight))
}

func (l findLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(barInset)
	middle := func(o fyne.CanvasObject, w, h float32) {
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, float32(int(size.Height-1-h)/2)))
	}
	field := max(kit.Scaled(findFieldLeast), min(kit.Scaled(findFieldMax), size.Width-l.fixed(objects)))
	for i, o := range objects {
		m := o.MinSize()
		switch i {
		case findField:
			m.Width = field
		case findCount:
			m.Width = kit.Scaled(findCountWidth)
		case findClose:
			x = max(x, size.Width-barInset-m.Width)
		}
		middle(o, m.Width, m.Height)
		x += m.Width
		if i != findPrev {
			x += findGap
		}
	}
}

func (w *Window) buildFind() {
	w.find = newFind()
	w.find.field.OnChanged = func(string) { w.search() }
	w.find.field.OnKey, w.find.field.OnShortcut = w.findKey, w.shortcut
	for _, t := range []*kit.Toggle{w.find.whole, w.find.capitals} {
		t.OnKey = w.findKey
		t.OnChanged = func(bool) {
			w.keepWriting()
			w.search()
		}
	}
	w.find.prev.OnTapped = w.FindPrev
	w.find.next.OnTapped = w.FindNext
	w.find.close.OnTapped = w.EndFind
	for _, b := range []*kit.IconButton{w.find.prev, w.find.next, w.find.close} {
		b.OnHint, b.OnTip, b.OnKey = w.showHint, w.tips.Point, w.findKey
	}
	w.bar.search.OnTapped = w.Find
}

// Find opens the bar and gives it the keyboard. A short selection on a page is
// what is looked for, else what was looked for last.
func (w *Window) Find() {
	if w.reading == nil {
		return
	}
	q, seen := w.desk.Query()
	w.openFind()
	w.win.Canvas().Focus(w.find.field)
	if q != "" {
		w.searchFor(q, seen)
	} else {
		w.search()
	}
	w.find.field.SelectAll()
}

func (w *Window) openFind() {
	if !w.find.isOpen() {
		w.find.box.Show()
		w.relayout()
	}
}

// relayout gives the parts of the window their places.
func (w *Window) relayout() { w.parts.Layout.Layout(w.parts.Objects, w.parts.Size()) }

// search looks for what stands in the field, from where the reader is.
func (w *Window) search() {
	if w.reading == nil || !w.find.isOpen() {
		return
	}
	focused := w.focused()
	w.lookFor(w.desk.Seen())
	w.showFound(focused)
	w.bringHit()
}

// findWord looks for a word that was clicked twice.
func (w *Window) findWord(s reading.Side, word text.Span) {
	var seen [2]text.Span
	seen[s] = word
	w.searchFor(reading.QueryFor(w.reading.Document(s), word), seen)
}

// searchFor puts words of a page into the field and looks for them from where
// they stand.
func (w *Window) searchFor(q string, seen [2]text.Span) {
	w.find.field.Text = q // or else SetText would say that it was typed
	w.find.field.SetText(q)
	focused := w.focused()
	w.reading.EndSearch()
	w.lookFor(seen)
	w.showFound(focused)
	w.bringHit()
}

// lookFor tells the reading what stands in the field. What is selected on a
// page would look like a hit.
func (w *Window) lookFor(seen [2]text.Span) {
	w.find.round = ""
	q := w.find.query()
	if strings.TrimSpace(q.Text) == "" {
		w.reading.EndSearch()
		return
	}
	for _, a := range w.desk.Articles {
		a.Select(text.Span{})
	}
	w.reading.Search(q, seen)
}

// renewFind looks in a pair that was just opened. What is in focus there stays.
func (w *Window) renewFind() {
	if !w.find.isOpen() {
		return
	}
	w.find.round = ""
	if q := w.find.query(); strings.TrimSpace(q.Text) != "" {
		w.reading.SearchAlong(q, w.desk.Seen())
	}
}

// FindNext goes to the next hit, FindPrev to the one before. Both open the bar
// where it is closed, at the nearest hit.
func (w *Window) FindNext() { w.stepFind(1) }
func (w *Window) FindPrev() { w.stepFind(-1) }

func (w *Window) stepFind(by int) {
	if w.reading == nil {
		return
	}
	if !w.find.isOpen() {
		w.Find()
		return
	}
	w.keepWriting()
	focused := w.focused()
	w.find.round = ""
	if w.reading.StepHit(by) {
		w.find.round = map[int]string{1: "From the top: ", -1: "From the end: "}[by]
	}
	w.showFound(focused)
	w.bringHit()
}

// keepWriting gives the field the keyboard when a click has taken it from all.
func (w *Window) keepWriting() {
	if w.win.Canvas().Focused() == nil {
		w.win.Canvas().Focus(w.find.field)
	}
}

// showFound draws what the search changed: all of the window where something
// was in focus until now.
func (w *Window) showFound(focused bool) {
	if focused {
		w.refresh()
		return
	}
	w.desk.Refresh()
	w.tellFound()
	w.refreshStatus()
}

// focused reports whether something is in focus.
func (w *Window) focused() bool {
	if w.reading == nil {
		return false
	}
	_, on := w.reading.Focus()
	return on
}

func (w *Window) bringHit() {
	if s, place, n := w.reading.Hit(); n > 0 {
		w.desk.BringPlace(s, place)
	}
}

// EndFind closes the bar. The pages stay, the hit is selected there unless the
// reader went on to a mark, and the keyboard goes back to its page.
func (w *Window) EndFind() {
	if !w.find.isOpen() {
		return
	}
	w.find.box.Hide()
	w.relayout()
	if s, place, n := w.reading.Hit(); n > 0 && !w.focused() {
		w.desk.Used = s
		w.desk.Articles[s].Select(place)
	}
	w.reading.EndSearch()
	w.win.Canvas().Focus(w.desk.Page())
	w.showFound(false)
}

// findKey is a key that the bar's controls have no use for.
func (w *Window) findKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if w.shift() {
			w.FindPrev()
		} else {
			w.FindNext()
		}
	case fyne.KeyEscape:
		w.EndFind()
	case fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyUp, fyne.KeyDown:
		w.desk.Page().TypedKey(key)
	default:
		w.typed(key)
	}
}

// whatWasFound words the status line while something is looked for.
func (w *Window) whatWasFound() []piece {
	a, b, found := w.reading.Found()
	_, _, n := w.reading.Hit()
	q := "“" + w.find.field.Text + "”"
	if !found {
		return []piece{{text: q + " is in neither article"}}
	}
	s, _, _ := w.reading.Hit()
	return []piece{
		{text: fmt.Sprintf("%s%s, %d of %d, in %s · ", w.find.round, q, n, a+b, s)},
		{"Enter", true}, {text: "next · "}, {"Esc", true}, {text: "close"},
	}
}

// tellFound sets what the bar says of the hits.
func (w *Window) tellFound() {
	says := ""
	if w.reading.Query().Text != "" {
		a, b, _ := w.reading.Found()
		s, _, n := w.reading.Hit()
		says = countOf(a, b, s, n)
	}
	if w.find.count.Text != says {
		w.find.count.SetText(says)
		kit.Show(w.find.count, says != "")
	}
}
