package frame

import "math"

// shelf is where figures lie that may be one: what is one figure lies on one
// shelf or on two that stand side by side by size. The key is "" of kinds in
// which figures with two keys may be one.
type shelf struct {
	kind FigureKind
	key  string
	size int
}

func shelfOf(f *Figure) shelf {
	at := shelf{kind: f.Kind, key: f.key}
	switch {
	case f.Kind == Day:
		return shelf{kind: Day}
	case f.Kind == Year || f.Kind == Age:
		at.key = ""
	case f.Kind == Count && peopleNouns()[f.key]:
		at.key = "people"
	}
	if f.value > 0 {
		at.size = int(math.Floor(math.Log(f.value) / shelfHeight))
	}
	return at
}

// shelfHeight is the logarithm of how much more the largest figure of a shelf may
// be than the smallest: more than two figures may differ that stand in one row.
var shelfHeight = -math.Log(oneRow - 0.05)
