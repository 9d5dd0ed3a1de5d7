package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
)

// onlyCited reports whether the names of s that judge stand in quotations alone while its
// own voice has a plain one of the set: an article that writes of the inquiry and quotes a
// man's “witch hunt” names it as one does that writes of the probe.
func (n *namer) onlyCited(set *labelSet, names []called, s Side) bool {
	harsh := judging(set, names)
	if len(harsh) == 0 || slices.ContainsFunc(harsh, func(x called) bool { return x.Voice != quote.Quoted }) {
		return false
	}
	own := func(word int) bool { return s.Voices.At(s.Words[word].Span) == quote.Outlet }
	return slices.ContainsFunc(set.words, func(label string) bool {
		return !set.judges(label) && s.hasLabel(strings.Fields(label), own)
	})
}
