package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// glideTime is how long the pages take to a place that is to be shown.
const glideTime = 260 * time.Millisecond

// scrolled is called by a page whenever something else of it is on screen.
func (d *Desk) scrolled(s reading.Side) {
	switch {
	case d.reading == nil || d.moving:
	case d.held:
		d.missed = true
	case d.measure() != d.extents: // another width, text size or fold, not a scroll
		d.relayout()
		d.level(false)
		d.OnSet()
	default:
		d.Stop()
		d.follow(s)
	}
}

// follow brings the other page along.
func (d *Desk) follow(s reading.Side) {
	d.Point(d.Articles[s], fyne.Position{}, kit.Tip{})
	was, now := d.tops, d.Tops()
	if d.locked && was[s] != now[s] {
		d.moveTo(s.Other(), d.lock.Follow(s, was[s], now[s], was[s.Other()]))
	}
	d.tops = d.Tops()
	d.moved()
}

func (d *Desk) moveTo(s reading.Side, top float32) {
	d.moving = true
	d.Articles[s].ScrollTo(top, false)
	d.moving = false
}

// moved draws what depends on where the pages stand.
func (d *Desk) moved() {
	for s, e := range d.extents {
		height := max(1, e.Content)
		d.Overviews[s].SetThumb(d.tops[s]/height, min(1, (d.tops[s]+e.View)/height))
	}
	d.drawRibbons()
}

// goTo brings a place of the overview amid the window, and the other page along.
func (d *Desk) goTo(s reading.Side, at float32) {
	if d.reading == nil {
		return
	}
	e := d.extents[s]
	d.Stop()
	d.moveTo(s, at*e.Content-e.View/2)
	d.follow(s)
}

// toEdge brings a page to its top or its end; where the pages are locked the
// other goes to its own, however they stood beside one another.
func (d *Desk) toEdge(s reading.Side, end bool) {
	if d.reading == nil {
		return
	}
	to := d.Tops()
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
func (d *Desk) Bring() { d.level(true) }

// BringPlace shows a place of one page, unfolded; the other page follows.
func (d *Desk) BringPlace(s reading.Side, place text.Span) {
	d.Articles[s].Unfold(place)
	from := d.Tops()
	to := from
	to[s] = reading.Bring(from[s], d.band(s, place), d.extents[s])
	if o := s.Other(); d.locked && to[s] != from[s] {
		to[o] = d.lock.Follow(s, from[s], to[s], from[o])
	}
	d.glideTo(to, true)
}

// Seen is what is on screen of each page.
func (d *Desk) Seen() (spans [2]text.Span) {
	for s, a := range d.Articles {
		spans[s] = text.Span{Start: a.PosAt(a.Top()), End: a.PosAt(a.Top() + a.Height())}
	}
	return spans
}

func (d *Desk) level(gently bool) {
	f, ok := d.reading.Focus()
	if !ok {
		return
	}
	to := d.Tops()
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
func (d *Desk) glideTo(to [2]float32, gently bool) {
	d.Stop()
	from := d.Tops()
	step := func(done float32) {
		for i := range d.Articles {
			d.moveTo(reading.Side(i), from[i]+(to[i]-from[i])*done)
		}
		d.tops = d.Tops()
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

// Resting reports whether the pages stand where they are to stand.
func (d *Desk) Resting() bool {
	return d.glide == nil && d.Articles[reading.A].Resting() && d.Articles[reading.B].Resting()
}

// Stop ends a glide where it is.
func (d *Desk) Stop() {
	if d.glide != nil {
		d.glide.Stop()
		d.glide = nil
	}
}

// Lock makes the pages scroll together from how they stand now, or lets each
// go alone.
func (d *Desk) Lock(on bool) {
	if on && !d.locked && d.lock != nil {
		d.lock.Fix(d.tops[reading.A], d.tops[reading.B])
	}
	d.locked = on
}

// Locked reports whether the pages scroll together.
func (d *Desk) Locked() bool { return d.locked }

// Tops is how far each page is scrolled.
func (d *Desk) Tops() (tops [2]float32) {
	for s, a := range d.Articles {
		tops[s] = a.Top()
	}
	return tops
}

// Places is the byte at the top of each page, 0 at its head.
func (d *Desk) Places() (places [2]int) {
	for s, a := range d.Articles {
		if a.Top() > 0 {
			places[s] = a.PosAt(a.Top())
		}
	}
	return places
}

// GoTo brings the line of a byte to the top of each page.
func (d *Desk) GoTo(places [2]int) {
	d.Stop()
	d.moving = true
	for s, a := range d.Articles {
		var top float32
		if at := places[s]; at > 0 {
			top, _ = a.Band(text.Span{Start: at, End: at})
		}
		a.ScrollTo(top, false)
	}
	d.moving = false
	d.relayout()
}
