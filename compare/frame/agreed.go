package frame

import (
	"diptych/compare/text"
)

// Two sentences that are not near one another tell of one matter where two
// independent things say so: words that stand beside one another in both are one
// of them, and a name with its titles is none, as an article has it in every
// sentence.

const (
	agreedNear   = 0.5  // sentences as near as this need not be asked
	agreedHalf   = 0.4  // and those as near as this need one sign less
	agreedBits   = 2.0  // what words that stand together tell, at least
	agreedAlone  = 14.0 // and from here on it needs no second
	agreedReach  = 3    // words of either sentence from one of them to the next
	agreedSigns  = 2
	agreedFigure = 3.0 // what a number tells that both have
)

// agreed is a word that two sentences share, by its place among the words of each.
type agreed struct {
	i, k int
	bits float64
	name bool
}

// agree reports whether two sentences tell of one matter by more than their names
// and one thing.
func (c *Case) agree(m pairing) bool {
	if m.near >= agreedNear {
		return true
	}
	if c.apartInTime(m) {
		return false
	}
	shared := c.agreedIn(m.a, m.b)
	signs := 0
	for n := 0; n < len(shared); {
		from, told := n, 0.0
		for ; n < len(shared) && (n == from || shared[n].i-shared[n-1].i <= agreedReach && apartBy(shared[n].k, shared[n-1].k) <= agreedReach); n++ {
			told += shared[n].bits
		}
		switch {
		case told >= agreedAlone:
			return true
		case told >= agreedBits:
			signs++
		}
	}
	return signs >= agreedSigns || signs == agreedSigns-1 && (m.near >= agreedHalf || first(c.A, m.a) && first(c.B, m.b))
}

func apartBy(i, k int) int { return max(i-k, k-i) }

// agreedIn are the words that sentences a and b share, in the order of a, those of
// names left out.
func (c *Case) agreedIn(a, b text.Span) (list []agreed) {
	v, w := c.A.WordsIn(a), c.B.WordsIn(b)
	at := make(map[string]int, len(w))
	for k := len(w) - 1; k >= 0; k-- {
		at[c.B.stem(w[k].Norm)] = k
	}
	for i := range v {
		stem := c.A.stem(v[i].Norm)
		k, both := at[stem]
		if both && isDigits(v[i].Norm) {
			list = append(list, agreed{i, k, agreedFigure, false})
			continue
		}
		if !both || len(c.A.matters.places(stem)) == 0 || len(c.B.matters.places(stem)) == 0 {
			continue
		}
		told := c.A.matters.rarity(c.B.matters, stem)
		name := i > 0 && startsUpper(c.A.Document, v[i].Span) || k > 0 && startsUpper(c.B.Document, w[k].Span)
		list = append(list, agreed{i, k, max(0, told), name})
	}
	return plainAgreed(list)
}

// plainAgreed is a list without the names and the words that stand right beside
// one in both sentences: its titles.
func plainAgreed(list []agreed) (plain []agreed) {
	beside := func(x, y agreed) bool { return y.name && apartBy(x.i, y.i) == 1 && apartBy(x.k, y.k) == 1 }
	for n := 1; n < len(list); n++ {
		list[n].name = list[n].name || beside(list[n], list[n-1])
	}
	for n := len(list) - 2; n >= 0; n-- {
		list[n].name = list[n].name || beside(list[n], list[n+1])
	}
	for _, x := range list {
		if !x.name {
			plain = append(plain, x)
		}
	}
	return plain
}
