package arcs

import "strings"

// Tag is a part of speech of Universal Dependencies, with the form of verbs
// and the kinds of pronouns, particles and marks set apart.
type Tag uint8

// Label names what a word is to its head, as Universal Dependencies do.
type Label uint8

const tagNames = `X ADJ ADP ADV ADV.wh AUX.base AUX.past AUX.pres AUX.ger AUX.part AUX.modal CCONJ DET DET.wh INTJ
	NOUN NOUN.plur NUM PART PART.poss PART.to PART.not PRON PRON.wh PRON.poss PRON.there PROPN PROPN.plur SCONJ SYM
	VERB.base VERB.past VERB.pres VERB.pres3 VERB.ger VERB.part
	PUNCT PUNCT.comma PUNCT.stop PUNCT.quote PUNCT.paren PUNCT.dash UNIT ROOT`

const labelNames = `dep root nsubj nsubj:pass obj iobj csubj ccomp xcomp obl obl:agent obl:unmarked vocative expl dislocated advcl
	advmod discourse aux aux:pass cop mark nmod nmod:poss nmod:unmarked appos nummod acl acl:relcl amod det case conj cc
	fixed flat list parataxis orphan goeswith reparandum compound compound:prt punct`

// The names are in the order of the numbers that the table knows them by.
var (
	tags   = strings.Fields(tagNames)
	labels = strings.Fields(labelNames)

	TagOf   = numbers[Tag](tags)
	LabelOf = numbers[Label](labels)
)

var (
	unitTag = TagOf["UNIT"]
	rootTag = TagOf["ROOT"]
)

func numbers[T ~uint8](names []string) map[string]T {
	m := make(map[string]T, len(names))
	for i, n := range names {
		m[n] = T(i)
	}
	return m
}

func (t Tag) String() string   { return tags[t] }
func (l Label) String() string { return labels[l] }
