package reading

import (
	"cmp"
	"slices"
	"sort"

	"diptych/compare/stable"
)

// Anchor is two places that belong side by side, as heights on their pages in
// pixels from the top, with how much that counts (in matching words).
type Anchor struct{ A, B, Weight float32 }

// Extent is the height of a page's content and of the window onto it.
type Extent struct{ Content, View float32 }

// Max is the furthest a page can be scrolled.
func (e Extent) Max() float32 { return max(0, e.Content-e.View) }

func (e Extent) clamp(top float32) float32 { return min(max(0, top), e.Max()) }

const (
	// eyeline is where on the screen two places are set level, as a share of
	// its height: a reader's eyes rest above the middle.
	eyeline = 0.3
	// anchorApart is the least distance of two anchors on either page. Closer
	// ones would make one page race while the other stands still.
	anchorApart = 60
	// ease is over how many times the offset of a pin that offset is given
	// back while scrolling, and easeLeast the least distance for it. At 3 the
	// other page runs at most a third faster or slower than it would.
	ease      = 3
	easeLeast = 400
)

// Lock leads one page by the other: places that belong together come level at
// the eyeline, and what lies between is stretched evenly. It is computed from
// the layout of both pages and must be made anew when that changes.
type Lock struct {
	a, b   Extent
	points []Anchor // offsets of the pages, strictly rising in both, from 0,0 to the ends
	pin    Anchor   // a pair of offsets that holds whatever the points say
	leader Side
}

// NewLock finds the heaviest chain of anchors that rises on both pages, so
// that scrolling on never scrolls back. It costs n log n.
func NewLock(anchors []Anchor, a, b Extent) *Lock {
	l := &Lock{a: a, b: b}
	offsets := make([]Anchor, 0, len(anchors))
	for _, p := range anchors {
		o := Anchor{p.A - eyeline*a.View, p.B - eyeline*b.View, p.Weight}
		if o.A > anchorApart && o.B > anchorApart && o.A < a.Max()-anchorApart && o.B < b.Max()-anchorApart {
			offsets = append(offsets, o)
		}
	}
	l.points = append(l.points, Anchor{})
	for _, p := range chain(offsets) {
		if last := l.points[len(l.points)-1]; p.A-last.A >= anchorApart && p.B-last.B >= anchorApart {
			l.points = append(l.points, p)
		}
	}
	l.points = append(l.points, Anchor{A: a.Max(), B: b.Max()})
	return l
}

// Fix keeps a pair of offsets as a point of the map for good; points that it
// contradicts give way, the ends of the pages too: beyond a point fixed at the
// end of one page only, the other stands still.
func (l *Lock) Fix(a, b float32) {
	p := Anchor{A: l.a.clamp(a), B: l.b.clamp(b)}
	kept := make([]Anchor, 0, len(l.points)+1)
	for _, q := range l.points {
		if q.A < p.A-anchorApart && q.B < p.B-anchorApart {
			kept = append(kept, q)
		}
	}
	kept = append(kept, p)
	for _, q := range l.points {
		if q.A > p.A+anchorApart && q.B > p.B+anchorApart {
			kept = append(kept, q)
		}
	}
	l.points = kept
	l.Pin(a, b)
}

// Pin accepts the pages as they stand, level or not: scrolling goes on from
// there without a jump, and back onto the map little by little.
func (l *Lock) Pin(a, b float32) { l.pin = Anchor{A: a, B: b} }

// Follow is where the other page belongs when from has been scrolled from one
// offset to the next, while the other stands at other.
func (l *Lock) Follow(from Side, was, now, other float32) float32 {
	if from != l.leader {
		l.leader = from
		if from == A {
			l.Pin(was, other)
		} else {
			l.Pin(other, was)
		}
	}
	pinned, partner := l.pin.A, l.pin.B
	if from == B {
		pinned, partner = partner, pinned
	}
	off := partner - l.at(from, pinned)
	over := max(easeLeast, ease*abs(off))
	to := l.at(from, now) + off*max(0, 1-abs(now-pinned)/over)
	if from == A {
		return l.b.clamp(to)
	}
	return l.a.clamp(to)
}

