package frame

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lexicon/opposites.txt
var oppositesFile string

// opposed are words with those that contradict them, by lemma, states and
// links as they are written.
type opposed struct{ deed, state, link map[string]map[string]bool }

var opposites = sync.OnceValue(func() *opposed {
	o := &opposed{map[string]map[string]bool{}, map[string]map[string]bool{}, map[string]map[string]bool{}}
	list, form := o.deed, lemma
	plain := func(w string) string { return w }
	for line := range contentLines(oppositesFile) {
		switch line {
		case "[deed]":
			list, form = o.deed, lemma
		case "[state]":
			list, form = o.state, plain
		case "[link]":
			list, form = o.link, plain
		default:
			left, right, _ := strings.Cut(line, "|")
			for x := range strings.FieldsSeq(left) {
				for y := range strings.FieldsSeq(right) {
					oppose(list, form(x), form(y))
					oppose(list, form(y), form(x))
				}
			}
		}
	}
	return o
})

func oppose(list map[string]map[string]bool, x, y string) {
	if list[x] == nil {
		list[x] = map[string]bool{}
	}
	list[x][y] = true
}
