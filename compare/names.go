package compare

import (
	"maps"
	"slices"

	"diptych/compare/quote"
)

// Names is under which names the speakers of A, and those of B, stand in a list
// of both: of one person the fullest, also where one article has "Trump" only.
// Names that are listed as they are, are not among them.
func (c *Comparison) Names() (a, b map[string]string) {
	if c.a == nil || c.b == nil {
		return nil, nil // made by hand
	}
	x, y := c.a.telling, c.b.telling
	a, b = x.Cast.Fullest(y.Cast), y.Cast.Fullest(x.Cast)
	joinNames(a, x.Cast.OneVoice(x.Says))
	joinNames(b, y.Cast.OneVoice(y.Says))
	return a, b
}

// Casts is whom A and B name; of a Comparison made by hand nobody.
func (c *Comparison) Casts() (a, b *quote.Cast) {
	if c.a == nil || c.b == nil {
		return new(quote.Cast), new(quote.Cast)
	}
	return c.a.telling.Cast, c.b.telling.Cast
}

// joinNames adds to names those that one article has for one speaker, under the
// name that the speaker has in both.
func joinNames(names, one map[string]string) {
	sorted := slices.Sorted(maps.Keys(one))
	for _, s := range sorted {
		to := one[s]
		if known := names[s]; known != "" && names[to] == "" && known != to {
			names[to] = known
		}
	}
	for _, s := range sorted {
		to := one[s]
		if names[s] = to; names[to] != "" {
			names[s] = names[to]
		}
	}
}
