package main

import (
	"strings"

	"diptych/compare/grammar/arcs"
)

// describe hangs the words that say what a person is under the name behind them:
// "team member" under "Rodaba" in "team member Rodaba Noori". So Universal
// Dependencies have it since their release 2.16 (nmod:desc,
// universaldependencies.org/en/dep/nmod-desc.html), and EWT with them. GUM, at
// the commit that is read, still hangs the name under the noun (flat). Behind
// an article, a possessive or a number the noun is a phrase of its own and
// stays the head; the name is then an apposition.
func (s *sentence) describe() {
	for noun := range s.Words {
		names := s.namesUnder(noun)
		if len(names) == 0 {
			continue
		}
		if s.phraseOfItsOwn(noun) {
			s.hang(names[1:], names[0], "flat")
			s.Labels[names[0]] = arcs.LabelOf["appos"]
			continue
		}
		name := 0
		for name < len(names)-1 && ranks[strings.ToLower(s.Words[names[name]])] {
			name++
		}
		s.behead(noun, names[name])
		s.hang(names[:name], names[name], "nmod")
		s.hang(names[name+1:], names[name], "flat")
	}
}

// namesUnder lists the parts of the name that is hung under the noun as if noun and
// name were one name. A letter alone is none: "speaker G" is one.
func (s *sentence) namesUnder(noun int) (names []int) {
	if !strings.HasPrefix(s.Tags[noun].String(), "NOUN") {
		return nil
	}
	for i := noun + 1; i < len(s.Words); i++ {
		if s.Heads[i] == noun && s.Labels[i] == arcs.LabelOf["flat"] && (s.Tags[i] == arcs.TagOf["PROPN"] || len(names) > 0) {
			names = append(names, i)
		}
	}
	if len(names) == 1 && len(s.Words[names[0]]) == 1 {
		return nil
	}
	return names
}

func (s *sentence) phraseOfItsOwn(noun int) bool {
	return child(s.Heads, s.Labels, noun, "det", "nmod:poss", "nummod") >= 0
}

// behead hangs the noun under the name, in whose place the name comes: what stands
// behind it, and what joins the two to the sentence, goes with the name.
func (s *sentence) behead(noun, name int) {
	s.Heads[name], s.Labels[name] = s.Heads[noun], s.Labels[noun]
	s.Heads[noun], s.Labels[noun] = name, arcs.LabelOf["nmod"]
	for i, h := range s.Heads {
		if h == noun && i != name && (i > name || joining[s.Labels[i].String()]) {
			s.Heads[i] = name
		}
	}
}

// hang hangs the tokens of list under the token h.
func (s *sentence) hang(list []int, h int, label string) {
	for _, i := range list {
		s.Heads[i], s.Labels[i] = h, arcs.LabelOf[label]
	}
}

var (
	// joining is what a phrase has for its place in the sentence, whatever its head.
	joining = setOf(`case cc mark punct advmod nsubj cop aux`)

	// ranks stand before a name and are no part of it.
	ranks = setOf(`president minister secretary senator governor mayor judge justice general colonel col. major captain
		lieutenant lt. sergeant professor prof. dr. doctor mr. mrs. ms. sir dame king queen prince princess`)
)
