package shelf

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Crossing is the card with all pairs of some articles. They are read and
// compared beside the window, row by row, as long as the card is open.
type Crossing struct {
	OnPair  func(pair [2]Wanted)
	OnPoint func(of fyne.CanvasObject, at fyne.Position, t kit.Tip)

	Matrix *pane.Matrix
	card   *kit.Sheet
	of     []Listed
	worker *background.Worker
}

const (
	crossingWide = 1180 // at most
	crossingPad  = 24   // of a card, on the left and on the right
	mostCrossed  = 150  // articles; they have 11,175 pairs
	cardAround   = 190  // what of the height of a window the card needs beside its matrix
)

// NewCrossing makes a card that is not shown yet.
func NewCrossing(worker *background.Worker) *Crossing { return &Crossing{worker: worker.Beside()} }

// Show lays the card over a window. open are the articles of the two pages.
func (c *Crossing) Show(over fyne.Canvas, name string, of []Listed, open [2]*Book) {
	left := 0
	if len(of) > mostCrossed {
		left, of = len(of)-mostCrossed, of[:mostCrossed]
	}
	c.of = of
	c.Matrix = pane.NewMatrix()
	c.Matrix.MostHigh = max(200, over.Size().Height-kit.Scaled(cardAround))
	c.Matrix.OnPoint = c.OnPoint
	at, choices := [2]int{-1, -1}, make([]pane.Choice, len(of))
	for i, x := range of {
		choices[i] = x.Choice
		for s, b := range open {
			if b != nil && sameArticle(b.ID(), x.ID()) {
				at[s] = i
			}
		}
	}
	c.Matrix.Set(choices, at)
	c.card = kit.ShowSheet(over, lang.L("All pairs: {{.Story}}", kit.With{"Story": reading.Brief(name, 80)}), min(crossingWide, c.Matrix.Wide()+2*crossingPad), c.Matrix)
	c.card.OnClosed = func() { c.worker.Abandon() }
	c.Matrix.OnKey = c.card.Typed
	c.Matrix.OnPair = func(i, k int) {
		c.card.Close()
		c.OnPair([2]Wanted{c.of[k].Wanted, c.of[i].Wanted})
	}
	over.Focus(c.Matrix)
	c.compare(left)
}

// compare fills the matrix.
func (c *Crossing) compare(left int) {
	worker := c.worker
	var articles []func() (*text.Document, error)
	for _, x := range c.of {
		articles = append(articles, x.document())
	}
	c.tell(0, left, 0)
	background.Until(worker, func(stop func() bool) (failed int, err error) {
		var g grid
		clock := ticker{}
		for i, document := range articles {
			d, err := document()
			if err != nil {
				failed++
				d = text.Parse("")
			}
			if !g.add(d, stop) {
				return failed, errGivenUp
			}
			if clock.due() || i == len(articles)-1 {
				dots, n := slices.Clip(g.dots), failed
				worker.Back(func() {
					if worker.Busy() {
						c.Matrix.SetDots(dots)
						c.tell(len(dots), left, n)
					}
				})
			}
		}
		return failed, nil
	}, func(failed int, err error) { c.tell(len(c.of), left, failed) })
}

// grid is articles set side by side, each with each, by the rules that a pair
// is compared by when it is open.
type grid struct {
	articles []*compare.Article
	dots     [][]pane.Dot // dots[i][k] for k < i
}

// add sets one more article beside those that are there; false when it was
// given up.
func (g *grid) add(d *text.Document, stop func() bool) bool {
	a := compare.Engine{Stop: stop}.Read(d)
	if a == nil {
		return false
	}
	row := make([]pane.Dot, 0, len(g.articles))
	for _, b := range g.articles {
		if stop() {
			return false
		}
		row = append(row, dotOf(compare.Meet(b, a)))
	}
	g.articles, g.dots = append(g.articles, a), append(g.dots, row)
	return true
}

// relations are what the comparison of two articles says of them.
var relations = map[align.RelationKind]pane.Relation{align.SameEvent: pane.SameEvent, align.SameStory: pane.SameStory}

func dotOf(o compare.Outline) pane.Dot {
	return pane.Dot{Words: shared(o.Passages), Relation: relations[o.Relation.Kind]}
}

// shared is how many words of one article stand in the other, each once.
func shared(passages []reuse.Passage) (words int) {
	shown := slices.DeleteFunc(slices.Clone(passages), func(p reuse.Passage) bool { return !p.Class.Shown() })
	stable.Sort(shown, func(p, q reuse.Passage) int { return cmp.Compare(p.A.Start, q.A.Start) })
	end := 0
	for _, p := range shown {
		if p.A.Start >= end {
			words, end = words+p.Words, p.A.End
		}
	}
	return words
}

// tell says how far it is, and what is not in the matrix.
func (c *Crossing) tell(rows, left, failed int) {
	var say []string
	if rows < len(c.of) {
		say = append(say, kit.N(len(c.of), "Comparing: {{.Done}} of {{.N}} article.", "Comparing: {{.Done}} of {{.N}} articles.", kit.With{"Done": rows}))
	}
	if left > 0 {
		say = append(say, kit.N(left+len(c.of), "The first {{.First}} of {{.N}} article.", "The first {{.First}} of {{.N}} articles.", kit.With{"First": len(c.of)}))
	}
	if failed > 0 {
		say = append(say, kit.N(failed, "{{.N}} could not be read.", "{{.N}} could not be read."))
	}
	c.Matrix.SetNote(strings.Join(say, " "))
}

// ID is what the article is remembered by.
func (x Wanted) ID() string {
	if x.Book != nil {
		return x.Book.ID()
	}
	return x.Path
}

// document parses the article beside the window.
func (x Wanted) document() func() (*text.Document, error) {
	if b := x.Book; b != nil {
		doc, a := b.doc, b.Article
		return func() (*text.Document, error) {
			if doc != nil {
				return doc, nil
			}
			return a.Document(), nil
		}
	}
	return func() (*text.Document, error) {
		b, err := load(x.Path)
		if held := (*Brought)(nil); errors.As(err, &held) && len(held.File.Articles) > 0 {
			return held.File.Articles[0].Document(), nil
		}
		if err != nil {
			return nil, err
		}
		return b.Document(), nil
	}
}