// at reads the map: the offset of the other page for an offset of from.
func (l *Lock) at(from Side, top float32) float32 {
	x := func(p Anchor) float32 { return p.A }
	y := func(p Anchor) float32 { return p.B }
	if from == B {
		x, y = y, x
	}
	i := sort.Search(len(l.points), func(i int) bool { return x(l.points[i]) >= top })
	switch {
	case i == len(l.points):
		return y(l.points[i-1])
	case i == 0 || x(l.points[i]) == top:
		return y(l.points[i])
	}
	p, q := l.points[i-1], l.points[i]
	return y(p) + (y(q)-y(p))*(top-x(p))/(x(q)-x(p))
}

// chain is the heaviest part of anchors that strictly rises in both A and B,
// found by keeping the best chain that ends at or above every height of B in a
// binary indexed tree.
func chain(anchors []Anchor) []Anchor {
	anchors = slices.Clone(anchors)
	// Equal A: falling B, so that no two of them can follow one another.
	stable.Sort(anchors, func(p, q Anchor) int { return cmp.Or(cmp.Compare(p.A, q.A), cmp.Compare(q.B, p.B)) })
	heights := make([]float32, len(anchors))
	for i, p := range anchors {
		heights[i] = p.B
	}
	slices.Sort(heights)
	heights = slices.Compact(heights)

	tree := make([]int, len(heights)+1) // 1 + the end of the best chain below, 0 for none
	weight := make([]float32, len(anchors)+1)
	before := make([]int, len(anchors)+1)
	best := 0
	for i, p := range anchors {
		rank, _ := slices.BinarySearch(heights, p.B)
		prev := 0
		for k := rank; k > 0; k -= k & -k {
			if weight[tree[k]] > weight[prev] {
				prev = tree[k]
			}
		}
		weight[i+1], before[i+1] = weight[prev]+p.Weight, prev
		for k := rank + 1; k < len(tree); k += k & -k {
			if weight[i+1] > weight[tree[k]] {
				tree[k] = i + 1
			}
		}
		if weight[i+1] > weight[best] {
			best = i + 1
		}
	}
	var rising []Anchor
	for i := best; i > 0; i = before[i] {
		rising = append(rising, anchors[i-1])
	}
	slices.Reverse(rising)
	return rising
}

// Band is a stretch of a page, from the top of a place's first line to the
// bottom of its last.
type Band struct{ Top, Bottom float32 }

// Level is where both pages are to be scrolled so that two places stand at
// the same height. The page that was clicked stays where it is, as long as its
// place is wholly on screen and the other page can follow; else both move, to
// the eyeline or as near to it as the ends of the pages allow.
func Level(clicked Side, tops [2]float32, bands [2]Band, pages [2]Extent) [2]float32 {
	view := min(pages[A].View, pages[B].View)
	lo := max(0, bands[A].Top-pages[A].Max(), bands[B].Top-pages[B].Max())
	hi := max(lo, min(bands[A].Top, bands[B].Top))
	at := bands[clicked].Top - tops[clicked]
	tall := max(bands[A].Bottom-bands[A].Top, bands[B].Bottom-bands[B].Top)
	if room := view - tall; at < margin || at > room-margin || at < lo || at > hi {
		at = min(max(lo, min(eyeline*view, max(margin, room-margin))), hi)
	}
	return [2]float32{pages[A].clamp(bands[A].Top - at), pages[B].clamp(bands[B].Top - at)}
}

// margin is the least distance of a place in focus from the edge of the page's window.
const margin = 24

// Bring is where one page is to be scrolled so that a place of it is on
// screen: nowhere when it is already.
func Bring(top float32, band Band, page Extent) float32 {
	if band.Top-top >= margin && band.Bottom-top <= page.View-margin {
		return top
	}
	return page.clamp(band.Top - min(eyeline*page.View, max(margin, page.View-margin-(band.Bottom-band.Top))))
}

func abs(x float32) float32 { return max(x, -x) }
