package quote

import "diptych/compare/text"

// ascribedReach is how many tokens behind a name, an aside among them, the verb may stand by
// which a quotation is that person's.
const ascribedReach = 14

// ascribed is the name of the one whose words the quotation is that ends before token from of
// the paragraph, as the next sentence says: "That is how Ann Lund, who lives there, remembers
// it", "Those are the words of Ann Lund".
func (f *finder) ascribed(from, to int) (text.Span, bool) {
	s := &f.para
	if w := s.at(from).norm; w != "that" && w != "this" && w != "those" && w != "these" || !s.at(from+1).is(be) {
		return text.Span{}, false
	}
	i := from + 2
	words := s.isWord(i, "the") && s.isWord(i+1, "words") && s.isWord(i+2, "of")
	switch {
	case words:
		i += 3
	case s.isWord(i, "how") || s.isWord(i, "what"):
		i++
	default:
		return text.Span{}, false
	}
	e := s.speakerAfter(i)
	if e <= i || e > to || !f.personal(i, e) {
		return text.Span{}, false
	}
	for k := e; k < min(to, e+ascribedReach) && s.at(k).mark != '.' && !words; k++ {
		words = retelling[s.at(k).norm]
	}
	return s.cover(i, e), words
}

// retelling are verbs by which what somebody says or remembers is his.
var retelling = map[string]bool{"remembers": true, "remembered": true, "recalls": true, "recalled": true, "describes": true, "described": true, "puts": true, "put": true,
	"sums": true, "summed": true, "says": true, "said": true, "tells": true, "told": true, "explains": true, "explained": true}
