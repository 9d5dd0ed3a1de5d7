package quote

import (
	"cmp"
	"iter"
	"slices"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Kind is what a Member of a Cast is.
type Kind string

const (
	Person Kind = "person"
	Body   Kind = "body"  // a company, court, ministry, newspaper
	Place  Kind = "place" // a country or capital, which may act as a body does
	Group  Kind = "group" // those who have no name of their own: "US officials"
)

// Member is one of those an article names or describes.
type Member struct {
	Name     string      // the fullest name, without titles: "John Kerry"; of the nameless a description: "spokesman"
	Aliases  []string    // other words it is called by, in the order of the text: "Kerry", "the top US diplomat"
	Kind     Kind        // "" where the article does not show it
	Named    bool        // false for "spokesman", "US officials"
	Gender   byte        // 'm', 'f', 0 where the article does not show it
	Roles    []string    // small words beside its names: "secretary", "us"
	Mentions []text.Span // in order; those of he and she among them where it is clear who is meant
	words    []string    // of the name, folded
}

// Same reports whether m of one article and o of another, both named, may be
// taken for one: persons by their surname, where both have one by the first
// name or its initial, and by gender; others by their whole names.
func (m *Member) Same(o *Member) bool {
	x, y := m.words, o.words
	switch {
	case !m.Named || !o.Named || len(x) == 0 || len(y) == 0, m.Kind != o.Kind && m.Kind != "" && o.Kind != "":
		return false
	case m.Kind != Person && o.Kind != Person:
		return slices.Equal(x, y)
	case m.Gender != o.Gender && m.Gender != 0 && o.Gender != 0, x[len(x)-1] != y[len(y)-1]:
		return false
	}
	return len(x) == 1 || len(y) == 1 || sameGiven(x, y)
}

// Cast is who and what one article names, in the order in which they come.
// It is made once for an article, whatever it is compared with.
type Cast struct {
	Members []Member
	at      []mention
	byName  map[string]int
	byLast  []int32 // places in Members of those with words, by the last of them
}

type mention struct {
	text.Span
	member int
	quoted bool
}

// At is the place in Members of the one who is named at s, the widest mention
// in it where there are several; false where none is named, or not clearly.
func (c *Cast) At(s text.Span) (int, bool) {
	var best mention
	for _, m := range c.within(s) {
		if m.Len() > best.Len() {
			best = m
		}
	}
	return best.member, !best.Empty()
}

// Names reports whether one of whom f says so is named in s.
func (c *Cast) Names(s text.Span, f func(*Member) bool) bool {
	return slices.ContainsFunc(c.within(s), func(m mention) bool { return f(&c.Members[m.member]) })
}

// within is the mentions that have a part in s, in order.
func (c *Cast) within(s text.Span) []mention {
	i := c.from(s.Start)
	end := i
	for end < len(c.at) && c.at[end].Start < s.End {
		end++
	}
	return c.at[i:end]
}

// from is the first mention that ends behind a place.
func (c *Cast) from(place int) int {
	i, _ := slices.BinarySearchFunc(c.at, place, func(m mention, at int) int {
		if m.End <= at {
			return -1
		}
		return 1
	})
	return i
}

// Named is the place in Members of the one with that Name, false for none.
func (c *Cast) Named(name string) (int, bool) {
	i, ok := c.byName[name]
	return i, ok
}

// Namesakes are the members whose names end with the same word as that of m, a
// member of any cast, in the order of c. No others are the [Member.Same].
func (c *Cast) Namesakes(m *Member) iter.Seq[*Member] {
	return func(yield func(*Member) bool) {
		from, _ := slices.BinarySearchFunc(c.byLast, m.last(), func(i int32, last string) int { return cmp.Compare(c.Members[i].last(), last) })
		for _, i := range c.byLast[from:] {
			if n := &c.Members[i]; n.last() != m.last() || !yield(n) {
				return
			}
		}
	}
}

// last is the last word of m's name, folded, "" where none is known.
func (m *Member) last() string {
	if len(m.words) == 0 {
		return ""
	}
	return m.words[len(m.words)-1]
}

// Fullest is for each name of a person in c the longer one that o, the cast of
// another article, has for that person alone: "Trump", who is "Donald Trump" there.
func (c *Cast) Fullest(o *Cast) map[string]string {
	names, here, across := map[string]string{}, c.byFamily(), o.byFamily()
	for i := range c.Members {
		m := &c.Members[i]
		if m.Kind != Person || len(m.words) == 0 {
			continue
		}
		there := o.alone(m, across)
		if there != nil && len(there.words) > len(m.words) && c.alone(there, here) == m {
			names[m.Name] = there.Name
		}
	}
	return names
}

// alone is the only member of c that may be m of another article, nil for none
// or several.
func (c *Cast) alone(m *Member, family map[string][]int) (one *Member) {
	for _, i := range latest(family[m.words[len(m.words)-1]]) {
		switch n := &c.Members[i]; {
		case !n.Same(m):
		case one != nil:
			return nil
		default:
			one = n
		}
	}
	return one
}

// byFamily is the persons of c who have names, by the last word of these.
func (c *Cast) byFamily() map[string][]int {
	list := map[string][]int{}
	for i := range c.Members {
		if m := &c.Members[i]; m.Kind == Person && len(m.words) > 0 {
			list[m.words[len(m.words)-1]] = append(list[m.words[len(m.words)-1]], i)
		}
	}
	return list
}

// placed is c with its places moved by in.
func (c *Cast) placed(in func(text.Span) text.Span) *Cast {
	for i := range c.at {
		c.at[i].Span = in(c.at[i].Span)
	}
	for i := range c.Members {
		for k, s := range c.Members[i].Mentions {
			c.Members[i].Mentions[k] = in(s)
		}
	}
	return c
}

// value is what is known of all figures when the article is read.
func (c *cast) value(d *text.Document) *Cast {
	v := &Cast{Members: make([]Member, 0, len(c.figures)), byName: make(map[string]int, len(c.figures))}
	stable.Sort(c.mentions, func(a, b mention) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	place := make([]int, len(c.figures)) // 1 + that in Members
	for _, m := range c.mentions {
		if n := len(v.at); n > 0 && v.at[n-1].End > m.Start {
			continue
		}
		f := &c.figures[m.member]
		if place[m.member] == 0 {
			v.Members = append(v.Members, Member{Name: f.name, Kind: f.kind, Named: f.named, Gender: f.gender, Roles: f.about, words: f.words})
			if _, known := v.byName[f.name]; !known {
				v.byName[f.name] = len(v.Members) - 1
			}
			place[m.member] = len(v.Members)
		}
		m.member = place[m.member] - 1
		v.at = append(v.at, m)
		v.Members[m.member].mentioned(d.Text(m.Span), m.Span)
	}
	for i := range v.Members {
		if v.Members[i].last() != "" {
			v.byLast = append(v.byLast, int32(i))
		}
	}
	stable.Sort(v.byLast, func(i, k int32) int { return cmp.Compare(v.Members[i].last(), v.Members[k].last()) })
	return v
}

// aliasesKept bounds how many other names are kept of one member.
const aliasesKept = 16

func (m *Member) mentioned(as string, at text.Span) {
	m.Mentions = append(m.Mentions, at)
	as, _ = cutPossessive(as)
	if as != m.Name && len(m.Aliases) < aliasesKept && !isPronoun(as) && !slices.Contains(m.Aliases, as) {
		m.Aliases = append(m.Aliases, as)
	}
}

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "him", "her", "his", "He", "She", "Her", "His":
		return true
	}
	return false
}
