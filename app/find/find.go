// Package find looks for words in both articles: the bar in which they are
// written, and the walk along what was found.
package find

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Find is the bar under the summary for what is looked for in both articles.
// It takes no room while it is closed, and keeps what was looked for last.
type Find struct {
	Box      *fyne.Container
	Seen     func() [2]text.Span                   // what is on screen of each page
	Shift    func() bool                           // whether the shift key is held
	OnSeek   func()                                // what is selected on a page would look like a hit
	OnFound  func(focused bool)                    // other hits are to be drawn; something was in focus until now
	OnHit    func(s reading.Side, place text.Span) // a hit is to be shown
	OnFolded func()                                // the bar was opened or closed
	OnLeave  func(s reading.Side, hit text.Span)   // it was closed, the reader at a hit, or at an empty one
	OnFocus  func(fyne.Focusable)                  // the keyboard is to go there
	OnLost   func(fyne.Focusable)                  // the same, unless it is elsewhere
	OnScroll func(*fyne.KeyEvent)                  // keys that scroll the page
	OnKey    func(*fyne.KeyEvent)                  // keys the bar has no use for

	Field             *kit.Field
	Count             *widget.Label
	Whole, Capitals   *kit.Toggle
	Prev, Next, Cross *kit.IconButton

	reading *reading.Reading // nil until the first pair is there
	round   string           // said when the last step went round
}

// New makes a bar that is closed.
func New() *Find {
	f := &Find{
		Field:    kit.NewField(lang.L("Find in both articles"), kit.IconSearch),
		Count:    widget.NewLabel(""),
		Whole:    kit.NewToggle(lang.L("Whole words"), nil),
		Capitals: kit.NewToggle(lang.L("Match case"), nil),
		Prev:     kit.NewIconButton(kit.IconUp, lang.L("The hit before ({{.Key}})", kit.With{"Key": kit.ShiftHere(fyne.KeyF3)}), nil),
		Next:     kit.NewIconButton(kit.IconChevron, lang.L("The next hit (F3)"), nil),
		Cross:    kit.NewIconButton(kit.IconClose, lang.L("Close the search (Esc)"), nil),
	}
	f.Box = &fyne.Container{Layout: kit.Stack{}, Objects: []fyne.CanvasObject{
		kit.NewSurface(kit.ColorPage, kit.AtBottom),
		&fyne.Container{Layout: findLayout{}, Objects: []fyne.CanvasObject{
			f.Field.Dressed(), f.Count, f.Whole, f.Capitals, f.Prev, f.Next, f.Cross,
		}},
	}}
	f.connect()
	f.Count.Hide()
	f.Box.Hide()
	return f
}

func (f *Find) connect() {
	f.Field.OnChanged = func(string) { f.search() }
	f.Field.OnKey = f.typed
	for _, t := range []*kit.Toggle{f.Whole, f.Capitals} {
		t.OnKey = f.typed
		t.OnChanged = func(bool) {
			f.OnLost(f.Field)
			f.search()
		}
	}
	f.Prev.OnTapped = func() { f.Step(-1) }
	f.Next.OnTapped = func() { f.Step(1) }
	f.Cross.OnTapped = f.Close
	for _, b := range f.Buttons() {
		b.OnKey = f.typed
	}
}

// Buttons are those of the bar.
func (f *Find) Buttons() []*kit.IconButton { return []*kit.IconButton{f.Prev, f.Next, f.Cross} }

// typed is a key that the bar's controls have no use for.
func (f *Find) typed(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.Shift() {
			f.Step(-1)
		} else {
			f.Step(1)
		}
	case fyne.KeyEscape:
		f.Close()
	case fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyUp, fyne.KeyDown:
		f.OnScroll(key)
	default:
		f.OnKey(key)
	}
}

// IsOpen reports whether the bar is open.
func (f *Find) IsOpen() bool { return f.Box.Visible() }

func (f *Find) query() reading.Query {
	return reading.Query{Text: f.Field.Text, Whole: f.Whole.On(), Case: f.Capitals.On()}
}

// Show looks in a pair that was just opened, if the bar is open. What is in
// focus there stays.
func (f *Find) Show(r *reading.Reading) {
	f.reading = r
	if !f.IsOpen() {
		return
	}
	f.round = ""
	if q := f.query(); strings.TrimSpace(q.Text) != "" {
		r.SearchAlong(q, f.Seen())
	}
}

