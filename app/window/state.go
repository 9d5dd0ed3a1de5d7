package window

import (
	"encoding/json"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/bar"
	"diptych/app/desk"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
)

// State is what the window tells a script that drives it. When the environment
// names a file in DIPTYCH_STATE, the window looks ten times a second whether it
// is another than it was, and replaces that file (in one step: a script never
// reads half of it) once the pages have come to rest. Places are in pixels of
// the window's content. Nothing else reads or writes the file.
type State struct {
	A, B       string          // names of the two articles
	Busy       bool            // a pair is being read and compared
	Notice     string          // the sentence of the notice, "" when there is none
	Status     string          // the line at the foot
	Item, Of   int             // which mark is in focus, counted from 1, 0 for none; how many there are
	Focus      [2]string       // the words in focus on either page
	Apart      float32         // by how much the two places in focus are not level
	Tops       [2]float32      // how far each page is scrolled
	Heights    [2]float32      // how high the content of each page is
	Query      string          // what is looked for, "" when nothing is
	Found      [2]int          // how often what is looked for, or a word that was clicked twice, stands on each page
	Hit        int             // which of the hits of the query the reader is at, counted from 1 through A and B, 0 for none
	Locked     bool            // the pages scroll together
	TextSize   float32         // of the running text
	Chars      int             // the most on a line of it
	Lead       float32         // from line to line, in text sizes
	Room       bool            // the window is made for a room
	Appearance int             // 0 as the desktop, 1 light, 2 dark
	Pages      [2][4]float32   // x, y, width and height of each page
	Seen       []seen          // marks that are on screen on either page
	Chips      map[string]bool // what is switched on
	Noted      int             // how many notes there are on the pair
	Lost       int             // those that lost their place
	Note       string          // the text of the one that is being written
	Side       bool            // the articles are open beside the pages
	Panel      bool            // the findings are
	Articles   int             // how many articles are listed, 0 before that was ever seen
	Beside     int             // how many are listed that can stand beside an open one
	Library    int             // how many articles the library has
	Indexing   int             // how many of its files are still to be read
	Split      float32         // what page A has of the width of both
	Selected   [2]string       // the words selected on each page
	Tab        string          // the list that the panel shows
	Over       string          // what lies over the window: the name of a sheet, "menu", or ""
	Tip        string          // the tip that is shown, "" for none
	Aside      int             // how many findings are put aside
	Lesson     string          // what the lesson before the class says, "" for none
	Bar        map[string]spot // where the controls of the bar stand that are on screen, by what they are called; "way out" is that of the notice
	Ways       map[string]spot // where the buttons at the foot of a sheet stand that lies over the window
}

// spot is the middle of something in the window.
type spot struct{ X, Y float32 }

// seen is where the lines of a mark stand in the window.
type seen struct {
	Item       int
	Kind       reading.Kind
	ATop, BTop float32
	AEnd, BEnd float32
}

// stateEvery is how long the state file may lag behind.
const stateEvery = 100 * time.Millisecond

// script tells a script that drives the window of its state.
type script struct {
	path string // of the file, "" for none
	told string // what it holds
}

// follow writes the state of w from now on, if that is asked for.
func (s *script) follow(w *Window) {
	if s.path == "" {
		return
	}
	if w.desk.Resting() {
		s.write(w.State())
	}
	w.work.After(stateEvery, func() { w.work.Back(func() { s.follow(w) }) })
}

func (s *script) write(now State) {
	data, err := json.MarshalIndent(now, "", "  ")
	if string(data) == s.told {
		return
	}
	s.told = string(data)
	if err == nil {
		err = os.WriteFile(s.path+".new", data, 0o600)
	}
	if err == nil {
		err = os.Rename(s.path+".new", s.path)
	}
	if err != nil {
		fyne.LogError("the state file", err)
	}
}

