package app

import (
	"fyne.io/fyne/v2"

	"diptych/app/pane"
	"diptych/app/reading"
)

// settings is what the program remembers between two starts, all of it: the
// keys and what holds at the first start stand here only.
type settings struct{ fyne.Preferences }

// The window at the first start, and the least that a remembered one may have.
const (
	firstWidth, firstHeight = 1280, 800
	leastWidth, leastHeight = 1000, 640
)

func (s settings) Size() fyne.Size {
	w, h := s.FloatWithFallback("window.width", firstWidth), s.FloatWithFallback("window.height", firstHeight)
	return fyne.NewSize(float32(max(w, leastWidth)), float32(max(h, leastHeight)))
}

func (s settings) SetSize(size fyne.Size) {
	s.SetFloat("window.width", float64(size.Width))
	s.SetFloat("window.height", float64(size.Height))
}

func (s settings) TextSize() float32 {
	return nearestSize(float32(s.FloatWithFallback("text.size", float64(pane.SizeReading))))
}

func (s settings) SetTextSize(size float32) { s.SetFloat("text.size", float64(size)) }

func (s settings) Appearance() pane.Appearance {
	a := pane.Appearance(s.Int("appearance"))
	if a < pane.System || a > pane.Dark {
		return pane.System
	}
	return a
}

func (s settings) SetAppearance(a pane.Appearance) { s.SetInt("appearance", int(a)) }

func (s settings) Locked() bool     { return s.BoolWithFallback("scrolling.locked", true) }
func (s settings) SetLocked(l bool) { s.SetBool("scrolling.locked", l) }

// Panel is whether the reader opened or folded the findings.
func (s settings) Panel() unfolding {
	u := unfolding(s.Int("panel"))
	if u < unasked || u > folded {
		return unasked
	}
	return u
}

func (s settings) SetPanel(u unfolding) { s.SetInt("panel", int(u)) }

// Article is what was open on a page, by its id; "" at the first start.
func (s settings) Article(side reading.Side) string        { return s.String("article." + side.String()) }
func (s settings) SetArticle(side reading.Side, id string) { s.SetString("article."+side.String(), id) }

// textSizes are the steps of the reading size, in pixels.
var textSizes = []float32{13, 14, 16, 18, 20, 22, 24, 28, 32, 40}

// nearestSize is the step nearest to size, the smaller of two.
func nearestSize(size float32) float32 {
	best := textSizes[0]
	for _, s := range textSizes {
		if abs(s-size) < abs(best-size) {
			best = s
		}
	}
	return best
}

// stepSize is the step by steps above size, at most the last and least the first.
func stepSize(size float32, by int) float32 {
	at := 0
	for i, s := range textSizes {
		if s == nearestSize(size) {
			at = i
		}
	}
	return textSizes[min(max(0, at+by), len(textSizes)-1)]
}

func abs(x float32) float32 { return max(x, -x) }
