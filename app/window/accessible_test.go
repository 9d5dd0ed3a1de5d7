package window

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// spoken is what a screen reader is told of an object.
type spoken struct {
	role  fyne.AccessibleRole
	label string
	o     fyne.CanvasObject
}

// collect walks a window as Fyne does for screen readers (2.8.1,
// internal/driver/glfw/accessibility_windows.go): it goes down only into
// containers, and takes what says of itself what it is.
func collect(o fyne.CanvasObject) (list []spoken) {
	if o == nil || !o.Visible() {
		return nil
	}
	if a, ok := o.(fyne.Accessible); ok && a.AccessibilityRole() != fyne.AccessibleRoleContainer {
		list = append(list, spoken{a.AccessibilityRole(), a.AccessibilityLabel(), o})
	}
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			list = append(list, collect(child)...)
		}
	}
	return list
}

// everyObject walks all that is drawn, also what widgets are made of.
func everyObject(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			everyObject(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			everyObject(child, visit)
		}
	}
}

// byMouse is what only the pointer uses, because the keys have another way:
// F7 goes along the ribbons, F4 and Ctrl+B fold what the dividers move, and the
// words of the notice are told by the label that they belong to.
func byMouse(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *pane.Ribbons, *kit.Divider:
		return true
	}
	return fmt.Sprintf("%T", o) == "*widget.focusSelectable"
}

// A screen reader is told of everything that can be used or read, in words of
// its own.
func TestScreenReaderIsToldOfAll(t *testing.T) {
	w, _ := start(t)
	w.notice.Say("There is no such file.", "Open another…", nil)
	w.Find()
	content := w.win.Canvas().Content()
	told, labels := map[fyne.CanvasObject]bool{}, map[string]bool{}
	for _, s := range collect(content) {
		told[s.o] = true
		if in, ok := s.o.(*kit.FieldBox); ok {
			told[in.Field] = true
		}
		if len(strings.Fields(s.label)) < 2 {
			t.Errorf("%T says only %q", s.o, s.label)
		}
		if labels[s.label] {
			t.Errorf("two things are called %q", s.label)
		}
		labels[s.label] = true
	}
	everyObject(content, func(o fyne.CanvasObject) {
		_, focus := o.(fyne.Focusable)
		_, tap := o.(fyne.Tappable)
		if (focus || tap) && !told[o] && !byMouse(o) {
			t.Errorf("nothing is said of a %T", o)
		}
	})
	for _, o := range []fyne.CanvasObject{
		w.summary, w.status, w.notice.Words, w.panel.Tabs, w.panel.Findings,
		w.find.Field, w.find.Whole, w.find.Next, w.desk.Articles[reading.A], w.desk.Articles[reading.B], w.desk.Overviews[reading.A], w.desk.Overviews[reading.B],
	} {
		if !told[o] {
			t.Errorf("nothing is said of the %T", o)
		}
	}
}

// So it is when the articles are open at the side.
func TestScreenReaderIsToldOfTheSide(t *testing.T) {
	w, _ := start(t)
	w.ToggleSide()
	told := map[fyne.CanvasObject]string{}
	for _, s := range collect(w.win.Canvas().Content()) {
		told[s.o] = s.label
		if in, ok := s.o.(*kit.FieldBox); ok {
			told[in.Field] = s.label
		}
	}
	for _, o := range []fyne.CanvasObject{w.library.Tabs, w.library.Filter, w.library.Sort, w.library.List} {
		if len(strings.Fields(told[o])) < 2 {
			t.Errorf("of a %T is said %q", o, told[o])
		}
	}
}

// Each tab has a list that says where in it the keyboard is.
func TestScreenReaderIsToldOfEachList(t *testing.T) {
	w, _ := start(t)
	heard := map[string]bool{}
	for i, list := range []fyne.Accessible{w.panel.Findings, w.panel.Figures, w.panel.Naming, w.panel.Voices, w.panel.Alone} {
		w.panel.Tabs.Choose(i)
		found := slices.ContainsFunc(collect(w.win.Canvas().Content()), func(s spoken) bool { return s.o == list.(fyne.CanvasObject) })
		if label := list.AccessibilityLabel(); !found || !strings.Contains(label, "Row 1 of ") || heard[label] {
			t.Errorf("list %d is found: %v, and says %q", i, found, label)
		}
		heard[list.AccessibilityLabel()] = true
	}
}

