package compare

// Names is under which names the speakers of A, and those of B, stand in a list
// of both: of one person the fullest, also where one article has "Trump" only.
// Names that are listed as they are, are not among them.
func (c *Comparison) Names() (a, b map[string]string) {
	if c.a == nil || c.b == nil {
		return nil, nil // made by hand
	}
	x, y := c.a.telling.Cast, c.b.telling.Cast
	return x.Fullest(y), y.Fullest(x)
}
