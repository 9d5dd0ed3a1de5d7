package quote

import (
	"slices"
	"strings"
)

// figure is a person or body that the article names.
type figure struct {
	name   string   // as the article has it in full: "John Kirby"
	last   string   // its last word, by which it is named again
	about  []string // small words beside the name: "spokesman", "department", "us"
	person bool
	named  bool // false for "a spokesman"
	gender byte // 'm', 'f' or 0
	seen   int  // when it was last named, counting mentions
}

// cast is who has been named so far, and who has spoken.
type cast struct {
	figures []figure
	byLast  map[string][]int // figures by last word
	byRole  map[string][]int // figures by the words beside their names
	focus   []int            // persons who spoke or opened a sentence, latest last
	group   string           // the collective that spoke last: "US officials"
	known   bool             // the group is named: "Moscow and Washington"
	body    string           // the organisation or country that spoke last
	clock   int
	opened  bool // the present sentence opens with a person
}

// focusKept bounds how many persons a pronoun may reach back over.
const focusKept = 8

func newCast() *cast { return &cast{byLast: map[string][]int{}, byRole: map[string][]int{}} }

// namesakes bounds how many figures of one name or role are compared.
const namesakes = 16

func latest(list []int) []int { return list[max(0, len(list)-namesakes):] }

// meet takes note of the names in a sentence.
func (c *cast) meet(s *sentence) {
	c.opened = false
	for _, n := range s.names(0, len(s.toks)) {
		k := c.note(s, n)
		if k >= 0 && !c.opened && n.run <= groupReach && c.figures[k].person && s.phraseStart(n.to-1) <= 1 {
			c.focusOn(k)
			c.opened = true
		}
	}
}

// note files a name, and returns its figure, -1 for a single word that is nobody yet.
func (c *cast) note(s *sentence, n name) int {
	full := s.plainName(n.from, n.to)
	words := n.to - n.from
	lastWord := s.lastName(n)
	c.clock++
	k := -1
	for _, i := range latest(c.byLast[lastWord]) {
		if f := &c.figures[i]; f.name == full || words == 1 && f.person {
			if k < 0 || c.figures[i].seen > c.figures[k].seen {
				k = i
			}
		}
	}
	if k < 0 {
		if words == 1 && !n.titled || words > 4 {
			return -1
		}
		k = c.add(s, n)
	}
	c.learn(s, n, k)
	return k
}

// add files a name that is new, or that was met as a single word only.
func (c *cast) add(s *sentence, n name) int {
	last := s.lastName(n)
	c.figures = append(c.figures, figure{name: s.plainName(n.from, n.to), last: last, named: true, seen: c.clock})
	c.byLast[last] = append(c.byLast[last], len(c.figures)-1)
	return len(c.figures) - 1
}

// learn adds what stands beside a name to its figure.
func (c *cast) learn(s *sentence, n name, k int) {
	f := &c.figures[k]
	f.seen = c.clock
	first := s.at(n.from)
	if s.at(n.to-1).is(body) && n.to-n.from > 1 {
		return
	}
	if f.gender == 0 && first.is(heName|sheName) && n.to-n.from > 1 {
		f.person = true
		f.gender = genderOf(first.class)
	}
	f.person = f.person || n.titled || s.at(n.run-1).is(role) && !s.at(n.run-1).upper
	start := n.run
	for start > 0 && n.run-start < 4 && s.nominal(start-1) && !s.at(start-1).is(determiner|adverb) && !s.verbal(start-1) {
		start--
	}
	for i := start; i < n.from; i++ {
		if s.isWord(i, "mr") {
			f.gender = 'm'
		} else if s.isWord(i, "ms") || s.isWord(i, "mrs") {
			f.gender = 'f'
		}
		c.describe(k, lowWord(s, i))
	}
	if s.at(n.to).mark != ',' || s.at(n.to+1).is(relative) {
		return
	}
	for i := n.to + 1; i < n.to+12 && s.at(i).word(); i++ {
		if s.at(i).is(role) {
			f.person = true
			c.describe(k, lowWord(s, i))
			break
		}
		if s.at(i).is(auxiliary | relative | pronoun) {
			break
		}
	}
}

// aboutKept bounds what is kept of the words beside a name.
const aboutKept = 16

// describe keeps a word that stands beside the name of figure k.
func (c *cast) describe(k int, w string) {
	f := &c.figures[k]
	if g := genderOfRole(w); g != 0 {
		f.gender = g
	}
	if len(f.about) < aboutKept && !slices.Contains(f.about, w) {
		f.about = append(f.about, w)
		c.byRole[w] = append(c.byRole[w], k)
	}
}

// genderOfRole is the gender that the word for a role tells, 0 for none.
func genderOfRole(w string) byte {
	switch w {
	case "spokeswoman", "congresswoman", "chairwoman", "queen", "princess":
		return 'f'
	case "spokesman", "congressman", "chairman", "businessman", "king", "prince":
		return 'm'
	}
	return 0
}

