package pane

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
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

func (a *Article) glideTo(y float32) { a.glide.start(a.offset, y, a.scroll) }

// easeOut starts at full speed, as a hand does, and comes to rest softly.
func easeOut(t float32) float32 { return 1 - (1-t)*(1-t)*(1-t) }

// Scrolled answers the wheel; notches that follow each other add up.
func (a *Article) Scrolled(e *fyne.ScrollEvent) {
	step := -e.Scrolled.DY
	if -wheelNotch < step && step < wheelNotch {
		a.glide.stop()
		a.scroll(a.offset + step)
		return
	}
	from := a.offset
	if a.glide.running() {
		from = a.glide.target
	}
	a.ScrollTo(from+step*wheelGain, true)
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
	y = float32(math.Round(float64(y)))
	if a.page.empty() {
		return max(0, y)
	}
	return max(0, min(y, float32(math.Floor(float64(a.ContentHeight()-a.Height())))))
}
