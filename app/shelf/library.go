package shelf

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Library stands left of the pages: the articles that can be opened, those that
// tell what an open one does, and pairs. It is filled when it is seen.
type Library struct {
	Box      *fyne.Container
	OnOrder  func(Order)                      // another order was chosen
	OnOpen   func(s reading.Side, x Wanted)   // an article is to be opened on a page
	OnTaken  func(x Wanted)                   // an article was taken: it is for the page used last
	OnPair   func(pair [2]Wanted)             // two are to be opened
	OnMenu   func(x Wanted, at fyne.Position) // the menu of an article is asked for
	OnTable  func(name string, of []Listed)   // all pairs of these are to be shown
	OnFile   func()                           // a file is to be asked for
	OnFolder func()                           // a folder is, as the library
	OnFoot   func()                           // the menu of the library is
	OnPoint  func(on bool)                    // the pointer or the keyboard is on an article
	OnFocus  func(fyne.Focusable)             // the keyboard is to go there
	OnLeave  func()                           // the keyboard is to go back to the page
	OnKey    func(*fyne.KeyEvent)             // keys the library has no use for

	Tabs   *kit.Tabs
	Filter *kit.Field
	Sort   *kit.Segments // the order of the articles
	List   *pane.Library
	Beside *Beside
	Pairs  *Pairs
	Foot   *pane.LibraryFoot

	field   *kit.FieldBox
	shelf   Shelf
	folder  *Folder
	open    [2]*Book
	Order   Order
	entries []entry
	query   string
	tag     string
	filled  bool

	seeking  *background.Worker // a search of many articles
	reader   *background.Worker // the reading of many articles before the first search
	unlisten func()
	first    bool // what a search under way finds first is to be opened
}

// Listed is an article that is listed: what opens it, and what it is called.
type Listed struct {
	Wanted
	pane.Choice
}

// many is from how many articles on the window does not wait for a search.
const many = 200

// The tabs of a library.
const (
	TabArticles = iota
	TabBeside
	TabPairs
)

// NewLibrary makes a library that lists nothing, of a folder that all windows
// share. It searches by workers beside the one given.
func NewLibrary(worker *background.Worker, folder *Folder) *Library {
	s := &Library{
		Tabs: kit.NewTabs(lang.L("Articles"), lang.L("Beside"), lang.L("Pairs")), Filter: kit.NewField(lang.L("Search all articles"), kit.IconSearch), List: pane.NewLibrary(),
		Sort: kit.NewSegments(lang.L("Order of the articles"), lang.L("Opened"), lang.L("Story"), lang.L("Outlet"), lang.L("Date")), Foot: pane.NewLibraryFoot(),
		folder: folder, seeking: worker.Beside(), reader: worker.Beside(),
	}
	s.Beside, s.Pairs = newBeside(worker, folder), newPairs(worker, folder)
	s.field = s.Filter.Dressed()
	s.connect()
	s.Box = &fyne.Container{
		Layout: sideLayout{s},
		Objects: []fyne.CanvasObject{
			kit.NewSurface(kit.ColorGround, kit.AtRightHair), kit.NewSurface(kit.ColorGround, kit.AtTop),
			s.Tabs, s.field, s.Sort, s.List, s.Beside.Side, s.Beside.List, s.Pairs.List, s.Foot,
		},
		Hidden: true,
	}
	s.turnTo(TabArticles)
	return s
}

