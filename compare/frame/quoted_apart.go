package frame

import (
	"cmp"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Of the findings that are shown first, one may quote somebody of A and another somebody of
// B: the same person, each article with other words of his, or two who speak with a word in
// common. Either two are one finding, and what each claims stands in it.

// soleSpeaker is who f says that one article, or only one, quotes: a string, or a [text.Quote]
// where he is called by a title alone; nil where f says no such thing.
func (f Finding) soleSpeaker() any {
	lead, _ := f.Claim.Value("Lead").(text.Said)
	return lead.Value("Speaker")
}

// quotesAlike reports whether two findings quote one person by his name.
func (f Finding) quotesAlike(g Finding) bool {
	name, ok := f.soleSpeaker().(string)
	return ok && name != "" && g.soleSpeaker() == name
}

// quotedApart are the findings of first that quote somebody and may be joined, those of one
// speaker first and then those that have most in common.
func (c *Case) quotedApart(first []Finding) []toldApart {
	inA := c.A.alone(first, func(f Finding) []text.Span { return f.A })
	inB := c.B.alone(first, func(f Finding) []text.Span { return f.B })
	var same, met []toldApart
	var near map[starts]float64
	x := &sides{c: c}
	for _, f := range inA {
		for _, g := range inB {
			if first[f.at].soleSpeaker() == nil || first[g.at].soleSpeaker() == nil || f.words+g.words > goesMost {
				continue
			}
			if near == nil {
				near = c.nearness()
			}
			k := exchange{bits: x.bitsOf(common(f.stems, g.stems)), near: nearestOf(near, f.spans, g.spans)}
			switch v := (toldApart{f.at, g.at, k.joins()}); {
			case first[f.at].quotesAlike(first[g.at]):
				same = append(same, v)
			case k.bits > 0:
				met = append(met, v)
			}
		}
	}
	for _, list := range [][]toldApart{same, met} {
		stable.Sort(list, func(v, w toldApart) int {
			return cmp.Or(cmp.Compare(w.joins, v.joins), v.a+v.b-w.a-w.b, min(v.a, v.b)-min(w.a, w.b))
		})
	}
	return append(same, met...)
}

// joinedAlone is one finding of what is in A alone and of what is in B alone.
func joinedAlone(f, g Finding) Finding {
	switch {
	case f.quotesAlike(g):
		both := bothAlone(sameMatter.Name, f, g)
		both.Claim = quotedOf(f.soleSpeaker().(string), f.Claim.Value("Words"), g.Claim.Value("Words"))
		return both
	case f.soleSpeaker() != nil && g.soleSpeaker() != nil:
		return bothAlone(voices.Name, f, g)
	}
	return bothAlone(sameMatter.Name, f, g)
}

// quotedOf is the claim that each article quotes words of one person, a and b.
func quotedOf(name string, a, b any) text.Said {
	return eachQuotes(text.Say("Of the words of {{.Name}}", text.With{"Name": name}), a, b)
}
