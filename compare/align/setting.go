package align

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
)

// onlySetting reports whether what the two sentences of q share is where and
// when something happened and to whom, and hardly what: then two deeds may have
// been done at one place.
func (p *pairs) onlySetting(q *pair) bool {
	a, b := &p.a[q.a], &p.b[q.b]
	x, y := p.outsideSettings(a), p.outsideSettings(b)
	vouches := func(t int32) bool { return a.vouches(t) || b.vouches(t) }
	var o overlap
	o.of(x, y)
	told := p.nearby(&o, vouches)
	for _, t := range o.shared {
		switch w := p.v.terms[t].weight; {
		case vouches(t):
		case p.v.terms[t].names > 0:
			told += float64(settingName * w)
		default:
			told += w
		}
	}
	return rounded(told) < settingFloor && p.deedTies(q) < fewestBonds
}

// outsideSettings is s with those terms only that do not tell where or when.
func (p *pairs) outsideSettings(s *statement) *statement {
	tree := s.parses.Parse(s.Span, nil)
	var told []int32
	for i, t := range p.tellingTokens(s, tree) {
		if t >= 0 && !inSetting(tree, i) {
			told = append(told, t)
		}
	}
	slices.Sort(told)
	return &statement{terms: slices.Compact(told)}
}

// inSetting reports whether token i lies in a phrase that tells where or when,
// up to the verb that it hangs on.
func inSetting(tree *grammar.Sentence, i int) bool {
	for ; i >= 0 && !verb(tree, i); i = tree.Tokens[i].Head {
		switch label := tree.Tokens[i].Label; label {
		case "obl:unmarked":
			return true
		case "obl", "nmod":
			if c := tree.Child(i, "case"); c >= 0 && settings[strings.ToLower(tree.Text(c))] {
				return true
			}
		}
	}
	return false
}

// settings are the prepositions of places and times.
var settings = map[string]bool{
	"in": true, "at": true, "on": true, "near": true, "around": true, "outside": true, "inside": true, "between": true, "off": true, "along": true, "from": true,
	"behind": true, "under": true, "across": true, "through": true, "after": true, "before": true, "during": true, "since": true,
}