// Open opens the bar and gives it the keyboard. It looks for q from seen on,
// or without q for what was looked for last.
func (f *Find) Open(q string, seen [2]text.Span) {
	if !f.IsOpen() {
		f.Box.Show()
		f.OnFolded()
	}
	f.OnFocus(f.Field)
	if q != "" {
		f.Words(q, seen)
	} else {
		f.search()
	}
	f.Field.SelectAll()
}

// Words puts words of a page into the field and looks for them from where they
// stand.
func (f *Find) Words(q string, seen [2]text.Span) {
	f.Field.Put(q)
	focused := f.focused()
	f.reading.EndSearch()
	f.lookFor(seen)
	f.OnFound(focused)
	f.bring()
}

// search looks for what stands in the field, from where the reader is.
func (f *Find) search() {
	if f.reading == nil || !f.IsOpen() {
		return
	}
	focused := f.focused()
	f.lookFor(f.Seen())
	f.OnFound(focused)
	f.bring()
}

// lookFor tells the reading what stands in the field.
func (f *Find) lookFor(seen [2]text.Span) {
	f.round = ""
	q := f.query()
	if strings.TrimSpace(q.Text) == "" {
		f.reading.EndSearch()
		return
	}
	f.OnSeek()
	f.reading.Search(q, seen)
}

// Step goes to the next hit, with -1 to the one before.
func (f *Find) Step(by int) {
	f.OnLost(f.Field)
	focused := f.focused()
	f.round = ""
	if f.reading.StepHit(by) {
		f.round = map[int]string{1: lang.L("From the top:"), -1: lang.L("From the end:")}[by] + " "
	}
	f.OnFound(focused)
	f.bring()
}

// focused reports whether something is in focus.
func (f *Find) focused() bool {
	_, on := f.reading.Focus()
	return on
}

func (f *Find) bring() {
	if s, place, n := f.reading.Hit(); n > 0 {
		f.OnHit(s, place)
	}
}

// Close closes the bar, and ends the search.
func (f *Find) Close() {
	if !f.IsOpen() {
		return
	}
	f.Box.Hide()
	f.OnFolded()
	s, place, n := f.reading.Hit()
	if n == 0 || f.focused() { // the reader went on to a mark
		place = text.Span{}
	}
	f.reading.EndSearch()
	f.OnLeave(s, place)
	f.OnFound(false)
}

// Says is what was found in a sentence, and whether it was.
func (f *Find) Says() (words string, found bool) {
	a, b, found := f.reading.Found()
	s, _, n := f.reading.Hit()
	if !found {
		return lang.L("“{{.Words}}” is in neither article", kit.With{"Words": f.Field.Text}), false
	}
	return f.round + lang.L("“{{.Words}}”, {{.At}} of {{.All}}, in {{.Page}}", kit.With{"Words": f.Field.Text, "At": n, "All": a + b, "Page": s}), true
}

// Tell sets what the bar says of the hits.
func (f *Find) Tell() {
	says := ""
	if f.reading.Query().Text != "" {
		a, b, _ := f.reading.Found()
		s, _, n := f.reading.Hit()
		says = countOf(a, b, s, n)
	}
	if f.Count.Text != says {
		f.Count.SetText(says)
		kit.Show(f.Count, says != "")
	}
}

// countOf says in words how often and where something was found, and with n
// above 0 which of the hits the reader is at: "A 2 of 3 · B 5".
func countOf(a, b int, s reading.Side, n int) string {
	if a+b == 0 {
		return lang.L("not found")
	}
	number := [2]int{a, b}
	at := [2]int{n, n - a}
	var parts []string
	for side, of := range number {
		name := reading.Side(side).String()
		switch {
		case of == 0:
			parts = append(parts, lang.L("not in {{.Page}}", kit.With{"Page": name}))
		case n > 0 && reading.Side(side) == s:
			parts = append(parts, lang.L("{{.Page}} {{.At}} of {{.All}}", kit.With{"Page": name, "At": kit.Number(at[side]), "All": kit.Number(of)}))
		default:
			parts = append(parts, name+" "+kit.Number(of))
		}
	}
	return strings.Join(parts, " · ")
}
