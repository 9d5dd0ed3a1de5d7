package classroom

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

const (
	timerText   = 24
	mostMinutes = 180
)

// timer counts minutes down. It stands still until it is started, and at its
// end: nothing blinks.
type timer struct {
	after func(time.Duration, func()) // later, on the window's goroutine
	now   func() time.Time

	box    *fyne.Container
	digits *canvas.Text
	start  *kit.TextButton

	left  time.Duration // when it stands still
	until time.Time     // when it runs
	runs  bool
	run   int // the number of the run, so that ticks of an earlier one are none
}

func newTimer(after func(time.Duration, func())) *timer {
	t := &timer{after: after, now: time.Now, digits: canvas.NewText("", nil)}
	t.digits.TextStyle.Bold = true
	t.start = kit.NewTextButton("", t.toggle)
	t.box = container.NewHBox(t.digits, t.start, kit.NewTextButton(lang.L("− 1 min"), func() { t.more(-1) }), kit.NewTextButton(lang.L("+ 1 min"), func() { t.more(1) }))
	return t
}

// set puts it to so many minutes; it stands still.
func (t *timer) set(minutes int) {
	t.runs, t.left = false, time.Duration(minutes)*time.Minute
	t.draw()
}

// toggle starts it, or lets it stand still.
func (t *timer) toggle() {
	left := t.remains()
	if t.runs = !t.runs && left > 0; t.runs {
		t.until = t.now().Add(left)
		t.run++
		t.tick(t.run)
	} else {
		t.left = left
		t.draw()
	}
}

// more gives minutes, or takes some.
func (t *timer) more(minutes int) {
	by := time.Duration(minutes) * time.Minute
	left := max(0, min(t.remains()+by, mostMinutes*time.Minute))
	t.left, t.until = left, t.now().Add(left)
	t.draw()
}

func (t *timer) remains() time.Duration {
	if t.runs {
		return max(0, t.until.Sub(t.now()))
	}
	return t.left
}

func (t *timer) tick(run int) {
	if !t.runs || run != t.run {
		return
	}
	left := t.remains()
	if left == 0 {
		t.runs, t.left = false, 0
	} else {
		t.after(min(time.Second, left), func() { t.tick(run) })
	}
	t.draw()
}

// stop ends it for good.
func (t *timer) stop() { t.runs = false }

func (t *timer) draw() {
	left := (t.remains() + time.Second - 1) / time.Second
	kit.Write(t.digits, fmt.Sprintf("%d:%02d", left/60, left%60), kit.Scaled(timerText), kit.ColorInk)
	switch {
	case t.runs:
		t.start.SetText(lang.L("Pause (T)"))
	case left == 0:
		t.start.SetText(lang.L("Time is up"))
	default:
		t.start.SetText(lang.L("Start (T)"))
	}
	t.box.Refresh()
}
