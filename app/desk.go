package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// desk is the two pages with the gutter between them and an overview outside
// each. It draws a Reading and keeps the pages together; what is to be in
// focus it asks of others.
type desk struct {
	box      *fyne.Container
	OnTapped func(s reading.Side, pos int, on bool)          // a page was clicked
	OnWord   func(reading.Side, text.Word)                   // a word was clicked twice
	OnItem   func(item int)                                  // a ribbon was clicked, reading.None beside all
	OnTick   func(s reading.Side, item, pos int)             // the tick of a mark was clicked
	OnMenu   func(s reading.Side, pos int, at fyne.Position) // a page asks for its menu
	OnSet    func()                                          // the pages were set in another width or size

	articles  [2]*pane.Article
	overviews [2]*pane.Overview
	ribbons   *pane.Ribbons

	reading *reading.Reading
	marks   [2][]reading.Mark // that are shown
	bands   [][2]reading.Band // of every item, as the pages are laid out now
	ends    [2]standing       // the items with an end on either page
	inView  []int             // those of them that were on screen last: a list that is used again
	hovered int
	lock    *reading.Lock
	locked  bool
	extents [2]reading.Extent
	tops    [2]float32
	moving  bool // this desk scrolls the pages, not the reader
	held    bool // the pages are given their places, and are looked at when both have them
	missed  bool // a page told of itself meanwhile
	glide   *fyne.Animation
}

func newDesk() *desk {
	d := &desk{ribbons: pane.NewRibbons(), locked: true, hovered: reading.None}
	for _, s := range []reading.Side{reading.A, reading.B} {
		a := pane.NewArticle()
		a.Side = s
		a.OnScrolled = func() { d.scrolled(s) }
		a.OnEdge = func(end bool) { d.toEdge(s, end) }
		a.OnSteered = d.stop
		a.OnTapped = func(pos int, on bool) { d.OnTapped(s, pos, on) }
		a.OnDoubleTapped = func(w text.Word) { d.OnWord(s, w) }
		a.OnHover = func(pos int) { d.hover(s, pos) }
		o := pane.NewOverview(s)
		o.OnGo = func(at float32) { d.goTo(s, at) }
		o.OnTick = func(item, pos int) { d.OnTick(s, item, pos) }
		o.OnHover = func(item int) { d.strengthen(item) }
		a.OnMenu = func(pos int, at fyne.Position) { d.OnMenu(s, pos, at) }
		d.articles[s], d.overviews[s] = a, o
	}
	d.ribbons.OnTapped = func(item int) { d.OnItem(item) }
	d.ribbons.OnHover = func(item int) { d.strengthen(item) }
	d.box = &fyne.Container{
		Layout: deskLayout{desk: d},
		Objects: []fyne.CanvasObject{
			d.overviews[reading.A], d.articles[reading.A], d.ribbons, d.articles[reading.B], d.overviews[reading.B],
		},
	}
	return d
}

