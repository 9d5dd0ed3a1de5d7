package quote

import "strings"

// longestRubric is how many words stand at most before the colon of a teaser.
const longestRubric = 3

// teaser reports whether a, told in the present, is of a line that only points to another
// article: "The Herald Talk: Sailors agree the bay is calm."
func (f *finder) teaser(a *Attribution) bool {
	_, k := f.tokensOf(a.Cue)
	if s := f.verbShape(k - 1); f.head || s != plain && s != third || !f.ownLine() || f.quotesBehind(0) {
		return false
	}
	for i := 1; i <= longestRubric && i+1 < len(f.toks); i++ {
		if f.at(i).mark == ':' {
			return f.at(0).upper && f.at(i+1).upper && f.toks[i].Start < a.Cue.Start
		}
	}
	return false
}

// ownLine reports whether the sentence is a line of the article by itself.
func (f *finder) ownLine() bool {
	if len(f.toks) == 0 {
		return false
	}
	before := strings.TrimRight(f.src[:f.toks[0].Start], " \t\"“")
	behind := strings.TrimLeft(f.src[f.toks[len(f.toks)-1].End:], " \t.\r")
	return strings.HasSuffix(before, "\n") && (behind == "" || behind[0] == '\n')
}