// State is what there is to tell now.
func (w *Window) State() State {
	s := State{
		Busy: w.work.Busy(), Notice: w.notice.Text(), Status: w.status.Text(),
		Tops: w.desk.Tops(), Locked: w.desk.Locked(), TextSize: w.desk.Type().Size, Appearance: int(w.appearance),
		Chars: w.desk.Type().Chars, Lead: w.desk.Type().Lead, Room: w.before != nil,
		Chips: map[string]bool{},
		Side:  w.library.Box.Visible(), Panel: w.panel.Box.Visible(), Articles: w.library.List.Count(), Beside: w.library.Beside.List.Count(), Split: w.desk.Split(), Library: w.folder.Count(), Indexing: unread(w.folder),
	}
	s.Over, s.Tip, s.Bar, s.Ways, s.Lesson = over(w.win.Canvas()), tip(w.tips.Card), controls(w.bar, w.notice), ways(w.win.Canvas()), w.held.says()
	if w.reading == nil {
		return s
	}
	s.Tab = w.panel.Tabs.Label()
	s.Noted, s.Lost, s.Note = w.reading.NotesKnown(), w.reading.NotesLost(), w.notes.Text()
	s.A, s.B = w.opener.Pair[reading.A].Name, w.opener.Pair[reading.B].Name
	s.Item, s.Of = w.reading.Place()
	s.Aside = w.reading.PutAside()
	s.Query = w.reading.Query().Text
	s.Found[reading.A], s.Found[reading.B], _ = w.reading.Found()
	_, _, s.Hit = w.reading.Hit()
	focus, _ := w.reading.Focus()
	for i, a := range w.desk.Articles {
		side := reading.Side(i)
		s.Selected[i] = w.reading.Document(side).Text(a.Selection())
		for _, span := range focus.Places[i] {
			s.Focus[i] += w.reading.Document(side).Text(span)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(a)
		s.Pages[i] = [4]float32{at.X, at.Y, a.Size().Width, a.Size().Height}
		s.Heights[i] = w.desk.Extents()[i].Content
	}
	if focus.Item != reading.None && w.reading.Items[focus.Item].Both() {
		s.Apart = abs(w.desk.OnScreen(focus.Item, reading.A).Top - w.desk.OnScreen(focus.Item, reading.B).Top)
	}
	for _, c := range w.bar.Shown {
		s.Chips[c.Label] = c.On
	}
	s.Seen = seenOn(w.desk, w.reading, s.Pages[reading.A][1])
	return s
}

// unread is how many files of a library are still to be read.
func unread(f *shelf.Folder) int {
	done, of := f.Reading()
	return of - done
}

// over is what lies over the window.
func over(c fyne.Canvas) string {
	switch o := c.Overlays().Top().(type) {
	case nil:
		return ""
	case *kit.Sheet:
		return o.Title()
	}
	return "menu"
}

// ways are the buttons of the sheet that lies over the window.
func ways(c fyne.Canvas) map[string]spot {
	list := map[string]spot{}
	if s, ok := c.Overlays().Top().(*kit.Sheet); ok {
		for _, b := range s.Ways {
			list[b.Text()] = middle(b)
		}
	}
	return list
}

// tip is what a card says that is shown.
func tip(c *kit.TipCard) string {
	if !c.Visible() {
		return ""
	}
	return strings.TrimSpace(c.Words().Head + " " + c.Words().Text)
}

// controls are those of the bar that are on screen, and the way out of a notice.
func controls(b *bar.Bar, n *kit.Notice) map[string]spot {
	list := map[string]spot{}
	if n.Text() != "" && n.Out.Visible() {
		list["way out"] = middle(n.Out)
	}
	for _, o := range b.Row.Objects {
		a, ok := o.(fyne.Accessible)
		if !ok || !o.Visible() {
			continue
		}
		name, _, _ := strings.Cut(a.AccessibilityLabel(), " (")
		list[name] = middle(o)
	}
	return list
}

func middle(o fyne.CanvasObject) spot {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return spot{at.X + o.Size().Width/2, at.Y + o.Size().Height/2}
}

// seenOn is the marks that are on screen on pages that begin at y.
func seenOn(d *desk.Desk, r *reading.Reading, y float32) []seen {
	var list []seen
	for i, it := range r.Items {
		a, b := d.OnScreen(i, reading.A), d.OnScreen(i, reading.B)
		if it.Both() && r.Visible(i) && (d.Visible(a, reading.A) || d.Visible(b, reading.B)) {
			list = append(list, seen{i, it.Kind, y + a.Top, y + b.Top, y + a.Bottom, y + b.Bottom})
		}
	}
	return list
}
