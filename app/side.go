package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
)

// side stands left of the pages and lists the articles that can be opened. It
// is filled when it is first seen.
type side struct {
	box     *fyne.Container
	OnOrder func(order) // another order was chosen

	head   *pane.LibraryHead
	filter *kit.Field
	list   *pane.Library

	shelf   shelf
	open    [2]*book
	order   order
	entries []entry
	query   string
	filled  bool

	seeking *background.Worker // a search of many articles
	reader  *background.Worker // the reading of many articles before the first search
	first   bool               // what a search under way finds first is to be opened
}

// many is from how many articles on the window does not wait for a search.
const many = 200

func newSide() *side {
	s := &side{head: pane.NewLibraryHead("Articles"), filter: kit.NewField("Search all articles", kit.IconSearch), list: pane.NewLibrary()}
	s.head.OnTapped = s.turn
	s.filter.OnChanged = s.search
	s.box = &fyne.Container{
		Layout:  sideLayout{},
		Objects: []fyne.CanvasObject{kit.NewSurface(kit.ColorGround, kit.AtRightHair), kit.NewSurface(kit.ColorGround, kit.AtTop), s.head, s.filter.Dressed(), s.list},
		Hidden:  true,
	}
	return s
}

// Show lists another shelf, or what is open of it now.
func (s *side) Show(all shelf, open [2]*book) {
	s.shelf, s.open, s.filled = all, open, false
	s.Follow()
}

// Follow fills the list when it is seen.
func (s *side) Follow() {
	if s.filled || !s.box.Visible() {
		return
	}
	s.filled = true
	s.renew(s.list.Count() > 0)
}

// renew lists what is asked for, many articles as soon as that is known; what
// was listed stays until then.
func (s *side) renew(stay bool) {
	s.seeking.Abandon()
	asked := norms(s.query)
	list := func(hits []hit) {
		s.entries = s.shelf.entries(hits, asked)
		s.fill(stay)
	}
	switch {
	case len(s.shelf) < many:
		s.entries = s.shelf.catalogue(s.query)
		s.fill(stay)
	case len(asked) == 0 && s.order == asOpened:
		s.entries = s.shelf.all()
		s.fill(stay)
	case !s.shelf.read():
		s.read()
	default:
		gists := s.shelf.gists()
		background.Do(s.seeking, func() ([]hit, error) { return searched(gists, asked), nil }, func(hits []hit, err error) {
			if err != nil {
				fyne.LogError("the search in all articles", err)
				return
			}
			list(hits)
		})
	}
}

// read makes the gists of many articles, and then lists what is asked for.
func (s *side) read() {
	if s.reader.Busy() {
		return
	}
	all := slices.Clone(s.shelf) // an article may be read anew meanwhile
	s.reader.Late = func() { s.head.Set("Reading them …", s.order.String()) }
	background.Do(s.reader, all.reading(), func(gists []*gist, err error) {
		if err != nil {
			fyne.LogError("reading all articles", err)
			return
		}
		all.keep(gists)
		s.renew(false)
	})
}

// TakeFirst opens the first article that is listed, or that a search under way
// will list.
func (s *side) TakeFirst() {
	if s.first = s.seeking.Busy() || s.reader.Busy(); !s.first {
		s.list.TakeFirst()
	}
}

func (s *side) fill(stay bool) {
	s.head.Set(counted(len(s.entries), len(s.shelf)), s.order.String())
	s.list.SetSections(sections(s.entries, s.order, s.open), stay)
	if s.first {
		s.first = false
		s.list.TakeFirst()
	}
}

// search lists the articles that have all words of a query.
func (s *side) search(query string) {
	s.query, s.first = query, false
	s.renew(false)
}

// turn goes on to the next order.
func (s *side) turn() {
	s.order = (s.order + 1) % orders
	s.renew(false)
	s.OnOrder(s.order)
}

// holds reports whether the keyboard is here.
func (s *side) holds(o fyne.Focusable) bool {
	return o == fyne.Focusable(s.head) || o == fyne.Focusable(s.filter) || o == fyne.Focusable(s.list)
}

// width is how much of the window it has.
func (s *side) width() float32 {
	if !s.box.Visible() {
		return 0
	}
	return s.box.Size().Width
}

// sideLayout sets the list below its head and the field.
type sideLayout struct{}

func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(sideNarrow, 200) }

func (sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, under, title, field, list := objects[0], objects[1], objects[2], objects[3], objects[4]
	inset, head, high := kit.Scaled(10), kit.Scaled(kit.TabsHeight), objects[3].MinSize().Height
	top := head + high + 2*inset
	ground.Resize(size)
	title.Resize(fyne.NewSize(size.Width-1, head))
	field.Move(fyne.NewPos(inset, head+inset))
	field.Resize(fyne.NewSize(size.Width-1-2*inset, high))
	under.Move(fyne.NewPos(0, top))
	under.Resize(fyne.NewSize(size.Width-1, max(0, size.Height-top)))
	list.Move(fyne.NewPos(0, top+1))
	list.Resize(fyne.NewSize(size.Width-1, max(0, size.Height-top-1)))
}

func (w *Window) buildSide() {
	s := newSide()
	s.seeking, s.reader = w.work.Beside(), w.work.Beside()
	s.order = w.set.Order()
	s.OnOrder = func(o order) { w.set.SetOrder(o) }
	s.head.OnHint, s.head.OnKey = w.showHint, w.typed
	s.filter.OnKey, s.filter.OnShortcut = w.typedFilter, w.shortcut
	s.list.OnKey = w.typedList
	s.list.OnTaken = func(place int) { w.take(w.taking(), place) }
	s.list.OnPage = w.take
	s.list.OnFile = w.AskForFile
	s.list.OnAbove = func() { w.focus(s.filter) }
	s.list.OnRune = func(r rune) {
		w.focus(s.filter)
		s.filter.TypedRune(r)
	}
	s.list.OnPoint = func(on bool) {
		if on {
			w.showHint(fmt.Sprintf("Click or Enter: open on page %v · with Shift: on page %v", w.desk.Used, w.desk.Used.Other()))
		} else {
			w.showHint("")
		}
	}
	w.library = s
	w.bar.library.OnTapped = w.ToggleSide
}

// focus brings the keyboard to o, also where o was not painted yet.
func (w *Window) focus(o fyne.Focusable) { w.win.Canvas().Focus(o) }

// taking is the page for the article that is taken now: the one used last,
// with shift the other.
func (w *Window) taking() reading.Side {
	if w.shift() {
		return w.desk.Used.Other()
	}
	return w.desk.Used
}

// take opens an article of the shelf on a page.
func (w *Window) take(s reading.Side, place int) {
	w.choose(s, wanted{book: w.shelf[place]})
}

// typedFilter is a key that the search field has no use for.
func (w *Window) typedFilter(e *fyne.KeyEvent) {
	s := w.library
	switch e.Name {
	case fyne.KeyDown, fyne.KeyPageDown:
		w.focus(s.list)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.TakeFirst()
	case fyne.KeyEscape:
		w.leaveSide()
	default:
		w.typed(e)
	}
}

// typedList is a key that the list has no use for.
func (w *Window) typedList(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		w.leaveSide()
		return
	}
	w.typed(e)
}

// leaveSide is the escape key among the articles: it ends the search, or else
// goes back to the page.
func (w *Window) leaveSide() {
	if w.library.query != "" {
		w.library.filter.SetText("")
		return
	}
	w.focus(w.desk.Page())
}