func genderOf(c class) byte {
	switch {
	case c&heName != 0 && c&sheName != 0:
		return 0
	case c&heName != 0:
		return 'm'
	}
	return 'f'
}

func (c *cast) focusOn(k int) {
	if len(c.focus) > 0 && c.focus[len(c.focus)-1] == k {
		return
	}
	if len(c.focus) == focusKept {
		c.focus = append(c.focus[:0], c.focus[1:]...)
	}
	c.focus = append(c.focus, k)
}

// resolve names the speaker that tokens [from, to) stand for.
func (c *cast) resolve(s *sentence, from, to int) (speaker string, named bool) {
	if from >= to {
		return "", false
	}
	t := s.at(from)
	if to-from == 1 {
		switch {
		case t.is(relative):
			return c.antecedent(s, from)
		case s.isWord(from, "it") || s.isWord(from, "its"):
			if b := s.bodyBefore(from); b != "" {
				c.body = b
			}
			return c.body, c.body != ""
		case t.is(pronoun|possessive) && !t.is(group):
			return c.pronoun(strings.ToLower(s.text(from)))
		}
	}
	head := s.headOf(from, to)
	for i := from + 1; i < head; i++ {
		if s.isWord(i, "and") && s.at(i-1).upper && s.at(head).upper {
			return c.both(s, from, head)
		}
	}
	if n, ok := s.headName(from, head+1); ok {
		return c.named(s, n)
	}
	for i := head + 1; i < to; i++ {
		if m := s.at(i).mark; m == ',' || m == '(' {
			if n, ok := s.headName(i+1, s.headOf(i+1, to)+1); ok && s.namedBy(head, i, n) {
				return c.named(s, n)
			}
		}
	}
	return c.described(s, from, head, to)
}

// namedBy reports whether the name n, behind the mark at token i, is that of
// the person whom the noun at token head stands for: "the city's engineer, Paul
// West", and not "a spokesman for the developer, Hartley Homes".
func (s *sentence) namedBy(head, i int, n name) bool {
	first, last := s.at(n.from), s.at(n.to-1)
	known := first.is(heName|sheName) && n.to-n.from > 1
	if !s.at(head).is(role) {
		return known && !s.at(head).upper && !s.at(head).is(group)
	}
	return known || i == head+1 || !last.is(body) && !plural(s.text(n.to-1))
}

// both names speakers who say one thing together: "Moscow and Washington".
func (c *cast) both(s *sentence, from, head int) (string, bool) {
	for s.at(from).is(determiner) {
		from++
	}
	c.group = s.src[s.toks[from].Start:s.toks[head].End]
	c.known = !s.at(head).is(group)
	return c.group, c.known
}

// headOf is the last token of the noun phrase's own words: before what hangs
// on it with a preposition or behind a comma.
func (s *sentence) headOf(from, to int) int {
	for i := from; i < to; i++ {
		t := s.at(i)
		if !t.word() || t.is(relative) && i > from || i > from && t.is(preposition|ofWord) && !(t.is(ofWord) && s.at(i-1).is(title) && s.at(i-1).upper) {
			return max(i-1, from)
		}
	}
	return to - 1
}

// headName is the name that ends the tokens [from, to).
func (s *sentence) headName(from, to int) (name, bool) {
	all := s.names(from, to)
	if len(all) == 0 {
		return name{}, false
	}
	n := all[len(all)-1]
	if n.to != to && !(n.to == to-1 && s.at(to-1).mark != 0) {
		return name{}, false
	}
	if t := s.at(n.to - 1); t.is(group) && !t.is(role) || n.to == 1 && t.entry == nil && plural(s.text(0)) {
		return name{}, false // "Proponents say"
	}
	return n, true
}

// named resolves a name to the figure it was first given in full.
func (c *cast) named(s *sentence, n name) (string, bool) {
	k := c.note(s, n)
	if k < 0 && s.at(n.from).is(place) || initials(s.text(n.from)) && n.to == n.from+1 {
		c.body = s.plainName(n.from, n.to)
		return c.body, true
	}
	if k < 0 {
		k = c.add(s, n)
	}
	f := &c.figures[k]
	if !f.person && s.at(n.to-1).is(body) {
		c.body = f.name
		return f.name, true
	}
	c.focusOn(k)
	if !f.person {
		c.body = f.name
		f.person = n.to-n.from > 1 && !s.at(n.from).is(determiner) && !initials(s.text(n.from))
	}
	return f.name, true
}

// pronoun resolves he, she, it, they and their possessives.
func (c *cast) pronoun(w string) (string, bool) {
	switch w {
	case "he", "him", "his", "he's", "he'd":
		return c.lastPerson('m')
	case "she", "her", "she's", "she'd":
		return c.lastPerson('f')
	case "they", "them", "their":
		if c.group != "" {
			return c.group, c.known
		}
		return c.body, c.body != ""
	}
	return "", false
}