// The pages say what is in focus, as it moves.
func TestPagesSayWhatIsInFocus(t *testing.T) {
	w, _ := ships(t)
	say := func(s reading.Side) string { return w.desk.Articles[s].AccessibilityLabel() }
	if got := say(reading.A); got != "Page A: Ship leaves" {
		t.Errorf("with nothing in focus: %q", got)
	}
	heard := map[string]bool{}
	at := text.Span{}
	for range 2 {
		focus, _ := w.reading.Focus()
		for step := 0; focus.Places[reading.A] == nil || focus.Places[reading.A][0].Start < at.End && step < 4; step++ {
			w.Next() // several marks stand on one sentence
			focus, _ = w.reading.Focus()
		}
		at = w.reading.Document(reading.A).SentencesIn(focus.Places[reading.A][0])[0].Span
		for s := range w.desk.Articles {
			got, words := say(reading.Side(s)), w.reading.Document(reading.Side(s)).Text(focus.Places[s][0])
			if !strings.Contains(got, "In focus: ") || !strings.Contains(got, strings.Fields(words)[0]) || heard[got] {
				t.Errorf("with %q in focus: %q", words, got)
			}
			heard[got] = true
		}
	}
	w.LetGo()
	if got := say(reading.B); got != "Page B: Late ship" {
		t.Errorf("let go: %q", got)
	}
}

// Tab goes through the window from the bar down and round, and each stop has
// a ring that can be seen.
func TestTabGoesRound(t *testing.T) {
	w, _ := start(t)
	c := w.win.Canvas()
	drawn := func(f fyne.Focusable) string { return test.RenderObjectToMarkup(f.(fyne.CanvasObject)) }
	bare := map[fyne.Focusable]string{}
	everyObject(c.Content(), func(o fyne.CanvasObject) {
		if f, ok := o.(fyne.Focusable); ok {
			bare[f] = drawn(f)
		}
	})
	var stops []fyne.Focusable
	for c.FocusNext(); !slices.Contains(stops, c.Focused()); c.FocusNext() {
		stops = append(stops, c.Focused())
		if drawn(c.Focused()) == bare[c.Focused()] {
			t.Errorf("no ring around a %T", c.Focused())
		}
	}
	if c.Focused() != stops[0] {
		t.Errorf("after the last comes a %T", c.Focused())
	}
	want := []fyne.Focusable{
		w.bar.Menu, w.bar.Pickers[reading.A], w.bar.Swap, w.bar.Pickers[reading.B], w.bar.Chips[0], w.summary,
		w.desk.Articles[reading.A], w.desk.Articles[reading.B], w.panel.Tabs, w.panel.Findings,
	}
	last := -1
	for _, f := range want {
		at := slices.Index(stops, f)
		if at <= last {
			t.Errorf("a %T is stop %d, after stop %d", f, at, last)
		}
		last = max(last, at)
	}
	everyObject(c.Content(), func(o fyne.CanvasObject) {
		if f, ok := o.(fyne.Focusable); ok && !slices.Contains(stops, f) {
			t.Errorf("Tab does not come to a %T", o)
		}
	})
}

// Whatever is marked stands in words in a list too, as what cannot be seen
// must be.
func TestEveryMarkIsInAList(t *testing.T) {
	w, _ := start(t)
	for _, c := range w.reading.Chips() {
		if !c.On {
			w.flip(c)
		}
	}
	kinds := 0
	for s := range w.desk.Articles {
		for _, m := range w.reading.Marks(reading.Side(s)) {
			if m.Item == reading.None {
				t.Errorf("a mark of kind %d is of no item", m.Kind)
			} else if !w.panel.Findings.Has(m.Item) && !w.panel.Alone.Has(m.Item) {
				t.Errorf("%q is marked but not listed", w.reading.Items[m.Item].Label)
			}
			kinds |= 1 << m.Kind
		}
	}
	if kinds&(1<<reading.Name) == 0 || kinds&(1<<reading.Quotation) == 0 {
		t.Error("there are no names or quotations to look for")
	}
	for _, c := range w.reading.Chips() {
		if c.Kinds[0] == reading.Name {
			w.flip(c)
		}
	}
	for i, it := range w.reading.Items {
		if it.Kind == reading.Name && w.panel.Findings.Has(i) {
			t.Errorf("%q is listed but not marked", it.Label)
		}
	}
}
