package quote

// withoutRelayed ends what a reports before words in marks that are another's, of whom a only
// tells: "recalled the pilot telling the crew: | “...”", "slammed Lee for his claim | that it
// was “over”".
func (f *finder) withoutRelayed(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	if a.Direct || a.Content[n].Start < a.Cue.End {
		return
	}
	m := i
	for m < e && f.at(m).mark != opening {
		m++
	}
	if m == e || m == i {
		return
	}
	cut := f.othersTelling(i, m)
	if cut == 0 && f.othersNotice(i, m) {
		cut = m
	}
	if cut == 0 && f.frames(a)&(simply|hearer) == 0 && !f.at(i).is(clauseWord) {
		cut = f.othersName(i, m)
	}
	if cut == 0 && a.Deed {
		cut = f.othersClaim(i, m)
	}
	for cut > i && !f.at(cut-1).word() {
		cut--
	}
	if cut > i+1 {
		a.part(f.pieces(i, cut), f.pieces(cut, e))
	}
}

// othersNotice reports whether the words in marks behind the colon before token m stand in what
// somebody of whom the tokens from i on tell offers to all: "that the inns advertise rooms: | “...”".
func (s *sentence) othersNotice(i, m int) bool {
	if s.at(m-1).mark != ':' {
		return false
	}
	for n := i + 1; n < m; n++ {
		if t := s.at(n); offering[t.norm] && t.quoted == 0 && s.nominal(n-1) && !s.at(n-1).owner {
			return true
		}
	}
	return false
}

// offering are verbs of those who put words before all who pass.
var offering = map[string]bool{"advertise": true, "advertises": true, "advertised": true, "tout": true, "touts": true, "touted": true,
	"hawk": true, "hawks": true, "hawked": true, "announce": true, "announces": true, "announced": true, "proclaim": true, "proclaims": true, "proclaimed": true}

// othersTelling is the token m of the words in marks behind the object at token i and a
// verb of telling in -ing that is that one's, 0 when no such verb stands there.
func (f *finder) othersTelling(i, m int) int {
	g := f.object(i)
	if f.isWord(g, "for") {
		g++ // "slammed Lee for saying"
	}
	if g > i && g < m && f.anyCue(g, func(c *cue) bool { return c.shape == gerund && c.frames&(hearer|simply) != 0 }) {
		return m
	}
	return 0
}

// othersName is the token at which, behind a preposition, begins what somebody else calls by the
// words in marks at token m, 0 when nobody does: "disputed the story | with what Lee called a “feat”".
func (f *finder) othersName(i, m int) int {
	for n := i + 1; n+2 < m; n++ {
		if !f.isWord(n, "what") || !f.at(n-1).is(preposition) || f.at(n+1).is(pronoun) {
			continue
		}
		if o := f.object(n + 1); o > n+1 && o < m && f.anyCue(o, func(c *cue) bool { return c.frames&naming != 0 && c.shape == past }) {
			return n - 1
		}
	}
	return 0
}

// othersClaim is the token of "that" between what somebody else claims and the token m, with which
// words in marks begin, 0 when there is none: "for his claims in the papers | that".
func (f *finder) othersClaim(i, m int) int {
	for n := i + 1; n < m; n++ {
		if p := f.at(n - 1); !p.is(possessive) && !p.owner || !f.nounCue(n) && !claims[f.at(n).norm] {
			continue
		}
		for k := n + 1; k < m; k++ {
			if f.isWord(k, "that") {
				return k
			}
		}
	}
	return 0
}