func (s *Library) connect() {
	s.Tabs.OnChosen = s.turnTo
	s.Tabs.OnKey = func(e *fyne.KeyEvent) { s.OnKey(e) }
	s.Sort.OnKey, s.Foot.OnKey, s.Beside.Side.OnKey = s.Tabs.OnKey, s.Tabs.OnKey, s.Tabs.OnKey
	s.Sort.OnChosen = func(i int) {
		s.Order = shownOrders[i]
		s.renew(false)
		s.OnOrder(s.Order)
	}
	s.Foot.OnTapped = func() { s.OnFoot() }
	s.Filter.OnChanged = s.search
	s.Filter.OnKey, s.List.OnKey = s.typedFilter, s.typedList
	s.List.OnTaken = func(place int) { s.OnTaken(s.entries[place].wanted()) }
	s.List.OnPage = func(page reading.Side, place int) { s.OnOpen(page, s.entries[place].wanted()) }
	s.List.OnMenu = func(place int, at fyne.Position) { s.OnMenu(s.entries[place].wanted(), at) }
	s.List.OnTag = s.ShowTag
	s.List.OnFile = func() { s.OnFile() }
	s.List.OnAbove = func() { s.OnFocus(s.Filter) }
	s.List.OnRune = func(r rune) {
		s.OnFocus(s.Filter)
		s.Filter.TypedRune(r)
	}
	for _, l := range []*pane.Library{s.List, s.Beside.List, s.Pairs.List} {
		l.OnPoint = func(on bool) { s.OnPoint(on) }
	}
	for _, l := range []*pane.Library{s.Beside.List, s.Pairs.List} {
		l.OnKey, l.OnAbove = s.typedList, func() { s.OnFocus(s.Tabs) }
		l.OnWay = func() { s.OnFolder() }
	}
	s.Beside.OnOpen = func(page reading.Side, x Wanted) { s.OnOpen(page, x) }
	s.Beside.OnMenu = func(x Wanted, at fyne.Position) { s.OnMenu(x, at) }
	s.Pairs.OnPair = func(pair [2]Wanted) { s.OnPair(pair) }
	s.Pairs.OnTable = func(name string, of []Listed) { s.OnTable(name, of) }
	s.unlisten = s.folder.Listen(s.changed, s.tell)
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

// turnTo shows one of the tabs.
func (s *Library) turnTo(tab int) {
	for _, o := range []fyne.CanvasObject{s.field, s.Sort, s.List} {
		kit.Show(o, tab == TabArticles)
	}
	kit.Show(s.Beside.Side, tab == TabBeside)
	kit.Show(s.Beside.List, tab == TabBeside)
	kit.Show(s.Pairs.List, tab == TabPairs)
	s.Beside.seen, s.Pairs.seen = tab == TabBeside, tab == TabPairs
	if s.Box != nil {
		s.Box.Layout.Layout(s.Box.Objects, s.Box.Size())
		s.Follow()
	}
}

// SetOrder lists the articles in another order, as if it had been chosen.
func (s *Library) SetOrder(o Order) {
	s.Order = o
	s.Sort.SetChosen(slices.Index(shownOrders[:], o))
}

// Show lists another shelf, or what is open of it now.
func (s *Library) Show(all Shelf, open [2]*Book) {
	s.shelf, s.open, s.filled = all, open, false
	s.Beside.filled, s.Beside.open = false, open
	s.Pairs.filled = false
	s.Follow()
}

// Documents are those of the two pages, which an article to be found is compared with.
func (s *Library) Documents(d [2]*text.Document) { s.Beside.documents = d }

// changed follows the library.
func (s *Library) changed() {
	s.filled, s.Beside.filled, s.Pairs.filled = false, false, false
	s.Follow()
}

// Follow fills what is seen.
func (s *Library) Follow() {
	if !s.Box.Visible() {
		return
	}
	s.tell()
	switch {
	case s.Tabs.Chosen() == TabBeside:
		s.Beside.fill()
	case s.Tabs.Chosen() == TabPairs:
		s.Pairs.fill()
	case !s.filled && !s.seeking.Busy(): // a list at a time: articles may come faster than they are listed
		s.filled = true
		s.renew(s.List.Count() > 0)
	}
}

// tell says at the foot which library it is, and how far it is read.
func (s *Library) tell() {
	f := s.folder
	kit.Show(s.Foot, f.Dir() != "")
	if !s.Box.Visible() || f.Dir() == "" {
		return
	}
	done, of := f.Reading()
	problems := len(f.Problems())
	switch {
	case of > 0:
		s.Foot.Set(f.Name(), lang.L("Indexing {{.Done}} of {{.All}}", kit.With{"Done": kit.Number(done), "All": kit.Number(of)}), float32(done)/float32(of))
	case f.Library() == nil && problems == 0:
		s.Foot.Set(f.Name(), lang.L("is being opened"), 0)
	case f.Library() == nil:
		s.Foot.Set(f.Name(), lang.L("could not be opened"), -1)
	case problems > 0:
		s.Foot.Set(f.Name(), counted(f.Count(), f.Count())+", "+kit.N(problems, "{{.N}} to be told", "{{.N}} to be told"), -1)
	default:
		s.Foot.Set(f.Name(), counted(f.Count(), f.Count()), -1)
	}
}

// renew lists what is asked for, many articles as soon as that is known; what
// was listed stays until then.
func (s *Library) renew(stay bool) {
	s.seeking.Abandon()
	if s.Order == byStory {
		s.folder.Group()
	}
	ordered := s.Order != asOpened || s.query != "" || s.tag != ""
	if ordered && !s.shelf.read() {
		if len(s.shelf) >= many {
			s.read()
			return
		}
		list, _ := s.shelf.reading()()
		s.shelf.keep(list)
	}
	r := s.request(ordered)
	if !ordered || len(s.shelf)+s.folder.Count() < many {
		s.fill(r.list(), stay)
		return
	}
	background.Do(s.seeking, func() (listing, error) { return r.list(), nil }, func(l listing, err error) {
		if err != nil {
			fyne.LogError("listing the articles", err)
			return
		}
		s.fill(l, stay)
		s.Follow()
	})
}

// request is what is to be listed now.
func (s *Library) request(ordered bool) request {
	r := request{folder: *s.folder, order: s.Order, query: s.query, tag: s.tag, onTable: func(name string, of []Listed) { s.OnTable(name, of) }, onAnyTag: func() { s.ShowTag("") }}
	places := s.shelf.Newest()
	if ordered {
		slices.Sort(places) // as the gists are
	}
	for _, i := range places {
		e := entryOf(s.shelf[i])
		e.article, _ = s.folder.Of(e.id)
		r.books = append(r.books, e)
	}
	if ordered {
		r.gists = s.shelf.gists()
	}
	for i, b := range s.open {
		if b != nil {
			r.open[i] = b.ID()
		}
	}
	return r
}

// read makes the gists of many articles, and then lists what is asked for.
func (s *Library) read() {
	if s.reader.Busy() {
		return
	}
	all := slices.Clone(s.shelf) // an article may be read anew meanwhile
	s.reader.Late = func() { s.Foot.Set(s.Foot.Says(), lang.L("Reading them …"), 0) }
	background.Do(s.reader, all.reading(), func(gists []*gist, err error) {
		if err != nil {
			fyne.LogError("reading all articles", err)
			return
		}
		all.keep(gists)
		s.tell()
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

func (s *Library) fill(l listing, stay bool) {
	s.entries = l.entries
	s.List.None = s.none()
	s.List.SetSections(l.sections, stay)
	if s.first {
		s.first = false
		s.List.TakeFirst()
	}
}

// none is what is said where nothing is listed.
func (s *Library) none() string {
	switch {
	case s.query != "":
		return lang.L("No article has all these words.")
	case s.tag != "":
		return lang.L("No article has this tag.")
	}
	return lang.L("There is no article here yet.")
}

// search lists the articles that have all words of a query.
func (s *Library) search(query string) {
	s.query, s.first = query, false
	s.renew(false)
}

// ShowTag lists the articles with a tag alone, "" for any.
func (s *Library) ShowTag(tag string) {
	s.tag = tag
	s.renew(false)
}

// ShowBeside shows what stands beside the article of a page.
func (s *Library) ShowBeside(side reading.Side) {
	s.Beside.Side.SetChosen(int(side))
	s.Beside.filled = false
	s.Tabs.Choose(TabBeside)
	s.Follow()
}

// Close ends what it waits for.
func (s *Library) Close() {
	s.unlisten()
	for _, w := range []*background.Worker{s.seeking, s.reader, s.Beside.worker, s.Pairs.worker} {
		if w != nil {
			w.Abandon()
		}
	}
}

// Holds reports whether the keyboard is here.
func (s *Library) Holds(o fyne.Focusable) bool {
	for _, x := range []fyne.Focusable{s.Tabs, s.Filter, s.Sort, s.List, s.Beside.Side, s.Beside.List, s.Pairs.List, s.Foot} {
		if o == x {
			return true
		}
	}
	return false
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

// sideLayout sets the list of the tab that is chosen below what narrows it, and
// the foot below that.
type sideLayout struct{ s *Library }

func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(Narrow, 200) }

// Layout waits for a width: a side that was never unfolded is not set, and its field reads no fonts.
func (l sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	s, inset, y := l.s, kit.Scaled(10), kit.Scaled(kit.TabsHeight)
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	wide := size.Width - 1
	objects[0].Resize(size)
	place(s.Tabs, 0, 0, wide, y)
	for _, o := range []fyne.CanvasObject{s.field, s.Sort, s.Beside.Side} {
		if o.Visible() {
			place(o, inset, y+inset, wide-2*inset, o.MinSize().Height)
			y += inset + o.MinSize().Height
		}
	}
	if y > kit.Scaled(kit.TabsHeight) {
		y += inset
	}
	foot := float32(0)
	if s.Foot.Visible() {
		foot = s.Foot.MinSize().Height
	}
	place(objects[1], 0, y, wide, size.Height-y)
	for _, o := range []fyne.CanvasObject{s.List, s.Beside.List, s.Pairs.List} {
		place(o, 0, y+1, wide, size.Height-y-1-foot)
	}
	place(s.Foot, 0, size.Height-foot, wide, foot)
}
