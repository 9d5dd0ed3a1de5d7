// Package desk is the two pages side by side: kept level by what they share,
// joined by ribbons, with an overview outside each.
package desk

import (
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Desk is the two pages with the gutter between them and an overview outside
// each. It draws a Reading and keeps the pages together; what is to be in
// focus it asks of others.
type Desk struct {
	Box      *fyne.Container
	OnTapped func(s reading.Side, pos int, on bool)          // a page was clicked
	OnWord   func(reading.Side, text.Word)                   // a word was clicked twice
	OnItem   func(item int)                                  // a ribbon was clicked, reading.None beside all
	OnTick   func(s reading.Side, item, pos int)             // the tick of a mark was clicked
	OnMenu   func(s reading.Side, pos int, at fyne.Position) // a page asks for its menu
	OnSet    func()                                          // the pages were set in another width or size
	OnDrawn  func()                                          // the reader drew other widths for the pages
	kit.Pointing

	Articles  [2]*pane.Article
	Overviews [2]*pane.Overview
	Ribbons   *pane.Ribbons
	Gutter    [2]*kit.Divider // at either end of it
	Used      reading.Side    // the page used last

	split   float32 // what page A has of the width of both
	reading *reading.Reading
	marks   [2][]reading.Mark // that are shown
	bands   [][2]reading.Band // of every item, as the pages are laid out now
	ends    [2]standing       // the items with an end on either page
	inView  []int             // those of them that were on screen last: a list that is used again
	hovered int
	tip     kit.Tip // of what the pointer is on
	lock    *reading.Lock
	locked  bool
	extents [2]reading.Extent
	tops    [2]float32
	moving  bool // this desk scrolls the pages, not the reader
	held    bool // the pages are given their places, and are looked at when both have them
	missed  bool // a page told of itself meanwhile
	glide   *fyne.Animation
}

// New makes a desk with two empty pages.
func New() *Desk {
	d := &Desk{Ribbons: pane.NewRibbons(), locked: true, hovered: reading.None, split: SplitUsual}
	for _, s := range []reading.Side{reading.A, reading.B} {
		d.Articles[s], d.Overviews[s] = d.newPage(s), d.newOverview(s)
	}
	d.Ribbons.OnTapped = func(item int) { d.OnItem(item) }
	d.Ribbons.OnHover = func(item int) { d.pointed(d.Ribbons, item) }
	d.Ribbons.OnPointer = func(at fyne.Position) { d.Point(d.Ribbons, at, d.tip) }
	d.Box = &fyne.Container{
		Layout: deskLayout{desk: d},
		Objects: []fyne.CanvasObject{
			d.Overviews[reading.A], d.Articles[reading.A], d.Ribbons, d.Articles[reading.B], d.Overviews[reading.B],
		},
	}
	d.divide()
	return d
}

func (d *Desk) newPage(s reading.Side) *pane.Article {
	a := pane.NewArticle()
	a.Side = s
	a.OnScrolled = func() { d.scrolled(s) }
	a.OnEdge = func(end bool) { d.toEdge(s, end) }
	a.OnSteered = d.Stop
	a.OnHover = func(pos int) { d.hover(s, pos) }
	a.OnPointer = func(at fyne.Position) { d.Point(a, at, d.tip) }
	a.OnFocused = func(on bool) {
		if on {
			d.Used = s
		}
	}
	a.OnTapped = func(pos int, on bool) {
		d.Used = s
		d.OnTapped(s, pos, on)
	}
	a.OnMenu = func(pos int, at fyne.Position) {
		d.Used = s
		d.OnMenu(s, pos, at)
	}
	a.OnDoubleTapped = func(w text.Word) { d.OnWord(s, w) }
	return a
}

func (d *Desk) newOverview(s reading.Side) *pane.Overview {
	o := pane.NewOverview(s)
	o.OnGo = func(at float32) { d.goTo(s, at) }
	o.OnHover = func(item int) { d.pointed(o, item) }
	o.OnPointer = func(at fyne.Position) { d.Point(o, at, d.tip) }
	o.OnTick = func(item, pos int) {
		d.Used = s
		d.OnTick(s, item, pos)
	}
	return o
}

// divide lays a divider at either end of the gutter. What is clicked there is
// clicked in the gutter.
func (d *Desk) divide() {
	for i := range d.Gutter {
		g := kit.NewDivider()
		g.OnLeft = func() { d.OnDrawn() }
		g.At = func() float32 { return d.Articles[reading.A].Size().Width }
		g.OnMoved = d.draw
		g.OnUsual = func() {
			d.SetSplit(SplitUsual)
			d.OnDrawn()
		}
		g.OnTapped = func(x, y float32) {
			x += g.Position().X - d.Ribbons.Position().X
			d.Ribbons.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
		}
		d.Gutter[i] = g
		d.Box.Objects = append(d.Box.Objects, g)
	}
}

// draw sets the border of page A where the pointer wants it.
func (d *Desk) draw(x float32) {
	both := pagesOf(d.Box.Size().Width)
	d.SetSplit(max(SplitLeast, min(x/both, 1-SplitLeast)))
}

// SetSplit gives page A another share of the width of both.
func (d *Desk) SetSplit(share float32) {
	d.split = share
	d.Box.Layout.Layout(d.Box.Objects, d.Box.Size())
}

// SetKeys hands on keys and shortcuts that the pages have no use for.
func (d *Desk) SetKeys(typed func(*fyne.KeyEvent), shortcut func(fyne.Shortcut)) {
	for _, a := range d.Articles {
		a.OnKey, a.OnShortcut = typed, shortcut
	}
}

// SetFirst lets others take keys before the pages do: first reports whether it
// took one.
func (d *Desk) SetFirst(first func(*fyne.KeyEvent) bool) {
	for _, a := range d.Articles {
		a.OnFirst = first
	}
}

// Page is the page used last.
func (d *Desk) Page() *pane.Article { return d.Articles[d.Used] }

// SideAt is the page at x of the window, or the one used last where that is
// left of the desk.
func (d *Desk) SideAt(x float32) reading.Side {
	left := d.Box.Position().X
	switch {
	case x < left:
		return d.Used
	case x > left+d.Ribbons.Position().X+pane.GutterWidth/2:
		return reading.B
	}
	return reading.A
}

// Show puts another pair on the desk, its pages scrolled to tops.
func (d *Desk) Show(r *reading.Reading, tops [2]float32) {
	d.Stop()
	d.reading = r
	d.moving = true
	for s, a := range d.Articles {
		doc := r.Document(reading.Side(s))
		a.SetDocument(doc, doc.Fields)
		a.ScrollTo(tops[s], false)
	}
	d.moving = false
	for s := range d.marks {
		d.marks[s] = r.Marks(reading.Side(s))
	}
	d.bands, d.ends, d.hovered = nil, [2]standing{}, reading.None
	d.relayout()
}

// Cover lays covers over words of both pages, and says otherwise what stands
// under their headlines. Both last until the next Show.
func (d *Desk) Cover(covers [2][]text.Span, fields [2]text.Fields) {
	d.moving = true
	for s, a := range d.Articles {
		a.SetCovers(covers[s])
		a.SetFields(fields[s])
	}
	d.moving = false
	d.relayout()
	d.Refresh()
}

// Refresh draws the marks and the focus of the reading anew; the pages stay
// where they are.
func (d *Desk) Refresh() {
	if d.reading == nil {
		return
	}
	for i, a := range d.Articles {
		s := reading.Side(i)
		d.marks[s] = d.reading.Marks(s)
		a.SetMarks(d.marks[s])
		a.SetWords(d.reading.Words(s))
		a.SetFocus(d.reading.Lit(s))
		d.Overviews[s].SetTicks(d.ticks(s, d.marks[s]))
	}
	d.drawRibbons()
}

func (d *Desk) ticks(s reading.Side, marks []reading.Mark) []pane.Tick {
	height := max(1, d.Articles[s].ContentHeight())
	ticks := make([]pane.Tick, 0, len(marks))
	row := 2 * height / max(1, d.Articles[s].Height()) // of the page, for two pixels of the overview
	var next int                                       // where a hit has a row of its own again
	for _, m := range marks {
		if m.Kind == reading.Differing {
			continue // it lies inside a passage, which has a tick
		}
		if m.Kind == reading.Found && m.Start < next {
			continue // a letter may be found everywhere
		}
		top, bottom := d.Articles[s].Band(m.Span)
		ticks = append(ticks, pane.Tick{At: (top + bottom) / 2 / height, Kind: m.Kind, Item: m.Item, Pos: m.Start})
		if m.Kind == reading.Found {
			next = d.Articles[s].PosAt(bottom + row)
		}
	}
	return ticks
}

// relayout measures the pages anew and makes the lock that fits them. The
// pages stay as they stand beside one another now.
func (d *Desk) relayout() {
	d.extents = d.measure()
	d.bands = d.bands[:0]
	var anchors []reading.Anchor
	for _, it := range d.reading.Items {
		a, b := d.band(reading.A, it.A), d.band(reading.B, it.B)
		d.bands = append(d.bands, [2]reading.Band{a, b}) // of no use on a side where it has no place
		if w := anchorWeight(it); w > 0 {
			anchors = append(anchors, reading.Anchor{A: (a.Top + a.Bottom) / 2, B: (b.Top + b.Bottom) / 2, Weight: w})
		}
	}
	for i := range d.ends {
		if d.ends[i].items == nil {
			d.ends[i] = newStanding(d.bands, reading.Side(i), func(item int) bool { return d.reading.Items[item].Both() })
		} else {
			d.ends[i].settle(d.bands)
		}
	}
	d.lock = reading.NewLock(anchors, d.extents[reading.A], d.extents[reading.B])
	d.tops = d.Tops()
	d.lock.Pin(d.tops[reading.A], d.tops[reading.B])
	for i := range d.Overviews {
		s := reading.Side(i)
		d.Overviews[s].SetTicks(d.ticks(s, d.marks[s]))
	}
	d.moved()
}

// anchorWeight is how much an item says about which places belong together.
// Names and stock phrases stand anywhere and say nothing.
func anchorWeight(it reading.Item) float32 {
	switch it.Kind {
	case reading.Quotation, reading.Copy, reading.Voice:
		return float32(it.Words)
	case reading.Statement:
		return 4
	}
	return 0
}

func (d *Desk) measure() (e [2]reading.Extent) {
	for s, a := range d.Articles {
		e[s] = reading.Extent{Content: a.ContentHeight(), View: a.Height()}
	}
	return e
}

func (d *Desk) band(s reading.Side, span text.Span) reading.Band {
	top, bottom := d.Articles[s].Band(span)
	return reading.Band{Top: top, Bottom: bottom}
}

// setting lets lay give both pages their places before either is measured.
func (d *Desk) setting(lay func()) {
	d.held, d.missed = true, false
	lay()
	d.held = false
	if d.missed {
		d.scrolled(reading.A)
	}
}

// drawRibbons joins what is on screen on either page with its other end.
func (d *Desk) drawRibbons() {
	if len(d.bands) != len(d.reading.Items) {
		return // not laid out yet
	}
	focus, _ := d.reading.Focus()
	var list []pane.Ribbon
	for _, i := range d.endsOnScreen() {
		a, b := d.OnScreen(i, reading.A), d.OnScreen(i, reading.B)
		it, strong := d.reading.Items[i], i == focus.Item || i == d.hovered
		if !joined(it, strong) || !d.reading.Visible(i) {
			continue
		}
		list = append(list, pane.Ribbon{
			ATop: a.Top, ABottom: a.Bottom, BTop: b.Top, BBottom: b.Bottom,
			Kind: it.Kind, Item: i, Strong: strong,
		})
	}
	d.Ribbons.Set(list)
}

// endsOnScreen is the items with two ends of which one is on screen.
func (d *Desk) endsOnScreen() []int {
	list := d.inView[:0]
	for s, e := range d.extents {
		list = d.ends[s].appendBetween(list, d.tops[s], d.tops[s]+e.View)
	}
	slices.Sort(list)
	d.inView = slices.Compact(list)
	return d.inView
}

// joined reports whether a ribbon leads from one end of an item to the other.
// Differences in the telling are many and stand anywhere: only the one that is
// looked at has a ribbon.
func joined(it reading.Item, strong bool) bool {
	return it.Both() && (strong || !it.Kind.Framing())
}

// OnScreen is where an item stands in the window of its page.
func (d *Desk) OnScreen(item int, s reading.Side) reading.Band {
	b := d.bands[item][s]
	return reading.Band{Top: b.Top - d.tops[s], Bottom: b.Bottom - d.tops[s]}
}

// Visible reports whether some of a place that OnScreen gave is seen.
func (d *Desk) Visible(b reading.Band, s reading.Side) bool {
	return b.Bottom > 0 && b.Top < d.extents[s].View
}

// hover strengthens what is under the pointer on a page, and tells of it.
func (d *Desk) hover(s reading.Side, pos int) {
	item, words := reading.None, ""
	if d.reading != nil && pos >= 0 {
		item, words = d.reading.Tell(s, pos)
	}
	d.strengthen(item)
	d.tell(d.Articles[s], words)
}

// pointed does the same for a ribbon or a tick.
func (d *Desk) pointed(of fyne.CanvasObject, item int) {
	d.strengthen(item)
	words := ""
	if d.reading != nil && item != reading.None {
		words = d.reading.TellItem(item)
	}
	d.tell(of, words)
}

// tell has words for the tip of what the pointer is on; without any there is
// none. Where it stands is told by the next movement.
func (d *Desk) tell(of fyne.CanvasObject, words string) {
	d.tip = kit.Tip{Text: words}
	if d.tip.Empty() {
		d.Point(of, fyne.Position{}, d.tip)
	}
}

// strengthen makes the marks of an item on both pages, and its ribbon, stand
// out while the pointer is on one of them or on a tick.
func (d *Desk) strengthen(item int) {
	if d.reading != nil && item != d.hovered {
		d.hovered = item
		for _, a := range d.Articles {
			a.SetStrong(item)
		}
		d.drawRibbons()
	}
}

// Extents is how high the pages are, and how much of them is seen.
func (d *Desk) Extents() [2]reading.Extent { return d.extents }

// Split is what page A has of the width of both.
func (d *Desk) Split() float32 { return d.split }

// Type is how the pages are set.
func (d *Desk) Type() pane.Type { return d.Articles[reading.A].Type() }

// SetType sets both pages.
func (d *Desk) SetType(t pane.Type) {
	d.moving = true
	for _, a := range d.Articles {
		a.SetType(t)
	}
	d.moving = false
	if d.reading != nil {
		d.relayout()
		d.level(false)
	}
}