// Show puts another pair on the desk, its pages scrolled to tops.
func (d *desk) Show(r *reading.Reading, tops [2]float32) {
	d.stop()
	d.reading = r
	d.moving = true
	for s, a := range d.articles {
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

// Refresh draws the marks and the focus of the reading anew; the pages stay
// where they are.
func (d *desk) Refresh() {
	if d.reading == nil {
		return
	}
	for i, a := range d.articles {
		s := reading.Side(i)
		d.marks[s] = d.reading.Marks(s)
		a.SetMarks(d.marks[s])
		a.SetFocus(d.reading.Lit(s))
		d.overviews[s].SetTicks(d.ticks(s, d.marks[s]))
	}
	d.drawRibbons()
}

func (d *desk) ticks(s reading.Side, marks []reading.Mark) []pane.Tick {
	height := max(1, d.articles[s].ContentHeight())
	ticks := make([]pane.Tick, 0, len(marks))
	row := 2 * height / max(1, d.articles[s].Height()) // of the page, for two pixels of the overview
	var next int                                       // where a hit has a row of its own again
	for _, m := range marks {
		if m.Kind == reading.Differing {
			continue // it lies inside a passage, which has a tick
		}
		if m.Kind == reading.Found && m.Start < next {
			continue // a letter may be found everywhere
		}
		top, bottom := d.articles[s].Band(m.Span)
		ticks = append(ticks, pane.Tick{At: (top + bottom) / 2 / height, Kind: m.Kind, Item: m.Item, Pos: m.Start})
		if m.Kind == reading.Found {
			next = d.articles[s].PosAt(bottom + row)
		}
	}
	return ticks
}

// relayout measures the pages anew and makes the lock that fits them. The
// pages stay as they stand beside one another now.
func (d *desk) relayout() {
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
	d.tops = d.now()
	d.lock.Pin(d.tops[reading.A], d.tops[reading.B])
	for i := range d.overviews {
		s := reading.Side(i)
		d.overviews[s].SetTicks(d.ticks(s, d.marks[s]))
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

func (d *desk) measure() (e [2]reading.Extent) {
	for s, a := range d.articles {
		e[s] = reading.Extent{Content: a.ContentHeight(), View: a.Height()}
	}
	return e
}

func (d *desk) now() (tops [2]float32) {
	for s, a := range d.articles {
		tops[s] = a.Top()
	}
	return tops
}

func (d *desk) band(s reading.Side, span text.Span) reading.Band {
	top, bottom := d.articles[s].Band(span)
	return reading.Band{Top: top, Bottom: bottom}
}

// setting lets lay give both pages their places before either is measured.
func (d *desk) setting(lay func()) {
	d.held, d.missed = true, false
	lay()
	d.held = false
	if d.missed {
		d.scrolled(reading.A)
	}
}

// scrolled is called by a page whenever something else of it is on screen.
func (d *desk) scrolled(s reading.Side) {
	switch {
	case d.reading == nil || d.moving:
	case d.held:
		d.missed = true
	case d.measure() != d.extents: // another width, text size or fold, not a scroll
		d.relayout()
		d.level(false)
		d.OnSet()
	default:
		d.stop()
		d.follow(s)
	}
}

// follow brings the other page along.
func (d *desk) follow(s reading.Side) {
	was, now := d.tops, d.now()
	if d.locked && was[s] != now[s] {
		d.moveTo(s.Other(), d.lock.Follow(s, was[s], now[s], was[s.Other()]))
	}
	d.tops = d.now()
	d.moved()
}

func (d *desk) moveTo(s reading.Side, top float32) {
	d.moving = true
	d.articles[s].ScrollTo(top, false)
	d.moving = false
}

// moved draws what depends on where the pages stand.
func (d *desk) moved() {
	for s, e := range d.extents {
		height := max(1, e.Content)
		d.overviews[s].SetThumb(d.tops[s]/height, min(1, (d.tops[s]+e.View)/height))
	}
	d.drawRibbons()
}

// drawRibbons joins what is on screen on either page with its other end.
func (d *desk) drawRibbons() {
	if len(d.bands) != len(d.reading.Items) {
		return // not laid out yet
	}
	focus, _ := d.reading.Focus()
	var list []pane.Ribbon
	for _, i := range d.endsOnScreen() {
		a, b := d.onScreen(i, reading.A), d.onScreen(i, reading.B)
		it, strong := d.reading.Items[i], i == focus.Item || i == d.hovered
		if !joined(it, strong) || !d.reading.Shown(it.Kind) {
			continue
		}
		list = append(list, pane.Ribbon{
			ATop: a.Top, ABottom: a.Bottom, BTop: b.Top, BBottom: b.Bottom,
			Kind: it.Kind, Item: i, Strong: strong,
		})
	}
	d.ribbons.Set(list)
}

// endsOnScreen is the items with two ends of which one is on screen.
func (d *desk) endsOnScreen() []int {
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

// onScreen is where an item stands in the window of its page.
func (d *desk) onScreen(item int, s reading.Side) reading.Band {
	b := d.bands[item][s]
	return reading.Band{Top: b.Top - d.tops[s], Bottom: b.Bottom - d.tops[s]}
}

func (d *desk) visible(b reading.Band, s reading.Side) bool {
	return b.Bottom > 0 && b.Top < d.extents[s].View
}

// hover strengthens what is under the pointer.
func (d *desk) hover(s reading.Side, pos int) {
	item := reading.None
	if d.reading != nil && pos >= 0 {
		item = d.reading.Under(s, pos)
	}
	d.strengthen(item)
}

// strengthen makes the marks of an item on both pages, and its ribbon, stand
// out while the pointer is on one of them or on a tick.
func (d *desk) strengthen(item int) {
	if d.reading != nil && item != d.hovered {
		d.hovered = item
		for _, a := range d.articles {
			a.SetStrong(item)
		}
		d.drawRibbons()
	}
}

// goTo brings a place of the overview amid the window, and the other page along.
func (d *desk) goTo(s reading.Side, at float32) {
	if d.reading == nil {
		return
	}
	e := d.extents[s]
	d.stop()
	d.moveTo(s, at*e.Content-e.View/2)
	d.follow(s)
}

// toEdge brings a page to its top or its end; where the pages are locked the
// other goes to its own, however they stood beside one another.
func (d *desk) toEdge(s reading.Side, end bool) {
	if d.reading == nil {
		return
	}
	to := d.now()
	for i, e := range d.extents {
		if !d.locked && reading.Side(i) != s {
			continue
		}
		to[i] = 0
		if end {
			to[i] = e.Max()
		}
	}
	d.glideTo(to, true)
}

// Bring shows what is in focus: the evidence of both pages level, or that of
// one page on screen when the other has none.
func (d *desk) Bring() { d.level(true) }

// BringPlace shows a place of one page, unfolded; the other page follows.
func (d *desk) BringPlace(s reading.Side, place text.Span) {
	d.articles[s].Unfold(place)
	from := d.now()
	to := from
	to[s] = reading.Bring(from[s], d.band(s, place), d.extents[s])
	if o := s.Other(); d.locked && to[s] != from[s] {
		to[o] = d.lock.Follow(s, from[s], to[s], from[o])
	}
	d.glideTo(to, true)
}

// seen is what is on screen of each page.
func (d *desk) seen() (spans [2]text.Span) {
	for s, a := range d.articles {
		spans[s] = text.Span{Start: a.PosAt(a.Top()), End: a.PosAt(a.Top() + a.Height())}
	}
	return spans
}

func (d *desk) level(gently bool) {
	f, ok := d.reading.Focus()
	if !ok {
		return
	}
	to := d.now()
	a, b := f.Places[reading.A], f.Places[reading.B]
	switch {
	case len(a) > 0 && len(b) > 0:
		bands := [2]reading.Band{d.band(reading.A, a[0]), d.band(reading.B, b[0])}
		to = reading.Level(f.Side, to, bands, d.extents)
	case len(a) > 0:
		to[reading.A] = reading.Bring(to[reading.A], d.band(reading.A, a[0]), d.extents[reading.A])
	default:
		to[reading.B] = reading.Bring(to[reading.B], d.band(reading.B, b[0]), d.extents[reading.B])
	}
	d.glideTo(to, gently)
}

// glideTo scrolls both pages together, gently where the desktop allows animation.
func (d *desk) glideTo(to [2]float32, gently bool) {
	d.stop()
	from := d.now()
	step := func(done float32) {
		for i := range d.articles {
			d.moveTo(reading.Side(i), from[i]+(to[i]-from[i])*done)
		}
		d.tops = d.now()
		d.lock.Pin(d.tops[reading.A], d.tops[reading.B])
		d.moved()
	}
	if !gently || from == to || !fyne.CurrentApp().Settings().ShowAnimations() {
		step(1)
		return
	}
	d.glide = fyne.NewAnimation(glideTime, func(done float32) {
		if done == 1 {
			d.glide = nil // at rest before the last word of it goes out
		}
		step(done)
	})
	d.glide.Curve = fyne.AnimationEaseOut
	d.glide.Start()
}

// stop ends a glide where it is.
func (d *desk) stop() {
	if d.glide != nil {
		d.glide.Stop()
		d.glide = nil
	}
}

// Lock makes the pages scroll together from how they stand now, or lets each
// go alone.
func (d *desk) Lock(on bool) {
	if on && !d.locked && d.lock != nil {
		d.lock.Fix(d.tops[reading.A], d.tops[reading.B])
	}
	d.locked = on
}

// SetType sets both pages.
func (d *desk) SetType(t pane.Type) {
	d.moving = true
	for _, a := range d.articles {
		a.SetType(t)
	}
	d.moving = false
	if d.reading != nil {
		d.relayout()
		d.level(false)
	}
}
