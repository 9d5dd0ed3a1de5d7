package quote

import "diptych/compare/text"

// ownedSpeech reports whether the noun phrase sp is what somebody said, with the one whose
// it is: "Lund's fiery speech" takes no stand, Lund does.
func (f *finder) ownedSpeech(sp text.Span) bool {
	from, to := f.tokensOf(sp)
	if from >= to {
		return false
	}
	head := f.headOf(from, to)
	if !speeches[f.at(head).norm] {
		return false
	}
	for k := from; k < head; k++ {
		if f.at(k).owner || f.at(k).is(possessive) {
			return true
		}
	}
	return false
}

// speeches are nouns for what one person utters.
var speeches = map[string]bool{"speech": true, "speeches": true, "remark": true, "remarks": true, "comment": true, "comments": true, "sermon": true, "sermons": true,
	"tweet": true, "tweets": true, "joke": true, "jokes": true}
