package align

import (
	"strings"

	"diptych/compare/text"
)

// wordSet are the words of a list with blanks between them.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// stemSet are the stems of those words.
func stemSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[text.Stem(w)] = true
	}
	return set
}
