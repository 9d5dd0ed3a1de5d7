package frame

import (
	"cmp"
	"slices"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Who is heard in one article alone answers who is heard in the other alone: the
// challenger here, the office he sues there. Where both articles have such a voice, the two
// are one finding, and each claim stands in it as it is.

const apartShown = 2 // findings of two voices

// soleVoice is the claim that only one article quotes somebody.
var soleVoice = text.Say("Only {{.Own}} quotes {{.Speaker}}")

// quotesSole reports whether f says that only one article quotes somebody.
func (f Finding) quotesSole() bool {
	lead, ok := f.Claim.Value("Lead").(text.Said)
	return ok && f.Device == onlyHereName && !f.Beside() && lead.Is(soleVoice) && f.rank() >= floor
}

// voicesApart are two findings of a list, of a voice in A alone and of one in B alone.
type voicesApart struct {
	a, b  int     // their places in the list
	joins float64 // as of two remarks
}

// heardApart joins findings of who is heard in one article alone to those of the other
// article's, the ones that have most in common first; those of no word in common stay apart.
func (c *Case) heardApart(list []Finding) []Finding {
	if c.A.matters == nil || c.B.matters == nil || !slices.ContainsFunc(list, Finding.quotesSole) {
		return list
	}
	x := &sides{c: c}
	var met []voicesApart
	for i, f := range list {
		if !f.quotesSole() || len(f.A) == 0 {
			continue
		}
		here := c.A.tellingStems(f.A)
		for k, g := range list {
			if !g.quotesSole() || len(g.B) == 0 {
				continue
			}
			if bits := x.bitsOf(common(here, c.B.tellingStems(g.B))); bits > 0 {
				met = append(met, voicesApart{i, k, exchange{bits: bits, near: c.nearestOf(f.A, g.B)}.joins()})
			}
		}
	}
	stable.Sort(met, func(v, w voicesApart) int {
		return cmp.Or(cmp.Compare(w.joins, v.joins), v.a+v.b-w.a-w.b, min(v.a, v.b)-min(w.a, w.b))
	})
	gone := map[int]bool{}
	var joined []Finding
	for _, v := range met {
		if len(joined) < apartShown && !gone[v.a] && !gone[v.b] {
			gone[v.a], gone[v.b] = true, true
			joined = append(joined, bothAlone(voices.Name, list[v.a], list[v.b]))
		}
	}
	for i, f := range list {
		if !gone[i] {
			joined = append(joined, f)
		}
	}
	return joined
}

// bothAlone is one finding of device of what is in A alone and of what is in B alone, of
// the weight of the one that tells more.
func bothAlone(device string, f, g Finding) Finding {
	both := Finding{Device: device, A: f.A, B: g.B, Weight: min(1, max(f.rank(), g.rank())/standing[device])}
	both.Claim = text.Say("{{.One}} {{.Then}}", text.With{"One": f.Claim, "Then": g.Claim})
	if f.Voice == g.Voice {
		both.Voice = f.Voice
	}
	return both
}

// nearestOf is how near any of some sentences of A is to any of some of B.
func (c *Case) nearestOf(a, b []text.Span) (n float64) {
	for _, s := range a {
		for _, t := range b {
			n = max(n, c.nearness(s, t))
		}
	}
	return n
}
