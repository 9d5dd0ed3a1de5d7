package align

import (
	"strings"
	"sync"

	"diptych/compare/text"
)

// synonymLists are words that news uses for one another without a difference, a
// line a thing: base forms, any of which may stand for any other of its line.
// Words that judge (protester, rioter) or that differ in law do not belong here.
const synonymLists = `
shop store
film movie
lawyer attorney
doctor physician
car automobile
truck lorry
petrol gasoline
child kid
begin start commence
buy purchase
quickly swiftly rapidly
talks negotiations
large big
little small
enough sufficient
holiday vacation
help assist
show demonstrate
choose select
whole entire
firm company
plane aircraft airplane
ship vessel
picture photo photograph
journalist reporter
hurt injured wounded
`

// synonyms are by their stem the stems of the words that may stand for a word.
var synonyms = sync.OnceValue(func() map[string]map[string]bool {
	of := map[string]map[string]bool{}
	for line := range strings.Lines(synonymLists) {
		words := strings.Fields(line)
		for _, x := range words {
			if of[text.Stem(x)] == nil {
				of[text.Stem(x)] = map[string]bool{}
			}
			for _, y := range words {
				of[text.Stem(x)][text.Stem(y)] = true
			}
		}
	}
	return of
})
