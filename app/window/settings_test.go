package window

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/pane"
	"diptych/app/reading"
)

func TestAbsurdSettingsGiveAWindow(t *testing.T) {
	for name, x := range map[string]float64{"NaN": math.NaN(), "huge": 1e300, "endless": math.Inf(-1), "negative": -7} {
		t.Run(name, func(t *testing.T) {
			a := test.NewApp()
			defer a.Quit()
			p := settings{a.Preferences()}
			p.SetFloatList("window.size", []float64{x, x})
			for _, key := range []string{"text.size", "text.lead", "side.width", "panel.width", "pages.split"} {
				p.SetFloat(key, x)
			}
			p.SetInt("text.chars", math.MinInt)
			p.SetInt("panel", math.MaxInt)
			p.SetInt("side.order", -1)
			p.SetBool("side", true)
			if s := p.Size(); !(s.Width >= leastWidth && s.Width <= mostWidth && s.Height >= leastHeight && s.Height <= mostHeight) {
				t.Errorf("a window of %v", s)
			}
			w, _ := startIn(t, a)
			for s, page := range w.desk.Articles {
				if width := page.Size().Width; !(width >= 200 && width <= 1000) {
					t.Errorf("page %v is %v wide", reading.Side(s), width)
				}
			}
		})
	}
}

func TestSettingsOfAnotherTypeAreNone(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	p := settings{a.Preferences()}
	for _, key := range []string{"window.size", "text.size", "text.chars", "text.lead", "appearance", "scrolling.locked", "panel", "side", "side.width", "panel.width", "pages.split", "side.order"} {
		p.SetString(key, "eleven")
	}
	p.SetInt("article.A", 3)
	p.SetBoolList("article.B", []bool{true})
	p.SetFloat("articles.opened", 4)
	w, _ := startIn(t, a)
	if names(w) != "001-kerry-to-lavrov.md 003-rein-in.md" || w.desk.Type() != pane.Usual || w.set.Size() != fyne.NewSize(firstWidth, firstHeight) || !w.desk.Locked() {
		t.Errorf("%s, %v, %v", names(w), w.desk.Type(), w.set.Size())
	}
}

// A window is never larger than what its screen leaves it, at any scale, and
// never smaller than it may be; where no screen is known it stays as it is.
func TestWindowFitsItsScreen(t *testing.T) {
	for _, c := range []struct {
		width, height int
		scale         float32
		want          fyne.Size
	}{
		{1920, 1080, 1, fyne.NewSize(1280, 800)},
		{3840, 2160, 2, fyne.NewSize(1280, 800)},
		{1280, 800, 1, fyne.NewSize(1280, 760)},
		{1500, 900, 1.5, fyne.NewSize(1000, (900-titleHeight)/1.5)},
		{800, 600, 1.5, fyne.NewSize(leastWidth, leastHeight)},
		{0, 0, 1, fyne.NewSize(1280, 800)},
	} {
		if got := fitting(fyne.NewSize(firstWidth, firstHeight), c.width, c.height, c.scale); got != c.want {
			t.Errorf("%d x %d at %v: %v", c.width, c.height, c.scale, got)
		}
	}
}
