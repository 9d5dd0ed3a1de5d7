package library

import (
	"diptych/compare/reuse"
	"diptych/compare/story"
	"diptych/compare/text"
)

// Cell is what two articles have in common: the wording that stands in both,
// and whether they are about one event.
type Cell struct {
	Words    int     // of the first in passages that are shown
	Kinship  float64 // how alike they are in what they tell, 0 to 1
	OneEvent bool    // they tell of one event, as far as their words and dates say
}

// Grid sets articles side by side, each with each. It is filled row by row: a
// row costs about a millisecond for each article before it.
type Grid struct {
	library *Library // nil where the articles are in none
	sides   []*reuse.Side
	gists   []story.Gist
	Cells   [][]Cell // Cells[i][k] for k < i
}

// NewGrid makes a grid without rows. With a library, what many of its articles
// have is no shared wording.
func NewGrid(l *Library) *Grid { return &Grid{library: l} }

// Add sets one more article below those that are there.
func (g *Grid) Add(d *text.Document) {
	side, gist := reuse.Unheard(d), story.Of(d)
	index, gists := &reuse.Index{}, &story.Index{}
	if l := g.library; l != nil {
		l.mu.RLock()
		defer l.mu.RUnlock()
		index, gists = l.index, l.gists
	}
	match := reuse.Matcher{Library: index}
	row := make([]Cell, len(g.sides))
	for k := range row {
		p := Partner{Passages: match.Between(g.sides[k], side)}
		row[k].Words = p.Words()
		row[k].Kinship, row[k].OneEvent = gists.Related(g.gists[k], gist)
	}
	g.sides, g.gists, g.Cells = append(g.sides, side), append(g.gists, gist), append(g.Cells, row)
}
