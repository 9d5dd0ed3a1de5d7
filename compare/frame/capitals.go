package frame

import (
	"slices"
	"strings"
	"sync"
)

// capitals are the different words of an article that begin with a capital somewhere, in
// order. They are read when one first asks.
type capitals struct {
	once  sync.Once
	words []string
}

// capitals are the words of s that begin with a capital somewhere, folded and in order.
func (s Side) capitals() []string {
	c := &s.learned.capitals
	c.once.Do(func() {
		met := make([]bool, len(s.vocables.each))
		for i, n := range s.vocables.Numbers {
			if !met[n] && startsUpper(s.Document, s.Words[i].Span) {
				met[n] = true
				c.words = append(c.words, s.vocables.each[n].norm)
			}
		}
		slices.Sort(c.words)
	})
	return c.words
}

// capitalsFrom are those of them that begin with these letters.
func (s Side) capitalsFrom(letters string) []string {
	words := s.capitals()
	i, _ := slices.BinarySearch(words, letters)
	words = words[i:]
	for k, w := range words {
		if !strings.HasPrefix(w, letters) {
			return words[:k]
		}
	}
	return words
}
