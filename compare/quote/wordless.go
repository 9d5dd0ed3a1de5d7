package quote

import (
	"strings"

	"diptych/compare/text"
)

// wordless reports whether a, by the shape of its sentence, gives nobody words: a
// title beside a name, a deed, an account of which nothing is told, a form in -ing
// that is another's or is itself spoken of.
func (f *finder) wordless(a *Attribution) bool {
	i, e := f.tokensOf(a.Content[0])
	c, k := f.tokensOf(a.Cue)
	switch {
	case f.entitles(a, e):
		return true // “Nets” writer Jo Park weighed in
	case a.Deed && f.isWord(k-1, "out") && !f.holdsMarks(a):
		return true // "singled out the mayor"
	case i >= k && f.hearing(a) && f.itsAccount(i) && !f.holdsMarks(a):
		return true // "tells his version of it"
	case f.passesOn(a, k-1, i, e):
		return true // "tweeted a link to a film"
	case f.offers(a, c, k, i, e):
		return true // "the harbour is open, inviting visitors to come"
	case f.blamed(a, c):
		return true // "criticized the crew for saying that"
	case f.spokenOf(a, c, k, e):
		return true // "Saying it was late, she said, is too easy"
	}
	return f.ownClaim(a, c, k) || f.fromWhere(a)
}

// ownClaim reports whether a rests on a noun and nobody is known for it: "his claim".
func (f *finder) ownClaim(a *Attribution, c, k int) bool {
	from, _ := f.tokensOf(a.Source)
	e := f.at(c).entry
	return a.Speaker == "" && k == c+1 && f.at(from).is(possessive) && e != nil && (e.noun || f.verbShape(c) == noun) && f.verbShape(c) != past && from < c
}

// fromWhere reports whether what was taken for the source of a is the place in front
// of the sentence: "ASHTON -- The first version of the paper, ..., found".
func (f *finder) fromWhere(a *Attribution) bool {
	_, to := f.tokensOf(a.Source)
	d := f.dateline()
	return d > 0 && to < d && !f.byAccount(a) && f.at(0).mark != '('
}

// entitles reports whether the words of a are in marks without a stop in or behind
// them, and the words for who speaks follow at once.
func (f *finder) entitles(a *Attribution, e int) bool {
	if !a.Direct || len(a.Content) != 1 || a.Content[0].End > a.Source.Start || a.Source.Start > a.Cue.Start || f.at(e-1).mark != shutting {
		return false
	}
	s := strings.TrimRight(f.src[a.Content[0].Start:a.Content[0].End], "\"'”’» ")
	return f.toks[e].Start >= a.Source.Start && f.at(e).word() && !strings.ContainsAny(s[max(0, len(s)-1):], ",.?!-–—…;:") && f.at(e+1).word() && e+1 < len(f.toks) && f.toks[e+1].Start < a.Source.End && f.titles(a)
}

// itsAccount reports whether at token i stands somebody's account of something, of
// which no more is told: "his side of the story".
func (f *finder) itsAccount(i int) bool {
	if !f.at(i).is(possessive) && !f.isWord(i, "the") {
		return false
	}
	switch f.at(i + 1).norm {
	case "version", "story", "side", "account":
		return f.isWord(i+2, "of") || f.at(i+2).mark != 0
	}
	return false
}

// passesOn reports whether the verb at token v is that of a post, and what stands
// behind it, tokens [i, e), is a thing that is passed on.
func (f *finder) passesOn(a *Attribution, v, i, e int) bool {
	if w := f.at(v).norm; !strings.HasPrefix(w, "tweet") && !strings.HasPrefix(w, "retweet") && !strings.HasPrefix(w, "post") || a.Direct || i <= v {
		return false
	}
	o := f.object(i)
	return f.at(i).is(determiner) && f.at(i).quoted == 0 && o > i && o <= e && (!f.doing(o) || f.isWord(o, "called") || f.isWord(o, "titled"))
}

// offers reports whether the cue of a, tokens [c, k), is a form in -ing of what a
// thing or a place does: nothing that is said or in marks follows at tokens [i, e).
func (f *finder) offers(a *Attribution, c, k, i, e int) bool {
	if f.verbShape(k-1) != gerund || k != c+1 || i < k || f.remarks(a) || f.holdsMarks(a) || f.clausal(i, e) || f.at(i).is(clauseWord) {
		return false
	}
	t := f.nounOf(a.Source)
	return t.upper && !t.is(soul|group|body|firm|message) && a.Named && !f.cast.personOf(a.Speaker)
}

// blamed reports whether the cue of a, the token c, is a form in -ing of those whom
// the source of a blames: "criticized the crew for saying".
func (f *finder) blamed(a *Attribution, c int) bool {
	if !f.isWord(c-1, "for") || f.verbShape(c) != gerund || a.Source.Start > a.Cue.Start {
		return false
	}
	_, to := f.tokensOf(a.Source)
	for k := c - 2; k >= to; k-- {
		if t := f.at(k); t.word() && (f.verbal(k) || f.pastForm(k)) {
			return k < c-2 && (f.isWord(k+1, "by") && f.at(k-1).is(be) || !f.at(k+1).is(adverb|timeWord|preposition))
		}
	}
	return false
}

// spokenOf reports whether the form in -ing that is the cue of a, tokens [c, k), is
// the subject of a statement that its source makes of it.
func (f *finder) spokenOf(a *Attribution, c, k, e int) bool {
	if c != 0 || f.verbShape(k-1) != gerund || f.at(e).mark != ',' || a.Source.Start < f.at(e).Start {
		return false
	}
	_, s := f.tokensOf(a.Source)
	return f.anyCue(s, func(c *cue) bool { return c.frames&simply != 0 }) && f.at(s+1).mark == ',' && f.at(s+2).is(auxiliary)
}

// outside takes from the words of a those that name who says them: “It is
// hallowed,” Ann Lee, a sailor, said.
func (f *finder) outside(a *Attribution) {
	n := len(a.Content) - 1
	if s := a.Content[n]; a.Source.Empty() || !s.Overlaps(a.Source) || s.Start >= a.Source.Start {
		return
	}
	i, _ := f.tokensOf(a.Content[n])
	k, _ := f.tokensOf(a.Source)
	if f.at(k-1).mark == shutting || f.at(k-1).mark == ',' {
		if p := f.pieces(i, k); len(p) > 0 && !p[len(p)-1].Overlaps(a.Source) {
			a.Content = append(a.Content[:n:n], p...)
			f.recount(a)
		}
	}
}

// bracketed reports whether all of s stands in brackets, as a remark in a transcript.
func bracketed(d *text.Document, s text.Span) bool {
	w := strings.TrimRight(d.Text(s), ". ")
	return strings.HasPrefix(w, "(") && strings.IndexByte(w, ')') == len(w)-1
}
