package pane

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
)

const (
	glideTime  = 180 * time.Millisecond
	wheelGain  = float32(2.4) // a notch of the wheel is 25 units; 60 pixels read well
	wheelNotch = float32(20)  // smaller steps come from a touch pad, which is smooth by itself
)

// glide is an eased movement of a page or a list.
type glide struct {
	animation *fyne.Animation
	target    float32
}

func (g *glide) running() bool { return g.animation != nil }

// rest is where what stands at y now comes to rest.
func (g *glide) rest(y float32) float32 {
	if g.running() {
		return g.target
	}
	return y
}

// wheel is where a turn of the wheel leads from y, and whether to ease there:
// notches that follow each other add up, a touch pad is smooth by itself.
func (g *glide) wheel(e *fyne.ScrollEvent, y float32) (to float32, eased bool) {
	step := -e.Scrolled.DY
	if -wheelNotch < step && step < wheelNotch {
		return y + step, false
	}
	return g.rest(y) + step*wheelGain, true
}

func (g *glide) stop() {
	if g.animation != nil {
		g.animation.Stop()
		g.animation = nil
	}
}

// start eases from one offset to another, in place of what ran before.
func (g *glide) start(from, to float32, scroll func(y float32)) {
	g.stop()
	if to == from {
		return
	}
	g.target = to
	move := fyne.NewAnimation(glideTime, func(done float32) {
		scroll(from + (to-from)*done)
		if done >= 1 {
			g.animation = nil
		}
	})
	move.Curve = easeOut
	g.animation = move
	move.Start()
}

// ScrollTo brings y to the top of the view, as near as the article's ends
// allow. Easing is left out where the desktop's settings want no animation.
func (a *Article) ScrollTo(y float32, eased bool) {
	y = a.clamp(y)
	if !eased || !fyne.CurrentApp().Settings().ShowAnimations() {
		a.glide.stop()
		a.scroll(y)
		return
	}
	a.glideTo(y)
}

// Resting reports whether the page has come to where it was scrolled.
func (a *Article) Resting() bool { return !a.glide.running() }

func (a *Article) glideTo(y float32) {
	if a.OnSteered != nil {
		a.OnSteered()
	}
	a.glide.start(a.offset, y, a.scroll)
}

// easeOut starts at full speed, as a hand does, and comes to rest softly.
func easeOut(t float32) float32 { return 1 - (1-t)*(1-t)*(1-t) }

// Scrolled answers the wheel.
func (a *Article) Scrolled(e *fyne.ScrollEvent) {
	a.ScrollTo(a.glide.wheel(e, a.offset))
}

// How fast a page scrolls, in pixels a second, while words are selected beyond
// its edge, for each pixel that the pointer is away.
const (
	creepGain  = float32(8)
	creepLeast = float32(90)
	creepMost  = float32(1800)
)

// creep is the steady scrolling of a drag beyond the edge.
type creep struct {
	animation *fyne.Animation
	to        fyne.Position // of the pointer
	last      time.Time
}

func (c *creep) running() bool { return c.animation != nil }

func (c *creep) stop() {
	if c.animation != nil {
		c.animation.Stop()
		c.animation = nil
	}
}

// creepOn scrolls until the pointer comes back or lets go. Where the desktop's
// settings want no animation it is a step for every move of the pointer.
func (a *Article) creepOn() {
	const step = time.Second / 30
	c := &a.mouse.creep
	a.creepFor(step)
	if !fyne.CurrentApp().Settings().ShowAnimations() {
		return
	}
	c.last = time.Now()
	c.animation = fyne.NewAnimation(time.Second, func(float32) {
		now := time.Now()
		a.creepFor(min(now.Sub(c.last), 3*step))
		c.last = now
	})
	c.animation.RepeatCount = fyne.AnimationRepeatForever
	c.animation.Curve = fyne.AnimationLinear
	c.animation.Start()
}

// creepFor scrolls as far as the page does in a time, and selects along.
func (a *Article) creepFor(d time.Duration) {
	p := a.mouse.creep.to
	away := a.beyond(p.Y)
	if away == 0 {
		return
	}
	speed := min(creepMost, max(creepLeast, creepGain*max(away, -away)))
	if away < 0 {
		speed = -speed
	}
	a.scroll(a.offset + speed*float32(d.Seconds()))
	a.selectTo(a.place(a.within(p)))
}

// scroll moves the page at once and tells so.
func (a *Article) scroll(y float32) {
	before := a.offset
	a.moveTo(y)
	if a.offset != before {
		a.moved()
	}
}

// moveTo shows the page from y on.
func (a *Article) moveTo(y float32) {
	a.offset = a.clamp(y)
	a.page.Move(fyne.NewPos(0, -a.offset))
	a.page.show(a.offset, a.offset+a.Height())
}

// clamp is the nearest offset to y that the article has; whole pixels keep
// letters sharp. Before there are lines, any offset may turn out to be one.
func (a *Article) clamp(y float32) float32 {
	y = kit.Whole(y)
	if a.page.empty() {
		return max(0, y)
	}
	return max(0, min(y, float32(math.Floor(float64(a.ContentHeight()-a.Height())))))
}