// bodyBefore is the last country or organisation named before token k in its
// sentence, "" when there is none.
func (s *sentence) bodyBefore(k int) string {
	for i := k - 1; i >= 0 && k-i < reach; i-- {
		if t := s.at(i); t.upper && !t.owner && t.is(place|body) && !s.at(i-1).is(preposition) {
			all := s.names(s.phraseStart(i), i+1)
			if len(all) > 0 {
				n := all[len(all)-1]
				return s.plainName(n.from, n.to)
			}
		}
	}
	return ""
}

func (c *cast) lastPerson(gender byte) (string, bool) {
	for i := len(c.focus) - 1; i >= 0; i-- {
		if f := &c.figures[c.focus[i]]; f.gender == gender || f.gender == 0 {
			f.gender = gender
			f.person = true
			return f.name, f.named
		}
	}
	return "", false
}

// antecedent resolves who, which and that: the noun phrase before them.
func (c *cast) antecedent(s *sentence, k int) (string, bool) {
	i := k - 1
	if s.at(i).mark == ',' {
		i--
	}
	if i < 0 || !s.nominal(i) || s.at(i).is(relative) {
		return "", false
	}
	return c.resolve(s, s.phraseStart(i), i+1)
}

// described resolves "the spokesman", "the ministry", "the top US diplomat";
// what fits nobody stays in the article's words.
func (c *cast) described(s *sentence, from, head, to int) (string, bool) {
	h := s.at(head)
	if s.at(from).is(determiner) || s.at(from).is(possessive) {
		if k := c.match(s, from, head); k >= 0 && s.isWord(from, "the") {
			if c.figures[k].person {
				c.focusOn(k)
			} else {
				c.body = c.figures[k].name
			}
			return c.figures[k].name, true
		}
		if !s.at(from).owner && from < head {
			from++
		}
	}
	end := head + 1
	for end < to && s.at(end).word() && !s.at(end).is(relative) {
		end++
	}
	name := s.src[s.toks[from].Start:s.toks[end-1].End]
	capital := false
	for i := from; i <= head; i++ {
		capital = capital || s.at(i).upper && i > 0
	}
	if h.is(group) || plural(s.text(head)) {
		c.group, c.known = name, false
		return name, false
	}
	if h.is(role) {
		c.figures = append(c.figures, figure{name: name, person: true, gender: genderOfRole(lowWord(s, head)), seen: c.clock})
		c.focusOn(len(c.figures) - 1) // whom the next "he" takes up
	}
	named := capital && !h.is(role|group)
	if named {
		c.body = name
	}
	return name, named
}

func plural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// match finds the figure that a description fits: its role, or a role that
// means the same, and the words beside it; the one named last among equals. -1
// when none does.
func (c *cast) match(s *sentence, from, head int) int {
	h := lowWord(s, head)
	best, top := -1, 0
	try := func(list []int, score int) {
		for _, k := range latest(list) {
			n := score
			for i := from + 1; i < head; i++ {
				if slices.Contains(c.figures[k].about, lowWord(s, i)) {
					n++
				}
			}
			if n > top || n == top && c.figures[k].seen > c.figures[best].seen {
				best, top = k, n
			}
		}
	}
	if s.at(head).is(role) {
		try(c.byRole[h], 3)
	}
	for _, w := range sameRole[h] {
		try(c.byRole[w], 2)
	}
	if head == from+1 {
		try(c.byLast[strings.ToUpper(h[:1])+h[1:]], 2) // "the ministry": the Defense Ministry
	}
	return best
}

// lowWord is token i in small letters, without full stops and ’s.
func lowWord(s *sentence, i int) string {
	return strings.ReplaceAll(strings.ToLower(s.plainName(i, i+1)), ".", "")
}

// sameRole is other names for a role: the top diplomat is a secretary of state
// or a foreign minister.
var sameRole = map[string][]string{
	"diplomat":     {"state", "foreign", "ambassador", "envoy"},
	"spokesperson": {"spokesman", "spokeswoman"},
	"lawmaker":     {"rep", "sen", "senator", "representative", "congressman", "congresswoman", "mp"},
	"congressman":  {"rep", "representative"},
	"senator":      {"sen"},
	"governor":     {"gov"},
	"general":      {"gen"},
	"official":     {"spokesman", "spokeswoman", "director", "secretary", "minister"},
	"leader":       {"president", "premier", "chancellor"},
	"economist":    {"economist"},
	"nominee":      {"candidate"},
	"candidate":    {"nominee"},
}

// complete gives speakers who were first named by their last word alone, as in
// a headline, the full name that follows later.
func (c *cast) complete(found []Attribution) {
	for i := range found {
		a := &found[i]
		if !a.Named || strings.Contains(a.Speaker, " ") {
			continue
		}
		for _, k := range latest(c.byLast[a.Speaker]) {
			if c.figures[k].person {
				a.Speaker = c.figures[k].name
				break
			}
		}
	}
}
