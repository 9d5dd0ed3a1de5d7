package frame

import (
	"diptych/compare/quote"
	"diptych/compare/text"
)

// persons numbers the named persons of two casts from 1 on: one number for
// both where one of each side may be the same and no other may. By side and
// place in Members; 0 for all who are no named persons.
func persons(a, b *quote.Cast) (ids [2][]int) {
	next := 0
	byLast := map[string][]int{}
	ids[0], ids[1] = make([]int, len(a.Members)), make([]int, len(b.Members))
	for i := range a.Members {
		if m := &a.Members[i]; isPerson(m) {
			next++
			ids[0][i] = next
			byLast[familyName(m.Name)] = append(byLast[familyName(m.Name)], i)
		}
	}
	taken := map[int]int{} // by place in a: how many of b may be that one
	match := make([]int, len(b.Members))
	for k := range b.Members {
		match[k] = -1
		if m := &b.Members[k]; isPerson(m) {
			match[k] = theSame(a, byLast[familyName(m.Name)], m)
			taken[match[k]]++
		}
	}
	for k := range b.Members {
		switch {
		case match[k] >= 0 && taken[match[k]] == 1:
			ids[1][k] = ids[0][match[k]]
		case isPerson(&b.Members[k]):
			next++
			ids[1][k] = next
		}
	}
	return ids
}

func isPerson(m *quote.Member) bool { return m.Named && m.Kind == quote.Person }

// namesakesRead is how many members of one name are looked at.
const namesakesRead = 16

// theSame is the only one of the namesakes in a that m may be, -1 when there
// is none or are several.
func theSame(a *quote.Cast, namesakes []int, m *quote.Member) int {
	found := -1
	for _, i := range namesakes[:min(len(namesakes), namesakesRead)] {
		if a.Members[i].Same(m) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// whos are persons by their numbers, as the casts of both sides have them.
type whos [2]map[int32]*quote.Member

// of is the person that x surely means, as the cast of its article has it, nil
// for none.
func (w *whos) of(x *phrase) *quote.Member {
	if x.who == 0 {
		return nil
	}
	return w[x.side][x.who]
}

// identify notes which persons the phrases of c mean, as the casts of the two
// articles have them.
func identify(c *Case, phrases []phrase) whos {
	ids := persons(c.A.Cast, c.B.Cast)
	known := whos{map[int32]*quote.Member{}, map[int32]*quote.Member{}}
	for i := range phrases {
		x := &phrases[i]
		if x.kind == aLand || x.kind == aNoun {
			continue
		}
		side := c.A
		if x.side == 1 {
			side = c.B
		}
		words := side.WordsIn(x.Span)
		last := words[len(words)-1]
		if articleOf(side.Text(last.Span)) > 0 {
			continue // the cast tells al-Assad from Assad
		}
		if k, ok := side.Cast.At(text.Span{Start: last.Start, End: min(last.End, x.End)}); ok {
			if x.who = int32(ids[x.side][k]); x.who != 0 {
				known[x.side][x.who] = &side.Cast.Members[k]
			}
		}
	}
	return known
}
