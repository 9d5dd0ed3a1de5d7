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
type opposed struct {
	deed, state, link map[string]map[string]bool
	wills             []willed
}

// willed are verbs for what somebody does of his own will, and for what is done
// to him instead, by lemma; with a particle behind an underscore.
type willed struct{ own, others map[string]bool }

var opposites = sync.OnceValue(func() *opposed {
	o := &opposed{deed: map[string]map[string]bool{}, state: map[string]map[string]bool{}, link: map[string]map[string]bool{}}
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
		case "[will]":
			list = nil
		default:
			left, right, _ := strings.Cut(line, "|")
			if list == nil {
				o.wills = append(o.wills, willed{verbsOf(left), verbsOf(right)})
				continue
			}
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

func verbsOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		verb, particle, ok := strings.Cut(w, "_")
		if ok {
			set[lemma(verb)+"_"+particle] = true
			continue
		}
		set[lemma(verb)] = true
	}
	return set
}
