package frame

import (
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Of the findings that are shown first, one may quote somebody of A and another somebody of
// B who speak with a word in common. The two are one finding, and what each claims stands in
// it. What one person says in either article is joined before: see [Case.ofOneSpeaker].

// soleSpeaker is who f says that one article, or only one, quotes: a string, or a [text.Quote]
// where he is called by a title alone; nil where f says no such thing.
func (f Finding) soleSpeaker() any {
	lead, _ := f.Claim.Value("Lead").(text.Said)
	return lead.Value("Speaker")
}

// quotedApart are the findings of first that quote somebody and may be joined, those that
// have most in common first.
func (c *Case) quotedApart(first []Finding, inA, inB []aloneAt) (met []toldApart) {
	x := &sides{c: c}
	for _, f := range inA {
		for _, g := range inB {
			if first[f.at].soleSpeaker() == nil || first[g.at].soleSpeaker() == nil || f.words()+g.words() > goesMost {
				continue
			}
			k := exchange{bits: x.bitsOf(common(f.stems, g.stems)), near: c.nearestOf(f.spans, g.spans)}
			if k.bits > 0 {
				met = append(met, toldApart{f.at, g.at, k.joins()})
			}
		}
	}
	stable.Sort(met, byJoins)
	return met
}

// joinedAlone is one finding of what is in A alone and of what is in B alone.
func joinedAlone(f, g Finding) Finding {
	if f.soleSpeaker() != nil && g.soleSpeaker() != nil {
		return bothAlone(voices.Name, f, g)
	}
	return bothAlone(sameMatter.Name, f, g)
}
