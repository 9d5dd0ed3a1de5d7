package shelf

import (
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
)

// Library stands left of the pages and lists the articles that can be opened. It
// is filled when it is first seen.
type Library struct {
	Box     *fyne.Container
	OnOrder func(Order)                     // another order was chosen
	OnTaken func(place int)                 // an article of the shelf was taken
	OnPage  func(s reading.Side, place int) // for that page
	OnFile  func()                          // a file is to be asked for
	OnPoint func(on bool)                   // the pointer or the keyboard is on an article
	OnFocus func(fyne.Focusable)            // the keyboard is to go there
	OnLeave func()                          // the keyboard is to go back to the page
	OnKey   func(*fyne.KeyEvent)            // keys the library has no use for

	Head   *pane.LibraryHead
	Filter *kit.Field
	List   *pane.Library

	shelf   Shelf
	open    [2]*Book
	Order   Order
	entries []entry
	query   string
	filled  bool

	seeking *background.Worker // a search of many articles
	reader  *background.Worker // the reading of many articles before the first search
	first   bool               // what a search under way finds first is to be opened
}

// many is from how many articles on the window does not wait for a search.
const many = 200

// NewLibrary makes a library that lists nothing. It searches by workers beside
// the one given.
func NewLibrary(worker *background.Worker) *Library {
	s := &Library{
		Head: pane.NewLibraryHead("Articles"), Filter: kit.NewField("Search all articles", kit.IconSearch), List: pane.NewLibrary(),
		seeking: worker.Beside(), reader: worker.Beside(),
	}
	s.connect()
	s.Box = &fyne.Container{
		Layout:  sideLayout{},
		Objects: []fyne.CanvasObject{kit.NewSurface(kit.ColorGround, kit.AtRightHair), kit.NewSurface(kit.ColorGround, kit.AtTop), s.Head, s.Filter.Dressed(), s.List},
		Hidden:  true,
	}
	return s
}

func (s *Library) connect() {
	s.Head.OnTapped = s.turn
	s.Filter.OnChanged = s.search
	s.Head.OnKey = func(e *fyne.KeyEvent) { s.OnKey(e) }
	s.Filter.OnKey, s.List.OnKey = s.typedFilter, s.typedList
	s.List.OnTaken = func(place int) { s.OnTaken(place) }
	s.List.OnPage = func(page reading.Side, place int) { s.OnPage(page, place) }
	s.List.OnFile = func() { s.OnFile() }
	s.List.OnPoint = func(on bool) { s.OnPoint(on) }
	s.List.OnAbove = func() { s.OnFocus(s.Filter) }
	s.List.OnRune = func(r rune) {
		s.OnFocus(s.Filter)
		s.Filter.TypedRune(r)
	}
}

// typedFilter is a key that the search field has no use for.
func (s *Library) typedFilter(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyPageDown:
		s.OnFocus(s.List)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.TakeFirst()
	case fyne.KeyEscape:
		s.leave()
	default:
		s.OnKey(e)
	}
}

// typedList is a key that the list has no use for.
func (s *Library) typedList(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		s.leave()
		return
	}
	s.OnKey(e)
}

// leave is the escape key: it ends the search, or else goes back to the page.
func (s *Library) leave() {
	if s.query != "" {
		s.Filter.SetText("")
		return
	}
	s.OnLeave()
}

// Show lists another shelf, or what is open of it now.
func (s *Library) Show(all Shelf, open [2]*Book) {
	s.shelf, s.open, s.filled = all, open, false
	s.Follow()
}

// Follow fills the list when it is seen.
func (s *Library) Follow() {
	if s.filled || !s.Box.Visible() {
		return
	}
	s.filled = true
	s.renew(s.List.Count() > 0)
}

// renew lists what is asked for, many articles as soon as that is known; what
// was listed stays until then.
func (s *Library) renew(stay bool) {
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
	case len(asked) == 0 && s.Order == asOpened:
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
func (s *Library) read() {
	if s.reader.Busy() {
		return
	}
	all := slices.Clone(s.shelf) // an article may be read anew meanwhile
	s.reader.Late = func() { s.Head.Set("Reading them …", s.Order.String()) }
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
func (s *Library) TakeFirst() {
	if s.first = s.seeking.Busy() || s.reader.Busy(); !s.first {
		s.List.TakeFirst()
	}
}

func (s *Library) fill(stay bool) {
	s.Head.Set(counted(len(s.entries), len(s.shelf)), s.Order.String())
	s.List.SetSections(sections(s.entries, s.Order, s.open), stay)
	if s.first {
		s.first = false
		s.List.TakeFirst()
	}
}

// search lists the articles that have all words of a query.
func (s *Library) search(query string) {
	s.query, s.first = query, false
	s.renew(false)
}

// turn goes on to the next order.
func (s *Library) turn() {
	s.Order = (s.Order + 1) % orders
	s.renew(false)
	s.OnOrder(s.Order)
}

// Holds reports whether the keyboard is here.
func (s *Library) Holds(o fyne.Focusable) bool {
	return o == fyne.Focusable(s.Head) || o == fyne.Focusable(s.Filter) || o == fyne.Focusable(s.List)
}

// Width is how much of the window it has.
func (s *Library) Width() float32 {
	if !s.Box.Visible() {
		return 0
	}
	return s.Box.Size().Width
}

// Narrow is the least width of a library, in pixels of the usual size.
const Narrow = 200

// sideLayout sets the list below its head and the field.
type sideLayout struct{}

func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(Narrow, 200) }

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
