package reuse

import "github.com/sergi/go-diff/diffmatchpatch"

// refine finds the equal words, in the same order, that a chain's gaps still
// hold, bracketed ones among them, and makes islands of them.
func (m *matcher) refine(c chain) chain {
	var islands []run
	for k, r := range c.islands {
		if k > 0 {
			islands = append(islands, m.equalInside(c.islands[k-1], r)...)
		}
		islands = append(islands, r)
	}
	out := newChain(joined(islands))
	out.layer, out.part = c.layer, c.part
	return out
}

// equalInside is the equal words between two islands, by a minimal edit script.
func (m *matcher) equalInside(from, to run) []run {
	i, j := from.a+from.n, from.b+from.n
	if i == to.a || j == to.b {
		return nil
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // a clock would make the answer depend on the machine
	letters := alphabet{}
	var out []run
	for _, edit := range d.DiffMainRunes(letters.spell(m.a.ids[i:to.a]), letters.spell(m.b.ids[j:to.b]), false) {
		n := len([]rune(edit.Text))
		switch edit.Type {
		case diffmatchpatch.DiffEqual:
			out = append(out, run{i, j, n})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			i += n
		case diffmatchpatch.DiffInsert:
			j += n
		}
	}
	return out
}

// joined makes one run of those that follow one another without a gap.
func joined(islands []run) []run {
	out := islands[:0]
	for _, r := range islands {
		if n := len(out); n > 0 && out[n-1].a+out[n-1].n == r.a && out[n-1].b+out[n-1].n == r.b {
			out[n-1].n += r.n
		} else {
			out = append(out, r)
		}
	}
	return out
}

// alphabet gives every word a character of its own, so that an edit script of
// characters is one of words.
type alphabet map[int32]rune

// Characters begin after those that go-diff might take for blanks or letters
// of one byte, and leave out the surrogates, which no string can hold: as words they
// would all be one.
const (
	firstLetter   = 0x100
	surrogates    = 0xD800
	endSurrogates = 0xE000
)

func (l alphabet) spell(words []int32) []rune {
	out := make([]rune, len(words))
	for k, w := range words {
		r, ok := l[w]
		if !ok {
			if r = firstLetter + rune(len(l)); r >= surrogates {
				r += endSurrogates - surrogates
			}
			l[w] = r
		}
		out[k] = r
	}
	return out
}
